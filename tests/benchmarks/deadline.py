"""Whether a crowd of primers is there in time: the real planner and governor, a simulated clock."""

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush
from itertools import count
from math import inf

from bot.delivery import ahead
from bot.delivery.ahead import IN_TIME, Slot
from bot.delivery.due import CLAIMED_AHEAD, FRESH
from bot.delivery.governor import Governor
from bot.delivery.lines import Ticket
from storage.records import Lane

NOON = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
RATE = 30.0
EARLY = timedelta(minutes=15)
RUNS = 18_000
REPLIES_A_SECOND = 3.0
ROUND = 0.2
"""Seconds of work that the engine takes at a time."""
LATENCY = timedelta(milliseconds=300)
"""From leaving to being there."""
GRAIN = 0.001
"""Alarms are no finer than this, in seconds."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A primer that was planned for one instant, left at another, and was there at a third."""

    primer_at: datetime
    run_at: datetime
    left: datetime
    there: datetime

    @property
    def is_in_time(self) -> bool:
        """Whether it was there five minutes before its run."""
        return self.there <= self.run_at - IN_TIME


Key = tuple[datetime, datetime]
"""The instants of primer and run that a slot is known by."""


class Engine:
    """Claims by the planner, a round at a time, and sends when the governor lets it."""

    def __init__(self, slots: Iterable[Slot], rate: float, early: timedelta) -> None:
        self.arrived: list[Arrived] = []
        self._rate, self._early = rate, early
        self._governor = Governor(rate)
        self._planned: Counter[Key] = Counter()
        for slot in slots:
            self._planned[slot.primer_at, slot.run_at] += slot.count
        self._waiting: Counter[datetime] = Counter()
        self._claimed: list[tuple[datetime, int, datetime]] = []
        self._leaving: dict[Ticket, Key] = {}
        self._serials = count(1)
        self._look(NOON)

    def run(self, replies: Iterator[float]) -> list[Arrived]:
        """Work until all has arrived; replies come at seconds from noon."""
        second, reply_at = 0.0, next(replies)
        while self._planned.total() or self._waiting.total():
            while reply_at <= second:
                self._governor.add(second, Lane.REPLY, -next(self._serials))
                reply_at = next(replies)
            self._work(second)
            release = self._next_release
            release_in = (release - NOON).total_seconds() if release else inf
            following = min(reply_at, self._governor.next_at(), second + ROUND, release_in)
            second = max(following, second + GRAIN)
        return self.arrived

    def _work(self, second: float) -> None:
        now = NOON + timedelta(seconds=second)
        if now >= min(self._seen_at + FRESH, self._next_release or now + FRESH):
            self._look(now)
        while self._claimed and len(self._leaving) < max(1, ROUND * self._rate):
            run_at, serial, primer_at = heappop(self._claimed)
            ticket = self._governor.add(second, Lane.PRIMER, serial, deadline=run_at.timestamp())
            self._leaving[ticket] = (primer_at, run_at)
        while granted := self._governor.take(second):
            if key := self._leaving.pop(granted, None):
                self._waiting[key[1]] -= 1
                self.arrived.append(Arrived(*key, now, now + LATENCY))

    def _look(self, now: datetime) -> None:
        """Plan from the counts, and claim what is released and leaves soon."""
        horizon = ahead.until(now, self._early)
        slots = [Slot(*key, left) for key, left in self._planned.items() if key[0] <= horizon]
        waiting = list((+self._waiting).items())
        schedule = ahead.schedule(slots, waiting, now=now, rate=self._rate, early=self._early)
        self._seen_at, self._next_release = now, schedule.next_at(now)
        most = int(CLAIMED_AHEAD.total_seconds() * self._rate)
        for slot in ahead.claimable(schedule.released(now), waiting, now=now, most=most):
            self._planned[slot.primer_at, slot.run_at] -= slot.count
            self._waiting[slot.run_at] += slot.count
            for _ in range(slot.count):
                heappush(self._claimed, (slot.run_at, next(self._serials), slot.primer_at))
        self._planned = +self._planned


def replies(a_second: float, seed: int) -> Iterator[float]:
    """Return when taps are answered: at random, so many a second."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    at = 0.0
    while True:
        at += chance.expovariate(a_second)
        yield at


def simulated(
    slots: Iterable[Slot],
    *,
    rate: float = RATE,
    early: timedelta = EARLY,
    replies_a_second: float = REPLIES_A_SECOND,
) -> list[Arrived]:
    """Return how the primers of slots arrive, in the order in which they leave."""
    return Engine(slots, rate, early).run(replies(replies_a_second, seed=1))


def measure() -> dict[str, float]:
    """Return the share of primers that are there in time before 18,000 runs in one minute."""
    primer_at = NOON + timedelta(minutes=30)
    arrived = simulated([Slot(primer_at, primer_at + timedelta(minutes=15), RUNS)])
    return {"deadline_met": sum(one.is_in_time for one in arrived) / len(arrived)}
