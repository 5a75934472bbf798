"""Make a clinic: its name, and where it is.

stateDiagram-v2
    [*] --> Name: New clinic
    Name --> Zone: a name typed
    Zone --> Zone: typed, and it may be several
    Zone --> [*]: one's own zone, a city typed, or one of several
"""

from enum import StrEnum

from bot.coach.regions import city_of
from bot.conversations import zone_choice
from bot.conversations.clinics import home, signup
from bot.conversations.clinics.desk import STAFF, desk_of
from bot.conversations.clinics.people import introduce, name_of, typed_name
from bot.conversations.durable import (
    Answer,
    DurableConversationHandler,
    End,
    Next,
    tap,
    text,
)
from bot.conversations.replies import Mark, NoKeys, Screen, Send
from bot.conversations.turn import RefusedError, StaleError, Turn
from storage import clinics
from storage.clinic_records import Role

FLOW = "founding"
MOST = 20
"""Clinics in which one person may work and still make another."""


class State(StrEnum):
    """What is asked."""

    NAME = "name"
    ZONE = "zone"


async def begin(turn: Turn) -> Answer:
    """Ask for the name of a new clinic."""
    if not signup.may_begin(turn):
        raise RefusedError(turn.say("clinic-signup-closed"))
    if len(await clinics.of_person(turn.tx, turn.person_id)) >= MOST:
        raise RefusedError(turn.say("clinic-too-many", most=MOST))
    await introduce(turn)
    return Next(State.NAME)


async def name(turn: Turn) -> Answer:
    """Take the name, and ask where the clinic is."""
    return Next(State.ZONE, {"name": typed_name(turn)})


async def own(turn: Turn) -> Answer:
    """Take the owner's own zone."""
    if turn.runner.zone is None:
        raise StaleError
    return await _make(turn, turn.runner.zone)


async def typed(turn: Turn) -> Answer:
    """Take a city or an IANA zone that was typed, or ask which one is meant."""
    found = zone_choice.typed(turn)
    if isinstance(found, str):
        return await _make(turn, found)
    return Next(State.ZONE, {"name": turn.dialogue.data["name"], "choice": found})


async def one_of(turn: Turn) -> Answer:
    """Take a tapped zone among those that a text may mean."""
    return await _make(turn, zone_choice.chosen(turn))


async def _make(turn: Turn, in_zone: str) -> Answer:
    if not signup.may_begin(turn):
        raise RefusedError(turn.say("clinic-signup-closed"))
    clinic = await clinics.add(
        turn.tx,
        turn.dialogue.data["name"],
        zone=in_zone,
        language=turn.say.language,
        approved_at=turn.now if signup.begins_at_once(turn) else None,
        at=turn.now,
    )
    await clinics.add_member(
        turn.tx, clinic.id, turn.person_id, Role.OWNER, name_of(turn), at=turn.now
    )
    desk = await desk_of(turn, STAFF, clinic.id, waiting=True)
    await desk.note(turn, "founded")
    if clinic.approved_at is None:
        await signup.ask(turn, clinic)
    made = Send(await home.screen(turn, desk, turn.say("clinic-made", clinic=clinic.name)))
    return End((Mark(), made) if turn.tap else (made,))


async def present(turn: Turn) -> Screen:
    """Ask for the name, or for the zone."""
    if turn.dialogue.state == State.NAME:
        # Of whoever is new the bot has asked where they run; it asks about the clinic now.
        return Screen(turn.say("clinic-ask-name"), keys=None if turn.is_ready else NoKeys())
    if choice := turn.dialogue.data.get("choice"):
        return zone_choice.screen(turn, choice)
    at_home = turn.runner.zone
    own_zone = (turn.choice(city_of(at_home), "own"),) if at_home else ()
    clinic = turn.dialogue.data["name"]
    return Screen(turn.say("clinic-ask-zone", clinic=clinic), (own_zone,) if own_zone else ())


def build() -> DurableConversationHandler:
    """Return the conversation; also for people who have not said where they run."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[tap("begin", begin)],
        states={
            State.NAME: [text(name)],
            State.ZONE: [tap("own", own), tap("zone", one_of), text(typed)],
        },
        present=present,
        asks_ready=False,
    )
