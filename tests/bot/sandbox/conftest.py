"""A sandbox that listens, with its time in the test's hands, a real bot client and a phone."""

import io
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest
import telegram
from PIL import Image

from bot.clock import MovableClock
from bot.sandbox.server import BotAccount, StrictBotApi, serving
from tests.phone import Phone

TOKEN = "42:sandbox-token"
ACCOUNT = BotAccount(id=42, first_name="Primer", username="primer_bot")


class Ticks:
    """Real time, as the rates see it, moved by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass(frozen=True, slots=True)
class Client:
    """Calls methods as a bare HTTP client, so that what no library would send can be sent."""

    session: aiohttp.ClientSession
    url: str

    async def call(self, method: str, **params: Any) -> tuple[int, dict[str, Any]]:
        """Post a form; return status and body."""
        form = {k: v if isinstance(v, str) else json.dumps(v) for k, v in params.items()}
        async with self.session.post(f"{self.url}/bot{TOKEN}/{method}", data=form) as answer:
            return answer.status, await answer.json()

    async def refused(self, method: str, **params: Any) -> str:
        """Return the description of a refusal."""
        status, body = await self.call(method, **params)
        assert not body["ok"], body
        assert status == body["error_code"]
        return str(body["description"])

    async def post(self, path: str, body: object, **headers: str) -> tuple[int, dict[str, Any]]:
        """Post JSON to the phones' or the controls' side."""
        async with self.session.post(self.url + path, json=body, headers=headers) as answer:
            return answer.status, await answer.json()

    async def get(self, path: str, **headers: str) -> tuple[int, Any]:
        """Get JSON from the phones' or the controls' side."""
        async with self.session.get(self.url + path, headers=headers) as answer:
            return answer.status, await answer.json()


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(standing_at=datetime(2027, 3, 1, 6, tzinfo=UTC))


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
def api(clock: MovableClock, ticks: Ticks) -> StrictBotApi:
    return StrictBotApi(clock=clock, bots={TOKEN: ACCOUNT}, monotonic=ticks)


@pytest.fixture
async def url(api: StrictBotApi) -> AsyncIterator[str]:
    async with serving(api) as base:
        yield base


@pytest.fixture
async def client(url: str) -> AsyncIterator[Client]:
    async with aiohttp.ClientSession() as session:
        yield Client(session, url)


@pytest.fixture
async def bot(url: str) -> AsyncIterator[telegram.Bot]:
    bot = telegram.Bot(TOKEN, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot")
    async with bot:
        yield bot


@pytest.fixture
async def phone(client: Client) -> Phone:
    """The phone of someone who has not opened the chat."""
    return await Phone.pick_up(client.session, client.url)


@pytest.fixture
async def runner(phone: Phone) -> Phone:
    """The phone of someone who has."""
    await phone.send("/start")
    return phone


def drawn(width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "white").save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def picture() -> bytes:
    return drawn(40, 30)


@pytest.fixture
def thin_picture() -> bytes:
    return drawn(210, 10)
