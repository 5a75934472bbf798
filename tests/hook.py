"""A webhook on this machine: its settings, and whoever posts to it."""

import asyncio
import io
import itertools
import socket
from dataclasses import dataclass
from typing import Any

import aiohttp
from pydantic import SecretStr

from bot.web.webhook import SECRET_HEADER

SECRET = "a-secret_of-27-characters_0"
PATH = "/telegram/in"


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def hook_settings() -> dict[str, object]:
    """Return the settings of a bot that listens on this machine."""
    port = free_port()
    return {
        "webhook_url": f"http://127.0.0.1:{port}{PATH}",
        "webhook_secret": SecretStr(SECRET),
        "http_port": port,
    }


@dataclass(frozen=True, slots=True)
class Poster:
    """Posts to a bot what it likes, as Telegram does."""

    session: aiohttp.ClientSession
    port: int

    async def post(
        self, body: object, *, path: str = PATH, secret: str | None = SECRET
    ) -> tuple[int, bytes]:
        """Post bytes, or anything else as JSON; return the answer's status and body."""
        given: dict[str, Any] = (
            {"data": io.BytesIO(body)} if isinstance(body, bytes) else {"json": body}
        )
        headers = {} if secret is None else {SECRET_HEADER: secret}
        url = f"http://127.0.0.1:{self.port}{path}"
        async with self.session.post(url, headers=headers, **given) as answer:
            return answer.status, await answer.read()

    async def get(self, path: str) -> tuple[int, bytes]:
        """Get a page."""
        async with self.session.get(f"http://127.0.0.1:{self.port}{path}") as answer:
            return answer.status, await answer.read()

    async def well(self) -> None:
        """Wait until the bot takes updates."""
        async with asyncio.timeout(30):
            while True:
                try:
                    if await self.get("/healthz") == (200, b"ok"):
                        return
                except aiohttp.ClientConnectionError:
                    pass
                await asyncio.sleep(0.05)


_ids = itertools.count(500_000_000)


def written(person: int, text: str, update_id: int | None = None) -> dict[str, Any]:
    """Return the update of somebody who writes."""
    number = next(_ids) if update_id is None else update_id
    message = {
        "message_id": number,
        "date": 1_800_000_000,
        "chat": {"id": person, "type": "private", "first_name": "Runner"},
        "from": {"id": person, "is_bot": False, "first_name": "Runner", "language_code": "en"},
        "text": text,
    }
    return {"update_id": number, "message": message}
