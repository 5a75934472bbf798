"""What is said of a text about runs that is not understood, with the nearest that would be."""

from markupsafe import Markup

from bot.coach.plans import PlanError
from bot.conversations.replies import Button
from bot.conversations.turn import RefusedError, Turn
from messages.catalogue import as_typed

MEANT = "meant"
"""The action of a button that takes one of the texts that its message shows."""


def misread(turn: Turn, error: PlanError, flow: str | None = None) -> RefusedError:
    """Return the refusal of a text: what is wrong with it, and an example.

    With a flow the nearest texts can be tapped, and that one hears of it.
    """
    what = turn.say(f"plan-{error.problem}", said=as_typed(error.said))
    return RefusedError(
        what + " " + _near(turn, error),
        tuple((_button(turn, flow, *one),) for one in enumerate(error.nearest)) if flow else (),
    )


def _near(turn: Turn, error: PlanError) -> Markup:
    if len(error.nearest) > 1:
        example, other = error.nearest
        return turn.say("plan-either", example=example, other=other)
    return turn.say("plan-meant" if error.suggestion else "plan-near", example=error.example)


def _button(turn: Turn, flow: str, index: int, label: str) -> Button:
    """Return a button that the conversation hears while it lasts, or that stands by itself."""
    if turn.dialogue.flow == flow:
        return turn.choice(label, MEANT, index)
    return turn.labelled(label, flow, MEANT, index)
