"""What the runs look like: the list of those ahead, one of them, and what can be changed of it."""

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from bot.coach.schedule import WeeklyRun, next_occurrence
from bot.conversations import home, pickers, plan, plan_texts
from bot.conversations.replies import Button, Keyboard, Screen, rows
from bot.conversations.turn import Turn
from bot.delivery.planning import plan_of
from messages import formatting
from storage.records import Run, RunKind

FLOW = "runs"
A_PAGE = 8
USUAL = "usual"
"""The button of a run of no kind."""
FROM, UNTIL = "from", "until"
"""Which end of a weekly run is picked from a month."""


def ahead_of(turn: Turn, found: Sequence[Run]) -> list[Run]:
    """Return the runs of which anything lies ahead, paused or not, the next one first."""
    nexts = {run.id: next_occurrence(plan_of(run), turn.zone, turn.now) for run in found}
    ahead = [(at, run.id, run) for run in found if (at := nexts[run.id]) is not None]
    return [run for *_, run in sorted(ahead, key=lambda one: one[:2])]


def run_text(run: Run, turn: Turn, by_id: dict[int, Run]) -> Markup:
    """Return a run in a line: its plan, and what it stands for where it was moved."""
    text = home.plan_text(plan_of(run), turn, run.kind)
    moved = by_id.get(run.stands_for or 0)
    if moved is not None and run.stands_for_on is not None:
        before = formatting.clock_time(moved.at, turn.say)
        if run.stands_for_on != run.on:
            day = formatting.day(run.stands_for_on, today(turn), turn.say)
            before = turn.say("plan-text", days=day, time=before)
        text = turn.say("run-instead", plan=text, before=before)
    return text if run.calendar_id is None else turn.say("run-of-calendar", plan=text)


