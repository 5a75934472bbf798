"""The next run is another one today: left out, and given back."""

from bot.conversations import home
from bot.conversations.durable import Answer, DurableConversationHandler, Stay, command, tap
from bot.conversations.replies import Rewrite, Screen, Send
from bot.conversations.turn import RefusedError, StaleError, Turn
from bot.delivery import occurrences
from storage import runs
from storage.records import PrimerStatus

FLOW = "today"


async def skip(turn: Turn) -> Answer:
    """Leave the next run's primer out."""
    one = await occurrences.next_of(turn.tx, turn.runner, turn.now)
    if one is None:
        raise RefusedError(turn.say("skip-nothing"))
    is_offered = one.primer is not None and one.primer.status is PrimerStatus.OFFERED
    left_out = await occurrences.leave_out(turn.tx, turn.runner, one, turn.now)
    turn.plans_changed = True
    if is_offered:
        said = turn.say("skip-offered")
    else:
        after = await home.screen(turn)
        said = turn.say("skipped", at=home.moment(turn, one.at)) + "\n" + after.text
    undo = turn.button("button-undo", FLOW, "undo", left_out.id)
    return Stay((Send(Screen(said, ((undo,),))),))


async def undo(turn: Turn) -> Answer:
    """Take the change of an occurrence back, while what it gives back lies ahead."""
    changed = await runs.get(turn.tx, turn.runner.id, turn.number(0))
    if changed is None:
        raise StaleError
    at = await occurrences.original(turn.tx, turn.runner, changed)
    if at is None or at <= turn.now:
        raise StaleError
    await occurrences.take_back(turn.tx, turn.runner, changed, at, turn.now)
    turn.plans_changed = True
    return Stay((Rewrite(await home.screen(turn)),))


def build() -> DurableConversationHandler:
    """Return the conversation: a command and buttons that stand by themselves, no states."""
    return DurableConversationHandler(
        FLOW, entry_points=[command("skip", skip), tap("undo", undo)], states={}
    )
