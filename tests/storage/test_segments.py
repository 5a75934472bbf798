"""Whom a segment means, and that it is kept as it was said."""

from datetime import date, timedelta

import pytest
from sqlalchemy import update

from storage import addressing, runners
from storage.addressing import Audience
from storage.database import Transaction
from storage.segments import Segment
from storage.tables import assignment, enrolment
from tests.casts import many_runners, mute
from tests.clinics import a_clinic, a_program_of
from tests.factories import NOON, a_primer, a_run

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("segment", "kept"),
    [
        (Segment(), {"all": True}),
        (Segment(language="es", silent_days=7), {"language": "es", "silent_days": 7}),
        (
            Segment(program_id=3, phase=1, started_from=date(2027, 1, 4)),
            {"program_id": 3, "phase": 1, "started_from": "2027-01-04"},
        ),
        (Segment(tag="marathon"), {"tag": "marathon"}),
    ],
)
def test_a_segment_is_kept_as_it_was_said(segment: Segment, kept: dict[str, object]) -> None:
    assert segment.as_json() == kept
    assert Segment.of(kept) == segment


def test_what_nobody_knows_is_no_segment() -> None:
    with pytest.raises(TypeError):
        Segment.of({"shoe_size": 43})


async def count(tx: Transaction, clinic_id: int, segment: Segment) -> int:
    found = await addressing.audience(tx, clinic_id, segment, at=NOON + 7 * DAY)
    return found.recipients


async def test_a_segment_means_those_for_whom_all_of_it_is_true(tx: Transaction) -> None:
    clinic, other = await a_clinic(tx), await a_clinic(tx, "Other")
    await many_runners(tx, clinic.id, range(1, 7))
    await many_runners(tx, other.id, range(7, 9))
    program = await a_program_of(tx, clinic.id, 1, 2, 3)
    await tx.execute(
        update(assignment)
        .where(assignment.c.runner_id == 1)
        .values(started_on=NOON.date() - 20 * DAY)
    )
    await tx.execute(update(assignment).where(assignment.c.runner_id == 3).values(in_force=False))
    await runners.set_language(tx, 2, "es")
    await runners.set_language(tx, 5, "es")
    hidden = enrolment.c.runner_id.in_([4, 5])
    await tx.execute(update(enrolment).where(hidden).values(shares_adherence=False))
    since = NOON.date() - 7 * DAY
    assert await count(tx, clinic.id, Segment()) == 6
    assert await count(tx, other.id, Segment()) == 2
    assert await count(tx, clinic.id, Segment(program_id=program)) == 2
    assert await count(tx, other.id, Segment(program_id=program)) == 0
    assert await count(tx, clinic.id, Segment(program_id=program, started_from=since)) == 1
    assert await count(tx, clinic.id, Segment(program_id=program, started_to=since)) == 1
    assert await count(tx, clinic.id, Segment(language="es")) == 2
    assert await count(tx, clinic.id, Segment(program_id=program, language="es")) == 1
    assert await count(tx, clinic.id, Segment(silent_days=7)) == 4
    assert await count(tx, clinic.id, Segment(silent_days=8)) == 0
    assert await count(tx, clinic.id, Segment(tag="marathon")) == 0


async def test_an_audience_tells_who_gets_it_and_who_does_not(tx: Transaction) -> None:
    clinic = await a_clinic(tx)
    await many_runners(tx, clinic.id, range(1, 7))
    await mute(tx, clinic.id, 1)
    await mute(tx, clinic.id, 2)
    for gone in (2, 3):
        await runners.set_unreachable(tx, gone, NOON)
    found = await addressing.audience(tx, clinic.id, Segment(), at=NOON)
    assert found == Audience(recipients=3, muted=2, unreachable=1)


async def test_who_has_a_run_in_the_window_or_close_to_it_is_counted(tx: Transaction) -> None:
    clinic = await a_clinic(tx)
    await many_runners(tx, clinic.id, range(1, 8))
    quarter = timedelta(minutes=15)
    for runner_id, run_at in [
        (1, NOON + 2 * HOUR),
        (2, NOON + 4 * HOUR + 2 * quarter),
        (3, NOON + 5 * HOUR),
        (4, NOON - 2 * HOUR),
    ]:
        await a_run(tx, runner_id, primer_at=run_at - quarter)
    await a_primer(tx, 5, run_at=NOON - quarter, planned_at=NOON - 2 * quarter)
    await a_run(tx, 6, primer_at=NOON)
    await mute(tx, clinic.id, 6)
    assert await addressing.held_in(tx, clinic.id, Segment(), NOON, NOON + 4 * HOUR) == 3
