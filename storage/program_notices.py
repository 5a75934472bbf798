"""Telling runners that they were given a program: two statements, for however many."""

from datetime import datetime

from sqlalchemy import BigInteger, Integer, bindparam, exists, insert, literal, select

from storage.database import Transaction
from storage.notices import LONGEST
from storage.records import DeliveryState, Lane, NoticeKind
from storage.tables import Instant, assignment, delivery, notice

_NOW = bindparam("now", type_=Instant)
_OF_CLINIC = bindparam("of_clinic", type_=BigInteger)

_TELL = insert(notice).from_select(
    [
        notice.c.person_id,
        notice.c.kind,
        notice.c.clinic_id,
        notice.c.about_id,
        notice.c.data,
        notice.c.created_at,
    ],
    select(
        assignment.c.runner_id,
        literal(NoticeKind.PROGRAM, notice.c.kind.type),
        assignment.c.clinic_id,
        assignment.c.runner_id,
        bindparam("what", type_=notice.c.data.type),
        _NOW,
    ).where(
        assignment.c.clinic_id == _OF_CLINIC,
        assignment.c.program_id == bindparam("of_program", type_=BigInteger),
        assignment.c.assigned_at == _NOW,
    ),
)
_DELIVER = insert(delivery).from_select(
    [
        delivery.c.runner_id,
        delivery.c.lane,
        delivery.c.state,
        delivery.c.not_before,
        delivery.c.expires_at,
        delivery.c.attempts,
        delivery.c.doubts,
        delivery.c.notice_id,
        delivery.c.created_at,
    ],
    select(
        notice.c.person_id,
        literal(Lane.NUDGE, delivery.c.lane.type),
        literal(DeliveryState.PENDING, delivery.c.state.type),
        _NOW,
        bindparam("until", type_=Instant),
        literal(0, Integer()),
        literal(0, Integer()),
        notice.c.id,
        _NOW,
    ).where(
        notice.c.clinic_id == _OF_CLINIC,
        notice.c.kind == NoticeKind.PROGRAM,
        notice.c.created_at == _NOW,
        ~exists().where(delivery.c.notice_id == notice.c.id),
    ),
)


async def tell_given(tx: Transaction, clinic_id: int, program_id: int, *, at: datetime) -> None:
    """Tell those who were given a program at this instant."""
    when = {"of_clinic": clinic_id, "now": at}
    told = {**when, "of_program": program_id, "what": {"program": program_id}}
    await tx.execute(_TELL, told)
    await tx.execute(_DELIVER, {**when, "until": at + LONGEST})
