import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import telegram
from aiohttp import web

from tests.phone import Phone


class Hook:
    """A webhook that answers what it is told to, and keeps what it got."""

    def __init__(self) -> None:
        self.url = ""
        self.status: Callable[[dict[str, Any]], int] = lambda _: 200
        self.got: asyncio.Queue[tuple[str, str | None, int]] = asyncio.Queue()

    async def take(self, request: web.Request) -> web.Response:
        update = await request.json()
        status = self.status(update)
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        self.got.put_nowait((update["message"]["text"], secret, status))
        return web.Response(status=status)

    async def next(self) -> tuple[str, str | None, int]:
        async with asyncio.timeout(10):
            return await self.got.get()


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    application = web.Application()
    application.router.add_post("/hook", hook.take)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hook
    await runner.cleanup()


async def test_updates_are_posted_with_the_secret_what_waited_first(
    bot: telegram.Bot, runner: Phone, hook: Hook
) -> None:
    await bot.set_webhook(hook.url, secret_token="s3cret")
    await runner.send("two")
    assert await hook.next() == ("/start", "s3cret", 200)
    assert await hook.next() == ("two", "s3cret", 200)
    await runner.settled()
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count) == (hook.url, 0)


async def test_an_update_comes_again_until_it_is_taken_and_later_ones_wait(
    bot: telegram.Bot, runner: Phone, hook: Hook
) -> None:
    answers = iter([500, 503, 200, 200])
    hook.status = lambda _: next(answers)
    await bot.set_webhook(hook.url)
    await runner.send("two")
    assert [await hook.next() for _ in range(4)] == [
        ("/start", None, 500),
        ("/start", None, 503),
        ("/start", None, 200),
        ("two", None, 200),
    ]
    info = await bot.get_webhook_info()
    assert info.last_error_message == ("Wrong response from the webhook: 503 Service Unavailable")


async def test_what_a_webhook_did_not_take_waits_for_polling(
    bot: telegram.Bot, runner: Phone, hook: Hook
) -> None:
    hook.status = lambda _: 500
    await bot.set_webhook(hook.url)
    assert await hook.next() == ("/start", None, 500)
    await bot.delete_webhook()
    assert len(await bot.get_updates(timeout=0)) == 1


async def test_pending_updates_can_be_dropped(bot: telegram.Bot, runner: Phone) -> None:
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates(timeout=0) == ()
