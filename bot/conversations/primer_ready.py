"""The message that a primer begins with: where, since last time, not today, or off we go."""

from dataclasses import replace
from typing import Any

from markupsafe import Markup
from telegram import Message

from bot.coach.choice import usual_after
from bot.coach.following import Following
from bot.coach.lateness import is_over
from bot.coach.variety import turn_of
from bot.conversations import (
    choosing,
    hearing,
    judging,
    level_screens,
    pocket,
    program_screens,
    red_flags,
    unfinished,
)
from bot.conversations import primer_screens as screens
from bot.conversations.durable import Answer, Next, Stay
from bot.conversations.following import followed_by
from bot.conversations.judging import Start
from bot.conversations.prepared import Prepared, prepare
from bot.conversations.primer_figures import USUAL_SWITCH
from bot.conversations.primer_screens import FLOW, State
from bot.conversations.replies import Mark, Reply, Rewrite, Screen, Send, Toast
from bot.conversations.turn import RefusedError, StaleError, Turn
from bot.delivery import occurrences
from messages.drills import SEQUENCES, Sequence
from storage import assignments, primers, programs, runners, steps
from storage.holds import EVERYTHING, Hold
from storage.records import Primer, PrimerStatus, SinceLastTime, Step

OPEN = (PrimerStatus.PLANNED, PrimerStatus.OFFERED)


async def place(turn: Turn) -> Answer:
    """Choose floor, standing or two minutes; or before a race its own."""
    primer = await offered(turn)
    follows = await followed_by(turn)
    chosen = turn.word(1)
    if chosen not in SEQUENCES:
        raise StaleError
    await primers.set_sequence(turn.tx, primer.id, chosen)
    changed = replace(primer, sequence=chosen)
    asked = await choosing.asked_of(turn, primer, follows)
    if (usual := usual_after(chosen, is_race=asked.is_race)) is not None:
        await runners.set_sequence(turn.tx, turn.runner.id, usual)
    replies: list[Reply] = [Rewrite(await screen(turn, changed, follows))]
    if choosing.chosen(turn, changed, replace(asked, sequence=chosen)).is_late:
        replies.append(Toast(turn.say("primer-short-now").unescape()))
    return Stay(tuple(replies))


async def red_flag(turn: Turn) -> Answer:
    """Show what on the list asks for help, and end the primer."""
    primer = await primers.get(turn.tx, turn.runner.id, turn.number(0))
    if primer is None:
        raise StaleError
    # However late the tap: whoever needs this list is shown it.
    if primer.status in OPEN:
        await primers.end(turn.tx, primer.id, PrimerStatus.STOPPED, at=turn.now)
        await red_flags.take(turn, primer.id)
    return Stay((Rewrite(await red_flags.screen(turn, primer.id)),))


async def skip(turn: Turn) -> Answer:
    """Leave this one out."""
    primer = await offered(turn)
    if not await occurrences.leave_out_of(turn.tx, turn.runner, primer, turn.now):
        await primers.end(turn.tx, primer.id, PrimerStatus.SKIPPED, at=turn.now)
    return Stay((Mark(turn.say("primer-skipped")),))


async def ready(turn: Turn) -> Answer:
    """Take how it has been since last time, and begin with the first drill."""
    if _is_at(turn, turn.number(0)) and turn.dialogue.shown:
        # The second of two quick taps: the drill is in the chat already.
        return Stay((Toast(turn.say("stale-tap").unescape()),))
    primer, since_last = await offered(turn), _since(turn)
    one = await prepare(turn, primer)
    if waits := await waiting(turn, one.held):
        # A message: with the number to call it may be too long to stand over the chat.
        return Stay((Send(waits),))
    start = await _start(turn, one, since_last)
    planned = one.steps(start)
    own_off = [drill for drill in start.off if drill not in one.theirs]
    decided = level_screens.lines(turn.say, start.judged)
    if not planned and own_off:
        return Stay((Send(await level_screens.screen(turn, decided)),))
    if not planned:
        raise RefusedError(turn.say("care-nothing-left"))
    begun = replace(primer, sequence=one.choice.sequence, since_last=since_last)
    await _begin(turn, begun, one, planned)
    without = level_screens.left_out(turn.say, own_off)
    return Next(
        State.DRILL,
        data_of(primer.id, locked=one.is_locked, switch=one.sequence.switch),
        mark=Markup("\n").join((turn.say(f"since-{since_last}"), *decided, *without)),
        before=await _notes(turn, one),
        after=pocket.with_primer(turn, one.sequence, planned),
    )


