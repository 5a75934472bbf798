"""The sandbox: the bot, the strict Bot API and the chat page in one process, on a movable clock."""

import tempfile
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path

from pydantic import SecretStr

from bot.app import App, opened
from bot.clock import MovableClock
from bot.config import ConfigurationError, Settings
from bot.delivery.studio import Studio
from bot.sandbox.server import BotAccount, StrictBotApi, serving
from bot.web.serving import no_address
from storage import runs

TOKEN = "1:sandbox"  # noqa: S105 - opens nothing but the sandbox
ACCOUNT = BotAccount(id=1, first_name="Runprimer", username="runprimer_sandbox_bot")
PEOPLE = (("Robin", "en"), ("Sol", "es"))

WELCOME = """
  The sandbox is ready: {url}
  Open it and press START; then "Skip to the next primer" moves its clock.
  Nothing is kept after the end. Stop it with Ctrl-C.
"""


async def run_sandbox(
    settings: Settings, *, on_ready: Callable[[Callable[[], None]], None]
) -> None:
    """Serve the sandbox until the function given to `on_ready` is called.

    It begins with an empty database each time: the chats, too, are gone at the end. Raises
    ConfigurationError where the port is taken.
    """
    clock = MovableClock()
    api = StrictBotApi(clock=clock, bots={TOKEN: ACCOUNT})
    for first_name, language_code in PEOPLE:
        api.people.add(first_name, language_code)
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="runprimer-"))
        try:
            served = serving(api, settings.http_host, settings.http_port)
            url = await stack.enter_async_context(served)
        except OSError as error:
            sentence = no_address(settings.http_host, settings.http_port, error)
            raise ConfigurationError(sentence) from None
        local = settings.model_copy(
            update={
                "bot_token": SecretStr(TOKEN),
                "bot_api_url": url,
                "webhook_url": None,
                "database_url": f"sqlite+aiosqlite:///{Path(folder) / 'sandbox.sqlite3'}",
            }
        )
        studio = Studio.for_settings(settings)
        wired = opened(TOKEN, local, clock=clock, studio=studio)
        app = await stack.enter_async_context(wired)
        clock.on_move(app.wakeups.look_again)
        api.on_skip = Skip(app, clock)
        on_ready(app.stop)
        print(WELCOME.format(url=url), flush=True)  # noqa: T201 - said to the newcomer
        await app.run()


class Skip:
    """Moves the clock to the next primer of all, and waits until it is in its chat."""

    def __init__(self, app: App, clock: MovableClock) -> None:
        self._app = app
        self._clock = clock

    async def __call__(self) -> str:
        """Move, and return what the page says of it."""
        say = self._app.catalogue.say(None)
        async with self._app.database.snapshot() as tx:
            due_at = await runs.earliest_primer_at(tx)
        if due_at is None:
            return say("sandbox-nothing").unescape()
        if due_at > self._clock.now():
            self._clock.move_to(due_at)
            await self._app.wakeups.idle()
        return say("sandbox-skipped").unescape()
