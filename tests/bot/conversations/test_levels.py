"""Levels in the chat: what is decided at the end of a primer, an offer, and what is off."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from storage.records import Off, Side
from storage.tables import drill_level, primer, step
from tests.bot.deeds import (
    DAY,
    TUESDAY_0615,
    begun,
    fetch,
    full_session,
    offered,
    say,
    state_of,
    tap,
    toast,
)
from tests.phone import Phone
from tests.world import World

STEPS = select(step.c.drill, step.c.level, step.c.instead_of).order_by(
    step.c.primer_id, step.c.position
)
LEVELS = select(drill_level.c.drill, drill_level.c.side, drill_level.c.level, drill_level.c.off)
ROCK = "half-kneeling-rock"


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody in Madrid who runs every day."""
    return await world.runner()


async def days(world: World, phone: Phone, count: int, first: datetime = TUESDAY_0615) -> None:
    """Do so many good sessions, a day each."""
    await begun(world, phone, first)
    await tap(phone, *["Glute"] * 4, "2 easy", "0")
    for day in range(1, count):
        await offered(world, phone, first + day * DAY)
        await full_session(phone)


async def last_steps(world: World) -> list[tuple[str, int, str | None]]:
    """Return the steps of the newest primer that has begun."""
    newest = select(primer.c.id).where(primer.c.started_at.is_not(None))
    query = STEPS.where(
        step.c.primer_id == newest.order_by(primer.c.id.desc()).limit(1).scalar_subquery()
    )
    return [(drill, level, of) for drill, level, of in await fetch(world, query)]


async def test_two_good_days_offer_one_up_in_the_closing_message_itself(
    world: World, phone: Phone
) -> None:
    await days(world, phone, 1)
    assert phone.last.keyboard == ()
    before = len(phone.messages)
    await offered(world, phone, TUESDAY_0615 + DAY)
    closing = await full_session(phone)
    # The ready message, four drills, what is asked at the end, and the closing line.
    assert len([one for one in phone.messages[before:] if not one.outgoing]) == 7
    assert closing.text.endswith(
        "\nHalf-kneeling rock: two good days in a row. Hold two seconds longer?"
    )
    assert closing.labels == ["Yes, please", "Not now"]
    await tap(phone, "Yes, please")
    assert phone.last.text.endswith(
        "Half-kneeling rock: one step up from now on. You said yes to more."
    )
    await offered(world, phone, TUESDAY_0615 + 2 * DAY)
    drill = await tap(phone, "Same")
    assert drill.text.startswith(
        "1 of 4 · Half-kneeling rock\n30 s a side, 4 times, holding 4 s each time\n"
    )
    # Swapped, it is the easier drill, not a little less of the same.
    assert (await tap(phone, "Swap")).text.startswith("1 of 4 · Split-stance rock")
    assert (await last_steps(world))[0] == ("split-stance-rock", -1, ROCK)


async def test_an_offer_is_answered_once_and_lapses_when_the_next_primer_begins(
    world: World, phone: Phone
) -> None:
    await days(world, phone, 2)
    first = phone.last
    data = first.data_of("Yes, please")
    assert data is not None
    await tap(phone, "Not now")
    assert phone.last.text.endswith("Then it stays as it is.")
    await phone.press(data, first.id)
    assert await toast(phone) == "That one is over. /help shows what I can do."
    assert phone.last.text.splitlines()[:2] == [
        "Half-kneeling rock · as it is",
        "Then it stays as it is.",
    ]
    await offered(world, phone, TUESDAY_0615 + 2 * DAY)
    second = await full_session(phone)
    # Another drill's turn; what was not wanted is not asked for again at once.
    assert "Glute bridge: two good days in a row." in second.text
    await offered(world, phone, TUESDAY_0615 + 3 * DAY)
    await tap(phone, "Same")
    old = second.data_of("Yes, please")
    assert old is not None
    await phone.press(old, second.id)
    await phone.settled()
    levels = [level for _, _, level, _ in await fetch(world, LEVELS)]
    assert levels == [0] * 4


