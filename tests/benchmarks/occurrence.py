"""How long a run's next occurrence takes, beside APScheduler's CronTrigger for the same run.

Plans are any weekdays at any minute, in zones that change their clocks and in others, and instants
are of two years: nothing is asked twice.
"""

import asyncio
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from datetime import time as clock_time
from random import Random
from statistics import median
from zoneinfo import ZoneInfo

from apscheduler.triggers.cron import CronTrigger

from bot.coach.schedule import WeeklyRun, next_occurrence
from tests.benchmarks.bench import Bench, Found

ZONES = ("Europe/Madrid", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe", "Asia/Kolkata")
TWO_YEARS = 2 * 365 * 24 * 60
BATCH = 100
"""So many are timed together: a clock takes as long as a twentieth of one."""

Ask = Callable[[], object]


async def measure(bench: Bench) -> Found:
    """Ask both for the same occurrences, in turns."""
    return await asyncio.to_thread(_measured, bench.scale.some)


def _measured(count: int) -> Found:
    chance = Random(5)  # noqa: S311 - chance that comes out the same each time
    ours, theirs = [], []
    for _ in range(0, count, BATCH):
        pairs = [_question(chance) for _ in range(BATCH)]
        ours.append(_microseconds([one for one, _ in pairs]))
        theirs.append(_microseconds([one for _, one in pairs]))
    return Found(
        {
            "occurrence_us": median(ours),
            "occurrence_vs_crontrigger": median(theirs) / median(ours),
        },
        {"occurrence_crontrigger_us": round(median(theirs), 1)},
    )


def _question(chance: Random) -> tuple[Ask, Ask]:
    """Return how both are asked for one occurrence; they must say the same."""
    days = frozenset(chance.sample(range(7), chance.randint(1, 7)))
    # Of the hours in which no clocks change: the trigger loses or doubles some that do.
    at = clock_time(chance.randrange(4, 23), chance.randrange(60))
    zone = ZoneInfo(chance.choice(ZONES))
    after = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=chance.randrange(TWO_YEARS))
    plan = WeeklyRun(days, at)
    trigger = CronTrigger(
        day_of_week=",".join(map(str, days)), hour=at.hour, minute=at.minute, timezone=zone
    )
    # The trigger takes the instant itself for a next one.
    then = after + timedelta(microseconds=1)
    assert next_occurrence(plan, zone, after) == trigger.get_next_fire_time(None, then)
    return (
        lambda: next_occurrence(plan, zone, after),
        lambda: trigger.get_next_fire_time(None, then),
    )


def _microseconds(asks: Sequence[Ask]) -> float:
    began = time.perf_counter()
    for ask in asks:
        ask()
    return (time.perf_counter() - began) / len(asks) * 1e6
