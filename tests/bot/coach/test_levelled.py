"""A primer at its runner's levels."""

import pytest

from bot.coach.levelled import level_of, levelled
from messages.drills import SEQUENCES
from storage.records import DrillLevel, Off, Side, Step

OFF = DrillLevel(off=Off.REST)
ROCK, BRIDGE, KICK, DOG = "half-kneeling-rock", "glute-bridge", "quadruped-kickback", "bird-dog"
SPLIT, SET = "split-stance-rock", "standing-glute-set"


def primer(key: str) -> list[Step]:
    return [
        Step(1, position, Side.BOTH, one.drill, one.seconds, 0, None, None, None, None)
        for position, one in enumerate(SEQUENCES[key].steps)
    ]


def at(level: int) -> tuple[DrillLevel, DrillLevel]:
    return DrillLevel(level), DrillLevel(level)


def test_where_sides_differ_the_lower_is_done_on_both() -> None:
    assert level_of(BRIDGE, (DrillLevel(2), DrillLevel(-1))) == -1
    # A table that has lost a rung keeps nobody from a primer.
    assert level_of(SET, at(-1)) == 0
    assert level_of(ROCK, at(2)) == 1


@pytest.mark.parametrize(
    ("key", "levels", "expected"),
    [
        ("standard", {}, [(ROCK, 0), (BRIDGE, 0), (KICK, 0), (DOG, 0)]),
        (
            "standard",
            {ROCK: at(-1), BRIDGE: at(2), DOG: at(1)},
            [(SPLIT, -1), ("marching-bridge", 2), (KICK, 0), (DOG, 1)],
        ),
        ("standard", {ROCK: (OFF, DrillLevel())}, [(BRIDGE, 0), (KICK, 0), (DOG, 0)]),
        # What is there already is not done twice: a little more of its own, or nothing.
        ("standard", {KICK: at(2)}, [(ROCK, 0), (BRIDGE, 0), (KICK, 1), (DOG, 0)]),
        (
            "easy",
            {"single-leg-bridge": at(-1)},
            [(BRIDGE, 0), (DOG, 0), (SPLIT, 0)],
        ),
        (
            "standing",
            {"standing-kickback": at(-1), "wall-lean-march": at(-1)},
            [("leg-swing", 0), (SPLIT, 0), (SET, -1)],
        ),
        # Nor is what is off done in another one's place.
        ("standard", {ROCK: at(-1), SPLIT: (OFF, OFF)}, [(BRIDGE, 0), (KICK, 0), (DOG, 0)]),
    ],
)
def test_a_primer_is_done_at_its_runners_levels(
    key: str,
    levels: dict[str, tuple[DrillLevel, DrillLevel]],
    expected: list[tuple[str, int]],
) -> None:
    found = levelled(primer(key), levels)
    assert [(step.drill, step.level) for step in found] == expected
    assert [step.position for step in found] == list(range(len(found)))


def test_a_program_is_made_easier_and_never_harder() -> None:
    found = levelled(primer("standard"), {ROCK: at(-1), BRIDGE: at(2)}, most=0)
    assert [(step.drill, step.level) for step in found][:2] == [(SPLIT, -1), (BRIDGE, 0)]
