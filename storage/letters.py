"""Queries about letters: what a runner writes to a clinic, and what it answers."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, insert, select

from storage.database import Transaction
from storage.tables import enrolment, letter


@dataclass(frozen=True, slots=True)
class Letter:
    """What was written, as typed; without an author the runner wrote it."""

    id: int
    author_id: int | None
    text: str
    created_at: datetime


async def add(
    tx: Transaction,
    clinic_id: int,
    runner_id: int,
    text: str,
    *,
    author_id: int | None = None,
    at: datetime,
) -> bool:
    """Add a letter; False where the runner is not enrolled any more."""
    values = {
        "clinic_id": clinic_id,
        "runner_id": runner_id,
        "author_id": author_id,
        "text": text,
        "created_at": at,
    }
    is_enrolled = select(
        exists().where(enrolment.c.clinic_id == clinic_id, enrolment.c.runner_id == runner_id)
    )
    if not (await tx.execute(is_enrolled)).scalar_one():
        return False
    await tx.execute(insert(letter).values(values))
    return True


async def latest(tx: Transaction, clinic_id: int, runner_id: int, *, limit: int) -> list[Letter]:
    """Return the last letters between a runner and a clinic, the oldest of them first."""
    query = (
        select(letter.c.id, letter.c.author_id, letter.c.text, letter.c.created_at)
        .where(letter.c.clinic_id == clinic_id, letter.c.runner_id == runner_id)
        .order_by(letter.c.id.desc())
        .limit(limit)
    )
    return [Letter(*row) for row in reversed((await tx.execute(query)).all())]


async def since(
    tx: Transaction,
    clinic_id: int,
    runner_id: int,
    at: datetime,
    *,
    by_clinic: bool,
    limit: int,
) -> list[Letter]:
    """Return what a runner, or the clinic, has written from an instant on, the first first."""
    query = (
        select(letter.c.id, letter.c.author_id, letter.c.text, letter.c.created_at)
        .where(
            letter.c.clinic_id == clinic_id,
            letter.c.runner_id == runner_id,
            letter.c.author_id.is_not(None) if by_clinic else letter.c.author_id.is_(None),
            letter.c.created_at >= at,
        )
        .order_by(letter.c.id)
        .limit(limit)
    )
    return [Letter(*row) for row in await tx.execute(query)]
