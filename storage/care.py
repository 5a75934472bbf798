"""Queries about a clinic's runners as its therapists see them, each within what was allowed.

The consent stands in every WHERE: what a runner does not share is not read.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    or_,
    select,
    tuple_,
    update,
)

from storage.database import Transaction
from storage.records import PrimerStatus, SinceLastTime, StepOutcome
from storage.tables import Instant, alert, clinic, enrolment, primer, step

ALERTED, WORSE, CALM = 2, 1, 0
"""How much a runner needs a look: pain, worse since last time, neither."""
EASE_FROM = 3
"""Pain from which on a runner needs a look."""

OF_CASE = (
    enrolment.c.clinic_id,
    enrolment.c.runner_id,
    enrolment.c.name,
    enrolment.c.attention,
    enrolment.c.silent_since,
    enrolment.c.shares_adherence,
    enrolment.c.shares_felt,
    enrolment.c.alerts,
)


@dataclass(frozen=True, slots=True)
class Case:
    """A runner in a clinic's list; `silent_since` says something only where adherence is shared."""

    clinic_id: int
    runner_id: int
    name: str
    attention: int
    silent_since: datetime
    shares_adherence: bool
    shares_felt: bool
    alerts: bool


@dataclass(frozen=True, slots=True)
class Session:
    """A primer that has begun, in three words; `pain` is the highest that was said in it."""

    primer_id: int
    started_at: datetime
    status: PrimerStatus
    since_last: SinceLastTime | None
    pain: int | None


@dataclass(frozen=True, slots=True)
class Felt:
    """How often a drill was felt somewhere, or hurt (`felt` None)."""

    drill: str
    felt: str | None
    times: int


# Who needs a look ------------------------------------------------------------------------------

