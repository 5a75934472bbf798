"""What can be wrong with a program, said so exactly that its author finds the place."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.coach.typed import quote

Path = tuple[str | int, ...]
"""Where in a program: `("phases", 1, "floor", "steps", 0, "seconds")`; numbers count from 0."""


class ProgramProblem(StrEnum):
    """Why something is no program."""

    TOO_LARGE = "too-large"  # the file
    NO_TEXT = "no-text"  # the file is not in UTF-8
    LONG_LINE = "long-line"
    SYNTAX = "syntax"
    TOO_DEEP = "too-deep"
    UNKNOWN_FIELD = "unknown-field"
    MISSING = "missing"
    KIND = "kind"  # of the wrong type
    RANGE = "range"  # less than `least`, or more than `most`
    LENGTH = "length"  # too many characters, or none
    CHARACTER = "character"  # one that is no text
    PHASES = "phases"  # none, or too many
    DRILLS = "drills"  # of a sequence: none, or too many
    UNKNOWN_DRILL = "unknown-drill"
    UNKNOWN_PHASE = "unknown-phase"
    SAME_NAME = "same-name"  # of two phases
    NO_PLACE = "no-place"
    TOO_LONG = "too-long"  # a sequence, in all
    CYCLE = "cycle"  # of phases
    UNREACHED = "unreached"  # no phase leads there


@dataclass(frozen=True, slots=True)
class Fault:
    """The first thing that is wrong, where, and what belongs there.

    `said` is what stood there, cut short; `near` are words that may be meant; `line` counts from
    1 and is None where there is no file.
    """

    problem: ProgramProblem
    path: Path = ()
    said: str = ""
    least: int = 0
    most: int = 0
    near: Sequence[str] = ()
    line: int | None = None

    @property
    def field(self) -> str:
        """The name of what is wrong: `seconds`."""
        return next((str(one) for one in reversed(self.path) if isinstance(one, str)), "")

    @property
    def where(self) -> str:
        """The place, counted from 1 as people do: `phases[2].floor.steps[1].seconds`."""
        parts = [f"[{one + 1}]" if isinstance(one, int) else f".{quote(one)}" for one in self.path]
        return "".join(parts).removeprefix(".")


class ProgramError(ValueError):
    """This is no program; the fault says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(f"{fault.where}: {fault.problem}")  # what was typed stays out of a log
        self.fault = fault
