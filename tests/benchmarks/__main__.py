"""Run the benchmarks, print the table, and write build/bench.json.

`python -m tests.benchmarks` measures all; `python -m tests.benchmarks pipeline taps` a choice;
`--smoke` only shows in seconds that everything runs.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import uvloop

from tests.benchmarks import caps, echo, growth, others, pipeline, reply_wait, stall, table
from tests.benchmarks.bench import SMOKE, Bench, Found, Scale
from tests.benchmarks.children import loopback

MEASUREMENTS: dict[str, Callable[[Bench], Awaitable[Found]]] = {
    "pipeline": pipeline.measure,
    "stall": stall.measure,
    "growth": growth.measure,
    "reply_wait": reply_wait.measure,
    "caps": caps.measure,
    "taps": echo.measure,
    "aiogram": others.measure,
}


async def run(names: list[str], scale: Scale) -> Found:
    """Measure one after the other, and print each part of the table as it comes."""
    whole = Found()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with loopback(folder) as server:
            bench = Bench(folder, scale, server)
            for one in names:
                began = time.monotonic()
                found = await MEASUREMENTS[one](bench)
                _say(f"# {one}, {time.monotonic() - began:.0f} s")
                for line in table.rows(found.values):
                    _say(line)
                whole.values.update(found.values)
                whole.absolute.update(found.absolute)
    return whole


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
    began = time.monotonic()
    found = uvloop.run(run(asked.names or list(MEASUREMENTS), SMOKE if asked.smoke else Scale()))
    table.write(found, seconds=time.monotonic() - began, to=asked.to)
    _say(f"written to {asked.to}")


if __name__ == "__main__":
    main()
