"""A primer as its rows have it, beat by beat: with what was swapped, and without what is held."""

from collections.abc import Sequence as SequenceOf
from dataclasses import dataclass, replace

from bot.coach.ladder import exercise_of
from bot.coach.timetable import Act, Beat, beats_of_primer
from messages.drills import DRILLS, Sequence, SequenceStep, Sides
from storage.records import Side, Step


def beats_of(sequence: Sequence, steps: SequenceOf[Step]) -> tuple[Beat, ...]:
    """Return the beats of a primer's steps, with the pauses of its sequence."""
    one_each = [*{step.position: step for step in steps}.values()]
    shown = replace(sequence, steps=tuple(_in(sequence, step) for step in one_each))
    return beats_of_primer(shown, [exercise_of(step, sequence.switch) for step in one_each])


def _in(sequence: Sequence, step: Step) -> SequenceStep:
    """Return a step as one of the sequence, with the pause that this has after it."""
    # What was left out has moved the others up; what was swapped is another drill.
    by_drill = (one for one in sequence.steps if one.drill == step.drill)
    found = next(by_drill, None) or next(iter(sequence.steps[step.position :]), None)
    return SequenceStep(
        step.drill,
        DRILLS[step.drill].sides,
        step.seconds,
        step.repetitions,
        found.transition if found else None,
    )


@dataclass(frozen=True, slots=True)
class Entry:
    """What begins at a second: a step, on one side of it where it does each, or else the march."""

    at: float
    step: int | None = None
    side: Side = Side.BOTH


def entries_of(beats: SequenceOf[Beat], steps: SequenceOf[Step]) -> list[Entry]:
    """Return when each step of a primer begins, and each side of it where it does one by one."""
    drills = {step.position: step.drill for step in steps}
    found: dict[tuple[int | None, Side], Entry] = {}
    for beat in beats:
        if not beat.repetition and beat.act is not Act.MARCH:
            continue
        is_each = beat.step is not None and DRILLS[drills[beat.step]].sides is Sides.EACH
        side = beat.side if is_each else Side.BOTH
        found.setdefault((beat.step, side), Entry(beat.start, beat.step, side))
    return [*found.values()]
