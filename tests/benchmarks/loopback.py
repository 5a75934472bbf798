"""A Bot API that costs next to nothing: the far end of the line for all who are compared.

`python -m tests.benchmarks.loopback --latency 0.1` prints its address. It believes everything,
answers what Telegram would, and counts; the strict Bot API of the sandbox is the one that refuses.
"""

import argparse
import asyncio
import json
import re
import signal
import time
from collections import Counter
from collections.abc import Callable
from typing import Any, cast
from urllib.parse import parse_qsl

import uvloop

Json = dict[str, Any]
Answer = Callable[[bytes], None]

_LENGTH = re.compile(rb"\r\ncontent-length: *([0-9]+)", re.IGNORECASE)
_CHAT = re.compile(rb"chat_id\"?[:=\r\n ]+\"?(-?[0-9]+)")
_TEXT = re.compile(rb'(?:^|&)text=([^&]*)|"text": ?"((?:[^"\\]|\\.)*)"')
_PHOTO = [{"file_id": "photo", "file_unique_id": "photo", "width": 1, "height": 1}]
_ME = {"id": 4242, "is_bot": True, "first_name": "Loopback", "username": "loopback_bot"}
_TEXTS_KEPT = 1_000
_UPDATES_AT_ONCE = 100


class LoopbackApi:
    """What is answered, and what is known of what arrived."""

    def __init__(self, latency: float) -> None:
        self.latency = latency
        self.arrivals: list[float] = []
        self.by_chat: dict[int, float] = {}
        self.methods: Counter[str] = Counter()
        self.first_by_method: dict[str, float] = {}
        self.sample: Json = {}
        self._contents: dict[bytes, bytes] = {}
        self._message_id = 0
        self._updates: list[Json] = []
        self._update_id = 0
        self._polls: dict[object, Answer] = {}

    def call(self, method: str, body: bytes, answer: Answer) -> None:
        """Answer a call, at once or, for `getUpdates`, when there is something to tell."""
        if method not in self.methods:
            self.first_by_method[method] = time.monotonic()
        self.methods[method] += 1
        if method == "sendMessage":
            answer(self._message(body))
        elif method == "getUpdates":
            self._poll(_parameters(body), answer)
        else:
            answer(self._other(method, body))

    def control(self, name: str, body: bytes, answer: Answer) -> None:
        """Do what the benchmark asks."""
        asked = json.loads(body) if body else {}
        found: object = True
        match name:
            case "report":
                found = self._report()
            case "arrivals":
                found = self.arrivals
            case "chats":
                found = [self.by_chat.get(chat) for chat in asked["chats"]]
            case "sample":
                found = self.sample
            case "reset":
                self.latency = asked.get("latency", self.latency)
                self._reset()
            case "updates":
                found = self._feed(asked["updates"])
        answer(json.dumps(found).encode())

    def _message(self, body: bytes) -> bytes:
        found = _CHAT.search(body)
        chat_id = int(found[1]) if found else 0
        self._arrived(chat_id)
        text = _TEXT.search(body)
        content = self._contents.get(text[0]) if text else None
        if text and content is None:
            if len(self._contents) >= _TEXTS_KEPT:
                self._contents.clear()
            content = self._contents[text[0]] = self._content(_parameters(body))
        return b"%s%s" % (self._head(chat_id), content or b"}}")

    def _content(self, parameters: Json) -> bytes:
        """Return the end of an answer: the text and the keyboard, as Telegram gives them back.

        It is kept by the text: ids in the keyboard stay those of the first one that came.
        """
        self.sample = parameters
        content = {"text": parameters["text"]}
        if "inline_keyboard" in (markup := parameters.get("reply_markup") or {}):
            content["reply_markup"] = markup
        return b',"' + json.dumps(content, ensure_ascii=False).encode()[2:] + b"}"

    def _head(self, chat_id: int) -> bytes:
        self._message_id += 1
        return (
            b'{"ok":true,"result":{"message_id":%d,"date":%d,"chat":{"id":%d,"type":"private",'
            b'"first_name":"Runner"},"from":{"id":4242,"is_bot":true,"first_name":"Loopback",'
            b'"username":"loopback_bot"}' % (self._message_id, int(time.time()), chat_id)
        )

    def _other(self, method: str, body: bytes) -> bytes:
        result: object = True
        if method == "getMe":
            result = _ME
        elif method.startswith(("send", "edit")) and method != "sendChatAction":
            found = _CHAT.search(body)
            chat_id = int(found[1]) if found else 0
            if method.startswith("send"):
                self._arrived(chat_id)
            head = json.loads(self._head(chat_id) + b"}}")["result"]
            content = {"photo": _PHOTO} if method == "sendPhoto" else {"text": "edited"}
            result = {**head, **content}
        return json.dumps({"ok": True, "result": result}).encode()

    def _arrived(self, chat_id: int) -> None:
        now = time.monotonic()
        self.arrivals.append(now)
        self.by_chat.setdefault(chat_id, now)

    def _poll(self, parameters: Json, answer: Answer) -> None:
        offset = int(parameters.get("offset") or 0)
        self._updates = [one for one in self._updates if one["update_id"] >= offset]
        # A newer poll takes the place of the one before it.
        self._answer_polls()
        key = object()
        self._polls[key] = answer
        timeout = float(parameters.get("timeout") or 0)
        if self._updates or not timeout:
            self._answer_polls()
        else:
            asyncio.get_running_loop().call_later(timeout, self._answer_poll, key)

    def _answer_poll(self, key: object) -> None:
        if answer := self._polls.pop(key, None):
            answer(json.dumps({"ok": True, "result": self._updates[:_UPDATES_AT_ONCE]}).encode())

    def _answer_polls(self) -> None:
        for key in list(self._polls):
            self._answer_poll(key)

    def _feed(self, updates: list[Json]) -> int:
        for one in updates:
            self._update_id += 1
            self._updates.append({"update_id": self._update_id, **one})
        self._answer_polls()
        return self._update_id

    def _report(self) -> Json:
        return {
            "messages": len(self.arrivals),
            "chats": len(self.by_chat),
            "first": self.arrivals[0] if self.arrivals else None,
            "last": self.arrivals[-1] if self.arrivals else None,
            "methods": dict(self.methods),
            "first_by_method": self.first_by_method,
        }

    def _reset(self) -> None:
        self.arrivals, self.by_chat = [], {}
        self.methods.clear()
        self.first_by_method.clear()
        self._updates, self.sample = [], {}
        self._contents.clear()
        self._answer_polls()


