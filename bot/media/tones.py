"""The sounds of a track: soft bells, each of its own pitch, that begin and fade without a click.

Five notes of one scale, so that none jars with another. All of it lies between 400 and 2,000 Hz,
which the loudspeaker of a phone carries out of a pocket.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from bot.media.cues import Cue

Samples = NDArray[np.float32]

RATE = 32_000
"""Samples a second."""
ATTACK, RELEASE = 0.008, 0.03
"""How long a tone takes to come and, in its end, to go, in seconds."""
OVERTONES = ((1.0, 1.0), (2.0, 0.25))
"""Of a bell: times its pitch, and how loud beside it. The higher one fades sooner."""


@dataclass(frozen=True, slots=True)
class Tone:
    """Pitches (Hz) one after the other, `apart` seconds from each other.

    Each rings for `rings` seconds, at `loud` of full scale.
    """

    pitches: tuple[float, ...]
    rings: float
    loud: float
    apart: float = 0.0


TONES: Mapping[Cue, Tone] = MappingProxyType(
    {
        Cue.READY: Tone((494,), rings=0.16, loud=0.32),
        Cue.GO: Tone((988,), rings=0.8, loud=0.58),
        Cue.COUNT: Tone((740,), rings=0.12, loud=0.16),
        Cue.SWITCH: Tone((554, 831), rings=0.7, loud=0.43, apart=0.2),
        Cue.REST: Tone((415,), rings=1.0, loud=0.58),
        Cue.DONE: Tone((659, 831, 988), rings=1.4, loud=0.32, apart=0.25),
    }
)


@cache
def sound_of(cue: Cue) -> Samples:
    """Return how a cue sounds: mono, RATE samples a second, full scale is 1."""
    tone = TONES[cue]
    bell = [_bell(pitch, tone.rings) * tone.loud for pitch in tone.pitches]
    begins = [round(place * tone.apart * RATE) for place in range(len(bell))]
    sound = np.zeros(begins[-1] + len(bell[-1]), np.float32)
    for begin, one in zip(begins, bell, strict=True):
        sound[begin : begin + len(one)] += one
    return sound


def _bell(pitch: float, seconds: float) -> Samples:
    """Return a bell of full scale at most."""
    at = np.arange(round(seconds * RATE)) / RATE
    fades = 5 / seconds
    partials = [
        loud * np.sin(2 * np.pi * pitch * times * at) * np.exp(-at * fades * times)
        for times, loud in OVERTONES
    ]
    bell: NDArray[np.float64] = np.sum(partials, axis=0) / sum(loud for _, loud in OVERTONES)
    bell *= _rise(at / ATTACK) * _rise((seconds - at) / RELEASE)
    return bell.astype(np.float32)


def _rise(share: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the half of a cosine that goes from 0 to 1 while `share` does."""
    half: NDArray[np.float64] = (1 - np.cos(np.pi * np.clip(share, 0, 1))) / 2
    return half
