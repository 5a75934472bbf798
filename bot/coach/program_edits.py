"""Small changes of a program: each returns a program that keeps all limits, or raises ProgramError.

What a change names by its place in the program must be there: else LookupError.
"""

import math
from collections.abc import Sequence as SequenceOf
from dataclasses import replace
from typing import Any

from bot.coach.program_documents import checked
from bot.coach.programs import Phase, Program
from messages.drills import DRILLS, Place, Sequence, SequenceStep, Sides

SECONDS_BY = 5
"""A new drill's time is that of its dose, rounded to so many seconds."""


def phase_of(program: Program, index: int) -> Phase:
    """Return a phase by its place; raises LookupError where there is none."""
    if not 0 <= index < len(program.phases):
        raise LookupError(f"no phase {index}")
    return program.phases[index]


def own_sequence(phase: Phase, place: Place) -> Sequence:
    """Return the sequence that a phase has for a place; raises LookupError without one."""
    found = phase.floor if place is Place.FLOOR else phase.standing
    if found is None:
        raise LookupError(f"nothing of its own: {place}")
    return found


def step_of(program: Program, index: int, place: Place, position: int) -> SequenceStep:
    """Return a drill of a sequence by its place; raises LookupError where there is none."""
    steps = own_sequence(phase_of(program, index), place).steps
    if not 0 <= position < len(steps):
        raise LookupError(f"no drill {position}")
    return steps[position]


def with_phase(program: Program, index: int, **changed: Any) -> Program:
    """Change fields of a phase; where it gets another name, the phases that name it follow."""
    old = phase_of(program, index)
    new = replace(old, **changed)
    phases = [new if one is old else one for one in program.phases]
    if new.name != old.name:
        phases = [replace(one, then=new.name) if one.then == old.name else one for one in phases]
    return checked(replace(program, phases=tuple(phases)))


def with_new_phase(program: Program, name: str) -> Program:
    """Add a phase at the end, as the last one is; it wants its own changes."""
    new = replace(program.phases[-1], name=name, note="", then=None)
    return checked(replace(program, phases=(*program.phases, new)))


def without_phase(program: Program, index: int) -> Program:
    """Take a phase out; those that named it go on with the one below them."""
    old = phase_of(program, index)
    phases = [one for one in program.phases if one is not old]
    phases = [replace(one, then=None) if one.then == old.name else one for one in phases]
    return checked(replace(program, phases=tuple(phases)))


def with_sequence(program: Program, index: int, place: Place, sequence: Sequence | None) -> Program:
    """Give a phase a sequence for a place, or take it away."""
    own = None if sequence is None else replace(sequence, key=place.value)
    return with_phase(program, index, **{place.value: own})


def with_place(program: Program, index: int, place: Place) -> Program:
    """Give a phase a sequence of its own for a place, a copy of the other one's."""
    phase = phase_of(program, index)
    own = phase.floor if place is Place.FLOOR else phase.standing
    return program if own else with_sequence(program, index, place, phase.at(place))


def with_steps(
    program: Program, index: int, place: Place, steps: SequenceOf[SequenceStep]
) -> Program:
    """Let a sequence have other drills."""
    sequence = own_sequence(phase_of(program, index), place)
    return with_sequence(program, index, place, replace(sequence, steps=tuple(steps)))


def with_step(program: Program, index: int, place: Place, position: int, **changed: Any) -> Program:
    """Change a drill's time or repetitions."""
    old = step_of(program, index, place, position)
    steps = list(own_sequence(phase_of(program, index), place).steps)
    steps[position] = replace(old, **changed)
    return with_steps(program, index, place, steps)


def with_new_step(program: Program, index: int, place: Place, drill: str) -> Program:
    """Add a drill at the end, for as long as its dose takes."""
    steps = own_sequence(phase_of(program, index), place).steps
    new = SequenceStep(drill, DRILLS[drill].sides, usual_seconds(drill))
    return with_steps(program, index, place, [*steps, new])


def without_step(program: Program, index: int, place: Place, position: int) -> Program:
    """Take a drill out."""
    step_of(program, index, place, position)
    steps = own_sequence(phase_of(program, index), place).steps
    kept = [one for number, one in enumerate(steps) if number != position]
    return with_steps(program, index, place, kept)


def with_earlier_step(program: Program, index: int, place: Place, position: int) -> Program:
    """Let a drill come one place earlier."""
    step = step_of(program, index, place, position)
    step_of(program, index, place, position - 1)
    steps = list(own_sequence(phase_of(program, index), place).steps)
    del steps[position]
    steps.insert(position - 1, step)
    return with_steps(program, index, place, steps)


def usual_seconds(drill: str) -> int:
    """Return how long a drill's dose takes, of one side where it does each."""
    found = DRILLS[drill]
    turns = 2 if found.sides is Sides.ALTERNATING else 1
    seconds = found.dose.repetitions * found.dose.seconds_each * turns
    return math.ceil(seconds / SECONDS_BY) * SECONDS_BY
