"""How much of the cap is used, with the strict Bot API as the judge of every 429.

It serves in the benchmark's own process, which does nothing else meanwhile.
"""

import asyncio
import time
from dataclasses import dataclass
from datetime import timedelta

from bot.clock import SystemClock
from bot.memory import settle
from bot.sandbox.server import BotAccount, RateLimits, StrictBotApi, serving
from tests.benchmarks import planned
from tests.benchmarks.bench import TOKEN, Bench, Found, soon
from tests.benchmarks.children import eventually

SENDS = ("sendMessage", "sendPhoto")
COUNTED = (*SENDS, "editMessageText", "editMessageCaption", "editMessageReplyMarkup")
LATE = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class CapUse:
    """What went out in a while, and what was refused since the start."""

    a_second: float
    refused: int


def strict_api(rate: int) -> StrictBotApi:
    """Return a Bot API that answers 429 above a rate, and to more than one burst of a second."""
    account = BotAccount(id=4242, first_name="Benchmark", username="benchmark_bot")
    limits = RateLimits(per_second=rate, burst=rate)
    return StrictBotApi(clock=SystemClock(), bots={TOKEN: account}, limits=limits)


def open_chats(api: StrictBotApi, count: int) -> int:
    """Let so many people open the bot's chat, and return the id of the first."""
    bot = api.bots[TOKEN]
    people = [api.people.add(f"Runner {number}") for number in range(count)]
    for person in people:
        bot.private_chat(person).opened = True
    # Searching so many for garbage, the server would stand for half a second and then count all
    # that came meanwhile as one burst.
    settle()
    return people[0].id


def counted(api: StrictBotApi) -> int:
    """Return how many calls were let through that count for the token."""
    return sum(api.calls.counts[method, 200] for method in COUNTED)


def refused(api: StrictBotApi) -> int:
    """Return how many calls were answered 429."""
    return sum(count for (_, status), count in api.calls.counts.items() if status == 429)


async def used(bench: Bench, rate: int) -> CapUse:
    """Let more primers fall due than the cap carries, and count in the midst of them."""
    scale = bench.scale
    count = int(rate * (scale.settle_seconds + 1.5 * scale.cap_seconds + 2))
    api = strict_api(rate)
    first = open_chats(api, count)
    database = await bench.database(count, first=first, name=f"cap-{rate}")
    planned.let_fall_due(database, first + count, soon(0) - LATE)
    async with serving(api) as url, bench.ours(database, url=url, rate=rate) as bot:
        bot.tell("open")

        async def begun() -> bool | None:
            return counted(api) > 0 or None

        await eventually(begun, "a first message")
        await asyncio.sleep(scale.settle_seconds)
        before, began = counted(api), time.monotonic()
        await asyncio.sleep(scale.cap_seconds)
        sent, took = counted(api) - before, time.monotonic() - began
    return CapUse(sent / took, refused(api))


async def measure(bench: Bench) -> Found:
    """Use Telegram's cap, and one of a thousand a second; a single 429 is a use of nothing."""
    found = Found()
    for rate in (30, 1000):
        use = await used(bench, rate)
        found.values[f"cap_use_{rate}"] = 0.0 if use.refused else use.a_second / rate
        found.absolute[f"cap_{rate}_a_second"] = round(use.a_second, 2)
        found.absolute[f"cap_{rate}_refused"] = use.refused
    return found
