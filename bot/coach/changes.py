"""Where one occurrence of a run can go, and for how long its primer can wait."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.coach.schedule import Plan, SingleRun, instant_of, is_occurrence

SHIFTS = (-60, -30, -15, 15, 30, 60)
"""By how many minutes a run is moved with one tap."""
SNOOZES = (5, 10)
"""For how many minutes a primer waits with one tap."""
FURTHEST = timedelta(days=731)
_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


class Unfit(StrEnum):
    """Why an occurrence cannot go somewhere."""

    OVER = "over"  # that time has passed
    TAKEN = "taken"  # a run is there already
    FAR = "far"


@dataclass(frozen=True, slots=True)
class Spot:
    """A date and a wall time of a zone, and the instant (UTC) at which that is."""

    on: date
    at: time
    instant: datetime


def after(now: datetime, minutes: int) -> datetime:
    """Return the instant so many minutes from now."""
    return now + minutes * _MINUTE


def spot(on: date, at: time, zone: ZoneInfo) -> Spot:
    """Return where a date and a wall time are."""
    return Spot(on, at, instant_of(on, at, zone))


def shifted(run_at: datetime, minutes: int, zone: ZoneInfo) -> Spot | None:
    """Return where an occurrence is so many minutes later, or earlier where they are below 0.

    None where no wall time says so: of an hour that the clocks show twice only the first counts.
    """
    wall = (run_at + minutes * _MINUTE).astimezone(zone)
    found = spot(wall.date(), wall.time().replace(fold=0), zone)
    return found if found.instant == run_at + minutes * _MINUTE else None


def a_day_later(on: date, at: time, zone: ZoneInfo) -> Spot:
    """Return where an occurrence of a date is at the same wall time of the day after."""
    return spot(on + _DAY, at, zone)


def this_minute(now: datetime, zone: ZoneInfo) -> Spot:
    """Return where a run is that begins now: at the next full minute."""
    instant = now.astimezone(UTC).replace(second=0, microsecond=0)
    if instant <= now:
        instant += _MINUTE
    wall = instant.astimezone(zone)
    return Spot(wall.date(), wall.time().replace(fold=0), instant)


def unfit(to: Spot, plans: Iterable[Plan], zone: ZoneInfo, now: datetime) -> Unfit | None:
    """Return why an occurrence cannot go to a spot among a runner's plans, None where it can."""
    if to.instant <= now:
        return Unfit.OVER
    if to.instant > now + FURTHEST:
        return Unfit.FAR
    return Unfit.TAKEN if any(is_occurrence(plan, zone, to.instant) for plan in plans) else None


def date_of(plan: Plan, zone: ZoneInfo, instant: datetime) -> date | None:
    """Return of which of its dates a plan's occurrence is, None where there is none.

    At the end of a gap at midnight that is the day before: its run happens at the first instant
    after the gap.
    """
    if not is_occurrence(plan, zone, instant):
        return None
    if isinstance(plan, SingleRun):
        return plan.on
    today = instant.astimezone(zone).date()
    days = (today, today - _DAY)
    return next(
        (
            day
            for day in days
            if plan.is_on(day.toordinal()) and instant_of(day, plan.at, zone) == instant
        ),
        None,
    )


def shifts(
    run_at: datetime, plans: Iterable[Plan], zone: ZoneInfo, now: datetime
) -> list[tuple[int, Spot]]:
    """Return by how many minutes an occurrence can be moved, each with where it goes."""
    plans = list(plans)
    found = ((minutes, shifted(run_at, minutes, zone)) for minutes in SHIFTS)
    return [(minutes, to) for minutes, to in found if to and unfit(to, plans, zone, now) is None]


def snoozes(
    run_at: datetime, now: datetime, lasts: Callable[[str], timedelta], shortest: str
) -> list[int]:
    """Return for how many minutes a primer can wait and still end before its run.

    It may be the shortest one by then.
    """
    return [minutes for minutes in SNOOZES if now + minutes * _MINUTE + lasts(shortest) <= run_at]