def _since(turn: Turn) -> SinceLastTime:
    try:
        return SinceLastTime(turn.word(1))
    except ValueError:
        raise StaleError from None


async def _start(turn: Turn, one: Prepared, since_last: SinceLastTime) -> Start:
    """Judge what comes before a primer, and return its steps at their levels."""
    left = await unfinished.end(turn, PrimerStatus.CANCELLED)
    begun = await judging.start(
        turn.tx, turn.runner, one.wanted, since_last, turn.now, is_programs=one.is_own
    )
    return replace(begun, judged=[*left, *begun.judged])


async def _begin(turn: Turn, begun: Primer, one: Prepared, planned: list[Step]) -> None:
    """Keep that a primer begins with its steps, and which version of a program it follows."""
    if (follows := one.follows) is not None:
        begun = replace(begun, program_id=follows.program_id, program_version=follows.version)
        await assignments.note_seen(turn.tx, turn.runner.id, follows.program_id, follows.version)
    await steps.begin(turn.tx, begun, planned, at=turn.now)


async def _notes(turn: Turn, one: Prepared) -> tuple[Send, ...]:
    """Return what has to be said before the first drill, in one message."""
    notes = [turn.say("primer-short-now")] if one.choice.is_late else []
    if one.follows is not None and await _is_untold(turn, one.follows):
        notes.append(program_screens.news(turn.say, one.follows))
    if missing := {step.drill for step in one.wanted} & one.theirs:
        notes.append(hearing.left_out(turn, one.held, missing))
    return (Send(Screen(Markup("\n").join(notes))),) if notes else ()


async def waiting(turn: Turn, held: list[Hold]) -> Screen | None:
    """Return for whose word all primers wait, None where they do not."""
    if hearing.is_waiting(held):
        return Screen(hearing.waits(turn, held))
    if await judging.is_off(turn.tx, turn.runner.id, EVERYTHING):
        return await level_screens.screen(turn)
    return None


async def _is_untold(turn: Turn, follows: Following) -> bool:
    """Whether a version came after the message that would have told of it."""
    if not follows.changes:
        return False
    query = turn.update.callback_query
    shown = query.message if query else None
    if not isinstance(shown, Message):
        return True
    version = (follows.program_id, follows.version)
    return await programs.published_at(turn.tx, *version) > (shown.edit_date or shown.date)


async def screen(turn: Turn, primer: Primer, follows: Following | None) -> Screen:
    """Return the ready message of a primer as it stands now."""
    is_first = not await primers.who_has_done_any(turn.tx, [turn.runner.id])
    asked = await choosing.asked_of(turn, primer, follows)
    ready = screens.ready_of(
        primer.id,
        primer.run_at,
        asked,
        choosing.chosen(turn, primer, asked),
        is_first=is_first,
        wording=turn_of(primer.id, screens.WORDINGS),
        is_after=primer.run_at is not None and turn.now >= primer.run_at,
    )
    return screens.ready(turn.say, turn.zone, ready)


async def planned_for(turn: Turn, primer: Primer) -> tuple[Sequence, list[Step]]:
    """Return what a primer that has not begun would be now; RefusedError where it may not be."""
    if waits := await red_flags.waits(turn):
        raise RefusedError(waits)
    one = await prepare(turn, primer)
    start = await judging.planned_start(
        turn.tx, turn.runner, one.wanted, turn.now, is_programs=one.is_own
    )
    if planned := one.steps(start):
        return one.sequence, planned
    raise RefusedError(turn.say("care-nothing-left"))


def data_of(primer_id: int, *, locked: bool, switch: int = USUAL_SWITCH) -> dict[str, Any]:
    """Return what the conversation keeps: of what is usual only which primer it is."""
    unusual = {"locked": locked or None, "switch": None if switch == USUAL_SWITCH else switch}
    return {"primer": primer_id, **{key: kept for key, kept in unusual.items() if kept is not None}}


async def offered(turn: Turn) -> Primer:
    """Return the runner's primer of a tap on its ready message, if it can still begin."""
    primer = await primers.get(turn.tx, turn.runner.id, turn.number(0))
    if primer is None or primer.status not in OPEN:
        raise StaleError
    if is_over(primer.run_at, turn.now):
        raise RefusedError(turn.say("primer-over"))
    return primer


def _is_at(turn: Turn, primer_id: int) -> bool:
    return turn.dialogue.flow == FLOW and turn.dialogue.data["primer"] == primer_id
