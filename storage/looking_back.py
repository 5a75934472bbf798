"""Queries about what a runner's primers were over a long time, each of bounded size."""

from datetime import datetime

from sqlalchemy import select

from storage import primers, steps
from storage.database import Transaction
from storage.records import Primer, Step
from storage.tables import primer, step

MOST_PRIMERS, MOST_STEPS = 2_000, 12_000
"""More than anybody runs in two years; where somebody does, the latest are looked at."""


async def primers_since(
    tx: Transaction, runner_id: int, since: datetime, *, limit: int = MOST_PRIMERS
) -> list[Primer]:
    """Return a runner's primers that were planned from an instant on, the newest first."""
    query = (
        select(*primers.COLUMNS)
        .where(primer.c.runner_id == runner_id, primer.c.planned_at >= since)
        .order_by(primer.c.planned_at.desc())
        .limit(limit)
    )
    return [primers.from_row(row) for row in await tx.execute(query)]


async def steps_since(
    tx: Transaction, runner_id: int, since: datetime, *, limit: int = MOST_STEPS
) -> dict[int, list[Step]]:
    """Return the steps of those primers by their ids, in order, left before right."""
    query = (
        select(*steps.COLUMNS)
        .join_from(primer, step, step.c.primer_id == primer.c.id)
        .where(primer.c.runner_id == runner_id, primer.c.planned_at >= since)
        .order_by(primer.c.planned_at.desc(), primer.c.id, step.c.position, step.c.side)
        .limit(limit)
    )
    found: dict[int, list[Step]] = {}
    for row in await tx.execute(query):
        one = Step(*row)
        found.setdefault(one.primer_id, []).append(one)
    return found
