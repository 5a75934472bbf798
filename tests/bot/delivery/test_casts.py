"""A clinic's broadcast from the confirmation to the report: shown, stopped, gone on with, ended."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.conversations.callbacks import Tap
from bot.sandbox.calls import CallEntry
from bot.sandbox.faults import Fault, FaultKind
from bot.sandbox.phones import Phone as SandboxPhone
from storage import broadcasts, clinics
from storage.clinic_records import BroadcastState, Content, MediaKind
from storage.records import DeliveryState
from tests.bot.deeds import tap
from tests.casts import Schedule, a_cast, by_state, enrol, state_of
from tests.clinics import a_clinic, a_member
from tests.crowd import heard, phones, sign_up
from tests.phone import Phone
from tests.world import TOKEN, World, a_world

DAY = timedelta(days=1)
ON_THE_WIRE = 4
NEWS = "<b>News</b> of the phase"
LINKS = (("Video", "https://example.org/a"),)


async def a_clinic_of(world: World, count: int) -> tuple[int, Sequence[SandboxPhone]]:
    """Sign up many runners at once, all of one clinic."""
    people = phones(world.api, count, token=TOKEN)
    await sign_up(world.app.database, people, world.clock.now())
    async with world.app.database.transaction() as tx:
        clinic = await a_clinic(tx)
        await enrol(tx, clinic.id, [one.chat.id for one in people])
    return clinic.id, people


async def confirmed(
    world: World,
    clinic_id: int,
    *,
    by: Phone | None = None,
    content: Content | None = None,
    schedule: Schedule | None = None,
) -> int:
    """Let somebody confirm a broadcast, and watch it in their last message."""
    async with world.app.database.transaction() as tx:
        if by is not None:
            await a_member(tx, clinic_id, by.id)
        cast = await a_cast(
            tx,
            clinic_id,
            by_id=by.id if by else 0,
            message_id=by.last.id if by else None,
            at=world.clock.now(),
            content=content or Content(NEWS),
            schedule=schedule or Schedule(world.clock.now() + DAY),
        )
    world.app.wakeups.look_again()
    return cast


async def how(world: World, cast: int) -> tuple[BroadcastState, dict[DeliveryState, int]]:
    """Return how a broadcast stands, and its rows."""
    async with world.app.database.snapshot() as tx:
        return await state_of(tx, cast), await by_state(tx, cast)


def calls(world: World, method: str) -> list[CallEntry]:
    return [entry for entry in world.api.calls.entries if entry.method == method]


def news_to(world: World) -> list[int]:
    """Return who got the broadcast, as often as they did."""
    return [
        entry.params["chat_id"]
        for entry in calls(world, "sendMessage")
        if entry.params["text"] == NEWS
    ]


async def test_everybody_enrolled_gets_it_and_may_mute_the_clinic_in_their_language(
    world: World,
) -> None:
    clinic_id, people = await a_clinic_of(world, 3)
    spanish = await world.runner(language_code="es")
    async with world.app.database.transaction() as tx:
        await enrol(tx, clinic_id, [spanish.id])
    await world.move_by(hours=2)
    cast = await confirmed(world, clinic_id, content=Content(NEWS, buttons=LINKS))
    await world.app.wakeups.idle()
    assert sorted(news_to(world)) == sorted([spanish.id, *(one.chat.id for one in people)])
    assert await how(world, cast) == (BroadcastState.DONE, {DeliveryState.SENT: 4})
    labels = set()
    for entry in calls(world, "sendMessage")[-4:]:
        (link,), (mute,) = entry.params["reply_markup"]["inline_keyboard"]
        assert link == {"text": "Video", "url": LINKS[0][1]}
        assert Tap.decode(mute["callback_data"]) == Tap("mine", "hush", 0, (str(clinic_id),))
        labels.add(mute["text"])
    assert labels == {"Mute Riverside", "Silenciar Riverside"}


async def test_a_tap_under_the_message_mutes_the_clinic_and_leaves_it_as_it_is(
    world: World,
) -> None:
    phone = await world.runner()
    async with world.app.database.transaction() as tx:
        clinic = await a_clinic(tx)
        await enrol(tx, clinic.id, [phone.id])
    await confirmed(world, clinic.id)
    await world.app.wakeups.idle()
    await phone.settled()
    news = phone.last
    assert "no more broadcasts from Riverside" in (await tap(phone, "Mute Riverside")).text
    assert [one for one in phone.messages if one.id == news.id] == [news]
    assert news.html == NEWS
    cast = await confirmed(world, clinic.id)
    await world.app.wakeups.idle()
    assert news_to(world) == [phone.id]
    assert await how(world, cast) == (BroadcastState.DONE, {})


async def test_a_file_goes_out_with_the_words_under_it(world: World) -> None:
    clinic_id, people = await a_clinic_of(world, 1)
    phone = await world.person()
    await phone.send("/start")
    await phone.settled()
    sent = await world.app.bot.send_document(phone.id, b"Six weeks", filename="weeks.txt")
    assert sent.document is not None
    content = Content(NEWS, MediaKind.DOCUMENT, sent.document.file_id, LINKS)
    cast = await confirmed(world, clinic_id, content=content)
    await world.app.wakeups.idle()
    assert await how(world, cast) == (BroadcastState.DONE, {DeliveryState.SENT: 1})
    entry = calls(world, "sendDocument")[-1]
    assert entry.params["chat_id"] == people[0].chat.id
    assert entry.params["caption"] == NEWS


async def test_a_run_that_is_near_holds_it_back_until_an_hour_after(world: World) -> None:
    phone = await world.runner("today 14:00")
    async with world.app.database.transaction() as tx:
        clinic = await a_clinic(tx)
        await enrol(tx, clinic.id, [phone.id])
    await world.move_by(minutes=50)
    cast = await confirmed(world, clinic.id)
    await world.app.wakeups.idle()
    await world.move_by(hours=1, minutes=9)
    assert news_to(world) == []
    await world.move_by(minutes=1)
    assert news_to(world) == [phone.id]
    assert await how(world, cast) == (BroadcastState.DONE, {DeliveryState.SENT: 1})


async def test_nothing_leaves_in_a_pause_and_nothing_is_left_out_after_it(
    database_url: str,
) -> None:
    async with a_world(database_url, settings={"send_rate": 100}) as world:
        clinic_id, people = await a_clinic_of(world, 150)
        cast = await confirmed(world, clinic_id)
        await heard(people[60], "message")
        async with world.app.database.transaction() as tx:
            assert await broadcasts.pause(tx, clinic_id, cast)
        world.app.wakeups.look_again()
        live = world.app.engine._live
        while live.may_leave(cast):  # noqa: ASYNC110 - it is looked up in a moment
            await asyncio.sleep(0.001)
        seen = len(news_to(world))
        await world.app.wakeups.idle()
        before = len(news_to(world))
        assert before < len(people)
        # What was on the wire arrives; what was claimed and waited for its turn does not leave.
        assert before - seen <= ON_THE_WIRE
        await world.move_by(minutes=30)
        assert len(news_to(world)) == before
        async with world.app.database.transaction() as tx:
            assert await broadcasts.resume(tx, clinic_id, cast)
        world.app.wakeups.look_again()
        await world.app.wakeups.idle()
        assert sorted(news_to(world)) == [one.chat.id for one in people]
        assert await how(world, cast) == (BroadcastState.DONE, {DeliveryState.SENT: 150})


async def test_what_is_cancelled_stops_and_says_how_far_it_came(database_url: str) -> None:
    async with a_world(database_url, settings={"send_rate": 50}) as world:
        owner = await world.runner()
        clinic_id, people = await a_clinic_of(world, 100)
        cast = await confirmed(world, clinic_id, by=owner)
        await heard(people[9], "message")
        async with world.app.database.transaction() as tx:
            assert await broadcasts.cancel(tx, clinic_id, cast)
        world.app.wakeups.look_again()
        await world.app.wakeups.idle()
        state, rows = await how(world, cast)
        sent = len(news_to(world))
        assert 10 <= sent < 100
        assert (state, rows) == (
            BroadcastState.CANCELLED,
            {DeliveryState.SENT: sent, DeliveryState.FAILED: 100 - sent},
        )
        await owner.settled()
        assert owner.last.text == f"Cancelled\nsent to {sent} · not delivered: {100 - sent}"
        assert owner.last.labels == ["Report", "CSV"]


async def test_who_confirmed_it_sees_how_far_it_has_come_also_after_a_restart(
    database_url: str,
) -> None:
    async with a_world(database_url, settings={"send_rate": 20}) as world:
        owner = await world.runner()
        clinic_id, people = await a_clinic_of(world, 160)
        await confirmed(world, clinic_id, by=owner)
        await heard(people[70], "message")
        await world.stop_bot()
        await owner.settled()
        assert owner.last.text.startswith("Going out\n▓")
        assert " of 160" in owner.last.text
        assert "a second" in owner.last.text
        assert owner.last.labels == ["Pause", "Cancel"]
        await world.start_bot()
        await heard(people[150], "message")
        await owner.settled()
        assert "a second" in owner.last.text
        assert "▓▓▓▓▓▓▓▓▓▓" in owner.last.text
        await heard(people[159], "message")
        await world.app.wakeups.idle()
        await world.move_by(seconds=3)
        await owner.settled()
        assert owner.last.text == "All done\nsent to 160"
        edits = calls(world, "editMessageText")
        assert 3 <= len(edits) <= 5
        assert len(news_to(world)) == 160


async def test_who_works_there_no_more_sees_no_more_of_it(world: World) -> None:
    owner = await world.runner()
    clinic_id, _ = await a_clinic_of(world, 2)
    later = world.clock.now() + timedelta(minutes=1)
    schedule = Schedule(later + DAY, starts_at=later)
    cast = await confirmed(world, clinic_id, by=owner, schedule=schedule)
    async with world.app.database.transaction() as tx:
        await clinics.remove_member(tx, clinic_id, owner.id)
    await world.move_by(minutes=2)
    await world.app.wakeups.idle()
    assert await how(world, cast) == (BroadcastState.DONE, {DeliveryState.SENT: 2})
    assert calls(world, "editMessageText") == []


@pytest.mark.parametrize("status", [400, 403])
async def test_a_message_that_is_gone_ends_the_watching_and_not_the_broadcast(
    world: World, status: int
) -> None:
    owner = await world.runner()
    clinic_id, _ = await a_clinic_of(world, 2)
    world.api.faults.add(
        Fault(FaultKind.REFUSE, method="editMessageText", status=status, times=None)
    )
    cast = await confirmed(world, clinic_id, by=owner)
    await world.app.wakeups.idle()
    assert await how(world, cast) == (BroadcastState.DONE, {DeliveryState.SENT: 2})
