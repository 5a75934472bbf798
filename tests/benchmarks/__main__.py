"""Run every benchmark, print the table, and write build/bench.json."""

import asyncio
import json
from pathlib import Path

from tests.benchmarks import taps

RESULT = Path("build/bench.json")


def main() -> None:
    """Measure and report."""
    tapped = asyncio.run(taps.measure())
    figures = {
        "taps_a_second": round(tapped.a_second, 1),
        "tap_median_wait_ms": round(tapped.median_wait_ms),
        "tap_p99_wait_ms": round(tapped.p99_wait_ms),
    }
    for name, value in figures.items():
        print(f"{name:24} {value:>10}")  # noqa: T201 - the table on the screen
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
