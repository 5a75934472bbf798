"""Queries about primers and their steps."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
    Integer,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    literal,
    or_,
    select,
    update,
)

from storage.database import Transaction
from storage.dialects import Upsert, among
from storage.records import SNOOZED, DeliveryState, Primer, PrimerStatus, RunKind
from storage.runners import DEFAULT_SEQUENCE
from storage.tables import Instant, delivery, primer, run, runner

COLUMNS = (
    primer.c.id,
    primer.c.runner_id,
    primer.c.run_id,
    primer.c.run_at,
    primer.c.planned_at,
    primer.c.status,
    primer.c.sequence,
    primer.c.since_last,
    primer.c.effort,
    primer.c.pain,
    primer.c.started_at,
    primer.c.ended_at,
    primer.c.program_id,
    primer.c.program_version,
    primer.c.moved_to,
    primer.c.morning_after,
)


@dataclass(frozen=True, slots=True)
class NewPrimer:
    """A primer of one occurrence, before it has an id."""

    runner_id: int
    run_id: int | None
    run_at: datetime | None
    planned_at: datetime
    status: PrimerStatus
    sequence: str
    moved_to: datetime | None = None


def from_row(row: Sequence[Any]) -> Primer:
    """Return the primer of a row's COLUMNS."""
    return Primer(*row)


# What a new row holds is known, but for its id.
_ADD = Upsert(
    lambda insert: (
        insert(primer)
        .on_conflict_do_nothing()
        .returning(primer.c.id, primer.c.run_id, primer.c.run_at)
    )
)


async def add(tx: Transaction, new: Sequence[NewPrimer]) -> list[Primer]:
    """Add primers; an occurrence that has one already gets no second and is left out.

    No two of them are of the same occurrence, and one at most is by hand.
    """
    if not new:
        return []
    rows = [
        {
            "runner_id": one.runner_id,
            "run_id": one.run_id,
            "run_at": one.run_at,
            "planned_at": one.planned_at,
            "status": one.status,
            "sequence": one.sequence,
            "moved_to": one.moved_to,
        }
        for one in new
    ]
    by_occurrence = {(one.run_id, one.run_at): one for one in new}
    added = []
    for primer_id, run_id, run_at in await tx.execute(_ADD.on(tx), rows):
        one = by_occurrence[run_id, run_at]
        unsaid = (None,) * 5
        added.append(
            Primer(
                primer_id,
                one.runner_id,
                run_id,
                run_at,
                one.planned_at,
                one.status,
                one.sequence,
                *unsaid,
                moved_to=one.moved_to,
            )
        )
    return added


_other = primer.alias()


def _stops(since: datetime | BindParameter[Any], pain_from: int | BindParameter[Any]) -> Any:
    """Whether a primer was ended for safety, or with so much pain."""
    return and_(
        _other.c.ended_at > since,
        or_(_other.c.status == PrimerStatus.STOPPED, _other.c.pain >= pain_from),
    )


_RESTS = exists().where(
    _other.c.runner_id == run.c.runner_id,
    _stops(bindparam("stopped_since", type_=Instant), bindparam("pain_from", type_=Integer)),
)
_HAS_ONE = exists().where(
    _other.c.runner_id == run.c.runner_id,
    _other.c.run_at == run.c.next_run_at,
    _other.c.status != PrimerStatus.MOVED,
    # What was left out of one run is no reason to leave another one out.
    or_(
        _other.c.status != PrimerStatus.SKIPPED,
        _other.c.run_id.is_(None),
        _other.c.run_id == run.c.id,
    ),
)
_STATUS = case(
    (_RESTS, literal(PrimerStatus.SKIPPED, primer.c.status.type)),
    (
        run.c.next_run_at <= bindparam("now", type_=Instant),
        literal(PrimerStatus.MISSED, primer.c.status.type),
    ),
    else_=literal(PrimerStatus.PLANNED, primer.c.status.type),
)
_EASY, _USUAL, _RACE = range(3)
"""What a run asks for; where runs meet the last of these wins."""
_ASKED = func.max(
    case(
        (run.c.kind == RunKind.RACE, literal(_RACE)),
        (run.c.kind == RunKind.EASY, literal(_EASY)),
        else_=literal(_USUAL),
    )
)
# An easy run has its own on the floor: who usually stands does not lie down for it.
_SEQUENCE = case(
    (literal(_RACE) == _ASKED, literal(RunKind.RACE.value)),
    (
        and_(literal(_EASY) == _ASKED, runner.c.sequence == literal(DEFAULT_SEQUENCE)),
        literal(RunKind.EASY.value),
    ),
    else_=runner.c.sequence,
)
_PLAN = Upsert(
    lambda insert: (
        insert(primer)
        .from_select(
            [
                primer.c.runner_id,
                primer.c.run_id,
                primer.c.run_at,
                primer.c.planned_at,
                primer.c.status,
                primer.c.sequence,
            ],
            select(
                run.c.runner_id,
                func.min(run.c.id),
                run.c.next_run_at,
                func.min(run.c.next_primer_at),
                _STATUS,
                _SEQUENCE,
            )
            .join_from(run, runner, runner.c.id == run.c.runner_id)
            .where(among(run.c.id, bindparam("of_runs")), ~_HAS_ONE)
            .group_by(run.c.runner_id, run.c.next_run_at, runner.c.sequence),
        )
        .on_conflict_do_nothing()
    )
)


