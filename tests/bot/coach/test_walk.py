"""Where a primer stands, and what was done in it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.coach.walk import Walk, summary_of
from messages.drills import Felt
from storage.records import Primer, PrimerStatus, Side, Step, StepOutcome

NOW = datetime(2027, 3, 2, tzinfo=UTC)
PRIMER = Primer(1, 2, None, None, NOW, PrimerStatus.GOING, "standard", None, None, None, NOW, None)


def a_step(position: int, drill: str = "glute-bridge", felt: Felt | None = None) -> Step:
    outcome = None if felt is None else StepOutcome.DONE
    return Step(1, position, Side.BOTH, drill, 30, 0, outcome, felt, None, None)


def test_the_present_step_is_the_first_without_an_answer() -> None:
    walk = Walk(PRIMER, [a_step(0, felt=Felt.GLUTE), a_step(1), a_step(2)])
    assert walk.step.position == 1
    assert walk.count == 3
    assert not walk.is_through


def test_a_walk_is_through_when_every_step_has_an_answer() -> None:
    walk = Walk(PRIMER, [a_step(0)])
    through = walk.answered(replace(walk.step, outcome=StepOutcome.SKIPPED))
    assert through.is_through
    with pytest.raises(LookupError):
        _ = through.step


def test_left_and_right_of_one_drill_count_as_one() -> None:
    both = a_step(1)
    left = replace(both, side=Side.LEFT, felt=Felt.GLUTE, outcome=StepOutcome.DONE)
    right = replace(left, side=Side.RIGHT, felt=Felt.HAMSTRING)
    walk = Walk(PRIMER, [a_step(0, felt=Felt.GLUTE), both]).answered(left, right)
    summary = summary_of(walk.steps)
    assert walk.count == summary.drills == summary.done == 2
    assert summary.glute_led == 1
    assert summary.off_target == ("glute-bridge", Felt.HAMSTRING)


def test_front_of_the_hip_is_on_target_for_a_rock_and_off_for_a_bridge() -> None:
    rock = a_step(0, "half-kneeling-rock", Felt.FRONT_OF_HIP)
    assert summary_of([rock]).off_target is None
    bridge = a_step(0, "glute-bridge", Felt.FRONT_OF_HIP)
    assert summary_of([bridge]).off_target == ("glute-bridge", Felt.FRONT_OF_HIP)


def test_skipped_drills_are_neither_done_nor_off_target() -> None:
    skipped = replace(a_step(0), outcome=StepOutcome.SKIPPED)
    summary = summary_of([skipped, a_step(1, felt=Felt.GLUTE)])
    assert (summary.done, summary.drills, summary.off_target) == (1, 2, None)
