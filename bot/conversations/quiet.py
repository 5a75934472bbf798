"""Quiet hours: when nothing but primers and alerts may come."""

from dataclasses import replace
from datetime import time

from bot.coach.quiet import OFF, parse_hours
from bot.conversations.durable import Answer, DurableConversationHandler, Stay, command, tap
from bot.conversations.replies import Button, Rewrite, Screen, Send, rows
from bot.conversations.turn import RefusedError, StaleError, Turn
from messages import formatting
from messages.catalogue import as_typed
from storage import deliveries, runners
from storage.records import QUIET_FROM, QUIET_TO

FLOW = "quiet"
USUAL = (QUIET_FROM, QUIET_TO)
_HALVES = [time(hour, minute) for hour in range(24) for minute in (0, 30)]
EVENING = [*_HALVES[36:], *_HALVES[:4]]
MORNING = _HALVES[10:22]
"""Which times are to be tapped; any other can be typed."""


async def quiet(turn: Turn) -> Answer:
    """Take the hours that stand after /quiet, or show the present ones."""
    if not turn.argument:
        return Stay((Send(_menu(turn)),))
    hours = parse_hours(turn.argument, USUAL)
    if hours is None:
        raise RefusedError(turn.say("quiet-wrong", said=as_typed(turn.argument[:30])))
    return Stay((Send(await _set(turn, hours)),))


async def menu(turn: Turn) -> Answer:
    """Show the present hours again."""
    return Stay((Rewrite(_menu(turn)),))


async def begin(turn: Turn) -> Answer:
    """Show when they may begin."""
    choices = [_at(turn, one, "until", _bare(one)) for one in EVENING]
    back = turn.button("button-back", FLOW, "menu")
    return Stay((Rewrite(Screen(turn.say("quiet-ask-begin"), (*rows(choices, 4), (back,)))),))


async def until(turn: Turn) -> Answer:
    """Show when they may end."""
    first = _tapped(turn, 0)
    choices = [_at(turn, one, "set", _bare(first), _bare(one)) for one in MORNING]
    back = turn.button("button-back", FLOW, "begin")
    asked = turn.say("quiet-ask-end", begin=formatting.clock_time(first, turn.say))
    return Stay((Rewrite(Screen(asked, (*rows(choices, 4), (back,)))),))


async def tapped(turn: Turn) -> Answer:
    """Take tapped hours."""
    return Stay((Rewrite(await _set(turn, (_tapped(turn, 0), _tapped(turn, 1)))),))


async def _set(turn: Turn, hours: tuple[time, time]) -> Screen:
    """Keep other hours; what the present ones hold is looked at anew."""
    begins, ends = OFF if hours[0] == hours[1] else hours
    await runners.set_quiet(turn.tx, turn.runner.id, begins, ends)
    await deliveries.wake(turn.tx, turn.runner.id, at=turn.now)
    turn.known = replace(turn.runner, quiet_from=begins, quiet_to=ends)
    turn.plans_changed = True
    return _menu(turn)


def _menu(turn: Turn) -> Screen:
    begins, ends = turn.runner.quiet_from, turn.runner.quiet_to
    is_off = begins == ends
    shown = USUAL if is_off else (begins, ends)
    first, last = (formatting.clock_time(one, turn.say) for one in shown)
    change = turn.button("button-quiet-change", FLOW, "begin")
    if is_off:
        usual = turn.say("button-quiet-on", begin=first, end=last)
        on = turn.labelled(usual, FLOW, "set", *map(_bare, USUAL))
        return Screen(turn.say("quiet-none"), ((on, change),))
    off = turn.button("button-quiet-off", FLOW, "set", *map(_bare, OFF))
    return Screen(turn.say("quiet-hours", begin=first, end=last), ((off, change),))


def _at(turn: Turn, at: time, action: str, *arguments: str) -> Button:
    return turn.labelled(formatting.clock_time(at, turn.say), FLOW, action, *arguments)


def _bare(at: time) -> str:
    return f"{at:%H%M}"


def _tapped(turn: Turn, index: int) -> time:
    hour, minute = divmod(turn.number(index), 100)
    try:
        return time(hour, minute)
    except ValueError:
        raise StaleError from None


def build() -> DurableConversationHandler:
    """Return the conversation: a command, and buttons that stand by themselves."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            command("quiet", quiet),
            tap("menu", menu),
            tap("begin", begin),
            tap("until", until),
            tap("set", tapped),
        ],
        states={},
    )
