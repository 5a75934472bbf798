"""Fixtures of what goes out."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from tests.databases import looking_into, sqlite_url


@pytest.fixture
async def file(migrated_file: Path, tmp_path: Path) -> AsyncIterator[Database]:
    """A database on SQLite, for what is no question of SQL."""
    path = Path(shutil.copy(migrated_file, tmp_path / "bot.sqlite3"))
    async with looking_into(sqlite_url(path)) as opened:
        yield opened
