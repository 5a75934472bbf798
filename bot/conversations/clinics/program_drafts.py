"""A program while it is being edited: what the dialogue keeps of it, and nothing else does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.coach import program_edits
from bot.coach.program_documents import document_of, program_of
from bot.coach.program_faults import ProgramError
from bot.coach.programs import Phase, Program
from bot.conversations.clinics.desk import Desk
from bot.conversations.clinics.program_texts import fault_text
from bot.conversations.turn import RefusedError, StaleError, Turn
from messages.drills import Place, Sequence, SequenceStep


@dataclass(frozen=True, slots=True)
class Draft:
    """A program, whose it is, and at which part of it the author stands.

    `program_id` is None for a new one; `after` is the version that it was begun from.
    """

    clinic_id: int
    program_id: int | None
    after: int
    program: Program
    phase: int = 0
    place: Place = Place.FLOOR
    step: int = 0

    @classmethod
    def of(cls, turn: Turn, desk: Desk) -> "Draft":
        """Return the draft of a dialogue; raises StaleError for a tap about another clinic."""
        found = cls.kept(turn.dialogue.data)
        if found.clinic_id != desk.clinic.id:
            raise StaleError
        return found

    @classmethod
    def kept(cls, data: Mapping[str, Any]) -> "Draft":
        """Return the draft that a dialogue keeps."""
        return cls(
            data["clinic"],
            data["program"],
            data["after"],
            program_of(data["draft"]),
            data["phase"],
            Place(data["place"]),
            data["step"],
        )

    def data(self, **more: Any) -> dict[str, Any]:
        """Return what the dialogue keeps."""
        return {
            "clinic": self.clinic_id,
            "program": self.program_id,
            "after": self.after,
            "draft": document_of(self.program),
            "phase": self.phase,
            "place": self.place.value,
            "step": self.step,
            **more,
        }

    @property
    def here(self) -> Phase:
        """The phase at which the author stands."""
        return program_edits.phase_of(self.program, self.phase)

    @property
    def sequence(self) -> Sequence:
        """The sequence at which the author stands."""
        return program_edits.own_sequence(self.here, self.place)

    @property
    def drill(self) -> SequenceStep:
        """The drill at which the author stands."""
        return program_edits.step_of(self.program, self.phase, self.place, self.step)

    def edited(self, turn: Turn, edit: Callable[..., Program], *at: Any, **to: Any) -> "Draft":
        """Return the draft after an edit; refuses what no program may be."""
        try:
            return replace(self, program=edit(self.program, *at, **to))
        except ProgramError as error:
            raise RefusedError(fault_text(turn.say, error.fault)) from None
        except LookupError:
            raise StaleError from None
