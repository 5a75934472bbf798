"""What is judged of a drill, and what a judgement is: values that rows and returns share."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from messages.drills import Felt
from storage.records import DrillLevel, SinceLastTime


class Kind(StrEnum):
    """What a record's primer was for; only after a usual one anything is offered."""

    USUAL = "usual"
    RACE = "race"
    PROGRAM = "program"


class Action(StrEnum):
    """What follows for a drill."""

    STOP = "stop"
    DOWN = "down"
    HOLD = "hold"
    EASE = "ease"
    OFFER_UP = "offer-up"
    UP = "up"
    RETURN = "return"


class Reason(StrEnum):
    """Why; each has a text."""

    STRONG_PAIN = "strong-pain"
    STRONG_PAIN_AGAIN = "strong-pain-again"
    RED_FLAG = "red-flag"
    WORSE = "worse"
    PAIN_ROSE = "pain-rose"
    LOW_BACK = "low-back"
    HARD = "hard"
    OFF_TARGET = "off-target"
    ANOTHER_CUE = "another-cue"
    SOME_PAIN = "some-pain"
    GOOD_DAYS = "good-days"
    AT_THE_TOP = "at-the-top"
    NOT_TODAY = "not-today"
    A_WHILE_AGO = "a-while-ago"
    LONG_AGO = "long-ago"
    TOO_FEW = "too-few"
    MISSING = "missing"
    STEADY = "steady"
    ACCEPTED = "accepted"
    NOT_NOW = "not-now"
    RESTED = "rested"
    CLEARED = "cleared"
    TAKEN_UP = "taken-up"


@dataclass(frozen=True, slots=True)
class Record:
    """What was said of a drill in one primer, on one side.

    `at` is when the primer began. `level` is the one that it was done at. `on_target` is None where
    it was not said where it was felt. `since` is the answer to "since last time" that followed.
    """

    at: datetime
    level: int
    finished: bool
    felt: Felt | None
    on_target: bool | None
    effort: int | None
    pain: int | None
    since: SinceLastTime | None = None
    kind: Kind = Kind.USUAL


@dataclass(frozen=True, slots=True)
class Decision:
    """What follows, why, and how the drill stands from now on."""

    action: Action
    reason: Reason
    level: DrillLevel


def moved(level: DrillLevel, to: int, reason: Reason, now: datetime) -> DrillLevel:
    """Return a drill at another level, or off, or back: with no cue tried and nothing offered."""
    return replace(
        level,
        level=to,
        reason=reason,
        changed_at=now,
        cue_used=False,
        off=None,
        is_offered=False,
    )


def day_of(at: datetime, now: datetime) -> date:
    """Return the local day of an instant, in the zone of `now`."""
    return at.astimezone(now.tzinfo).date()


def days_since(at: datetime, now: datetime) -> int:
    """Return how many local days lie between an instant and now."""
    return (now.date() - day_of(at, now)).days
