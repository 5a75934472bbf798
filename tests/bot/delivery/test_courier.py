"""Replies over HTTP: what passes is tried again, what cannot be helped is let go."""

import pytest

from bot.sandbox.faults import Fault, FaultKind
from storage import dialogues
from tests.bot.deeds import begun, say, state_of
from tests.phone import Phone
from tests.world import World


async def is_shown(world: World, phone: Phone) -> bool:
    """Whether the present screen is in the chat, as far as the bot knows."""
    async with world.app.database.transaction() as tx:
        spoken, _ = await dialogues.load(tx, phone.id)
        return spoken.shown


async def test_a_reply_that_telegram_holds_back_for_long_is_shown_at_the_next_word(
    world: World,
) -> None:
    phone = await world.runner()
    first = await begun(world, phone)
    assert await is_shown(world, phone)
    world.api.faults.add(Fault(FaultKind.REFUSE, method="sendPhoto", status=429, retry_after=20))
    await phone.tap("Glute")
    assert await phone.settled() == []
    assert phone.last.id == first.id
    assert not await is_shown(world, phone)
    await world.move_by(seconds=20)
    assert "2 of 4" in (await say(phone, "hello?")).text
    assert await is_shown(world, phone)


@pytest.mark.parametrize(
    "fault",
    [
        Fault(FaultKind.REFUSE, method="sendMessage", status=429, retry_after=1),
        Fault(FaultKind.REFUSE, method="sendMessage", status=502, times=2),
        Fault(FaultKind.DROP_BEFORE, method="sendMessage"),
    ],
)
async def test_a_reply_that_fails_for_a_moment_arrives_once(world: World, fault: Fault) -> None:
    phone = await world.runner()
    world.api.faults.add(fault)
    await phone.send("/runs")
    assert len(await phone.settled()) == 1


async def test_an_error_that_stays_leaves_the_screen_for_the_next_word(world: World) -> None:
    phone = await world.runner()
    await begun(world, phone)
    world.api.faults.add(Fault(FaultKind.REFUSE, method="sendPhoto", status=500, times=3))
    await phone.tap("Glute")
    assert await phone.settled() == []
    assert not await is_shown(world, phone)
    assert "2 of 4" in (await say(phone, "hello?")).text


@pytest.mark.parametrize("status", [400, 429])
async def test_an_edit_that_is_refused_holds_up_no_message(world: World, status: int) -> None:
    phone = await world.runner()
    first = await begun(world, phone)
    # The drill's message is a picture: its caption is edited.
    world.api.faults.add(
        Fault(FaultKind.REFUSE, method="editMessageCaption", status=status, times=None)
    )
    await phone.tap("Glute")
    assert "2 of 4" in (await phone.next_message()).text
    await phone.settled()
    assert state_of(first, phone) == first
    assert world.api.calls.counts["editMessageCaption", status] > 0


async def test_who_has_blocked_the_bot_is_noted_at_a_reply(world: World) -> None:
    phone = await world.runner()
    world.api.faults.add(Fault(FaultKind.REFUSE, method="sendMessage", status=403))
    await say(phone, "/runs")
    async with world.app.database.transaction() as tx:
        _, runner = await dialogues.load(tx, phone.id)
    assert runner is not None
    assert runner.unreachable_since == world.clock.now()
