"""What columns are made of. Instants are aware UTC here, whatever the database keeps."""

from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    DateTime,
    Dialect,
    Enum,
    ForeignKey,
    Integer,
    MetaData,
    Text,
    TypeDecorator,
)
from sqlalchemy.types import TypeEngine, UserDefinedType

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class _IsoText(UserDefinedType[str]):
    """SQLite's own DATETIME as SQLAlchemy writes it, but by the interpreter's ISO functions.

    They take a fifth of the time, and every row has a few.
    """

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        """Return the type in a table's definition."""
        return "DATETIME"


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept in UTC; a naive one is refused before it is written."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the database's own type."""
        return dialect.type_descriptor(_IsoText() if dialect.name == "sqlite" else self.impl)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Turn an aware instant into what the database keeps."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"an instant needs a zone: {value!r}")
        in_utc = value if value.tzinfo is UTC else value.astimezone(UTC)
        return in_utc if dialect.name != "sqlite" else as_text(in_utc)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Turn what the database keeps into an aware instant."""
        if value is None:
            return None
        if dialect.name == "sqlite":
            return datetime.fromisoformat(value + "+00:00")
        return value.astimezone(UTC)  # type: ignore[no-any-return]


def as_text(in_utc: datetime) -> str:
    """Write an instant as SQLite keeps it."""
    return in_utc.isoformat(" ", "microseconds")[:_WITHOUT_OFFSET]


_WITHOUT_OFFSET = len("2027-03-01 05:15:00.000000")


class Weekdays(TypeDecorator[frozenset[int]]):
    """Days of the week, 0 for Monday, kept as bits."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: frozenset[int] | None, dialect: Dialect) -> int | None:
        """Turn days into bits."""
        return None if value is None else sum(1 << day for day in value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> frozenset[int] | None:
        """Turn bits into days."""
        return None if value is None else _days_of(value)


@cache
def _days_of(bits: int) -> frozenset[int]:
    return frozenset(day for day in range(7) if bits >> day & 1)


class Dates(TypeDecorator[frozenset[date]]):
    """A few dates, kept as text in their order; most runs have none."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: frozenset[date] | None, dialect: Dialect) -> str | None:
        """Turn dates into text."""
        return " ".join(one.isoformat() for one in sorted(value)) if value else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> frozenset[date]:
        """Turn text into dates."""
        return frozenset(map(date.fromisoformat, value.split())) if value else _NO_DATES


_NO_DATES: frozenset[date] = frozenset()


def word(of: type[StrEnum]) -> Enum:
    """Return the type of a column that keeps an enum's values as words."""
    return Enum(
        of, native_enum=False, length=16, values_callable=lambda of: [one.value for one in of]
    )


# On SQLite only a plain INTEGER key counts up by itself.
Id = BigInteger().with_variant(Integer, "sqlite")


def of_runner() -> ForeignKey:
    """Return the key of a row that goes with its runner."""
    return ForeignKey("runner.id", ondelete="CASCADE")
