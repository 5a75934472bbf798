"""The rules of the governor, one at a time."""

from collections.abc import Iterable
from itertools import count
from math import inf

import pytest

from bot.delivery.governor import SHARE, Governor, HeldError
from bot.delivery.lines import CHAT_BURST, Ticket
from storage.records import Lane

REPLY, ALERT, PRIMER, NUDGE, BROADCAST = Lane
PLENTY = 1000.0


def take_all(governor: Governor, now: float) -> list[Ticket]:
    return list(iter(lambda: governor.take(now), None))


def chats(tickets: Iterable[Ticket]) -> list[int]:
    return [ticket.chat.id for ticket in tickets]


def fill(governor: Governor, lane: Lane, number: int, now: float = 0) -> list[Ticket]:
    """Let calls to as many chats wait."""
    return [governor.add(now, lane, chat_id) for chat_id in range(1000, 1000 + number)]


def drained(rate: float) -> Governor:
    """Return a governor that has just given all its tokens."""
    governor = Governor(rate)
    for chat_id in count(10_000):
        ticket = governor.add(0, REPLY, chat_id)
        if governor.take(0) is None:
            governor.cancel(0, ticket)
            break
    return governor


@pytest.mark.parametrize("rate", [0.5, 1, 2, 5, 30, 1024])
def test_half_a_second_of_the_rate_may_leave_at_once_and_then_the_rate(rate: float) -> None:
    governor = Governor(rate)
    fill(governor, REPLY, 2000)
    burst = len(take_all(governor, 0))
    assert burst == max(1, int(rate / 2))
    assert len(take_all(governor, 1.01 / rate)) == 1


@pytest.mark.parametrize("rate", [0.5, 1, 2, 5, 30, 1024])
def test_bulk_leaves_two_fifths_of_the_bucket_at_once_and_then_the_rate(rate: float) -> None:
    governor = Governor(rate)
    fill(governor, BROADCAST, 2000)
    assert len(take_all(governor, 0)) == int(1 + 0.4 * (max(1, rate / 2) - 1))
    for _ in range(100):
        now = governor.next_at()
        assert len(take_all(governor, now)) == 1
    assert now * rate == pytest.approx(100, abs=1)


@pytest.mark.parametrize("bulk", [ALERT, PRIMER, NUDGE, BROADCAST])
def test_a_reply_leaves_at_once_however_much_bulk_waits(bulk: Lane) -> None:
    governor = Governor(30)
    fill(governor, bulk, 500)
    assert len(take_all(governor, 0)) == 6
    replies = [governor.add(0, REPLY, chat_id) for chat_id in range(9)]
    assert take_all(governor, 0) == replies


def test_lanes_go_in_strict_order() -> None:
    governor = drained(PLENTY)
    for chat_id, lane in enumerate([BROADCAST, NUDGE, PRIMER, ALERT, REPLY]):
        governor.add(0, lane, chat_id)
    assert [ticket.lane for ticket in take_all(governor, 1)] == list(Lane)


def test_within_a_lane_the_earliest_deadline_goes_first_and_then_the_first_come() -> None:
    governor = drained(PLENTY)
    for chat_id, deadline in enumerate([inf, 300, 100, inf, 200, 100]):
        governor.add(0, PRIMER, chat_id, deadline=deadline)
    assert chats(take_all(governor, 1)) == [2, 5, 4, 1, 0, 3]


def test_one_chats_messages_keep_their_order_within_a_lane_whatever_their_deadlines() -> None:
    governor = drained(PLENTY)
    mine = [governor.add(0, PRIMER, 7, deadline=deadline) for deadline in (300, 100, 200)]
    assert take_all(governor, 1) == mine


def test_one_chats_reply_goes_before_its_waiting_broadcast() -> None:
    governor = drained(PLENTY)
    broadcasts = [governor.add(0, BROADCAST, 7), governor.add(0, BROADCAST, 7)]
    reply = governor.add(0, REPLY, 7)
    assert take_all(governor, 1) == [reply, *broadcasts]


def test_a_chat_may_burst_and_then_gets_one_a_second() -> None:
    governor = Governor(PLENTY)
    for _ in range(CHAT_BURST + 3):
        governor.add(0, REPLY, 7)
    assert len(take_all(governor, 0)) == CHAT_BURST
    assert [governor.next_at() for _ in take_all(governor, 0)] == []
    for second in (1, 2, 3):
        assert governor.next_at() == second
        assert len(take_all(governor, second)) == 1
    assert governor.next_at() == inf


