"""What happens when in a primer, beat by beat: the one table that clips and sound follow.

Times are seconds. A step's own table begins with the count of three; in a whole primer those three
are the last ones of the pause before it, where that is long enough.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from messages.drills import DRILLS, Dose, Sides, Up
from messages.drills import Sequence as Steps
from storage.records import Side

GET_READY = 3
"""How long before a step it is counted in, in seconds."""


class Act(StrEnum):
    """What one does in a beat."""

    PAUSE = "pause"  # before, between and after the steps
    GET_READY = "get-ready"
    OUT = "out"
    HOLD = "hold"
    BACK = "back"
    REST = "rest"  # between two repetitions
    SWITCH = "switch"
    MARCH = "march"


@dataclass(frozen=True, slots=True)
class Beat:
    """A span of time with one thing to do: `start` and `seconds`, and of which repetition.

    Repetitions count from 1 and, as `of`, on one side; both are 0 where there is none. `step` is
    the place of the step in the primer, None where the beat belongs to none.
    """

    act: Act
    start: float
    seconds: float
    side: Side = Side.BOTH
    repetition: int = 0
    of: int = 0
    step: int | None = None

    @property
    def end(self) -> float:
        """When the next beat begins."""
        return self.start + self.seconds


@dataclass(frozen=True, slots=True)
class Exercise:
    """A drill for so long: `seconds` of one side where the drill does each, else of it all.

    `repetitions` are a side, unless both; None leaves them to the dose. `hold` takes the place of
    the dose's where it is set. `switch` is the time between the sides.
    """

    drill: str
    seconds: int
    switch: int = 5
    repetitions: int | None = None
    hold: float | None = None

    @property
    def dose(self) -> Dose:
        """Return the tempo in which it is done."""
        dose = DRILLS[self.drill].dose
        return dose if self.hold is None else replace(dose, hold=self.hold)

    @property
    def sides(self) -> Sides:
        """Return how it shares itself between left and right."""
        return DRILLS[self.drill].sides

    @property
    def fitting(self) -> int:
        """How many repetitions there is time for in the drill's tempo, a side unless both."""
        fitting = int(self.seconds // self.dose.seconds_each)
        return max(1, fitting // 2 if self.sides is Sides.ALTERNATING else fitting)

    @property
    def count(self) -> int:
        """How many repetitions there are, a side unless both: what is asked for, or the dose's."""
        if self.repetitions is not None:
            return self.repetitions
        drill = DRILLS[self.drill]
        # A drill that gets harder by repetitions begins with the fewest of its range.
        most = drill.dose.repetitions if drill.up is Up.REPETITIONS else drill.dose.up_to
        return min(self.fitting, most)

    @property
    def total_seconds(self) -> int:
        """How long it takes, with the time to switch sides and without the count before it."""
        return 2 * self.seconds + self.switch if self.sides is Sides.EACH else self.seconds


def beats_of_step(exercise: Exercise) -> tuple[Beat, ...]:
    """Return a step's beats from the count of three on."""
    ready = Beat(Act.GET_READY, 0, GET_READY, side=_first_side(exercise))
    return (ready, *_beats(exercise, GET_READY, None))


def beats_of_primer(sequence: Steps, exercises: Sequence[Exercise]) -> tuple[Beat, ...]:
    """Return the beats of a whole primer: the pauses are the sequence's, the steps as given.

    There are as many exercises as steps at most: what was left out is at the end.
    """
    beats: list[Beat] = []
    at: float = 0
    pause = sequence.ready
    for step, exercise in enumerate(exercises):
        beats += _pause_before(exercise, at, pause, step)
        beats += _beats(exercise, at + pause, step)
        at += pause + exercise.total_seconds
        own = sequence.steps[step].transition
        pause = sequence.transition if own is None else own
    if sequence.march:
        beats.append(Beat(Act.PAUSE, at, pause))
        beats.append(Beat(Act.MARCH, at + pause, sequence.march))
        at += pause + sequence.march
    beats.append(Beat(Act.PAUSE, at, sequence.log))
    return tuple(beat for beat in beats if beat.seconds > 0)


def _pause_before(exercise: Exercise, at: float, pause: int, step: int) -> Iterator[Beat]:
    ready = GET_READY if pause >= GET_READY else 0
    yield Beat(Act.PAUSE, at, pause - ready)
    side = _first_side(exercise)
    yield Beat(Act.GET_READY, at + pause - ready, ready, side=side, step=step)


def _first_side(exercise: Exercise) -> Side:
    return Side.BOTH if exercise.sides is Sides.BOTH else Side.LEFT


def _beats(exercise: Exercise, start: float, step: int | None) -> Iterator[Beat]:
    match exercise.sides:
        case Sides.BOTH:
            yield from _repetitions(exercise, start, step, (Side.BOTH,))
        case Sides.ALTERNATING:
            yield from _repetitions(exercise, start, step, (Side.LEFT, Side.RIGHT))
        case Sides.EACH:
            yield from _repetitions(exercise, start, step, (Side.LEFT,))
            switched = start + exercise.seconds + exercise.switch
            if exercise.switch:
                before = start + exercise.seconds
                yield Beat(Act.SWITCH, before, exercise.switch, side=Side.RIGHT, step=step)
            yield from _repetitions(exercise, switched, step, (Side.RIGHT,))


def _repetitions(
    exercise: Exercise, start: float, step: int | None, sides: Sequence[Side]
) -> Iterator[Beat]:
    """Spread the repetitions over the seconds; they are done faster where they would not fit."""
    dose, count = exercise.dose, exercise.count
    each = exercise.seconds / (count * len(sides))
    moving = dose.out + dose.hold + dose.back
    pace = min(1, each / moving)
    parts = ((Act.OUT, dose.out), (Act.HOLD, dose.hold), (Act.BACK, dose.back))
    for index in range(count * len(sides)):
        at = start + index * each
        end = at + each
        side, repetition = sides[index % len(sides)], index // len(sides) + 1
        for act, seconds in parts:
            if seconds:
                yield Beat(act, at, seconds * pace, side, repetition, count, step)
                at += seconds * pace
        if end - at > 1e-9:  # noqa: PLR2004 - what floats leave over is no rest
            yield Beat(Act.REST, at, end - at, side, repetition, count, step)
