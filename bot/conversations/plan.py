"""Plan runs, or change one: typed in one line, or by tapping days or a date, then the time.

stateDiagram-v2
    [*] --> Days: /run, another run, change
    [*] --> Date: change of a single run
    [*] --> Hours: another time
    [*] --> [*]: /run tue thu 18:15, or that alone
    [*] --> Hours: the time is missing
    [*] --> Days: the day is missing
    Days --> Days: a day
    Days --> Minutes: an hour
    Days --> Date: one date
    Date --> Date: another month
    Date --> Hours: a day
    Date --> Days: back
    Hours --> Minutes: an hour
    Hours --> Date: back
    Hours --> Days: back, with days
    Days --> [*]: the days for a time that was typed
    Minutes --> Days: back
    Minutes --> Hours: back, with a date
    Days --> [*]: plans typed
    Date --> [*]: plans typed
    Hours --> [*]: plans or the time typed
    Minutes --> [*]: minutes, plans or the time typed
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from bot.coach.schedule import Plan, SingleRun, WeeklyRun, Wish
from bot.conversations import pickers, plan_typed, understood
from bot.conversations.durable import (
    Answer,
    DurableConversationHandler,
    End,
    Next,
    Route,
    command,
    tap,
    text,
)
from bot.conversations.misread import MEANT
from bot.conversations.plan_typed import Typed
from bot.conversations.replies import Mark, Screen, Send
from bot.conversations.turn import RefusedError, StaleError, Turn
from messages import formatting
from messages.catalogue import as_typed
from storage import runs
from storage.records import Run, RunKind

FLOW = plan_typed.FLOW
EMPTY: Mapping[str, Any] = {"run": None, "days": [], "hour": None}


class State(StrEnum):
    """What is being picked."""

    DAYS = "days"
    DATE = "date"
    HOURS = "hours"
    MINUTES = "minutes"


async def begin(turn: Turn) -> Answer:
    """Take the plans that stand after /run, or without it at rest, or show the days."""
    return await _take(turn, turn.argument, EMPTY) if turn.argument else Next(State.DAYS, EMPTY)


async def _take(turn: Turn, said: str, data: Mapping[str, Any]) -> Answer:
    """Take what was typed; where only the day or only the time is missing, ask for that."""
    # A single run whose hour alone is typed keeps its date, as a weekly one keeps its days.
    on = _date(data, "on") or (None if data["days"] else _date(data, "was"))
    try:
        read = plan_typed.read(turn, said, data["days"], on, data.get("said") or "")
    except RefusedError as refused:
        half = plan_typed.half_of(turn, said) if data["run"] is None else None
        if half is None:
            raise
        state = State.DAYS if "at" in half else State.HOURS
        return Next(state, {**EMPTY, **half}, before=(Send(Screen(refused.text)),))
    return await understood.save(turn, read, run_id=data["run"])


def _is_plan_at_rest(turn: Turn) -> bool:
    """Whether somebody whom nobody has asked anything types a plan, or nearly one."""
    if turn.text is None or turn.command is not None or turn.dialogue.flow is not None:
        return False
    if turn.message is not None and turn.message.reply_to_message is not None:
        # "Thursday at 10" is an answer to what it stands under, perhaps to a clinic.
        return False
    return plan_typed.is_wanted(turn, turn.text)


async def change(turn: Turn) -> Answer:
    """Show a run's days or its date, to be changed."""
    run = await _asked(turn)
    if run.on is not None:
        was = run.on.isoformat()
        return Next(State.DATE, {**EMPTY, "run": run.id, "shown": was, "was": was})
    return Next(State.DAYS, {**EMPTY, "run": run.id, "days": sorted(run.weekdays)})


async def another_time(turn: Turn) -> Answer:
    """Show the hours for a run that keeps its days or its date."""
    run = await _asked(turn)
    on = None if run.on is None else run.on.isoformat()
    data = {**EMPTY, "run": run.id, "days": sorted(run.weekdays), "on": on, "shown": on}
    return Next(State.HOURS, data)


