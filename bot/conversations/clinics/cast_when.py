"""When a broadcast goes out, and until when: tapped, or typed in the clinic's time."""

from datetime import datetime, time, timedelta

from markupsafe import Markup

from bot.coach.moments import Moment, parse_moment, parse_span
from bot.coach.plans import PlanError, PlanProblem
from bot.coach.schedule import instant_of
from bot.conversations.clinics import cast_panel, cast_times
from bot.conversations.clinics.cast_draft import closing, moment, reread, span_now
from bot.conversations.clinics.cast_panel import State
from bot.conversations.clinics.cast_times import LIVES, LONGEST_LIFE
from bot.conversations.clinics.desk import Desk
from bot.conversations.durable import Answer, End, Next
from bot.conversations.misread import misread
from bot.conversations.replies import Rewrite, Screen, Send
from bot.conversations.turn import RefusedError, StaleError, Turn
from messages import formatting
from storage import broadcast_drafts
from storage.broadcast_drafts import Composed

TIMES = (time(9), time(18))
QUOTED = {
    PlanProblem.BAD_TIME,
    PlanProblem.BAD_DATE,
    PlanProblem.TWO_WAYS,
    PlanProblem.DATE_IN_PAST,
    PlanProblem.OTHER_WEEKDAY,
    PlanProblem.UNKNOWN_WORD,
}
"""What is said of a moment as of a run; all else is one day and one time too few or too many."""


async def when(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Ask for the begin, in the clinic's time."""
    data = {"clinic": desk.clinic.id, "broadcast": draft.id, "local": 0}
    return Next(State.START, data, in_place=True)


async def local(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Ask for the begin, in each runner's own time."""
    data = {"clinic": desk.clinic.id, "broadcast": draft.id, "local": 1}
    return Next(State.START, data, in_place=True)


def start_screen(turn: Turn, desk: Desk, draft: Composed, *, is_local: bool) -> Screen:
    """Return the question for the begin."""
    here = turn.now.astimezone(desk.zone)
    which = "compose-ask-start-local" if is_local else "compose-ask-start"
    tomorrow = formatting.sentence(turn.say("day-near", ahead=1))
    labels = {at: f"{tomorrow} {formatting.clock_time(at, turn.say)}" for at in TIMES}
    chosen = [
        cast_panel.choice(turn, label, "start", draft, int(is_local), f"{at:%H%M}")
        for at, label in labels.items()
    ]
    other = (
        cast_panel.draft_button(turn, "button-cast-clinic-time", "when", draft)
        if is_local
        else cast_panel.draft_button(turn, "button-cast-own-time", "local", draft)
    )
    now = cast_panel.draft_button(turn, "button-cast-now", "now", draft)
    keyboard = ((now,), tuple(chosen), (other,), cast_panel.back(turn, draft))
    return Screen(turn.say(which, time=formatting.clock_time(here, turn.say)), keyboard)


async def now(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Let it go out when it is confirmed."""
    await broadcast_drafts.set_start(turn.tx, draft)
    return await _panel(turn, desk, draft)


async def start_tapped(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Take a time of tomorrow."""
    arguments = turn.tap.arguments if turn.tap else ()
    named = {f"{at:%H%M}": at for at in TIMES}
    match arguments[2:]:
        case ["0" | "1" as is_local, said] if said in named:
            chosen = cast_times.tomorrow(named[said], turn.now, desk.zone)
            await _set_start(turn, desk, draft, chosen, is_local=is_local == "1")
            return await _panel(turn, desk, draft)
    raise StaleError


async def start_typed(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Take a begin that was typed."""
    is_local = bool(turn.dialogue.data.get("local"))
    await _set_start(turn, desk, draft, _read(turn, desk), is_local=is_local)
    return await _panel(turn, desk, draft)


async def _set_start(
    turn: Turn, desk: Desk, draft: Composed, chosen: Moment, *, is_local: bool
) -> None:
    at = instant_of(chosen.on, chosen.at, desk.zone)
    if at <= turn.now:
        raise RefusedError(turn.say("compose-start-past"))
    if is_local:
        await broadcast_drafts.set_start(turn.tx, draft, local_on=chosen.on, local_at=chosen.at)
    else:
        await broadcast_drafts.set_start(turn.tx, draft, starts_at=at)


def _read(turn: Turn, desk: Desk) -> Moment:
    """Return the moment that was typed; raises RefusedError for what is none."""
    try:
        here = turn.now.astimezone(desk.zone)
        return parse_moment(turn.text or "", now_local=here, language=turn.say.language)
    except PlanError as error:
        if error.problem in QUOTED:
            raise misread(turn, error) from None
        example = turn.say("plan-near", example=error.example)
        raise RefusedError(turn.say("compose-moment-wrong") + " " + example) from None


async def expiry(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Ask until when it may go out."""
    data = {"clinic": desk.clinic.id, "broadcast": draft.id}
    return Next(State.EXPIRY, data, in_place=True)


def expiry_screen(turn: Turn, draft: Composed) -> Screen:
    """Return the question for the expiry."""
    lives = [cast_panel.choice(turn, _life(turn, hours), "lives", draft, hours) for hours in LIVES]
    keyboard = (tuple(lives[:2]), tuple(lives[2:]), cast_panel.back(turn, draft))
    return Screen(turn.say("compose-ask-expiry"), keyboard)


def _life(turn: Turn, hours: int) -> Markup:
    days, rest = divmod(hours, 24)
    return turn.say("compose-hours", hours=hours) if rest else turn.say("pause-days", days=days)


async def lives(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Take an expiry so many hours after the begin."""
    hours = turn.number(2)
    if hours not in LIVES:
        raise StaleError
    span = await span_now(turn, desk, draft)
    return await _expire(turn, desk, draft, span.last + timedelta(hours=hours))


async def expiry_typed(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Take an expiry that was typed: a span after the begin, or a moment."""
    life = parse_span(turn.text or "")
    if life is not None:
        span = await span_now(turn, desk, draft)
        return await _expire(turn, desk, draft, span.last + life)
    typed = _read(turn, desk)
    return await _expire(turn, desk, draft, instant_of(typed.on, typed.at, desk.zone))


async def _expire(turn: Turn, desk: Desk, draft: Composed, at: datetime) -> Answer:
    span = await span_now(turn, desk, draft)
    if at <= max(turn.now, span.last):
        begin = moment(turn, desk, span.last)
        raise RefusedError(turn.say("compose-expiry-early", at=begin))
    if at > span.last + LONGEST_LIFE:
        raise RefusedError(turn.say("compose-expiry-late", days=LONGEST_LIFE.days))
    await broadcast_drafts.set_expiry(turn.tx, draft, at)
    return await _panel(turn, desk, draft)


async def _panel(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    shown = await cast_panel.panel(turn, desk, await reread(turn, desk, draft))
    return closing(turn, Rewrite(shown)) if turn.tap else End((Send(shown),))
