"""HTTP to the Bot API by aiohttp: several times the messages a second of PTB's stock transport.

Nothing is retried here. What matters to those who retry is told apart: a request that never left
is a plain NetworkError, one whose answer was lost is an AnswerLostError.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache
from typing import Any
from urllib.request import getproxies

import aiohttp
from aiohttp import BytesPayload, ClientTimeout, DummyCookieJar, FormData
from pydantic_core import from_json
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

CONNECTIONS = 512
CONNECT_SECONDS = 5.0
READ_SECONDS = 10.0
UPLOAD_SECONDS = 60.0
OK, MULTIPLE_CHOICES, INTERNAL_SERVER_ERROR = 200, 300, 500
GATEWAYS = (502, 504)
"""What a gateway says that has had no answer."""
JSON = "application/json"


class AnswerLostError(TimedOut):
    """The request left, and nobody knows whether it arrived: sending again may double it."""

    def __init__(self, cause: str) -> None:
        super().__init__(f"no answer: {cause}")


File = tuple[str, str, bytes]
"""The parameter that a file stands for, its name, and its content."""


Body = bytes | FormData
"""What is posted: JSON, or a form where a file goes with it."""


def body_of(parameters: Mapping[str, Any], file: File | None = None) -> Body:
    """Return a call's parameters as they are.

    PTB's own methods make an object of every part of a message, there and back, which takes
    longer than the request itself.
    """
    if file is None:
        return json.dumps(parameters).encode()
    form = FormData()
    for name, value in parameters.items():
        form.add_field(name, value if isinstance(value, str) else json.dumps(value))
    field, filename, content = file
    form.add_field(field, content, filename=filename)
    return form


class AiohttpRequest(BaseRequest):
    """PTB's transport on an aiohttp session, opened by `initialize`."""

    def __init__(self, *, connections: int = CONNECTIONS) -> None:
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer; long polling adds its own."""
        return READ_SECONDS

    async def initialize(self) -> None:
        """Open the session; once is enough."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                # Telegram sets none; looking for them would cost each call a little.
                cookie_jar=DummyCookieJar(),
                # With it aiohttp reads the proxy variables, and for every request a file in a
                # thread: only where there is a proxy.
                trust_env=bool(getproxies()),
            )

    async def shutdown(self) -> None:
        """Close the session."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def call(self, url: str, body: Body) -> Any:
        """Make a call and return its result; raises what PTB raises for its own.

        Raises AnswerLostError where only a gateway answers: what is behind it may have acted.
        """
        data = BytesPayload(body, content_type=JSON) if isinstance(body, bytes) else body
        status, payload = await self._request("POST", url, data, _timeout_of(body))
        if status == OK:
            return _read(payload)["result"]
        is_telegrams = _is_json(payload)
        if not is_telegrams and MULTIPLE_CHOICES <= status < INTERNAL_SERVER_ERROR:
            # A proxy's refusal: it is not the runner who has blocked the bot.
            raise NetworkError(f"status {status}, and not from Telegram")
        if not is_telegrams or status in GATEWAYS:
            raise AnswerLostError(f"status {status}")
        # PTB maps the errors of what came.
        return await _Answered(status, payload).post(url)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Parse an answer, leaving out the keyboards under messages.

        Raises AnswerLostError for one that nobody can read: what was asked may have been done.
        """
        answer = _read(payload)
        found = answer.get("result")
        for one in found if isinstance(found, list) else [found]:
            if isinstance(one, dict):
                drop_keyboard(one)
        return answer

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one request and return its status and body.

        Raises AnswerLostError or NetworkError, neither of which names the address: the token
        is in it.
        """
        body = _posted(request_data)
        read = _seconds(read_timeout, READ_SECONDS)
        if isinstance(body, FormData):
            read = max(read or 0, _seconds(write_timeout, UPLOAD_SECONDS) or 0)
        timeout = _timeout(
            _seconds(pool_timeout, None), _seconds(connect_timeout, CONNECT_SECONDS), read
        )
        return await self._request(method, url, body, timeout)

    async def _request(
        self,
        method: str,
        url: str,
        body: Any,
        timeout: ClientTimeout,  # noqa: ASYNC109
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise RuntimeError("the transport is not open")
        try:
            async with self._session.request(
                method, _address(url), data=body, timeout=timeout
            ) as response:
                return response.status, await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NetworkError(f"not sent: {type(error).__name__}") from None
        except (TimeoutError, aiohttp.ClientError, ConnectionError) as error:
            raise AnswerLostError(type(error).__name__) from None


def drop_keyboard(raw: dict[str, Any]) -> None:
    """Leave out the keyboard under a message, or under the one that an update tapped.

    The bot has drawn it and never reads one back, and PTB would make an object of each button:
    a quarter of the time that a tap takes.
    """
    message = raw.get("callback_query", {}).get("message", raw)
    message.pop("reply_markup", None)


def _read(payload: bytes) -> dict[str, Any]:
    for loads in (from_json, json.loads):  # the fast one knows no half of a pair of surrogates
        with suppress(ValueError):
            answer: dict[str, Any] = loads(payload)
            return answer
    # PTB would log it whole, with all that people said.
    raise AnswerLostError("not JSON")


def _is_json(payload: bytes) -> bool:
    with suppress(AnswerLostError):
        return isinstance(_read(payload), dict)
    return False


class _Answered(BaseRequest):
    """PTB's mapping of errors, for an answer that is here already."""

    def __init__(self, status: int, payload: bytes) -> None:
        self._answer = status, payload

    @property
    def read_timeout(self) -> None:
        """Nothing is waited for."""

    async def initialize(self) -> None:
        """Open nothing."""

    async def shutdown(self) -> None:
        """Close nothing."""

    async def do_request(self, *_: Any, **__: Any) -> tuple[int, bytes]:
        """Return what came."""
        return self._answer


# Of each method the address is the same in every call.
_address = lru_cache(64)(URL)


def _seconds(given: Any, default: float | None) -> float | None:
    return default if given is BaseRequest.DEFAULT_NONE else given


@lru_cache
def _timeout(pool: float | None, connect: float | None, read: float | None) -> ClientTimeout:
    return ClientTimeout(total=None, connect=pool, sock_connect=connect, sock_read=read)


def _timeout_of(body: Body) -> ClientTimeout:
    read = UPLOAD_SECONDS if isinstance(body, FormData) else READ_SECONDS
    return _timeout(None, CONNECT_SECONDS, read)


def _posted(data: RequestData | None) -> FormData | dict[str, str] | None:
    """Return the body of one of PTB's own requests."""
    if data is None:
        return None
    if not data.multipart_data:
        return data.json_parameters
    form = FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime_type) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime_type)
    return form
