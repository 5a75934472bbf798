"""What is said of a text about runs that is not understood, with the nearest that would be."""

from bot.coach.plans import PlanError
from bot.conversations.turn import RefusedError, Turn
from messages.catalogue import as_typed


def misread(turn: Turn, error: PlanError) -> RefusedError:
    """Return the refusal of a text: what is wrong with it, and an example."""
    near = "plan-meant" if error.suggestion else "plan-near"
    what = turn.say(f"plan-{error.problem}", said=as_typed(error.said))
    return RefusedError(what + " " + turn.say(near, example=error.example))
