"""Whom a broadcast is for: all, or those for whom several things are true, by buttons."""

import zlib
from collections.abc import Sequence
from dataclasses import replace

from bot.coach.typed import quote
from bot.conversations.clinics import cast_panel
from bot.conversations.clinics.cast_draft import (
    closing,
    outlook,
    reread,
    segment_now,
)
from bot.conversations.clinics.cast_panel import State
from bot.conversations.clinics.desk import CARERS, Desk
from bot.conversations.durable import Answer, End, Next
from bot.conversations.replies import Button, Mark, Rewrite, Screen, Send, rows
from bot.conversations.turn import RefusedError, StaleError, Turn
from messages.catalogue import LANGUAGES, as_typed
from storage import assignments, broadcast_drafts, programs
from storage.broadcast_drafts import Composed
from storage.segments import Segment

IDLE = (7, 14, 28)
LONGEST_IDLE = 365
MOST_TAGS = 90
ANY = "any"


async def who(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Show whom a draft is for."""
    return closing(turn, Rewrite(await screen(turn, desk, draft)))


async def screen(turn: Turn, desk: Desk, draft: Composed) -> Screen:
    """Return whom a draft is for, how many that are, and by what that can be narrowed."""
    ahead = await outlook(turn, desk, draft)
    text = turn.say("compose-who", segment=cast_panel.segment_text(turn, desk, ahead))
    text += "\n" + cast_panel.reach_text(turn, ahead)
    narrow = [_button(turn, "program", draft)]
    if ahead.program is not None:
        narrow.append(_button(turn, "phase", draft))
    narrow.append(_button(turn, "language", draft))
    if desk.member.role in CARERS:
        narrow.append(_button(turn, "idle", draft))
    narrow.append(_button(turn, "tag", draft))
    everybody: list[Button] = []
    if draft.segment != Segment():
        everybody.append(cast_panel.draft_button(turn, "button-cast-all", "all", draft))
    preview = cast_panel.draft_button(turn, "button-cast-preview", "preview", draft)
    return Screen(text, (*rows([*everybody, *narrow], 2), (preview,)))


def _button(turn: Turn, by: str, draft: Composed) -> Button:
    return cast_panel.draft_button(turn, f"button-narrow-{by}", by, draft)


async def preview(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Show the broadcast as it will be sent."""
    shown = await cast_panel.preview(turn, desk, draft)
    return closing(turn, Mark(), *shown)


async def all_(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Let it be for all."""
    return await _set(turn, desk, draft, Segment())


async def program(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Show the clinic's programs; a gentle one is no business of an assistant's."""
    found = await programs.listed(turn.tx, desk.clinic.id)
    buttons = [
        cast_panel.choice(turn, quote(one.name), "setprogram", draft, one.id)
        for one in found
        if not one.is_gentle or desk.member.role in CARERS
    ]
    return _pick(turn, "program", draft, buttons, is_set=draft.segment.program_id is not None)


async def set_program(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Take a program, of any phase."""
    chosen = None if turn.word(2) == ANY else await program_of_tap(turn, desk, 2)
    segment = replace(
        draft.segment, program_id=chosen, phase=None, started_from=None, started_to=None
    )
    return await _set(turn, desk, draft, segment)


async def program_of_tap(turn: Turn, desk: Desk, index: int) -> int:
    """Return the id of a program that somebody may choose; raises RefusedError for any other."""
    kept = await programs.get(turn.tx, desk.clinic.id, turn.number(index))
    if kept is None or (kept.content.get("gentle") and desk.member.role not in CARERS):
        raise RefusedError(turn.say("compose-program-gone"))
    return kept.id


async def phase(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Show the phases of the program that is set."""
    _, of, _ = await segment_now(turn, desk, draft.segment)
    if of is None:
        raise RefusedError(turn.say("compose-program-gone"))
    buttons = [
        cast_panel.choice(turn, quote(one.name), "setphase", draft, index)
        for index, one in enumerate(of.phases)
    ]
    return _pick(turn, "phase", draft, buttons, is_set=draft.segment.phase is not None)


async def set_phase(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Take a phase of the program."""
    number = None if turn.word(2) == ANY else turn.number(2)
    segment = replace(draft.segment, phase=number, started_from=None, started_to=None)
    segment, _, is_whole = await segment_now(turn, desk, segment)
    if not is_whole or (number is not None and segment.program_id is None):
        raise RefusedError(turn.say("compose-program-gone"))
    return await _set(turn, desk, draft, segment)


async def language(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Show the languages."""
    buttons = [
        cast_panel.choice(
            turn, turn.catalogue.say(code)("language-name"), "setlanguage", draft, code
        )
        for code in LANGUAGES
    ]
    return _pick(turn, "language", draft, buttons, is_set=draft.segment.language is not None)


async def set_language(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Take a language."""
    code = turn.word(2)
    if code not in {ANY, *LANGUAGES}:
        raise StaleError
    segment = replace(draft.segment, language=None if code == ANY else code)
    return await _set(turn, desk, draft, segment)


async def tag(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Show the clinic's tags."""
    found = await assignments.tags(turn.tx, desk.clinic.id, limit=MOST_TAGS)
    buttons = [cast_panel.choice(turn, one, "settag", draft, _named(one)) for one, _ in found]
    return _pick(turn, "tag", draft, buttons, is_set=draft.segment.tag is not None)


async def set_tag(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Take a tag."""
    chosen = None
    if turn.word(2) != ANY:
        found = await assignments.tags(turn.tx, desk.clinic.id, limit=MOST_TAGS)
        named = {_named(one): one for one, _ in found}
        chosen = named.get(turn.word(2))
        if chosen is None:
            raise RefusedError(turn.say("compose-tag-gone"))
    return await _set(turn, desk, draft, replace(draft.segment, tag=chosen))


def _named(one: str) -> str:
    """Return a tag as a button can carry it, whatever letters it has."""
    return f"{zlib.crc32(one.encode()):08x}"


async def idle(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Ask for how long somebody has done no primer."""
    data = {"clinic": desk.clinic.id, "broadcast": draft.id}
    return Next(State.IDLE, data, in_place=True)


def idle_screen(turn: Turn, draft: Composed) -> Screen:
    """Return the question for how long somebody has done no primer."""
    days = [
        cast_panel.choice(turn, turn.say("pause-days", days=days), "setidle", draft, days)
        for days in IDLE
    ]
    under = [cast_panel.draft_button(turn, "button-back", "who", draft)]
    if draft.segment.silent_days is not None:
        under.insert(0, cast_panel.draft_button(turn, "button-cast-any", "setidle", draft, 0))
    return Screen(turn.say("compose-ask-idle"), (tuple(days), tuple(under)))


async def set_idle(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Take a tapped number of days; 0 is any."""
    days = turn.number(2)
    if days > LONGEST_IDLE:
        raise StaleError
    return await _set(turn, desk, draft, replace(draft.segment, silent_days=days or None))


async def idle_typed(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Take a typed number of days."""
    said = (turn.text or "").strip()
    number = int(said) if said.isascii() and said.isdecimal() and len(said) < 4 else 0  # noqa: PLR2004
    if not 1 <= number <= LONGEST_IDLE:
        raise RefusedError(
            turn.say("compose-idle-wrong", said=as_typed(quote(said)), longest=LONGEST_IDLE)
        )
    return await _set(turn, desk, draft, replace(draft.segment, silent_days=number))


def _pick(
    turn: Turn, by: str, draft: Composed, buttons: Sequence[Button], *, is_set: bool
) -> Answer:
    under = [cast_panel.draft_button(turn, "button-back", "who", draft)]
    if is_set:
        under.insert(0, cast_panel.draft_button(turn, "button-cast-any", f"set{by}", draft, ANY))
    text = turn.say(f"compose-ask-{by}") if buttons else turn.say(f"compose-none-{by}")
    return closing(turn, Rewrite(Screen(text, (*rows(buttons, 2), tuple(under)))))


async def _set(turn: Turn, desk: Desk, draft: Composed, segment: Segment) -> Answer:
    await broadcast_drafts.set_segment(turn.tx, draft, segment)
    changed = await screen(turn, desk, await reread(turn, desk, draft))
    if turn.tap is None:
        return End((Send(changed),))
    return closing(turn, Rewrite(changed))
