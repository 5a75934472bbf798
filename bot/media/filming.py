"""Film one step of a primer, as a program of its own that gives way to all others.

The exercise comes as JSON on standard input, its clip goes as MP4 to standard output.
"""

import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import av

from bot.coach.timetable import Exercise
from bot.media.film import SIZE, Film
from bot.media.frames import RATE, frames_of
from bot.media.planes import Planes

LEAST_URGENT = 19
ENCODER = {
    "preset": "veryfast",
    "tune": "animation",
    "crf": "29",
    "g": str(RATE * 20),
    "x264-params": "rc-lookahead=5:me=dia:subme=1:b-adapt=0:weightp=0:trellis=0",
}
"""H.264's own words: flat colours ask little of it, and half the time is saved."""


def main() -> None:
    """Read what is asked for, and film it."""
    if hasattr(os, "nice"):
        os.nice(LEAST_URGENT)
    sys.stdout.buffer.write(clip_mp4(Exercise(**json.load(sys.stdin.buffer))))


def clip_mp4(exercise: Exercise) -> bytes:
    """Film a step and return the MP4: H.264 without sound, SIZE pixels wide and high.

    Takes two or three seconds of pure computation. An unknown drill is a KeyError.
    """
    film = Film(exercise)
    pictures = (film.picture(frame) for frame in frames_of(exercise))
    # Its table of contents goes before the rest: for that it is read again, as a file is.
    with TemporaryDirectory() as folder:
        path = Path(folder) / "clip.mp4"
        _encode(pictures, path)
        return path.read_bytes()


def _encode(pictures: Iterable[Planes], path: Path) -> None:
    with av.open(str(path), "w", options={"movflags": "faststart"}) as container:
        stream = container.add_stream("libx264", rate=RATE, options=ENCODER)
        stream.width, stream.height, stream.pix_fmt = SIZE, SIZE, "yuv420p"
        stream.codec_context.thread_count = 1
        for index, picture in enumerate(pictures):
            frame = av.VideoFrame(SIZE, SIZE, "yuv420p")
            for plane, drawn in zip(frame.planes, picture, strict=True):
                plane.update(drawn.tobytes())
            frame.pts = index
            container.mux(stream.encode(frame))
        container.mux(stream.encode())


if __name__ == "__main__":
    main()
