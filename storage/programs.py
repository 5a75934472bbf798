"""Queries about a clinic's programs and what each has said, version by version."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, delete, func, insert, select, update

from storage.database import Transaction
from storage.dialects import Upsert
from storage.tables import assignment, program, program_version

Content = Mapping[str, Any]
"""What a program says, as plain values; storage does not look into it but for its name."""


@dataclass(frozen=True, slots=True)
class ListedProgram:
    """A program as it stands in a clinic's list, with how many runners have it."""

    id: int
    name: str
    version: int
    is_gentle: bool
    runners: int


@dataclass(frozen=True, slots=True)
class KeptProgram:
    """A program with what its version in force says."""

    id: int
    clinic_id: int
    name: str
    version: int
    content: Content


@dataclass(frozen=True, slots=True)
class Version:
    """That a program was published, as so many times before."""

    number: int
    created_by: int
    created_at: datetime


_ADD = Upsert(
    lambda insert: (
        insert(program)
        .on_conflict_do_nothing(index_elements=[program.c.clinic_id, program.c.name])
        .returning(program.c.id)
    )
)


async def add(
    tx: Transaction, clinic_id: int, content: Content, *, by: int, at: datetime
) -> int | None:
    """Add a program in its first version and return its id; None where its name is taken."""
    row = {"clinic_id": clinic_id, "name": content["name"], "version": 1, "created_at": at}
    program_id: int | None = (await tx.execute(_ADD.on(tx), row)).scalar_one_or_none()
    if program_id is not None:
        await _add_version(tx, program_id, 1, content, by, at)
    return program_id


async def is_name_taken(
    tx: Transaction, clinic_id: int, name: str, *, but: int | None = None
) -> bool:
    """Whether a clinic has a program of this name, other than one."""
    query = select(program.c.id).where(program.c.clinic_id == clinic_id, program.c.name == name)
    return (await tx.execute(query)).scalar_one_or_none() not in {None, but}


async def publish(
    tx: Transaction,
    clinic_id: int,
    program_id: int,
    content: Content,
    *,
    after: int,
    by: int,
    at: datetime,
) -> int | None:
    """Let a program say something else from now on, and return the new version's number.

    None where the version in force is another than `after`, or the program is not the clinic's.
    """
    query = (
        update(program)
        .where(
            program.c.id == program_id,
            program.c.clinic_id == clinic_id,
            program.c.version == after,
        )
        .values(version=after + 1, name=content["name"])
    )
    if (await tx.execute(query)).rowcount != 1:
        return None
    await _add_version(tx, program_id, after + 1, content, by, at)
    return after + 1


async def _add_version(
    tx: Transaction, program_id: int, number: int, content: Content, by: int, at: datetime
) -> None:
    await tx.execute(
        insert(program_version).values(
            program_id=program_id, number=number, content=content, created_by=by, created_at=at
        )
    )


_IN_FORCE = and_(
    program_version.c.program_id == program.c.id, program_version.c.number == program.c.version
)


async def listed(tx: Transaction, clinic_id: int) -> list[ListedProgram]:
    """Return a clinic's programs, by name."""
    runners = (
        select(func.count())
        .where(assignment.c.clinic_id == clinic_id, assignment.c.program_id == program.c.id)
        .scalar_subquery()
    )
    gentle = func.coalesce(program_version.c.content["gentle"].as_boolean(), False)
    query = (
        select(program.c.id, program.c.name, program.c.version, gentle, runners)
        .join_from(program, program_version, _IN_FORCE)
        .where(program.c.clinic_id == clinic_id)
        .order_by(program.c.name)
    )
    return [ListedProgram(*row) for row in (await tx.execute(query)).all()]


async def get(tx: Transaction, clinic_id: int, program_id: int) -> KeptProgram | None:
    """Return a clinic's program, None where it has no such one."""
    query = (
        select(
            program.c.id,
            program.c.clinic_id,
            program.c.name,
            program.c.version,
            program_version.c.content,
        )
        .join_from(program, program_version, _IN_FORCE)
        .where(program.c.id == program_id, program.c.clinic_id == clinic_id)
    )
    row = (await tx.execute(query)).one_or_none()
    return None if row is None else KeptProgram(*row)


async def versions(
    tx: Transaction, clinic_id: int, program_id: int, *, limit: int
) -> list[Version]:
    """Return the versions of a clinic's program, the newest first."""
    query = (
        select(program_version.c.number, program_version.c.created_by, program_version.c.created_at)
        .join_from(program_version, program)
        .where(program.c.id == program_id, program.c.clinic_id == clinic_id)
        .order_by(program_version.c.number.desc())
        .limit(limit)
    )
    return [Version(*row) for row in (await tx.execute(query)).all()]


async def content_of(
    tx: Transaction, clinic_id: int, program_id: int, number: int
) -> Content | None:
    """Return what a version of a clinic's program says, None where there is none."""
    query = (
        select(program_version.c.content)
        .join_from(program_version, program)
        .where(
            program.c.id == program_id,
            program.c.clinic_id == clinic_id,
            program_version.c.number == number,
        )
    )
    found: Content | None = (await tx.execute(query)).scalar_one_or_none()
    return found


async def published_at(tx: Transaction, program_id: int, number: int) -> datetime:
    """Return since when a version is there."""
    query = select(program_version.c.created_at).where(
        program_version.c.program_id == program_id, program_version.c.number == number
    )
    return (await tx.execute(query)).scalar_one()


async def contents(
    tx: Transaction, wanted: Sequence[tuple[int, int]]
) -> dict[tuple[int, int], Content]:
    """Return what versions say, by program and number; a version never says anything else."""
    key = (program_version.c.program_id, program_version.c.number)
    found: dict[tuple[int, int], Content] = {}
    for program_id in {program_id for program_id, _ in wanted}:
        numbers = [number for one, number in wanted if one == program_id]
        query = select(*key, program_version.c.content).where(
            key[0] == program_id, key[1].in_(numbers)
        )
        found |= {(row[0], row[1]): row[2] for row in await tx.execute(query)}
    return found


async def remove(tx: Transaction, clinic_id: int, program_id: int) -> bool:
    """Delete a clinic's program, False where it has no such one; its runners go on without."""
    query = delete(program).where(program.c.id == program_id, program.c.clinic_id == clinic_id)
    return (await tx.execute(query)).rowcount == 1
