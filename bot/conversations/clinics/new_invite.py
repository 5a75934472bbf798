"""Invites for runners: make one, show it as a link, a code and a picture, take it back.

stateDiagram-v2
    [*] --> Options: New invite
    Options --> Options: uses, days, language
    Options --> Program: Program
    Program --> Options: one of them, or none
    Options --> Tag: Tag
    Tag --> Options: typed, or none
    Options --> [*]: Make it
"""

import secrets
from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from functools import partial
from typing import Any

from bot.coach.codes import RANDOM_BYTES, code_of, grouped, hash_of
from bot.conversations.clinics import invite_list
from bot.conversations.clinics.desk import CARERS, STAFF, Desk, desk_of, staff_tap, staff_text
from bot.conversations.clinics.people import neat
from bot.conversations.durable import Answer, DurableConversationHandler, End, Next
from bot.conversations.replies import Drawing, Keyboard, Mark, Rewrite, Screen, Send, rows
from bot.conversations.turn import RefusedError, StaleError, Turn
from bot.media.code import qr_png
from messages.catalogue import LANGUAGES
from storage import invites, programs
from storage.invites import NewInvite
from storage.programs import ListedProgram

FLOW = "invite"
USES = (1, 10, 100, 100_000)
DAYS = (1, 7, 30, 365)
LONGEST_TAG = 32
EMPTY: Mapping[str, Any] = {
    "uses": 10,
    "days": 7,
    "language": None,
    "program": None,
    "tag": None,
}


class State(StrEnum):
    """What is asked."""

    OPTIONS = "options"
    PROGRAM = "program"
    TAG = "tag"


async def begin(turn: Turn, desk: Desk) -> Answer:
    """Begin an invite with what is usual."""
    return Next(State.OPTIONS, {"clinic": desk.clinic.id, **EMPTY})


async def uses(turn: Turn, desk: Desk) -> Answer:
    """Take how many may use it."""
    return _with(turn, uses=_one_of(turn, USES))


async def days(turn: Turn, desk: Desk) -> Answer:
    """Take how long it lasts."""
    return _with(turn, days=_one_of(turn, DAYS))


async def language(turn: Turn, desk: Desk) -> Answer:
    """Take the language in which somebody new is spoken to; none is their own."""
    arguments = turn.tap.arguments if turn.tap else ()
    if len(arguments) < 2 or arguments[1] not in {"", *LANGUAGES}:  # noqa: PLR2004
        raise StaleError
    return _with(turn, language=arguments[1] or None)


async def ask_program(turn: Turn, desk: Desk) -> Answer:
    """Show the programs that may be given."""
    return Next(State.PROGRAM, turn.dialogue.data, in_place=True)


async def program(turn: Turn, desk: Desk) -> Answer:
    """Take the program that comes with it; 0 is none."""
    chosen = turn.number(1)
    if chosen and chosen not in {one.id for one in await _programs(turn, desk)}:
        raise StaleError
    return _with(turn, program=chosen or None)


async def ask_tag(turn: Turn, desk: Desk) -> Answer:
    """Ask for the tag that its runners get."""
    return Next(State.TAG, turn.dialogue.data, in_place=True)


async def tag(turn: Turn, desk: Desk) -> Answer:
    """Take the tag."""
    said = neat(turn.text or "")
    # On a runner's page commas stand between tags.
    if not 1 <= len(said) <= LONGEST_TAG or "," in said:
        raise RefusedError(turn.say("tag-wrong", longest=LONGEST_TAG))
    return Next(State.OPTIONS, {**turn.dialogue.data, "tag": said})


async def no_tag(turn: Turn, desk: Desk) -> Answer:
    """Give no tag."""
    return _with(turn, tag=None)


async def leave(turn: Turn, desk: Desk) -> Answer:
    """Make none."""
    return End((Rewrite(await invite_list.screen(turn, desk)),))


async def make(turn: Turn, desk: Desk) -> Answer:
    """Make the invite, and show it: its code is kept nowhere and never shown again."""
    data, clinic = turn.dialogue.data, desk.clinic
    if data["program"] and data["program"] not in {one.id for one in await _programs(turn, desk)}:
        raise StaleError
    code = code_of(secrets.token_bytes(RANDOM_BYTES))
    new = NewInvite(
        clinic.id,
        uses=data["uses"],
        expires_at=turn.now + timedelta(days=data["days"]),
        program_id=data["program"],
        language=data["language"],
        tag=data["tag"],
    )
    await invites.add(turn.tx, new, code_hash=hash_of(code), by=turn.person_id, at=turn.now)
    await desk.note(turn, "invite", uses=data["uses"])
    link = turn.link(code)
    said = turn.say("invite-made", clinic=clinic.name, link=link, code=grouped(code))
    shown = Send(Screen(said, drawing=Drawing("invite.png", partial(qr_png, link))))
    return End((Mark(), shown, Send(await invite_list.screen(turn, desk))))


