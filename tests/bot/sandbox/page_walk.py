"""A walk on the chat page: the sandbox's server, a bot moved by hand, and a real browser."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from io import BytesIO
from urllib.parse import urlsplit

import aiohttp
from PIL import Image
from playwright.async_api import ConsoleMessage, Locator, Page, expect
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update

from bot.clock import MovableClock
from bot.sandbox.server import BotAccount, StrictBotApi, serving
from tests.browser import chromium_page
from tests.phone import Phone

TOKEN = "700:sandbox"
ACCOUNT = BotAccount(id=700, first_name="Primer", username="primer_bot")


@dataclass
class Walk:
    """The sandbox, a bot in it, and two people; the page plays the first."""

    clock: MovableClock
    api: StrictBotApi
    url: str
    bot: Bot
    me: Phone
    other: Phone
    errors: list[str] = field(default_factory=list)
    offset: int = 0

    async def heard(self) -> Update:
        """Return the bot's next update, and confirm it."""
        (update,) = await self.bot.get_updates(offset=self.offset, limit=1, timeout=5)
        self.offset = update.update_id + 1
        return update

    async def heard_message(self) -> Message:
        """Return the message in the bot's next update."""
        message = (await self.heard()).message
        assert message is not None
        return message

    async def start(self) -> None:
        """Let both people say /start."""
        for phone in (self.me, self.other):
            await phone.send("/start")
            await self.heard()

    async def says(self, text: str, *rows: list[str]) -> Message:
        """Let the bot write to the first person, with buttons whose data are their labels."""
        keyboard = [[InlineKeyboardButton(label, callback_data=label) for label in r] for r in rows]
        markup = InlineKeyboardMarkup(keyboard) if rows else None
        return await self.bot.send_message(self.me.id, text, reply_markup=markup)

    @asynccontextmanager
    async def page(
        self, *, width: int = 1200, height: int = 800, dark: bool = False, url: str | None = None
    ) -> AsyncIterator[Page]:
        """Open the first person's chat; an error in the browser's console fails the test."""
        async with chromium_page(width=width, height=height, dark=dark) as page:
            page.on("pageerror", lambda error: self.errors.append(str(error)))
            page.on("console", self._note)
            await page.goto(f"{url or self.url}/#{self.me.id}")
            await expect(page.get_by_role("heading", name=ACCOUNT.first_name)).to_be_visible()
            yield page
        assert self.errors == []

    def _note(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.errors.append(said.text)


@asynccontextmanager
async def walking() -> AsyncIterator[Walk]:
    """Serve a sandbox with a bot and two people who have not met it yet."""
    clock = MovableClock()
    api = StrictBotApi(clock=clock, bots={TOKEN: ACCOUNT}, limits=None)
    async with AsyncExitStack() as stack:
        url = await stack.enter_async_context(serving(api))
        session = await stack.enter_async_context(aiohttp.ClientSession())
        bot = await stack.enter_async_context(
            Bot(TOKEN, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot")
        )
        me = await Phone.pick_up(session, url, first_name="Robin")
        other = await Phone.pick_up(session, url, first_name="Alex")
        yield Walk(clock, api, url, bot, me, other)


def bubbles(page: Page) -> Locator:
    """Return what the bubbles say."""
    return page.get_by_role("article").locator(".words")


def png(width: int = 64, height: int = 40) -> bytes:
    """Return a picture."""
    file = BytesIO()
    Image.new("RGB", (width, height), "teal").save(file, "PNG")
    return file.getvalue()


class Line:
    """A line between the page and the sandbox which can be cut."""

    def __init__(self, url: str) -> None:
        self._target = urlsplit(url)
        self._writers: set[asyncio.StreamWriter] = set()
        self._whole = True

    @asynccontextmanager
    async def open(self) -> AsyncIterator[str]:
        """Yield the address of the line's near end."""
        server = await asyncio.start_server(self._connect, "127.0.0.1", 0)
        try:
            yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        finally:
            self.cut()
            server.close()
            await server.wait_closed()

    def cut(self) -> None:
        """End what is open and let nothing new through."""
        self._whole = False
        for writer in self._writers:
            writer.close()

    def mend(self) -> None:
        """Let new connections through again."""
        self._whole = True

    async def _connect(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        if not self._whole:
            back.close()
            return
        far, forth = await asyncio.open_connection(self._target.hostname, self._target.port)
        self._writers |= {back, forth}
        await asyncio.gather(self._carry(near, forth), self._carry(far, back))
        self._writers -= {back, forth}

    @staticmethod
    async def _carry(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        try:
            while data := await source.read(65536):
                sink.write(data)
        except ConnectionError:
            pass  # cut: the other direction ends, too
        sink.close()
