"""Queries about who has which program, and which one of several clinics' is in force."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    Integer,
    bindparam,
    delete,
    exists,
    func,
    literal,
    select,
    update,
)

from storage.clinic_records import Assignment
from storage.database import Transaction
from storage.dialects import Upsert, among, lock_person
from storage.tables import Instant, assignment, clinic, enrolment, enrolment_tag, program


@dataclass(frozen=True, slots=True)
class InForce:
    """The program that a runner follows now, and up to which version they have seen it."""

    clinic_id: int
    clinic: str
    program_id: int
    program: str
    version: int
    started_on: date
    seen_version: int


@dataclass(frozen=True, slots=True)
class Started:
    """How many runners have a program since a day."""

    started_on: date
    runners: int


COLUMNS = (
    assignment.c.clinic_id,
    assignment.c.runner_id,
    assignment.c.program_id,
    assignment.c.started_on,
    assignment.c.seen_version,
    assignment.c.in_force,
)
_FOLLOWED = (
    assignment.c.clinic_id,
    clinic.c.name,
    program.c.id,
    program.c.name,
    program.c.version,
    assignment.c.started_on,
    assignment.c.seen_version,
)

_other = assignment.alias()
_HAS_ANOTHER = exists().where(
    _other.c.runner_id == enrolment.c.runner_id,
    _other.c.clinic_id != enrolment.c.clinic_id,
    _other.c.in_force,
)


def _assigning(*to: Any) -> Upsert:
    """Return the statement that gives a program to enrolled runners, all at once.

    Where another clinic's is in force this one is only offered. Who has it already keeps their
    weeks.
    """
    new = (
        select(
            enrolment.c.clinic_id,
            enrolment.c.runner_id,
            program.c.id,
            bindparam("day", type_=Date),
            program.c.version,
            ~_HAS_ANOTHER,
            bindparam("now", type_=Instant),
        )
        .join_from(enrolment, program, program.c.clinic_id == enrolment.c.clinic_id)
        .where(
            enrolment.c.clinic_id == bindparam("of_clinic", type_=BigInteger),
            program.c.id == bindparam("of_program", type_=BigInteger),
            *to,
        )
        # Who is leaving at this moment is either gone before, or goes after with all of it.
        .with_for_update(read=True, key_share=True, of=enrolment)
    )
    into: list[Column[Any]] = [
        assignment.c.clinic_id,
        assignment.c.runner_id,
        assignment.c.program_id,
        assignment.c.started_on,
        assignment.c.seen_version,
        assignment.c.in_force,
        assignment.c.assigned_at,
    ]
    return Upsert(
        lambda insert: (row := insert(assignment).from_select(into, new)).on_conflict_do_update(
            index_elements=[assignment.c.clinic_id, assignment.c.runner_id],
            set_={column.name: row.excluded[column.name] for column in into[2:]},
            where=assignment.c.program_id != row.excluded.program_id,
        )
    )


# Of two clinics that give theirs at one moment the second must see the first's: no person has
# this number, whose lock is of all programs that are given.
_EVERYBODY = 0
_TO_ALL = _assigning()
_TO_ONE = _assigning(enrolment.c.runner_id == bindparam("one", type_=BigInteger))
_TO_TAGGED = _assigning(
    exists().where(
        enrolment_tag.c.clinic_id == enrolment.c.clinic_id,
        enrolment_tag.c.runner_id == enrolment.c.runner_id,
        enrolment_tag.c.tag == bindparam("tagged"),
    )
)


async def assign(
    tx: Transaction,
    clinic_id: int,
    program_id: int,
    *,
    started_on: date,
    at: datetime,
    runner_id: int | None = None,
    tag: str | None = None,
) -> int:
    """Give a clinic's program to one of its runners, to those of a tag, or else to all.

    Returns for how many it is new; who has it already goes on as they are.
    """
    await lock_person(tx, _EVERYBODY)
    given = {"of_clinic": clinic_id, "of_program": program_id, "day": started_on, "now": at}
    if runner_id is not None:
        result = await tx.execute(_TO_ONE.on(tx), {**given, "one": runner_id})
    elif tag is not None:
        result = await tx.execute(_TO_TAGGED.on(tx), {**given, "tagged": tag})
    else:
        result = await tx.execute(_TO_ALL.on(tx), given)
    return result.rowcount


async def take_back(tx: Transaction, clinic_id: int, runner_id: int) -> bool:
    """Let one of a clinic's runners have its program no more, False where they have none."""
    query = delete(assignment).where(
        assignment.c.clinic_id == clinic_id, assignment.c.runner_id == runner_id
    )
    return (await tx.execute(query)).rowcount == 1