def test_a_flooding_chat_holds_up_nobody_else() -> None:
    governor = Governor(PLENTY)
    for _ in range(300):
        governor.add(0, REPLY, 7)
    take_all(governor, 0)
    others = fill(governor, BROADCAST, 50)
    assert take_all(governor, 0.01) == others


def test_an_edit_counts_for_the_token_but_not_for_its_chat() -> None:
    governor = Governor(30, chat_burst=8)
    for _ in range(20):
        governor.add(0, REPLY, 7, edit=True)
    assert len(take_all(governor, 0)) == 15
    for _ in range(8):
        governor.add(60, REPLY, 7)
    assert len(take_all(governor, 60)) == 5 + 8


@pytest.mark.parametrize("high", [REPLY, PRIMER])
def test_every_twentieth_grant_goes_to_the_line_that_is_passed_over(high: Lane) -> None:
    governor = drained(PLENTY)
    fill(governor, high, 400)
    low = [governor.add(0, BROADCAST, chat_id) for chat_id in range(10)]
    order = [one for now in (0.5, 0.7, 0.9) for one in take_all(governor, now)]
    assert [place for place, one in enumerate(order, 1) if one in low] == [
        SHARE * turn for turn in range(1, 11)
    ]


def test_lines_that_are_passed_over_share_the_share_in_turn() -> None:
    governor = drained(PLENTY)
    fill(governor, REPLY, 400)
    for chat_id in range(5):
        for lane in (ALERT, NUDGE, BROADCAST):
            governor.add(0, lane, 3 * chat_id + RANK[lane])
    order = [one.lane for now in (0.1, 0.2, 0.3) for one in take_all(governor, now)]
    shares = [lane for lane in order if lane is not REPLY]
    assert shares[:6] == [ALERT, NUDGE, BROADCAST] * 2
    assert order.index(BROADCAST) == 3 * SHARE - 1


RANK = {ALERT: 0, NUDGE: 1, BROADCAST: 2}


def test_the_share_draws_on_the_reserve_when_replies_use_up_the_token() -> None:
    governor = drained(30)
    governor.add(0, BROADCAST, 1)
    lanes = []
    for turn in range(1, 25):
        governor.add(turn / 30, REPLY, 100 + turn)
        lanes += [one.lane for one in take_all(governor, turn / 30 + 1e-6)]
    assert lanes.index(BROADCAST) == SHARE - 1
    assert lanes.count(BROADCAST) == 1


def test_a_line_that_many_join_gets_its_share_none_the_less() -> None:
    governor = drained(PLENTY)
    fill(governor, REPLY, 100)
    lanes = []
    for turn in range(1, 41):
        governor.add(turn / 1000, BROADCAST, turn)
        lanes += [one.lane for one in take_all(governor, turn / 1000 + 1e-6)]
    assert lanes.count(BROADCAST) == 2


def test_a_429_to_a_chat_within_its_rate_pauses_all_and_to_the_instant() -> None:
    governor = Governor(30)
    governor.add(0, BROADCAST, 7)
    take_all(governor, 0)
    governor.refused(0.25, 7, 5)
    governor.add(0.25, REPLY, 8)
    assert governor.next_at() == 5.25
    assert governor.take(5.2499) is None
    assert (governor.held_for(2.25), governor.held_for(2.25, 8)) == (3, 3)
    assert governor.take(5.25)
    assert governor.held_for(5.25) == 0


@pytest.mark.parametrize("edit", [False, True])
def test_a_429_to_a_chat_beyond_its_rate_pauses_it_alone(edit: bool) -> None:
    governor = Governor(30)
    governor.add(0, REPLY, 7)
    governor.add(0, REPLY, 7, edit=edit)
    take_all(governor, 0)
    governor.refused(0.1, 7, 5)
    mine, other = governor.add(0.1, REPLY, 7, edit=edit), governor.add(0.1, REPLY, 8)
    assert take_all(governor, 0.1) == [other]
    assert (governor.held_for(0.1), governor.held_for(0.1, 7), governor.held_for(0.1, 8)) == (
        0,
        5,
        0,
    )
    assert governor.next_at() == 5.1
    assert take_all(governor, 5.1) == [mine]


