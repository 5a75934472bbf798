"""One update of one person under way: what was said, where the chat stands, what is answered."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from markupsafe import Markup
from telegram import Message, MessageEntity, Update

from bot.calendars.found import Found, Problem
from bot.coach.walk import Walk
from bot.conversations.acted import has_acted
from bot.conversations.callbacks import Tap
from bot.conversations.replies import Button, Keyboard, Media, Reply
from bot.delivery.planning import zone_of
from bot.house import House
from messages.catalogue import Catalogue, Say
from storage.clinic_records import MediaKind
from storage.database import Transaction
from storage.records import Dialogue, Runner

LARGEST = 2**63 - 1
"""What a database can hold as a number; no id is larger."""


class RefusedError(Exception):
    """What came cannot be taken; the text says why, with an example. Raised before any write."""

    def __init__(self, text: Markup, keyboard: Keyboard = ()) -> None:
        super().__init__("refused")  # the text may quote what was typed: never in a log
        self.text = text
        self.keyboard = keyboard


@dataclass(frozen=True, slots=True)
class CalendarAsked:
    """A calendar file that Telegram has, and how it is to be read."""

    file_id: str
    words: tuple[str, ...]
    zone: str


class UnreadError(Exception):
    """A calendar must be read before anything can act on it.

    Raised before any write: the transaction ends, the file is read, and the same update acts anew
    with what was found in `Turn.calendar`.
    """

    def __init__(self, asked: CalendarAsked) -> None:
        super().__init__("unread")
        self.asked = asked


class StaleError(Exception):
    """The tapped button belongs to what is over."""


@dataclass(slots=True)
class Turn:
    """An update with its sender's dialogue and the transaction that will be committed.

    PTB takes any object as an update; its handlers get this one. `upload` is a small text file
    that was sent, None where it could not be had; `calendar` is what came of one that a handler
    has asked for.
    """

    update: Update
    tx: Transaction
    now: datetime
    dialogue: Dialogue
    known: Runner | None
    catalogue: Catalogue
    house: House = field(default_factory=House)
    bot_name: str = ""
    tap: Tap | None = None
    replies: list[Reply] = field(default_factory=list)
    walk: Walk | None = None
    upload: bytes | None = None
    calendar: Found | Problem | None = None
    plans_changed: bool = False
    failure: Exception | None = None

    def __post_init__(self) -> None:
        """Decode the tap, and take up the interrupted conversation if it is tapped."""
        query = self.update.callback_query
        self.tap = Tap.decode(query.data) if query else None
        if self.tap and self.tap.serial and self.tap.serial != self.dialogue.serial:
            self._take_up(self.tap.serial)

    @property
    def person_id(self) -> int:
        """The Telegram id of the person, and of the private chat."""
        return self.dialogue.runner_id

    @property
    def runner(self) -> Runner:
        """The runner; only for handlers that ask for one."""
        if self.known is None:
            raise LookupError("this person is no runner yet")
        return self.known

    @property
    def zone(self) -> ZoneInfo:
        """The runner's zone; only for handlers that ask for one."""
        if self.runner.zone is None:
            raise LookupError("this runner has no zone yet")
        return ZoneInfo(self.runner.zone)

    @property
    def is_ready(self) -> bool:
        """Whether the person has said where they are; not in a zone that tzdata has no more."""
        return self.known is not None and zone_of(self.known) is not None

    @property
    def is_repeated(self) -> bool:
        """Whether this update has acted before; its answer may have been lost."""
        return has_acted(self.dialogue, self.update.update_id, self.now)

    @property
    def say(self) -> Say:
        """The person's voice: the language they chose, or their client's."""
        if self.known is not None:
            return self.catalogue.say(self.known.language, self.known.hours)
        user = self.update.effective_user
        return self.catalogue.say(user.language_code if user else None)

    @property
    def message(self) -> Message | None:
        """The message that was written, not one that was tapped or edited."""
        return self.update.message

    @property
    def text(self) -> str | None:
        """What was typed, without surrounding space."""
        return self.message.text.strip() if self.message and self.message.text else None

    @property
    def command(self) -> str | None:
        """The command that was typed, without slash and bot name."""
        if self.text is None or not self.text.startswith("/"):
            return None
        first, *_ = self.text.split(maxsplit=1)
        return first[1:].partition("@")[0].lower()

    @property
    def argument(self) -> str:
        """What stands after the command, or all that was typed."""
        text = self.text or ""
        return text if not text.startswith("/") else " ".join(text.split(maxsplit=1)[1:])

    @property
    def media(self) -> Media | None:
        """The photo, document or video that was sent."""
        message = self.message
        if message is None:
            return None
        if message.photo:
            return Media(MediaKind.PHOTO, message.photo[-1].file_id)
        if message.video:
            return Media(MediaKind.VIDEO, message.video.file_id)
        # An animation comes as a document, too, and is sent as one.
        return Media(MediaKind.DOCUMENT, message.document.file_id) if message.document else None

    @property
    def html(self) -> Markup:
        """What was written, or stands under what was sent, as Telegram's HTML."""
        message = self.message
        if message is None:
            return Markup()
        html = message.text_html if message.text else message.caption_html
        return Markup(html or "")  # noqa: S704 - Telegram's own

    def word(self, index: int) -> str:
        """Return a tap's argument as it stands there, "" where there is none."""
        arguments = self.tap.arguments if self.tap else ()
        return arguments[index] if index < len(arguments) else ""

    def example(self, index: int) -> str:
        """Return what the tapped message shows as one may type it; StaleError where it does not."""
        tapped = self.update.callback_query and self.update.callback_query.message
        if not isinstance(tapped, Message):
            raise StaleError
        shown = list(tapped.parse_entities([MessageEntity.CODE]).values())
        if index >= len(shown):
            raise StaleError
        return shown[index]

    def number(self, index: int) -> int:
        """Return a tap's argument as a number; raises StaleError where there is none."""
        said = self.word(index)
        if not (said.isascii() and said.isdecimal()) or int(said) > LARGEST:
            raise StaleError
        return int(said)

    def link(self, code: str) -> str:
        """Return the address that opens this chat with a code."""
        return f"https://t.me/{self.bot_name}?start={code}"

    def button(self, text_id: str, flow: str, action: str, *arguments: object) -> Button:
        """Return a button that stands by itself, labelled with a text."""
        return self.labelled(self.say(text_id), flow, action, *arguments)

    def labelled(self, label: str, flow: str, action: str, *arguments: object) -> Button:
        """Return a button that stands by itself."""
        return Button(label, Tap(flow, action, 0, tuple(map(str, arguments))).encode())

    def choice(self, label: str, action: str, *arguments: object) -> Button:
        """Return a button of the present conversation, stale when it is over."""
        flow, serial = self.dialogue.flow or "", self.dialogue.serial
        return Button(label, Tap(flow, action, serial, tuple(map(str, arguments))).encode())

    def _take_up(self, serial: int) -> None:
        interrupted = self.dialogue.interrupted
        if interrupted and interrupted["serial"] == serial:
            self.dialogue = resumed(self.dialogue)


def interrupt(dialogue: Dialogue) -> dict[str, Any]:
    """Return what is kept of a conversation while another one has the chat."""
    return {name: getattr(dialogue, name) for name in ("flow", "state", "data", "serial")}


def resumed(dialogue: Dialogue) -> Dialogue:
    """Return the dialogue after its conversation's end: the interrupted one, or at rest."""
    kept = dialogue.interrupted or {"flow": None, "state": None, "data": {}}
    return replace(dialogue, **kept, interrupted=None)
