"""What an author types about a program: its name, its phases' names, notes."""

from dataclasses import replace

from markupsafe import Markup

from bot.coach import program_edits
from bot.coach.program_documents import checked
from bot.coach.program_faults import ProgramError
from bot.coach.program_templates import GENTLE, from_template
from bot.coach.programs import Program
from bot.conversations.clinics.desk import Desk
from bot.conversations.clinics.editor_screens import State
from bot.conversations.clinics.program_drafts import Draft
from bot.conversations.clinics.program_texts import fault_text
from bot.conversations.turn import RefusedError, Turn

NEW, NAME, NEW_PHASE, PHASE_NAME, NOTE = "new", "name", "new-phase", "phase-name", "note"
ASKED = (NEW, NAME, NEW_PHASE, PHASE_NAME, NOTE)
OF_PHASE = (PHASE_NAME, NOTE)
NO_NOTE = "-"


def question(turn: Turn) -> Markup:
    """Return what is asked for."""
    asks = turn.dialogue.data["asks"]
    return turn.say(f"ask-{asks}")


def taken(turn: Turn, desk: Desk) -> tuple[State, Draft]:
    """Return the draft with what was typed, and where its author stands then."""
    asks, text = turn.dialogue.data["asks"], turn.text or ""
    if asks == NEW:
        return State.PROGRAM, Draft(desk.clinic.id, None, 0, _begun(turn, text))
    draft = Draft.of(turn, desk)
    if asks == NAME:
        return State.PROGRAM, draft.edited(turn, _renamed, text)
    if asks == NEW_PHASE:
        draft = draft.edited(turn, program_edits.with_new_phase, text)
        return State.PHASE, replace(draft, phase=len(draft.program.phases) - 1)
    if asks == NOTE:
        text = "" if text == NO_NOTE else text
        return State.PHASE, draft.edited(turn, program_edits.with_phase, draft.phase, note=text)
    return State.PHASE, draft.edited(turn, program_edits.with_phase, draft.phase, name=text)


def _begun(turn: Turn, name: str) -> Program:
    template = turn.dialogue.data["template"]
    note = turn.say("template-gentle-note").unescape() if template == GENTLE else ""
    phase = turn.say("phase-name", number=1).unescape()
    try:
        return from_template(template, name=name, phase=phase, note=note)
    except ProgramError as error:
        raise RefusedError(fault_text(turn.say, error.fault)) from None


def _renamed(program: Program, name: str) -> Program:
    return checked(replace(program, name=name))
