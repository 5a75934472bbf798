"""Looking back over weeks: one function makes the numbers that pictures and texts show alike.

All dates are the runner's own. Weeks begin on Monday; what is too long for weeks goes by months.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import groupby
from statistics import median_low
from zoneinfo import ZoneInfo

from bot.coach.schedule import instant_of
from messages.drills import DRILLS, Felt
from storage.records import Primer, PrimerStatus, Side, Step, StepOutcome

WEEK = timedelta(weeks=1)
LONGEST = 104
"""So many weeks are looked back over at most."""
MOST_WEEKS = 16
"""What is longer goes by months: on a phone a narrower column cannot be told from the next."""
MOST_DRILLS = 6
"""So many drills are shown, those that were done most."""
_DAY = timedelta(days=1)
_RANK = {drill: place for place, drill in enumerate(DRILLS)}
_LEFT_OPEN = (PrimerStatus.OFFERED, PrimerStatus.GOING, PrimerStatus.CANCELLED)


class Span(StrEnum):
    """How far back one looks."""

    FOUR_WEEKS = "4"
    TWELVE_WEEKS = "12"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Period:
    """A week or a month, from its first local date to its last, both included; up to today."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Share:
    """How many of so many answers were on target."""

    on_target: int = 0
    answers: int = 0

    def __add__(self, other: "Share") -> "Share":
        """Return both together."""
        return Share(self.on_target + other.on_target, self.answers + other.answers)


@dataclass(frozen=True, slots=True)
class DrillBack:
    """A drill: in each period and in all, and how often it was felt where it should not be.

    Left and right of one session count as one, on target where both are.
    """

    drill: str
    periods: Sequence[Share]
    instead: Sequence[tuple[Felt, int]]

    @property
    def total(self) -> Share:
        """All periods together."""
        return sum(self.periods, Share())


@dataclass(frozen=True, slots=True)
class SidesBack:
    """A drill whose sides were told apart."""

    drill: str
    left: Share
    right: Share


@dataclass(frozen=True, slots=True)
class PainBack:
    """The pain (0 to 10) of so many sessions: what is usual, and the most; of each its highest."""

    usual: int
    most: int
    sessions: int


@dataclass(frozen=True, slots=True)
class PrimedBack:
    """How many of so many planned runs were primed; a pause is one without any run that counts."""

    primed: int = 0
    runs: int = 0
    is_pause: bool = False


@dataclass(frozen=True, slots=True)
class LookBack:
    """What there was in some periods, the oldest first; each list goes by them or by drills.

    `sessions` have begun. `drills_left` and `sides_left` are how many more drills there were.
    """

    periods: Sequence[Period]
    is_monthly: bool
    sessions: int
    drills: Sequence[DrillBack]
    drills_left: int
    sides: Sequence[SidesBack]
    sides_left: int
    pain: Sequence[PainBack | None]
    pain_of_all: PainBack | None
    primed: Sequence[PrimedBack]

    @property
    def primed_of_all(self) -> PrimedBack:
        """The runs of all periods."""
        primed, runs = (sum(getattr(one, of) for one in self.primed) for of in ("primed", "runs"))
        return PrimedBack(primed, runs)


@dataclass(slots=True)
class _Told:
    """What was said of one drill."""

    periods: Counter[tuple[int, bool]] = field(default_factory=Counter)
    instead: Counter[Felt] = field(default_factory=Counter)
    sides: Counter[tuple[Side, bool]] = field(default_factory=Counter)


def since_of(span: Span, zone: ZoneInfo, now: datetime) -> datetime:
    """Return from when on a span reaches back: the begin of a local Monday, as an instant."""
    weeks = LONGEST if span is Span.ALL else int(span)
    return instant_of(_monday(now.astimezone(zone).date()) - (weeks - 1) * WEEK, time(), zone)


