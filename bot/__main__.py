"""The command line: settings in, the bot or the sandbox running, one clear line when it cannot."""

import argparse
import asyncio
import signal
import sys
from collections.abc import Callable, Coroutine
from typing import Any

from telegram.error import InvalidToken

from bot import logs
from bot.app import App, opened
from bot.config import ConfigurationError, Settings, read_settings
from bot.delivery.polling import AnotherCopyError
from bot.delivery.studio import Studio
from bot.memory import settle
from bot.sandbox.host import run_sandbox
from bot.stats import summary
from bot.zone_rules import use_newest
from messages.catalogue import Catalogue, MissingTextError
from messages.required import require_texts
from storage.database import Database, DatabaseError, UnavailableError

MISSING = (
    "BOT_TOKEN is not set: put BOT_TOKEN=123456:ABC-DEF from BotFather into .env, or try the "
    "bot without one: runprimer sandbox"
)
NOT_ACCEPTED = "BOT_TOKEN is not accepted by Telegram: copy it anew from BotFather (/mybots)."
INTERRUPTED = 130
"""What a shell takes for Ctrl-C."""
ANOTHER_COPY = "Another copy of this bot is running with this BOT_TOKEN: stop it first."


async def run(settings: Settings) -> None:
    """Run the bot on Telegram until a signal ends it."""
    if settings.bot_token is None:
        raise ConfigurationError(MISSING)
    token, studio = settings.bot_token.get_secret_value(), Studio.for_settings(settings)
    async with opened(token, settings, studio=studio) as app:
        stop_on_signal(app.stop)
        settle()
        await _serve(app)


async def _serve(app: App) -> None:
    try:
        await app.run()
    except InvalidToken:
        raise ConfigurationError(NOT_ACCEPTED) from None
    except AnotherCopyError:
        raise ConfigurationError(ANOTHER_COPY) from None


async def sandbox(settings: Settings) -> None:
    """Run the bot in the sandbox until a signal ends it."""
    await run_sandbox(settings, on_ready=stop_on_signal)


async def migrate(settings: Settings) -> None:
    """Bring the tables up to date."""
    database = await Database.open(settings.database_url)
    await database.close()


async def stats(settings: Settings) -> None:
    """Print what has become of the deliveries, beside a bot that runs."""
    database = await Database.open(settings.database_url, beside=True)
    try:
        print(await summary(database))  # noqa: T201 - the operator asked
    except UnavailableError as outage:
        raise DatabaseError(f"The database is out: {outage.cause}.") from None
    finally:
        await database.close()


def stop_on_signal(stop: Callable[[], None]) -> None:
    """Call `stop` on Ctrl-C and on SIGTERM."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop)


def fastest_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """Return what makes uvloop's event loop, where there is one: it saves a tenth of each tap."""
    try:
        import uvloop  # noqa: PLC0415 - not on every system
    except ImportError:
        return None
    return uvloop.new_event_loop


COMMANDS: dict[str, Callable[[Settings], Coroutine[Any, Any, None]]] = {
    "run": run,
    "sandbox": sandbox,
    "migrate": migrate,
    "stats": stats,
}


def main() -> None:
    """Run a command; without one the bot, or the sandbox where there is no token."""
    parser = argparse.ArgumentParser(prog="runprimer", description=__doc__)
    parser.add_argument(
        "command",
        nargs="?",
        choices=COMMANDS,
        help="run: the bot on Telegram; sandbox: the bot without Telegram; migrate: the tables; "
        "stats: how many deliveries stand in each state. "
        "Without one: run with BOT_TOKEN, else the sandbox",
    )
    command = parser.parse_args().command
    try:
        settings = read_settings()
        logs.set_up(settings.log_format)
        use_newest()
        require_texts(Catalogue.load())
        command = command or ("run" if settings.bot_token else "sandbox")
        with asyncio.Runner(loop_factory=fastest_loop()) as runner:
            runner.run(COMMANDS[command](settings))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)  # before the bot was ready; then a signal ends it in order
    except (ConfigurationError, DatabaseError, MissingTextError) as error:
        print(f"runprimer: {error}", file=sys.stderr)  # noqa: T201 - the operator reads it here
        sys.exit(2)


if __name__ == "__main__":
    main()
