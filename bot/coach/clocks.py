"""When the clocks of a zone change, and what its rules are, as far as the zone itself tells."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b
from zoneinfo import ZoneInfo

from bot.coach.schedule import Plan, next_occurrence

TOUCHED_FOR = timedelta(days=1)
"""So long after a change of the clocks the body still goes by those of before."""
_INSTANT = timedelta(microseconds=1)
_HORIZON = timedelta(days=400)
_STEP = timedelta(days=7)
"""No zone changes its clocks and takes it back within this: where Ramadan is kept, in a month."""
_SECOND = timedelta(seconds=1)
_DIGEST_BYTES = 8


@dataclass(frozen=True, slots=True)
class Change:
    """An instant (UTC) at which a zone's clocks change, and their offsets before and after it."""

    at: datetime
    before: timedelta
    after: timedelta

    @property
    def by(self) -> timedelta:
        """By how much the clocks go forward; below zero, back."""
        return self.after - self.before


def changes(zone: ZoneInfo, since: datetime, until: datetime) -> Iterator[Change]:
    """Yield the changes of a zone's clocks after an instant (UTC), up to another, in order."""
    # Clocks change at whole seconds; halved from between two of them, none would be met exactly.
    since, until = since.replace(microsecond=0), until.replace(microsecond=0)
    at, offset = since, _offset(zone, since)
    while at < until:
        later = min(at + _STEP, until)
        if _offset(zone, later) == offset:
            at = later
            continue
        at = _end_of(zone, offset, at, later)
        change = Change(at, offset, _offset(zone, at))
        offset = change.after
        yield change


def next_change(zone: ZoneInfo, after: datetime) -> Change | None:
    """Return the next change of a zone's clocks after an instant, None where none is in sight."""
    return next(changes(zone, after, after + _HORIZON), None)


def touched(plan: Plan, zone: ZoneInfo, change: Change) -> datetime | None:
    """Return the first occurrence (UTC) of a plan that a change of the clocks touches, or None.

    It is within a day after the change; or before it, in the hour that the clocks show twice. One
    in an hour that they leap over happens at the change.
    """
    since = change.at + min(change.by, timedelta())
    at = next_occurrence(plan, zone, since - _INSTANT)
    return at if at is not None and at < change.at + TOUCHED_FOR else None


def digest(zone: ZoneInfo, since: datetime, until: datetime) -> str:
    """Return what is the same only as long as a zone's rules between two instants are."""
    said = [str(_offset(zone, since))]
    said += [f"{one.at} {one.after}" for one in changes(zone, since, until)]
    return blake2b("\n".join(said).encode(), digest_size=_DIGEST_BYTES).hexdigest()


def _end_of(zone: ZoneInfo, offset: timedelta, since: datetime, until: datetime) -> datetime:
    """Halve the span until only the second is left at which the clocks leave an offset."""
    while until - since > _SECOND:
        middle = since + (until - since) // _SECOND // 2 * _SECOND
        if _offset(zone, middle) == offset:
            since = middle
        else:
            until = middle
    return until


def _offset(zone: ZoneInfo, at: datetime) -> timedelta:
    return zone.utcoffset(at.astimezone(zone)) or timedelta()
