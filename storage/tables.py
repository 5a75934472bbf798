"""The tables, typed. Instants are aware UTC here, whatever the database keeps."""

from datetime import UTC, date, datetime, time
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    Enum,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Named,
    String,
    Table,
    Text,
    Time,
    TypedColumns,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.types import TypeEngine, UserDefinedType

from storage.records import DeliveryState, Lane, PrimerStatus, Side, SinceLastTime, StepOutcome

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


def _word(of: type[StrEnum]) -> Enum:
    """Return the type of a column that keeps an enum's values as words."""
    return Enum(
        of, native_enum=False, length=16, values_callable=lambda of: [one.value for one in of]
    )


# On SQLite only a plain INTEGER key counts up by itself.
Id = BigInteger().with_variant(Integer, "sqlite")


def _of_runner() -> ForeignKey:
    return ForeignKey("runner.id", ondelete="CASCADE")


class RunnerColumns(TypedColumns):
    """Columns of `runner`; the id is the Telegram user id."""

    id = Column(BigInteger, primary_key=True, autoincrement=False)
    language: Named[str] = Column(String(8))
    zone: Named[str | None] = Column(String(64))
    lead_minutes: Named[int]
    sequence: Named[str] = Column(String(16))
    paused_until: Named[datetime | None] = Column(Instant)
    unreachable_since: Named[datetime | None] = Column(Instant)
    created_at: Named[datetime] = Column(Instant)


runner = Table("runner", metadata, RunnerColumns)


class RunColumns(TypedColumns):
    """Columns of `run`; a single run has no weekdays."""

    id = Column(Id, primary_key=True)
    runner_id: Named[int] = Column(BigInteger, _of_runner(), index=True)
    weekdays: Named[frozenset[int]] = Column(Weekdays)
    on: Named[date | None] = Column("on_date", Date)
    at: Named[time] = Column("at_time", Time)
    next_run_at: Named[datetime | None] = Column(Instant)
    next_primer_at: Named[datetime | None] = Column(Instant)
    created_at: Named[datetime] = Column(Instant)


run = Table(
    "run",
    metadata,
    RunColumns,
    CheckConstraint("(weekdays BETWEEN 1 AND 127) = (on_date IS NULL)", name="weekly_or_single"),
    CheckConstraint("(next_run_at IS NULL) = (next_primer_at IS NULL)", name="next_together"),
    # What lies ahead is counted by these two, without a look at the rows.
    Index(None, "next_primer_at", "next_run_at"),
    # A deleted row's id is never given out again: old buttons carry it for ever.
    sqlite_autoincrement=True,
)


class PrimerColumns(TypedColumns):
    """Columns of `primer`; one a run and occurrence, any number by hand."""

    id = Column(Id, primary_key=True)
    runner_id: Named[int] = Column(BigInteger, _of_runner())
    # A deleted run keeps its history; the occurrence stays in run_at.
    run_id: Named[int | None] = Column(Id, ForeignKey("run.id", ondelete="SET NULL"))
    run_at: Named[datetime | None] = Column(Instant)
    planned_at: Named[datetime] = Column(Instant)
    status: Named[PrimerStatus] = Column(_word(PrimerStatus))
    sequence: Named[str] = Column(String(16))
    since_last: Named[SinceLastTime | None] = Column(_word(SinceLastTime))
    effort: Named[int | None]
    pain: Named[int | None]
    started_at: Named[datetime | None] = Column(Instant)
    ended_at: Named[datetime | None] = Column(Instant)


primer = Table(
    "primer",
    metadata,
    PrimerColumns,
    UniqueConstraint("run_id", "run_at"),
    Index(None, "runner_id", "planned_at"),
    CheckConstraint("effort BETWEEN 0 AND 10", name="effort"),
    CheckConstraint("pain BETWEEN 0 AND 10", name="pain"),
    sqlite_autoincrement=True,
)


