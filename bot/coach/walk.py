"""A primer under way: its steps, where it stands, and what was done."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.coach.pain import EASE_FROM
from messages.drills import DRILLS, Felt
from storage.records import Primer, Step, StepOutcome


@dataclass(frozen=True, slots=True)
class Summary:
    """A primer in numbers: drills done, in all, those that the glute led, and one to better.

    `off_target` is the last drill felt elsewhere than it should be, and where that was; one that
    hurt is not for bettering.
    """

    done: int
    drills: int
    glute_led: int
    off_target: tuple[str, Felt] | None


@dataclass(frozen=True, slots=True)
class Walk:
    """A primer that has begun, with its steps in order, left before right."""

    primer: Primer
    steps: Sequence[Step]

    @property
    def count(self) -> int:
        """How many drills there are; left and right of one count as one."""
        return len({step.position for step in self.steps})

    @property
    def is_through(self) -> bool:
        """Whether every drill has been answered."""
        return all(step.outcome is not None for step in self.steps)

    @property
    def step(self) -> Step:
        """The first step without an answer; raises LookupError when all have one."""
        for step in self.steps:
            if step.outcome is None:
                return step
        raise LookupError("every step has been answered")

    def answered(self, *steps: Step) -> "Walk":
        """Return the walk with one position's steps in their new form."""
        others = [one for one in self.steps if one.position != steps[0].position]
        return replace(self, steps=sorted([*others, *steps], key=lambda one: one.position))


def summary_of(steps: Sequence[Step]) -> Summary:
    """Return what was done; left and right of one drill count as one."""
    done = [step for step in steps if step.outcome is StepOutcome.DONE]
    positions = {step.position for step in done}
    led = positions - {step.position for step in done if step.felt != Felt.GLUTE}
    off = [
        (step.drill, Felt(step.felt))
        for step in done
        if step.felt is not None
        and Felt(step.felt) not in DRILLS[step.drill].on_target
        and (step.pain or 0) < EASE_FROM
    ]
    return Summary(
        done=len(positions),
        drills=len({step.position for step in steps}),
        glute_led=len(led),
        off_target=off[-1] if off else None,
    )
