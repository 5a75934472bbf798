"""An SQLite connection that goes to its thread once a statement.

aiosqlite runs a database in a thread of its own, and each call is a trip there and back. Of the
four that SQLAlchemy makes for a statement (cursor, execute, fetch, close), three have nothing to
wait for: under load every trip waits for its turn in the event loop, and a writer's turn is what
the next tap waits for. Measured alone: 0.9 ms for a transaction with one read, not 1.7.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Self

import aiosqlite

Fetched = tuple[sqlite3.Cursor, list[Any]]
Act = Callable[[sqlite3.Connection], Fetched]


class FetchingCursor:
    """A cursor as SQLAlchemy's adapter uses it, which fetches all rows with the statement."""

    def __init__(self, connection: "FetchingConnection") -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.arraysize = 1

    async def __aenter__(self) -> Self:
        """Begin, without a trip."""
        return self

    async def execute(self, sql: str, parameters: Sequence[Any] = ()) -> Self:
        """Execute one statement and fetch what it returns."""
        return await self._run(partial(_execute, sql, parameters))

    async def executemany(self, sql: str, parameters: Sequence[Sequence[Any]]) -> Self:
        """Execute one statement for many sets of parameters."""
        return await self._run(partial(_execute_many, sql, parameters))

    async def fetchall(self) -> list[Any]:
        """Return the rows, without a trip."""
        return self._rows

    async def close(self) -> None:
        """End, without a trip: the thread has closed its cursor."""

    async def _run(self, act: Act) -> Self:
        cursor, self._rows = await self._connection.in_thread(act)
        self.description = cursor.description
        self.rowcount = cursor.rowcount
        self.lastrowid = cursor.lastrowid
        return self


class FetchingConnection(aiosqlite.Connection):
    """aiosqlite's connection, with cursors that fetch at once."""

    _opening: str | None = None

    def cursor(self) -> FetchingCursor:  # type: ignore[override]  # what the adapter asks of it
        """Return a new cursor, without a trip."""
        return FetchingCursor(self)

    async def in_thread(self, act: Act) -> Fetched:
        """Run a function of the sqlite3 connection in its thread, in the transaction it opens."""
        opening, self._opening = self._opening, None
        run = partial(_in_transaction, opening, act)
        return await self._execute(run, self._conn)  # type: ignore[no-any-return, no-untyped-call]

    async def ended(self) -> None:
        """Wait for the end of the thread: aiosqlite stops it where opening fails, and no more."""
        await asyncio.to_thread(self._thread.join)

    def begin_with_next(self, statement: str) -> None:
        """Begin a transaction together with its first statement."""
        self._opening = statement


async def connect(path: Path) -> FetchingConnection:
    """Open a database file."""
    connection = FetchingConnection(partial(_connect, path), iter_chunk_size=1)
    try:
        await connection
    except sqlite3.Error:
        await connection.ended()
        raise
    return connection


def _connect(path: Path) -> sqlite3.Connection:
    # The thread is the only one that touches the connection; transactions are begun by hand.
    return sqlite3.connect(path, isolation_level=None, check_same_thread=False)


def _execute(sql: str, parameters: Sequence[Any], connection: sqlite3.Connection) -> Fetched:
    cursor = connection.execute(sql, parameters)
    return cursor, cursor.fetchall() if cursor.description else []


def _execute_many(
    sql: str, parameters: Sequence[Sequence[Any]], connection: sqlite3.Connection
) -> Fetched:
    return connection.executemany(sql, parameters), []


def _in_transaction(opening: str | None, act: Act, connection: sqlite3.Connection) -> Fetched:
    if opening is not None:
        connection.execute(opening)
    return act(connection)
