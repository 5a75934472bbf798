"""A drill's rungs, and what a step becomes on each of them."""

import pytest

from bot.coach.ladder import (
    Rungs,
    at_level,
    drill_at,
    easier,
    exercise_of,
    hold_of,
    repetitions_of,
    rungs_of,
)
from bot.coach.timetable import Exercise, beats_of_step
from messages.drills import DRILLS, SEQUENCES, Sides, Up
from storage.records import Side, Step


def a_step(drill: str, seconds: int = 30, repetitions: int | None = None) -> Step:
    return Step(1, 0, Side.BOTH, drill, seconds, 0, None, None, None, None, repetitions)


def test_every_rung_of_every_ladder_is_there() -> None:
    for key in DRILLS:
        rungs = rungs_of(key)
        drills = [drill_at(key, level) for level in range(rungs.floor, rungs.top + 1)]
        assert drills[-rungs.floor :][:2] == [key, key]
        for level in (rungs.top + 1, -9):
            with pytest.raises(LookupError):
                drill_at(key, level)


@pytest.mark.parametrize(
    ("key", "rungs"),
    [
        ("glute-bridge", Rungs(-1, 2)),
        ("half-kneeling-rock", Rungs(-1, 1)),
        ("standing-glute-set", Rungs(0, 2)),
        ("bird-dog-leg", Rungs(0, 1)),
    ],
)
def test_how_far_a_ladder_goes(key: str, rungs: Rungs) -> None:
    assert rungs_of(key) == rungs


@pytest.mark.parametrize(
    ("key", "seconds", "level", "expected"),
    [
        ("glute-bridge", 50, 0, ("glute-bridge", 50, 8, 2)),
        ("glute-bridge", 50, 1, ("glute-bridge", 50, 6, 4)),
        ("glute-bridge", 50, 2, ("marching-bridge", 50, 4, 1)),
        ("glute-bridge", 50, -1, ("standing-glute-set", 50, 5, 5)),
        ("leg-swing", 25, 0, ("leg-swing", 25, 12, 0)),
        ("leg-swing", 25, 1, ("leg-swing", 25, 14, 0)),
        ("bird-dog", 80, 0, ("bird-dog", 80, 5, 3)),
        ("bird-dog", 65, 1, ("bird-dog", 65, 3, 5)),
        # Two sides of 30 seconds are a minute of both, and the other way round, with the switch.
        ("quadruped-kickback", 30, 2, ("bird-dog", 60, 4, 3)),
        ("standing-kickback", 30, -1, ("standing-glute-set", 60, 6, 5)),
        ("reverse-lunge-reach", 55, -1, ("split-stance-rock", 25, 5, 2)),
    ],
)
def test_a_step_keeps_its_time_on_every_rung(
    key: str, seconds: int, level: int, expected: tuple[str, int, int, float]
) -> None:
    step = at_level(a_step(key, seconds), level)
    assert (step.drill, step.seconds, repetitions_of(step), hold_of(step)) == expected
    assert (step.level, step.base) == (level, key)


def test_no_rung_makes_a_primer_longer() -> None:
    for sequence in SEQUENCES.values():
        for one in sequence.steps:
            rungs = rungs_of(one.drill)
            for level in range(rungs.floor, rungs.top + 1):
                step = at_level(a_step(one.drill, one.seconds), level)
                is_each = DRILLS[step.drill].sides is Sides.EACH
                lasts = 2 * step.seconds + sequence.switch if is_each else step.seconds
                assert lasts <= one.lasts(sequence.switch), step


def test_one_up_is_more_of_it_where_the_seconds_have_room() -> None:
    for one in SEQUENCES["standing"].steps + SEQUENCES["standard"].steps:
        base, more = (at_level(a_step(one.drill, one.seconds), level) for level in (0, 1))
        if DRILLS[one.drill].up is Up.HOLD:
            assert hold_of(more) == hold_of(base) + 2
        else:
            assert repetitions_of(more) == repetitions_of(base) + 2


def test_a_programs_repetitions_are_of_its_own_drill() -> None:
    step = a_step("glute-bridge", 50, 9)
    assert repetitions_of(at_level(step, 0)) == 9
    assert at_level(step, -1).repetitions is None


@pytest.mark.parametrize(
    ("key", "level", "expected"),
    [
        ("glute-bridge", 2, ("glute-bridge", 0)),
        ("glute-bridge", 1, ("standing-glute-set", -1)),
        ("glute-bridge", 0, ("standing-glute-set", -1)),
        ("half-kneeling-rock", -1, ("standing-glute-set", -2)),
        ("half-kneeling-rock", -2, None),
        ("standing-glute-set", 1, None),
        ("quadruped-kickback", 2, ("quadruped-kickback", 0)),
    ],
)
def test_the_next_easier_is_another_drill(
    key: str, level: int, expected: tuple[str, int] | None
) -> None:
    found = easier(at_level(a_step(key), level))
    assert (found and (found.drill, found.level)) == expected


@pytest.mark.parametrize("key", SEQUENCES)
def test_a_drill_at_its_own_level_is_what_is_filmed_and_sounded_of_the_sequence(key: str) -> None:
    sequence = SEQUENCES[key]
    for one in sequence.steps:
        exercise = exercise_of(a_step(one.drill, one.seconds), sequence.switch)
        usual = Exercise(one.drill, one.seconds, sequence.switch, one.repetitions)
        assert beats_of_step(exercise) == beats_of_step(usual)
