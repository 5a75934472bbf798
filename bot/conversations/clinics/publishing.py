"""A draft becomes a program, or another version of one: what that changes, and for how many."""

from datetime import date

from markupsafe import Markup

from bot.coach.program_changes import Standing, changes_for
from bot.coach.program_documents import document_of, program_of
from bot.coach.programs import Program
from bot.conversations.clinics.desk import Desk
from bot.conversations.clinics.program_drafts import Draft
from bot.conversations.clinics.program_pages import MOST_PROGRAMS
from bot.conversations.program_screens import change_lines
from bot.conversations.turn import RefusedError, Turn
from messages.catalogue import as_typed
from storage import assignments, clinics, programs


def today_at(turn: Turn, desk: Desk) -> date:
    """Return the day that it is in the clinic."""
    return turn.now.astimezone(desk.zone).date()


async def news_text(turn: Turn, desk: Desk, draft: Draft) -> Markup:
    """Return what publishing a draft changes, and for how many runners."""
    if draft.program_id is None:
        return turn.say("review-new")
    old = await _version_of(turn, desk, draft)
    today = today_at(turn, desk)
    lines = change_lines(
        turn.say, changes_for(old, draft.program, Standing(today, today)), now=None
    )
    touched, all_ = await _counted(turn, desk, draft, old)
    count = turn.say("review-count", count=touched, of=all_)
    if not lines:
        return turn.say("review-same") if old == draft.program else count
    return Markup("\n").join((turn.say("review-changes"), *lines, count))


async def publish(turn: Turn, desk: Desk, draft: Draft) -> tuple[int, Markup]:
    """Publish a draft, and return the program's id and what has become of it.

    Refused where another one has its name, or somebody has published it meanwhile.
    """
    await clinics.lock(turn.tx, desk.clinic.id)
    name = draft.program.name
    if await programs.is_name_taken(turn.tx, desk.clinic.id, name, but=draft.program_id):
        raise RefusedError(turn.say("program-name-taken", program=as_typed(name)))
    if draft.program_id is None:
        return await _add(turn, desk, draft)
    old = await _version_of(turn, desk, draft)
    touched, _ = await _counted(turn, desk, draft, old)
    version = await programs.publish(
        turn.tx,
        desk.clinic.id,
        draft.program_id,
        document_of(draft.program),
        after=draft.after,
        by=turn.person_id,
        at=turn.now,
    )
    if version is None:
        raise RefusedError(turn.say("program-moved-on"))
    await desk.note(turn, "program-published", program=name, version=version, count=touched)
    said = turn.say("program-published", program=as_typed(name), version=version, count=touched)
    return draft.program_id, said


async def _add(turn: Turn, desk: Desk, draft: Draft) -> tuple[int, Markup]:
    if len(await programs.listed(turn.tx, desk.clinic.id)) >= MOST_PROGRAMS:
        raise RefusedError(turn.say("programs-too-many", most=MOST_PROGRAMS))
    program_id = await programs.add(
        turn.tx, desk.clinic.id, document_of(draft.program), by=turn.person_id, at=turn.now
    )
    assert program_id is not None  # noqa: S101 - the clinic is locked, and the name was free
    await desk.note(turn, "program-made", program=draft.program.name)
    return program_id, turn.say("program-made", program=as_typed(draft.program.name))


async def _version_of(turn: Turn, desk: Desk, draft: Draft) -> Program:
    """Return what the program says now; refused where that is not what the draft began from."""
    kept = await programs.get(turn.tx, desk.clinic.id, draft.program_id or 0)
    if kept is None or kept.version != draft.after:
        raise RefusedError(turn.say("program-moved-on"))
    return program_of(kept.content)


async def _counted(turn: Turn, desk: Desk, draft: Draft, old: Program) -> tuple[int, int]:
    """Return for how many runners something changes, of how many: a look for each day of begin."""
    today, touched, all_ = today_at(turn, desk), 0, 0
    for one in await assignments.started(turn.tx, desk.clinic.id, draft.program_id or 0):
        all_ += one.runners
        if changes_for(old, draft.program, Standing(one.started_on, today)):
            touched += one.runners
    return touched, all_
