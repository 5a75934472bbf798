"""The clips of the steps by what they show; they are filmed in bot.media.filming.

Here is nothing of the encoder: it is for the process that films.
"""

import hashlib
from functools import cache
from pathlib import Path

from bot.coach.timetable import Exercise, beats_of_step
from bot.media.body import LENGTHS, MOVEMENTS

SOURCES = (
    *("body.py", "canvas.py", "runner.py", "figures.py", "motion.py"),
    *("frames.py", "planes.py", "panel.py", "film.py", "filming.py"),
)
"""All that has a say in how a clip looks, besides the poses and the table of beats."""


@cache
def clip_digest(exercise: Exercise) -> str:
    """Return a short hex key that changes whenever the step's clip may look different."""
    return digest(exercise, filming_code())


def digest(exercise: Exercise, code: bytes) -> str:
    """Return the key of a step that is filmed by some code."""
    facts = (LENGTHS, MOVEMENTS[exercise.drill], exercise.sides, beats_of_step(exercise))
    return hashlib.sha256(repr(facts).encode() + code).hexdigest()[:16]


@cache
def filming_code() -> bytes:
    """Return the sources that film: no version number that somebody must remember to raise."""
    return b"".join(Path(__file__).with_name(name).read_bytes() for name in SOURCES)
