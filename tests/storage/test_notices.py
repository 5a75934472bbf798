"""Notices: a delivery row each, for people who are known."""

from datetime import timedelta

from storage import clinics, deliveries, notices, runners
from storage.database import Transaction
from storage.notices import NewNotice
from storage.records import FOREVER, Lane, NoticeKind
from tests.clinics import a_clinic
from tests.factories import AN_HOUR, NOON, a_runner, claimed

A_MINUTE = timedelta(minutes=1)


def about(person_id: int, clinic_id: int, about_id: int = 7) -> NewNotice:
    return NewNotice(person_id, NoticeKind.LETTER, clinic_id, about_id, data={"n": 1})


async def test_a_notice_waits_for_its_time_and_is_read_as_it_was_written(tx: Transaction) -> None:
    await a_runner(tx, 1)
    clinic = await a_clinic(tx)
    new = about(1, clinic.id)
    await notices.add(tx, [new], lane=Lane.ALERT, at=NOON, not_before=NOON + AN_HOUR)
    assert await claimed(tx, NOON + AN_HOUR - A_MINUTE) == []
    (one,) = await claimed(tx, NOON + AN_HOUR)
    assert (one.lane, one.expires_at) == (Lane.ALERT, NOON + AN_HOUR + notices.LONGEST)
    assert one.notice_id is not None
    found = (await notices.by_id(tx, [one.notice_id]))[one.notice_id]
    assert (found.kind, found.about_id, found.data) == (NoticeKind.LETTER, 7, {"n": 1})


async def test_who_never_talked_to_the_bot_gets_no_notice(tx: Transaction) -> None:
    clinic = await a_clinic(tx)
    await notices.add(tx, [about(404, clinic.id)], lane=Lane.ALERT, at=NOON)
    assert sum((await deliveries.counts(tx)).values()) == 0


async def test_what_joins_a_notice_that_waits_adds_none(tx: Transaction) -> None:
    await a_runner(tx, 1)
    clinic, other = await a_clinic(tx), await a_clinic(tx, "Hillside")

    async def waits(clinic_id: int, about_id: int = 7) -> bool:
        return await notices.joins(
            tx, 1, NoticeKind.LETTER, clinic_id=clinic_id, about_id=about_id, at=NOON
        )

    assert not await waits(clinic.id)
    await notices.add(tx, [about(1, clinic.id)], lane=Lane.NUDGE, at=NOON)
    assert await waits(clinic.id)
    assert not await waits(other.id)
    assert not await waits(clinic.id, about_id=8)
    await claimed(tx)
    assert not await waits(clinic.id)


async def test_who_joins_a_notice_with_something_older_is_told_with_it(tx: Transaction) -> None:
    await a_runner(tx, 1)
    clinic = await a_clinic(tx)
    await notices.add(tx, [about(1, clinic.id)], lane=Lane.NUDGE, at=NOON)
    for at in (NOON - A_MINUTE, NOON + A_MINUTE):
        assert await notices.joins(tx, 1, NoticeKind.LETTER, clinic_id=clinic.id, about_id=7, at=at)
    (one,) = await claimed(tx)
    found = await notices.by_id(tx, [one.notice_id or 0])
    assert [each.created_at for each in found.values()] == [NOON - A_MINUTE]


async def test_a_pause_holds_nudges_and_no_alert(tx: Transaction) -> None:
    await a_runner(tx, 1)
    clinic = await a_clinic(tx)
    await runners.set_pause(tx, 1, FOREVER)
    await notices.add(tx, [about(1, clinic.id)], lane=Lane.NUDGE, at=NOON)
    await notices.add(tx, [about(1, clinic.id, 8)], lane=Lane.ALERT, at=NOON)
    assert [one.lane for one in await claimed(tx)] == [Lane.ALERT]


async def test_a_notice_goes_with_its_clinic(tx: Transaction) -> None:
    await a_runner(tx, 1)
    clinic = await a_clinic(tx)
    await notices.add(tx, [about(1, clinic.id)], lane=Lane.ALERT, at=NOON)
    await clinics.remove(tx, clinic.id)
    assert sum((await deliveries.counts(tx)).values()) == 0
