"""What no conversation takes: what comes twice, what is stale, and what is not understood."""

from collections.abc import Mapping
from functools import partial

from markupsafe import Markup
from telegram.ext import BaseHandler, TypeHandler

from bot.conversations import pickers, plan, resting, zone
from bot.conversations.durable import (
    Context,
    DurableConversationHandler,
    show_present,
    show_unshown,
)
from bot.conversations.replies import Screen, Send
from bot.conversations.turn import Turn
from messages.catalogue import as_typed

QUOTED = 30
"""Characters of what was typed that an answer quotes."""

ByFlow = Mapping[str, DurableConversationHandler]


class _Repeated(TypeHandler[Turn, Context, None]):
    """Takes updates that have acted before: their answers may be lost."""

    def check_update(self, update: object) -> bool:
        return isinstance(update, Turn) and update.is_repeated


def repeated(by_flow: ByFlow) -> BaseHandler[Turn, Context, None]:
    """Return the handler that shows the present state to what comes twice."""
    return _Repeated(Turn, partial(_show_again, by_flow))


def otherwise(by_flow: ByFlow) -> BaseHandler[Turn, Context, None]:
    """Return the handler that takes what nobody else does, and says what would be understood."""
    return TypeHandler(Turn, partial(_answer, by_flow))


async def _show_again(by_flow: ByFlow, turn: Turn, _context: Context) -> None:
    """Show the present screen, or what comes next where the chat is at rest."""
    await show_present(turn, by_flow, again=True)
    if turn.dialogue.flow is None:
        turn.replies.append(Send(await resting.screen(turn)))


async def _answer(by_flow: ByFlow, turn: Turn, _context: Context) -> None:
    """Show the present state to a stale tap, and answer everything else with a sentence."""
    if turn.tap and turn.tap.flow == pickers.NOWHERE:
        return
    if turn.update.callback_query:
        await show_present(turn, by_flow)
        return
    edited = turn.update.edited_message
    # A live location is edited as its bearer moves: nobody waits for an answer to that.
    if edited is None or edited.location is None:
        turn.replies.append(Send(Screen(_sentence(turn))))
        await show_unshown(turn, by_flow)


def _sentence(turn: Turn) -> Markup:
    if turn.update.edited_message:
        return turn.say("edited-message")
    if turn.command is not None:
        return turn.say("unknown-command", command=as_typed(f"/{turn.command[:QUOTED]}"))
    if turn.dialogue.flow is None:
        return turn.say("unknown-text" if turn.text is not None else "unknown-other")
    is_tapped = turn.dialogue.state == zone.State.MOVED
    if turn.text is None and not is_tapped and turn.dialogue.flow in {zone.FLOW, plan.FLOW}:
        return turn.say("not-here-other") + " " + turn.say(f"{turn.dialogue.flow}-example")
    return turn.say("not-here-text")
