"""A primer from the ready message to the closing line."""

import pytest
from sqlalchemy import select

from storage.records import PrimerStatus, Side, SinceLastTime, StepOutcome
from storage.tables import dialogue, primer, step
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

STEPS = select(step.c.position, step.c.side, step.c.drill, step.c.outcome, step.c.felt).order_by(
    step.c.primer_id, step.c.position, step.c.side
)
DONE, SKIPPED = StepOutcome.DONE, StepOutcome.SKIPPED


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who runs every day at 06:30."""
    return await world.runner("daily 06:30")


async def test_a_full_session_takes_seven_taps_and_is_kept_with_every_answer(
    world: World, phone: Phone
) -> None:
    await offered(world, phone)
    felt = ["Glute", "Glute", "Hamstring", "Glute"]
    taps = ["Nothing, let’s start", *felt, "5 hard", "1"]
    closing = await tap(phone, *taps)
    assert len(taps) == 7
    assert closing.text == (
        "Done: 4 of 4. The glute led in 3.\n"
        "Kickback on all fours: the hamstring joined in; next time relax the foot.\n"
        "Your latest run is primed.\n"
        "Run in 15 minutes. Enjoy it! 🏃"
    )
    kept = select(primer.c.status, primer.c.since_last, primer.c.effort, primer.c.pain)
    assert await fetch(world, kept) == [(PrimerStatus.DONE, SinceLastTime.FIRST, 5, 1)]
    answers = await fetch(world, select(step.c.felt, step.c.effort, step.c.pain))
    assert answers == [(word.lower(), 5, 1) for word in felt]


async def test_every_answered_message_keeps_its_answer_and_loses_its_buttons(
    world: World, phone: Phone
) -> None:
    ready = await offered(world, phone)
    await full_session(phone, "Nothing, let’s start")
    shown = [one for one in phone.messages if one.id >= ready.id]
    answers = [one.text.rpartition("\n\n")[2] for one in shown[:-1]]
    assert answers == ["Nothing on the list: off we go.", *["Glute"] * 4, "Pain: 0"]
    assert [one.keyboard for one in shown] == [()] * 7


async def test_a_drill_shows_its_figure_dose_and_both_cues(world: World, phone: Phone) -> None:
    drill = await begun(world, phone)
    assert drill.has_photo
    assert drill.text == (
        "1 of 4 · Half-kneeling rock\n"
        "30 s a side, 6 times\n"
        "Rear knee under the hip: squeeze the rear glute, shift forward, come back.\n"
        "Belt buckle towards the ribs.\n"
        "Done? Where did you feel it?"
    )
    assert drill.labels[-4:] == ["Sides differ", "Skip", "Swap", "It hurts"]


async def test_sides_that_differ_are_asked_for_one_by_one(world: World, phone: Phone) -> None:
    drill = await begun(world, phone)
    left = await tap(phone, "Sides differ")
    assert (left.id, left.text) == (
        drill.id,
        "Half-kneeling rock: where did you feel it on the left?",
    )
    right = await tap(phone, "Glute")
    assert (right.id, right.text) == (drill.id, "Half-kneeling rock: and on the right?")
    assert (await tap(phone, "Low back")).text.startswith("2 of 4")
    assert state_of(drill, phone).text.endswith("Left: Glute · Right: Low back")
    assert (await fetch(world, STEPS))[:2] == [
        (0, Side.LEFT, "half-kneeling-rock", DONE, "glute"),
        (0, Side.RIGHT, "half-kneeling-rock", DONE, "low-back"),
    ]


async def test_from_the_sides_there_is_a_way_back_to_the_drill(world: World, phone: Phone) -> None:
    drill = await begun(world, phone)
    await tap(phone, "Sides differ", "Glute", "‹ Back")
    assert "on the left?" in phone.last.text
    await tap(phone, "‹ Back")
    assert (phone.last.id, phone.last.text, phone.last.labels) == (
        drill.id,
        drill.text,
        drill.labels,
    )
    assert (await fetch(world, STEPS))[0] == (0, Side.BOTH, "half-kneeling-rock", None, None)


async def test_a_swapped_drill_is_the_easier_one_and_counts_as_it(
    world: World, phone: Phone
) -> None:
    await begun(world, phone)
    easier = await tap(phone, "Swap")
    assert easier.has_photo
    assert easier.text.startswith("1 of 4 · Split-stance rock")
    assert (await tap(phone, "Glute")).text.startswith("2 of 4 · Glute bridge")
    kept = select(step.c.drill, step.c.level, step.c.felt).where(step.c.position == 0)
    assert await fetch(world, kept) == [("split-stance-rock", -1, "glute")]


async def test_the_easiest_drill_has_no_swap(world: World, phone: Phone) -> None:
    await begun(world, phone)
    easiest = await tap(phone, "Swap", "Swap")
    assert easiest.text.startswith("1 of 4 · Standing glute squeeze")
    assert "Swap" not in easiest.labels
    data = easiest.data_of("Skip")
    assert data is not None
    await phone.press(data.replace("skip", "swap"), easiest.id)
    assert await toast(phone) == "There is no easier one than this. You can leave it out."


async def test_without_a_wall_the_hinge_takes_the_place_of_the_wall_march(
    world: World, phone: Phone
) -> None:
    await offered(world, phone)
    march = await tap(phone, "Standing", "Nothing, let’s start", "Glute", "Glute", "Glute")
    assert march.text.startswith("4 of 4 · Wall march")
    hinge = await tap(phone, "No wall here")
    assert hinge.text.startswith("4 of 4 · Single-leg hinge\n32 s a side, 5 times")
    assert "No wall here" not in hinge.labels
    assert state_of(march, phone).text.endswith("\n\nWithout a wall, then.")
    assert (await tap(phone, "Glute")).text.startswith("How hard was it?")
    kept = select(step.c.drill, step.c.level, step.c.felt, step.c.instead_of)
    assert await fetch(world, kept.where(step.c.position == 3)) == [
        ("single-leg-hinge", 0, "glute", None)
    ]


async def test_a_skipped_drill_is_noted_and_the_next_one_comes(world: World, phone: Phone) -> None:
    drill = await begun(world, phone)
    assert (await tap(phone, "Skip")).text.startswith("2 of 4")
    assert state_of(drill, phone).text.endswith("\n\nLeft out.")
    assert (await fetch(world, STEPS))[0] == (0, Side.BOTH, "half-kneeling-rock", SKIPPED, None)


async def test_four_skipped_drills_end_without_a_question_or_a_reproach(
    world: World, phone: Phone
) -> None:
    await begun(world, phone)
    ending = await tap(phone, *["Skip"] * 4)
    assert ending.text == "No drill today, and that is fine. See you at the next run."
    assert await fetch(world, select(primer.c.status)) == [(PrimerStatus.SKIPPED,)]
    assert await fetch(world, select(dialogue.c.flow)) == [(None,)]


async def test_the_closing_line_counts_what_was_done(world: World, phone: Phone) -> None:
    await begun(world, phone)
    closing = await tap(phone, "Skip", "Glute", "Nothing", "Skip", "0", "0")
    assert closing.text.splitlines()[:2] == [
        "Done: 2 of 4. The glute led in one.",
        "Kickback on all fours: not much to feel; next time slow down, and hold a little longer.",
    ]


async def test_the_closing_line_leaves_the_glute_out_where_it_led_in_none(
    world: World, phone: Phone
) -> None:
    await begun(world, phone)
    closing = await tap(phone, "Front of hip", *["Skip"] * 3, "0", "0")
    assert closing.text.splitlines()[0] == "Done: 1 of 4."


async def test_the_next_ready_message_asks_how_it_has_been(world: World, phone: Phone) -> None:
    await offered(world, phone)
    await full_session(phone, "Nothing, let’s start")
    ready = await offered(world, phone, TUESDAY_0615 + DAY)
    assert ready.labels[:3] == ["Better", "Same", "Worse"]
    await tap(phone, "Worse")
    query = select(primer.c.since_last).order_by(primer.c.id)
    assert (await fetch(world, query))[-1] == (SinceLastTime.WORSE,)


async def test_a_primer_by_hand_is_walked_through_without_a_run(world: World, phone: Phone) -> None:
    ready = await say(phone, "/primer")
    assert ready.text.startswith("Five minutes for hips and glutes, whenever you are ready.")
    closing = await full_session(phone, "Nothing, let’s start")
    assert closing.text == "Done: 4 of 4. The glute led in 4."


async def test_primer_shows_the_drill_again_where_one_is_under_way(
    world: World, phone: Phone
) -> None:
    await begun(world, phone)
    drill = await tap(phone, "Glute")
    again = await say(phone, "/primer")
    assert (again.text, again.labels) == (drill.text, drill.labels)
    assert len(await fetch(world, select(primer.c.id))) == 1


async def test_primer_offers_the_one_that_waits_for_its_run(world: World, phone: Phone) -> None:
    ready = await offered(world, phone)
    again = await say(phone, "/primer")
    assert (again.text, again.labels) == (ready.text, ready.labels)
    assert len(await fetch(world, select(primer.c.id))) == 1


async def test_a_primer_goes_on_after_what_came_between(world: World, phone: Phone) -> None:
    drill = await begun(world, phone)
    await say(phone, "/run")
    assert "On which days" in phone.last.text
    await tap(phone, "Glute", on=drill)
    assert phone.last.text.startswith("2 of 4")


async def test_a_primer_goes_on_when_what_came_between_is_done(world: World, phone: Phone) -> None:
    await begun(world, phone)
    await say(phone, "/run")
    await phone.send("sat 18:00")
    planned, drill = await phone.settled()
    assert planned.text.startswith("Sat 18:00")
    assert drill.text.startswith("1 of 4")


async def test_a_new_primer_ends_one_that_was_left_half_way(world: World, phone: Phone) -> None:
    await begun(world, phone)
    await tap(phone, "Glute")
    await say(phone, "/run")
    await offered(world, phone, TUESDAY_0615 + DAY)
    await full_session(phone, "Nothing, let’s start")
    assert phone.last.text.startswith("Done: 4 of 4.")
    statuses = await fetch(world, select(primer.c.status).order_by(primer.c.id))
    assert statuses == [(PrimerStatus.CANCELLED,), (PrimerStatus.DONE,)]


@pytest.mark.parametrize(
    ("taps", "twice", "now_at"),
    [
        ([], "Glute", "2 of 4 · Glute bridge"),
        ([], "Skip", "2 of 4 · Glute bridge"),
        ([], "Swap", "1 of 4 · Split-stance rock"),
        ([], "Sides differ", "Half-kneeling rock: where did you feel it on the left?"),
        (["Sides differ"], "Glute", "Half-kneeling rock: and on the right?"),
        (["Sides differ", "Quad"], "Glute", "2 of 4 · Glute bridge"),
        ([], "It hurts", "How much does it hurt?"),
        (["It hurts"], "1", "1 of 4 · Half-kneeling rock"),
        (["It hurts"], "4", "Make it smaller, swap it or leave it out."),
        (["It hurts", "4"], "Smaller", "1 of 4 · Half-kneeling rock"),
        (["It hurts", "4"], "Swap", "1 of 4 · Split-stance rock"),
        (["It hurts", "4"], "Leave it out", "2 of 4 · Glute bridge"),
        (["Glute"] * 4, "2 easy", "Effort: 2"),
        ([*["Glute"] * 4, "2 easy"], "0", "Done: 4 of 4."),
    ],
)
async def test_a_double_tap_acts_once(
    world: World, phone: Phone, taps: list[str], twice: str, now_at: str
) -> None:
    shown = await begun(world, phone)
    shown = await tap(phone, *taps) if taps else shown
    data = shown.data_of(twice)
    assert data is not None
    await phone.press(data, shown.id)
    await phone.press(data, shown.id)
    came = await phone.settled()
    assert phone.last.text.startswith(now_at)
    assert [one.text for one in came if one.text.startswith(now_at)] in ([], [phone.last.text])


async def test_a_double_tap_on_ready_begins_one_primer_and_shows_one_drill(
    world: World, phone: Phone
) -> None:
    ready = await offered(world, phone)
    data = ready.data_of("Nothing, let’s start")
    assert data is not None
    await phone.press(data, ready.id)
    await phone.press(data, ready.id)
    assert [one.text[:6] for one in await phone.settled()] == ["1 of 4"]
    assert len(await fetch(world, STEPS)) == 4