async def test_worse_since_last_time_is_one_down_at_once_and_said_on_the_same_message(
    world: World, phone: Phone
) -> None:
    await days(world, phone, 1)
    ready = await offered(world, phone, TUESDAY_0615 + DAY)
    drill = await tap(phone, "Worse")
    assert drill.text.startswith("1 of 4 · Split-stance rock\n30 s a side")
    marked = next(one for one in phone.messages if one.id == ready.id)
    assert marked.text.endswith(
        "Since last time: worse.\nHalf-kneeling rock, Glute bridge, Kickback on all fours, Bird"
        " dog: one step easier from now on. Since then it has been worse."
    )
    assert await last_steps(world) == [
        ("split-stance-rock", -1, ROCK),
        ("standing-glute-set", -1, "glute-bridge"),
        ("standing-kickback", -1, "quadruped-kickback"),
        ("bird-dog-leg", -1, "bird-dog"),
    ]


async def test_a_side_that_differs_stands_by_itself_and_the_lower_is_done(
    world: World, phone: Phone
) -> None:
    await begun(world, phone)
    for day in range(2):
        if day:
            await offered(world, phone, TUESDAY_0615 + DAY)
            await tap(phone, "Same")
        await tap(phone, "Sides differ", "Low back", "Glute", *["Glute"] * 3, "3 moderate", "0")
    assert "Half-kneeling rock, left: one step easier from now on." in phone.last.text
    rows = await fetch(world, LEVELS.where(drill_level.c.drill == ROCK))
    assert sorted(rows) == [(ROCK, "left", -1, None), (ROCK, "right", 0, None)]
    shown = (await say(phone, "/levels")).text
    assert "Half-kneeling rock, left · one step easier: Split-stance rock" in shown
    assert "Half-kneeling rock, right · as it is" in shown
    await offered(world, phone, TUESDAY_0615 + 2 * DAY)
    assert (await tap(phone, "Same")).text.startswith("1 of 4 · Split-stance rock")


async def test_strong_pain_puts_a_drill_off_until_a_later_day_with_little_pain_at_rest(
    world: World, phone: Phone
) -> None:
    await begun(world, phone)
    await tap(phone, "It hurts", "7")
    assert await fetch(world, LEVELS) == [(ROCK, "both", 0, Off.REST)]
    shown = await say(phone, "/levels")
    # Not on the same day.
    assert shown.keyboard == ()
    await offered(world, phone, TUESDAY_0615 + DAY)
    ready = phone.last
    assert (await tap(phone, "Same")).text.startswith("1 of 3 · Glute bridge")
    marked = next(one for one in phone.messages if one.id == ready.id)
    assert marked.text.endswith("Left out today: Half-kneeling rock. /levels says why.")
    closing = await tap(phone, *["Glute"] * 3, "2 easy", "1")
    assert closing.text.endswith(
        "Half-kneeling rock: back, at its easier step. It has calmed down."
    )
    assert (await fetch(world, LEVELS.where(drill_level.c.drill == ROCK))) == [
        (ROCK, "both", -1, None)
    ]


async def test_where_all_is_off_the_pain_at_rest_is_asked_in_place_of_a_primer(
    world: World, phone: Phone
) -> None:
    await begun(world, phone)
    await tap(phone, *["Glute"] * 4, "2 easy", "6")
    await offered(world, phone, TUESDAY_0615 + DAY)
    asked = await tap(phone, "Same")
    assert asked.text.startswith("Something is off because it hurt. How much does it hurt now")
    assert asked.labels == [str(number) for number in range(11)]
    await tap(phone, "3")
    assert phone.last.text.startswith("3 at rest: not yet, then.")
    await tap(phone, "2")
    assert phone.last.text.startswith(
        "Half-kneeling rock, Glute bridge, Kickback on all fours, Bird dog: back, at its easier"
    )
    await say(phone, "/primer")
    assert (await tap(phone, "Same")).text.startswith("1 of 4 · Split-stance rock")


