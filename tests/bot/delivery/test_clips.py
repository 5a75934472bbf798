"""A step's clip is filmed beside the bot, uploaded once, and sent by reference ever after."""

import asyncio
import json
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.coach.timetable import Exercise
from bot.delivery.figures import usual
from bot.delivery.studio import MOST_KEPT, Studio
from bot.media.clips import clip_digest
from bot.sandbox.faults import Fault, FaultKind
from messages.drills import SEQUENCES
from tests.databases import sqlite_url
from tests.phone import Phone
from tests.world import World, a_world

QUICK, ENDLESS = "tests.bot.delivery.quick_studio", "tests.bot.delivery.endless_studio"
UNKNOWN = "Bad Request: wrong file identifier/HTTP URL specified"
SENDING = ("sendMessage", "sendPhoto", "sendAnimation", "sendDocument", "sendVideo")


@pytest.fixture
def url(migrated_file: Path, tmp_path: Path) -> str:
    return sqlite_url(Path(shutil.copy(migrated_file, tmp_path / "bot.sqlite3")))


@pytest.fixture
async def filmed(url: str) -> AsyncIterator[World]:
    """A world in which all usual clips are filmed, and none is uploaded."""
    studio = Studio(module=QUICK)
    async with a_world(url, studio=studio) as world:
        await studio.idle()
        yield world


async def begun(world: World) -> Phone:
    phone = await world.runner()
    await phone.send("/primer")
    await phone.next_message()
    await phone.tap("start")
    return phone


async def drilled(phone: Phone) -> list[str | None]:
    """Walk through a primer and return what stood above each drill."""
    shown = [(await phone.next_message()).media]
    for _ in range(3):
        await phone.tap("Glute")
        shown.append((await phone.next_message()).media)
    return shown


async def finished(phone: Phone) -> None:
    for label in ("Glute", "3 moderate", "1"):
        await phone.tap(label)
        await phone.settled()


def uploads(world: World) -> list[str]:
    """Return the methods that carried a file."""
    return [
        call.method
        for call in world.api.calls.entries
        if call.status == 200
        for name in ("photo", "animation")
        if name in call.params
        and not (isinstance(call.params[name], str) and call.params[name][:2] in {"Ag", "Cg"})
    ]


def calls(world: World) -> list[str]:
    """Return what counts against a chat: messages and edits."""
    methods = [call.method for call in world.api.calls.entries]
    return [one for one in methods if one in SENDING or one.startswith("edit")]


async def test_a_step_is_one_message_with_its_clip_and_a_warm_primer_sends_no_file(
    filmed: World,
) -> None:
    phone = await begun(filmed)
    assert await drilled(phone) == ["animation"] * 4
    first = next(message for message in phone.messages if message.media)
    told = json.loads((await phone.download(first)).removeprefix(b"clip of "))
    step = SEQUENCES["standard"].steps[0]
    assert Exercise(**told) == Exercise(step.drill, step.seconds, 5)
    assert first.json["animation"]["duration"] == 3 + 2 * step.seconds + 5 + 2
    assert uploads(filmed) == ["sendAnimation"] * 4
    await finished(phone)
    assert await drilled(await begun(filmed)) == ["animation"] * 4
    assert len(uploads(filmed)) == 4
    await filmed.stop_bot()
    await filmed.start_bot()
    assert await drilled(await begun(filmed)) == ["animation"] * 4
    assert len(uploads(filmed)) == 4


@pytest.mark.parametrize("pictures", ["moving", "still", "text"])
async def test_a_session_is_seven_taps_and_at_most_fourteen_messages_and_edits(
    filmed: World, pictures: str
) -> None:
    phone = await filmed.runner()
    await phone.send(f"/pictures {pictures}")
    await phone.next_message()
    await phone.send("/primer")
    await phone.next_message()
    before, taps = len(calls(filmed)), 7
    await phone.tap("start")
    shown = await drilled(phone)
    await finished(phone)
    kinds = {"moving": "animation", "still": "photo", "text": None}
    assert shown == [kinds[pictures]] * 4
    # Each tap is at most the answer under the old message, and a new one.
    assert 4 < len(calls(filmed)) - before <= 2 * taps
    assert "Done: 4 of 4" in phone.last.text


