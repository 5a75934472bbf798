"""What a conversation was about is gone, or no longer theirs: nobody is asked on."""

import pytest
from sqlalchemy import update

from storage.clinic_records import Role
from storage.tables import clinic, member
from tests.bot.casting import press
from tests.bot.clinic_deeds import a_code, clinic_with, enrolled
from tests.bot.deeds import say, tap
from tests.world import World

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
NOT_ASKED = "Nothing is open. /help shows what I can do."


async def test_who_has_left_is_told_once_and_their_letter_is_over(world: World) -> None:
    clinic_id, _ = await clinic_with(world)
    runner = await enrolled(world, clinic_id)
    await press(runner, "write", clinic_id, flow="letter")
    await say(runner, "/leave")
    await tap(runner, "Yes, leave")
    assert "You are not in this clinic" in (await say(runner, "My hip is better")).text
    assert "I’m not waiting for an answer right now" in (await say(runner, "Hello?")).text


async def test_who_has_another_role_is_told_once_and_asked_no_more(world: World) -> None:
    _, owner = await clinic_with(world)
    await say(owner, "/clinic")
    await tap(owner, "Settings", "Name")
    async with world.app.database.transaction() as tx:
        await tx.execute(update(member).values(role=Role.ASSISTANT))
    assert "you are assistant" in (await say(owner, "Lakeside")).text
    assert (await say(owner, "/cancel")).text == NOT_ASKED


async def test_staff_who_type_into_nothing_are_not_asked_where_they_run(world: World) -> None:
    _, owner = await clinic_with(world)
    assert "/clinic opens your clinic" in (await say(owner, "Hello")).text
    await say(owner, "/clinic")
    await tap(owner, "Settings", "Name")
    await owner.send_photo()
    await owner.settled()
    assert owner.last.text == "Please tap a button of the newest message. /cancel leaves."
    assert "Lakeside: settings" in (await say(owner, "Lakeside")).text


async def test_who_joins_a_clinic_without_alerts_is_told(world: World) -> None:
    clinic_id, _ = await clinic_with(world)
    code = await a_code(world, clinic_id)
    async with world.app.database.transaction() as tx:
        await tx.execute(update(clinic).values(alert_from=None))
    runner = await world.runner()
    off = "At present Riverside hears of no pain at once"
    assert off in (await say(runner, f"/join {code}")).text
    await tap(runner, "Alerts", "Join")
    assert off in (await say(runner, "/clinic")).text
    async with world.app.database.transaction() as tx:
        await tx.execute(update(clinic).values(alert_from=6))
    assert off not in (await say(runner, "/clinic")).text
