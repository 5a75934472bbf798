"""Send what is due: claim, commit, send, record. No transaction is open across a send.

A crash leaves leases that lapse and are taken up again: at least once, and never more doubles
than were in flight, each of them counted as a doubt.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

import structlog
from telegram import Message
from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError

from bot.clock import Clock
from bot.coach.lateness import sequence_to_offer
from bot.conversations import primer_screens
from bot.conversations.replies import Screen
from bot.delivery.courier import pause_of
from bot.delivery.planning import zone_of
from bot.delivery.transport import AnswerLostError
from bot.delivery.turns import note_reach
from messages.catalogue import Catalogue
from storage import deliveries, primers, runners
from storage.database import Database, Transaction
from storage.deliveries import Result
from storage.records import Delivery, DeliveryState, Primer, PrimerStatus, Runner

log = structlog.get_logger(__name__)

BATCH = 100
LEASE = timedelta(seconds=60)
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=2), timedelta(seconds=30)
BLOCKED = "the runner cannot be reached"
GIVEN_UP = (DeliveryState.FAILED, DeliveryState.EXPIRED)


class Sends(Protocol):
    """What sending needs of a transport: one screen to one chat, tried once."""

    async def send(self, chat_id: int, screen: Screen) -> Message:
        """Send a screen."""
        ...


@dataclass(frozen=True, slots=True)
class Ready:
    """A leased delivery with the screen that it sends."""

    delivery: Delivery
    runner: Runner
    screen: Screen


class Sender:
    """Drains the deliveries that may go out."""

    def __init__(
        self, database: Database, transport: Sends, catalogue: Catalogue, clock: Clock, rate: float
    ) -> None:
        self._database = database
        self._transport = transport
        self._catalogue = catalogue
        self._clock = clock
        self._rate = rate
        # What is leased goes out within about a second: nobody's pause comes too late for it.
        self._batch = max(1, min(BATCH, int(rate)))
        self._held_until = datetime.min.replace(tzinfo=UTC)

    async def recover(self) -> int:
        """Take up what a dead process was sending; return how many. Only at the start."""
        async with self._database.transaction() as tx:
            return await deliveries.lapse(tx, None)

    async def send_batch(self) -> int:
        """Send what may go out now, at most a batch; return how many were claimed."""
        ready = await self._claim(self._clock.now())
        results = await asyncio.gather(*(self._send(one, place) for place, one in enumerate(ready)))
        if results:
            await self._record(ready, results)
        return len(ready)

    async def _claim(self, now: datetime) -> list[Ready]:
        """Lease a batch and draw its screens; what came too late is noted as missed."""
        async with self._database.transaction() as tx:
            await deliveries.lapse(tx, now)
            await deliveries.close_answered(tx)
            expired = await deliveries.expire(tx, now)
            await primers.set_status(tx, expired, PrimerStatus.MISSED)
            leased = await deliveries.claim(tx, now, leased_until=now + LEASE, limit=self._batch)
            return await self._draw(tx, leased, now) if leased else []

    async def _draw(
        self, tx: Transaction, leased: Sequence[Delivery], now: datetime
    ) -> list[Ready]:
        planned = await primers.by_id(tx, [one.primer_id or 0 for one in leased])
        people = await runners.by_id(tx, [one.runner_id for one in leased])
        experienced = await primers.who_has_done_any(tx, list(people))
        ready = []
        for delivery in leased:
            runner, primer = people[delivery.runner_id], planned[delivery.primer_id or 0]
            offered = _offer(primer, now)
            if offered.sequence != primer.sequence:
                await primers.set_sequence(tx, primer.id, offered.sequence)
            screen = primer_screens.ready(
                self._catalogue.say(runner.language),
                offered,
                zone=zone_of(runner) or ZoneInfo("UTC"),
                now=now,
                is_first=runner.id not in experienced,
                is_late=offered.sequence != primer.sequence,
            )
            ready.append(Ready(delivery, runner, screen))
        return ready

    async def _send(self, ready: Ready, place: int) -> Result:
        """Send one, after those before it at the allowed rate, and return what became of it."""
        await asyncio.sleep(place / self._rate)
        delivery = ready.delivery
        tried = Result(
            delivery.id,
            DeliveryState.SENT,
            delivery.not_before,
            delivery.attempts + 1,
            delivery.doubts,
        )
        now = self._clock.now()
        if now < self._held_until:
            again_at = self._held_until + timedelta(seconds=place / self._rate)
            return replace(
                tried, state=_waiting(delivery), not_before=again_at, attempts=delivery.attempts
            )
        if now >= delivery.expires_at or not await self._is_wanted(delivery, now):
            return replace(tried, state=DeliveryState.EXPIRED, attempts=delivery.attempts)
        try:
            message = await self._transport.send(delivery.runner_id, ready.screen)
        except TelegramError as error:
            return self._unsent(delivery, tried, error)
        except Exception as error:  # the others of the batch must be recorded all the same
            log.exception("a send failed", delivery=delivery.id)
            return self._again(_lost(tried), type(error).__name__)
        return replace(tried, message_id=message.message_id, sent_at=self._clock.now())

    def _unsent(self, delivery: Delivery, tried: Result, error: TelegramError) -> Result:
        match error:
            case Forbidden():
                return replace(tried, state=DeliveryState.FAILED, reason=BLOCKED)
            case RetryAfter():
                # Telegram took nothing: this try does not count, and the others wait, too.
                again_at = self._clock.now() + pause_of(error)
                self._held_until = max(self._held_until, again_at)
                return replace(
                    tried,
                    state=_waiting(delivery),
                    not_before=again_at,
                    attempts=delivery.attempts,
                    reason="429",
                )
            case AnswerLostError():
                return self._again(_lost(tried), error.message)
            case BadRequest():
                return replace(tried, state=DeliveryState.FAILED, reason=error.message[:200])
            case _:
                return self._again(replace(tried, state=_waiting(delivery)), error.message)

    def _again(self, tried: Result, reason: str) -> Result:
        """Try again after growing pauses, for as long as the run is ahead."""
        pause = min(FIRST_PAUSE * 2 ** min(tried.attempts - 1, 10), LONGEST_PAUSE)
        return replace(tried, not_before=self._clock.now() + pause, reason=reason[:200])

    async def _is_wanted(self, delivery: Delivery, now: datetime) -> bool:
        """Whether it still may go out: its runner may have paused since it was leased."""
        async with self._database.snapshot() as tx:
            return await deliveries.is_wanted(tx, delivery.id, now)

    async def _record(self, ready: Sequence[Ready], results: Sequence[Result]) -> None:
        now = self._clock.now()
        async with self._database.transaction() as tx:
            await deliveries.record(tx, results)
            offered, missed = [], []
            for one, result in zip(ready, results, strict=True):
                if result.state is DeliveryState.SENT:
                    offered.append(one.delivery.primer_id or 0)
                elif result.state in GIVEN_UP:
                    missed.append(one.delivery.primer_id or 0)
            await primers.note_offered(tx, offered)
            await primers.set_status(tx, missed, PrimerStatus.MISSED)
            for one, result in zip(ready, results, strict=True):
                if result.reason == BLOCKED:
                    await note_reach(tx, one.runner, now, is_gone=True)
        for result in results:
            if result.state is not DeliveryState.SENT:
                log.warning(
                    "not sent",
                    delivery=result.delivery_id,
                    state=result.state,
                    reason=result.reason,
                )


def _lost(tried: Result) -> Result:
    return replace(tried, state=DeliveryState.UNCERTAIN, doubts=tried.doubts + 1)


def _waiting(delivery: Delivery) -> DeliveryState:
    """Return the state of one that goes on waiting: once it may have arrived, it stays so."""
    return DeliveryState.UNCERTAIN if delivery.doubts else DeliveryState.PENDING


def _offer(primer: Primer, now: datetime) -> Primer:
    sequence = sequence_to_offer(
        primer.sequence, planned_at=primer.planned_at, run_at=primer.run_at, now=now
    )
    return replace(primer, sequence=sequence)
