"""A clinic's runners: who needs a look, a page of each, notes, tags, and the pain line."""

import pytest
from sqlalchemy import delete, select, update

from storage.clinic_records import Role
from storage.tables import audit, enrolment
from tests.bot.clinic_deeds import clinic_with, enrolled
from tests.bot.deeds import DAY, TUESDAY_0615, fetch, full_session, offered, say, tap, toast
from tests.phone import Message, Phone
from tests.world import World


@pytest.fixture
async def staffed(world: World) -> tuple[int, Phone, Phone]:
    """A clinic's id, its therapist, and a runner who shares everything."""
    clinic_id, therapist = await clinic_with(world, Role.THERAPIST)
    await say(therapist, "/clinic")
    return clinic_id, therapist, await enrolled(world, clinic_id)


async def page_of(therapist: Phone) -> Message:
    """Open the first runner's page from the menu."""
    await say(therapist, "/clinic")
    await tap(therapist, "Runners")
    listed = therapist.last
    await therapist.tap("Runner", message=listed)
    await therapist.settled()
    return therapist.last


async def test_a_page_says_what_is_shared_and_no_more(
    world: World, staffed: tuple[int, Phone, Phone]
) -> None:
    _, therapist, runner = staffed
    assert "nothing to count yet" in (await page_of(therapist)).text
    await offered(world, runner)
    await full_session(runner, "Nothing, let’s start")
    await offered(world, runner, TUESDAY_0615 + DAY)
    await tap(runner, "Same", "Low back", *["Glute"] * 3, "2 easy", "3")
    page = await page_of(therapist)
    assert "Primed 2 of 2 planned runs in four weeks." in page.text
    assert "Half-kneeling rock: Glute 1, Low back 1" in page.text
    assert "Pain last time: 3, today 06:15." in page.text
    # Another that is left half way takes none of it away.
    await say(runner, "/primer")
    await tap(runner, "Same")
    await say(runner, "/cancel")
    page = await page_of(therapist)
    assert "Pain last time: 3, today 06:15." in page.text
    assert f"‼ Runner {runner.id}" in (await tap(therapist, "Runners", on=page)).labels
    async with world.app.database.transaction() as tx:
        await tx.execute(update(enrolment).values(shares_felt=False, shares_adherence=False))
    page = await page_of(therapist)
    assert "Does not share how often" in page.text
    assert "Does not share where" in page.text
    assert "Low back" not in page.text
    assert "Pain line" not in page.labels


async def test_the_pain_line_comes_as_a_picture(
    world: World, staffed: tuple[int, Phone, Phone]
) -> None:
    _, therapist, runner = staffed
    page = await page_of(therapist)
    await therapist.tap("Pain line", message=page)
    assert await toast(therapist) == "No number for pain in eight weeks."
    await offered(world, runner)
    await full_session(runner, "Nothing, let’s start")
    picture = await tap(therapist, "Pain line", on=page)
    assert picture.has_photo
    assert "pain over eight weeks" in picture.text


async def test_who_hurts_stands_first_and_silence_is_counted(
    world: World, staffed: tuple[int, Phone, Phone]
) -> None:
    clinic_id, therapist, runner = staffed
    others = [await enrolled(world, clinic_id) for _ in range(9)]
    await offered(world, runner)
    await full_session(runner, "Nothing, let’s start")
    await offered(world, others[-1], TUESDAY_0615 + DAY)
    await tap(others[-1], "Nothing, let’s start", *["Glute"] * 4, "2 easy", "4")
    await say(therapist, "/clinic")
    listed = await tap(therapist, "Runners")
    shown = therapist.messages[-1]
    names = [label for label in shown.labels if "Runner " in label]
    assert names[0] == f"‼ Runner {others[-1].id}"
    assert names[1].endswith(" · one day")
    assert len(names) == 8
    await tap(therapist, "More", on=listed)
    shown = therapist.messages[-1]
    assert [label for label in shown.labels if "Runner " in label][-1] == (
        f"Runner {runner.id} · one day"
    )
    assert "From the top" in shown.labels


async def test_notes_and_tags_are_kept_as_typed_and_taken_away(
    world: World, staffed: tuple[int, Phone, Phone]
) -> None:
    _, therapist, _ = staffed
    page = await page_of(therapist)
    await tap(therapist, "Note", on=page)
    assert "fit" in (await say(therapist, "x" * 1_001)).text
    assert "Note: \u2068<b>Hip</b> & knee\u2069" in (await say(therapist, "<b>Hip</b> & knee")).text
    await tap(therapist, "Tags")
    assert "At most 10 tags" in (await say(therapist, "x" * 33)).text
    assert "Tags: \u2068hip, trail run\u2069" in (await say(therapist, "trail  run,hip, ,hip")).text
    await tap(therapist, "Note")
    taken = await tap(therapist, "Take it away")
    assert "Note:" not in taken.text
    assert "Tags:" in taken.text
    actions = await fetch(world, select(audit.c.action, audit.c.data).order_by(audit.c.id))
    assert [action for action, _ in actions] == ["noted", "tagged", "noted"]
    assert "Hip" not in str(actions)
    # Whoever leaves while it is typed: nothing is kept, and nothing said of them.
    await tap(therapist, "Note")
    async with world.app.database.transaction() as tx:
        await tx.execute(delete(enrolment))
    assert "has left the clinic" in (await say(therapist, "Too late")).text
