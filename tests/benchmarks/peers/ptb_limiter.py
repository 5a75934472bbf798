"""PTB with its AIORateLimiter: a broadcast is queued, and a tap's reply comes after it."""

import asyncio
import json
import logging
import sys
from typing import Any

from telegram import Update
from telegram.ext import AIORateLimiter, Application, ContextTypes, MessageHandler, filters

TOKEN = "4242:benchmark"


async def reply(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer as fast as the limiter lets it."""
    assert update.message is not None
    await update.message.reply_text("here")


async def main(asked: dict[str, Any]) -> None:
    """Queue the broadcast, then answer until killed."""
    logging.basicConfig(level=logging.WARNING)
    application: Application[Any, Any, Any, Any, Any, Any] = (
        Application.builder()
        .token(TOKEN)
        .base_url(f"{asked['url']}/bot")
        .rate_limiter(AIORateLimiter())
        .build()
    )
    application.add_handler(MessageHandler(filters.ALL, reply))
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling()
        broadcast = [
            asyncio.create_task(application.bot.send_message(chat_id, asked["text"]))
            for chat_id in range(1, asked["count"] + 1)
        ]
        await asyncio.sleep(0)
        print(json.dumps({"queued": len(broadcast)}), flush=True)  # noqa: T201
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(json.loads(sys.argv[1])))
