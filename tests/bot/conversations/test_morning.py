"""The morning after pain: one question, once, unless a primer asks it anyway."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, update

from bot.conversations.morning import told
from bot.conversations.notices import Telling
from messages.catalogue import Catalogue
from storage import holds, mornings, primers, steps
from storage.database import Transaction
from storage.holds import EVERYTHING
from storage.records import Notice, NoticeKind, PrimerStatus, SinceLastTime
from storage.tables import delivery, notice, primer
from tests.bot.deeds import DAY, begun, fetch, offered, say, state_of, tap, toast
from tests.clinics import a_clinic, an_enrolment
from tests.factories import NOON, a_begun_primer, a_primer, a_run, a_runner
from tests.phone import Phone
from tests.world import World

ASK = "Yesterday’s pain was 4 of 10. How is it this morning?"
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
MADRID, NEW_YORK = (40.4168, -3.7038), (40.7128, -74.0060)
QUESTIONS = select(notice.c.id).where(notice.c.kind == NoticeKind.MORNING_AFTER)


async def somebody(world: World, place: tuple[float, float], plan: str) -> Phone:
    """Return the phone of somebody who runs in a place."""
    phone = await world.person()
    await say(phone, "/start")
    await phone.share_location(*place)
    await phone.settled()
    await say(phone, plan)
    return phone


async def hurting(world: World, phone: Phone, at: datetime, pain: str = "4") -> None:
    """Do a session in which the first drill hurts, and nothing at its end."""
    await begun(world, phone, at)
    await tap(phone, "It hurts", pain)
    if int(pain) < 6:
        await tap(phone, "Leave it out", *["Glute"] * 3, "2 easy", "0")


def morning_of(zone: str) -> tuple[datetime, datetime]:
    """Return when the primer of Tuesday comes, and eight o'clock of the day after."""
    in_zone = ZoneInfo(zone)
    return (
        datetime(2027, 3, 2, 6, 15, tzinfo=in_zone).astimezone(UTC),
        datetime(2027, 3, 3, 8, 0, tzinfo=in_zone).astimezone(UTC),
    )


@pytest.mark.parametrize(
    ("place", "zone"), [(MADRID, "Europe/Madrid"), (NEW_YORK, "America/New_York")]
)
async def test_the_morning_after_is_asked_once_and_worse_is_acted_upon(
    world: World, place: tuple[float, float], zone: str
) -> None:
    phone = await somebody(world, place, "tue 06:30")
    primer_at, eight = morning_of(zone)
    await hurting(world, phone, primer_at)
    await world.move_to(eight - MINUTE)
    assert await phone.settled() == []
    await world.stop_bot()
    await world.start_bot()
    await world.move_to(eight)
    (asked,) = await phone.settled()
    assert (asked.text, asked.labels) == (ASK, ["Better", "Same", "Worse"])
    await world.stop_bot()
    await world.start_bot()
    await world.move_by(minutes=30)
    assert await phone.settled() == []
    worse = await tap(phone, "Worse")
    assert worse.text.startswith(
        "Keep it easy today, or leave the run. If it isn’t back to usual in 24 hours, or it"
        " returns, see a clinician.\n\nHalf-kneeling rock, Glute bridge, Kickback on all fours,"
        " Bird dog: one step easier from now on. Since then it has been worse."
        "\n\nNot today with: chest pain,"
    )
    assert worse.labels == ["One of these today"]
    marked = state_of(asked, phone)
    assert (marked.text, marked.labels) == (f"{ASK}\n\nWorse this morning.", [])
    assert await fetch(world, select(primer.c.morning_after)) == [(SinceLastTime.WORSE,)]
    better = asked.data_of("Better")
    assert better is not None
    await phone.press(better, asked.id)
    assert await toast(phone) == "That one is over. /help shows what I can do."
    assert await fetch(world, select(primer.c.morning_after)) == [(SinceLastTime.WORSE,)]
    flags = await tap(phone, "One of these today")
    assert (flags.id, flags.labels) == (worse.id, [])
    assert "Call the emergency services for chest pain" in flags.text
    statuses = await fetch(world, select(primer.c.status).order_by(primer.c.id))
    assert statuses == [(PrimerStatus.DONE,), (PrimerStatus.STOPPED,)]


