"""Crowds on a simulated clock, with the real planner and governor, and taps that come between."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from bot.delivery.ahead import Slot
from tests.benchmarks.deadline import EARLY, LATENCY, NOON, Arrived, measure, simulated

MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
AT = NOON + 30 * MINUTE


def runs(count: int, *, at: datetime, lead: int) -> Slot:
    """Return so many runs at an instant, with primers so many minutes before."""
    return Slot(at - lead * MINUTE, at, count)


def earliness(arrived: Sequence[Arrived]) -> timedelta:
    """Return by how much the earliest was early."""
    return max(one.primer_at - one.left for one in arrived)


def late(arrived: Sequence[Arrived]) -> list[Arrived]:
    return [one for one in arrived if not one.is_in_time]


def test_18_000_runs_in_one_minute_are_all_primed_in_time() -> None:
    assert measure() == {"deadline_met": 1.0}


def test_without_an_early_start_some_of_them_would_be_late() -> None:
    arrived = simulated([runs(18_000, at=AT, lead=15)], early=timedelta())
    assert len(arrived) == 18_000
    assert late(arrived)


def test_where_nothing_is_crowded_each_leaves_at_its_planned_second() -> None:
    slots = [runs(5, at=AT + minute * MINUTE, lead=lead) for minute in range(5) for lead in (5, 15)]
    arrived = simulated(slots)
    assert len(arrived) == 50
    for one in arrived:
        assert timedelta() <= one.left - one.primer_at < SECOND


def test_a_crowd_that_fits_into_its_lead_begins_at_its_planned_second() -> None:
    arrived = simulated([runs(10_000, at=AT, lead=15)])
    assert arrived[0].left - arrived[0].primer_at < SECOND
    assert earliness(arrived) <= timedelta()
    assert late(arrived) == []


def test_the_shortest_lead_takes_all_of_the_early_start() -> None:
    arrived = simulated([runs(21_600, at=AT, lead=5)])
    assert EARLY - SECOND < earliness(arrived) <= EARLY
    assert late(arrived) == []


def test_leads_of_all_lengths_meet_in_one_minute() -> None:
    slots = [runs(6_000, at=AT, lead=lead) for lead in (5, 15, 60)]
    arrived = simulated(slots)
    assert len(arrived) == 18_000
    assert late(arrived) == []
    assert all(one.left >= one.primer_at for one in arrived if one.run_at - one.primer_at > EARLY)


def test_two_crowds_in_a_row_are_both_in_time_and_the_first_run_goes_first() -> None:
    arrived = simulated([runs(12_000, at=AT + minute * MINUTE, lead=15) for minute in (0, 1)])
    assert late(arrived) == []
    last_of_first = max(one.left for one in arrived if one.run_at == AT)
    first_of_second = min(one.left for one in arrived if one.run_at > AT)
    assert last_of_first - first_of_second < SECOND


@pytest.mark.parametrize("rate", [1.0, 1000.0])
def test_slow_and_fast_tokens_are_in_time(rate: float) -> None:
    count = int(60 * rate)
    arrived = simulated([runs(count, at=AT, lead=6)], rate=rate, replies_a_second=rate / 50)
    assert len(arrived) == count
    assert late(arrived) == []


def test_too_large_a_crowd_is_sent_as_early_as_it_may_and_as_fast_as_it_can() -> None:
    arrived = simulated([runs(40_000, at=AT, lead=5)], replies_a_second=0.001)
    assert earliness(arrived) > EARLY - SECOND
    assert len(late(arrived)) == pytest.approx(40_000 - 15 * 60 * 30, abs=60)
    assert arrived[-1].there - arrived[0].left < timedelta(seconds=40_000 / 30) + LATENCY
