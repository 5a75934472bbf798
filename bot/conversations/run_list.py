"""The runs as planned: look, change, delete, and take a deletion back."""

from datetime import date, time

from markupsafe import Markup

from bot.conversations import home, plan
from bot.conversations.durable import Answer, DurableConversationHandler, Stay, command, tap
from bot.conversations.replies import Button, Rewrite, Screen, Send
from bot.conversations.turn import StaleError, Turn
from bot.delivery.planning import plan_anew, plan_of
from storage import primers, runs
from storage.records import Run

FLOW = "runs"


async def show(turn: Turn) -> Answer:
    """Show all runs."""
    return Stay((Send(await _list(turn)),))


async def back(turn: Turn) -> Answer:
    """Show all runs again."""
    return Stay((Rewrite(await _list(turn)),))


async def one(turn: Turn) -> Answer:
    """Show one run and what can be done with it."""
    run = await _theirs(turn)
    keyboard = (
        (
            turn.button("button-change", plan.FLOW, "change", run.id),
            turn.button("button-delete", FLOW, "delete", run.id),
        ),
        (turn.button("button-back", FLOW, "back"),),
    )
    return Stay((Rewrite(Screen(home.planned_text(run, turn), keyboard)),))


async def delete(turn: Turn) -> Answer:
    """Delete a run, and offer to take that back."""
    run = await _theirs(turn)
    await primers.withdraw(turn.tx, turn.runner.id, run.id)
    await runs.remove(turn.tx, turn.runner.id, run.id)
    turn.plans_changed = True
    on = "" if run.on is None else run.on.strftime("%Y%m%d")
    days = "".join(map(str, sorted(run.weekdays)))
    undo = turn.button("button-undo", FLOW, "undo", days, on, f"{run.at:%H%M}")
    said = turn.say("run-deleted", plan=home.plan_text(plan_of(run), turn))
    return Stay((Rewrite(await _list(turn, said, undo)),))


async def undo(turn: Turn) -> Answer:
    """Plan a deleted run again."""
    days, on, at = _plan_in_tap(turn)
    if len(await runs.of(turn.tx, turn.runner.id)) >= plan.MOST_RUNS:
        raise StaleError
    await runs.add(turn.tx, turn.runner.id, weekdays=days, on=on, at=at, created_at=turn.now)
    await plan_anew(turn.tx, turn.runner, turn.now)
    turn.plans_changed = True
    return Stay((Rewrite(await _list(turn)),))


async def _theirs(turn: Turn) -> Run:
    run = await runs.get(turn.tx, turn.runner.id, turn.number(0))
    if run is None:
        raise StaleError
    return run


def _plan_in_tap(turn: Turn) -> tuple[frozenset[int], date | None, time]:
    try:
        days, on, at = turn.tap.arguments if turn.tap else ()
        weekdays = frozenset(map(int, days))
        single = date.fromisoformat(on) if on else None
        if bool(weekdays) == bool(single) or not weekdays <= frozenset(range(7)):
            raise StaleError
        return weekdays, single, time.fromisoformat(at)
    except ValueError:
        raise StaleError from None


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
