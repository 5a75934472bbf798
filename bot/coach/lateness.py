"""When a primer still fits before its run, and which one."""

from collections.abc import Callable
from datetime import datetime, timedelta

from messages.drills import SEQUENCES, SHORT

OVERDUE_AFTER = timedelta(minutes=2)
"""A primer that could go no sooner than this after its planned instant is the short one."""

LASTS = {key: timedelta(seconds=one.total_seconds) for key, one in SEQUENCES.items()}
"""How long each sequence takes for who follows no program."""

Lasts = Callable[[str], timedelta]

STARTABLE_FOR = timedelta(minutes=30)
"""How long after the start of a run its primer can still be begun: some leave late."""


def sequence_to_offer(
    wanted: str,
    *,
    planned_at: datetime,
    could_go_at: datetime,
    run_at: datetime | None,
    now: datetime,
    lasts: Lasts = LASTS.__getitem__,
) -> str:
    """Return the sequence to offer: the wanted one, or the short one when it is late.

    Who only waits for others in a crowd gets the wanted one for as long as it fits.
    """
    if run_at is not None and could_go_at - planned_at > OVERDUE_AFTER:
        return SHORT
    return sequence_that_fits(wanted, run_at=run_at, now=now, lasts=lasts)


def sequence_that_fits(
    wanted: str, *, run_at: datetime | None, now: datetime, lasts: Lasts = LASTS.__getitem__
) -> str:
    """Return the wanted sequence where it ends before the run, else the short one."""
    if run_at is None or now + lasts(wanted) <= run_at:
        return wanted
    return SHORT


def is_over(run_at: datetime | None, now: datetime) -> bool:
    """Whether the time to begin a primer before this run has passed."""
    return run_at is not None and now > run_at + STARTABLE_FOR
