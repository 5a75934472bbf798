"""Leases of deliveries: claimed in batches, sent, and recorded in batches.

Claim, commit, send, record: no transaction is open across a send. A crash leaves leases, which are
taken up again, each as a doubt.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, time
from typing import Any, NamedTuple

from sqlalchemy import (
    Integer,
    Select,
    Update,
    and_,
    bindparam,
    case,
    func,
    or_,
    select,
    true,
    union_all,
    update,
)

from storage import shares
from storage.clinic_records import GOES_OUT
from storage.database import Transaction
from storage.deliveries import BY_LANE, LANES, WAITING
from storage.dialects import Cell, ForRows, among
from storage.records import (
    FOREVER,
    QUIET,
    SNOOZED,
    TOLD,
    DeliveryState,
    Lane,
    PrimerStatus,
    RunKind,
)
from storage.tables import Instant, broadcast, delivery, primer, run, runner


class Claimed(NamedTuple):
    """A leased delivery, with what is needed of its runner and of the primer that it sends.

    `sequence` and `planned_at` are the primer's, `usual_sequence` is its runner's.
    `kind` is its run's, `hours` are of its runner's clocks. `again_if_uncertain` tells whether it
    is sent once more where an answer is lost. (A tuple, as `Result`: nothing else is made so fast,
    and one is made of every message.)
    """

    id: int
    runner_id: int
    lane: Lane
    primer_id: int | None
    broadcast_id: int | None
    not_before: datetime
    expires_at: datetime
    attempts: int
    doubts: int
    language: str
    zone: str | None
    usual_sequence: str
    sequence: str | None
    planned_at: datetime | None
    again_if_uncertain: bool
    notice_id: int | None = None
    kind: RunKind | None = None
    hours: int = 24


Found = tuple[bool, datetime | None, time, time, Claimed]
"""Whether it is left, until when its runner has paused, the quiet hours, and what it is."""
ROUNDS = 10
"""How often at most what was closed or held makes room for more."""
WIDER, WIDEST = 32, 100
"""After a round in which all was closed or held so many times as many are looked at, up to a
number: at night that may be a whole broadcast."""


def _waiting_in(lane: Lane, state: DeliveryState) -> Select[int]:
    """Return the first of a lane that may go out, in the order in which one of its indexes lies."""
    order = delivery.c.expires_at if lane is Lane.PRIMER else delivery.c.not_before
    return (
        select(delivery.c.id)
        .where(
            delivery.c.state == state,
            delivery.c.lane == lane,
            delivery.c.not_before <= bindparam("now"),
            delivery.c.expires_at > bindparam("now"),
        )
        .order_by(order, delivery.c.id)
        .limit(bindparam("most"))
    )


_LEFT = and_(delivery.c.primer_id.is_not(None), primer.c.status != PrimerStatus.PLANNED)
_READY = (
    select(delivery.c.id)
    .join(runner, runner.c.id == delivery.c.runner_id)
    .where(
        delivery.c.id.in_(
            union_all(
                *(
                    select(_waiting_in(lane, state).subquery().c.id)
                    for lane in BY_LANE
                    for state in WAITING
                )
            )
        )
    )
    # Who is just tapping is taken a moment later, with what the tap has changed.
    .with_for_update(of=[delivery, runner], key_share=True, skip_locked=True)
)
_CLAIM = (
    select(
        or_(_LEFT, runner.c.unreachable_since.is_not(None)),
        runner.c.paused_until,
        runner.c.quiet_from,
        runner.c.quiet_to,
        delivery.c.id,
        delivery.c.runner_id,
        delivery.c.lane,
        delivery.c.primer_id,
        delivery.c.broadcast_id,
        delivery.c.not_before,
        delivery.c.expires_at,
        delivery.c.attempts,
        delivery.c.doubts,
        runner.c.language,
        runner.c.zone,
        runner.c.sequence,
        primer.c.sequence,
        # What its runner has put off is late for nobody.
        case((delivery.c.reason == SNOOZED, delivery.c.not_before), else_=primer.c.planned_at),
        func.coalesce(broadcast.c.again_if_uncertain, true()),
        delivery.c.notice_id,
        run.c.kind,
        runner.c.hours,
    )
    .select_from(delivery)
    .join(runner, runner.c.id == delivery.c.runner_id)
    .outerjoin(primer, primer.c.id == delivery.c.primer_id)
    .outerjoin(run, run.c.id == primer.c.run_id)
    .outerjoin(broadcast, broadcast.c.id == delivery.c.broadcast_id)
    # Read once they are locked: what was changed while the first statement looked is seen here.
    .where(
        among(delivery.c.id, bindparam("ready")),
        delivery.c.state.in_(WAITING),
        delivery.c.not_before <= bindparam("now"),
        delivery.c.expires_at > bindparam("now"),
        or_(delivery.c.broadcast_id.is_(None), broadcast.c.state.in_(GOES_OUT)),
    )
)
Shares = Callable[[int], Mapping[int, int]]
"""Says how many of so many places each of a few broadcasts gets."""
Quiet = Callable[[datetime, str | None, time, time], datetime | None]
"""Says when the quiet hours end in which an instant lies: in a zone, from one wall time to another.

