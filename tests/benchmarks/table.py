"""What must be shown, and whether it was."""

import json
import math
import os
import platform
import sys
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tests.benchmarks.bench import Found

RESULT = Path("build/bench.json")


@dataclass(frozen=True, slots=True)
class Bar:
    """A value of the table, and what it must reach."""

    key: str
    what: str
    bound: float
    at_least: bool

    def met(self, value: float) -> bool:
        """Whether a value is good enough; what was not measured is not."""
        return value >= self.bound if self.at_least else value <= self.bound

    @property
    def shown(self) -> str:
        """The bound in words."""
        return f"{'>=' if self.at_least else '<='} {self.bound:g}"


def _least(key: str, bound: float, what: str) -> Bar:
    return Bar(key, what, bound, at_least=True)


def _most(key: str, bound: float, what: str) -> Bar:
    return Bar(key, what, bound, at_least=False)


BARS = (
    _least("pipeline_vs_bare_http", 0.5, "due to recorded, of a bare aiohttp loop's messages"),
    _least("pipeline_vs_stock_ptb", 5, "the same, of PTB's job queue and transport"),
    _most("stall_vs_apscheduler_sql", 0.01, "longest block, of APScheduler's SQL job store"),
    _most("stall_ms", 50, "longest block of the event loop in milliseconds"),
    _most("rss_growth_1k_to_1m", 1.25, "memory with 1,000,000 planned, of 1,000"),
    _most("start_growth_1k_to_1m", 1.5, "time to ready, likewise"),
    _most("reply_wait_vs_fifo", 0.02, "p99 of a tap in a broadcast, of AIORateLimiter"),
    _most("reply_wait_p99_ms", 50, "p99 of a tap in a broadcast in milliseconds"),
    _most(
        "filming_wait_vs_idle", 1.5, "p99 of a tap while clips are filmed, of one while none are"
    ),
    _most("filming_wait_p99_ms", 50, "the same in milliseconds"),
    _least("cap_use_30", 0.98, "messages a second, of the cap, with no 429"),
    _least("cap_use_1000", 0.98, "the same at 1,000 a second"),
    _least("deadline_met", 1.0, "primers of a full minute five minutes early"),
    _least("taps_vs_stock_ptb", 20, "felt taps a second, of a stock PTB echo bot's replies"),
    _most("rows_sqlite_seconds", 20, "100,000 rows of a broadcast, on SQLite"),
    _most("rows_postgresql_seconds", 10, "the same on PostgreSQL"),
    _least("rows_sqlite_vs_each", 1.5, "how much faster than a row at a time, on SQLite"),
    _least("rows_postgresql_vs_each", 1, "the same on PostgreSQL"),
    _most("roster_sqlite_ms", 50, "opening the list of 50,000 runners, tap to edit, on SQLite"),
    _most("roster_postgresql_ms", 50, "the same on PostgreSQL"),
    _most("replan_seconds", 60, "planning 1,000,000 runs anew after a change of rules, on SQLite"),
    _most("replan_vs_bare_update", 20, "the same, of one bare UPDATE that is told the instants"),
    _most("occurrence_us", 15, "the next occurrence of a run in microseconds, in the median"),
    _least("occurrence_vs_crontrigger", 2, "how much faster than APScheduler's CronTrigger"),
    _most("cost_growth", 1.3, "cost of a due run with 1,000,000 planned, of 10,000"),
)


def rows(values: dict[str, float]) -> list[str]:
    """Return the table's lines for what was measured."""
    lines = []
    for bar in BARS:
        if bar.key in values:
            value = values[bar.key]
            verdict = "met" if bar.met(value) else "MISSED"
            lines.append(f"{bar.key:26} {value:>10.4g}  {bar.shown:>8}  {verdict:6}  {bar.what}")
    return lines


def machine() -> dict[str, Any]:
    """Return on what was measured."""
    names = ("python-telegram-bot", "aiohttp", "uvloop", "APScheduler", "aiogram", "SQLAlchemy")
    return {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "system": f"{sys.platform} {platform.release()}",
        "event_loop": "uvloop",
        **{name: version(name) for name in names},
    }


def write(found: Found, *, seconds: float, to: Path = RESULT) -> None:
    """Write what was measured as JSON, the keys of the table first."""
    values = {key: _digits(value) for key, value in found.values.items()}
    met = {bar.key: bar.met(found.values[bar.key]) for bar in BARS if bar.key in values}
    whole = {
        **values,
        "met": met,
        "absolute": found.absolute,
        "machine": machine(),
        "seconds": round(seconds, 1),
    }
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_text(json.dumps(whole, indent=2) + "\n", encoding="utf-8")


def _digits(value: float) -> float:
    """Return a value with four digits that count."""
    return value if value == 0 else round(value, 3 - math.floor(math.log10(abs(value))))
