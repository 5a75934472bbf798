"""Queries about holds: drills that are off for a runner until a clinic lets them be done again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, union

from storage.database import Transaction
from storage.dialects import Upsert, among
from storage.tables import clinic, drill_hold, drill_level

EVERYTHING = ""
"""In a drill's place: no primer at all."""


@dataclass(frozen=True, slots=True)
class Hold:
    """A drill, or EVERYTHING, that waits for a clinic's word."""

    clinic_id: int
    clinic: str
    emergency_line: str | None
    drill: str
    since: datetime


_ADD = Upsert(lambda insert: insert(drill_hold).on_conflict_do_nothing())


async def add(tx: Transaction, clinic_id: int, runner_id: int, drill: str, *, at: datetime) -> None:
    """Hold a drill, or EVERYTHING; one that is held stays so."""
    await tx.execute(
        _ADD.on(tx),
        {"clinic_id": clinic_id, "runner_id": runner_id, "drill": drill, "since": at},
    )


async def release(tx: Transaction, clinic_id: int, runner_id: int, drill: str) -> bool:
    """Let a drill be done again, as far as one clinic has a say; False where it was not held."""
    query = (
        delete(drill_hold)
        .where(
            drill_hold.c.clinic_id == clinic_id,
            drill_hold.c.runner_id == runner_id,
            drill_hold.c.drill == drill,
        )
        .returning(drill_hold.c.runner_id)
    )
    return (await tx.execute(query)).one_or_none() is not None


async def of(tx: Transaction, runner_id: int, clinic_id: int | None = None) -> list[Hold]:
    """Return what is held for a runner, by all clinics or by one, in the order it came."""
    query = (
        select(
            drill_hold.c.clinic_id,
            clinic.c.name,
            clinic.c.emergency_line,
            drill_hold.c.drill,
            drill_hold.c.since,
        )
        .join_from(drill_hold, clinic, clinic.c.id == drill_hold.c.clinic_id)
        .where(drill_hold.c.runner_id == runner_id)
        .order_by(drill_hold.c.since, drill_hold.c.clinic_id, drill_hold.c.drill)
    )
    if clinic_id is not None:
        query = query.where(drill_hold.c.clinic_id == clinic_id)
    return [Hold(*row) for row in await tx.execute(query)]


async def drills_of(tx: Transaction, runner_ids: Iterable[int]) -> dict[int, frozenset[str]]:
    """Return which drills are held for several runners; who has none held is left out."""
    query = select(drill_hold.c.runner_id, drill_hold.c.drill).where(
        among(drill_hold.c.runner_id, runner_ids)
    )
    found: dict[int, frozenset[str]] = {}
    for runner_id, drill in await tx.execute(query):
        found[runner_id] = found.get(runner_id, frozenset()) | {drill}
    return found


async def who_waits(tx: Transaction, runner_ids: Iterable[int]) -> set[int]:
    """Return for whom of several runners EVERYTHING is held, or off since a red flag."""
    held = select(drill_hold.c.runner_id).where(
        among(drill_hold.c.runner_id, runner_ids), drill_hold.c.drill == EVERYTHING
    )
    off = select(drill_level.c.runner_id).where(
        among(drill_level.c.runner_id, runner_ids), drill_level.c.drill == EVERYTHING
    )
    return set((await tx.execute(union(held, off))).scalars())
