"""Queries about deliveries: all that goes out unasked, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    bindparam,
    case,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)

from storage.clinic_records import GOES_OUT
from storage.database import Transaction
from storage.dialects import among
from storage.records import FOREVER, QUIET, SNOOZED, TOLD, DeliveryState, Lane, PrimerStatus
from storage.tables import Instant, broadcast, delivery, primer, runner

WAITING = (DeliveryState.PENDING, DeliveryState.UNCERTAIN)
LANES = tuple(Lane)[1:]
"""The lanes of deliveries, in their order: a reply is none."""
BY_LANE = tuple(lane for lane in LANES if lane is not Lane.BROADCAST)
"""Those that are drained as they come; of broadcasts each is drained by itself."""


@dataclass(frozen=True, slots=True)
class NewDelivery:
    """A delivery before it has an id, of a primer or of a broadcast."""

    runner_id: int
    lane: Lane
    not_before: datetime
    expires_at: datetime
    primer_id: int | None = None
    broadcast_id: int | None = None


async def add(tx: Transaction, new: Sequence[NewDelivery], *, at: datetime) -> None:
    """Add deliveries."""
    if not new:
        return
    await tx.execute(
        insert(delivery),
        [
            {
                "runner_id": one.runner_id,
                "lane": one.lane,
                "primer_id": one.primer_id,
                "broadcast_id": one.broadcast_id,
                "created_at": at,
                "state": DeliveryState.PENDING,
                "not_before": one.not_before,
                "expires_at": one.expires_at,
                "attempts": 0,
                "doubts": 0,
            }
            for one in new
        ],
    )


_ADD_PRIMERS = insert(delivery).from_select(
    [
        delivery.c.runner_id,
        delivery.c.lane,
        delivery.c.primer_id,
        delivery.c.not_before,
        delivery.c.expires_at,
        delivery.c.created_at,
        delivery.c.state,
        delivery.c.attempts,
        delivery.c.doubts,
    ],
    select(
        primer.c.runner_id,
        literal(Lane.PRIMER, delivery.c.lane.type),
        primer.c.id,
        case(
            (primer.c.planned_at > bindparam("now"), bindparam("now", type_=Instant)),
            (primer.c.planned_at < bindparam("awake"), bindparam("awake", type_=Instant)),
            else_=primer.c.planned_at,
        ),
        primer.c.run_at,
        bindparam("now", type_=Instant),
        literal(DeliveryState.PENDING, delivery.c.state.type),
        literal(0),
        literal(0),
    ).where(
        among(primer.c.run_id, bindparam("of_runs")),
        primer.c.run_at > bindparam("now"),
        primer.c.status == PrimerStatus.PLANNED,
        ~exists().where(delivery.c.primer_id == primer.c.id),
    ),
)


async def add_primers(
    tx: Transaction, run_ids: Sequence[int], *, at: datetime, awake_since: datetime
) -> None:
    """Add the deliveries of the primers that runs have ahead and that have none yet.

    They may go out at once and expire when the run begins. `not_before` is when each could have
    been claimed: later than planned after a standstill, sooner where it is early. So it can be
    told why a primer came when it came.
    """
    await tx.execute(_ADD_PRIMERS, {"of_runs": run_ids, "now": at, "awake": awake_since})


async def withdraw(tx: Transaction, runner_id: int, run_id: int | None, at: datetime) -> None:
    """Let what may have left already go out no more, of one run or of all of a runner's."""
    theirs = select(primer.c.id).where(primer.c.runner_id == runner_id)
    if run_id is not None:
        theirs = theirs.where(primer.c.run_id == run_id)
    left = [DeliveryState.SENDING, DeliveryState.UNCERTAIN]
    await tx.execute(
        update(delivery)
        .where(delivery.c.state.in_(left), delivery.c.primer_id.in_(theirs))
        .values(expires_at=at)
    )


async def snooze(
    tx: Transaction, runner_id: int, primer_id: int, until: datetime, *, run_at: datetime
) -> bool:
    """Let a runner's primer go out once more, as if it had never left; False where none did.

    It stays the one row of its primer: a send of it that is still under way is recorded no more.
    """
    result = await tx.execute(
        update(delivery)
        .where(delivery.c.primer_id == primer_id, delivery.c.runner_id == runner_id)
        .values(
            state=DeliveryState.PENDING,
            not_before=until,
            expires_at=run_at,
            leased_until=None,
            attempts=0,
            reason=SNOOZED,
            message_id=None,
            sent_at=None,
        )
    )
    return result.rowcount == 1


async def release(tx: Transaction, runner_id: int, held_until: datetime, *, at: datetime) -> None:
    """Let what a pause has held until its end go out from an instant on."""
    await tx.execute(
        update(delivery)
        .where(
            delivery.c.runner_id == runner_id,
            delivery.c.state.in_(WAITING),
            delivery.c.not_before == held_until,
            # What may have arrived and must not be sent again waits for no pause.
            delivery.c.expires_at < FOREVER,
        )
        .values(not_before=at)
    )


