"""The table of beats: it fills the time without gaps, and counts as the drills' doses say."""

from itertools import pairwise

import pytest

from bot.coach.timetable import GET_READY, Act, Beat, Exercise, beats_of_primer, beats_of_step
from messages.drills import DRILLS, SEQUENCES, Sequence
from storage.records import Side


def exercises(sequence: Sequence) -> list[Exercise]:
    return [
        Exercise(step.drill, step.seconds, sequence.switch, step.repetitions)
        for step in sequence.steps
    ]


def assert_seamless(beats: tuple[Beat, ...], total: float) -> None:
    assert beats[0].start == 0
    assert beats[-1].end == pytest.approx(total)
    for before, after in pairwise(beats):
        assert before.end == pytest.approx(after.start)
    assert all(beat.seconds > 0 for beat in beats)


@pytest.mark.parametrize("sequence", SEQUENCES.values(), ids=SEQUENCES)
def test_a_primer_fills_its_seconds_without_a_gap(sequence: Sequence) -> None:
    beats = beats_of_primer(sequence, exercises(sequence))
    assert_seamless(beats, sequence.total_seconds)
    assert {beat.step for beat in beats if beat.act is Act.OUT or beat.act is Act.HOLD} == set(
        range(len(sequence.steps))
    )


@pytest.mark.parametrize("sequence", SEQUENCES.values(), ids=SEQUENCES)
def test_a_step_is_the_same_by_itself_as_in_the_primer(sequence: Sequence) -> None:
    whole = beats_of_primer(sequence, exercises(sequence))
    for place, exercise in enumerate(exercises(sequence)):
        alone = beats_of_step(exercise)
        assert_seamless(alone, GET_READY + exercise.total_seconds)
        within = [b for b in whole if b.step == place and b.act is not Act.GET_READY]
        shift = within[0].start - GET_READY
        for one, other in zip(alone[1:], within, strict=True):
            assert one.start + shift == pytest.approx(other.start)
            assert (one.act, one.side, one.repetition, one.of) == (
                other.act,
                other.side,
                other.repetition,
                other.of,
            )


def test_a_step_of_each_side_counts_both_and_switches_between() -> None:
    beats = beats_of_step(Exercise("half-kneeling-rock", 30))
    outs = [beat for beat in beats if beat.act is Act.OUT]
    assert [(beat.side, beat.repetition) for beat in outs] == [
        (side, number) for side in (Side.LEFT, Side.RIGHT) for number in range(1, 7)
    ]
    assert [beat.start for beat in outs[:3]] == [3, 8, 13]
    (switch,) = (beat for beat in beats if beat.act is Act.SWITCH)
    assert (switch.start, switch.seconds, switch.side) == (33, 5, Side.RIGHT)
    assert outs[6].start == 38


def test_an_alternating_step_counts_each_side_and_shares_what_is_left_as_rest() -> None:
    beats = beats_of_step(Exercise("bird-dog", 65))
    outs = [beat for beat in beats if beat.act is Act.OUT]
    assert [(beat.side, beat.repetition, beat.of) for beat in outs[:3]] == [
        (Side.LEFT, 1, 4),
        (Side.RIGHT, 1, 4),
        (Side.LEFT, 2, 4),
    ]
    assert len(outs) == 8
    rests = [beat.seconds for beat in beats if beat.act is Act.REST]
    assert rests == pytest.approx([65 / 8 - 7] * 8)


def test_a_hold_that_is_longer_and_repetitions_that_do_not_fit_keep_the_seconds() -> None:
    longer = Exercise("glute-bridge", 50, hold=4)
    assert longer.count == 6
    assert_seamless(beats_of_step(longer), 53)
    crowded = Exercise("glute-bridge", 30, repetitions=10)
    assert_seamless(beats_of_step(crowded), 33)
    out = next(beat for beat in beats_of_step(crowded) if beat.act is Act.OUT)
    assert out.seconds == pytest.approx(1)


def test_where_there_is_no_pause_nobody_is_counted_in() -> None:
    beats = beats_of_primer(SEQUENCES["short"], exercises(SEQUENCES["short"]))
    ready = [beat for beat in beats if beat.act is Act.GET_READY]
    assert [(beat.start, beat.step) for beat in ready] == [(2, 0)]


@pytest.mark.parametrize("drill", DRILLS)
def test_every_drill_has_at_least_one_whole_repetition(drill: str) -> None:
    for seconds in (15, 30, 70):
        outs = [b for b in beats_of_step(Exercise(drill, seconds)) if b.act is Act.HOLD]
        outs = outs or [b for b in beats_of_step(Exercise(drill, seconds)) if b.act is Act.OUT]
        assert len(outs) >= 1
        assert {beat.of for beat in outs} == {Exercise(drill, seconds).count}