async def of_clinic(tx: Transaction, clinic_id: int, runner_id: int) -> Assignment | None:
    """Return what a clinic has given one of its runners."""
    query = select(*COLUMNS).where(
        assignment.c.clinic_id == clinic_id, assignment.c.runner_id == runner_id
    )
    row = (await tx.execute(query)).one_or_none()
    return None if row is None else Assignment(*row)


async def of_runner(tx: Transaction, runner_id: int) -> list[tuple[InForce, bool]]:
    """Return all programs that a runner was given, and of each whether it is in force."""
    query = _followed(assignment.c.in_force).where(assignment.c.runner_id == runner_id)
    rows = await tx.execute(query.order_by(assignment.c.assigned_at, assignment.c.clinic_id))
    return [(InForce(*one), in_force) for *one, in_force in rows]


def _followed(*more: Any) -> Any:
    return (
        select(*_FOLLOWED, *more)
        .join_from(assignment, program, program.c.id == assignment.c.program_id)
        .join(clinic, clinic.c.id == assignment.c.clinic_id)
    )


# Of every batch of primers, and of every one that begins.
_IN_FORCE = _followed(assignment.c.runner_id).where(
    among(assignment.c.runner_id, bindparam("of_runners")), assignment.c.in_force
)


async def in_force(tx: Transaction, runner_ids: Iterable[int]) -> dict[int, InForce]:
    """Return the programs that several runners follow now."""
    rows = await tx.execute(_IN_FORCE, {"of_runners": list(runner_ids)})
    return {runner_id: InForce(*one) for *one, runner_id in rows}


async def follow(tx: Transaction, runner_id: int, clinic_id: int) -> bool:
    """Let a runner follow the program of one of their clinics, False where it gave none."""
    given = select(literal(1)).where(
        assignment.c.runner_id == runner_id, assignment.c.clinic_id == clinic_id
    )
    if (await tx.execute(given)).one_or_none() is None:
        return False
    await lock_person(tx, _EVERYBODY)
    theirs = update(assignment).where(assignment.c.runner_id == runner_id)
    # First none, then the one: at no moment are two in force.
    await tx.execute(theirs.where(assignment.c.in_force).values(in_force=False))
    await tx.execute(theirs.where(assignment.c.clinic_id == clinic_id).values(in_force=True))
    return True


async def note_seen(tx: Transaction, runner_id: int, program_id: int, version: int) -> None:
    """Note that a runner has begun with a version: what it changed is told no more."""
    await tx.execute(
        update(assignment)
        .where(
            assignment.c.runner_id == runner_id,
            assignment.c.program_id == program_id,
            assignment.c.seen_version < version,
        )
        .values(seen_version=version)
    )


async def started(tx: Transaction, clinic_id: int, program_id: int) -> list[Started]:
    """Return since when a clinic's runners have a program: how many for each day."""
    query = (
        select(assignment.c.started_on, func.count())
        .where(assignment.c.clinic_id == clinic_id, assignment.c.program_id == program_id)
        .group_by(assignment.c.started_on)
        .order_by(assignment.c.started_on)
    )
    return [Started(*row) for row in (await tx.execute(query)).all()]


async def count(tx: Transaction, clinic_id: int, *, tag: str | None = None) -> int:
    """Return how many runners a clinic has, all or those of a tag."""
    query = select(func.count(type_=Integer())).where(enrolment.c.clinic_id == clinic_id)
    if tag is not None:
        query = select(func.count(type_=Integer())).where(
            enrolment_tag.c.clinic_id == clinic_id, enrolment_tag.c.tag == tag
        )
    return (await tx.execute(query)).scalar_one()


async def tags(tx: Transaction, clinic_id: int, *, limit: int) -> Sequence[tuple[str, int]]:
    """Return a clinic's tags and how many runners have each, those of most runners first."""
    number = func.count()
    query = (
        select(enrolment_tag.c.tag, number)
        .where(enrolment_tag.c.clinic_id == clinic_id)
        .group_by(enrolment_tag.c.tag)
        .order_by(number.desc(), enrolment_tag.c.tag)
        .limit(limit)
    )
    return [(tag, runners) for tag, runners in await tx.execute(query)]
