"""The invites that still let somebody in: look, and take them back."""

from bot.conversations.clinics import home
from bot.conversations.clinics.desk import STAFF, Desk, staff_tap
from bot.conversations.clinics.pages import page_of, turning_of
from bot.conversations.durable import Answer, DurableConversationHandler, Stay
from bot.conversations.replies import Button, Rewrite, Screen
from bot.conversations.turn import RefusedError, StaleError, Turn
from messages import formatting
from storage import invites, programs
from storage.clinic_records import Invite, Role

FLOW = "invites"
A_PAGE = 10


async def show(turn: Turn, desk: Desk) -> Answer:
    """List the newest invites."""
    return Stay((Rewrite(await screen(turn, desk)),))


async def page(turn: Turn, desk: Desk) -> Answer:
    """List older invites, or newer ones."""
    return Stay((Rewrite(await screen(turn, desk, page_of(turn))),))


async def one(turn: Turn, desk: Desk) -> Answer:
    """Show an invite, to be taken back."""
    found = await _tapped(turn, desk)
    program = found.program_id and await programs.get(turn.tx, desk.clinic.id, found.program_id)
    text = turn.say(
        "invite-one",
        what=_what(turn, desk, found),
        program=program.name if program else "",
        tag=found.tag or "",
    )
    keyboard = (
        (turn.button("button-revoke", FLOW, "revoke", desk.clinic.id, found.id),),
        (turn.button("button-back", FLOW, "show", desk.clinic.id),),
    )
    return Stay((Rewrite(Screen(text, keyboard)),))


async def revoke(turn: Turn, desk: Desk) -> Answer:
    """Let nobody in by an invite any more."""
    found = await _tapped(turn, desk)
    if await invites.revoke(turn.tx, desk.clinic.id, found.id, turn.now):
        await desk.note(turn, "invite-revoked")
    return Stay((Rewrite(await screen(turn, desk)),))


async def screen(turn: Turn, desk: Desk, number: int = 0) -> Screen:
    """Return the invites of a clinic that one of the staff may see, and the way to a new one."""
    clinic_id = desk.clinic.id
    found = await invites.valid(
        turn.tx,
        clinic_id,
        turn.now,
        for_staff=desk.member.role is Role.OWNER,
        skip=number * A_PAGE,
        limit=A_PAGE + 1,
    )
    buttons: list[tuple[Button, ...]] = [
        (turn.labelled(f"{_what(turn, desk, one)} ›", FLOW, "one", clinic_id, one.id),)
        for one in found[:A_PAGE]
    ]
    turning = turning_of(turn, FLOW, clinic_id, number, is_last=len(found) <= A_PAGE)
    if turning:
        buttons.append(turning)
    text = turn.say("invites-title", clinic=desk.clinic.name, count=len(buttons))
    new = (turn.button("button-invite-new", "invite", "new", clinic_id),)
    back = (turn.button("button-back", home.FLOW, "open", clinic_id),)
    return Screen(text, (*buttons, new, back))


def _what(turn: Turn, desk: Desk, found: Invite) -> str:
    until = formatting.moment(found.expires_at, turn.now, desk.zone, turn.say)
    if found.role is not None:
        role = turn.say(f"role-{found.role}")
        return turn.say("invite-label-staff", role=role, until=until).unescape()
    return turn.say("invite-label", uses=found.uses_left, until=until).unescape()


def _may(desk: Desk, found: Invite) -> bool:
    """Whether one of the staff may see and revoke an invite: those for staff are the owners'."""
    return found.role is None or desk.member.role is Role.OWNER


async def _tapped(turn: Turn, desk: Desk) -> Invite:
    found = await invites.get(turn.tx, desk.clinic.id, turn.number(1))
    if found is None:
        raise StaleError
    if not _may(desk, found):
        role = turn.say(f"role-{desk.member.role}")
        raise RefusedError(turn.say("clinic-not-your-role", clinic=desk.clinic.name, role=role))
    return found


def build() -> DurableConversationHandler:
    """Return the conversation: buttons that stand by themselves."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            staff_tap("show", show, may=STAFF),
            staff_tap("page", page, may=STAFF),
            staff_tap("one", one, may=STAFF),
            staff_tap("revoke", revoke, may=STAFF),
        ],
        states={},
        asks_ready=False,
    )
