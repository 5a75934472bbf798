"""Which sequence is offered before which run, with a clinic's program and without."""

import pytest

from bot.coach.choice import choices_of, first_choice, usual_after
from bot.coach.following import Following
from bot.coach.programs import Phase
from messages.drills import SEQUENCES, Sequence
from storage.records import RunKind

FLOOR, STANDING = SEQUENCES["standard"], SEQUENCES["standing"]


def follows(floor: Sequence | None, standing: Sequence | None) -> Following:
    """Return a program of one phase."""
    phase = Phase("Phase 1", weeks=2, floor=floor, standing=standing)
    return Following(1, 1, "Riverside", "Strength", phase, week=1, weeks=2)


@pytest.mark.parametrize(
    ("sequence", "kind", "first"),
    [
        ("standard", None, "standard"),
        ("standing", None, "standard"),
        ("short", RunKind.LONG, "standard"),
        ("race", None, "race"),
        ("race", RunKind.RACE, "race"),
        ("standing", RunKind.RACE, "race"),
        ("short", RunKind.RACE, "race"),
        ("easy", None, "easy"),
        ("short", RunKind.EASY, "easy"),
        ("standing", RunKind.EASY, "easy"),
        ("standard", RunKind.EASY, "standard"),
    ],
)
def test_the_first_choice_is_that_of_the_run(
    sequence: str, kind: RunKind | None, first: str
) -> None:
    assert first_choice(sequence, kind) == first
    assert list(choices_of(None, first)) == [first, "standing", "short"]


@pytest.mark.parametrize(
    ("chosen", "is_race", "usual"),
    [
        ("standing", False, "standing"),
        ("standard", False, "standard"),
        ("short", False, None),
        ("easy", False, "standard"),
        ("race", True, None),
        ("standing", True, None),
        ("standard", True, None),
        ("race", False, None),
    ],
)
def test_the_day_of_a_race_says_nothing_of_other_days(
    chosen: str, is_race: bool, usual: str | None
) -> None:
    assert usual_after(chosen, is_race=is_race) == usual


@pytest.mark.parametrize(
    ("floor", "standing", "key", "becomes", "drills_of"),
    [
        (FLOOR, STANDING, "standard", "standard", FLOOR),
        (FLOOR, STANDING, "easy", "standard", FLOOR),
        (FLOOR, STANDING, "race", "standing", STANDING),
        (FLOOR, None, "race", "standard", FLOOR),
        (None, STANDING, "easy", "standing", STANDING),
        (None, STANDING, "race", "standing", STANDING),
        (FLOOR, STANDING, "short", "short", SEQUENCES["short"]),
    ],
)
def test_a_program_has_its_own_drills_whatever_the_run_is(
    floor: Sequence | None, standing: Sequence | None, key: str, becomes: str, drills_of: Sequence
) -> None:
    program = follows(floor, standing)
    assert program.key(key) == becomes
    assert program.sequence(key) == drills_of
    assert program.lasts(key).total_seconds() == drills_of.total_seconds
    assert set(choices_of(program, "race")) == set(program.choices)
