"""What a calendar says of runs, as plain values, and why one cannot be taken."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.coach.schedule import Plan
from storage.records import RunKind

OURS = "-//Runprimer//Runprimer//EN"
"""What a plan names as its program when it is written as a calendar."""
LARGEST_FILE = 1024 * 1024
MOST_EVENTS = 2_000
MOST_OCCURRENCES = 2_000
MOST_ROWS = 600
AHEAD = timedelta(days=548)
"""A year and a half: what comes later is found when the calendar is sent again."""
LONGEST_TITLE = 60


class Problem(StrEnum):
    """Why a calendar cannot be taken."""

    TOO_LARGE = "too-large"
    NO_CALENDAR = "no-calendar"  # some other file
    BROKEN = "broken"  # it ends in the middle, or is no calendar further down
    TOO_MANY_EVENTS = "too-many-events"
    TOO_MANY_RUNS = "too-many-runs"
    NOT_FETCHED = "not-fetched"  # Telegram does not hand it out
    HOSTILE = "hostile"  # no program of good will writes that, or it cannot be read in time


class CalendarError(ValueError):
    """The calendar cannot be taken: the problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(str(problem))


@dataclass(frozen=True, slots=True)
class Own:
    """The run that an exported event was written from."""

    run_id: int
    created: int


@dataclass(frozen=True, slots=True)
class Event:
    """An event that is a run: its plans ahead, none where it is called off or over.

    `uid` is the digest of its UID. The plans of `all_day` have no time yet: theirs is midnight.
    Where the file speaks of single occurrences of a series alone, `instead_of` are the dates that
    these had in it: all others stay.
    """

    uid: str
    title: str
    kind: RunKind | None
    timed: tuple[Plan, ...]
    all_day: tuple[Plan, ...] = ()
    own: Own | None = None
    instead_of: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a file.

    `key` is the same for the same calendar. One that is `partial` speaks of its own events only:
    what it does not mention stays. `others` are some titles that none of the words is in, `count`
    is of all events, `unread` of those that could not be understood, and `strange` names zones
    that nobody knows: their times were taken as the runner's. `left_out` is how many events none of
    the words is in, a series being one, and `over` how many series of runs lie behind altogether.
    """

    key: str
    name: str
    partial: bool
    events: tuple[Event, ...]
    others: tuple[str, ...] = ()
    count: int = 0
    unread: int = 0
    strange: tuple[str, ...] = ()
    left_out: int = 0
    over: int = 0
