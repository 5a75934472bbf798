"""Many runners at once, tapping through a primer as fast as the bot lets them.

The strict Bot API runs in this process, and the phones are its objects; the bot is a process of
its own, so that it can be measured, and killed.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.clock import SystemClock
from bot.coach.quiet import OFF
from bot.sandbox.chats import Event
from bot.sandbox.keyboards import buttons
from bot.sandbox.phones import Phone
from bot.sandbox.server import BotAccount, StrictBotApi
from storage import runners
from storage.database import Database

TOKEN = "4242:benchmark"
PATIENCE = 60.0


def strict_api(latency: float) -> StrictBotApi:
    """Return a Bot API that answers after so many seconds, and never with 429."""
    account = BotAccount(id=4242, first_name="Benchmark", username="benchmark_bot")
    return StrictBotApi(clock=SystemClock(), bots={TOKEN: account}, limits=None, latency=latency)


Shown = tuple[int, str]
"""A message that has buttons, and the data of its first one."""


@dataclass(slots=True)
class Walker:
    """One runner, who taps the first button of whatever comes."""

    phone: Phone
    _cursor: int = 0

    async def tap_through(
        self, taps: int, *, shown: Shown | None = None
    ) -> tuple[list[float], Shown]:
        """Tap through so many screens; return the seconds each took, and the screen after them.

        A tap is through when its answer, the edit of its message and the next screen are here.
        """
        waits = []
        shown = shown or await self._next_screen({"message"})
        for _ in range(taps):
            began = time.monotonic()
            self.phone.tap(*shown, force=False)
            shown = await self._next_screen({"message", "edited", "callback_answer"})
            waits.append(time.monotonic() - began)
        return waits, shown

    async def _next_screen(self, kinds: set[str]) -> Shown:
        end = time.monotonic() + PATIENCE
        found = None
        while time.monotonic() < end:
            for event in await self.phone.chat.log.wait(self._cursor, PATIENCE):
                self._cursor = event.cursor
                kinds.discard(event.kind)
                found = _first_button(event) or found
            if found and not kinds:
                return found
        raise TimeoutError(f"no answer for {self.phone.chat.id}: {kinds} missing")


def _first_button(event: Event) -> Shown | None:
    seen = event.seen_by(0)
    message = seen.get("message", {})
    shown = [
        one["callback_data"]
        for one in buttons(message.get("reply_markup"))
        if "callback_data" in one
    ]
    return (message["message_id"], shown[0]) if shown else None


def newest_screen(phone: Phone) -> Shown:
    """Return the newest message that has buttons."""
    shown = (_first_button(event) for event in reversed(phone.chat.log.after(0)))
    return next(one for one in shown if one)


def phones(api: StrictBotApi, count: int, token: str = TOKEN) -> Sequence[Phone]:
    """Return the phones of so many people, who have all opened the chat."""
    bot = api.bots[token]
    found = [Phone(bot, api.people.add(f"Runner {number}")) for number in range(count)]
    for phone in found:
        phone.chat.opened = True
    return found


async def heard(phone: Phone, kind: str, times: int = 1) -> None:
    """Wait until a phone has heard something so many times."""
    cursor = 0
    while events := await phone.chat.log.wait(cursor, PATIENCE):
        times -= sum(event.kind == kind for event in events)
        if times <= 0:
            return
        cursor = events[-1].cursor
    raise AssertionError(f"no {kind} for {phone.chat.id}")


async def sign_up(database: Database, people: Sequence[Phone], at: datetime) -> None:
    """Make runners of people: in Madrid, without a run, and awake whatever time it is."""
    async with database.transaction() as tx:
        for phone in people:
            await runners.add(tx, phone.chat.id, language="en", at=at)
            await runners.set_zone(tx, phone.chat.id, "Europe/Madrid")
            await runners.set_quiet(tx, phone.chat.id, *OFF)
