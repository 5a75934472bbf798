"""Take updates in as Telegram posts them, so that any number of processes can.

200 is the answer to an update that is done. While the bot stops, or its database is out, the
answer is 503, and Telegram posts the update again, to this process or to another.
"""

import asyncio
import hmac
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import structlog
from aiohttp import web
from telegram import Bot, Update
from telegram.error import BadRequest
from telegram.ext import BaseUpdateProcessor

from bot.config import ConfigurationError, WebhookSettings
from bot.delivery.intake import ALLOWED, GRACE, Intake
from bot.delivery.transport import drop_keyboard
from bot.web.serving import listening, no_address
from storage.database import Database
from storage.health import answers

log = structlog.get_logger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
CONNECTIONS = 100
"""Telegram's most: each is held until an answer has left."""
LARGEST_BODY = 1024 * 1024
"""An update with all that a message may hold and quote is a tenth of this."""
BODY_SECONDS = 10.0


class Webhook(Intake):
    """Serves the path of the webhook's URL, and `/healthz`."""

    def __init__(
        self,
        bot: Bot,
        processor: BaseUpdateProcessor,
        receive: Callable[[Update], Awaitable[None]],
        *,
        webhook: WebhookSettings,
        host: str,
        port: int,
        database: Database,
    ) -> None:
        super().__init__(bot, processor, receive)
        self._webhook = webhook
        self._secret = webhook.secret.get_secret_value().encode()
        self._host, self._port = host, port
        self._database = database
        self._unfinished: dict[int, asyncio.Task[bool]] = {}
        self._has_begun = False

    @property
    def _is_taking(self) -> bool:
        return self._has_begun and not self.is_stopping

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[None]:
        """Listen, and answer 503 until `run`; raises ConfigurationError for a port in use."""
        application = web.Application(client_max_size=LARGEST_BODY)
        application.add_routes(
            [web.post(self._webhook.path, self._take), web.get("/healthz", self._health)]
        )
        async with AsyncExitStack() as stack:
            try:
                await stack.enter_async_context(listening(application, self._host, self._port))
            except OSError as error:
                sentence = no_address(self._host, self._port, error)
                raise ConfigurationError(sentence) from None
            yield

    async def run(self) -> None:
        """Take updates until `stop`, then finish what is in hand; the webhook stays set.

        Raises ConfigurationError for a URL that Telegram does not take.
        """
        self._has_begun = True
        if await self.reach(self._set):
            await self._stopping.wait()
        await self._finish()

    async def _set(self) -> None:
        """Have Telegram post updates here; any number of processes may say so."""
        try:
            await self._bot.set_webhook(
                self._webhook.url,
                max_connections=CONNECTIONS,
                allowed_updates=ALLOWED,
                drop_pending_updates=False,
                secret_token=self._webhook.secret.get_secret_value(),
            )
        except BadRequest as refusal:
            raise ConfigurationError(
                f"WEBHOOK_URL is not accepted by Telegram ({refusal.message}): it should look like "
                "https://bot.example.org/telegram, on port 443, 80, 88 or 8443"
            ) from None

    async def _take(self, request: web.Request) -> web.Response:
        """Answer a posted update when it is done; 503 has it posted again."""
        given = request.headers.get(SECRET_HEADER, "").encode(errors="surrogateescape")
        if not hmac.compare_digest(given, self._secret):
            raise web.HTTPForbidden
        raw = _update_in(await _body_of(request))
        if not self._is_taking:
            raise web.HTTPServiceUnavailable
        if await self._done(raw):
            return web.Response()
        raise web.HTTPServiceUnavailable

    async def _done(self, raw: dict[str, Any]) -> bool:
        """Wait until an update is done; False where it must be posted again."""
        update_id = raw["update_id"]
        if update_id in self._answered:
            return True
        # Telegram posts again what takes long, and whoever posted may have gone meanwhile.
        task = self._unfinished.get(update_id)
        if task is None:
            task = asyncio.create_task(self._process(raw), name=f"update {update_id}")
            self._unfinished[update_id] = task
            task.add_done_callback(lambda _: self._unfinished.pop(update_id))
        await asyncio.wait({task})
        return not task.cancelled() and task.result()

    async def _finish(self) -> None:
        if self._unfinished:
            await asyncio.wait(self._unfinished.values(), timeout=GRACE)
        late = list(self._unfinished.values())
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def _health(self, _request: web.Request) -> web.Response:
        """Tell a load balancer whether updates are taken here."""
        if self._is_taking and await answers(self._database):
            return web.Response(text="ok")
        raise web.HTTPServiceUnavailable


async def _body_of(request: web.Request) -> bytes:
    """Return a body; one that is too large is answered with 413 by aiohttp."""
    try:
        async with asyncio.timeout(BODY_SECONDS):
            return await request.read()
    except TimeoutError:
        raise web.HTTPRequestTimeout from None


def _update_in(body: bytes) -> dict[str, Any]:
    """Return the update that a body carries; 400 is the answer to anything else."""
    try:
        raw: dict[str, Any] = json.loads(body)
        what = {name: value for name, value in raw.items() if name != "update_id"}
        if not (type(raw["update_id"]) is int and what):
            raise web.HTTPBadRequest
        drop_keyboard(raw)
    except (ValueError, RecursionError, AttributeError, KeyError):
        raise web.HTTPBadRequest from None
    return raw
