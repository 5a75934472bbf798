"""When each call to Telegram may leave: one rate for the token, one a chat, lanes in strict order.

Pure: every instant is passed in, in seconds of a clock that never goes back.
"""

from collections import Counter, OrderedDict
from heapq import heappop, heappush
from itertools import count
from math import inf
from operator import attrgetter

from bot.delivery.lines import CHAT_BURST, CHAT_INTERVAL, Chat, Line, Meter, Ticket
from storage.records import Lane

BURST_SECONDS = 0.5
"""How many seconds of the rate may leave together. Telegram bears one: the rest is for the way."""
RESERVE = 0.6
"""The part of the bucket, beyond one token, that only replies may draw."""
SHARE = 20
"""Every so manieth grant goes to the line that was passed over longest, if it was by the others."""

_SERVED = attrgetter("served")
RANKS = {lane: rank for rank, lane in enumerate(Lane)}


class HeldError(Exception):
    """Telegram wants nothing for longer than the call would wait; `seconds` until it may go."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"held for {seconds:.1f} s")
        self.seconds = seconds


class Governor:
    """Grants tickets: `add` one, then `take` what may leave now, again at `next_at`."""

    def __init__(self, rate: float, *, chat_burst: int = CHAT_BURST) -> None:
        self._chat_burst = chat_burst
        capacity = max(1.0, BURST_SECONDS * rate)
        self._bucket = Meter(1 / rate, capacity)
        self._bulk_tokens = 1 + RESERVE * (capacity - 1)
        self._lines = [Line() for _ in Lane]
        self._chats: OrderedDict[int, Chat] = OrderedDict()
        self._waiting: set[Ticket] = set()
        self._parked: list[tuple[float, int, Chat]] = []
        self._paused_until = -inf
        self._serials = count()
        self._grants = self._shared = 0

    @property
    def waiting(self) -> Counter[Lane]:
        """How many tickets wait, by lane."""
        return Counter(ticket.lane for ticket in self._waiting)

    def waits(self, ticket: Ticket) -> bool:
        """Whether a ticket has neither been granted nor cancelled."""
        return ticket in self._waiting

    def held_for(self, now: float, chat_id: int | None = None) -> float:
        """Return for how many seconds all is paused, or nothing may go to a chat."""
        chat = self._chats.get(chat_id) if chat_id is not None else None
        return max(0.0, self._opens_at(chat) - now)

    def add(
        self,
        now: float,
        lane: Lane,
        chat_id: int,
        *,
        deadline: float = inf,
        patience: float = inf,
        edit: bool = False,
    ) -> Ticket:
        """Let a call wait; raises HeldError where a pause outlasts its patience.

        Only pauses try it: how long the tokens take nobody knows beforehand.
        """
        self._forget_idle(now)
        chat = self._chats.get(chat_id) or Chat(chat_id, Meter(CHAT_INTERVAL, self._chat_burst))
        if self._opens_at(chat) > now + patience:
            raise HeldError(self._opens_at(chat) - now)
        self._chats[chat_id] = chat
        serial = next(self._serials)
        ticket = Ticket(lane, RANKS[lane], chat, deadline, serial, now + patience, edit)
        self._waiting.add(ticket)
        chat.add(ticket)
        self._place(now, chat)
        return ticket

    def take(self, now: float) -> Ticket | None:
        """Grant the one ticket that may leave now, if there is one, and count it."""
        if not self._waiting:
            return None
        while self._parked and self._parked[0][0] <= now:
            self._place(now, heappop(self._parked)[2])
        ticket, is_share = self._next()
        if ticket is None or self._ready_at(ticket, is_share=is_share) > now:
            return None
        self._bucket.draw(now)
        ticket.chat.draw(now, ticket)
        self._grants += 1
        self._lines[ticket.rank].served = self._grants
        if is_share:
            self._shared = self._grants
        self.cancel(now, ticket)
        return ticket

    def next_at(self) -> float:
        """Return the instant before which nothing can leave unless something is added."""
        if not self._waiting:
            return inf
        ticket, is_share = self._next()
        own = inf if ticket is None else self._ready_at(ticket, is_share=is_share)
        parked = self._parked[0][0] if self._parked else inf
        return max(self._paused_until, min(own, parked))

    def cancel(self, now: float, ticket: Ticket) -> None:
        """Let a ticket wait no more, if it still does."""
        if ticket in self._waiting:
            self._waiting.remove(ticket)
            ticket.chat.remove(ticket)
            self._place(now, ticket.chat)

    def refused(self, now: float, chat_id: int, retry_after: float) -> list[Ticket]:
        """Pause what a 429 to a chat is about; return the tickets whose patience this outlasts.

        Telegram does not say which: it is the chat where that was faster than its steady rate,
        else the token, and so all. A pause is never made shorter.
        """
        chat = self._chats.get(chat_id)
        until = now + retry_after
        if chat is not None and chat.is_to_blame(now):
            chat.paused_until = max(chat.paused_until, until)
            self._place(now, chat)
        else:
            self._paused_until = max(self._paused_until, until)
        impatient = [one for one in self._waiting if self._opens_at(one.chat) > one.gives_up_at]
        for ticket in impatient:
            self.cancel(now, ticket)
        return impatient

    def _opens_at(self, chat: Chat | None) -> float:
        return self._paused_until if chat is None else max(self._paused_until, chat.paused_until)

    def _next(self) -> tuple[Ticket | None, bool]:
        """Return the ticket to go next, and whether that is by the share kept for all lanes."""
        lines = [line for line in self._lines if line.standing]
        if not lines:
            return None, False
        passed_over = min(lines, key=_SERVED)
        is_share = self._grants - max(passed_over.served, self._shared) >= SHARE - 1
        return (passed_over if is_share else lines[0]).first(), is_share

    def _ready_at(self, ticket: Ticket, *, is_share: bool) -> float:
        may_draw_all = is_share or ticket.lane is Lane.REPLY
        tokens = self._bucket.ready_at(1 if may_draw_all else self._bulk_tokens)
        return max(self._paused_until, tokens)

    def _place(self, now: float, chat: Chat) -> None:
        """Let the first of a chat's tickets, and no other, stand in line, or park the chat."""
        wanted = chat.first
        if wanted is not None and (ready_at := chat.ready_at(wanted)) > now:
            wanted = None
            if chat.parked_until != ready_at:
                chat.parked_until = ready_at
                heappush(self._parked, (ready_at, next(self._serials), chat))
        if chat.standing is wanted:
            return
        if chat.standing is not None:
            self._lines[chat.standing.rank].step_out(chat.standing)
        if wanted is not None:
            self._lines[wanted.rank].step_in(wanted, self._grants)
        chat.standing = wanted

    def _forget_idle(self, now: float) -> None:
        """Look at two chats in their turn, and forget those that are as new.

        Each call may bring one chat, and looks at two: so the idle ones never become the most.
        """
        for _ in range(min(2, len(self._chats))):
            chat_id, chat = self._chats.popitem(last=False)
            if not chat.is_idle(now):
                self._chats[chat_id] = chat
