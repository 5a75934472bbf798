"""The fewest plans that take place exactly when a calendar says: rhythms, where it lists."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import groupby, pairwise

from bot.coach.schedule import MOST_WEEKS, Plan, SingleRun, WeeklyRun

SHARE_OF_FEW = 3
MOST_LEFT_OUT = 12
"""Dates that a rhythm which goes on may leave out in any case."""
FEWEST_OF_RHYTHM = 3
"""Weeks: two of them some weeks apart are no rhythm yet."""
RARE_FROM, MOST_OF_RARE = 4, 150
"""What comes so often is not made of rhythms of many weeks: they are not looked for."""
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class GoesOn:
    """How a rule goes on where nobody has looked: up to a date, date.max without an end.

    It comes again in the same way after so many weeks.
    """

    last: date
    weeks: int


def fit(
    walls: Iterable[datetime],
    *,
    after: datetime,
    until: datetime,
    goes_on: GoesOn | None = None,
) -> tuple[Plan, ...]:
    """Return plans for wall times that lie after one and up to another."""
    wanted = frozenset(walls)
    plans = _fitted(wanted, after, until, goes_on)
    if walls_of(plans, after=after, until=until) == wanted:
        return plans
    # No rhythm is worth a run at the wrong time.
    return tuple(SingleRun(wall.date(), wall.time()) for wall in sorted(wanted))


def _fitted(
    walls: Iterable[datetime], after: datetime, until: datetime, goes_on: GoesOn | None
) -> tuple[Plan, ...]:
    by_time: dict[time, list[date]] = {}
    for wall in sorted(walls):
        by_time.setdefault(wall.time(), []).append(wall.date())
    most = max(map(len, by_time.values()), default=0)
    plans: list[Plan] = []
    for at, days in by_time.items():
        # A wall time that is over for today is looked for from tomorrow on.
        begin = after.date() if at > after.time() else after.date() + _A_DAY
        end = until.date() if at <= until.time() else until.date() - _A_DAY
        # The few that were moved to another time, or are while only one zone has changed its
        # clocks, do not go on.
        is_main = len(days) * SHARE_OF_FEW >= most
        plans += _Fit(at, begin, end, goes_on if is_main else None).plans(days)
    return tuple(plans)


def walls_of(plans: Iterable[Plan], *, after: datetime, until: datetime) -> frozenset[datetime]:
    """Return the wall times of plans that lie after one and up to another."""
    return frozenset(
        wall
        for plan in plans
        for day in _days_of(plan, after.date(), until.date())
        if after < (wall := datetime.combine(day, plan.at)) <= until
    )


def _days_of(plan: Plan, begin: date, end: date) -> list[date]:
    if isinstance(plan, SingleRun):
        return [plan.on] if begin <= plan.on <= end else []
    first = max(begin, plan.first or begin).toordinal()
    last = min(end, plan.last or end).toordinal()
    days = [
        day
        for weekday in plan.weekdays
        for day in range(first + (weekday + 1 - first) % 7, last + 1, 7)  # day 1 was a Monday
        if plan.is_on(day)
    ]
    return [date.fromordinal(day) for day in sorted(days)]


class _Fit:
    """Finds the rhythms of the dates that have a time in common."""

    def __init__(self, at: time, begin: date, end: date, goes_on: GoesOn | None) -> None:
        self._at = at
        self._begin = begin
        self._end = end
        self._goes_on = goes_on

    def plans(self, days: Sequence[date]) -> list[Plan]:
        """Return the fewest plans for dates in order, the simplest of those."""
        if self._goes_on is not None:
            return self._every(days, self._goes_on.weeks)
        best = self._every(days, 1)
        for every in range(2, MOST_WEEKS + 1):
            if len(best) == 1 or (every > RARE_FROM and len(days) > MOST_OF_RARE):
                break
            found = self._every(days, every)
            if len(found) < len(best):
                best = found
        return best

    def _every(self, days: Sequence[date], every: int) -> list[Plan]:
        weeks: dict[int, list[date]] = {}
        for day in days:
            weeks.setdefault(_week(day) % every, []).append(day)
        return [plan for chosen in weeks.values() for plan in self._of_weeks(chosen, every)]

    def _of_weeks(self, days: Sequence[date], every: int) -> list[Plan]:
        if self._goes_on is not None:
            last = None if self._goes_on.last == date.max else self._goes_on.last
            most = max(len(days) // 2, MOST_LEFT_OUT)
            if plan := self._rhythm(days, every, last, most):
                return [plan]
        return self._cover(days, every)

    def _cover(self, days: Sequence[date], every: int) -> list[Plan]:
        """Return plans for dates of every so many weeks: one, or apart by weekday or at a gap."""
        if plan := self._one(days, every):
            return [plan]
        if len({day.weekday() for day in days}) > 1:
            together = self._by_pattern(days, every)
            apart = self._by_weekday(days, every)
            return together if together and len(together) < len(apart) else apart
        gap = max(range(1, len(days)), key=lambda at: days[at] - days[at - 1])
        return [*self._cover(days[:gap], every), *self._cover(days[gap:], every)]

    def _by_weekday(self, days: Sequence[date], every: int) -> list[Plan]:
        of: dict[int, list[date]] = {}
        for day in days:
            of.setdefault(day.weekday(), []).append(day)
        return [plan for chosen in of.values() for plan in self._cover(chosen, every)]

    def _by_pattern(self, days: Sequence[date], every: int) -> list[Plan] | None:
        """Return plans where the weekdays change from some week on, None where they do not."""
        weeks = [list(week) for _, week in groupby(days, key=_week)]
        shapes = [frozenset(day.weekday() for day in week) for week in weeks]
        changes = [at for at, (one, two) in enumerate(pairwise(shapes), 1) if one != two]
        for at in changes:
            before = [day for week in weeks[:at] for day in week]
            after = [day for week in weeks[at:] for day in week]
            found = [self._one(before, every), self._one(after, every)]
            if all(found):
                return [plan for plan in found if plan]
        return None

    def _one(self, days: Sequence[date], every: int) -> Plan | None:
        """Return the one plan of dates, None where it would leave out too many others."""
        if len(days) == 1:
            return SingleRun(days[0], self._at)
        if every > 1 and not _is_rhythm(days):
            return None
        return self._rhythm(days, every, days[-1], len(days) // 2)

    def _rhythm(
        self, days: Sequence[date], every: int, last: date | None, most_left_out: int
    ) -> Plan | None:
        weekdays = frozenset(day.weekday() for day in days)
        plan = WeeklyRun(weekdays, self._at, every, days[0], last)
        wanted = set(days)
        but = [day for day in _days_of(plan, self._begin, self._end) if day not in wanted]
        if len(but) > most_left_out:
            return None
        plan = replace(plan, but=frozenset(but))
        if every == 1:
            since_ever = replace(plan, first=None)
            if _days_of(since_ever, self._begin, days[0]) == [days[0]]:
                return since_ever
        return plan


def _is_rhythm(days: Sequence[date]) -> bool:
    return len({_week(day) for day in days}) >= FEWEST_OF_RHYTHM


def _week(day: date) -> int:
    return (day.toordinal() - 1) // 7
