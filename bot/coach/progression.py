"""How hard a drill is next time: from what was said of it, on one side, one row after the other.

The rows are in the order of the table that they come from, and the first that matches wins. Nothing
goes up by itself: one up is offered. What is missing is never taken for good.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import pairwise
from statistics import median

from bot.coach.judged import Action, Decision, Kind, Reason, Record, day_of, days_since, moved
from bot.coach.ladder import Rungs
from bot.coach.thresholds import THRESHOLDS, Thresholds
from messages.drills import Felt
from storage.records import DrillLevel, Off, SinceLastTime

NO_WORSE = (SinceLastTime.SAME, SinceLastTime.BETTER)


@dataclass(frozen=True, slots=True)
class _Case:
    """All that a row looks at; `history` is in order, the oldest record first.

    `window` has the records that count; none where the latest is of another level, or counts no
    more.
    """

    history: Sequence[Record]
    window: Sequence[Record]
    level: DrillLevel
    now: datetime
    rungs: Rungs
    red_flag: bool
    may_rise: bool
    limits: Thresholds

    @property
    def latest(self) -> Record | None:
        return self.history[-1] if self.history else None

    def is_often(self, bad: Callable[[Record], bool]) -> bool:
        last = self.window[-self.limits.of_last :]
        return sum(map(bad, last)) >= self.limits.often


def decide(
    history: Sequence[Record],
    level: DrillLevel,
    now: datetime,
    rungs: Rungs,
    *,
    red_flag: bool = False,
    may_rise: bool = True,
    limits: Thresholds = THRESHOLDS,
) -> Decision:
    """Return what follows for a drill on one side when a record or an answer has come.

    `history` has the oldest record first; `now` is in the runner's zone, which makes the days.
    Without `may_rise` nothing is offered.
    """
    window = _window(history, level, now, limits)
    case = _Case(history, window, level, now, rungs, red_flag, may_rise, limits)
    return next(decision for row in _ROWS if (decision := row(case)) is not None)


def _window(
    history: Sequence[Record], level: DrillLevel, now: datetime, limits: Thresholds
) -> list[Record]:
    found = [
        record
        for record in history
        if record.level == level.level
        and _is_after(record, level.counted_to)
        and days_since(record.at, now) <= limits.window_days
    ]
    return found if found and found[-1] is history[-1] else []


def _stop(case: _Case) -> Decision | None:
    if case.red_flag:
        return _stopped(case, Reason.RED_FLAG, Off.CLINICIAN)
    strong = [record for record in case.history if (record.pain or 0) >= case.limits.stop_from]
    if not strong or strong[-1] is not case.latest:
        return None
    if not _is_after(strong[-1], case.level.lowered_to):
        return None
    apart = [
        (day_of(strong[-1].at, case.now) - day_of(one.at, case.now)).days for one in strong[:-1]
    ]
    if any(days <= case.limits.again_days for days in apart):
        return _stopped(case, Reason.STRONG_PAIN_AGAIN, Off.CLINICIAN)
    off = Off.CLINICIAN if case.level.off is Off.CLINICIAN else Off.REST
    return _stopped(case, Reason.STRONG_PAIN, off)


def _is_off(case: _Case) -> Decision | None:
    if case.level.off is None:
        return None
    reason = Reason.STEADY if case.level.reason is None else Reason(case.level.reason)
    return Decision(Action.HOLD, reason, replace(case.level, is_offered=False))


def _worse(case: _Case) -> Decision | None:
    answered = [record for record in case.history if record.since is not None]
    if not answered or answered[-1].since is not SinceLastTime.WORSE:
        return None
    return _down(case, Reason.WORSE) if _is_after(answered[-1], case.level.lowered_to) else None


def _pain_rose(case: _Case) -> Decision | None:
    latest = case.window[-1].pain if case.window else None
    before = [one.pain for one in case.window[:-1] if one.pain is not None]
    if latest is None or not before:
        return None
    usual = median(before[-case.limits.median_of :])
    rose = latest >= case.limits.ease_from and latest - usual >= case.limits.rise_by
    return _down(case, Reason.PAIN_ROSE) if rose else None


def _low_back(case: _Case) -> Decision | None:
    return _down(case, Reason.LOW_BACK) if case.is_often(_is_low_back) else None


def _hard(case: _Case) -> Decision | None:
    limits = case.limits

    def was_hard(record: Record) -> bool:
        return not record.finished or (record.effort or 0) >= limits.hard_from

    return _down(case, Reason.HARD) if case.is_often(was_hard) else None


def _off_target(case: _Case) -> Decision | None:
    if not case.is_often(lambda one: one.on_target is False and not _is_low_back(one)):
        return None
    if case.level.cue_used:
        return _down(case, Reason.OFF_TARGET)
    told = replace(_kept(case, Reason.ANOTHER_CUE), counted_to=case.history[-1].at, cue_used=True)
    return Decision(Action.HOLD, Reason.ANOTHER_CUE, told)


def _some_pain(case: _Case) -> Decision | None:
    pain = None if case.latest is None else case.latest.pain
    if pain is None or not case.limits.ease_from <= pain < case.limits.stop_from:
        return None
    return Decision(Action.EASE, Reason.SOME_PAIN, _kept(case, Reason.SOME_PAIN))


def _good_days(case: _Case) -> Decision | None:
    days = _days_in_a_row(case)
    if days is None:
        return None
    if case.level.level >= case.rungs.top:
        return _hold(case, Reason.AT_THE_TOP)
    if any((late - early).days >= case.limits.hold_after_days for early, late in pairwise(days)):
        return _hold(case, Reason.A_WHILE_AGO)
    if case.history[-1].kind is not Kind.USUAL or not case.may_rise:
        return _hold(case, Reason.NOT_TODAY)
    offered = _kept(case, Reason.GOOD_DAYS)
    offered = replace(offered, is_offered=True, offered_to=case.history[-1].at)
    return Decision(Action.OFFER_UP, Reason.GOOD_DAYS, offered)


def _days_in_a_row(case: _Case) -> list[date] | None:
    """Return the days of the last records where all were good, None where they were not.

    What was swapped for another level in between was no such day.
    """
    last = case.history[-case.limits.good_days :]
    fresh = [one for one in case.window if _is_after(one, case.level.offered_to)]
    if fresh[-case.limits.good_days :] != last or len(last) < case.limits.good_days:
        return None
    days = [day_of(record.at, case.now) for record in last]
    is_each_another = len(set(days)) == len(days)
    return days if is_each_another and all(_is_good(case, one) for one in last) else None


def _is_good(case: _Case, record: Record) -> bool:
    """Whether a day was good; how it was since the latest can only be said next time."""
    if not record.finished or not record.on_target:
        return False
    if record.effort is None or record.effort > case.limits.light_to:
        return False
    if record.pain is None or record.pain > case.limits.calm_to:
        return False
    return record.since in NO_WORSE or (record.since is None and record is case.latest)


def _otherwise(case: _Case) -> Decision:
    last = case.window[-case.limits.good_days :]
    if len(last) < case.limits.good_days:
        return _hold(case, Reason.TOO_FEW)
    if any(None in (one.on_target, one.effort, one.pain) for one in last):
        return _hold(case, Reason.MISSING)
    return _hold(case, Reason.STEADY)


_ROWS: tuple[Callable[[_Case], Decision | None], ...] = (
    _stop,
    # What is off cannot get easier or harder meanwhile.
    _is_off,
    _worse,
    _pain_rose,
    _low_back,
    _hard,
    _off_target,
    _some_pain,
    _good_days,
    _otherwise,
)


def _stopped(case: _Case, reason: Reason, off: Off) -> Decision:
    at = case.level.counted_to if case.latest is None else case.latest.at
    stopped = moved(case.level, case.level.level, reason, case.now)
    stopped = replace(stopped, counted_to=at, lowered_to=at, off=off)
    return Decision(Action.STOP, reason, stopped)


def _down(case: _Case, reason: Reason) -> Decision:
    at = case.history[-1].at
    is_floor = case.level.level <= case.rungs.floor
    lower = moved(case.level, case.level.level - (not is_floor), reason, case.now)
    off = Off.DROPPED if is_floor else None
    return Decision(Action.DOWN, reason, replace(lower, counted_to=at, lowered_to=at, off=off))


def _hold(case: _Case, reason: Reason) -> Decision:
    return Decision(Action.HOLD, reason, _kept(case, reason))


def _kept(case: _Case, reason: Reason) -> DrillLevel:
    return replace(case.level, reason=reason, is_offered=False)


def _is_low_back(record: Record) -> bool:
    return record.felt is Felt.LOW_BACK


def _is_after(record: Record, at: datetime | None) -> bool:
    return at is None or record.at > at
