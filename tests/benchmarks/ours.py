"""The bot as it is, in a process of its own, with a clock inside that sees its event loop stand.

It says when it has loaded, opens at the first line that it is told, and answers each one after it
with its figures since the one before. It ends with its standard input.
"""

import asyncio
import contextlib
import json
import resource
import sys
from collections.abc import AsyncIterator
from typing import Any

import structlog
import uvloop
from pydantic import SecretStr

from bot.app import opened
from bot.config import Settings
from bot.memory import settle
from tests.benchmarks.watch import LoopWatch, resident_mib


def figures(watch: LoopWatch) -> dict[str, float]:
    """Return what is known from inside."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return {
        "longest_block": watch.longest(),
        "rss_mib": resident_mib(),
        "cpu": used.ru_utime + used.ru_stime,
    }


async def lines() -> AsyncIterator[str]:
    """Yield what the starter says, until it is gone."""
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), sys.stdin
    )
    while line := await reader.readline():
        yield line.decode().strip()


async def serve(token: str, settings: Settings) -> None:
    """Run the bot from the starter's first word until it closes the line."""
    said = lines()
    say({"loaded": True})
    await anext(said)
    watch = LoopWatch()
    async with opened(token, settings) as app, asyncio.TaskGroup() as group:
        settle()
        watching = group.create_task(watch.run())
        running = group.create_task(app.run())
        async for _ in said:
            say(figures(watch))
        app.stop()
        await running
        watching.cancel()


def say(what: dict[str, Any]) -> None:
    """Tell the starter."""
    print(json.dumps(what), flush=True)  # noqa: T201 - it reads here


def settings_of(asked: dict[str, Any]) -> Settings:
    """Return settings that know no bound of the rate: the cap is not always the point."""
    return Settings.model_construct(
        bot_token=SecretStr(asked["token"]),
        bot_api_url=asked["url"],
        database_url=asked["database"],
        send_rate=asked["rate"],
        log_format="text",
    )


def main() -> None:
    """Run the bot as asked."""
    asked = json.loads(sys.argv[1])
    # What went wrong is in the log; what goes well is not written ten thousand times.
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger("warning"),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    with contextlib.suppress(KeyboardInterrupt):
        uvloop.run(serve(asked["token"], settings_of(asked)))


if __name__ == "__main__":
    main()
