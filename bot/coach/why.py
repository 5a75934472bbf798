"""Why a primer came when it came, or did not come."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from bot.coach.pain import REST_AFTER_A_STOP
from storage.records import (
    BLOCKED,
    FOREVER,
    SNOOZED,
    WAITS,
    DeliveryState,
    PrimerStatus,
    Reminder,
)

ON_TIME = timedelta(seconds=2)
"""By less than this nothing is early or late: the way to Telegram takes so long."""
SHORTEST_LEAD = timedelta(minutes=5)
_MINUTE = timedelta(minutes=1)


class Reason(StrEnum):
    """Why a primer left when it did, or why it did not."""

    ON_TIME = "on-time"
    EARLY = "early"  # many run at that time
    SHORT_NOTICE = "short-notice"  # the run was planned, or came back, within the lead
    AWAY = "away"  # the bot was not running, or its clock jumped
    CLOCK = "clock"  # the bot's was ahead, and was put back since
    SNOOZED = "snoozed"  # the runner wanted it later
    COMES_AGAIN = "comes-again"  # so, and it has not come again yet
    HELD = "held"  # Telegram wanted nothing for a while
    TROUBLE = "trouble"  # no connection, or errors
    CROWD = "crowd"  # its turn came later
    UNSEEN = "unseen"  # it came, but Telegram never said when
    WAITING = "waiting"
    RUNNING = "running"  # the runner said so, and it came in answer
    SKIPPED = "skipped"
    MOVED = "moved"  # to another time, where it has a primer of its own
    WITHDRAWN = "withdrawn"  # a pause, or a change of the run
    BLOCKED = "blocked"
    REST = "rest"  # a safety stop
    WAITS = "waits"  # for the word of a clinic, after a red flag
    REFUSED = "refused"
    BEGUN_AWAY = "begun-away"  # the run had begun: so for the rest
    BEGUN_HELD = "begun-held"
    BEGUN_TROUBLE = "begun-trouble"


def gap(reminder: Reminder) -> timedelta:
    """Return by how much a primer left after its planned instant, in whole seconds."""
    if reminder.sent_at is None:
        return timedelta()
    past = reminder.sent_at - reminder.planned_at
    return timedelta(seconds=int(past.total_seconds()))


def reason_of(
    reminder: Reminder, stops: Iterable[datetime] = (), *, now: datetime = FOREVER
) -> Reason:
    """Return why a primer left when it did, or why not; `stops` are the runner's for safety."""
    if reminder.state is DeliveryState.SENT:
        return _reason_of_sent(reminder, now)
    if reminder.status in (PrimerStatus.SKIPPED, PrimerStatus.MOVED):
        return _reason_of_left(reminder, stops)
    match reminder.state:
        case None:
            is_missed = reminder.status is PrimerStatus.MISSED
            return Reason.BEGUN_AWAY if is_missed else Reason.RUNNING
        case DeliveryState.FAILED:
            return Reason.BLOCKED if reminder.reason == BLOCKED else Reason.REFUSED
        case DeliveryState.EXPIRED:
            return _reason_of_expired(reminder)
        case _:
            return Reason.COMES_AGAIN if reminder.reason == SNOOZED else Reason.WAITING


def _reason_of_sent(reminder: Reminder, now: datetime) -> Reason:
    if reminder.sent_at is None:
        return Reason.SNOOZED if reminder.reason == SNOOZED else Reason.UNSEEN
    if reminder.sent_at >= now + ON_TIME:
        return Reason.CLOCK
    if reminder.reason == SNOOZED:
        return Reason.SNOOZED
    past = gap(reminder)
    if past >= ON_TIME:
        return _reason_of_late(reminder)
    if past <= -ON_TIME:
        return Reason.EARLY
    return Reason.SHORT_NOTICE if _is_at_short_notice(reminder) else Reason.ON_TIME


def _reason_of_late(reminder: Reminder) -> Reason:
    if reminder.attempts > 1:
        return Reason.TROUBLE
    if _was_put_off(reminder):
        return Reason.HELD
    could_go = reminder.not_before or reminder.planned_at
    return Reason.AWAY if could_go - reminder.planned_at >= ON_TIME else Reason.CROWD


def _reason_of_left(reminder: Reminder, stops: Iterable[datetime]) -> Reason:
    """Return why a primer was not to go out: the runner has said so, or rests."""
    if reminder.status is PrimerStatus.MOVED:
        return Reason.MOVED
    if reminder.state is not None:
        return Reason.WAITS if reminder.reason == WAITS else Reason.SKIPPED
    since = reminder.planned_at - REST_AFTER_A_STOP
    return Reason.REST if any(since < one < reminder.run_at for one in stops) else Reason.SKIPPED


def _reason_of_expired(reminder: Reminder) -> Reason:
    if reminder.expires_at is not None and reminder.expires_at < reminder.run_at:
        return Reason.WITHDRAWN
    if reminder.attempts:
        return Reason.BEGUN_TROUBLE
    return Reason.BEGUN_HELD if _was_put_off(reminder) else Reason.BEGUN_AWAY


def _was_put_off(reminder: Reminder) -> bool:
    """Whether it was to go out again later, after it had been claimed; 429 counts as no try."""
    if reminder.not_before is None or reminder.created_at is None or reminder.reason == SNOOZED:
        return False
    return reminder.not_before > reminder.created_at


def _is_at_short_notice(reminder: Reminder) -> bool:
    """Whether it was planned for the instant of a tap: leads are whole minutes."""
    lead = reminder.run_at - reminder.planned_at
    return lead < SHORTEST_LEAD or bool(lead % _MINUTE)
