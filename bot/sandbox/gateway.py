"""The HTTP side of the Bot API: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from aiohttp import web

from bot.clock import Clock
from bot.sandbox.account import Bot
from bot.sandbox.calls import CallLog
from bot.sandbox.faults import Fault, FaultKind, Faults
from bot.sandbox.fields import read
from bot.sandbox.methods import METHODS
from bot.sandbox.multipart import parts_of
from bot.sandbox.sending import Call
from bot.sandbox.wire import ApiError, Json, bad_request

_BAD_GATEWAY = 502
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Gateway:
    """Takes calls, and answers them as Telegram would, or as a fault wants it."""

    bots: Mapping[str, Bot]
    faults: Faults
    calls: CallLog
    clock: Clock
    monotonic: Callable[[], float]
    latency: float

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [
            web.route("*", "/bot{token}/{method}", self._call),
            web.get("/file/bot{token}/{path:.+}", self._download),
        ]

    async def _call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        params: Json = {}
        fault: Fault | None = None
        try:
            params, call = await self._read(request, method)
            fault = self.faults.due(method, params.get("chat_id"))
            result = await self._act(method, call, fault)
            status, body = 200, {"ok": True, "result": result}
        except ApiError as refusal:
            status, body = refusal.code, refusal.answer()
        dropped = fault is not None and fault.kind in {FaultKind.DROP_BEFORE, FaultKind.DROP_AFTER}
        self.calls.add(method, params, 0 if dropped else status, self.monotonic(), self.clock.now())
        if fault and fault.kind is FaultKind.LATE:
            await asyncio.sleep(fault.seconds)
        if self.latency:
            await asyncio.sleep(self.latency)
        if dropped and request.transport:
            request.transport.abort()
        if status == _BAD_GATEWAY:
            # It comes from the web server before the Bot API, which speaks no JSON.
            page = "<html><head><title>502 Bad Gateway</title></head></html>"
            return web.Response(status=status, text=page, content_type="text/html")
        return web.Response(
            status=status, body=_encode(body).encode(), content_type="application/json"
        )

    async def _read(self, request: web.Request, method: str) -> tuple[Json, Call]:
        bot = self.bots.get(request.match_info["token"])
        if bot is None:
            raise ApiError(401, "Unauthorized")
        spoken = METHODS.get(method)
        if spoken is None:
            raise ApiError(404, "Not Found")
        raw = await _raw_parameters(request)
        params, uploads = read(spoken.fields, spoken.required, raw, method)
        return params, Call(bot, params, uploads)

    async def _act(self, method: str, call: Call, fault: Fault | None) -> object:
        if fault and fault.kind is FaultKind.REFUSE:
            raise fault.refusal()
        if fault and fault.kind is FaultKind.DROP_BEFORE:
            return None
        return await METHODS[method].act(call)

    async def _download(self, request: web.Request) -> web.Response:
        bot = self.bots.get(request.match_info["token"])
        if bot is None:
            raise web.HTTPUnauthorized
        found = bot.files.by_path(request.match_info["path"])
        if found is None:
            raise web.HTTPNotFound
        return web.Response(body=found.content, content_type=found.content_type)


async def _raw_parameters(request: web.Request) -> Json:
    """Return what a request carries in its query and its body, by name."""
    raw: Json = dict(request.query) if request.query_string else {}
    if not request.body_exists:
        return raw
    kind = request.content_type
    try:
        if kind == "application/x-www-form-urlencoded":
            raw.update(parse_qsl((await request.read()).decode(), keep_blank_values=True))
        elif kind == "multipart/form-data":
            raw.update(await parts_of(request))
        elif kind == "application/json":
            raw.update(json.loads(await request.read()))
        elif await request.read():
            raise bad_request(f"can't read a request of type {kind}")
    except (ValueError, TypeError):
        raise bad_request("can't parse the request's body") from None
    return raw
