"""What stands in a chat at rest: what comes next, or for whose word it waits."""

from bot.conversations import home, red_flags
from bot.conversations.replies import Screen
from bot.conversations.turn import Turn
from storage import runs


async def screen(turn: Turn) -> Screen:
    """Return what comes next, for a chat at rest."""
    planned = await runs.of(turn.tx, turn.runner.id)
    if not planned:
        return Screen(turn.say("runs-empty"), ((turn.button("button-add-run", "plan", "new"),),))
    return Screen(await red_flags.waits(turn) or home.next_text(planned[0], turn))
