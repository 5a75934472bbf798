"""Rows with defaults: a test names only what it is about."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import select, update

from bot.delivery.rules import KEPT, rules_of
from storage import broadcasts, chores, deliveries, leases, primers, runners, runs, steps
from storage.chores import Chore
from storage.database import Transaction
from storage.deliveries import NewDelivery
from storage.leases import Claimed, Shares
from storage.primers import NewPrimer
from storage.records import (
    DeliveryState,
    Lane,
    NewRun,
    Primer,
    PrimerStatus,
    Run,
    RunKind,
    Runner,
    Side,
    SinceLastTime,
    Step,
)
from storage.runs import Planning
from storage.tables import delivery

NOON = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
"""Monday, 1 March 2027."""
EVERY_DAY = range(7)
AN_HOUR = timedelta(hours=1)


async def a_runner(
    tx: Transaction,
    runner_id: int = 1,
    *,
    language: str = "en",
    zone: str | None = "Europe/Madrid",
    at: datetime = NOON,
) -> Runner:
    """Add a runner in Madrid."""
    added = await runners.add(tx, runner_id, language=language, at=at)
    if zone is not None:
        await runners.set_zone(tx, runner_id, zone)
    return replace(added, zone=zone)


async def a_run(
    tx: Transaction,
    runner_id: int = 1,
    *,
    weekdays: Iterable[int] = EVERY_DAY,
    on: date | None = None,
    at: time = time(6, 30),
    primer_at: datetime | None = None,
    kind: RunKind | None = None,
) -> Run:
    """Add a daily run; with `primer_at` it is planned, a quarter of an hour later."""
    days = frozenset() if on else frozenset(weekdays)
    new = NewRun(weekdays=days, on=on, at=at, kind=kind)
    run_id = await runs.add(tx, runner_id, new, created_at=NOON)
    if primer_at is not None:
        await runs.plan(tx, [Planning([run_id], primer_at + timedelta(minutes=15), primer_at)])
    found = await runs.get(tx, runner_id, run_id)
    assert found is not None
    return found


async def by_rules_in_force(tx: Transaction, at: datetime = NOON) -> None:
    """Let all runs in Madrid stand as they are planned, whatever their plans: no rules changed."""
    await chores.put(tx, Chore(KEPT, data=rules_of(["Europe/Madrid"], at.year)))


async def a_primer(
    tx: Transaction,
    runner_id: int = 1,
    *,
    run_id: int | None = None,
    run_at: datetime | None = None,
    planned_at: datetime = NOON,
    status: PrimerStatus = PrimerStatus.OFFERED,
    sequence: str = "standard",
) -> Primer:
    """Add a primer that was offered, by hand."""
    new = NewPrimer(runner_id, run_id, run_at, planned_at, status, sequence)
    (added,) = await primers.add(tx, [new])
    return added


async def a_begun_primer(
    tx: Transaction, runner_id: int = 1, *, at: datetime = NOON, run_at: datetime | None = None
) -> tuple[Primer, list[Step]]:
    """Add a primer that has begun, with three drills to do."""
    offered = await a_primer(tx, runner_id, run_at=run_at)
    begun = replace(offered, since_last=SinceLastTime.SAME)
    await steps.begin(tx, begun, some_steps(offered.id), at=at)
    return await read_primer(tx, offered)


async def read_primer(tx: Transaction, primer: Primer) -> tuple[Primer, list[Step]]:
    """Return a primer that has steps as it stands now."""
    found = await steps.with_steps(tx, primer.runner_id, primer.id)
    assert found is not None
    return found


def some_steps(primer_id: int, count: int = 3) -> list[Step]:
    """Return a primer's first steps, none of them done."""
    drills = ("rock", "bridge", "bird-dog", "kickback")[:count]
    return [
        Step(primer_id, position, Side.BOTH, drill, 60, 0, None, None, None, None)
        for position, drill in enumerate(drills)
    ]


async def a_delivery(
    tx: Transaction,
    primer: Primer | None = None,
    *,
    lane: Lane = Lane.PRIMER,
    not_before: datetime = NOON,
    expires_at: datetime = NOON + AN_HOUR,
) -> int:
    """Add a delivery that may go out, of a new primer if none is named, and return its id."""
    of = primer or await a_primer(tx, status=PrimerStatus.PLANNED)
    await deliveries.add(
        tx,
        [NewDelivery(of.runner_id, lane, not_before, expires_at, primer_id=of.id)],
        at=not_before,
    )
    query = select(delivery.c.id).where(delivery.c.primer_id == of.id)
    return (await tx.execute(query)).scalar_one()


async def a_broadcast(
    tx: Transaction,
    *runner_ids: int,
    again_if_uncertain: bool = False,
    not_before: datetime = NOON,
    expires_at: datetime = NOON + AN_HOUR,
) -> list[int]:
    """Add a broadcast to runners, and return its deliveries' ids."""
    broadcast_id = await broadcasts.add(
        tx, "<b>News</b>", again_if_uncertain=again_if_uncertain, at=not_before
    )
    await broadcasts.address(
        tx, broadcast_id, runner_ids, not_before=not_before, expires_at=expires_at, at=not_before
    )
    query = select(delivery.c.id).where(delivery.c.broadcast_id == broadcast_id)
    return list((await tx.execute(query.order_by(delivery.c.id))).scalars())


async def claimed(
    tx: Transaction, at: datetime = NOON, *, leased_for: timedelta = timedelta(minutes=1)
) -> Sequence[Claimed]:
    """Lease all that may go out at an instant."""
    return await leases.claim(
        tx, at, leased_until=at + leased_for, limit=100, of_broadcasts=await all_alike(tx, at)
    )


async def all_alike(tx: Transaction, at: datetime) -> Shares:
    """Return shares that let every broadcast that goes out have all the room."""
    live = await broadcasts.live(tx, at)
    return lambda room: {one.id: room for one in live if one.goes_out}


async def put(
    tx: Transaction, delivery_id: int, state: DeliveryState, *, not_before: datetime = NOON
) -> None:
    """Let a delivery stand where a test wants it, with a next try."""
    await tx.execute(
        update(delivery)
        .where(delivery.c.id == delivery_id)
        .values(state=state, not_before=not_before, leased_until=None)
    )


async def state_of(tx: Transaction, delivery_id: int) -> DeliveryState:
    """Return where a delivery stands."""
    query = select(delivery.c.state).where(delivery.c.id == delivery_id)
    return (await tx.execute(query)).scalar_one()
