"""Queries about what was done and what hurt, of many runners at once: choices follow from it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import and_, bindparam, or_, select

from storage.database import Transaction
from storage.dialects import among
from storage.records import LastSession, StepOutcome
from storage.tables import primer, runner, step

_past = primer.alias()
# By the plan's instant, as the index lies: nobody begins a primer long after it.
_LAST = (
    select(_past.c.id)
    .where(_past.c.runner_id == runner.c.id, _past.c.started_at.is_not(None))
    .order_by(_past.c.planned_at.desc(), _past.c.id.desc())
    .limit(1)
    .correlate(runner)
    .scalar_subquery()
)
_OF_ITSELF = or_(
    step.c.outcome == StepOutcome.HURT,
    primer.c.pain.is_(None),
    step.c.pain != primer.c.pain,
)
_SESSIONS = (
    select(
        runner.c.id,
        primer.c.started_at,
        primer.c.pain,
        step.c.drill,
        step.c.instead_of,
        step.c.pain.label("hurt"),
    )
    .select_from(runner)
    .join(primer, primer.c.id == _LAST)
    .outerjoin(
        step,
        and_(step.c.primer_id == primer.c.id, step.c.pain >= bindparam("pain_from"), _OF_ITSELF),
    )
    .where(among(runner.c.id, bindparam("of_runners")))
)


async def last_of(
    tx: Transaction, runner_ids: Sequence[int], *, pain_from: int
) -> dict[int, LastSession]:
    """Return the last sessions of runners who have had one; what hurt less is left out.

    Of a drill that stood for one of the sequence, that one has hurt, too.
    """
    found: dict[int, LastSession] = {}
    asked = {"of_runners": list(runner_ids), "pain_from": pain_from}
    rows: Iterable[Sequence[Any]] = await tx.execute(_SESSIONS, asked)
    for runner_id, at, pain, drill, instead_of, hurt in rows:
        last = found.get(runner_id) or LastSession(at, pain)
        for one in filter(None, (drill, instead_of)):
            worst = max(hurt, last.hurt.get(one, 0))
            last = replace(last, hurt={**last.hurt, one: worst})
        found[runner_id] = last
    return found


async def drills_done(tx: Transaction, runner_ids: Iterable[int]) -> dict[int, frozenset[str]]:
    """Return which drills runners have ever done; who has done none is left out."""
    query = (
        select(primer.c.runner_id, step.c.drill)
        .join_from(primer, step, step.c.primer_id == primer.c.id)
        .where(among(primer.c.runner_id, runner_ids), step.c.outcome == StepOutcome.DONE)
        .distinct()
    )
    found: dict[int, frozenset[str]] = {}
    for runner_id, drill in await tx.execute(query):
        found[runner_id] = found.get(runner_id, frozenset()) | {drill}
    return found
