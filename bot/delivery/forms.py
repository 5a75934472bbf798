"""How a screen is written down for the Bot API; once, where many get the same."""

import json
from typing import Any

from telegram.constants import ParseMode

from bot.conversations.replies import Button, Keyboard, Link, LocationKey, Media, NoKeys, Screen

ABOUT = 7_000_000_000_000_000_000
"""An id that nothing has: it keeps the place of the one that differs from message to message."""


class Form:
    """A message that goes to many, written down once; a file of it is one that Telegram has.

    Only the chat differs, and what the buttons are about: drawn for ABOUT, sent about anything.
    `method` is the Bot API's.
    """

    def __init__(self, screen: Screen) -> None:
        how = how_of(screen)
        keys = how.pop("reply_markup", None)
        self.method, said = "sendMessage", {"text": str(screen.text)}
        if isinstance(screen.file, Media):
            self.method, said = method_of(screen.file), said_with(screen.file, screen.text)
        self._before = json.dumps({**said, **how})[:-1]
        under = f', "reply_markup": {json.dumps(keys)}' if keys else ""
        self._keys = under.split(str(ABOUT))

    def fill(self, chat_id: int, about: int) -> bytes:
        """Return the body of the call for one chat."""
        keys = str(about).join(self._keys)
        return f'{self._before}{keys}, "chat_id": {chat_id}}}'.encode()


def method_of(media: Media) -> str:
    """Return the method that sends a kind of file."""
    return f"send{media.kind.title()}"


def said_with(media: Media, text: str) -> dict[str, str]:
    """Return a file and the words under it, as that method takes them."""
    return {media.kind.value: media.file_id, "caption": text}


def how_of(screen: Screen) -> dict[str, Any]:
    """Return how a screen's text is to be read, and the keys under it."""
    how: dict[str, Any] = {"parse_mode": ParseMode.HTML}
    if markup := _keys(screen):
        how["reply_markup"] = markup
    return how


def inline(keyboard: Keyboard) -> dict[str, Any]:
    """Return the buttons under a message."""
    return {"inline_keyboard": [[_inline(button) for button in row] for row in keyboard]}


def _inline(button: Button | Link) -> dict[str, str]:
    if isinstance(button, Link):
        return {"text": button.label, "url": button.url}
    return {"text": button.label, "callback_data": button.data}


def _keys(screen: Screen) -> dict[str, Any] | None:
    match screen.keys:
        case LocationKey(label):
            key = {"text": label, "request_location": True}
            return {"keyboard": [[key]], "resize_keyboard": True, "one_time_keyboard": True}
        case NoKeys():
            return {"remove_keyboard": True}
        case None:
            return inline(screen.keyboard) if screen.keyboard else None
