"""Where tickets wait: each with its chat, and the first of each chat in its lane's line."""

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from math import inf

from storage.records import Lane

CHAT_INTERVAL = 1.0
"""Seconds between two messages to one chat, in the long run."""
CHAT_BURST = 18
"""Messages to one chat that may leave together."""

_FEW = 64


@dataclass(slots=True)
class Meter:
    """A token bucket, kept as the instant at which it is whole again: time alone fills it."""

    interval: float
    capacity: float
    whole_at: float = -inf

    def ready_at(self, tokens: float = 1) -> float:
        """Return the instant from which it holds so many tokens."""
        return self.whole_at - (self.capacity - tokens) * self.interval

    def draw(self, now: float) -> None:
        """Take a token."""
        self.whole_at = max(self.whole_at, now) + self.interval


@dataclass(slots=True, eq=False)
class Ticket:
    """One call that waits to leave; `rank` is its lane's place, `stands` whether it is in line.

    An edit counts for the token and not for its chat, but waits with it.
    """

    lane: Lane
    rank: int
    chat: "Chat"
    deadline: float
    serial: int
    gives_up_at: float
    edit: bool
    stands: bool = False


@dataclass(slots=True, eq=False)
class Chat:
    """A chat's allowance, its pause, and its tickets by lane and arrival.

    `calls` counts the edits, too, and is used up by a chat that is faster than its steady rate.
    `parked_until` is the instant at which its first ticket may stand in line again.
    """

    id: int
    messages: Meter
    calls: Meter = field(default_factory=lambda: Meter(CHAT_INTERVAL, 2))
    paused_until: float = -inf
    parked_until: float = -inf
    queue: list[tuple[int, int, Ticket]] = field(default_factory=list)
    standing: Ticket | None = None

    @property
    def first(self) -> Ticket | None:
        """The ticket that goes first of this chat's."""
        return self.queue[0][2] if self.queue else None

    def add(self, ticket: Ticket) -> None:
        """Let a ticket wait behind those of its lane."""
        insort(self.queue, (ticket.rank, ticket.serial, ticket))

    def remove(self, ticket: Ticket) -> None:
        """Let a ticket wait no more."""
        del self.queue[bisect_left(self.queue, (ticket.rank, ticket.serial))]

    def ready_at(self, ticket: Ticket) -> float:
        """Return the instant from which the chat takes a ticket of its own."""
        return (
            self.paused_until if ticket.edit else max(self.paused_until, self.messages.ready_at())
        )

    def draw(self, now: float, ticket: Ticket) -> None:
        """Count what leaves."""
        self.calls.draw(now)
        if not ticket.edit:
            self.messages.draw(now)

    def is_to_blame(self, now: float) -> bool:
        """Whether a 429 is about this chat: it was faster than its steady rate, or is paused."""
        return self.paused_until > now or self.calls.ready_at() > now

    def is_idle(self, now: float) -> bool:
        """Whether a new chat would be just the same."""
        return (
            self.messages.whole_at <= now
            and self.calls.whole_at <= now
            and self.paused_until <= now
            and not self.queue
        )


class Line:
    """One lane's tickets whose chats are ready: the earliest deadline first, then the first come.

    A ticket that steps out leaves its entry behind, which is dropped when it comes to the front,
    or when such entries are the most. `served` is the number of the last grant before the line
    began to wait in vain.
    """

    def __init__(self) -> None:
        self.served = 0
        self.standing = 0
        self._entries: list[tuple[float, int, Ticket]] = []

    def first(self) -> Ticket:
        """Return the ticket that goes first; there must be one."""
        while not self._entries[0][2].stands:
            heappop(self._entries)
        return self._entries[0][2]

    def step_in(self, ticket: Ticket, grants: int) -> None:
        """Let a ticket stand in line; `grants` have been given so far."""
        if not self.standing:
            self.served = grants
        self.standing += 1
        ticket.stands = True
        heappush(self._entries, (ticket.deadline, ticket.serial, ticket))

    def step_out(self, ticket: Ticket) -> None:
        """Let a ticket stand in line no more."""
        self.standing -= 1
        ticket.stands = False
        if len(self._entries) > 2 * self.standing + _FEW:
            self._entries = list({entry for entry in self._entries if entry[2].stands})
            heapify(self._entries)
