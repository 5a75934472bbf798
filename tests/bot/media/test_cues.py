"""What is heard of a primer, read off the table of beats."""

from dataclasses import replace
from itertools import combinations, pairwise

import pytest

from bot.coach.timetable import Act, Exercise, beats_of_primer
from bot.media.cues import Cue, Track, packed, track_digest, track_of, unpacked
from bot.media.tones import TONES, sound_of
from messages.drills import SEQUENCES, SHORT, STANDARD, Sequence

EXERCISE = Exercise("half-kneeling-rock", 30)


def exercises(sequence: Sequence) -> list[Exercise]:
    return [
        Exercise(step.drill, step.seconds, sequence.switch, step.repetitions)
        for step in sequence.steps
    ]


def whole(sequence: Sequence) -> Track:
    """Return the track of a whole sequence."""
    return track_of(beats_of_primer(sequence, exercises(sequence)))


def said(track: Track, until: float) -> str:
    return " ".join(f"{cue}@{at:g}" for cue, at in track.cues if at < until)


def times(track: Track, *cues: Cue) -> list[float]:
    return [at for cue, at in track.cues if cue in cues]


def test_the_first_drill_of_the_standard_primer() -> None:
    track = whole(SEQUENCES[STANDARD])
    assert said(track, 85) == (
        "ready@7 ready@8 ready@9 go@10 count@15 count@20 count@25 count@30 count@35 "
        "switch@40 ready@42 ready@43 ready@44 go@45 count@50 count@55 count@60 count@65 count@70 "
        "rest@75 ready@82 ready@83 ready@84"
    )
    assert (track.cues[-1], track.seconds) == ((Cue.DONE, 285), 300)


def test_in_the_short_one_sides_and_drills_follow_without_a_pause() -> None:
    track = whole(SEQUENCES[SHORT])
    assert times(track, Cue.GO, Cue.SWITCH, Cue.REST, Cue.DONE) == [5, 20, 35, 50, 65, 85]
    assert times(track, Cue.READY) == [2, 3, 4]


def test_a_march_is_counted_in_and_ends_the_race_primer() -> None:
    track = whole(SEQUENCES["race"])
    assert [(cue, at) for cue, at in track.cues if at > 216] == [
        (Cue.REST, 220),
        (Cue.READY, 227),
        (Cue.READY, 228),
        (Cue.READY, 229),
        (Cue.GO, 230),
        (Cue.DONE, 290),
    ]


@pytest.mark.parametrize("sequence", SEQUENCES.values(), ids=SEQUENCES)
def test_every_repetition_is_heard_and_no_two_sounds_are_one(sequence: Sequence) -> None:
    beats = beats_of_primer(sequence, exercises(sequence))
    track = track_of(beats)
    begins: dict[object, float] = {}
    for beat in beats:
        if beat.repetition or beat.act is Act.MARCH:
            begins.setdefault((beat.step, beat.side, beat.repetition), beat.start)
    switched = {beat.start for beat in beats if beat.act is Act.SWITCH}
    heard = set(times(track, Cue.GO, Cue.COUNT, Cue.SWITCH))
    assert heard == switched | set(begins.values())
    assert all(after[1] - before[1] > 0.5 for before, after in pairwise(track.cues))


def of(step: Exercise, *, ready: int, log: int) -> Track:
    """Return the track of a single step between two pauses."""
    sequence = SEQUENCES[STANDARD]
    alone = replace(sequence, steps=sequence.steps[:1], ready=ready, log=log)
    return track_of(beats_of_primer(alone, [step]))


def test_a_program_without_any_pause_still_ends_with_a_sound_that_rings_out() -> None:
    track = of(replace(EXERCISE, switch=0, seconds=10), ready=0, log=0)
    assert said(track, 99) == "go@0 count@5 switch@10 count@15 done@20"
    assert track.seconds == 22.5


def test_a_drill_done_once_a_side_switches_between_the_two() -> None:
    track = of(Exercise("bird-dog", 14, repetitions=1), ready=3, log=5)
    assert said(track, 99) == "ready@0 ready@1 ready@2 go@3 switch@10 done@17"


def test_a_short_switch_is_not_talked_over() -> None:
    track = of(replace(EXERCISE, switch=3, seconds=10), ready=2, log=5)
    assert said(track, 99) == "go@2 count@7 switch@12 ready@13 ready@14 go@15 count@20 done@25"


def test_no_two_cues_begin_at_the_same_pitch_and_each_begins_and_ends_at_nothing() -> None:
    for one, other in combinations(Cue, 2):
        assert abs(TONES[one].pitches[0] - TONES[other].pitches[0]) > 50
    for cue in Cue:
        assert [*sound_of(cue)[[0, -1]]] == pytest.approx([0, 0], abs=1e-4)


def test_a_track_survives_the_way_to_the_program_that_sounds_it() -> None:
    track = whole(SEQUENCES[SHORT])
    assert unpacked(packed(track)) == track


def test_the_key_of_a_track_is_that_of_what_is_heard() -> None:
    keys = {track_digest(whole(sequence)) for sequence in SEQUENCES.values()}
    assert len(keys) == len(SEQUENCES)
    assert track_digest(whole(SEQUENCES[SHORT])) in keys
