"""Claimed notices put into words, one by one: they are few, and no two read the same."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import structlog

from bot.conversations.notices import Telling
from bot.conversations.replies import Screen
from bot.conversations.tellers import told
from bot.delivery.planning import zone_named
from messages.catalogue import Catalogue
from storage import notices
from storage.database import Transaction
from storage.leases import Claimed

log = structlog.get_logger(__name__)

FAULTS = (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)
"""What a fault of the program raises; a database's errors end the transaction, and are not ours."""


async def screens_of(
    tx: Transaction, leased: Sequence[Claimed], now: datetime, catalogue: Catalogue
) -> dict[int, Screen | None]:
    """Return what each claimed notice says by its id, None where it concerns its reader no more."""
    ids = [one.notice_id for one in leased if one.notice_id is not None]
    if not ids:
        return {}
    found = await notices.by_id(tx, ids)
    screens = {}
    for one in leased:
        if one.notice_id is not None:
            zone = zone_named(one.zone) or ZoneInfo("UTC")
            say = catalogue.say(one.language, one.hours)
            telling = Telling(found[one.notice_id], tx, now, say, zone)
            screens[one.notice_id] = await _told(telling)
    return screens


async def _told(telling: Telling) -> Screen | None:
    try:
        return await told(telling)
    except FAULTS:
        # One that nobody can put into words must not hold up all the others for ever.
        log.exception("a notice has no words", notice=telling.notice.id)
        return None