async def _asked(turn: Turn) -> Run:
    """Return the run that a tap is about; raises StaleError where it is not theirs."""
    run = await runs.get(turn.tx, turn.runner.id, turn.number(0))
    if run is None:
        raise StaleError
    return run


async def day(turn: Turn) -> Answer:
    """Take a day in or out; the button says which, so that a second tap changes nothing."""
    chosen, others = pickers.below(turn, 7), set(turn.dialogue.data["days"])
    days = others | {chosen} if pickers.below(turn, 2, 1) else others - {chosen}
    return Next(State.DAYS, _with_days(turn, days=sorted(days)), in_place=True)


async def every(turn: Turn) -> Answer:
    """Take every day, or none where all were taken."""
    return Next(
        State.DAYS,
        _with_days(turn, days=list(range(7)) if pickers.below(turn, 2) else []),
        in_place=True,
    )


async def one_date(turn: Turn) -> Answer:
    """Show the month, for a run on one date."""
    return Next(State.DATE, _with_days(turn, on=None), in_place=True)


async def month(turn: Turn) -> Answer:
    """Turn to another month."""
    first, last = _limits(turn)
    shown = pickers.picked_month(turn, first=first, last=last)
    return Next(State.DATE, _with(turn, shown=shown.isoformat()), in_place=True)


async def picked_date(turn: Turn) -> Answer:
    """Take the date, and show the hours."""
    first, last = _limits(turn)
    on = pickers.picked_day(turn, first=first, last=last)
    if "at" in turn.dialogue.data:
        return await _save_at(turn, SingleRun(on, _at(turn)))
    shown = on.isoformat()
    return Next(State.HOURS, _with_days(turn, on=shown, shown=shown), in_place=True)


async def kept(turn: Turn) -> Answer:
    """Take the days for the time that was typed before."""
    days = turn.dialogue.data["days"]
    if "at" not in turn.dialogue.data:
        raise StaleError
    if not days:
        raise RefusedError(turn.say("plan-days-first"))
    return await _save_at(turn, WeeklyRun(frozenset(days), _at(turn)))


async def hour(turn: Turn) -> Answer:
    """Take the hour, and show its minutes."""
    if not (turn.dialogue.data["days"] or _on(turn)):
        raise RefusedError(turn.say("plan-days-first"))
    return Next(State.MINUTES, _with(turn, hour=pickers.below(turn, 24)), in_place=True)


async def back(turn: Turn) -> Answer:
    """Go one step back."""
    match turn.dialogue.state:
        case State.MINUTES if _on(turn):
            return Next(State.HOURS, turn.dialogue.data, in_place=True)
        case State.HOURS if _on(turn):
            return Next(State.DATE, turn.dialogue.data, in_place=True)
    return Next(State.DAYS, _with_days(turn, on=None), in_place=True)


async def minute(turn: Turn) -> Answer:
    """Take the minutes: the plan is whole."""
    data, on = turn.dialogue.data, _on(turn)
    at = time(data["hour"], pickers.below(turn, 60))
    plan: Plan = SingleRun(on, at) if on else WeeklyRun(frozenset(data["days"]), at)
    whole = plan_typed.with_time(turn, data.get("said") or "", at)
    return await understood.save(turn, whole or _of_kind(turn, plan), run_id=data["run"])


def _of_kind(turn: Turn, plan: Plan) -> Typed:
    kind = turn.dialogue.data.get("kind")
    return Typed((Wish(plan, RunKind(kind) if kind else None),))


def _at(turn: Turn) -> time:
    return time.fromisoformat(turn.dialogue.data["at"])


async def _save_at(turn: Turn, plan: Plan) -> Answer:
    """Plan at the time that was typed; an hour alone may be that of the evening."""
    typed = _of_kind(turn, plan)
    if turn.dialogue.data.get("alone"):
        typed = replace(typed, alone=frozenset({plan.at}))
    return await understood.save(turn, typed)


async def typed(turn: Turn) -> Answer:
    """Take whole plans that were typed, or only the time where the days are picked."""
    return await _take(turn, turn.argument, turn.dialogue.data)


