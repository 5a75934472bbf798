"""One run: its plan, its next dates, and what is changed of it with a tap."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date

from bot.coach.schedule import WeeklyRun, next_occurrence
from bot.conversations import pickers, run_screens, understood
from bot.conversations.durable import Answer, Stay, tap
from bot.conversations.plan_texts import first_shown
from bot.conversations.replies import Rewrite
from bot.conversations.run_screens import FROM, UNTIL, USUAL
from bot.conversations.turn import StaleError, Turn
from bot.delivery.planning import plan_anew, plan_of
from storage import runs
from storage.records import Run, RunKind

OnRun = Callable[[Turn, Run, list[Run]], Awaitable[Answer]]
"""What a tap on a run's page does, with all of the runner's runs."""


async def to_list(turn: Turn) -> Answer:
    """Show all runs again."""
    found = await runs.of(turn.tx, turn.runner.id)
    return Stay((Rewrite(run_screens.all_of(turn, found, 0)),))


def _on_run(act: OnRun, index: int = 0) -> Callable[[Turn], Awaitable[Answer]]:
    """Return a callback that acts on the run of a tap, and shows the list where that is gone."""

    async def callback(turn: Turn) -> Answer:
        found = await runs.of(turn.tx, turn.runner.id)
        run = next((run for run in found if run.id == turn.number(index)), None)
        return await (to_list(turn) if run is None else act(turn, run, found))

    return callback


async def one(turn: Turn, run: Run, found: list[Run]) -> Answer:
    """Show a run and what can be done with it."""
    return Stay((Rewrite(run_screens.one(turn, run, found)),))


async def kind(turn: Turn, run: Run, _found: list[Run]) -> Answer:
    """Show the kinds."""
    return Stay((Rewrite(run_screens.kinds(turn, run)),))


async def as_kind(turn: Turn, run: Run, found: list[Run]) -> Answer:
    """Take the kind."""
    said = _word(turn, 1, (USUAL, *RunKind))
    return await _put(turn, replace(run, kind=None if said == USUAL else RunKind(said)), found)


async def weeks(turn: Turn, run: Run, found: list[Run]) -> Answer:
    """Let it come every week or every other; the button says which."""
    plan, every = _weekly(run), pickers.below(turn, 3, 1)
    if every == 0:
        raise StaleError
    first = first_shown(plan, run_screens.today(turn))
    if first is None and every > 1:
        first = _next_date(turn, plan)
    return await _put(turn, replace(run, every=every, first=first), found)


async def end(turn: Turn, run: Run, _found: list[Run]) -> Answer:
    """Show the month in which it begins or ends."""
    _weekly(run)
    return Stay((Rewrite(run_screens.ends(turn, run, _word(turn, 1, (FROM, UNTIL)))),))


async def month(turn: Turn, run: Run, _found: list[Run]) -> Answer:
    """Turn to another month."""
    _weekly(run)
    which = _word(turn, 2, (FROM, UNTIL))
    first, last = run_screens.limits(turn, run, which)
    shown = pickers.picked_month(turn, first=first, last=last)
    return Stay((Rewrite(run_screens.ends(turn, run, which, shown)),))


async def picked(turn: Turn, run: Run, found: list[Run]) -> Answer:
    """Take the first or the last date."""
    _weekly(run)
    which = _word(turn, 2, (FROM, UNTIL))
    first, last = run_screens.limits(turn, run, which)
    day = pickers.picked_day(turn, first=first, last=last)
    changed = replace(run, first=day) if which == FROM else replace(run, last=day)
    return await _put(turn, changed, found)


async def open_(turn: Turn, run: Run, found: list[Run]) -> Answer:
    """Let it begin now, or go on without an end."""
    plan = _weekly(run)
    if _word(turn, 1, (FROM, UNTIL)) == UNTIL:
        return await _put(turn, replace(run, last=None), found)
    anchor = _next_date(turn, replace(plan, every=1, first=None)) if plan.every > 1 else None
    return await _put(turn, replace(run, first=anchor), found)


async def _put(turn: Turn, changed: Run, found: list[Run]) -> Answer:
    """Keep a changed run, and show its page; refused where no day would be left."""
    understood.check_ahead(turn, [plan_of(changed)])
    run = next(run for run in found if run.id == changed.id)
    await understood.put_in_place(turn, run, changed, found)
    found = await plan_anew(turn.tx, turn.runner, turn.now)
    turn.plans_changed = True
    run = next(run for run in found if run.id == changed.id)
    return Stay((Rewrite(run_screens.one(turn, run, found)),))


def _weekly(run: Run) -> WeeklyRun:
    plan = plan_of(run)
    if not isinstance(plan, WeeklyRun):
        raise StaleError
    return plan


def _word(turn: Turn, index: int, words: tuple[str, ...]) -> str:
    said = turn.tap.arguments[index : index + 1] if turn.tap else ()
    if not said or said[0] not in words:
        raise StaleError
    return said[0]


def _next_date(turn: Turn, plan: WeeklyRun) -> date:
    at = next_occurrence(plan, turn.zone, turn.now)
    return run_screens.today(turn) if at is None else at.astimezone(turn.zone).date()


ROUTES = (
    tap("one", _on_run(one)),
    tap("kind", _on_run(kind)),
    tap("as", _on_run(as_kind)),
    tap("weeks", _on_run(weeks)),
    tap("end", _on_run(end)),
    tap("month", _on_run(month, 1)),
    tap("date", _on_run(picked, 1)),
    tap("open", _on_run(open_)),
)
