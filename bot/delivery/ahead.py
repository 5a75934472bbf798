"""Which primers must start before their time, so that all are there well before their runs.

Pure, and computed from counts of what lies ahead by slot. The latest schedule that works is found
by going backwards from the last deadline: of all that may still be under way at an instant, that
which is planned latest has it. So what starts early does so only because it must, and as late as
it can; where the work is too much, as little of it as possible is late. Going forwards, whoever
sends takes the earliest run first, and that meets every deadline that this schedule meets.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from heapq import heappop, heappush
from math import ceil, inf

IN_TIME = timedelta(minutes=5)
"""A primer is in time so long before its run; no lead is shorter."""
USABLE = 0.8
"""The part of the rate that is planned with: replies, alerts and second tries take the rest."""
MARGIN = timedelta(seconds=1)
"""By less than this nothing is late; and what must start early does so by this much sooner."""
LONGEST_LEAD = timedelta(minutes=60)
LOOK = timedelta(minutes=1)
"""For how long at most a schedule is used; no shorter than the longest sleep between two."""

_MINUTE = timedelta(minutes=1)
_DUST = 1e-6
"""What adding up seconds may leave of one that is done."""


@dataclass(frozen=True, slots=True)
class Slot:
    """So many runs at one instant whose primers are planned for another."""

    primer_at: datetime
    run_at: datetime
    count: int

    @property
    def is_at_short_notice(self) -> bool:
        """Whether the runner planned it, or came back, within the lead: never early, then.

        Leads are whole minutes of at least five; an instant at which somebody tapped is not.
        """
        lead = self.run_at - self.primer_at
        return lead < IN_TIME or bool(lead % _MINUTE)


@dataclass(frozen=True, slots=True)
class Release:
    """From when on a slot's primers may go out: as planned, or earlier."""

    at: datetime
    slot: Slot


@dataclass(frozen=True, slots=True)
class Schedule:
    """When each slot is released, the earliest run first.

    So many as `late` cannot be there in time, for want of rate; what is late by now is not counted.
    """

    releases: Sequence[Release]
    late: int

    def released(self, now: datetime) -> list[Slot]:
        """Return what may go out now, the earliest run first."""
        return [one.slot for one in self.releases if one.at <= now]

    def next_at(self, now: datetime) -> datetime | None:
        """Return the next instant at which more is released."""
        return min((one.at for one in self.releases if one.at > now), default=None)


@dataclass(slots=True)
class _Work:
    """Seconds of work between two instants, in seconds from now; planned for a third."""

    planned: float
    floor: float
    deadline: float
    left: float
    start: float = field(init=False)

    def __post_init__(self) -> None:
        self.start = self.floor


def until(now: datetime, early: timedelta) -> datetime:
    """Return up to which planned instant runs must be counted.

    What is released by the end of the look is planned within `early` of it, and due within the
    longest lead after that; and only what may start before then can crowd it.
    """
    return now + LOOK + early + LONGEST_LEAD + early


def schedule(
    slots: Sequence[Slot],
    waiting: Iterable[tuple[datetime, int]],
    *,
    now: datetime,
    rate: float,
    early: timedelta,
) -> Schedule:
    """Return when slots are released, given what has been released by run instant and waits.

    Nothing starts more than `early` before its planned instant.
    """
    ahead = sorted((one for one in slots if one.run_at > now), key=_by_run)
    over = [one for one in slots if one.run_at <= now]
    usable = rate * USABLE
    released = [
        _Work(-inf, 0.0, (run_at - IN_TIME + MARGIN - now).total_seconds(), count / usable)
        for run_at, count in waiting
    ]
    planned = [_work(one, now, early, usable) for one in ahead]
    unplaced = _run_backwards([*released, *planned])
    releases = [
        Release(_release(one, work, now, early), one)
        for one, work in zip(ahead, planned, strict=True)
    ]
    # What has begun is not sent, only noted: that costs nothing of the rate.
    begun = [Release(one.primer_at, one) for one in sorted(over, key=_by_run)]
    return Schedule([*begun, *releases], ceil(unplaced * usable))


def claimable(
    released: Iterable[Slot], waiting: Iterable[tuple[datetime, int]], *, now: datetime, most: int
) -> list[Slot]:
    """Return what of the released slots to claim, the earliest run first.

    Of what must be sent, only that before which fewer than `most` others wait: who changes a run
    later finds it unclaimed.
    """
    found, claimed = [], 0
    ahead = sorted(waiting)
    for slot in released:
        if slot.run_at <= now:
            found.append(slot)
            continue
        before = sum(count for run_at, count in ahead if run_at <= slot.run_at)
        room = min(slot.count, most - claimed - before)
        if room <= 0:
            break
        found.append(Slot(slot.primer_at, slot.run_at, room))
        claimed += room
    return found


def _by_run(slot: Slot) -> tuple[datetime, datetime]:
    return slot.run_at, slot.primer_at


def _work(slot: Slot, now: datetime, early: timedelta, usable: float) -> _Work:
    planned = (slot.primer_at - now).total_seconds()
    deadline = (slot.run_at - IN_TIME + MARGIN - now).total_seconds()
    floor = planned - early.total_seconds()
    if slot.is_at_short_notice:
        floor, deadline = planned, (slot.run_at - now).total_seconds()
    return _Work(planned, floor, deadline, slot.count / usable)


def _release(slot: Slot, work: _Work, now: datetime, early: timedelta) -> datetime:
    if work.start >= work.planned:
        return slot.primer_at
    return max(now + timedelta(seconds=work.start) - 2 * MARGIN, slot.primer_at - early)


def _run_backwards(works: Sequence[_Work]) -> float:
    """Set the latest start of each, and return the seconds of work that find no place."""
    to_come = sorted(works, key=lambda one: one.deadline)
    # What is late already goes out first all the same: nothing else has a place before its end.
    late = sum(one.left for one in works if one.deadline <= 0)
    open_: list[tuple[float, int, _Work]] = []
    at, unplaced = inf, 0.0
    while to_come or open_:
        if not open_:
            at = min(at, to_come[-1].deadline)
        while to_come and to_come[-1].deadline >= at:
            one = to_come.pop()
            heappush(open_, (-one.planned, len(to_come), one))
        one = open_[0][2]
        pause = to_come[-1].deadline if to_come else -inf
        stop = max(at - one.left, pause, one.floor, late)
        if stop < at:
            one.left -= at - stop
            one.start = at = stop
        if one.left <= _DUST or at <= max(one.floor, late):
            heappop(open_)
            unplaced += max(one.left - _DUST, 0) if one.deadline > 0 else 0
    return unplaced
