"""Which sequence a primer begins with, which of its drills stay out today, and why, in one reason.

What comes first wins: the place that was tapped, the day of a race, an easy run, the usual place;
for who follows a clinic's program its own of that place, and a gentle one is a clinician's alone.
Then the clock: what does not fit any more is the short one. Then what hurt the last time, and on
the day of a race what its runner has never done, goes out of it.
"""

from collections.abc import Callable, Collection
from collections.abc import Sequence as SequenceOf
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.coach.following import Following, sequence_of
from bot.coach.ladder import at_level
from bot.coach.pain import EASE_FROM, STOP_FROM
from bot.coach.thresholds import THRESHOLDS
from messages.drills import DRILLS, EASY, RACE, SEQUENCES, SHORT, STANDARD
from storage.records import LastSession, RunKind, Step

HOLD_FROM_DAYS = THRESHOLDS.hold_after_days
EASIER_FROM_DAYS = THRESHOLDS.lower_after_days + 1
"""After so many days without a session nothing goes up, or all goes one level down."""
OF_RUNS = (STANDARD, EASY, RACE)
"""What stands in the first place of the choices: it follows from the run."""
STANDING = "standing"
_KNOWN_ENOUGH = 2
"""So many drills that are known make a race's own sequence worth it."""
_OFF_ENOUGH = 2
"""So many drills that are off make another sequence worth it; with one less the rest is known."""


class ChoiceReason(StrEnum):
    """Why it is this one, where anything is special today."""

    LEFT_OUT = "left-out"  # drills that hurt
    MADE_EASIER = "made-easier"
    OTHER_DRILLS = "other-drills"  # in the place of those that hurt
    SOME_PAIN = "some-pain"  # at the end, of no drill in particular
    RACE_LEFT_OUT = "race-left-out"  # what is new
    RACE_USUAL = "race-usual"  # a race's own would be new
    RACE_ALL_NEW = "race-all-new"
    BACK_SAME = "back-same"
    BACK_EASIER = "back-easier"
    BACK = "back"  # the level is a clinic's
    EASY_RUN = "easy-run"


@dataclass(frozen=True, slots=True)
class Why:
    """A reason and what it is about: `drills`, and so many `days` ago."""

    reason: ChoiceReason
    days: int = 0
    drills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """What a choice follows from.

    `sequence` is the primer's: planned for its run, or tapped since. `last` is the last session,
    `last_on` its local date. `done` is what the runner has ever done; it matters for a race alone.
    `off` are the drills that wait for a clinic's word, `lowered` those that got
    easier for good for the last session: nothing more of it is for today.
    """

    sequence: str
    today: date
    kind: RunKind | None = None
    last: LastSession | None = None
    last_on: date | None = None
    done: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    follows: Following | None = None
    lowered: frozenset[str] = frozenset()

    @property
    def is_race(self) -> bool:
        """Whether it is for the day of a race."""
        return RACE in (self.sequence, self.kind)

    @property
    def days(self) -> int:
        """How many days ago the last session was, 0 where there was none."""
        return (self.today - self.last_on).days if self.last_on else 0

    @property
    def hurt(self) -> dict[str, int]:
        """Which drills hurt the last time, and how much; it counts until all goes down anyway."""
        if self.last is None or self.days >= EASIER_FROM_DAYS:
            return {}
        return {drill: it for drill, it in self.last.hurt.items() if drill not in self.lowered}


@dataclass(frozen=True, slots=True)
class Choice:
    """The sequence to begin with, and `first`, what stands in the first place of the choices.

    `left_out` and `easier` are the drills that stay out and that their easier ones stand for.
    `is_late`: it is the short one for want of time.
    """

    sequence: str
    first: str
    is_late: bool = False
    left_out: frozenset[str] = frozenset()
    easier: frozenset[str] = frozenset()
    why: Why | None = None

    def apply(
        self,
        steps: SequenceOf[Step],
        *,
        lowered: Collection[str] = (),
        off: Collection[str] = (),
    ) -> list[Step]:
        """Return a primer's steps without what stays out, and with what is easier.

        What was `lowered` meanwhile is easier already. An easier drill that is `off`, or in the
        primer anyway, takes no place: what hurt stays out.
        """
        left, others = list[Step](), {step.drill for step in steps}
        for step in steps:
            rung = step
            if step.base in self.easier and step.base not in lowered:
                rung = at_level(step, step.level - 1)
            is_another = rung.drill != step.drill
            if step.base in self.left_out or (is_another and rung.drill in others.union(off)):
                continue
            others.add(rung.drill)
            left.append(replace(rung, position=len(left)))
        return left


def choose(asked: Asked, fits: Callable[[str], str] = str) -> Choice:
    """Return what a primer begins with; `fits` returns the sequence for which there is time."""
    first = _first(asked)
    wanted = first if asked.sequence in OF_RUNS else asked.sequence
    sequence = fits(wanted)
    drills = _drills(asked, sequence)
    new = _new_among(asked, drills)
    # What a clinic holds is its word alone: no easier one stands for it.
    hurts = [drill for drill in drills if drill in asked.hurt and drill not in new | asked.off]
    easier = {drill for drill in hurts if _can_be_easier(asked, drill, drills)}
    left_out = frozenset(new.union(hurts) - easier)
    if left_out.issuperset(drills):
        # Nothing at all would be left: what hurt least stays, or all that is new, and it is said.
        least = min(asked.hurt.get(drill, 0) for drill in drills)
        left_out = frozenset(drill for drill in drills if asked.hurt.get(drill, 0) > least)
    choice = Choice(sequence, first, sequence != wanted, left_out, frozenset(easier))
    return replace(choice, why=_why(asked, choice, new))


