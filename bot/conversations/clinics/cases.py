"""A clinic's runners for its therapists: who needs a look, a page of each, notes and tags.

stateDiagram-v2
    [*] --> Note: Note
    [*] --> Tags: Tags
    Note --> [*]: typed, or taken away
    Tags --> [*]: typed, or taken away
"""

from enum import StrEnum
from functools import partial

from markupsafe import Markup

from bot.coach.typed import units
from bot.conversations.clinics import case_screens
from bot.conversations.clinics.alerts import let_go
from bot.conversations.clinics.case_screens import FLOW, case_of
from bot.conversations.clinics.desk import CARERS, Desk, desk_of, staff_tap, staff_text
from bot.conversations.clinics.people import neat
from bot.conversations.durable import Answer, DurableConversationHandler, End, Next, Stay
from bot.conversations.replies import Drawing, Mark, Rewrite, Screen, Send
from bot.conversations.turn import RefusedError, StaleError, Turn
from bot.media.chart import SPAN, Point, pain_line_png
from messages import formatting
from messages.catalogue import as_typed
from messages.drills import DRILLS
from storage import care, tags
from storage.care import Case
from storage.holds import EVERYTHING

PAGE = 8
MOST_POINTS = 200
LONGEST_NOTE = 1_000
MOST_TAGS, LONGEST_TAG = 10, 32


class State(StrEnum):
    """What is to be typed."""

    NOTE = "note"
    TAGS = "tags"


async def show(turn: Turn, desk: Desk) -> Answer:
    """List the runners, who needs a look first."""
    return Stay((Rewrite(await _list(turn, desk, after=None)),))


async def more(turn: Turn, desk: Desk) -> Answer:
    """List the runners that follow one."""
    return Stay((Rewrite(await _list(turn, desk, after=turn.number(1))),))


async def open_(turn: Turn, desk: Desk) -> Answer:
    """Show a runner's page."""
    page = await _page(turn, desk, await case_of(turn, desk, turn.number(1)))
    return Stay((Send(page),))


async def line(turn: Turn, desk: Desk) -> Answer:
    """Show the pain of some weeks as a picture."""
    case = await case_of(turn, desk, turn.number(1))
    since = turn.now - SPAN
    found = await care.sessions(
        turn.tx, desk.clinic.id, case.runner_id, limit=MOST_POINTS, since=since
    )
    points = [
        Point(one.started_at.astimezone(desk.zone).date(), one.pain)
        for one in reversed(found)
        if one.pain is not None
    ]
    if not points:
        raise RefusedError(turn.say("pain-line-empty"))
    draw = partial(
        pain_line_png,
        points,
        since=since.astimezone(desk.zone).date(),
        until=turn.now.astimezone(desk.zone).date(),
        written=partial(formatting.day_of_year, say=turn.say),
    )
    text = turn.say("pain-line", runner=as_typed(case.name))
    return Stay((Send(Screen(text, drawing=Drawing("pain", draw))),))


async def again(turn: Turn, desk: Desk) -> Answer:
    """Show a runner's page in the place of a question."""
    return Stay((Rewrite(await _page(turn, desk, await case_of(turn, desk, turn.number(1)))),))


async def free(turn: Turn, desk: Desk) -> Answer:
    """Let a drill be done again, or ask whether all of them shall be."""
    case = await case_of(turn, desk, turn.number(1))
    drill = turn.word(2)
    if drill not in {"all", *DRILLS}:
        raise StaleError
    if drill == "all":
        return Stay((Rewrite(case_screens.release_all(turn, desk, case)),))
    return await _let_go(turn, desk, case, drill)


async def free_all(turn: Turn, desk: Desk) -> Answer:
    """Let all primers of a runner go out again."""
    return await _let_go(turn, desk, await case_of(turn, desk, turn.number(1)), EVERYTHING)


async def _let_go(turn: Turn, desk: Desk, case: Case, drill: str) -> Answer:
    if not await let_go(turn, desk, case.runner_id, drill):
        raise RefusedError(turn.say("alert-not-held"))
    return Stay((Rewrite(await _page(turn, desk, case)),))


async def ask_note(turn: Turn, desk: Desk) -> Answer:
    """Ask what is to be noted about a runner."""
    return Next(State.NOTE, await _about(turn, desk))


async def ask_tags(turn: Turn, desk: Desk) -> Answer:
    """Ask for a runner's tags."""
    return Next(State.TAGS, await _about(turn, desk))


async def note(turn: Turn, desk: Desk) -> Answer:
    """Keep what is noted about a runner."""
    said = turn.text or ""
    length = units(said)
    if length > LONGEST_NOTE:
        raise RefusedError(turn.say("note-too-long", length=length, longest=LONGEST_NOTE))
    return await _keep_note(turn, desk, said)


