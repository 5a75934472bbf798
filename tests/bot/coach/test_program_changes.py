"""What another version of a program changes for one runner."""

from dataclasses import replace
from datetime import date

from bot.coach.program_changes import Change, ChangeKind, Standing, changes_for
from bot.coach.programs import Phase, Program
from messages.drills import Place
from tests.bot.coach.program_samples import STANDING, a_phase, a_program, a_sequence, a_step

NOW = Standing(date(2027, 3, 1), date(2027, 3, 2))
LATER = Standing(date(2027, 1, 1), date(2027, 3, 2))
BRIDGE, BIRD_DOG, SWING = a_step("glute-bridge"), a_step("bird-dog"), a_step("leg-swing", 25)
OLD = a_program(a_phase("Start", 2, BRIDGE, SWING), a_phase("Build", 4, BRIDGE))


def with_phase(index: int, **changed: object) -> Program:
    phases = list(OLD.phases)
    phases[index] = replace(phases[index], **changed)  # type: ignore[arg-type]  # of any kind
    return replace(OLD, phases=tuple(phases))


def test_nothing_changes_where_nothing_changed() -> None:
    assert changes_for(OLD, OLD, NOW) == ()
    assert changes_for(OLD, replace(OLD, name="Other", gentle=True), NOW) == ()


def test_drills_come_go_and_have_another_dose() -> None:
    longer = replace(BRIDGE, seconds=60)
    new = with_phase(0, floor=a_sequence(longer, BIRD_DOG))
    assert changes_for(OLD, new, NOW) == (
        Change(ChangeKind.ADDED, "Start", after=BIRD_DOG),
        Change(ChangeKind.DOSE, "Start", before=BRIDGE, after=longer),
        Change(ChangeKind.REMOVED, "Start", before=SWING),
    )


def test_repetitions_are_a_dose_and_an_order_is_none() -> None:
    more = replace(BRIDGE, repetitions=9)
    assert changes_for(OLD, with_phase(0, floor=a_sequence(SWING, more)), NOW) == (
        Change(ChangeKind.DOSE, "Start", before=BRIDGE, after=more),
    )


def test_what_lies_behind_is_not_told() -> None:
    assert changes_for(OLD, with_phase(0, floor=a_sequence(BIRD_DOG)), LATER) == ()
    (change,) = changes_for(OLD, with_phase(1, weeks=5), LATER)
    assert change == Change(ChangeKind.WEEKS, "Build", weeks=(4, 5))


def test_a_note_is_told_also_where_it_is_gone() -> None:
    noted = with_phase(1, note="Slowly")
    assert changes_for(OLD, noted, NOW) == (Change(ChangeKind.NOTE, "Build", note="Slowly"),)
    assert changes_for(noted, OLD, NOW) == (Change(ChangeKind.NOTE, "Build"),)


def test_a_sequence_of_its_own_changes_that_place_alone() -> None:
    new = with_phase(1, standing=a_sequence(BIRD_DOG, place=Place.STANDING))
    added = Change(ChangeKind.PLACE_ADDED, "Build", Place.STANDING)
    assert changes_for(OLD, new, NOW) == (added,)
    removed = Change(ChangeKind.PLACE_REMOVED, "Build", Place.STANDING)
    assert changes_for(new, OLD, NOW) == (removed,)


def test_a_place_of_its_own_with_the_drills_of_the_other_changes_nothing() -> None:
    same = with_phase(1, standing=replace(OLD.phases[1].at(Place.FLOOR), key="standing"))
    assert changes_for(OLD, same, NOW) == changes_for(same, OLD, NOW) == ()


def test_a_place_that_goes_is_told_beside_what_changes_at_the_other() -> None:
    both = with_phase(1, standing=a_sequence(SWING, place=Place.STANDING))
    assert changes_for(both, with_phase(1, floor=a_sequence(BRIDGE, BIRD_DOG)), NOW) == (
        Change(ChangeKind.ADDED, "Build", Place.FLOOR, after=BIRD_DOG),
        Change(ChangeKind.PLACE_REMOVED, "Build", Place.STANDING),
    )


def test_a_renamed_phase_is_the_same_phase() -> None:
    assert changes_for(OLD, with_phase(1, name="Power"), NOW) == ()


def test_phases_come_and_go() -> None:
    third = Phase("Keep", 3, standing=STANDING)
    longer = replace(OLD, phases=(*OLD.phases, third))
    added = Change(ChangeKind.PHASE_ADDED, "Keep", weeks=(0, 3))
    assert changes_for(OLD, longer, NOW) == (added,)
    assert changes_for(longer, OLD, NOW) == (Change(ChangeKind.PHASE_REMOVED, "Keep"),)


def test_who_is_in_a_phase_that_goes_sees_what_they_do_instead() -> None:
    longer = replace(OLD, phases=(*OLD.phases, a_phase("Keep", 3, BIRD_DOG)))
    assert changes_for(longer, OLD, LATER) == (
        Change(ChangeKind.ADDED, "Build", after=BRIDGE),
        Change(ChangeKind.REMOVED, "Build", before=BIRD_DOG),
        Change(ChangeKind.WEEKS, "Build", weeks=(3, 4)),
    )


def test_the_second_of_one_drill_is_another_one() -> None:
    twice = with_phase(0, floor=a_sequence(BRIDGE, SWING, BRIDGE))
    assert changes_for(OLD, twice, NOW) == (Change(ChangeKind.ADDED, "Start", after=BRIDGE),)
