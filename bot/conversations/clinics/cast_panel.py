"""What a clinic's staff see of a broadcast: its preview, the panel below it, and the list."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from markupsafe import Markup

from bot.coach.schedule import instant_of
from bot.conversations.clinics import cast_screens
from bot.conversations.clinics.cast_draft import FLOW, Outlook, mark_of, moment, outlook
from bot.conversations.clinics.cast_starts import start_ahead
from bot.conversations.clinics.desk import Desk
from bot.conversations.replies import Button, Keyboard, Reply, Screen, Send, rows
from bot.conversations.turn import Turn
from messages import formatting
from storage.broadcast_drafts import Composed
from storage.clinic_records import GOES_OUT
from storage.records import Broadcast

GLIMPSE = 28


class State(StrEnum):
    """What is to be typed or sent."""

    MESSAGE = "message"
    LINKS = "links"
    IDLE = "idle"
    START = "start"
    EXPIRY = "expiry"


def draft_button(
    turn: Turn, text_id: str, action: str, draft: Composed, *arguments: object
) -> Button:
    """Return a button about a draft, labelled with a text."""
    return turn.button(text_id, FLOW, action, draft.clinic_id, draft.id, *arguments)


def choice(turn: Turn, label: str, action: str, draft: Composed, *arguments: object) -> Button:
    """Return a button about a draft."""
    return turn.labelled(label, FLOW, action, draft.clinic_id, draft.id, *arguments)


async def preview(turn: Turn, desk: Desk, draft: Composed) -> tuple[Reply, ...]:
    """Return the broadcast as it will be sent, and the panel below it."""
    shown = cast_screens.sent(turn.say, broadcast_of(draft, desk.clinic.name))
    # The last button is the runners': here it mutes nobody.
    label = cast_screens.mute_label(turn.say, desk.clinic.name)
    inert = turn.labelled(label, FLOW, "inert", desk.clinic.id)
    shown = replace(shown, keyboard=(*shown.keyboard[:-1], (inert,)))
    return Send(shown), Send(await panel(turn, desk, draft))


def broadcast_of(draft: Composed, clinic: str) -> Broadcast:
    """Return what goes out, as it would be read for sending."""
    content = draft.content
    return Broadcast(
        draft.id,
        content.text,
        again_if_uncertain=True,
        clinic_id=draft.clinic_id,
        media_kind=content.media_kind,
        file_id=content.file_id,
        buttons=tuple(content.buttons),
        clinic=clinic,
    )


async def panel(turn: Turn, desk: Desk, draft: Composed, said: Markup | None = None) -> Screen:
    """Return what would become of a draft, and what can be done with it."""
    ahead = await outlook(turn, desk, draft)
    lines = [] if said is None else [said, Markup()]
    lines += [reach_text(turn, ahead)]
    if ahead.held:
        lines.append(turn.say("compose-held", held=ahead.held))
    if ahead.quiet:
        lines.append(turn.say("compose-quiet", count=ahead.quiet))
    if ahead.late:
        lines.append(turn.say("compose-quiet-late", count=ahead.late))
    lines.append(turn.say("compose-for", segment=segment_text(turn, desk, ahead)))
    lines.append(start_text(turn, desk, draft))
    lines.append(turn.say("compose-expires", at=moment(turn, desk, ahead.span.expires_at)))
    is_now = draft.starts_at is None and draft.local_on is None
    send = "button-cast-send-now" if is_now else "button-cast-send"
    keyboard: list[tuple[Button, ...]] = [
        (
            draft_button(turn, "button-cast-when", "when", draft),
            draft_button(turn, "button-cast-edit", "edit", draft),
        ),
        (draft_button(turn, "button-cast-discard", "discard", draft),),
    ]
    if ahead.audience.recipients:
        keyboard.insert(
            0, (draft_button(turn, send, "send", draft, mark_of(draft, ahead.segment)),)
        )
    return Screen(Markup("\n").join(lines), tuple(keyboard))


def reach_text(turn: Turn, ahead: Outlook) -> Markup:
    """Return how many will get it, and why the others do not."""
    if not ahead.is_whole:
        return turn.say("compose-program-gone")
    if not ahead.audience.recipients:
        return nobody_text(turn, ahead)
    said = turn.say("compose-reach", count=ahead.audience.recipients, meant=ahead.meant)
    return said + _left_out(turn, ahead)


def nobody_text(turn: Turn, ahead: Outlook) -> Markup:
    """Return that nobody would get it, and what can be changed."""
    return turn.say("compose-nobody") + _left_out(turn, ahead)


def _left_out(turn: Turn, ahead: Outlook) -> Markup:
    said = Markup()
    if ahead.audience.muted:
        said += " " + turn.say("compose-muted", count=ahead.audience.muted)
    if ahead.audience.unreachable:
        said += " " + turn.say("compose-unreachable", count=ahead.audience.unreachable)
    return said


def segment_text(turn: Turn, desk: Desk, ahead: Outlook) -> Markup:
    """Return whom a broadcast is for."""
    segment, parts = ahead.segment, list[Markup]()
    if segment.program_id is not None and ahead.program is None:
        parts.append(turn.say("compose-no-program-left"))
    elif ahead.program is not None:
        parts.append(Markup.escape(ahead.program.name))
        if segment.phase is not None and segment.phase < len(ahead.program.phases):
            parts.append(Markup.escape(ahead.program.phases[segment.phase].name))
    if segment.language is not None:
        parts.append(turn.catalogue.say(segment.language)("language-name"))
    if segment.silent_days is not None:
        parts.append(turn.say("compose-idle", days=segment.silent_days))
    if segment.tag is not None:
        parts.append(turn.say("compose-tagged", tag=segment.tag))
    return Markup(" · ").join(parts) or turn.say("compose-all", clinic=desk.clinic.name)


def start_text(turn: Turn, desk: Desk, draft: Composed) -> Markup:
    """Return when a broadcast goes out."""
    if draft.local_on is not None and draft.local_at is not None:
        today = turn.now.astimezone(desk.zone).date()
        day = formatting.day(draft.local_on, today, turn.say)
        at = formatting.clock_time(draft.local_at, turn.say)
        return turn.say("compose-start-local", day=day, time=at)
    if draft.starts_at is not None:
        return turn.say("compose-start-at", at=moment(turn, desk, draft.starts_at))
    return turn.say("compose-start-now")


def edit(turn: Turn, draft: Composed) -> Screen:
    """Return the parts of a draft that can be changed."""
    keyboard: Keyboard = (
        (
            draft_button(turn, "button-cast-message", "rewrite", draft),
            draft_button(turn, "button-cast-links", "links", draft),
        ),
        (
            draft_button(turn, "button-cast-who", "who", draft),
            draft_button(turn, "button-cast-when", "when", draft),
        ),
        (draft_button(turn, "button-cast-expiry", "expiry", draft),),
        back(turn, draft),
    )
    return Screen(turn.say("compose-edit"), keyboard)


def back(turn: Turn, draft: Composed) -> tuple[Button, ...]:
    """Return the row that leads back to the panel."""
    return (draft_button(turn, "button-back", "panel", draft),)


def listing(turn: Turn, desk: Desk, found: Sequence[Composed], page: int, a_page: int) -> Screen:
    """Return a clinic's broadcasts, a page of them; one more than fits tells of another page."""
    buttons: list[tuple[Button, ...]] = [
        (choice(turn, _label(turn, desk, one), "open", one),) for one in found[:a_page]
    ]
    pages = [turn.labelled("‹", FLOW, "list", desk.clinic.id, page - 1)] if page else []
    if len(found) > a_page:
        pages.append(turn.labelled("›", FLOW, "list", desk.clinic.id, page + 1))
    new = (turn.button("button-cast-new", FLOW, "new", desk.clinic.id),)
    text = turn.say("compose-list" if found else "compose-list-empty", clinic=desk.clinic.name)
    menu = (turn.button("button-back", "clinic", "open", desk.clinic.id),)
    return Screen(text, (*buttons, *rows(pages, 2), new, menu))


def _state_text(turn: Turn, desk: Desk, one: Composed) -> Markup:
    """Return how far a broadcast is; of runners' own times the clinic's stands for all."""
    starts = None
    if one.state in GOES_OUT:
        has_begun = False
        if one.local_on is not None and one.local_at is not None:
            has_begun = instant_of(one.local_on, one.local_at, desk.zone) <= turn.now
        starts = start_ahead(turn.say, one, turn.now, desk.zone, has_begun=has_begun)
    return turn.say(f"compose-state-{one.state}") if starts is None else starts


def _label(turn: Turn, desk: Desk, one: Composed) -> str:
    words = " ".join(Markup(one.content.text).striptags().split())  # noqa: S704 - Telegram's HTML
    glimpse = words if len(words) <= GLIMPSE else words[: GLIMPSE - 1] + "…"
    if not glimpse:
        glimpse = turn.say(f"compose-media-{one.content.media_kind}").unescape()
    return f"{_state_text(turn, desk, one).unescape()} · {glimpse}"
