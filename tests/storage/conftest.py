"""A database of its own for each test, on a real file."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database, Transaction


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """An open, empty database."""
    opened = await Database.open(f"sqlite+aiosqlite:///{tmp_path / 'bot.sqlite3'}")
    yield opened
    await opened.close()


@pytest.fixture
async def tx(database: Database) -> AsyncIterator[Transaction]:
    """An open write transaction of an empty database."""
    async with database.transaction() as opened:
        yield opened
