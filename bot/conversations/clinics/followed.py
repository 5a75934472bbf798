"""A runner's programs: what they do in the one that is in force, and a tap to follow another."""

from markupsafe import Markup

from bot.coach.following import PLACES, Following
from bot.conversations import program_screens
from bot.conversations.clinics.program_texts import drill_lines
from bot.conversations.durable import Answer, DurableConversationHandler, Stay, tap
from bot.conversations.following import followed_by
from bot.conversations.notices import Telling
from bot.conversations.replies import Button, Rewrite, Screen
from bot.conversations.turn import StaleError, Turn
from messages.catalogue import Say, as_typed
from messages.drills import SHORT
from storage import assignments
from storage.assignments import InForce

FLOW = "following"


async def show(turn: Turn) -> Answer:
    """Show the runner's program, and those that other clinics have given them."""
    return Stay((Rewrite(await _screen(turn)),))


async def follow(turn: Turn) -> Answer:
    """Follow the program of another clinic from the next primer on."""
    if not await assignments.follow(turn.tx, turn.runner.id, turn.number(0)):
        raise StaleError
    return Stay((Rewrite(await _screen(turn)),))


async def _screen(turn: Turn) -> Screen:
    given = await assignments.of_runner(turn.tx, turn.runner.id)
    follows = await followed_by(turn)
    text = turn.say("follow-none") if follows is None else _about(turn.say, follows)
    buttons = _waiting(turn, given)
    if buttons:
        text += "\n\n" + turn.say("follow-which")
    buttons.append((turn.button("button-clinics", "clinic", "back"),))
    return Screen(text, tuple(buttons))


async def offers(turn: Turn) -> tuple[Screen, ...]:
    """Return what other clinics have given to whoever follows no program any more."""
    given = await assignments.of_runner(turn.tx, turn.person_id)
    if not given or any(is_in_force for _, is_in_force in given):
        return ()
    return (Screen(turn.say("follow-which"), tuple(_waiting(turn, given))),)


def _waiting(turn: Turn, given: list[tuple[InForce, bool]]) -> list[tuple[Button, ...]]:
    return [
        (turn.labelled(f"{one.clinic}: {one.program}", FLOW, "follow", one.clinic_id),)
        for one, is_in_force in given
        if not is_in_force
    ]


def _about(say: Say, follows: Following) -> Markup:
    parts = program_screens.paragraphs(say, follows)
    for key in follows.choices:
        if key != SHORT:
            place = say("follow-place", place=say(f"place-{PLACES[key]}"))
            parts.append(place + "\n" + drill_lines(say, follows.sequence(key)))
    return Markup("\n\n").join(parts)


async def told(telling: Telling) -> Screen | None:
    """Say that a clinic has given a program; None where it is theirs no more."""
    notice = telling.notice
    for one, is_in_force in await assignments.of_runner(telling.tx, notice.person_id):
        if (one.clinic_id, one.program_id) == (notice.clinic_id, notice.data["program"]):
            if is_in_force:
                text = telling.say(
                    "program-given", clinic=as_typed(one.clinic), program=as_typed(one.program)
                )
                return Screen(text, ((telling.button("button-follow-show", FLOW, "show"),),))
            button = telling.button("button-follow", FLOW, "follow", one.clinic_id)
            text = telling.say(
                "program-offered", clinic=as_typed(one.clinic), program=as_typed(one.program)
            )
            return Screen(text, ((button,),))
    return None


def build() -> DurableConversationHandler:
    """Return the conversation: buttons that stand by themselves."""
    return DurableConversationHandler(
        FLOW, entry_points=[tap("show", show), tap("follow", follow)], states={}
    )
