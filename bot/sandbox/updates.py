"""Updates for one bot: queued until confirmed, given again until then, kept for a day."""

from collections import deque
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from bot.clock import Clock
from bot.sandbox.waiting import Bell, Deadline
from bot.sandbox.wire import Json, conflict

KEPT_FOR = timedelta(hours=24)
BATCH_LIMIT = 100
_DONE_KEPT = 1_000
_UPDATE_ID_EPOCH = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Queued:
    """An update that waits, and since when."""

    at: datetime
    update: Json

    @property
    def id(self) -> int:
        """The update's id."""
        return int(self.update["update_id"])


class UpdateQueue:
    """The updates of one bot, in order of their ids."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        # A bot remembers the last update id it has seen; ids that grow with the time keep a
        # sandbox that was started anew ahead of what a bot remembers of the one before.
        self._next_id = int(clock.now().timestamp()) - _UPDATE_ID_EPOCH
        self._pending: dict[int, Queued] = {}
        self._done: deque[Queued] = deque(maxlen=_DONE_KEPT)
        self._again: list[Queued] = []
        self._allowed: frozenset[str] = frozenset()
        self._poll = 0
        self._closed = False
        self._bell = Bell()
        self.on_new: Callable[[Queued], None] | None = None

    def allow(self, kinds: list[str] | None) -> None:
        """Keep these kinds from now on; an empty list means all, None leaves it as it was."""
        if kinds is not None:
            self._allowed = frozenset(kinds)

    @property
    def allowed(self) -> list[str]:
        """The kinds that are kept; empty for all."""
        return sorted(self._allowed)

    def add(self, kind: str, what: Json) -> int | None:
        """Queue an update; return its id, or None when the bot did not want this kind."""
        if self._allowed and kind not in self._allowed:
            return None
        queued = Queued(self._clock.now(), {"update_id": self._next_id, kind: what})
        self._next_id += 1
        self._pending[queued.id] = queued
        self._offer(queued)
        return queued.id

    def repeat(self, update_id: int) -> bool:
        """Deliver a confirmed update once more, whatever the offset; tell whether it is known."""
        found = next((done for done in self._done if done.id == update_id), None)
        if found:
            if self.on_new is None:
                self._again.append(found)
            self._offer(found)
        return found is not None

    def pending(self) -> Collection[Queued]:
        """Return what waits, without what became older than a day."""
        oldest = self._clock.now() - KEPT_FOR
        while self._pending and (first := next(iter(self._pending.values()))).at < oldest:
            del self._pending[first.id]
        return self._pending.values()

    def confirm(self, update_id: int) -> None:
        """Forget one update, as a webhook's 200 does."""
        if done := self._pending.pop(update_id, None):
            self._done.append(done)
            self._bell.ring()

    def drop_all(self) -> None:
        """Forget everything that waits."""
        self._pending.clear()
        self._bell.ring()

    async def get(self, offset: int, limit: int, seconds: float) -> list[Json]:
        """Confirm what lies before `offset` and return what waits, as soon as there is any.

        A negative offset counts from the end and forgets all before. A later call ends this one
        with an ApiError.
        """
        self._poll += 1
        poll = self._poll
        self._bell.ring()
        self._confirm_before(offset)
        deadline = Deadline(seconds)
        while not (found := self._take(limit)) and not self._closed:
            heard = await self._bell.heard(deadline.left())
            if poll != self._poll:
                raise conflict(
                    "terminated by other getUpdates request; "
                    "make sure that only one bot instance is running"
                )
            if not heard:
                break
        return found

    async def settled(self, seconds: float) -> bool:
        """Wait until the bot has confirmed everything; tell whether it has."""
        deadline = Deadline(seconds)
        while self._pending or self._again:
            if not await self._bell.heard(deadline.left()):
                return False
        return True

    def close(self) -> None:
        """End all waiting, now and later."""
        self._closed = True
        self._bell.ring()

    def end_polls(self) -> None:
        """End a waiting `get` as if another had come: a webhook takes over."""
        self._poll += 1
        self._bell.ring()

    def _offer(self, queued: Queued) -> None:
        if self.on_new:
            self.on_new(queued)
        self._bell.ring()

    def _confirm_before(self, offset: int) -> None:
        if offset < 0:
            kept = list(self.pending())[offset:]
            offset = kept[0].id if kept else 0
        before = []
        for update_id in self._pending:
            if update_id >= offset:
                break
            before.append(update_id)
        for update_id in before:
            self.confirm(update_id)

    def _take(self, limit: int) -> list[Json]:
        again, self._again = self._again[:limit], self._again[limit:]
        found = [queued.update for queued in again]
        found += [queued.update for queued in islice(self.pending(), limit - len(found))]
        if again:
            self._bell.ring()
        return found
