"""Fixtures that every room may use."""

import logging
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import structlog
from hypothesis import settings

from bot import logs
from bot.zone_rules import use_newest
from storage.database import Database, Transaction
from tests.databases import (
    KINDS,
    PostgresqlServer,
    looking_into,
    migrate_file,
    postgresql_server,
    shown,
    sqlite_url,
)
from tests.world import World, a_world


def pytest_configure() -> None:
    """Let zones be what they are where the bot runs, before any is read; and time nothing."""
    use_newest()
    # On a machine that does much else a test is slow, not wrong.
    settings.register_profile("untimed", deadline=None)
    settings.load_profile("untimed")


@pytest.fixture(scope="session")
def server() -> Iterator[PostgresqlServer]:
    """The PostgreSQL server of the tests."""
    with postgresql_server() as found:
        yield found


@pytest.fixture
def postgresql_url(server: PostgresqlServer) -> Iterator[str]:
    """The URL of a database on PostgreSQL that has its tables, and no row."""
    url = server.make()
    yield shown(url)
    server.drop(str(url.database))


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that has its tables, to be copied: to make them takes as long as most tests."""
    path = tmp_path_factory.mktemp("migrated") / "bot.sqlite3"
    migrate_file(path)
    return path


@pytest.fixture(params=KINDS)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database without any row, of each kind in turn."""
    if request.param == "sqlite":
        copied = shutil.copy(request.getfixturevalue("migrated_file"), tmp_path / "bot.sqlite3")
        return sqlite_url(Path(copied))
    found: str = request.getfixturevalue("postgresql_url")
    return found


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open, empty database."""
    async with looking_into(database_url) as opened:
        yield opened


@pytest.fixture
async def tx(database: Database) -> AsyncIterator[Transaction]:
    """An open write transaction of an empty database."""
    async with database.transaction() as opened:
        yield opened


@pytest.fixture
async def world(database_url: str) -> AsyncIterator[World]:
    """The whole bot, at noon of a Monday, with nobody in it."""
    async with a_world(database_url) as opened:
        yield opened


@pytest.fixture
def own_logging() -> Iterator[None]:
    """Put back the handlers and levels that were there before."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in logs.QUIET}
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)
    structlog.reset_defaults()
