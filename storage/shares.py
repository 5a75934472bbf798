"""Queries about what broadcasts may send now: each is drained by itself, for a share of a claim."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import and_, bindparam, case, func, literal, null, or_, select, union_all, update

from storage.addressing import AFTER_A_RUN, BEFORE_A_RUN
from storage.database import Transaction
from storage.deliveries import WAITING
from storage.dialects import ForRows, among
from storage.records import CANCELLED, FOREVER, HELD, UNWANTED, DeliveryState, PrimerStatus
from storage.tables import Instant, broadcast, delivery, enrolment, primer, run, runner

SLOTS = 8
"""Of so many broadcasts a claim may take, whatever their number: the statement stays one."""

_READY = (
    select(delivery.c.id)
    .join(runner, runner.c.id == delivery.c.runner_id)
    .where(
        delivery.c.id.in_(
            union_all(
                *(
                    select(
                        select(delivery.c.id)
                        .where(
                            delivery.c.broadcast_id == bindparam(f"broadcast_{slot}"),
                            delivery.c.state == state,
                            delivery.c.not_before <= bindparam("now"),
                            delivery.c.expires_at > bindparam("now"),
                        )
                        .order_by(delivery.c.not_before, delivery.c.id)
                        .limit(bindparam(f"most_{slot}"))
                        .subquery()
                        .c.id
                    )
                    for slot in range(SLOTS)
                    for state in WAITING
                )
            )
        )
    )
    .with_for_update(of=[delivery, runner], key_share=True, skip_locked=True)
)


async def ready(tx: Transaction, shares: Mapping[int, int], at: datetime) -> list[int]:
    """Return deliveries that may go out, so many of each of a few broadcasts, and lock them."""
    asked: dict[str, object] = {"now": at}
    wanted = [*shares.items()][:SLOTS]
    for slot in range(SLOTS):
        broadcast_id, most = wanted[slot] if slot < len(wanted) else (0, 0)
        asked |= {f"broadcast_{slot}": broadcast_id, f"most_{slot}": most}
    return list((await tx.execute(_READY, asked)).scalars())


class Unfit(NamedTuple):
    """A delivery that is not for now: its runner runs, or wants nothing of the clinic."""

    delivery_id: int
    is_unwanted: bool
    run_at: datetime | None


_SINCE, _UNTIL = bindparam("since", type_=Instant), bindparam("until", type_=Instant)
_AHEAD = (
    select(func.max(run.c.next_run_at))
    .where(
        run.c.runner_id == delivery.c.runner_id,
        run.c.next_run_at > _SINCE,
        run.c.next_run_at <= _UNTIL,
    )
    .scalar_subquery()
)
_RUNS_AT = case(
    (primer.c.run_at.is_not(null()), primer.c.run_at),
    # One by hand has no run, but somebody is at it.
    (primer.c.status == PrimerStatus.GOING, primer.c.started_at),
)
_BEGUN = (
    select(func.max(_RUNS_AT))
    .where(
        primer.c.runner_id == delivery.c.runner_id,
        primer.c.planned_at > bindparam("planned_since", type_=Instant),
        _RUNS_AT > _SINCE,
        _RUNS_AT <= _UNTIL,
    )
    .scalar_subquery()
)
_IS_UNWANTED = and_(
    broadcast.c.clinic_id.is_not(null()),
    or_(enrolment.c.runner_id.is_(null()), enrolment.c.muted),
)
_ASKED = (
    select(
        delivery.c.id,
        _IS_UNWANTED.label("is_unwanted"),
        _AHEAD.label("ahead"),
        _BEGUN.label("begun"),
    )
    .join_from(delivery, broadcast, broadcast.c.id == delivery.c.broadcast_id)
    .outerjoin(
        enrolment,
        and_(
            enrolment.c.clinic_id == broadcast.c.clinic_id,
            enrolment.c.runner_id == delivery.c.runner_id,
        ),
    )
    .where(among(delivery.c.id, bindparam("of_deliveries")))
    .subquery()
)
_UNFIT = select(_ASKED).where(
    or_(_ASKED.c.is_unwanted, _ASKED.c.ahead.is_not(null()), _ASKED.c.begun.is_not(null()))
)
LONGEST_LEAD = timedelta(hours=1)


async def unfit(tx: Transaction, delivery_ids: Sequence[int], at: datetime) -> list[Unfit]:
    """Return which of broadcasts' deliveries are not for now: one query, however many they are."""
    since = at - AFTER_A_RUN
    asked = {
        "of_deliveries": delivery_ids,
        "since": since,
        "until": at + BEFORE_A_RUN,
        "planned_since": since - LONGEST_LEAD,
    }
    return [
        Unfit(delivery_id, is_unwanted, max((one for one in (ahead, begun) if one), default=None))
        for delivery_id, is_unwanted, ahead, begun in await tx.execute(_UNFIT, asked)
    ]


_SET_ASIDE = ForRows(
    lambda cell: (
        update(delivery)
        .where(delivery.c.id == cell(0, delivery.c.id.type))
        .values(
            # What may have arrived stays a doubt while it is held.
            state=func.coalesce(cell(1, delivery.c.state.type), delivery.c.state),
            not_before=cell(2, Instant()),
            reason=cell(3, delivery.c.reason.type),
        )
    )
)


async def set_aside(tx: Transaction, found: Sequence[Unfit], at: datetime) -> None:
    """Hold what comes near a run until an hour after it began, and close what nobody wants."""
    rows = [
        (one.delivery_id, DeliveryState.FAILED, at, UNWANTED)
        if one.is_unwanted or one.run_at is None
        else (one.delivery_id, None, one.run_at + AFTER_A_RUN, HELD)
        for one in found
    ]
    if rows:
        await tx.execute(_SET_ASIDE.on(tx), {"rows": rows})


_WAIT = (
    select(delivery.c.id)
    .join(runner, runner.c.id == delivery.c.runner_id)
    .where(
        delivery.c.broadcast_id == bindparam("of_broadcast"),
        delivery.c.state.in_(WAITING),
        delivery.c.not_before < FOREVER,
    )
    .limit(bindparam("most"))
    # First the people, then their rows, as everybody does.
    .with_for_update(of=runner, key_share=True, skip_locked=True)
)
_was_pending = delivery.c.state == DeliveryState.PENDING
_CLOSE = (
    update(delivery)
    .where(among(delivery.c.id, bindparam("of_deliveries")), delivery.c.state.in_(WAITING))
    .values(
        state=case(
            (_was_pending, literal(DeliveryState.FAILED, delivery.c.state.type)),
            else_=delivery.c.state,
        ),
        reason=case((_was_pending, CANCELLED), else_=delivery.c.reason),
        # What may have arrived stays a doubt, and is not sent again.
        not_before=case((_was_pending, delivery.c.not_before), else_=literal(FOREVER, Instant())),
        expires_at=case((_was_pending, delivery.c.expires_at), else_=literal(FOREVER, Instant())),
    )
)


async def close_cancelled(tx: Transaction, broadcast_id: int, *, limit: int) -> int:
    """Close deliveries of a cancelled broadcast that wait; return how many."""
    asked = {"of_broadcast": broadcast_id, "most": limit}
    found = list((await tx.execute(_WAIT, asked)).scalars())
    if found:
        await tx.execute(_CLOSE, {"of_deliveries": found})
    return len(found)
