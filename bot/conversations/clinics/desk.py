"""Who of a clinic's staff may do what: asked of the rows at every tap, never of the keyboard."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.conversations.durable import Answer, Route
from bot.conversations.turn import RefusedError, Turn
from storage import clinics
from storage.clinic_records import Clinic, Member, Role

OWNERS = frozenset({Role.OWNER})
CARERS = frozenset({Role.OWNER, Role.THERAPIST})
"""Who may see a runner's health."""
STAFF = frozenset(Role)


@dataclass(frozen=True, slots=True)
class Desk:
    """A clinic as one of its staff has it before them."""

    clinic: Clinic
    member: Member

    @property
    def zone(self) -> ZoneInfo:
        """The clinic's zone, in which its staff see times."""
        return ZoneInfo(self.clinic.zone)

    async def note(self, turn: Turn, action: str, **data: str | int | None) -> None:
        """Write in the clinic's book what was changed."""
        await clinics.note(turn.tx, self.member, action, at=turn.now, **data)


AtDesk = Callable[[Turn, Desk], Awaitable[Answer]]


@dataclass(frozen=True, slots=True)
class StaffRoute(Route):
    """A route that only some of a clinic's staff may take."""

    may: frozenset[Role]


def staff_tap(
    action: str, callback: AtDesk, *, may: frozenset[Role], waiting: bool = False
) -> StaffRoute:
    """Listen to a button of this flow, whose first argument is the clinic's id.

    With `waiting` also of a clinic that waits for the operator's word.
    """
    return StaffRoute(
        lambda turn: turn.tap is not None and turn.tap.action == action,
        _at_desk(callback, may, waiting=waiting),
        action,
        may,
    )


def staff_text(callback: AtDesk, *, may: frozenset[Role]) -> StaffRoute:
    """Listen to what is typed, in a dialogue about the clinic of its data."""
    return StaffRoute(
        lambda turn: turn.text is not None and turn.command is None,
        _at_desk(callback, may),
        "text",
        may,
    )


def staff_file(callback: AtDesk, *, may: frozenset[Role]) -> StaffRoute:
    """Listen to a photo, document or video, in a dialogue about the clinic of its data."""
    return StaffRoute(lambda turn: turn.media is not None, _at_desk(callback, may), "file", may)


async def desk_of(
    turn: Turn, may: frozenset[Role], clinic_id: int | None = None, *, waiting: bool = False
) -> Desk:
    """Return the clinic that a tap or a dialogue is about, as the person may have it.

    Raises RefusedError for whoever is not of its staff, or has another role; and for all where
    it waits for the operator's word, but for what may be done `waiting`.
    """
    found = await clinics.membership(
        turn.tx, _clinic_id(turn) if clinic_id is None else clinic_id, turn.person_id
    )
    if found is None:
        raise RefusedError(turn.say("clinic-not-yours"))
    desk = Desk(*found)
    if desk.member.role not in may:
        role = turn.say(f"role-{desk.member.role}")
        raise RefusedError(turn.say("clinic-not-your-role", clinic=desk.clinic.name, role=role))
    if desk.clinic.approved_at is None and not waiting:
        raise RefusedError(turn.say("clinic-not-begun", clinic=desk.clinic.name))
    return desk


def _at_desk(
    callback: AtDesk, may: frozenset[Role], *, waiting: bool = False
) -> Callable[[Turn], Awaitable[Answer]]:
    async def act(turn: Turn) -> Answer:
        return await callback(turn, await desk_of(turn, may, waiting=waiting))

    return act


def _clinic_id(turn: Turn) -> int:
    if turn.tap is not None:
        return turn.number(0)
    clinic_id: int = turn.dialogue.data["clinic"]
    return clinic_id
