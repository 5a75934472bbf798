"""A clinic's program: phases of weeks, each with a sequence per place."""

from collections.abc import Sequence as SequenceOf
from dataclasses import dataclass
from datetime import date

from messages.drills import FULL_SECONDS, Place, Sequence

TARGET_SECONDS = FULL_SECONDS
MOST_SECONDS = 600
MOST_PHASES = 12
MOST_WEEKS = 52
MOST_DRILLS = 8
MOST_STEP_SECONDS = 300
MOST_PAUSE_SECONDS = 120
MOST_REPETITIONS = 100
LONGEST_NAME = 64
LONGEST_NOTE = 500
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Phase:
    """Some weeks of a program: what is done at each place, and the therapist's note.

    `locked`: no drill of it is swapped but after pain. `then` names the phase that follows, None
    the one below.
    """

    name: str
    weeks: int
    note: str = ""
    locked: bool = False
    floor: Sequence | None = None
    standing: Sequence | None = None
    then: str | None = None

    def owns(self, place: Place) -> bool:
        """Whether a place has a sequence of its own."""
        return (self.standing if place is Place.STANDING else self.floor) is not None

    def at(self, place: Place) -> Sequence:
        """Return the sequence of a place; where it has none of its own, the other's."""
        own, other = self.floor, self.standing
        if place is Place.STANDING:
            own, other = other, own
        found = own or other
        if found is None:
            raise LookupError("a phase without a sequence")
        return found


@dataclass(frozen=True, slots=True)
class Program:
    """A named program; `gentle` ones are set by a clinician alone, and never progress."""

    name: str
    phases: tuple[Phase, ...]
    gentle: bool = False


@dataclass(frozen=True, slots=True)
class PhaseNow:
    """Where a runner stands in a program: a phase's index, and the week of all weeks, from 1."""

    index: int
    week: int
    weeks: int


def course(program: Program) -> tuple[int, ...]:
    """Return the indexes of the phases in the order in which they follow each other."""
    by_name = {phase.name: index for index, phase in enumerate(program.phases)}
    order = [0]
    while (index := _next(program.phases, order[-1], by_name)) is not None and index not in order:
        order.append(index)
    return tuple(order)


def _next(phases: SequenceOf[Phase], index: int, by_name: dict[str, int]) -> int | None:
    then = phases[index].then
    if then is not None:
        return by_name.get(then)
    return index + 1 if index + 1 < len(phases) else None


def phase_at(program: Program, started_on: date, today: date) -> PhaseNow:
    """Return where a runner stands on a day; before the first it is the first week.

    The last phase stays, in its last week.
    """
    order = course(program)
    weeks = sum(program.phases[index].weeks for index in order)
    week = min(max(0, (today - started_on).days) // _WEEK + 1, weeks)
    left = week
    for index in order[:-1]:
        if left <= program.phases[index].weeks:
            return PhaseNow(index, week, weeks)
        left -= program.phases[index].weeks
    return PhaseNow(order[-1], week, weeks)
