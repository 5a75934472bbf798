"""What the bot is, what it keeps, and the way out of every dialogue."""

import pytest
from sqlalchemy import select

from bot.conversations.help import COMMANDS
from storage.records import PrimerStatus
from storage.tables import primer
from tests.bot.deeds import begun, fetch, rows, say, tap
from tests.phone import Phone
from tests.world import World


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who runs every day at 06:30."""
    return await world.runner("daily 06:30")


async def test_start_of_a_known_runner_says_what_comes_next(phone: Phone) -> None:
    answer = await say(phone, "/start")
    assert answer.text == "Tomorrow 06:15: your primer, 15 minutes before your run."


async def test_start_without_a_run_asks_for_one(phone: Phone) -> None:
    await say(phone, "/runs")
    await tap(phone, "Every day", "Delete")
    answer = await say(phone, "/start")
    assert "/run mon,wed 06:30" in answer.text
    assert "On which days" in (await tap(phone, "Add a run")).text


async def test_help_shows_every_command_and_all_of_them_are_known(phone: Phone) -> None:
    lines = (await say(phone, "/help")).text.splitlines()
    for command in COMMANDS:
        assert any(line.startswith(f"/{command}") for line in lines), command
        assert "don’t know the command" not in (await say(phone, f"/{command}")).text


async def test_privacy_says_what_is_kept_and_what_the_bot_is_not(phone: Phone) -> None:
    said = (await say(phone, "/privacy")).text
    assert "/delete deletes all of it" in said
    assert "I am no medical device." in said
    assert "must be signed off by a physiotherapist" in said


@pytest.mark.parametrize("command", ["/help", "/privacy", "/cancel"])
async def test_whoever_is_new_may_ask_and_nothing_is_kept_of_them(
    world: World, command: str
) -> None:
    phone = await world.person()
    before = await rows(world)
    assert (await say(phone, command)).text
    assert await rows(world) == before


async def test_cancel_leaves_a_plan_half_picked(world: World, phone: Phone) -> None:
    await say(phone, "/run")
    days = await tap(phone, "Tue")
    assert (await say(phone, "/cancel")).text == "Left. What was saved stays saved."
    await tap(phone, "06", on=days)
    assert (await say(phone, "/cancel")).text.startswith("Nothing is open.")


async def test_cancel_in_a_primer_notes_it_as_left(world: World, phone: Phone) -> None:
    await begun(world, phone)
    await tap(phone, "Glute")
    left = await say(phone, "/cancel")
    assert left.text == "Left after one drill; your answer is kept."
    assert await fetch(world, select(primer.c.status)) == [(PrimerStatus.CANCELLED,)]


async def test_cancel_of_what_came_between_goes_on_with_the_primer(
    world: World, phone: Phone
) -> None:
    await begun(world, phone)
    await tap(phone, "Glute")
    await say(phone, "/run")
    await phone.send("/cancel")
    left, drill = await phone.settled()
    assert left.text == "Left. What was saved stays saved."
    assert drill.text.startswith("2 of 4 · Glute bridge")
    assert (await tap(phone, "Glute")).text.startswith("3 of 4")


async def test_delete_leaves_nothing_of_a_runner_and_everything_of_others(
    world: World, phone: Phone
) -> None:
    before = await rows(world)
    other = await world.runner("daily 18:00")
    await say(other, "/skip")
    await say(other, "/delete")
    deleted = await tap(other, "Delete everything")
    assert deleted.text.startswith("Deleted: I keep nothing about you any more.")
    assert await rows(world) == before


async def test_delete_works_with_a_primer_behind_another_conversation(
    world: World, phone: Phone
) -> None:
    await begun(world, phone)
    await say(phone, "/run")
    await say(phone, "/delete")
    await tap(phone, "Delete everything")
    kept = {name: found for name, found in (await rows(world)).items() if found}
    assert kept.keys() == {"picture"}


async def test_after_a_deletion_start_begins_anew(phone: Phone) -> None:
    await say(phone, "/delete")
    await tap(phone, "Delete everything")
    await phone.send("/start")
    greeting, question = await phone.settled()
    assert greeting.text.startswith("Hi")
    assert question.labels[0] == "Europe"


async def test_whoever_keeps_everything_keeps_it(world: World, phone: Phone) -> None:
    before = await rows(world)
    asked = await say(phone, "/delete")
    await tap(phone, "Keep everything")
    assert phone.last.text == f"{asked.text}\n\nAll kept."
    assert await rows(world) == before
