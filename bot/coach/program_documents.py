"""A program as a document of plain values, as storage and files keep it: written, and read.

Reading tolerates nothing: what is unknown, missing, out of its limits or does not fit together is
a ProgramError that names the place.
"""

import difflib
import unicodedata
from collections.abc import Mapping
from typing import Any, TypeVar

from bot.coach import programs
from bot.coach.program_faults import Fault, Path, ProgramError, ProgramProblem
from bot.coach.programs import Phase, Program, course
from bot.coach.typed import quote, units
from messages.drills import DRILLS, Place, Sequence, SequenceStep

Document = dict[str, Any]
T = TypeVar("T", str, int, bool)

PAUSES = {"ready": 10, "transition": 10, "switch": 5, "log": 15}
"""What comes before, between and after the drills, where a document leaves it out."""
PROGRAM_FIELDS = ("name", "gentle", "phases")
PHASE_FIELDS = ("name", "weeks", "note", "locked", "then", *Place)
SEQUENCE_FIELDS = (*PAUSES, "steps")
STEP_FIELDS = ("drill", "seconds", "repetitions")
_NEAR = 3
_LARGEST_SHOWN = 10**9


def document_of(program: Program) -> Document:
    """Return a program as plain values; what has its default is left out."""
    document: Document = {"name": program.name}
    if program.gentle:
        document["gentle"] = True
    document["phases"] = [_phase_document(phase) for phase in program.phases]
    return document


def _phase_document(phase: Phase) -> Document:
    document: Document = {"name": phase.name, "weeks": phase.weeks}
    document |= {"note": phase.note} if phase.note else {}
    document |= {"locked": True} if phase.locked else {}
    document |= {"then": phase.then} if phase.then is not None else {}
    for place, sequence in ((Place.FLOOR, phase.floor), (Place.STANDING, phase.standing)):
        if sequence is not None:
            pauses = {field: getattr(sequence, field) for field in PAUSES}
            document[place.value] = {**pauses, "steps": [*map(_step_document, sequence.steps)]}
    return document


def _step_document(step: SequenceStep) -> Document:
    document: Document = {"drill": step.drill, "seconds": step.seconds}
    return document | ({} if step.repetitions is None else {"repetitions": step.repetitions})


def program_of(document: object) -> Program:
    """Return the program of a document; raises ProgramError with the first fault."""
    entry = _Entry(document, (), PROGRAM_FIELDS)
    name = entry.text("name", programs.LONGEST_NAME)
    gentle = entry.take("gentle", bool, default=False)
    listed = entry.listed("phases", programs.MOST_PHASES, ProgramProblem.PHASES)
    phases = tuple(_phase(one, ("phases", index)) for index, one in enumerate(listed))
    program = Program(name, phases, gentle)
    _check_order(program)
    return program


def checked(program: Program) -> Program:
    """Return a program that keeps all limits; raises ProgramError for any other."""
    return program_of(document_of(program))


def _phase(value: object, path: Path) -> Phase:
    entry = _Entry(value, path, PHASE_FIELDS)
    phase = Phase(
        name=entry.text("name", programs.LONGEST_NAME),
        weeks=entry.whole("weeks", 1, programs.MOST_WEEKS),
        note=entry.text("note", programs.LONGEST_NOTE, default=""),
        locked=entry.take("locked", bool, default=False),
        then=entry.text("then", programs.LONGEST_NAME) if entry.has("then") else None,
        floor=_sequence(entry, Place.FLOOR),
        standing=_sequence(entry, Place.STANDING),
    )
    if phase.floor is None and phase.standing is None:
        raise entry.fault(ProgramProblem.NO_PLACE)
    return phase


def _sequence(phase: "_Entry", place: Place) -> Sequence | None:
    if not phase.has(place):
        return None
    entry = _Entry(phase.taken(place), (*phase.path, place.value), SEQUENCE_FIELDS)
    pauses = {
        field: entry.whole(field, 0, programs.MOST_PAUSE_SECONDS, default=default)
        for field, default in PAUSES.items()
    }
    listed = entry.listed("steps", programs.MOST_DRILLS, ProgramProblem.DRILLS)
    steps = tuple(_step(one, (*entry.path, "steps", index)) for index, one in enumerate(listed))
    sequence = Sequence(place.value, steps, **pauses)
    if sequence.total_seconds > programs.MOST_SECONDS:
        said = str(sequence.total_seconds)
        raise entry.fault(ProgramProblem.TOO_LONG, said=said, most=programs.MOST_SECONDS)
    return sequence