class StepColumns(TypedColumns):
    """Columns of `primer_step`; a position has one row, or one a side where they differ."""

    primer_id: Named[int] = Column(
        Id, ForeignKey("primer.id", ondelete="CASCADE"), primary_key=True
    )
    position: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    side: Named[Side] = Column(_word(Side), primary_key=True)
    drill: Named[str] = Column(String(32))
    seconds: Named[int]
    level: Named[int]
    outcome: Named[StepOutcome | None] = Column(_word(StepOutcome))
    felt: Named[str | None] = Column(String(16))
    effort: Named[int | None]
    pain: Named[int | None]


step = Table(
    "primer_step",
    metadata,
    StepColumns,
    CheckConstraint("effort BETWEEN 0 AND 10", name="effort"),
    CheckConstraint("pain BETWEEN 0 AND 10", name="pain"),
)


class BroadcastColumns(TypedColumns):
    """Columns of `broadcast`."""

    id = Column(Id, primary_key=True)
    text: Named[str] = Column(Text)
    again_if_uncertain: Named[bool]
    created_at: Named[datetime] = Column(Instant)


broadcast = Table("broadcast", metadata, BroadcastColumns, sqlite_autoincrement=True)


class DeliveryColumns(TypedColumns):
    """Columns of `delivery`; at most one a primer, and one a runner of a broadcast."""

    id = Column(Id, primary_key=True)
    runner_id: Named[int] = Column(BigInteger, _of_runner(), index=True)
    lane: Named[Lane] = Column(_word(Lane))
    primer_id: Named[int | None] = Column(
        Id, ForeignKey("primer.id", ondelete="CASCADE"), unique=True
    )
    state: Named[DeliveryState] = Column(_word(DeliveryState))
    not_before: Named[datetime] = Column(Instant)
    expires_at: Named[datetime] = Column(Instant)
    leased_until: Named[datetime | None] = Column(Instant)
    attempts: Named[int]
    doubts: Named[int]
    reason: Named[str | None] = Column(String(200))
    message_id: Named[int | None] = Column(BigInteger)
    sent_at: Named[datetime | None] = Column(Instant)
    broadcast_id: Named[int | None] = Column(Id, ForeignKey("broadcast.id", ondelete="CASCADE"))
    created_at: Named[datetime] = Column(Instant)


delivery = Table(
    "delivery",
    metadata,
    DeliveryColumns,
    CheckConstraint("(primer_id IS NULL) <> (broadcast_id IS NULL)", name="one_content"),
    UniqueConstraint("broadcast_id", "runner_id"),
    # A lane is drained by one of these: primers by their runs, all else as it came.
    Index(None, "state", "lane", "expires_at"),
    Index(None, "state", "lane", "not_before"),
    sqlite_autoincrement=True,
)


class DialogueColumns(TypedColumns):
    """Columns of `dialogue`; one row a chat."""

    runner_id = Column(BigInteger, primary_key=True, autoincrement=False)
    flow: Named[str | None] = Column(String(16))
    state: Named[str | None] = Column(String(16))
    data: Named[dict[str, Any]] = Column(JSON)
    serial: Named[int] = Column(BigInteger)
    interrupted: Named[dict[str, Any] | None] = Column(JSON(none_as_null=True))
    shown: Named[bool]
    acted_up_to: Named[int] = Column(BigInteger)
    last_update_at: Named[datetime | None] = Column(Instant)
    acted_since: Named[list[int]] = Column(JSON)


dialogue = Table("dialogue", metadata, DialogueColumns)


class PictureColumns(TypedColumns):
    """Columns of `picture`: what Telegram calls a picture that one bot has uploaded."""

    bot_id = Column(BigInteger, primary_key=True, autoincrement=False)
    digest: Named[str] = Column(String(64), primary_key=True)
    file_id: Named[str] = Column(String(255))


picture = Table("picture", metadata, PictureColumns)