async def plan(
    tx: Transaction,
    run_ids: Sequence[int],
    *,
    at: datetime,
    stopped_since: datetime,
    pain_from: int,
) -> None:
    """Add the primers of the next occurrences of runs.

    An instant at which the runner has a primer already gets no second: two runs may meet, and a
    deleted one may come back; but where it was moved away, or another run was left out, the place
    is free. Who has stopped for safety since an instant is left in peace, and a run that has begun
    by `at` is noted as missed. The sequence is that of a race or of an easy run where the run is
    one, else the runner's usual one.
    """
    asked = {"of_runs": run_ids, "now": at, "stopped_since": stopped_since, "pain_from": pain_from}
    await tx.execute(_PLAN.on(tx), asked)


async def get(tx: Transaction, runner_id: int, primer_id: int) -> Primer | None:
    """Return a runner's primer, None where it is not theirs."""
    query = select(*COLUMNS).where(primer.c.id == primer_id, primer.c.runner_id == runner_id)
    row = (await tx.execute(query)).one_or_none()
    return None if row is None else from_row(row)


async def offered_to(tx: Transaction, runner_id: int) -> Primer | None:
    """Return the latest primer that was offered and not answered; one may have been put off."""
    is_put_off = and_(primer.c.status == PrimerStatus.PLANNED, IS_PUT_OFF)
    query = (
        select(*COLUMNS)
        .where(
            primer.c.runner_id == runner_id,
            or_(primer.c.status == PrimerStatus.OFFERED, is_put_off),
        )
        .order_by(primer.c.planned_at.desc(), primer.c.id.desc())
        .limit(1)
    )
    row = (await tx.execute(query)).one_or_none()
    return None if row is None else from_row(row)


async def has_come_since(tx: Transaction, runner_id: int, since: datetime) -> bool:
    """Whether a primer that was planned for an instant or later has come to a runner."""
    never_came = (PrimerStatus.PLANNED, PrimerStatus.MISSED, PrimerStatus.MOVED)
    query = select(primer.c.id).where(
        primer.c.runner_id == runner_id,
        primer.c.planned_at >= since,
        primer.c.status.not_in(never_came),
    )
    return (await tx.execute(query.limit(1))).first() is not None


async def who_has_done_any(tx: Transaction, runner_ids: Sequence[int]) -> set[int]:
    """Return who of several runners has come to the end of a primer before."""
    query = (
        select(primer.c.runner_id)
        .where(
            among(primer.c.runner_id, runner_ids),
            primer.c.status.in_([PrimerStatus.DONE, PrimerStatus.STOPPED]),
        )
        .distinct()
    )
    return set((await tx.execute(query)).scalars())


async def who_has_stopped(
    tx: Transaction, runner_ids: Iterable[int], *, since: datetime, pain_from: int
) -> set[int]:
    """Return who of several runners has ended a primer for safety, or with so much pain."""
    query = (
        select(_other.c.runner_id)
        .where(among(_other.c.runner_id, runner_ids), _stops(since, pain_from))
        .distinct()
    )
    return set((await tx.execute(query)).scalars())


