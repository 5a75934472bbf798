"""What arrived on the phones, against what the rows say of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlalchemy import func, select

from bot.coach.quiet import OFF
from bot.sandbox.phones import Phone
from storage import broadcasts, runners, runs
from storage.backlog import UNDER_WAY
from storage.database import Database, Transaction
from storage.records import FOREVER, DeliveryState, Lane, NewRun
from storage.runs import Planning
from storage.tables import delivery
from tests.factories import by_rules_in_force

NEWS = "Your clinic is open on Saturday, too."
AN_HOUR, A_MONTH = timedelta(hours=1), timedelta(days=30)

Line = tuple[int, Lane]
"""One message that somebody is to get: a chat, and the lane it comes in."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """Each delivery's state and doubts, and how often its message arrived."""

    states: dict[Line, DeliveryState]
    doubts: dict[Line, int]
    received: Counter[Line]

    @property
    def lost(self) -> list[Line]:
        """What never arrived."""
        return [line for line in self.states if not self.received[line]]

    @property
    def unrecorded(self) -> dict[Line, DeliveryState]:
        """What arrived, or did not, without a row that says so in the end."""
        return {
            line: state for line, state in self.states.items() if state is not DeliveryState.SENT
        }

    @property
    def doubles(self) -> Counter[Line]:
        """How often each message arrived beyond the first time."""
        return Counter({line: n - 1 for line, n in self.received.items() if n > 1})

    @property
    def uncounted(self) -> Counter[Line]:
        """The doubles that no doubt stands for."""
        return self.doubles - Counter(self.doubts)


async def balance(database: Database, phones: Sequence[Phone]) -> Ledger:
    """Balance what the phones have heard against the rows."""
    async with database.snapshot() as tx:
        query = select(delivery.c.runner_id, delivery.c.lane, delivery.c.state, delivery.c.doubts)
        rows = (await tx.execute(query)).all()
    return Ledger(
        {(runner, lane): state for runner, lane, state, _ in rows},
        {(runner, lane): doubts for runner, lane, _, doubts in rows},
        received(phones),
    )


def received(phones: Sequence[Phone]) -> Counter[Line]:
    """Count what each phone has heard."""
    return Counter(
        (phone.chat.id, lane_of(event.seen_by(phone.chat.id)["message"]["text"]))
        for phone in phones
        for event in phone.chat.log.after(0)
        if event.kind == "message"
    )


def lane_of(text: str) -> Lane:
    """Tell a broadcast from a primer."""
    return Lane.BROADCAST if text == NEWS else Lane.PRIMER


async def in_flight(database: Database) -> set[Line]:
    """Return what a dead process has left leased."""
    async with database.snapshot() as tx:
        query = select(delivery.c.runner_id, delivery.c.lane).where(
            delivery.c.state == DeliveryState.SENDING
        )
        return {(runner, lane) for runner, lane in await tx.execute(query)}


async def sign_up_for_now(database: Database, phones: Sequence[Phone], now: datetime) -> None:
    """Make runners of people, each with a run whose primer is due."""
    async with database.transaction() as tx:
        for phone in phones:
            await runners.add(tx, phone.chat.id, language="en", at=now)
            await runners.set_zone(tx, phone.chat.id, "Europe/Madrid")
            await runners.set_quiet(tx, phone.chat.id, *OFF)
            await due_run(tx, phone.chat.id, now)
        await by_rules_in_force(tx, now)
        await database.announce(tx)


async def due_run(tx: Transaction, runner_id: int, now: datetime) -> None:
    """Let a primer fall due, an hour before its run."""
    run_id = await runs.add(
        tx, runner_id, NewRun(weekdays=frozenset(range(7)), at=time(6, 30)), created_at=now
    )
    await runs.plan(tx, [Planning([run_id], now + AN_HOUR, now)])


async def broadcast_news(
    tx: Transaction, phones: Sequence[Phone], now: datetime, *, again_if_uncertain: bool = True
) -> None:
    """Let a broadcast that was due long ago go out to everyone."""
    people = [phone.chat.id for phone in phones]
    since, until = now - A_MONTH, now + A_MONTH
    news = await broadcasts.add(tx, NEWS, again_if_uncertain=again_if_uncertain, at=since)
    await broadcasts.address(tx, news, people, not_before=since, expires_at=until, at=since)


async def unsettled(tx: Transaction) -> int:
    """Count the deliveries that have not come to their end."""
    query = (
        select(func.count())
        .select_from(delivery)
        .where(delivery.c.state.in_(UNDER_WAY), delivery.c.not_before < FOREVER)
    )
    return (await tx.execute(query)).scalar_one()
