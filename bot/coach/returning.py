"""What changes how a drill stands between its records: a long gap, an answer, a return."""

from dataclasses import replace
from datetime import datetime

from bot.coach.judged import Action, Decision, Reason, days_since, moved
from bot.coach.ladder import Rungs
from bot.coach.thresholds import THRESHOLDS, Thresholds
from storage.records import DrillLevel, Off


def at_start(
    last_at: datetime,
    level: DrillLevel,
    now: datetime,
    rungs: Rungs,
    limits: Thresholds = THRESHOLDS,
) -> Decision | None:
    """Return what follows at the start of a session for a drill that was last done at an instant.

    None where that was not long ago, or has had its step down. Whoever comes back after long to the
    easiest rung finds it there: being away is no sign that it was too much.
    """
    if level.off is not None or (level.lowered_to is not None and last_at <= level.lowered_to):
        return None
    days = days_since(last_at, now)
    if days > limits.lower_after_days and level.level > rungs.floor:
        lower = moved(level, level.level - 1, Reason.LONG_AGO, now)
        lower = replace(lower, counted_to=last_at, lowered_to=last_at)
        return Decision(Action.DOWN, Reason.LONG_AGO, lower)
    if days >= limits.hold_after_days:
        held = replace(level, reason=Reason.A_WHILE_AGO, is_offered=False)
        return Decision(Action.HOLD, Reason.A_WHILE_AGO, held)
    return None


def accepted(level: DrillLevel, now: datetime) -> Decision:
    """Return how a drill stands whose offer was accepted."""
    higher = moved(level, level.level + 1, Reason.ACCEPTED, now)
    return Decision(Action.UP, Reason.ACCEPTED, replace(higher, counted_to=level.offered_to))


def declined(level: DrillLevel) -> Decision:
    """Return how a drill stands whose offer was not wanted now."""
    kept = replace(level, reason=Reason.NOT_NOW, is_offered=False)
    return Decision(Action.HOLD, Reason.NOT_NOW, kept)


def rested(
    level: DrillLevel, now: datetime, rungs: Rungs, pain: int, limits: Thresholds = THRESHOLDS
) -> Decision | None:
    """Return how a drill comes back with so much pain at rest; None where it does not."""
    if level.off is not Off.REST or not is_later_day(level, now) or pain > limits.calm_to:
        return None
    return _returned(level, now, rungs, Reason.RESTED)


def cleared(
    level: DrillLevel, now: datetime, rungs: Rungs, last_at: datetime | None = None
) -> Decision:
    """Return how a drill comes back by a clinician's word; it was last done at `last_at`."""
    back = _returned(level, now, rungs, Reason.CLEARED)
    if last_at is None:
        return back
    return replace(back, level=replace(back.level, counted_to=last_at, lowered_to=last_at))


def taken_up(level: DrillLevel, now: datetime, rungs: Rungs) -> Decision | None:
    """Return how a drill comes back that was dropped; None on the day that it was."""
    if level.off is not Off.DROPPED or not is_later_day(level, now):
        return None
    easiest = moved(level, rungs.floor, Reason.TAKEN_UP, now)
    return Decision(Action.RETURN, Reason.TAKEN_UP, easiest)


def is_later_day(level: DrillLevel, now: datetime) -> bool:
    """Whether a drill has stood as it does since an earlier day."""
    return level.changed_at is not None and days_since(level.changed_at, now) > 0


def _returned(level: DrillLevel, now: datetime, rungs: Rungs, reason: Reason) -> Decision:
    lower = max(rungs.floor, level.level - 1)
    return Decision(Action.RETURN, reason, moved(level, lower, reason, now))
