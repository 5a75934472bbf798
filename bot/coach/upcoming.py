"""What comes next over all of a runner's plans, and what the clocks do to it."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from heapq import heappop, heappush
from zoneinfo import ZoneInfo

from bot.coach.schedule import Plan, instant_of, next_occurrence

_A_DAY = timedelta(days=1)


class Clocks(StrEnum):
    """What a change of the clocks does to a wall time."""

    FORWARD = "forward"  # they leap over it: what is planned for it comes right after the leap
    BACK = "back"  # they show it twice: it is the first of the two


@dataclass(frozen=True, slots=True)
class Coming:
    """A run that lies ahead, and its primer, as instants in UTC; `at` is its wall time as planned.

    `clocks` tells what a change of the clocks does to it, None on all other days.
    """

    run_at: datetime
    primer_at: datetime
    at: time
    clocks: Clocks | None


def upcoming(
    plans: Iterable[Plan],
    zone: ZoneInfo,
    lead: timedelta,
    *,
    after: datetime,
    taken: Container[datetime],
    most: int,
) -> list[Coming]:
    """Return the next runs strictly after an instant (aware), so many at most, of all plans.

    Two that meet are one. Those that are `taken` have their primer already and are left out.
    """
    ahead: list[tuple[datetime, int, Plan]] = []

    def push(place: int, plan: Plan, since: datetime) -> None:
        following = next_occurrence(plan, zone, since)
        if following is not None:
            heappush(ahead, (following, place, plan))

    for place, plan in enumerate(plans):
        push(place, plan, after)
    found: list[Coming] = []
    while ahead and len(found) < most:
        run_at, place, plan = heappop(ahead)
        push(place, plan, run_at)
        if run_at not in taken and (not found or found[-1].run_at < run_at):
            primer_at = max(run_at - lead, after.astimezone(UTC))
            found.append(Coming(run_at, primer_at, plan.at, clocks_at(run_at, plan.at, zone)))
    return found


def clocks_at(run_at: datetime, at: time, zone: ZoneInfo) -> Clocks | None:
    """Return what a change of the clocks does to a run that is planned for a wall time.

    Nothing is known of one that is planned for another time than it was at.
    """
    local = run_at.astimezone(zone)
    if local.time() == at:
        again = local.replace(fold=1).astimezone(UTC)
        return Clocks.BACK if local.fold == 0 and again > run_at else None
    # Where a day is left out, its runs come at the next one's begin.
    was_meant = (instant_of(local.date() - days, at, zone) for days in (timedelta(), _A_DAY))
    return Clocks.FORWARD if run_at in was_meant else None
