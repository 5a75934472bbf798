"""The chat page as a person uses it, with the real bot behind it: what is clicked and read."""

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from playwright.async_api import ConsoleMessage, FilePayload, Locator, Page, expect

from bot.sandbox.host import Skip
from tests.browser import chromium_page
from tests.world import ACCOUNT, World

PEOPLE = (("Robin", "en"), ("Sol", "es"))


def saying(words: str) -> re.Pattern[str]:
    """Return what finds words whether or not names in them keep their direction to themselves."""
    return re.compile("[\u2068\u2069]*".join(map(re.escape, words)))


@dataclass(frozen=True, slots=True)
class ChatPage:
    """The page, on which one person's chat is open."""

    page: Page

    @property
    def bubbles(self) -> Locator:
        """What the messages say, oldest first."""
        return self.page.get_by_role("article").locator(".words")

    @property
    def newest(self) -> Locator:
        """The newest message, with the buttons below it."""
        return self.page.get_by_role("article").last

    async def reads(self, *words: str) -> None:
        """Wait until the newest message says all of these words."""
        for part in words:
            await expect(self.newest).to_contain_text(saying(part))

    async def press(self, name: str) -> None:
        """Press a button of the page itself."""
        await self.page.get_by_role("button", name=name, exact=True).click()

    async def tap(self, label: str) -> None:
        """Tap a button below the newest message."""
        await self.newest.get_by_role("button", name=label, exact=True).click()

    async def taps(self, *labels: str) -> None:
        """Tap buttons one after the other, each below what the one before it brought."""
        for label in labels:
            await self.tap(label)

    async def share_location(self, key: str, city: str) -> None:
        """Press the bot's location key and choose a city."""
        await self.press(key)
        await self.press(city)

    async def plan_a_run(self) -> None:
        """Go from START to a planned run, in English: Tuesdays and Thursdays, 06:30, in Madrid."""
        await self.press("START")
        await self.reads("Where do you run?")
        await self.share_location("Share my location", "Madrid")
        await self.reads("On which days do you run?")
        await self.tap("Tue")
        await self.tap("Thu")
        await expect(self.newest.get_by_role("button", name="Tue ✓")).to_be_visible()
        await self.tap("06")
        await self.reads("Tue and Thu: at what time exactly?")
        await self.tap("06:30")
        await self.reads("Tue and Thu 06:30", "Tomorrow 06:15: your primer, 15 minutes before")

    async def command(self, name: str) -> None:
        """Choose a command from the bot's menu."""
        await self.press("Commands of the bot")
        await self.page.get_by_role("option", name=f"/{name} ").click()

    async def write(self, words: str) -> None:
        """Write a message, in which **this** is bold, and send it by the key."""
        await self.page.get_by_label("Message", exact=True).fill(words)
        await self.page.keyboard.press("Enter")

    async def send_file(self, file: FilePayload) -> None:
        """Choose a file from the composer's menu, and send it as it is."""
        await self.press("Attach")
        async with self.page.expect_file_chooser() as choosing:
            await self.page.get_by_role("menuitem", name="File", exact=True).click()
        await (await choosing.value).set_files(file)
        await self.press("Send")

    async def skip_to_the_next_primer(self) -> None:
        """Press the bar's button that moves the sandbox's clock."""
        await self.press("Skip to the next primer")

    async def skip_an_hour(self) -> None:
        """Choose it in the chat's menu."""
        before = await self.page.locator("#clock-time").inner_text()
        await self.press("Menu")
        await self.page.get_by_role("menuitem", name="Skip an hour").click()
        await expect(self.page.locator("#clock-time")).not_to_have_text(before)

    async def become(self, first_name: str) -> None:
        """Open another person's chat."""
        await self._draw_in()
        people = self.page.get_by_role("navigation", name="People")
        await people.get_by_role("button", name=first_name).click()

    async def welcome(self, first_name: str, language: str, link: str) -> None:
        """Add a person, who opens a link to the bot that they were given."""
        await self._draw_in()
        await self.press("Add a person")
        await self.page.get_by_label("Name").fill(first_name)
        await self.page.get_by_label("Language").select_option(language)
        await self.press("Add")
        await self.press("Open a link to the bot")
        await self.page.get_by_label("Link to the bot").fill(link)
        await self.press("Open")

    async def link(self) -> str:
        """Return the link to the bot that is the last in the chat."""
        link = self.page.get_by_role("log").get_by_role("link", name="t.me/").last
        return await link.get_attribute("href") or ""

    async def _draw_in(self) -> None:
        # On a narrow screen the list of people is a drawer.
        opener = self.page.locator("#open-people")
        if await opener.is_visible():
            await opener.click()

    async def walk_through(
        self,
        steps: Sequence[str],
        answers: Sequence[str],
        *,
        effort: str,
        then_asked: str,
        pain: str,
    ) -> None:
        """Answer each drill where it was felt, then how hard it was and what hurts."""
        for step, answer in zip(steps, answers, strict=True):
            await self.reads(step)
            await self.tap(answer)
        await self.tap(effort)
        # Both questions have a 0, on one message.
        await self.reads(then_asked)
        await self.tap(pain)

    async def fits(self) -> None:
        """Check that nothing sticks out to the side."""
        sticking_out = await self.page.evaluate(
            """() => [...document.querySelectorAll("#log *, .foot *, .sandbox-bar *")]
                .filter((node) => node.checkVisibility() && !node.closest("svg"))
                .filter((node) => node.getBoundingClientRect().right > innerWidth + 0.5)
                .map((node) => node.outerHTML.slice(0, 120))"""
        )
        assert sticking_out == []


@asynccontextmanager
async def chat_page(
    world: World, *, width: int = 1200, height: int = 800, dark: bool = False, scale: float = 1
) -> AsyncIterator[ChatPage]:
    """Open the page in Madrid, on the first person's chat; an error in its console fails."""
    for first_name, language in PEOPLE:
        world.api.people.add(first_name, language)
    world.api.on_skip = Skip(world.app, world.clock)
    errors: list[str] = []

    def note(said: ConsoleMessage) -> None:
        if said.type == "error":
            errors.append(said.text)

    async with chromium_page(
        width=width, height=height, dark=dark, zone="Europe/Madrid", scale=scale
    ) as page:
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", note)
        await page.goto(world.url)
        await expect(page.get_by_role("heading", name=ACCOUNT.first_name)).to_be_visible()
        yield ChatPage(page)
    assert errors == []
