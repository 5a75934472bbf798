"""What was done: the weeks as pictures and as text, and the last sessions drill by drill."""

from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.coach.looking_back import LookBack, Span, look_back, since_of
from bot.coach.walk import summary_of
from bot.conversations import history_pictures, history_texts, home
from bot.conversations.durable import Answer, DurableConversationHandler, Stay, command, tap
from bot.conversations.history_texts import Picture
from bot.conversations.replies import Drawing, Keyboard, Rewrite, Screen, Send, rows
from bot.conversations.turn import StaleError, Turn
from messages import formatting
from storage import looking_back, pauses, primers, steps
from storage.database import Transaction
from storage.records import Primer, PrimerStatus, Step, StepOutcome

FLOW = "history"
SESSIONS = 5
RUNS = 4
A_DAY = timedelta(days=1)
"""A primer that was put off may have begun on another day than it was planned for."""


async def show(turn: Turn) -> Answer:
    """Show the last weeks as a picture; who has begun no primer yet is told what to do."""
    if not await primers.latest(turn.tx, turn.runner.id, limit=1):
        return Stay((Send(await _none(turn)),))
    return Stay((Send(await _pictured(turn, Picture.FELT, Span.FOUR_WEEKS)),))


async def other(turn: Turn) -> Answer:
    """Show another picture, or other weeks, in the same message."""
    picture, span = _tapped(turn)
    return Stay((Rewrite(await _pictured(turn, picture, span)),))


async def as_text(turn: Turn) -> Answer:
    """Say the numbers of a picture, period by period."""
    picture, span = _tapped(turn)
    back = await _back(turn, span)
    return Stay((Send(Screen(history_texts.in_full(back, picture, turn.say))),))


async def sessions(turn: Turn) -> Answer:
    """Show the last sessions as text."""
    latest = await primers.latest(turn.tx, turn.runner.id, limit=SESSIONS)
    if not latest:
        return Stay((Send(await _none(turn)),))
    found = await steps.steps_of(turn.tx, [primer.id for primer in latest])
    parts = [_session(turn, primer, found[primer.id]) for primer in latest]
    if record := await primed_line(turn):
        parts.insert(0, record)
    return Stay((Send(Screen(Markup("\n\n").join(parts))),))


async def back_over(
    tx: Transaction, runner_id: int, span: Span, zone: ZoneInfo, now: datetime
) -> LookBack:
    """Return what a runner's primers were over a span."""
    since = since_of(span, zone, now)
    return look_back(
        await looking_back.primers_since(tx, runner_id, since - A_DAY),
        await looking_back.steps_since(tx, runner_id, since - A_DAY),
        [(one.since, one.until) for one in await pauses.since(tx, runner_id, since)],
        zone=zone,
        now=now,
        span=span,
    )


async def _back(turn: Turn, span: Span) -> LookBack:
    return await back_over(turn.tx, turn.runner.id, span, turn.zone, turn.now)


async def _none(turn: Turn) -> Screen:
    again = ((turn.button("button-try-now", "primer", "now"),),)
    last = await primers.last_of_runs(turn.tx, turn.runner.id, before=turn.now, limit=1)
    return Screen(turn.say("history-none-begun" if last else "history-empty"), again)


async def _pictured(turn: Turn, picture: Picture, span: Span) -> Screen:
    back, say = await _back(turn, span), turn.say
    draw = partial(history_pictures.png, back, picture, say)
    text = history_texts.caption(back, picture, say)
    return Screen(text, _keyboard(turn, picture, span), drawing=Drawing(picture, draw))


def _keyboard(turn: Turn, picture: Picture, span: Span) -> Keyboard:
    say = turn.say
    pictures = [
        turn.labelled(
            _ticked(say(f"button-look-{one}"), on=one is picture), FLOW, "show", one, span
        )
        for one in Picture
    ]
    spans = [
        turn.labelled(
            _ticked(say(f"button-look-{one}"), on=one is span), FLOW, "show", picture, one
        )
        for one in Span
    ]
    text = turn.button("button-look-text", FLOW, "figures", picture, span)
    last = turn.button("button-look-sessions", FLOW, "last")
    return (*rows(pictures, 2), tuple(spans), (text, last))


def _ticked(label: str, *, on: bool) -> str:
    return f"{label} ✓" if on else label


def _tapped(turn: Turn) -> tuple[Picture, Span]:
    try:
        return Picture(turn.word(0)), Span(turn.word(1))
    except ValueError:
        raise StaleError from None


async def primed_line(turn: Turn) -> Markup | None:
    """Return "3 of the last 4 runs primed", None where no planned run has been reminded of."""
    # A primer that ended just now counts, though its run is still ahead.
    last = await primers.last_of_runs(turn.tx, turn.runner.id, before=turn.now, limit=RUNS)
    if not last:
        return None
    primed = sum(primer.status is PrimerStatus.DONE for primer in last)
    return turn.say("history-primed", primed=primed, runs=len(last))


def _session(turn: Turn, primer: Primer, steps: list[Step]) -> Markup:
    say, summary = turn.say, summary_of(steps)
    at = formatting.sentence(home.moment(turn, primer.started_at or primer.planned_at))
    head = say(f"history-session-{primer.status}", at=at, done=summary.done, drills=summary.drills)
    lines = [head, *(_step(turn, step, primer.pain) for step in steps if step.outcome)]
    if primer.effort is not None and primer.pain is not None:
        lines.append(say("history-scales", effort=primer.effort, pain=primer.pain))
    return Markup("\n").join(lines)


def _step(turn: Turn, step: Step, session_pain: int | None) -> Markup:
    say = turn.say
    if step.outcome is StepOutcome.DONE:
        answer = say(f"felt-{step.felt}")
        if step.pain is not None and step.pain != session_pain:
            # What was said of this drill alone.
            answer += " · " + say("pain-said", pain=step.pain)
    else:
        answer = say(f"history-{step.outcome}", pain=step.pain or 0)
    return say(f"history-step-{step.side}", drill=say(f"drill-{step.drill}"), answer=answer)


def build() -> DurableConversationHandler:
    """Return the conversation: a command, and buttons that stand by themselves."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            command("history", show),
            tap("pictures", show),
            tap("show", other),
            tap("figures", as_text),
            tap("last", sessions),
        ],
        states={},
    )
