"""What SQLite and PostgreSQL say differently, said once."""

import json
from collections.abc import Callable, Iterable
from typing import Any, Self

from sqlalchemy import (
    ARRAY,
    BigInteger,
    BindParameter,
    Boolean,
    ColumnElement,
    Dialect,
    Text,
    TypeDecorator,
    bindparam,
    text,
    type_coerce,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.sql.operators import OperatorType
from sqlalchemy.types import TypeEngine

from storage.database import Transaction

SQLITE, POSTGRESQL = "sqlite", "postgresql"


_LOCK_PERSON = text("SELECT pg_advisory_xact_lock(:person)")


async def lock_person(tx: Transaction, person_id: int) -> None:
    """Wait for who else has no row of a person to lock; the one writer of SQLite need not."""
    if tx.dialect.name == POSTGRESQL:
        await tx.execute(_LOCK_PERSON, {"person": person_id})


class Upsert:
    """A prebuilt INSERT with a conflict clause, which only the dialects' own inserts have."""

    def __init__(self, build: Callable[[Any], Any]) -> None:
        self._built = {SQLITE: build(sqlite.insert), POSTGRESQL: build(postgresql.insert)}

    def on(self, tx: Transaction) -> Any:
        """Return the statement for a transaction's database."""
        return self._built[tx.dialect.name]


class _Ids(TypeDecorator[list[int]]):
    """Many ids as one parameter: an array, or a JSON list where there are none."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the database's own type."""
        kept = ARRAY(BigInteger) if dialect.name == POSTGRESQL else Text()
        return dialect.type_descriptor(kept)

    def process_bind_param(self, value: list[int] | None, dialect: Dialect) -> Any:
        """Turn ids into what the database takes."""
        return value if dialect.name == POSTGRESQL else json.dumps(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> list[int]:
        """Turn what the database gives into ids."""
        return list(value) if dialect.name == POSTGRESQL else json.loads(value)


class _IsAmong(FunctionElement[bool]):
    type = Boolean()
    inherit_cache = True

    def self_group(self, against: OperatorType | None = None) -> Self:  # noqa: ARG002
        """Stay as it is: `… = 1` after it, which SQLAlchemy adds for SQLite, hides every index."""
        return self


@compiles(_IsAmong, SQLITE)
def _in_sqlite(element: _IsAmong, compiler: SQLCompiler, **how: Any) -> str:
    column, ids = (compiler.process(clause, **how) for clause in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({ids}))"  # noqa: S608 - both are compiled


@compiles(_IsAmong, POSTGRESQL)
def _in_postgresql(element: _IsAmong, compiler: SQLCompiler, **how: Any) -> str:
    column, ids = (compiler.process(clause, **how) for clause in element.clauses)
    return f"{column} = ANY ({ids})"


class _AllOf(FunctionElement[list[int]]):
    type = _Ids()
    inherit_cache = True


@compiles(_AllOf, SQLITE)
def _all_in_sqlite(element: _AllOf, compiler: SQLCompiler, **how: Any) -> str:
    return f"json_group_array({compiler.process(element.clauses, **how)})"


@compiles(_AllOf, POSTGRESQL)
def _all_in_postgresql(element: _AllOf, compiler: SQLCompiler, **how: Any) -> str:
    return f"array_agg({compiler.process(element.clauses, **how)})"


def all_of(column: ColumnElement[int]) -> ColumnElement[list[int]]:
    """Return the ids of a group: one row for many, which SQLite finds without a halt at each."""
    return _AllOf(column)


def among(
    column: ColumnElement[Any], ids: Iterable[int] | BindParameter[Any]
) -> ColumnElement[bool]:
    """Whether a column's id is one of many, or of those that come as a parameter.

    IN would make another statement of each number of ids, which the server has to plan anew
    and which pushes those that every tap runs out of the connection's cache.
    """
    if isinstance(ids, BindParameter):
        return _IsAmong(column, type_coerce(ids, _Ids()))
    return _IsAmong(column, bindparam(None, list(ids), _Ids(), unique=True))
