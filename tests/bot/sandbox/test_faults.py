import time
from typing import Any

import aiohttp
import pytest
import telegram

from bot.clock import MovableClock
from bot.sandbox.server import StrictBotApi, serving
from tests.bot.sandbox.conftest import ACCOUNT, TOKEN, Client
from tests.phone import Phone


async def fault(client: Client, **what: Any) -> None:
    status, said = await client.post("/sandbox/faults", what)
    assert status == 200, said


async def statuses(client: Client, runner: Phone, count: int) -> list[int]:
    """Send so many messages; return how each was answered."""
    return [
        (await client.call("sendMessage", chat_id=runner.id, text=f"{n}"))[0] for n in range(count)
    ]


async def said(client: Client, runner: Phone) -> list[str]:
    """Return what the bot's messages say that arrived."""
    _, chat = await client.get(f"/user/{runner.id}/chat")
    return [message["text"] for message in chat["messages"] if not message["outgoing"]]


async def test_a_refusal_strikes_as_often_as_it_was_asked_to(client: Client, runner: Phone) -> None:
    await fault(client, kind="refuse", method="sendMessage", status=500, times=2)
    assert await statuses(client, runner, 4) == [500, 500, 200, 200]
    assert await said(client, runner) == ["2", "3"]


async def test_a_refusal_strikes_every_nth_call_until_it_is_taken_away(
    client: Client, runner: Phone
) -> None:
    await fault(client, kind="refuse", status=500, every=3)
    assert await statuses(client, runner, 6) == [200, 200, 500, 200, 200, 500]
    async with client.session.delete(f"{client.url}/sandbox/faults") as answer:
        assert await answer.json() == {"faults": []}
    assert await statuses(client, runner, 3) == [200, 200, 200]


async def test_a_fault_meets_only_the_method_and_chat_that_are_meant(
    client: Client, bot: telegram.Bot, runner: Phone
) -> None:
    other = await Phone.pick_up(client.session, client.url)
    await other.send("/start")
    await fault(client, kind="refuse", method="sendMessage", chat_id=other.id, status=403)
    await bot.get_me()
    await bot.send_message(runner.id, "hello")
    with pytest.raises(telegram.error.Forbidden, match="bot was blocked by the user"):
        await bot.send_message(other.id, "hello")


async def test_too_many_requests_names_the_seconds(
    client: Client, bot: telegram.Bot, runner: Phone
) -> None:
    await fault(client, kind="refuse", status=429, retry_after=7)
    assert await client.call("sendMessage", chat_id=runner.id, text="x") == (
        429,
        {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 7",
            "parameters": {"retry_after": 7},
        },
    )


async def test_a_bad_gateway_speaks_no_json(client: Client, bot: telegram.Bot) -> None:
    await fault(client, kind="refuse", status=502)
    with pytest.raises(telegram.error.NetworkError, match="Bad Gateway"):
        await bot.get_me()


@pytest.mark.parametrize(("kind", "arrived"), [("drop_before", []), ("drop_after", ["hello"])])
async def test_the_connection_breaks_before_or_after_the_message_was_taken(
    client: Client, runner: Phone, kind: str, arrived: list[str]
) -> None:
    await fault(client, kind=kind, method="sendMessage")
    with pytest.raises(aiohttp.ClientConnectionError):
        await client.call("sendMessage", chat_id=runner.id, text="hello")
    assert await said(client, runner) == arrived
    assert await statuses(client, runner, 1) == [200]
    _, log = await client.get("/sandbox/calls")
    assert log["counts"]["sendMessage"] == {"0": 1, "200": 1}


async def test_a_late_answer_is_late_but_the_message_is_there(
    client: Client, bot: telegram.Bot, runner: Phone
) -> None:
    await fault(client, kind="late", method="sendMessage", seconds=0.4)
    with pytest.raises(telegram.error.TimedOut):
        await bot.send_message(runner.id, "hello", read_timeout=0.05)
    assert await said(client, runner) == ["hello"]


@pytest.mark.parametrize(
    "what", [{}, {"kind": "flood"}, {"kind": "late", "second": 1}, {"kind": "refuse", "status": 7}]
)
async def test_a_fault_that_makes_no_sense_is_refused(client: Client, what: dict[str, Any]) -> None:
    assert (await client.post("/sandbox/faults", what))[0] == 400
    assert (await client.get("/sandbox/faults"))[1] == {"faults": []}


async def test_latency_delays_each_answer_and_not_their_number(
    clock: MovableClock, client: Client
) -> None:
    api = StrictBotApi(clock=clock, bots={TOKEN: ACCOUNT}, latency=0.05)
    async with serving(api) as url:
        slow = Client(client.session, url)
        started = time.monotonic()
        assert (await slow.call("getMe"))[0] == 200
        assert time.monotonic() - started >= 0.05
