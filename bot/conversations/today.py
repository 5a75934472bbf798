"""One run is another this time: its primer later, the run moved, left out, or begun at once.

stateDiagram-v2
    [*] --> [*]: the ready message's "later", a run's page, /today, /skip, undo
    [*] --> Hour: at a time
    Hour --> Minutes: an hour
    Minutes --> Hour: back
    Hour --> [*]: a time typed, or back
    Minutes --> [*]: minutes, or a time typed
"""

from datetime import date, datetime, time
from enum import StrEnum

from bot.coach import changes
from bot.coach.changes import Spot, Unfit
from bot.coach.following import lasts_of
from bot.coach.lateness import is_over, sequence_that_fits
from bot.coach.moments import parse_change
from bot.coach.plans import PlanError
from bot.conversations import home, pickers, primer_ready, resting
from bot.conversations import today_screens as screens
from bot.conversations.durable import (
    Answer,
    DurableConversationHandler,
    End,
    Next,
    Stay,
    command,
    tap,
    text,
)
from bot.conversations.following import followed_by
from bot.conversations.misread import misread
from bot.conversations.replies import Rewrite, Screen, Send
from bot.conversations.today_screens import FLOW
from bot.conversations.turn import RefusedError, StaleError, Turn
from bot.delivery import occurrences
from bot.delivery.occurrences import Occurrence
from bot.delivery.planning import plan_of
from messages import formatting
from messages.drills import SHORT
from storage import runs
from storage.records import PrimerStatus, Run

A_DAY_OF_HOURS = 24
AN_HOUR = 60


class State(StrEnum):
    """What is being picked."""

    HOUR = "hour"
    MINUTES = "minutes"


async def today(turn: Turn) -> Answer:
    """Show what can be done with the next run."""
    one = await occurrences.next_of(turn.tx, turn.runner, turn.now)
    if one is None:
        raise RefusedError(turn.say("today-nothing"))
    return Stay((Send(await _ways(turn, one)),))


async def show(turn: Turn) -> Answer:
    """Show what can be done with the next occurrence of a run."""
    one = await occurrences.next_of(turn.tx, turn.runner, turn.now, turn.number(0))
    if one is None:
        raise StaleError
    return Stay((Rewrite(await _ways(turn, one)),))


async def shift(turn: Turn) -> Answer:
    """Show where an occurrence can go."""
    one = await _asked(turn)
    return Stay((Rewrite(await _ways(turn, one)),)) if one else await _as_it_is(turn)


async def later(turn: Turn) -> Answer:
    """Show what can be done with a primer that comes at the wrong moment."""
    primer, follows = await primer_ready.offered(turn), await followed_by(turn)
    return Stay((Rewrite(screens.later(turn, primer, follows)),))


async def ready(turn: Turn) -> Answer:
    """Show the ready message again."""
    primer, follows = await primer_ready.offered(turn), await followed_by(turn)
    return Stay((Rewrite(await primer_ready.screen(turn, primer, follows)),))


async def wait(turn: Turn) -> Answer:
    """Let the ready message come once more, while the primer still ends before its run."""
    primer, follows = await primer_ready.offered(turn), await followed_by(turn)
    minutes, run_at = turn.number(1), primer.run_at
    if run_at is None or minutes not in changes.SNOOZES:
        raise StaleError
    fitting = changes.snoozes(run_at, turn.now, lambda key: lasts_of(follows, key), SHORT)
    if minutes not in fitting:
        raise RefusedError(turn.say("snooze-too-late"))
    until = changes.after(turn.now, minutes)
    if not await occurrences.snooze(turn.tx, turn.runner, primer, until):
        raise StaleError
    turn.plans_changed = True
    fits = sequence_that_fits(
        primer.sequence, run_at=run_at, now=until, lasts=lambda key: lasts_of(follows, key)
    )
    said = "snoozed" if fits == primer.sequence else "snoozed-short"
    at = formatting.clock_time(until.astimezone(turn.zone), turn.say)
    run = formatting.clock_time(run_at.astimezone(turn.zone), turn.say)
    return Stay((Rewrite(Screen(turn.say(said, time=at, run=run))),))


