"""What therapists do about an alert: see it, release the drill, and from which number on.

Who has seen an alert is noted once, and the runner is told.
"""

from bot.conversations import judging
from bot.conversations.clinics import alert_screens
from bot.conversations.clinics.alert_screens import FLOW, Seen, drill_name
from bot.conversations.clinics.desk import CARERS, Desk, staff_tap
from bot.conversations.durable import Answer, DurableConversationHandler, Stay
from bot.conversations.replies import Mark, Rewrite, Screen, Toast, rows
from bot.conversations.turn import RefusedError, StaleError, Turn
from messages.catalogue import as_typed
from storage import alerts, care, holds, notices
from storage.holds import EVERYTHING
from storage.notices import NewNotice
from storage.records import Lane, NoticeKind

HIGHEST = 10
OFF = 0
"""In a button's place of a number: no alerts."""


async def seen(turn: Turn, desk: Desk) -> Answer:
    """Note who has seen an alert first, and tell the runner."""
    found = await _alert(turn, desk)
    if await _note_seen(turn, desk, found):
        return Stay((Rewrite(await _screen(turn, desk)),))
    name = as_typed(found.seer or "")
    said = turn.say("alert-was-seen", name=name) if found.seer else turn.say("stale-tap")
    return Stay((Rewrite(await _screen(turn, desk)), Toast(said.unescape())))


async def show(turn: Turn, desk: Desk) -> Answer:
    """Show an alert again."""
    return Stay((Rewrite(await _screen(turn, desk)),))


async def release(turn: Turn, desk: Desk) -> Answer:
    """Let the drill of an alert be done again; after a red flag ask whether all of them shall."""
    found = await _alert(turn, desk)
    if found.is_held and found.held == EVERYTHING:
        return Stay((Rewrite(alert_screens.release_all(turn.say, found)),))
    return await release_surely(turn, desk)


async def release_surely(turn: Turn, desk: Desk) -> Answer:
    """Let what an alert held back be done again, tell the runner: whoever does has seen it."""
    found = await _alert(turn, desk)
    if not found.is_held or not await let_go(turn, desk, found.alert.runner_id, found.held):
        raise RefusedError(turn.say("alert-not-held"))
    await _note_seen(turn, desk, found)
    said = turn.say("alert-released", drill=drill_name(turn.say, found.held))
    return Stay((Rewrite(await _screen(turn, desk)), Toast(said.unescape())))


async def _note_seen(turn: Turn, desk: Desk, found: Seen) -> bool:
    """Note who has seen an alert, unless somebody had, and tell the runner."""
    alert = found.alert
    if not await alerts.see(turn.tx, desk.clinic.id, alert.id, desk.member.person_id, at=turn.now):
        return False
    await desk.note(turn, "alert-seen", runner=alert.runner_id)
    await care.weigh(turn.tx, alert.runner_id)
    # Who has not got it yet need not any more.
    await notices.withdraw(turn.tx, alert_id=alert.id, kind=NoticeKind.ALERT)
    await _tell(turn, found, NoticeKind.ALERT_SEEN)
    return True


async def let_go(turn: Turn, desk: Desk, runner_id: int, drill: str) -> bool:
    """Release a drill, or EVERYTHING, of a runner; False where it was not on hold."""
    if not await holds.release(turn.tx, desk.clinic.id, runner_id, drill):
        return False
    await judging.clear(turn.tx, runner_id, turn.now, drill)
    # Who it was, by number: what the book says outlives the enrolment.
    await desk.note(turn, "released", runner=runner_id)
    told = NewNotice(
        runner_id,
        NoticeKind.RELEASED,
        clinic_id=desk.clinic.id,
        about_id=runner_id,
        data={"drill": drill},
    )
    await notices.add(turn.tx, [told], lane=Lane.ALERT, at=turn.now)
    turn.plans_changed = True
    return True


async def threshold(turn: Turn, desk: Desk) -> Answer:
    """Show from which number on the clinic hears of pain, to be changed."""
    return Stay((Rewrite(_threshold(turn, desk)),))


async def ask(turn: Turn, desk: Desk) -> Answer:
    """Say how many runners a change is told to, and ask whether it shall be."""
    number = _number(turn)
    runners = await care.alerted_runners(turn.tx, desk.clinic.id)
    text = (
        turn.say("threshold-ask-off", runners=runners)
        if number == OFF
        else turn.say("threshold-ask", number=number, runners=runners)
    )
    sure = turn.button("button-threshold-sure", FLOW, "sure", desk.clinic.id, number)
    back = turn.button("button-back", FLOW, "threshold", desk.clinic.id)
    return Stay((Rewrite(Screen(text, ((sure, back),))),))


async def change(turn: Turn, desk: Desk) -> Answer:
    """Change the number, and tell every runner who has alerts; twice confirmed, told once."""
    number = _number(turn)
    alert_from = None if number == OFF else number
    if not await care.set_threshold(turn.tx, desk.clinic.id, alert_from):
        raise StaleError
    if alert_from is None:
        await desk.note(turn, "threshold-off")
    else:
        await desk.note(turn, "threshold", number=alert_from)
    await notices.add_to_alerted(
        turn.tx, desk.clinic.id, {"from": alert_from}, lane=Lane.NUDGE, at=turn.now
    )
    turn.plans_changed = True
    if alert_from is None:
        return Stay((Mark(turn.say("threshold-set-off")),))
    return Stay((Mark(turn.say("threshold-set", number=alert_from)),))


def _threshold(turn: Turn, desk: Desk) -> Screen:
    clinic, now = desk.clinic, desk.clinic.alert_from
    name = as_typed(clinic.name)
    text = (
        turn.say("threshold-off", clinic=name)
        if now is None
        else turn.say("threshold", clinic=name, number=now)
    )
    choice = [
        turn.labelled(f"{n} ✓" if n == now else str(n), FLOW, "ask", clinic.id, n)
        for n in range(1, HIGHEST + 1)
    ]
    off = turn.button("button-threshold-off", FLOW, "ask", clinic.id, OFF)
    back = turn.button("button-back", "clinic", "open", clinic.id)
    return Screen(text, (*rows(choice, 5), (off, back)))


def _number(turn: Turn) -> int:
    number = turn.number(1)
    if number > HIGHEST:
        raise StaleError
    return number


async def _alert(turn: Turn, desk: Desk) -> Seen:
    found = await alert_screens.read(turn.tx, desk.clinic, turn.number(1))
    if found is None:
        raise RefusedError(turn.say("alert-gone"))
    return found


async def _screen(turn: Turn, desk: Desk) -> Screen:
    return alert_screens.screen(turn.say, await _alert(turn, desk), turn.now)


async def _tell(turn: Turn, found: Seen, kind: NoticeKind) -> None:
    alert = found.alert
    told = NewNotice(
        alert.runner_id,
        kind,
        clinic_id=alert.clinic_id,
        about_id=alert.runner_id,
        alert_id=alert.id,
    )
    await notices.add(turn.tx, [told], lane=Lane.ALERT, at=turn.now)
    turn.plans_changed = True


def build() -> DurableConversationHandler:
    """Return the conversation: buttons that stand by themselves, no states."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            staff_tap("seen", seen, may=CARERS),
            staff_tap("show", show, may=CARERS),
            staff_tap("release", release, may=CARERS),
            staff_tap("all", release_surely, may=CARERS),
            staff_tap("threshold", threshold, may=CARERS),
            staff_tap("ask", ask, may=CARERS),
            staff_tap("sure", change, may=CARERS),
        ],
        states={},
        asks_ready=False,
    )
