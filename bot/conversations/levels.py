"""How hard each drill stands, and why; the answers to an offer and to what is off."""

from markupsafe import Markup

from bot.coach.ladder import HIGHEST
from bot.conversations import judging, level_screens
from bot.conversations.durable import Answer, DurableConversationHandler, Stay, command, tap
from bot.conversations.level_screens import FLOW, PAINS
from bot.conversations.replies import Mark, Rewrite, Send, Toast
from bot.conversations.turn import StaleError, Turn
from storage import levels


async def show(turn: Turn) -> Answer:
    """Show how each drill stands that the runner has met."""
    return Stay((Send(await level_screens.screen(turn)),))


async def accept(turn: Turn) -> Answer:
    """Take one up that was offered."""
    return await _answered(turn, is_wanted=True)


async def decline(turn: Turn) -> Answer:
    """Leave a drill as it is."""
    return await _answered(turn, is_wanted=False)


async def _answered(turn: Turn, *, is_wanted: bool) -> Answer:
    drill, level = turn.word(0), HIGHEST - turn.number(1)
    one = await judging.answered(
        turn.tx, turn.runner.id, drill, level, turn.now, is_wanted=is_wanted
    )
    if one is None:
        # What was offered is over, or answered already.
        said = Toast(turn.say("stale-over").unescape())
        return Stay((said, Mark(), Send(await level_screens.screen(turn))))
    said_up = level_screens.lines(turn.say, [one])
    return Stay((Mark(Markup("\n").join(said_up) or turn.say("level-because-not-now")),))


async def rest(turn: Turn) -> Answer:
    """Take the pain at rest, and let come back what it lets."""
    pain = turn.number(0)
    if pain not in PAINS:
        raise StaleError
    judged = await judging.rest(turn.tx, turn.runner, pain, turn.now)
    above = level_screens.lines(turn.say, judged)
    if not judged and await judging.is_any_resting(turn.tx, turn.runner.id):
        above = [turn.say("level-rest-not-yet", pain=pain)]
    return Stay((Rewrite(await level_screens.screen(turn, above)),))


async def take_up(turn: Turn) -> Answer:
    """Take up again what was left out."""
    judged = await judging.take_up(turn.tx, turn.runner, turn.now)
    above = level_screens.lines(turn.say, judged)
    return Stay((Rewrite(await level_screens.screen(turn, above)),))


async def cleared(turn: Turn) -> Answer:
    """Take it that a clinician has cleared what was off; an older button clears nothing new."""
    found = await levels.of(turn.tx, turn.runner.id)
    if turn.number(0) != level_screens.stamp_of(found):
        return Stay((Rewrite(await level_screens.screen(turn)),))
    judged = await judging.clear(turn.tx, turn.runner.id, turn.now)
    above = level_screens.lines(turn.say, judged)
    return Stay((Rewrite(await level_screens.screen(turn, above)),))


def build() -> DurableConversationHandler:
    """Return the conversation: one command, and buttons that stand by themselves."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            command("levels", show),
            tap("accept", accept),
            tap("decline", decline),
            tap("rest", rest),
            tap("take", take_up),
            tap("cleared", cleared),
        ],
        states={},
    )
