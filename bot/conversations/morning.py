"""The morning after pain: one question, unless a primer asks it anyway.

stateDiagram-v2: [*] --> Asked; Asked --> [*]: better, same; Asked --> Worse; Worse --> [*]: list
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.coach.mornings import ASKED_UNTIL, day_after, morning_after
from bot.coach.pain import EASE_FROM, REST_AFTER_A_STOP, STOP_FROM
from bot.coach.schedule import instant_of
from bot.conversations import hearing, judging, level_screens, red_flags
from bot.conversations.durable import Answer, DurableConversationHandler, Stay, tap
from bot.conversations.notices import Telling
from bot.conversations.replies import Mark, Rewrite, Screen, Send
from bot.conversations.turn import StaleError, Turn
from storage import holds, mornings, notices, primers
from storage.notices import NewNotice
from storage.primers import NewPrimer
from storage.records import Lane, NoticeKind, Primer, PrimerStatus, SinceLastTime

FLOW = "morning"
ANSWERS = (SinceLastTime.BETTER, SinceLastTime.SAME, SinceLastTime.WORSE)


async def ask_tomorrow(turn: Turn, primer_id: int, pain: int) -> None:
    """Let a runner who has said so much pain be asked the next morning, once."""
    if pain < EASE_FROM:
        return
    begins, ends = morning_after(turn.now, turn.zone)
    asked = NewNotice(turn.runner.id, NoticeKind.MORNING_AFTER, data={"primer": primer_id})
    await notices.withdraw_all(turn.tx, turn.runner.id, NoticeKind.MORNING_AFTER)
    await notices.add(
        turn.tx, [asked], lane=Lane.NUDGE, at=turn.now, not_before=begins, expires_at=ends
    )


async def told(telling: Telling) -> Screen | None:
    """Ask how it is, if nothing asks that anyway, and while it is the morning after."""
    tx, person_id = telling.tx, telling.notice.person_id
    primer = await primers.get(tx, person_id, telling.notice.data["primer"])
    if primer is None or primer.started_at is None:
        return None
    today = telling.now.astimezone(telling.zone).date()
    ends = instant_of(today, ASKED_UNTIL, telling.zone)
    if not _follows(primer, telling.now, telling.zone) or telling.now >= ends:
        return None
    if primer.morning_after is not None or await mornings.has_followed(tx, primer):
        return None
    if not await _rests(telling) and await mornings.comes_by(tx, person_id, telling.now, ends):
        return None
    pain = await mornings.worst_pain(tx, primer.id)
    answers = [
        telling.button(f"button-since-{answer}", FLOW, "said", primer.id, answer)
        for answer in ANSWERS
    ]
    return Screen(telling.say("morning-ask", pain=pain), (tuple(answers),))


async def _rests(telling: Telling) -> bool:
    """Whether no primer goes out now: after a safety stop, or for want of a clinic's word."""
    tx, people = telling.tx, [telling.notice.person_id]
    since = telling.now - REST_AFTER_A_STOP
    stopped = await primers.who_has_stopped(tx, people, since=since, pain_from=STOP_FROM)
    return bool(stopped or await holds.who_waits(tx, people))


async def said(turn: Turn) -> Answer:
    """Keep how it is; worse is acted upon at once."""
    primer = await _asked(turn)
    answer = next((one for one in ANSWERS if one == turn.word(1)), None)
    if answer is None:
        raise StaleError
    await mornings.note(turn.tx, primer.id, answer)
    pain = await mornings.worst_pain(turn.tx, primer.id)
    said_so = turn.say(f"morning-said-{answer}")
    if answer is SinceLastTime.SAME and pain >= STOP_FROM:
        said_so += " " + turn.say("morning-if-not")
    mark = Mark(said_so)
    if answer is not SinceLastTime.WORSE:
        return Stay((mark,))
    eased = await _eased(turn, primer, pain)
    told = await hearing.told(turn, primer.id)
    if pain >= STOP_FROM:
        # The run is to be left: nothing reminds of it.
        await _stop_for_today(turn)
    advice = turn.say("morning-leave" if pain >= STOP_FROM else "morning-easy")
    advice += " " + turn.say("morning-if-not")
    text = Markup("\n\n").join((advice, *eased, *told, turn.say("ready-flags")))
    flags = turn.button("button-list", FLOW, "list", primer.id)
    return Stay((mark, Send(Screen(text, ((flags,),)))))


async def _eased(turn: Turn, primer: Primer, pain: int) -> list[Markup]:
    """Let what was done go one down, and the clinics hear of it by their own numbers."""
    await hearing.hear(turn, primer.id, pain, is_worse=True)
    await hearing.weighed(turn)
    return level_screens.lines(
        turn.say, await judging.worse(turn.tx, turn.runner.id, primer.id, turn.now)
    )


async def flags(turn: Turn) -> Answer:
    """Show what on the list asks for help; all waits then, unless that morning is over."""
    primer = await primers.get(turn.tx, turn.runner.id, turn.number(0))
    if primer is None or primer.started_at is None:
        raise StaleError
    if primer.morning_after is not SinceLastTime.WORSE:
        raise StaleError
    if turn.now.astimezone(turn.zone).date() == day_after(primer.started_at, turn.zone):
        await _stop_for_today(turn)
        await red_flags.take(turn, primer.id)
    return Stay((Rewrite(await red_flags.screen(turn, primer.id)),))


async def _stop_for_today(turn: Turn) -> None:
    """End a primer that never began, as if it had been offered: after that they rest."""
    people = [turn.runner.id]
    since = turn.now - REST_AFTER_A_STOP
    if await primers.who_has_stopped(turn.tx, people, since=since, pain_from=STOP_FROM):
        return
    offered = NewPrimer(
        turn.runner.id, None, None, turn.now, PrimerStatus.OFFERED, turn.runner.sequence
    )
    (stopped,) = await primers.add(turn.tx, [offered])
    await primers.end(turn.tx, stopped.id, PrimerStatus.STOPPED, at=turn.now)


async def _asked(turn: Turn) -> Primer:
    """Return the session that a tap is about, if its question still stands."""
    primer = await primers.get(turn.tx, turn.runner.id, turn.number(0))
    if primer is None or primer.started_at is None or primer.morning_after is not None:
        raise StaleError
    is_over = not _follows(primer, turn.now, turn.zone)
    if is_over or await mornings.worst_pain(turn.tx, primer.id) < EASE_FROM:
        raise StaleError
    if await mornings.has_followed(turn.tx, primer):
        raise StaleError
    return primer


def _follows(primer: Primer, now: datetime, zone: ZoneInfo) -> bool:
    """Whether it is the day after a session began, or after it ended: it may go past midnight."""
    today = now.astimezone(zone).date()
    return any(today == day_after(at, zone) for at in (primer.started_at, primer.ended_at) if at)


def build() -> DurableConversationHandler:
    """Return the conversation: buttons that stand by themselves, no states."""
    return DurableConversationHandler(
        FLOW, entry_points=[tap("said", said), tap("list", flags)], states={}
    )
