"""What stands in a clinic's menus: whoever adds a part of it adds a line here."""

from dataclasses import dataclass

from bot.conversations.clinics.desk import CARERS, OWNERS, STAFF, Desk
from bot.conversations.replies import Keyboard, rows
from bot.conversations.turn import Turn
from storage.clinic_records import Role


@dataclass(frozen=True, slots=True)
class Entry:
    """A button labelled `button-menu-<word>`, for an action about the clinic."""

    word: str
    flow: str
    action: str
    may: frozenset[Role] = frozenset()


STAFF_MENU = (
    Entry("runners", "case", "list", CARERS),
    Entry("programs", "programs", "show", CARERS),
    Entry("alerts", "alert", "threshold", CARERS),
    Entry("invites", "invites", "show", STAFF),
    Entry("broadcasts", "cast", "list", STAFF),
    Entry("staff", "staff", "show", STAFF),
    Entry("settings", "office", "show", OWNERS),
    Entry("book", "book", "show", OWNERS),
)
"""What a clinic's staff may begin, in its order."""

RUNNER_MENU: tuple[Entry, ...] = (
    Entry("message", "letter", "write"),
    Entry("follow", "following", "show"),
)
"""What a runner may begin with a clinic, above leaving it."""


def of_staff(turn: Turn, desk: Desk) -> Keyboard:
    """Return what one of the staff may begin."""
    may = [entry for entry in STAFF_MENU if desk.member.role in entry.may]
    return _buttons(turn, desk.clinic.id, may)


def of_runner(turn: Turn, clinic_id: int) -> Keyboard:
    """Return what a runner may begin."""
    return _buttons(turn, clinic_id, list(RUNNER_MENU))


def _buttons(turn: Turn, clinic_id: int, entries: list[Entry]) -> Keyboard:
    buttons = [
        turn.button(f"button-menu-{entry.word}", entry.flow, entry.action, clinic_id)
        for entry in entries
    ]
    return rows(buttons, 2)
