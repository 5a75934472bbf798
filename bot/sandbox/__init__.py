"""The bot without Telegram: a strict local Bot API and a chat page."""
