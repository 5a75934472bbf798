"""A clinic writes a broadcast, sees it as it will be, and lets it go out."""

import asyncio

from sqlalchemy import select

from bot.conversations.clinics import cast
from storage.clinic_records import BroadcastState, Role
from storage.records import DeliveryState
from storage.tables import audit, broadcast, clinic, delivery, enrolment
from tests.bot.casting import a_clinic_of, drafted, press
from tests.bot.deeds import counts, fetch, rows, say, tap, toast
from tests.world import World

SECOND = select(broadcast.c.state).where(broadcast.c.id == 2)
PAUSED = [(BroadcastState.PAUSED,)]


async def test_a_broadcast_from_the_first_word_to_the_report(world: World) -> None:
    ana, eva = await world.runner(), await world.runner()
    clinic_id, (owner,) = await a_clinic_of(world, ana, eva, owner=Role.OWNER)
    await press(owner, "list", clinic_id)
    await tap(owner, "New broadcast")
    await owner.send_html("<b>New</b> drills &amp; <i>a new phase</i>")
    await owner.settled()
    assert "This goes to 2 of 2." in owner.last.text
    await tap(owner, "Show me", "Edit", "Link buttons")
    panel = await say(owner, "Book - https://a.example/x\nRead more: https://b.example")
    preview = owner.messages[-2]
    assert preview.html == "<b>New</b> drills &amp; <i>a new phase</i>"
    assert preview.links == {"Book": "https://a.example/x", "Read more": "https://b.example/"}
    await owner.tap("Mute Riverside", message=preview)
    assert "In a preview it does nothing" in str(await toast(owner))
    assert "Goes out as soon as you tap." in panel.text
    assert "Expires tomorrow 13:00." in panel.text
    await tap(owner, "Send now", on=panel)
    await world.app.wakeups.idle()
    for runner in (ana, eva):
        got = await runner.next_message()
        assert (got.html, got.links) == (preview.html, preview.links)
        assert got.labels == ["Book", "Read more", "Mute Riverside"]
    assert "Sent: 2" in (await press(owner, "report", clinic_id, 1)).text
    table = await press(owner, "csv", clinic_id, 1)
    lines = (await owner.download(table)).decode("utf-8-sig").splitlines()
    assert lines[0] == "Name,State,Reason,Sent at (Europe/Madrid)"
    assert lines[1:] == [
        f"Runner {number},sent,,2027-03-01 13:00:00" for number in sorted([ana.id, eva.id])
    ]
    assert await fetch(world, select(audit.c.action)) == [("broadcast-sent",)]


async def test_two_of_the_staff_and_one_draft(world: World) -> None:
    """Both may change it; what one has not seen they cannot send, and it leaves once."""
    runner = await world.runner()
    clinic_id, (owner, helper) = await a_clinic_of(
        world, runner, owner=Role.OWNER, helper=Role.ASSISTANT
    )
    seen = await drafted(owner, clinic_id)
    theirs = await press(helper, "open", clinic_id, 1)
    await tap(helper, "Edit", on=theirs)
    await tap(helper, "Message")
    theirs = await say(helper, "Other news")
    await owner.tap("Send now", message=seen)
    assert "changed meanwhile" in str(await toast(owner))
    assert owner.messages[-2].text == "Other news"
    assert await counts(world) == {}
    await asyncio.gather(
        owner.tap("Send now", message=owner.last), helper.tap("Send now", message=theirs)
    )
    said = {await toast(one) for one in (owner, helper)}
    await world.app.wakeups.idle()
    assert [one.text for one in await runner.settled()] == ["Other news"]
    assert await counts(world) == {DeliveryState.SENT: 1}
    query = select(broadcast.c.by_id, broadcast.c.message_id, audit.c.by_id).join(
        audit, audit.c.clinic_id == broadcast.c.clinic_id
    )
    ((by_id, message_id, noted),) = await fetch(world, query)
    assert (by_id, message_id) in {(owner.id, owner.last.id), (helper.id, theirs.id)}
    assert noted == by_id
    assert said == {"", f"Staff {by_id} let it go out already, today 13:00."}


async def test_what_is_gone_under_ones_feet_is_said(world: World) -> None:
    clinic_id, (owner, helper) = await a_clinic_of(
        world, await world.runner(), owner=Role.OWNER, helper=Role.THERAPIST
    )
    panel = await drafted(owner, clinic_id)
    await tap(owner, "Edit", "Message")
    await press(helper, "discard", clinic_id, 1)
    assert (await say(owner, "Too late")).text == "This broadcast is no longer there."
    await press(owner, "edit", clinic_id, 1)
    assert await toast(owner) is None
    await owner.press(f"1:cast:send:0:{clinic_id}:1:00000000", panel.id)
    assert await toast(owner) == "This broadcast is no longer there."
    await drafted(owner, clinic_id)
    await tap(owner, "Edit", "Link buttons")
    async with world.app.database.transaction() as tx:
        await tx.execute(clinic.delete())
    assert "don’t work in this clinic" in (await say(owner, "A - https://a.example")).text
    assert await fetch(world, select(broadcast.c.id)) == []


async def test_its_times_are_by_the_clock_of_who_sends_it(world: World) -> None:
    runner = await world.runner()
    clinic_id, (owner,) = await a_clinic_of(world, runner, owner=Role.OWNER)
    await say(owner, "/clock 12")
    await drafted(owner, clinic_id)
    times = (await tap(owner, "At a time")).labels
    assert [one for one in times if "Tomorrow" in one] == ["Tomorrow 9:00 AM", "Tomorrow 6:00 PM"]


