"""The pocket track as a player hears it: every sequence sounded, encoded, and decoded again."""

import numpy as np
import pytest

from bot.media.cues import Cue
from bot.media.sounding import m4a_of, samples_of
from bot.media.tones import TONES
from messages.drills import SEQUENCES, SHORT, STANDARD
from tests.bot.media.test_cues import whole
from tests.sounds import decoded, onsets, pitch, seconds_said

NEAR = 0.05
"""Seconds."""
LARGEST = 1_500_000
PEAK = 10 ** (-3 / 20)
USUAL = (STANDARD, SHORT)
ALL = [key if key in USUAL else pytest.param(key, marks=pytest.mark.faults) for key in SEQUENCES]


@pytest.mark.parametrize("key", ALL)
def test_each_cue_is_heard_in_its_time_and_at_its_pitch(key: str) -> None:
    track = whole(SEQUENCES[key])
    m4a = m4a_of(samples_of(track))
    assert len(m4a) < LARGEST
    heard, rate = decoded(m4a)
    for duration in (seconds_said(m4a), len(heard) / rate):
        assert duration == pytest.approx(SEQUENCES[key].total_seconds, abs=NEAR)
    # A switch has two notes, done has three: they ring into each other.
    assert onsets(heard, rate) == pytest.approx([at for _, at in track.cues], abs=0.01)
    pitches = {cue: pitch(heard, rate, at) for cue, at in track.cues}
    assert pitches == {cue: pytest.approx(TONES[cue].pitches[0], abs=12) for cue in pitches}
    assert Cue.GO in pitches
    assert 0.4 < np.abs(heard).max() < PEAK


def test_a_player_that_knows_no_edit_list_is_late_by_less_than_anybody_hears() -> None:
    track = whole(SEQUENCES[SHORT])
    as_it_lies, rate = decoded(m4a_of(samples_of(track)), as_it_lies=True)
    late = [at + 0.032 for _, at in track.cues]
    assert onsets(as_it_lies, rate) == pytest.approx(late, abs=0.01)
    assert len(as_it_lies) / rate == pytest.approx(SEQUENCES[SHORT].total_seconds, abs=NEAR)


def test_nothing_of_it_is_shrill_and_nothing_clicks() -> None:
    heard, rate = decoded(m4a_of(samples_of(whole(SEQUENCES[SHORT]))))
    power = np.abs(np.fft.rfft(heard)) ** 2
    above = np.fft.rfftfreq(len(heard), 1 / rate) > 2_000
    assert power[above].sum() < 0.01 * power.sum()
    # The steepest that a bell of this pitch and loudness is by itself.
    steepest = max(
        2 * np.pi * max(tone.pitches) * tone.loud * 1.5 / rate for tone in TONES.values()
    )
    assert np.abs(np.diff(heard)).max() < steepest
