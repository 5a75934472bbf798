"""A runner's own clinics: what each may see, whether it may write, and the way out."""

from dataclasses import replace

from markupsafe import Markup

from bot.conversations.clinics import followed, menu
from bot.conversations.durable import Answer, DurableConversationHandler, Stay, command, tap
from bot.conversations.replies import Button, Mark, Rewrite, Screen, Send
from bot.conversations.turn import RefusedError, StaleError, Turn
from storage import care, enrolments, mutes
from storage.clinic_records import Clinic, Enrolment
from storage.enrolments import Consent

FLOW = "mine"
SHARES = ("adherence", "felt", "alerts")
"""What a runner may let a clinic have."""


async def open_(turn: Turn) -> Answer:
    """Show a clinic to one of its runners."""
    return Stay((Rewrite(screen(turn, *await _tapped(turn))),))


async def let(turn: Turn) -> Answer:
    """Let the clinic have something from now on, or no more."""
    clinic, own = await _tapped(turn)
    which, on = _which(turn)
    match which:
        case "adherence":
            own = replace(own, shares_adherence=on)
        case "felt":
            own = replace(own, shares_felt=on)
        case _:
            own = replace(own, alerts=on)
    consent = Consent(own.shares_adherence, own.shares_felt, own.alerts)
    await enrolments.set_consent(turn.tx, clinic.id, turn.person_id, consent, at=turn.now)
    await care.weigh(turn.tx, turn.person_id)
    return Stay((Rewrite(screen(turn, clinic, own)),))


async def mute(turn: Turn) -> Answer:
    """Let the clinic's news come, or not."""
    clinic, own = await _tapped(turn)
    muted = turn.number(1) == 1
    if muted:
        await mutes.mute(turn.tx, clinic.id, turn.person_id)
    else:
        await mutes.unmute(turn.tx, clinic.id, turn.person_id, at=turn.now)
    turn.plans_changed = True
    return Stay((Rewrite(screen(turn, clinic, replace(own, muted=muted))),))


async def hush(turn: Turn) -> Answer:
    """Let no more of the clinic's news come, from under one of them, which stays as it is."""
    clinic = await _heard(turn)
    await mutes.mute(turn.tx, clinic.id, turn.person_id)
    turn.plans_changed = True
    undo = turn.button("button-undo", FLOW, "unhush", clinic.id)
    return Stay((Send(Screen(turn.say("mine-hushed", clinic=clinic.name), ((undo,),))),))


async def unhush(turn: Turn) -> Answer:
    """Let the clinic's news come again."""
    clinic = await _heard(turn)
    await mutes.unmute(turn.tx, clinic.id, turn.person_id, at=turn.now)
    turn.plans_changed = True
    return Stay((Rewrite(Screen(turn.say("mine-unhushed", clinic=clinic.name))),))


async def _heard(turn: Turn) -> Clinic:
    """Return the clinic whose broadcast was tapped; who has left it keeps the message's links."""
    found = await enrolments.get(turn.tx, turn.number(0), turn.person_id)
    if found is None:
        raise RefusedError(turn.say("mine-not-in"))
    return found[0]


async def leave(turn: Turn) -> Answer:
    """Ask which clinic to leave, or whether to leave the only one."""
    found = await enrolments.of_runner(turn.tx, turn.person_id)
    if not found:
        raise RefusedError(turn.say("leave-nothing"))
    if len(found) == 1:
        return Stay((Send(_ask(turn, found[0][0])),))
    buttons = [
        (turn.labelled(f"{clinic.name} ›", FLOW, "leave", clinic.id),) for clinic, _ in found
    ]
    return Stay((Send(Screen(turn.say("leave-which"), tuple(buttons))),))


async def leave_one(turn: Turn) -> Answer:
    """Ask whether to leave a clinic."""
    clinic, _ = await _tapped(turn)
    return Stay((Rewrite(_ask(turn, clinic)),))


async def left(turn: Turn) -> Answer:
    """Leave: the clinic has nothing of the runner from now on."""
    clinic, _ = await _tapped(turn)
    await enrolments.leave(turn.tx, clinic.id, turn.person_id)
    offered = [Send(screen_) for screen_ in await followed.offers(turn)]
    return Stay((Mark(turn.say("left", clinic=clinic.name)), *offered))


def screen(turn: Turn, clinic: Clinic, own: Enrolment) -> Screen:
    """Return what a runner lets a clinic have, to be changed by a tap."""
    shared = dict(zip(SHARES, (own.shares_adherence, own.shares_felt, own.alerts), strict=True))
    toggles = [
        (
            turn.labelled(
                ticked(turn.say(f"button-share-{which}"), on=on),
                FLOW,
                "let",
                clinic.id,
                which,
                int(not on),
            ),
        )
        for which, on in shared.items()
    ]
    is_muted = own.muted
    mute_ = turn.button(
        "button-unmute" if is_muted else "button-mute", FLOW, "mute", clinic.id, int(not is_muted)
    )
    text = turn.say("mine", clinic=clinic.name, name=own.name)
    text += alerts_off(turn, clinic)
    if is_muted:
        text += "\n" + turn.say("mine-muted")
    return Screen(
        text,
        (
            *toggles,
            *menu.of_runner(turn, clinic.id),
            (mute_, turn.button("button-leave", FLOW, "leave", clinic.id)),
            (turn.button("button-clinics", "clinic", "back"),),
        ),
    )


def alerts_off(turn: Turn, clinic: Clinic) -> Markup:
    """Return a line that a clinic hears of no pain at once; nothing where it does."""
    if clinic.alert_from is not None:
        return Markup()
    return "\n" + turn.say("mine-alerts-off", clinic=clinic.name)


def ticked(label: str, *, on: bool) -> str:
    """Return the label of what is on or off."""
    return f"{label} ✓" if on else f"{label} ✗"


def _ask(turn: Turn, clinic: Clinic) -> Screen:
    keyboard: list[tuple[Button, ...]] = [
        (turn.button("button-leave-sure", FLOW, "left", clinic.id),),
        (turn.button("button-stay", FLOW, "open", clinic.id),),
    ]
    return Screen(turn.say("leave-ask", clinic=clinic.name), tuple(keyboard))


async def _tapped(turn: Turn) -> tuple[Clinic, Enrolment]:
    """Return the clinic of a tap; raises StaleError where the runner is not in it."""
    found = await enrolments.get(turn.tx, turn.number(0), turn.person_id)
    if found is None:
        raise StaleError
    return found


def _which(turn: Turn) -> tuple[str, bool]:
    arguments = turn.tap.arguments if turn.tap else ()
    match arguments[1:]:
        case [which, "0" | "1" as on] if which in SHARES:
            return which, on == "1"
    raise StaleError


def build() -> DurableConversationHandler:
    """Return the conversation: buttons that stand by themselves, also for who runs nowhere yet."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            command("leave", leave),
            tap("open", open_),
            tap("let", let),
            tap("mute", mute),
            tap("hush", hush),
            tap("unhush", unhush),
            tap("leave", leave_one),
            tap("left", left),
        ],
        states={},
        asks_ready=False,
    )
