"""Who may make a clinic, and the operator's word that lets it begin."""

from bot.conversations.clinics.people import name_of
from bot.conversations.durable import Answer, DurableConversationHandler, Stay, tap
from bot.conversations.notices import Telling
from bot.conversations.replies import Button, Rewrite, Screen
from bot.conversations.turn import StaleError, Turn
from bot.house import Signup
from storage import clinics, notices
from storage.clinic_records import Clinic, Member, Role
from storage.notices import NewNotice
from storage.records import Lane, NoticeKind

FLOW = "signup"
MOST_SHOWN = 10


def is_operator(turn: Turn) -> bool:
    """Whether the person hosts this bot."""
    return turn.person_id in turn.house.operators


def may_begin(turn: Turn) -> bool:
    """Whether the person may make a clinic."""
    return turn.house.signup is not Signup.CLOSED or is_operator(turn)


def begins_at_once(turn: Turn) -> bool:
    """Whether a clinic that the person makes waits for nobody's word."""
    return turn.house.signup is Signup.OPEN or is_operator(turn)


async def waiting(turn: Turn) -> list[tuple[Button, ...]]:
    """Return a button for each clinic that waits for a word, to an operator."""
    if not is_operator(turn):
        return []
    found = await clinics.waiting(turn.tx, limit=MOST_SHOWN)
    return [(_approve(turn, clinic),) for clinic in found]


async def ask(turn: Turn, clinic: Clinic) -> None:
    """Tell the operators that a clinic waits for a word."""
    new = [NewNotice(one, NoticeKind.SIGNUP, clinic_id=clinic.id) for one in turn.house.operators]
    await notices.add(turn.tx, new, lane=Lane.NUDGE, at=turn.now)
    turn.plans_changed = True


async def approve(turn: Turn) -> Answer:
    """Let a clinic begin."""
    clinic = await clinics.get(turn.tx, turn.number(0))
    if clinic is None or not is_operator(turn):
        raise StaleError
    if clinic.approved_at is None:
        await clinics.change(turn.tx, clinic.id, approved_at=turn.now)
        by = Member(clinic.id, turn.person_id, Role.OWNER, name_of(turn))
        await clinics.note(turn.tx, by, "approved", at=turn.now)
        owners = await clinics.staff(turn.tx, clinic.id, [Role.OWNER])
        new = [NewNotice(one.person_id, NoticeKind.APPROVED, clinic.id) for one in owners]
        await notices.add(turn.tx, new, lane=Lane.NUDGE, at=turn.now)
        turn.plans_changed = True
    return Stay((Rewrite(Screen(turn.say("clinic-approved", clinic=clinic.name))),))


async def tell_operator(telling: Telling) -> Screen | None:
    """Return what an operator is told of a clinic that waits, None where it does no more."""
    clinic = await clinics.get(telling.tx, telling.notice.clinic_id or 0)
    if clinic is None or clinic.approved_at is not None:
        return None
    begin = telling.button("button-approve", FLOW, "approve", clinic.id)
    return Screen(telling.say("clinic-signup", clinic=clinic.name), ((begin,),))


async def tell_owner(telling: Telling) -> Screen | None:
    """Return what an owner is told when the clinic may begin, None who is one no more."""
    found = await clinics.membership(
        telling.tx, telling.notice.clinic_id or 0, telling.notice.person_id
    )
    if found is None:
        return None
    clinic, _ = found
    show = telling.button("button-clinic-open", "clinic", "open", clinic.id)
    return Screen(telling.say("clinic-approved", clinic=clinic.name), ((show,),))


def _approve(turn: Turn, clinic: Clinic) -> Button:
    label = turn.say("clinic-approve", clinic=clinic.name).unescape()
    return turn.labelled(label, FLOW, "approve", clinic.id)


def build() -> DurableConversationHandler:
    """Return the conversation: a button that stands by itself, for operators."""
    return DurableConversationHandler(
        FLOW, entry_points=[tap("approve", approve)], states={}, asks_ready=False
    )
