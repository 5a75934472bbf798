"""When a clinic's office is open: days, from, to."""

from dataclasses import replace
from datetime import time

from bot.conversations.clinics.desk import OWNERS, Desk, staff_tap
from bot.conversations.durable import Answer, DurableConversationHandler, Stay
from bot.conversations.replies import Rewrite, Screen, rows
from bot.conversations.turn import StaleError, Turn
from messages import formatting
from storage import clinics
from storage.clinic_records import Clinic

FLOW = "hours"
MINUTES = (0, 15, 30, 45)
COLUMNS = {"from": "office_from", "to": "office_to"}


async def show(turn: Turn, desk: Desk) -> Answer:
    """Show the days and hours."""
    return Stay((Rewrite(_screen(turn, desk.clinic)),))


async def day(turn: Turn, desk: Desk) -> Answer:
    """Let the office be open on a day, or not."""
    number, on = turn.number(1), turn.number(2)
    if number > 6 or on > 1:  # noqa: PLR2004 - the week
        raise StaleError
    without = desk.clinic.office_days - {number}
    return await _set(turn, desk, office_days=without | {number} if on else without)


async def ask(turn: Turn, desk: Desk) -> Answer:
    """Ask for the hour at which the office opens, or closes."""
    which = _which(turn)
    clinic_id = desk.clinic.id
    hours = [
        turn.labelled(f"{hour:02}", FLOW, "hour", clinic_id, which, hour) for hour in range(24)
    ]
    back = (turn.button("button-back", FLOW, "show", clinic_id),)
    return Stay((Rewrite(Screen(turn.say(f"hours-ask-{which}"), (*rows(hours, 6), back))),))


async def hour(turn: Turn, desk: Desk) -> Answer:
    """Ask for the minutes."""
    which, chosen = _which(turn), turn.number(2)
    if chosen > 23:  # noqa: PLR2004 - the day
        raise StaleError
    clinic_id = desk.clinic.id
    times = [
        turn.labelled(f"{chosen:02}:{one:02}", FLOW, "at", clinic_id, which, chosen, one)
        for one in MINUTES
    ]
    back = (turn.button("button-back", FLOW, "ask", clinic_id, which),)
    return Stay((Rewrite(Screen(turn.say(f"hours-ask-{which}"), (tuple(times), back))),))


async def at(turn: Turn, desk: Desk) -> Answer:
    """Take when the office opens, or closes."""
    which, chosen, minute = _which(turn), turn.number(2), turn.number(3)
    if chosen > 23 or minute not in MINUTES:  # noqa: PLR2004 - the day
        raise StaleError
    return await _set(turn, desk, **{COLUMNS[which]: time(chosen, minute)})


async def _set(turn: Turn, desk: Desk, **values: frozenset[int] | time) -> Answer:
    after = replace(desk.clinic, **values)  # type: ignore[arg-type]  # one of the three by name
    if after != desk.clinic:
        await clinics.change(turn.tx, desk.clinic.id, **values)
        both = after.office_from, after.office_to
        begin, end = (formatting.clock_time(one, turn.say) for one in both)
        await desk.note(turn, "hours", days=len(after.office_days), begin=begin, end=end)
    return Stay((Rewrite(_screen(turn, after)),))


def text(turn: Turn, clinic: Clinic) -> str:
    """Return when the office is open, in words."""
    if not clinic.office_days:
        return turn.say("hours-never")
    days = formatting.sentence(formatting.weekdays(clinic.office_days, turn.say))
    begin, end = (
        formatting.clock_time(one, turn.say) for one in (clinic.office_from, clinic.office_to)
    )
    return turn.say("hours", days=days, begin=begin, end=end)


def _screen(turn: Turn, clinic: Clinic) -> Screen:
    days = []
    for number in range(7):
        is_on = number in clinic.office_days
        name = formatting.weekday_short(number, turn.say)
        label = f"{name} ✓" if is_on else name
        days.append(turn.labelled(label, FLOW, "day", clinic.id, number, int(not is_on)))
    ends = (
        turn.button("button-hours-from", FLOW, "ask", clinic.id, "from"),
        turn.button("button-hours-to", FLOW, "ask", clinic.id, "to"),
    )
    back = (turn.button("button-back", "office", "show", clinic.id),)
    said = turn.say("hours-title", clinic=clinic.name, hours=text(turn, clinic))
    return Screen(said, (*rows(days, 4), ends, back))


def _which(turn: Turn) -> str:
    which = turn.word(1)
    if which not in COLUMNS:
        raise StaleError
    return which


def build() -> DurableConversationHandler:
    """Return the conversation: buttons that stand by themselves."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            staff_tap("show", show, may=OWNERS),
            staff_tap("day", day, may=OWNERS),
            staff_tap("ask", ask, may=OWNERS),
            staff_tap("hour", hour, may=OWNERS),
            staff_tap("at", at, may=OWNERS),
        ],
        states={},
        asks_ready=False,
    )
