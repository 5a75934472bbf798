"""Queries about primers and their steps."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Update, and_, bindparam, delete, exists, insert, or_, select, update

from storage.database import Transaction
from storage.dialects import Upsert, among
from storage.records import DeliveryState, Primer, PrimerStatus, Side, Step, StepOutcome
from storage.tables import delivery, primer, run, runner, step

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
)
STEP_COLUMNS = (
    step.c.primer_id,
    step.c.position,
    step.c.side,
    step.c.drill,
    step.c.seconds,
    step.c.level,
    step.c.outcome,
    step.c.felt,
    step.c.effort,
    step.c.pain,
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


def _primer(row: Sequence[Any]) -> Primer:
    return Primer(*row)


def _step(row: Sequence[Any]) -> Step:
    return Step(*row)


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
            )
        )
    return added


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
                run.c.id,
                run.c.next_run_at,
                run.c.next_primer_at,
                bindparam("to_status", type_=primer.c.status.type),
                runner.c.sequence,
            )
            .join_from(run, runner, runner.c.id == run.c.runner_id)
            .where(among(run.c.id, bindparam("of_runs"))),
        )
        .on_conflict_do_nothing()
        .returning(primer.c.id)
    )
)


async def plan(tx: Transaction, run_ids: Sequence[int], status: PrimerStatus) -> list[int]:
    """Add the primers of the next occurrences of runs, and return their ids.

    An occurrence that has one already gets no second.
    """
    if not run_ids:
        return []
    asked = {"of_runs": list(run_ids), "to_status": status}
    return list((await tx.execute(_PLAN.on(tx), asked)).scalars())


async def get(tx: Transaction, runner_id: int, primer_id: int) -> Primer | None:
    """Return a runner's primer, None where it is not theirs."""
    query = select(*COLUMNS).where(primer.c.id == primer_id, primer.c.runner_id == runner_id)
    row = (await tx.execute(query)).one_or_none()
    return None if row is None else _primer(row)


async def by_id(tx: Transaction, primer_ids: Sequence[int]) -> dict[int, Primer]:
    """Return primers for sending."""
    query = select(*COLUMNS).where(among(primer.c.id, primer_ids))
    return {row.id: _primer(row) for row in await tx.execute(query)}


# Every tap runs these two: built once, they are looked up by identity and not by shape.
_WITH_STEPS = (
    select(*COLUMNS, *STEP_COLUMNS)
    .join_from(primer, step, step.c.primer_id == primer.c.id)
    .where(primer.c.id == bindparam("of_primer"), primer.c.runner_id == bindparam("of_runner"))
    .order_by(step.c.position, step.c.side)
)
_RECORD = (
    update(step)
    .where(
        step.c.primer_id == bindparam("of_primer"),
        step.c.position == bindparam("at"),
        step.c.side == bindparam("on"),
    )
    .values(outcome=bindparam("ended"), felt=bindparam("answer"), pain=bindparam("hurt"))
)


async def with_steps(
    tx: Transaction, runner_id: int, primer_id: int
) -> tuple[Primer, list[Step]] | None:
    """Return a runner's primer with its steps in order, left before right; None: not theirs."""
    asked = {"of_primer": primer_id, "of_runner": runner_id}
    rows = (await tx.execute(_WITH_STEPS, asked)).all()
    if not rows:
        return None
    split = len(COLUMNS)
    return _primer(rows[0][:split]), [_step(row[split:]) for row in rows]


async def offered_to(tx: Transaction, runner_id: int) -> Primer | None:
    """Return the latest primer that was offered and not answered."""
    query = (
        select(*COLUMNS)
        .where(primer.c.runner_id == runner_id, primer.c.status == PrimerStatus.OFFERED)
        .order_by(primer.c.planned_at.desc(), primer.c.id.desc())
        .limit(1)
    )
    row = (await tx.execute(query)).one_or_none()
    return None if row is None else _primer(row)


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
        select(primer.c.runner_id)
        .where(
            among(primer.c.runner_id, runner_ids),
            primer.c.ended_at > since,
            or_(primer.c.status == PrimerStatus.STOPPED, primer.c.pain >= pain_from),
        )
        .distinct()
    )
    return set((await tx.execute(query)).scalars())


async def note_offered(tx: Transaction, primer_ids: Sequence[int]) -> None:
    """Note that ready messages are in their chats; some may have been tapped already."""
    await tx.execute(
        update(primer)
        .where(among(primer.c.id, primer_ids), primer.c.status == PrimerStatus.PLANNED)
        .values(status=PrimerStatus.OFFERED)
    )


async def set_status(tx: Transaction, primer_ids: Sequence[int], status: PrimerStatus) -> None:
    """Set how far primers have come that wait for their delivery; some may have been tapped."""
    await tx.execute(
        update(primer)
        .where(among(primer.c.id, primer_ids), primer.c.status == PrimerStatus.PLANNED)
        .values(status=status)
    )


async def withdraw(tx: Transaction, runner_id: int, run_id: int | None = None) -> None:
    """Delete primers that wait for their first send, and their deliveries, of one run or of all.

    What may have left already stays: its occurrence must not get a second one.
    """
    left = [DeliveryState.SENDING, DeliveryState.UNCERTAIN]
    leaving = exists().where(delivery.c.primer_id == primer.c.id, delivery.c.state.in_(left))
    query = delete(primer).where(
        primer.c.runner_id == runner_id, primer.c.status == PrimerStatus.PLANNED, ~leaving
    )
    await tx.execute(query if run_id is None else query.where(primer.c.run_id == run_id))


