"""What a runner shares is changed by a tap, and leaving ends all of it."""

from sqlalchemy import select

from storage.records import FOREVER
from storage.tables import enrolment
from tests.bot.clinic_deeds import clinic_with, enrolled
from tests.bot.coach.program_samples import a_program
from tests.bot.deeds import fetch, rows, say, tap, toast
from tests.bot.programs import given
from tests.clinics import a_clinic, an_enrolment
from tests.world import World

KEPT = select(
    enrolment.c.shares_adherence,
    enrolment.c.shares_felt,
    enrolment.c.alerts,
    enrolment.c.muted,
    enrolment.c.silent_since == FOREVER,
)


async def test_what_is_shared_changes_by_a_tap(world: World) -> None:
    clinic_id, _ = await clinic_with(world)
    phone = await enrolled(world, clinic_id)
    shown = await say(phone, "/clinic")
    assert shown.labels[:3] == ["How often ✓", "Felt and pain ✓", "Alerts ✓"]
    after = await tap(phone, "How often", "Felt", "Mute")
    assert after.labels[:3] == ["How often ✗", "Felt and pain ✗", "Alerts ✓"]
    assert after.text.endswith("Its news don’t come to you.")
    assert await fetch(world, KEPT) == [(False, False, True, True, True)]
    await tap(phone, "Let its news come", "How often")
    assert await fetch(world, KEPT) == [(True, False, True, False, False)]
    before = await rows(world)
    for wrong in ("felt", "felt:2", "moon:1", ":1", "felt:1:1"):
        await phone.press(f"1:mine:let:0:{clinic_id}:{wrong}", shown.id)
        assert await toast(phone) == "That one is over. /help shows what I can do.", wrong
    assert await rows(world) == before


async def test_leaving_ends_it_and_its_buttons_are_over(world: World) -> None:
    clinic_id, _ = await clinic_with(world)
    phone = await enrolled(world, clinic_id)
    shown = await say(phone, "/clinic")
    assert (await say(phone, "/leave")).text.startswith("Leave Riverside?")
    assert (await tap(phone, "Yes, leave")).text.endswith(
        "You’ve left Riverside; it sees nothing of you any more."
    )
    assert await fetch(world, KEPT) == []
    before = await rows(world)
    await phone.tap("Felt", message=shown)
    assert await toast(phone) == "That one is over. /help shows what I can do."
    assert (await say(phone, "/leave")).text.startswith("You’re in no clinic.")
    assert await rows(world) == before


async def test_of_several_clinics_one_is_left(world: World) -> None:
    clinic_id, _ = await clinic_with(world)
    phone = await enrolled(world, clinic_id)
    async with world.app.database.transaction() as tx:
        await an_enrolment(tx, (await a_clinic(tx, "<i>Harbour</i>")).id, phone.id)
    assert (await say(phone, "/clinic")).labels[:2] == ["<i>Harbour</i> ›", "Riverside ›"]
    assert (await say(phone, "/leave")).labels == ["<i>Harbour</i> ›", "Riverside ›"]
    asked = await tap(phone, "Harbour")
    assert asked.text.startswith("Leave <i>Harbour</i>?")
    assert (await tap(phone, "Stay")).text.startswith("<i>Harbour</i>\nIt sees you as")
    await say(phone, "/leave")
    await tap(phone, "Riverside", "Yes, leave")
    assert (await say(phone, "/clinic")).text.startswith("<i>Harbour</i>\nIt sees you as")
    assert len(await fetch(world, KEPT)) == 1


async def test_who_leaves_the_clinic_of_their_program_is_offered_the_others(world: World) -> None:
    phone = await world.runner()
    for name in ("Riverside", "Harbour"):
        await given(world, phone, a_program(), clinic=name)
    await say(phone, "/leave")
    offer = await tap(phone, "Riverside", "Yes, leave")
    assert offer.labels == ["Harbour: Strength"]
    assert "Harbour: Strength, week 1" in (await tap(phone, "Harbour")).said
    await say(phone, "/leave")
    assert (await tap(phone, "Yes, leave")).text.startswith("Leave Harbour?")


async def test_leaving_takes_no_place_to_run_and_somebody_new_leaves_nothing(world: World) -> None:
    phone = await world.person()
    before = await rows(world)
    assert (await say(phone, "/leave")).text.startswith("You’re in no clinic.")
    assert await rows(world) == before
