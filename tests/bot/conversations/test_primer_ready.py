"""The ready message: the place, the list of what speaks against it, and what is too late."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from messages.drills import SEQUENCES
from storage.records import PrimerStatus, RunKind
from storage.tables import primer, run, runner
from tests.bot.deeds import DAY, TUESDAY_0615, fetch, has_done, offered, say, tap, toast
from tests.phone import Message, Phone
from tests.world import World

SHORT = "Two minutes ✓"


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who runs every day at 06:30."""
    return await world.runner("daily 06:30")


async def statuses(world: World) -> list[PrimerStatus]:
    return [row[0] for row in await fetch(world, select(primer.c.status).order_by(primer.c.id))]


def ticked(message: Message) -> list[str]:
    return [label for label in message.labels if "✓" in label]


async def test_standing_is_kept_for_the_next_time(world: World, phone: Phone) -> None:
    ready = await offered(world, phone)
    assert ticked(ready) == ["Floor ✓"]
    assert ticked(await tap(phone, "Standing")) == ["Standing ✓"]
    assert (await tap(phone, "Nothing, let’s start")).text.startswith("1 of 4 · Leg swing")
    assert await fetch(world, select(runner.c.sequence)) == [("standing",)]
    assert ticked(await offered(world, phone, TUESDAY_0615 + DAY)) == ["Standing ✓"]


async def test_two_minutes_are_for_this_time_only(world: World, phone: Phone) -> None:
    await offered(world, phone)
    short = await tap(phone, "Two minutes")
    assert short.text.startswith("Run at 06:30. Two minutes for hips and glutes?")
    assert ticked(short) == [SHORT]
    closing = await tap(phone, "Nothing, let’s start", *["Glute"] * 3, "0", "0")
    assert closing.text.startswith("Done: 3 of 3. The glute led in 3.")
    assert await fetch(world, select(runner.c.sequence)) == [("standard",)]
    assert ticked(await offered(world, phone, TUESDAY_0615 + DAY)) == ["Floor ✓"]


async def planned_as(world: World, kind: RunKind) -> None:
    async with world.app.database.transaction() as tx:
        await tx.execute(update(run).values(kind=kind))


async def test_a_race_has_its_own_sequence_and_changes_nothing_for_other_days(
    world: World, phone: Phone
) -> None:
    await planned_as(world, RunKind.RACE)
    await has_done(world, phone, *(one.drill for one in SEQUENCES["race"].steps))
    ready = await offered(world, phone)
    assert ready.text.startswith("Race at 06:30. 5 minutes that you know, nothing new today?")
    assert ready.labels[3:6] == ["Race ✓", "Standing", "Two minutes"]
    assert ticked(await tap(phone, "Two minutes")) == [SHORT]
    assert ticked(await tap(phone, "Standing")) == ["Standing ✓"]
    assert ticked(await tap(phone, "Race")) == ["Race ✓"]
    effort = await tap(phone, "Same", *["Glute"] * 4)
    assert effort.text.startswith("To finish: 60 s of brisk marching or easy jogging. Then:")
    assert await fetch(world, select(runner.c.sequence)) == [("standard",)]


async def test_a_race_leaves_out_what_is_new_and_says_so(world: World, phone: Phone) -> None:
    await planned_as(world, RunKind.RACE)
    await has_done(world, phone, *(one.drill for one in SEQUENCES["standing"].steps))
    ready = await offered(world, phone)
    assert ready.text.startswith(
        "Race at 06:30. 5 minutes that you know, nothing new today?\n"
        "Reverse lunge and reach left out: it would be new.\n\nNot today with"
    )
    assert (await tap(phone, "Same", "Glute")).text.startswith("2 of 3 · Standing kickback")


async def test_what_hurt_is_easier_the_day_after_and_a_gap_is_welcomed(
    world: World, phone: Phone
) -> None:
    await offered(world, phone)
    await tap(phone, "Nothing, let’s start", "Glute", "Glute", "It hurts", "4", "Leave it out")
    await tap(phone, "Glute", "2 easy", "0")
    ready = await offered(world, phone, TUESDAY_0615 + DAY)
    assert ready.text.splitlines()[1] == (
        "Kickback on all fours: the easier one today, it hurt yesterday."
    )
    assert (await tap(phone, "Standing")).text.splitlines()[1] == ""
    await tap(phone, "Floor")
    assert phone.last.text == ready.text
    kickback = await tap(phone, "Same", "Glute", "Glute")
    assert kickback.text.startswith("3 of 4 · Standing kickback")
    await tap(phone, "Glute", "Glute", "2 easy", "0")
    await say(phone, "/pause 18d")
    welcome = await offered(world, phone, TUESDAY_0615 + 20 * DAY)
    assert welcome.text.splitlines()[1] == (
        "Welcome back after 19 days: same level, no step up today."
    )


