"""What SQLite and PostgreSQL say differently, said once."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
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
    cast,
    column,
    func,
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
from storage.tables.columns import Instant, as_text

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
    """Many ids as one value: an array; or where there are none, JSON there and commas back."""

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
        """Turn what the database gives, never an empty list, into ids."""
        return list(value) if dialect.name == POSTGRESQL else [*map(int, value.split(","))]


class _Rows(TypeDecorator[Sequence[Sequence[Any]]]):
    """Many rows as one parameter, in JSON."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Sequence[Sequence[Any]] | None, dialect: Dialect) -> Any:
        """Turn rows into JSON, instants as the database reads them."""
        in_text = as_text if dialect.name == SQLITE else datetime.isoformat
        return json.dumps(value, default=in_text)


Cell = Callable[[int, TypeEngine[Any]], ColumnElement[Any]]
"""Stands for a cell of a row: its number, and its type."""


def _cell_in_sqlite() -> Cell:
    row = func.json_each(type_coerce(bindparam("rows"), _Rows())).table_valued("value")
    return lambda number, of: type_coerce(func.json_extract(row.c.value, f"$[{number}]"), of)


def _cell_in_postgresql() -> Cell:
    rows = cast(type_coerce(bindparam("rows"), _Rows()), postgresql.JSONB)
    row = func.jsonb_array_elements(rows).table_valued(column("value", postgresql.JSONB))
    return lambda number, of: cast(row.c.value[number].astext, of)


class ForRows:
    """A prebuilt statement for each of the rows that come as its parameter `rows`.

    One statement for all of them: of `executemany` each would halt SQLite's thread at the
    interpreter's lock.
    """

    def __init__(self, build: Callable[[Cell], Any]) -> None:
        self._built = {
            SQLITE: build(_cell_in_sqlite()),
            POSTGRESQL: build(_cell_in_postgresql()),
        }

    def on(self, tx: Transaction) -> Any:
        """Return the statement for a transaction's database."""
        return self._built[tx.dialect.name]


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


class _Instants(TypeDecorator[Mapping[str, datetime]]):
    """Instants by name as one parameter, in JSON, as the database reads them."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Mapping[str, datetime] | None, dialect: Dialect) -> Any:
        """Turn instants into JSON."""
        in_text = as_text if dialect.name == SQLITE else datetime.isoformat
        return json.dumps({name: in_text(instant) for name, instant in (value or {}).items()})


class _NamedInstant(FunctionElement[datetime]):
    type = Instant()
    inherit_cache = True


@compiles(_NamedInstant, SQLITE)
def _named_in_sqlite(element: _NamedInstant, compiler: SQLCompiler, **how: Any) -> str:
    instants, name = (compiler.process(clause, **how) for clause in element.clauses)
    return f"json_extract({instants}, '$.\"' || {name} || '\"')"


@compiles(_NamedInstant, POSTGRESQL)
def _named_in_postgresql(element: _NamedInstant, compiler: SQLCompiler, **how: Any) -> str:
    instants, name = (compiler.process(clause, **how) for clause in element.clauses)
    return f"CAST(CAST({instants} AS JSONB) ->> {name} AS TIMESTAMP WITH TIME ZONE)"


def instant_named(name: ColumnElement[Any], instants: Mapping[str, datetime]) -> Any:
    """Return the instant that a column names, NULL for a name that has none."""
    return _NamedInstant(bindparam(None, instants, _Instants(), unique=True), name)


class _AllOf(FunctionElement[list[int]]):
    type = _Ids()
    inherit_cache = True


@compiles(_AllOf, SQLITE)
def _all_in_sqlite(element: _AllOf, compiler: SQLCompiler, **how: Any) -> str:
    return f"group_concat({compiler.process(element.clauses, **how)})"


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
