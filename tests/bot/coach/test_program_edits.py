"""Small changes of a program, each within all limits."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.coach import program_edits as edits
from bot.coach.program_faults import ProgramError, ProgramProblem
from bot.coach.programs import Program
from messages.drills import DRILLS, Place
from tests.bot.coach.program_samples import a_phase, a_program, a_step

FLOOR, STANDING = Place.FLOOR, Place.STANDING
BRIDGE, BIRD_DOG = a_step("glute-bridge", 50), a_step("bird-dog", 65)
OLD = a_program(replace(a_phase("Start", 2, BRIDGE, BIRD_DOG), then="Build"), a_phase("Build", 4))


def test_a_phase_that_gets_another_name_is_still_what_follows() -> None:
    new = edits.with_phase(OLD, 1, name="Power", weeks=3)
    assert [(one.name, one.weeks, one.then) for one in new.phases] == [
        ("Start", 2, "Power"),
        ("Power", 3, None),
    ]


def test_phases_are_added_as_the_last_one_is_and_taken_out() -> None:
    new = edits.with_new_phase(edits.with_phase(OLD, 1, note="Slowly"), "Keep")
    assert new.phases[2] == replace(OLD.phases[1], name="Keep")
    assert edits.without_phase(new, 1).phases == (replace(OLD.phases[0], then=None), new.phases[2])


def test_drills_are_added_moved_changed_and_taken_out() -> None:
    new = edits.with_new_step(OLD, 0, FLOOR, "leg-swing")
    new = edits.with_earlier_step(new, 0, FLOOR, 2)
    new = edits.with_step(new, 0, FLOOR, 0, seconds=60, repetitions=9)
    new = edits.without_step(new, 0, FLOOR, 2)
    steps = edits.own_sequence(new.phases[0], FLOOR).steps
    assert steps == (a_step("glute-bridge", 60, 9), a_step("leg-swing", 25))


def test_a_place_gets_a_copy_of_the_other_and_can_do_without() -> None:
    both = edits.with_place(OLD, 0, STANDING)
    assert edits.own_sequence(both.phases[0], STANDING).steps == (BRIDGE, BIRD_DOG)
    assert edits.with_place(both, 0, FLOOR) == both
    only = edits.with_sequence(both, 0, FLOOR, None)
    assert only.phases[0].at(FLOOR).steps == (BRIDGE, BIRD_DOG)
    with pytest.raises(ProgramError) as raised:
        edits.with_sequence(only, 0, STANDING, None)
    assert raised.value.fault.problem is ProgramProblem.NO_PLACE


@pytest.mark.parametrize("drill", DRILLS)
def test_a_new_drill_has_the_time_of_its_dose(drill: str) -> None:
    new = edits.with_new_step(OLD, 1, FLOOR, drill)
    assert 20 <= edits.own_sequence(new.phases[1], FLOOR).steps[-1].seconds <= 70


@pytest.mark.parametrize(
    "change",
    [
        lambda: edits.phase_of(OLD, 2),
        lambda: edits.phase_of(OLD, -1),
        lambda: edits.own_sequence(OLD.phases[0], STANDING),
        lambda: edits.step_of(OLD, 0, FLOOR, 2),
        lambda: edits.step_of(OLD, 0, FLOOR, -1),
        lambda: edits.with_earlier_step(OLD, 0, FLOOR, 0),
        lambda: edits.without_step(OLD, 0, STANDING, 0),
        lambda: edits.without_phase(OLD, 7),
    ],
)
def test_what_is_not_there_cannot_be_changed(change: Callable[[], object]) -> None:
    with pytest.raises(LookupError):
        change()


def test_the_only_phase_and_the_only_drill_stay() -> None:
    only = Program("One", (a_phase(),))
    with pytest.raises(ProgramError):
        edits.without_phase(only, 0)
    with pytest.raises(ProgramError):
        edits.without_step(only, 0, FLOOR, 0)
