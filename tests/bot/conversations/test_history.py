"""What was done: the last sessions, and how many of the last runs were primed."""

import pytest

from tests.bot.deeds import DAY, TUESDAY_0615, begun, full_session, offered, say, tap
from tests.phone import Message, Phone
from tests.world import World


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who runs every day at 06:30."""
    return await world.runner("daily 06:30")


async def sessions(phone: Phone) -> Message:
    """Ask for the last sessions as text."""
    await say(phone, "/history")
    return await tap(phone, "Last sessions")


async def test_before_the_first_primer_there_is_one_to_try(phone: Phone) -> None:
    empty = await say(phone, "/history")
    assert empty.text == "No primer yet. Your first one will stand here."
    assert (await tap(phone, "Try one now")).labels[0] == "Nothing, let’s start"


async def test_primers_that_came_and_were_not_begun_are_no_first_one(
    world: World, phone: Phone
) -> None:
    await offered(world, phone)
    await world.move_to(TUESDAY_0615 + DAY / 12)
    assert (await say(phone, "/history")).text == (
        "Your primers have come; none is begun yet, and that’s fine. "
        "The first one you begin will stand here."
    )


async def test_a_session_stands_there_drill_by_drill(world: World, phone: Phone) -> None:
    await begun(world, phone)
    await tap(phone, "Glute", "Sides differ", "Glute", "Hamstring", "Skip", "It hurts", "4")
    await tap(phone, "Leave it out", "5 hard", "3")
    assert (await sessions(phone)).text == (
        "Your latest run is primed.\n\n"
        "Today 06:15 · 2 of 4\n"
        "Half-kneeling rock: Glute\n"
        "Glute bridge, left: Glute\n"
        "Glute bridge, right: Hamstring\n"
        "Kickback on all fours: left out\n"
        "Bird dog: it hurt (4 of 10)\n"
        "Effort 5, pain 3"
    )


async def test_three_of_four_runs_are_counted_without_a_word_about_the_fourth(
    world: World, phone: Phone
) -> None:
    for ahead, first in ((0, "Nothing, let’s start"), (1, "Same"), (3, "Worse")):
        await offered(world, phone, TUESDAY_0615 + ahead * DAY)
        closing = await full_session(phone, first)
        if ahead == 1:
            await offered(world, phone, TUESDAY_0615 + 2 * DAY)  # not answered
    assert "3 of the last 4 runs primed." in closing.text
    history = await sessions(phone)
    assert history.text.startswith("3 of the last 4 runs primed.\n\nToday 06:15 · 4 of 4")
    assert [line for line in history.text.splitlines() if "4 of 4" in line] == [
        "Today 06:15 · 4 of 4",
        "Wed 3 Mar 06:15 · 4 of 4",
        "Tue 2 Mar 06:15 · 4 of 4",
    ]


async def test_skipped_paused_and_stopped_runs_count_against_nobody(
    world: World, phone: Phone
) -> None:
    await begun(world, phone)
    await tap(phone, *["Glute"] * 4, "2 easy", "0")
    await offered(world, phone, TUESDAY_0615 + DAY)
    await tap(phone, "Skip this one")
    await offered(world, phone, TUESDAY_0615 + 2 * DAY)
    await tap(phone, "Same", "It hurts", "8")
    await say(phone, "/pause 3d")
    await world.move_by(days=3)
    history = await sessions(phone)
    assert history.text.startswith("Your latest run is primed.")
    assert "Thu 4 Mar 06:15 · stopped in good time, 0 of 4" in history.text


async def test_a_primer_by_hand_is_listed_but_primes_no_run(phone: Phone) -> None:
    await say(phone, "/primer")
    await full_session(phone, "Nothing, let’s start")
    history = await sessions(phone)
    assert history.text.startswith("Today 13:00 · 4 of 4")
    assert "primed" not in history.text


async def test_a_primer_under_way_says_so(world: World, phone: Phone) -> None:
    await begun(world, phone)
    await tap(phone, "Glute")
    assert "Today 06:15 · under way, 1 of 4 so far" in (await sessions(phone)).text


async def test_a_primer_left_half_way_says_what_was_done(world: World, phone: Phone) -> None:
    await begun(world, phone)
    await tap(phone, "Glute", "Quad")
    assert (await say(phone, "/cancel")).text == "Left after 2 drills; your answers are kept."
    assert "Today 06:15 · 2 of 4" in (await sessions(phone)).text


async def test_only_the_last_five_sessions_are_shown(phone: Phone) -> None:
    for first in ("Nothing, let’s start", *["Same"] * 5):
        await say(phone, "/primer")
        await full_session(phone, first)
    assert (await sessions(phone)).text.count("· 4 of 4") == 5
