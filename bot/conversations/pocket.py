"""The pocket track: a primer to be heard, with all of it as text under it."""

import math
from collections.abc import Sequence as SequenceOf

from markupsafe import Markup

from bot.coach.session import Entry, beats_of, entries_of
from bot.conversations.replies import Keyboard, Screen, Send, Sound
from bot.conversations.turn import Turn
from bot.media.cues import Cue, track_of
from messages.drills import Sequence
from storage.records import Side, Step

A_MINUTE = 60


def with_primer(turn: Turn, sequence: Sequence, steps: SequenceOf[Step]) -> tuple[Send, ...]:
    """Return the track of a primer that begins, for whoever wants it each time."""
    return (Send(screen(turn, sequence, steps)),) if turn.runner.with_sound else ()


def screen(
    turn: Turn, sequence: Sequence, steps: SequenceOf[Step], keyboard: Keyboard = ()
) -> Screen:
    """Return the track of a primer; its text has the steps with their times."""
    beats = beats_of(sequence, steps)
    track = track_of(beats)
    minutes = math.ceil(beats[-1].end / A_MINUTE)
    title = turn.say("sound-title", minutes=minutes, place=sequence.key)
    drills = {step.position: step.drill for step in steps}
    lines = [_line(turn, entry, drills) for entry in entries_of(beats, steps)]
    over = next(at for cue, at in track.cues if cue is Cue.DONE)
    lines.append(turn.say("sound-done", time=_clock(over)))
    text = Markup("\n").join((Markup("<b>{}</b>").format(title), *lines))
    return Screen(text, keyboard, file=Sound(title.unescape(), track))


def _line(turn: Turn, entry: Entry, drills: dict[int, str]) -> Markup:
    time = _clock(entry.at)
    if entry.step is None:
        return turn.say("sound-march", time=time)
    drill = turn.say(f"drill-{drills[entry.step]}")
    if entry.side is Side.BOTH:
        return turn.say("sound-step", time=time, drill=drill)
    return turn.say("sound-step-side", time=time, drill=drill, side=entry.side)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), A_MINUTE)
    return f"{minutes}:{rest:02}"