@pytest.mark.parametrize(("answer", "comes"), [("Same", True), ("Worse", False)])
async def test_after_strong_pain_a_worse_morning_has_no_primer(
    world: World, answer: str, comes: bool
) -> None:
    phone = await somebody(world, MADRID, "daily 18:30")
    primer_at, eight = morning_of("Europe/Madrid")
    await hurting(world, phone, primer_at + 12 * HOUR, "7")
    await world.move_to(eight)
    (asked,) = await phone.settled()
    await tap(phone, answer)
    said = [state_of(asked, phone).text, phone.last.text]
    assert any("If it isn’t back to usual in 24 hours" in text for text in said)
    assert ("Leave today’s run." in phone.last.text) is not comes
    before = len(phone.messages)
    await world.move_to(primer_at + DAY + 12 * HOUR)
    await phone.settled()
    assert (len(phone.messages) > before) is comes


async def test_the_list_ends_a_primer_under_way_and_is_only_shown_days_later(
    world: World,
) -> None:
    phone = await somebody(world, MADRID, "tue 06:30")
    primer_at, eight = morning_of("Europe/Madrid")
    await hurting(world, phone, primer_at)
    await offered(world, phone, eight)
    worse = await tap(phone, "Worse")
    await say(phone, "/primer")
    drill = await tap(phone, "Same")
    await tap(phone, "One of these today", on=worse)
    glute = drill.data_of("Glute")
    assert glute is not None
    await phone.press(glute, drill.id)
    assert await toast(phone) == "That one is over. /help shows what I can do."
    assert (await say(phone, "/runs")).text.split("\n")[1].startswith("You tapped something")
    await tap(phone, "Cleared by clinician", on=await say(phone, "/levels"))
    await world.move_by(hours=48)
    list_again = worse.data_of("One of these today")
    assert list_again is not None
    await phone.press(list_again, worse.id)
    await phone.settled()
    assert "Call the emergency services" in state_of(worse, phone).text
    assert "no primer until" not in (await say(phone, "/runs")).text


async def test_a_session_past_midnight_is_asked_about_the_morning_after_its_end(
    world: World,
) -> None:
    phone = await somebody(world, MADRID, "tue 06:30")
    primer_at, _ = morning_of("Europe/Madrid")
    await world.move_to(primer_at + timedelta(hours=17, minutes=43))
    await phone.settled()
    await say(phone, "/primer")
    await tap(phone, "Nothing, let’s start", *["Glute"] * 3)
    await world.move_by(minutes=4)
    await tap(phone, "Glute", "2 easy", "4")
    await world.move_to(morning_of("Europe/Madrid")[1] + DAY)
    (asked,) = await phone.settled()
    assert asked.text == ASK
    await tap(phone, "Same")
    assert state_of(asked, phone).labels == []
    assert (SinceLastTime.SAME,) in await fetch(world, select(primer.c.morning_after))


async def test_a_primer_of_the_morning_asks_it_itself(world: World) -> None:
    phone = await somebody(world, MADRID, "daily 06:30")
    primer_at, eight = morning_of("Europe/Madrid")
    await hurting(world, phone, primer_at)
    ready = await offered(world, phone, primer_at + DAY)
    assert "Then, since last time:" in ready.text
    await world.move_to(eight + HOUR)
    assert await phone.settled() == []


async def test_a_question_of_before_a_new_primer_is_over(world: World) -> None:
    phone = await somebody(world, MADRID, "tue 06:30")
    primer_at, eight = morning_of("Europe/Madrid")
    await hurting(world, phone, primer_at)
    asked = await offered(world, phone, eight)
    drill = await tap(phone, "Same", on=await say(phone, "/primer"))
    await tap(phone, "Better", on=asked)
    # It shows where the new primer stands.
    assert phone.last.text == drill.text
    assert state_of(asked, phone).labels == []
    assert set(await fetch(world, select(primer.c.morning_after))) == {(None,)}


