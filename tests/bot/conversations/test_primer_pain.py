"""It hurts: go on, ease, or stop, by how much."""

import pytest
from sqlalchemy import select

from storage.records import PrimerStatus, StepOutcome
from storage.tables import dialogue, primer, step
from tests.bot.deeds import DAY, TUESDAY_0615, begun, fetch, offered, state_of, tap
from tests.phone import Phone
from tests.world import World

FIRST_STEP = select(step.c.drill, step.c.outcome, step.c.felt, step.c.pain).where(
    step.c.position == 0
)
STATUS = select(primer.c.status)
ROCK, EASIER_ROCK = "half-kneeling-rock", "split-stance-rock"
DONE, HURT = StepOutcome.DONE, StepOutcome.HURT


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody at the first drill of a primer, asked how much it hurts."""
    phone = await world.runner("daily 06:30")
    await begun(world, phone)
    await tap(phone, "It hurts")
    return phone


async def test_how_much_it_hurts_is_asked_from_0_to_10(phone: Phone) -> None:
    sides = ["Left", "Right", "Both"]
    assert phone.last.labels == [*sides, *(str(number) for number in range(11))]
    assert "tap 6 or more" in phone.last.text
    assert phone.messages[-2].text.endswith("\n\nIt hurts.")


@pytest.mark.parametrize("pain", [0, 1, 2])
async def test_little_pain_goes_on_with_the_same_drill(
    world: World, phone: Phone, pain: int
) -> None:
    asked = phone.last
    drill = await tap(phone, str(pain))
    assert phone.messages[-2].text == "Fine to carry on. Stop if it climbs."
    assert drill.text.startswith("1 of 4 · Half-kneeling rock")
    assert state_of(asked, phone).text.endswith(f"\n\nPain: {pain}")
    await tap(phone, "Glute")
    assert await fetch(world, FIRST_STEP) == [(ROCK, DONE, "glute", pain)]


@pytest.mark.parametrize("pain", [3, 5])
async def test_some_pain_is_asked_what_to_make_of_it(phone: Phone, pain: int) -> None:
    ease = await tap(phone, str(pain))
    assert ease.text == "Make it smaller, swap it or leave it out. Stop if it climbs."
    assert ease.labels == ["Smaller", "Swap", "Leave it out", "Stop here"]


async def test_the_drill_can_be_made_smaller(world: World, phone: Phone) -> None:
    drill = await tap(phone, "3", "Smaller")
    assert "Smaller and slower this time." in drill.text.splitlines()
    assert "Smaller and slower this time." not in (await tap(phone, "Glute")).text
    assert await fetch(world, FIRST_STEP) == [(ROCK, DONE, "glute", 3)]


async def test_the_drill_can_be_swapped_because_it_hurts(world: World, phone: Phone) -> None:
    assert (await tap(phone, "4", "Swap")).text.startswith("1 of 4 · Split-stance rock")
    await tap(phone, "Glute")
    assert await fetch(world, FIRST_STEP) == [(EASIER_ROCK, DONE, "glute", 4)]


async def test_a_drill_left_out_because_it_hurts_is_noted_so(world: World, phone: Phone) -> None:
    assert (await tap(phone, "4", "Leave it out")).text.startswith("2 of 4")
    assert await fetch(world, FIRST_STEP) == [(ROCK, HURT, None, 4)]


async def test_with_some_pain_one_can_stop_here(world: World, phone: Phone) -> None:
    ending = await tap(phone, "5", "Stop here")
    assert ending.text == "Some pain: keep it easy today, and stop if it climbs."
    assert await fetch(world, STATUS) == [(PrimerStatus.STOPPED,)]
    assert await fetch(world, FIRST_STEP) == [(ROCK, HURT, None, 5)]


@pytest.mark.parametrize("pain", [6, 10])
async def test_much_pain_stops_the_primer_at_once(world: World, phone: Phone, pain: int) -> None:
    ending = await tap(phone, str(pain))
    assert ending.text == (
        "Stop here and leave today’s run. If it isn’t back to usual in 24 hours,"
        " or it returns, see a clinician.\n"
        "Half-kneeling rock: off until a later day on which it hurts 2 or less at rest; "
        "/levels asks. It hurt a lot."
    )
    assert ending.keyboard == ()
    assert await fetch(world, STATUS) == [(PrimerStatus.STOPPED,)]
    assert await fetch(world, select(dialogue.c.flow)) == [(None,)]


async def test_pain_that_climbs_after_easing_stops_the_primer(phone: Phone) -> None:
    ending = await tap(phone, "4", "Smaller", "It hurts", "7")
    assert ending.text.startswith("Stop here and leave today’s run.")


async def test_a_stop_is_followed_by_nothing_until_the_next_run(world: World, phone: Phone) -> None:
    await tap(phone, "8")
    await world.move_by(hours=6)
    assert await phone.settled() == []
    assert "Run at 06:30" in (await offered(world, phone, TUESDAY_0615 + DAY)).text


@pytest.mark.parametrize(
    ("pain", "advice"),
    [
        (2, None),
        (3, "Some pain: keep it easy today, and stop if it climbs."),
        (6, "Leave today’s run. If it isn’t back to usual in 24 hours,"),
    ],
)
async def test_pain_at_the_end_is_answered_in_the_closing_line(
    phone: Phone, pain: int, advice: str | None
) -> None:
    closing = await tap(phone, "0", *["Glute"] * 4, "3 moderate", str(pain))
    assert ("Enjoy it!" in closing.text) == (pain < 6)
    lines = [line for line in closing.text.splitlines() if "pain" in line or "Leave" in line]
    assert [line[: len(advice or "")] for line in lines] == ([advice] if advice else [])


async def test_the_pain_at_the_end_does_not_overwrite_that_of_a_drill(
    world: World, phone: Phone
) -> None:
    await tap(phone, "2", *["Glute"] * 4, "0", "0")
    pains = await fetch(world, select(step.c.pain).order_by(step.c.position))
    assert pains == [(2,), (0,), (0,), (0,)]
