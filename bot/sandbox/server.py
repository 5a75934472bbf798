"""A Telegram Bot API on this machine, strict enough to develop and test against."""

import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web

from bot.clock import Clock
from bot.sandbox.account import Bot, BotAccount
from bot.sandbox.calls import CallLog
from bot.sandbox.control_routes import ControlRoutes
from bot.sandbox.faults import Faults
from bot.sandbox.files import UPLOAD_LIMIT
from bot.sandbox.gateway import Gateway
from bot.sandbox.people import People
from bot.sandbox.phone_routes import PhoneRoutes
from bot.sandbox.rates import TELEGRAM_LIMITS, RateGate, RateLimits
from bot.web.serving import listening

__all__ = ["BotAccount", "RateLimits", "StrictBotApi", "serving"]

_PAGE = Path(__file__).parent / "page"
_FORM_OVERHEAD = 1024 * 1024


class StrictBotApi:
    """The whole server: bots by token, people, chats; `limits` None lets everything pass.

    `latency` seconds pass before each answer of the Bot API, however many calls are under way.
    The rates run on `monotonic`, real time: the clock that dates messages may jump by days.
    """

    def __init__(
        self,
        *,
        clock: Clock,
        bots: Mapping[str, BotAccount],
        limits: RateLimits | None = TELEGRAM_LIMITS,
        latency: float = 0.0,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.people = People()
        self.faults = Faults()
        self.calls = CallLog()
        self.on_skip: Callable[[], Awaitable[str]] | None = None
        self.bots = {
            token: Bot(
                account,
                clock=clock,
                monotonic=monotonic,
                gate=RateGate(limits, monotonic) if limits else None,
            )
            for token, account in bots.items()
        }
        by_id = {bot.account.id: bot for bot in self.bots.values()}
        self._gateway = Gateway(self.bots, self.faults, self.calls, clock, monotonic, latency)
        self._phones = PhoneRoutes(self.people, by_id)
        self._controls = ControlRoutes(clock, by_id, self.faults, self.calls, lambda: self.on_skip)
        self.application = self.web_application()

    def web_application(self) -> web.Application:
        """Build the application: the Bot API, the phones, the controls, the chat page."""
        application = web.Application(client_max_size=UPLOAD_LIMIT + _FORM_OVERHEAD)
        application.add_routes(self._gateway.routes())
        application.add_routes(self._phones.routes())
        application.add_routes(self._controls.routes())
        application.add_routes([web.get("/", _page), web.get("/page/{name:.+}", _page)])
        application.on_shutdown.append(self._close)
        return application

    async def _close(self, _application: web.Application) -> None:
        for bot in self.bots.values():
            await bot.close()


@asynccontextmanager
async def serving(api: StrictBotApi, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
    """Serve at a port (0: a free one) and yield the base URL; OSError when the port is taken."""
    async with listening(api.application, host, port) as url:
        yield url


async def _page(request: web.Request) -> web.StreamResponse:
    path = _page_file(request.match_info.get("name", "index.html"))
    if path is None:
        raise web.HTTPNotFound
    return web.FileResponse(path, headers={"Cache-Control": "no-store"})


def _page_file(name: str) -> Path | None:
    path = (_PAGE / name).resolve()
    return path if path.is_relative_to(_PAGE) and path.is_file() else None