async def unskip(tx: Transaction, primer_id: int) -> None:
    """Delete a skipped primer, so that its occurrence can be planned again."""
    await tx.execute(
        delete(primer).where(primer.c.id == primer_id, primer.c.status == PrimerStatus.SKIPPED)
    )


async def occurrences_taken(
    tx: Transaction, runner_ids: Iterable[int], *, after: datetime
) -> set[tuple[int, datetime]]:
    """Return the (runner, instant) pairs after an instant that have their primer already.

    By instant, not by run: two runs may meet, and a deleted one may come back.
    """
    query = select(primer.c.runner_id, primer.c.run_at).where(
        among(primer.c.runner_id, runner_ids), primer.c.run_at > after
    )
    return {(runner_id, run_at) for runner_id, run_at in await tx.execute(query) if run_at}


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
    return None if row is None else _primer(row)


async def set_sequence(tx: Transaction, primer_id: int, sequence: str) -> None:
    """Choose the sequence of a primer that has not begun."""
    await tx.execute(update(primer).where(primer.c.id == primer_id).values(sequence=sequence))


async def begin(tx: Transaction, begun: Primer, new_steps: Sequence[Step], *, at: datetime) -> None:
    """Begin a primer with its steps; `begun` has what was said at ready."""
    await tx.execute(
        update(primer)
        .where(primer.c.id == begun.id)
        .values(
            status=PrimerStatus.GOING,
            sequence=begun.sequence,
            since_last=begun.since_last,
            started_at=at,
        )
    )
    await tx.execute(
        insert(step),
        [_values(one) for one in new_steps],
    )


async def record_step(tx: Transaction, answered: Step) -> None:
    """Record how a step ended, and where it was felt or how much it hurt."""
    await tx.execute(
        _RECORD,
        {
            "of_primer": answered.primer_id,
            "at": answered.position,
            "on": answered.side,
            "ended": answered.outcome,
            "answer": answered.felt,
            "hurt": answered.pain,
        },
    )


async def swap(tx: Transaction, answered: Step, drill: str, level: int) -> None:
    """Put another drill in a step's place."""
    await tx.execute(_of(answered).values(drill=drill, level=level))


async def split_sides(tx: Transaction, left: Step, right: Step) -> None:
    """Put two steps, one a side, in the place of the one for both."""
    both = replace(left, side=Side.BOTH)
    done = {"outcome": left.outcome, "pain": left.pain}
    await tx.execute(_of(both).values(side=Side.LEFT, felt=left.felt, **done))
    await tx.execute(insert(step), [_values(right)])


def _values(one: Step) -> dict[str, Any]:
    return {column.key: getattr(one, column.key) for column in STEP_COLUMNS}


def _of(one: Step) -> Update:
    return update(step).where(
        step.c.primer_id == one.primer_id,
        step.c.position == one.position,
        step.c.side == one.side,
    )


async def set_effort(tx: Transaction, primer_id: int, effort: int) -> None:
    """Record how hard the primer was, on it and on each drill done."""
    await tx.execute(update(primer).where(primer.c.id == primer_id).values(effort=effort))
    await tx.execute(
        update(step)
        .where(step.c.primer_id == primer_id, step.c.outcome == StepOutcome.DONE)
        .values(effort=effort)
    )


async def set_pain(tx: Transaction, primer_id: int, pain: int) -> None:
    """Record the pain at the end, on the primer and on each drill that did not say its own."""
    await tx.execute(update(primer).where(primer.c.id == primer_id).values(pain=pain))
    await tx.execute(
        update(step)
        .where(
            step.c.primer_id == primer_id,
            step.c.outcome == StepOutcome.DONE,
            step.c.pain.is_(None),
        )
        .values(pain=pain)
    )


async def end(tx: Transaction, primer_id: int, status: PrimerStatus, *, at: datetime) -> None:
    """End a primer."""
    await tx.execute(
        update(primer).where(primer.c.id == primer_id).values(status=status, ended_at=at)
    )


async def latest(tx: Transaction, runner_id: int, *, limit: int) -> list[Primer]:
    """Return a runner's last primers that have begun, the newest first."""
    query = (
        select(*COLUMNS)
        .where(primer.c.runner_id == runner_id, primer.c.started_at.is_not(None))
        .order_by(primer.c.started_at.desc(), primer.c.id.desc())
        .limit(limit)
    )
    return [_primer(row) for row in await tx.execute(query)]


async def steps_of(tx: Transaction, primer_ids: Sequence[int]) -> dict[int, list[Step]]:
    """Return the steps of several primers."""
    query = (
        select(*STEP_COLUMNS)
        .where(among(step.c.primer_id, primer_ids))
        .order_by(step.c.primer_id, step.c.position, step.c.side)
    )
    found: dict[int, list[Step]] = {primer_id: [] for primer_id in primer_ids}
    for row in await tx.execute(query):
        found[row.primer_id].append(_step(row))
    return found


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
    return [_primer(row) for row in await tx.execute(query)]
