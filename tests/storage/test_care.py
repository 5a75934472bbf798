"""What a clinic's therapists see of a runner: no more than was allowed, and at once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from time import perf_counter

import pytest
from sqlalchemy import insert, text

from storage import alerts, care, primers, steps
from storage.care import ALERTED, CALM, WORSE, Felt
from storage.clinic_records import Clinic
from storage.database import Database, Transaction
from storage.dialects import SQLITE
from storage.records import Primer, PrimerStatus, SinceLastTime, StepOutcome
from storage.tables import enrolment, runner
from tests.clinics import a_clinic, an_enrolment
from tests.factories import NOON, a_begun_primer, a_primer, a_runner, some_steps

DAY = timedelta(days=1)
LONG_AGO = NOON - 28 * DAY
PAGE = 8
CROWD = 50_000
SOON_ENOUGH = 0.05


async def a_session(
    tx: Transaction,
    *,
    pain: int | None = 0,
    since_last: SinceLastTime = SinceLastTime.SAME,
    days_ago: int = 1,
    felt: Sequence[str] = ("glute", "glute", "hamstring"),
) -> Primer:
    """Add a primer of runner 1 that is done."""
    at = NOON - days_ago * DAY
    offered = await a_primer(tx, planned_at=at, run_at=at)
    todo = some_steps(offered.id)
    await steps.begin(tx, replace(offered, since_last=since_last), todo, at=at)
    for one, where in zip(todo, felt, strict=True):
        await steps.record_step(tx, replace(one, outcome=StepOutcome.DONE, felt=where))
    if pain is not None:
        await steps.set_pain(tx, offered.id, pain)
    await primers.end(tx, offered.id, PrimerStatus.DONE, at=at)
    return offered


@pytest.fixture
async def clinic(tx: Transaction) -> Clinic:
    await a_runner(tx)
    return await a_clinic(tx)


async def attention_of(tx: Transaction, clinic: Clinic) -> int:
    await care.weigh(tx, 1)
    found = await care.case_of(tx, clinic.id, 1)
    assert found is not None
    return found.attention


async def test_who_hurt_last_time_needs_a_look_most(tx: Transaction, clinic: Clinic) -> None:
    await an_enrolment(tx, clinic.id)
    assert await attention_of(tx, clinic) == CALM
    await a_session(tx, pain=3, days_ago=3)
    assert await attention_of(tx, clinic) == ALERTED
    await a_session(tx, pain=2, days_ago=2, since_last=SinceLastTime.WORSE)
    assert await attention_of(tx, clinic) == WORSE
    await a_session(tx, pain=2, days_ago=1)
    assert await attention_of(tx, clinic) == CALM


async def test_what_was_left_half_way_says_nothing_of_pain(tx: Transaction, clinic: Clinic) -> None:
    await an_enrolment(tx, clinic.id)
    hurt = await a_session(tx, pain=8, days_ago=2)
    offered, todo = await a_begun_primer(tx, at=NOON - DAY)
    await primers.end(tx, offered.id, PrimerStatus.CANCELLED, at=NOON - DAY)
    assert await attention_of(tx, clinic) == ALERTED
    (last,) = await care.sessions(tx, clinic.id, 1, limit=1, answered=True)
    assert last.primer_id == hurt.id
    # But a number that was said counts, however it went on.
    await steps.record_step(tx, replace(todo[0], outcome=StepOutcome.HURT, pain=2))
    assert await attention_of(tx, clinic) == CALM
    (last,) = await care.sessions(tx, clinic.id, 1, limit=1, answered=True)
    assert last.pain == 2


async def test_an_alert_needs_a_look_until_somebody_has_seen_it(
    tx: Transaction, clinic: Clinic
) -> None:
    await an_enrolment(tx, clinic.id, felt=False)
    alert = await alerts.add(tx, clinic.id, 1, primer_id=None, pain=7, at=NOON)
    assert await attention_of(tx, clinic) == ALERTED
    assert await alerts.see(tx, clinic.id, alert.id, 9, at=NOON)
    assert not await alerts.see(tx, clinic.id, alert.id, 8, at=NOON)
    assert await attention_of(tx, clinic) == CALM


async def test_what_is_not_shared_is_in_no_order_and_on_no_page(
    tx: Transaction, clinic: Clinic
) -> None:
    await an_enrolment(tx, clinic.id, adherence=False, felt=False, alerts=False)
    await a_session(tx, pain=9, since_last=SinceLastTime.WORSE)
    alert = await alerts.add(tx, clinic.id, 1, primer_id=None, pain=7, at=NOON)
    assert await attention_of(tx, clinic) == CALM
    await care.weigh(tx, 1, primed_at=NOON + DAY)
    found = await care.case_of(tx, clinic.id, 1)
    assert found is not None
    assert found.silent_since == NOON
    assert await care.primed_of_planned(tx, clinic.id, 1, since=LONG_AGO, at=NOON) is None
    assert await care.sessions(tx, clinic.id, 1, limit=4) == []
    assert await care.felt(tx, clinic.id, 1, since=LONG_AGO) == []
    assert await care.levels(tx, clinic.id, 1, since=LONG_AGO) == []
    assert await alerts.get(tx, clinic.id, alert.id) is None
    assert await alerts.latest(tx, clinic.id, 1, since=LONG_AGO, limit=3) == []
    assert not await alerts.see(tx, clinic.id, alert.id, 9, at=NOON)
    assert await alerts.listeners(tx, 1, 10) == []


async def test_another_clinic_sees_nothing(tx: Transaction, clinic: Clinic) -> None:
    await an_enrolment(tx, clinic.id)
    await a_session(tx)
    other = await a_clinic(tx, "Hillside")
    alert = await alerts.add(tx, clinic.id, 1, primer_id=None, pain=7, at=NOON)
    assert await care.case_of(tx, other.id, 1) is None
    assert await care.primed_of_planned(tx, other.id, 1, since=LONG_AGO, at=NOON) is None
    assert await care.sessions(tx, other.id, 1, limit=4) == []
    assert await alerts.get(tx, other.id, alert.id) is None
    assert await alerts.latest(tx, other.id, 1, since=LONG_AGO, limit=3) == []
    assert await alerts.latest(tx, clinic.id, 1, since=LONG_AGO, limit=3) == [(alert, None)]
    assert not await alerts.see(tx, other.id, alert.id, 9, at=NOON)


async def test_the_figures_of_a_page(tx: Transaction, clinic: Clinic) -> None:
    await an_enrolment(tx, clinic.id)
    await a_session(tx, days_ago=30, pain=9)
    await a_session(tx, days_ago=2)
    await a_session(tx, days_ago=1, pain=4, felt=("glute", "quad", "hamstring"))
    await a_primer(tx, planned_at=NOON - DAY / 2, run_at=NOON - DAY / 2)  # not answered
    await a_primer(tx, planned_at=NOON, run_at=NOON + DAY)  # its run is ahead
    await a_begun_primer(tx, at=NOON)  # by hand: no planned run
    assert await care.primed_of_planned(tx, clinic.id, 1, since=LONG_AGO, at=NOON) == (2, 3)
    last = await care.sessions(tx, clinic.id, 1, limit=4)
    assert [one.pain for one in last] == [None, 4, 0, 9]
    assert len(await care.sessions(tx, clinic.id, 1, limit=99, since=LONG_AGO)) == 3
    assert await care.felt(tx, clinic.id, 1, since=LONG_AGO) == [
        Felt("bird-dog", "hamstring", 2),
        Felt("bridge", "glute", 1),
        Felt("bridge", "quad", 1),
        Felt("rock", "glute", 2),
    ]


async def test_a_drill_done_easier_last_time_is_told(tx: Transaction, clinic: Clinic) -> None:
    await an_enrolment(tx, clinic.id)
    _, (first, *_) = await a_begun_primer(tx)
    easier = replace(first, drill="standing-rock", level=-1)
    await steps.swap(tx, easier)
    done = replace(easier, outcome=StepOutcome.DONE, felt="glute")
    await steps.record_step(tx, done)
    assert await care.levels(tx, clinic.id, 1, since=LONG_AGO) == [("standing-rock", -1, NOON)]


async def a_crowd(tx: Transaction, clinic: Clinic, count: int) -> None:
    """Enrol so many: one in a hundred needs a look most, one in fifty has got worse."""
    people = range(1000, 1000 + count)
    await tx.execute(
        insert(runner),
        [
            {
                "id": n,
                "language": "en",
                "lead_minutes": 15,
                "sequence": "standard",
                "created_at": NOON,
            }
            for n in people
        ],
    )
    await tx.execute(
        insert(enrolment),
        [
            {
                "clinic_id": clinic.id,
                "runner_id": n,
                "name": f"Runner {n}",
                "shares_adherence": True,
                "shares_felt": True,
                "alerts": True,
                "muted": False,
                "attention": ALERTED if n % 100 == 0 else WORSE if n % 50 == 0 else CALM,
                "silent_since": NOON - timedelta(minutes=n * 7919 % 50_000),
                "enrolled_at": NOON,
            }
            for n in people
        ],
    )


async def test_pages_follow_each_other_by_need_and_leave_nobody_out(tx: Transaction) -> None:
    clinic = await a_clinic(tx)
    await a_crowd(tx, clinic, 300)
    listed, after = [], None
    while page := await care.by_need(tx, clinic.id, limit=PAGE, after=after):
        assert len(page) <= PAGE
        listed += page
        after = page[-1].runner_id
    assert len({one.runner_id for one in listed}) == 300
    assert listed == sorted(listed, key=lambda one: (-one.attention, one.silent_since))
    assert await care.by_need(tx, clinic.id + 1, limit=PAGE) == []


async def test_the_list_of_fifty_thousand_opens_at_once(database: Database) -> None:
    async with database.transaction() as tx:
        clinic = await a_clinic(tx)
        await a_crowd(tx, clinic, CROWD)
        await tx.execute(text("ANALYZE"))
    async with database.snapshot() as tx:
        took = []
        for after in (None, 1001, 1000 + CROWD - 1):
            began = perf_counter()
            assert len(await care.by_need(tx, clinic.id, limit=PAGE, after=after)) <= PAGE
            took.append(perf_counter() - began)
        assert max(took) < SOON_ENOUGH
        plan = await plan_of(tx, clinic)
    assert "ix_enrolment_by_need" in plan
    assert "SORT" not in plan.upper()
    assert "B-TREE" not in plan.upper()


async def plan_of(tx: Transaction, clinic: Clinic) -> str:
    """Return how the database finds a page in the middle of the list."""
    last = await care.case_of(tx, clinic.id, 1001)
    query = care._of_attention(clinic.id, CALM, last).limit(PAGE)
    compiled = query.compile(dialect=tx.dialect, compile_kwargs={"literal_binds": True})
    word = "EXPLAIN QUERY PLAN" if tx.dialect.name == SQLITE else "EXPLAIN"
    rows = await tx.execute(text(f"{word} {compiled}"))
    return "\n".join(str(row[-1]) for row in rows)
