"""A record of the calls that a bot made, for tests to read."""

from collections import Counter, deque
from dataclasses import dataclass
from datetime import datetime

from bot.sandbox.fields import Upload
from bot.sandbox.wire import Json

_KEPT = 10_000


@dataclass(frozen=True, slots=True)
class CallEntry:
    """One call; `status` is that of the answer, 0 when the connection was dropped."""

    number: int
    method: str
    params: Json
    status: int
    monotonic: float
    at: datetime

    def json(self) -> Json:
        """Return the entry as JSON, files by their size."""
        return {
            "n": self.number,
            "method": self.method,
            "chat_id": self.params.get("chat_id"),
            "params": {name: _shown(value) for name, value in self.params.items()},
            "status": self.status,
            "monotonic": self.monotonic,
            "at": self.at.isoformat(),
        }


def _shown(value: object) -> object:
    if isinstance(value, Upload):
        return f"<{value.name}, {len(value.content)} bytes>"
    return value


class CallLog:
    """The latest calls, numbered from 1, and how many there were in all."""

    def __init__(self) -> None:
        self.number = 0
        self.entries: deque[CallEntry] = deque(maxlen=_KEPT)
        self.counts: Counter[tuple[str, int]] = Counter()

    def add(self, method: str, params: Json, status: int, monotonic: float, at: datetime) -> None:
        """Record a call."""
        self.number += 1
        self.counts[method, status] += 1
        self.entries.append(CallEntry(self.number, method, params, status, monotonic, at))

    def json(self, after: int) -> Json:
        """Return the kept calls after a number, and the counts by method and status."""
        counts: dict[str, dict[str, int]] = {}
        for (method, status), count in self.counts.items():
            counts.setdefault(method, {})[str(status)] = count
        calls = [entry.json() for entry in self.entries if entry.number > after]
        return {"calls": calls, "next": self.number, "counts": counts}
