"""Files that people send to be read, fetched before anything acts on them."""

from datetime import datetime

import structlog
from telegram import Update
from telegram.error import TelegramError

from bot.calendars.found import CalendarError, Found, Problem
from bot.calendars.reader import CalendarReader
from bot.conversations.turn import CalendarAsked
from bot.delivery.api import BotApi

log = structlog.get_logger(__name__)

LARGEST = 64 * 1024
"""Bytes; what is larger is no file that anybody reads here, and is not fetched at all."""
READ = (".toml",)


async def small_text(update: Update, api: BotApi) -> bytes | None:
    """Return the content of a small text file that was sent, None where it cannot be had."""
    document = update.message.document if update.message else None
    if document is None or not (document.file_name or "").lower().endswith(READ):
        return None
    if not document.file_size or document.file_size > LARGEST:
        return None
    try:
        content = await api.download(document.file_id)
    except TelegramError as error:
        log.warning("a file could not be fetched", error=type(error).__name__)
        return None
    # Its size was only said.
    return content if len(content) <= LARGEST else None


async def calendar(
    asked: CalendarAsked, api: BotApi, reader: CalendarReader, now: datetime
) -> Found | Problem:
    """Return what is in a calendar that was sent, or why that cannot be told."""
    try:
        content = await api.download(asked.file_id)
        return await reader.read(content, now=now, zone=asked.zone, words=asked.words)
    except TelegramError as error:
        log.warning("a calendar could not be fetched", error=type(error).__name__)
        return Problem.NOT_FETCHED
    except CalendarError as error:
        log.info("a calendar was refused", problem=str(error.problem))
        return error.problem
