"""The pictures in the README, taken on a walk like that of the browser tests."""

import asyncio
import tempfile
from pathlib import Path

from playwright.async_api import expect

from tests.bot.chat_page import ChatPage, chat_page
from tests.databases import sqlite_url
from tests.world import a_world

FOLDER = Path(__file__).parent.parent / "docs" / "images"
PHONE = (390, 844)
LONGEST_TOAST_MS = 15_000


async def take() -> None:
    """Plan a run and begin its primer on a phone's screen, and keep what it shows."""
    width, height = PHONE
    with tempfile.TemporaryDirectory() as folder:
        async with (
            a_world(sqlite_url(Path(folder) / "bot.sqlite3")) as world,
            chat_page(world, width=width, height=height, scale=2) as chat,
        ):
            await chat.plan_a_run()
            await _keep(chat, "onboarding")
            await chat.skip_to_the_next_primer()
            await chat.reads("Run at 06:30.")
            await chat.tap("Nothing, let’s start")
            await chat.reads("1 of 4")
            figure = chat.newest.get_by_role("img")
            await expect(figure).not_to_have_js_property("naturalWidth", 0)
            await _keep(chat, "primer")


async def _keep(chat: ChatPage, name: str) -> None:
    await chat.page.mouse.move(0, 0)  # no button looks hovered
    await expect(chat.page.locator(".toast")).to_have_count(0, timeout=LONGEST_TOAST_MS)
    await chat.page.screenshot(path=FOLDER / f"{name}.png", animations="disabled")


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    asyncio.run(take())
