"""Whether each week is summed up on Sunday evening, and what is said then."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from markupsafe import Markup

from bot.coach.looking_back import LookBack, Span
from bot.coach.schedule import instant_of
from bot.coach.sundays import next_sunday, parse_switch
from bot.coach.upcoming import upcoming
from bot.conversations import history, history_texts, home
from bot.conversations.durable import Answer, DurableConversationHandler, Stay, command, tap
from bot.conversations.notices import Telling
from bot.conversations.replies import Mark, Rewrite, Screen, Send
from bot.conversations.turn import RefusedError, Turn
from bot.delivery import occurrences
from bot.delivery.planning import plan_of
from messages import formatting
from messages.catalogue import as_typed
from storage import holds, runners, runs, summaries
from storage.records import Runner

FLOW = "summary"
_WEEK, _SECOND = timedelta(weeks=1), timedelta(seconds=1)


async def summary(turn: Turn) -> Answer:
    """Take what stands after /summary, or show how it is."""
    if not turn.argument:
        return Stay((Send(_menu(turn)),))
    on = parse_switch(turn.argument)
    if on is None:
        raise RefusedError(turn.say("summary-wrong", said=as_typed(turn.argument[:30])))
    await _set(turn, on=on)
    return Stay((Send(_menu(turn)),))


async def switch_on(turn: Turn) -> Answer:
    """Sum up each week from now on."""
    await _set(turn, on=True)
    return Stay((Rewrite(_menu(turn)),))


async def switch_off(turn: Turn) -> Answer:
    """Sum up no week any more."""
    await _set(turn, on=False)
    return Stay((Rewrite(_menu(turn)),))


async def enough(turn: Turn) -> Answer:
    """Sum up no week any more; the one that was stays to be read."""
    await _set(turn, on=False)
    return Stay((Mark(turn.say("summary-ended")),))


async def keep_evening(turn: Turn) -> None:
    """Let the next one come on Sunday evening of the zone that a runner is in now."""
    if turn.runner.summary_at is not None:
        await _plan(turn)


async def told(telling: Telling) -> Screen | None:
    """Sum up a week, if its runner still wants that, is not paused, and did anything in it."""
    runner = await runners.get(telling.tx, telling.notice.person_id)
    if runner is None or runner.summary_at is None or runner.is_paused(telling.now):
        return None
    monday = date.fromisoformat(telling.notice.data["week"])
    back = await history.back_over(
        telling.tx, runner.id, Span.FOUR_WEEKS, telling.zone, telling.now
    )
    place = next((at for at, one in enumerate(back.periods) if one.first == monday), None)
    if place is None or not _has_any(back, place):
        return None
    lines = [*_lines(telling, back, place), *await _next(telling, runner, monday + _WEEK)]
    keys = (
        telling.button("button-look-pictures", history.FLOW, "pictures"),
        telling.button("button-summary-off", FLOW, "enough"),
    )
    return Screen(Markup("\n").join(lines), (keys,))


def _has_any(back: LookBack, place: int) -> bool:
    felt = any(one.periods[place].answers for one in back.drills)
    return felt or back.pain[place] is not None or back.primed[place].primed > 0


def _lines(telling: Telling, back: LookBack, place: int) -> Iterator[Markup]:
    say, week = telling.say, back.periods[place]
    span = formatting.dates(week.first, week.last, say)
    yield say("look-head", title=say("summary-title"), span=span)
    if back.primed[place].runs:
        yield history_texts.primed(back.primed[place], say)
    shares = [(one.drill, one.periods[place]) for one in back.drills]
    led = [
        say("summary-drill", drill=say(f"drill-{drill}"), on=one.on_target, of=one.answers)
        for drill, one in shares
        if one.on_target
    ]
    if led:
        yield say("summary-on-target", drills=Markup(" · ").join(led))
    if pain := back.pain[place]:
        yield say("summary-pain", pain=pain.most)


async def _next(telling: Telling, runner: Runner, monday: date) -> list[Markup]:
    """Return when the first primer of the week from a Monday on comes, nothing without a run."""
    if await holds.who_waits(telling.tx, [runner.id]):
        return []
    planned = await runs.of(telling.tx, runner.id)
    after = max(instant_of(monday, time(), telling.zone) - _SECOND, telling.now)
    taken = await occurrences.primed(telling.tx, runner, planned, telling.now)
    lead = timedelta(minutes=runner.lead_minutes)
    plans = map(plan_of, planned)
    ahead = upcoming(plans, telling.zone, lead, after=after, taken=taken, most=1)
    if not ahead:
        return []
    at = _moment(telling, max(ahead[0].run_at - lead, telling.now))
    return [telling.say("summary-next", at=at)]


def _moment(telling: Telling, at: datetime) -> str:
    return formatting.sentence(formatting.moment(at, telling.now, telling.zone, telling.say))


async def _set(turn: Turn, *, on: bool) -> None:
    if not on:
        await summaries.set_next(turn.tx, turn.runner.id, None)
        turn.known = replace(turn.runner, summary_at=None)
    elif turn.runner.summary_at is None:
        await _plan(turn)


async def _plan(turn: Turn) -> None:
    at = next_sunday(turn.zone, turn.now)
    await summaries.set_next(turn.tx, turn.runner.id, at)
    turn.known = replace(turn.runner, summary_at=at)


def _menu(turn: Turn) -> Screen:
    at = turn.runner.summary_at
    if at is None:
        on = turn.button("button-summary-on", FLOW, "on")
        return Screen(turn.say("summary-is-off"), ((on,),))
    off = turn.button("button-summary-off", FLOW, "off")
    shown = formatting.sentence(home.moment(turn, at))
    return Screen(turn.say("summary-is-on", at=shown), ((off,),))


def build() -> DurableConversationHandler:
    """Return the conversation: a command, and buttons that stand by themselves."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            command("summary", summary),
            tap("on", switch_on),
            tap("off", switch_off),
            tap("enough", enough),
        ],
        states={},
    )
