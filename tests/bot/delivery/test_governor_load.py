"""The governor under load: hours of it, simulated."""

from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import pairwise
from operator import attrgetter
from random import Random

import pytest

from bot.delivery.governor import Governor
from bot.sandbox.rates import RateGate, RateLimits
from storage.records import Lane
from tests.bot.delivery.simulation import Call, Grant, Simulation, a_chance

HOUR = 3600
RATES = [5, 30, 1000]


def backlog(number: int, lane: Lane = Lane.BROADCAST) -> list[Call]:
    """Return calls to as many chats that all come at once."""
    return [Call(0, lane, chat_id) for chat_id in range(number)]


def taps(chance: Random, a_second: float, until: float) -> Iterator[Call]:
    """Yield replies that come by chance, from many chats."""
    at = chance.expovariate(a_second)
    while at < until:
        yield Call(at, Lane.REPLY, chance.randrange(10**6, 10**9))
        at += chance.expovariate(a_second)


def together(*calls: Iterable[Call]) -> Iterator[Call]:
    return merge(*calls, key=attrgetter("at"))


def sluggish(chance: Random) -> float:
    """Return by how much an alarm is late: a few milliseconds, and now and then a stall."""
    return chance.uniform(0.05, 0.12) if chance.random() < 0.02 else chance.uniform(0, 0.005)


def between(granted: list[Grant], begin: float, end: float) -> int:
    return sum(begin <= grant.at < end for grant in granted)


@pytest.mark.parametrize("rate", RATES)
def test_a_broadcast_uses_98_percent_of_the_rate_though_alarms_are_late(rate: int) -> None:
    chance = a_chance(rate)
    simulation = Simulation(Governor(rate), late=lambda: sluggish(chance))
    granted = simulation.run(backlog(30 * rate), until=25)
    assert 0.98 <= between(granted, 5, 25) / (20 * rate) <= 1.01


@pytest.mark.parametrize("rate", RATES)
def test_telegram_refuses_nothing_though_the_way_takes_longer_for_some(rate: int) -> None:
    chance = a_chance(rate)
    simulation = Simulation(Governor(rate), late=lambda: sluggish(chance))
    granted = simulation.run(together(backlog(20 * rate), taps(chance, 0.3 * rate, 20)), until=20)
    arrivals = sorted(
        (grant.at + chance.uniform(0.05, 0.4), grant.call.chat_id) for grant in granted
    )
    assert len(arrivals) > 19 * rate
    now = [0.0]
    telegram = RateGate(RateLimits(per_second=rate, burst=rate), now.pop)
    for at, chat_id in arrivals:
        now.append(at)
        telegram.message(chat_id)


def test_eight_hours_of_taps_never_wait_for_the_broadcasts_between_them() -> None:
    broadcasts = [
        Call(2 * HOUR * turn, Lane.BROADCAST, chat_id)
        for turn in range(4)
        for chat_id in range(10_000)
    ]
    calls = together(broadcasts, taps(a_chance(1), 1, 8 * HOUR))
    granted = Simulation(Governor(30)).run(calls)
    waits = sorted(grant.waited for grant in granted if grant.call.lane is Lane.REPLY)
    assert len(granted) == 40_000 + len(waits)
    assert len(waits) > 25_000
    assert waits[-1] == 0
    last = max(grant.waited for grant in granted if grant.call.lane is Lane.BROADCAST)
    assert last == pytest.approx(10_000 / (30 - 1), rel=0.02)


def test_a_broadcast_gets_its_share_while_taps_use_up_the_token() -> None:
    calls = together(backlog(1000), taps(a_chance(1), 60, 120))
    granted = Simulation(Governor(30)).run(calls, until=120)
    shares = [grant.at for grant in granted if grant.call.lane is Lane.BROADCAST]
    assert max(later - sooner for sooner, later in pairwise(shares)) <= 20 / 30 + 0.01
    assert len(shares) == pytest.approx(120 * 30 / 20, rel=0.05)


def test_a_429_on_every_third_loses_nothing_and_keeps_the_lanes() -> None:
    governor = Governor(30)
    tries = iter(range(10**6))
    simulation = Simulation(governor, refused=lambda _: 2 if next(tries) % 3 == 2 else None)
    calls = [Call(0, lane, 100 * rank + one) for rank, lane in enumerate(Lane) for one in range(12)]
    granted = simulation.run(calls, until=3600)
    assert sorted(grant.call.chat_id for grant in granted) == sorted(one.chat_id for one in calls)
    ranks = [list(Lane).index(grant.call.lane) for grant in granted]
    # Each of the 90 tries may be the twentieth, which goes to a lane that was passed over.
    assert sum(later < sooner for sooner, later in pairwise(ranks)) <= 90 // 20


def test_primers_of_one_slot_leave_by_their_deadlines() -> None:
    chance = a_chance(1)
    calls = [
        Call(0, Lane.PRIMER, chat_id, deadline=chance.randrange(600, 1800, 60))
        for chat_id in range(9000)
    ]
    granted = Simulation(Governor(30)).run(calls, until=600)
    assert len(granted) == 9000
    deadlines = [grant.call.deadline for grant in granted]
    assert deadlines == sorted(deadlines)
