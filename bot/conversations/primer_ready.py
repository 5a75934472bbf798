"""The message that a primer begins with: where, since last time, not today, or off we go."""

from dataclasses import replace
from typing import Any

from markupsafe import Markup
from telegram import Message

from bot.coach.choice import usual_after
from bot.coach.following import Following, sequence_of
from bot.coach.for_today import for_today
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
from bot.conversations.primer_figures import USUAL_SWITCH
from bot.conversations.primer_screens import FLOW, State
from bot.conversations.replies import Mark, Reply, Rewrite, Screen, Send, Toast
from bot.conversations.turn import RefusedError, StaleError, Turn
from bot.delivery import occurrences
from messages.drills import SEQUENCES, Sequence
from storage import assignments, holds, primers, programs, runners, steps
from storage.holds import EVERYTHING, Hold
from storage.records import Primer, PrimerStatus, Side, SinceLastTime, Step

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
    primer = await offered(turn)
    try:
        since_last = SinceLastTime(turn.word(1))
    except ValueError:
        raise StaleError from None
    held = await holds.of(turn.tx, turn.runner.id)
    if waits := await waiting(turn, held):
        # A message: with the number to call it may be too long to stand over the chat.
        return Stay((Send(waits),))
    follows = await followed_by(turn)
    asked = await choosing.asked_of(turn, primer, follows)
    choice = choosing.chosen(turn, primer, asked)
    fits = choice.sequence
    wanted = _steps(primer.id, sequence_of(follows, fits))
    start = await _start(
        turn, wanted, since_last, is_own=follows is not None and follows.is_own(fits)
    )
    theirs = {hold.drill for hold in held}
    planned = for_today(start.steps, choice, asked, start.levels, theirs)
    own_off = [one for one in start.off if one not in theirs]
    decided = level_screens.lines(turn.say, start.judged)
    if not planned and own_off:
        return Stay((Send(await level_screens.screen(turn, decided)),))
    if not planned:
        raise RefusedError(turn.say("care-nothing-left"))
    begun = replace(primer, sequence=fits, since_last=since_last)
    if follows is not None:
        begun = replace(begun, program_id=follows.program_id, program_version=follows.version)
        await assignments.note_seen(turn.tx, turn.runner.id, follows.program_id, follows.version)
    await steps.begin(turn.tx, begun, planned, at=turn.now)
    notes = [turn.say("primer-short-now")] if choice.is_late else []
    if follows is not None and await _is_untold(turn, follows):
        notes.append(program_screens.news(turn.say, follows))
    if missing := {step.drill for step in wanted} & theirs:
        notes.append(hearing.left_out(turn, held, missing))
    note = (Send(Screen(Markup("\n").join(notes))),) if notes else ()
    without = level_screens.left_out(turn.say, own_off)
    mark = Markup("\n").join((turn.say(f"since-{since_last}"), *decided, *without))
    locked = follows is not None and follows.is_own(fits) and follows.phase.locked
    sound = pocket.with_primer(turn, sequence_of(follows, fits), planned)
    switch = sequence_of(follows, fits).switch
    data = data_of(primer.id, locked=locked, switch=switch)
    return Next(State.DRILL, data, mark=mark, before=note, after=sound)


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


def _steps(primer_id: int, sequence: Sequence) -> list[Step]:
    """Return what is to be done, drill by drill."""
    return [
        Step(
            primer_id,
            position,
            Side.BOTH,
            step.drill,
            step.seconds,
            level=0,
            outcome=None,
            felt=None,
            effort=None,
            pain=None,
            repetitions=step.repetitions,
        )
        for position, step in enumerate(sequence.steps)
    ]


async def planned_for(turn: Turn, primer: Primer) -> tuple[Sequence, list[Step]]:
    """Return what a primer that has not begun would be now; RefusedError where it may not be."""
    follows, held = await followed_by(turn), await holds.of(turn.tx, turn.runner.id)
    if hearing.is_waiting(held):
        raise RefusedError(hearing.waits(turn, held))
    if await judging.is_off(turn.tx, turn.runner.id, EVERYTHING):
        raise RefusedError(turn.say("level-waits-all"))
    asked = await choosing.asked_of(turn, primer, follows)
    choice = choosing.chosen(turn, primer, asked)
    sequence = sequence_of(follows, choice.sequence)
    is_own = follows is not None and follows.is_own(choice.sequence)
    wanted = _steps(primer.id, sequence)
    start = await judging.planned_start(turn.tx, turn.runner, wanted, turn.now, is_programs=is_own)
    theirs = {hold.drill for hold in held}
    planned = for_today(start.steps, choice, asked, start.levels, theirs)
    if not planned:
        raise RefusedError(turn.say("care-nothing-left"))
    return sequence, planned


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


async def _start(
    turn: Turn, wanted: list[Step], since_last: SinceLastTime, *, is_own: bool
) -> Start:
    """Judge what comes before a primer, and return its steps at their levels."""
    left = await unfinished.end(turn, PrimerStatus.CANCELLED)
    begun = await judging.start(
        turn.tx, turn.runner, wanted, since_last, turn.now, is_programs=is_own
    )
    return replace(begun, judged=[*left, *begun.judged])