IS_PUT_OFF = exists().where(
    delivery.c.primer_id == primer.c.id,
    delivery.c.state == DeliveryState.PENDING,
    delivery.c.reason == SNOOZED,
)


async def set_status(tx: Transaction, primer_ids: Sequence[int], status: PrimerStatus) -> None:
    """Set how far primers have come that wait for their delivery.

    Some may have been tapped, and one may have been put off before its first send was recorded:
    it waits for its second.
    """
    if not primer_ids:
        return
    of = among(primer.c.id, primer_ids), primer.c.status == PrimerStatus.PLANNED
    await tx.execute(update(primer).where(*of, ~IS_PUT_OFF).values(status=status))


async def offer(tx: Transaction, primer_id: int) -> None:
    """Note that a primer is in the chat: one that was put off comes no second time."""
    is_it = primer.c.id == primer_id, primer.c.status == PrimerStatus.PLANNED
    await tx.execute(update(primer).where(*is_it).values(status=PrimerStatus.OFFERED))


async def withdraw(
    tx: Transaction, runner_id: int, run_id: int | None = None, *, but: Iterable[int] = ()
) -> None:
    """Delete primers that wait for their send, and their deliveries, of one run or of all.

    What may have left already stays: its occurrence must not get a second one.
    """
    left = [DeliveryState.SENDING, DeliveryState.UNCERTAIN]
    leaving = exists().where(delivery.c.primer_id == primer.c.id, delivery.c.state.in_(left))
    query = delete(primer).where(
        primer.c.runner_id == runner_id, primer.c.status == PrimerStatus.PLANNED, ~leaving
    )
    if run_id is not None:
        query = query.where(primer.c.run_id == run_id)
    await tx.execute(query.where(~among(primer.c.id, but)) if but else query)


async def waiting_for(tx: Transaction, runner_id: int, *, after: datetime) -> Primer | None:
    """Return the first primer ahead that was not answered, sent or not."""
    query = (
        select(*COLUMNS)
        .where(
            primer.c.runner_id == runner_id,
            primer.c.run_at > after,
            primer.c.status.in_([PrimerStatus.PLANNED, PrimerStatus.OFFERED]),
        )
        .order_by(primer.c.run_at, primer.c.id)
        .limit(1)
    )
    row = (await tx.execute(query)).one_or_none()
    return None if row is None else from_row(row)


async def set_sequence(tx: Transaction, primer_id: int, sequence: str) -> None:
    """Choose the sequence of a primer that has not begun."""
    await tx.execute(update(primer).where(primer.c.id == primer_id).values(sequence=sequence))


async def end(
    tx: Transaction,
    primer_id: int,
    status: PrimerStatus,
    *,
    at: datetime,
    moved_to: datetime | None = None,
) -> None:
    """End a primer; with the run's new instant where that was moved."""
    await tx.execute(
        update(primer)
        .where(primer.c.id == primer_id)
        .values(status=status, ended_at=at, moved_to=moved_to)
    )


async def latest(tx: Transaction, runner_id: int, *, limit: int) -> list[Primer]:
    """Return a runner's last primers that have begun, the newest first."""
    query = (
        select(*COLUMNS)
        .where(primer.c.runner_id == runner_id, primer.c.started_at.is_not(None))
        .order_by(primer.c.started_at.desc(), primer.c.id.desc())
        .limit(limit)
    )
    return [from_row(row) for row in await tx.execute(query)]


async def last_of_runs(
    tx: Transaction, runner_id: int, *, before: datetime, limit: int
) -> list[Primer]:
    """Return the primers of the last runs that count: done, or their run has begun.

    What was skipped, missed through no fault of the runner, or stopped for safety counts
    neither for nor against anyone.
    """
    left = [PrimerStatus.OFFERED, PrimerStatus.GOING, PrimerStatus.CANCELLED]
    query = (
        select(*COLUMNS)
        .where(
            primer.c.runner_id == runner_id,
            primer.c.run_at.is_not(None),
            or_(
                primer.c.status == PrimerStatus.DONE,
                and_(primer.c.status.in_(left), primer.c.run_at <= before),
            ),
        )
        .order_by(primer.c.run_at.desc(), primer.c.id.desc())
        .limit(limit)
    )
    return [from_row(row) for row in await tx.execute(query)]
