"""Queries about primers that went by without an answer, one after the other."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import and_, bindparam, case, exists, func, or_, select

from storage.database import Transaction
from storage.dialects import among
from storage.records import DeliveryState, Lane, NoticeKind, PrimerStatus
from storage.tables import Instant, delivery, notice, primer, runner


class Past(NamedTuple):
    """The primer of a run that has begun, as its delivery tells."""

    id: int
    runner_id: int
    run_at: datetime


async def past(
    tx: Transaction, after: tuple[datetime, int], until: datetime, *, limit: int
) -> list[Past]:
    """Return the next so many primers that were sent, and whose runs began up to an instant.

    They come in the order of those, after the one of an instant and an id of a delivery.
    """
    query = (
        select(delivery.c.id, delivery.c.runner_id, delivery.c.expires_at)
        .where(
            delivery.c.state == DeliveryState.SENT,
            delivery.c.lane == Lane.PRIMER,
            delivery.c.expires_at >= after[0],
            delivery.c.expires_at <= until,
            or_(delivery.c.expires_at > after[0], delivery.c.id > after[1]),
        )
        .order_by(delivery.c.expires_at, delivery.c.id)
        .limit(limit)
    )
    return [Past(*row) for row in await tx.execute(query)]


LONGEST_LEAD = timedelta(hours=1)
_BEGUN = [
    PrimerStatus.GOING,
    PrimerStatus.CANCELLED,
    PrimerStatus.DONE,
    PrimerStatus.STOPPED,
]
_CAME = exists().where(delivery.c.primer_id == primer.c.id, delivery.c.state == DeliveryState.SENT)
# What was skipped, moved or missed counts neither for nor against anybody; nor what came in answer
# to a tap, or not at all.
_LAST = (
    select(primer.c.status, primer.c.planned_at)
    .where(
        primer.c.runner_id == runner.c.id,
        primer.c.planned_at <= bindparam("now", type_=Instant),
        or_(
            primer.c.status.in_(_BEGUN),
            and_(
                primer.c.status == PrimerStatus.OFFERED,
                primer.c.run_at <= bindparam("begun_by", type_=Instant),
                _CAME,
            ),
        ),
    )
    .order_by(primer.c.planned_at.desc(), primer.c.id.desc())
    .limit(bindparam("in_a_row"))
    .correlate(runner)
    .subquery()
)
_IGNORED = select(func.sum(case((_LAST.c.status == PrimerStatus.OFFERED, 1), else_=0)))
_IS_RUNNING = exists().where(
    primer.c.runner_id == runner.c.id,
    primer.c.planned_at > bindparam("about_now", type_=Instant),
    primer.c.status == PrimerStatus.OFFERED,
    primer.c.run_at > bindparam("begun_by", type_=Instant),
)
_ASKED = exists().where(
    notice.c.person_id == runner.c.id,
    notice.c.kind == NoticeKind.IGNORED,
    notice.c.created_at > bindparam("asked_since", type_=Instant),
    # Where it was no question any more as it was to leave, nobody was asked.
    exists().where(
        delivery.c.notice_id == notice.c.id,
        delivery.c.state.not_in([DeliveryState.FAILED, DeliveryState.EXPIRED]),
    ),
)
_WHO = select(runner.c.id).where(
    among(runner.c.id, bindparam("of_runners")),
    runner.c.unreachable_since.is_(None),
    or_(
        runner.c.paused_until.is_(None),
        runner.c.paused_until <= bindparam("now", type_=Instant),
    ),
    ~_IS_RUNNING,
    _IGNORED.scalar_subquery() == bindparam("in_a_row"),
)


async def who_ignores(
    tx: Transaction,
    runner_ids: Collection[int],
    *,
    in_a_row: int,
    now: datetime,
    begun_by: datetime,
    asked_since: datetime | None = None,
) -> set[int]:
    """Return who of runners has left the last so many primers without any answer.

    Their runs have begun by an instant; who has one later than that is left out, and who pauses or
    cannot be reached; with `asked_since` also who has been asked about it since then.
    """
    given = {
        "of_runners": list(runner_ids),
        "in_a_row": in_a_row,
        "now": now,
        "begun_by": begun_by,
        "about_now": begun_by - LONGEST_LEAD,
    }
    query = _WHO
    if asked_since is not None:
        query, given = query.where(~_ASKED), given | {"asked_since": asked_since}
    return set((await tx.execute(query, given)).scalars())


async def last_run_of(tx: Transaction, runner_id: int) -> int | None:
    """Return the run of a runner's last primer that was offered, None where it is no more."""
    query = (
        select(primer.c.run_id)
        .where(primer.c.runner_id == runner_id, primer.c.status == PrimerStatus.OFFERED)
        .order_by(primer.c.planned_at.desc(), primer.c.id.desc())
        .limit(1)
    )
    return (await tx.execute(query)).scalar_one_or_none()