async def test_an_easy_run_has_its_own_drills_on_the_floor(world: World, phone: Phone) -> None:
    await planned_as(world, RunKind.EASY)
    assert ticked(await offered(world, phone)) == ["Floor ✓"]
    await tap(phone, "Standing")
    assert await fetch(world, select(runner.c.sequence)) == [("standing",)]
    assert ticked(await tap(phone, "Floor")) == ["Floor ✓"]
    assert await fetch(world, select(runner.c.sequence)) == [("standard",)]
    assert (await tap(phone, "Nothing, let’s start")).text.startswith("1 of 4 · Glute bridge")


async def test_something_on_the_list_ends_the_primer_and_names_who_helps(
    world: World, phone: Phone
) -> None:
    ready = await offered(world, phone)
    flags = await tap(phone, "One of these today")
    assert (flags.id, flags.keyboard) == (ready.id, ())
    assert flags.text.startswith("Today’s primer ends here.")
    assert "Call the emergency services for chest pain" in flags.text
    assert "See a clinician soon, and don’t run until then" in flags.text
    assert await statuses(world) == [PrimerStatus.STOPPED]


async def test_one_primer_is_skipped_and_the_next_one_comes(world: World, phone: Phone) -> None:
    await offered(world, phone)
    skipped = await tap(phone, "Skip this one")
    assert skipped.text.endswith("\n\nSkipped. See you at the next run.")
    assert "Run at 06:30" in (await offered(world, phone, TUESDAY_0615 + DAY)).text
    assert await statuses(world) == [PrimerStatus.SKIPPED, PrimerStatus.OFFERED]


async def test_whoever_begins_late_gets_the_short_one_with_a_line_why(
    world: World, phone: Phone
) -> None:
    await offered(world, phone)
    await world.move_by(minutes=12)
    await phone.tap("Nothing, let’s start")
    note, drill = await phone.settled()
    assert note.text == "Time is short, so this is the two-minute version."
    assert drill.text.startswith("1 of 3 · Leg swing")


async def test_a_place_that_no_longer_fits_stays_two_minutes_and_says_why(
    world: World, phone: Phone
) -> None:
    await offered(world, phone)
    await world.move_by(minutes=12)
    await phone.tap("Standing")
    assert await toast(phone) == "Time is short, so this is the two-minute version."
    assert phone.last.text.startswith("Run at 06:30. Time is short,")
    assert ticked(phone.last) == [SHORT]


async def test_once_the_run_has_begun_only_two_minutes_are_offered(
    world: World, phone: Phone
) -> None:
    await offered(world, phone)
    await world.move_by(minutes=20)
    again = await say(phone, "/primer")
    assert again.text.startswith("Your run was set for 06:30. Not out of the door yet?")
    assert ticked(again) == [SHORT]
    await tap(phone, "Floor")
    assert ticked(phone.last) == [SHORT]
    closing = await tap(phone, "Nothing, let’s start", *["Glute"] * 3, "0", "0")
    assert "Run in" not in closing.text


@pytest.mark.parametrize("label", ["Nothing, let’s start", "Standing", "Skip"])
async def test_a_primer_whose_run_is_under_way_says_so(
    world: World, phone: Phone, label: str
) -> None:
    await offered(world, phone)
    await world.move_by(minutes=46)
    await phone.tap(label)
    assert await toast(phone) == ("That run has begun long ago. /primer starts a new one.")
    assert await statuses(world) == [PrimerStatus.OFFERED]
    assert (await say(phone, "/primer")).text.startswith("Five minutes for hips and glutes,")


async def test_the_list_is_shown_however_late_somebody_needs_it(world: World, phone: Phone) -> None:
    await offered(world, phone)
    await world.move_by(minutes=46)
    await phone.tap("One of these today")
    assert "emergency" in (await phone.next_edit()).text.lower()
    assert await statuses(world) == [PrimerStatus.STOPPED]


async def test_the_run_is_minutes_away_in_the_closing_line(world: World, phone: Phone) -> None:
    await offered(world, phone)
    await tap(phone, "Nothing, let’s start", *["Glute"] * 4, "0")
    await world.move_to(TUESDAY_0615 + timedelta(minutes=14))
    assert (await tap(phone, "0")).text.endswith("Run in a minute. Enjoy it! 🏃")


async def test_a_primer_after_its_answer_is_over(world: World, phone: Phone) -> None:
    ready = await offered(world, phone)
    await tap(phone, "Skip this one")
    data = ready.data_of("Nothing, let’s start")
    assert data is not None
    await phone.press(data, ready.id)
    assert await toast(phone) == "That one is over. /help shows what I can do."
    assert await statuses(world) == [PrimerStatus.SKIPPED]
