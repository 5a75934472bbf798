"""Notices put into words as they go out, in their reader's language, while they concern them.

A teller asks the rows whether the reader may still see what the notice is about: since it was
written they may have left the clinic, or its runner may have.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.conversations.callbacks import Tap
from bot.conversations.replies import Button, Screen
from messages.catalogue import Say
from storage.database import Transaction
from storage.records import Notice


@dataclass(frozen=True, slots=True)
class Telling:
    """A notice under way to its reader; `zone` is the reader's own."""

    notice: Notice
    tx: Transaction
    now: datetime
    say: Say
    zone: ZoneInfo

    def button(self, text_id: str, flow: str, action: str, *arguments: object) -> Button:
        """Return a button that stands by itself."""
        tap = Tap(flow, action, arguments=tuple(map(str, arguments)))
        return Button(self.say(text_id), tap.encode())


Teller = Callable[[Telling], Awaitable[Screen | None]]
"""Returns what a notice says, None where it no longer concerns its reader."""
