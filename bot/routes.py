"""The table of handlers, in the order in which they are asked."""

from typing import Any

from telegram.ext import BaseHandler

from bot.conversations import (
    help as help_,
)
from bot.conversations import (
    history,
    pause,
    plan,
    primer,
    run_list,
    settings,
    why,
    zone,
)
from bot.conversations.durable import DurableConversationHandler
from bot.conversations.otherwise import otherwise, repeated

BUILDERS = (
    # First what anybody may ask, runner or not.
    help_.build,
    primer.build,
    plan.build,
    run_list.build,
    pause.build,
    settings.build,
    history.build,
    why.build,
    # Last, since it takes in whoever has not said where they run, whatever they say.
    zone.build,
)


def handlers() -> list[BaseHandler[Any, Any, Any]]:
    """Return all handlers; what comes twice is met before anything can act on it."""
    conversations = [build() for build in BUILDERS]
    by_flow: dict[str, DurableConversationHandler] = {one.flow: one for one in conversations}
    for one in conversations:
        one.by_flow = by_flow
    return [repeated(by_flow), *conversations, otherwise(by_flow)]
