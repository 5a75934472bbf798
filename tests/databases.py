"""A database of its own for each test: a file, or one on a PostgreSQL server."""

import asyncio
import os
import threading
from collections.abc import AsyncIterator, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import asyncpg
import pytest
from sqlalchemy import URL, make_url

from storage.database import Database

T = TypeVar("T")

KINDS = ("sqlite", "postgresql")
ADDRESS = make_url(
    os.environ.get("TEST_POSTGRESQL_URL", "postgresql+asyncpg://postgres@127.0.0.1:5432/postgres")
)
PREFIX = "runprimer_test_"
HERE = ("127.0.0.1", "localhost", "::1")


def sqlite_url(path: Path) -> str:
    """Return the URL of a file."""
    return f"sqlite+aiosqlite:///{path}"


def shown(url: URL) -> str:
    """Return a URL as a setting, password and all."""
    return url.render_as_string(hide_password=False)


_NUMBERS = count()
"""Several may make databases in one process: no two have a name."""


class PostgresqlServer:
    """Makes databases on a server, as copies of one that has its tables.

    Its connection lives in a thread of its own, so that any test may ask, in a loop or out of one.
    """

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._template: str | None = None
        self._admin: Any = None

    def open(self) -> None:
        """Connect; raises OSError where no server answers."""
        self._admin = self.do(asyncpg.connect(plain(ADDRESS)))
        if ADDRESS.host in HERE:
            self._drop_those_of_the_dead()

    def close(self) -> None:
        """Drop the template, and hang up."""
        if self._template:
            self.drop(self._template)
        if self._admin:
            self.do(self._admin.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        """Do some work in the thread."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    def execute(self, sql: str) -> None:
        """Execute a statement beside all databases."""
        self.do(self._admin.execute(sql))

    def make(self, *, empty: bool = False) -> URL:
        """Make a database, a copy of the template or an empty one, and return its URL."""
        name = self._new_name()
        origin = "template1" if empty else self._with_tables()
        self.execute(f'CREATE DATABASE "{name}" TEMPLATE "{origin}"')
        # What a test loses at a power cut is lost anyway.
        self.execute(f'ALTER DATABASE "{name}" SET synchronous_commit = off')
        return ADDRESS.set(database=name)

    def drop(self, name: str) -> None:
        """Drop a database, whoever is still connected."""
        self.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def _with_tables(self) -> str:
        if self._template is None:
            made = self._new_name()
            self.execute(f'CREATE DATABASE "{made}"')
            self._template = made
            self.do(_migrated(ADDRESS.set(database=made)))
        return self._template

    def _new_name(self) -> str:
        return f"{PREFIX}{os.getpid()}_{next(_NUMBERS)}"

    def _drop_those_of_the_dead(self) -> None:
        query = "SELECT datname FROM pg_database WHERE starts_with(datname, $1)"
        for (name,) in self.do(self._admin.fetch(query, PREFIX)):
            owner = name.removeprefix(PREFIX).partition("_")[0]
            if owner.isdecimal() and not Path(f"/proc/{owner}").exists():
                # Without FORCE: one that is in use has somebody after all.
                with suppress(asyncpg.ObjectInUseError):
                    self.execute(f'DROP DATABASE IF EXISTS "{name}"')


@asynccontextmanager
async def looking_into(url: str) -> AsyncIterator[Database]:
    """Open a database for the length of a block, on SQLite while no bot has it."""
    database = await Database.open(url)
    try:
        yield database
    finally:
        await database.close()


def migrate_file(path: Path) -> None:
    """Make a file with its tables, in a thread of its own: the caller may be in a loop."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, _migrated(make_url(sqlite_url(path)))).result()


async def _migrated(url: URL) -> None:
    async with looking_into(shown(url)):
        pass


def plain(url: URL) -> str:
    """Return a URL as the driver alone takes it."""
    return shown(url.set(drivername="postgresql"))


@contextmanager
def postgresql_server() -> Iterator[PostgresqlServer]:
    """Reach the server; without one skip what needs it, but in CI fail."""
    server = PostgresqlServer()
    try:
        try:
            server.open()
        except OSError as error:
            if os.environ.get("CI"):
                raise
            pytest.skip(f"no PostgreSQL server at {ADDRESS.host}:{ADDRESS.port}: {error}")
        yield server
    finally:
        server.close()


@contextmanager
def shut(server: PostgresqlServer, url: str) -> Iterator[None]:
    """Let nobody into a database, nor those who are in it, for the length of a block."""
    name = make_url(url).database
    server.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
    server.execute(
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"  # noqa: S608 - our own name
    )
    try:
        yield
    finally:
        server.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')
