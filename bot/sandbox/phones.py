"""What a person can do on their phone: write, tap, edit, block, make a group."""

from bot.sandbox.account import Bot
from bot.sandbox.chats import Chat, Person, Post
from bot.sandbox.fields import Upload
from bot.sandbox.files import blank_picture
from bot.sandbox.formatting import caption_content, text_content
from bot.sandbox.keyboards import buttons
from bot.sandbox.wire import ApiError, Json

_LATITUDE_LIMIT = 90
_LONGITUDE_LIMIT = 180


class PhoneError(Exception):
    """A phone does not allow this; `status` is the HTTP status that says so."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status


class Phone:
    """One person's phone, as far as their chats with one bot go."""

    def __init__(self, bot: Bot, person: Person) -> None:
        self._bot = bot
        self._person = person
        self.chat = bot.private_chat(person)

    def send(self, content: Json, chat_id: int | None = None) -> Json:
        """Write to the bot, or in a group: a text, a location, a sticker, or a file.

        A text has `text`; a file is `photo`, `document` or `video`, perhaps with a `caption`. Both
        are formatted by `parse_mode` or by entities, as the Bot API has it.
        """
        chat = self.chat if chat_id is None else self.group(chat_id)
        self._check_able(chat)
        post = Post(self._message(chat, self._checked(content)))
        chat.opened = True
        chat.put("message", post)
        update_id = None if chat.left else self._bot.updates.add("message", post.message)
        return {"message_id": post.message["message_id"], "update_id": update_id}

    def tap(self, message_id: int, data: str, *, force: bool, chat_id: int | None = None) -> Json:
        """Press a button; by force, one that is not there (any more)."""
        chat = self.chat if chat_id is None else self.group(chat_id)
        self._check_able(chat)
        post = chat.posts.get(message_id)
        shown = [button.get("callback_data") for button in buttons(post.markup if post else None)]
        if data not in shown and not force:
            raise PhoneError(409, f"message {message_id} has no button with {data!r}")
        gone = {"message_id": message_id, "chat": chat.json, "date": 0}
        query = {
            "id": self._bot.queries.ask(chat),
            "from": self._person.user(),
            "message": post.message if post else gone,
            "chat_instance": str(chat.id * 1_000_003),
            "data": data,
        }
        update_id = None if chat.left else self._bot.updates.add("callback_query", query)
        return {"query_id": query["id"], "update_id": update_id}

    def edit(self, message_id: int, text: str) -> Json:
        """Change a text that the person wrote."""
        self._check_able(self.chat)
        post = self.chat.posts.get(message_id)
        if post is None:
            raise PhoneError(404, f"there is no message {message_id}")
        if post.message["from"]["id"] != self._person.id or "text" not in post.message:
            raise PhoneError(409, "only a text of one's own can be changed")
        rest = {key: value for key, value in post.message.items() if key != "entities"}
        message = {**rest, **self._checked({"text": text}), "edit_date": self._bot.date()}
        self.chat.put("edited", Post(message))
        return {"update_id": self._bot.updates.add("edited_message", message)}

    def block(self, *, blocked: bool) -> Json:
        """Block the bot, or let it in again."""
        if self.chat.blocked == blocked:
            return {"update_id": None}
        self.chat.blocked = blocked
        self.chat.changed()
        if not self.chat.opened:
            return {"update_id": None}
        old, new = ("member", "kicked") if blocked else ("kicked", "member")
        return {
            "update_id": self._bot.membership(self.chat, self._person.user(), old, new),
        }

    def new_group(self, title: str) -> Json:
        """Make a group and add the bot to it."""
        group = self._bot.new_group(title, self._person)
        update_id = self._bot.membership(group, self._person.user(), "left", "member")
        return {"chat_id": group.id, "update_id": update_id}

    def group(self, chat_id: int) -> Chat:
        """Return a group that the person is in."""
        chat = self._bot.chats.get(chat_id)
        if chat is None or self._person not in chat.people:
            raise PhoneError(404, f"there is no chat {chat_id}")
        return chat

    def _check_able(self, chat: Chat) -> None:
        if self._person.deactivated:
            raise PhoneError(409, "the account is deactivated")
        if chat.blocked:
            raise PhoneError(409, "the bot is blocked")

    def _message(self, chat: Chat, content: Json) -> Json:
        return {
            "message_id": self._bot.next_message_id(),
            "from": self._person.user(),
            "chat": chat.json,
            "date": self._bot.date(),
            **content,
        }

    def _checked(self, given: Json) -> Json:
        """Return what a message shows of what the person gave, or say what a phone would refuse."""
        try:
            return self._content(given)
        except ApiError as refusal:
            raise PhoneError(400, refusal.description) from None

    def _content(self, given: Json) -> Json:
        match given:
            case {"text": str()}:
                return text_content(_words(given, "text", "entities"))
            case {
                "location": {
                    "latitude": int() | float() as lat,
                    "longitude": int() | float() as lon,
                }
            }:
                if abs(lat) > _LATITUDE_LIMIT or abs(lon) > _LONGITUDE_LIMIT:
                    raise PhoneError(400, "there is no such place on Earth")
                return {"location": {"latitude": lat, "longitude": lon}}
            case {"sticker": str(emoji)}:
                return self._bot.files.sticker(emoji).shown
            case {"photo": True}:
                picture = Upload("photo.jpg", "image/jpeg", blank_picture("JPEG"))
                return self._file({**given, "photo": picture})
            case {"photo": Upload()} | {"document": Upload()} | {"video": Upload()}:
                return self._file(given)
        raise PhoneError(400, "expected a text, a location, a sticker or a file")

    def _file(self, given: Json) -> Json:
        words = caption_content(_words(given, "caption", "caption_entities"))
        files, size = self._bot.files, given.get("claims_size")
        match given:
            case {"photo": Upload() as photo}:
                return files.photo(photo).shown | words
            case {"video": Upload() as video}:
                return files.video(video, {}, claims_size=size).shown | words
        return files.document(given["document"], claims_size=size).shown | words


def _words(given: Json, text: str, entities: str) -> Json:
    """Return a text or caption with its formatting, checked for its form only."""
    words = {name: given[name] for name in (text, "parse_mode", entities) if name in given}
    kinds = {text: str, "parse_mode": str, entities: list}
    for name, value in words.items():
        if not isinstance(value, kinds[name]):
            raise PhoneError(400, f"{name} must be of type {kinds[name].__name__}")
    return words
