"""The composition root: everything is wired here, and the edges arrive as keywords."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import timedelta
from typing import Any

import structlog
from telegram import BotCommand
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ExtBot

from bot.clock import Clock, SystemClock
from bot.config import Settings
from bot.conversations.help import COMMANDS
from bot.delivery.courier import Courier
from bot.delivery.due import DuePrimers
from bot.delivery.figures import Figures
from bot.delivery.intake import LONGEST_PAUSE, Intake
from bot.delivery.processor import InOrderByPerson
from bot.delivery.sender import Sender
from bot.delivery.transport import AiohttpRequest
from bot.delivery.turns import Turns
from bot.delivery.wakeups import WakeUps
from bot.routes import handlers
from messages.catalogue import DEFAULT_LANGUAGE, LANGUAGES, Catalogue
from storage.database import Database

log = structlog.get_logger(__name__)

AnyApplication = Application[Any, Any, Any, Any, Any, Any]


class App:
    """The bot, wired: `run` serves until `stop`, or until something ends it."""

    def __init__(self, *, token: str, settings: Settings, database: Database, clock: Clock) -> None:
        self.database = database
        self.clock = clock
        self.catalogue = Catalogue.load()
        processor = InOrderByPerson()
        self._request = AiohttpRequest()
        self.application = _application(token, settings.bot_api_url, self._request, processor)
        self.bot: ExtBot[None] = self.application.bot
        self._figures = Figures(database)
        courier = Courier(self.bot, self._figures)
        self.sender = Sender(database, courier, self.catalogue, clock, settings.send_rate)
        self.due = DuePrimers(
            database,
            rate=settings.send_rate,
            early=timedelta(minutes=settings.send_early_minutes),
        )
        self.wakeups = WakeUps(database, clock, self._work, self._break)
        turns = Turns(
            application=self.application,
            database=database,
            courier=courier,
            catalogue=self.catalogue,
            clock=clock,
            plans_changed=self.wakeups.look_again,
            broken=self._break,
        )
        self.intake = Intake(self.bot, self._request, processor, turns.take)
        self._broken: Exception | None = None

    async def run(self) -> None:
        """Serve until `stop`.

        Raises InvalidToken, AnotherCopyError or DatabaseError where going on makes no sense.
        """
        async with AsyncExitStack() as stack:
            # PTB closes the transport of a bot that came up, not of one that was refused.
            stack.push_async_callback(self._request.shutdown)
            stack.push_async_callback(self.application.shutdown)
            if not await self._connect():
                return
            await self._figures.open(self.bot.id)
            recovered = await self.sender.recover()
            if recovered:
                log.info("sends of the last run taken up", deliveries=recovered)
            # The menu can wait: nobody's tap or primer may hang on it.
            introducing = asyncio.create_task(self._introduce())
            stack.callback(introducing.cancel)
            self.wakeups.start()
            stack.push_async_callback(self.wakeups.stop)
            log.info("ready", bot=self.bot.username)
            await self.intake.run()
        if self._broken is not None:
            raise self._broken

    async def _connect(self) -> bool:
        """Ask Telegram who the bot is, until it answers; False when stopped before."""
        pause = 1.0
        while not self.intake.is_stopping:
            try:
                await self.application.initialize()
                # A webhook that was left on the token would take the updates.
                await self.bot.delete_webhook()
            except InvalidToken:
                raise
            except TelegramError as error:
                log.warning("Telegram does not answer", error=type(error).__name__, again_in=pause)
                await self.intake.pause(pause)
                pause = min(2 * pause, LONGEST_PAUSE)
            else:
                return True
        return False

    def stop(self) -> None:
        """Let `run` finish what is in hand, and return."""
        self.intake.stop()

    async def _work(self) -> None:
        """Bring out all that is due now."""
        claimed = sent = 1
        while (claimed or sent) and not self.intake.is_stopping:
            claimed = await self.due.claim(self.clock.now())
            sent = await self.sender.send_batch()

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
    token: str, settings: Settings, *, clock: Clock | None = None
) -> AsyncIterator[App]:
    """Open the database and wire the bot; raises DatabaseError."""
    database = await Database.open(settings.database_url)
    try:
        yield App(token=token, settings=settings, database=database, clock=clock or SystemClock())
    finally:
        await database.close()
