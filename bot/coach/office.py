"""When a clinic's office is open: wall times of its zone in, instants in UTC out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.coach.schedule import instant_of

FURTHEST = timedelta(days=400)
"""How far ahead hours are looked for: five minutes a week make half an hour well within it."""
_DAY = timedelta(days=1)

Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Office:
    """The hours of an office: from `opens` to `closes` on some weekdays (0 is Monday).

    Where `closes` is no later than `opens` it is on the day after: 22:00 to 06:00 is a night, and
    00:00 to 00:00 the whole day. Without weekdays it never opens.
    """

    weekdays: frozenset[int]
    opens: time
    closes: time
    zone: ZoneInfo


def is_open(office: Office, at: datetime) -> bool:
    """Whether the office is open at an instant; the one at which it closes is outside."""
    return any(begin <= at for begin, _ in _spans(office, at, at + _DAY))


def opens_next(office: Office, at: datetime) -> datetime | None:
    """Return the first instant from `at` on at which the office is open, None where it never is."""
    for begin, _ in _spans(office, at, at + FURTHEST):
        return max(begin, at.astimezone(UTC))
    return None


def after_office_time(office: Office, since: datetime, span: timedelta) -> datetime | None:
    """Return the instant at which so much office time has passed, None where it never does."""
    left = span
    for begin, end in _spans(office, since, since + FURTHEST):
        begins = max(begin, since.astimezone(UTC))
        if begins + left <= end:
            return begins + left
        left -= end - begins
    return None


def _spans(office: Office, after: datetime, until: datetime) -> Iterator[Span]:
    """Yield the spans, in their order, that end after an instant and whose day is not past another.

    One that the clocks leap over has no length, and is none.
    """
    # The night that began yesterday may last; and a day more, for what leaps do to the calendar.
    first = after.astimezone(office.zone).date() - 2 * _DAY
    last = until.astimezone(office.zone).date()
    nights = timedelta() if office.opens < office.closes else _DAY
    for ahead in range((last - first).days + 1):
        day = first + ahead * _DAY
        if day.weekday() in office.weekdays:
            begin = instant_of(day, office.opens, office.zone)
            end = instant_of(day + nights, office.closes, office.zone)
            if after < end and begin < end:
                yield begin, end
