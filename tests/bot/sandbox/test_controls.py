import asyncio
import contextlib
import sys

import aiohttp
import pytest
from yarl import URL

from bot.clock import MovableClock, SystemClock
from bot.sandbox.server import StrictBotApi, serving
from tests.bot.sandbox.conftest import ACCOUNT, TOKEN, Client
from tests.phone import Phone


async def test_the_clock_is_shown_and_moved_and_dates_the_messages(
    client: Client, runner: Phone
) -> None:
    assert await client.get("/sandbox/clock") == (200, {"now": "2027-03-01T06:00:00+00:00"})
    _, moved = await client.post("/sandbox/clock", {"advance_seconds": 90})
    assert moved == {"now": "2027-03-01T06:01:30+00:00"}
    _, body = await client.call("sendMessage", chat_id=runner.id, text="x")
    assert body["result"]["date"] == 1803880890


async def test_the_machines_clock_stays_where_it_is(client: Client) -> None:
    api = StrictBotApi(clock=SystemClock(), bots={TOKEN: ACCOUNT})
    async with serving(api) as url:
        other = Client(client.session, url)
        assert (await other.post("/sandbox/clock", {"advance_seconds": 90}))[0] == 409


async def test_skip_does_what_the_host_set(client: Client, api: StrictBotApi) -> None:
    assert (await client.post("/sandbox/skip", {}))[0] == 404

    async def skip() -> str:
        return "It is Monday, 06:15."

    api.on_skip = skip
    assert await client.post("/sandbox/skip", {}) == (200, {"text": "It is Monday, 06:15."})


async def test_calls_are_recorded_with_their_answers(client: Client, runner: Phone) -> None:
    await client.call("getMe")
    await client.call("sendMessage", chat_id=runner.id, text="x")
    await client.call("sendMessage", chat_id=5, text="x")
    _, log = await client.get("/sandbox/calls?after=1")
    assert [(c["n"], c["method"], c["chat_id"], c["status"]) for c in log["calls"]] == [
        (2, "sendMessage", runner.id, 200),
        (3, "sendMessage", 5, 400),
    ]
    assert log["calls"][0]["params"] == {"chat_id": runner.id, "text": "x"}
    assert log["calls"][0]["at"] == "2027-03-01T06:00:00+00:00"
    assert log["next"] == 3
    assert log["counts"] == {"getMe": {"200": 1}, "sendMessage": {"200": 1, "400": 1}}


@pytest.mark.parametrize("path", ["/user/people", "/sandbox/clock"])
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 403),
        ({"Host": "127.0.0.1.evil.example:80"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://127.0.0.1:1"}, 403),
        ({"Host": "localhost:9", "Origin": "http://localhost:9"}, 200),
        ({"Host": "[::1]:9"}, 200),
    ],
)
async def test_only_this_machines_own_page_may_drive_it(
    client: Client, path: str, headers: dict[str, str], status: int
) -> None:
    assert (await client.get(path, **headers))[0] == status


async def test_the_page_is_served_fresh_and_nothing_around_it(client: Client) -> None:
    async with client.session.get(f"{client.url}/") as answer:
        assert answer.content_type == "text/html"
        assert answer.headers["Cache-Control"] == "no-store"
    for path in ("/page/..%2Fserver.py", "/page/nothing.js", "/page/"):
        async with client.session.get(URL(client.url + path, encoded=True)) as answer:
            assert answer.status == 404


async def test_a_taken_port_is_an_os_error(clock: MovableClock, url: str) -> None:
    port = int(url.rpartition(":")[2])
    with pytest.raises(OSError, match="address already in use"):
        async with serving(StrictBotApi(clock=clock, bots={}), port=port):
            pytest.fail("two servers at one port")


async def test_stopping_ends_whatever_still_waits(clock: MovableClock, client: Client) -> None:
    api = StrictBotApi(clock=clock, bots={TOKEN: ACCOUNT})
    async with asyncio.timeout(5), serving(api) as url:
        phone = await Phone.pick_up(client.session, url)
        stream = await client.session.get(f"{url}/user/{phone.id}/events")
        await stream.content.readline()
        served = Client(client.session, url)
        polls = {asyncio.create_task(served.call("getUpdates", timeout=50)) for _ in range(2)}
        # When one has ended the other, the one is known to wait.
        _, waiting = await asyncio.wait(polls, return_when=asyncio.FIRST_COMPLETED)
    assert await waiting.pop() == (200, {"ok": True, "result": []})
    assert b"data:" not in await stream.content.read()


async def test_it_runs_as_a_process_of_its_own() -> None:
    command = ["-m", "bot.sandbox.serve", "--token", TOKEN, "--no-limits", "--people", "2"]
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, stdout=asyncio.subprocess.PIPE
    )
    try:
        assert process.stdout is not None
        url = (await process.stdout.readline()).decode().strip()
        async with aiohttp.ClientSession() as session:
            client = Client(session, url)
            assert (await client.call("sendMessage", chat_id=1002, text="x"))[0] == 200
            assert (await client.call("sendMessage", chat_id=1003, text="x"))[0] == 400
        process.terminate()
        assert await process.wait() == 0
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
