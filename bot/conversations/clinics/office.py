"""A clinic's settings: name, hours, emergency line, language, zone, and its end.

stateDiagram-v2
    [*] --> Name: Name
    [*] --> Zone: Time zone
    [*] --> Line: Emergency line
    Name --> [*]: typed
    Zone --> Zone: typed, and it may be several
    Zone --> [*]: a city typed, or one of several
    Line --> [*]: typed
"""

from dataclasses import replace
from enum import StrEnum
from typing import Any

from markupsafe import Markup

from bot.coach.regions import city_of
from bot.conversations import zone_choice
from bot.conversations.clinics import home, hours
from bot.conversations.clinics.desk import OWNERS, Desk, desk_of, staff_tap, staff_text
from bot.conversations.clinics.people import neat, typed_name
from bot.conversations.durable import Answer, DurableConversationHandler, End, Next, Stay
from bot.conversations.replies import Mark, Rewrite, Screen, Send, rows
from bot.conversations.turn import RefusedError, StaleError, Turn
from messages.catalogue import LANGUAGES
from storage import clinics, enrolments

FLOW = "office"
LONGEST_LINE = 64


class State(StrEnum):
    """What is to be typed."""

    NAME = "name"
    ZONE = "zone"
    LINE = "line"


async def show(turn: Turn, desk: Desk) -> Answer:
    """Show the settings."""
    return Stay((Rewrite(screen(turn, desk)),))


async def ask_name(turn: Turn, desk: Desk) -> Answer:
    """Ask for another name."""
    return Next(State.NAME, {"clinic": desk.clinic.id})


async def name(turn: Turn, desk: Desk) -> Answer:
    """Take another name."""
    said = typed_name(turn)
    await desk.note(turn, "renamed", before=desk.clinic.name, after=said)
    return await _typed(turn, desk, name=said)


async def ask_zone(turn: Turn, desk: Desk) -> Answer:
    """Ask where the clinic is."""
    return Next(State.ZONE, {"clinic": desk.clinic.id})


async def in_zone(turn: Turn, desk: Desk) -> Answer:
    """Take another zone, or ask which one is meant."""
    found = zone_choice.typed(turn)
    if isinstance(found, str):
        await desk.note(turn, "zone", city=city_of(found))
        return await _typed(turn, desk, zone=found)
    return Next(State.ZONE, {"clinic": desk.clinic.id, "choice": found})


async def one_of(turn: Turn, desk: Desk) -> Answer:
    """Take a tapped zone among those that a text may mean."""
    found = zone_choice.chosen(turn)
    await desk.note(turn, "zone", city=city_of(found))
    desk = await changed(turn, desk, zone=found)
    return End((Mark(), Send(screen(turn, desk))))


async def ask_line(turn: Turn, desk: Desk) -> Answer:
    """Ask for the emergency line."""
    return Next(State.LINE, {"clinic": desk.clinic.id})


async def line(turn: Turn, desk: Desk) -> Answer:
    """Take the emergency line: a number, or a few words."""
    said = neat(turn.text or "")
    if not 1 <= len(said) <= LONGEST_LINE:
        raise RefusedError(turn.say("office-line-wrong", longest=LONGEST_LINE))
    await desk.note(turn, "line-changed", line=said)
    return await _typed(turn, desk, emergency_line=said)


async def no_line(turn: Turn, desk: Desk) -> Answer:
    """Have no emergency line."""
    await desk.note(turn, "line-none")
    desk = await changed(turn, desk, emergency_line=None)
    return End((Mark(), Send(screen(turn, desk))))


async def language(turn: Turn, desk: Desk) -> Answer:
    """Take the language of what the clinic says to all."""
    code = turn.word(1)
    if code not in LANGUAGES:
        raise StaleError
    if code != desk.clinic.language:
        await desk.note(turn, "language", language=code)
    desk = await changed(turn, desk, language=code)
    return Stay((Rewrite(screen(turn, desk)),))


async def delete(turn: Turn, desk: Desk) -> Answer:
    """Ask whether the clinic is to end."""
    count = await enrolments.count(turn.tx, desk.clinic.id)
    text = turn.say("clinic-delete-ask", clinic=desk.clinic.name, count=count)
    return _ask(turn, desk, text, "sure")


