"""Not now: skip the next run, pause for a while, and come back."""

import pytest

from tests.bot.deeds import DAY, TUESDAY_0615, offered, say, tap, toast
from tests.phone import Phone
from tests.world import World


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who runs every day at 06:30."""
    return await world.runner("daily 06:30")


async def primers_by(world: World, phone: Phone, days: int) -> list[str]:
    """Return the first words of what came, day after day."""
    came = []
    for ahead in range(days):
        await world.move_to(TUESDAY_0615 + ahead * DAY)
        came.append("".join(one.text[:12] for one in await phone.settled()))
    return came


async def test_a_skipped_run_gets_no_primer_and_the_next_one_does(
    world: World, phone: Phone
) -> None:
    skipped = await say(phone, "/skip")
    assert skipped.text == (
        "Skipped: no primer for your run tomorrow 06:30.\n"
        "Wednesday 06:15: your primer, 15 minutes before your run."
    )
    assert await primers_by(world, phone, 2) == ["", "Run at 06:30"]


async def test_a_skip_is_taken_back(world: World, phone: Phone) -> None:
    await say(phone, "/skip")
    undone = await tap(phone, "Undo")
    assert undone.text == "Tomorrow 06:15: your primer, 15 minutes before your run."
    assert await primers_by(world, phone, 1) == ["Run at 06:30"]


async def test_a_second_tap_on_undo_takes_nothing_else_back(world: World, phone: Phone) -> None:
    skipped = await say(phone, "/skip")
    data = skipped.data_of("Undo")
    assert data is not None
    await phone.press(data, skipped.id)
    await phone.press(data, skipped.id)
    await phone.settled()
    assert await primers_by(world, phone, 2) == ["Run at 06:30"] * 2


async def test_a_skip_cannot_be_taken_back_when_its_run_has_begun(
    world: World, phone: Phone
) -> None:
    await say(phone, "/skip")
    await world.move_to(TUESDAY_0615 + DAY / 2)
    await phone.tap("Undo")
    assert await toast(phone) == "It would be over already, so it stays as it is."
    assert await phone.settled() == []


async def test_a_primer_that_waits_in_the_chat_is_the_one_that_is_skipped(
    world: World, phone: Phone
) -> None:
    await offered(world, phone)
    assert (await say(phone, "/skip")).text == "Fine, not this one. See you at the next run."
    assert await primers_by(world, phone, 2) == ["", "Run at 06:30"]


async def test_without_a_run_there_is_nothing_to_skip(phone: Phone) -> None:
    await say(phone, "/runs")
    await tap(phone, "Every day", "Delete")
    answer = await say(phone, "/skip")
    assert answer.text.startswith("No primer lies ahead, so there is none to skip.")


@pytest.mark.parametrize("length", ["2d", "2", "2 days", "2 días"])
async def test_a_pause_keeps_quiet_for_its_days_and_ends_by_itself(
    world: World, phone: Phone, length: str
) -> None:
    paused = await say(phone, f"/pause {length}")
    assert paused.text == (
        "Paused until Wednesday 13:00; /resume ends it earlier.\n"
        "Thursday 06:15: your primer, 15 minutes before your run."
    )
    assert await primers_by(world, phone, 3) == ["", "", "Run at 06:30"]


async def test_a_pause_that_ends_at_night_says_nothing_after_its_first_primer(
    world: World, phone: Phone
) -> None:
    await world.move_to(TUESDAY_0615 + DAY * 2 / 3)
    assert "Paused until Thursday 22:15" in (await say(phone, "/pause 2d")).text
    await world.move_to(TUESDAY_0615 + 3 * DAY)
    assert [one.text[:12] for one in await phone.settled()] == ["Run at 06:30"]
    await world.move_to(TUESDAY_0615 + 3 * DAY + DAY / 12)
    assert await phone.settled() == []


async def test_a_pause_that_ends_at_night_says_so_in_the_morning_where_no_primer_came(
    world: World,
) -> None:
    phone = await world.runner("daily 18:00")
    await world.move_to(TUESDAY_0615 + DAY * 2 / 3)
    await say(phone, "/pause 2d")
    await world.move_to(TUESDAY_0615 + 3 * DAY + DAY / 12)
    assert [one.text for one in await phone.settled()] == [
        "Your pause is over. Today 17:45: your primer, 15 minutes before your run."
    ]


async def test_a_pause_is_tapped_and_ended_by_tapping(world: World, phone: Phone) -> None:
    asked = await say(phone, "/pause")
    assert asked.labels == ["3 days", "7 days", "14 days", "Until a date ›", "Until I resume"]
    paused = await tap(phone, "Until I resume")
    assert (paused.id, paused.text) == (asked.id, "Paused until you tap /resume.")
    assert await primers_by(world, phone, 2) == ["", ""]
    await world.move_by(hours=1)
    back = await tap(phone, "Resume")
    assert back.text.startswith("Welcome back! Tomorrow 06:15")


@pytest.mark.parametrize("said", ["2 days", "2d", "until 3 march"])
async def test_what_is_asked_can_be_answered_by_typing(
    world: World, phone: Phone, said: str
) -> None:
    await say(phone, "/pause")
    paused = await say(phone, said)
    assert paused.text.startswith("Paused until Wednesday")
    # Then it is over: what is typed next is no length.
    assert "Paused" not in (await say(phone, "3 days")).text
    assert await primers_by(world, phone, 1) == [""]


async def test_a_typed_answer_that_is_none_is_asked_again_and_nothing_is_paused(
    world: World, phone: Phone
) -> None:
    await say(phone, "/pause")
    wrong = await say(phone, "a while")
    assert "“a while” is no pause I know." in wrong.said
    assert (await say(phone, "/cancel")).text != wrong.text
    assert await primers_by(world, phone, 1) == ["Run at 06:30"]


async def test_asked_in_passing_it_takes_nothing_that_is_typed_for_another_question(
    phone: Phone,
) -> None:
    await say(phone, "/run")
    await tap(phone, "Sun")
    await say(phone, "/pause")
    assert (await say(phone, "7:00")).text.startswith("Sun 07:00\n")


async def test_of_two_dates_the_one_that_is_tapped_ends_the_pause(phone: Phone) -> None:
    asked = await say(phone, "/pause until 4/3")
    assert asked.labels == ["until 4 March", "until 3 April"]
    paused = await tap(phone, "until 3 April")
    assert paused.text.startswith("Paused until Sat 3 Apr;")


async def test_a_week_can_be_typed(phone: Phone) -> None:
    assert (await say(phone, "/pause 1w")).text.startswith("Paused until Mon 8 Mar 13:00")


async def test_resume_brings_the_next_primer_back(world: World, phone: Phone) -> None:
    await say(phone, "/pause 7d")
    assert (await say(phone, "/resume")).text.startswith("Welcome back! Tomorrow 06:15")
    assert await primers_by(world, phone, 1) == ["Run at 06:30"]


async def test_a_paused_run_says_until_when(phone: Phone) -> None:
    await say(phone, "/pause")
    await tap(phone, "Until I resume")
    listed = await say(phone, "/runs")
    assert listed.text == (
        "Your run\nNo primer is planned right now. Paused until you tap /resume."
    )


async def test_a_run_planned_in_a_pause_is_planned_after_it(phone: Phone) -> None:
    await say(phone, "/pause 7d")
    planned = await say(phone, "/run mon 18:00")
    assert planned.text.endswith("\nMon 8 Mar 17:45: your primer, 15 minutes before your run.")


@pytest.mark.parametrize("said", ["until 4 March", "until thursday", "hasta el 4 de marzo"])
async def test_a_pause_until_a_date_ends_as_that_begins(
    world: World, phone: Phone, said: str
) -> None:
    paused = await say(phone, f"/pause {said}")
    assert paused.text == (
        "Paused until Thursday; /resume ends it earlier.\n"
        "Thursday 06:15: your primer, 15 minutes before your run."
    )
    assert await primers_by(world, phone, 2) == ["", ""]


async def test_a_pause_ends_by_itself_with_one_line(world: World, phone: Phone) -> None:
    await say(phone, "/quiet off")
    await say(phone, "/pause")
    await tap(phone, "Until a date ›", "›", "‹", "4")
    assert phone.last.text.startswith("Paused until Thursday;")
    # Another one in its place: of the first nothing is said.
    await say(phone, "/pause until friday")
    await world.move_to(TUESDAY_0615 + 2.5 * DAY)
    assert await phone.settled() == []
    await world.move_to(TUESDAY_0615 + 2.75 * DAY)
    (over,) = await phone.settled()
    assert over.text == (
        "Your pause is over. Today 06:15: your primer, 15 minutes before your run."
    )
    assert "primed" not in (await say(phone, "/history")).text


async def test_who_comes_back_earlier_is_told_nothing_more(world: World, phone: Phone) -> None:
    await say(phone, "/quiet off")
    await say(phone, "/pause 2d")
    await say(phone, "/resume")
    await world.move_to(TUESDAY_0615 + 2 * DAY)
    assert all("pause" not in one.text for one in await phone.settled())
    assert (await say(phone, "/resume")).text.startswith("You’re not paused.")


@pytest.mark.parametrize("said", ["yesterday", "2026-01-01", "2029-01-01", "until today", "0d"])
async def test_what_is_no_pause_is_refused(phone: Phone, said: str) -> None:
    assert "is no pause I know." in (await say(phone, f"/pause {said}")).text
    assert not (await say(phone, "/runs")).text.count("Paused")
