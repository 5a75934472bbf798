"""Keeping the sandbox to its own machine: no page from elsewhere may drive it."""

from collections.abc import Awaitable, Callable
from typing import TypeVar
from urllib.parse import urlsplit

from aiohttp import web

from bot.sandbox.phones import PhoneError
from bot.sandbox.receiving import is_loopback
from bot.sandbox.wire import Json

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
T = TypeVar("T")


def guarded(handler: Handler) -> Handler:
    """Refuse a request from elsewhere, and answer what cannot be done as JSON.

    A foreign page reaches this machine with an Origin of its own, or, when its name was made to
    point here, with that name as Host.
    """

    async def guard(request: web.Request) -> web.StreamResponse:
        origin = request.headers.get("Origin")
        own = f"http://{request.host}"
        if not is_loopback(urlsplit(own).hostname or "") or origin not in {None, own}:
            return web.json_response({"error": "only from this machine"}, status=403)
        try:
            return await handler(request)
        except PhoneError as cannot:
            return web.json_response({"error": str(cannot)}, status=cannot.status)

    return guard


async def body_of(request: web.Request) -> Json:
    """Return the JSON object that a request carries."""
    try:
        body = await request.json()
    except ValueError:
        raise PhoneError(400, "the body is no JSON") from None
    if not isinstance(body, dict):
        raise PhoneError(400, "the body is no JSON object")
    return body


def need(body: Json, name: str, kind: type[T]) -> T:
    """Return a field of a body, of the type that it must have."""
    value = body.get(name)
    if not isinstance(value, kind):
        raise PhoneError(400, f"{name} must be of type {kind.__name__}")
    return value


def number(request: web.Request, name: str, default: float) -> float:
    """Return a number from a request's query."""
    try:
        return float(request.query.get(name, default))
    except ValueError:
        raise PhoneError(400, f"{name} must be a number") from None
