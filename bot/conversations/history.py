"""What was done: the last sessions, and how many of the last runs were primed."""

from markupsafe import Markup

from bot.coach.walk import summary_of
from bot.conversations import home
from bot.conversations.durable import Answer, DurableConversationHandler, Stay, command
from bot.conversations.replies import Screen, Send
from bot.conversations.turn import Turn
from messages import formatting
from storage import primers, steps
from storage.records import Primer, PrimerStatus, Step, StepOutcome

FLOW = "history"
SESSIONS = 5
RUNS = 4


async def show(turn: Turn) -> Answer:
    """Show the last sessions as text."""
    latest = await primers.latest(turn.tx, turn.runner.id, limit=SESSIONS)
    if not latest:
        again = ((turn.button("button-try-now", "primer", "now"),),)
        last = await primers.last_of_runs(turn.tx, turn.runner.id, before=turn.now, limit=1)
        said = turn.say("history-none-begun" if last else "history-empty")
        return Stay((Send(Screen(said, again)),))
    found = await steps.steps_of(turn.tx, [primer.id for primer in latest])
    parts = [_session(turn, primer, found[primer.id]) for primer in latest]
    if record := await primed_line(turn):
        parts.insert(0, record)
    return Stay((Send(Screen(Markup("\n\n").join(parts))),))


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
    """Return the conversation: one command, no states."""
    return DurableConversationHandler(FLOW, entry_points=[command("history", show)], states={})
