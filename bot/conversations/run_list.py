"""The runs that lie ahead: look, change, delete, and take a deletion back."""

from dataclasses import replace

from bot.conversations import home, red_flags, removed_runs, run_page, run_screens, understood
from bot.conversations.durable import Answer, DurableConversationHandler, Stay, command, tap
from bot.conversations.replies import Rewrite, Send, Toast
from bot.conversations.run_screens import FLOW
from bot.conversations.turn import StaleError, Turn
from bot.delivery.planning import plan_anew, plan_of, withdraw
from storage import runs
from storage.records import Run


async def show(turn: Turn) -> Answer:
    """Show the runs."""
    found = await runs.of(turn.tx, turn.runner.id)
    waits = await red_flags.waits(turn)
    return Stay((Send(run_screens.all_of(turn, found, 0, waits=waits)),))


async def page(turn: Turn) -> Answer:
    """Show another page of the runs."""
    found = await runs.of(turn.tx, turn.runner.id)
    return Stay((Rewrite(run_screens.all_of(turn, found, turn.number(0))),))


async def delete(turn: Turn) -> Answer:
    """Delete a run with all that stands for its dates, and offer to take that back."""
    found = await runs.of(turn.tx, turn.runner.id)
    run = next((run for run in found if run.id == turn.number(0)), None)
    if run is None:
        # Most likely the second of two quick taps: the way to take it back stays.
        return Stay((Toast(turn.say("stale-tap").unescape()),))
    with_it = [other for other in found if other.stands_for == run.id]
    removed_runs.keep(turn, run, with_it)
    for one in (*with_it, run):
        await withdraw(turn.tx, one, turn.now)
        await runs.remove(turn.tx, turn.runner.id, one.id)
    left = await plan_anew(turn.tx, turn.runner, turn.now)
    turn.plans_changed = True
    undo = turn.button("button-undo", FLOW, "undo", run.id)
    said = turn.say("run-deleted", plan=home.plan_text(plan_of(run), turn, run.kind))
    return Stay((Rewrite(run_screens.all_of(turn, left, 0, said, undo)),))


async def undo(turn: Turn) -> Answer:
    """Bring a deleted run back as it was, with all that stood for its dates."""
    found = await runs.of(turn.tx, turn.runner.id)
    removed = removed_runs.take_back(turn, turn.number(0))
    if not removed:
        raise StaleError
    if not any(_takes_the_place(run, removed[0]) for run in found):
        if understood.is_counted(removed[0]):
            understood.check_new(turn, found, [plan_of(removed[0])])
        for run in removed:
            await runs.restore(turn.tx, await _as_it_can_be(turn, run))
        found = await plan_anew(turn.tx, turn.runner, turn.now)
        turn.plans_changed = True
    return Stay((Rewrite(run_screens.all_of(turn, found, 0)),))


def _takes_the_place(run: Run, of: Run) -> bool:
    """Whether a run is one that was deleted, back again, or stands for the same date.

    One of a calendar may have come back with it.
    """
    if run.id == of.id:
        return True
    if of.stands_for is not None:
        return (run.stands_for, run.stands_for_on) == (of.stands_for, of.stands_for_on)
    return of.uid is not None and (run.uid, plan_of(run)) == (of.uid, plan_of(of))


async def _as_it_can_be(turn: Turn, run: Run) -> Run:
    """Return a run without what it belonged to and is gone: its calendar, or the run it was of."""
    if run.calendar_id is not None and not await runs.has_calendar(
        turn.tx, turn.runner.id, run.calendar_id
    ):
        run = replace(run, calendar_id=None, uid=None)
    if run.stands_for is not None:
        of = await runs.get(turn.tx, turn.runner.id, run.stands_for)
        if of is None:
            run = replace(run, stands_for=None, stands_for_on=None)
    return run


def build() -> DurableConversationHandler:
    """Return the conversation: buttons that stand by themselves, no states."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            command("runs", show),
            tap("page", page),
            tap("back", run_page.to_list),
            tap("delete", delete),
            tap("undo", undo),
            *run_page.ROUTES,
        ],
        states={},
    )
