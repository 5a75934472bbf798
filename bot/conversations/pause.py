"""Not now: pause for days or until further notice, and come back."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from bot.conversations import home
from bot.conversations.durable import Answer, DurableConversationHandler, Stay, command, tap
from bot.conversations.replies import Keyboard, Rewrite, Screen, Send
from bot.conversations.turn import RefusedError, StaleError, Turn
from bot.delivery.planning import plan_anew
from messages.catalogue import as_typed
from storage import deliveries, runners
from storage.records import FOREVER

FLOW = "pause"
CHOICES = (3, 7, 14)
LONGEST = 365
_DAYS = re.compile(r"(\d{1,4})\s*(?:d|days?|d[ií]as?)?", re.IGNORECASE)
_WEEKS = re.compile(r"(\d{1,3})\s*(?:w|weeks?|s|semanas?)", re.IGNORECASE)


async def pause(turn: Turn) -> Answer:
    """Pause for the time that stands after /pause, or ask for how long."""
    if turn.argument:
        return Stay((Send(await _pause(turn, _days(turn))),))
    return Stay((Send(Screen(turn.say("pause-ask"), _choices(turn))),))


async def chosen(turn: Turn) -> Answer:
    """Pause for a tapped number of days; 0 is until further notice."""
    days = turn.number(0)
    if days > LONGEST:
        raise StaleError
    return Stay((Rewrite(await _pause(turn, days)),))


async def resume(turn: Turn) -> Answer:
    """End the pause."""
    await _set_pause(turn, None)
    await plan_anew(turn.tx, turn.runner, turn.now)
    turn.plans_changed = True
    screen = await home.screen(turn)
    said = replace(screen, text=turn.say("resumed") + " " + screen.text)
    return Stay((Rewrite(said) if turn.tap else Send(said),))


async def _pause(turn: Turn, days: int) -> Screen:
    """Pause for days, or with 0 until further notice; primers that wait are withdrawn."""
    until = FOREVER if days == 0 else turn.now + timedelta(days=days)
    await _set_pause(turn, until)
    planned = await plan_anew(turn.tx, turn.runner, turn.now)
    turn.plans_changed = True
    said = home.pause_text(turn)
    if planned and planned[0].next_primer_at is not None:
        said += "\n" + home.next_text(planned[0], turn)
    return Screen(said, ((turn.button("button-resume", FLOW, "resume"),),))


async def _set_pause(turn: Turn, until: datetime | None) -> None:
    """Put another pause, or none, in the place of the present one, and free what that held."""
    if turn.runner.paused_until is not None:
        held_until = turn.runner.paused_until
        await deliveries.release(turn.tx, turn.runner.id, held_until, at=turn.now)
    await runners.set_pause(turn.tx, turn.runner.id, until)
    turn.known = replace(turn.runner, paused_until=until)


def _days(turn: Turn) -> int:
    said = turn.argument
    for pattern, each in ((_DAYS, 1), (_WEEKS, 7)):
        found = pattern.fullmatch(said)
        if found and 1 <= int(found[1]) * each <= LONGEST:
            return int(found[1]) * each
    raise RefusedError(turn.say("pause-wrong", said=as_typed(said[:30]), longest=LONGEST))


def _choices(turn: Turn) -> Keyboard:
    days = [
        turn.labelled(turn.say("pause-days", days=days), FLOW, "chosen", days) for days in CHOICES
    ]
    return (tuple(days), (turn.button("button-pause-open", FLOW, "chosen", 0),))


def build() -> DurableConversationHandler:
    """Return the conversation: commands and buttons that stand by themselves, no states."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            command("pause", pause),
            tap("menu", pause),
            tap("chosen", chosen),
            command("resume", resume),
            tap("resume", resume),
        ],
        states={},
    )
