"""PTB's echo bot, as its documentation has it: polling, and every setting as it comes."""

import json
import logging
import sys

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

TOKEN = "4242:benchmark"


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Say what was said."""
    assert update.message is not None
    assert update.message.text is not None
    await update.message.reply_text(update.message.text)


def main(url: str) -> None:
    """Answer until killed."""
    logging.basicConfig(level=logging.WARNING)
    application = Application.builder().token(TOKEN).base_url(f"{url}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, echo))
    print(json.dumps({"starting": True}), flush=True)  # noqa: T201
    application.run_polling()


if __name__ == "__main__":
    main(json.loads(sys.argv[1])["url"])
