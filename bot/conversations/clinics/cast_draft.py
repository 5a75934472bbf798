"""A draft as one of the staff has it before them, and what would become of it.

It is read anew at every tap: others of the staff may change it meanwhile, or let it go out.
"""

import zlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.coach.program_documents import program_of
from bot.coach.programs import Program
from bot.coach.segments import begun_for
from bot.conversations.clinics import cast_times
from bot.conversations.clinics.cast_times import Span
from bot.conversations.clinics.desk import STAFF, AtDesk, Desk
from bot.conversations.durable import Answer, End, Stay
from bot.conversations.replies import Reply, Screen, Send
from bot.conversations.turn import RefusedError, Turn
from bot.delivery.planning import zone_named
from messages import formatting
from storage import addressing, broadcast_drafts, programs
from storage.addressing import Audience
from storage.broadcast_drafts import Composed
from storage.segments import Segment

FLOW = "cast"
CASTERS = STAFF
"""Who may broadcast: everybody who works there."""

AtDraft = Callable[[Turn, Desk, Composed], Awaitable[Answer]]


@dataclass(frozen=True, slots=True)
class Outlook:
    """What would become of a draft: to whom it would go, and when.

    `segment` has today's days of its phase; it `is_whole` while its program and phase are there.
    `held` have a run when it goes out; for `quiet` of them it is a quiet hour, and `late` of
    these would find it expired after it.
    """

    segment: Segment
    is_whole: bool
    program: Program | None
    audience: Audience
    span: Span
    held: int
    quiet: int = 0
    late: int = 0

    @property
    def meant(self) -> int:
        """How many it is for, whoever gets it."""
        return self.audience.recipients + self.audience.muted + self.audience.unreachable


async def outlook(turn: Turn, desk: Desk, draft: Composed) -> Outlook:
    """Return what would become of a draft that goes out as it stands."""
    segment, program, is_whole = await segment_now(turn, desk, draft.segment)
    span = await span_now(turn, desk, draft)
    audience = Audience(0, 0, 0)
    held = quiet = late = 0
    if is_whole:
        audience = await addressing.audience(turn.tx, desk.clinic.id, segment, at=turn.now)
    # At each one's own time those who run are known when it comes.
    if audience.recipients and span.first == span.last:
        held = await addressing.held_in(turn.tx, desk.clinic.id, segment, span.first, span.last)
    if audience.recipients:
        hours = await addressing.hours(turn.tx, desk.clinic.id, segment, at=turn.now)
        quiet, late = cast_times.in_quiet_hours(draft, span, hours)
    return Outlook(segment, is_whole, program, audience, span, held, quiet, late)


async def span_now(turn: Turn, desk: Desk, draft: Composed) -> Span:
    """Return when a draft would go out, and expire."""
    return cast_times.span_of(draft, turn.now, await _zones(turn, desk, draft))


async def segment_now(
    turn: Turn, desk: Desk, segment: Segment
) -> tuple[Segment, Program | None, bool]:
    """Return a segment with today's days of its phase, its program, and whether both are there."""
    if segment.program_id is None:
        return segment, None, True
    kept = await programs.get(turn.tx, desk.clinic.id, segment.program_id)
    if kept is None:
        return segment, None, False
    program = program_of(kept.content)
    if segment.phase is None:
        return segment, program, True
    begun = begun_for(program, segment.phase, turn.now.astimezone(desk.zone).date())
    if begun is None:
        return segment, program, False
    return replace(segment, started_from=begun.first, started_to=begun.last), program, True


async def _zones(turn: Turn, desk: Desk, draft: Composed) -> list[ZoneInfo]:
    if draft.local_on is None:
        return [desk.zone]
    names = await broadcast_drafts.zones(turn.tx, desk.clinic.id)
    return [desk.zone, *(zone for zone in map(zone_named, names) if zone)]


def mark_of(draft: Composed, meant: Segment) -> str:
    """Return what tells this draft from another that somebody has made of it meanwhile.

    `meant` has the days of its phase: in another version of the program it may mean others.
    """
    said = (draft.content, meant, draft.starts_at, draft.local_on, draft.local_at)
    return f"{zlib.crc32(repr((*said, draft.expires_at)).encode()):08x}"


def moment(turn: Turn, desk: Desk, at: datetime) -> Markup:
    """Return an instant as the clinic's staff see it."""
    return Markup.escape(formatting.moment(at, turn.now, desk.zone, turn.say))


def at_draft(callback: AtDraft, *, lock: bool = True) -> AtDesk:
    """Let a callback have the draft that a tap or a dialogue is about.

    Where it is gone or on its way already, that is said, and its dialogue is over.
    """

    async def act(turn: Turn, desk: Desk) -> Answer:
        found = await broadcast_drafts.get(turn.tx, desk.clinic.id, _id(turn), lock=lock)
        if found is not None and found.is_draft:
            return await callback(turn, desk, found)
        refused = RefusedError(why_not(turn, desk, found))
        if turn.tap is not None:
            raise refused
        return End((Send(Screen(refused.text)),))

    return act


def why_not(turn: Turn, desk: Desk, found: Composed | None) -> Markup:
    """Return why something is no draft: it is gone, or somebody has let it go out."""
    if found is None:
        return turn.say("compose-gone")
    at = moment(turn, desk, found.confirmed_at or found.created_at)
    return turn.say("compose-confirmed-already", name=found.by_name, at=at)


async def reread(turn: Turn, desk: Desk, draft: Composed) -> Composed:
    """Return a draft as it stands after a change."""
    found = await broadcast_drafts.get(turn.tx, desk.clinic.id, draft.id)
    if found is None:
        raise RefusedError(turn.say("compose-gone"))
    return found


def closing(turn: Turn, *replies: Reply) -> Answer:
    """Answer, and leave the question of a broadcast that is open: a tap was the answer."""
    return End(replies) if turn.dialogue.flow == FLOW else Stay(replies)


def _id(turn: Turn) -> int:
    if turn.tap is not None:
        return turn.number(1)
    broadcast_id: int = turn.dialogue.data["broadcast"]
    return broadcast_id