async def test_after_a_red_flag_a_runner_alone_says_that_a_clinician_has_cleared_it(
    world: World, phone: Phone
) -> None:
    await days(world, phone, 1)
    await offered(world, phone, TUESDAY_0615 + DAY)
    ended = await tap(phone, "One of these today")
    waits = "You tapped something on the list: no primer until a clinician has cleared it."
    assert ended.text.endswith(f"{waits} /levels")
    # Nothing is sent meanwhile, and nothing begins.
    before = len(phone.messages)
    await world.move_to(TUESDAY_0615 + 3 * DAY)
    await phone.settled()
    assert len(phone.messages) == before
    shown = await say(phone, "/primer")
    assert shown.text.startswith(waits)
    assert shown.labels == ["Cleared by clinician"]
    await tap(phone, "Cleared by clinician")
    assert phone.last.text.startswith("Half-kneeling rock, Glute bridge, Kickback")
    assert "A clinician has cleared it." in phone.last.text
    assert {level for _, _, level, _ in await fetch(world, LEVELS)} == {-1}
    assert {off for _, _, _, off in await fetch(world, LEVELS)} == {None}
    await offered(world, phone, TUESDAY_0615 + 4 * DAY)
    assert (await tap(phone, "Same")).text.startswith("1 of 4 · Split-stance rock")


async def test_pain_and_then_worse_make_a_drill_one_step_easier_and_not_two(
    world: World, phone: Phone
) -> None:
    await begun(world, phone)
    await tap(phone, "It hurts", "4", "Smaller", *["Glute"] * 4, "2 easy", "0")
    await offered(world, phone, TUESDAY_0615 + DAY)
    # The choice has it easier today; worse makes it easier for good, and that is all.
    assert (await tap(phone, "Worse")).text.startswith("1 of 4 · Split-stance rock")
    assert (ROCK, Side.BOTH, -1, None) in await fetch(world, LEVELS)


async def test_an_old_button_clears_no_later_red_flag(world: World, phone: Phone) -> None:
    await days(world, phone, 1)
    await offered(world, phone, TUESDAY_0615 + DAY)
    await tap(phone, "One of these today")
    old = await say(phone, "/levels")
    await tap(phone, "Cleared by clinician", on=await say(phone, "/levels"))
    await world.move_by(hours=1)
    await say(phone, "/primer")
    await tap(phone, "One of these today")
    await tap(phone, "Cleared by clinician", on=old)
    assert state_of(old, phone).text.startswith("You tapped something on the list: no primer")
    assert (await say(phone, "/primer")).labels == ["Cleared by clinician"]


async def test_after_four_weeks_away_a_drill_begins_one_down(world: World, phone: Phone) -> None:
    await days(world, phone, 1)
    await say(phone, "/pause 28d")
    ready = await offered(world, phone, TUESDAY_0615 + 29 * DAY - timedelta(hours=1))
    assert ready.text.startswith("Run at 06:30")
    assert (await tap(phone, "Same")).text.startswith("1 of 4 · Split-stance rock")
    marked = next(one for one in phone.messages if one.id == ready.id)
    assert "one step easier from now on. It has been over four weeks." in marked.text


async def test_what_was_dropped_is_taken_up_again(world: World, phone: Phone) -> None:
    await days(world, phone, 1)
    for day in (1, 2):
        await offered(world, phone, TUESDAY_0615 + day * DAY)
        await tap(phone, "Worse")
        if day == 1:
            await tap(phone, *["Glute"] * 4, "2 easy", "0")
    assert "left out for now; /levels brings it back. Since then it has been worse." in (
        phone.last.text
    )
    assert {off for _, _, _, off in await fetch(world, LEVELS)} == {Off.DROPPED}
    await world.move_by(days=1)
    await say(phone, "/levels")
    assert phone.last.labels == ["Take it up again"]
    await tap(phone, "Take it up again")
    assert "back, at its easier step. You took it up again." in phone.last.text
    assert {(level, off) for _, _, level, off in await fetch(world, LEVELS)} == {(-1, None)}


async def test_levels_show_the_last_three_records_of_each_drill(world: World, phone: Phone) -> None:
    assert (await say(phone, "/levels")).text.startswith("No drill yet.")
    await days(world, phone, 4)
    shown = (await say(phone, "/levels")).text.split("\n\n")
    rock = next(part for part in shown if part.startswith("Half-kneeling rock · "))
    assert rock.splitlines() == [
        "Half-kneeling rock · as it is",
        "Two good days in a row.",
        "Today: Glute, effort 2, pain 0",
        "Yesterday: Glute, effort 2, pain 0",
        "Wed 3 Mar: Glute, effort 2, pain 0",
    ]
