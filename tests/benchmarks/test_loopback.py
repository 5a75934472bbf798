"""The far end of the benchmarks answers what Telegram would, whoever asks."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.benchmarks.bench import MESSAGE
from tests.benchmarks.children import Loopback, loopback
from tests.benchmarks.others import written

KEYBOARD = '{"inline_keyboard": [[{"text": "Now", "callback_data": "1:primer"}]]}'


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[Loopback]:
    async with loopback(tmp_path) as opened:
        yield opened


async def call(server: Loopback, method: str, **how: Any) -> Any:
    url = f"{server.url}/bot1:benchmark/{method}"
    async with server.session.post(url, **how) as response:
        answer = await response.json()
    assert answer["ok"]
    return answer["result"]


async def test_a_message_in_json_comes_back_with_its_text_keyboard_and_chat(
    server: Loopback,
) -> None:
    first = await call(server, "sendMessage", json={**MESSAGE, "chat_id": 7})
    second = await call(server, "sendMessage", json={**MESSAGE, "chat_id": 8})
    assert first["chat"]["id"] == 7
    assert second["chat"]["id"] == 8
    assert second["message_id"] == first["message_id"] + 1
    assert {name: second[name] for name in MESSAGE} == MESSAGE


async def test_a_message_in_a_form_is_answered_alike(server: Loopback) -> None:
    fields = {"text": MESSAGE["text"], "chat_id": "9", "reply_markup": KEYBOARD}
    sent = await call(server, "sendMessage", data=fields)
    assert sent["chat"]["id"] == 9
    assert {name: sent[name] for name in MESSAGE} == MESSAGE
    assert (await server.control("sample"))["text"] == MESSAGE["text"]


async def test_a_picture_in_an_upload_counts_for_its_chat(server: Loopback) -> None:
    form = aiohttp.FormData()
    form.add_field("chat_id", "11")
    form.add_field("photo", b"\x89PNG", filename="figure.png", content_type="image/png")
    sent = await call(server, "sendPhoto", data=form)
    assert sent["chat"]["id"] == 11
    assert sent["photo"]
    (came,) = await server.control("chats", chats=[11])
    assert came is not None


async def test_a_poll_waits_for_updates_and_gives_each_until_it_is_confirmed(
    server: Loopback,
) -> None:
    assert await call(server, "getUpdates", json={"timeout": 0}) == []
    last = await server.control("updates", updates=[written(1), written(2)])
    both = await call(server, "getUpdates", json={"timeout": 5})
    assert [one["update_id"] for one in both] == [last - 1, last]
    (left,) = await call(server, f"getUpdates?offset={last}&timeout=5")
    assert left["message"]["chat"]["id"] == 2


async def test_what_arrived_is_counted_until_it_is_reset(server: Loopback) -> None:
    for chat_id in (1, 1, 2):
        await call(server, "sendMessage", json={**MESSAGE, "chat_id": chat_id})
    found = await server.report()
    assert (found["messages"], found["chats"]) == (3, 2)
    assert found["first"] < found["last"]
    await server.reset()
    assert (await server.report())["messages"] == 0
