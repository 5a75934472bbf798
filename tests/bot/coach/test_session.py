"""A primer's beats as its rows have it: swapped, left out, both sides said apart."""

from collections.abc import Sequence as SequenceOf
from dataclasses import replace

import pytest

from bot.coach.held import allowed
from bot.coach.session import Entry, beats_of, entries_of
from bot.coach.timetable import Exercise, beats_of_primer
from messages.drills import SEQUENCES, STANDARD, Sequence, SequenceStep, Sides
from storage.records import Side, Step

STEPS = SEQUENCES[STANDARD]


def rows(sequence: Sequence) -> list[Step]:
    return [
        Step(
            1, place, Side.BOTH, one.drill, one.seconds, 0, None, None, None, None, one.repetitions
        )
        for place, one in enumerate(sequence.steps)
    ]


def begins(sequence: Sequence, steps: SequenceOf[Step]) -> list[tuple[float, str, Side]]:
    drills = {step.position: step.drill for step in steps}
    entries = entries_of(beats_of(sequence, steps), steps)
    return [(one.at, drills[one.step] if one.step is not None else "", one.side) for one in entries]


@pytest.mark.parametrize("sequence", SEQUENCES.values(), ids=SEQUENCES)
def test_what_nobody_has_changed_is_the_sequence(sequence: Sequence) -> None:
    exercises = [
        Exercise(one.drill, one.seconds, sequence.switch, one.repetitions) for one in sequence.steps
    ]
    assert beats_of(sequence, rows(sequence)) == beats_of_primer(sequence, exercises)


def test_what_is_held_back_is_left_out_and_the_pauses_stay_with_their_drills() -> None:
    first, second, *rest = STEPS.steps
    sequence = replace(STEPS, steps=(first, replace(second, transition=40), *rest))
    left = allowed(rows(sequence), {"half-kneeling-rock", "quadruped-kickback"})
    assert begins(sequence, left) == [(10, "glute-bridge", Side.BOTH), (100, "bird-dog", Side.BOTH)]
    assert beats_of(sequence, left)[-1].end == 100 + 65 + 15


def test_a_swapped_drill_keeps_the_seconds_and_the_pause_of_its_place() -> None:
    steps = rows(STEPS)
    steps[0] = replace(steps[0], drill="split-stance-rock", level=-1)
    assert begins(STEPS, steps)[:3] == [
        (10, "split-stance-rock", Side.LEFT),
        (45, "split-stance-rock", Side.RIGHT),
        (85, "glute-bridge", Side.BOTH),
    ]


def test_two_rows_of_one_step_are_one_step() -> None:
    first, *rest = rows(STEPS)
    split = [replace(first, side=Side.LEFT), replace(first, side=Side.RIGHT), *rest]
    assert beats_of(STEPS, split) == beats_of(STEPS, rows(STEPS))


def test_a_programs_repetitions_and_pauses_count() -> None:
    step = SequenceStep("glute-bridge", Sides.BOTH, 30, repetitions=3)
    program = Sequence("floor", (step,), ready=20, transition=0, switch=5, log=0)
    beats = beats_of(program, rows(program))
    assert [beat.start for beat in beats if beat.repetition and beat.act == "out"] == [20, 30, 40]
    assert entries_of(beats, rows(program)) == [Entry(20, 0)]
