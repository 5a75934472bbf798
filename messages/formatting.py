"""Times, days and names in the reader's language and zone."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_skeleton, format_time, get_day_names

from messages.catalogue import Say

NARROW_SPACE, NO_BREAK_SPACE = "\u202f", "\u00a0"
NEAR_DAYS = 6
"""Within so many days a weekday's name says enough."""

OTHER_YEAR_DAYS = 300
"""From so many days on the year must be said."""

_WRITTEN: Mapping[str, Mapping[int, str]] = {
    "de": str.maketrans({"d": "d.", "E": "c", "M": "L"}),
}
"""How a language writes a date otherwise, by the letters of Babel's patterns: a German day is an
ordinal."""
_HALF = re.compile(r"\b([ap])\.\s?m\.")
"""Half of a day as Spanish abbreviates it: its last full stop would meet a sentence's."""
_ABBREVIATED = re.compile(r"(?<=[^\W\d_])\.")
"""The full stop of a short name, which would end a sentence."""


def clock_time(at: time | datetime, say: Say) -> str:
    """Return a wall time by the reader's clocks, as 06:30 or 6:30 AM."""
    return f"{at:%H:%M}" if say.hours == 24 else _twelve(at, "h:mm a", say)  # noqa: PLR2004


def clock_second(at: datetime, say: Say) -> str:
    """Return a wall time to the second, as 06:30:00 or 6:30:00 AM."""
    return f"{at:%H:%M:%S}" if say.hours == 24 else _twelve(at, "h:mm:ss a", say)  # noqa: PLR2004


def clock_hour(hour: int, say: Say) -> str:
    """Return an hour for a button, as 06 or 6 AM."""
    return f"{hour:02}" if say.hours == 24 else _twelve(time(hour), "h a", say)  # noqa: PLR2004


def _twelve(at: time | datetime, pattern: str, say: Say) -> str:
    # A moment with its zone would be turned into UTC's.
    wall = at.timetz().replace(tzinfo=None) if isinstance(at, datetime) else at
    found: str = format_time(wall, pattern, locale=say.language)
    return _HALF.sub(r"\1m", found).replace(NARROW_SPACE, NO_BREAK_SPACE)


def weekday_short(day: int, say: Say) -> str:
    """Return a weekday's short name, for buttons; 0 is Monday."""
    return _day_name(day, say).capitalize()


def weekday_shortest(day: int, say: Say) -> str:
    """Return a weekday's shortest name, for the head of a month; 0 is Monday."""
    name: str = get_day_names("short", "stand-alone", locale=say.language)[day]
    return name.rstrip(".").capitalize()


def month(shown: date, say: Say) -> str:
    """Return a month and its year: November 2026, noviembre 2026."""
    return format_date(shown, "LLLL y", locale=say.language)


def weekdays(days: Iterable[int], say: Say) -> str:
    """Return days of the week as one reads them: every day, Mon to Fri, or Wed and Sun."""
    chosen = sorted(days)
    if len(chosen) == 7:  # noqa: PLR2004 - the week
        return say("every-day")
    names = [_day_name(day, say) for day in chosen]
    if len(chosen) > 2 and chosen[-1] - chosen[0] == len(chosen) - 1:  # noqa: PLR2004
        return say("day-range", first=names[0], last=names[-1])
    return listed(names, say)


def rhythm(days: Iterable[int], every: int, say: Say) -> str:
    """Return days of the week and how often they come: Wed and Sun, every other Sunday."""
    chosen = sorted(days)
    if every == 1:
        return weekdays(chosen, say)
    if every == 2 and len(chosen) == 1:  # noqa: PLR2004 - every other
        name = get_day_names("wide", "format", locale=say.language)[chosen[0]]
        return say("days-every-other", day=name)
    return say("days-of-some-weeks", weeks=every, days=weekdays(chosen, say))


def _day_name(day: int, say: Say) -> str:
    """Return a weekday's short name as it stands within a sentence: Tue, mar."""
    name: str = get_day_names("abbreviated", "stand-alone", locale=say.language)[day]
    return name.rstrip(".")


def listed(items: Sequence[str], say: Say) -> str:
    """Return items as a list in a sentence: a, b and c."""
    if len(items) <= 1:
        return "".join(items)
    return say("list-and", most=", ".join(items[:-1]), last=items[-1])


def day(on: date, today: date, say: Say) -> str:
    """Return a day as seen from today: today, tomorrow, Wednesday, or Wed 3 Dec."""
    ahead = (on - today).days
    if ahead in (-1, 0, 1):
        return say("day-near", ahead=ahead)
    if 0 < ahead <= NEAR_DAYS:
        pattern = "EEEE"
    else:
        pattern = "EEE d MMM" if abs(ahead) < OTHER_YEAR_DAYS else "d MMM y"
    return say("day-named", day=_date(on, pattern, say))


def past_day(today: date, days: int, say: Say) -> str:
    """Return the day of so many days ago: Tuesday within a week, else 3 Dec."""
    on = today - timedelta(days=days)
    pattern = "EEEE" if days <= NEAR_DAYS else "d MMM"
    return _date(on, pattern, say)


def dated(on: date, today: date, say: Say) -> str:
    """Return a day with its date: tomorrow 24 Nov, Thu 26 Nov."""
    ahead = (on - today).days
    if ahead in (-1, 0, 1):
        return say("day-dated", day=say("day-near", ahead=ahead), date=day_of_year(on, say))
    pattern = "EEE d MMM" if abs(ahead) < OTHER_YEAR_DAYS else "EEE d MMM y"
    return _date(on, pattern, say)


def short_date(on: date, today: date, say: Say) -> str:
    """Return a date without its weekday: 3 Dec, or 3 Dec 2028."""
    pattern = "d MMM" if abs((on - today).days) < OTHER_YEAR_DAYS else "d MMM y"
    return _date(on, pattern, say)


def day_of_year(on: date, say: Say) -> str:
    """Return a day as it stands below a chart: 3 Dec."""
    return _date(on, "d MMM", say)


def _date(on: date, pattern: str, say: Say) -> str:
    pattern = pattern.translate(_WRITTEN.get(say.language, {}))
    return _ABBREVIATED.sub("", format_date(on, pattern, locale=say.language))


def dates(first: date, last: date, say: Say) -> str:
    """Return from one date to another: 2 Feb to 1 Mar, with the years where they differ."""
    pattern = "d MMM" if first.year == last.year else "d MMM y"
    said = [_date(on, pattern, say) for on in (first, last)]
    return said[0] if first == last else say("day-range", first=said[0], last=said[1])


def month_of_year(on: date, say: Say) -> str:
    """Return a month as it stands below a chart: Dec 2026."""
    return _ABBREVIATED.sub("", format_skeleton("yMMM", on, locale=say.language))


def moment(at: datetime, now: datetime, zone: ZoneInfo, say: Say) -> str:
    """Return an instant in the reader's zone: tomorrow 06:15."""
    local = at.astimezone(zone)
    return say(
        "moment",
        day=day(local.date(), now.astimezone(zone).date(), say),
        time=clock_time(local, say),
    )


def sentence(text: str) -> str:
    """Return a text with its first letter large."""
    return text[:1].upper() + text[1:]


def minutes_until(at: datetime, now: datetime) -> int:
    """Return the whole minutes until an instant, rounded down, never below 0."""
    return max(at - now, timedelta()) // timedelta(minutes=1)
