"""What of a primer is done today: its drills where they stand, as the day's choice has them."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from bot.coach.choice import Asked, Choice
from bot.coach.held import allowed
from bot.coach.judged import Reason
from bot.coach.ladder import at_level
from bot.coach.levelled import NEW, is_off, lowered_since
from storage.records import Levels, Step


def for_today(
    stand: Sequence[Step],
    choice: Choice,
    asked: Asked,
    levels: Mapping[str, Levels],
    held: Collection[str],
) -> list[Step]:
    """Return what is done today of drills as they stand; `held` are those that clinics hold back.

    What got easier for good by the last session gets no easier today, and no easier drill is put in
    that is off itself. Before a race nobody gets a rung that they have never done.
    """
    known = _known(stand, asked, levels) if asked.is_race else list(stand)
    off = {*held, *(drill for drill, sides in levels.items() if is_off(sides))}
    # The choice was made before an answer of "worse" had its say.
    lowered = lowered_since(levels, asked.last.at) if asked.last else ()
    done = choice.apply(known, lowered=lowered, off=off)
    return allowed(done, held) or allowed(known, held)


def _known(stand: Sequence[Step], asked: Asked, levels: Mapping[str, Levels]) -> list[Step]:
    """Return a race's steps on rungs that were done before; a drill's own is the choice's matter.

    What was accepted since it was done last is new, too.
    """
    found = [_on_a_known_rung(step, asked.done, levels) for step in stand]
    left = _each_once(step for step in found if step.drill in {step.base, *asked.done})
    return left or list(stand)


def _on_a_known_rung(step: Step, done: Collection[str], levels: Mapping[str, Levels]) -> Step:
    sides = levels.get(step.base, NEW)
    if any(side.reason == Reason.ACCEPTED and side.level == step.level for side in sides):
        step = at_level(step, step.level - 1)
    return at_level(step, 0) if step.level > 0 and step.drill not in done else step


def _each_once(steps: Iterable[Step]) -> list[Step]:
    return list({step.drill: step for step in steps}.values())
