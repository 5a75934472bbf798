"""What /clinic opens: a clinic's menu for who works there, and for its runners."""

from dataclasses import replace

from markupsafe import Markup

from bot.conversations.clinics import menu, mine, signup
from bot.conversations.clinics.desk import STAFF, Desk, staff_tap
from bot.conversations.durable import Answer, DurableConversationHandler, Stay, command, tap
from bot.conversations.replies import Button, Rewrite, Screen, Send
from bot.conversations.turn import Turn
from storage import clinics, enrolments

FLOW = "clinic"


async def show(turn: Turn) -> Answer:
    """Open the one clinic that a person has to do with, or list what there is."""
    works = await clinics.of_person(turn.tx, turn.person_id)
    runs_in = await enrolments.of_runner(turn.tx, turn.person_id)
    if len(works) + len(runs_in) != 1 or signup.is_operator(turn):
        return Stay((Send(await _list(turn)),))
    one = await screen(turn, Desk(*works[0])) if works else mine.screen(turn, *runs_in[0])
    return Stay((Send(one),))


async def back(turn: Turn) -> Answer:
    """List the clinics that a person has to do with."""
    return Stay((Rewrite(await _list(turn)),))


async def open_(turn: Turn, desk: Desk) -> Answer:
    """Show a clinic to one of its staff."""
    return Stay((Rewrite(await screen(turn, desk)),))


async def screen(turn: Turn, desk: Desk, said: Markup | None = None) -> Screen:
    """Return a clinic's menu as one of its staff may have it, below what was just said."""
    clinic, role = desk.clinic, desk.member.role
    count = await enrolments.count(turn.tx, clinic.id)
    text = turn.say("clinic-home", clinic=clinic.name, role=turn.say(f"role-{role}"), count=count)
    all_ = (turn.button("button-clinics", FLOW, "back"),)
    keyboard = (*menu.of_staff(turn, desk), all_)
    if clinic.approved_at is None:
        text += "\n\n" + turn.say("clinic-waits")
        keyboard = ((turn.button("button-clinic-delete", "office", "delete", clinic.id),), all_)
    shown = Screen(text, keyboard)
    return shown if said is None else replace(shown, text=said + "\n\n" + text)


async def _list(turn: Turn) -> Screen:
    works = await clinics.of_person(turn.tx, turn.person_id)
    runs_in = await enrolments.of_runner(turn.tx, turn.person_id)
    buttons: list[tuple[Button, ...]] = [
        (
            turn.labelled(
                turn.say(
                    "clinic-as", clinic=clinic.name, role=turn.say(f"role-{member.role}")
                ).unescape(),
                FLOW,
                "open",
                clinic.id,
            ),
        )
        for clinic, member in works
    ]
    buttons += [
        (turn.labelled(f"{clinic.name} ›", mine.FLOW, "open", clinic.id),) for clinic, _ in runs_in
    ]
    text = turn.say("clinic-list", count=len(buttons))
    buttons += await signup.waiting(turn)
    if signup.may_begin(turn):
        buttons.append((turn.button("button-clinic-new", "founding", "begin"),))
    buttons.append((turn.button("button-code", "join", "ask"),))
    return Screen(text, tuple(buttons))


def build() -> DurableConversationHandler:
    """Return the conversation: buttons that stand by themselves, for whoever asks."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            command("clinic", show),
            tap("back", back),
            staff_tap("open", open_, may=STAFF, waiting=True),
        ],
        states={},
        asks_ready=False,
    )
