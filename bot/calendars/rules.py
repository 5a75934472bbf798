"""Rules by which an event comes again: only what some program of good will writes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.calendars.found import CalendarError, Problem
from bot.calendars.lines import Line
from bot.calendars.moments import EARLIEST, LATEST, UTC_ZONE, Moment, UnreadableError
from bot.coach.schedule import MOST_WEEKS

LARGEST_INTERVAL = 1_000
LARGEST_COUNT = 20_000
_TOO_OFTEN = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
_DAYS = {"DAILY": 1, "WEEKLY": 7}
_SEEN = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_NUMBERS: Mapping[str, tuple[int, int, int]] = {
    # Lowest, highest, and how many of them.
    "BYMONTH": (1, 12, 12),
    "BYMONTHDAY": (-31, 31, 31),
    "BYYEARDAY": (-366, 366, 100),
    "BYWEEKNO": (-53, 53, 53),
    "BYSETPOS": (-366, 366, 20),
    "BYHOUR": (0, 23, 4),
    "BYMINUTE": (0, 59, 4),
    "BYSECOND": (0, 59, 1),
}
_OF_A_WEEK = frozenset({"BYDAY", "WKST", "BYHOUR", "BYMINUTE", "BYSECOND"})
_DAY = re.compile(r"(?:[+-]?[1-5]?[0-9])?(?:MO|TU|WE|TH|FR|SA|SU)")
_WEEKDAYS = frozenset({"MO", "TU", "WE", "TH", "FR", "SA", "SU"})
_MOST_DAYS = 35
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that can be computed: its text without an end, its end, and its steps in days.

    `until` is a wall time in the event's zone, both included; None where it has no such end. Of
    `days` days, where they are no whole years or months, is every step; after `weeks` weeks, where
    nothing but weekdays counts, it comes again in the same way.
    """

    text: str
    until: datetime | None
    is_counted: bool
    days: int | None
    weeks: int | None

    def written(self, *, as_date: bool) -> str:
        """Return the rule as the library takes it, for walls without a zone."""
        if self.until is None:
            return self.text
        until = f"{self.until:%Y%m%d}" if as_date else f"{self.until:%Y%m%dT%H%M%S}"
        return f"{self.text};UNTIL={until}"


def rule_of(line: Line, start: Moment, runners: ZoneInfo) -> Rule:
    """Return the rule of an event that starts at a moment.

    Raises UnreadableError for what has no meaning, CalendarError for what comes too often.
    """
    parts = _parts(line.value)
    frequency = parts.pop("FREQ", "")
    if frequency in _TOO_OFTEN:
        raise CalendarError(Problem.HOSTILE)
    if frequency not in _SEEN:
        raise UnreadableError
    interval = _number(parts.pop("INTERVAL", "1"), 1, LARGEST_INTERVAL)
    until = _until(parts.pop("UNTIL", ""), start, runners)
    count = parts.pop("COUNT", "")
    kept = [f"FREQ={frequency}", f"INTERVAL={interval}"]
    if count:
        kept.append(f"COUNT={_number(count, 1, LARGEST_COUNT)}")
    kept += [f"{name}={_checked(name, value)}" for name, value in parts.items()]
    _check_days(parts.get("BYMONTH"), parts.get("BYMONTHDAY"))
    if count or frequency not in _DAYS:
        return Rule(";".join(kept), until, bool(count), None, None)
    days = interval * _DAYS[frequency]
    weeks = days // 7 if days % 7 == 0 else days
    is_plain = weeks <= MOST_WEEKS and parts.keys() <= _OF_A_WEEK
    return Rule(
        ";".join(kept), until, is_counted=False, days=days, weeks=weeks if is_plain else None
    )


def skipped(rule: Rule, start: datetime, until: datetime) -> datetime:
    """Return the last start of a rule's step that is before an instant: nothing else changes.

    Else a rule from 1601 would be followed day by day up to now.
    """
    if rule.days is None or start >= until:
        return start
    step = timedelta(days=rule.days)
    return start + (until - start) // step * step


def _parts(value: str) -> dict[str, str]:
    parts = {}
    for part in value.strip().strip(";").upper().split(";"):
        name, sign, said = part.partition("=")
        if not sign or name.strip() in parts:
            raise UnreadableError
        parts[name.strip()] = said.strip()
    return parts


def _checked(name: str, value: str) -> str:
    values = value.split(",")
    if name == "WKST" and value in _WEEKDAYS:
        return value
    if name == "BYDAY" and len(values) <= _MOST_DAYS and all(map(_DAY.fullmatch, values)):
        return value
    if name in _NUMBERS:
        lowest, highest, most = _NUMBERS[name]
        if len(values) <= most:
            numbers = [_number(one, lowest, highest) for one in values]
            if lowest >= 0 or 0 not in numbers:
                return ",".join(map(str, numbers))
    raise UnreadableError


def _check_days(months: str | None, days: str | None) -> None:
    """Refuse the 30th of February, which the library would look for up to the year 9999."""
    if months and days:
        longest = max(_LENGTHS[int(month) - 1] for month in months.split(","))
        if all(abs(int(day)) > longest for day in days.split(",")):
            raise UnreadableError


def _number(said: str, lowest: int, highest: int) -> int:
    if not re.fullmatch(r"[+-]?[0-9]{1,6}", said) or not lowest <= int(said) <= highest:
        raise UnreadableError
    return int(said)


def _until(said: str, start: Moment, runners: ZoneInfo) -> datetime | None:
    """Return the end of a rule in its event's zone; a date there means the whole day."""
    found = re.fullmatch(r"([0-9]{8})(?:T([0-9]{6})(Z?))?", said)
    if not said:
        return None
    if found is None:
        raise UnreadableError
    on, at, is_utc = found.groups()
    year = int(on[:4])
    if year > LATEST:
        return None
    if year < EARLIEST:
        raise UnreadableError
    try:
        day = datetime.strptime(on, "%Y%m%d")  # noqa: DTZ007 - a wall time
        if at is None:
            return datetime.combine(day, time(23, 59, 59))
        wall = datetime.strptime(on + at, "%Y%m%d%H%M%S")  # noqa: DTZ007 - a wall time
    except ValueError:
        raise UnreadableError from None
    if start.is_date:
        return datetime.combine(day, time(23, 59, 59))
    if not is_utc:
        return wall
    return Moment(wall, zone=UTC_ZONE).wall_in(start.zone, runners)
