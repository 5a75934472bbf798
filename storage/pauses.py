"""Queries about pauses: the one in force is the runner's, those that were are told of later."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update

from storage.database import Transaction
from storage.tables import pause


@dataclass(frozen=True, slots=True)
class Pause:
    """When a runner wanted nothing; `until` is FOREVER where nobody has said."""

    since: datetime
    until: datetime


async def begin(tx: Transaction, runner_id: int, since: datetime, until: datetime) -> None:
    """Note that a runner pauses; a pause that is on ends here."""
    await end(tx, runner_id, since)
    await tx.execute(insert(pause).values(runner_id=runner_id, since=since, until=until))


async def end(tx: Transaction, runner_id: int, at: datetime) -> None:
    """Note that a runner's pause has ended, if one was on; one that never was on is none."""
    theirs = pause.c.runner_id == runner_id
    await tx.execute(update(pause).where(theirs, pause.c.until > at).values(until=at))
    await tx.execute(delete(pause).where(theirs, pause.c.since >= pause.c.until))


async def since(tx: Transaction, runner_id: int, at: datetime) -> Sequence[Pause]:
    """Return a runner's pauses that ended after an instant, the oldest first."""
    query = (
        select(pause.c.since, pause.c.until)
        .where(pause.c.runner_id == runner_id, pause.c.until > at)
        .order_by(pause.c.since)
    )
    return [Pause(*row) for row in await tx.execute(query)]
