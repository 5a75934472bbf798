"""One bot and all that the server knows of it."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.clock import Clock
from bot.sandbox.chats import Chat, Person
from bot.sandbox.files import FileStore
from bot.sandbox.profile import Profile
from bot.sandbox.rates import RateGate
from bot.sandbox.updates import UpdateQueue
from bot.sandbox.webhooks import Webhook
from bot.sandbox.wire import Json, bad_request, forbidden

QUERY_SECONDS = 60.0
_FIRST_QUERY_ID = 4_000_000_000_000_001
_FIRST_GROUP_ID = -2001


@dataclass(frozen=True, slots=True)
class BotAccount:
    """A bot's account."""

    id: int
    first_name: str
    username: str


@dataclass(frozen=True, slots=True)
class _Query:
    """A tap that waits for its answer."""

    at: float
    chat: Chat


class Queries:
    """Callback queries: each can be answered once, and soon (in real time)."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._waiting: dict[str, _Query] = {}
        self._next_id = _FIRST_QUERY_ID

    def ask(self, chat: Chat) -> str:
        """Return the id of a new query, made by a tap in a chat."""
        self._forget_old()
        query_id = str(self._next_id)
        self._next_id += 1
        self._waiting[query_id] = _Query(self._monotonic(), chat)
        return query_id

    def answer(self, query_id: str) -> Chat:
        """Take a query out and return its chat, or refuse an answer to what is not there."""
        self._forget_old()
        query = self._waiting.pop(query_id, None)
        if query is None:
            raise bad_request(
                "query is too old and response timeout expired or query ID is invalid"
            )
        return query.chat

    def _forget_old(self) -> None:
        oldest = self._monotonic() - QUERY_SECONDS
        while self._waiting:
            first = next(iter(self._waiting))
            if self._waiting[first].at >= oldest:
                return
            del self._waiting[first]


class Bot:
    """The state of one token."""

    def __init__(
        self,
        account: BotAccount,
        *,
        clock: Clock,
        monotonic: Callable[[], float],
        gate: RateGate | None,
    ) -> None:
        self.account = account
        self.gate = gate
        self.clock = clock
        self.user: Json = {
            "id": account.id,
            "is_bot": True,
            "first_name": account.first_name,
            "username": account.username,
        }
        self.chats: dict[int, Chat] = {}
        self.files = FileStore(account.id)
        self.profile = Profile()
        self.queries = Queries(monotonic)
        self.updates = UpdateQueue(clock)
        self.webhook: Webhook | None = None
        self._message_id = 0

    def date(self) -> int:
        """Return the present instant as messages bear it, in Unix seconds."""
        return int(self.clock.now().timestamp())

    def next_message_id(self) -> int:
        """Return a new id: one sequence for all chats, so an id of another chat is never found."""
        self._message_id += 1
        return self._message_id

    def private_chat(self, person: Person) -> Chat:
        """Return the chat with a person, which they may not have opened yet."""
        chat = self.chats.get(person.id)
        if chat is None:
            json = {"id": person.id, "type": "private", "first_name": person.first_name}
            chat = self.chats[person.id] = Chat(json, [person])
        return chat

    def new_group(self, title: str, person: Person) -> Chat:
        """Make a group of a person and the bot."""
        chat_id = min([_FIRST_GROUP_ID + 1, *self.chats]) - 1
        json = {"id": chat_id, "type": "group", "title": title}
        chat = self.chats[chat_id] = Chat(json, [person], opened=True)
        return chat

    def writable(self, chat_id: int) -> Chat:
        """Return a chat that the bot may write to, or refuse as Telegram does."""
        chat = self.chats.get(chat_id)
        if chat is None or not chat.opened:
            raise bad_request("chat not found")
        if chat.left:
            raise forbidden("bot is not a member of the group chat")
        if chat.private:
            if chat.people[0].deactivated:
                raise forbidden("user is deactivated")
            if chat.blocked:
                raise forbidden("bot was blocked by the user")
        return chat

    def membership(self, chat: Chat, by: Json, old: str, new: str) -> int | None:
        """Tell the bot that its own place in a chat has changed; return the update's id."""
        change = {
            "chat": chat.json,
            "from": by,
            "date": self.date(),
            "old_chat_member": self._member(old),
            "new_chat_member": self._member(new),
        }
        return self.updates.add("my_chat_member", change)

    def _member(self, status: str) -> Json:
        member: Json = {"status": status, "user": self.user}
        return {**member, "until_date": 0} if status == "kicked" else member

    def tell_all(self) -> None:
        """Tell all phones that the bot's profile has changed."""
        for chat in self.chats.values():
            chat.changed()

    async def close(self) -> None:
        """End everything that waits."""
        self.updates.close()
        for chat in self.chats.values():
            chat.log.close()
        if self.webhook:
            await self.webhook.close()
