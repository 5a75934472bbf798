"""A primer of a runner who follows a clinic's program."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot.coach.program_templates import from_template
from bot.coach.programs import Phase, Program
from messages.drills import Place
from storage import assignments
from storage.tables import primer, program_version, step
from tests.bot.coach.program_samples import a_program, a_sequence, a_step
from tests.bot.deeds import DAY, TUESDAY_0615, fetch, full_session, offered, say, tap, toast
from tests.bot.programs import given, published
from tests.phone import Phone
from tests.world import World

BRIDGE, BIRD_DOG = a_step("glute-bridge", 50, 9), a_step("bird-dog", 65)
SWING = a_step("leg-swing", 25)
START = Phase(
    "Start",
    2,
    note="Slowly <please> & often",
    floor=a_sequence(BRIDGE, BIRD_DOG),
    standing=a_sequence(SWING, place=Place.STANDING),
)
BUILD = Phase("Build", 4, floor=a_sequence(BRIDGE))
STRENGTH = a_program(START, BUILD)


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who runs every day at 06:30."""
    return await world.runner("daily 06:30")


async def test_a_primer_follows_the_program(world: World, phone: Phone) -> None:
    await given(world, phone, STRENGTH)
    ready = await offered(world, phone, TUESDAY_0615 + 7 * DAY)
    assert ready.said.startswith(
        "Run at 06:30. Hips and glutes first: 3 minutes?\n\n"
        "Riverside: Strength, week 2 of 6\n\n"
        "Note from your clinic: Slowly <please> & often\n\n"
    )
    assert ready.labels[1:4] == ["Floor ✓", "Standing", "Two minutes"]
    drill = await tap(phone, "Nothing, let’s start")
    assert drill.said.startswith("1 of 2 · Glute bridge\n50 s, 9 times\n")
    assert (await tap(phone, "Glute")).said.startswith("2 of 2 · Bird dog\n65 s, 4 times a side\n")
    assert (await tap(phone, "Glute", "2 easy", "0")).said.startswith("Done: 2 of 2.")
    kept = await fetch(world, select(primer.c.program_version, primer.c.sequence))
    assert kept[-1] == (1, "standard")
    assert await fetch(world, select(step.c.drill, step.c.seconds, step.c.repetitions)) == [
        ("glute-bridge", 50, 9),
        ("bird-dog", 65, None),
    ]


async def test_the_place_chooses_the_sequence_of_the_phase(world: World, phone: Phone) -> None:
    await given(world, phone, STRENGTH)
    await offered(world, phone)
    ready = await tap(phone, "Standing")
    assert ready.said.startswith("Run at 06:30. Two minutes for hips and glutes?")
    assert "Standing ✓" in ready.labels
    assert (await tap(phone, "Nothing, let’s start")).said.startswith("1 of 1 · Leg swing")
    await world.move_to(TUESDAY_0615 + 13 * DAY)
    await phone.settled()
    # The second phase is done at one place: there is nothing to choose from but two minutes.
    assert phone.last.labels[1:3] == ["Floor ✓", "Two minutes"]
    assert "week 3 of 6" in phone.last.said
    assert (await tap(phone, "Nothing, let’s start")).said.startswith("1 of 1 · Glute bridge")


async def test_what_a_new_version_changes_is_told_until_a_primer_has_begun_with_it(
    world: World, phone: Phone
) -> None:
    clinic_id = await given(world, phone, STRENGTH)
    first = await offered(world, phone)
    assert "New in" not in first.said
    longer = replace(START, floor=a_sequence(replace(BRIDGE, seconds=60), SWING))
    shorter = replace(BUILD, weeks=3)
    await published(world, clinic_id, a_program(longer, shorter))
    second = await offered(world, phone, TUESDAY_0615 + DAY)
    news = (
        "New in your program:\n"
        "Floor: + Leg swing 25 s a side\n"
        "Floor: Glute bridge 50 s × 9 → 60 s × 9\n"
        "Floor: − Bird dog\n"
        "Build: 4 → 3 weeks\n\n"
    )
    assert news in second.said
    assert news in (await say(phone, "/primer")).said
    assert (await tap(phone, "Nothing, let’s start")).said.startswith(
        "1 of 2 · Glute bridge\n60 s, 9 times"
    )
    kept = await fetch(world, select(primer.c.program_version).order_by(primer.c.id))
    assert kept[-1] == (2,)
    assert "New in" not in (await offered(world, phone, TUESDAY_0615 + 2 * DAY)).said


