"""Who works in a clinic: links for new ones, roles, and the ways out."""

import secrets
from datetime import timedelta

from bot.coach.codes import RANDOM_BYTES, code_of, grouped, hash_of
from bot.conversations.clinics import home
from bot.conversations.clinics.desk import OWNERS, STAFF, Desk, desk_of, staff_tap
from bot.conversations.clinics.pages import page_of, turning_of
from bot.conversations.durable import Answer, DurableConversationHandler, Stay
from bot.conversations.replies import Keyboard, Mark, Rewrite, Screen, Send, rows
from bot.conversations.turn import RefusedError, StaleError, Turn
from storage import clinics, invites
from storage.clinic_records import Member, Role
from storage.invites import NewInvite

FLOW = "staff"
LINK_LASTS = timedelta(days=7)
A_PAGE = 20


async def show(turn: Turn, desk: Desk) -> Answer:
    """List who works here, the newest first."""
    return Stay((Rewrite(await _list(turn, desk)),))


async def page(turn: Turn, desk: Desk) -> Answer:
    """List who has worked here longer, or less long."""
    return Stay((Rewrite(await _list(turn, desk, page_of(turn))),))


async def one(turn: Turn, desk: Desk) -> Answer:
    """Show one of the staff, and what an owner can change."""
    found = await _member(turn, desk)
    clinic_id, person_id = found.clinic_id, found.person_id
    others = [role for role in Role if role is not found.role]
    change = [
        turn.button(f"button-as-{role}", FLOW, "role", clinic_id, person_id, role)
        for role in others
    ]
    keyboard = (
        *rows(change, 2),
        (turn.button("button-remove", FLOW, "remove", clinic_id, person_id),),
        (turn.button("button-back", FLOW, "show", clinic_id),),
    )
    text = turn.say("staff-one", name=found.name, role=turn.say(f"role-{found.role}"))
    return Stay((Rewrite(Screen(text, keyboard)),))


async def set_role(turn: Turn, desk: Desk) -> Answer:
    """Let one of the staff be something else."""
    role = _role(turn, 2)
    desk = await _locked(turn, desk, OWNERS)
    found = await _member(turn, desk)
    if found.role is not role:
        await _keep_an_owner(turn, desk, found)
        await clinics.set_role(turn.tx, desk.clinic.id, found.person_id, role)
        # What only an owner may do ends with it, also as a link that waits.
        await invites.revoke_of(turn.tx, desk.clinic.id, found.person_id, turn.now)
        await desk.note(turn, "role", name=found.name, role=role)
    return Stay((Rewrite(await _list(turn, desk)),))


async def remove(turn: Turn, desk: Desk) -> Answer:
    """Ask whether one of the staff is to go."""
    found = await _member(turn, desk)
    keyboard = (
        (turn.button("button-remove", FLOW, "removed", desk.clinic.id, found.person_id),),
        (turn.button("button-back", FLOW, "one", desk.clinic.id, found.person_id),),
    )
    return Stay((Rewrite(Screen(turn.say("staff-remove-ask", name=found.name), keyboard)),))


async def removed(turn: Turn, desk: Desk) -> Answer:
    """Let one of the staff go, and with them the links that they made for others."""
    desk = await _locked(turn, desk, OWNERS)
    found = await _member(turn, desk)
    await _keep_an_owner(turn, desk, found)
    await _let_go(turn, found)
    await desk.note(turn, "removed", name=found.name)
    return Stay((Rewrite(await _list(turn, desk)),))


async def leave(turn: Turn, desk: Desk) -> Answer:
    """Ask whether to work here no more."""
    keyboard = (
        (turn.button("button-leave-sure", FLOW, "left", desk.clinic.id),),
        (turn.button("button-stay", FLOW, "show", desk.clinic.id),),
    )
    text = turn.say("staff-leave-ask", clinic=desk.clinic.name)
    return Stay((Rewrite(Screen(text, keyboard)),))


