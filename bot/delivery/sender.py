"""Send what is due: claim, commit, send, record. No transaction is open across a send.

Results are recorded together with the next claim: one transaction a batch. A crash leaves leases
that are taken up again: at least once, and never more doubles than were in flight, each of them
counted as a doubt.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import structlog
from telegram.error import TelegramError

from bot.clock import Clock
from bot.coach.following import Following
from bot.coach.pain import REST_AFTER_A_STOP, STOP_FROM
from bot.conversations.choosing import Known, known_of
from bot.conversations.following import Shelf
from bot.delivery import outcomes
from bot.delivery.api import TooLateError, UnwantedError
from bot.delivery.courier import Courier
from bot.delivery.drafts import Draft, form_of, offer
from bot.delivery.gate import Gate
from bot.delivery.governor import SHARE, HeldError
from bot.delivery.live import LiveBroadcasts
from bot.delivery.outcomes import LONGEST_PAUSE, NOT_BEGUN
from bot.delivery.planning import quiet_end, zone_named
from bot.delivery.telling import screens_of
from bot.delivery.turns import note_reach
from messages.catalogue import Catalogue
from storage import broadcasts, deliveries, holds, lapses, leases, primers, runners
from storage.database import Database, Transaction
from storage.leases import Claimed, Result
from storage.records import BLOCKED, DeliveryState, Lane, PrimerStatus, RunKind

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=60)
AHEAD_SECONDS = 0.2
"""How much of the rate is claimed at a time: what is claimed leaves at once, so that nobody's pause
comes too late for it."""
MOST_CLAIMED = 1_000
LEAST_ON_WIRE, MOST_ON_WIRE = 32, 256
FASTEST = 3_000
"""How many wait for Telegram's answer at once: as many as it takes to send so many a second. More
than that only get in each other's way."""
SMOOTHED_OVER = 64
PATIENCE = 2.0
"""What Telegram wants held back longer than these seconds is given back unsent."""
GRACE = 10.0
SOON = 0.05
LONGEST_QUEUE = timedelta(seconds=2)
"""What is claimed and has not left by then is given back: a pause may have come meanwhile."""
GIVEN_UP = (DeliveryState.FAILED, DeliveryState.EXPIRED)


def most_leased(rate: float) -> int:
    """Return how many sends a crash leaves that may have left: on the wire, or not recorded yet."""
    return 2 * _batch(rate) + MOST_ON_WIRE


def _batch(rate: float) -> int:
    return max(1, min(MOST_CLAIMED, int(rate * AHEAD_SECONDS)))


