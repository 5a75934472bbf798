"""How a step of a primer is shown: as a clip, as a still, or in words, as the runner likes it."""

from markupsafe import Markup

from bot.coach.ladder import exercise_of, hold_of
from bot.coach.walk import Walk
from bot.conversations.replies import Figure
from bot.conversations.turn import Turn
from messages.drills import DRILLS
from storage.records import Pictures, Step

USUAL_SWITCH = 5
"""The seconds between the sides where the conversation keeps no other."""


def of_step(turn: Turn, walk: Walk) -> Figure | None:
    """Return the picture of the present step, which carries all of it; none for who reads words."""
    if turn.runner.pictures is not Pictures.MOVING:
        return still(turn, walk.step)
    switch = turn.dialogue.data.get("switch", USUAL_SWITCH)
    first, *soon = (exercise_of(step, switch) for step in walk.steps if step.outcome is None)
    return Figure(first.drill, first, tuple(soon))


def still(turn: Turn, step: Step) -> Figure | None:
    """Return the still of a step that has been done; none for who reads words."""
    return None if turn.runner.pictures is Pictures.TEXT else Figure(step.drill)


def in_words(turn: Turn, step: Step) -> tuple[Markup, ...]:
    """Return what the clip would show, for who reads words: posture, movement and tempo."""
    if turn.runner.pictures is not Pictures.TEXT:
        return ()
    say, dose = turn.say, DRILLS[step.drill].dose
    tempo = (("out", dose.out), ("hold", hold_of(step)), ("back", dose.back), ("rest", dose.rest))
    parts = [say(f"tempo-{act}", seconds=max(1, round(span))) for act, span in tempo if span]
    return say(f"clip-{step.drill}"), say("clip-tempo", tempo=Markup(", ").join(parts))