async def test_what_changes_behind_a_ready_message_is_told_when_the_primer_begins(
    world: World, phone: Phone
) -> None:
    clinic_id = await given(world, phone, STRENGTH)
    ready = await offered(world, phone)
    await world.move_by(minutes=1)
    await published(world, clinic_id, a_program(replace(START, floor=a_sequence(BIRD_DOG)), BUILD))
    await phone.tap("Nothing, let’s start", message=ready)
    news, drill = await phone.settled()
    assert news.said == "New in your program:\nFloor: − Glute bridge"
    assert drill.said.startswith("1 of 1 · Bird dog")
    assert "New in" not in (await offered(world, phone, TUESDAY_0615 + DAY)).said


async def test_a_place_that_goes_and_comes_back_is_told_in_a_line(
    world: World, phone: Phone
) -> None:
    clinic_id = await given(world, phone, STRENGTH)
    await offered(world, phone)
    await published(world, clinic_id, a_program(replace(START, standing=None), BUILD))
    ready = await offered(world, phone, TUESDAY_0615 + DAY)
    gone = "no standing version any more; the floor one takes its place"
    assert f"New in your program:\n{gone}\n\n" in ready.said
    await tap(phone, "Nothing, let’s start")
    await published(world, clinic_id, STRENGTH)
    ready = await offered(world, phone, TUESDAY_0615 + 2 * DAY)
    assert "New in your program:\nnow with a standing version of its own\n\n" in ready.said


async def test_a_locked_drill_is_swapped_after_pain_alone(world: World, phone: Phone) -> None:
    await given(world, phone, a_program(replace(START, locked=True)))
    await offered(world, phone)
    drill = await tap(phone, "Nothing, let’s start")
    assert "Swap" not in drill.labels
    data = drill.data_of("Skip")
    assert data is not None
    await phone.press(data.replace("skip", "swap"), drill.id)
    assert (await toast(phone) or "").startswith("Your clinic wants this drill as it is.")
    eased = await tap(phone, "It hurts", "4")
    assert "Swap" in eased.labels
    swapped = await tap(phone, "Swap")
    assert swapped.said.startswith("1 of 2 · Standing glute squeeze\n50 s, 5 times")
    locked = await tap(phone, "Glute")
    assert locked.said.startswith("2 of 2 · Bird dog")
    assert "Swap" not in locked.labels


async def test_late_is_late_and_a_gentle_program_stays_gentle(world: World, phone: Phone) -> None:
    await given(world, phone, STRENGTH)
    other = await world.runner("daily 06:30")
    await given(world, other, from_template("gentle", name="Gentle", phase="Start"), "Hillside")
    late = TUESDAY_0615 + timedelta(minutes=13)
    await world.stop_bot()
    world.clock.move_to(late)
    await world.start_bot()
    await offered(world, phone, late)
    assert phone.last.said.startswith("Run at 06:30. Time is short")
    assert (await tap(phone, "Nothing, let’s start")).said.startswith("1 of 3 · Leg swing")
    await other.settled()
    assert (await tap(other, "Nothing, let’s start")).said.startswith(
        "1 of 1 · Standing glute squeeze"
    )


async def test_the_runner_chooses_between_the_programs_of_two_clinics(
    world: World, phone: Phone
) -> None:
    await given(world, phone, STRENGTH)
    other = await given(world, phone, Program("Hills", (BUILD,)), "Hillside")
    assert "Riverside: Strength" in (await offered(world, phone)).said
    async with world.app.database.transaction() as tx:
        assert await assignments.follow(tx, phone.id, other)
    assert "Hillside: Hills" in (await say(phone, "/primer")).said
    assert (await full_session_of(phone)).startswith("Done: 1 of 1.")


async def full_session_of(phone: Phone) -> str:
    return (await tap(phone, "Nothing, let’s start", "Glute", "2 easy", "0")).said


async def test_a_program_that_cannot_be_read_keeps_nobody_from_a_primer(
    world: World, phone: Phone
) -> None:
    await given(world, phone, STRENGTH)
    async with world.app.database.transaction() as tx:
        await tx.execute(update(program_version).values(content={"name": 5}))
    ready = await offered(world, phone)
    assert ready.said.startswith("Run at 06:30. Five minutes for hips and glutes?\n\nNot today")
    assert (await full_session(phone, "Nothing, let’s start")).said.startswith("Done: 4 of 4.")
