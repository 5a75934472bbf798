"""Several zones that a typed text may mean, to choose one from by a tap."""

from collections.abc import Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from bot.coach.regions import city_of
from bot.coach.zones import ZoneError, parse_zone
from bot.conversations.replies import Button, Screen, rows
from bot.conversations.turn import RefusedError, StaleError, Turn
from messages import formatting
from messages.catalogue import as_typed

PLACE, COMMAND = "Madrid", "/timezone Madrid"
"""What could be typed, where a place is asked for and where it is not."""
Choice = Mapping[str, Any]
"""What a dialogue keeps in its data of the question, as `choice`: why, what was said, the zones."""


def typed(turn: Turn) -> str | Choice:
    """Return the zone that was typed, or the choice of those that it may mean.

    Raises RefusedError where nothing comes near.
    """
    try:
        return parse_zone(turn.argument, turn.now)
    except ZoneError as error:
        if not error.candidates:
            example = PLACE if turn.command is None else COMMAND
            said = as_typed(error.said)
            text = turn.say(f"zone-{error.problem}", said=said, example=example)
            raise RefusedError(text) from None
        return {"problem": error.problem, "said": error.said, "zones": list(error.candidates)}


def screen(turn: Turn, choice: Choice, *about: object, below: Sequence[Button] = ()) -> Screen:
    """Ask which zone is meant; each has a button with the time there, which carries `about`."""
    zones = choice["zones"]
    buttons = [
        turn.choice(f"{city_of(zone)} {clock_in(turn, zone)}", "zone", *about, zone)
        for zone in zones
    ]
    said = as_typed(choice["said"])
    text = turn.say(f"zone-which-{choice['problem']}", said=said, count=len(zones))
    return Screen(text, (*rows(buttons, 2), tuple(below)) if below else rows(buttons, 2))


def chosen(turn: Turn) -> str:
    """Return the zone that was tapped; raises StaleError where it is not of the present choice."""
    return tapped(turn, turn.dialogue.data.get("choice", {}).get("zones", ()))


def tapped(turn: Turn, zones: Sequence[str]) -> str:
    """Return the zone that was tapped; raises StaleError where it is not among these."""
    found = turn.tap.arguments[-1] if turn.tap and turn.tap.arguments else ""
    if found not in zones:
        raise StaleError
    return found


def clock_in(turn: Turn, zone: str) -> str:
    """Return what the clocks of a zone show now."""
    return formatting.clock_time(turn.now.astimezone(ZoneInfo(zone)), turn.say)
