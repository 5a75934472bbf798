"""From due runs to primers and their deliveries, in one transaction a batch."""

from datetime import datetime

from bot.delivery.planning import planned_after
from storage import deliveries, primers, runs
from storage.database import Database
from storage.deliveries import NewDelivery
from storage.primers import NewPrimer
from storage.records import Lane, Primer, PrimerStatus

BATCH = 500


async def claim_due(database: Database, now: datetime, *, limit: int = BATCH) -> int:
    """Claim a batch of runs whose primer is due at `now`; return how many there were.

    Each moves on to its next occurrence. The key (run, occurrence) keeps a second primer out,
    whoever claims. A run that has begun, after a standstill, is noted as missed and not sent.
    """
    async with database.transaction() as tx:
        due = await runs.due(tx, now, limit=limit)
        new = [
            NewPrimer(
                runner_id=runner.id,
                run_id=run.id,
                run_at=run.next_run_at,
                planned_at=run.next_primer_at,
                status=PrimerStatus.PLANNED if run.next_run_at > now else PrimerStatus.MISSED,
                sequence=runner.sequence,
            )
            for run, runner in due
            if run.next_run_at is not None and run.next_primer_at is not None
        ]
        added = await primers.add(tx, new)
        await deliveries.add(
            tx, [_delivery(one) for one in added if one.status is PrimerStatus.PLANNED]
        )
        await runs.plan(
            tx, [planned_after(run, runner, run.next_run_at or now) for run, runner in due]
        )
    return len(due)


def _delivery(primer: Primer) -> NewDelivery:
    assert primer.run_at is not None  # noqa: S101 - a due run has its occurrence
    return NewDelivery(primer.runner_id, Lane.PRIMER, primer.id, primer.planned_at, primer.run_at)