def all_of(
    turn: Turn,
    found: Sequence[Run],
    page: int,
    said: Markup | None = None,
    *extra: Button,
    waits: Markup | None = None,
) -> Screen:
    """Return the list of the runs ahead, a page of it, below what has just been done.

    `waits` is said in the place of the next primer where none comes.
    """
    ahead, by_id = ahead_of(turn, found), {run.id: run for run in found}
    pages = max(1, -(-len(ahead) // A_PAGE))
    page = min(page, pages - 1)
    heading = turn.say("runs-title", count=len(ahead))
    planned = [run for run in found if run.next_run_at is not None]
    if ahead:
        heading += "\n" + (waits or home.next_text((planned or ahead)[0], turn))
    buttons: Keyboard = tuple(
        (turn.labelled(run_text(run, turn, by_id) + " ›", FLOW, "one", run.id),)
        for run in ahead[page * A_PAGE : (page + 1) * A_PAGE]
    )
    if pages > 1:
        buttons = (*buttons, _turns(turn, page, pages))
    add = (turn.button("button-add-run", plan.FLOW, "new"), *extra)
    return Screen(heading if said is None else said + "\n\n" + heading, (*buttons, add))


def _turns(turn: Turn, page: int, pages: int) -> tuple[Button, ...]:
    number = turn.say("runs-page", page=page + 1, pages=pages)
    # At an end the arrow leads around to the other.
    return (
        turn.labelled("‹", FLOW, "page", (page - 1) % pages),
        turn.labelled(number, FLOW, "page", page),
        turn.labelled("›", FLOW, "page", (page + 1) % pages),
    )


def one(turn: Turn, run: Run, found: Sequence[Run]) -> Screen:
    """Return a run's page: its plan, what comes next, and what can be changed."""
    ahead = [other.id for other in ahead_of(turn, found)]
    page = ahead.index(run.id) // A_PAGE if run.id in ahead else 0
    when = "button-days-and-time" if run.on is None else "button-date-and-time"
    keyboard: Keyboard = (
        (
            turn.button(when, plan.FLOW, "change", run.id),
            turn.button("button-kind", FLOW, "kind", run.id),
        ),
    )
    planned = plan_of(run)
    if isinstance(planned, WeeklyRun):
        keyboard += (
            (_rhythm(turn, run),),
            (
                turn.button("button-from", FLOW, "end", run.id, FROM),
                turn.button("button-until", FLOW, "end", run.id, UNTIL),
            ),
        )
    if ahead_of(turn, [run]):
        keyboard += ((turn.button("button-this-once", "today", "open", run.id),),)
    keyboard += (
        (turn.button("button-delete", FLOW, "delete", run.id),),
        (turn.button("button-back", FLOW, "page", page),),
    )
    return Screen(_page_text(turn, run, found), keyboard)


def _rhythm(turn: Turn, run: Run) -> Button:
    if run.every == 1:
        return turn.button("button-every-other-week", FLOW, "weeks", run.id, 2)
    label = turn.say("button-some-weeks", weeks=run.every)
    return turn.labelled(f"{label} ✓", FLOW, "weeks", run.id, 1)


def _page_text(turn: Turn, run: Run, found: Sequence[Run]) -> Markup:
    say, by_id = turn.say, {run.id: run for run in found}
    lines = [say("planned", plan=run_text(run, turn, by_id))]
    if dates := plan_texts.next_dates_text([plan_of(run)], turn):
        lines.append(dates)
    moved = [one for one in ahead_of(turn, found) if one.stands_for == run.id]
    lines += [run_text(one, turn, by_id) + "." for one in moved[: home.MOST_SAID]]
    if left_out := _left_out(run, moved, today(turn)):
        dates_out = ", ".join(formatting.dated(on, today(turn), say) for on in left_out)
        lines.append(say("run-left-out", dates=dates_out))
    lines += home.gap_text(run, turn)
    if run.calendar_id is not None:
        lines.append(say("run-calendar-note"))
    lines.append(home.next_text(run, turn))
    return Markup("\n").join(lines)


def _left_out(run: Run, moved: Sequence[Run], now_on: date) -> list[date]:
    if run.on is not None:
        return []
    elsewhere = {one.stands_for_on for one in moved}
    return sorted(day for day in run.but - elsewhere if day >= now_on)[: home.MOST_SAID]


def kinds(turn: Turn, run: Run) -> Screen:
    """Return the kinds to choose from."""
    chosen = run.kind or USUAL
    buttons = [
        turn.labelled(
            turn.say(f"button-kind-{kind}") + (" ✓" if kind == chosen else ""),
            FLOW,
            "as",
            run.id,
            kind,
        )
        for kind in (USUAL, *RunKind)
    ]
    return Screen(turn.say("run-ask-kind"), (*rows(buttons, 3), _back(turn, run)))


def ends(turn: Turn, run: Run, end: str, shown: date | None = None) -> Screen:
    """Return the month from which the first or the last date of a weekly run is picked."""
    first, last = limits(turn, run, end)
    is_set = run.first if end == FROM else run.last
    shown = min(max(shown or is_set or first, first), last)
    keyboard = pickers.month(
        turn,
        shown,
        "date",
        first=first,
        last=last,
        press=lambda label, action, day: turn.labelled(label, FLOW, action, day, run.id, end),
    )
    question = turn.say("run-ask-from" if end == FROM else "run-ask-until")
    name = "button-from-now" if end == FROM else "button-without-end"
    none = (turn.button(name, FLOW, "open", run.id, end),)
    return Screen(question, (*keyboard, none, _back(turn, run)))


def limits(turn: Turn, run: Run, end: str) -> tuple[date, date]:
    """Return the first and the last date that an end of a weekly run can have."""
    first, last = today(turn), today(turn) + pickers.FURTHEST
    if end == UNTIL:
        return min(max(first, run.first or first), last), last
    return first, max(first, min(last, run.last or last))


def today(turn: Turn) -> date:
    """Return the runner's date."""
    return turn.now.astimezone(turn.zone).date()


def _back(turn: Turn, run: Run) -> tuple[Button]:
    return (turn.button("button-back", FLOW, "one", run.id),)
