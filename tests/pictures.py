"""The pictures in the README, taken on a walk like that of the browser tests."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import expect

from tests import clip_sheets
from tests.bot.chat_page import ChatPage, chat_page
from tests.bot.clinic_clicks import (
    clinic_founded,
    pain_of_seven,
    program_made,
    runner_joins,
    runners_invited,
    therapist_joins,
)
from tests.databases import sqlite_url
from tests.world import a_world

FOLDER = Path(__file__).parent.parent / "docs" / "images"
PHONE = (390, 844)
LONGEST_TOAST_MS = 15_000


async def take() -> None:
    """Walk on a phone's screen, and keep what it shows."""
    async with _a_phone() as chat:
        await _runner(chat)
    async with _a_phone() as chat:
        await _plans(chat)
    async with _a_phone() as chat:
        await _clinic(chat)


@asynccontextmanager
async def _a_phone() -> AsyncIterator[ChatPage]:
    width, height = PHONE
    with tempfile.TemporaryDirectory() as folder:
        async with (
            a_world(sqlite_url(Path(folder) / "bot.sqlite3")) as world,
            chat_page(world, width=width, height=height, scale=2) as chat,
        ):
            yield chat


async def _runner(chat: ChatPage) -> None:
    """Plan a run and begin its primer."""
    await chat.plan_a_run()
    await _keep(chat, "onboarding")
    await chat.skip_to_the_next_primer()
    await chat.reads("Run at 06:30.")
    await chat.tap("Nothing, let’s start")
    await chat.reads("1 of 4")
    await _drawn(chat)
    await _keep(chat, "primer")


async def _plans(chat: ChatPage) -> None:
    """Plan in words, and see where today's run can go."""
    await chat.plan_a_run()
    await chat.write("mon wed 18.15, sat 8 long")
    await chat.reads("Next: today")
    await chat.write("28 March 9:00 race")
    await chat.reads("Sun 28 Mar 09:00, race")
    await _keep(chat, "planning")
    await chat.write("/runs")
    await chat.reads("Your 4 runs")
    await chat.write("/today")
    await chat.reads("When is it this time?")
    await _keep(chat, "today")


async def _clinic(chat: ChatPage) -> None:
    """Hear of a runner's pain as their therapist, and write to all of them."""
    await clinic_founded(chat)
    await therapist_joins(chat)
    await program_made(chat)
    link = await runners_invited(chat)
    await runner_joins(chat, "Alex", link, "How often", at="18:30")
    await runner_joins(chat, "Kim", link, "How often", "Felt and pain", "Alerts", at="06:30")
    await chat.skip_to_the_next_primer()
    for begin, pain in (("Nothing, let’s start", "2"), ("Same", "3")):
        await _primer_done(chat, begin, pain)
    await chat.skip_to_the_next_primer()
    await pain_of_seven(chat, "Same")
    await chat.become("Bea")
    await chat.reads("Kim: pain 7 of 10")
    await _keep(chat, "alert")

    await chat.tap("Runner’s page")
    await chat.reads("Pain last time: 7")
    await chat.tap("Pain line")
    await chat.reads("pain over eight weeks")
    await _drawn(chat)
    await _keep(chat, "runner")

    await chat.command("clinic")
    await chat.taps("Broadcasts", "New broadcast")
    await chat.reads("Send me the message")
    await chat.write("**Week two**: the bridge takes ten seconds longer. How does it feel?")
    await chat.tap("Show me ›")
    await chat.reads("One has a run then")
    await _keep(chat, "broadcast")


async def _primer_done(chat: ChatPage, begin: str, pain: str) -> None:
    await chat.skip_to_the_next_primer()
    await chat.tap(begin)
    await chat.walk_through(
        ["1 of 4", "2 of 4", "3 of 4", "4 of 4"],
        ["Glute"] * 4,
        effort="3 moderate",
        then_asked="Any pain now?",
        pain=pain,
    )
    await chat.reads("Run in 15 minutes.")
    # Alex’s is in the evening between.
    await chat.skip_to_the_next_primer()


async def _drawn(chat: ChatPage) -> None:
    await expect(chat.newest.get_by_role("img")).not_to_have_js_property("naturalWidth", 0)


async def _keep(chat: ChatPage, name: str) -> None:
    await chat.page.mouse.move(0, 0)  # no button looks hovered
    await chat.page.evaluate("document.activeElement?.blur()")  # nor the field written in
    await expect(chat.page.locator(".toast")).to_have_count(0, timeout=LONGEST_TOAST_MS)
    await chat.page.screenshot(path=FOLDER / f"{name}.png", animations="disabled")


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    clip_sheets.make()
    asyncio.run(take())