class Sender:
    """Drains the deliveries that may go out, as fast as the gate lets them pass."""

    def __init__(
        self,
        database: Database,
        courier: Courier,
        gate: Gate,
        catalogue: Catalogue,
        clock: Clock,
        rate: float,
        live: LiveBroadcasts,
    ) -> None:
        self._database = database
        self._courier = courier
        self._gate = gate
        self._catalogue = catalogue
        self._clock = clock
        self._live = live
        self._batch = _batch(rate)
        self._shelf = Shelf()
        self._claimed: deque[tuple[Draft, datetime]] = deque()
        self._carriers: set[asyncio.Task[None]] = set()
        self._answer_seconds = 0.0
        self._worth_while = LEAST_ON_WIRE
        self._ended: list[tuple[Claimed, Result]] = []
        self._left: list[tuple[Claimed, Result]] = []
        self._in_hand: set[int] = set()
        self._places = 0
        self._is_unsure = False
        self._claimed_at = datetime.min.replace(tzinfo=UTC)
        self._news = asyncio.Event()

    async def recover(self) -> int:
        """Take up what a dead process was sending, at the begin of the duty; return how many.

        What this one has sent and not recorded, before it lost the duty, is nobody's doubt.
        """
        await self._all_landed()
        async with self._recording() as tx:
            return await lapses.lapse(tx, but=self._in_hand)

    @property
    def is_busy(self) -> bool:
        """Whether anything is in flight or not recorded yet."""
        return bool(self._carriers or self._ended or self._left)

    def held_for(self) -> timedelta:
        """Return for how long nothing is claimed, since Telegram wants nothing."""
        seconds = self._gate.held_for()
        return timedelta(seconds=seconds if seconds > PATIENCE else 0)

    def _launch(self) -> None:
        """Let as many carry what is claimed as are worth while."""
        for _ in range(min(len(self._claimed), self._worth_while - len(self._carriers))):
            carrier = asyncio.create_task(self._carry_on())
            self._carriers.add(carrier)
            carrier.add_done_callback(self._carriers.discard)

    async def _carry_on(self) -> None:
        """Carry one after the other, until nothing is claimed or too many are at it."""
        while self._claimed and len(self._carriers) <= self._worth_while:
            draft, claimed_at = self._claimed.popleft()
            is_wanted = self._asked_of(draft.claimed)
            has_time = self._clock.now() <= claimed_at + LONGEST_QUEUE
            if has_time and (is_wanted is None or is_wanted()):
                await self._carry(draft, claimed_at)
            else:
                result = outcomes.not_begun(draft.claimed, claimed_at + LEASE)
                self._ended.append((draft.claimed, result))
                self._news.set()

    async def step(self) -> int:
        """Record what has ended and claim what may go out; return how many rows that moved."""
        room = 0 if self._is_unsure else self._room()
        moved = len(self._ended) + len(self._left)
        if not moved and not room:
            return 0
        now = self._clock.now()
        drafts: list[Draft] = []
        try:
            async with self._recording() as tx:
                if room:
                    drafts = await self._claim(tx, now, room)
        except BaseException:
            # The claim may stand, where only the answer to its commit was lost: nothing of it
            # has left. It is given back before anything else is claimed.
            self._ended += [
                (draft.claimed, outcomes.not_begun(draft.claimed, now + LEASE)) for draft in drafts
            ]
            self._is_unsure = bool(self._ended)
            raise
        self._claimed_at = now
        self._in_hand.update(draft.claimed.id for draft in drafts)
        self._claimed.extend((draft, now) for draft in drafts)
        self._launch()
        return moved - len(self._left) + len(drafts)

    async def wait(self, seconds: float) -> None:
        """Wait until a send has ended, but no longer than so many seconds."""
        self._news.clear()
        if not self._ended:
            waiting = asyncio.ensure_future(self._news.wait())
            await asyncio.wait({waiting}, timeout=seconds)
            waiting.cancel()

    async def finish(self) -> None:
        """Let what is in flight come to its end, and record it."""
        # What has not left yet need not now.
        self._ended += [
            (draft.claimed, outcomes.not_begun(draft.claimed, at + LEASE))
            for draft, at in self._claimed
        ]
        self._claimed.clear()
        await self._all_landed()
        # A statement under way is not cut off: its connection, and so its results, would be lost.
        until = self._clock.monotonic() + GRACE
        while (self._ended or self._left) and self._clock.monotonic() < until:
            async with self._recording():
                pass
            await self.wait(SOON if self._left else 0)

    async def _all_landed(self) -> None:
        """Let what is in flight come to its end."""
        with suppress(TimeoutError):
            async with asyncio.timeout(GRACE):
                while self._carriers:
                    await asyncio.wait(self._carriers)

    @asynccontextmanager
    async def _recording(self) -> AsyncIterator[Transaction]:
        """Open a transaction in which what has ended is recorded.

        But for those whose runners somebody else has: they are left for the next time.
        """
        all_, self._left, self._ended = self._left + self._ended, [], []
        try:
            async with self._database.transaction() as tx:
                # First the people, then their rows, as every turn does.
                busy = await runners.hold(tx, {claimed.runner_id for claimed, _ in all_})
                ended = [one for one in all_ if one[0].runner_id not in busy]
                await self._record(tx, ended, self._clock.now())
                yield tx
        except BaseException:
            # What was sent is true, whether or not it could be written down: next time.
            self._ended = all_ + self._ended
            raise
        self._left += [one for one in all_ if one[0].runner_id in busy]
        self._is_unsure = False
        self._in_hand.difference_update(claimed.id for claimed, _ in ended)
        _note_unsent(ended)

    def _room(self) -> int:
        """Return how many more may be claimed: none while enough wait, or all is held back."""
        if self.held_for() > timedelta():
            return 0
        waiting = sum(n for lane, n in self._gate.waiting.items() if lane is not Lane.REPLY)
        room = self._batch - waiting - len(self._claimed)
        # Small claims cost as much as large ones.
        return room if room >= self._batch / 2 else 0

    async def _claim(self, tx: Transaction, now: datetime, room: int) -> list[Draft]:
        """Lease what may go out; what came too late is noted as missed."""
        if now < self._claimed_at:
            # The clock was put back: a pause must not last longer for that.
            await deliveries.shorten_pauses(tx, now, longest=LONGEST_PAUSE)
        # What a process that lost the duty claimed at the last moment, and never recorded.
        await lapses.lapse(tx, at=now, lease=LEASE, but=self._in_hand)
        expired = await deliveries.expire(tx, now)
        await primers.set_status(tx, expired, PrimerStatus.MISSED)
        leased = await leases.claim(
            tx,
            now,
            leased_until=now + LEASE,
            limit=room,
            share=self._share(room),
            of_broadcasts=self._live.shares,
            quiet=quiet_end,
        )
        people = [one.runner_id for one in leased if one.primer_id]
        experienced = await primers.who_has_done_any(tx, people) if people else set()
        leased = await self._without_resting(tx, leased, people, now)
        followed = await self._followed(tx, leased, now)
        known = await self._known(tx, leased)
        sent = {one.broadcast_id for one in leased if one.broadcast_id}
        said = await broadcasts.by_id(tx, list(sent)) if sent else {}
        told = await screens_of(tx, leased, now, self._catalogue)
        drafts = []
        for one in leased:
            if one.notice_id is not None and (screen := told[one.notice_id]):
                drafts.append(Draft(one, screen=screen))
            elif one.notice_id is not None:
                self._ended.append((one, outcomes.over(one, now + LEASE)))
            elif one.broadcast_id is not None:
                drafts.append(Draft(one, broadcast=said[one.broadcast_id]))
            elif one.primer_id is not None:
                is_first = one.runner_id not in experienced
                follows = followed.get(one.runner_id)
                draft = offer(
                    one, now, is_first=is_first, follows=follows, known=known[one.runner_id]
                )
                if draft.sequence != one.sequence:
                    await primers.set_sequence(tx, one.primer_id, draft.sequence)
                drafts.append(draft)
        return drafts

    async def _followed(
        self, tx: Transaction, leased: Sequence[Claimed], now: datetime
    ) -> dict[int, Following]:
        """Return what those who get a primer follow."""
        zones = {
            one.runner_id: zone_named(one.zone) or ZoneInfo("UTC")
            for one in leased
            if one.primer_id
        }
        return await self._shelf.followed(tx, zones, now) if zones else {}

    async def _known(self, tx: Transaction, leased: Sequence[Claimed]) -> dict[int, Known]:
        """Return what the choice of sequence follows from, of those who get a primer."""
        getting = [one for one in leased if one.primer_id]
        racing = [one.runner_id for one in getting if RunKind.RACE in (one.kind, one.sequence)]
        return await known_of(tx, [one.runner_id for one in getting], racing) if getting else {}

    def _share(self, room: int) -> int:
        """Return how many of so many places are for the lanes behind: one in SHARE."""
        self._places += room
        share, self._places = divmod(self._places, SHARE)
        return share

    async def _without_resting(
        self, tx: Transaction, leased: list[Claimed], people: list[int], now: datetime
    ) -> list[Claimed]:
        """Leave out who has stopped for safety since their primer was planned: they rest.

        And who waits for the word of a clinic that has heard of a red flag.
        """
        if not people:
            return leased
        resting = await primers.who_has_stopped(
            tx, people, since=now - REST_AFTER_A_STOP, pain_from=STOP_FROM
        )
        waiting = await holds.who_waits(tx, people)
        left = [one for one in leased if one.primer_id and one.runner_id in resting | waiting]
        await primers.set_status(
            tx, [one.primer_id for one in left if one.primer_id], PrimerStatus.SKIPPED
        )
        self._ended += [
            (one, outcomes.resting(one, now + LEASE, waits=one.runner_id in waiting))
            for one in left
        ]
        return [one for one in leased if one not in left] if left else leased

    async def _carry(self, draft: Draft, claimed_at: datetime) -> None:
        """Send one, and keep what became of it until it is recorded."""
        claimed, lease, clock = draft.claimed, claimed_at + LEASE, self._clock
        try:
            began = clock.monotonic()
            message_id = await self._courier.carry(
                claimed.runner_id,
                form_of(draft, self._catalogue),
                claimed.primer_id or 0,
                lane=claimed.lane,
                deadline=claimed.expires_at,
                patience=PATIENCE,
                is_wanted=self._asked_of(claimed),
            )
            self._note_answer(clock.monotonic() - began)
            result = outcomes.sent(claimed, lease, message_id, clock.now())
        except UnwantedError:
            result = outcomes.not_begun(claimed, lease)
        except (TelegramError, HeldError, TooLateError) as error:
            result = outcomes.unsent(claimed, lease, error, clock.now())
        except Exception as error:  # the others of the batch go on all the same
            log.exception("a send failed", delivery=claimed.id)
            result = outcomes.lost(claimed, lease, type(error).__name__, clock.now())
        self._ended.append((claimed, result))
        self._news.set()

    def _asked_of(self, claimed: Claimed) -> Callable[[], bool] | None:
        """Return what tells whether it may still leave, None where nobody can stop it."""
        if claimed.broadcast_id is None:
            return None
        return partial(self._live.may_leave, claimed.broadcast_id)

    def _note_answer(self, seconds: float) -> None:
        self._answer_seconds += (seconds - self._answer_seconds) / SMOOTHED_OVER
        worth_while = max(LEAST_ON_WIRE, int(self._answer_seconds * FASTEST))
        self._worth_while, before = min(MOST_ON_WIRE, worth_while), self._worth_while
        if self._worth_while > before:
            self._launch()

    async def _record(
        self, tx: Transaction, ended: Sequence[tuple[Claimed, Result]], now: datetime
    ) -> None:
        if not ended:
            return
        await leases.record(tx, [result for _, result in ended])
        arrived, missed = [], []
        for claimed, result in ended:
            if claimed.primer_id and result.state is DeliveryState.SENT:
                arrived.append(claimed.primer_id)
            elif claimed.primer_id and result.state in GIVEN_UP:
                missed.append(claimed.primer_id)
        await primers.set_status(tx, arrived, PrimerStatus.OFFERED)
        await primers.set_status(tx, missed, PrimerStatus.MISSED)
        blocked = [claimed.runner_id for claimed, result in ended if result.reason == BLOCKED]
        for runner in (await runners.lock(tx, blocked)).values() if blocked else ():
            await note_reach(tx, runner, now, is_gone=True)


def _note_unsent(ended: Sequence[tuple[Claimed, Result]]) -> None:
    for _, result in ended:
        if result.state is not DeliveryState.SENT and result.reason != NOT_BEGUN:
            log.warning(
                "not sent", delivery=result.delivery_id, state=result.state, reason=result.reason
            )