class Connection(asyncio.Protocol):
    """HTTP/1.1 with keep-alive, and as much of it as a Bot API client speaks."""

    def __init__(self, api: LoopbackApi) -> None:
        self._api = api
        self._buffer = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's transport is one by its ways, not by its class.
        self._transport = cast("asyncio.Transport", transport)

    def connection_lost(self, _error: Exception | None) -> None:
        self._transport = None

    def data_received(self, data: bytes) -> None:
        buffer = self._buffer + data if self._buffer else data
        begin = 0
        while (end := buffer.find(b"\r\n\r\n", begin)) >= 0:
            head = buffer[begin:end]
            length = _LENGTH.search(head)
            ends = end + 4 + (int(length[1]) if length else 0)
            if ends > len(buffer):
                break
            self._request(head, buffer[end + 4 : ends])
            begin = ends
        self._buffer = buffer[begin:]

    def _request(self, head: bytes, body: bytes) -> None:
        if b"chunked" in head:
            raise ValueError("a request in chunks is not understood here")
        path, _, query = head.split(b" ", 2)[1].partition(b"?")
        _, to, name = path.decode().split("/", 2)
        if to == "control":
            self._api.control(name, body, self._answer)
        else:
            self._api.call(
                name, body or query, self._answer_late if self._api.latency else self._answer
            )

    def _answer_late(self, body: bytes) -> None:
        asyncio.get_running_loop().call_later(self._api.latency, self._answer, body)

    def _answer(self, body: bytes) -> None:
        if self._transport is not None:
            self._transport.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                % (len(body), body)
            )


def _parameters(body: bytes) -> Json:
    """Return the parameters of a call in JSON or as a form; those of an upload are not needed."""
    if body.startswith(b"{"):
        found: Json = json.loads(body)
        return found
    fields: Json = dict(parse_qsl(body.decode())) if b"Content-Disposition" not in body else {}
    if "reply_markup" in fields:
        fields["reply_markup"] = json.loads(fields["reply_markup"])
    return fields


async def _serve(latency: float) -> None:
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    api = LoopbackApi(latency)
    server = await loop.create_server(lambda: Connection(api), "127.0.0.1", 0, backlog=2048)
    port = server.sockets[0].getsockname()[1]
    print(f"http://127.0.0.1:{port}", flush=True)  # noqa: T201 - the starter reads it here
    await stop.wait()


def main() -> None:
    """Serve until a signal ends it."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.loopback")
    parser.add_argument("--latency", type=float, default=0.0, help="seconds before each answer")
    uvloop.run(_serve(parser.parse_args().latency))


if __name__ == "__main__":
    main()
