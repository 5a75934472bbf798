"""The frames of a clip are those of the table of beats."""

from itertools import pairwise

import pytest

from bot.coach.timetable import Act, Exercise, beats_of_step
from bot.media.frames import DONE, RATE, STAGES, Frame, frames_of
from messages.drills import DRILLS, SEQUENCES
from storage.records import Side

STEPS = {
    Exercise(step.drill, step.seconds, sequence.switch)
    for sequence in SEQUENCES.values()
    for step in sequence.steps
}
MORE = {Exercise(drill, 40) for drill in DRILLS} | {
    Exercise("glute-bridge", 50, repetitions=10),
    Exercise("glute-bridge", 50, hold=4),
    Exercise("bird-dog", 30, repetitions=6),
}
EACH = pytest.mark.parametrize("exercise", sorted(STEPS | MORE, key=repr), ids=str)


def at(exercise: Exercise, second: float) -> Frame:
    return frames_of(exercise)[round(second * RATE)]


@EACH
def test_each_frame_shows_the_beat_of_its_time(exercise: Exercise) -> None:
    beats, frames = beats_of_step(exercise), frames_of(exercise)
    assert len(frames) == round((beats[-1].end + DONE) * RATE)
    for index, frame in enumerate(frames):
        time = index / RATE + 1e-6
        beat = next((beat for beat in beats if beat.start <= time < beat.end), None)
        assert frame.act is (beat.act if beat else None)
        assert frame.side is (beat or beats[-1]).side
        if beat and beat.repetition:
            assert (frame.number, frame.of) == (beat.repetition, beat.of)
        assert 0 <= frame.stage <= STAGES
        assert 0 <= frame.left <= 1


@EACH
def test_the_ring_runs_down_evenly_and_is_full_again_for_each_side(exercise: Exercise) -> None:
    frames = [frame for frame in frames_of(exercise) if frame.act]
    refilled = [
        (before.act, after.act) for before, after in pairwise(frames) if after.left > before.left
    ]
    counts = [after for _, after in refilled].count(Act.SWITCH)
    assert (
        counts
        == [frame.act for frame in frames if frame.number == exercise.switch].count(Act.SWITCH)
        // RATE
    )
    assert len(refilled) <= 3
    assert frames[0].left == pytest.approx(1)
    assert frames[-1].left < 0.01


def test_a_step_is_counted_in_three_two_one() -> None:
    bridge = Exercise("glute-bridge", 50)
    assert [at(bridge, second).number for second in (0, 1, 2, 3)] == [3, 2, 1, 1]
    assert [at(bridge, second).act for second in (2.9, 3)] == [Act.GET_READY, Act.OUT]


def test_the_body_goes_out_holds_and_comes_back_in_the_tempo() -> None:
    bridge = Exercise("glute-bridge", 48)  # eight of 2-2-2
    assert [at(bridge, 3 + second).stage for second in (0, 1, 2, 3.9, 4, 5, 5.9)] == [
        *(0, STAGES / 2, STAGES, STAGES, STAGES, STAGES / 2, 1),
    ]


def test_a_squeeze_without_a_way_out_or_back_takes_a_moment_all_the_same() -> None:
    squeeze = Exercise("standing-glute-set", 60)
    stages = [at(squeeze, 3 + second).stage for second in (0, 0.25, 0.5, 4.9, 5, 5.25, 5.5)]
    assert stages[0] == stages[6] == 0
    assert stages[2] == stages[3] == stages[4] == STAGES
    assert all(0 < stage < STAGES for stage in (stages[1], stages[5]))


def test_the_sides_are_switched_with_a_count() -> None:
    rock = Exercise("half-kneeling-rock", 30)
    switching = [at(rock, 33 + second) for second in range(5)]
    assert [frame.number for frame in switching] == [5, 4, 3, 2, 1]
    assert {(frame.act, frame.side, frame.stage) for frame in switching} == {
        (Act.SWITCH, Side.RIGHT, 0)
    }
    assert at(rock, 32).side is Side.LEFT
    assert (at(rock, 38).side, at(rock, 38).number) == (Side.RIGHT, 1)


def test_a_clip_ends_at_rest_with_all_done() -> None:
    last = frames_of(Exercise("bird-dog", 65))[-1]
    assert (last.act, last.stage, last.left, last.number, last.of) == (None, 0, 0, 4, 4)
