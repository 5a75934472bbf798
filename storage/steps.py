"""Queries about the steps of a primer, and what was said of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Update, bindparam, insert, select, update

from storage import primers
from storage.database import Transaction
from storage.dialects import among
from storage.records import Primer, PrimerStatus, Side, Step, StepOutcome
from storage.tables import primer, step

COLUMNS = (
    step.c.primer_id,
    step.c.position,
    step.c.side,
    step.c.drill,
    step.c.seconds,
    step.c.level,
    step.c.outcome,
    step.c.felt,
    step.c.effort,
    step.c.pain,
    step.c.repetitions,
    step.c.instead_of,
)


def _step(row: Sequence[Any]) -> Step:
    return Step(*row)


# Every tap runs these two: built once, they are looked up by identity and not by shape.
_WITH_STEPS = (
    select(*primers.COLUMNS, *COLUMNS)
    .join_from(primer, step, step.c.primer_id == primer.c.id)
    .where(primer.c.id == bindparam("of_primer"), primer.c.runner_id == bindparam("of_runner"))
    .order_by(step.c.position, step.c.side)
)


_RECORD = (
    update(step)
    .where(
        step.c.primer_id == bindparam("of_primer"),
        step.c.position == bindparam("at"),
        step.c.side == bindparam("on"),
    )
    .values(outcome=bindparam("ended"), felt=bindparam("answer"), pain=bindparam("hurt"))
)


async def with_steps(
    tx: Transaction, runner_id: int, primer_id: int
) -> tuple[Primer, list[Step]] | None:
    """Return a runner's primer with its steps in order, left before right; None: not theirs."""
    asked = {"of_primer": primer_id, "of_runner": runner_id}
    rows = (await tx.execute(_WITH_STEPS, asked)).all()
    if not rows:
        return None
    split = len(primers.COLUMNS)
    return primers.from_row(rows[0][:split]), [_step(row[split:]) for row in rows]


async def begin(tx: Transaction, begun: Primer, new_steps: Sequence[Step], *, at: datetime) -> None:
    """Begin a primer with its steps; `begun` has what was said at ready."""
    await tx.execute(
        update(primer)
        .where(primer.c.id == begun.id)
        .values(
            status=PrimerStatus.GOING,
            sequence=begun.sequence,
            since_last=begun.since_last,
            started_at=at,
            program_id=begun.program_id,
            program_version=begun.program_version,
        )
    )
    await tx.execute(
        insert(step),
        [_values(one) for one in new_steps],
    )


async def record_step(tx: Transaction, answered: Step) -> None:
    """Record how a step ended, and where it was felt or how much it hurt."""
    await tx.execute(
        _RECORD,
        {
            "of_primer": answered.primer_id,
            "at": answered.position,
            "on": answered.side,
            "ended": answered.outcome,
            "answer": answered.felt,
            "hurt": answered.pain,
        },
    )


async def swap(tx: Transaction, other: Step) -> None:
    """Put another drill in a step's place."""
    await tx.execute(
        _of(other).values(
            drill=other.drill,
            level=other.level,
            seconds=other.seconds,
            repetitions=other.repetitions,
            instead_of=other.instead_of,
        )
    )


async def split_sides(tx: Transaction, left: Step, right: Step) -> None:
    """Put two steps, one a side, in the place of the one for both."""
    both = replace(left, side=Side.BOTH)
    done = {"outcome": left.outcome, "pain": left.pain}
    await tx.execute(_of(both).values(side=Side.LEFT, felt=left.felt, **done))
    await tx.execute(insert(step), [_values(right)])


def _values(one: Step) -> dict[str, Any]:
    return {column.key: getattr(one, column.key) for column in COLUMNS}


def _of(one: Step) -> Update:
    return update(step).where(
        step.c.primer_id == one.primer_id,
        step.c.position == one.position,
        step.c.side == one.side,
    )


async def set_effort(tx: Transaction, primer_id: int, effort: int) -> None:
    """Record how hard the primer was, on it and on each drill done."""
    await tx.execute(update(primer).where(primer.c.id == primer_id).values(effort=effort))
    await tx.execute(
        update(step)
        .where(step.c.primer_id == primer_id, step.c.outcome == StepOutcome.DONE)
        .values(effort=effort)
    )


async def set_pain(tx: Transaction, primer_id: int, pain: int) -> None:
    """Record the pain at the end, on the primer and on each drill that did not say its own."""
    await tx.execute(update(primer).where(primer.c.id == primer_id).values(pain=pain))
    await tx.execute(
        update(step)
        .where(
            step.c.primer_id == primer_id,
            step.c.outcome == StepOutcome.DONE,
            step.c.pain.is_(None),
        )
        .values(pain=pain)
    )


async def steps_of(tx: Transaction, primer_ids: Sequence[int]) -> dict[int, list[Step]]:
    """Return the steps of several primers."""
    query = (
        select(*COLUMNS)
        .where(among(step.c.primer_id, primer_ids))
        .order_by(step.c.primer_id, step.c.position, step.c.side)
    )
    found: dict[int, list[Step]] = {primer_id: [] for primer_id in primer_ids}
    for row in await tx.execute(query):
        found[row.primer_id].append(_step(row))
    return found
