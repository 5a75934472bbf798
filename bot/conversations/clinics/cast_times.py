"""When a draft would begin and end, from what its staff have chosen. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.coach.moments import Moment
from bot.coach.quiet import quiet_until
from bot.coach.schedule import instant_of
from bot.delivery.planning import zone_named
from storage.addressing import Hours
from storage.broadcast_drafts import Composed

USUAL_LIFE = timedelta(days=1)
LIVES = (2, 6, 24, 72)
"""Hours after the begin that are offered as an expiry."""
LONGEST_LIFE = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Span:
    """From the first runner's begin to the last one's, and the expiry."""

    first: datetime
    last: datetime
    expires_at: datetime


def span_of(draft: Composed, now: datetime, zones: Iterable[ZoneInfo]) -> Span:
    """Return when a draft goes out; `zones` are the clinic's and those of its runners."""
    first, last = begin_of(draft, now, zones)
    return Span(first, last, draft.expires_at or last + USUAL_LIFE)


def begin_of(
    draft: Composed, now: datetime, zones: Iterable[ZoneInfo]
) -> tuple[datetime, datetime]:
    """Return the begin for the first runner and for the last."""
    if draft.local_on is not None and draft.local_at is not None:
        begins = [instant_of(draft.local_on, draft.local_at, zone) for zone in zones]
        return min(begins), max(begins)
    begin = draft.starts_at or now
    return begin, begin


def in_quiet_hours(draft: Composed, span: Span, hours: Iterable[Hours]) -> tuple[int, int]:
    """Return for how many a draft comes in quiet hours, and for how many of them too late then."""
    quiet = late = 0
    for one in hours:
        zone, begin = zone_named(one.zone), span.first
        if zone is None:
            continue
        if draft.local_on is not None and draft.local_at is not None:
            begin = instant_of(draft.local_on, draft.local_at, zone)
        until = quiet_until(begin, zone, one.quiet_from, one.quiet_to)
        if until is not None:
            quiet += one.count
            late += one.count if until >= span.expires_at else 0
    return quiet, late


def tomorrow(at: time, now: datetime, zone: ZoneInfo) -> Moment:
    """Return a time of the day after this one."""
    return Moment(_date(now, zone) + timedelta(days=1), at)


def _date(now: datetime, zone: ZoneInfo) -> date:
    return now.astimezone(zone).date()
