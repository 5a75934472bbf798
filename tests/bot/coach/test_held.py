"""A primer without the drills on hold."""

import pytest

from bot.coach.held import allowed
from storage.records import Side, Step


def primer(*drills: str) -> list[Step]:
    return [
        Step(1, position, Side.BOTH, drill, 30, 0, None, None, None, None, 6)
        for position, drill in enumerate(drills)
    ]


@pytest.mark.parametrize(
    ("drills", "held", "expected"),
    [
        (("glute-bridge", "bird-dog"), set(), [(0, "glute-bridge", 0), (1, "bird-dog", 0)]),
        (("glute-bridge", "bird-dog"), {"glute-bridge"}, [(0, "bird-dog", 0)]),
        (("bird-dog",), {"bird-dog"}, [(0, "bird-dog-leg", -1)]),
        (
            ("single-leg-bridge",),
            {"single-leg-bridge", "glute-bridge"},
            [(0, "standing-glute-set", -2)],
        ),
        # One easier drill for both is done once.
        (
            ("glute-bridge", "standing-kickback"),
            {"glute-bridge", "standing-kickback"},
            [(0, "standing-glute-set", -1)],
        ),
        (("standing-glute-set",), {"standing-glute-set"}, []),
    ],
)
def test_what_may_be_done(
    drills: tuple[str, ...], held: set[str], expected: list[tuple[int, str, int]]
) -> None:
    left = allowed(primer(*drills), held)
    assert [(step.position, step.drill, step.level) for step in left] == expected


def test_an_easier_drill_has_its_own_repetitions() -> None:
    (easier,) = allowed(primer("bird-dog"), {"bird-dog"})
    assert easier.repetitions is None
    (same, _) = allowed(primer("bird-dog", "glute-bridge"), set())
    assert same.repetitions == 6
