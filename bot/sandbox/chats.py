"""People, their chats with a bot, the messages in them and what a person's phone hears of it."""

from collections import deque
from dataclasses import dataclass, field

from bot.sandbox.waiting import Bell, Deadline
from bot.sandbox.wire import Json

_EVENTS_KEPT = 5_000


@dataclass(slots=True)
class Person:
    """Someone with a phone."""

    id: int
    first_name: str
    language_code: str
    deactivated: bool = False

    def user(self) -> Json:
        """Return the User that bots get."""
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.first_name,
            "language_code": self.language_code,
        }


@dataclass(frozen=True, slots=True)
class Post:
    """One message as it stands; an edit makes a new one, so events keep what they told of.

    `message` is the Bot API's, which shows inline keyboards only; `markup` is what the bot sent.
    """

    message: Json
    markup: Json | None = None

    def seen_by(self, person_id: int) -> Json:
        """Return the message for a person's phone."""
        seen = {**self.message, "outgoing": self.message["from"]["id"] == person_id}
        if self.markup:
            seen["reply_markup"] = self.markup
        if photo := self.message.get("photo"):
            seen["photo_url"] = f"/user/file/{photo[-1]['file_unique_id']}"
        for kind in ("document", "video", "animation", "audio"):
            if file := self.message.get(kind):
                seen[f"{kind}_url"] = f"/user/file/{file['file_unique_id']}"
        return seen


@dataclass(frozen=True, slots=True)
class Event:
    """Something that a phone shows: a message, an edit, a deletion, an answer to a tap."""

    cursor: int
    kind: str
    what: Post | Json

    def seen_by(self, person_id: int) -> Json:
        """Return the event for a person's phone."""
        head = {"cursor": self.cursor, "kind": self.kind}
        if isinstance(self.what, Post):
            return {**head, "message": self.what.seen_by(person_id)}
        return {**head, **self.what}


class EventLog:
    """The latest events of one chat, numbered from 1."""

    def __init__(self) -> None:
        self.cursor = 0
        self._events: deque[Event] = deque(maxlen=_EVENTS_KEPT)
        self._bell = Bell()
        self.closed = False

    def add(self, kind: str, what: Post | Json) -> None:
        """Add an event and wake those who wait for one."""
        self.cursor += 1
        self._events.append(Event(self.cursor, kind, what))
        self._bell.ring()

    def after(self, cursor: int) -> list[Event]:
        """Return the kept events after a cursor."""
        count = min(self.cursor - cursor, len(self._events))
        if count <= 0:
            return []
        # Counted from the end: the news is short, however long the log.
        return [self._events[i] for i in range(len(self._events) - count, len(self._events))]

    async def wait(self, after: int, seconds: float) -> list[Event]:
        """Return the events after a cursor, as soon as there are any, at most so much later."""
        deadline = Deadline(seconds)
        while not (events := self.after(after)) and not self.closed:
            if not await self._bell.heard(deadline.left()):
                break
        return events

    def close(self) -> None:
        """End all waiting, now and later."""
        self.closed = True
        self._bell.ring()


@dataclass(slots=True)
class Chat:
    """One chat of one bot: with a person, or a group."""

    json: Json
    people: list[Person]
    opened: bool = False
    blocked: bool = False
    left: bool = False
    reply_keyboard: Json | None = None
    unread: int = 0
    posts: dict[int, Post] = field(default_factory=dict)
    log: EventLog = field(default_factory=EventLog)

    @property
    def id(self) -> int:
        """The chat's id: a person's, or a negative number for a group."""
        return int(self.json["id"])

    @property
    def private(self) -> bool:
        """Whether this is a chat with one person."""
        return self.id > 0

    def put(self, kind: str, post: Post) -> None:
        """Keep a new message, or a new form of one, and tell the phones."""
        self.posts[post.message["message_id"]] = post
        self.log.add(kind, post)

    def remove(self, message_id: int) -> None:
        """Delete a message and tell the phones."""
        del self.posts[message_id]
        self.log.add("deleted", {"message_id": message_id})

    def changed(self) -> None:
        """Tell the phones to look at the chat anew."""
        self.log.add("chat", {})
