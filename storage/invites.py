"""Queries about invites: the ways into a clinic, of whose codes only hashes are kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import insert, select, update

from storage.clinic_records import Invite, Role
from storage.database import Transaction
from storage.tables import invite

COLUMNS = (
    invite.c.id,
    invite.c.clinic_id,
    invite.c.role,
    invite.c.program_id,
    invite.c.language,
    invite.c.tag,
    invite.c.uses_left,
    invite.c.expires_at,
    invite.c.revoked_at,
    invite.c.created_by,
)


class InviteProblem(StrEnum):
    """Why an invite lets nobody in."""

    UNKNOWN = "unknown"  # there never was one, or it went with its clinic
    REVOKED = "revoked"
    EXPIRED = "expired"
    USED_UP = "used-up"


@dataclass(frozen=True, slots=True)
class NewInvite:
    """An invite before it has an id: for runners, or with a role for staff."""

    clinic_id: int
    uses: int
    expires_at: datetime
    role: Role | None = None
    program_id: int | None = None
    language: str | None = None
    tag: str | None = None


def _from_row(row: Sequence[Any]) -> Invite:
    return Invite(*row)


def problem_of(found: Invite | None, at: datetime) -> InviteProblem | None:
    """Return why an invite lets nobody in at an instant, None where it does."""
    if found is None:
        return InviteProblem.UNKNOWN
    if found.revoked_at is not None:
        return InviteProblem.REVOKED
    if found.expires_at <= at:
        return InviteProblem.EXPIRED
    return InviteProblem.USED_UP if found.uses_left == 0 else None


async def add(tx: Transaction, new: NewInvite, *, code_hash: str, by: int, at: datetime) -> int:
    """Add an invite and return its id."""
    query = insert(invite).values(
        clinic_id=new.clinic_id,
        code_hash=code_hash,
        role=new.role,
        program_id=new.program_id,
        language=new.language,
        tag=new.tag,
        uses_left=new.uses,
        expires_at=new.expires_at,
        created_by=by,
        created_at=at,
    )
    return (await tx.execute(query.returning(invite.c.id))).scalar_one()


async def by_hash(tx: Transaction, code_hash: str) -> Invite | None:
    """Return the invite of a code, however it stands."""
    row = (await tx.execute(select(*COLUMNS).where(invite.c.code_hash == code_hash))).one_or_none()
    return None if row is None else _from_row(row)


async def by_id(tx: Transaction, invite_id: int) -> Invite | None:
    """Return an invite that somebody has shown the code of, however it stands."""
    row = (await tx.execute(select(*COLUMNS).where(invite.c.id == invite_id))).one_or_none()
    return None if row is None else _from_row(row)


async def get(tx: Transaction, clinic_id: int, invite_id: int) -> Invite | None:
    """Return a clinic's invite, None where it has no such one."""
    found = await by_id(tx, invite_id)
    return found if found and found.clinic_id == clinic_id else None


async def take(tx: Transaction, invite_id: int, at: datetime) -> Invite | InviteProblem:
    """Use an invite once, or return why not; of two at once on its last use one gets it."""
    query = (
        update(invite)
        .where(
            invite.c.id == invite_id,
            invite.c.uses_left > 0,
            invite.c.expires_at > at,
            invite.c.revoked_at.is_(None),
        )
        .values(uses_left=invite.c.uses_left - 1)
        .returning(*COLUMNS)
    )
    row = (await tx.execute(query)).one_or_none()
    if row is not None:
        return _from_row(row)
    return problem_of(await by_id(tx, invite_id), at) or InviteProblem.UNKNOWN


async def valid(
    tx: Transaction,
    clinic_id: int,
    at: datetime,
    *,
    for_staff: bool = True,
    skip: int = 0,
    limit: int,
) -> list[Invite]:
    """Return a clinic's invites that still let somebody in, perhaps runners only; newest first."""
    query = (
        select(*COLUMNS)
        .where(
            invite.c.clinic_id == clinic_id,
            invite.c.uses_left > 0,
            invite.c.expires_at > at,
            invite.c.revoked_at.is_(None),
        )
        .order_by(invite.c.id.desc())
    )
    if not for_staff:
        query = query.where(invite.c.role.is_(None))
    return [_from_row(row) for row in await tx.execute(query.offset(skip).limit(limit))]


async def revoke(tx: Transaction, clinic_id: int, invite_id: int, at: datetime) -> bool:
    """Let nobody in by a clinic's invite any more; False where there is none to revoke."""
    query = (
        update(invite)
        .where(
            invite.c.clinic_id == clinic_id,
            invite.c.id == invite_id,
            invite.c.revoked_at.is_(None),
        )
        .values(revoked_at=at)
    )
    return (await tx.execute(query)).rowcount == 1


async def revoke_of(tx: Transaction, clinic_id: int, person_id: int, at: datetime) -> None:
    """Revoke what one of the staff, who is to be that no more, has made for others of the staff."""
    await tx.execute(
        update(invite)
        .where(
            invite.c.clinic_id == clinic_id,
            invite.c.created_by == person_id,
            invite.c.role.is_not(None),
            invite.c.revoked_at.is_(None),
        )
        .values(revoked_at=at)
    )