def _step(value: object, path: Path) -> SequenceStep:
    entry = _Entry(value, path, STEP_FIELDS)
    key = entry.take("drill", str)
    if key not in DRILLS:
        near = tuple(difflib.get_close_matches(key[: programs.LONGEST_NAME], DRILLS, _NEAR))
        raise entry.fault(ProgramProblem.UNKNOWN_DRILL, "drill", said=quote(key), near=near)
    repetitions = None
    if entry.has("repetitions"):
        repetitions = entry.whole("repetitions", 1, programs.MOST_REPETITIONS)
    seconds = entry.whole("seconds", 1, programs.MOST_STEP_SECONDS)
    return SequenceStep(key, DRILLS[key].sides, seconds, repetitions)


def _check_order(program: Program) -> None:
    """See that names are unique, and that each phase is come to, and left for a later one."""
    names: list[str] = []
    for index, phase in enumerate(program.phases):
        if phase.name in names:
            raise _fault(ProgramProblem.SAME_NAME, index, "name", said=phase.name)
        names.append(phase.name)
    for index, phase in enumerate(program.phases):
        if phase.then is not None and phase.then not in names:
            near = tuple(difflib.get_close_matches(phase.then, names, _NEAR))
            raise _fault(ProgramProblem.UNKNOWN_PHASE, index, "then", said=phase.then, near=near)
    order = course(program)
    if program.phases[order[-1]].then is not None or order[-1] != len(names) - 1:
        # The walk ended at a phase that leads on: to one where it has been.
        raise _fault(ProgramProblem.CYCLE, order[-1], "then", said=names[order[-1]])
    for index, name in enumerate(names):
        if index not in order:
            raise _fault(ProgramProblem.UNREACHED, index, "name", said=name)


def _fault(
    problem: ProgramProblem, index: int, field: str, *, said: str, near: tuple[str, ...] = ()
) -> ProgramError:
    return ProgramError(Fault(problem, ("phases", index, field), quote(said), near=near))


class _Entry:
    """One table of a document: every field is known, and taken in its type and limits."""

    def __init__(self, value: object, path: Path, known: tuple[str, ...]) -> None:
        self.path = path
        if not isinstance(value, Mapping):
            raise self.fault(ProgramProblem.KIND, said=_shown(value))
        self._fields: Mapping[object, object] = value
        for field in value:
            if field not in known:
                name = str(field)[: programs.LONGEST_NAME]
                near = tuple(difflib.get_close_matches(name, known, 1)) or known
                raise self.fault(
                    ProgramProblem.UNKNOWN_FIELD, str(field), said=quote(name), near=near
                )

    def fault(
        self,
        problem: ProgramProblem,
        field: str | None = None,
        *,
        said: str = "",
        least: int = 0,
        most: int = 0,
        near: tuple[str, ...] = (),
    ) -> ProgramError:
        path = self.path if field is None else (*self.path, field)
        return ProgramError(Fault(problem, path, said, least, most, near))

    def has(self, field: str) -> bool:
        return field in self._fields

    def taken(self, field: str) -> object:
        if field not in self._fields:
            raise self.fault(ProgramProblem.MISSING, field)
        return self._fields[field]

    def take(self, field: str, kind: type[T], *, default: T | None = None) -> T:
        if default is not None and field not in self._fields:
            return default
        value = self.taken(field)
        # A bool is an int to Python, but not to whoever writes a program.
        if not isinstance(value, kind) or isinstance(value, bool) is not (kind is bool):
            raise self.fault(ProgramProblem.KIND, field, said=_shown(value))
        return value

    def whole(self, field: str, least: int, most: int, *, default: int | None = None) -> int:
        value = self.take(field, int, default=default)
        if not least <= value <= most:
            raise self.fault(
                ProgramProblem.RANGE, field, said=_shown(value), least=least, most=most
            )
        return value

    def text(self, field: str, most: int, *, default: str | None = None) -> str:
        value = self.take(field, str, default=default)
        least = 1 if default is None else 0
        # As Telegram counts: what is many signs at once fills a message sooner than it seems.
        if not least <= len(value.strip()) or units(value) > most:
            raise self.fault(ProgramProblem.LENGTH, field, least=least, most=most)
        is_line = least == 1
        for sign in value:
            if unicodedata.category(sign) in {"Cc", "Cs"} and (is_line or sign != "\n"):
                raise self.fault(ProgramProblem.CHARACTER, field, said=f"U+{ord(sign):04X}")
        return value.strip()

    def listed(self, field: str, most: int, problem: ProgramProblem) -> list[object]:
        value = self.taken(field)
        if not isinstance(value, list):
            raise self.fault(ProgramProblem.KIND, field, said=_shown(value))
        if not 1 <= len(value) <= most:
            raise self.fault(problem, field, said=str(len(value)), least=1, most=most)
        return value


def _shown(value: object) -> str:
    """Return a value as its author may know it again; never large, whatever it is."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value) if abs(value) < _LARGEST_SHOWN else "…"
    if isinstance(value, str):
        return quote(value)
    return quote(str(value)) if isinstance(value, float) else ""
