"""What each frame of a clip shows, after the table of beats: data, nothing drawn yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from bot.coach.timetable import Act, Beat, Exercise, beats_of_step
from bot.media.motion import eased
from messages.drills import Sides
from storage.records import Side

RATE = 12
"""Frames a second."""
DONE = 2
"""How long a clip goes on after the last beat, in seconds: players begin it anew by themselves."""
SNAP = 0.4
"""How long a movement takes for which the dose has no time of its own, in seconds."""
STAGES = 24
"""In so many steps a body goes from one key pose to the other, whatever the tempo."""
_COUNTED_IN = (Act.GET_READY, Act.SWITCH)


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture of a clip.

    `stage` of STAGES is how far the body has come, `left` the share (1 to 0) of the ring that is
    still full, `number` what stands in it: a repetition, or the seconds of a count. `act` is None
    when all is done.
    """

    act: Act | None
    side: Side
    stage: int
    left: float
    number: int
    of: int = 0


def seconds_of(exercise: Exercise) -> int:
    """Return how long a step's clip is."""
    return round(beats_of_step(exercise)[-1].end + DONE)


def frames_of(exercise: Exercise) -> tuple[Frame, ...]:
    """Return all frames of a step's clip, RATE a second; its last DONE seconds show its end."""
    beats = beats_of_step(exercise)
    count = round((beats[-1].end + DONE) * RATE)
    spans = {beat: span for span in _spans(exercise, beats) for beat in span}
    before = {after: one for one, after in pairwise(beats)}
    found: list[Frame] = []
    rest = iter(beats)
    beat: Beat | None = next(rest)
    for at in (index / RATE + 1e-6 for index in range(count)):
        while beat is not None and at >= beat.end:
            beat = next(rest, None)
        if beat is None:
            last = beats[-1]
            found.append(Frame(None, last.side, 0, 0, last.repetition, last.of))
        else:
            found.append(_frame(beat, before.get(beat), spans[beat], at))
    return tuple(found)


def _frame(beat: Beat, before: Beat | None, span: tuple[Beat, ...], at: float) -> Frame:
    start, end = span[0].start, span[-1].end
    counted = beat.act in _COUNTED_IN
    number = int(end - at) + 1 if counted else beat.repetition
    stage = round(STAGES * _share(beat, before, at - beat.start))
    return Frame(beat.act, beat.side, stage, (end - at) / (end - start), number, beat.of)


def _share(beat: Beat, before: Beat | None, since: float) -> float:
    """Return which share of the time from one key pose to the other is over."""
    match beat.act:
        case Act.OUT:
            return since / beat.seconds
        case Act.BACK:
            return 1 - since / beat.seconds
        case Act.HOLD:
            comes = before is None or before.act is not Act.OUT
            return min(1, since / SNAP) if comes else 1
        case Act.REST:
            goes = before is not None and before.act is Act.HOLD
            return max(0, 1 - since / SNAP) if goes else 0
        case _:
            return 0


def _spans(exercise: Exercise, beats: tuple[Beat, ...]) -> Iterator[tuple[Beat, ...]]:
    """Yield the beats through which one ring runs down: a count, a side, or all of both."""
    each = exercise.sides is Sides.EACH

    def ring(beat: Beat) -> object:
        return beat.act if beat.act in _COUNTED_IN else beat.side if each else None

    for _, span in groupby(beats, ring):
        yield tuple(span)


def come(stage: int) -> float:
    """Return how far a body has come at a stage, 0 to 1: slow, fast, slow."""
    return eased(stage / STAGES)
