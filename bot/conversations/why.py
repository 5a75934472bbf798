"""Why primers came when they came, to the second; and what comes next, with what moves it."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from markupsafe import Markup

from bot.coach.pain import REST_AFTER_A_STOP, STOP_FROM
from bot.coach.upcoming import Clocks, Coming, clocks_at, upcoming
from bot.coach.why import Reason, gap, reason_of
from bot.conversations import home, red_flags
from bot.conversations.durable import Answer, DurableConversationHandler, Stay, command
from bot.conversations.replies import Screen, Send
from bot.conversations.turn import Turn
from bot.delivery import occurrences
from bot.delivery.planning import plan_of
from messages import formatting
from storage import pauses, reasons, runs
from storage.pauses import Pause
from storage.records import FOREVER, DeliveryState, Reminder

FLOW = "why"
REMINDERS, COMING, PAUSES = 10, 3, 3
A_WHILE = timedelta(days=31)
"""Pauses as long ago as this are told of, and a run is moved no further."""
ROOM = 4_000
"""So many characters at most are a message's; Telegram takes 4,096."""

Moves = Mapping[datetime, datetime]
"""When runs were to be, by where the runner has moved them."""


async def show(turn: Turn) -> Answer:
    """Show the last reminders with their reasons, the pauses between them, and what comes next."""
    latest = await reasons.latest(turn.tx, turn.runner.id, now=turn.now, limit=REMINDERS)
    oldest = min((one.planned_at for one in latest), default=turn.now)
    moves = await reasons.moves(turn.tx, turn.runner.id, since=oldest - A_WHILE)
    stops = await reasons.stops(
        turn.tx, turn.runner.id, since=oldest - REST_AFTER_A_STOP, pain_from=STOP_FROM
    )
    told = [
        (one.planned_at, _told(turn, one, reason_of(one, stops, now=turn.now), moves))
        for one in latest
    ]
    since = oldest if len(latest) == REMINDERS else oldest - A_WHILE
    paused = await pauses.since(turn.tx, turn.runner.id, since)
    told += [(one.since, _paused(turn, one)) for one in paused[-PAUSES:]]
    parts = [text for _, text in sorted(told, key=lambda one: one[0], reverse=True)]
    return Stay((Send(Screen(_fitting(turn, parts, await _coming(turn, moves)))),))


def _fitting(turn: Turn, parts: list[Markup], coming: Markup) -> Markup:
    """Return what goes into one message; what does not is the oldest."""
    parts = parts or [turn.say("why-empty")]
    while True:
        text = Markup("\n\n").join([*parts, coming] if coming else parts)
        if len(text.striptags()) <= ROOM or len(parts) == 1:
            return text
        parts = parts[:-1]


def _told(turn: Turn, reminder: Reminder, reason: Reason, moves: Moves) -> Markup:
    """Return a reminder in short lines: what was planned, what came of it, and why."""
    lines = [_head(turn, reminder, reason)]
    past = gap(reminder)
    if reason is not Reason.MOVED or reminder.moved_to is None:
        because = _because(turn, reminder, reason)
        if past and reason not in (Reason.ON_TIME, Reason.SHORT_NOTICE, Reason.CLOCK):
            told = "why-late" if past > timedelta() else "why-early"
            because = turn.say(told, seconds=int(abs(past).total_seconds())) + " " + because
        lines.append(because)
    if reminder.moved_to is not None:
        lines.append(turn.say("why-moved-to", at=_near(turn, reminder.moved_to, reminder.run_at)))
    lines += _notes(turn, reminder.run_at, moves)
    if reminder.at is not None:
        clocks = clocks_at(reminder.run_at, reminder.at, turn.zone)
        lines += _clocks(
            turn, clocks, formatting.clock_time(reminder.at, turn.say), reminder.run_at
        )
    if reminder.doubts and reason is not Reason.UNSEEN:
        lines.append(turn.say("why-twice"))
    return Markup("\n").join(lines)


def _because(turn: Turn, reminder: Reminder, reason: Reason) -> Markup:
    if reason is Reason.COMES_AGAIN:
        again = (reminder.not_before or reminder.planned_at).astimezone(turn.zone)
        return turn.say("why-comes-again", time=formatting.clock_time(again, turn.say))
    return turn.say(f"why-because-{reason}")


