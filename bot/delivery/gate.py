"""The governor in the event loop: a call waits here until it may leave."""

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from math import inf
from typing import Protocol

from bot.clock import Clock
from bot.delivery.governor import Governor, HeldError
from bot.delivery.lines import CHAT_BURST, Ticket
from storage.records import Lane

MOMENT = 0.001
"""The event loop's timers are no finer than this; several grants then leave together."""


class Alarm(Protocol):
    """A call that is to come."""

    def cancel(self) -> None:
        """Let it not come."""
        ...


class Timer(Protocol):
    """What the gate needs of an event loop: its clock, which never goes back, and its alarms."""

    def time(self) -> float:
        """Return the seconds by its clock."""
        ...

    def call_at(self, when: float, callback: Callable[[], None], /) -> Alarm:
        """Call back at an instant of its clock."""
        ...


class ByClock:
    """A clock's spans with the running event loop's alarms: a clock that is moved takes both along.

    An alarm that was set before a move comes late by its length, by the machine's time.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._loop = asyncio.get_running_loop()

    def time(self) -> float:
        """Return the seconds by the clock."""
        return self._clock.monotonic()

    def call_at(self, when: float, callback: Callable[[], None], /) -> Alarm:
        """Call back at an instant of the clock."""
        return self._loop.call_later(max(0.0, when - self.time()), callback)


class Gate:
    """Every call that Telegram counts enters here before it is sent; made in a running loop."""

    def __init__(
        self, rate: float, timer: Timer | None = None, *, chat_burst: int = CHAT_BURST
    ) -> None:
        self._timer = timer or asyncio.get_running_loop()
        self._governor = Governor(rate, chat_burst=chat_burst)
        self._entering: dict[Ticket, asyncio.Future[None]] = {}
        self._leaving = 0
        self._alarm: Alarm | None = None
        self._alarm_at = inf

    @property
    def waiting(self) -> Counter[Lane]:
        """How many calls wait, by lane."""
        return self._governor.waiting

    def held_for(self, chat_id: int | None = None) -> float:
        """Return for how many seconds all is paused, or nothing may go to a chat."""
        return self._governor.held_for(self._timer.time(), chat_id)

    async def enter(
        self,
        lane: Lane,
        chat_id: int,
        *,
        deadline: datetime | float | None = None,
        patience: float = inf,
        edit: bool = False,
    ) -> None:
        """Return when a call may leave, at once; it is counted.

        Within a lane the earliest deadline goes first, then the first come. An `edit` counts for
        the token and not for its chat. Raises HeldError as soon as a pause is known to outlast
        the patience, in seconds. Who is cancelled leaves the queue; a grant that came just before
        that stays counted, and costs the others one turn.
        """
        ticket = self._governor.add(
            self._timer.time(),
            lane,
            chat_id,
            deadline=_seconds(deadline),
            patience=patience,
            edit=edit,
        )
        self._let_through()
        if self._governor.waits(ticket):
            await self._turn_of(ticket)
        elif self._leaving:
            await self._last()

    def refused(self, chat_id: int, retry_after: float) -> None:
        """Take note of a 429 to a chat: the chat alone, or all, is paused for so many seconds."""
        for ticket in self._governor.refused(self._timer.time(), chat_id, retry_after):
            entering = self._entering[ticket]
            if not entering.done():
                entering.set_exception(HeldError(self.held_for(ticket.chat.id)))
        self._let_through()

    async def _turn_of(self, ticket: Ticket) -> None:
        self._entering[ticket] = asyncio.get_running_loop().create_future()
        try:
            await self._entering[ticket]
        finally:
            if self._entering.pop(ticket, None) is None:
                self._leaving -= 1
            else:
                self._governor.cancel(self._timer.time(), ticket)
                self._let_through()

    async def _last(self) -> None:
        """Let those leave first that have been granted and have yet to wake up."""
        self._leaving += 1
        try:
            await asyncio.sleep(0)
        finally:
            self._leaving -= 1

    def _let_through(self) -> None:
        """Grant what may leave now, and set the alarm for the next."""
        now = self._timer.time()
        while ticket := self._governor.take(now):
            if entering := self._entering.pop(ticket, None):
                self._leaving += 1
                if not entering.done():
                    entering.set_result(None)
        next_at = max(self._governor.next_at(), now + MOMENT)
        if next_at < self._alarm_at:
            if self._alarm is not None:
                self._alarm.cancel()
            self._alarm_at = next_at
            self._alarm = self._timer.call_at(next_at, self._ring)

    def _ring(self) -> None:
        self._alarm, self._alarm_at = None, inf
        self._let_through()


def _seconds(deadline: datetime | float | None) -> float:
    if deadline is None:
        return inf
    return deadline.timestamp() if isinstance(deadline, datetime) else deadline
