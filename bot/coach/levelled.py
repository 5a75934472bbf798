"""A primer at the levels at which its drills stand for its runner."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.coach.ladder import HIGHEST, at_level, rungs_of
from storage.records import DrillLevel, Levels, Step

NEW: Levels = (DrillLevel(), DrillLevel())
"""How a drill stands that nobody has judged."""


def is_off(levels: Levels) -> bool:
    """Whether a drill is off; one side of it is enough."""
    return any(side.off is not None for side in levels)


def level_of(base: str, levels: Levels) -> int:
    """Return the level that a drill is done at: where its sides differ, the lower for both."""
    return min(max(rungs_of(base).floor, min(side.level, rungs_of(base).top)) for side in levels)


def lowered_since(levels: Mapping[str, Levels], at: datetime) -> frozenset[str]:
    """Return which drills have had their step down for the session of an instant, or a later one.

    What is off has not: it is to be left out yet.
    """
    return frozenset(
        drill
        for drill, sides in levels.items()
        if not is_off(sides)
        and any(side.lowered_to is not None and side.lowered_to >= at for side in sides)
    )


def levelled(
    steps: Sequence[Step], levels: Mapping[str, Levels], *, most: int = HIGHEST
) -> list[Step]:
    """Return what of a primer is done, at the levels of its drills but at most at `most`.

    What is off is left out, and so is what another drill of the primer has become already: nobody
    does the same twice. Positions follow each other anew.
    """
    wanted = {
        step.base: min(most, level_of(step.base, levels.get(step.base, NEW))) for step in steps
    }
    taken = {
        base for base, level in wanted.items() if level in (0, 1) and not _is_off(base, levels)
    }
    found = []
    for step in steps:
        if _is_off(step.base, levels):
            continue
        rung = at_level(step, wanted[step.base])
        if rung.instead_of is not None and (rung.drill in taken or _is_off(rung.drill, levels)):
            if rung.level < 0:
                continue
            rung = at_level(step, 1)
        taken.add(rung.drill)
        found.append(rung)
    return [replace(step, position=position) for position, step in enumerate(found)]


def _is_off(base: str, levels: Mapping[str, Levels]) -> bool:
    return is_off(levels.get(base, NEW))