async def by(turn: Turn) -> Answer:
    """Move an occurrence by minutes."""
    one = await _asked(turn)
    if one is None:
        return await _as_it_is(turn)
    index = pickers.below(turn, len(changes.SHIFTS), 2)
    to = changes.shifted(one.at, changes.SHIFTS[index], turn.zone)
    if to is None:
        raise StaleError
    return Stay((Rewrite(await _move(turn, one, to)),))


async def a_day_later(turn: Turn) -> Answer:
    """Move an occurrence to the day after."""
    one = await _asked(turn)
    if one is None:
        return await _as_it_is(turn)
    return Stay((Rewrite(await _move(turn, one, screens.next_day(turn, one))),))


async def at_a_time(turn: Turn) -> Answer:
    """Ask for a time."""
    one = await _asked(turn)
    if one is None:
        return await _as_it_is(turn)
    return Next(State.HOUR, _data(one), in_place=True)


async def hour(turn: Turn) -> Answer:
    """Take the hour, and show its minutes."""
    chosen = pickers.below(turn, A_DAY_OF_HOURS)
    return Next(State.MINUTES, {**turn.dialogue.data, "hour": chosen}, in_place=True)


async def back(turn: Turn) -> Answer:
    """Show the hours again, or before them where else the occurrence can go."""
    if turn.dialogue.state == State.MINUTES:
        return Next(State.HOUR, turn.dialogue.data, in_place=True)
    return End((Rewrite(await _ways(turn, await _picked(turn))),))


async def minute(turn: Turn) -> Answer:
    """Take the minutes, and move the occurrence there."""
    at = time(turn.dialogue.data["hour"], pickers.below(turn, AN_HOUR))
    one = await _picked(turn)
    to = changes.spot(_day_of(turn, one), at, turn.zone)
    return End((Rewrite(await _move(turn, one, to)),))


async def typed(turn: Turn) -> Answer:
    """Take a time of that day that was typed, a day, or a day and a time."""
    one, language = await _picked(turn), turn.say.language
    was = one.at.astimezone(turn.zone)
    try:
        on, at = parse_change(
            turn.argument, was, now_local=turn.now.astimezone(turn.zone), language=language
        )
    except PlanError as error:
        raise misread(turn, error) from None
    return End((Send(await _move(turn, one, changes.spot(on, at, turn.zone))),))


async def running(turn: Turn) -> Answer:
    """Offer the short primer at once: the occurrence is now, and no reminder of it comes later."""
    one = await _asked(turn)
    if one is None:
        return await _as_it_is(turn)
    to = changes.this_minute(turn.now, turn.zone)
    run, primer = await occurrences.begin_now(turn.tx, turn.runner, one, to, turn.now)
    turn.plans_changed = True
    said = Screen(
        turn.say("today-running", at=home.moment(turn, one.at)),
        ((screens.undo(turn, run, one.at),),),
    )
    offered = await primer_ready.screen(turn, primer, await followed_by(turn))
    return Stay((Rewrite(said), Send(offered)))


async def leave_out(turn: Turn) -> Answer:
    """Leave an occurrence out."""
    one = await _asked(turn)
    if one is None:
        return await _as_it_is(turn)
    run = await occurrences.leave_out(turn.tx, turn.runner, one, turn.now)
    turn.plans_changed = True
    return Stay((Rewrite(screens.changed(turn, run, one.at)),))


async def skip(turn: Turn) -> Answer:
    """Leave the next run's primer out."""
    one = await occurrences.next_of(turn.tx, turn.runner, turn.now)
    if one is None:
        raise RefusedError(turn.say("skip-nothing"))
    is_offered = one.primer is not None and one.primer.status is PrimerStatus.OFFERED
    left_out = await occurrences.leave_out(turn.tx, turn.runner, one, turn.now)
    turn.plans_changed = True
    if is_offered:
        said = turn.say("skip-offered")
    else:
        after = await resting.screen(turn)
        said = turn.say("skipped", at=home.moment(turn, one.at)) + "\n" + after.text
    return Stay((Send(Screen(said, ((screens.undo(turn, left_out, one.at),),))),))


