"""What stands when nothing is asked: what comes next, and the runs."""

from datetime import datetime

from markupsafe import Markup

from bot.coach.schedule import Plan, SingleRun
from bot.conversations.replies import Screen
from bot.conversations.turn import Turn
from bot.delivery.planning import plan_of
from messages import formatting
from storage import runs
from storage.records import FOREVER, Run


def plan_text(plan: Plan, turn: Turn) -> str:
    """Return a plan as one reads it: Wed and Sun 06:30, or Sun 28 Mar 09:00."""
    if isinstance(plan, SingleRun):
        today = turn.now.astimezone(turn.zone).date()
        days = formatting.sentence(formatting.day(plan.on, today, turn.say))
    else:
        days = formatting.sentence(formatting.weekdays(plan.weekdays, turn.say))
    return turn.say("plan-text", days=days, time=formatting.clock_time(plan.at))


def planned_text(run: Run, turn: Turn) -> Markup:
    """Return a run's plan, and when its primer comes next."""
    plan = plan_text(plan_of(run), turn)
    if run.next_primer_at is None:
        return turn.say("planned-nothing", plan=plan) + " " + pause_text(turn)
    return turn.say("planned", plan=plan) + "\n" + next_text(run, turn)


def next_text(run: Run, turn: Turn) -> Markup:
    """Return what happens next, in local time."""
    if run.next_primer_at is None or run.next_run_at is None:
        return turn.say("next-none") + " " + pause_text(turn)
    if run.next_primer_at <= turn.now:
        return turn.say("next-now")
    at = formatting.moment(run.next_primer_at, turn.now, turn.zone, turn.say)
    lead = formatting.minutes_until(run.next_run_at, run.next_primer_at)
    return turn.say("next", at=formatting.sentence(at), lead=lead)


def pause_text(turn: Turn) -> Markup:
    """Return how long the pause lasts, nothing where there is none."""
    until = turn.runner.paused_until
    if until is None or until <= turn.now:
        return Markup()
    if until >= FOREVER:
        return turn.say("paused-open")
    return turn.say("paused-until", at=moment(turn, until))


def moment(turn: Turn, at: datetime) -> str:
    """Return an instant in the runner's zone."""
    return formatting.moment(at, turn.now, turn.zone, turn.say)


async def screen(turn: Turn) -> Screen:
    """Return what comes next, for a chat at rest."""
    planned = await runs.of(turn.tx, turn.runner.id)
    if not planned:
        return Screen(turn.say("runs-empty"), ((turn.button("button-add-run", "plan", "new"),),))
    return Screen(next_text(planned[0], turn))