None where it lies in none."""


async def claim(
    tx: Transaction,
    at: datetime,
    *,
    leased_until: datetime,
    limit: int,
    share: int = 0,
    of_broadcasts: Shares = lambda _: {},
    quiet: Quiet = lambda *_: None,
) -> list[Claimed]:
    """Lease deliveries that may go out now: lane by lane, of primers the earliest run first.

    Of the places a share is kept for the lanes behind the first that has any. What nobody wants
    any more is closed on the way, and what a pause, a run or the quiet hours hold waits for
    their end.
    """
    wider = 1
    for _ in range(ROUNDS):
        most = max(limit, min(wider * limit, WIDEST))
        ready = list((await tx.execute(_READY, {"now": at, "most": most})).scalars())
        room = max(share, limit - len(ready))
        if room and (by_broadcast := of_broadcasts(room)):
            each = {one: max(n, min(wider * n, WIDEST)) for one, n in by_broadcast.items()}
            ready += await shares.ready(tx, each, at)
        if not ready:
            break
        rows: Iterable[Sequence[Any]] = await tx.execute(_CLAIM, {"now": at, "ready": ready})
        wanted = await _sort_out(tx, map(_found, rows), at, quiet)
        wanted = await _fit(tx, _first(sorted(wanted, key=_order), limit, share), at)
        if wanted:
            await _lease(tx, [one.id for one in wanted], leased_until)
            return wanted
        wider = WIDER
    return []


def _found(row: Sequence[Any]) -> Found:
    return row[0], row[1], row[2], row[3], Claimed(*row[4:])


def _first(wanted: list[Claimed], limit: int, share: int) -> list[Claimed]:
    """Return so many as may be claimed: the first, but for a share of those in lanes behind."""
    behind = [one for one in wanted[limit:] if one.lane != wanted[0].lane][:share]
    return [*wanted[: limit - len(behind)], *behind]


async def _sort_out(
    tx: Transaction, found: Iterable[Found], at: datetime, quiet: Quiet
) -> list[Claimed]:
    """Close what is left, hold what a pause or the quiet hours hold, and return the others."""
    wanted, closed = [], []
    held: list[tuple[int, datetime, str | None]] = []
    for is_left, paused_until, quiet_from, quiet_to, one in found:
        if is_left:
            closed.append(one.id)
        # A pause is of primers and of what a clinic tells many: an alert waits for nobody's.
        elif one.lane is Lane.ALERT:
            wanted.append(one)
        elif paused_until is not None and paused_until > at:
            held.append((one.id, paused_until, None))
        elif one.lane is not Lane.PRIMER and (ends := quiet(at, one.zone, quiet_from, quiet_to)):
            held.append((one.id, ends, QUIET))
        else:
            wanted.append(one)
    await _close(tx, closed)
    if held:
        await tx.execute(_HOLD.on(tx), {"rows": held})
    return wanted


async def _fit(tx: Transaction, wanted: list[Claimed], at: datetime) -> list[Claimed]:
    """Set aside what of broadcasts comes near a run, or to who wants none, and return the rest."""
    of_broadcasts = [one.id for one in wanted if one.broadcast_id is not None]
    unfit = await shares.unfit(tx, of_broadcasts, at) if of_broadcasts else []
    if not unfit:
        return wanted
    await shares.set_aside(tx, unfit, at)
    aside = {one.delivery_id for one in unfit}
    return [one for one in wanted if one.id not in aside]


def _order(one: Claimed) -> tuple[int, datetime, int]:
    first = one.expires_at if one.lane is Lane.PRIMER else one.not_before
    return LANES.index(one.lane), first, one.id


_HOLD = ForRows(
    lambda cell: (
        update(delivery)
        .where(delivery.c.id == cell(0, delivery.c.id.type))
        .values(
            not_before=cell(1, Instant()),
            reason=func.coalesce(cell(2, delivery.c.reason.type), delivery.c.reason),
        )
    )
)


async def _lease(tx: Transaction, ids: Sequence[int], until: datetime) -> None:
    if ids:
        await tx.execute(
            update(delivery)
            .where(among(delivery.c.id, ids))
            .values(state=DeliveryState.SENDING, leased_until=until)
        )


async def _close(tx: Transaction, ids: Sequence[int]) -> None:
    """Close what was answered though its own answer was lost, was left, or has nobody to go to."""
    if ids:
        has_left = or_(delivery.c.state == DeliveryState.UNCERTAIN, delivery.c.reason == SNOOZED)
        arrived = and_(has_left, delivery.c.primer_id.is_not(None))
        await tx.execute(
            update(delivery)
            .where(among(delivery.c.id, ids))
            .values(state=case((arrived, DeliveryState.SENT), else_=DeliveryState.FAILED))
        )


class Result(NamedTuple):
    """What became of one send, under the lease that it was made with.

    `not_before` is the next try's, where there is one; FOREVER for one that may have arrived and
    must not be sent again. `tried` and `doubted` tell whether it counts as a try, and as a doubt.
    """

    delivery_id: int
    leased_until: datetime
    state: DeliveryState
    not_before: datetime
    tried: bool = True
    doubted: bool = False
    reason: str | None = None
    message_id: int | None = None
    sent_at: datetime | None = None


def _leased(cell: Cell) -> Update:
    return update(delivery).where(
        delivery.c.id == cell(0, delivery.c.id.type),
        # Another process may have taken it up, for dead: by then it counts as a doubt. Only what
        # is being sent has a lease; asked for the state, SQLite would look through all in it.
        delivery.c.leased_until == cell(1, Instant()),
    )


_SENT = ForRows(
    lambda cell: _leased(cell).values(
        state=DeliveryState.SENT,
        leased_until=None,
        # What held it is told of it.
        reason=case((delivery.c.reason.in_(TOLD), delivery.c.reason), else_=None),
        attempts=delivery.c.attempts + 1,
        message_id=cell(2, delivery.c.message_id.type),
        sent_at=cell(3, Instant()),
    )
)
_UNSENT = ForRows(
    lambda cell: _leased(cell).values(
        state=cell(2, delivery.c.state.type),
        leased_until=None,
        # What was put off stays so, however often it is tried.
        reason=case(
            (
                and_(delivery.c.reason == SNOOZED, cell(2, delivery.c.state.type).in_(WAITING)),
                SNOOZED,
            ),
            else_=cell(3, delivery.c.reason.type),
        ),
        attempts=delivery.c.attempts + cell(4, Integer()),
        doubts=delivery.c.doubts + cell(5, Integer()),
        not_before=cell(6, Instant()),
        # What may have arrived and must not be sent again neither waits nor expires.
        expires_at=case((cell(7, Integer()) == 1, FOREVER), else_=delivery.c.expires_at),
    )
)


async def record(tx: Transaction, results: Sequence[Result]) -> None:
    """Write what became of a batch of sends."""
    sent = [_sent(one) for one in results if one.state is DeliveryState.SENT]
    unsent = [_unsent(one) for one in results if one.state is not DeliveryState.SENT]
    for statement, rows in ((_SENT, sent), (_UNSENT, unsent)):
        if rows:
            await tx.execute(statement.on(tx), {"rows": rows})


def _sent(one: Result) -> tuple[Any, ...]:
    return one.delivery_id, one.leased_until, one.message_id, one.sent_at


def _unsent(one: Result) -> tuple[Any, ...]:
    return (
        one.delivery_id,
        one.leased_until,
        one.state,
        one.reason,
        int(one.tried),
        int(one.doubted),
        one.not_before,
        int(one.not_before == FOREVER),
    )
