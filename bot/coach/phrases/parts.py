"""The parts of which a line about runs is made: days, times, kinds, rhythms, begins and ends."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from storage.records import RunKind

MONTHS = 12
_YEARS_AHEAD = 9
"""A 29 February is at most eight years away."""
LAST_OF_MONTH = 0
LONGEST_UNSAID = timedelta(days=300)
"""From 1 November until 1 February is a winter; from 1 March until 1 February is mixed up."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """A day so many days from today."""

    days: int


@dataclass(frozen=True, slots=True)
class Coming:
    """The next such weekday; today only where that counts."""

    weekday: int
    may_be_today: bool = False


@dataclass(frozen=True, slots=True)
class Dated:
    """A day of a month: of the next such month, or year, where none was said."""

    day: int
    month: int | None = None
    year: int | None = None


Day = Ahead | Coming | Dated


@dataclass(frozen=True, slots=True)
class Days:
    """Days of the week."""

    weekdays: frozenset[int]


@dataclass(frozen=True, slots=True)
class On:
    """A single day."""

    day: Day


class Half(StrEnum):
    """A part of the day, by which an hour is that of the morning or of the evening."""

    MORNING = "morning"
    MIDDAY = "midday"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"
    SMALL_HOURS = "small hours"


_HOURS = {
    Half.MORNING: range(1, 12),
    Half.MIDDAY: range(12, 16),
    Half.AFTERNOON: range(12, 21),
    Half.EVENING: range(16, 24),
    Half.NIGHT: range(18, 24),
    Half.SMALL_HOURS: range(1, 7),
}
NOON = 12


@dataclass(frozen=True, slots=True)
class At:
    """A time of day, and how surely its half of the day is known."""

    at: time
    is_alone: bool = False
    """An hour from 1 to 11 said as one says it, which may be that of the evening."""
    is_bare: bool = False
    """A number and nothing else."""
    is_fixed: bool = False
    """Said with am or pm."""

    def within(self, half: Half) -> time | None:
        """Return the time in a part of the day, or None if it has none there, or two."""
        hours = {self.at.hour} if self.is_fixed else {self.at.hour, (self.at.hour + NOON) % 24}
        if self.at.hour > NOON:
            hours = {self.at.hour}
        match [hour for hour in hours if hour in _HOURS[half]]:
            case [hour]:
                return self.at.replace(hour=hour)
        return None


@dataclass(frozen=True, slots=True)
class Every:
    """One of so many weeks."""

    weeks: int
    is_after: bool = False
    """Said of the days before it, as in "domingos alternos"."""
    of_weeks: bool = True
    """Said of weeks, and not of the days right after it, as in "every other sunday"."""


@dataclass(frozen=True, slots=True)
class Begins:
    """The day from which on there are runs."""

    day: Day


@dataclass(frozen=True, slots=True)
class Ends:
    """The last day on which there is a run."""

    day: Day


@dataclass(frozen=True, slots=True)
class Lasts:
    """How long there are runs."""

    days: int = 0
    months: int = 0


@dataclass(frozen=True, slots=True)
class Without:
    """Weekdays and dates that are left out."""

    weekdays: frozenset[int]
    days: tuple[Day, ...] = ()


class Mark(StrEnum):
    """A word that joins others, or changes what follows it."""

    AND = "and"  # also a comma
    FILL = "fill"
    AT = "at"
    LINK = "link"  # from one to another
    SINCE = "since"
    UNTIL = "until"
    EXCEPT = "except"
    OTHER = "other"  # every other
    FOR = "for"
    NEXT = "next"
    THIS = "this"
    NOON = "noon"
    MIDNIGHT = "midnight"
    UNCLEAR = "unclear"
    NOT_WEEKLY = "not weekly"


Part = Days | On | Half | At | RunKind | Every | Begins | Ends | Lasts | Without | Mark


@dataclass(frozen=True, slots=True)
class Item:
    """A part, and the words from `begin` to before `end` that say it."""

    what: Part
    begin: int
    end: int


def date_of(day: Day, today: date, *, floor: date | None = None) -> date | None:
    """Return the date of a day; the first such one from `floor` (today), None if there is none."""
    floor = floor or today
    match day:
        case Ahead(days):
            return today + timedelta(days=days)
        case Coming(weekday, may_be_today):
            ahead = (weekday - floor.weekday()) % 7
            if not ahead and not may_be_today and floor == today:
                ahead = 7
            return floor + timedelta(days=ahead)
        case Dated():
            return next((on for on in _dates(day, floor) if on >= floor or day.year), None)


def _dates(day: Dated, floor: date) -> Iterator[date]:
    years = [day.year] if day.year else range(floor.year, floor.year + _YEARS_AHEAD)
    months = [day.month] if day.month else range(1, MONTHS + 1)
    for year in years:
        for month in months:
            try:
                yield date(year, month, day.day or monthrange(year, month)[1])
            except ValueError:
                continue


def months_later(on: date, months: int) -> date:
    """Return the same day of a later month, or that month's last."""
    years, month = divmod(on.month - 1 + months, MONTHS)
    year, month = on.year + years, month + 1
    return date(year, month, min(on.day, monthrange(year, month)[1]))