async def no_note(turn: Turn, desk: Desk) -> Answer:
    """Note nothing about a runner any more."""
    return await _keep_note(turn, desk, None)


async def typed_tags(turn: Turn, desk: Desk) -> Answer:
    """Keep a runner's tags."""
    said = [neat(tag) for tag in (turn.text or "").split(",")]
    wanted = sorted({tag for tag in said if tag})
    if not 1 <= len(wanted) <= MOST_TAGS or max(map(len, wanted)) > LONGEST_TAG:
        raise RefusedError(turn.say("tags-wrong", most=MOST_TAGS, longest=LONGEST_TAG))
    return await _keep_tags(turn, desk, wanted)


async def no_tags(turn: Turn, desk: Desk) -> Answer:
    """Take all tags of a runner away."""
    return await _keep_tags(turn, desk, [])


async def _keep_note(turn: Turn, desk: Desk, said: str | None) -> Answer:
    case = await case_of(turn, desk, turn.dialogue.data["runner"])
    await care.set_note(turn.tx, desk.clinic.id, case.runner_id, said)
    # What it says is health data: the book says only that it was written.
    await desk.note(turn, "noted", runner=case.runner_id)
    return await _kept(turn, desk, case, turn.say("note-kept"))


async def _keep_tags(turn: Turn, desk: Desk, wanted: list[str]) -> Answer:
    case = await case_of(turn, desk, turn.dialogue.data["runner"])
    await tags.put(turn.tx, desk.clinic.id, case.runner_id, wanted)
    await desk.note(turn, "tagged", runner=case.runner_id)
    return await _kept(turn, desk, case, turn.say("tags-kept"))


async def _kept(turn: Turn, desk: Desk, case: Case, said: Markup) -> Answer:
    page = Send(await _page(turn, desk, case))
    return End((Mark(said), page) if turn.tap else (page,))


async def _about(turn: Turn, desk: Desk) -> dict[str, int]:
    case = await case_of(turn, desk, turn.number(1))
    return {"clinic": desk.clinic.id, "runner": case.runner_id}


async def _list(turn: Turn, desk: Desk, *, after: int | None) -> Screen:
    # One more than is shown: then there is a next page.
    found = await care.by_need(turn.tx, desk.clinic.id, limit=PAGE + 1, after=after)
    return case_screens.cases(
        turn, desk, found[:PAGE], is_first=after is None, is_last=len(found) <= PAGE
    )


async def _page(turn: Turn, desk: Desk, case: Case) -> Screen:
    found = await case_screens.read(turn.tx, case, turn.now, desk.zone)
    return case_screens.page(turn, desk, found)


async def present(turn: Turn) -> Screen:
    """Ask for what is to be typed, above it what stands there now."""
    data = turn.dialogue.data
    desk = await desk_of(turn, CARERS, data["clinic"])
    case = await case_of(turn, desk, data["runner"])
    name = as_typed(case.name)
    away = ((turn.choice(turn.say("button-take-away"), "blank", desk.clinic.id),),)
    if turn.dialogue.state == State.NOTE:
        now = await care.note_of(turn.tx, desk.clinic.id, case.runner_id)
        if now is None:
            return Screen(turn.say("note-ask", runner=name, longest=LONGEST_NOTE))
        text = turn.say("note-ask-now", runner=name, note=as_typed(now), longest=LONGEST_NOTE)
        return Screen(text, away)
    found = await tags.of(turn.tx, desk.clinic.id, case.runner_id)
    if not found:
        return Screen(turn.say("tags-ask", runner=name))
    return Screen(turn.say("tags-ask-now", runner=name, tags=as_typed(", ".join(found))), away)


def build() -> DurableConversationHandler:
    """Return the conversation."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            staff_tap("list", show, may=CARERS),
            staff_tap("more", more, may=CARERS),
            staff_tap("open", open_, may=CARERS),
            staff_tap("line", line, may=CARERS),
            staff_tap("again", again, may=CARERS),
            staff_tap("free", free, may=CARERS),
            staff_tap("all", free_all, may=CARERS),
            staff_tap("note", ask_note, may=CARERS),
            staff_tap("tags", ask_tags, may=CARERS),
        ],
        states={
            State.NOTE: [
                staff_tap("blank", no_note, may=CARERS),
                staff_text(note, may=CARERS),
            ],
            State.TAGS: [
                staff_tap("blank", no_tags, may=CARERS),
                staff_text(typed_tags, may=CARERS),
            ],
        },
        present=present,
        asks_ready=False,
    )
