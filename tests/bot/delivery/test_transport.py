"""The transport over real HTTP, as PTB uses it, and its errors told apart."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import NetworkError

from bot.delivery.transport import AiohttpRequest, AnswerLostError
from bot.media.figures import figure_png
from bot.sandbox.faults import Fault, FaultKind
from bot.web.serving import listening
from tests.world import TOKEN, World

SECRET = TOKEN.partition(":")[2]


@asynccontextmanager
async def a_bot(url: str) -> AsyncIterator[Bot]:
    request = AiohttpRequest()
    bot = Bot(TOKEN, base_url=f"{url}/bot", request=request, get_updates_request=request)
    async with bot:
        yield bot


async def test_texts_and_files_go_out(world: World) -> None:
    phone = await world.runner()
    async with a_bot(world.url) as bot:
        await bot.send_message(phone.id, "plain & <simple>")
        assert (await phone.next_message()).text == "plain & <simple>"
        sent = await bot.send_photo(phone.id, figure_png("glute-bridge"), caption="a bridge")
        assert (await phone.next_message()).has_photo
        await bot.send_photo(phone.id, sent.photo[-1].file_id)
        assert (await phone.next_message()).has_photo


async def test_a_lost_answer_is_told_apart_from_a_request_that_never_left(
    world: World,
) -> None:
    phone = await world.runner()
    async with a_bot(world.url) as bot:
        world.api.faults.add(Fault(FaultKind.DROP_AFTER, method="sendMessage"))
        with pytest.raises(AnswerLostError):
            await bot.send_message(phone.id, "lost")
    server = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    server.close()
    await server.wait_closed()
    async with AiohttpRequest() as request:
        with pytest.raises(NetworkError) as refused:
            await request.post(f"http://127.0.0.1:{port}/bot{TOKEN}/getMe")
    assert not isinstance(refused.value, AnswerLostError)


async def answered(status: int, text: str) -> Any:
    """Make a call that somebody answers so, and return its result."""

    async def answer(_request: web.Request) -> web.Response:
        return web.Response(status=status, text=text)

    server = web.Application()
    server.add_routes([web.post("/{path:.*}", answer)])
    async with listening(server, "127.0.0.1", 0) as url, AiohttpRequest() as request:
        return await request.call(f"{url}/bot{TOKEN}/sendMessage", b"{}")


@pytest.mark.parametrize("status", [200, 201, 500, 502, 503, 504, 520, 524])
async def test_an_answer_that_nobody_can_read_is_a_lost_one_and_in_no_log(
    status: int, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(AnswerLostError) as lost:
        await answered(status, '{"ok": true, "result": {"text": "my hip')
    assert "my hip" not in f"{lost.value}{caplog.text}"


@pytest.mark.parametrize("status", [302, 403])
async def test_what_somebody_else_refuses_is_in_no_log(
    status: int, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(NetworkError) as refused:
        await answered(status, "<html>my hip")
    assert not isinstance(refused.value, AnswerLostError)
    assert "my hip" not in f"{refused.value}{caplog.text}"


async def test_half_of_a_pair_of_surrogates_is_no_lost_answer() -> None:
    cut = r'{"ok": true, "result": {"message_id": 7, "text": "\ud83c"}}'
    assert (await answered(200, cut))["message_id"] == 7


async def test_no_error_names_the_token(world: World) -> None:
    phone = await world.runner()
    async with a_bot(world.url) as bot:
        for kind in (FaultKind.DROP_BEFORE, FaultKind.DROP_AFTER):
            world.api.faults.add(Fault(kind, method="sendMessage"))
            with pytest.raises(NetworkError) as error:
                await bot.send_message(phone.id, "lost")
            assert SECRET not in repr(error.value)
            assert error.value.__cause__ is None


async def test_an_answer_that_takes_too_long_counts_as_lost(world: World) -> None:
    phone = await world.runner()
    world.api.faults.add(Fault(FaultKind.LATE, method="sendMessage", seconds=30))
    async with a_bot(world.url) as bot:
        with pytest.raises(AnswerLostError):
            await bot.send_message(phone.id, "late", read_timeout=0.05)
