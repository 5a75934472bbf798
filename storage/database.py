"""The engine, and the one visible transaction: queries never commit, the scope that opened it does.

SQLite has one writer. Write transactions take turns under one lock in the process and begin
IMMEDIATE, so none ever meets `database is locked`; readers see WAL snapshots and wait for nobody.
"""

import asyncio
import fcntl
import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, TextIO

from sqlalchemy import AsyncAdaptedQueuePool, Connection, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage import migrate, sqlite

BUSY_TIMEOUT_MS = 5_000
READERS = 4

Transaction = AsyncConnection
"""What a query gets: a connection inside a transaction that it neither begins nor ends."""


class DatabaseError(Exception):
    """The database cannot be used; the message is a sentence for the operator."""


class Database:
    """An open database: `transaction()` writes, `snapshot()` reads."""

    def __init__(self, path: Path, lock: TextIO) -> None:
        self._path = path
        self._lock_file = lock
        self._turn = asyncio.Lock()
        self._writer = _engine(path, begin="BEGIN IMMEDIATE", connections=1)
        self._readers = _engine(path, begin="BEGIN", connections=READERS)
        self._inode: int | None = None

    @classmethod
    async def open(cls, url: str) -> "Database":
        """Open the database of a URL for this process alone, and bring its tables up to date.

        Raises DatabaseError, whose sentence says what the operator can do.
        """
        path = _path_of(url)
        database = cls(path, _lock(path))
        try:
            async with database._writer.connect() as connection:
                await connection.run_sync(_migrate)
        except (DatabaseError, migrate.NewerSchemaError) as error:
            await database.close()
            raise DatabaseError(f"{path}: {error}") from None
        except (DBAPIError, sqlite3.Error) as error:
            await database.close()
            cause = getattr(error, "orig", error)
            raise DatabaseError(f"{path} cannot be used as a database: {cause}.") from error
        except BaseException:
            await database.close()
            raise
        database._inode = path.stat().st_ino
        return database

    async def close(self) -> None:
        """Give back every connection, then the file."""
        await self._readers.dispose()
        await self._writer.dispose()
        self._lock_file.close()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Open a write transaction: committed at the end, rolled back by any exception."""
        async with self._turn:
            self._check_file()
            async with self._writer.begin() as connection:
                yield connection

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[Transaction]:
        """Open a read transaction that sees one consistent state."""
        async with self._readers.connect() as connection:
            yield connection

    def _check_file(self) -> None:
        # A deleted file stays writable through its open handle: all that was
        # written would be gone at the end of the process without anyone knowing.
        try:
            if self._path.stat().st_ino == self._inode:
                return
        except FileNotFoundError:
            pass
        raise DatabaseError(f"{self._path} was deleted or replaced while in use; start again.")


def _path_of(url: str) -> Path:
    try:
        parsed = make_url(url)
    except ArgumentError:
        parsed = None
    path = parsed.database if parsed and parsed.drivername == "sqlite+aiosqlite" else None
    if not path or path == ":memory:":
        raise DatabaseError(
            "DATABASE_URL must name an SQLite file, for example "
            "sqlite+aiosqlite:///data/runprimer.sqlite3."
        )
    return Path(path)


def _lock(path: Path) -> TextIO:
    """Hold `<path>.lock` for as long as this process lives: two would send everything twice."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file():
            # SQLite opens what it may only read, and refuses at the first write.
            path.open("ab").close()
        lock = Path(f"{path}.lock").open("a+", encoding="ascii")  # noqa: SIM115 - kept open
    except OSError as error:
        raise DatabaseError(f"{path}: no permission to write here ({error.strerror}).") from None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.seek(0)
        owner = lock.read().strip() or "unknown"
        lock.close()
        raise DatabaseError(
            f"{path} is in use by another runprimer (process {owner}); stop it, or set "
            "DATABASE_URL to another file."
        ) from None
    lock.truncate(0)
    lock.write(str(os.getpid()))
    lock.flush()
    return lock


def _engine(path: Path, *, begin: str, connections: int) -> AsyncEngine:
    engine = create_async_engine(
        "sqlite+aiosqlite://",
        async_creator=partial(sqlite.connect, path),
        poolclass=AsyncAdaptedQueuePool,
        pool_size=connections,
        max_overflow=0,
        # Every transaction ends by itself: one more rollback would only cost time.
        pool_reset_on_return=None,
        # Error messages end in a log, and the parameters hold what runners said.
        hide_parameters=True,
    )
    event.listen(engine.sync_engine, "connect", _prepare)

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Connection) -> None:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite.FetchingConnection)  # noqa: S101 - what `connect` opens
        driver.begin_with_next(begin)

    return engine


def _prepare(dbapi_connection: Any, _record: object) -> None:
    cursor = dbapi_connection.cursor()
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",  # a power cut loses nothing that was answered
        "foreign_keys = ON",
        f"busy_timeout = {BUSY_TIMEOUT_MS}",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _migrate(connection: Connection) -> None:
    migrate.upgrade(connection)