async def sure(turn: Turn, desk: Desk) -> Answer:
    """Ask a second time."""
    text = turn.say("clinic-delete-sure", clinic=desk.clinic.name)
    return _ask(turn, desk, text, "gone")


async def gone(turn: Turn, desk: Desk) -> Answer:
    """Delete the clinic and all that is its own."""
    await clinics.remove(turn.tx, desk.clinic.id)
    return Stay((Mark(turn.say("clinic-deleted", clinic=desk.clinic.name)),))


def _ask(turn: Turn, desk: Desk, text: Markup, action: str) -> Answer:
    keyboard = (
        (turn.button("button-clinic-delete", FLOW, action, desk.clinic.id),),
        (turn.button("button-clinic-keep", home.FLOW, "open", desk.clinic.id),),
    )
    return Stay((Rewrite(Screen(text, keyboard)),))


async def _typed(turn: Turn, desk: Desk, **values: Any) -> Answer:
    return End((Send(screen(turn, await changed(turn, desk, **values))),))


async def changed(turn: Turn, desk: Desk, **values: Any) -> Desk:
    """Change the clinic, and return it as it is now."""
    await clinics.change(turn.tx, desk.clinic.id, **values)
    return replace(desk, clinic=replace(desk.clinic, **values))


def screen(turn: Turn, desk: Desk) -> Screen:
    """Return the settings, and what changes each."""
    clinic = desk.clinic
    text = turn.say(
        "office",
        clinic=clinic.name,
        city=city_of(clinic.zone),
        hours=hours.text(turn, clinic),
        line=clinic.emergency_line or "",
        language=turn.catalogue.say(clinic.language)("language-name"),
    )
    others = [code for code in LANGUAGES if code != clinic.language]
    languages = [
        turn.labelled(turn.catalogue.say(code)("language-name"), FLOW, "language", clinic.id, code)
        for code in others
    ]
    return Screen(
        text,
        (
            (
                turn.button("button-office-name", FLOW, "ask-name", clinic.id),
                turn.button("button-office-zone", FLOW, "ask-zone", clinic.id),
            ),
            (
                turn.button("button-office-hours", hours.FLOW, "show", clinic.id),
                turn.button("button-office-line", FLOW, "ask-line", clinic.id),
            ),
            *rows(languages, 2),
            (turn.button("button-clinic-delete", FLOW, "delete", clinic.id),),
            (turn.button("button-back", home.FLOW, "open", clinic.id),),
        ),
    )


async def present(turn: Turn) -> Screen:
    """Ask for what is to be typed."""
    desk = await desk_of(turn, OWNERS, turn.dialogue.data["clinic"])
    if turn.dialogue.state == State.NAME:
        return Screen(turn.say("office-ask-name", clinic=desk.clinic.name))
    if turn.dialogue.state == State.ZONE:
        if choice := turn.dialogue.data.get("choice"):
            return zone_choice.screen(turn, choice, desk.clinic.id)
        return Screen(turn.say("clinic-ask-zone", clinic=desk.clinic.name))
    none = turn.choice(turn.say("button-line-none"), "no-line", desk.clinic.id)
    return Screen(turn.say("office-ask-line"), ((none,),))


def build() -> DurableConversationHandler:
    """Return the conversation."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            staff_tap("show", show, may=OWNERS),
            staff_tap("ask-name", ask_name, may=OWNERS),
            staff_tap("ask-zone", ask_zone, may=OWNERS),
            staff_tap("ask-line", ask_line, may=OWNERS),
            staff_tap("language", language, may=OWNERS),
            staff_tap("delete", delete, may=OWNERS, waiting=True),
            staff_tap("sure", sure, may=OWNERS, waiting=True),
            staff_tap("gone", gone, may=OWNERS, waiting=True),
        ],
        states={
            State.NAME: [staff_text(name, may=OWNERS)],
            State.ZONE: [staff_tap("zone", one_of, may=OWNERS), staff_text(in_zone, may=OWNERS)],
            State.LINE: [
                staff_tap("no-line", no_line, may=OWNERS),
                staff_text(line, may=OWNERS),
            ],
        },
        present=present,
        asks_ready=False,
    )