async def test_that_the_sides_differ_is_asked_below_the_same_clip(filmed: World) -> None:
    phone = await begun(filmed)
    await phone.settled()
    sent = [one for one in calls(filmed) if one in SENDING]
    await phone.tap("Sides differ")
    assert (await phone.next_edit()).media == "animation"
    await phone.tap("Glute")
    assert (await phone.next_edit()).media == "animation"
    assert [one for one in calls(filmed) if one in SENDING] == sent


async def test_until_a_clip_is_filmed_the_still_is_sent(url: str) -> None:
    # Nothing is ever ready, and nobody waits for it: each tap is answered all the same.
    async with a_world(url, studio=Studio(module=ENDLESS)) as world:
        assert await drilled(await begun(world)) == ["photo"] * 4


async def test_where_nothing_can_be_filmed_there_are_stills(url: str) -> None:
    studio = Studio(module="tests.bot.delivery.no_such_studio")
    async with a_world(url, studio=studio) as world:
        await studio.idle()
        assert await drilled(await begun(world)) == ["photo"] * 4


async def test_a_clip_that_telegram_does_not_take_is_a_still(filmed: World) -> None:
    why = "Bad Request: wrong type of the web page content"
    refused = Fault(FaultKind.REFUSE, method="sendAnimation", status=400, description=why)
    filmed.api.faults.add(refused)
    assert await drilled(await begun(filmed)) == ["photo", *["animation"] * 3]


async def test_a_clip_that_telegram_forgot_is_filmed_and_uploaded_anew(filmed: World) -> None:
    await drilled(await begun(filmed))
    forgotten = Fault(FaultKind.REFUSE, method="sendAnimation", status=400, description=UNKNOWN)
    filmed.api.faults.add(forgotten)
    assert await drilled(await begun(filmed)) == ["photo", *["animation"] * 3]
    assert filmed.studio is not None
    await filmed.studio.idle()
    assert await drilled(await begun(filmed)) == ["animation"] * 4
    assert uploads(filmed).count("sendAnimation") == 5


async def test_a_lost_connection_is_tried_again_and_the_clip_arrives_once(filmed: World) -> None:
    filmed.api.faults.add(Fault(FaultKind.DROP_BEFORE, method="sendAnimation"))
    assert await drilled(await begun(filmed)) == ["animation"] * 4


async def test_a_studio_keeps_no_more_than_it_may_and_films_nothing_twice() -> None:
    studio = Studio(module=QUICK)
    running = asyncio.create_task(studio.run())
    many = [Exercise("glute-bridge", seconds) for seconds in range(20, 20 + MOST_KEPT + 1)]
    studio.order(many)
    studio.order(many)
    await studio.idle()
    running.cancel()
    assert [studio.clip(one) is None for one in many] == [True, *[False] * MOST_KEPT]


async def test_what_a_runner_waits_for_is_filmed_first() -> None:
    studio = Studio(module=QUICK)
    usual_ones, wanted = usual()[:8], usual()[5:7]
    studio.order(usual_ones)
    studio.order(wanted, first=True)
    running = asyncio.create_task(studio.run())
    await studio.idle()
    running.cancel()
    filmed = list(studio._clips)
    assert filmed[:2] == [clip_digest(one) for one in wanted]
    assert sorted(filmed) == sorted(clip_digest(one) for one in usual_ones)


def test_all_usual_steps_are_filmed_ahead() -> None:
    steps = {(step.drill, step.seconds) for one in SEQUENCES.values() for step in one.steps}
    assert steps <= {(exercise.drill, exercise.seconds) for exercise in usual()}
