"""The program on a runner's page: which one the clinic gave, and how far it has come."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from bot.coach.program_documents import program_of
from bot.coach.programs import phase_at
from messages.catalogue import Say, as_typed
from storage import assignments, programs
from storage.database import Transaction


@dataclass(frozen=True, slots=True)
class Given:
    """A runner's program of one clinic; `waits` while another clinic's is in force."""

    program: str
    phase: str
    week: int
    weeks: int
    waits: bool


async def given_to(tx: Transaction, clinic_id: int, runner_id: int, today: date) -> Given | None:
    """Return what a clinic has given one of its runners."""
    has = await assignments.of_clinic(tx, clinic_id, runner_id)
    kept = None if has is None else await programs.get(tx, clinic_id, has.program_id)
    if has is None or kept is None:
        return None
    program = program_of(kept.content)
    now = phase_at(program, has.started_on, today)
    return Given(
        kept.name, program.phases[now.index].name, now.week, now.weeks, waits=not has.in_force
    )


def given_text(say: Say, given: Given | None) -> Markup:
    """Return a line about it."""
    if given is None:
        return say("case-program-none")
    line = say(
        "case-program",
        program=as_typed(given.program),
        phase=as_typed(given.phase),
        week=given.week,
        weeks=given.weeks,
    )
    return line + " " + say("give-one-waits") if given.waits else line
