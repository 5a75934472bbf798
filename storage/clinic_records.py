"""What the tables of clinics hold, as plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any


class Role(StrEnum):
    """What one of a clinic's staff may do."""

    OWNER = "owner"  # all
    THERAPIST = "therapist"  # runners, programs, alerts, broadcasts
    ASSISTANT = "assistant"  # invites and broadcasts; sees nobody's health


@dataclass(frozen=True, slots=True)
class Clinic:
    """A clinic; office hours are wall times of its zone.

    Pain from `alert_from` on is an alert, none where that is None. `approved_at` is None while
    the operator has not let it begin.
    """

    id: int
    name: str
    zone: str
    language: str
    office_days: frozenset[int]
    office_from: time
    office_to: time
    emergency_line: str | None
    alert_from: int | None
    approved_at: datetime | None


@dataclass(frozen=True, slots=True)
class Member:
    """One of a clinic's staff."""

    clinic_id: int
    person_id: int
    role: Role
    name: str


@dataclass(frozen=True, slots=True)
class Invite:
    """A way into a clinic: for runners, or with a role for staff; its code is kept nowhere."""

    id: int
    clinic_id: int
    role: Role | None
    program_id: int | None
    language: str | None
    tag: str | None
    uses_left: int
    expires_at: datetime
    revoked_at: datetime | None
    created_by: int


@dataclass(frozen=True, slots=True)
class Enrolment:
    """A runner in a clinic, with what they let it see."""

    clinic_id: int
    runner_id: int
    name: str
    shares_adherence: bool
    shares_felt: bool
    alerts: bool
    muted: bool


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """A change that one of the staff has made."""

    by_name: str
    action: str
    data: Mapping[str, Any]
    at: datetime


class MediaKind(StrEnum):
    """What a message may carry above its words."""

    PHOTO = "photo"
    DOCUMENT = "document"
    VIDEO = "video"


class BroadcastState(StrEnum):
    """How far a broadcast has come."""

    DRAFT = "draft"
    ADDRESSING = "addressing"  # confirmed: its rows are being made, and go out already
    SENDING = "sending"
    PAUSED = "paused"
    DONE = "done"
    CANCELLED = "cancelled"


GOES_OUT = (BroadcastState.ADDRESSING, BroadcastState.SENDING)
"""The states in which a broadcast may leave."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a broadcast says: Telegram's HTML, perhaps under a file, and buttons with links."""

    text: str
    media_kind: MediaKind | None = None
    file_id: str | None = None
    buttons: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class Assignment:
    """A clinic's program for a runner; weeks count from `started_on`."""

    clinic_id: int
    runner_id: int
    program_id: int
    started_on: date
    seen_version: int
    in_force: bool
