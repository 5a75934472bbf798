"""Plans as one reads them, and the dates on which they come next."""

from collections.abc import Sequence
from datetime import date, timedelta

from markupsafe import Markup

from bot.coach.coming import next_dates
from bot.coach.schedule import Plan, SingleRun, WeeklyRun
from bot.conversations.turn import Turn
from messages import formatting
from messages.catalogue import Say
from storage.records import FOREVER, RunKind

DATES = 3
"""So many dates show whether a plan is the one that was meant."""
WEEK = timedelta(days=7)


def plan_text(plan: Plan, say: Say, today: date, kind: RunKind | None = None) -> Markup:
    """Return a plan as one reads it: Sat 08:00, long, from 1 Mar until 30 Jun."""
    if isinstance(plan, SingleRun):
        days = formatting.day(plan.on, today, say)
    else:
        days = formatting.rhythm(plan.weekdays, plan.every, say)
    time = formatting.clock_time(plan.at, say)
    text = say("plan-text", days=formatting.sentence(days), time=time)
    if kind is not None:
        text = say("plan-of-kind", plan=text, kind=say(f"kind-{kind}"))
    return text if isinstance(plan, SingleRun) else _within(text, plan, say, today)


def _within(text: Markup, plan: WeeklyRun, say: Say, today: date) -> Markup:
    first, last = first_shown(plan, today), plan.last
    if first and last:
        return say(
            "plan-between", plan=text, first=_date(first, today, say), last=_date(last, today, say)
        )
    if first:
        return say("plan-from", plan=text, first=_date(first, today, say))
    return say("plan-until", plan=text, last=_date(last, today, say)) if last else text


def first_shown(plan: WeeklyRun, today: date) -> date | None:
    """Return the first date where it is worth a word: not past, nor only to count weeks from."""
    soon = today if plan.every == 1 else today + plan.every * WEEK
    return plan.first if plan.first is not None and plan.first > soon else None


def _date(on: date, today: date, say: Say) -> str:
    return formatting.short_date(on, today, say)


def next_dates_text(plans: Sequence[Plan], turn: Turn) -> Markup | None:
    """Return the next dates of plans in words, None where their text says as much already."""
    if all(isinstance(plan, SingleRun) for plan in plans) and len(plans) == 1:
        return None
    until = turn.runner.paused_until
    after = turn.now if until is None or until >= FOREVER else max(turn.now, until)
    dates = next_dates(plans, turn.zone, after, DATES)
    today = turn.now.astimezone(turn.zone).date()
    if not dates:
        return None
    named = ", ".join(formatting.dated(on, today, turn.say) for on in dates)
    return turn.say("plan-next-dates", dates=named)