async def present(turn: Turn) -> Screen:
    """Show what is chosen so far, the programs, or the question for a tag."""
    desk = await desk_of(turn, STAFF, turn.dialogue.data["clinic"])
    match turn.dialogue.state:
        case State.PROGRAM:
            return await _program_screen(turn, desk)
        case State.TAG:
            none = turn.choice(turn.say("button-none"), "no-tag", desk.clinic.id)
            return Screen(turn.say("tag-ask"), ((none,),))
    return await _options(turn, desk)


async def _options(turn: Turn, desk: Desk) -> Screen:
    data, clinic_id = turn.dialogue.data, desk.clinic.id
    found = await _programs(turn, desk)
    given = next((one.name for one in found if one.id == data["program"]), "")
    text = turn.say(
        "invite-options",
        clinic=desk.clinic.name,
        uses=data["uses"],
        days=data["days"],
        program=given,
        tag=data["tag"] or "",
    )
    keyboard: Keyboard = (
        tuple(
            turn.choice(
                _ticked(turn.say("button-invite-uses", uses=n), on=n == data["uses"]),
                "uses",
                clinic_id,
                n,
            )
            for n in USES
        ),
        tuple(
            turn.choice(
                _ticked(turn.say("button-invite-days", days=n), on=n == data["days"]),
                "days",
                clinic_id,
                n,
            )
            for n in DAYS
        ),
        *rows(
            [
                turn.choice(
                    _ticked(_language(turn, code), on=code == (data["language"] or "")),
                    "language",
                    clinic_id,
                    code,
                )
                for code in ("", *LANGUAGES)
            ],
            3,
        ),
    )
    more = [turn.choice(turn.say("button-tag"), "ask-tag", clinic_id)]
    if found:
        more.append(turn.choice(turn.say("button-program"), "ask-program", clinic_id))
    last = (
        turn.choice(turn.say("button-back"), "leave", clinic_id),
        turn.choice(turn.say("button-make"), "make", clinic_id),
    )
    return Screen(text, (*keyboard, tuple(more), last))


async def _program_screen(turn: Turn, desk: Desk) -> Screen:
    buttons = [
        turn.choice(one.name, "program", desk.clinic.id, one.id)
        for one in await _programs(turn, desk)
    ]
    none = turn.choice(turn.say("button-none"), "program", desk.clinic.id, 0)
    return Screen(turn.say("invite-ask-program"), rows([*buttons, none], 1))


async def _programs(turn: Turn, desk: Desk) -> list[ListedProgram]:
    """Return the programs that one of the staff may give: gentle ones are for carers."""
    found = await programs.listed(turn.tx, desk.clinic.id)
    return [one for one in found if not one.is_gentle or desk.member.role in CARERS]


def _language(turn: Turn, code: str) -> str:
    return turn.catalogue.say(code)("language-name") if code else turn.say("button-any-language")


def _with(turn: Turn, **chosen: str | int | None) -> Answer:
    return Next(State.OPTIONS, {**turn.dialogue.data, **chosen}, in_place=True)


def _one_of(turn: Turn, choices: tuple[int, ...]) -> int:
    chosen = turn.number(1)
    if chosen not in choices:
        raise StaleError
    return chosen


def _ticked(label: str, *, on: bool) -> str:
    return f"{label} ✓" if on else label


def build() -> DurableConversationHandler:
    """Return the conversation."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[staff_tap("new", begin, may=STAFF)],
        states={
            State.OPTIONS: [
                staff_tap("uses", uses, may=STAFF),
                staff_tap("days", days, may=STAFF),
                staff_tap("language", language, may=STAFF),
                staff_tap("ask-program", ask_program, may=STAFF),
                staff_tap("ask-tag", ask_tag, may=STAFF),
                staff_tap("leave", leave, may=STAFF),
                staff_tap("make", make, may=STAFF),
            ],
            State.PROGRAM: [staff_tap("program", program, may=STAFF)],
            State.TAG: [
                staff_tap("no-tag", no_tag, may=STAFF),
                staff_text(tag, may=STAFF),
            ],
        },
        present=present,
        asks_ready=False,
    )
