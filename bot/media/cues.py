"""What is heard in a primer, and when, for whoever puts the phone away: beats in, cues out."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from bot.coach.timetable import GET_READY, Act, Beat

SOURCES = ("cues.py", "tones.py", "sounding.py")
"""What a track sounds like is written in these files."""
MOVING = (Act.OUT, Act.HOLD, Act.BACK, Act.REST, Act.MARCH)
CLEAR = 1.0
"""So many seconds a switch sounds by itself before anything is counted in."""
RINGS_OUT = 2.5
"""So many seconds the last sound takes."""


class Cue(StrEnum):
    """What a sound tells who does not look."""

    READY = "ready"  # three of them, a second apart, then go
    GO = "go"
    COUNT = "count"  # one more repetition
    SWITCH = "switch"
    REST = "rest"  # a step is over, another one comes
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Track:
    """What is heard, each cue with the second at which it begins, and how many it all takes."""

    cues: tuple[tuple[Cue, float], ...]
    seconds: float


def track_of(beats: Sequence[Beat]) -> Track:
    """Return what is heard in a primer's beats; its last sound rings out, whatever comes after."""
    nothing = Beat(Act.PAUSE, 0, 0)
    cues = [cue for pair in pairwise((nothing, *beats)) for cue in _heard(*pair)]
    last = beats[-1]
    over = last.start if last.act is Act.PAUSE else last.end
    cues = [cue for cue in cues if cue != (Cue.REST, over)] + [(Cue.DONE, over)]
    return Track(tuple(sorted(cues, key=lambda one: one[1])), max(last.end, over + RINGS_OUT))


def _heard(before: Beat, beat: Beat) -> Iterator[tuple[Cue, float]]:
    """Tell what is heard where a beat follows another one."""
    if before.act in MOVING and beat.act in (Act.PAUSE, Act.GET_READY):
        yield Cue.REST, beat.start
    match beat.act:
        case Act.GET_READY:
            yield from _counted_in(beat, beat.start)
        case Act.SWITCH:
            yield Cue.SWITCH, beat.start
            yield from _counted_in(beat, beat.start + CLEAR)
        case Act.MARCH:
            yield from _counted_in(before, before.start + CLEAR)
            yield Cue.GO, beat.start
        case _ if beat.act in MOVING and _of(beat) != _of(before):
            yield _of_repetition(before, beat), beat.start


def _counted_in(beat: Beat, after: float) -> Iterator[tuple[Cue, float]]:
    """Tell the seconds before a beat's end, as far as they come after something else."""
    for at in (beat.end - back for back in range(GET_READY, 0, -1)):
        if at >= after:
            yield Cue.READY, at


def _of_repetition(before: Beat, beat: Beat) -> Cue:
    if before.act not in MOVING or before.step != beat.step:
        return Cue.GO
    # Of a drill that alternates every repetition has the other side, from the first one on.
    is_first = beat.repetition == 1 and (before.repetition > 1 or beat.of == 1)
    return Cue.SWITCH if is_first and before.side is not beat.side else Cue.COUNT


def _of(beat: Beat) -> tuple[object, ...]:
    return beat.act in MOVING, beat.step, beat.side, beat.repetition


def track_digest(track: Track) -> str:
    """Return a short hex key that changes whenever a track may sound different."""
    return hashlib.sha256(repr(track).encode() + _sounding_code()).hexdigest()[:16]


@cache
def _sounding_code() -> bytes:
    """Return the sources that sound: no version number that somebody must remember to raise."""
    return b"".join(Path(__file__).with_name(name).read_bytes() for name in SOURCES)


def packed(track: Track) -> dict[str, Any]:
    """Return a track as JSON has it."""
    return asdict(track)


def unpacked(packed: Mapping[str, Any]) -> Track:
    """Return the track that was packed."""
    return Track(tuple((Cue(cue), at) for cue, at in packed["cues"]), packed["seconds"])
