"""A program as a file that a therapist writes: TOML, read with a line for every fault."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.coach.program_documents import Document, document_of, program_of
from bot.coach.program_faults import Fault, ProgramError, ProgramProblem
from bot.coach.programs import Program
from bot.coach.toml_lines import Lines
from messages.drills import Place

LARGEST_FILE = 64 * 1024
LONGEST_LINE = 1_200
"""A key of many dots on one line takes the parser a time that grows with their square."""
_PLACE_OF_ERROR = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")

EXAMPLES: Mapping[str, str] = {
    "name": 'name = "Strength"',
    "gentle": "gentle = true",
    "phases": "[[phases]]",
    "weeks": "weeks = 2",
    "note": 'note = "Slowly, please"',
    "locked": "locked = true",
    "then": 'then = "Strong"',
    "floor": "[phases.floor]",
    "standing": "[phases.standing]",
    "ready": "ready = 10",
    "transition": "transition = 10",
    "switch": "switch = 5",
    "log": "log = 15",
    "steps": 'steps = [{ drill = "glute-bridge", seconds = 50 }]',
    "drill": 'drill = "glute-bridge"',
    "seconds": "seconds = 50",
    "repetitions": "repetitions = 8",
}
"""How each field is written where it is right."""


def example_for(fault: Fault) -> str:
    """Return how it would be right, as it is written in a file."""
    match fault.problem:
        case ProgramProblem.UNKNOWN_FIELD:
            field = fault.near[0]
        case ProgramProblem.UNKNOWN_DRILL if fault.near:
            return f'drill = "{fault.near[0]}"'
        case ProgramProblem.NO_PLACE:
            field = Place.FLOOR.value
        case ProgramProblem.TOO_LONG:
            field = "seconds"
        case _:
            field = fault.field
    return EXAMPLES.get(field, EXAMPLES["name"])


def read_file(content: bytes) -> Program:
    """Return the program of a file; raises ProgramError with the first fault and its line.

    Whatever the file holds, this takes a moment: its size and lines are bounded before it is
    parsed.
    """
    text = _text(content)
    document = _parsed(text)
    try:
        return program_of(document)
    except ProgramError as error:
        line = Lines(text).of(error.fault.path)
        raise ProgramError(replace(error.fault, line=line or 1)) from None


def _text(content: bytes) -> str:
    if len(content) > LARGEST_FILE:
        raise _error(ProgramProblem.TOO_LARGE, said=str(len(content)), most=LARGEST_FILE)
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _error(ProgramProblem.NO_TEXT, line=line) from None
    for number, one in enumerate(text.split("\n"), start=1):
        if len(one) > LONGEST_LINE:
            said = str(len(one))
            raise _error(ProgramProblem.LONG_LINE, said=said, most=LONGEST_LINE, line=number)
    return text


def _parsed(text: str) -> Document:
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise _error(ProgramProblem.TOO_DEEP) from None
    # Beside its own error the parser lets those of numbers and dates through.
    except (ValueError, OverflowError) as error:
        place = _PLACE_OF_ERROR.search(str(error))
        line = int(place[1]) if place and place[1] else text.rstrip().count("\n") + 1
        said = _PLACE_OF_ERROR.sub("", str(error)) if place else ""
        raise _error(ProgramProblem.SYNTAX, said=said, line=line) from None


def _error(
    problem: ProgramProblem, *, said: str = "", most: int = 0, line: int | None = None
) -> ProgramError:
    return ProgramError(Fault(problem, said=said, most=most, line=line))


# Writing --------------------------------------------------------------------------------------


def written(program: Program, remarks: Mapping[str, str] | None = None) -> str:
    """Return a program as a file; `remarks` stand as comments over the first of each field.

    The remark of "" heads the file, and "place" stands over the first sequence.
    """
    remarks = dict(remarks or {})
    document = document_of(program)
    lines = _remark(remarks, "")
    if lines:
        lines.append("")
    for field in ("name", "gentle"):
        value = document.get(field, False)
        lines += [*_remark(remarks, field), f"{field} = {_value(value)}"]
    for phase in document["phases"]:
        lines += ["", *_remark(remarks, "phases"), "[[phases]]"]
        for field in ("name", "weeks", "note", "locked", "then"):
            # A phase's name needs no remark: "phases" has said what it is.
            lines += _remark(remarks, field)
            if field in phase:
                lines.append(f"{field} = {_value(phase[field])}")
        for place in Place:
            if place in phase:
                lines += ["", *_remark(remarks, "place"), f"[phases.{place}]"]
                lines += _sequence_lines(phase[place], remarks)
    return "\n".join(lines) + "\n"


def _sequence_lines(sequence: Document, remarks: dict[str, str]) -> list[str]:
    lines = []
    for field, value in sequence.items():
        lines += _remark(remarks, field)
        if field != "steps":
            lines.append(f"{field} = {_value(value)}")
    steps = [f"    {{ {_inline(step)} }}," for step in sequence["steps"]]
    return [*lines, "steps = [", *steps, "]"]


def _remark(remarks: dict[str, str], field: str) -> list[str]:
    """Return a remark as comment lines, once."""
    text = remarks.pop(field, None)
    return [] if text is None else [f"# {line}".rstrip() for line in text.split("\n")]


def _inline(fields: Document) -> str:
    return ", ".join(f"{field} = {_value(value)}" for field, value in fields.items())


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    shown = "".join(_ESCAPED.get(sign, sign) for sign in value)
    return f'"{shown}"'


_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n"}
"""All that may be in a program's texts and not in a file's: other signs are refused."""
