"""What a button carries: `callback_data`, versioned, ids only, at most 64 bytes."""

from dataclasses import dataclass

VERSION = "1"
LIMIT = 64


@dataclass(frozen=True, slots=True)
class Tap:
    """A button's meaning: an action of a flow, and what it is about.

    `serial` says which conversation drew the button; 0 is a button that stands by itself.
    Whatever is in a tap was written by whoever sent it: every id in it is checked.
    """

    flow: str
    action: str
    serial: int = 0
    arguments: tuple[str, ...] = ()

    def encode(self) -> str:
        """Return the `callback_data`; raises ValueError over Telegram's limit."""
        data = ":".join((VERSION, self.flow, self.action, str(self.serial), *self.arguments))
        if len(data.encode()) > LIMIT:
            raise ValueError(f"callback data of more than {LIMIT} bytes: {data}")
        return data

    @classmethod
    def decode(cls, data: str | None) -> "Tap | None":
        """Return a button's meaning, None for another version's or anything else."""
        version, *rest = (data or "").split(":")
        if version != VERSION or len(rest) < 3 or not rest[2].isascii() or not rest[2].isdigit():  # noqa: PLR2004
            return None
        flow, action, serial, *arguments = rest
        return cls(flow, action, int(serial), tuple(arguments))