def first_choice(sequence: str, kind: RunKind | None = None) -> str:
    """Return the first of the choices: a race's own, an easy run's, or the standard one.

    It follows from the kind of run, or where that is not known from the primer's sequence.
    """
    if RACE in (sequence, kind):
        return RACE
    return EASY if sequence == EASY or (kind == EASY and sequence != STANDARD) else STANDARD


def choices_of(follows: Following | None, first: str = STANDARD) -> SequenceOf[str]:
    """Return the sequences to choose from; `first` is the one of the run, where it has its own."""
    return [*dict.fromkeys((first, STANDING, SHORT))] if follows is None else follows.choices


def usual_after(chosen: str, *, is_race: bool) -> str | None:
    """Return what is usual from now on for who has chosen; None where that says nothing of it."""
    if is_race or chosen in {SHORT, RACE}:
        return None
    return STANDARD if chosen == EASY else chosen


def _first(asked: Asked) -> str:
    """Return what stands in the first place of the choices."""
    planned = first_choice(asked.sequence, asked.kind)
    if asked.follows is not None:
        return planned
    if planned == RACE:
        return _known_for_a_race(asked.done)
    off = {key: _count(key, asked.off.union(asked.hurt)) for key in (STANDARD, EASY)}
    other = EASY if planned == STANDARD else STANDARD
    return other if off[planned] >= _OFF_ENOUGH and off[other] < off[planned] else planned


def _known_for_a_race(done: Collection[str]) -> str:
    """Return the race's own where enough of it is known; else the one of which most is."""
    known = {key: _count(key, done) for key in (STANDING, STANDARD, EASY)}
    if _count(RACE, done) >= _KNOWN_ENOUGH:
        return RACE
    # Of as many the first: before a race nobody lies down who need not.
    best = max(known, key=lambda key: known[key])
    return best if known[best] else SHORT


def _count(key: str, drills: Collection[str]) -> int:
    return sum(step.drill in drills for step in SEQUENCES[key].steps)


def _drills(asked: Asked, key: str) -> list[str]:
    return [step.drill for step in sequence_of(asked.follows, key).steps]


def _new_among(asked: Asked, drills: Collection[str]) -> set[str]:
    """Return which drills are new on the day of a race."""
    return {drill for drill in drills if drill not in asked.done} if asked.is_race else set()


def _can_be_easier(asked: Asked, drill: str, drills: Collection[str]) -> bool:
    """Whether the easier drill may stand for one that hurt a little: locked phases allow that."""
    easier = DRILLS[drill].regress
    return (
        asked.hurt[drill] < STOP_FROM
        and easier is not None
        and easier not in {*drills, *asked.hurt, *asked.off}
        and not (asked.is_race and easier not in asked.done)
    )


def _why(asked: Asked, choice: Choice, new: Collection[str]) -> Why | None:
    """Return the one reason that matters most: pain, then a race, then a gap, then the run."""
    found = _of_pain(asked, choice) or _of_race(asked, choice, new) or _of_gap(asked)
    is_easy = choice.sequence == EASY and asked.follows is None
    return found or (Why(ChoiceReason.EASY_RUN) if is_easy else None)


def _of_pain(asked: Asked, choice: Choice) -> Why | None:
    hurt, order = asked.hurt, _drills(asked, choice.sequence)
    out = tuple(drill for drill in order if drill in choice.left_out and drill in hurt)
    easier = tuple(drill for drill in order if drill in choice.easier)
    planned = first_choice(asked.sequence, asked.kind)
    if out or easier:
        reason = ChoiceReason.LEFT_OUT if out else ChoiceReason.MADE_EASIER
        return Why(reason, asked.days, out or easier)
    if choice.sequence == choice.first != planned in {STANDARD, EASY}:
        gone = tuple(step.drill for step in SEQUENCES[planned].steps if step.drill in hurt)
        return Why(ChoiceReason.OTHER_DRILLS, asked.days, gone) if gone else None
    is_near = asked.last is not None and asked.days < EASIER_FROM_DAYS
    if is_near and not hurt and ((asked.last and asked.last.pain) or 0) >= EASE_FROM:
        return Why(ChoiceReason.SOME_PAIN, asked.days)
    return None


def _of_race(asked: Asked, choice: Choice, new: Collection[str]) -> Why | None:
    if not asked.is_race:
        return None
    drills = _drills(asked, choice.sequence)
    if new and not choice.left_out.intersection(new):
        return Why(ChoiceReason.RACE_ALL_NEW)
    if new:
        left_out = tuple(drill for drill in drills if drill in new)
        return Why(ChoiceReason.RACE_LEFT_OUT, drills=left_out)
    is_own = asked.follows is not None or choice.sequence != choice.first or choice.first == RACE
    return None if is_own else Why(ChoiceReason.RACE_USUAL)


def _of_gap(asked: Asked) -> Why | None:
    if asked.days < HOLD_FROM_DAYS:
        return None
    if asked.follows is not None:
        return Why(ChoiceReason.BACK, asked.days)
    is_long = asked.days >= EASIER_FROM_DAYS
    reason = ChoiceReason.BACK_EASIER if is_long else ChoiceReason.BACK_SAME
    return Why(reason, asked.days)
