"""What an ear makes of a sound file: when something begins, and how high it is."""

from io import BytesIO

import av
import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

HOP = 0.002
"""Seconds; so exactly is it told when something begins."""
LOUD, STILL = 0.01, 0.004
"""Of full scale: from the one on there is a sound, below the other there is none."""
A_SWING, A_TONE = 0.02, 0.1
"""Seconds."""


def decoded(m4a: bytes, *, as_it_lies: bool = False) -> tuple[Samples, int]:
    """Return a file's samples and how many there are a second.

    `as_it_lies`: with what its edit list has players leave out.
    """
    options = {"ignore_editlist": "1"} if as_it_lies else {}
    with av.open(BytesIO(m4a), "r", options=options) as container:
        (stream,) = container.streams.audio
        frames = [frame.to_ndarray() for frame in container.decode(stream)]
        return np.concatenate([frame[0] for frame in frames]), stream.rate


def seconds_said(m4a: bytes) -> float:
    """Return how long a file says that it is."""
    with av.open(BytesIO(m4a), "r") as container:
        (stream,) = container.streams.audio
        assert stream.duration is not None
        assert stream.time_base is not None
        return float(stream.duration * stream.time_base)


def onsets(samples: Samples, rate: int) -> list[float]:
    """Return the seconds at which a sound begins after stillness."""
    hop = round(HOP * rate)
    loud = np.abs(samples[: len(samples) // hop * hop]).reshape(-1, hop).max(axis=1)
    # It is still again when it has been so for longer than a low tone takes to swing.
    places = np.flatnonzero(loud >= STILL)
    sounds = np.split(places, np.flatnonzero(np.diff(places) * HOP > A_SWING) + 1)
    return [sound[loud[sound] >= LOUD][0] * HOP for sound in sounds if loud[sound].max() >= LOUD]


def pitch(samples: Samples, rate: int, at: float) -> float:
    """Return the strongest frequency (Hz) of what begins then."""
    part = samples[round(at * rate) : round((at + A_TONE) * rate)]
    spectrum = np.abs(np.fft.rfft(part * np.hanning(len(part)), n=rate))
    return float(spectrum.argmax())
