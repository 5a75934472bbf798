"""The tables, typed: of runners, of clinics and their programs, of all that goes out."""

from storage.tables.clinics import audit, clinic, enrolment, enrolment_tag, invite, member
from storage.tables.columns import Instant, as_text, metadata
from storage.tables.outgoing import broadcast, delivery, notice
from storage.tables.programs import alert, assignment, drill_hold, letter, program, program_version
from storage.tables.runners import (
    calendar,
    chore,
    dialogue,
    drill_level,
    pause,
    picture,
    primer,
    run,
    runner,
    step,
)

__all__ = [
    "Instant",
    "alert",
    "as_text",
    "assignment",
    "audit",
    "broadcast",
    "calendar",
    "chore",
    "clinic",
    "delivery",
    "dialogue",
    "drill_hold",
    "drill_level",
    "enrolment",
    "enrolment_tag",
    "invite",
    "letter",
    "member",
    "metadata",
    "notice",
    "pause",
    "picture",
    "primer",
    "program",
    "program_version",
    "run",
    "runner",
    "step",
]
