"""How long 1,000,000 runs take whose zones' rules have changed: each is planned anew and written.

They are as people pick them: any full five minutes, any weekdays, and four of five keep the usual
lead. Ours is what the engine does, chunk after chunk, each in a transaction. The peer is told the
instants, and writes them with one statement.
"""

import asyncio
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from datetime import time as clock_time
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.coach.schedule import WeeklyRun, next_occurrence
from bot.delivery.rules import Rules
from tests.benchmarks import planned
from tests.benchmarks.bench import Bench, Found

HOUR = timedelta(hours=1)
ZONES = ("Europe/Berlin", "Europe/Madrid", "Europe/Paris", "Europe/Rome")
TIMES, WEEKDAYS = 24 * 12, 127
PLANS = TIMES * WEEKDAYS
APART = 7_919
"""Plans of runs that follow each other are so far from one another."""
PLAN_OF = f"plan.number = (runner_id * {APART}) % {PLANS}"
LEAD = "CASE WHEN runner_id % 5 THEN 15 ELSE 5 + runner_id / 5 % 12 * 5 END"
# All that is put in by name are numbers of ours.
RUNNERS = (
    "WITH RECURSIVE n(runner_id) AS "  # noqa: S608
    "(SELECT 1 UNION ALL SELECT runner_id + 1 FROM n WHERE runner_id < ?) "
    "INSERT INTO runner (id, language, zone, lead_minutes, sequence, created_at, "
    f"quiet_from, quiet_to, pictures) SELECT runner_id, 'en', name, {LEAD}, 'standard', ?, "
    "'21:30:00.000000', '07:00:00.000000', 'moving' "
    f"FROM n JOIN zone ON number = runner_id % {len(ZONES)}"
)
RUNS = (
    "INSERT INTO run (id, runner_id, weekdays, at_time, created_at, every) "  # noqa: S608
    f"SELECT id, id, weekdays, at, ?, 1 FROM (SELECT id, id AS runner_id FROM runner) "
    f"JOIN plan ON {PLAN_OF}"
)
RIGHT = f"SELECT count(*) FROM run JOIN plan ON {PLAN_OF} WHERE next_run_at = plan.right"  # noqa: S608


async def measure(bench: Bench) -> Found:
    """Let rules change by an hour, and plan all anew: once, after the peer."""
    count, now = bench.scale.most, datetime.now(UTC)
    path = bench.folder / "replan.sqlite3"
    await (await planned.opened(path)).close()
    await asyncio.to_thread(_fill, path, count, now)
    await asyncio.to_thread(_put_back, path)
    peer = await asyncio.to_thread(_at_once, path)
    assert await asyncio.to_thread(_right, path) == count
    await asyncio.to_thread(_put_back, path)
    database = await planned.opened(path)
    try:
        began = time.perf_counter()
        rules = Rules(database)
        await rules.begin(now)
        while await rules.step(now):
            pass
        ours = time.perf_counter() - began
    finally:
        await database.close()
    assert await asyncio.to_thread(_right, path) == count
    return Found(
        {"replan_seconds": ours, "replan_vs_bare_update": ours / peer},
        {
            "replan_bare_update_seconds": round(peer, 2),
            "replan_run_us": round(ours / count * 1e6, 1),
        },
    )


def _fill(path: Path, count: int, now: datetime) -> None:
    """Make runners with a run each, and a table of when each plan comes next."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("CREATE TABLE plan (number INTEGER PRIMARY KEY, weekdays, at, right)")
        connection.executemany("INSERT INTO plan VALUES (?, ?, ?, ?)", _plans(now, count))
        connection.execute("CREATE TABLE zone (number INTEGER PRIMARY KEY, name)")
        connection.executemany("INSERT INTO zone VALUES (?, ?)", enumerate(ZONES))
        at = planned.stored(now)
        connection.execute(RUNNERS, (count, at))
        connection.execute(RUNS, (at,))


def _plans(now: datetime, count: int) -> Iterator[tuple[int, int, str, str]]:
    """Yield the plans that so many runners have."""
    zone = ZoneInfo(ZONES[0])
    for number in {one * APART % PLANS for one in range(1, count + 1)}:
        fives, bits = divmod(number, WEEKDAYS)
        days = frozenset(day for day in range(7) if (bits + 1) >> day & 1)
        at = clock_time(*divmod(5 * fives, 60))
        # None is so near that a primer of it would be due at once.
        run_at = next_occurrence(WeeklyRun(days, at), zone, now + 3 * HOUR)
        assert run_at is not None
        yield number, bits + 1, f"{at:%H:%M:00.000000}", planned.stored(run_at)


def _written(hours: int) -> str:
    run_at, primer_at = (
        f"strftime('%Y-%m-%d %H:%M:%S.000000', plan.right, '{hours} hours'{more})"
        for more in ("", f", '-' || ({LEAD}) || ' minutes'")
    )
    return (
        f"UPDATE run SET next_run_at = {run_at}, next_primer_at = {primer_at} "  # noqa: S608
        f"FROM plan WHERE {PLAN_OF}"
    )


def _put_back(path: Path) -> None:
    """Let all be planned by the rules of before: an hour late."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute(_written(1))
        connection.execute("DELETE FROM chore")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _at_once(path: Path) -> float:
    with closing(sqlite3.connect(path)) as connection, connection:
        began = time.perf_counter()
        connection.execute(_written(0))
        connection.commit()
        return time.perf_counter() - began


def _right(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        (count,) = connection.execute(RIGHT).fetchone()
    return int(count)
