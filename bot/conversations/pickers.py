"""Keyboards to pick a zone, days and a time from."""

from bot.coach.zones import REGIONS, city_of
from bot.conversations.replies import Keyboard, rows
from bot.conversations.turn import Turn
from messages import formatting

HOURS = range(5, 23)
MINUTES = range(0, 60, 5)


def regions(turn: Turn) -> Keyboard:
    """Return the regions of the world."""
    return rows(
        [turn.choice(turn.say(f"region-{region.lower()}"), "region", region) for region in REGIONS],
        2,
    )


def cities(turn: Turn, region: str) -> Keyboard:
    """Return a region's well-known zones, by their cities, and the way back."""
    zones = [
        turn.choice(city_of(zone), "city", index) for index, zone in enumerate(REGIONS[region])
    ]
    return (*rows(zones, 3), (turn.choice(turn.say("button-back"), "back"),))


def days_and_hours(turn: Turn, days: set[int]) -> Keyboard:
    """Return days to toggle, and below them the hours: an hour ends the choice of days."""
    toggles = []
    for day in range(7):
        is_on = day in days
        label = _ticked(formatting.weekday_short(day, turn.say), on=is_on)
        toggles.append(turn.choice(label, "day", day, int(not is_on)))
    all_on = len(days) == 7  # noqa: PLR2004 - the week
    every = turn.choice(_ticked(turn.say("button-every-day"), on=all_on), "every", int(not all_on))
    hours = [turn.choice(f"{hour:02}", "hour", hour) for hour in HOURS]
    return (
        *rows([*toggles, every], 4),
        *rows(hours, 6),
    )


def minutes(turn: Turn, hour: int) -> Keyboard:
    """Return the minutes of an hour by five, and the way back."""
    choices = [turn.choice(f"{hour:02}:{minute:02}", "minute", minute) for minute in MINUTES]
    return (*rows(choices, 4), (turn.choice(turn.say("button-back"), "back"),))


def numbers(turn: Turn, action: str, *arguments: object) -> Keyboard:
    """Return the numbers from 0 to 10, for pain."""
    return rows([turn.choice(str(n), action, *arguments, n) for n in range(11)], 6)


def _ticked(label: str, *, on: bool) -> str:
    return f"{label} ✓" if on else label