async def meant(turn: Turn) -> Answer:
    """Take the nearest text to what was not understood; one from before a question, anew."""
    is_asked = turn.tap is not None and turn.tap.serial
    data = turn.dialogue.data if is_asked else EMPTY
    said = turn.example(turn.number(0))
    answer = await _take(turn, said, data)
    # Of two the message keeps which it was, not its hour alone.
    if isinstance(answer, End):
        answer = End((Mark(as_typed(said)), *answer.replies[1:]))
    return answer


def _with(turn: Turn, **changed: object) -> dict[str, Any]:
    return {**turn.dialogue.data, **changed}


def _with_days(turn: Turn, **changed: object) -> dict[str, Any]:
    """Return the data with other days; a line that named some is over, but for its kind."""
    data = _with(turn, **changed)
    return data if "at" in data else {**data, "said": ""}


def _on(turn: Turn) -> date | None:
    return _date(turn.dialogue.data, "on")


def _date(data: Mapping[str, Any], name: str) -> date | None:
    said = data.get(name)
    return date.fromisoformat(said) if said else None


def _today(turn: Turn) -> date:
    return _now(turn).date()


def _now(turn: Turn) -> datetime:
    return turn.now.astimezone(turn.zone)


def _limits(turn: Turn) -> tuple[date, date]:
    return _today(turn), _today(turn) + pickers.FURTHEST


async def present(turn: Turn) -> Screen:
    """Show what is being picked."""
    data, say = turn.dialogue.data, turn.say
    match turn.dialogue.state:
        case State.DATE:
            first, last = _limits(turn)
            shown = max(date.fromisoformat(data.get("shown") or first.isoformat()), first)
            keyboard = pickers.month(turn, shown, "date", first=first, last=last)
            return Screen(say("plan-ask-date"), (*keyboard, pickers.way_back(turn)))
        case State.HOURS:
            begin = _now(turn).hour if _on(turn) == _today(turn) else 0
            keyboard = pickers.hours(turn, offered=range(begin, 24))
            question = say("plan-ask-hour", days=_days_text(turn))
            return Screen(question, (*keyboard, pickers.way_back(turn)))
        case State.MINUTES:
            question = say("plan-ask-minutes", days=_days_text(turn))
            return Screen(question, pickers.minutes(turn, data["hour"]))
    if "at" in data:
        at = formatting.clock_time(_at(turn), say)
        keyboard = (*pickers.days(turn, set(data["days"])), (turn.choice(f"{at} ✓", "kept"),))
        one_date = turn.choice(say("button-one-date"), "once")
        return Screen(say("plan-ask-days-at", time=at), (*keyboard, (one_date,)))
    keyboard = pickers.days_and_hours(turn, set(data["days"]))
    one_date = turn.choice(say("button-one-date"), "once")
    return Screen(say("plan-ask-days"), (*keyboard, (one_date,)))


def _days_text(turn: Turn) -> str:
    on = _on(turn)
    if on is not None:
        return formatting.sentence(formatting.day(on, _today(turn), turn.say))
    return formatting.sentence(formatting.weekdays(turn.dialogue.data["days"], turn.say))


def build() -> DurableConversationHandler:
    """Return the conversation."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            command("run", begin),
            Route(_is_plan_at_rest, begin, "text"),
            tap("new", begin),
            tap("change", change),
            tap("time", another_time),
            tap("undo", understood.undo),
            tap("instead", understood.instead),
            tap(MEANT, meant),
        ],
        states={
            State.DAYS: [
                tap("day", day),
                tap("every", every),
                tap("hour", hour),
                tap("kept", kept),
                tap("once", one_date),
                tap(MEANT, meant),
                text(typed),
            ],
            State.DATE: [
                tap("month", month),
                tap("date", picked_date),
                tap("back", back),
                tap(MEANT, meant),
                text(typed),
            ],
            State.HOURS: [tap("hour", hour), tap("back", back), tap(MEANT, meant), text(typed)],
            State.MINUTES: [
                tap("minute", minute),
                tap("back", back),
                tap(MEANT, meant),
                text(typed),
            ],
        },
        present=present,
    )
