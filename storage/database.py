"""An open database, and the one visible transaction: queries never commit, the scope does.

SQLite serves one process on one machine, PostgreSQL any number. What differs between the two
stays in `storage.sqlite`, `storage.postgresql` and `storage.dialects`.
"""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncConnection

Transaction = AsyncConnection
"""What a query gets: a connection inside a transaction that it neither begins nor ends."""


class DatabaseError(Exception):
    """The database cannot be used; the message is a sentence for the operator."""


class WrongUrlError(DatabaseError):
    """DATABASE_URL must be sqlite+aiosqlite:///FILE, for example sqlite+aiosqlite:///data/runprimer.sqlite3, or postgresql+asyncpg://USER:PASSWORD@HOST:5432/NAME."""  # noqa: E501 - one line for the operator

    def __str__(self) -> str:
        """Return the sentence for the operator."""
        return str(type(self).__doc__)


class UnavailableError(Exception):
    """The database cannot be used just now, which may pass: nothing was written, try again.

    A commit whose answer was lost is the one exception: it may have been written. `cause` is
    safe to log.
    """

    def __init__(self, cause: str) -> None:
        super().__init__(cause)
        self.cause = cause


class Database(ABC):
    """An open database: `transaction()` writes, `snapshot()` reads.

    Both raise UnavailableError in an outage that may pass, and DatabaseError where going on
    makes no sense.
    """

    @staticmethod
    async def open(url: str, *, beside: bool = False) -> "Database":
        """Open the database of a URL, and bring its tables up to date.

        With `beside` it is opened to look at, tables as they are, whoever else has it.
        Raises DatabaseError, whose sentence says what the operator can do.
        """
        # Each is a Database itself; and who has SQLite need not load what PostgreSQL takes.
        try:
            parsed = make_url(url)
        except (ArgumentError, ValueError):
            raise WrongUrlError from None
        match parsed.drivername:
            case "sqlite+aiosqlite":
                from storage.sqlite import SqliteDatabase  # noqa: PLC0415

                return await SqliteDatabase.of(parsed, beside=beside)
            case "postgresql+asyncpg":
                from storage.postgresql import PostgresqlDatabase  # noqa: PLC0415

                return await PostgresqlDatabase.of(parsed, beside=beside)
            case name if name.partition("+")[0] in {"postgres", "postgresql"}:
                raise DatabaseError(
                    f"DATABASE_URL must begin with postgresql+asyncpg://, not with {name}://."
                )
        raise WrongUrlError

    @abstractmethod
    def transaction(self) -> AbstractAsyncContextManager[Transaction]:
        """Open a write transaction: committed at the end, rolled back by any exception."""

    @abstractmethod
    def snapshot(self) -> AbstractAsyncContextManager[Transaction]:
        """Open a read transaction that sees one consistent state."""

    @abstractmethod
    async def close(self) -> None:
        """Give back every connection."""

    @abstractmethod
    def on_duty(self, news: Callable[[], None]) -> AbstractAsyncContextManager[asyncio.Event]:
        """Wait until this process has the duty of draining the bulk lanes, and have it for a block.

        Of all processes on a database one has it. The event is set when it is lost; `news` is
        called when another process has announced something.
        """

    @abstractmethod
    async def announce(self, tx: Transaction) -> None:
        """Tell the process on duty, once the transaction is committed, that plans have changed."""
