"""Wake-ups on a clock that runs: one at a time, and none cut off."""

import asyncio
from datetime import datetime, timedelta

from bot.clock import MovableClock
from bot.delivery.wakeups import WakeUps


class Work:
    """Work that lasts until it is let go, and notes how much of it goes on at once."""

    def __init__(self) -> None:
        self.begun = asyncio.Event()
        self.let_go = asyncio.Event()
        self.at_once = self.most_at_once = self.done = 0

    async def __call__(self) -> None:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        self.begun.set()
        await self.let_go.wait()
        self.at_once -= 1
        self.done += 1


def fail(error: Exception) -> None:
    raise AssertionError("nothing is broken here") from error


async def nothing_ahead() -> datetime | None:
    return None


async def test_a_stop_waits_for_the_work_under_way() -> None:
    work = Work()
    wakeups = WakeUps(MovableClock(), work, nothing_ahead, fail)
    wakeups.start()
    await work.begun.wait()
    stopping = asyncio.create_task(wakeups.stop())
    await asyncio.sleep(0)
    assert not stopping.done()
    work.let_go.set()
    await stopping
    assert work.done == 1


async def test_however_often_it_is_told_to_look_it_works_once_at_a_time() -> None:
    work = Work()
    wakeups = WakeUps(MovableClock(), work, nothing_ahead, fail)
    wakeups.start()
    for _ in range(50):
        wakeups.look_again()
        await asyncio.sleep(0)
    await work.begun.wait()
    for _ in range(50):
        wakeups.look_again()
        await asyncio.sleep(0)
    work.let_go.set()
    await wakeups.idle()
    await wakeups.stop()
    assert work.most_at_once == 1
    assert work.done >= 2


async def test_an_alarm_that_is_set_too_late_by_a_clock_put_back_is_guarded() -> None:
    clock = MovableClock()
    work = Work()
    work.let_go.set()
    wakeups = WakeUps(clock, work, nothing_ahead, fail)
    wakeups.start()
    await wakeups.idle()
    guard = wakeups._guard
    assert guard is not None
    late = guard.when() - asyncio.get_running_loop().time()
    assert timedelta(seconds=29) < timedelta(seconds=late) < timedelta(seconds=36)
    await wakeups.stop()
