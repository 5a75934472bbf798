"""Queries about a clinic's broadcasts as its staff have them before them, drafts above all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import case, func, insert, select, update

from storage.clinic_records import BroadcastState, Content, Member
from storage.database import Transaction
from storage.segments import Segment
from storage.tables import broadcast, enrolment, runner


@dataclass(frozen=True, slots=True)
class Composed:
    """A clinic's broadcast: what, to whom, when, and how far it is.

    It goes out at once where neither `starts_at` nor `local_on` is set. Of a draft `by_name` is
    who began it, later who let it go out. Without `expires_at` a draft has the usual expiry.
    """

    id: int
    clinic_id: int
    state: BroadcastState
    content: Content
    segment: Segment
    starts_at: datetime | None
    local_on: date | None
    local_at: time | None
    expires_at: datetime | None
    by_name: str
    created_at: datetime
    confirmed_at: datetime | None
    ended_at: datetime | None

    @property
    def is_draft(self) -> bool:
        """Whether it waits for somebody's word."""
        return self.state is BroadcastState.DRAFT


COLUMNS = (
    broadcast.c.id,
    broadcast.c.clinic_id,
    broadcast.c.state,
    broadcast.c.text,
    broadcast.c.media_kind,
    broadcast.c.file_id,
    broadcast.c.buttons,
    broadcast.c.segment,
    broadcast.c.starts_at,
    broadcast.c.local_on,
    broadcast.c.local_at,
    broadcast.c.expires_at,
    func.coalesce(broadcast.c.by_name, ""),
    broadcast.c.created_at,
    broadcast.c.confirmed_at,
    broadcast.c.ended_at,
)


def _composed(row: Sequence[Any]) -> Composed:
    id_, clinic_id, state, text, media_kind, file_id, buttons, segment, *rest = row
    content = Content(text, media_kind, file_id, tuple((one[0], one[1]) for one in buttons))
    return Composed(id_, clinic_id, state, content, Segment.of(segment), *rest)


async def begin(
    tx: Transaction, by: Member, content: Content, segment: Segment, *, at: datetime
) -> int:
    """Add a draft of one of a clinic's staff, and return its id."""
    query = (
        insert(broadcast)
        .values(
            clinic_id=by.clinic_id,
            state=BroadcastState.DRAFT,
            **_columns(content),
            segment=segment.as_json(),
            by_id=by.person_id,
            by_name=by.name,
            # A clinic would rather have it arrive twice than not at all.
            again_if_uncertain=True,
            muted=0,
            unreachable=0,
            created_at=at,
        )
        .returning(broadcast.c.id)
    )
    return (await tx.execute(query)).scalar_one()


def _columns(content: Content) -> dict[str, Any]:
    return {
        "text": content.text,
        "media_kind": content.media_kind,
        "file_id": content.file_id,
        "buttons": [list(one) for one in content.buttons],
    }


async def get(
    tx: Transaction, clinic_id: int, broadcast_id: int, *, lock: bool = False
) -> Composed | None:
    """Return a clinic's broadcast, None where it has no such one.

    With `lock` nobody else changes it until the transaction ends.
    """
    query = select(*COLUMNS).where(
        broadcast.c.id == broadcast_id, broadcast.c.clinic_id == clinic_id
    )
    row = (await tx.execute(query.with_for_update() if lock else query)).one_or_none()
    return None if row is None else _composed(row)


async def listed(tx: Transaction, clinic_id: int, *, skip: int, limit: int) -> list[Composed]:
    """Return a clinic's broadcasts: what is not over first, then the newest."""
    is_over = broadcast.c.state.in_([BroadcastState.DONE, BroadcastState.CANCELLED])
    query = (
        select(*COLUMNS)
        .where(broadcast.c.clinic_id == clinic_id)
        .order_by(case((is_over, 1), else_=0), broadcast.c.id.desc())
        .offset(skip)
        .limit(limit)
    )
    return [_composed(row) for row in await tx.execute(query)]


async def set_content(tx: Transaction, draft: Composed, content: Content) -> None:
    """Let a draft say something else."""
    await _change(tx, draft, **_columns(content))


async def set_segment(tx: Transaction, draft: Composed, segment: Segment) -> None:
    """Let a draft be for others."""
    await _change(tx, draft, segment=segment.as_json())


async def set_start(
    tx: Transaction,
    draft: Composed,
    *,
    starts_at: datetime | None = None,
    local_on: date | None = None,
    local_at: time | None = None,
) -> None:
    """Let a draft go out at another time, at once where none is given, with the usual expiry."""
    await _change(
        tx, draft, starts_at=starts_at, local_on=local_on, local_at=local_at, expires_at=None
    )


async def set_expiry(tx: Transaction, draft: Composed, expires_at: datetime) -> None:
    """Let a draft expire at another time."""
    await _change(tx, draft, expires_at=expires_at)


async def settle(tx: Transaction, draft: Composed, segment: Segment, expires_at: datetime) -> None:
    """Write down what a draft goes out with: the days of its phase, and the usual expiry."""
    await _change(tx, draft, segment=segment.as_json(), expires_at=expires_at)


async def _change(tx: Transaction, draft: Composed, **values: Any) -> None:
    await tx.execute(
        update(broadcast)
        .where(
            broadcast.c.id == draft.id,
            broadcast.c.clinic_id == draft.clinic_id,
            broadcast.c.state == BroadcastState.DRAFT,
        )
        .values(**values)
    )


async def zones(tx: Transaction, clinic_id: int) -> Sequence[str]:
    """Return the zones in which a clinic's runners live."""
    query = (
        select(runner.c.zone)
        .distinct()
        .join_from(enrolment, runner, runner.c.id == enrolment.c.runner_id)
        .where(enrolment.c.clinic_id == clinic_id)
    )
    return [zone for zone in (await tx.execute(query)).scalars() if zone is not None]
