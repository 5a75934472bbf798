"""A group, a bot that is blocked, and a turn that crashes."""

import re

import pytest
from sqlalchemy import select, text

from bot import logs
from bot.sandbox.faults import Fault, FaultKind
from storage.records import DeliveryState, PrimerStatus
from storage.tables import delivery, primer, runner
from tests.bot.deeds import DAY, TUESDAY_0615, begun, fetch, offered, rows, say, tap
from tests.phone import Phone
from tests.world import World

NO_DAYS = "UPDATE dialogue SET data = '{}'"
"""Whoever goes on with such a dialogue of days crashes."""
DAYS = '{"run": null, "days": [5], "hour": null}'
UNREACHABLE = select(runner.c.unreachable_since.is_not(None))


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who runs every day at 06:30."""
    return await world.runner("daily 06:30")


def blocked(phone: Phone, method: str = "sendMessage") -> Fault:
    """Return a fault: this person has blocked the bot, and no update has told of it."""
    return Fault(FaultKind.REFUSE, method, phone.id, status=403, times=None)


def sends_to(world: World, phone: Phone) -> int:
    """Return how many messages the bot tried to send to a person."""
    calls = world.api.calls.entries
    return sum(
        call.method == "sendMessage" and call.params.get("chat_id") == phone.id for call in calls
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "I work in private chats only"), ("es", "Solo trabajo en chats privados")],
)
async def test_in_a_group_it_says_where_it_works_and_leaves_nothing_behind(
    world: World, language: str, said: str
) -> None:
    phone = await world.person(language_code=language)
    before = await rows(world)
    group = await phone.new_group()
    await phone.send("/start", chat_id=group)
    await phone.settled()
    spoken = [one for one in await phone.group_messages(group) if not one.outgoing]
    assert {one.text.startswith(said) for one in spoken} == {True}
    assert "@runprimer_test_bot" in spoken[0].text
    left = [call.status for call in world.api.calls.entries if call.method == "leaveChat"]
    assert left[0] == 200
    assert await rows(world) == before


async def test_a_runner_who_adds_it_to_a_group_loses_nothing(world: World, phone: Phone) -> None:
    await begun(world, phone)
    before = await rows(world)
    await phone.new_group()
    await phone.settled()
    assert await rows(world) == before
    assert (await tap(phone, "Glute")).text.startswith("2 of 4")


async def test_a_reply_to_who_has_blocked_the_bot_is_tried_once(world: World, phone: Phone) -> None:
    world.api.faults.add(blocked(phone))
    before = sends_to(world, phone)
    await phone.send("/runs")
    await phone.settled()
    assert sends_to(world, phone) == before + 1
    assert await fetch(world, UNREACHABLE) == [(True,)]
    await world.move_to(TUESDAY_0615)
    assert sends_to(world, phone) == before + 1


async def test_a_primer_for_who_has_blocked_the_bot_is_tried_once(
    world: World, phone: Phone
) -> None:
    world.api.faults.add(blocked(phone))
    before = sends_to(world, phone)
    await world.move_to(TUESDAY_0615)
    await world.move_to(TUESDAY_0615 + 3 * DAY)
    assert sends_to(world, phone) == before + 1
    assert await fetch(world, UNREACHABLE) == [(True,)]
    assert await fetch(world, select(delivery.c.state)) == [(DeliveryState.FAILED,)]
    assert await fetch(world, select(primer.c.status)) == [(PrimerStatus.MISSED,)]


async def test_who_blocks_the_bot_gets_nothing_until_they_let_it_in_again(
    world: World, phone: Phone
) -> None:
    await phone.block()
    await phone.settled()
    assert await fetch(world, UNREACHABLE) == [(True,)]
    before = sends_to(world, phone)
    await world.move_to(TUESDAY_0615)
    assert sends_to(world, phone) == before
    await phone.unblock()
    await phone.settled()
    assert await fetch(world, UNREACHABLE) == [(False,)]
    assert (await offered(world, phone, TUESDAY_0615 + DAY)).text.startswith("Run at 06:30.")


async def test_who_writes_again_is_reachable_again(world: World, phone: Phone) -> None:
    world.api.faults.add(blocked(phone))
    await phone.send("/runs")
    await phone.settled()
    world.api.faults.clear()
    assert (await say(phone, "/runs")).text.startswith("Your run\nTomorrow 06:15")
    assert await fetch(world, UNREACHABLE) == [(False,)]


async def test_a_block_leaves_everybody_elses_primer_alone(world: World, phone: Phone) -> None:
    other = await world.runner("daily 06:30")
    world.api.faults.add(blocked(phone))
    assert (await offered(world, other)).text.startswith("Run at 06:30.")


@pytest.mark.usefixtures("own_logging")
async def test_a_crash_is_told_with_a_code_that_the_log_explains_and_writes_nothing(
    world: World, phone: Phone, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.set_up("text")
    await say(phone, "/run")
    async with world.app.database.transaction() as tx:
        await tx.execute(text(NO_DAYS))
    before = await rows(world)
    await phone.send("sat 18:00")
    (apology,) = await phone.settled()
    found = re.search(r"nothing was changed.* the code ([0-9a-f]{6})\.$", apology.text)
    assert found is not None, apology.text
    assert await rows(world) == before
    logged = capsys.readouterr().err
    line = next(line for line in logged.splitlines() if "[error" in line)
    assert "an update failed" in line
    assert f"code={found[1]}" in line
    assert "Traceback (most recent call last):" in logged
    assert "KeyError: 'days'" in logged
    assert "sat 18:00" not in logged


async def test_after_a_crash_the_chat_goes_on_where_it_stood(world: World, phone: Phone) -> None:
    await say(phone, "/run")
    await tap(phone, "Sat")
    for data, answer in (("{}", "Sorry, something went"), (DAYS, "Sat ")):
        async with world.app.database.transaction() as tx:
            await tx.execute(text("UPDATE dialogue SET data = :data"), {"data": data})
        assert (await say(phone, "18:00")).text.startswith(answer)


async def test_a_tap_that_crashes_is_answered_too(world: World, phone: Phone) -> None:
    asked = await say(phone, "/run")
    async with world.app.database.transaction() as tx:
        await tx.execute(text(NO_DAYS))
    before = await rows(world)
    data = asked.data_of("Sat")
    assert data is not None
    await phone.press(data, asked.id)
    events = await phone.news()
    assert {event["kind"] for event in events} == {"message", "callback_answer"}
    assert phone.last.text.startswith("Sorry, something went wrong on my side")
    assert await rows(world) == before
