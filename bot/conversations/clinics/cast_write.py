"""What a broadcast says: sent as one would send it to anybody, and link buttons under it."""

from dataclasses import replace

from markupsafe import Markup

from bot.conversations.clinics import cast_panel, cast_who
from bot.conversations.clinics.cast_draft import at_draft, closing, reread
from bot.conversations.clinics.cast_panel import State
from bot.conversations.clinics.desk import Desk, StaffRoute, staff_text
from bot.conversations.clinics.lengths import excess
from bot.conversations.clinics.links import MOST, LinkError, parse_links
from bot.conversations.durable import Answer, End, Next
from bot.conversations.replies import Button, Mark, Screen, Send
from bot.conversations.turn import RefusedError, Turn
from messages.catalogue import as_typed
from storage import broadcast_drafts
from storage.broadcast_drafts import Composed
from storage.clinic_records import Content, Role
from storage.segments import Segment

BRIEF = 200


async def new(turn: Turn, desk: Desk) -> Answer:
    """Ask for the message of a new broadcast; a program's page says for whom it will be."""
    data: dict[str, int] = {"clinic": desk.clinic.id}
    if turn.word(1):
        data["program"] = await cast_who.program_of_tap(turn, desk, 1)
    return Next(State.MESSAGE, data, in_place=True)


async def rewrite(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Ask for another message in a draft's place."""
    data = {"clinic": desk.clinic.id, "broadcast": draft.id}
    return Next(State.MESSAGE, data, in_place=True)


async def written(turn: Turn, desk: Desk) -> Answer:
    """Take a message: a new draft, or another's words."""
    content = _content(turn)
    broadcast_id = turn.dialogue.data.get("broadcast")
    if broadcast_id is None:
        segment = Segment(program_id=turn.dialogue.data.get("program"))
        added = await broadcast_drafts.begin(turn.tx, desk.member, content, segment, at=turn.now)
        draft = await broadcast_drafts.get(turn.tx, desk.clinic.id, added)
        if draft is None:
            raise LookupError("a draft that was just begun is not there")
        return End((Send(await cast_who.screen(turn, desk, draft)),))
    return await at_draft(_rewritten)(turn, desk)


async def _rewritten(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    content = replace(_content(turn), buttons=draft.content.buttons)
    await broadcast_drafts.set_content(turn.tx, draft, content)
    return End(await cast_panel.preview(turn, desk, await reread(turn, desk, draft)))


async def _unfit(turn: Turn, desk: Desk) -> Answer:
    raise RefusedError(turn.say("compose-cannot-send"))


def unfit_route(may: frozenset[Role]) -> StaffRoute:
    """Refuse what is neither text, photo, document nor video."""
    return replace(staff_text(_unfit, may=may), listens=_is_message, name="text")


def _is_message(turn: Turn) -> bool:
    return turn.message is not None and turn.command is None


def _content(turn: Turn) -> Content:
    """Return what was sent; raises RefusedError where it cannot go out as it is."""
    message = turn.message
    if message is None or message.media_group_id:
        raise RefusedError(turn.say("compose-one-file"))
    plain = message.text or message.caption or ""
    media = turn.media
    if over := excess(plain, under_file=media is not None):
        which = "compose-long-caption" if media else "compose-long-text"
        raise RefusedError(turn.say(which, over=over))
    return Content(str(turn.html), media.kind if media else None, media.file_id if media else None)


async def links(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Ask for link buttons."""
    data = {"clinic": desk.clinic.id, "broadcast": draft.id}
    return Next(State.LINKS, data, in_place=True)


async def links_typed(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Take link buttons, in the place of those that were there."""
    content = replace(draft.content, buttons=_links(turn))
    await broadcast_drafts.set_content(turn.tx, draft, content)
    return End(await cast_panel.preview(turn, desk, await reread(turn, desk, draft)))


async def no_links(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Take all link buttons away."""
    content = replace(draft.content, buttons=())
    await broadcast_drafts.set_content(turn.tx, draft, content)
    shown = await cast_panel.preview(turn, desk, await reread(turn, desk, draft))
    return closing(turn, Mark(), *shown)


def _links(turn: Turn) -> tuple[tuple[str, str], ...]:
    try:
        return tuple(parse_links(turn.text or ""))
    except LinkError as error:
        said = turn.say(
            f"compose-link-{error.problem}", line=error.line, said=as_typed(error.said), most=MOST
        )
        raise RefusedError(said + " " + turn.say("compose-link-example")) from None


def _brief(address: str) -> str:
    """Return so much of an address that all of them fit in one message."""
    return address if len(address) <= BRIEF else address[: BRIEF - 1] + "…"


def links_screen(turn: Turn, draft: Composed) -> Screen:
    """Return the question for link buttons, with those there are."""
    text = turn.say("compose-ask-links", most=MOST)
    keyboard: list[tuple[Button, ...]] = [cast_panel.back(turn, draft)]
    if draft.content.buttons:
        there = [f"{label} - {_brief(address)}" for label, address in draft.content.buttons]
        shown = Markup("\n").join(Markup("<code>{}</code>").format(line) for line in there)
        text += "\n\n" + shown
        none = cast_panel.draft_button(turn, "button-cast-no-links", "nolinks", draft)
        keyboard.insert(0, (none,))
    return Screen(text, tuple(keyboard))
