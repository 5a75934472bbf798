"""Turn replies into calls of the Bot API, after the commit.

What cannot be helped is let go (a message that is gone, a query too old); what passes (a lost
connection, 5xx, 429) is tried again for a short while, since someone is looking at the chat.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

import structlog
from markupsafe import Markup
from telegram import Message, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter

from bot.conversations.replies import (
    Document,
    Keyboard,
    Mark,
    Media,
    Reply,
    Rewrite,
    Screen,
    Send,
    Sound,
    Toast,
)
from bot.delivery.api import BotApi
from bot.delivery.figures import Figures
from bot.delivery.forms import Form, how_of, inline, method_of, said_with
from bot.delivery.governor import HeldError
from bot.delivery.tracks import Tracks
from bot.delivery.transport import File
from storage.records import Lane

log = structlog.get_logger(__name__)

T = TypeVar("T")

TRIES = 3
FIRST_PAUSE = 0.5
PATIENCE = 3.0
"""A reply that Telegram wants held back longer than this is given up: the next tap shows it."""
NOT_SENT = (NetworkError, RetryAfter, HeldError)


class UnreachableError(Exception):
    """The person has blocked the bot, or is no more."""


@dataclass(frozen=True, slots=True)
class Tapped:
    """The message that a tap came from; `html` is its text or caption, None where it is gone."""

    query_id: str
    message_id: int | None
    html: Markup | None
    has_file: bool

    @classmethod
    def of(cls, update: Update) -> "Tapped | None":
        """Return what an update tapped, if anything."""
        query = update.callback_query
        if query is None:
            return None
        message = query.message
        if not isinstance(message, Message):
            return cls(query.id, None, None, has_file=False)
        has_file = bool(message.photo or message.document or message.video or message.audio)
        html = message.caption_html if has_file else message.text_html
        return cls(query.id, message.message_id, Markup(html or ""), has_file)  # noqa: S704 - Telegram's own


class Courier:
    """Carries replies and deliveries to one chat at a time."""

    def __init__(self, api: BotApi, figures: Figures, tracks: Tracks) -> None:
        self._api = api
        self._figures = figures
        self._tracks = tracks

    async def reply(self, chat_id: int, tapped: Tapped | None, replies: Sequence[Reply]) -> None:
        """Send replies: new messages in their order, all else beside them.

        Raises UnreachableError where the person has blocked the bot, and the last error of
        a message that could not be sent.
        """
        sends = [reply for reply in replies if isinstance(reply, Send)]
        others = [reply for reply in replies if not isinstance(reply, Send)]
        calls = [self._answer(chat_id, tapped, reply) for reply in others if tapped]
        results = await asyncio.gather(
            self._send_all(chat_id, sends), *calls, return_exceptions=True
        )
        failed = [result for result in results if isinstance(result, BaseException)]
        if failed:
            raise failed[0]

    async def carry(
        self,
        chat_id: int,
        form: Form,
        about: int,
        *,
        lane: Lane,
        deadline: datetime,
        patience: float,
        is_wanted: Callable[[], bool] | None = None,
    ) -> int:
        """Send a form once, in its lane, and return the message's id."""
        sent = await self._api.send(
            form.method,
            chat_id,
            form.fill(chat_id, about),
            lane=lane,
            deadline=deadline,
            patience=patience,
            is_wanted=is_wanted,
        )
        return int(sent["message_id"])

    async def rewrite(self, chat_id: int, message_id: int, screen: Screen) -> None:
        """Let a message without a file become another; raises what the call does."""
        where = {"chat_id": chat_id, "message_id": message_id}
        await self._edit(where, screen.text, screen.keyboard, has_file=False)

    async def _send_all(self, chat_id: int, sends: Sequence[Send]) -> None:
        for one in sends:
            file = await _file(one.screen)
            try:
                await _persist(lambda one=one, file=file: self._reply(chat_id, one.screen, file))  # type: ignore[misc]
            except NOT_SENT as error:
                # All else goes on without a track.
                if not isinstance(one.screen.file, Sound):
                    raise
                log.warning("a track could not be sent", error=type(error).__name__)

    async def _reply(self, chat_id: int, screen: Screen, file: File | None = None) -> None:
        message = {"chat_id": chat_id, **how_of(screen)}
        if file is not None:
            message["caption"] = screen.text
            method = f"send{file[0].title()}"
            await self._api.call(method, message, file=file, patience=PATIENCE)
        elif isinstance(screen.file, Media):
            message |= said_with(screen.file, screen.text)
            await self._api.call(method_of(screen.file), message, patience=PATIENCE)
        elif isinstance(screen.file, Sound):
            message["caption"] = screen.text
            await self._tracks.send(screen.file, message, patience=PATIENCE)
        elif screen.figure is not None:
            message["caption"] = screen.text
            await self._figures.send(screen.figure, message, patience=PATIENCE)
        else:
            message["text"] = screen.text
            await self._api.call("sendMessage", message, patience=PATIENCE)

    async def _answer(self, chat_id: int, tapped: Tapped | None, reply: Reply) -> None:
        if tapped is None:
            return
        try:
            match reply:
                case Toast():
                    await self._api.answer(tapped.query_id, reply.text, alert=reply.alert)
                case Mark():
                    await _persist(lambda: self._mark(chat_id, tapped, reply.answer))
                case Rewrite():
                    file = await _file(reply.screen)
                    await _persist(lambda: self._rewrite(chat_id, tapped, reply.screen, file))
        except BadRequest as error:
            # Gone, unchanged or too old: the newest message tells how things stand.
            log.info("a tapped message stays as it is", error=_kind(error))
        except NOT_SENT as error:
            log.warning("a tapped message stays as it is", error=type(error).__name__)

    async def _mark(self, chat_id: int, tapped: Tapped, answer: Markup | None) -> None:
        if tapped.message_id is None or tapped.html is None:
            return
        where = {"chat_id": chat_id, "message_id": tapped.message_id}
        if answer is None:
            await self._api.call("editMessageReplyMarkup", where, patience=PATIENCE)
            return
        text = Markup("{}\n\n<b>{}</b>").format(tapped.html, answer)
        await self._edit(where, text, (), has_file=tapped.has_file)

    async def _rewrite(
        self, chat_id: int, tapped: Tapped, screen: Screen, file: File | None
    ) -> None:
        if tapped.message_id is None:
            await self._reply(chat_id, screen, file)
            return
        where = {"chat_id": chat_id, "message_id": tapped.message_id}
        if file is not None:
            await self._replace_file(where, screen, file)
            return
        await self._edit(where, screen.text, screen.keyboard, has_file=tapped.has_file)

    async def _replace_file(self, where: dict[str, Any], screen: Screen, file: File) -> None:
        """Put another file, and other words under it, in the place of what a message shows."""
        kind, *_ = file
        how = how_of(screen)
        media = {
            "type": kind,
            "media": f"attach://{kind}",
            "caption": screen.text,
            "parse_mode": how.pop("parse_mode"),
        }
        edited = {**where, "media": media, **how}
        await self._api.call("editMessageMedia", edited, file=file, patience=PATIENCE)

    async def _edit(
        self, where: dict[str, Any], text: str, keyboard: Keyboard, *, has_file: bool
    ) -> None:
        method, name = (
            ("editMessageCaption", "caption") if has_file else ("editMessageText", "text")
        )
        edited = {**where, name: text, "parse_mode": ParseMode.HTML}
        if keyboard:
            edited["reply_markup"] = inline(keyboard)
        await self._api.call(method, edited, patience=PATIENCE)


_ONE_AT_A_TIME = asyncio.Semaphore(1)
"""Several drawings at once would leave the event loop no turn."""


async def _file(screen: Screen) -> File | None:
    """Return the file of a screen that is made for it, drawn off the event loop."""
    if screen.drawing is not None:
        name, draw = screen.drawing.name, screen.drawing.draw
        async with _ONE_AT_A_TIME:
            return "photo", f"{name}.png", await asyncio.to_thread(draw)
    if isinstance(screen.file, Document):
        return "document", screen.file.name, screen.file.content
    return None


async def _persist(call: Callable[[], Awaitable[T]]) -> T:
    """Try a call again while it may pass; raise its last error."""
    pause = FIRST_PAUSE
    for _ in range(TRIES - 1):
        try:
            return await call()
        except Forbidden:
            raise UnreachableError from None
        except BadRequest:
            raise
        except RetryAfter:
            # The gate knows how long: it holds the next try, or gives it up.
            continue
        except NetworkError:
            await asyncio.sleep(pause)
            pause *= 2
    return await call()


def _kind(error: BadRequest) -> str:
    # Telegram's words for these errors quote nothing of the message.
    return error.message.partition(":")[0]