def look_back(
    primers: Iterable[Primer],
    steps: Mapping[int, Sequence[Step]],
    pauses: Iterable[tuple[datetime, datetime]],
    *,
    zone: ZoneInfo,
    now: datetime,
    span: Span,
) -> LookBack:
    """Return a runner's primers in numbers; `steps` are by their primer's id.

    `pauses` are from one instant to another. All begins with the first primer that counts.
    """
    first = since_of(span, zone, now).astimezone(zone).date()
    begun = [(_on(one.started_at, zone), one) for one in primers if one.started_at]
    begun = [one for one in begun if one[0] >= first]
    runs = [
        (_on(one.run_at, zone), one.status is PrimerStatus.DONE)
        for one in primers
        if one.run_at and _counts(one, now)
    ]
    runs = [one for one in runs if one[0] >= first]
    today = now.astimezone(zone).date()
    if span is Span.ALL:
        first = _monday(min([today, *(on for on, _ in [*begun, *runs])]))
    periods, is_monthly = _periods(first, today)
    place = {on: at for at, one in enumerate(periods) for on in _days(one)}
    placed = [(place[on], one) for on, one in begun if on in place]
    told = _told(placed, steps)
    drills = [_drill(name, one, len(periods)) for name, one in told.items()]
    drills.sort(key=lambda one: (-one.total.answers, _RANK[one.drill]))
    sides = [_sides(name, one) for name, one in told.items() if one.sides]
    sides.sort(key=lambda one: (-one.left.answers - one.right.answers, _RANK[one.drill]))
    pain = [(at, said) for at, one in placed if (said := _pain(one, steps)) is not None]
    counted = Counter((place[on], is_primed) for on, is_primed in runs if on in place)
    paused = {place[on] for on in _paused_days(pauses, zone, now) if on in place}
    return LookBack(
        periods=periods,
        is_monthly=is_monthly,
        sessions=len(placed),
        drills=drills[:MOST_DRILLS],
        drills_left=len(drills[MOST_DRILLS:]),
        sides=sides[:MOST_DRILLS],
        sides_left=len(sides[MOST_DRILLS:]),
        pain=[_pains([one for at, one in pain if at == i]) for i in range(len(periods))],
        pain_of_all=_pains([one for _, one in pain]),
        primed=[
            PrimedBack(counted[i, True], runs, is_pause=not runs and i in paused)
            for i in range(len(periods))
            for runs in [counted[i, True] + counted[i, False]]
        ],
    )


def _counts(one: Primer, now: datetime) -> bool:
    """Whether a primer's run counts: it was done, or is over and nobody said anything.

    What was skipped, missed through no fault of the runner, moved, or stopped for safety counts
    neither for nor against anyone.
    """
    if one.status is PrimerStatus.DONE:
        return True
    return one.status in _LEFT_OPEN and one.run_at is not None and one.run_at <= now


def _told(
    placed: Iterable[tuple[int, Primer]], steps: Mapping[int, Sequence[Step]]
) -> dict[str, _Told]:
    told: dict[str, _Told] = {}
    for at, one in placed:
        done = [step for step in steps.get(one.id, ()) if _is_done(step)]
        for (_, drill), both in groupby(done, key=lambda step: (step.position, step.drill)):
            felt = [(step.side, Felt(step.felt)) for step in both if step.felt]
            if not felt:
                continue
            of, target = told.setdefault(drill, _Told()), DRILLS[drill].on_target
            off = {where for _, where in felt if where not in target}
            of.periods[at, not off] += 1
            of.instead.update(off)
            of.sides.update(
                (side, where in target) for side, where in felt if side is not Side.BOTH
            )
    return told


def _is_done(step: Step) -> bool:
    return step.outcome is StepOutcome.DONE and step.drill in DRILLS


def _drill(name: str, told: _Told, periods: int) -> DrillBack:
    instead = sorted(told.instead.items(), key=lambda one: (-one[1], list(Felt).index(one[0])))
    shares = [_share(told.periods[at, True], told.periods[at, False]) for at in range(periods)]
    return DrillBack(name, shares, instead)


def _sides(name: str, told: _Told) -> SidesBack:
    left, right = (
        _share(told.sides[side, True], told.sides[side, False]) for side in (Side.LEFT, Side.RIGHT)
    )
    return SidesBack(name, left, right)


def _share(on: int, off: int) -> Share:
    return Share(on, on + off)


def _pain(one: Primer, steps: Mapping[int, Sequence[Step]]) -> int | None:
    """Return the highest number that was said in a session."""
    said = [one.pain, *(step.pain for step in steps.get(one.id, ()))]
    return max((pain for pain in said if pain is not None), default=None)


def _pains(said: Sequence[int]) -> PainBack | None:
    return PainBack(median_low(said), max(said), len(said)) if said else None


def _periods(first: date, today: date) -> tuple[list[Period], bool]:
    """Return the weeks from a Monday to that of today, or their months where there are many."""
    mondays = [first + n * WEEK for n in range((_monday(today) - first) // WEEK + 1)]
    if len(mondays) <= MOST_WEEKS:
        return [Period(one, min(one + WEEK - _DAY, today)) for one in mondays], False
    begin, months = first, []
    while begin <= today:
        following = (begin.replace(day=1) + 31 * _DAY).replace(day=1)
        months.append(Period(begin, min(following - _DAY, today)))
        begin = following
    return months, True


def _paused_days(
    pauses: Iterable[tuple[datetime, datetime]], zone: ZoneInfo, now: datetime
) -> set[date]:
    """Return the dates up to today that a pause has touched."""
    spans = [(_on(since, zone), _on(min(until, now), zone)) for since, until in pauses]
    return {on for since, until in spans for on in _days(Period(since, until))}


def _days(of: Period) -> list[date]:
    return [of.first + n * _DAY for n in range((of.last - of.first).days + 1)]


def _on(at: datetime, zone: ZoneInfo) -> date:
    return at.astimezone(zone).date()


def _monday(on: date) -> date:
    return on - on.weekday() * _DAY
