"""The tables of a runner, typed; those of clinics and of what goes out are beside them."""

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Named,
    String,
    Table,
    Time,
    TypedColumns,
    UniqueConstraint,
    false,
)

from storage.records import (
    QUIET_FROM,
    QUIET_TO,
    Off,
    Pictures,
    PrimerStatus,
    RunKind,
    Side,
    SinceLastTime,
    StepOutcome,
)
from storage.tables.columns import Dates, Id, Instant, Weekdays, metadata, of_runner, word


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
    quiet_from: Named[time] = Column(Time, default=QUIET_FROM)
    quiet_to: Named[time] = Column(Time, default=QUIET_TO)
    usual_start: Named[time | None] = Column(Time)
    run_words: Named[str | None] = Column(String(200))
    summary_at: Named[datetime | None] = Column(Instant)
    with_sound: Named[bool] = Column(Boolean, server_default=false())
    hours: Named[int] = Column(Integer, server_default="24")
    pictures: Named[Pictures] = Column(word(Pictures), server_default=Pictures.MOVING)


runner = Table(
    "runner",
    metadata,
    RunnerColumns,
    # Those of a zone in the order of their ids: all are told of a change of its clocks.
    Index("ix_runner_of_zone", "zone", "id"),
)


# Who wants their week summed up, by when that is due.
Index(
    "ix_runner_of_summary",
    runner.c.summary_at,
    sqlite_where=runner.c.summary_at.is_not(None),
    postgresql_where=runner.c.summary_at.is_not(None),
)


class PauseColumns(TypedColumns):
    """Columns of `pause`: when a runner wanted nothing, so that it can be told why."""

    id = Column(Id, primary_key=True)
    runner_id: Named[int] = Column(BigInteger, of_runner(), index=True)
    since: Named[datetime] = Column(Instant)
    until: Named[datetime] = Column(Instant)


pause = Table("pause", metadata, PauseColumns)


class CalendarColumns(TypedColumns):
    """Columns of `calendar`: one that a runner has sent; `key` knows it again."""

    id = Column(Id, primary_key=True)
    runner_id: Named[int] = Column(BigInteger, of_runner())
    key: Named[str] = Column(String(64))
    name: Named[str] = Column(String(200))
    read_at: Named[datetime] = Column(Instant)


calendar = Table("calendar", metadata, CalendarColumns, UniqueConstraint("runner_id", "key"))


class RunColumns(TypedColumns):
    """Columns of `run`; a single run has no weekdays."""

    id = Column(Id, primary_key=True)
    runner_id: Named[int] = Column(BigInteger, of_runner(), index=True)
    weekdays: Named[frozenset[int]] = Column(Weekdays)
    on: Named[date | None] = Column("on_date", Date)
    at: Named[time] = Column("at_time", Time)
    next_run_at: Named[datetime | None] = Column(Instant)
    next_primer_at: Named[datetime | None] = Column(Instant)
    created_at: Named[datetime] = Column(Instant)
    every: Named[int] = Column(Integer, default=1)
    first: Named[date | None] = Column("first_on", Date)
    last: Named[date | None] = Column("last_on", Date)
    but: Named[frozenset[date]] = Column(Dates, nullable=True)
    kind: Named[RunKind | None] = Column(word(RunKind))
    calendar_id: Named[int | None] = Column(Id, ForeignKey("calendar.id", ondelete="CASCADE"))
    uid: Named[str | None] = Column(String(64))
    # What takes the place of an occurrence goes with its run.
    stands_for: Named[int | None] = Column(Id, ForeignKey("run.id", ondelete="CASCADE"))
    stands_for_on: Named[date | None] = Column(Date)


run = Table(
    "run",
    metadata,
    RunColumns,
    CheckConstraint("(weekdays BETWEEN 1 AND 127) = (on_date IS NULL)", name="weekly_or_single"),
    CheckConstraint("(next_run_at IS NULL) = (next_primer_at IS NULL)", name="next_together"),
    CheckConstraint("every = 1 OR every > 1 AND first_on IS NOT NULL", name="weeks_are_counted"),
    # What lies ahead is counted by these two, without a look at the rows.
    Index(None, "next_primer_at", "next_run_at"),
    # A deleted row's id is never given out again: old buttons carry it for ever.
    sqlite_autoincrement=True,
)


for _name, _of in (("calendar", run.c.calendar_id), ("run", run.c.stands_for)):
    Index(
        f"ix_run_of_{_name}",
        _of,
        sqlite_where=_of.is_not(None),
        postgresql_where=_of.is_not(None),
    )


