"""/why: the planned and the real second of the last primers, and the reason for a difference."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.sandbox.faults import Fault, FaultKind
from storage.tables import delivery
from tests.bot.deeds import DAY, TUESDAY_0615, begun, offered, say, tap
from tests.phone import Phone
from tests.world import World


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who runs every day at 06:30."""
    return await world.runner("daily 06:30")


async def why(phone: Phone) -> list[str]:
    """Return the lines that /why answers for the newest primer."""
    return (await say(phone, "/why")).text.split("\n\n")[0].splitlines()


def refuse(world: World, status: int, *, retry_after: int = 1, saying: str | None = None) -> None:
    """Let Telegram refuse the next message."""
    world.api.faults.add(
        Fault(
            FaultKind.REFUSE,
            method="sendMessage",
            status=status,
            retry_after=retry_after,
            description=saying,
        )
    )


async def test_before_the_first_primer_it_says_so_and_what_comes(phone: Phone) -> None:
    answer = await say(phone, "/why")
    assert answer.text.startswith("No primer has been due yet.")
    assert answer.text.endswith(
        "Next\n"
        "Tomorrow 06:15, for your run at 06:30.\n"
        "Wednesday 06:15, for your run at 06:30.\n"
        "Thursday 06:15, for your run at 06:30."
    )


async def test_a_primer_on_time_shows_both_seconds(world: World, phone: Phone) -> None:
    await offered(world, phone)
    assert (await say(phone, "/why")).text == (
        "Today: planned 06:15:00, sent 06:15:00\n"
        "On time.\n\n"
        "Next\n"
        "Tomorrow 06:15, for your run at 06:30.\n"
        "Thursday 06:15, for your run at 06:30.\n"
        "Friday 06:15, for your run at 06:30."
    )


async def test_spanish_runners_read_it_in_spanish(world: World) -> None:
    phone = await world.runner("diario 06:30", language_code="es")
    await offered(world, phone)
    assert await why(phone) == ["Hoy: prevista 06:15:00, enviada 06:15:00", "A su hora."]


async def test_an_early_one_tells_that_many_run(world: World, phone: Phone) -> None:
    await offered(world, phone)
    async with world.app.database.transaction() as tx:
        early = TUESDAY_0615 - timedelta(seconds=149)
        await tx.execute(update(delivery).values(created_at=early, not_before=early, sent_at=early))
    head, reason = await why(phone)
    assert head == "Today: planned 06:15:00, sent 06:12:31"
    assert reason.startswith("149 seconds sooner. Many run at that time")


async def test_a_standstill_is_told(world: World, phone: Phone) -> None:
    await offered(world, phone, TUESDAY_0615 + timedelta(minutes=3))
    assert await why(phone) == [
        "Today: planned 06:15:00, sent 06:18:00",
        "180 seconds later. I was not running at the planned second, or my clock was set anew.",
    ]


async def test_a_wait_that_telegram_asked_for_is_told(world: World, phone: Phone) -> None:
    refuse(world, 429, retry_after=20)
    await offered(world, phone)
    await offered(world, phone, TUESDAY_0615 + timedelta(seconds=20))
    assert await why(phone) == [
        "Today: planned 06:15:00, sent 06:15:20",
        "20 seconds later. Telegram asked me to wait.",
    ]


async def test_a_wait_that_outlasts_the_run_is_told(world: World, phone: Phone) -> None:
    refuse(world, 429, retry_after=900)
    await offered(world, phone)
    await world.move_by(minutes=16)
    assert (await why(phone))[1] == "Telegram asked me to wait until your run had begun."


async def test_trouble_on_the_way_is_told(world: World, phone: Phone) -> None:
    refuse(world, 500)
    await offered(world, phone)
    assert await why(phone) == ["Today: planned 06:15:00", "It is on its way."]
    await world.move_by(seconds=2)
    assert (await why(phone))[1].startswith("2 seconds later. I had no good connection")


async def test_a_lost_answer_may_have_meant_two(world: World, phone: Phone) -> None:
    world.api.faults.add(Fault(FaultKind.DROP_AFTER, method="sendMessage"))
    await offered(world, phone)
    await world.move_by(seconds=2)
    assert (await why(phone))[-1].endswith("so it may have come twice.")


async def test_a_run_at_short_notice_got_its_primer_at_once(world: World, phone: Phone) -> None:
    await say(phone, "/runs")
    await tap(phone, "Every day", "Delete")
    await world.move_by(seconds=7)
    await say(phone, "/run daily 13:10")
    await world.app.wakeups.idle()
    head, reason = await why(phone)
    assert head == "Today: planned 13:00:07, sent 13:00:07"
    assert reason.startswith("At short notice: planned or changed")


async def test_a_run_that_had_begun_got_none(world: World, phone: Phone) -> None:
    await offered(world, phone, TUESDAY_0615 + timedelta(minutes=16))
    head, reason = await why(phone)
    assert head == "Today: planned 06:15:00, not sent"
    assert reason.startswith("Your run had begun")


async def test_who_asked_to_leave_it_out_is_told_so(phone: Phone) -> None:
    await say(phone, "/skip")
    assert await why(phone) == [
        "Tomorrow: planned 06:15:00, not sent",
        "You asked to leave it out.",
    ]


async def test_a_primer_skipped_in_the_chat_was_on_time(world: World, phone: Phone) -> None:
    await offered(world, phone)
    await tap(phone, "Skip this one")
    assert (await why(phone))[1] == "On time."


async def test_who_had_blocked_the_bot_is_told_so(world: World, phone: Phone) -> None:
    refuse(world, 403, saying="Forbidden: bot was blocked by the user")
    await offered(world, phone)
    assert (await why(phone))[1] == "This chat was blocked then, or could not be reached."


async def test_the_rest_after_a_stop_is_told(world: World, phone: Phone) -> None:
    await say(phone, "/run daily 15:00")
    await begun(world, phone)
    await tap(phone, "It hurts", "8")
    await world.move_by(hours=9)
    head, reason = await why(phone)
    assert head == "Today: planned 14:45:00, not sent"
    assert reason.startswith("You had stopped for safety")


async def test_a_pause_says_until_when_nothing_comes(phone: Phone) -> None:
    await say(phone, "/pause")
    await tap(phone, "Until I resume")
    told = await say(phone, "/why")
    assert told.text.endswith("Next\nPaused until you tap /resume.")


async def test_only_the_last_ten_are_shown_and_only_ones_own(world: World, phone: Phone) -> None:
    other = await world.runner("daily 18:00")
    for ahead in range(11):
        await world.move_to(TUESDAY_0615 + ahead * DAY)
    await phone.settled()
    shown = (await say(phone, "/why")).text
    assert shown.count("planned 06:15:00") == 10
    assert shown.startswith("Today")
    assert "06:15:00" not in (await say(other, "/why")).text


async def test_a_primer_by_hand_is_no_reminder(phone: Phone) -> None:
    await say(phone, "/primer")
    assert (await say(phone, "/why")).text.startswith("No primer has been due yet.")
