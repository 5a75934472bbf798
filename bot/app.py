"""The composition root: everything is wired here, and the edges arrive as keywords."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import timedelta
from typing import Any

import structlog
from telegram import BotCommand
from telegram.error import TelegramError
from telegram.ext import Application, ExtBot

from bot.clock import Clock, SystemClock
from bot.config import Settings
from bot.conversations.help import COMMANDS
from bot.delivery.api import BotApi
from bot.delivery.courier import Courier
from bot.delivery.due import DuePrimers
from bot.delivery.engine import Engine
from bot.delivery.figures import Figures
from bot.delivery.file_ids import FileIds
from bot.delivery.gate import ByClock, Gate
from bot.delivery.intake import Intake
from bot.delivery.lines import CHAT_BURST
from bot.delivery.live import LiveBroadcasts
from bot.delivery.polling import Polling
from bot.delivery.processor import InOrderByPerson
from bot.delivery.progress import Progress
from bot.delivery.sender import Sender
from bot.delivery.studio import Studio
from bot.delivery.tracks import Tracks
from bot.delivery.transport import AiohttpRequest
from bot.delivery.turns import Turns
from bot.media.sounder import Sounder
from bot.routes import handlers
from bot.web.webhook import Webhook
from messages.catalogue import DEFAULT_LANGUAGE, LANGUAGES, Catalogue
from storage.database import Database

log = structlog.get_logger(__name__)

AnyApplication = Application[Any, Any, Any, Any, Any, Any]


class App:
    """The bot, wired: `run` serves until `stop`, or until something ends it."""

    def __init__(
        self,
        *,
        token: str,
        settings: Settings,
        database: Database,
        clock: Clock,
        chat_burst: int = CHAT_BURST,
        sounder: Sounder | None = None,
        studio: Studio | None = None,
    ) -> None:
        self.database = database
        self.clock = clock
        self.catalogue = Catalogue.load()
        processor = InOrderByPerson()
        self._request = AiohttpRequest()
        self.application = _application(token, settings.bot_api_url, self._request, processor)
        self.bot: ExtBot[None] = self.application.bot
        gate = Gate(settings.send_rate, ByClock(clock), chat_burst=chat_burst)
        api = BotApi(self.bot, self._request, gate, clock)
        self._studio = studio
        self._file_ids = FileIds(database)
        self._figures = Figures(self._file_ids, api, studio)
        self._tracks = Tracks(self._file_ids, api, sounder or Sounder())
        courier = Courier(api, self._figures, self._tracks)
        live = LiveBroadcasts(database, clock)
        early = timedelta(minutes=settings.send_early_minutes)
        self.engine = Engine(
            database,
            DuePrimers(database, rate=settings.send_rate, early=early),
            Sender(database, courier, gate, self.catalogue, clock, settings.send_rate, live),
            live,
            Progress(database, courier, self.catalogue, live, clock),
            clock,
            self._break,
        )
        self.wakeups = self.engine.wakeups
        turns = Turns(
            application=self.application,
            database=database,
            api=api,
            courier=courier,
            catalogue=self.catalogue,
            clock=clock,
            house=settings.house(),
            plans_changed=self.wakeups.look_again,
            broken=self._break,
        )
        webhook = settings.webhook()
        self.intake: Intake = (
            Webhook(
                self.bot,
                processor,
                turns.take,
                webhook=webhook,
                host=settings.http_host,
                port=settings.http_port,
                database=database,
            )
            if webhook
            else Polling(self.bot, self._request, processor, turns.take)
        )
        self._broken: Exception | None = None

    async def run(self) -> None:
        """Serve until `stop`.

        Raises InvalidToken, AnotherCopyError, ConfigurationError or DatabaseError where going on
        makes no sense.
        """
        async with AsyncExitStack() as stack:
            # PTB closes the transport of a bot that came up, not of one that was refused.
            stack.push_async_callback(self._request.shutdown)
            stack.push_async_callback(self.application.shutdown)
            await stack.enter_async_context(self.intake.opened())
            if not await self._connect():
                return
            await self._file_ids.open(self.bot.id)
            self._figures.open()
            self._tracks.open(self.bot.first_name)
            # The menu can wait: nobody's tap or primer may hang on it.
            introducing = asyncio.create_task(self._introduce())
            stack.callback(introducing.cancel)
            if self._studio is not None:
                filming = asyncio.create_task(self._studio.run())
                stack.push_async_callback(_ended, filming)
            draining = asyncio.create_task(self.engine.run())
            stack.push_async_callback(self.engine.stop, draining)
            log.info("ready", bot=self.bot.username)
            await self.intake.run()
        if self._broken is not None:
            raise self._broken

    async def _connect(self) -> bool:
        """Ask Telegram who the bot is, until it answers; False when stopped before."""
        reach = self.intake.reach
        return await reach(self.application.initialize) and await reach(self.intake.prepare)

    def stop(self) -> None:
        """Let `run` finish what is in hand, and return."""
        self.intake.stop()

    def _break(self, error: Exception) -> None:
        self._broken = error
        self.stop()

    async def _introduce(self) -> None:
        """Set the command menu and the descriptions, in every language."""
        with suppress(TelegramError):
            for language in LANGUAGES:
                say = self.catalogue.say(language)
                # What has no language is shown to whoever has none of the others.
                code = None if language == DEFAULT_LANGUAGE else language
                menu = [BotCommand(name, say(f"command-{name}").unescape()) for name in COMMANDS]
                await self.bot.set_my_commands(menu, language_code=code)
                await self.bot.set_my_description(say("bot-description").unescape(), code)
                await self.bot.set_my_short_description(
                    say("bot-short-description").unescape(), code
                )
            return
        log.warning("the command menu could not be set")


async def _ended(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.wait([task])


def _application(
    token: str, api_url: str, request: AiohttpRequest, processor: InOrderByPerson
) -> AnyApplication:
    bot = ExtBot(
        token,
        base_url=f"{api_url}/bot",
        # Files come from the same server, or a download would go to the real one.
        base_file_url=f"{api_url}/file/bot",
        request=request,
        get_updates_request=request,
    )
    application = (
        Application.builder()
        .bot(bot)
        .updater(None)
        .job_queue(None)
        .concurrent_updates(processor)
        .build()
    )
    application.add_handlers(handlers())
    return application


@asynccontextmanager
async def opened(
    token: str,
    settings: Settings,
    *,
    clock: Clock | None = None,
    chat_burst: int = CHAT_BURST,
    sounder: Sounder | None = None,
    studio: Studio | None = None,
) -> AsyncIterator[App]:
    """Open the database and wire the bot; without a studio it has stills. Raises DatabaseError."""
    database = await Database.open(settings.database_url)
    try:
        yield App(
            token=token,
            settings=settings,
            database=database,
            clock=clock or SystemClock(),
            chat_burst=chat_burst,
            sounder=sounder,
            studio=studio,
        )
    finally:
        await database.close()
