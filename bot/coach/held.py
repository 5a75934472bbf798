"""A primer without the drills that a clinic holds back."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.coach.ladder import easier
from storage.records import Step


def allowed(steps: Sequence[Step], held: Collection[str]) -> list[Step]:
    """Return what of a primer may be done; an easier drill takes a place only if none is left.

    Positions follow each other anew. Nothing at all is left where the easier ones are held, too.
    """
    left = [step for step in steps if not {step.drill, step.base} & {*held}]
    if not left:
        easier = [easier for step in steps if (easier := _easier(step, held))]
        left = list({step.drill: step for step in easier}.values())
    return [replace(step, position=position) for position, step in enumerate(left)]


def _easier(step: Step, held: Collection[str]) -> Step | None:
    found: Step | None = easier(step)
    while found is not None and found.drill in held:
        found = easier(found)
    return found
