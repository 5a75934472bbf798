"""When a planned run takes place: wall times and zones in, instants in UTC out."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from storage.records import RunKind

EVERY_DAY = frozenset(range(7))
MOST_WEEKS = 12
"""A run that comes less often than this is a date, or a few of them."""
_SECOND = timedelta(seconds=1)
_HALF_A_DAY = timedelta(hours=12)
_INSTANT = timedelta(microseconds=1)
_FIRST_INSTANT = datetime.min.replace(tzinfo=UTC)
_LAST_INSTANT = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class WeeklyRun:
    """A run on the same weekdays (0 is Monday) of a week, at a local wall time.

    It is one of `every` so many weeks, counted from that of `first`; from the date `first` to
    the date `last`, both included, where they are set; and never on the dates of `but`.
    """

    weekdays: frozenset[int]
    at: time
    every: int = 1
    first: date | None = None
    last: date | None = None
    but: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        if not self.weekdays or not self.weekdays <= EVERY_DAY:
            raise ValueError(f"a weekly run needs weekdays from 0 to 6, not {set(self.weekdays)}")
        if not 1 <= self.every <= MOST_WEEKS:
            raise ValueError(f"a weekly run comes every 1 to {MOST_WEEKS} weeks, not {self.every}")
        if self.every > 1 and self.first is None:
            raise ValueError("without a first date nobody knows which weeks are meant")
        _require_wall_time(self.at)

    def is_on(self, day: int) -> bool:
        """Whether there is a run on a date, given as its proleptic ordinal."""
        if (day - 1) % 7 not in self.weekdays:  # day 1 was a Monday
            return False
        if self.every > 1 and self.first is not None:
            weeks = (day - 1) // 7 - (self.first.toordinal() - 1) // 7
            if weeks % self.every:
                return False
        return not self.but or date.fromordinal(day) not in self.but


@dataclass(frozen=True, slots=True)
class SingleRun:
    """A run on one date, at a local wall time; one that is `left_out` never takes place."""

    on: date
    at: time
    left_out: bool = False

    def __post_init__(self) -> None:
        _require_wall_time(self.at)


Plan = WeeklyRun | SingleRun


@dataclass(frozen=True, slots=True)
class Wish:
    """A run that somebody wants planned; of no kind where nothing was said."""

    plan: Plan
    kind: RunKind | None = None


@dataclass(frozen=True, slots=True)
class Planned:
    """The next run of a plan and its primer, as instants in UTC."""

    primer_at: datetime
    run_at: datetime


def instant_of(on: date, at: time, zone: ZoneInfo) -> datetime:
    """Return the first instant (UTC) at which the zone's clocks show this wall time or a later one.

    So a wall time that the clocks leap over happens right after the leap, and one that they show
    twice happens the first time. What lies beyond the years 1 to 9999 in UTC is the nearest
    instant within.
    """
    wall = datetime.combine(on, at, zone)
    try:
        first, second = wall.astimezone(UTC), wall.replace(fold=1).astimezone(UTC)
        # Twice shown, the second is the later one; leapt over, Python reads the wall time with the
        # offset from before the leap and then with the one from after it, which is earlier.
        return first if first <= second else _end_of_gap(wall, before=second, past=first)
    except OverflowError:
        return _FIRST_INSTANT if on.year == date.min.year else _LAST_INSTANT


def next_occurrence(plan: Plan, zone: ZoneInfo, after: datetime) -> datetime | None:
    """Return the plan's first instant (UTC) strictly after `after` (aware), or None."""
    if isinstance(plan, SingleRun):
        instant = instant_of(plan.on, plan.at, zone)
        return instant if instant > after and not plan.left_out else None
    # Whatever is due on an earlier local date than that of `after` has happened by then, leaps
    # included; and later wall times never happen earlier, so the first hit is the next one.
    begin, last = _local_date(after, zone).toordinal(), plan.last or date.max
    if plan.first is not None:
        begin = max(begin, plan.first.toordinal())
    for day in range(begin, last.toordinal() + 1):
        if plan.is_on(day):
            instant = instant_of(date.fromordinal(day), plan.at, zone)
            if instant > after:
                return instant
    return None


def is_occurrence(plan: Plan, zone: ZoneInfo, at: datetime) -> bool:
    """Whether a plan's run takes place at an instant, by the zone's rules as they are now."""
    return next_occurrence(plan, zone, at - _INSTANT) == at


def occurrence_again(plan: Plan, zone: ZoneInfo, was: datetime) -> datetime | None:
    """Return the instant of an occurrence that was at another one before the zone's rules changed.

    Rules change by hours, and a plan's occurrences are a day apart: it is the one within half a
    day. Where there is none, a country has crossed the date line, and it is a day earlier; or it
    is no more, and this is the next one, or None.
    """
    near = occurrence_near(plan, zone, was)
    return near or next_occurrence(plan, zone, was - 3 * _HALF_A_DAY)


def occurrence_near(plan: Plan, zone: ZoneInfo, at: datetime) -> datetime | None:
    """Return the plan's occurrence within half a day of an instant, None where there is none."""
    near = next_occurrence(plan, zone, at - _HALF_A_DAY)
    return near if near is not None and near < at + _HALF_A_DAY else None


def with_all_dates(plan: Plan) -> Plan:
    """Return a plan as if it left no date out."""
    if isinstance(plan, SingleRun):
        return replace(plan, left_out=False)
    return replace(plan, but=frozenset())


def next_primer(plan: Plan, zone: ZoneInfo, lead: timedelta, after: datetime) -> Planned | None:
    """Return the next run strictly after `after` (aware) and its primer, or None.

    The primer comes `lead` before the run; at once (`after`), when the run is nearer than that.
    So whoever asks for what follows a primer passes the instant of its run.
    """
    run_at = next_occurrence(plan, zone, after)
    if run_at is None:
        return None
    primer_at = after.astimezone(UTC) if run_at - after < lead else run_at - lead
    return Planned(primer_at=primer_at, run_at=run_at)


def _require_wall_time(at: time) -> None:
    if at.second or at.microsecond or at.tzinfo or at.fold:
        raise ValueError(f"a run's wall time has hours and minutes only, not {at!r}")


def _local_date(instant: datetime, zone: ZoneInfo) -> date:
    try:
        return instant.astimezone(zone).date()
    except OverflowError:
        # Within a day of the calendar's first or last, the date in UTC is the only one there is.
        return instant.astimezone(UTC).date()


def _end_of_gap(wall: datetime, before: datetime, past: datetime) -> datetime:
    """Halve the span between an instant before a leap and one past it until only the leap is left.

    A zone tells its offset at an instant, but not when that offset began.
    """
    target, zone = wall.replace(tzinfo=None), wall.tzinfo
    while past - before > _SECOND:
        middle = before + (past - before) // _SECOND // 2 * _SECOND
        if middle.astimezone(zone).replace(tzinfo=None) >= target:
            past = middle
        else:
            before = middle
    return past
