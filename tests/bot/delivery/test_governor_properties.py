"""Whatever comes, in whatever order: a plain record of what left tells what may leave."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from math import ceil, inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.delivery.governor import SHARE, Governor, HeldError
from bot.delivery.lines import CHAT_BURST, Ticket
from storage.records import Lane

RATE = 16.0
CAPACITY = 8
TICK = 1 / 64
"""All instants and the token's interval are whole binary parts of a second: sums are exact."""

LANES = list(Lane)
ticks = st.integers(0, 40).map(lambda number: number * TICK)
adds = st.tuples(
    st.just("add"),
    st.sampled_from(LANES),
    st.integers(0, 5),
    st.sampled_from([inf, 1.0, 2.0, 3.0]),
    st.sampled_from([inf, 0.0, 0.5, 2.0]),
    st.booleans(),
)
refusals = st.tuples(st.just("refuse"), st.integers(0, 5), st.sampled_from([0.25, 1.0, 3.0]))
cancels = st.tuples(st.just("cancel"), st.integers(0, 100))
steps = st.lists(
    st.tuples(ticks, st.one_of(adds, adds, adds, adds, refusals, cancels)), max_size=120
)


@dataclass
class Record:
    """Calls the governor, keeps what left and when, and judges each grant by that alone."""

    governor: Governor = field(default_factory=lambda: Governor(RATE))
    now: float = 0.0
    waiting: list[Ticket] = field(default_factory=list)
    left: list[tuple[float, Ticket]] = field(default_factory=list)
    paused_until: float = -inf
    chats_paused_until: dict[int, float] = field(default_factory=dict)
    in_order: int = SHARE

    def add(self, lane: Lane, chat_id: int, deadline: float, patience: float, edit: bool) -> None:
        held_for = max(self.paused_until, self.chat_paused_until(chat_id)) - self.now
        add = partial(
            self.governor.add, self.now, lane, chat_id, deadline=deadline, patience=patience
        )
        if held_for > patience:
            with pytest.raises(HeldError) as held:
                add(edit=edit)
            assert held.value.seconds == held_for
        else:
            self.waiting.append(add(edit=edit))

    def cancel(self, number: int) -> None:
        if self.waiting:
            self.governor.cancel(self.now, self.waiting.pop(number % len(self.waiting)))

    def refuse(self, chat_id: int, retry_after: float) -> None:
        until = self.now + retry_after
        if self.chat_paused_until(chat_id) > self.now or self.has_gone(
            lambda one: one.chat.id == chat_id, at_once=1, a_second=1
        ):
            self.chats_paused_until[chat_id] = max(until, self.chat_paused_until(chat_id))
        else:
            self.paused_until = max(until, self.paused_until)
        for ticket in self.governor.refused(self.now, chat_id, retry_after):
            assert self.opens_at(ticket) > ticket.gives_up_at
            self.waiting.remove(ticket)
        assert all(self.opens_at(one) <= one.gives_up_at for one in self.waiting)

    def take_all(self) -> None:
        while ticket := self.governor.take(self.now):
            self.judge(ticket)
            self.waiting.remove(ticket)
            self.left.append((self.now, ticket))
        if not self.has_gone(lambda _: True, at_once=CAPACITY - 1, a_second=RATE):
            assert all(one.lane is not Lane.REPLY for one in self.ready()), "a reply waits"
        if not self.has_gone(lambda _: True, at_once=0, a_second=RATE):
            assert not self.ready(), "the bucket is full and somebody waits"

    def judge(self, ticket: Ticket) -> None:
        assert self.paused_until <= self.now
        assert not self.has_gone(lambda _: True, at_once=CAPACITY - 1, a_second=RATE)
        ready = self.ready()
        assert ticket in ready
        if ticket.rank == min(one.rank for one in ready):
            self.in_order += 1
        else:
            assert self.in_order >= SHARE - 1
            self.in_order = 0
        mates = [one for one in ready if one.rank == ticket.rank]
        assert ticket is min(mates, key=lambda one: (one.deadline, one.serial))

    def ready(self) -> list[Ticket]:
        """The first ticket of each chat that may have one now; nothing when all is paused."""
        if self.paused_until > self.now:
            return []
        firsts: dict[int, Ticket] = {}
        for one in sorted(self.waiting, key=lambda one: (one.rank, one.serial)):
            firsts.setdefault(one.chat.id, one)
        return [one for one in firsts.values() if self.is_ready(one)]

    def is_ready(self, ticket: Ticket) -> bool:
        """Whether the ticket's chat takes it."""
        chat = ticket.chat
        if self.chat_paused_until(chat.id) > self.now:
            return False
        return ticket.edit or not self.has_gone(
            lambda one: one.chat.id == chat.id and not one.edit, at_once=CHAT_BURST - 1, a_second=1
        )

    def has_gone(self, which: Callable[[Ticket], bool], *, at_once: int, a_second: float) -> bool:
        """Whether more than so much has left in any stretch of time up to now."""
        instants = [at for at, one in self.left if which(one)]
        return any(
            number > at_once + a_second * (self.now - at)
            for number, at in enumerate(reversed(instants), 1)
        )

    def chat_paused_until(self, chat_id: int) -> float:
        return self.chats_paused_until.get(chat_id, -inf)

    def opens_at(self, ticket: Ticket) -> float:
        return max(self.paused_until, self.chat_paused_until(ticket.chat.id))


@given(steps)
@settings(max_examples=300)
def test_every_grant_is_right_and_nothing_is_lost(
    steps: list[tuple[float, tuple[object, ...]]],
) -> None:
    record = Record()
    acts: dict[object, Callable[..., None]] = {
        "add": record.add,
        "refuse": record.refuse,
        "cancel": record.cancel,
    }
    for wait, (act, *arguments) in steps:
        record.now += wait
        acts[act](*arguments)
        record.take_all()
    # One that was cancelled may leave an instant behind at which nobody leaves.
    while (next_at := record.governor.next_at()) < inf:
        assert next_at > record.now
        record.now = ceil(next_at / TICK) * TICK
        record.take_all()
    assert not record.waiting
    assert len({one for _, one in record.left}) == len(record.left)
