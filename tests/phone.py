"""A person's phone, driven by a test over HTTP: it writes, taps and reads what the bot shows."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from mimetypes import guess_type
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

import aiohttp
import telegram

WAIT_SECONDS = 30.0
"""A machine that does much else is slow, not wrong: only what never comes takes so long."""
Json = dict[str, Any]
_MEDIA = ("photo", "animation", "document", "video", "audio")


class NothingCameError(AssertionError):
    """The phone waited and nothing of the kind came; the message shows the chat so far."""


@dataclass(frozen=True, slots=True)
class Message:
    """What a message shows: text (or caption), rows of (label, data), a picture or a file.

    `media` is photo, animation, document, video or audio; `json` is the message as the phone's
    side gives it.
    """

    id: int
    text: str
    keyboard: tuple[tuple[tuple[str, str | None], ...], ...] = ()
    media: str | None = None
    edited: bool = False
    outgoing: bool = False
    json: Json = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, json: Json) -> Self:
        """Read a message as the phone's side shows it."""
        rows = json.get("reply_markup", {}).get("inline_keyboard", ())
        return cls(
            id=json["message_id"],
            text=json.get("text") or json.get("caption") or "",
            keyboard=tuple(tuple((b["text"], b.get("callback_data")) for b in row) for row in rows),
            media=next((kind for kind in _MEDIA if kind in json), None),
            edited="edit_date" in json,
            outgoing=json["outgoing"],
            json=json,
        )

    @property
    def has_photo(self) -> bool:
        """Whether there is a picture."""
        return self.media == "photo"

    @property
    def html(self) -> str:
        """The text (or caption) as it is formatted."""
        shown = telegram.Message.de_json(self.json, None)
        return (shown.caption_html if self.media else shown.text_html) or ""

    @property
    def file_name(self) -> str | None:
        """The name of the document, video, animation or sound."""
        file = self.json.get(self.media or "")
        return file.get("file_name") if isinstance(file, dict) else None

    @property
    def links(self) -> dict[str, str]:
        """Where the buttons lead that open a link, by their labels."""
        rows = self.json.get("reply_markup", {}).get("inline_keyboard", ())
        return {button["text"]: button["url"] for row in rows for button in row if "url" in button}

    @property
    def said(self) -> str:
        """The text without the marks that keep apart what people typed."""
        return self.text.replace("\u2068", "").replace("\u2069", "")

    @property
    def labels(self) -> list[str]:
        """The buttons' labels, row after row."""
        return [label for row in self.keyboard for label, _ in row]

    def data_of(self, label: str) -> str | None:
        """Return the data of the button of this label, or else of the first that contains it."""
        pressable = [(found, data) for row in self.keyboard for found, data in row if data]
        exact = [data for found, data in pressable if found == label]
        close = [data for found, data in pressable if label in found]
        return next(iter(exact + close), None)


