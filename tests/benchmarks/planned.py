"""Databases full of planned runs: made once by SQL, copied for each measurement."""

import asyncio
import json
import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.delivery.rules import KEPT, rules_of
from storage.database import Database
from tests.benchmarks.children import eventually

ZONE = "Europe/Madrid"
LEAD = timedelta(minutes=15)
SLOTS = 7 * 24 * 12
"""The runs of a week start every five minutes, day and night."""
NOT_BEFORE = timedelta(hours=2)
"""Nothing falls due by itself while it is measured."""

MIGRATING = asyncio.Lock()
"""Alembic keeps the migration that it runs in globals: one at a time in a process."""


def url_of(path: Path) -> str:
    """Return the address of a database file."""
    return f"sqlite+aiosqlite:///{path}"


async def opened(path: Path) -> Database:
    """Open a database here, to fill it or to look."""
    async with MIGRATING:
        return await Database.open(url_of(path))


def stored(instant: datetime) -> str:
    """Return an instant as SQLite keeps it."""
    return instant.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")


async def make(path: Path, count: int, now: datetime, *, first: int = 1) -> None:
    """Make a database with so many runners, each with one daily run planned within the week.

    Their ids, and those of their runs, count up from the first.
    """
    await (await opened(path)).close()
    begin = now.replace(minute=0, second=0, microsecond=0) + NOT_BEFORE
    slots = [_slot(number, begin + timedelta(minutes=5) * number) for number in range(SLOTS)]
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("CREATE TEMP TABLE slot (number INTEGER PRIMARY KEY, at, run, primer)")
        connection.executemany("INSERT INTO slot VALUES (?, ?, ?, ?)", slots)
        at = stored(now)
        connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT ? UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
            "INSERT INTO runner (id, language, zone, lead_minutes, sequence, created_at, "
            "quiet_from, quiet_to, pictures) "
            "SELECT i, 'en', ?, 15, 'standard', ?, ?, ?, 'moving' FROM n",
            (first, first + count - 1, ZONE, at, *_hours_far_from(now)),
        )
        connection.execute(
            "INSERT INTO run (id, runner_id, weekdays, at_time, next_run_at, next_primer_at, "
            "created_at, every) "
            "SELECT runner.id, runner.id, 127, slot.at, slot.run, slot.primer, ?, 1 "
            "FROM runner JOIN slot ON slot.number = runner.id % ?",
            (at, SLOTS),
        )
        # Planned by the rules in force: nobody has to do it anew.
        connection.execute(
            "INSERT INTO chore (name, data) VALUES (?, ?)",
            (KEPT, json.dumps(rules_of([ZONE], now.year))),
        )
        connection.execute("ANALYZE")


def _slot(number: int, run_at: datetime) -> tuple[int, str, str, str]:
    return number, _wall_time(run_at), stored(run_at), stored(run_at - LEAD)


def _hours_far_from(now: datetime) -> tuple[str, str]:
    """Return quiet hours in which nothing is measured, as SQLite keeps them."""
    return _wall_time(now + timedelta(hours=11)), _wall_time(now + timedelta(hours=13))


def _wall_time(run_at: datetime) -> str:
    """Return the minute of a run as SQLite keeps it; plans know no seconds."""
    return run_at.astimezone(ZoneInfo(ZONE)).strftime("%H:%M:00.000000")


def copy(made: Path, to: Path) -> None:
    """Copy a database; on disk before a bot is timed, whose first commit would wait for it."""
    for old in to.parent.glob(f"{to.name}*"):
        old.unlink()
    shutil.copyfile(made, to)
    with to.open("rb") as copied:
        os.fsync(copied.fileno())


def let_fall_due(path: Path, last: int, at: datetime) -> None:
    """Let the runs with ids up to a number fall due together at an instant."""
    run_at = at + LEAD
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "UPDATE run SET at_time = ?, next_run_at = ?, next_primer_at = ? WHERE id <= ?",
            (_wall_time(run_at), stored(run_at), stored(at), last),
        )


async def all_in_state(path: Path, state: str, count: int) -> None:
    """Wait until so many deliveries stand in a state, as another process sees them."""

    async def enough() -> bool | None:
        return await asyncio.to_thread(_in_state, path, state) >= count or None

    await eventually(enough, f"{count} deliveries {state}")


def _in_state(path: Path, state: str) -> int:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=5)) as connection:
        query = "SELECT count(*) FROM delivery WHERE state = ?"
        (count,) = connection.execute(query, (state,)).fetchone()
    return int(count)