def _head(turn: Turn, reminder: Reminder, reason: Reason) -> Markup:
    local = reminder.planned_at.astimezone(turn.zone)
    day, planned = formatting.sentence(_day(turn, local)), formatting.clock_second(local, turn.say)
    if reminder.sent_at is not None:
        sent = formatting.clock_second(reminder.sent_at.astimezone(turn.zone), turn.say)
        return turn.say("why-sent", day=day, planned=planned, sent=sent)
    if (
        reason in (Reason.WAITING, Reason.RUNNING, Reason.COMES_AGAIN)
        or reminder.state is DeliveryState.SENT
    ):
        return turn.say("why-planned", day=day, planned=planned)
    return turn.say("why-not-sent", day=day, planned=planned)


def _paused(turn: Turn, pause: Pause) -> Markup:
    """Return a pause in its place among the reminders: what fell into it has left no trace."""
    since = _day(turn, pause.since)
    if pause.until >= FOREVER:
        return turn.say("why-paused-since", since=since)
    until = _day(turn, pause.until)
    if since == until:
        return turn.say("why-paused-day", day=formatting.sentence(since))
    return turn.say("why-paused", since=formatting.sentence(since), until=until)


async def _coming(turn: Turn, moves: Moves) -> Markup:
    """Return what comes next, with what will move it; nothing where no run is planned."""
    planned = await runs.of(turn.tx, turn.runner.id)
    if not planned:
        return Markup()
    lines = [turn.say("why-coming")]
    if waits := await red_flags.waits(turn):
        return Markup("\n").join((*lines, waits))
    is_paused = turn.runner.is_paused(turn.now)
    if is_paused:
        lines.append(home.pause_text(turn))
    after = turn.runner.paused_until if is_paused else turn.now
    ahead = []
    if after is not None and after < FOREVER:
        taken = await occurrences.primed(turn.tx, turn.runner, planned, turn.now)
        ahead = upcoming(
            map(plan_of, planned),
            turn.zone,
            timedelta(minutes=turn.runner.lead_minutes),
            after=after,
            taken=taken,
            most=COMING,
        )
        lines += [_next(turn, one, moves) for one in ahead] or [turn.say("next-none")]
    return Markup("\n").join(lines)


def _next(turn: Turn, one: Coming, moves: Moves) -> Markup:
    at = formatting.sentence(home.moment(turn, one.primer_at))
    run = formatting.clock_time(one.run_at.astimezone(turn.zone), turn.say)
    planned = formatting.clock_time(one.at, turn.say)
    notes = [*_notes(turn, one.run_at, moves), *_clocks(turn, one.clocks, planned, one.run_at)]
    return Markup(" ").join([turn.say("why-next", at=at, run=run), *notes])


def _notes(turn: Turn, run_at: datetime, moves: Moves) -> Sequence[Markup]:
    """Return where a run was before it was moved, if it was."""
    if run_at not in moves:
        return []
    return [turn.say("why-moved-from", at=_near(turn, moves[run_at], run_at))]


def _clocks(turn: Turn, clocks: Clocks | None, planned: str, run_at: datetime) -> Sequence[Markup]:
    """Return what the clocks do to a run on the night on which they change."""
    if clocks is None:
        return []
    now_at = formatting.clock_time(run_at.astimezone(turn.zone), turn.say)
    return [turn.say(f"why-clocks-{clocks}", planned=planned, at=now_at)]


def _day(turn: Turn, at: datetime) -> str:
    today = turn.now.astimezone(turn.zone).date()
    local = at.astimezone(turn.zone).date()
    return formatting.day(local, today, turn.say)


def _near(turn: Turn, at: datetime, beside: datetime) -> str:
    """Return an instant; of the same day as another only its time."""
    local = at.astimezone(turn.zone)
    is_same = local.date() == beside.astimezone(turn.zone).date()
    return formatting.clock_time(local, turn.say) if is_same else home.moment(turn, at)


def build() -> DurableConversationHandler:
    """Return the conversation: one command, no states."""
    return DurableConversationHandler(FLOW, entry_points=[command("why", show)], states={})