async def wake(tx: Transaction, runner_id: int, *, at: datetime) -> None:
    """Let what the quiet hours hold be looked at anew: a runner has others now, or is elsewhere."""
    await tx.execute(
        update(delivery)
        .where(
            delivery.c.runner_id == runner_id,
            delivery.c.state.in_(WAITING),
            delivery.c.reason == QUIET,
            delivery.c.not_before > at,
            delivery.c.not_before < FOREVER,
        )
        .values(not_before=at)
    )


LONGEST_HOLD = timedelta(hours=30)
"""No run and no quiet hours hold anything longer: a day, and what a zone may leave out or add."""
MOST_EXPIRED = 1_000
"""So many at a time: their runners are locked meanwhile, and a broadcast may have any number."""


async def expire(tx: Transaction, at: datetime) -> list[int]:
    """Expire what has waited too long; return the primers that will never go out."""
    over = (
        select(delivery.c.id)
        .join(runner, runner.c.id == delivery.c.runner_id)
        .where(
            delivery.c.state.in_(WAITING), delivery.c.lane.in_(LANES), delivery.c.expires_at <= at
        )
        .limit(MOST_EXPIRED)
        .with_for_update(of=runner, key_share=True, skip_locked=True)
    )
    found = list((await tx.execute(over)).scalars())
    if not found:
        return []
    result = await tx.execute(
        update(delivery)
        .where(among(delivery.c.id, found))
        .values(state=DeliveryState.EXPIRED)
        .returning(delivery.c.primer_id)
    )
    return [primer_id for primer_id in result.scalars() if primer_id is not None]


async def drop_for_runner(tx: Transaction, runner_id: int, reason: str) -> list[int]:
    """Give up what waits for a runner; return the primers that will never go out."""
    result = await tx.execute(
        update(delivery)
        .where(
            delivery.c.runner_id == runner_id,
            delivery.c.state.in_(WAITING),
            # What may have arrived and is not sent again stays uncertain.
            or_(delivery.c.state == DeliveryState.PENDING, delivery.c.not_before < FOREVER),
        )
        .values(state=DeliveryState.FAILED, reason=reason)
        .returning(delivery.c.primer_id)
    )
    return [primer_id for primer_id in result.scalars() if primer_id is not None]


def _first(instant: ColumnElement[Any], *of: ColumnElement[bool]) -> ScalarSelect[Any]:
    return select(func.min(instant)).where(*of).scalar_subquery()


def _first_of_broadcasts(state: DeliveryState) -> ScalarSelect[Any]:
    """Return the first try of all broadcasts that go out: what is paused wakes nobody."""
    of_it = delivery.c.broadcast_id == broadcast.c.id, delivery.c.state == state
    return _first(_first(delivery.c.not_before, *of_it), broadcast.c.state.in_(GOES_OUT))


_NEXT = select(
    *(
        _first(delivery.c.not_before, delivery.c.state == state, delivery.c.lane == lane)
        for lane in BY_LANE
        for state in WAITING
    ),
    *(_first_of_broadcasts(state) for state in WAITING),
    *(
        _first(delivery.c.expires_at, delivery.c.state == state, delivery.c.lane == lane)
        for lane in LANES
        for state in WAITING
    ),
    *(
        select(func.min(delivery.c.leased_until))
        .where(delivery.c.state == DeliveryState.SENDING, delivery.c.lane == lane)
        .scalar_subquery()
        for lane in LANES
    ),
)


async def next_at(tx: Transaction) -> datetime | None:
    """Return the next instant at which a delivery can move: a try, a lapse or an expiry."""
    instants: Sequence[datetime | None] = (await tx.execute(_NEXT)).one()
    return min((one for one in instants if one is not None), default=None)


async def counts(tx: Transaction) -> dict[DeliveryState, int]:
    """Return how many deliveries stand in each state."""
    query = select(delivery.c.state, func.count()).group_by(delivery.c.state)
    found = dict((await tx.execute(query)).all())
    return {state: found.get(state, 0) for state in DeliveryState}


async def doubts(tx: Transaction) -> int:
    """Return how many sends may have been doubles."""
    query = select(func.coalesce(func.sum(delivery.c.doubts), 0))
    return (await tx.execute(query)).scalar_one()


async def shorten_pauses(tx: Transaction, at: datetime, *, longest: timedelta) -> None:
    """Let what was tried in vain wait no longer than the longest pause from now.

    Nor what is held for longer than anything is: that was by a clock that was ahead.
    """
    await tx.execute(
        update(delivery)
        .where(
            delivery.c.state.in_(WAITING),
            delivery.c.reason.is_not(None),
            or_(delivery.c.reason.not_in(TOLD), delivery.c.not_before > at + LONGEST_HOLD),
            delivery.c.not_before > at + longest,
            delivery.c.not_before < FOREVER,
        )
        .values(not_before=at + longest)
    )
