"""Moving the sandbox's clock, making calls fail and reading what was called, under `/sandbox`."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from aiohttp import web

from bot.clock import Clock, MovableClock
from bot.sandbox.account import Bot
from bot.sandbox.calls import CallLog
from bot.sandbox.faults import Faults, fault_from
from bot.sandbox.loopback import body_of, guarded, need, number
from bot.sandbox.phones import PhoneError

_LONGEST_WAIT = 60.0


@dataclass(frozen=True, slots=True)
class ControlRoutes:
    """Serves the controls; `skip` returns what the host set for it, if anything."""

    clock: Clock
    bots: dict[int, Bot]
    faults: Faults
    calls: CallLog
    skip: Callable[[], Callable[[], Awaitable[str]] | None]

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [
            web.get("/sandbox/clock", guarded(self._clock)),
            web.post("/sandbox/clock", guarded(self._advance)),
            web.post("/sandbox/skip", guarded(self._skip)),
            web.get("/sandbox/faults", guarded(self._faults)),
            web.post("/sandbox/faults", guarded(self._add_fault)),
            web.delete("/sandbox/faults", guarded(self._clear_faults)),
            web.get("/sandbox/calls", guarded(self._calls)),
            web.post("/sandbox/repeat", guarded(self._repeat)),
            web.get("/sandbox/settled", guarded(self._settled)),
        ]

    async def _clock(self, _request: web.Request) -> web.Response:
        return web.json_response({"now": self.clock.now().isoformat()})

    async def _advance(self, request: web.Request) -> web.Response:
        seconds = (await body_of(request)).get("advance_seconds")
        if not isinstance(seconds, int | float):
            raise PhoneError(400, "advance_seconds must be a number")
        if not isinstance(self.clock, MovableClock):
            raise PhoneError(409, "this clock cannot be moved")
        self.clock.advance(timedelta(seconds=seconds))
        return await self._clock(request)

    async def _skip(self, _request: web.Request) -> web.Response:
        skip = self.skip()
        if skip is None:
            raise PhoneError(404, "there is nothing to skip to")
        return web.json_response({"text": await skip()})

    async def _faults(self, _request: web.Request) -> web.Response:
        return web.json_response({"faults": self.faults.json()})

    async def _add_fault(self, request: web.Request) -> web.Response:
        try:
            self.faults.add(fault_from(await body_of(request)))
        except (ValueError, TypeError) as error:
            raise PhoneError(400, str(error)) from None
        return await self._faults(request)

    async def _clear_faults(self, _request: web.Request) -> web.Response:
        self.faults.clear()
        return await self._faults(_request)

    async def _calls(self, request: web.Request) -> web.Response:
        return web.json_response(self.calls.json(int(number(request, "after", 0))))

    async def _repeat(self, request: web.Request) -> web.Response:
        update_id = need(await body_of(request), "update_id", int)
        repeated = [bot.updates.repeat(update_id) for bot in self.bots.values()]
        if not any(repeated):
            raise PhoneError(404, "no such update has been confirmed")
        return web.json_response({"update_id": update_id})

    async def _settled(self, request: web.Request) -> web.Response:
        seconds = min(number(request, "timeout", 0), _LONGEST_WAIT)
        for bot in self.bots.values():
            if not await bot.updates.settled(seconds):
                return web.json_response({"settled": False})
        return web.json_response({"settled": True})
