"""Holds, letters and tags: kept by a clinic of its runner, and gone with the enrolment."""

from datetime import timedelta

import pytest
from sqlalchemy import delete

from storage import holds, letters, tags
from storage.clinic_records import Clinic
from storage.database import Transaction
from storage.holds import EVERYTHING, Hold
from storage.tables import enrolment
from tests.clinics import a_clinic, an_enrolment
from tests.factories import NOON, a_runner

MINUTE = timedelta(minutes=1)


@pytest.fixture
async def clinic(tx: Transaction) -> Clinic:
    await a_runner(tx)
    found = await a_clinic(tx)
    await an_enrolment(tx, found.id)
    return found


async def test_a_drill_is_off_until_the_clinic_that_held_it_releases_it(
    tx: Transaction, clinic: Clinic
) -> None:
    other = await a_clinic(tx, "Hillside")
    await an_enrolment(tx, other.id)
    await holds.add(tx, clinic.id, 1, "bird-dog", at=NOON)
    await holds.add(tx, clinic.id, 1, "bird-dog", at=NOON + MINUTE)
    await holds.add(tx, other.id, 1, EVERYTHING, at=NOON + MINUTE)
    assert await holds.of(tx, 1, clinic.id) == [
        Hold(clinic.id, "Riverside", None, "bird-dog", NOON)
    ]
    assert await holds.who_waits(tx, [1, 2]) == {1}
    assert not await holds.release(tx, other.id, 1, "bird-dog")
    assert await holds.release(tx, other.id, 1, EVERYTHING)
    assert await holds.who_waits(tx, [1]) == set()
    assert [hold.drill for hold in await holds.of(tx, 1)] == ["bird-dog"]
    assert await holds.release(tx, clinic.id, 1, "bird-dog")
    assert not await holds.release(tx, clinic.id, 1, "bird-dog")


async def test_letters_come_in_their_order_and_end_with_the_enrolment(
    tx: Transaction, clinic: Clinic
) -> None:
    assert await letters.add(tx, clinic.id, 1, "<b>Hi</b>", at=NOON)
    assert await letters.add(tx, clinic.id, 1, "Hello", author_id=9, at=NOON + MINUTE)
    assert await letters.add(tx, clinic.id, 1, "More", at=NOON + MINUTE)
    last = await letters.latest(tx, clinic.id, 1, limit=2)
    assert [(one.author_id, one.text) for one in last] == [(9, "Hello"), (None, "More")]
    fresh = await letters.since(tx, clinic.id, 1, NOON + MINUTE, by_clinic=False, limit=9)
    assert [one.text for one in fresh] == ["More"]
    answers = await letters.since(tx, clinic.id, 1, NOON, by_clinic=True, limit=9)
    assert [one.text for one in answers] == ["Hello"]
    await tx.execute(delete(enrolment).where(enrolment.c.runner_id == 1))
    assert await letters.latest(tx, clinic.id, 1, limit=9) == []
    assert not await letters.add(tx, clinic.id, 1, "Still there?", at=NOON)


async def test_tags_are_what_was_put_last(tx: Transaction, clinic: Clinic) -> None:
    await tags.put(tx, clinic.id, 1, ["knee", "trail"])
    await tags.put(tx, clinic.id, 1, ["trail", "hip", "hip"])
    assert await tags.of(tx, clinic.id, 1) == ["hip", "trail"]
    await tags.put(tx, clinic.id, 1, [])
    assert await tags.of(tx, clinic.id, 1) == []
