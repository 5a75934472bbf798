"""What the tables hold, as plain values: the domain's nouns, frozen, free of any database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any

from storage.clinic_records import MediaKind

FOREVER = datetime(9999, 1, 1, tzinfo=UTC)
"""The end of a pause that ends only when the runner says so."""


QUIET_FROM, QUIET_TO = time(21, 30), time(7, 0)
"""Between these wall times only primers and alerts go out, unless the runner says otherwise."""


class Pictures(StrEnum):
    """How a runner sees the drills."""

    MOVING = "moving"
    STILL = "still"
    TEXT = "text"  # described in words, for whoever has them read aloud


@dataclass(frozen=True, slots=True)
class Runner:
    """A person who runs; `id` is the Telegram user id and the private chat's id.

    `quiet_from` and `quiet_to` are wall times; where they are equal no hour is quiet. A
    calendar's runs are found by `run_words`, and begin at `usual_start` where it names no time.
    Their week is summed up at `summary_at`, None where they do not want that.
    `with_sound` sends each primer as a sound, too.
    `hours` are what their clocks count to, 12 or 24.
    """

    id: int
    language: str
    zone: str | None
    lead_minutes: int
    sequence: str
    paused_until: datetime | None
    unreachable_since: datetime | None
    quiet_from: time = QUIET_FROM
    quiet_to: time = QUIET_TO
    usual_start: time | None = None
    run_words: str | None = None
    summary_at: datetime | None = None
    with_sound: bool = False
    hours: int = 24
    pictures: Pictures = Pictures.MOVING

    def is_paused(self, at: datetime) -> bool:
        """Whether nothing unasked may go out to the runner at an instant."""
        return self.paused_until is not None and at < self.paused_until


class RunKind(StrEnum):
    """What a run is for; its primer follows from that."""

    EASY = "easy"
    LONG = "long"
    WORKOUT = "workout"
    RACE = "race"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRun:
    """A planned run before it has an id: weekly (`weekdays`, 0 is Monday) or once (`on`).

    `at` is a local wall time. A weekly one comes in one of `every` so many weeks, counted from
    that of `first`; from the date `first` to the date `last`, both included, where they are set;
    never on the dates of `but`. `uid` names the event of the calendar that it came from. One that
    takes the place of an occurrence names its run in `stands_for`, and that date.
    """

    weekdays: frozenset[int] = frozenset()
    on: date | None = None
    at: time
    every: int = 1
    first: date | None = None
    last: date | None = None
    but: frozenset[date] = frozenset()
    kind: RunKind | None = None
    calendar_id: int | None = None
    uid: str | None = None
    stands_for: int | None = None
    stands_for_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run(NewRun):
    """A planned run.

    `next_run_at` and `next_primer_at` are derived from the plan and are None together when
    nothing lies ahead: past, or paused without an end.
    """

    id: int
    runner_id: int
    next_run_at: datetime | None
    next_primer_at: datetime | None
    created_at: datetime


class PrimerStatus(StrEnum):
    """How far a primer has come."""

    PLANNED = "planned"  # its delivery has not gone out yet
    OFFERED = "offered"  # the ready message is in the chat
    GOING = "going"  # the runner has said how it was since last time
    DONE = "done"
    STOPPED = "stopped"  # pain, or a red flag
    SKIPPED = "skipped"  # the runner said not this one
    CANCELLED = "cancelled"  # left half way
    MISSED = "missed"  # never sent: its run had begun
    MOVED = "moved"  # the runner moved the run


class SinceLastTime(StrEnum):
    """How it has been since the last primer."""

    FIRST = "first"
    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


@dataclass(frozen=True, slots=True)
class Primer:
    """One session before one occurrence of a run, or by hand (`run_id` and `run_at` None).

    `planned_at` is when it was to be sent. With a program it followed that version of it. Where the
    run was moved, `moved_to` is its new instant. `morning_after` is how it was then, after pain.
    """

    id: int
    runner_id: int
    run_id: int | None
    run_at: datetime | None
    planned_at: datetime
    status: PrimerStatus
    sequence: str
    since_last: SinceLastTime | None
    effort: int | None
    pain: int | None
    started_at: datetime | None
    ended_at: datetime | None
    program_id: int | None = None
    program_version: int | None = None
    moved_to: datetime | None = None
    morning_after: SinceLastTime | None = None


class Side(StrEnum):
    """Which side an answer is about."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"


class StepOutcome(StrEnum):
    """How a step ended."""

    DONE = "done"
    SKIPPED = "skipped"
    HURT = "hurt"  # left because it hurt


@dataclass(frozen=True, slots=True)
class Step:
    """One drill of a primer on one side; two rows share a position where the sides differ.

    `level` counts from the drill of the sequence, whose key is `instead_of` where another drill
    has its place: -1 is its regression. `seconds` as in the sequence. `pain` and `effort` are what
    was said of the whole session, but for a drill that hurt. `repetitions` are a program's, a
    side; None leaves them to the drill's dose.
    """

    primer_id: int
    position: int
    side: Side
    drill: str
    seconds: int
    level: int
    outcome: StepOutcome | None
    felt: str | None
    effort: int | None
    pain: int | None
    repetitions: int | None = None
    instead_of: str | None = None

    @property
    def base(self) -> str:
        """The key of the drill of the sequence."""
        return self.instead_of or self.drill


@dataclass(frozen=True, slots=True)
class Said:
    """A step of a primer that has begun at an instant, and what it is to be read by.

    `since_last` was said at its beginning; `kind` is that of the run, `program_id` as in a primer.
    """

    step: Step
    at: datetime
    since_last: SinceLastTime | None
    sequence: str
    program_id: int | None
    kind: RunKind | None


