"""The bot: conversations with runners, and all that goes out to them."""

import os

# python-telegram-bot gives spans of time as timedelta only where this is set, and else warns.
os.environ.setdefault("PTB_TIMEDELTA", "1")
