"""Enrolments: what a runner shares, and that nothing is left of one who has gone."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, select, update

from storage import enrolments, runners
from storage.database import Transaction
from storage.enrolments import Consent
from storage.records import FOREVER, DeliveryState, Lane, NoticeKind
from storage.tables import (
    alert,
    assignment,
    broadcast,
    delivery,
    drill_hold,
    enrolment,
    enrolment_tag,
    letter,
    notice,
)
from tests.clinics import A_DAY, a_clinic, a_program_of, all_of_a_clinic, an_enrolment
from tests.factories import NOON, a_broadcast, a_delivery, a_runner

LATER = NOON + timedelta(hours=1)
NOTHING = Consent(adherence=False, felt=False, alerts=False)


async def test_an_enrolment_is_found_with_its_clinic_by_its_runner_alone(tx: Transaction) -> None:
    await a_runner(tx)
    await a_runner(tx, 2)
    clinic, other = await a_clinic(tx), await a_clinic(tx, "Alpha")
    await enrolments.add(tx, clinic.id, 1, "<b>Ana</b>", Consent(felt=False), at=NOON, tag="10k")
    await enrolments.add(tx, other.id, 1, "Ana", NOTHING, at=NOON)
    found = await enrolments.get(tx, clinic.id, 1)
    assert found is not None
    assert found[0] == clinic
    assert (found[1].name, found[1].shares_adherence, found[1].shares_felt, found[1].alerts) == (
        *("<b>Ana</b>", True),
        *(False, True),
    )
    assert await enrolments.get(tx, clinic.id, 2) is None
    assert [found.name for found, _ in await enrolments.of_runner(tx, 1)] == ["Alpha", "Riverside"]
    assert await enrolments.of_runner(tx, 2) == []
    assert [await enrolments.count(tx, one.id) for one in (clinic, other)] == [1, 1]
    assert list((await tx.execute(select(enrolment_tag.c.tag))).scalars()) == ["10k"]


@pytest.mark.parametrize(
    ("consent", "attention", "silent_since"),
    [
        pytest.param(Consent(), 5, NOON, id="all"),
        pytest.param(Consent(alerts=False), 5, NOON, id="no alerts"),
        pytest.param(Consent(felt=False), 0, NOON, id="no felt"),
        pytest.param(Consent(adherence=False), 5, FOREVER, id="no adherence"),
        pytest.param(NOTHING, 0, FOREVER, id="nothing"),
    ],
)
async def test_how_a_clinic_lists_a_runner_says_nothing_that_is_not_shared(
    tx: Transaction, consent: Consent, attention: int, silent_since: object
) -> None:
    await a_runner(tx)
    await a_runner(tx, 2)
    clinic = await a_clinic(tx)
    for runner_id in (1, 2):
        await an_enrolment(tx, clinic.id, runner_id)
    await tx.execute(update(enrolment).values(attention=5))
    await enrolments.set_consent(tx, clinic.id, 1, consent, at=LATER)
    query = select(enrolment.c.attention, enrolment.c.silent_since).order_by(enrolment.c.runner_id)
    first, other = (await tx.execute(query)).all()
    assert tuple(first) == (attention, silent_since)
    assert tuple(other) == (5, NOON)


async def test_silence_counts_from_when_it_is_shared_again(tx: Transaction) -> None:
    await a_runner(tx)
    clinic = await a_clinic(tx)
    await enrolments.add(tx, clinic.id, 1, "Ana", NOTHING, at=NOON)
    silent_since = select(enrolment.c.silent_since)
    assert (await tx.execute(silent_since)).scalar_one() == FOREVER
    await enrolments.set_consent(tx, clinic.id, 1, Consent(), at=LATER)
    assert (await tx.execute(silent_since)).scalar_one() == LATER
    await enrolments.set_consent(tx, clinic.id, 1, Consent(felt=False), at=LATER + A_DAY)
    assert (await tx.execute(silent_since)).scalar_one() == LATER


async def test_a_runner_mutes_one_clinic(tx: Transaction) -> None:
    await a_runner(tx)
    one, other = await a_clinic(tx), await a_clinic(tx, "Other")
    for clinic in (one, other):
        await an_enrolment(tx, clinic.id, 1)
    await enrolments.set_muted(tx, one.id, 1, muted=True)
    found = {clinic.id: own.muted for clinic, own in await enrolments.of_runner(tx, 1)}
    assert found == {one.id: True, other.id: False}


async def a_notice(tx: Transaction, person_id: int, clinic_id: int, about: int | None) -> int:
    """Add a notice of a clinic that waits to go out, and return its delivery's id."""
    told = insert(notice).values(
        person_id=person_id,
        kind=NoticeKind.LETTER,
        clinic_id=clinic_id,
        about_id=about,
        data={},
        created_at=NOON,
    )
    notice_id = (await tx.execute(told.returning(notice.c.id))).scalar_one()
    query = insert(delivery).values(
        runner_id=person_id,
        lane=Lane.ALERT,
        state=DeliveryState.PENDING,
        not_before=NOON,
        expires_at=LATER,
        attempts=0,
        doubts=0,
        notice_id=notice_id,
        created_at=NOON,
    )
    return (await tx.execute(query.returning(delivery.c.id))).scalar_one()


async def test_who_leaves_gets_nothing_more_of_that_clinic_and_all_else(tx: Transaction) -> None:
    for runner_id in (1, 2):
        await a_runner(tx, runner_id)
    clinic, other = await a_clinic(tx), await a_clinic(tx, "Other")
    theirs, others = await a_broadcast(tx, 1, 2)
    query = select(delivery.c.broadcast_id).where(delivery.c.id == theirs)
    of_clinic = (await tx.execute(query)).scalar_one()
    await tx.execute(
        update(broadcast).where(broadcast.c.id == of_clinic).values(clinic_id=clinic.id)
    )
    for one in (clinic, other):
        for runner_id in (1, 2):
            await an_enrolment(tx, one.id, runner_id)
    for about in (None, 1):
        await a_notice(tx, 1, clinic.id, about)
    stay = {
        others,
        (await a_broadcast(tx, 1))[0],
        await a_delivery(tx),
        await a_notice(tx, 1, other.id, None),
        await a_notice(tx, 1, clinic.id, 2),
        await a_notice(tx, 2, clinic.id, None),
    }
    await enrolments.leave(tx, clinic.id, 1)
    found = select(delivery.c.id, delivery.c.reason).where(delivery.c.state == DeliveryState.FAILED)
    assert dict((await tx.execute(found)).all()) == {theirs: enrolments.LEFT}
    pending = select(delivery.c.id).where(delivery.c.state == DeliveryState.PENDING)
    assert set((await tx.execute(pending)).scalars()) == stay
    assert [found.id for found, _ in await enrolments.of_runner(tx, 1)] == [other.id]
    assert await enrolments.count(tx, clinic.id) == 1


async def test_nothing_that_hangs_on_an_enrolment_is_left_of_who_leaves(tx: Transaction) -> None:
    await a_runner(tx)
    clinic = await a_clinic(tx)
    await all_of_a_clinic(tx, clinic.id, 1)
    await a_program_of(tx, clinic.id, 1)
    # What they were told names a drill that hurt.
    await a_notice(tx, 1, clinic.id, 1)
    await enrolments.leave(tx, clinic.id, 1)
    for table in (enrolment, enrolment_tag, drill_hold, letter, alert, assignment, notice):
        assert (await tx.execute(select(table))).all() == [], table.name
    assert await runners.get(tx, 1) is not None
