"""SQLite: one writer, for a bot on one machine with nothing but Python.

Write transactions take turns under one lock in the process and begin IMMEDIATE, so none ever
meets `database is locked`; readers see WAL snapshots and wait for nobody.
"""

import asyncio
import fcntl
import os
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, TextIO

from sqlalchemy import URL, AsyncAdaptedQueuePool, Connection, ExceptionContext, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage import migrate, sqlite_driver
from storage.database import (
    Database,
    DatabaseError,
    Transaction,
    UnavailableError,
    WrongUrlError,
)

BUSY_TIMEOUT_MS = 5_000
CACHE_KIB = 8_000
"""A connection's pages in memory: a batch of 500 runs has a page for nearly each, and of runners
another; in SQLite's own 2,000 KiB it would read and write many of them twice."""
READERS = 4
MAY_PASS = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_PROTOCOL,
}
"""Another program's lock, a full disk, a file system that went away: all may be mended."""


class SqliteDatabase(Database):
    """An open SQLite file."""

    def __init__(self, path: Path, lock: TextIO | None) -> None:
        self._path = path
        self._lock_file = lock
        self._turn = asyncio.Lock()
        self._writer = _engine(path, begin="BEGIN IMMEDIATE", connections=1)
        self._readers = _engine(path, begin="BEGIN", connections=READERS)
        self._inode: int | None = None

    @classmethod
    async def of(cls, url: URL, *, beside: bool = False) -> "SqliteDatabase":
        """Open a file for this process alone, and bring its tables up to date; or to look at it."""
        path = _path_of(url)
        if beside:
            _require(path)
        database = cls(path, None if beside else _lock(path))
        try:
            if beside:
                async with database._readers.connect() as connection:
                    await connection.run_sync(migrate.require)
            else:
                await _migrate(path)
        except (migrate.NewerSchemaError, migrate.OlderSchemaError) as error:
            await database.close()
            raise DatabaseError(f"{path}: {error}") from None
        except (DBAPIError, sqlite3.Error, UnavailableError) as error:
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
        if self._lock_file is not None:
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

    @asynccontextmanager
    async def on_duty(self, news: Callable[[], None]) -> AsyncIterator[asyncio.Event]:  # noqa: ARG002 - nobody else has any
        """Yield an event that is never set: the file is this process's alone."""
        yield asyncio.Event()

    async def announce(self, tx: Transaction) -> None:
        """Tell nobody: there is no other process."""

    def _check_file(self) -> None:
        # A deleted file stays writable through its open handle: all that was
        # written would be gone at the end of the process without anyone knowing.
        try:
            if self._path.stat().st_ino == self._inode:
                return
        except FileNotFoundError:
            pass
        raise DatabaseError(f"{self._path} was deleted or replaced while in use; start again.")


def _path_of(url: URL) -> Path:
    if not url.database or url.database == ":memory:":
        raise WrongUrlError
    return Path(url.database)


def _require(path: Path) -> None:
    try:
        path.open("rb").close()
    except FileNotFoundError:
        raise DatabaseError(f"{path} is not there: it is made when the bot first runs.") from None
    except OSError as error:
        raise DatabaseError(f"{path} cannot be read ({error.strerror}).") from None


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


def _engine(path: Path, *, begin: str, connections: int, keys: str = "ON") -> AsyncEngine:
    engine = create_async_engine(
        "sqlite+aiosqlite://",
        async_creator=partial(sqlite_driver.connect, path),
        poolclass=AsyncAdaptedQueuePool,
        pool_size=connections,
        max_overflow=0,
        # Every transaction ends by itself: one more rollback would only cost time.
        pool_reset_on_return=None,
        # Error messages end in a log, and the parameters hold what runners said.
        hide_parameters=True,
    )
    event.listen(engine.sync_engine, "connect", partial(_prepare, keys))
    event.listen(engine.sync_engine, "handle_error", _tell_apart)

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Connection) -> None:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite_driver.FetchingConnection)  # noqa: S101 - what `connect` opens
        driver.begin_with_next(begin)

    return engine


def _prepare(keys: str, dbapi_connection: Any, _record: object) -> None:
    cursor = dbapi_connection.cursor()
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",  # a power cut loses nothing that was answered
        f"cache_size = -{CACHE_KIB}",
        f"foreign_keys = {keys}",
        f"busy_timeout = {BUSY_TIMEOUT_MS}",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _tell_apart(failed: ExceptionContext) -> None:
    """Raise UnavailableError for what may pass; all else stays what it is."""
    error = failed.original_exception
    # The low byte is the kind, the rest says more of it.
    if (
        isinstance(error, sqlite3.Error)
        and getattr(error, "sqlite_errorcode", 0) & 0xFF in MAY_PASS
    ):
        raise UnavailableError(str(error))


async def _migrate(path: Path) -> None:
    # A table that is altered is made anew and the old one dropped: with its keys in force that
    # would take every row along that belongs to one of its own.
    engine = _engine(path, begin="BEGIN IMMEDIATE", connections=1, keys="OFF")
    try:
        async with engine.connect() as connection:
            await connection.run_sync(_upgrade)
    finally:
        await engine.dispose()


def _upgrade(connection: Connection) -> None:
    migrate.upgrade(connection)
