"""What a broadcast says, to whom and when: taken, shown as it stands, or refused in a sentence."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select, update
from telegram import Chat, Message, PhotoSize, Update, User

from bot.coach.program_documents import document_of
from bot.conversations.clinics import cast, cast_screens
from bot.conversations.clinics.cast_status import written
from bot.conversations.durable import Route
from bot.conversations.turn import Turn
from bot.sandbox.formatting import utf16_length
from messages.catalogue import Catalogue
from storage import assignments, programs, runners
from storage.broadcast_drafts import get
from storage.clinic_records import Role
from storage.database import Transaction
from storage.records import Dialogue
from storage.tables import broadcast, enrolment, enrolment_tag, program
from tests.bot.casting import a_clinic_of, drafted, press
from tests.bot.coach.program_samples import a_program
from tests.bot.deeds import fetch, rows, say, tap, toast
from tests.clinics import a_clinic, a_member
from tests.factories import NOON, a_runner
from tests.world import MONDAY_NOON, World

A_DAY = timedelta(days=1)
TEXTS = select(broadcast.c.text)
WHEN = select(
    broadcast.c.starts_at, broadcast.c.local_on, broadcast.c.local_at, broadcast.c.expires_at
)


async def test_a_file_with_its_caption_is_taken_as_it_was_sent(world: World) -> None:
    clinic_id, (owner,) = await a_clinic_of(world, await world.runner(), owner=Role.ASSISTANT)
    for kind, html, send in (
        ("photo", "<b>Look</b>", owner.send_photo(caption="<b>Look</b>", html=True)),
        ("video", "<i>Look</i>", owner.send_video(b"video", "<i>Look</i>", html=True)),
        ("document", "a &lt; b", owner.send_document("plan.pdf", b"%PDF", "a < b")),
        ("photo", "", owner.send_photo()),
    ):
        await press(owner, "new", clinic_id)
        await send
        await owner.settled()
        await tap(owner, "Show me")
        preview = owner.messages[-2]
        assert (preview.media, preview.html) == (kind, html)
        assert preview.labels == ["Mute Riverside"]
    listed = await press(owner, "list", clinic_id)
    assert "Draft · (photo)" in listed.labels
    assert "Draft · a < b" in listed.labels


async def a_message(tx: Transaction, text: str, *, is_caption: bool) -> Turn:
    """Return what becomes of a message for a new broadcast, as long as no phone sends it."""
    clinic = await a_clinic(tx)
    await a_runner(tx)
    await a_member(tx, clinic.id, 1, Role.OWNER)
    photo = (PhotoSize("file", "unique", 1, 1),) if is_caption else ()
    words = {"caption" if is_caption else "text": text}
    message = Message(
        1,
        datetime.now(UTC),
        Chat(1, Chat.PRIVATE),
        User(1, "Staff", is_bot=False),
        photo=photo,
        **words,  # type: ignore[arg-type]
    )
    stands = Dialogue(1, flow="cast", state="message", data={"clinic": clinic.id}, serial=1)
    known = await runners.get(tx, 1)
    turn = Turn(Update(1, message=message), tx, NOON, stands, known, Catalogue.load())
    conversation = cast.build()
    route = conversation.check_update(turn)
    assert isinstance(route, Route)
    await conversation.handle_update(turn, None, route, None)  # type: ignore[arg-type]
    return turn


@pytest.mark.parametrize(
    ("text", "is_caption", "over"),
    [
        ("x" * 4096, False, None),
        ("x" * 4097, False, "one character over Telegram’s 4,096"),
        ("x" * 4095 + "😀", False, "one character over Telegram’s 4,096"),
        ("x" * 1024, True, None),
        ("x" * 1025, True, "caption is one character over Telegram’s 1,024"),
        ("x" * 1024 + "😀", True, "caption is 2 characters over Telegram’s 1,024"),
        ("<" * 4096, False, None),
    ],
)
async def test_a_message_may_be_as_long_as_telegrams_and_no_longer(
    tx: Transaction, text: str, is_caption: bool, over: str | None
) -> None:
    turn = await a_message(tx, text, is_caption=is_caption)
    kept = (await tx.execute(TEXTS)).scalars().all()
    said = str(turn.replies[-1])
    if over is None:
        assert [utf16_length(one.replace("&lt;", "<")) for one in kept] == [len(text)]
        assert turn.dialogue.flow is None
    else:
        assert over in said
        assert kept == []
        assert turn.dialogue.state == "message"


async def test_what_is_no_message_is_refused_and_the_question_stands(world: World) -> None:
    clinic_id, (owner,) = await a_clinic_of(world, await world.runner(), owner=Role.OWNER)
    await press(owner, "new", clinic_id)
    for send in (owner.send_sticker(), owner.share_location(40.0, -3.0)):
        await send
        await owner.settled()
        assert "Runners get text, or one photo" in owner.last.text
    assert await fetch(world, TEXTS) == []
    await say(owner, "Now")
    assert await fetch(world, TEXTS) == [("Now",)]


async def test_a_segment_is_narrowed_by_buttons_and_its_number_is_shown(world: World) -> None:
    ana, eva, luz = [await world.runner(language_code=code) for code in ("en", "es", "es")]
    clinic_id, (owner, helper) = await a_clinic_of(
        world, ana, eva, luz, owner=Role.OWNER, helper=Role.ASSISTANT
    )
    async with world.app.database.transaction() as tx:
        content = document_of(a_program())
        program_id = await programs.add(tx, clinic_id, content, by=owner.id, at=MONDAY_NOON)
        assert program_id is not None
        for one, days in ((eva, 3), (luz, 20)):
            started = MONDAY_NOON.date() - days * A_DAY
            await assignments.assign(
                tx, clinic_id, program_id, started_on=started, at=MONDAY_NOON, runner_id=one.id
            )
        tagged = {"clinic_id": clinic_id, "tag": "maratón & más", "runner_id": luz.id}
        await tx.execute(insert(enrolment_tag).values(**tagged))
        await tx.execute(
            update(enrolment)
            .where(enrolment.c.runner_id != ana.id)
            .values(silent_since=MONDAY_NOON - 30 * A_DAY)
        )
    await drafted(owner, clinic_id)
    await tap(owner, "Edit")

    async def narrowed(*labels: str) -> str:
        await tap(owner, *labels)
        return owner.last.text

    assert "goes to 3 of 3" in await narrowed("Who")
    assert "goes to 2 of 2" in await narrowed("Language", "Español")
    assert "Strength\nThis goes to 2 of 2" in await narrowed(
        "Language", "Any", "Program", "Strength"
    )
    assert "Strength · Build\nThis goes to 1 of 1" in await narrowed("Phase", "Build")
    assert "tag maratón & más\nThis goes to 1 of 1" in await narrowed("Tag", "maratón & más")
    assert "no primer for 28 days · tag" in await narrowed("Without", "28 days")
    await tap(owner, "Without")
    assert "no number of days from 1 to 365" in (await say(owner, "soon")).text
    nobody = await say(owner, "31")
    assert "Nobody would get it. Change who it is for" in nobody.text
    await tap(owner, "Show me")
    assert not [label for label in owner.last.labels if "Send" in label]
    # Who has done how much is no business of an assistant's.
    who = await press(helper, "who", clinic_id, 1)
    assert not [label for label in who.labels if "Without" in label]
    before = await rows(world)
    await helper.press(f"1:cast:setidle:0:{clinic_id}:1:7", who.id)
    assert "you are assistant" in str(await toast(helper))
    assert await rows(world) == before
    async with world.app.database.transaction() as tx:
        await tx.execute(program.delete())
    assert "no longer there. Choose again" in (await press(owner, "who", clinic_id, 1)).text


async def test_a_programs_page_begins_a_broadcast_to_its_runners(world: World) -> None:
    """Whose run is near gets it afterwards, and that is said beforehand."""
    soon, other = await world.runner("daily 13:20"), await world.runner()
    clinic_id, (owner, helper) = await a_clinic_of(
        world, soon, other, owner=Role.OWNER, helper=Role.ASSISTANT
    )
    async with world.app.database.transaction() as tx:
        content = document_of(replace(a_program(), gentle=True))
        program_id = await programs.add(tx, clinic_id, content, by=owner.id, at=MONDAY_NOON)
        assert program_id is not None
        await assignments.assign(
            tx,
            clinic_id,
            program_id,
            started_on=MONDAY_NOON.date(),
            at=MONDAY_NOON,
            runner_id=soon.id,
        )
    await press(owner, "one", clinic_id, program_id, flow="programs")
    await tap(owner, "Write to them")
    who = await say(owner, "A new phase begins.")
    assert "Strength\nThis goes to 1 of 1." in who.text
    panel = await tap(owner, "Show me")
    assert "One has a run then: theirs waits until after it." in panel.text
    before = await rows(world)
    await helper.press(f"1:cast:new:0:{clinic_id}:{program_id}", helper.last.id)
    assert "no longer there" in str(await toast(helper))
    await helper.press(f"1:cast:setprogram:0:{clinic_id}:1:{program_id}", helper.last.id)
    assert "no longer there" in str(await toast(helper))
    assert await rows(world) == before


async def when(world: World) -> tuple[Any, ...]:
    (found,) = await fetch(world, WHEN)
    return found


async def test_a_start_and_an_expiry_are_typed_in_the_clinics_time(world: World) -> None:
    clinic_id, (owner,) = await a_clinic_of(world, await world.runner(), owner=Role.OWNER)
    await drafted(owner, clinic_id)
    await tap(owner, "At a time")
    for wrong, said in (
        ("soon", "I don’t understand “\u2068soon\u2069”. Did you mean tomorrow 06:30?"),
        ("2027-03-01 12:59", "is over already. For example"),
        ("tomorrow", "I need one day and one time. For example"),
    ):
        assert said in (await say(owner, wrong)).text
    assert "Goes out Sunday, 28 Mar 09:00" in (await say(owner, "28.3. 9:00")).text.replace(
        "Sun 28", "Sunday, 28"
    )
    at = datetime(2027, 3, 28, 7, 0, tzinfo=UTC)  # after the clocks have leapt
    assert await when(world) == (at, None, None, None)
    await tap(owner, "Edit", "Expiry")
    for wrong, said in (
        ("tomorrow 9:00", "would expire before it goes out"),
        ("31 d", "30 days after the start at the latest"),
        ("9:00 10:00", "I need one day and one time"),
    ):
        assert said in (await say(owner, wrong)).text
    await say(owner, "36 h")
    assert (await when(world))[3] == at + timedelta(hours=36)
    await tap(owner, "Edit", "Expiry", "6 hours")
    assert (await when(world))[3] == at + timedelta(hours=6)
    await tap(owner, "At a time", "Each one’s own time")
    local = await say(owner, "tomorrow 18:00")
    assert "Goes out tomorrow at 18:00 on each runner’s own clock." in local.text
    assert await when(world) == (None, date(2027, 3, 2), time(18), None)
    await tap(owner, "At a time", "Now")
    assert await when(world) == (None, None, None, None)


async def test_what_is_over_by_the_time_of_the_tap_is_not_sent(world: World) -> None:
    clinic_id, (owner,) = await a_clinic_of(world, await world.runner(), owner=Role.OWNER)
    await drafted(owner, clinic_id)
    await tap(owner, "At a time")
    await say(owner, "14:00")
    world.clock.move_to(MONDAY_NOON + timedelta(hours=2))
    await owner.tap("Let it go out")
    assert "That time is over" in str(await toast(owner))
    await tap(owner, "At a time", "Now", "Edit", "Expiry", "2 hours")
    world.clock.move_to(MONDAY_NOON + timedelta(hours=5))
    await owner.tap("Send now")
    assert "would expire before it goes out" in str(await toast(owner))
    async with world.app.database.snapshot() as tx:
        kept = await get(tx, clinic_id, 1)
    assert kept is not None
    assert kept.is_draft


def test_no_cell_of_a_table_is_a_formula() -> None:
    cells = ("=1+1", "+1", "-1", "@x", "\t=1", " =1", "\u2068=1", "Ana, 'x'", "1-1", 'a"b\nc')
    lines = written([(cell,) for cell in cells]).decode("utf-8-sig")
    assert lines.splitlines()[:7] == [f"'{cell}" for cell in cells[:7]]
    assert lines.endswith('"Ana, \'x\'"\r\n1-1\r\n"a""b\nc"\r\n')


@pytest.mark.parametrize(
    ("name", "label"),
    [
        pytest.param("Feet & Co", "Mute Feet & Co", id="as it is written"),
        pytest.param("x" * 24, "Mute " + "x" * 24, id="just fits"),
        pytest.param("Riverside Physiotherapy North", "Mute Riverside Physiotherapy…", id="cut"),
    ],
)
def test_a_clinics_name_is_cut_to_what_fits_in_a_button(name: str, label: str) -> None:
    assert cast_screens.mute_label(Catalogue.load().say("en"), name) == label
