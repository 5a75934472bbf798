"""When the question of the morning after pain is asked: an instant in, instants out."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.coach.schedule import instant_of

ASKED_FROM, ASKED_UNTIL = time(8), time(12)
"""The wall times of the morning after."""


def day_after(at: datetime, zone: ZoneInfo) -> date:
    """Return the local date after the one of an instant."""
    return at.astimezone(zone).date() + timedelta(days=1)


def morning_after(at: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Return from when until when (UTC) it is asked after pain at an instant (aware)."""
    on = day_after(at, zone)
    return instant_of(on, ASKED_FROM, zone), instant_of(on, ASKED_UNTIL, zone)
