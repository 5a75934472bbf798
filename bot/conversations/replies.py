"""What a handler answers, as plain data: the commit comes first, the sending after."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from bot.coach.timetable import Exercise
from bot.media.cues import Track
from storage.clinic_records import MediaKind


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button: its label, and the `callback_data` that a tap brings back."""

    label: str
    data: str


@dataclass(frozen=True, slots=True)
class Link:
    """An inline button that opens an address."""

    label: str
    url: str


Keyboard = tuple[tuple[Button | Link, ...], ...]


@dataclass(frozen=True, slots=True)
class LocationKey:
    """The client's own button that shares where the phone is."""

    label: str


@dataclass(frozen=True, slots=True)
class NoKeys:
    """Take the client's own buttons away."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A drill as a picture: a still, or the clip of an exercise, which a still may stand in for.

    `soon` are the exercises after it: their clips are made ready meanwhile.
    """

    drill: str
    exercise: Exercise | None = None
    soon: tuple[Exercise, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture that is for one person: its name, and how its PNG is drawn.

    It is drawn after the commit and off the event loop: no transaction is open meanwhile.
    """

    name: str
    draw: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Document:
    """A file made for one message."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Media:
    """A file that Telegram has already, by its id."""

    kind: MediaKind
    file_id: str


@dataclass(frozen=True, slots=True)
class Sound:
    """A primer to be heard, and how it is called; the text under it says all of it, too."""

    title: str
    track: Track


@dataclass(frozen=True, slots=True)
class Screen:
    """One message: Telegram's HTML, inline buttons, and above it a figure, a drawing or a file.

    A message has either inline buttons or `keys`, the client's own. With a picture the text is
    its caption, 1,024 characters at most. Each of them needs a message of its own: `Send`.
    """

    text: Markup
    keyboard: Keyboard = ()
    figure: Figure | None = None
    keys: LocationKey | NoKeys | None = None
    drawing: Drawing | None = None
    file: Document | Media | Sound | None = None


@dataclass(frozen=True, slots=True)
class Send:
    """A new message."""

    screen: Screen


@dataclass(frozen=True, slots=True)
class Rewrite:
    """The tapped message becomes another."""

    screen: Screen


@dataclass(frozen=True, slots=True)
class Mark:
    """The tapped message keeps its text, gets the answer below it, and loses its buttons."""

    answer: Markup | None = None


@dataclass(frozen=True, slots=True)
class Toast:
    """A line over the chat; `alert` waits until it is read. Telegram takes it without markup."""

    text: str = ""
    alert: bool = False


Reply = Send | Rewrite | Mark | Toast


def rows(buttons: Sequence[Button | Link], a_row: int) -> Keyboard:
    """Return buttons in rows of so many."""
    return tuple(tuple(buttons[start : start + a_row]) for start in range(0, len(buttons), a_row))
