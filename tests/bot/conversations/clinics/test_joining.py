"""Runners join by a link or code, and share what they tap."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from storage import clinics, programs
from storage.clinic_records import Role
from storage.records import FOREVER
from storage.tables import assignment, enrolment, enrolment_tag, invite, runner
from tests.bot.clinic_deeds import a_code, clinic_with, employed
from tests.bot.deeds import begun, fetch, rows, say, tap
from tests.factories import NOON
from tests.world import World

SHARED = select(enrolment.c.shares_adherence, enrolment.c.shares_felt, enrolment.c.alerts)


async def test_somebody_new_joins_by_a_link_in_its_language_and_says_then_where_they_run(
    world: World,
) -> None:
    clinic_id, _ = await clinic_with(world)
    code = await a_code(world, clinic_id, language="es", tag="10k")
    phone = await world.person("Ana <b>& Co</b>")
    await phone.follow(f"https://t.me/x?start={code.replace('-', '')}")
    await phone.settled()
    asked = phone.last
    assert asked.text.startswith("Riverside te invita\n")
    assert "te ve como Ana <b>& Co</b>" in asked.text
    assert asked.labels == ["Frecuencia ✗", "Sensaciones y dolor ✗", "Alertas ✗", "Entrar", "No"]
    after = await tap(phone, "Frecuencia", "Alertas", "Frecuencia")
    assert after.labels[:3] == ["Frecuencia ✗", "Sensaciones y dolor ✗", "Alertas ✓"]
    assert (await tap(phone, "Entrar")).text.startswith("¿Dónde corres?")
    assert phone.messages[-2].text.startswith("Ya estás en Riverside.")
    assert await fetch(world, SHARED) == [(False, False, True)]
    kept = select(enrolment.c.name, enrolment.c.silent_since, enrolment.c.attention)
    assert await fetch(world, kept) == [("Ana <b>& Co</b>", FOREVER, 0)]
    assert await fetch(world, select(enrolment_tag.c.tag)) == [("10k",)]
    assert (await say(phone, "Madrid")).text.startswith("¿Qué días corres?")
    # The clinic has its answer, and asks no more.
    assert "te invita" not in (await say(phone, "mar 07:00")).text
    assert "07:00" in phone.last.text
    assert await fetch(world, select(runner.c.language).where(runner.c.id == phone.id)) == [("es",)]


async def test_a_primer_under_way_goes_on_after_joining(world: World) -> None:
    clinic_id, _ = await clinic_with(world)
    code = await a_code(world, clinic_id)
    phone = await world.runner("daily 06:30")
    drill = await begun(world, phone)
    await world.move_to(NOON + timedelta(hours=17, minutes=16))
    assert (await say(phone, f"/join {code}")).text.startswith("Riverside invites you")
    await tap(phone, "Felt and pain", "Join")
    assert phone.messages[-2].text.startswith("You’re in Riverside now.")
    assert phone.last.text == drill.text
    assert (await tap(phone, "Glute")).text.startswith("2 of 4")


async def test_a_typed_code_may_be_untidy_and_is_asked_for_without_one(world: World) -> None:
    clinic_id, _ = await clinic_with(world)
    code = await a_code(world, clinic_id)
    phone = await world.runner()
    await say(phone, "/clinic")
    assert (await tap(phone, "I have a code")).text.startswith("Which code did the clinic give")
    assert (await say(phone, "what code?")).text.startswith("“\u2068what code?\u2069” is no code:")
    untidy = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert (await say(phone, untidy)).text.startswith("Riverside invites you")


async def test_a_code_that_lets_nobody_in_says_why_and_leaves_no_trace(world: World) -> None:
    clinic_id, _ = await clinic_with(world)
    gone_id, _ = await clinic_with(world)
    used, expired, revoked, of_gone = [
        await a_code(world, of, seed=seed)
        for seed, of in enumerate([clinic_id, clinic_id, clinic_id, gone_id], 1)
    ]
    async with world.app.database.transaction() as tx:
        ids = list((await tx.execute(select(invite.c.id).order_by(invite.c.id))).scalars())
        for number, over in enumerate(
            (invite.c.uses_left, invite.c.expires_at, invite.c.revoked_at)
        ):
            value = NOON if number else 0
            await tx.execute(update(invite).where(invite.c.id == ids[number]).values({over: value}))
        await clinics.remove(tx, gone_id)
    known, new = await world.runner(), await world.person()
    before = await rows(world)
    for said, why in (
        (used, "This code was used as often as it may be."),
        (expired, "The time of this code is over."),
        (revoked, "The clinic has taken this code back."),
        (of_gone, "No clinic knows this code any more."),
        ("ZZZZ-ZZZZ-ZZZZ-ZZZZ", "No clinic knows this code any more."),
        ("<b>&'; DROP TABLE invite", "“\u2068<b>&'; DROP TABLE invite\u2069” is no code:"),
        ("Ω" * 3000, f"“\u2068{'Ω' * 30}\u2069” is no code:"),
    ):
        for phone in (known, new):
            assert (await say(phone, f"/join {said}")).text.startswith(why), said
            by_link = "This link is not whole:" if "no code" in why else why
            assert (await say(phone, f"/start {said}")).text.startswith(by_link), said
        assert await rows(world) == before, said


async def test_who_is_enrolled_is_told_so_and_takes_no_use(world: World) -> None:
    clinic_id, _ = await clinic_with(world)
    code = await a_code(world, clinic_id, uses=5)
    phone = await world.runner()
    asked = await say(phone, f"/join {code}")
    yes = asked.data_of("Join")
    assert yes is not None
    # Two quick taps are one.
    await asyncio.gather(phone.press(yes, asked.id), phone.press(yes, asked.id))
    await phone.settled()
    assert await fetch(world, select(invite.c.uses_left)) == [(4,)]
    before = await rows(world)
    await say(phone, f"/start {code}")
    assert phone.messages[-2].text == "You’re in Riverside already."
    assert await rows(world) == before


async def test_of_two_at_once_on_the_last_use_one_joins_and_the_other_is_told(
    world: World,
) -> None:
    clinic_id, _ = await clinic_with(world)
    code = await a_code(world, clinic_id)
    phones = [await world.runner(), await world.runner()]
    for phone in phones:
        await say(phone, f"/join {code}")
    await asyncio.gather(*(phone.tap("Join") for phone in phones))
    for phone in phones:
        await phone.settled()
    ends = sorted(phone.last.text.partition(".")[0] for phone in phones)
    assert ends == ["This code was used as often as it may be", "You’re in Riverside now"]
    assert len(await fetch(world, select(enrolment.c.runner_id))) == 1


async def test_what_is_revoked_between_question_and_tap_lets_nobody_in(world: World) -> None:
    clinic_id, _ = await clinic_with(world)
    code = await a_code(world, clinic_id)
    phone = await world.runner()
    await say(phone, f"/join {code}")
    async with world.app.database.transaction() as tx:
        await tx.execute(update(invite).values(revoked_at=NOON))
    assert (await tap(phone, "Join")).text.startswith("The clinic has taken this code back.")
    assert await fetch(world, select(enrolment.c.runner_id)) == []
    assert (await say(phone, "/cancel")).text.startswith("Nothing is open.")


async def test_a_clinic_deleted_between_question_and_tap_is_gone(world: World) -> None:
    clinic_id, _ = await clinic_with(world)
    code = await a_code(world, clinic_id)
    phone = await world.runner()
    await say(phone, f"/join {code}")
    async with world.app.database.transaction() as tx:
        await clinics.remove(tx, clinic_id)
    await phone.tap("Felt and pain")
    await phone.settled()
    assert (await say(phone, "/clinic")).labels == ["Make a clinic", "I have a code"]


@pytest.mark.parametrize(
    ("is_gentle", "maker", "assigned"),
    [
        (False, Role.ASSISTANT, True),
        (True, Role.THERAPIST, True),
        (True, Role.ASSISTANT, False),
    ],
)
async def test_the_invites_program_is_given_on_joining_but_no_gentle_one_of_an_assistant(
    world: World, is_gentle: bool, maker: Role, assigned: bool
) -> None:
    clinic_id, _ = await clinic_with(world)
    staff = await employed(world, clinic_id, maker)
    content = {"name": "Six weeks", "gentle": is_gentle, "phases": []}
    async with world.app.database.transaction() as tx:
        program_id = await programs.add(tx, clinic_id, content, by=staff.id, at=NOON)
    code = await a_code(world, clinic_id, program_id=program_id, by=staff.id)
    phone = await world.person()
    asked = await say(phone, f"/start {code}")
    assert ("With it comes the program Six weeks." in asked.text) == assigned
    await tap(phone, "Join")
    given = select(assignment.c.program_id, assignment.c.runner_id, assignment.c.in_force)
    assert await fetch(world, given) == ([(program_id, phone.id, True)] if assigned else [])
