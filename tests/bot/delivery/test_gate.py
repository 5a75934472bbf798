"""The gate in an event loop: by a clock that is moved by hand, and on real loops."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime
from math import inf
from typing import Any

import pytest
import uvloop

from bot.delivery.gate import Gate
from bot.delivery.governor import HeldError
from storage.records import Lane

REPLY, _, PRIMER, _, BROADCAST = Lane


@dataclass(eq=False)
class HandAlarm:
    when: float
    callback: Callable[[], None]
    is_cancelled: bool = False

    def cancel(self) -> None:
        self.is_cancelled = True


@dataclass
class HandTimer:
    """A clock that stands until it is moved, and then rings its alarms."""

    now: float = 0.0
    alarms: list[HandAlarm] = field(default_factory=list)

    def time(self) -> float:
        return self.now

    def call_at(self, when: float, callback: Callable[[], None], /) -> HandAlarm:
        alarm = HandAlarm(when, callback)
        self.alarms.append(alarm)
        return alarm

    @property
    def next_at(self) -> float:
        """When the one alarm that is set will ring."""
        self.alarms = [alarm for alarm in self.alarms if not alarm.is_cancelled]
        assert len(self.alarms) <= 1
        return self.alarms[0].when if self.alarms else inf

    async def move(self, seconds: float) -> None:
        """Go on, ring what is due at its instant, and let whoever it woke act."""
        until = self.now + seconds
        while self.next_at <= until:
            self.now = self.next_at
            self.alarms.pop().callback()
            await settled()
        self.now = until


async def settled() -> None:
    """Return when whoever can act has acted."""
    for _ in range(5):
        await asyncio.sleep(0)


@dataclass
class Crowd:
    """Lets calls enter a gate, each in a task, and notes which have left."""

    gate: Gate
    left: list[str] = field(default_factory=list)
    tasks: dict[str, asyncio.Task[None]] = field(default_factory=dict)

    async def send(self, name: str, entering: Coroutine[Any, Any, None]) -> None:
        await entering
        self.left.append(name)

    async def come(self, name: str, lane: Lane, chat_id: int, **how: Any) -> None:
        entering = self.gate.enter(lane, chat_id, **how)
        self.tasks[name] = asyncio.create_task(self.send(name, entering))
        await settled()


@pytest.fixture
def timer() -> HandTimer:
    return HandTimer()


@pytest.fixture
async def crowd(timer: HandTimer) -> Crowd:
    """A crowd before a gate that lets two pass a second, and one right now."""
    return Crowd(Gate(2, timer))


def test_who_may_leave_at_once_does_not_even_yield_to_the_loop(timer: HandTimer) -> None:
    gate = Gate(1000, timer)
    for chat_id in range(100):
        with pytest.raises(StopIteration):
            gate.enter(BROADCAST, chat_id).send(None)
    assert timer.next_at == inf


async def test_who_must_wait_leaves_when_the_clock_says_so_by_lanes(
    timer: HandTimer, crowd: Crowd
) -> None:
    for chat_id, lane in enumerate([BROADCAST, BROADCAST, PRIMER, REPLY]):
        await crowd.come(f"{lane} {chat_id}", lane, chat_id)
    assert crowd.left == ["broadcast 0"]
    assert crowd.gate.waiting == {BROADCAST: 1, PRIMER: 1, REPLY: 1}
    assert timer.next_at == 0.5
    await timer.move(0.499)
    assert crowd.left == ["broadcast 0"]
    await timer.move(0.001)
    assert crowd.left == ["broadcast 0", "reply 3"]
    await timer.move(1)
    assert crowd.left == ["broadcast 0", "reply 3", "primer 2", "broadcast 1"]
    assert timer.next_at == inf


async def test_several_leave_at_one_alarm_in_their_order(timer: HandTimer) -> None:
    crowd = Crowd(Gate(4, timer))
    for name in "abcdef":
        await crowd.come(name, REPLY, ord(name))
    timer.now = 10
    timer.alarms.pop().callback()
    await settled()
    assert crowd.left == ["a", "b", "c", "d"]


async def test_who_comes_while_others_wake_up_leaves_after_them(timer: HandTimer) -> None:
    crowd = Crowd(Gate(8, timer))
    for name in "abcdef":
        await crowd.come(name, REPLY, 7)
    assert crowd.left == ["a", "b", "c", "d"]
    timer.now = 10
    latest = [asyncio.create_task(crowd.send("g", crowd.gate.enter(REPLY, 7)))]
    timer.alarms.pop().callback()
    latest.append(asyncio.create_task(crowd.send("h", crowd.gate.enter(REPLY, 8))))
    await asyncio.gather(*latest)
    assert crowd.left == ["a", "b", "c", "d", "e", "f", "g", "h"]


async def test_deadlines_are_instants_or_numbers(timer: HandTimer, crowd: Crowd) -> None:
    at_six = datetime(2027, 3, 2, 6, tzinfo=UTC)
    await crowd.come("first", REPLY, 0)
    await crowd.come("none", PRIMER, 1)
    await crowd.come("six", PRIMER, 2, deadline=at_six)
    await crowd.come("before", PRIMER, 3, deadline=at_six.timestamp() - 60)
    await timer.move(2)
    assert crowd.left == ["first", "before", "six", "none"]


async def test_who_is_cancelled_leaves_the_queue_to_the_others(
    timer: HandTimer, crowd: Crowd
) -> None:
    for name in "abc":
        await crowd.come(name, REPLY, ord(name))
    crowd.tasks["b"].cancel()
    await settled()
    assert crowd.gate.waiting == {REPLY: 1}
    await timer.move(0.5)
    assert crowd.left == ["a", "c"]


async def test_who_is_cancelled_when_just_granted_costs_the_others_one_turn(
    timer: HandTimer, crowd: Crowd
) -> None:
    for name in "abc":
        await crowd.come(name, REPLY, ord(name))
    timer.now = 0.5
    timer.alarms.pop().callback()
    crowd.tasks["b"].cancel()
    await settled()
    await timer.move(0.5)
    assert crowd.left == ["a", "c"]
    await timer.move(0.5)
    with pytest.raises(StopIteration):  # nobody is thought to be on the way out still
        crowd.gate.enter(REPLY, 9).send(None)


async def test_a_429_holds_back_those_who_wait_and_turns_the_impatient_away(
    timer: HandTimer, crowd: Crowd
) -> None:
    await crowd.come("a", BROADCAST, 1)
    await crowd.come("hasty", REPLY, 2, patience=3)
    await crowd.come("patient", BROADCAST, 3)
    crowd.gate.refused(1, 5)
    await settled()
    assert crowd.gate.held_for() == crowd.gate.held_for(2) == 5
    with pytest.raises(HeldError) as held:
        await crowd.tasks["hasty"]
    assert held.value.seconds == 5
    with pytest.raises(HeldError):
        await crowd.gate.enter(REPLY, 4, patience=4.9)
    await timer.move(4.99)
    assert crowd.left == ["a"]
    await timer.move(0.02)
    assert crowd.left == ["a", "patient"]
    assert crowd.gate.held_for() == 0


async def test_who_is_turned_away_and_cancelled_at_once_breaks_nothing(
    timer: HandTimer, crowd: Crowd
) -> None:
    await crowd.come("a", BROADCAST, 1)
    await crowd.come("hasty", REPLY, 2, patience=3)
    crowd.tasks["hasty"].cancel()
    crowd.gate.refused(1, 5)
    await settled()
    assert crowd.tasks["hasty"].cancelled()
    assert not crowd.gate.waiting


@pytest.mark.parametrize("run", [asyncio.run, uvloop.run])
def test_on_a_real_loop_all_leave_in_order(
    run: Callable[[Coroutine[Any, Any, None]], None],
) -> None:
    async def crowded() -> None:
        crowd = Crowd(Gate(2000))
        lanes = [BROADCAST] * 1500 + [REPLY] * 300
        async with asyncio.TaskGroup() as group:
            for chat_id, lane in enumerate(lanes):
                group.create_task(crowd.send(lane, crowd.gate.enter(lane, chat_id)))
        assert len(crowd.left) == len(lanes)
        assert crowd.left.index(REPLY) >= 400  # what had left before any reply came
        last = max(place for place, name in enumerate(crowd.left) if name == REPLY)
        between = crowd.left[crowd.left.index(REPLY) : last].count(BROADCAST)
        assert between <= 300 / 19 + 1

    run(crowded())