class Phone:
    """One person's phone. Nothing is read before it is asked for, so no test waits for luck."""

    def __init__(self, session: aiohttp.ClientSession, base_url: str, person_id: int) -> None:
        self.id = person_id
        self._session = session
        self._base_url = base_url
        self._cursor = 0
        self._unread: deque[Json] = deque()
        self._shown: dict[int, Message] = {}

    @classmethod
    async def pick_up(
        cls,
        session: aiohttp.ClientSession,
        base_url: str,
        first_name: str = "Runner",
        language_code: str = "en",
    ) -> Self:
        """Give a new person a phone."""
        body = {"first_name": first_name, "language_code": language_code}
        async with session.post(f"{base_url}/user/people", json=body) as answer:
            answer.raise_for_status()
            return cls(session, base_url, (await answer.json())["id"])

    @property
    def messages(self) -> list[Message]:
        """The bot's messages so far, as they stand now."""
        return [message for message in self._shown.values() if not message.outgoing]

    @property
    def last(self) -> Message:
        """The bot's newest message so far."""
        if not self.messages:
            raise NothingCameError(self._told("no message at all"))
        return self.messages[-1]

    async def send(self, text: str, *, chat_id: int | None = None) -> Json:
        """Write a text, in a group if one is named; return message_id and update_id."""
        return await self._send({"text": text}, chat_id)

    async def send_html(self, html: str) -> Json:
        """Write a formatted text."""
        return await self._send({"text": html, "parse_mode": "HTML"})

    async def follow(self, link: str) -> Json:
        """Open a link to the bot, as a client does: it says /start with what the link carries."""
        carried = parse_qs(urlsplit(link).query).get("start", [""])
        return await self.send(f"/start {carried[0]}".strip())

    async def share_location(self, latitude: float, longitude: float) -> Json:
        """Send a place."""
        return await self._send({"location": {"latitude": latitude, "longitude": longitude}})

    async def send_photo(
        self, content: bytes | None = None, caption: str = "", *, html: bool = False
    ) -> Json:
        """Send a picture (without content: any), with a caption, perhaps in HTML."""
        words = _captioned(caption, html=html)
        if content is None:
            return await self._send({"photo": True, **words})
        return await self._send_file("photo", "photo.jpg", content, words)

    async def send_video(
        self, content: bytes, caption: str = "", *, name: str = "video.mp4", html: bool = False
    ) -> Json:
        """Send a video, with a caption, perhaps in HTML."""
        return await self._send_file("video", name, content, _captioned(caption, html=html))

    async def send_document(
        self,
        name: str,
        content: bytes,
        caption: str = "",
        *,
        claims_size: int | None = None,
        html: bool = False,
    ) -> Json:
        """Send a file, with a caption, perhaps in HTML; it may claim to be of another size."""
        form = _captioned(caption, html=html)
        if claims_size is not None:
            form["claims_size"] = str(claims_size)
        return await self._send_file("document", name, content, form)

    async def download(self, message: Message) -> bytes:
        """Return the picture, sound or other file that a message shows."""
        async with self._session.get(
            self._base_url + message.json[f"{message.media}_url"]
        ) as answer:
            answer.raise_for_status()
            return await answer.read()

    async def send_sticker(self, emoji: str = "🙂") -> Json:
        """Send a sticker."""
        return await self._send({"sticker": emoji})

    async def edit(self, message_id: int, text: str) -> Json:
        """Change a text that this person wrote."""
        return await self._post("edit", {"message_id": message_id, "text": text})

    async def block(self) -> Json:
        """Block the bot."""
        return await self._post("block", {"blocked": True})

    async def unblock(self) -> Json:
        """Let the bot in again."""
        return await self._post("block", {"blocked": False})

    async def deactivate(self) -> None:
        """Delete the account."""
        await self._post("deactivate", {})

    async def new_group(self, title: str = "Track club") -> int:
        """Make a group with the bot in it and return its chat id."""
        return int((await self._post("group", {"title": title}))["chat_id"])

    async def tap(self, label: str, *, message: Message | None = None) -> Json:
        """Press the button that contains a label, on the newest message that has buttons."""
        await self._pull(0)
        on = message or next((m for m in reversed(self.messages) if m.keyboard), None)
        data = on.data_of(label) if on else None
        if on is None or data is None:
            raise NothingCameError(self._told(f"no button {label!r}"))
        return await self.press(data, on.id, force=False)

    async def press(self, data: str, message_id: int, *, force: bool = True) -> Json:
        """Send a tap with any data: by force, also of a button that is not there (any more)."""
        return await self._post("tap", {"message_id": message_id, "data": data, "force": force})

    async def next_message(self, timeout: float = WAIT_SECONDS) -> Message:  # noqa: ASYNC109  the server waits
        """Return the bot's next message that was not read yet."""
        event = await self._next(
            "message", lambda e: e["kind"] == "message" and not e["message"]["outgoing"], timeout
        )
        return Message.of(event["message"])

    async def next_edit(self, timeout: float = WAIT_SECONDS) -> Message:  # noqa: ASYNC109  the server waits
        """Return what the bot's next unread edit made of a message."""
        event = await self._next(
            "edit", lambda e: e["kind"] == "edited" and not e["message"]["outgoing"], timeout
        )
        return Message.of(event["message"])

    async def next_event(self, kind: str, timeout: float = WAIT_SECONDS) -> Json:  # noqa: ASYNC109  the server waits
        """Return the next unread event of a kind."""
        return await self._next(kind, lambda event: event["kind"] == kind, timeout)

    async def settled(self, timeout: float = WAIT_SECONDS) -> list[Message]:  # noqa: ASYNC109  the server waits
        """Wait until the bot has confirmed all updates; return the unread messages, now read."""
        unread = [e["message"] for e in await self.news(timeout) if e["kind"] == "message"]
        return [Message.of(message) for message in unread if not message["outgoing"]]

    async def news(self, timeout: float = WAIT_SECONDS) -> list[Json]:  # noqa: ASYNC109  the server waits
        """Wait until the bot has confirmed all updates; return the unread events, now read."""
        url = f"{self._base_url}/sandbox/settled"
        async with self._session.get(url, params={"timeout": timeout}) as answer:
            answer.raise_for_status()
            if not (await answer.json())["settled"]:
                raise NothingCameError(self._told(f"the bot was still busy after {timeout} s"))
        await self._pull(0)
        unread = list(self._unread)
        self._unread.clear()
        return unread

    async def group_messages(self, chat_id: int) -> list[Message]:
        """Return all that was said in a group."""
        url = f"{self._base_url}/user/{self.id}/group/{chat_id}/messages"
        async with self._session.get(url) as answer:
            answer.raise_for_status()
            return [Message.of(message) for message in (await answer.json())["messages"]]

    async def _next(self, what: str, wanted: Callable[[Json], bool], seconds: float) -> Json:
        end = time.monotonic() + seconds
        while True:
            for event in self._unread:
                if wanted(event):
                    self._unread.remove(event)
                    return event
            if not await self._pull(max(0.0, end - time.monotonic())):
                raise NothingCameError(self._told(f"no {what} within {seconds} s"))

    async def _pull(self, seconds: float) -> bool:
        """Read what is new, waiting at most so long for it; tell whether there was anything."""
        url = f"{self._base_url}/user/{self.id}/wait"
        params = {"after": self._cursor, "timeout": seconds}
        async with self._session.get(url, params=params) as answer:
            answer.raise_for_status()
            news = await answer.json()
        self._cursor = news["cursor"]
        for event in news["events"]:
            self._unread.append(event)
            if event["kind"] in {"message", "edited"}:
                message = Message.of(event["message"])
                self._shown[message.id] = message
            elif event["kind"] == "deleted":
                self._shown.pop(event["message_id"], None)
        return bool(news["events"])

    async def _send(self, content: Json, chat_id: int | None = None) -> Json:
        return await self._post(
            "send", content if chat_id is None else content | {"chat_id": chat_id}
        )

    async def _send_file(self, kind: str, name: str, content: bytes, form: Json) -> Json:
        content_type = guess_type(name)[0] or "application/octet-stream"
        parts = aiohttp.FormData(form)
        parts.add_field(kind, BytesIO(content), filename=name, content_type=content_type)
        url = f"{self._base_url}/user/{self.id}/send"
        async with self._session.post(url, data=parts) as answer:
            return await _said(answer, f"send {kind} {name}")

    async def _post(self, deed: str, body: Json) -> Json:
        url = f"{self._base_url}/user/{self.id}/{deed}"
        async with self._session.post(url, json=body) as answer:
            return await _said(answer, f"{deed} {body}")

    def _told(self, what: str) -> str:
        lines = [f"{what}; the chat of {self.id} so far:"]
        for message in self._shown.values():
            who = "runner" if message.outgoing else "bot"
            lines.append(f"  {message.id} {who}: {message.text!r} {message.labels or ''}".rstrip())
        return "\n".join(lines)


def _captioned(caption: str, *, html: bool) -> Json:
    return {"caption": caption, "parse_mode": "HTML"} if html else {"caption": caption}


async def _said(answer: aiohttp.ClientResponse, deed: str) -> Json:
    said: Json = await answer.json()
    if not answer.ok:
        raise AssertionError(f"{deed}: {said.get('error', said)}")
    return said
