"""When a runner wants nothing but primers and alerts: wall times and a zone in, instants out."""

import re
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.coach.schedule import instant_of
from bot.coach.typed import fold

OFF = (time(0), time(0))
"""No quiet hours: they end as they begin."""
_DAYS_AROUND = tuple(timedelta(days=days) for days in (-1, 0, 1))


def quiet_until(at: datetime, zone: ZoneInfo, quiet_from: time, quiet_to: time) -> datetime | None:
    """Return when the quiet hours end (UTC) in which an instant (aware) lies, None outside them.

    They begin anew every day, go over midnight where they end sooner than they begin, and where
    both are the same there are none. At a change of the clocks both ends are as a run's.
    """
    if quiet_from == quiet_to:
        return None
    # They begin and end on whole minutes.
    return _until(at.astimezone(UTC).replace(second=0, microsecond=0), zone, quiet_from, quiet_to)


# Of a broadcast many are asked about at once, and most have the same hours in a few zones.
@lru_cache(4_096)
def _until(at: datetime, zone: ZoneInfo, quiet_from: time, quiet_to: time) -> datetime | None:
    today, until = at.astimezone(zone).date(), None
    over_midnight = timedelta(days=quiet_to < quiet_from)
    # Where the clocks go back over midnight, tomorrow's have begun today; and where a day is
    # left out, one night's end is the next one's begin.
    for days in _DAYS_AROUND:
        begin = instant_of(today + days, quiet_from, zone)
        end = instant_of(today + days + over_midnight, quiet_to, zone)
        if begin <= (until or at) < end:
            until = end
    return until


_OFF = frozenset(
    {
        *("off", "no", "none", "never"),
        *("nunca", "ninguna", "quitar", "apagar"),
        *("aus", "nein", "nie", "keine"),
        *("non", "aucune", "jamais", "desactiver"),
        "nao",
    }
)
_ON = frozenset({"on", "yes", "si", "an", "ja", "oui", "sim"})
_CLOCK = r"([0-9]{1,2})(?:[:.h]([0-9]{2}))?\s*(?:([ap])\.?\s?m\.?|(?:h(?:rs?|s)?|uhr)\b\.?)?"
_SPAN = re.compile(
    rf"(?:from|between|das?|de|desde|entre|von|ab|zwischen)?\s*(?:l?as?\s)?{_CLOCK}"
    r"\s*(?:[-‐-―−,;]|\b(?:to|till?|until|and|as?|al|hasta|ate|[ye]|bis|und|et|jusqu.a)\b|\s)"
    r"\s*(?:l?as?\s)?"
    rf"{_CLOCK}"
)
_NOON = 12


def parse_hours(text: str, usual: tuple[time, time]) -> tuple[time, time] | None:
    """Read from when to when it is to be quiet ("22:00-6:30", "off"), None for anything else.

    A first hour alone must be one of the afternoon: "10 to 6" may begin in the morning, too.
    """
    said = fold(text).strip(" .!")
    if said in _OFF:
        return OFF
    if said in _ON:
        return usual
    found = _SPAN.fullmatch(said)
    if found is None:
        return None
    hour, minute, mark = found[1], found[2], found[3]
    if minute is None and mark is None and 1 <= int(hour) <= _NOON:
        return None
    begin, end = _time(hour, minute, mark), _time(*found.groups()[3:])
    return None if begin is None or end is None else (begin, end)


def _time(hour: str, minute: str | None, half: str | None) -> time | None:
    number = int(hour)
    if half is not None:
        if not 1 <= number <= _NOON:
            return None
        number = number % _NOON + (_NOON if half == "p" else 0)
    try:
        return time(number, int(minute or 0))
    except ValueError:
        return None
