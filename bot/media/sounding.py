"""Sound a track, as a program of its own: a few seconds of pure computation, and 100 MB.

The track comes as JSON on standard input, an M4A file goes to standard output.
"""

import json
import sys
from io import BytesIO

import av
import numpy as np

from bot.media.cues import Track, unpacked
from bot.media.tones import RATE, Samples, sound_of

BIT_RATE = 40_000
FRAME = 1024
"""So many samples AAC takes at a time."""
CODER = {"aac_coder": "fast"}
"""The slow search for what could be left out makes more bytes of bells, and worse ones."""


def samples_of(track: Track) -> Samples:
    """Return a track's sound: mono, RATE samples a second, full scale is 1."""
    samples = np.zeros(round(track.seconds * RATE), np.float32)
    for cue, at in track.cues:
        begin = round(at * RATE)
        sound = sound_of(cue)[: len(samples) - begin]
        samples[begin : begin + len(sound)] += sound
    return samples


def m4a_of(samples: Samples) -> bytes:
    """Return samples as AAC in M4A; its edit list has players leave out what AAC puts before."""
    m4a = BytesIO()
    with av.open(m4a, "w", format="ipod") as container:
        stream = container.add_stream(
            "aac", rate=RATE, layout="mono", bit_rate=BIT_RATE, options=CODER
        )
        for begin in range(0, len(samples), FRAME):
            frame = av.AudioFrame.from_ndarray(samples[None, begin : begin + FRAME], "fltp", "mono")
            frame.sample_rate, frame.pts = RATE, begin
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return m4a.getvalue()


def main() -> None:
    """Sound what is asked for."""
    track = unpacked(json.load(sys.stdin))
    sys.stdout.buffer.write(m4a_of(samples_of(track)))


if __name__ == "__main__":
    main()
