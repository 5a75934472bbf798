"""Queries about what became of single occurrences: taken, put off, closed and opened again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, delete, exists, or_, select, update

from storage.database import Transaction
from storage.dialects import among
from storage.primers import COLUMNS, IS_PUT_OFF, from_row
from storage.records import DeliveryState, Primer, PrimerStatus
from storage.tables import delivery, primer


async def snoozed(tx: Transaction, runner_id: int, *, after: datetime) -> list[Primer]:
    """Return the primers before runs after an instant that their runner has put off."""
    query = select(*COLUMNS).where(
        primer.c.runner_id == runner_id,
        primer.c.run_at > after,
        primer.c.status == PrimerStatus.PLANNED,
        IS_PUT_OFF,
    )
    return [from_row(row) for row in await tx.execute(query)]


async def snooze(tx: Transaction, primer_id: int) -> None:
    """Let a primer that was sent, and not answered, wait for its second send."""
    sent = primer.c.status.in_([PrimerStatus.PLANNED, PrimerStatus.OFFERED])
    await tx.execute(
        update(primer).where(primer.c.id == primer_id, sent).values(status=PrimerStatus.PLANNED)
    )


async def primer_of(
    tx: Transaction, runner_id: int, run_id: int, run_at: datetime
) -> Primer | None:
    """Return the primer of one occurrence of a runner's run, None where it has none yet."""
    query = select(*COLUMNS).where(
        primer.c.run_id == run_id, primer.c.run_at == run_at, primer.c.runner_id == runner_id
    )
    row = (await tx.execute(query)).one_or_none()
    return None if row is None else from_row(row)


async def reopen(tx: Transaction, runner_id: int, run_id: int, run_at: datetime) -> None:
    """Let an occurrence that was left out, or moved away, have its primer again.

    One that may be on its way goes on as it was. One that was sent stays for /why to tell of, as no
    run's any more; any other is deleted, to be planned anew. Where the run was deleted and came
    back meanwhile, its primer is no run's.
    """
    closed = and_(
        or_(primer.c.run_id == run_id, primer.c.run_id.is_(None)),
        primer.c.run_at == run_at,
        primer.c.runner_id == runner_id,
        primer.c.status.in_([PrimerStatus.SKIPPED, PrimerStatus.MOVED]),
    )
    left = [DeliveryState.SENDING, DeliveryState.UNCERTAIN]
    leaving = exists().where(delivery.c.primer_id == primer.c.id, delivery.c.state.in_(left))
    is_sent = exists().where(
        delivery.c.primer_id == primer.c.id, delivery.c.state == DeliveryState.SENT
    )
    await tx.execute(
        update(primer)
        .where(closed, is_sent)
        .values(run_id=None, status=PrimerStatus.MOVED, moved_to=None)
    )
    await tx.execute(delete(primer).where(closed, ~is_sent, ~leaving))
    await tx.execute(
        update(primer)
        .where(closed, leaving)
        .values(status=PrimerStatus.PLANNED, moved_to=None, ended_at=None)
    )


@dataclass(frozen=True, slots=True)
class Taken:
    """Which instants have their primer already: for all of a runner's runs, or for one of them."""

    by_runner: frozenset[tuple[int, datetime]]
    by_run: frozenset[tuple[int, datetime]]

    def has(self, runner_id: int, run_id: int, at: datetime) -> bool:
        """Whether an occurrence of a runner's run needs no primer any more."""
        return (runner_id, at) in self.by_runner or (run_id, at) in self.by_run


async def taken(tx: Transaction, runner_ids: Iterable[int], *, after: datetime) -> Taken:
    """Return which instants after one have their primer already.

    By runner, not by run: two runs may meet, and a deleted one may come back. But what was left
    out of one run is so for that run alone, and from where it was moved away the place is free.
    """
    query = select(primer.c.runner_id, primer.c.run_id, primer.c.run_at, primer.c.status).where(
        among(primer.c.runner_id, runner_ids),
        primer.c.run_at > after,
        primer.c.status != PrimerStatus.MOVED,
    )
    by_runner, by_run = set(), set()
    for runner_id, run_id, run_at, status in await tx.execute(query):
        if run_at is None:
            continue
        if status is PrimerStatus.SKIPPED and run_id is not None:
            by_run.add((run_id, run_at))
        else:
            by_runner.add((runner_id, run_at))
    return Taken(frozenset(by_runner), frozenset(by_run))
