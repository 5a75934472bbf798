"""Plan a run, or change one: typed in one line, or days and hour, then minutes by tapping.

stateDiagram-v2
    [*] --> Days: /run, another run, change
    [*] --> [*]: /run mon,wed 06:30
    Days --> Days: a day
    Days --> Minutes: an hour
    Minutes --> Days: back
    Days --> [*]: a plan typed
    Minutes --> [*]: minutes, or a plan typed
"""

from collections.abc import Mapping
from datetime import time
from enum import StrEnum
from typing import Any

from markupsafe import Markup

from bot.coach.plans import PlanError, PlanProblem, parse_plan, parse_time
from bot.coach.schedule import Plan, WeeklyRun
from bot.conversations import home, pickers
from bot.conversations.durable import (
    Answer,
    DurableConversationHandler,
    End,
    Next,
    command,
    tap,
    text,
)
from bot.conversations.replies import Mark, Screen, Send
from bot.conversations.turn import RefusedError, StaleError, Turn
from bot.delivery.planning import plan_anew, plan_of, row_of, withdraw
from messages import formatting
from messages.catalogue import as_typed
from storage import runs

FLOW = "plan"
EMPTY: Mapping[str, Any] = {"run": None, "days": [], "hour": None}
MOST_RUNS = 20


class State(StrEnum):
    """What is being picked."""

    DAYS = "days"
    MINUTES = "minutes"


async def begin(turn: Turn) -> Answer:
    """Take the plan that stands after /run, or show the days."""
    if turn.argument:
        return await _save(turn, _read(turn, turn.argument), run_id=None)
    return Next(State.DAYS, EMPTY)


async def change(turn: Turn) -> Answer:
    """Show a run's days, to be changed."""
    run = await runs.get(turn.tx, turn.runner.id, turn.number(0))
    if run is None:
        raise StaleError
    return Next(State.DAYS, {**EMPTY, "run": run.id, "days": sorted(run.weekdays)})


async def day(turn: Turn) -> Answer:
    """Take a day in or out; the button says which, so that a second tap changes nothing."""
    chosen, others = _below(turn, 0, 7), set(turn.dialogue.data["days"])
    days = others | {chosen} if _below(turn, 1, 2) else others - {chosen}
    return Next(State.DAYS, {**turn.dialogue.data, "days": sorted(days)}, in_place=True)


async def every(turn: Turn) -> Answer:
    """Take every day, or none where all were taken."""
    days = list(range(7)) if _below(turn, 0, 2) else []
    return Next(State.DAYS, {**turn.dialogue.data, "days": days}, in_place=True)


async def hour(turn: Turn) -> Answer:
    """Take the hour, and show its minutes."""
    if not turn.dialogue.data["days"]:
        raise RefusedError(turn.say("plan-days-first"))
    chosen = _below(turn, 0, 24)
    return Next(State.MINUTES, {**turn.dialogue.data, "hour": chosen}, in_place=True)


async def back(turn: Turn) -> Answer:
    """Show the days again."""
    return Next(State.DAYS, turn.dialogue.data, in_place=True)


async def minute(turn: Turn) -> Answer:
    """Take the minutes: the plan is whole."""
    data = turn.dialogue.data
    at = time(data["hour"], _below(turn, 0, 60))
    return await _save(turn, WeeklyRun(frozenset(data["days"]), at), run_id=data["run"])


async def typed(turn: Turn) -> Answer:
    """Take a whole plan that was typed, or only the time where the days are picked."""
    data = turn.dialogue.data
    return await _save(turn, _read(turn, turn.argument, data["days"]), run_id=data["run"])


def _below(turn: Turn, index: int, limit: int) -> int:
    found = turn.number(index)
    if found >= limit:
        raise StaleError
    return found


def _read(turn: Turn, said: str, days: list[int] | None = None) -> Plan:
    now_local = turn.now.astimezone(turn.zone)
    try:
        try:
            return parse_plan(said, now_local=now_local)
        except PlanError as error:
            if not days or error.problem is not PlanProblem.NO_DAY:
                raise
            return WeeklyRun(frozenset(days), parse_time(said))
    except PlanError as error:
        example = "meant" if error.suggestion else "example"
        raise RefusedError(
            turn.say(f"plan-{error.problem}", said=as_typed(error.said))
            + " "
            + turn.say(f"plan-{example}", suggestion=error.suggestion or "")
        ) from None


async def _save(turn: Turn, plan: Plan, *, run_id: int | None) -> Answer:
    """Keep a plan and say what comes next."""
    existing = await runs.of(turn.tx, turn.runner.id)
    if any(plan_of(run) == plan and run.id != run_id for run in existing):
        raise RefusedError(turn.say("plan-exists", plan=home.plan_text(plan, turn)))
    if run_id is None:
        if len(existing) >= MOST_RUNS:
            raise RefusedError(turn.say("plan-too-many", most=MOST_RUNS))
        new = row_of(plan)
        run_id = await runs.add(turn.tx, turn.runner.id, new, created_at=turn.now)
    else:
        changed = next((run for run in existing if run.id == run_id), None)
        if changed is None:
            raise StaleError
        await withdraw(turn.tx, changed, turn.now)
        await runs.change(turn.tx, turn.runner.id, run_id, row_of(plan, changed.kind))
    planned = await plan_anew(turn.tx, turn.runner, turn.now)
    turn.plans_changed = True
    saved = next(run for run in planned if run.id == run_id)
    screen = Screen(
        home.planned_text(saved, turn),
        (
            (turn.button("button-try-now", "primer", "now"),),
            (
                turn.button("button-another-run", FLOW, "new"),
                turn.button("button-change", FLOW, "change", run_id),
            ),
        ),
    )
    mark = Mark(Markup.escape(formatting.clock_time(plan.at)))
    return End((mark, Send(screen)) if turn.tap else (Send(screen),))


async def present(turn: Turn) -> Screen:
    """Show the days and hours, or the minutes of an hour."""
    data = turn.dialogue.data
    if turn.dialogue.state == State.MINUTES:
        days = formatting.sentence(formatting.weekdays(data["days"], turn.say))
        return Screen(turn.say("plan-ask-minutes", days=days), pickers.minutes(turn, data["hour"]))
    return Screen(turn.say("plan-ask-days"), pickers.days_and_hours(turn, set(data["days"])))


def build() -> DurableConversationHandler:
    """Return the conversation."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[command("run", begin), tap("new", begin), tap("change", change)],
        states={
            State.DAYS: [tap("day", day), tap("every", every), tap("hour", hour), text(typed)],
            State.MINUTES: [tap("minute", minute), tap("back", back), text(typed)],
        },
        present=present,
    )
