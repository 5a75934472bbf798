"""Not now: pause for days, until a date or until further notice, and come back.

stateDiagram-v2
    [*] --> Length: /pause, where nothing else is open
    [*] --> [*]: /pause 7d, a button, /resume
    Length --> [*]: a button, or a length typed
"""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from bot.coach.plans import PlanError, PlanProblem, parse_day
from bot.coach.schedule import instant_of
from bot.coach.spans import parse_days
from bot.conversations import home, pickers, resting
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
from bot.conversations.misread import MEANT, misread
from bot.conversations.notices import Telling
from bot.conversations.replies import Keyboard, Rewrite, Screen, Send
from bot.conversations.turn import RefusedError, StaleError, Turn
from bot.delivery.planning import plan_anew
from messages.catalogue import as_typed
from storage import deliveries, notices, pauses, primers, runners, runs
from storage.notices import NewNotice
from storage.records import FOREVER, Lane, NoticeKind

FLOW = "pause"
CHOICES = (3, 7, 14)
LONGEST = 365


class State(StrEnum):
    """What is asked."""

    LENGTH = "length"


async def pause(turn: Turn) -> Answer:
    """Pause for the time that stands after /pause, or ask for how long."""
    if turn.argument:
        return await typed(turn)
    # Asked in passing it ends no other conversation: there the buttons alone are heard.
    is_at_rest = turn.tap is None and turn.dialogue.flow in {None, FLOW}
    return Next(State.LENGTH) if is_at_rest else Stay((Send(_choices(turn)),))


async def typed(turn: Turn) -> Answer:
    """Pause for the time that was typed."""
    return End((Send(await _pause(turn, _end_of(turn, turn.argument))),))


async def meant(turn: Turn) -> Answer:
    """Pause until one of the dates that may have been meant."""
    until = _end_of(turn, turn.example(turn.number(0)))
    return End((Rewrite(await _pause(turn, until)),))


async def chosen(turn: Turn) -> Answer:
    """Pause for a tapped number of days; 0 is until further notice."""
    days = turn.number(0)
    if days > LONGEST:
        raise StaleError
    until = FOREVER if days == 0 else turn.now + timedelta(days=days)
    return End((Rewrite(await _pause(turn, until)),))


async def month(turn: Turn) -> Answer:
    """Show the month from which the end is picked, or another one."""
    first, last = _limits(turn)
    is_turned = bool(turn.tap and turn.tap.arguments)
    shown = pickers.picked_month(turn, first=first, last=last) if is_turned else first
    keyboard = pickers.month(
        turn,
        shown,
        "until",
        first=first,
        last=last,
        press=lambda label, action, *said: turn.labelled(label, FLOW, action, *said),
    )
    back = (turn.button("button-back", FLOW, "back"),)
    return Stay((Rewrite(Screen(turn.say("pause-ask-date"), (*keyboard, back))),))


async def until(turn: Turn) -> Answer:
    """Pause until a picked date begins."""
    first, last = _limits(turn)
    on = pickers.picked_day(turn, first=first, last=last)
    return End((Rewrite(await _pause(turn, _begin_of(turn, on))),))


async def back(turn: Turn) -> Answer:
    """Show the lengths again."""
    return Stay((Rewrite(_choices(turn)),))


async def resume(turn: Turn) -> Answer:
    """End the pause, if there is one."""
    said = turn.say("resumed" if turn.runner.is_paused(turn.now) else "resume-none")
    await _set_pause(turn, None)
    await plan_anew(turn.tx, turn.runner, turn.now)
    turn.plans_changed = True
    screen = await resting.screen(turn)
    screen = replace(screen, text=said + " " + screen.text)
    return Stay((Rewrite(screen) if turn.tap else Send(screen),))


