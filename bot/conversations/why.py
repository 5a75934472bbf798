"""Why primers came when they came: the planned and the real second of the last ones."""

from collections.abc import Sequence
from datetime import timedelta

from markupsafe import Markup

from bot.coach.pain import REST_AFTER_A_STOP, STOP_FROM
from bot.coach.why import Reason, gap, reason_of
from bot.conversations import home
from bot.conversations.durable import Answer, DurableConversationHandler, Stay, command
from bot.conversations.replies import Screen, Send
from bot.conversations.turn import Turn
from messages import formatting
from storage import reasons, runs
from storage.records import DeliveryState, Reminder

FLOW = "why"
REMINDERS = 5


async def show(turn: Turn) -> Answer:
    """Show the last reminders with their reasons, and what comes next."""
    latest = await reasons.latest(turn.tx, turn.runner.id, limit=REMINDERS)
    parts = await _reminders(turn, latest) if latest else [turn.say("why-empty")]
    planned = await runs.of(turn.tx, turn.runner.id)
    if planned:
        parts.append(home.next_text(planned[0], turn))
    return Stay((Send(Screen(Markup("\n\n").join(parts))),))


async def _reminders(turn: Turn, latest: Sequence[Reminder]) -> list[Markup]:
    oldest = min(one.planned_at for one in latest)
    stops = await reasons.stops(
        turn.tx, turn.runner.id, since=oldest - REST_AFTER_A_STOP, pain_from=STOP_FROM
    )
    return [_told(turn, one, reason_of(one, stops)) for one in latest]


def _told(turn: Turn, reminder: Reminder, reason: Reason) -> Markup:
    """Return a reminder in short lines: what was planned, what came of it, and why."""
    because = turn.say(f"why-because-{reason}")
    past = gap(reminder)
    if past and reason not in (Reason.ON_TIME, Reason.SHORT_NOTICE):
        told = "why-late" if past > timedelta() else "why-early"
        because = turn.say(told, seconds=int(abs(past).total_seconds())) + " " + because
    lines = [_head(turn, reminder, reason), because]
    if reminder.doubts and reason is not Reason.UNSEEN:
        lines.append(turn.say("why-twice"))
    return Markup("\n").join(lines)


def _head(turn: Turn, reminder: Reminder, reason: Reason) -> Markup:
    local = reminder.planned_at.astimezone(turn.zone)
    today = turn.now.astimezone(turn.zone).date()
    day = formatting.sentence(formatting.day(local.date(), today, turn.say))
    planned = formatting.clock_second(local)
    if reminder.sent_at is not None:
        sent = formatting.clock_second(reminder.sent_at.astimezone(turn.zone))
        return turn.say("why-sent", day=day, planned=planned, sent=sent)
    if reason is Reason.WAITING or reminder.state is DeliveryState.SENT:
        return turn.say("why-planned", day=day, planned=planned)
    return turn.say("why-not-sent", day=day, planned=planned)


def build() -> DurableConversationHandler:
    """Return the conversation: one command, no states."""
    return DurableConversationHandler(FLOW, entry_points=[command("why", show)], states={})
