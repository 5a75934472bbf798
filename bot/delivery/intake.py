"""What every way of taking updates in has in common; `polling` and `bot.web.webhook` are two.

An update is confirmed to Telegram only when it is done: its transaction has committed and its
answer has left. What a crash leaves unfinished is delivered again.
"""

import asyncio
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import structlog
from telegram import Bot, Update
from telegram.error import InvalidToken, RetryAfter, TelegramError
from telegram.ext import BaseUpdateProcessor

from bot.delivery.api import pause_of
from storage.database import DatabaseError, UnavailableError

log = structlog.get_logger(__name__)

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
GRACE = 10.0
"""Seconds that unfinished updates get at the end."""
LONGEST_PAUSE = 30.0
REMEMBERED = 1_000


class Intake(ABC):
    """Takes updates and has each one processed; `run` goes on until `stop`."""

    def __init__(
        self,
        bot: Bot,
        processor: BaseUpdateProcessor,
        receive: Callable[[Update], Awaitable[None]],
    ) -> None:
        self._bot = bot
        self._processor = processor
        self._receive = receive
        self._answered: deque[int] = deque(maxlen=REMEMBERED)
        self._stopping = asyncio.Event()

    @property
    def is_stopping(self) -> bool:
        """Whether `stop` was called."""
        return self._stopping.is_set()

    def stop(self) -> None:
        """Let `run` come to its end."""
        self._stopping.set()

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[None]:
        """Hold what must be had before anything begins; nothing is taken yet."""
        yield

    async def prepare(self) -> None:
        """Tell Telegram what must be told before anything is sent."""
        return

    @abstractmethod
    async def run(self) -> None:
        """Take updates until `stop`, then finish what is in hand.

        Raises AnotherCopyError, ConfigurationError or InvalidToken where it makes no sense.
        """

    async def reach(self, call: Callable[[], Awaitable[object]]) -> bool:
        """Make a call until Telegram answers it; False when stopped before."""
        failures = 0
        while not self.is_stopping:
            try:
                await call()
            except InvalidToken:
                raise
            except TelegramError as error:
                pause = pause_after(error, failures)
                failures += 1
                log.warning("Telegram does not answer", error=type(error).__name__, again_in=pause)
                await self.pause(pause)
            else:
                return True
        return False

    async def pause(self, seconds: float) -> None:
        """Wait, but not beyond `stop`."""
        stopped = asyncio.create_task(self._stopping.wait())
        await asyncio.wait({stopped}, timeout=seconds)
        stopped.cancel()

    async def _process(self, raw: dict[str, Any]) -> bool:
        """Have an update act and be answered; False where it must be delivered again."""
        update_id = raw["update_id"]
        try:
            update = Update.de_json(raw, self._bot)
            await self._processor.process_update(update, self._act(update))
        except DatabaseError:
            # The bot is about to stop: what has not acted is delivered to the next one.
            return False
        except UnavailableError as outage:
            log.warning("the database is out", cause=outage.cause)
            return False
        except Exception:  # an update that nobody can take must not be asked for again
            log.exception("an update failed", update_id=update_id)
        self._answered.append(update_id)
        return True

    async def _act(self, update: Update) -> None:
        """Have an update act, in its person's turn."""
        await self._receive(update)


def pause_after(error: TelegramError, failures: int) -> float:
    """Return the seconds after which a failed call may be made again."""
    if isinstance(error, RetryAfter):
        return pause_of(error).total_seconds()
    return min(2.0**failures, LONGEST_PAUSE)
