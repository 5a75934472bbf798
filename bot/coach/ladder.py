"""The ladder of a drill: easier below it, more of it above, and above that a harder one.

Levels count from the drill of the sequence. -1 is its regression, +1 a little more of it, +2 what
it progresses to; the time of a step stays what it is in the sequence. Whoever swaps by hand climbs
down further than -1, regression by regression.
"""

from dataclasses import dataclass, replace

from bot.coach.timetable import Exercise
from messages.drills import DRILLS, Drill, Sides, Up
from storage.records import Step

MORE = 2
"""Repetitions, or seconds of hold, that the level above a drill's own adds."""
HIGHEST = 2
SWITCH = 5
"""Seconds to change sides, of a step that has to be shared between them."""


@dataclass(frozen=True, slots=True)
class Rungs:
    """The lowest and the highest level that a drill is put to."""

    floor: int
    top: int


def rungs_of(base: str) -> Rungs:
    """Return how far a drill's ladder goes."""
    drill = DRILLS[base]
    return Rungs(0 if drill.regress is None else -1, 1 if drill.progress is None else HIGHEST)


def drill_at(base: str, level: int) -> str:
    """Return the drill of a level; raises LookupError where the ladder has no such rung."""
    drill: str | None = base
    if level > 1:
        drill = DRILLS[base].progress
    for _ in range(-level):
        drill = None if drill is None else DRILLS[drill].regress
    if drill is None or level > HIGHEST:
        raise LookupError(f"{base} has no level {level}")
    return drill


def at_level(step: Step, level: int) -> Step:
    """Return a step on another rung of its ladder; only its own drill has a program's dose."""
    base, drill = step.base, drill_at(step.base, level)
    return replace(
        step,
        drill=drill,
        level=level,
        seconds=_seconds(DRILLS[step.drill].sides, DRILLS[drill].sides, step.seconds),
        repetitions=step.repetitions if level == step.level else None,
        instead_of=None if drill == base else base,
    )


def easier(step: Step) -> Step | None:
    """Return the next easier drill in a step's place, None where there is none."""
    # A little less of the same would be no other drill.
    level = step.level - (1 if step.level <= 0 else 2)
    try:
        return at_level(step, level)
    except LookupError:
        return None


def without_wall(step: Step) -> Step | None:
    """Return what is done in a step's place without a wall to lean on, None where that is no need.

    It is a drill of its own, at its own level, and no rung of the one that it stands for.
    """
    drill = DRILLS[step.drill].no_wall
    if drill is None:
        return None
    seconds = _seconds(DRILLS[step.drill].sides, DRILLS[drill].sides, step.seconds)
    return replace(step, drill=drill, level=0, seconds=seconds, repetitions=None, instead_of=None)


def hold_of(step: Step) -> float:
    """Return how many seconds the hold of a step's drill lasts."""
    drill = DRILLS[step.drill]
    return drill.dose.hold + (MORE if _is_more(step, drill, Up.HOLD) else 0)


def repetitions_of(step: Step) -> int:
    """Return how often a step's drill is done in its time, each side."""
    if step.repetitions is not None:
        return step.repetitions
    exercise = Exercise(step.drill, step.seconds, hold=hold_of(step))
    more = MORE if _is_more(step, DRILLS[step.drill], Up.REPETITIONS) else 0
    return min(exercise.count + more, exercise.fitting)


def exercise_of(step: Step, switch: int) -> Exercise:
    """Return what is done in a step, at its level; `switch` is the time between the sides."""
    return Exercise(step.drill, step.seconds, switch, repetitions_of(step), hold_of(step))


def is_longer_hold(step: Step) -> bool:
    """Whether a step holds longer than its drill's dose says."""
    return _is_more(step, DRILLS[step.drill], Up.HOLD)


def _is_more(step: Step, drill: Drill, of: Up) -> bool:
    return step.level == 1 and drill.up is of


def _seconds(before: Sides, after: Sides, seconds: int) -> int:
    """Return a step's time for a drill that shares it otherwise: that of one side, or of all."""
    if (before is Sides.EACH) == (after is Sides.EACH):
        return seconds
    return 2 * seconds if before is Sides.EACH else max(1, (seconds - SWITCH) // 2)
