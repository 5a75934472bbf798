"""What becomes of plans when their runner moves to another zone.

Wall times stay as they are, unless the runner wants the moments kept. The run of a date is one
run, wherever it is said to be: what has had its primer in the old zone gets none in the new one.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.coach.schedule import Plan, SingleRun, WeeklyRun, instant_of, next_occurrence

_AROUND = 2
"""Days before and after which an instant has no date in any zone."""


def kept(
    plan: Plan, old: ZoneInfo, new: ZoneInfo, taken: Collection[datetime], at: datetime
) -> Plan:
    """Return the plan with its wall times, as it goes on in a new zone from an instant on.

    `taken` are the instants (UTC) that have their primer. A date of a weekly run that is among
    them in the old zone, and yet to come in the new one, is left out; a single run that is among
    them stays where it was.
    """
    if isinstance(plan, SingleRun):
        was_at = instant_of(plan.on, plan.at, old)
        return _single(was_at, new) if was_at in taken else plan
    had = {day for day in dates_taken(plan, old, taken) if instant_of(day, plan.at, new) > at}
    return replace(plan, but=plan.but | had) if had else plan


def dates_taken(plan: WeeklyRun, zone: ZoneInfo, taken: Collection[datetime]) -> Collection[date]:
    """Return the dates of a weekly run that are among instants that have their primer."""
    return {
        day for instant in taken for day, run_at in _near(plan, zone, instant) if run_at == instant
    }


def moved(plan: Plan, old: ZoneInfo, new: ZoneInfo, at: datetime) -> list[Plan]:
    """Return the plan with its moments: what it was in the old zone, said in the new one.

    The next occurrence after `at` stays at its instant; only where the new clocks show that wall
    time twice it becomes the first of the two. All others are moved by as much on the clock. A
    plan with nothing ahead is returned as it is. A plan of every other week becomes two where
    some of its days, and not all, get into another week.
    """
    if isinstance(plan, SingleRun):
        was_at = instant_of(plan.on, plan.at, old)
        return [_single(was_at, new) if was_at > at else plan]
    following = next_occurrence(plan, old, at)
    if following is None:
        return [plan]
    there = _single(following, new)
    return [
        _none_between(one, new, at, following, there.on)
        for one in _shifted(plan, days_moved(plan, old, new, at), there.at)
    ]


def days_moved(plan: WeeklyRun, old: ZoneInfo, new: ZoneInfo, at: datetime) -> int:
    """Return by how many days a weekly run is on other dates when its moments are kept."""
    following = next_occurrence(plan, old, at)
    if following is None:
        return 0
    day = next(day for day, run_at in _near(plan, old, following) if run_at == following)
    return (_single(following, new).on - day).days


def differs(plan: Plan, old: ZoneInfo, new: ZoneInfo, at: datetime) -> bool:
    """Whether a plan's next occurrence in the old zone is another instant in the new one."""
    following = next_occurrence(plan, old, at)
    return following is not None and following != next_occurrence(plan, new, at)


def _single(instant: datetime, zone: ZoneInfo) -> SingleRun:
    local = instant.astimezone(zone)
    return SingleRun(local.date(), time(local.hour, local.minute))


def _shifted(plan: WeeklyRun, days: int, at: time) -> Iterator[WeeklyRun]:
    """Yield the plan so many days later at another time, by the weeks in which its days are."""
    span = timedelta(days=days)
    weeks: dict[int, set[int]] = {}
    for weekday in plan.weekdays:
        week, shifted = divmod(weekday + days, 7)
        weeks.setdefault(week if plan.every > 1 else 0, set()).add(shifted)
    for week, weekdays in sorted(weeks.items()):
        yield WeeklyRun(
            weekdays=frozenset(weekdays),
            at=at,
            every=plan.every,
            first=None if plan.first is None else _first(plan, plan.first, span, week),
            last=None if plan.last is None else plan.last + span,
            but=frozenset(day + span for day in plan.but),
        )


def _first(plan: WeeklyRun, first: date, span: timedelta, weeks: int) -> date:
    """Return the first date of a plan that was shifted, of which some days are `weeks` later.

    Where weeks are counted from it, it has to be in one of those days'.
    """
    shifted = first + span
    if plan.every == 1:
        return shifted
    monday = _monday(first) + timedelta(weeks=weeks)
    while monday < _monday(shifted):
        monday += timedelta(weeks=plan.every)
    return max(shifted, monday)


def _none_between(
    plan: WeeklyRun, zone: ZoneInfo, at: datetime, following: datetime, there: date
) -> WeeklyRun:
    """Leave out what was over in the old zone, and would come again: the zones' summers differ."""
    early = {
        day for day, run_at in _near(plan, zone, at) if at < run_at < following and day != there
    }
    return replace(plan, but=plan.but | early) if early else plan


def _near(plan: WeeklyRun, zone: ZoneInfo, instant: datetime) -> Iterator[tuple[date, datetime]]:
    """Yield the dates and instants of a weekly run around one, whatever the date is there."""
    today = instant.date()
    for ahead in range(-_AROUND, _AROUND + 1):
        day = today + timedelta(days=ahead)
        if (plan.first or day) <= day <= (plan.last or day) and plan.is_on(day.toordinal()):
            yield day, instant_of(day, plan.at, zone)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
