"""A clinic's broadcasts: write one, say for whom and when, see it as it will be, let it go out.

stateDiagram-v2
    [*] --> Message: new, another message
    Message --> [*]: a message sent
    [*] --> Links: link buttons
    Links --> [*]: lines typed
    [*] --> Idle: without a primer
    Idle --> [*]: days typed
    [*] --> Start: at a time
    Start --> [*]: a moment typed
    [*] --> Expiry: until when
    Expiry --> [*]: hours, days or a moment typed

Every button stands by itself: the draft is a row that all of the staff may open and change, and
each tap reads it anew. Only what is to be typed or sent makes a dialogue.
"""

from bot.conversations.clinics import (
    cast_go,
    cast_panel,
    cast_status,
    cast_when,
    cast_who,
    cast_write,
)
from bot.conversations.clinics.cast_draft import (
    CASTERS,
    FLOW,
    AtDraft,
    at_draft,
    closing,
    why_not,
)
from bot.conversations.clinics.cast_panel import State
from bot.conversations.clinics.desk import (
    CARERS,
    AtDesk,
    Desk,
    StaffRoute,
    desk_of,
    staff_file,
    staff_tap,
    staff_text,
)
from bot.conversations.durable import Answer, DurableConversationHandler
from bot.conversations.replies import Rewrite, Screen, Send, Toast
from bot.conversations.turn import RefusedError, Turn
from storage import broadcast_drafts

A_PAGE = 8
MOST_PAGES = 1_000


async def show(turn: Turn, desk: Desk) -> Answer:
    """Show a clinic's broadcasts."""
    page = min(turn.number(1), MOST_PAGES) if turn.word(1) else 0
    found = await broadcast_drafts.listed(
        turn.tx, desk.clinic.id, skip=page * A_PAGE, limit=A_PAGE + 1
    )
    return closing(turn, Rewrite(cast_panel.listing(turn, desk, found, page, A_PAGE)))


async def open_(turn: Turn, desk: Desk) -> Answer:
    """Show a broadcast: a draft as it would be sent, any other with what became of it."""
    found = await broadcast_drafts.get(turn.tx, desk.clinic.id, turn.number(1))
    if found is None:
        raise RefusedError(turn.say("compose-gone"))
    if found.is_draft:
        return closing(turn, *await cast_panel.preview(turn, desk, found))
    return closing(turn, Send(await cast_status.screen(turn, desk, found)))


async def inert(turn: Turn, desk: Desk) -> Answer:
    """Say of the button in a preview whose it is."""
    said = turn.say("compose-inert", clinic=desk.clinic.name)
    return closing(turn, Toast(said.unescape(), alert=True))


async def present(turn: Turn) -> Screen:
    """Show what is to be typed or sent."""
    may = CARERS if turn.dialogue.state == State.IDLE else CASTERS
    desk = await desk_of(turn, may, turn.dialogue.data["clinic"])
    if turn.dialogue.state == State.MESSAGE:
        return Screen(turn.say("compose-ask-message"))
    draft = await broadcast_drafts.get(turn.tx, desk.clinic.id, turn.dialogue.data["broadcast"])
    if draft is None or not draft.is_draft:
        raise RefusedError(why_not(turn, desk, draft))
    match turn.dialogue.state:
        case State.LINKS:
            return cast_write.links_screen(turn, draft)
        case State.IDLE:
            return cast_who.idle_screen(turn, draft)
        case State.EXPIRY:
            return cast_when.expiry_screen(turn, draft)
    is_local = bool(turn.dialogue.data.get("local"))
    return cast_when.start_screen(turn, desk, draft, is_local=is_local)


def _tap(action: str, callback: AtDesk) -> StaffRoute:
    return staff_tap(action, callback, may=CASTERS)


def _draft(action: str, callback: AtDraft) -> StaffRoute:
    return staff_tap(action, at_draft(callback), may=CASTERS)


def _typed(callback: AtDraft) -> StaffRoute:
    return staff_text(at_draft(callback), may=CASTERS)


def build() -> DurableConversationHandler:
    """Return the conversation, also for staff who run nowhere themselves."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            _tap("list", show),
            _tap("open", open_),
            _tap("inert", inert),
            _tap("new", cast_write.new),
            _draft("rewrite", cast_write.rewrite),
            _draft("links", cast_write.links),
            _draft("nolinks", cast_write.no_links),
            _draft("who", cast_who.who),
            _draft("all", cast_who.all_),
            _draft("program", cast_who.program),
            _draft("setprogram", cast_who.set_program),
            _draft("phase", cast_who.phase),
            _draft("setphase", cast_who.set_phase),
            _draft("language", cast_who.language),
            _draft("setlanguage", cast_who.set_language),
            # Who does no primers is for those to know who look after them.
            staff_tap("idle", at_draft(cast_who.idle), may=CARERS),
            staff_tap("setidle", at_draft(cast_who.set_idle), may=CARERS),
            _draft("tag", cast_who.tag),
            _draft("settag", cast_who.set_tag),
            _draft("preview", cast_who.preview),
            _draft("panel", cast_go.panel),
            _draft("edit", cast_go.edit),
            _draft("when", cast_when.when),
            _draft("local", cast_when.local),
            _draft("now", cast_when.now),
            _draft("start", cast_when.start_tapped),
            _draft("expiry", cast_when.expiry),
            _draft("lives", cast_when.lives),
            _draft("discard", cast_go.discard),
            _draft("send", cast_go.send),
            _tap("pause", cast_go.pause),
            _tap("resume", cast_go.resume),
            _tap("cancel", cast_go.ask_cancel),
            _tap("end", cast_go.cancel),
            _tap("progress", cast_go.progress),
            _tap("report", cast_status.report),
            _tap("csv", cast_status.table),
        ],
        states={
            State.MESSAGE: [
                staff_text(cast_write.written, may=CASTERS),
                staff_file(cast_write.written, may=CASTERS),
                cast_write.unfit_route(CASTERS),
            ],
            State.LINKS: [_typed(cast_write.links_typed)],
            State.IDLE: [staff_text(at_draft(cast_who.idle_typed), may=CARERS)],
            State.START: [_typed(cast_when.start_typed)],
            State.EXPIRY: [_typed(cast_when.expiry_typed)],
        },
        present=present,
        asks_ready=False,
    )
