"""Queries about housekeeping: how far each chore has come, so that it goes on there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from storage.database import Transaction
from storage.dialects import Upsert
from storage.tables import chore


@dataclass(frozen=True, slots=True)
class Chore:
    """How far a piece of housekeeping has come, by ids or by instants, and what it keeps."""

    name: str
    up_to_id: int | None = None
    up_to_at: datetime | None = None
    data: Mapping[str, Any] = field(default_factory=dict)


_GET = select(chore.c.name, chore.c.up_to_id, chore.c.up_to_at, chore.c.data).where(
    chore.c.name == bindparam("name")
)


async def get(tx: Transaction, name: str) -> Chore:
    """Return how far a chore has come; one that was never begun has come nowhere."""
    row = (await tx.execute(_GET, {"name": name})).one_or_none()
    return Chore(name) if row is None else Chore(*row)


_PUT = Upsert(
    lambda insert: (adding := insert(chore)).on_conflict_do_update(
        index_elements=["name"],
        set_={
            "up_to_id": adding.excluded.up_to_id,
            "up_to_at": adding.excluded.up_to_at,
            "data": adding.excluded.data,
        },
    )
)


async def put(tx: Transaction, done: Chore) -> None:
    """Write how far a chore has come."""
    await tx.execute(
        _PUT.on(tx),
        {
            "name": done.name,
            "up_to_id": done.up_to_id,
            "up_to_at": done.up_to_at,
            "data": dict(done.data),
        },
    )
