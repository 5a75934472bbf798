"""The runs as planned: look, change, delete, and take a deletion back."""

import re
from datetime import date, time

from markupsafe import Markup

from bot.coach.plans import FURTHEST
from bot.coach.schedule import Plan, SingleRun, WeeklyRun
from bot.conversations import home, plan, understood
from bot.conversations.durable import Answer, DurableConversationHandler, Stay, command, tap
from bot.conversations.replies import Button, Rewrite, Screen, Send, Toast
from bot.conversations.turn import RefusedError, StaleError, Turn
from bot.delivery.planning import plan_anew, plan_of, row_of, withdraw
from storage import runs
from storage.records import Run

FLOW = "runs"
_UNDO = re.compile(r"(?:([0-6]{1,7}):|:([0-9]{8})):([0-9]{2})([0-9]{2})")
"""Days or a date, and the time of a deleted run, as its button carries them."""


async def show(turn: Turn) -> Answer:
    """Show all runs."""
    return Stay((Send(await _list(turn)),))


async def back(turn: Turn) -> Answer:
    """Show all runs again."""
    return Stay((Rewrite(await _list(turn)),))


async def one(turn: Turn) -> Answer:
    """Show one run and what can be done with it."""
    run = await runs.get(turn.tx, turn.runner.id, turn.number(0))
    if run is None:
        return await back(turn)
    keyboard = (
        (
            turn.button("button-change", plan.FLOW, "change", run.id),
            turn.button("button-delete", FLOW, "delete", run.id),
        ),
        (turn.button("button-back", FLOW, "back"),),
    )
    return Stay((Rewrite(Screen(home.planned_text([run], turn), keyboard)),))


async def delete(turn: Turn) -> Answer:
    """Delete a run, and offer to take that back."""
    run = await runs.get(turn.tx, turn.runner.id, turn.number(0))
    if run is None:
        # Most likely the second of two quick taps: the way to take it back stays.
        return Stay((Toast(turn.say("stale-tap").unescape()),))
    await withdraw(turn.tx, run, turn.now)
    await runs.remove(turn.tx, turn.runner.id, run.id)
    turn.plans_changed = True
    undo = turn.button("button-undo", FLOW, "undo", *_undo_arguments(run))
    said = turn.say("run-deleted", plan=home.plan_text(plan_of(run), turn))
    return Stay((Rewrite(await _list(turn, said, undo)),))


async def undo(turn: Turn) -> Answer:
    """Plan a deleted run again."""
    deleted = _plan_in_tap(turn)
    existing = await runs.of(turn.tx, turn.runner.id)
    if any(plan_of(run) == deleted for run in existing):
        return await back(turn)
    if len(existing) >= understood.MOST_RUNS:
        raise RefusedError(turn.say("plan-too-many", most=understood.MOST_RUNS))
    await runs.add(turn.tx, turn.runner.id, row_of(deleted), created_at=turn.now)
    await plan_anew(turn.tx, turn.runner, turn.now)
    turn.plans_changed = True
    return await back(turn)


def _undo_arguments(deleted: Run) -> tuple[str, str, str]:
    days = "".join(map(str, sorted(deleted.weekdays)))
    on = "" if deleted.on is None else f"{deleted.on:%Y%m%d}"
    return days, on, f"{deleted.at:%H%M}"


def _plan_in_tap(turn: Turn) -> Plan:
    """Return the plan that an undo brings back; raises StaleError where it holds none."""
    found = _UNDO.fullmatch(":".join(turn.tap.arguments if turn.tap else ()))
    if found is None:
        raise StaleError
    days, on, hour, minute = found.groups()
    try:
        at = time(int(hour), int(minute))
        if days:
            return WeeklyRun(frozenset(map(int, days)), at)
        single = SingleRun(date(int(on[:4]), int(on[4:6]), int(on[6:])), at)
    except ValueError:
        raise StaleError from None
    if single.on - turn.now.date() > FURTHEST:
        raise StaleError
    return single


async def _list(turn: Turn, said: Markup | None = None, *extra: Button) -> Screen:
    planned = await runs.of(turn.tx, turn.runner.id)
    heading = turn.say("runs-title", count=len(planned))
    if planned:
        heading += "\n" + home.next_text(planned[0], turn)
    buttons = [
        (turn.labelled(home.plan_text(plan_of(run), turn) + " ›", FLOW, "one", run.id),)
        for run in planned
    ]
    add = (turn.button("button-add-run", plan.FLOW, "new"), *extra)
    return Screen(heading if said is None else said + "\n\n" + heading, (*buttons, add))


def build() -> DurableConversationHandler:
    """Return the conversation: buttons that stand by themselves, no states."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            command("runs", show),
            tap("one", one),
            tap("back", back),
            tap("delete", delete),
            tap("undo", undo),
        ],
        states={},
    )
