"""On which dates the runs of a plan come next."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import islice
from zoneinfo import ZoneInfo

from bot.coach.schedule import Plan, next_occurrence


def occurrences(plan: Plan, zone: ZoneInfo, after: datetime) -> Iterator[datetime]:
    """Yield the instants (UTC) of a plan strictly after one, in order."""
    instant = next_occurrence(plan, zone, after)
    while instant is not None:
        yield instant
        instant = next_occurrence(plan, zone, instant)


def next_dates(plans: Iterable[Plan], zone: ZoneInfo, after: datetime, count: int) -> list[date]:
    """Return the next local dates on which there is a run of any of some plans."""
    found: set[date] = set()
    for plan in plans:
        dates = (instant.astimezone(zone).date() for instant in occurrences(plan, zone, after))
        found.update(islice(dates, count))
    return sorted(found)[:count]