def test_a_late_429_to_a_paused_chat_is_about_the_chat() -> None:
    governor = Governor(30)
    governor.add(0, REPLY, 7)
    governor.add(0, REPLY, 7)
    take_all(governor, 0)
    governor.refused(0.1, 7, 5)
    governor.refused(4, 7, 5)
    assert (governor.held_for(4), governor.held_for(4, 7)) == (0, 5)


def test_a_pause_is_never_made_shorter() -> None:
    governor = Governor(30)
    governor.refused(0, 7, 60)
    governor.refused(1, 8, 2)
    assert governor.held_for(1) == 59


def test_a_chats_pause_is_never_made_shorter() -> None:
    governor = Governor(30)
    governor.add(0, REPLY, 7)
    governor.add(0, REPLY, 7)
    take_all(governor, 0)
    governor.refused(0.5, 7, 60)
    governor.refused(1.5, 7, 2)
    assert governor.held_for(1.5, 7) == 59


def test_a_chat_that_is_ready_wakes_nobody_while_all_is_paused() -> None:
    governor = Governor(PLENTY)
    for _ in range(CHAT_BURST + 1):
        governor.add(0, REPLY, 7)
    take_all(governor, 0)
    assert governor.next_at() == 1
    governor.refused(0, 8, 5)
    assert governor.next_at() == 5


def test_who_would_wait_longer_than_its_patience_is_told_at_once() -> None:
    governor = Governor(30)
    governor.refused(0, 7, 10)
    with pytest.raises(HeldError, match=r"held for 9\.0 s") as held:
        governor.add(1, REPLY, 8, patience=3)
    assert held.value.seconds == 9
    assert not governor.waiting
    governor.add(1, REPLY, 8, patience=9)
    governor.add(1, BROADCAST, 8)
    assert governor.waiting == {REPLY: 1, BROADCAST: 1}


def test_who_waits_already_is_given_up_when_a_pause_outlasts_its_patience() -> None:
    governor = drained(1)
    hasty, patient = governor.add(0, REPLY, 8, patience=3), governor.add(0, REPLY, 9)
    assert governor.refused(0.5, 7, 2.5) == []
    assert governor.refused(0.5, 7, 2.6) == [hasty]
    assert not governor.waits(hasty)
    assert take_all(governor, 60) == [patient]


def test_a_chats_pause_gives_up_its_own_tickets_alone() -> None:
    governor = drained(30)
    governor.add(1, REPLY, 7, edit=True)
    governor.add(1, REPLY, 7, edit=True)
    take_all(governor, 1)
    fill(governor, REPLY, 20, now=1)
    mine, other = governor.add(1, REPLY, 7, patience=3), governor.add(1, REPLY, 8, patience=3)
    assert governor.refused(1, 7, 60) == [mine]
    assert governor.waits(other)


def test_the_wait_for_tokens_tries_nobodys_patience() -> None:
    governor = drained(0.5)
    governor.add(0, REPLY, 8, patience=0)
    assert governor.next_at() == 2


def test_who_is_cancelled_never_leaves_and_lets_the_next_pass() -> None:
    governor = drained(PLENTY)
    first, second = governor.add(0, REPLY, 7), governor.add(0, REPLY, 7)
    third = governor.add(0, BROADCAST, 7)
    governor.cancel(0, first)
    governor.cancel(0, first)
    assert not governor.waits(first)
    assert take_all(governor, 1) == [second, third]
    governor.cancel(1, third)
    assert governor.next_at() == inf


def test_chats_that_are_whole_again_are_forgotten() -> None:
    governor = Governor(1000)
    for chat_id in range(100_000):
        governor.add(chat_id / 1000, BROADCAST, chat_id)
        assert len(take_all(governor, chat_id / 1000)) == 1
    assert len(governor._chats) < 2500


def test_a_paused_chat_is_not_forgotten() -> None:
    governor = Governor(1000)
    governor.add(0, REPLY, 7)
    governor.add(0, REPLY, 7)
    take_all(governor, 0)
    governor.refused(0, 7, 60)
    fill(governor, BROADCAST, 50, now=30)
    assert governor.held_for(30, 7) == 30


def test_who_comes_and_goes_unserved_leaves_nothing_behind() -> None:
    governor = drained(1)
    waiting = governor.add(0, BROADCAST, 1)
    for turn in range(20_000):
        reply = governor.add(turn / 1e6, REPLY, turn % 5000 + 1)
        governor.cancel(turn / 1e6, reply)
    assert governor.waits(waiting)
    assert len(governor._chats) < 10
    assert sum(len(line._entries) for line in governor._lines) < 500
