"""A clinic's programs as its staff see them: the list, and one of them with what can be done."""

from markupsafe import Markup

from bot.coach.program_documents import program_of
from bot.coach.programs import Program
from bot.conversations.clinics.desk import Desk
from bot.conversations.clinics.program_texts import summary
from bot.conversations.replies import Button, Screen, rows
from bot.conversations.turn import StaleError, Turn
from messages.catalogue import as_typed
from storage import assignments, programs
from storage.programs import KeptProgram

FLOW, EDITOR, GIVING = "programs", "program", "giving"
MOST_PROGRAMS = 40


async def kept_program(turn: Turn, desk: Desk, index: int = 1) -> KeptProgram:
    """Return the clinic's program of a tap; raises StaleError where there is none."""
    found = await programs.get(turn.tx, desk.clinic.id, turn.number(index))
    if found is None:
        raise StaleError
    return found


def content_of(kept: KeptProgram) -> Program:
    """Return what a program says."""
    return program_of(kept.content)


async def listing(turn: Turn, desk: Desk, said: Markup | None = None) -> Screen:
    """Return a clinic's programs, below what was just said."""
    clinic_id = desk.clinic.id
    found = await programs.listed(turn.tx, clinic_id)
    text = turn.say("programs-title", clinic=as_typed(desk.clinic.name), count=len(found))
    buttons: list[tuple[Button, ...]] = [
        (turn.labelled(f"{one.name} · {one.runners} ›", FLOW, "one", clinic_id, one.id),)
        for one in found
    ]
    if len(found) < MOST_PROGRAMS:
        buttons.append((turn.button("button-program-new", FLOW, "new", clinic_id),))
    buttons.append((turn.button("button-back", "clinic", "open", clinic_id),))
    return Screen(text if said is None else said + "\n\n" + text, tuple(buttons))


async def page(turn: Turn, desk: Desk, kept: KeptProgram, said: Markup | None = None) -> Screen:
    """Return one program and what can be done with it, below what was just said."""
    clinic_id, program_id = desk.clinic.id, kept.id
    started = await assignments.started(turn.tx, clinic_id, program_id)
    text = summary(turn.say, content_of(kept))
    text += "\n" + turn.say(
        "program-stands", version=kept.version, count=sum(one.runners for one in started)
    )
    buttons = [
        turn.button("button-program-edit", EDITOR, "edit", clinic_id, program_id),
        turn.button("button-program-give", GIVING, "show", clinic_id, program_id),
        turn.button("button-cast-to-program", "cast", "new", clinic_id, program_id),
        turn.button("button-program-file", FLOW, "export", clinic_id, program_id),
        turn.button("button-program-send", EDITOR, "send", clinic_id, program_id),
        turn.button("button-versions", FLOW, "versions", clinic_id, program_id),
        turn.button("button-program-delete", FLOW, "delete", clinic_id, program_id),
    ]
    back = (turn.button("button-back", FLOW, "show", clinic_id),)
    keyboard = (*rows(buttons, 2), back)
    return Screen(text if said is None else said + "\n\n" + text, keyboard)
