"""How the drills are shown: as clips, as stills, or in words."""

from dataclasses import replace

from bot.conversations.durable import Answer, DurableConversationHandler, Stay, command, tap
from bot.conversations.replies import Rewrite, Screen, Send
from bot.conversations.turn import RefusedError, StaleError, Turn
from messages.catalogue import LANGUAGES, as_typed
from storage import runners
from storage.records import Pictures

FLOW = "pictures"


async def pictures(turn: Turn) -> Answer:
    """Take what stands after /pictures, or show the choice."""
    said = turn.argument.lower()
    if not said:
        return Stay((Send(_menu(turn)),))
    for one in Pictures:
        if said in _names(turn, one):
            return Stay((Send(await _set(turn, one)),))
    raise RefusedError(turn.say("pictures-wrong", said=as_typed(said[:30])))


async def tapped(turn: Turn) -> Answer:
    """Take a tapped choice."""
    try:
        chosen = Pictures(turn.word(0))
    except ValueError:
        raise StaleError from None
    return Stay((Rewrite(await _set(turn, chosen)),))


async def _set(turn: Turn, chosen: Pictures) -> Screen:
    await runners.set_pictures(turn.tx, turn.runner.id, chosen)
    turn.known = replace(turn.runner, pictures=chosen)
    return _menu(turn)


def _menu(turn: Turn) -> Screen:
    now = turn.runner.pictures
    buttons = [
        turn.labelled(_label(turn, one) + (" ✓" if one is now else ""), FLOW, "set", one)
        for one in Pictures
    ]
    return Screen(turn.say(f"pictures-are-{now}"), (tuple(buttons),))


def _names(turn: Turn, one: Pictures) -> set[str]:
    """Return what a choice is called: by its own word, and in every language."""
    labels = (turn.catalogue.say(code)(f"button-pictures-{one}") for code in LANGUAGES)
    return {one.value, *(label.unescape().lower() for label in labels)}


def _label(turn: Turn, one: Pictures) -> str:
    return turn.say(f"button-pictures-{one}")


def build() -> DurableConversationHandler:
    """Return the conversation: a command, and buttons that stand by themselves."""
    return DurableConversationHandler(
        FLOW, entry_points=[command("pictures", pictures), tap("set", tapped)], states={}
    )
