"""APScheduler's SQL job store, one job a planned run: how long it blocks when many fall due.

The table is filled by SQL with what the job store itself writes for such a job. It gets SQLite's
WAL, as ours has it, and jobs that are late are run all the same.
"""

import asyncio
import json
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Any

import uvloop
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from tests.benchmarks.peers import jobs
from tests.benchmarks.watch import LoopWatch

ENOUGH_TIME = timedelta(seconds=5)
SPREAD = timedelta(days=7)
TEMPLATE_ID = "run-00000000"


def _scheduler(path: str) -> AsyncIOScheduler:
    return AsyncIOScheduler(
        timezone=UTC,
        jobstores={"default": SQLAlchemyJobStore(url=f"sqlite:///{path}")},
        job_defaults={"misfire_grace_time": None, "coalesce": True},
    )


async def _template(path: str, at: datetime) -> bytes:
    """Return how the job store keeps a daily job that runs next at an instant."""
    scheduler = _scheduler(path)
    scheduler.start(paused=True)
    daily = {"trigger": "cron", "hour": at.hour, "minute": at.minute, "timezone": "Europe/Madrid"}
    scheduler.add_job(jobs.send, id=TEMPLATE_ID, next_run_time=at, **daily)
    scheduler.shutdown()
    with closing(sqlite3.connect(path)) as connection, connection:
        query = "DELETE FROM apscheduler_jobs RETURNING job_state"
        (state,) = connection.execute(query).fetchone()
    return bytes(state)


def _rows(
    states: tuple[bytes, bytes], due: int, due_at: datetime, planned: int
) -> Iterator[tuple[str, float, bytes]]:
    first = (due_at + timedelta(hours=2)).timestamp()
    step = SPREAD.total_seconds() / planned
    for number in range(1, planned + 1):
        name = f"run-{number:08}"
        is_due = number <= due
        at = due_at.timestamp() if is_due else first + number * step
        yield name, at, states[not is_due].replace(TEMPLATE_ID.encode(), name.encode())


async def main(asked: dict[str, Any]) -> None:
    """Fill the job store, let some jobs fall due, and say how long the event loop stood."""
    path, due, planned = asked["path"], asked["due"], asked["planned"]
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    due_at = datetime.now(UTC) + ENOUGH_TIME
    states = await _template(path, due_at), await _template(path, due_at + timedelta(hours=2))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.executemany(
            "INSERT INTO apscheduler_jobs VALUES (?, ?, ?)", _rows(states, due, due_at, planned)
        )
    due_at = datetime.now(UTC) + ENOUGH_TIME
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(
            "UPDATE apscheduler_jobs SET next_run_time = ? WHERE id <= ?",
            (due_at.timestamp(), f"run-{due:08}"),
        )
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    scheduler = _scheduler(path)
    scheduler.start()
    watch = LoopWatch()
    watching = asyncio.create_task(watch.run())
    await asyncio.sleep((due_at - datetime.now(UTC)).total_seconds() - 0.5)
    watch.longest()
    while jobs.RUN["sent"] < due:  # noqa: ASYNC110 - the jobs know nothing of an event
        await asyncio.sleep(0.05)
    print(json.dumps({"longest_block": watch.longest(), "planned": planned}))  # noqa: T201
    watching.cancel()
    scheduler.shutdown()


if __name__ == "__main__":
    uvloop.run(main(json.loads(sys.argv[1])))