class PrimerColumns(TypedColumns):
    """Columns of `primer`; one a run and occurrence, any number by hand."""

    id = Column(Id, primary_key=True)
    runner_id: Named[int] = Column(BigInteger, of_runner())
    # A deleted run keeps its history; the occurrence stays in run_at.
    run_id: Named[int | None] = Column(Id, ForeignKey("run.id", ondelete="SET NULL"))
    run_at: Named[datetime | None] = Column(Instant)
    planned_at: Named[datetime] = Column(Instant)
    status: Named[PrimerStatus] = Column(word(PrimerStatus))
    sequence: Named[str] = Column(String(16))
    since_last: Named[SinceLastTime | None] = Column(word(SinceLastTime))
    effort: Named[int | None]
    pain: Named[int | None]
    started_at: Named[datetime | None] = Column(Instant)
    ended_at: Named[datetime | None] = Column(Instant)
    program_id: Named[int | None] = Column(Id, ForeignKey("program.id", ondelete="SET NULL"))
    program_version: Named[int | None]
    # Where the run went that this one was for.
    moved_to: Named[datetime | None] = Column(Instant)
    # How it was the morning after pain.
    morning_after: Named[SinceLastTime | None] = Column(word(SinceLastTime))


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
# A program that is deleted finds its primers; those of none cost nothing.
Index(
    "ix_primer_of_program",
    primer.c.program_id,
    sqlite_where=primer.c.program_id.is_not(None),
    postgresql_where=primer.c.program_id.is_not(None),
)


class StepColumns(TypedColumns):
    """Columns of `primer_step`; a position has one row, or one a side where they differ."""

    primer_id: Named[int] = Column(
        Id, ForeignKey("primer.id", ondelete="CASCADE"), primary_key=True
    )
    position: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    side: Named[Side] = Column(word(Side), primary_key=True)
    drill: Named[str] = Column(String(32))
    seconds: Named[int]
    level: Named[int]
    outcome: Named[StepOutcome | None] = Column(word(StepOutcome))
    felt: Named[str | None] = Column(String(16))
    effort: Named[int | None]
    pain: Named[int | None]
    repetitions: Named[int | None]
    # The drill of the sequence, where another one has its place.
    instead_of: Named[str | None] = Column(String(32))


step = Table(
    "primer_step",
    metadata,
    StepColumns,
    CheckConstraint("effort BETWEEN 0 AND 10", name="effort"),
    CheckConstraint("pain BETWEEN 0 AND 10", name="pain"),
)


class DrillLevelColumns(TypedColumns):
    """Columns of `drill_level`: one row a drill, or one a side where they differ; '' is all."""

    runner_id: Named[int] = Column(BigInteger, of_runner(), primary_key=True, autoincrement=False)
    drill: Named[str] = Column(String(32), primary_key=True)
    side: Named[Side] = Column(word(Side), primary_key=True)
    level: Named[int]
    reason: Named[str | None] = Column(String(32))
    changed_at: Named[datetime | None] = Column(Instant)
    counted_to: Named[datetime | None] = Column(Instant)
    lowered_to: Named[datetime | None] = Column(Instant)
    cue_used: Named[bool]
    off: Named[Off | None] = Column(word(Off))
    offered_to: Named[datetime | None] = Column(Instant)
    is_offered: Named[bool]


drill_level = Table("drill_level", metadata, DrillLevelColumns)


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
    # The runs that were deleted last, each with what stood for its dates.
    removed: Named[list[list[dict[str, Any]]] | None] = Column(JSON(none_as_null=True))


dialogue = Table("dialogue", metadata, DialogueColumns)


class PictureColumns(TypedColumns):
    """Columns of `picture`: what Telegram calls a picture that one bot has uploaded."""

    bot_id = Column(BigInteger, primary_key=True, autoincrement=False)
    digest: Named[str] = Column(String(64), primary_key=True)
    file_id: Named[str] = Column(String(255))


picture = Table("picture", metadata, PictureColumns)


class ChoreColumns(TypedColumns):
    """Columns of `chore`: how far a piece of housekeeping has come, by whatever it goes by."""

    name = Column(String(32), primary_key=True)
    up_to_id: Named[int | None] = Column(BigInteger)
    up_to_at: Named[datetime | None] = Column(Instant)
    data: Named[dict[str, Any]] = Column(JSON)


chore = Table("chore", metadata, ChoreColumns)
