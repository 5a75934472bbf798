"""Letters between a runner and a clinic: as typed, bundled, and never after leaving."""

import pytest
from sqlalchemy import select

from storage.clinic_records import Role
from storage.tables import letter
from tests.bot.clinic_deeds import clinic_with, employed, enrolled
from tests.bot.deeds import fetch, say, tap
from tests.phone import Message, Phone
from tests.world import World


@pytest.fixture
async def people(world: World) -> tuple[Phone, Phone, Phone]:
    """A therapist, an assistant of the same clinic, and a runner who is enrolled in it."""
    clinic_id, therapist = await clinic_with(world, Role.THERAPIST)
    assistant = await employed(world, clinic_id, Role.ASSISTANT)
    for phone in (therapist, assistant):
        await say(phone, "/clinic")
    return therapist, assistant, await enrolled(world, clinic_id)


async def write(phone: Phone, *letters: str) -> Message:
    for text in letters:
        await say(phone, "/clinic")
        await tap(phone, "Message")
        await say(phone, text)
    return phone.last


async def arrived(world: World, phone: Phone) -> list[Message]:
    """Let a minute pass, and return what is new on a phone."""
    await world.move_by(seconds=61)
    return await phone.settled()


async def test_a_minute_s_letters_are_one_notice_and_the_answer_comes_back(
    world: World, people: tuple[Phone, Phone, Phone]
) -> None:
    therapist, assistant, runner = people
    await write(runner, "Hello")
    await world.move_by(seconds=1)
    (first,) = await therapist.settled()
    assert "Hello" in first.text
    # Who has just got one gets the next with what else is written within the minute.
    assert (
        "Sent to \u2068Riverside\u2069" in (await write(runner, "<b>Hip</b> & knee", "More")).text
    )
    await world.move_by(seconds=1)
    assert await therapist.settled() == []
    (bundle,) = await arrived(world, therapist)
    assert "Runner" in bundle.text
    assert "Hello" not in bundle.text
    assert "<b>Hip</b> & knee\u2069\n\n\u2068More" in bundle.text
    assert await assistant.settled() == []
    await tap(therapist, "Answer", on=bundle)
    await say(therapist, "Come by <tomorrow>")
    await world.move_by(seconds=1)
    (answer,) = await runner.settled()
    assert answer.text == "\u2068Riverside\u2069 writes:\n\n\u2068Come by <tomorrow>\u2069"
    assert answer.labels == ["Answer"]
    await say(therapist, "/clinic")
    await tap(therapist, "Runners")
    letters = await tap(therapist, f"Runner {runner.id}", "Letters")
    assert "you: \u2068Come by <tomorrow>" in letters.text


async def test_what_is_no_letter_is_refused(
    world: World, people: tuple[Phone, Phone, Phone]
) -> None:
    _, _, runner = people
    await say(runner, "/clinic")
    await tap(runner, "Message")
    await runner.send_sticker()
    await runner.settled()
    assert "Only text" in runner.last.text
    assert "1,001 characters" in (await say(runner, "x" * 1_001)).text
    await say(runner, "x" * 1_000)
    assert "Please wait a minute" in (await write(runner, "2", "3", "4")).text
    assert len(await fetch(world, select(letter.c.id))) == 3
    await say(runner, "/cancel")


async def test_after_leaving_nothing_is_written_and_nothing_arrives(
    world: World, people: tuple[Phone, Phone, Phone]
) -> None:
    therapist, _, runner = people
    await write(runner, "Hello")
    (first,) = await arrived(world, therapist)
    await write(runner, "Once more")
    await tap(therapist, "Answer", on=first)
    await say(runner, "/clinic")
    await tap(runner, "Message")
    await say(runner, "/leave")
    await tap(runner, "Yes, leave")
    assert "not in this clinic" in (await say(runner, "Still there?")).text
    assert "has left the clinic" in (await say(therapist, "Here I am")).text
    assert await arrived(world, therapist) == []
    assert await arrived(world, runner) == []
    assert await fetch(world, select(letter.c.id)) == []