# What was begun and left half way, with no word of pain, says nothing of how it is.
_IS_ANSWERED = and_(
    primer.c.started_at.is_not(None),
    primer.c.ended_at.is_not(None),
    or_(
        primer.c.status.in_([PrimerStatus.DONE, PrimerStatus.STOPPED]),
        primer.c.pain.is_not(None),
        exists().where(step.c.primer_id == primer.c.id, step.c.pain.is_not(None)),
    ),
)
_LAST = (
    select(primer.c.id)
    .where(primer.c.runner_id == bindparam("of_runner"), _IS_ANSWERED)
    .order_by(primer.c.planned_at.desc(), primer.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
_HURT = or_(
    exists().where(primer.c.id == _LAST, primer.c.pain >= EASE_FROM),
    exists().where(step.c.primer_id == _LAST, step.c.pain >= EASE_FROM),
)
_GOT_WORSE = exists().where(primer.c.id == _LAST, primer.c.since_last == SinceLastTime.WORSE)
_IS_ALERTED = exists().where(
    alert.c.clinic_id == enrolment.c.clinic_id,
    alert.c.runner_id == enrolment.c.runner_id,
    alert.c.seen_at.is_(None),
)
_WEIGH = update(enrolment).where(enrolment.c.runner_id == bindparam("of_runner"))
_ATTENTION = case(
    (and_(enrolment.c.alerts, _IS_ALERTED), ALERTED),
    (and_(enrolment.c.shares_felt, _HURT), ALERTED),
    (and_(enrolment.c.shares_felt, _GOT_WORSE), WORSE),
    else_=CALM,
)
_WEIGH_ALONE = _WEIGH.values(attention=_ATTENTION)
_WEIGH_PRIMED = _WEIGH.values(
    attention=_ATTENTION,
    silent_since=case(
        (enrolment.c.shares_adherence, bindparam("now", type_=Instant)),
        else_=enrolment.c.silent_since,
    ),
)


async def weigh(tx: Transaction, runner_id: int, *, primed_at: datetime | None = None) -> None:
    """Note in all clinics of a runner how much they need a look, and that they are not silent.

    For whenever a primer has ended (`primed_at`), an alert was made or seen, or a consent changed.
    """
    if primed_at is None:
        await tx.execute(_WEIGH_ALONE, {"of_runner": runner_id})
    else:
        await tx.execute(_WEIGH_PRIMED, {"of_runner": runner_id, "now": primed_at})


async def by_need(
    tx: Transaction, clinic_id: int, *, limit: int, after: int | None = None
) -> list[Case]:
    """Return runners of a clinic, who needs a look most first, from the one after another on.

    Each attention is read by itself: together they are no single stretch of the index.
    """
    last = await case_of(tx, clinic_id, after) if after is not None else None
    found: list[Case] = []
    for attention in range(ALERTED if last is None else last.attention, CALM - 1, -1):
        query = _of_attention(clinic_id, attention, last)
        rows = await tx.execute(query.limit(limit - len(found)))
        found += [Case(*row) for row in rows]
        last = None
        if len(found) == limit:
            break
    return found


def _of_attention(clinic_id: int, attention: int, after: Case | None) -> Select[*tuple[Any, ...]]:
    query = (
        select(*OF_CASE)
        .where(enrolment.c.clinic_id == clinic_id, enrolment.c.attention == attention)
        .order_by(enrolment.c.silent_since, enrolment.c.runner_id)
    )
    if after is None:
        return query
    key = tuple_(enrolment.c.silent_since, enrolment.c.runner_id)
    return query.where(key > tuple_(after.silent_since, after.runner_id))


async def case_of(tx: Transaction, clinic_id: int, runner_id: int) -> Case | None:
    """Return a runner of a clinic, None where they are not, or no more."""
    query = select(*OF_CASE).where(
        enrolment.c.clinic_id == clinic_id, enrolment.c.runner_id == runner_id
    )
    row = (await tx.execute(query)).one_or_none()
    return None if row is None else Case(*row)


async def alerted_runners(tx: Transaction, clinic_id: int) -> int:
    """Return how many of a clinic's runners let it hear of pain."""
    query = select(func.count()).where(enrolment.c.clinic_id == clinic_id, enrolment.c.alerts)
    return (await tx.execute(query)).scalar_one()


async def set_threshold(tx: Transaction, clinic_id: int, alert_from: int | None) -> bool:
    """Let a clinic hear of pain from a number on, or of none; False where that is so already."""
    query = (
        update(clinic)
        .where(clinic.c.id == clinic_id, clinic.c.alert_from.is_distinct_from(alert_from))
        .values(alert_from=alert_from)
        .returning(clinic.c.id)
    )
    return (await tx.execute(query)).one_or_none() is not None


# A runner's page -------------------------------------------------------------------------------


def _sharing(clinic_id: int, runner_id: int, consent: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether a primer is of this runner of this clinic, and they share so much with it."""
    return and_(
        enrolment.c.clinic_id == clinic_id,
        enrolment.c.runner_id == runner_id,
        primer.c.runner_id == enrolment.c.runner_id,
        consent,
    )


async def primed_of_planned(
    tx: Transaction, clinic_id: int, runner_id: int, *, since: datetime, at: datetime
) -> tuple[int, int] | None:
    """Return how many of a runner's planned runs were primed, None where they do not share it.

    What was skipped, missed through no fault of theirs, or stopped for safety counts neither way.
    """
    left = [PrimerStatus.OFFERED, PrimerStatus.GOING, PrimerStatus.CANCELLED]
    counts = or_(
        primer.c.status == PrimerStatus.DONE,
        and_(primer.c.status.in_(left), primer.c.run_at <= at),
    )
    done = func.count().filter(primer.c.status == PrimerStatus.DONE)
    query = (
        select(done, func.count(primer.c.id))
        .select_from(enrolment)
        .outerjoin(
            primer,
            and_(
                primer.c.runner_id == enrolment.c.runner_id,
                primer.c.planned_at > since,
                primer.c.run_at.is_not(None),
                counts,
            ),
        )
        .where(
            enrolment.c.clinic_id == clinic_id,
            enrolment.c.runner_id == runner_id,
            enrolment.c.shares_adherence,
        )
        .group_by(enrolment.c.runner_id)
    )
    row = (await tx.execute(query)).one_or_none()
    return None if row is None else (row[0], row[1])


async def sessions(
    tx: Transaction,
    clinic_id: int,
    runner_id: int,
    *,
    limit: int,
    since: datetime | None = None,
    answered: bool = False,
) -> list[Session]:
    """Return a runner's last primers with what was said of pain, the newest first.

    None at all where they do not share it. Of all, or only of those that ended with an answer.
    """
    hurt = select(func.max(step.c.pain)).where(step.c.primer_id == primer.c.id).scalar_subquery()
    query = (
        select(
            primer.c.id,
            primer.c.started_at,
            primer.c.status,
            primer.c.since_last,
            primer.c.pain,
            hurt,
        )
        .select_from(enrolment)
        .join(primer, _sharing(clinic_id, runner_id, enrolment.c.shares_felt))
        .where(primer.c.started_at.is_not(None))
        .order_by(primer.c.planned_at.desc(), primer.c.id.desc())
        .limit(limit)
    )
    if since is not None:
        query = query.where(primer.c.planned_at > since)
    if answered:
        query = query.where(_IS_ANSWERED)
    return [
        Session(primer_id, started_at, status, since_last, _highest(pain, of_step))
        for primer_id, started_at, status, since_last, pain, of_step in await tx.execute(query)
    ]


def _highest(*said: int | None) -> int | None:
    return max((pain for pain in said if pain is not None), default=None)


async def felt(tx: Transaction, clinic_id: int, runner_id: int, *, since: datetime) -> list[Felt]:
    """Return where a runner has felt each drill, the most often first; nothing unless shared."""
    place = case((step.c.outcome == StepOutcome.DONE, step.c.felt), else_=None)
    times = func.count()
    query = (
        select(step.c.drill, place, times)
        .select_from(enrolment)
        .join(primer, _sharing(clinic_id, runner_id, enrolment.c.shares_felt))
        .join(step, step.c.primer_id == primer.c.id)
        .where(
            primer.c.planned_at > since,
            step.c.outcome.in_([StepOutcome.DONE, StepOutcome.HURT]),
        )
        .group_by(step.c.drill, place)
        .order_by(step.c.drill, times.desc(), place)
    )
    return [Felt(*row) for row in await tx.execute(query)]


async def levels(
    tx: Transaction, clinic_id: int, runner_id: int, *, since: datetime
) -> list[tuple[str, int, datetime]]:
    """Return the drills that a runner did easier last time, how much, and when; only if shared."""
    query = (
        select(step.c.drill, step.c.level, primer.c.started_at)
        .select_from(enrolment)
        .join(primer, _sharing(clinic_id, runner_id, enrolment.c.shares_felt))
        .join(step, step.c.primer_id == primer.c.id)
        .where(primer.c.planned_at > since, step.c.outcome == StepOutcome.DONE)
        .order_by(primer.c.planned_at, primer.c.id, step.c.position)
    )
    last = {drill: (level, at) for drill, level, at in await tx.execute(query)}
    return [(drill, level, at) for drill, (level, at) in last.items() if level < 0 and at]


async def note_of(tx: Transaction, clinic_id: int, runner_id: int) -> str | None:
    """Return what a clinic's therapists have noted about a runner."""
    query = select(enrolment.c.note).where(
        enrolment.c.clinic_id == clinic_id, enrolment.c.runner_id == runner_id
    )
    return (await tx.execute(query)).scalar_one_or_none()


async def set_note(tx: Transaction, clinic_id: int, runner_id: int, note: str | None) -> None:
    """Keep what a therapist has noted about a runner; None takes it away."""
    await tx.execute(
        update(enrolment)
        .where(enrolment.c.clinic_id == clinic_id, enrolment.c.runner_id == runner_id)
        .values(note=note)
    )
