"""Levels of a runner whom a clinic looks after: its program, and what it holds back."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from bot.coach.programs import Phase
from storage.clinic_records import Role
from storage.records import Off
from storage.tables import drill_level
from tests.bot.clinic_deeds import clinic_with, enrolled
from tests.bot.coach.program_samples import a_program, a_sequence, a_step
from tests.bot.deeds import DAY, TUESDAY_0615, begun, fetch, offered, say, tap
from tests.bot.programs import given
from tests.phone import Phone
from tests.world import World

LEVELS = select(drill_level.c.drill, drill_level.c.level, drill_level.c.off)
BRIDGES = Phase("Start", 4, floor=a_sequence(a_step("glute-bridge", 50, 9)))
PROGRAM = a_program(BRIDGES, replace(BRIDGES, name="Build"))


async def test_a_program_stands_as_it_was_written_but_for_what_got_worse(
    world: World, phone: Phone
) -> None:
    await given(world, phone, PROGRAM)
    await offered(world, phone)
    await tap(phone, "Nothing, let’s start", "Glute", "2 easy", "0")
    for day in (1, 2):
        await offered(world, phone, TUESDAY_0615 + day * DAY)
        drill = await tap(phone, "Same")
        assert drill.said.startswith("1 of 1 · Glute bridge\n50 s, 9 times\n")
        closing = await tap(phone, "Glute", "2 easy", "0")
        # Only the clinic makes it harder.
        assert closing.keyboard == ()
    async with world.app.database.transaction() as tx:
        await tx.execute(drill_level.update().values(level=2))
    await offered(world, phone, TUESDAY_0615 + 3 * DAY)
    drill = await tap(phone, "Same")
    assert drill.said.startswith("1 of 1 · Glute bridge\n50 s, 9 times\n")
    async with world.app.database.transaction() as tx:
        await tx.execute(drill_level.update().values(level=0))
    await tap(phone, "Glute", "2 easy", "0")
    await offered(world, phone, TUESDAY_0615 + 4 * DAY)
    assert (await tap(phone, "Worse")).said.startswith("1 of 1 · Standing glute squeeze\n50 s")


async def test_what_a_clinic_holds_comes_back_by_its_word_alone_one_down(world: World) -> None:
    clinic_id, therapist = await clinic_with(world, Role.THERAPIST)
    await say(therapist, "/clinic")
    runner = await enrolled(world, clinic_id)
    await begun(world, runner)
    await tap(runner, "It hurts", "7")
    await world.move_by(seconds=1)
    told = (await therapist.settled())[-1]
    assert await fetch(world, LEVELS) == [("half-kneeling-rock", 0, Off.REST)]
    await offered(world, runner, TUESDAY_0615 + DAY)
    closing = await tap(runner, "Same", *["Glute"] * 3, "2 easy", "0")
    assert "back" not in closing.said
    shown = await say(runner, "/levels")
    assert shown.said.startswith("Left out until Riverside brings it back: Half-kneeling rock.")
    assert shown.keyboard == ()
    await tap(therapist, "Release the drill", on=told)
    rock = LEVELS.where(drill_level.c.drill == "half-kneeling-rock")
    assert await fetch(world, rock) == [("half-kneeling-rock", -1, None)]
    await offered(world, runner, TUESDAY_0615 + 2 * DAY)
    assert (await tap(runner, "Same")).said.startswith("1 of 4 · Split-stance rock")


async def test_after_a_red_flag_the_clinics_word_stands_for_the_clinicians(world: World) -> None:
    clinic_id, therapist = await clinic_with(world, Role.THERAPIST)
    await say(therapist, "/clinic")
    runner = await enrolled(world, clinic_id)
    await begun(world, runner)
    await tap(runner, *["Glute"] * 4, "2 easy", "0")
    await offered(world, runner, TUESDAY_0615 + DAY)
    await tap(runner, "One of these today")
    await world.move_by(seconds=1)
    told = (await therapist.settled())[-1]
    waits = "Your primers wait for the word of Riverside"
    shown = await say(runner, "/levels")
    assert shown.said.startswith(waits)
    # No word of the runner's own does.
    assert shown.keyboard == ()
    for asked in ("/runs", "/why", "/lead 20"):
        answer = (await say(runner, asked)).said
        assert waits in answer
        assert ": your primer, " not in answer
    await runner.press("1:levels:cleared:0", shown.id)
    await runner.settled()
    assert (await say(runner, "/primer")).said.startswith(waits)
    await tap(therapist, "Release all", on=told)
    await tap(therapist, "Yes, release")
    assert {level for _, level, _ in await fetch(world, LEVELS)} == {-1}
    await say(runner, "/primer")
    assert (await tap(runner, "Same")).said.startswith("1 of 4 · Split-stance rock")


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who runs every day at 06:30."""
    return await world.runner()
