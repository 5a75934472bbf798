import asyncio
from datetime import timedelta

import pytest
import telegram

from bot.clock import MovableClock
from tests.bot.sandbox.conftest import Client
from tests.phone import Phone


async def texts(
    bot: telegram.Bot, offset: int | None = None, limit: int | None = None
) -> list[str | None]:
    updates = await bot.get_updates(offset, limit, timeout=0)
    return [update.message.text for update in updates if update.message]


async def test_updates_come_again_until_they_are_confirmed(
    bot: telegram.Bot, runner: Phone
) -> None:
    second = (await runner.send("two"))["update_id"]
    await runner.send("three")
    assert await texts(bot) == ["/start", "two", "three"]
    assert await texts(bot, second) == ["two", "three"]
    assert await texts(bot, second, limit=1) == ["two"]
    assert await texts(bot, second + 2) == []
    assert await texts(bot) == []


async def test_a_negative_offset_keeps_only_the_last(bot: telegram.Bot, runner: Phone) -> None:
    await runner.send("two")
    await runner.send("three")
    assert await texts(bot, -1) == ["three"]
    assert await texts(bot) == ["three"]


async def test_ids_ascend_and_start_high(bot: telegram.Bot, runner: Phone) -> None:
    ids = [(await runner.send(text))["update_id"] for text in ("a", "b", "c")]
    assert ids == sorted(set(ids))
    assert ids[0] > 1_000_000


async def test_a_long_poll_ends_when_something_comes(bot: telegram.Bot, phone: Phone) -> None:
    polling = asyncio.create_task(bot.get_updates(timeout=20))
    await asyncio.gather(phone.send("hello"))
    (update,) = await polling
    assert update.message is not None
    assert update.message.text == "hello"


async def test_a_second_poll_ends_the_first(client: Client, phone: Phone) -> None:
    first = asyncio.create_task(client.call("getUpdates", timeout=20))
    second = asyncio.create_task(client.call("getUpdates", timeout=20))
    done, _ = await asyncio.wait({first, second}, return_when=asyncio.FIRST_COMPLETED)
    status, body = done.pop().result()
    assert (status, body["description"]) == (
        409,
        (
            "Conflict: terminated by other getUpdates request; "
            "make sure that only one bot instance is running"
        ),
    )
    await phone.send("hello")
    other = await (first if second.done() else second)
    assert [update["message"]["text"] for update in other[1]["result"]] == ["hello"]


async def test_only_the_kinds_that_are_wanted_are_kept(bot: telegram.Bot, runner: Phone) -> None:
    await bot.get_updates(-1, timeout=0, allowed_updates=["callback_query"])
    assert (await runner.send("unheard"))["update_id"] is None
    tapped = (await runner.press("1:x", 1))["update_id"]
    found = await bot.get_updates(tapped, timeout=0, allowed_updates=[])
    assert [update.callback_query is not None for update in found] == [True]
    assert (await runner.send("heard"))["update_id"] == tapped + 1


async def test_updates_are_kept_for_a_day(
    bot: telegram.Bot, runner: Phone, clock: MovableClock
) -> None:
    clock.advance(timedelta(hours=23))
    await runner.send("fresh")
    clock.advance(timedelta(hours=1, seconds=1))
    assert await texts(bot) == ["fresh"]


async def test_an_update_can_be_delivered_twice(
    client: Client, bot: telegram.Bot, runner: Phone
) -> None:
    done = (await runner.send("twice"))["update_id"]
    assert (await client.post("/sandbox/repeat", {"update_id": done}))[0] == 404
    await bot.get_updates(done + 1, timeout=0)
    assert (await client.post("/sandbox/repeat", {"update_id": done}))[0] == 200
    assert [update.update_id for update in await bot.get_updates(done + 1, timeout=0)] == [done]
    assert await bot.get_updates(done + 1, timeout=0) == ()


async def test_settled_means_that_everything_is_confirmed(
    client: Client, bot: telegram.Bot, runner: Phone
) -> None:
    assert await client.get("/sandbox/settled") == (200, {"settled": False})
    waiting = asyncio.create_task(client.get("/sandbox/settled?timeout=20"))
    (update,) = await bot.get_updates(timeout=0)
    await bot.send_message(runner.id, "done")
    await bot.get_updates(update.update_id + 1, timeout=0)
    assert await waiting == (200, {"settled": True})
    assert [message.text for message in await runner.settled()] == ["done"]


@pytest.mark.parametrize("secret", [None, "s3cret"])
async def test_polling_is_refused_while_a_webhook_is_set(
    client: Client, bot: telegram.Bot, secret: str | None
) -> None:
    await bot.set_webhook("http://127.0.0.1:9/hook", secret_token=secret)
    assert await client.refused("getUpdates") == (
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    await bot.delete_webhook()
    assert await bot.get_updates(timeout=0) == ()
