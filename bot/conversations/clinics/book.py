"""The clinic's book: who of the staff changed what, for its owners."""

from bot.conversations.clinics import home
from bot.conversations.clinics.desk import OWNERS, Desk, staff_tap
from bot.conversations.clinics.pages import page_of, turning_of
from bot.conversations.durable import Answer, DurableConversationHandler, Stay
from bot.conversations.replies import Rewrite, Screen
from bot.conversations.turn import Turn
from messages import formatting
from storage import clinics
from storage.clinic_records import AuditEntry

FLOW = "book"
A_PAGE = 10


async def show(turn: Turn, desk: Desk) -> Answer:
    """Show the newest changes."""
    return Stay((Rewrite(await _screen(turn, desk, 0)),))


async def page(turn: Turn, desk: Desk) -> Answer:
    """Show older changes, or newer ones."""
    return Stay((Rewrite(await _screen(turn, desk, page_of(turn))),))


async def _screen(turn: Turn, desk: Desk, number: int) -> Screen:
    skip = number * A_PAGE
    found = await clinics.book(turn.tx, desk.clinic.id, skip=skip, limit=A_PAGE + 1)
    text = turn.say("book-title", clinic=desk.clinic.name)
    for entry in found[:A_PAGE]:
        at = formatting.moment(entry.at, turn.now, desk.zone, turn.say)
        text += "\n" + turn.say("book-line", at=formatting.sentence(at), said=_said(turn, entry))
    turning = turning_of(turn, FLOW, desk.clinic.id, number, is_last=len(found) <= A_PAGE)
    back = (turn.button("button-back", home.FLOW, "open", desk.clinic.id),)
    return Screen(text, (turning, back) if turning else (back,))


def _said(turn: Turn, entry: AuditEntry) -> str:
    """Return a change in words; its text is `book-<action>`, with what was noted of it."""
    noted = {name: "" if value is None else value for name, value in entry.data.items()}
    return turn.say(f"book-{entry.action}", by=entry.by_name, **noted)


def build() -> DurableConversationHandler:
    """Return the conversation: buttons that stand by themselves."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            staff_tap("show", show, may=OWNERS),
            staff_tap("page", page, may=OWNERS),
        ],
        states={},
        asks_ready=False,
    )