@pytest.mark.parametrize("deed", ["/pause 2d", "blocked", "little"])
async def test_nobody_is_asked_in_a_pause_or_out_of_reach_or_after_a_little(
    world: World, deed: str
) -> None:
    phone = await somebody(world, MADRID, "tue 06:30")
    primer_at, eight = morning_of("Europe/Madrid")
    if deed == "little":
        await begun(world, phone, primer_at)
        await tap(phone, "It hurts", "2", *["Glute"] * 4, "2 easy", "2")
        assert await fetch(world, QUESTIONS) == []
    else:
        await hurting(world, phone, primer_at)
        await (phone.block() if deed == "blocked" else say(phone, deed))
    await world.move_to(eight)
    await world.move_to(eight + 5 * HOUR)
    assert await phone.settled() == []
    sent = select(delivery.c.id).where(delivery.c.notice_id.is_not(None), delivery.c.sent_at > NOON)
    assert await fetch(world, sent) == []


Deed = Callable[[Transaction], Awaitable[object]]
EIGHT = NOON + 19 * HOUR
"""Eight o'clock in Madrid of the day after noon."""


async def followed(tx: Transaction) -> None:
    await a_primer(tx, planned_at=NOON + HOUR)


async def skipped_unsent(tx: Transaction) -> None:
    await a_primer(tx, planned_at=NOON + HOUR, status=PrimerStatus.SKIPPED)


async def answered(tx: Transaction) -> None:
    await mornings.note(tx, 1, SinceLastTime.SAME)


def a_run_after(hours: float) -> Deed:
    """Let a primer come so many hours after eight."""

    async def plan(tx: Transaction) -> None:
        await a_run(tx, at=time(10), primer_at=EIGHT + hours * HOUR)

    return plan


async def stopped_in_the_evening(tx: Transaction) -> None:
    """Stop late, and run before noon: that primer will not come."""
    await primers.end(tx, 1, PrimerStatus.STOPPED, at=NOON + 10 * HOUR)
    await a_run_after(1)(tx)


async def waits_for_a_clinic(tx: Transaction) -> None:
    clinic = await a_clinic(tx)
    await an_enrolment(tx, clinic.id, 1)
    await holds.add(tx, clinic.id, 1, EVERYTHING, at=NOON)
    await a_run_after(1)(tx)


async def forgotten(tx: Transaction) -> None:
    await tx.execute(update(primer).values(started_at=NOON - DAY))


async def nothing(_tx: Transaction) -> None:
    """Let it be a morning like others."""


@pytest.mark.parametrize(
    ("deed", "at", "is_asked"),
    [
        (nothing, EIGHT, True),
        (nothing, EIGHT + 4 * HOUR - MINUTE, True),
        (nothing, EIGHT + 4 * HOUR, False),
        (nothing, EIGHT - 12 * HOUR, False),
        (followed, EIGHT, False),
        (skipped_unsent, EIGHT, True),
        (answered, EIGHT, False),
        (a_run_after(1), EIGHT, False),
        (a_run_after(10), EIGHT, True),
        (stopped_in_the_evening, EIGHT, True),
        (waits_for_a_clinic, EIGHT, True),
        (forgotten, EIGHT, False),
    ],
)
async def test_the_question_is_asked_only_where_nothing_else_asks_it(
    tx: Transaction, deed: Deed, at: datetime, is_asked: bool
) -> None:
    await a_runner(tx)
    of_yesterday, _ = await a_begun_primer(tx)
    assert of_yesterday.id == 1
    await steps.set_pain(tx, 1, 4)
    await deed(tx)
    asked = Notice(1, 1, NoticeKind.MORNING_AFTER, None, None, None, {"primer": 1}, NOON)
    say_ = Catalogue.load().say("en")
    screen = await told(Telling(asked, tx, at, say_, ZoneInfo("Europe/Madrid")))
    assert (screen.text if screen else None) == (ASK if is_asked else None)
