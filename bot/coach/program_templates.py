"""What a new program begins with: a copy of a template's sequences, in one phase."""

from bot.coach.program_documents import checked
from bot.coach.programs import Phase, Program
from messages.drills import TEMPLATES, Place

GENTLE = "gentle"
FIRST_WEEKS = 2


def from_template(key: str, *, name: str, phase: str, note: str = "") -> Program:
    """Return a program of a template; raises ProgramError where a text is too long."""
    template = TEMPLATES[key]
    first = Phase(
        name=phase,
        weeks=FIRST_WEEKS,
        note=note,
        floor=template.get(Place.FLOOR),
        standing=template.get(Place.STANDING),
    )
    return checked(Program(name, (first,), gentle=key == GENTLE))
