"""What starts early: only what must, as late as it can, and then all is in time."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.delivery import ahead
from bot.delivery.ahead import IN_TIME, MARGIN, USABLE, Schedule, Slot
from tests.bot.delivery.dispatch import Dispatched, dispatched, fits

NOW = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
EARLY = timedelta(minutes=15)
RATE = 30.0
MINUTE = timedelta(minutes=1)
USABLE_A_SECOND = int(RATE * USABLE)
USABLE_A_MINUTE = 60 * USABLE_A_SECOND


def slot(primer_in: float, lead: float, count: int) -> Slot:
    """Return a slot by minutes: from now to the primer, and from there to the run."""
    primer_at = NOW + primer_in * MINUTE
    return Slot(primer_at, primer_at + lead * MINUTE, count)


def planned(
    *slots: Slot, waiting: Sequence[tuple[datetime, int]] = (), early: timedelta = EARLY
) -> Schedule:
    return ahead.schedule(slots, waiting, now=NOW, rate=RATE, early=early)


def earliness(schedule: Schedule) -> dict[Slot, timedelta]:
    return {one.slot: one.slot.primer_at - one.at for one in schedule.releases}


def test_nothing_lies_ahead() -> None:
    assert planned() == Schedule([], 0)
    assert planned().next_at(NOW) is None


@pytest.mark.parametrize("lead", [5, 6, 15, 60])
def test_where_nothing_is_crowded_each_starts_at_its_planned_second(lead: int) -> None:
    slots = [slot(minute, lead, 20) for minute in range(40)]
    schedule = planned(*slots)
    assert set(earliness(schedule).values()) == {timedelta()}
    assert schedule.late == 0
    assert schedule.next_at(NOW) == NOW + MINUTE


def test_a_crowd_starts_as_early_as_it_must_and_no_earlier() -> None:
    crowd = slot(60, 15, 18_000)
    schedule = planned(crowd)
    (release,) = schedule.releases
    takes = timedelta(seconds=18_000 / (RATE * USABLE))
    assert release.at == crowd.run_at - IN_TIME - takes - MARGIN
    assert crowd.primer_at - release.at == timedelta(seconds=151)
    assert schedule.late == 0


def test_a_crowd_that_its_own_lead_can_carry_is_not_early() -> None:
    carried = slot(60, 15, 10 * USABLE_A_MINUTE)
    assert earliness(planned(carried)) == {carried: timedelta()}
    one_more = slot(60, 15, 10 * USABLE_A_MINUTE + 2 * USABLE_A_SECOND)
    assert earliness(planned(one_more)) == {one_more: 3 * MARGIN}


def test_a_quarter_of_an_hour_carries_21_600_primers_of_the_shortest_lead() -> None:
    most = 15 * USABLE_A_MINUTE
    assert most == 21_600
    crowd = slot(60, 5, most)
    assert earliness(planned(crowd)) == {crowd: EARLY}
    assert planned(crowd).late == 0
    # Nothing is late by less than a second.
    assert planned(slot(60, 5, most + USABLE_A_SECOND)).late == 0
    assert planned(slot(60, 5, most + USABLE_A_SECOND + 100)).late == 100


def test_two_crowds_in_a_row_push_the_first_one_ahead() -> None:
    first, second = slot(60, 15, 10 * USABLE_A_MINUTE), slot(61, 15, 6 * USABLE_A_MINUTE)
    early = earliness(planned(first, second))
    assert early == {second: timedelta(), first: 5 * MINUTE + MARGIN}


def test_a_crowd_more_than_an_hour_off_is_seen_in_time() -> None:
    near, far = slot(14, 60, 54 * USABLE_A_MINUTE), slot(82, 5, 15 * USABLE_A_MINUTE)
    assert earliness(planned(near)) == {near: timedelta()}
    assert far.primer_at <= ahead.until(NOW, EARLY)
    assert earliness(planned(near, far)) == {near: MINUTE + MARGIN, far: EARLY}


def test_what_waits_already_makes_the_others_start_earlier() -> None:
    crowd = slot(5, 15, 10 * USABLE_A_MINUTE)
    assert earliness(planned(crowd)) == {crowd: timedelta()}
    waiting = [(crowd.run_at, 2 * USABLE_A_MINUTE)]
    assert earliness(planned(crowd, waiting=waiting)) == {crowd: timedelta()}
    full = slot(-4, 15, 6 * USABLE_A_MINUTE)
    late = planned(full, waiting=[(full.run_at, USABLE_A_MINUTE)])
    assert late.late == USABLE_A_MINUTE - USABLE_A_SECOND


def test_what_is_late_already_goes_out_first_and_takes_its_time() -> None:
    tight = slot(3, 5, 2 * USABLE_A_MINUTE)
    assert earliness(planned(tight)) == {tight: 2 * MINUTE + MARGIN}
    overdue = [(NOW + 4 * MINUTE, 2 * USABLE_A_MINUTE)]
    schedule = planned(tight, waiting=overdue)
    assert schedule.late == USABLE_A_MINUTE - USABLE_A_SECOND
    assert schedule.released(NOW) == []
    assert schedule.next_at(NOW) == NOW + 2 * MINUTE - 2 * MARGIN


def test_a_run_that_has_begun_is_released_and_costs_nothing() -> None:
    begun = slot(-15, 15, 50_000)
    schedule = planned(begun, slot(0, 5, 10))
    assert schedule.released(NOW)[0] == begun
    assert schedule.late == 0


@pytest.mark.parametrize("span", [timedelta(minutes=3), timedelta(minutes=12, seconds=7)])
def test_what_was_planned_at_short_notice_is_never_early(span: timedelta) -> None:
    sudden = Slot(NOW + MINUTE, NOW + MINUTE + span, 50_000)
    assert earliness(planned(sudden)) == {sudden: timedelta()}


def test_without_an_early_start_nothing_is_early() -> None:
    crowd = slot(60, 15, 18_000)
    schedule = planned(crowd, early=timedelta())
    assert earliness(schedule) == {crowd: timedelta()}
    assert schedule.late == 18_000 - 10 * USABLE_A_MINUTE - USABLE_A_SECOND


def test_no_more_is_claimed_than_leaves_soon_and_the_earliest_run_comes_first() -> None:
    sooner, later = slot(0, 5, 50), slot(-10, 20, 500)
    waiting = [(later.run_at, 90), (later.run_at + MINUTE, 1000)]
    claimed = ahead.claimable([sooner, later], waiting, now=NOW, most=200)
    assert [(one.run_at, one.count) for one in claimed] == [
        (sooner.run_at, 50),
        (later.run_at, 60),
    ]
    assert ahead.claimable([later], [(sooner.run_at, 200)], now=NOW, most=200) == []
    assert ahead.claimable([sooner], [(later.run_at, 200)], now=NOW, most=200) == [sooner]


def test_what_has_begun_is_claimed_however_much_waits() -> None:
    begun, due = slot(-20, 15, 3000), slot(0, 15, 10)
    waiting = [(due.run_at, 500)]
    assert ahead.claimable([begun, due], waiting, now=NOW, most=200) == [begun]


LEADS = st.sampled_from([5, 6, 10, 15, 60])
SLOTS = st.lists(
    st.builds(slot, st.integers(-3, 30), LEADS, st.integers(1, 3000)),
    max_size=8,
    unique_by=lambda one: (one.primer_at, one.run_at),
)


@given(SLOTS, st.integers(0, 15))
def test_nothing_is_released_before_its_bound_or_after_its_time(
    slots: list[Slot], minutes: int
) -> None:
    early = timedelta(minutes=minutes)
    schedule = planned(*slots, early=early)
    assert sorted(one.slot.count for one in schedule.releases) == sorted(x.count for x in slots)
    for one in schedule.releases:
        assert one.slot.primer_at - early <= one.at <= one.slot.primer_at
    assert all(a.slot.run_at <= b.slot.run_at for a, b in pairwise(schedule.releases))


@given(SLOTS)
def test_nothing_is_early_when_all_is_in_time_without(slots: list[Slot]) -> None:
    unmoved = [(one.primer_at, one) for one in slots]
    if fits(unmoved, NOW, RATE * USABLE):
        assert set(earliness(planned(*slots)).values()) <= {timedelta()}


@given(SLOTS, st.integers(0, 15))
def test_whatever_can_be_in_time_within_the_bound_is_in_time(
    slots: list[Slot], minutes: int
) -> None:
    assume(all(one.run_at - IN_TIME >= NOW for one in slots))
    early = timedelta(minutes=minutes)
    earliest = [(one.primer_at - early, one) for one in slots]
    schedule = planned(*slots, early=early)
    is_feasible = fits(earliest, NOW, RATE * USABLE, grace=MARGIN)
    assert (schedule.late == 0) == is_feasible
    if is_feasible:
        released = [(one.at, one.slot) for one in schedule.releases]
        assert fits(released, NOW, RATE * USABLE, grace=MARGIN)


@given(SLOTS)
def test_the_earliest_run_goes_first_of_all_that_is_released(slots: list[Slot]) -> None:
    schedule = planned(*slots)
    sent: list[Dispatched] = dispatched(
        [(one.at, one.slot) for one in schedule.releases], NOW, RATE * USABLE
    )
    released = {one.slot: one.at for one in schedule.releases}
    for earlier, later in pairwise(sent):
        if earlier.slot.run_at > later.slot.run_at:
            assert released[later.slot] > earlier.begin