async def test_a_broadcast_is_paused_gone_on_with_and_ended(world: World) -> None:
    """What waits for its time is stopped by a tap, and every tap is in the clinic's book."""
    runner = await world.runner()
    clinic_id, (owner,) = await a_clinic_of(world, runner, owner=Role.OWNER)
    await drafted(owner, clinic_id)
    await tap(owner, "At a time", "Tomorrow 18:00")
    assert "Goes out tomorrow 18:00." in owner.last.text
    going = await tap(owner, "Let it go out")
    assert going.text == "Starts tomorrow 18:00"
    await world.app.wakeups.idle()
    await world.move_by(seconds=3)
    assert (await owner.settled(), owner.last.text) == ([], going.text)
    assert "Starts tomorrow 18:00 · News" in (await press(owner, "list", clinic_id)).labels
    opened = await press(owner, "open", clinic_id, 1)
    assert opened.text.startswith("Starts tomorrow 18:00 · ")
    await press(owner, "pause", clinic_id, 1)
    assert "Paused · " in owner.last.text
    assert "\nStarts tomorrow 18:00\n" in owner.last.text
    await world.move_by(days=1, hours=6)
    assert await runner.settled() == []
    assert "Paused" in (await press(owner, "open", clinic_id, 1)).text
    await tap(owner, "Resume")
    assert (await runner.next_message()).text == "News"
    await drafted(owner, clinic_id, "Never")
    await tap(owner, "At a time", "Tomorrow 09:00", "Let it go out")
    asked = await press(owner, "cancel", clinic_id, 2)
    assert asked.labels == ["End it", "Go on sending"]
    assert await fetch(world, SECOND) == PAUSED
    await tap(owner, "Go on sending")
    assert await fetch(world, SECOND) != PAUSED
    await press(owner, "pause", clinic_id, 2)
    assert (await press(owner, "cancel", clinic_id, 2)).labels == ["End it", "‹ Back"]
    await tap(owner, "‹ Back")
    assert await fetch(world, SECOND) == PAUSED
    await press(owner, "cancel", clinic_id, 2)
    await tap(owner, "End it")
    await press(owner, "end", clinic_id, 2)
    assert "Cancelled" in (await press(owner, "open", clinic_id, 2)).text
    book = await fetch(world, select(audit.c.action).order_by(audit.c.id))
    stopped = ["paused", "resumed", "paused", "cancelled"]
    deeds = ["sent", "paused", "resumed", "sent", *stopped]
    assert book == [(f"broadcast-{deed}",) for deed in deeds]


async def test_at_each_ones_own_time_it_says_so_until_somebody_has_it(world: World) -> None:
    runner = await world.runner()
    clinic_id, (owner,) = await a_clinic_of(world, runner, owner=Role.OWNER)
    await drafted(owner, clinic_id)
    going = await tap(owner, "At a time", "Each one’s own time", "Tomorrow 18:00", "Let it go out")
    starts = "Starts tomorrow 18:00, each one’s own time"
    assert (going.text, going.labels) == (starts, ["Pause", "Cancel"])
    await world.app.wakeups.idle()
    assert f"{starts} · News" in (await press(owner, "list", clinic_id)).labels
    assert (await press(owner, "open", clinic_id, 1)).text.startswith(f"{starts} · ")
    await world.move_by(days=1, hours=6)
    assert (await runner.next_message()).text == "News"
    assert "Starts" not in (await press(owner, "open", clinic_id, 1)).text


async def test_a_runner_mutes_the_clinic_and_takes_that_back(world: World) -> None:
    runner = await world.runner()
    clinic_id, (owner,) = await a_clinic_of(world, runner, owner=Role.OWNER)
    await drafted(owner, clinic_id)
    await tap(owner, "Send now")
    await runner.next_message()
    await drafted(owner, clinic_id, "Later")
    await tap(owner, "At a time", "Tomorrow 18:00", "Let it go out")
    await world.app.wakeups.idle()
    muted = await tap(runner, "Mute Riverside")
    assert "no more broadcasts from Riverside" in muted.text
    assert await fetch(world, select(enrolment.c.muted)) == [(True,)]
    query = select(delivery.c.state).where(delivery.c.broadcast_id == 2)
    assert await fetch(world, query) == [(DeliveryState.FAILED,)]
    assert "Muted you: 1" in (await press(owner, "report", clinic_id, 2)).text
    assert "Nobody would get it" in (await drafted(owner, clinic_id, "Unheard")).text
    await tap(runner, "Undo", on=muted)
    await world.move_by(days=1, hours=6)
    assert "Later" in [one.text for one in await runner.settled()]
    await owner.press(f"1:mine:hush:0:{clinic_id}", owner.last.id)
    assert "not in this clinic" in str(await toast(owner))
    assert BroadcastState.DRAFT in [one for (one,) in await fetch(world, select(broadcast.c.state))]


NAMES_NO_BROADCAST = {"list", "new", "inert"}
ABOUT_ONE = [
    route.name for route in cast.build().entry_points if route.name not in NAMES_NO_BROADCAST
]


async def test_nobody_comes_near_the_broadcast_of_another_clinic(world: World) -> None:
    runner = await world.runner()
    theirs, (owner,) = await a_clinic_of(world, runner, owner=Role.OWNER)
    await drafted(owner, theirs)
    await drafted(owner, theirs, "Going")
    await tap(owner, "At a time", "Tomorrow 18:00", "Let it go out")
    await world.app.wakeups.idle()
    ours, (stranger,) = await a_clinic_of(world, owner=Role.OWNER)
    before = await rows(world)
    for broadcast_id in (1, 2):
        for action in ABOUT_ONE:
            await stranger.press(f"1:cast:{action}:0:{ours}:{broadcast_id}:0", stranger.last.id)
            assert await toast(stranger) == "This broadcast is no longer there.", action
    assert await rows(world) == before
