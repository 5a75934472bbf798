"""Hours of sending in milliseconds: a governor whose clock only its calls and alarms move."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from math import inf
from random import Random

from bot.delivery.governor import Governor
from bot.delivery.lines import Ticket
from storage.records import Lane


@dataclass(frozen=True, slots=True)
class Call:
    """A call that comes at an instant."""

    at: float
    lane: Lane
    chat_id: int
    deadline: float = inf


@dataclass(frozen=True, slots=True)
class Grant:
    """A call that left, and when."""

    at: float
    call: Call

    @property
    def waited(self) -> float:
        return self.at - self.call.at


def a_chance(seed: int) -> Random:
    """Return chance that comes out the same each time."""
    return Random(seed)  # noqa: S311 - nothing secret hangs on it


def never_late() -> float:
    return 0.0


def takes_all(_: Grant) -> float | None:
    return None


@dataclass(slots=True)
class Simulation:
    """Runs a governor as an event loop would; `late` is by how much its next alarm is late."""

    governor: Governor
    late: Callable[[], float] = never_late
    now: float = 0.0
    granted: list[Grant] = field(default_factory=list)
    calls: dict[Ticket, Call] = field(default_factory=dict)
    refused: Callable[[Grant], float | None] = takes_all

    def run(self, coming: Iterable[Call], until: float = inf) -> list[Grant]:
        """Let calls come in the order of their instants; return what left before the end."""
        calls = iter(coming)
        call = next(calls, None)
        alarm = inf
        while (event := min(alarm, call.at if call else inf)) < until:
            self.now = event
            while call and call.at <= self.now:
                ticket = self.governor.add(
                    self.now, call.lane, call.chat_id, deadline=call.deadline
                )
                self.calls[ticket] = call
                call = next(calls, None)
            self._take_all()
            wanted = self.governor.next_at() + self.late()
            alarm = max(wanted, self.now + 0.001) if alarm <= self.now else min(alarm, wanted)
        return self.granted

    def _take_all(self) -> None:
        while ticket := self.governor.take(self.now):
            grant = Grant(self.now, self.calls.pop(ticket))
            if (retry_after := self.refused(grant)) is None:
                self.granted.append(grant)
                continue
            self.governor.refused(self.now, grant.call.chat_id, retry_after)
            again = self.governor.add(self.now, grant.call.lane, grant.call.chat_id)
            self.calls[again] = grant.call