async def left(turn: Turn, desk: Desk) -> Answer:
    """Work here no more."""
    desk = await _locked(turn, desk, STAFF)
    await _keep_an_owner(turn, desk, desk.member)
    await desk.note(turn, "left")
    await _let_go(turn, desk.member)
    return Stay((Mark(turn.say("staff-left", clinic=desk.clinic.name)),))


async def link(turn: Turn, desk: Desk) -> Answer:
    """Make a link by which one more joins the staff."""
    role = _role(turn, 1)
    code = code_of(secrets.token_bytes(RANDOM_BYTES))
    new = NewInvite(desk.clinic.id, uses=1, expires_at=turn.now + LINK_LASTS, role=role)
    await invites.add(turn.tx, new, code_hash=hash_of(code), by=turn.person_id, at=turn.now)
    await desk.note(turn, "staff-link", role=role)
    said = turn.say(
        "staff-link",
        clinic=desk.clinic.name,
        role=turn.say(f"role-{role}"),
        link=turn.link(code),
        code=grouped(code),
        days=LINK_LASTS.days,
    )
    return Stay((Send(Screen(said)),))


async def _list(turn: Turn, desk: Desk, number: int = 0) -> Screen:
    clinic_id = desk.clinic.id
    # The newest first, as are invites and changes.
    rest = (await clinics.staff(turn.tx, clinic_id))[::-1][number * A_PAGE :]
    found = rest[:A_PAGE]
    text = turn.say("staff-title", clinic=desk.clinic.name)
    for one in found:
        text += "\n" + turn.say("staff-line", name=one.name, role=turn.say(f"role-{one.role}"))
    keyboard: Keyboard = ()
    if desk.member.role is Role.OWNER:
        people = [
            turn.labelled(f"{one.name} ›", FLOW, "one", clinic_id, one.person_id)
            for one in found
            if one.person_id != turn.person_id
        ]
        links = [turn.button(f"button-link-{role}", FLOW, "link", clinic_id, role) for role in Role]
        keyboard = (*rows(people, 2), *rows(links, 1))
    if turning := turning_of(turn, FLOW, clinic_id, number, is_last=len(rest) <= A_PAGE):
        keyboard = (turning, *keyboard)
    keyboard += (
        (turn.button("button-staff-leave", FLOW, "leave", clinic_id),),
        (turn.button("button-back", home.FLOW, "open", clinic_id),),
    )
    return Screen(text, keyboard)


async def _locked(turn: Turn, desk: Desk, may: frozenset[Role]) -> Desk:
    """Wait for who else changes the staff, and look again at what the person is in it."""
    await clinics.lock(turn.tx, desk.clinic.id)
    return await desk_of(turn, may, desk.clinic.id, waiting=True)


async def _member(turn: Turn, desk: Desk) -> Member:
    found = await clinics.membership(turn.tx, desk.clinic.id, turn.number(1))
    if found is None:
        raise StaleError
    return found[1]


async def _keep_an_owner(turn: Turn, desk: Desk, gone: Member) -> None:
    if gone.role is Role.OWNER and await clinics.owners(turn.tx, desk.clinic.id) == 1:
        raise RefusedError(turn.say("staff-last-owner", clinic=desk.clinic.name))


async def _let_go(turn: Turn, gone: Member) -> None:
    await invites.revoke_of(turn.tx, gone.clinic_id, gone.person_id, turn.now)
    await clinics.remove_member(turn.tx, gone.clinic_id, gone.person_id)


def _role(turn: Turn, index: int) -> Role:
    said = turn.word(index)
    if said not in set(Role):
        raise StaleError
    return Role(said)


def build() -> DurableConversationHandler:
    """Return the conversation: buttons that stand by themselves."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            staff_tap("show", show, may=STAFF),
            staff_tap("page", page, may=STAFF),
            staff_tap("one", one, may=OWNERS),
            staff_tap("role", set_role, may=OWNERS),
            staff_tap("remove", remove, may=OWNERS),
            staff_tap("removed", removed, may=OWNERS),
            staff_tap("link", link, may=OWNERS),
            staff_tap("leave", leave, may=STAFF),
            staff_tap("left", left, may=STAFF),
        ],
        states={},
        asks_ready=False,
    )
