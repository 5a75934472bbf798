"""From due runs to primers and their deliveries, in one transaction a batch."""

from datetime import datetime, timedelta

from bot.coach.pain import STOP_FROM
from bot.delivery.planning import planned_after
from storage import deliveries, primers, runs
from storage.database import Database
from storage.deliveries import NewDelivery
from storage.primers import NewPrimer
from storage.records import Lane, Primer, PrimerStatus

BATCH = 500
REST_AFTER_A_STOP = timedelta(hours=12)
"""How long after a safety stop no primer goes out unasked: that day's runs were to be left."""


async def claim_due(database: Database, now: datetime, *, limit: int = BATCH) -> int:
    """Claim a batch of runs whose primer is due at `now`; return how many there were.

    Each moves on to its next occurrence. Runs that meet at one instant share a primer, and the
    key (run, occurrence) keeps a second one out, whoever claims. A run that has begun, after a
    standstill, is noted as missed and not sent.
    """
    async with database.transaction() as tx:
        due = await runs.due(tx, now, limit=limit)
        people = {runner.id for _, runner in due}
        taken = await primers.occurrences_taken(tx, people, after=now)
        resting = await primers.who_has_stopped(
            tx, people, since=now - REST_AFTER_A_STOP, pain_from=STOP_FROM
        )
        new = []
        for run, runner in due:
            if run.next_run_at is None or run.next_primer_at is None:
                continue
            if (runner.id, run.next_run_at) in taken:
                continue
            taken.add((runner.id, run.next_run_at))
            status = PrimerStatus.PLANNED if run.next_run_at > now else PrimerStatus.MISSED
            if runner.id in resting:
                status = PrimerStatus.SKIPPED
            new.append(
                NewPrimer(
                    runner_id=runner.id,
                    run_id=run.id,
                    run_at=run.next_run_at,
                    planned_at=run.next_primer_at,
                    status=status,
                    sequence=runner.sequence,
                )
            )
        added = await primers.add(tx, new)
        await deliveries.add(
            tx, [_delivery(one) for one in added if one.status is PrimerStatus.PLANNED], at=now
        )
        await runs.plan(
            tx, [planned_after(run, runner, run.next_run_at or now) for run, runner in due]
        )
    return len(due)


def _delivery(primer: Primer) -> NewDelivery:
    assert primer.run_at is not None  # noqa: S101 - a due run has its occurrence
    return NewDelivery(
        primer.runner_id, Lane.PRIMER, primer.planned_at, primer.run_at, primer_id=primer.id
    )
