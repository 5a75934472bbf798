"""Serve the strict local Bot API as a process of its own, for benchmarks and tests.

`python -m bot.sandbox.serve --port 8081 --token 1:local`
"""

import argparse
import asyncio
import contextlib
import signal

from bot.clock import SystemClock
from bot.sandbox.rates import TELEGRAM_LIMITS
from bot.sandbox.server import BotAccount, StrictBotApi, serving


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bot.sandbox.serve", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--token", required=True)
    parser.add_argument("--latency", type=float, default=0.0, help="seconds before each answer")
    parser.add_argument("--no-limits", action="store_true", help="never answer 429")
    parser.add_argument(
        "--people", type=int, default=0, help="how many have already opened the bot's chat"
    )
    return parser.parse_args()


async def _serve(arguments: argparse.Namespace) -> None:
    account = BotAccount(id=1, first_name="Local bot", username="local_bot")
    api = StrictBotApi(
        clock=SystemClock(),
        bots={arguments.token: account},
        limits=None if arguments.no_limits else TELEGRAM_LIMITS,
        latency=arguments.latency,
    )
    for number in range(arguments.people):
        api.bots[arguments.token].private_chat(api.people.add(f"Runner {number + 1}")).opened = True
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with serving(api, port=arguments.port) as url:
        print(url, flush=True)  # noqa: T201  the starter reads the address from here
        await stop.wait()


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(_arguments()))
