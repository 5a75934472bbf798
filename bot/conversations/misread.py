"""What is said of a text about runs that is not understood, with the nearest that would be."""

from collections.abc import Callable

from markupsafe import Markup

from bot.coach.plans import PlanError
from bot.conversations.replies import Button, rows
from bot.conversations.turn import RefusedError, Turn
from messages.catalogue import as_typed

MEANT = "meant"
"""The action of a button that takes one of the texts that its message shows."""

Press = Callable[[str, int], Button]
"""Makes such a button of a text and its number."""


def misread(turn: Turn, error: PlanError, press: Press | None = None) -> RefusedError:
    """Return the refusal of a text: what is wrong with it, and an example, perhaps to be tapped."""
    what = turn.say(f"plan-{error.problem}", said=as_typed(error.said))
    # An example has a day or a time that nobody said: it is for reading.
    is_meant = error.suggestion is not None or len(error.nearest) > 1
    nearest = enumerate(error.nearest if is_meant else ())
    buttons = [press(one, number) for number, one in nearest] if press else []
    return RefusedError(what + " " + _near(turn, error), rows(buttons, 1))


def _near(turn: Turn, error: PlanError) -> Markup:
    if len(error.nearest) > 1:
        example, other = error.nearest
        return turn.say("plan-either", example=example, other=other)
    return turn.say("plan-meant" if error.suggestion else "plan-near", example=error.example)
