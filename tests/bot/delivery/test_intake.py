"""An update is confirmed when it is done, and acts once however often it comes."""

from collections.abc import AsyncIterator

import pytest

from bot.sandbox.faults import Fault, FaultKind
from tests.databases import PostgresqlServer, shut
from tests.hook import hook_settings
from tests.world import TOKEN, World, a_world


@pytest.fixture(params=["polling", "webhook"])
async def world(database_url: str, request: pytest.FixtureRequest) -> AsyncIterator[World]:
    """The whole bot, taking updates in one way and in the other."""
    settings = hook_settings() if request.param == "webhook" else None
    async with a_world(database_url, settings=settings) as opened:
        yield opened


def pending(world: World) -> list[int]:
    """Return the updates that the bot has not confirmed."""
    return [queued.id for queued in world.api.bots[TOKEN].updates.pending()]


async def test_an_update_stays_unconfirmed_until_its_answer_has_left(world: World) -> None:
    phone, other = await world.runner(), await world.runner()
    world.api.faults.add(Fault(FaultKind.LATE, method="sendMessage", chat_id=phone.id, seconds=0.5))
    sent = await phone.send("/runs")
    await phone.next_message()  # it is in the chat, though the bot does not know yet
    await other.send("/runs")
    await other.next_message()  # the bot has polled again meanwhile
    assert pending(world)[0] == sent["update_id"]
    assert await world.api.bots[TOKEN].updates.settled(5.0)
    assert pending(world) == []


async def test_one_slow_update_does_not_hold_up_other_people(world: World) -> None:
    slow, quick = await world.runner(), await world.runner()
    world.api.faults.add(Fault(FaultKind.LATE, method="sendMessage", chat_id=slow.id, seconds=1.0))
    first = await slow.send("/runs")
    await quick.send("/runs")
    await quick.next_message()
    assert pending(world)[0] == first["update_id"]


async def test_updates_of_one_person_keep_their_order(world: World) -> None:
    phone = await world.runner()
    leads = [5, 10, 20, 30, 45, 60]
    for lead in leads:
        await phone.send(f"/lead {lead}")
    said = [(await phone.next_message()).text for _ in leads]
    assert [str(lead) in text for lead, text in zip(leads, said, strict=True)] == [True] * 6


async def test_an_update_delivered_twice_acts_once(world: World) -> None:
    phone = await world.runner()
    sent = await phone.send("/run mon 07:00")
    await phone.next_message()
    answered = len(phone.messages)
    assert await world.api.bots[TOKEN].updates.settled(5.0)
    assert world.api.bots[TOKEN].updates.repeat(sent["update_id"])
    await phone.send("/runs")
    listed = await phone.next_message()
    assert sum("07:00" in label for label in listed.labels) == 1
    assert len(phone.messages) == answered + 1


async def test_an_update_that_comes_again_after_a_restart_shows_the_present_state(
    world: World,
) -> None:
    phone = await world.runner()
    sent = await phone.send("/run mon 07:00")
    await phone.next_message()
    assert await world.api.bots[TOKEN].updates.settled(5.0)
    await world.stop_bot()
    world.api.bots[TOKEN].updates.repeat(sent["update_id"])
    await world.start_bot()
    assert "your primer" in (await phone.next_message()).text
    await phone.send("/runs")
    listed = await phone.next_message()
    assert sum("07:00" in label for label in listed.labels) == 1


@pytest.mark.parametrize("way", ["polling", "webhook"])
async def test_what_comes_while_the_database_is_out_acts_when_it_is_back(
    server: PostgresqlServer, postgresql_url: str, way: str
) -> None:
    settings = hook_settings() if way == "webhook" else None
    async with a_world(postgresql_url, settings=settings) as world:
        phone = await world.runner()
        with shut(server, postgresql_url):
            await phone.send("/lead 20")
            assert not await world.api.bots[TOKEN].updates.settled(0.5)
        answer = await phone.next_message(30)
        assert "20 minutes" in answer.text
        assert len(await phone.settled(30)) == 0