class Off(StrEnum):
    """Until when a drill is off for a runner, whatever clinics say."""

    REST = "rest"  # a later day with little pain at rest
    CLINICIAN = "clinician"  # a clinician's word
    DROPPED = "dropped"  # the runner takes it up again: the easiest was too much


@dataclass(frozen=True, slots=True)
class DrillLevel:
    """How hard a drill of a sequence stands for one runner on one side, and why.

    `level` as in a step. `changed_at` is since when it, or `off`, is so. Of the records, those that
    began up to `counted_to` count no more, and those up to `lowered_to` have had their step down.
    `cue_used` is whether another cue was tried at this level. One up was offered for records up to
    `offered_to`; `is_offered` is whether that may still be answered.
    """

    level: int = 0
    reason: str | None = None
    changed_at: datetime | None = None
    counted_to: datetime | None = None
    lowered_to: datetime | None = None
    cue_used: bool = False
    off: Off | None = None
    offered_to: datetime | None = None
    is_offered: bool = False


Levels = tuple[DrillLevel, DrillLevel]
"""How a drill stands on the left and on the right."""


@dataclass(frozen=True, slots=True)
class LastSession:
    """The last primer that was begun: `pain` at its end, and what `hurt` by itself, how much.

    What was said of the whole session alone is no drill's own.
    """

    at: datetime
    pain: int | None
    hurt: Mapping[str, int] = field(default_factory=dict)


class Lane(StrEnum):
    """What goes out before what, the first first; a reply is never a delivery row."""

    REPLY = "reply"
    ALERT = "alert"
    PRIMER = "primer"
    NUDGE = "nudge"
    BROADCAST = "broadcast"


BLOCKED = "the runner cannot be reached"
"""What a delivery keeps as its reason when its runner has blocked the bot."""
HELD = "held until after the run"
"""What a broadcast's delivery keeps as its reason when a run was near."""
QUIET = "held until the quiet hours end"
SNOOZED = "the runner wanted it later"
TOLD = (HELD, QUIET, SNOOZED)
"""Reasons that a delivery keeps once it is sent, so that they can be told of it."""
CANCELLED = "cancelled"
UNWANTED = "muted, or no longer enrolled"
"""Why a broadcast's delivery was closed unsent."""
WAITS = "the runner's primers wait for a clinic's word"
"""What the delivery of a primer keeps as its reason after a red flag that a clinic has heard of."""


class DeliveryState(StrEnum):
    """Where a delivery stands; `uncertain`: it left, and no answer came."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    EXPIRED = "expired"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True)
class Reminder:
    """A primer of a planned run and what became of its delivery; without one all that is None.

    `not_before` is since when it could go, `expires_at` when it could no more. `moved_to` is where
    the runner has moved the run, `at` the wall time that it is planned for, if it still is.
    """

    run_at: datetime
    planned_at: datetime
    status: PrimerStatus
    state: DeliveryState | None = None
    created_at: datetime | None = None
    not_before: datetime | None = None
    expires_at: datetime | None = None
    sent_at: datetime | None = None
    attempts: int = 0
    doubts: int = 0
    reason: str | None = None
    moved_to: datetime | None = None
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Broadcast:
    """The same words (Telegram's HTML) for many runners, perhaps under a file, over links.

    With `again_if_uncertain` its author would rather have one arrive twice than not at all.
    """

    id: int
    text: str
    again_if_uncertain: bool
    clinic_id: int | None = None
    media_kind: MediaKind | None = None
    file_id: str | None = None
    buttons: tuple[tuple[str, str], ...] = ()
    clinic: str | None = None


class NoticeKind(StrEnum):
    """What one person is told unasked."""

    SIGNUP = "signup"  # the operator: a clinic waits for a word
    APPROVED = "approved"  # the owner: the clinic may begin
    ALERT = "alert"  # a therapist: pain
    ALERT_SEEN = "alert-seen"  # the runner: somebody has seen it
    RELEASED = "released"  # the runner: a drill is back
    THRESHOLD = "threshold"  # the runner: alerts come from another number on, or not at all
    LETTER = "letter"
    PROGRAM = "program"  # the runner: a program was given, or offered
    CLOCK_CHANGE = "clock-change"  # the runner: the clocks change near a run
    IGNORED = "ignored"  # the runner: several primers went by
    PAUSE_OVER = "pause-over"  # the runner: it has ended by itself
    MORNING_AFTER = "morning-after"  # the runner: how it is after pain
    SUMMARY = "summary"  # the runner: what this week was


@dataclass(frozen=True, slots=True)
class Notice:
    """What one person is told unasked; `about_id` is the runner it is about."""

    id: int
    person_id: int
    kind: NoticeKind
    clinic_id: int | None
    about_id: int | None
    alert_id: int | None
    data: Mapping[str, Any] = field(default_factory=dict)
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Where a chat stands in a conversation.

    `serial` is the update that began the conversation, so that a button of another one is
    known. `interrupted` keeps one conversation that goes on when this one ends. `shown` is
    False when the present screen could not be sent. Updates that have acted: all up to
    `acted_up_to`, and those of `acted_since`, the last of them at `last_update_at`. `removed`
    keeps the runs that were deleted last, so that a tap brings them back.
    """

    runner_id: int
    flow: str | None = None
    state: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    serial: int = 0
    interrupted: Mapping[str, Any] | None = None
    shown: bool = True
    acted_up_to: int = -1
    last_update_at: datetime | None = None
    acted_since: Sequence[int] = field(default_factory=list)
    removed: Sequence[Sequence[Mapping[str, Any]]] | None = None
