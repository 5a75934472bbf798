"""PostgreSQL: any number of processes, whose writers run side by side.

Each tells the others to wait by the locks on its rows: whoever changes anything of a runner
locks the runner's row first (`dialogues.load`, `runners.lock`, `runs.due`).
"""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import asyncpg
from sqlalchemy import URL, Connection, ExceptionContext, event, text
from sqlalchemy.exc import DBAPIError, DisconnectionError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as NoneFreeError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage import migrate
from storage.database import Database, DatabaseError, Transaction, UnavailableError
from storage.duty import CHANNEL, LOCK_SPACE, MIGRATING, Link, on_duty
from storage.refusals import cause_of_outage, chain_of, refusal, refuse_options

CONNECTIONS, MORE_CONNECTIONS = 10, 10
PATIENCE = 30.0
"""Seconds until a free connection, or one statement, is given up."""
CONNECT_PATIENCE, CLOSE_PATIENCE = 10.0, 5.0
KEEPALIVE = {
    # A client that vanished without a word holds no lock for longer than this.
    "tcp_keepalives_idle": "5",
    "tcp_keepalives_interval": "1",
    "tcp_keepalives_count": "3",
    "tcp_user_timeout": "8000",
}
SERVER_SETTINGS = KEEPALIVE | {
    "application_name": "runprimer",
    # Nor does one that stands still within a transaction.
    "idle_in_transaction_session_timeout": "30000",
    # It pays for long queries, and here are none.
    "jit": "off",
}
STATEMENTS_KEPT = 250
READ_ONLY = "25006"
_PARAMETER = re.compile(r"(query argument \$\d+): .*", re.DOTALL)
_MIGRATING = text("SELECT pg_advisory_xact_lock(:space, :migrating)").bindparams(
    space=LOCK_SPACE, migrating=MIGRATING
)
_ANNOUNCE = text("SELECT pg_notify(:channel, '')").bindparams(channel=CHANNEL)


class PostgresqlDatabase(Database):
    """A pool of connections to one database on a server."""

    def __init__(self, url: URL) -> None:
        self._url = url
        self._engine = _engine(url)
        # The same connections: each transaction says by itself what it is.
        self._readers = self._engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )

    @classmethod
    async def of(cls, url: URL, *, beside: bool = False) -> "PostgresqlDatabase":
        """Connect to a database, and bring its tables up to date; others may do so meanwhile."""
        refuse_options(url)
        database = cls(url)
        try:
            await database._prepare(migrate.require if beside else _upgrade)
        except (migrate.NewerSchemaError, migrate.OlderSchemaError) as error:
            await database.close()
            raise DatabaseError(f"{url.database} at {url.host}: {error}") from None
        except (asyncpg.PostgresError, asyncpg.InterfaceError, SQLAlchemyError, OSError) as error:
            await database.close()
            raise DatabaseError(refusal(url, error)) from None
        except BaseException:
            await database.close()
            raise
        event.listen(database._engine.sync_engine, "handle_error", _tell_apart)
        return database

    async def _prepare(self, tables: Callable[[Connection], None]) -> None:
        async with self._engine.connect() as connection:
            # Of processes that start together one does it, and the others find it done.
            await connection.execute(_MIGRATING)
            await connection.run_sync(tables)

    async def close(self) -> None:
        """Give back every connection, whether or not the server takes note of it."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._engine.dispose(), CLOSE_PATIENCE)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Open a write transaction: committed at the end, rolled back by any exception."""
        async with self._connected(self._engine) as connection, connection.begin():
            yield connection

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[Transaction]:
        """Open a read transaction that sees one consistent state."""
        async with self._connected(self._readers) as connection:
            yield connection

    @asynccontextmanager
    async def _connected(self, engine: AsyncEngine) -> AsyncIterator[Transaction]:
        try:
            connection = await engine.connect()
        except (OSError, TimeoutError, NoneFreeError, asyncpg.PostgresError, DBAPIError) as error:
            raise UnavailableError(cause_of_outage(error) or type(error).__name__) from None
        try:
            yield connection
        finally:
            await connection.close()

    @asynccontextmanager
    async def on_duty(self, news: Callable[[], None]) -> AsyncIterator[asyncio.Event]:
        """Wait for the duty, and have it for the length of a block."""
        async with on_duty(self._connect_alone, news) as lost:
            yield lost

    async def _connect_alone(self) -> Link:
        """Open a connection beside the pool."""
        _, arguments = self._engine.dialect.create_connect_args(self._url)
        return await asyncpg.connect(
            **arguments,
            server_settings=SERVER_SETTINGS,
            timeout=CONNECT_PATIENCE,
            command_timeout=CONNECT_PATIENCE,
        )

    async def announce(self, tx: Transaction) -> None:
        """Tell the process on duty, once the transaction is committed, that plans have changed."""
        await tx.execute(_ANNOUNCE)


def _engine(url: URL) -> AsyncEngine:
    engine = create_async_engine(
        url,
        pool_size=CONNECTIONS,
        max_overflow=MORE_CONNECTIONS,
        pool_timeout=PATIENCE,
        # Those that are used stay warm, with their statements prepared.
        pool_use_lifo=True,
        # Error messages end in a log, and the parameters hold what runners said.
        hide_parameters=True,
        connect_args={
            "timeout": CONNECT_PATIENCE,
            "command_timeout": PATIENCE,
            "prepared_statement_cache_size": STATEMENTS_KEPT,
            "server_settings": SERVER_SETTINGS,
        },
    )
    event.listen(engine.sync_engine, "checkout", _refuse_a_dead_one)
    event.listen(engine.sync_engine, "handle_error", _hide_values)
    return engine


def _upgrade(connection: Connection) -> None:
    migrate.upgrade(connection)


def _refuse_a_dead_one(dbapi_connection: Any, _record: object, _proxy: object) -> None:
    # The event loop has noticed when the server hung up: no question need be sent to know it,
    # and after a restart no transaction fails for a connection from before.
    if dbapi_connection.driver_connection.is_closed():
        raise DisconnectionError


def _hide_values(failed: ExceptionContext) -> None:
    # PostgreSQL's detail repeats the row, and its driver a parameter that does not fit: both
    # would end in a log.
    driven = chain_of(failed.original_exception)
    for error in driven:
        if hasattr(error, "detail"):
            error.detail = None
    for error in (*driven, *chain_of(failed.sqlalchemy_exception)):
        error.args = tuple(
            _PARAMETER.sub(r"\1", one) if isinstance(one, str) else one for one in error.args
        )


def _tell_apart(failed: ExceptionContext) -> None:
    """Raise UnavailableError for what may pass; all else stays what it is."""
    cause = cause_of_outage(failed.original_exception)
    if cause is None and failed.is_disconnect:
        cause = "the connection is closed"
    if cause is None and _only_reads(failed):
        cause = "the server only reads: another one is taking over"
    if cause is None:
        return
    # Each checkout looks at its own connection: those that live need not be opened anew.
    failed.invalidate_pool_on_disconnect = False
    # One that did not answer in time may answer yet: nobody else should get that answer.
    if isinstance(failed.original_exception, TimeoutError):
        failed.is_disconnect = True
    raise UnavailableError(cause)


def _only_reads(failed: ExceptionContext) -> bool:
    """Whether a write was refused that our own transaction allows."""
    refused = getattr(failed.original_exception, "sqlstate", None) == READ_ONLY
    options = failed.connection.get_execution_options() if failed.connection else {}
    return refused and not options.get("postgresql_readonly")
