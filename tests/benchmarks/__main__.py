"""Run the benchmarks, print the table, and write build/bench.json.

`python -m tests.benchmarks` measures all; `python -m tests.benchmarks pipeline taps` a choice;
`--smoke` only shows in seconds that everything runs. A bar that is missed is said to be missed;
the exit code is 1 only where something could not be measured.
"""

import argparse
import asyncio
import sys
import tempfile
import time
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import uvloop

from bot.zone_rules import use_newest
from tests.benchmarks import (
    addressing,
    caps,
    crowd,
    echo,
    filming,
    growth,
    occurrence,
    others,
    pipeline,
    replan,
    reply_wait,
    roster,
    stall,
    table,
)
from tests.benchmarks.bench import SMOKE, Bench, Found, Scale
from tests.benchmarks.children import loopback

MEASUREMENTS: dict[str, Callable[[Bench], Awaitable[Found]]] = {
    "pipeline": pipeline.measure,
    "stall": stall.measure,
    "growth": growth.measure,
    "reply_wait": reply_wait.measure,
    "caps": caps.measure,
    "deadline": crowd.measure,
    "taps": echo.measure,
    "filming": filming.measure,
    "addressing": addressing.measure,
    "roster": roster.measure,
    "replan": replan.measure,
    "occurrence": occurrence.measure,
    "aiogram": others.measure,
}


@dataclass(slots=True)
class Report:
    """All that was found so far, and what could not be measured."""

    found: Found = field(default_factory=Found)
    failed: list[str] = field(default_factory=list)

    async def take(self, name: str, bench: Bench) -> None:
        """Measure one thing and print its part of the table."""
        began = time.monotonic()
        try:
            found = await MEASUREMENTS[name](bench)
        except Exception:  # noqa: BLE001 - the others are measured all the same
            self.failed.append(name)
            _say(f"# {name} FAILED\n{traceback.format_exc()}")
            return
        _say(f"# {name}, {time.monotonic() - began:.0f} s")
        for line in table.rows(found.values):
            _say(line)
        self.found.values.update(found.values)
        self.found.absolute.update(found.absolute)


@asynccontextmanager
async def benches(folder: Path, names: Sequence[str], scale: Scale) -> AsyncIterator[list[Bench]]:
    """Open one bench for all, or one for each where they may work side by side."""
    async with AsyncExitStack() as stack:
        opened = []
        for name in names if scale.at_once > 1 else ["all"]:
            (folder / name).mkdir()
            server = await stack.enter_async_context(loopback(folder / name))
            opened.append(Bench(folder / name, scale, server))
        yield opened if scale.at_once > 1 else opened * len(names)


async def run(names: Sequence[str], scale: Scale) -> Report:
    """Measure one after the other, or a few side by side where the figures do not matter."""
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        async with benches(Path(folder), names, scale) as those:
            places = asyncio.Semaphore(scale.at_once)

            async def take(name: str, bench: Bench) -> None:
                async with places:
                    await report.take(name, bench)

            await asyncio.gather(*map(take, names, those))
    return report


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="name", help=", ".join(MEASUREMENTS))
    parser.add_argument("--smoke", action="store_true", help="tiny sizes: it runs, no more")
    parser.add_argument("--to", type=Path, default=table.RESULT, help="where the figures go")
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(MEASUREMENTS):
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    # As where the bot runs.
    use_newest()
    began = time.monotonic()
    report = uvloop.run(run(asked.names or list(MEASUREMENTS), SMOKE if asked.smoke else Scale()))
    table.write(report.found, seconds=time.monotonic() - began, to=asked.to)
    _say(f"written to {asked.to}")
    if report.failed:
        sys.exit(f"not measured: {', '.join(report.failed)}")


if __name__ == "__main__":
    main()
