"""Let a broadcast go out, hold it, go on with it, end it; or throw a draft away."""

from bot.conversations.clinics import cast_panel, cast_screens, cast_status
from bot.conversations.clinics.cast_draft import (
    FLOW,
    closing,
    mark_of,
    moment,
    outlook,
)
from bot.conversations.clinics.desk import Desk
from bot.conversations.durable import Answer
from bot.conversations.replies import Mark, Rewrite, Screen, Send, Toast
from bot.conversations.turn import RefusedError, Turn
from storage import broadcast_drafts, broadcasts, reports
from storage.broadcast_drafts import Composed


async def panel(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Show the panel again."""
    return closing(turn, Rewrite(await cast_panel.panel(turn, desk, draft)))


async def edit(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Show what can be changed."""
    return closing(turn, Rewrite(cast_panel.edit(turn, draft)))


async def send(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Let a draft go out as it was shown; once, whoever of the staff taps first."""
    ahead = await outlook(turn, desk, draft)
    if turn.word(2) != mark_of(draft, ahead.segment):
        shown = await cast_panel.preview(turn, desk, draft)
        return closing(
            turn, Toast(turn.say("compose-changed").unescape(), alert=True), Mark(), *shown
        )
    if not ahead.is_whole or not ahead.audience.recipients:
        raise RefusedError(cast_panel.reach_text(turn, ahead))
    is_timed = draft.starts_at is not None or draft.local_on is not None
    if is_timed and ahead.span.last <= turn.now:
        raise RefusedError(turn.say("compose-start-past"))
    if ahead.span.expires_at <= max(turn.now, ahead.span.last):
        begin = moment(turn, desk, ahead.span.last)
        raise RefusedError(turn.say("compose-expiry-early", at=begin))
    await broadcast_drafts.settle(turn.tx, draft, ahead.segment, ahead.span.expires_at)
    message = turn.update.callback_query.message if turn.update.callback_query else None
    await broadcasts.confirm(
        turn.tx,
        desk.clinic.id,
        draft.id,
        by_id=turn.person_id,
        by_name=desk.member.name,
        message_id=message.message_id if message else None,
        at=turn.now,
    )
    await desk.note(turn, "broadcast-sent", broadcast=draft.id, count=ahead.audience.recipients)
    turn.plans_changed = True
    return closing(turn, Rewrite(await _progress(turn, desk, draft.id)))


async def discard(turn: Turn, desk: Desk, draft: Composed) -> Answer:
    """Throw a draft away."""
    await broadcasts.discard(turn.tx, desk.clinic.id, draft.id)
    await desk.note(turn, "broadcast-discarded", broadcast=draft.id)
    return closing(turn, Mark(turn.say("compose-discarded")))


async def pause(turn: Turn, desk: Desk) -> Answer:
    """Let nothing of a broadcast leave until somebody resumes it."""
    if await broadcasts.pause(turn.tx, desk.clinic.id, turn.number(1)):
        await desk.note(turn, "broadcast-paused", broadcast=turn.number(1))
    return await _after(turn, desk)


async def resume(turn: Turn, desk: Desk) -> Answer:
    """Let a broadcast go on."""
    if await broadcasts.resume(turn.tx, desk.clinic.id, turn.number(1)):
        await desk.note(turn, "broadcast-resumed", broadcast=turn.number(1))
    return await _after(turn, desk)


async def ask_cancel(turn: Turn, desk: Desk) -> Answer:
    """Ask once more before a broadcast ends for good; nothing more of it leaves meanwhile.

    The question is a message of its own: who watches the broadcast sees it paused above.
    """
    about = desk.clinic.id, turn.number(1)
    found = await broadcast_drafts.get(turn.tx, *about)
    if found is None or found.state not in broadcasts.CAN_STOP:
        return await progress(turn, desk)
    go_on = turn.button("button-back", FLOW, "progress", *about)
    if await broadcasts.pause(turn.tx, *about):
        await desk.note(turn, "broadcast-paused", broadcast=found.id)
        turn.plans_changed = True
        go_on = turn.button("button-cast-go-on", FLOW, "resume", *about)
    end = turn.button("button-cast-end", FLOW, "end", *about)
    asked = Screen(turn.say("compose-ask-cancel"), ((end, go_on),))
    return closing(turn, Rewrite(await _progress(turn, desk, found.id)), Send(asked))


async def cancel(turn: Turn, desk: Desk) -> Answer:
    """End a broadcast: what has not left goes to nobody."""
    if await broadcasts.cancel(turn.tx, desk.clinic.id, turn.number(1)):
        await desk.note(turn, "broadcast-cancelled", broadcast=turn.number(1))
    return await _after(turn, desk)


async def progress(turn: Turn, desk: Desk) -> Answer:
    """Show how far a broadcast is."""
    return closing(turn, Rewrite(await _progress(turn, desk, turn.number(1))))


async def _after(turn: Turn, desk: Desk) -> Answer:
    """Show how the broadcast stands, whoever was first; the engine looks at once."""
    turn.plans_changed = True
    return await progress(turn, desk)


async def _progress(turn: Turn, desk: Desk, broadcast_id: int) -> Screen:
    """Return the message of who watches a broadcast; all others get a report of the moment."""
    found = await broadcast_drafts.get(turn.tx, desk.clinic.id, broadcast_id)
    if found is None:
        raise RefusedError(turn.say("compose-gone"))
    message = turn.update.callback_query.message if turn.update.callback_query else None
    watched = await reports.watched(turn.tx, broadcast_id, turn.now)
    is_theirs = (
        watched is not None
        and message is not None
        and (watched.chat_id, watched.message_id) == (turn.person_id, message.message_id)
    )
    if is_theirs and watched is not None and found.ended_at is None:
        return cast_screens.under_way(turn.say, watched, 0, turn.now)
    return await cast_status.screen(turn, desk, found)
