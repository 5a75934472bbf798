"""Whether the database answers."""

import asyncio

from sqlalchemy import select

from storage.database import Database, DatabaseError, UnavailableError

PATIENCE = 2.0
_ANYTHING = select(1)


async def answers(database: Database) -> bool:
    """Tell whether the database answers a question now."""
    try:
        async with asyncio.timeout(PATIENCE), database.snapshot() as tx:
            await tx.execute(_ANYTHING)
    except (DatabaseError, UnavailableError, TimeoutError):
        return False
    return True