async def told_over(telling: Telling) -> Screen | None:
    """Say that a pause has ended by itself, if it is that one, and what comes next.

    Of one that ended in quiet hours the first primer may have said so already.
    """
    runner_id, say = telling.notice.person_id, telling.say
    runner = (await runners.by_id(telling.tx, [runner_id])).get(runner_id)
    if runner is None or runner.paused_until is None:
        return None
    if runner.paused_until.isoformat() != telling.notice.data.get("until"):
        return None
    if await primers.has_come_since(telling.tx, runner_id, runner.paused_until):
        return None
    if (run := await runs.next_of(telling.tx, runner_id)) is None:
        return Screen(say("pause-over-none"))
    return Screen(say("pause-over") + " " + home.next_line(run, telling.now, telling.zone, say))


async def _pause(turn: Turn, until: datetime) -> Screen:
    """Pause until an instant, or FOREVER; primers that wait are withdrawn."""
    await _set_pause(turn, until)
    planned = await plan_anew(turn.tx, turn.runner, turn.now)
    turn.plans_changed = True
    said = home.pause_text(turn)
    if planned and planned[0].next_primer_at is not None:
        said += "\n" + home.next_text(planned[0], turn)
    return Screen(said, ((turn.button("button-resume", FLOW, "resume"),),))


async def _set_pause(turn: Turn, until: datetime | None) -> None:
    """Put another pause, or none, in the place of the present one, and free what that held."""
    tx, runner_id = turn.tx, turn.runner.id
    await notices.withdraw_all(tx, runner_id, NoticeKind.PAUSE_OVER)
    if turn.runner.paused_until is not None:
        await deliveries.release(tx, runner_id, turn.runner.paused_until, at=turn.now)
    await runners.set_pause(tx, runner_id, until)
    if until is None:
        await pauses.end(tx, runner_id, turn.now)
    else:
        await pauses.begin(tx, runner_id, turn.now, until)
    if until is not None and until < FOREVER:
        over = NewNotice(runner_id, NoticeKind.PAUSE_OVER, data={"until": until.isoformat()})
        await notices.add(tx, [over], lane=Lane.NUDGE, at=turn.now, not_before=until)
    turn.known = replace(turn.runner, paused_until=until)


def _end_of(turn: Turn, said: str) -> datetime:
    """Return when a typed pause ends: after days or weeks, or as a date begins."""
    first, last = _limits(turn)
    days = parse_days(said)
    if days is not None and 1 <= days <= LONGEST:
        return turn.now + timedelta(days=days)
    try:
        on = parse_day(said, turn.now.astimezone(turn.zone), turn.say.language)
    except PlanError as error:
        if error.problem is PlanProblem.TWO_WAYS:
            raise misread(
                turn, error, lambda text, number: turn.labelled(text, FLOW, MEANT, number)
            ) from None
        on = None
    if on is None or not first <= on <= last:
        raise RefusedError(turn.say("pause-wrong", said=as_typed(said[:30]), longest=LONGEST))
    return _begin_of(turn, on)


def _begin_of(turn: Turn, on: date) -> datetime:
    return instant_of(on, time(), turn.zone)


def _limits(turn: Turn) -> tuple[date, date]:
    """Return the first and the last date until which one can pause."""
    today = turn.now.astimezone(turn.zone).date()
    return today + timedelta(days=1), today + timedelta(days=LONGEST)


async def present(turn: Turn) -> Screen:
    """Ask for how long."""
    return _choices(turn)


def _choices(turn: Turn) -> Screen:
    days = [
        turn.labelled(turn.say("pause-days", days=days), FLOW, "chosen", days) for days in CHOICES
    ]
    keyboard: Keyboard = (
        tuple(days),
        (turn.button("button-pause-date", FLOW, "month"),),
        (turn.button("button-pause-open", FLOW, "chosen", 0),),
    )
    return Screen(turn.say("pause-ask"), keyboard)


def build() -> DurableConversationHandler:
    """Return the conversation; its buttons stand by themselves, and are heard everywhere."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            command("pause", pause),
            tap("menu", pause),
            tap("chosen", chosen),
            tap("month", month),
            tap("until", until),
            tap("back", back),
            command("resume", resume),
            tap("resume", resume),
            tap(MEANT, meant),
        ],
        states={State.LENGTH: [text(typed)]},
        present=present,
    )