async def undo(turn: Turn) -> Answer:
    """Take the last change of an occurrence back, while what it gives back lies ahead."""
    changed = await runs.get(turn.tx, turn.runner.id, turn.number(0))
    if changed is None:
        raise StaleError
    at = await occurrences.original(turn.tx, turn.runner, changed)
    if at is None or await occurrences.has_begun(turn.tx, turn.runner, changed):
        raise StaleError
    to = screens.spot_before(turn)
    # What is left out is where it was before that, whatever a button of before that says.
    if to is None or to.instant == at or occurrences.is_left_out(changed):
        if at <= turn.now:
            raise RefusedError(turn.say("today-back-over"))
        await occurrences.take_back(turn.tx, turn.runner, changed, at, turn.now)
    else:
        await _put_back(turn, changed, to)
    turn.plans_changed = True
    return Stay((Rewrite(await resting.screen(turn)),))


async def _put_back(turn: Turn, changed: Run, to: Spot) -> None:
    """Put an occurrence where it was before its last move, if it can go there again."""
    planned = await runs.of(turn.tx, turn.runner.id)
    others = [plan_of(run) for run in planned if run.id != changed.id]
    why = changes.unfit(to, others, turn.zone, turn.now)
    if why is Unfit.OVER:
        raise RefusedError(turn.say("today-back-over"))
    if why is not None:
        raise RefusedError(turn.say(f"today-{why}", at=home.moment(turn, to.instant)))
    await occurrences.put_back(turn.tx, turn.runner, changed, to, turn.now)


async def present(turn: Turn) -> Screen:
    """Show the hours, or the minutes of one."""
    one = await _picked(turn)
    if turn.dialogue.state == State.MINUTES:
        return screens.minutes(turn, one, turn.dialogue.data["hour"])
    return screens.hours(turn, one)


async def _asked(turn: Turn) -> Occurrence | None:
    """Return the occurrence that a tap names, None where it is no more, or has been begun.

    Raises StaleError for one that is over, or further ahead than anybody is shown.
    """
    at = screens.instant_in(turn, 1)
    if is_over(at, turn.now) or at > turn.now + changes.FURTHEST:
        raise StaleError
    one = await occurrences.find(turn.tx, turn.runner, turn.number(0), at)
    return None if one is None or one.is_begun else one


async def _as_it_is(turn: Turn) -> Answer:
    """Show what is so of an occurrence that was changed already: it may be a second quick tap."""
    at = screens.instant_in(turn, 1)
    run = await occurrences.changed(turn.tx, turn.runner, turn.number(0), at)
    if run is None:
        raise StaleError
    return Stay((Rewrite(screens.changed(turn, run, at)),))


async def _picked(turn: Turn) -> Occurrence:
    """Return the occurrence for which a time is picked."""
    data = turn.dialogue.data
    at = datetime.fromisoformat(data["at"])
    one = await occurrences.find(turn.tx, turn.runner, data["run"], at)
    if one is None or one.is_begun or is_over(at, turn.now):
        raise RefusedError(turn.say("today-gone"))
    return one


def _data(one: Occurrence) -> dict[str, int | str]:
    return {"run": one.run.id, "at": one.at.isoformat()}


def _day_of(turn: Turn, one: Occurrence) -> date:
    return one.at.astimezone(turn.zone).date()


async def _ways(turn: Turn, one: Occurrence) -> Screen:
    return screens.ways(turn, one, await runs.of(turn.tx, turn.runner.id))


async def _move(turn: Turn, one: Occurrence, to: Spot) -> Screen:
    """Move an occurrence, if it can go there, and return what is so now."""
    plans = [plan_of(run) for run in await runs.of(turn.tx, turn.runner.id)]
    if (why := changes.unfit(to, plans, turn.zone, turn.now)) is not None:
        raise RefusedError(turn.say(f"today-{why}", at=home.moment(turn, to.instant)))
    run = await occurrences.move(turn.tx, turn.runner, one, to, turn.now)
    turn.plans_changed = True
    return screens.changed(turn, run, one.at)


def build() -> DurableConversationHandler:
    """Return the conversation."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            command("today", today),
            command("skip", skip),
            tap("open", show),
            tap("shift", shift),
            tap("later", later),
            tap("ready", ready),
            tap("wait", wait),
            tap("by", by),
            tap("day", a_day_later),
            tap("time", at_a_time),
            tap("now", running),
            tap("skip", leave_out),
            tap("undo", undo),
        ],
        states={
            State.HOUR: [tap("hour", hour), tap("back", back), text(typed)],
            State.MINUTES: [tap("minute", minute), tap("back", back), text(typed)],
        },
        present=present,
    )
