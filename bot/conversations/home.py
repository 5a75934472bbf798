"""What is said of runs, and of the primer that comes next."""

from collections.abc import Sequence
from datetime import datetime, time
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.coach.schedule import Plan, SingleRun, next_occurrence, with_all_dates
from bot.coach.upcoming import Clocks, clocks_at
from bot.conversations import plan_texts
from bot.conversations.turn import Turn
from bot.delivery.planning import plan_of
from messages import formatting
from messages.catalogue import Say
from storage.records import FOREVER, Run, RunKind

MOST_SAID = 3
"""So many dates that are left out or moved are said of a run."""


def plan_text(plan: Plan, turn: Turn, kind: RunKind | None = None) -> Markup:
    """Return a plan as one reads it: Wed and Sun 06:30, or Sun 28 Mar 09:00, race."""
    return plan_texts.plan_text(plan, turn.say, turn.now.astimezone(turn.zone).date(), kind)


def planned_text(planned: Sequence[Run], turn: Turn) -> Markup:
    """Return runs that were planned, their next dates, and when the first primer comes."""
    lines: list[Markup] = []
    for run in planned:
        lines.append(turn.say("planned", plan=plan_text(plan_of(run), turn, run.kind)))
        lines += [*_left_out(run, turn), *gap_text(run, turn)]
    if dates := plan_texts.next_dates_text([plan_of(run) for run in planned], turn):
        lines.append(dates)
    ahead = [run for run in planned if run.next_run_at is not None]
    first = min(ahead, key=_next_run_at) if ahead else planned[0]
    return Markup("\n").join((*lines, next_text(first, turn)))


def _left_out(run: Run, turn: Turn) -> list[Markup]:
    """Return the next dates on which a weekly run is not, those that count."""
    today, plan = turn.now.astimezone(turn.zone).date(), with_all_dates(plan_of(run))
    if isinstance(plan, SingleRun):
        return []
    out = [on for on in sorted(run.but) if on >= today and plan.is_on(on.toordinal())][:MOST_SAID]
    named = ", ".join(formatting.dated(on, today, turn.say) for on in out)
    return [turn.say("run-left-out", dates=named)] if out else []


def gap_text(run: Run, turn: Turn) -> list[Markup]:
    """Return when a single run is whose time the clocks leap over."""
    run_at = next_occurrence(plan_of(run), turn.zone, turn.now)
    if run.on is None or run_at is None:
        return []
    if clocks_at(run_at, run.at, turn.zone) is not Clocks.FORWARD:
        return []
    day = formatting.dated(run.on, turn.now.astimezone(turn.zone).date(), turn.say)
    real = formatting.clock_time(run_at.astimezone(turn.zone), turn.say)
    time, day = formatting.clock_time(run.at, turn.say), formatting.sentence(day)
    return [turn.say("clocks-gap", day=day, time=time, real=real)]


def _next_run_at(run: Run) -> datetime:
    return run.next_run_at or FOREVER


def is_ahead(run: Run, turn: Turn) -> bool:
    """Whether any occurrence of a run is still to come, paused or not."""
    return next_occurrence(plan_of(run), turn.zone, turn.now) is not None


def next_text(run: Run, turn: Turn) -> Markup:
    """Return what happens next, in local time."""
    if run.next_primer_at is None or run.next_run_at is None:
        return (turn.say("next-none") + " " + pause_text(turn)).strip()
    return next_line(run, turn.now, turn.zone, turn.say)


def next_line(run: Run, now: datetime, zone: ZoneInfo, say: Say) -> Markup:
    """Return when the next primer of a run comes."""
    if run.next_primer_at is None or run.next_run_at is None:
        return say("next-none")
    if run.next_primer_at <= now:
        return say("next-now")
    at = formatting.moment(run.next_primer_at, now, zone, say)
    lead = formatting.minutes_until(run.next_run_at, run.next_primer_at)
    return say("next", at=formatting.sentence(at), lead=lead)


def pause_text(turn: Turn) -> Markup:
    """Return how long the pause lasts, nothing where there is none."""
    until = turn.runner.paused_until
    if until is None or until <= turn.now:
        return Markup()
    if until >= FOREVER:
        return turn.say("paused-open")
    local = until.astimezone(turn.zone)
    if local.time() == time():
        today = turn.now.astimezone(turn.zone).date()
        return turn.say("paused-until", at=formatting.day(local.date(), today, turn.say))
    return turn.say("paused-until", at=moment(turn, until))


def moment(turn: Turn, at: datetime) -> str:
    """Return an instant in the runner's zone."""
    return formatting.moment(at, turn.now, turn.zone, turn.say)
