"""Queries about the morning after a session that hurt: what was said, and what made it needless."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, or_, select, update

from storage.database import Transaction
from storage.records import Primer, PrimerStatus, SinceLastTime
from storage.tables import primer, run, step

_IN_THE_CHAT = (
    PrimerStatus.OFFERED,
    PrimerStatus.GOING,
    PrimerStatus.DONE,
    PrimerStatus.STOPPED,
    PrimerStatus.CANCELLED,
)


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of a session the morning after, and when the session had ended."""

    answer: SinceLastTime | None
    ended_at: datetime | None


async def said(tx: Transaction, primer_id: int) -> Said:
    """Return what was said the morning after a session."""
    query = select(primer.c.morning_after, primer.c.ended_at).where(primer.c.id == primer_id)
    row = (await tx.execute(query)).one_or_none()
    return Said(None, None) if row is None else Said(*row)


async def note(tx: Transaction, primer_id: int, answer: SinceLastTime) -> None:
    """Keep what was said the morning after a session, on it."""
    await tx.execute(update(primer).where(primer.c.id == primer_id).values(morning_after=answer))


async def worst_pain(tx: Transaction, primer_id: int) -> int:
    """Return the strongest pain that was said of a session or of one of its drills."""
    of_drills = select(func.max(step.c.pain)).where(step.c.primer_id == primer_id)
    of_all = select(primer.c.pain).where(primer.c.id == primer_id)
    found = [(await tx.execute(query)).scalar_one_or_none() for query in (of_drills, of_all)]
    return max((one for one in found if one is not None), default=0)


async def has_followed(tx: Transaction, one: Primer) -> bool:
    """Whether another primer has come into the chat since: it asks how it has been."""
    query = select(primer.c.id).where(
        primer.c.runner_id == one.runner_id,
        primer.c.planned_at >= one.planned_at,
        primer.c.id != one.id,
        primer.c.status.in_(_IN_THE_CHAT),
    )
    return (await tx.execute(query.limit(1))).first() is not None


async def comes_by(tx: Transaction, runner_id: int, now: datetime, until: datetime) -> bool:
    """Whether a primer comes up to an instant: its run's turn is then, or it is on its way."""
    planned = select(primer.c.id).where(
        primer.c.runner_id == runner_id,
        primer.c.status == PrimerStatus.PLANNED,
        primer.c.planned_at <= until,
        or_(primer.c.run_at.is_(None), primer.c.run_at > now),
    )
    due = select(run.c.id).where(run.c.runner_id == runner_id, run.c.next_primer_at <= until)
    for query in (planned, due):
        if (await tx.execute(query.limit(1))).first() is not None:
            return True
    return False
