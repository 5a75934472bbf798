"""Keyboards to pick a zone, days, a date and a time from.

Those of a date and of a time are for any conversation. Their buttons are the present
conversation's own, unless `press` makes others, that stand by themselves:
`lambda label, action, *arguments: turn.labelled(label, FLOW, action, run_id, *arguments)`.
What was picked is read again by `picked_month`, `picked_day` and `below`, from the argument that
stands at `index`; whatever no such keyboard offers is a StaleError.
"""

from collections.abc import Callable
from datetime import date, time, timedelta

from bot.coach.regions import REGIONS, city_of, others_of
from bot.conversations.callbacks import Tap
from bot.conversations.replies import Button, Keyboard, rows
from bot.conversations.turn import StaleError, Turn
from messages import formatting

HOURS = range(5, 23)
"""The hours at which most people run; any other can be typed."""
ALL_HOURS = range(24)
MINUTES = range(0, 60, 5)
CITIES = 24
"""Cities on one page."""
FURTHEST = timedelta(days=731)
"""How far ahead a date can be picked."""
NOWHERE = "nowhere"
"""The flow of a button that is only there to be read: `otherwise` takes its tap in silence."""

Press = Callable[..., Button]
"""Makes a button of a label, an action and the action's arguments."""
Week = tuple[date | None, ...]


def regions(turn: Turn) -> Keyboard:
    """Return the regions of the world."""
    return rows(
        [turn.choice(turn.say(f"region-{region.lower()}"), "region", region) for region in REGIONS],
        2,
    )


def cities(turn: Turn, region: str, page: int) -> Keyboard:
    """Return the zones of a region by their cities, the well-known on the first page."""
    shown = _pages(region)[page]
    zones = [turn.choice(city_of(zone), "zone", zone) for zone in shown]
    back = turn.choice(turn.say("button-back"), "back")
    following = turn.choice(turn.say("button-more-cities"), "more", (page + 1) % pages(region))
    return (*rows(zones, 3), (back, following))


def pages(region: str) -> int:
    """Return how many pages of cities a region has."""
    return len(_pages(region))


def _pages(region: str) -> list[tuple[str, ...]]:
    others = others_of(region)
    turned = [others[start : start + CITIES] for start in range(0, len(others), CITIES)]
    return [REGIONS[region], *turned]


def days_and_hours(turn: Turn, chosen: set[int]) -> Keyboard:
    """Return days to toggle, and below them the hours: an hour ends the choice of days."""
    return (*days(turn, chosen), *hours(turn, offered=HOURS))


def days(turn: Turn, chosen: set[int]) -> Keyboard:
    """Return days to toggle."""
    toggles = []
    for day in range(7):
        is_on = day in chosen
        label = _ticked(formatting.weekday_short(day, turn.say), on=is_on)
        toggles.append(turn.choice(label, "day", day, int(not is_on)))
    all_on = len(chosen) == 7  # noqa: PLR2004 - the week
    every = turn.choice(_ticked(turn.say("button-every-day"), on=all_on), "every", int(not all_on))
    return rows([*toggles, every], 4)


def hours(
    turn: Turn, *, press: Press | None = None, action: str = "hour", offered: range = ALL_HOURS
) -> Keyboard:
    """Return the hours of a day: `hour` with 0 to 23."""
    press = press or turn.choice
    return rows([press(formatting.clock_hour(hour, turn.say), action, hour) for hour in offered], 6)


def minutes(turn: Turn, hour: int, *, press: Press | None = None) -> Keyboard:
    """Return the minutes of an hour by five, and the way back: `minute` with 0 to 55, `back`."""
    press = press or turn.choice
    choices = [
        press(formatting.clock_time(time(hour, minute), turn.say), "minute", minute)
        for minute in MINUTES
    ]
    return (*rows(choices, 4), (press(turn.say("button-back"), "back"),))


def month(
    turn: Turn,
    shown: date,
    action: str,
    *,
    first: date,
    last: date,
    press: Press | None = None,
) -> Keyboard:
    """Return the days of the month that `shown` is in, from Monday to Sunday, and ‹ › to turn it.

    A day is `action` with its date, and a month is `month` with its first day. What is not from
    `first` to `last` cannot be picked; weeks of nothing else are left out.
    """
    press = press or turn.choice
    shown = shown.replace(day=1)
    title = formatting.sentence(formatting.month(shown, turn.say))
    before, after = shown - timedelta(days=1), _next_month(shown)
    header = (
        _turned(press, "‹", before.replace(day=1)) if before >= first else _still("·"),
        _still(title),
        _turned(press, "›", after) if after <= last else _still("·"),
    )
    names = tuple(_still(formatting.weekday_shortest(day, turn.say)) for day in range(7))
    grid = tuple(
        tuple(
            _still("·") if day is None else press(str(day.day), action, _said(day)) for day in week
        )
        for week in weeks_of(shown, first, last)
    )
    return (header, names, *grid)


def weeks_of(shown: date, first: date, last: date) -> tuple[Week, ...]:
    """Return the weeks of a month from Monday to Sunday; None stands for what is no choice."""
    begin, end = shown.replace(day=1), _next_month(shown)
    days = [begin + timedelta(days=count) for count in range((end - begin).days)]
    cells = [None] * begin.weekday() + [day if first <= day <= last else None for day in days]
    cells += [None] * (-len(cells) % 7)
    weeks = (tuple(cells[start : start + 7]) for start in range(0, len(cells), 7))
    return tuple(week for week in weeks if any(week))


def way_back(turn: Turn, action: str = "back") -> tuple[Button]:
    """Return the row that leads one step back."""
    return (turn.choice(turn.say("button-back"), action),)


def picked_month(turn: Turn, *, first: date, last: date, index: int = 0) -> date:
    """Return the first day of the month that was turned to."""
    shown = _date(turn, index)
    if shown.day != 1 or shown > last or _next_month(shown) <= first:
        raise StaleError
    return shown


def picked_day(turn: Turn, *, first: date, last: date, index: int = 0) -> date:
    """Return the date that was picked."""
    day = _date(turn, index)
    if not first <= day <= last:
        raise StaleError
    return day


def below(turn: Turn, limit: int, index: int = 0) -> int:
    """Return a number that was picked, an hour below 24 or minutes below 60."""
    found = turn.number(index)
    if found >= limit:
        raise StaleError
    return found


def _date(turn: Turn, index: int) -> date:
    said = str(turn.number(index))
    try:
        return date(int(said[:-4]), int(said[-4:-2]), int(said[-2:]))
    except (ValueError, OverflowError):
        raise StaleError from None


def _said(day: date) -> str:
    return f"{day:%Y%m%d}"


def _next_month(shown: date) -> date:
    return (shown.replace(day=1) + timedelta(days=31)).replace(day=1)


def _turned(press: Press, label: str, to: date) -> Button:
    return press(label, "month", _said(to))


def _still(label: str) -> Button:
    return Button(label, Tap(NOWHERE, "").encode())


def numbers(turn: Turn, action: str, *arguments: object) -> Keyboard:
    """Return the numbers from 0 to 10, for pain."""
    return rows([turn.choice(str(n), action, *arguments, n) for n in range(11)], 6)


def _ticked(label: str, *, on: bool) -> str:
    return f"{label} ✓" if on else label
