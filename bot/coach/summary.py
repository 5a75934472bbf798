"""What was done in a primer, for its closing line."""

from collections.abc import Sequence
from dataclasses import dataclass

from messages.drills import DRILLS, Felt
from storage.records import Step, StepOutcome


@dataclass(frozen=True, slots=True)
class Summary:
    """A primer in numbers: drills done, in all, those that the glute led, and one to better.

    `off_target` is the last drill felt elsewhere than it should be, and where that was.
    """

    done: int
    drills: int
    glute_led: int
    off_target: tuple[str, Felt] | None


def summary_of(steps: Sequence[Step]) -> Summary:
    """Return what was done; left and right of one drill count as one."""
    done = [step for step in steps if step.outcome is StepOutcome.DONE]
    positions = {step.position for step in done}
    led = positions - {step.position for step in done if step.felt != Felt.GLUTE}
    off = [
        (step.drill, Felt(step.felt))
        for step in done
        if step.felt is not None and Felt(step.felt) not in DRILLS[step.drill].on_target
    ]
    return Summary(
        done=len(positions),
        drills=len({step.position for step in steps}),
        glute_led=len(led),
        off_target=off[-1] if off else None,
    )
