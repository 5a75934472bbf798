"""The whole bot in one process for tests: the strict Bot API over HTTP, and a clock to move."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import aiohttp
from pydantic import SecretStr

from bot.app import App, opened
from bot.clock import MovableClock
from bot.config import Settings
from bot.delivery.studio import Studio
from bot.house import Signup
from bot.media.sounder import Sounder
from bot.sandbox.server import BotAccount, StrictBotApi, serving
from tests.phone import Phone

TOKEN = "42:test"
ACCOUNT = BotAccount(id=42, first_name="Runprimer", username="runprimer_test_bot")
MONDAY_NOON = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
CHATTY = 1_000
"""Tests say in a second what people say in an hour."""
MADRID = (40.4168, -3.7038)


@dataclass(slots=True)
class World:
    """The strict Bot API, the bot that talks to it, and the people."""

    api: StrictBotApi
    url: str
    clock: MovableClock
    session: aiohttp.ClientSession
    database_url: str
    settings: Mapping[str, object] = field(default_factory=dict)
    sounder: Sounder | None = None
    studio: Studio | None = None
    _bot: AsyncExitStack = field(default_factory=AsyncExitStack)
    _app: App | None = None

    @property
    def app(self) -> App:
        """The bot that runs."""
        assert self._app is not None, "the bot is stopped"
        return self._app

    async def start_bot(self) -> None:
        """Start the bot on the database."""
        settings = settings_for(self.url, self.database_url).model_copy(update=self.settings)
        self._app = await self._bot.enter_async_context(
            opened(
                TOKEN,
                settings,
                clock=self.clock,
                chat_burst=CHATTY,
                sounder=self.sounder,
                studio=self.studio,
            )
        )
        self.clock.on_move(self._app.wakeups.look_again)
        await self._bot.enter_async_context(running(self._app))

    async def stop_bot(self) -> None:
        """Stop the bot in order; its database stays."""
        await self._bot.aclose()
        self._app = None

    async def person(self, first_name: str = "Runner", language_code: str = "en") -> Phone:
        """Return the phone of somebody new."""
        return await Phone.pick_up(self.session, self.url, first_name, language_code)

    async def runner(self, plan: str = "daily 06:30", language_code: str = "en") -> Phone:
        """Return the phone of somebody in Madrid with a planned run; all is read so far."""
        phone = await self.person(language_code=language_code)
        await phone.send("/start")
        await phone.next_message()
        await phone.next_message()
        await phone.share_location(*MADRID)
        await phone.next_message()
        await phone.next_message()
        await phone.send(plan)
        await phone.next_message()
        return phone

    async def move_to(self, instant: datetime) -> None:
        """Move the clock, and wait until all that was due by then is done."""
        self.clock.move_to(instant)
        await self.app.wakeups.idle()

    async def move_by(self, **span: float) -> None:
        """Move the clock by a span."""
        await self.move_to(self.clock.now() + timedelta(**span))


def settings_for(url: str, database_url: str) -> Settings:
    """Return settings that meet nothing of this machine's environment."""
    return Settings.model_construct(
        bot_token=SecretStr(TOKEN),
        bot_api_url=url,
        database_url=database_url,
        send_rate=1000,
        send_early_minutes=15,
        operator_ids=(),
        clinic_signup=Signup.OPEN,
        log_format="text",
    )


@asynccontextmanager
async def running(app: App) -> AsyncIterator[None]:
    """Run the bot for the length of a block, and end it in order."""
    serving_task = asyncio.create_task(app.run())
    try:
        yield
    finally:
        app.stop()
        await serving_task


@asynccontextmanager
async def a_world(
    database_url: str,
    *,
    clock: MovableClock | None = None,
    settings: Mapping[str, object] | None = None,
    sounder: Sounder | None = None,
    studio: Studio | None = None,
) -> AsyncIterator[World]:
    """Open a world on a database; its clock stands at noon of a Monday until it is moved.

    Without a studio the drills are stills: to film them takes longer than most tests.
    """
    # To sound a track takes two seconds: that is for where it is listened to.
    sounder = sounder or Sounder(patience=60, module="tests.quick_sound")
    clock = clock or MovableClock(standing_at=MONDAY_NOON)
    api = StrictBotApi(clock=clock, bots={TOKEN: ACCOUNT}, limits=None)
    async with serving(api) as url, aiohttp.ClientSession() as session:
        world = World(api, url, clock, session, database_url, settings or {}, sounder, studio)
        await world.start_bot()
        try:
            yield world
        finally:
            await world.stop_bot()
