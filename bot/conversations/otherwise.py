"""What no conversation takes: what comes twice, what is stale, and what is not understood."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup
from telegram.ext import Application, BaseHandler

from bot.conversations import home, plan, zone
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


class Repeated(BaseHandler[Turn, Context, None]):
    """An update that has acted before shows the present state: its answer may be lost."""

    def __init__(self, by_flow: ByFlow) -> None:
        super().__init__(_show)
        self._by_flow = by_flow

    def check_update(self, update: object) -> bool:
        """Return whether the update has acted before."""
        return isinstance(update, Turn) and update.is_repeated

    async def handle_update(
        self,
        update: Turn,
        application: Application[Any, Any, Any, Any, Any, Any],  # noqa: ARG002 - PTB's signature
        check_result: object,  # noqa: ARG002 - PTB's signature
        context: Context,  # noqa: ARG002 - PTB's signature
    ) -> None:
        """Show the present screen, or what comes next where the chat is at rest."""
        await show_present(update, self._by_flow, again=True)
        if update.dialogue.flow is None:
            update.replies.append(Send(await home.screen(update)))


class Otherwise(BaseHandler[Turn, Context, None]):
    """Whatever nobody else takes gets a sentence that says what would be understood."""

    def __init__(self, by_flow: ByFlow) -> None:
        super().__init__(_show)
        self._by_flow = by_flow

    def check_update(self, update: object) -> bool:
        """Return whether this is a turn at all: nobody stands behind this handler."""
        return isinstance(update, Turn)

    async def handle_update(
        self,
        update: Turn,
        application: Application[Any, Any, Any, Any, Any, Any],  # noqa: ARG002 - PTB's signature
        check_result: object,  # noqa: ARG002 - PTB's signature
        context: Context,  # noqa: ARG002 - PTB's signature
    ) -> None:
        """Show the present state to a stale tap, and answer everything else with a sentence."""
        if update.update.callback_query:
            await show_present(update, self._by_flow)
            return
        edited = update.update.edited_message
        # A live location is edited as its bearer moves: nobody waits for an answer to that.
        if edited is None or edited.location is None:
            update.replies.append(Send(Screen(_sentence(update))))
            await show_unshown(update, self._by_flow)


def _sentence(turn: Turn) -> Markup:
    if turn.update.edited_message:
        return turn.say("edited-message")
    if turn.command is not None:
        return turn.say("unknown-command", command=as_typed(f"/{turn.command[:QUOTED]}"))
    if turn.dialogue.flow is None:
        return turn.say("unknown-text" if turn.text is not None else "unknown-other")
    if turn.text is None and turn.dialogue.flow in {zone.FLOW, plan.FLOW}:
        return turn.say("not-here-other") + " " + turn.say(f"{turn.dialogue.flow}-example")
    return turn.say("not-here-text")


async def _show(*_: object) -> None:
    """Stand where PTB wants a callback: `handle_update` acts."""
    raise LookupError("handle_update acts")
