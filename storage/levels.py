"""Queries about how hard drills stand for a runner, and about the records that it follows from."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple, fields
from datetime import datetime, timedelta

from sqlalchemy import and_, delete, func, insert, select, update

from storage import steps
from storage.database import Transaction
from storage.dialects import among
from storage.records import DrillLevel, Levels, Said, Side, Step, StepOutcome
from storage.tables import drill_level, primer, run, step

PUT_OFF = timedelta(days=2)
"""So much later than planned a primer may have begun, and more."""

_NAMES = [one.name for one in fields(DrillLevel)]
_COLUMNS = [drill_level.c[name] for name in _NAMES]
# A drill that was skipped is not to be judged by.
_IS_RECORD = step.c.outcome.in_([StepOutcome.DONE, StepOutcome.HURT])


async def of(tx: Transaction, runner_id: int) -> dict[str, Levels]:
    """Return how drills stand for a runner; those that were never judged are left out."""
    return (await of_all(tx, [runner_id])).get(runner_id, {})


async def of_all(tx: Transaction, runner_ids: Sequence[int]) -> dict[int, dict[str, Levels]]:
    """Return how drills stand for several runners; who has none that was judged is left out."""
    keys = drill_level.c.runner_id, drill_level.c.drill, drill_level.c.side
    query = select(*keys, *_COLUMNS).where(among(drill_level.c.runner_id, runner_ids))
    found: dict[int, dict[str, dict[Side, DrillLevel]]] = {}
    for runner_id, drill, side, *values in await tx.execute(query):
        found.setdefault(runner_id, {}).setdefault(drill, {})[side] = DrillLevel(*values)
    return {
        runner_id: {
            drill: (_of_side(one, Side.LEFT), _of_side(one, Side.RIGHT))
            for drill, one in drills.items()
        }
        for runner_id, drills in found.items()
    }


def _of_side(sides: Mapping[Side, DrillLevel], side: Side) -> DrillLevel:
    return sides[side] if side in sides else sides[Side.BOTH]


async def put(tx: Transaction, runner_id: int, levels: Mapping[str, Levels]) -> None:
    """Let drills stand for a runner as they are given; sides that are alike share a row."""
    for drill, (left, right) in levels.items():
        await remove(tx, runner_id, drill)
        sides = {Side.BOTH: left} if left == right else {Side.LEFT: left, Side.RIGHT: right}
        rows = [
            {
                "runner_id": runner_id,
                "drill": drill,
                "side": side,
                **dict(zip(_NAMES, astuple(level), strict=True)),
            }
            for side, level in sides.items()
        ]
        await tx.execute(insert(drill_level), rows)


async def remove(tx: Transaction, runner_id: int, drill: str) -> None:
    """Forget how a drill, or EVERYTHING, stands for a runner."""
    await tx.execute(
        delete(drill_level).where(
            drill_level.c.runner_id == runner_id, drill_level.c.drill == drill
        )
    )


async def withdraw_offers(tx: Transaction, runner_id: int) -> None:
    """Let no offer of one up be answered any more."""
    await tx.execute(
        update(drill_level)
        .where(drill_level.c.runner_id == runner_id, drill_level.c.is_offered)
        .values(is_offered=False)
    )


# The records -------------------------------------------------------------------------------------


async def said(tx: Transaction, runner_id: int, *, since: datetime) -> list[Said]:
    """Return all steps of a runner's primers that have begun since an instant, in their order."""
    query = (
        select(
            primer.c.started_at,
            primer.c.since_last,
            primer.c.sequence,
            primer.c.program_id,
            run.c.kind,
            *steps.COLUMNS,
        )
        .select_from(primer)
        .join(step, step.c.primer_id == primer.c.id)
        .outerjoin(run, run.c.id == primer.c.run_id)
        .where(
            primer.c.runner_id == runner_id,
            primer.c.planned_at > since - PUT_OFF,
            primer.c.started_at > since,
        )
        .order_by(primer.c.started_at, primer.c.id, step.c.position, step.c.side)
    )
    return [
        Said(Step(*of_step), at, since_last, sequence, program_id, kind)
        for at, since_last, sequence, program_id, kind, *of_step in await tx.execute(query)
        if at is not None
    ]


async def last_done(tx: Transaction, runner_id: int) -> dict[str, datetime]:
    """Return when the primers began in which a runner last did each drill of the sequences."""
    base = func.coalesce(step.c.instead_of, step.c.drill).label("base")
    query = (
        select(base, func.max(primer.c.started_at).label("at"))
        .join_from(primer, step, and_(step.c.primer_id == primer.c.id, _IS_RECORD))
        .where(primer.c.runner_id == runner_id, primer.c.started_at.is_not(None))
        .group_by(base)
    )
    return {row.base: row.at for row in await tx.execute(query)}
