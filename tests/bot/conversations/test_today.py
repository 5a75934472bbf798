"""One run is another this time: put off, moved, left out, begun at once, and given back."""

from datetime import UTC, datetime

import pytest

from tests.bot.deeds import DAY, TUESDAY_0615, offered, rows, say, state_of, tap, toast
from tests.phone import Phone
from tests.world import World

UNDO = ["Undo"]


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who runs every day at 06:30."""
    return await world.runner("daily 06:30")


async def came_by(world: World, phone: Phone, *minutes: int) -> list[str]:
    """Return the first words of what came, so many minutes after 06:15."""
    came = []
    for after in minutes:
        await world.move_to(TUESDAY_0615 + after * DAY / 1440)
        came.append("".join(one.text[:12] for one in await phone.settled()))
    return came


async def test_a_primer_that_is_put_off_comes_once_more_and_whole(
    world: World, phone: Phone
) -> None:
    first = await offered(world, phone)
    asked = await tap(phone, "Later ›")
    assert (asked.id, asked.labels[:2]) == (first.id, ["In 5 min", "In 10 min"])
    put_off = await tap(phone, "In 5 min")
    assert (put_off.text, put_off.labels) == (
        "Later: I’m back at 06:20. Your run stays at 06:30.",
        [],
    )
    # Whatever else is planned anew, it waits.
    await say(phone, "/run sat 18:00")
    assert await came_by(world, phone, 4, 5, 20) == ["", "Run at 06:30", ""]
    assert "Five minutes" in phone.last.text
    assert "You asked for it a little later." in (await say(phone, "/why")).text


async def test_a_run_of_another_kind_waits_as_it_was_asked_to(world: World, phone: Phone) -> None:
    await offered(world, phone)
    await tap(phone, "Later ›", "In 5 min")
    await say(phone, "/runs")
    await tap(phone, "Every day", "Kind", "Long")
    assert await came_by(world, phone, 4, 5, 20) == ["", "Run at 06:30", ""]


async def test_who_begins_before_the_wait_is_over_is_reminded_no_more(
    world: World, phone: Phone
) -> None:
    await offered(world, phone)
    await tap(phone, "Later ›", "In 10 min")
    assert (await say(phone, "/primer")).text.startswith("Run at 06:30. Five minutes")
    await tap(phone, "Nothing, let’s start")
    assert await came_by(world, phone, 5, 10, 15) == ["", "", ""]


async def test_who_asks_for_it_before_the_wait_is_over_gets_it_once(
    world: World, phone: Phone
) -> None:
    await offered(world, phone)
    await tap(phone, "Later ›", "In 10 min")
    waits = "It came, and you asked for it a little later: it comes again at 06:25."
    assert waits in (await say(phone, "/why")).text
    assert (await say(phone, "/primer")).text.startswith("Run at 06:30. Five minutes")
    assert await came_by(world, phone, 9, 10, 14) == ["", "", ""]
    assert "comes again" not in (await say(phone, "/why")).text


async def test_a_primer_waits_only_for_as_long_as_one_fits(world: World, phone: Phone) -> None:
    await offered(world, phone)
    await came_by(world, phone, 5)
    await tap(phone, "Later ›")
    assert phone.last.labels[:2] == ["In 5 min", "Another time ›"]
    waits = phone.last.data_of("In 5 min")
    assert waits is not None
    assert (await tap(phone, "In 5 min")).text.startswith(
        "Later: I’m back at 06:25, with the two-minute version."
    ) or phone.last.text.startswith("Later: I’m back at 06:25.")
    await came_by(world, phone, 10)
    await phone.press(waits.replace(":5", ":10"), phone.last.id)
    assert await toast(phone) == "By then it wouldn’t end before your run any more."


async def test_a_run_is_moved_from_its_ready_message_and_given_back(
    world: World, phone: Phone
) -> None:
    first = await offered(world, phone)
    ways = await tap(phone, "Later ›", "Another time ›")
    assert ways.labels == [
        "+15 · 06:45",
        "+30 · 07:00",
        "+60 · 07:30",
        "At a time ›",
        "Tomorrow",
        "Skip",
        "I’m running now",
        "‹ Back",
    ]
    by_half_an_hour = ways.data_of("+30 · 07:00")
    moved = await tap(phone, "+30 · 07:00")
    assert (moved.id, moved.text) == (first.id, "Moved: today 07:00, your primer at 06:45.")
    # The second of two quick taps shows the same.
    assert by_half_an_hour is not None
    await phone.press(by_half_an_hour, moved.id)
    await phone.settled()
    assert state_of(moved, phone).labels == UNDO
    assert (await tap(phone, "Undo")).text == "Your primer comes any second now."
    assert await came_by(world, phone, 1, 30, 45) == ["Run at 06:30", "", ""]


async def test_a_moved_run_has_its_primer_before_its_new_time_alone(
    world: World, phone: Phone
) -> None:
    await say(phone, "/runs")
    await tap(phone, "Every day", "Just this once ›")
    moved = await tap(phone, "−60 · 05:30")
    assert moved.text == "Moved: tomorrow 05:30, your primer at 05:15."
    assert "instead of" in " ".join((await say(phone, "/runs")).labels)
    assert await came_by(world, phone, -60, 0, 1440) == ["Run at 05:30", "", "Run at 06:30"]
    assert "primed" not in (await say(phone, "/history")).text


@pytest.mark.parametrize("typed", ["19:30", None])
async def test_a_run_goes_to_a_time_that_is_typed_or_tapped(
    world: World, phone: Phone, typed: str | None
) -> None:
    await say(phone, "/today")
    await tap(phone, "At a time ›")
    if typed is None:
        await tap(phone, "19", "19:30")
    else:
        assert "I don’t understand" in (await say(phone, "soon")).text
        assert (await say(phone, "06:30")).text == "You have a run tomorrow 06:30 already."
        await say(phone, typed)
    assert phone.last.text == "Moved: tomorrow 19:30, your primer at 19:15."
    assert await came_by(world, phone, 0, 780) == ["", "Run at 19:30"]


async def test_a_single_run_goes_to_the_day_after(world: World) -> None:
    phone = await world.runner("2027-03-02 06:30")
    await say(phone, "/today")
    moved = await tap(phone, "A day later")
    assert moved.text == "Moved: Wednesday 06:30, your primer at 06:15."
    assert await came_by(world, phone, 0, 1440) == ["", "Run at 06:30"]


async def test_a_run_that_cannot_go_to_the_day_after_says_why(phone: Phone) -> None:
    ways = await say(phone, "/today")
    data = ways.data_of("A day later")
    assert data is not None
    await phone.press(data, ways.id)
    assert await toast(phone) == "You have a run Wednesday 06:30 already."


async def test_who_runs_now_gets_the_short_primer_and_none_later(
    world: World, phone: Phone
) -> None:
    await say(phone, "/today")
    await tap(phone, "I’m running now")
    told = next(one for one in phone.messages if one.labels == UNDO)
    assert told.text == "You’re running now: no reminder comes for your run tomorrow 06:30."
    assert phone.last.text.startswith("Run at 13:01. Two easy minutes before you go?")
    assert "chest pain" in phone.last.text
    await tap(phone, "Nothing, let’s start")
    assert phone.last.text.startswith("1 of 3")
    assert await came_by(world, phone, 0, 1440) == ["", "Run at 06:30"]


async def test_what_was_begun_is_given_back_no_more(world: World, phone: Phone) -> None:
    await say(phone, "/today")
    told = await tap(phone, "I’m running now")
    told = next(one for one in phone.messages if one.labels == UNDO)
    await tap(phone, "Nothing, let’s start")
    await tap(phone, "Undo", on=told)
    assert await came_by(world, phone, 0) == [""]


async def test_a_skip_outlives_a_change_of_the_zone(world: World, phone: Phone) -> None:
    await say(phone, "/skip")
    await say(phone, "/timezone Europe/London")
    assert await came_by(world, phone, 0, 60, 1500) == ["", "", "Run at 06:30"]


async def test_a_run_that_is_over_or_in_another_age_is_not_changed(
    world: World, phone: Phone
) -> None:
    ways = await say(phone, "/today")
    data = ways.data_of("Skip")
    assert data is not None
    await world.move_to(TUESDAY_0615 + DAY / 12)
    await phone.settled()
    before = await rows(world)
    last_of_all = int(datetime(9999, 12, 31, 5, 30, tzinfo=UTC).timestamp()) // 60
    run_id = data.split(":")[4]
    for late in (data, *(f"1:today:{way}:0:{run_id}:{last_of_all}" for way in ("day", "skip"))):
        await phone.press(late, ways.id)
        assert await toast(phone) == "That one is over. /help shows what I can do."
    assert await rows(world) == before


async def test_a_skip_that_is_taken_back_gives_the_run_its_primer_as_it_is_by_then(
    world: World, phone: Phone
) -> None:
    skipped = await say(phone, "/skip")
    await say(phone, "/runs")
    # Deleted and back again: what was skipped is no run's any more.
    await tap(phone, "Every day 06:30 ›", "Delete", "Undo")
    await tap(phone, "Undo", on=skipped)
    assert state_of(skipped, phone).text.startswith("Tomorrow 06:15")
    skipped = await say(phone, "/skip")
    await say(phone, "/runs")
    await tap(phone, "Every day 06:30 ›", "Days and time")
    await say(phone, "daily 07:30")
    await tap(phone, "Undo", on=skipped)
    assert state_of(skipped, phone).text.startswith("Tomorrow 07:15")
    # So it is where the moments are kept in another zone.
    skipped = await say(phone, "/skip")
    await say(phone, "/timezone Europe/London")
    await tap(phone, "Keep the moments")
    await tap(phone, "Undo", on=skipped)
    assert state_of(skipped, phone).text.startswith("Tomorrow 06:15")
