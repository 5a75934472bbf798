"""What another version of a program changes for one runner: in their phase now, and those to come.

Nothing is said of what lies behind them, of what stays, nor of pauses between the drills.
"""

from collections import Counter
from collections.abc import Iterator
from collections.abc import Sequence as SequenceOf
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.coach.programs import Phase, Program, course, phase_at
from messages.drills import Place, Sequence, SequenceStep


class ChangeKind(StrEnum):
    """What happens to a part of a program."""

    ADDED = "added"  # a drill
    DOSE = "dose"  # other seconds or repetitions of a drill
    REMOVED = "removed"  # a drill
    PLACE_ADDED = "place-added"  # a place has drills of its own from now on
    PLACE_REMOVED = "place-removed"  # the other place's drills are done there from now on
    NOTE = "note"
    WEEKS = "weeks"
    PHASE_ADDED = "phase-added"
    PHASE_REMOVED = "phase-removed"


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a phase, named as it is called from now on.

    `place` is None where it is so at both. Drills have `before` or `after`, or both; weeks are
    numbers; a note is the new one, "" where there is none any more.
    """

    kind: ChangeKind
    phase: str
    place: Place | None = None
    before: SequenceStep | None = None
    after: SequenceStep | None = None
    weeks: tuple[int, int] | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """From when on a runner follows a program, and the day on which one looks."""

    started_on: date
    today: date


def changes_for(old: Program, new: Program, standing: Standing) -> tuple[Change, ...]:
    """Return what changes for a runner, phase by phase in the order in which they come."""
    before, after = _ahead(old, standing), _ahead(new, standing)
    pairs = _pairs(before, after)
    found: list[Change] = []
    for was, phase in pairs:
        if phase is None:
            assert was is not None  # noqa: S101 - one of a pair is always there
            found.append(Change(ChangeKind.PHASE_REMOVED, was.name))
        elif was is None:
            weeks = (0, phase.weeks)
            found.append(Change(ChangeKind.PHASE_ADDED, phase.name, weeks=weeks))
        else:
            found += _phase_changes(was, phase)
    return tuple(found)


def _ahead(program: Program, standing: Standing) -> list[Phase]:
    order = course(program)
    here = phase_at(program, standing.started_on, standing.today).index
    return [program.phases[index] for index in order[order.index(here) :]]


def _pairs(
    before: SequenceOf[Phase], after: SequenceOf[Phase]
) -> list[tuple[Phase | None, Phase | None]]:
    """Pair phases of the same name; those left over, in their order: they were renamed."""
    names = {phase.name for phase in before} & {phase.name for phase in after}
    by_name = {phase.name: phase for phase in before}
    renamed = [phase for phase in before if phase.name not in names]
    pairs: list[tuple[Phase | None, Phase | None]] = []
    for phase in after:
        if phase.name in names:
            pairs.append((by_name[phase.name], phase))
        else:
            pairs.append((renamed.pop(0) if renamed else None, phase))
    return [*pairs, *((phase, None) for phase in renamed)]


def _phase_changes(was: Phase, phase: Phase) -> Iterator[Change]:
    at_floor = _place_changes(was, phase, Place.FLOOR)
    at_standing = _place_changes(was, phase, Place.STANDING)
    at_both = Counter(at_floor) & Counter(at_standing)
    yield from at_both.elements()
    for place, changes in ((Place.FLOOR, at_floor), (Place.STANDING, at_standing)):
        for change in (Counter(changes) - at_both).elements():
            yield replace(change, place=place)
    if was.weeks != phase.weeks:
        yield Change(ChangeKind.WEEKS, phase.name, weeks=(was.weeks, phase.weeks))
    if was.note != phase.note:
        yield Change(ChangeKind.NOTE, phase.name, note=phase.note)


def _place_changes(was: Phase, phase: Phase, place: Place) -> list[Change]:
    """Return what changes at a place, in one where the drills are its own no more, or now."""
    found = _drill_changes(was.at(place), phase.at(place), phase.name)
    had, has = (one.owns(place) for one in (was, phase))
    if not found or had == has:
        return found
    return [Change(ChangeKind.PLACE_ADDED if has else ChangeKind.PLACE_REMOVED, phase.name, place)]


def _drill_changes(was: Sequence, now: Sequence, phase: str) -> list[Change]:
    """Return added drills, then other doses, then removed drills."""
    before, after = _numbered(was), _numbered(now)
    added = [after[key] for key in after if key not in before]
    changed = [
        (before[key], after[key]) for key in after if key in before and before[key] != after[key]
    ]
    removed = [before[key] for key in before if key not in after]
    return [
        *(Change(ChangeKind.ADDED, phase, after=step) for step in added),
        *(Change(ChangeKind.DOSE, phase, before=old, after=new) for old, new in changed),
        *(Change(ChangeKind.REMOVED, phase, before=step) for step in removed),
    ]


def _numbered(sequence: Sequence) -> dict[tuple[str, int], SequenceStep]:
    """Return the steps by drill and how often it has come before: one may come twice."""
    seen: Counter[str] = Counter()
    found = {}
    for step in sequence.steps:
        found[step.drill, seen[step.drill]] = step
        seen[step.drill] += 1
    return found
