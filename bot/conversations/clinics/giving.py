"""Give a program to all of a clinic's runners, to those of a tag, or to one of them."""

import hashlib

from bot.conversations.clinics.desk import CARERS, Desk, staff_tap
from bot.conversations.clinics.program_pages import FLOW as PROGRAMS
from bot.conversations.clinics.program_pages import GIVING, kept_program, page
from bot.conversations.clinics.publishing import today_at
from bot.conversations.durable import Answer, DurableConversationHandler, Stay
from bot.conversations.replies import Button, Rewrite, Screen
from bot.conversations.turn import StaleError, Turn
from messages.catalogue import as_typed
from storage import assignments, enrolments, program_notices, programs
from storage.clinic_records import Enrolment

FLOW = GIVING
MOST_TAGS = 90
ALL = "all"
"""What stands for all runners in a button; a tag is the first signs of its hash."""
HASHED = 12


async def show(turn: Turn, desk: Desk) -> Answer:
    """Show to whom a program can be given."""
    kept = await kept_program(turn, desk)
    clinic_id = desk.clinic.id
    number = await assignments.count(turn.tx, clinic_id)
    all_ = turn.say("button-give-all", count=number)
    buttons = [(turn.labelled(all_, FLOW, "ask", clinic_id, kept.id, ALL),)] if number else []
    buttons += [
        (turn.labelled(f"{tag} · {count}", FLOW, "ask", clinic_id, kept.id, _hash(tag)),)
        for tag, count in await assignments.tags(turn.tx, clinic_id, limit=MOST_TAGS)
    ]
    back = (turn.button("button-back", PROGRAMS, "one", clinic_id, kept.id),)
    text = turn.say("give-whom" if number else "give-nobody", program=as_typed(kept.name))
    return Stay((Rewrite(Screen(text, (*buttons, back))),))


async def ask(turn: Turn, desk: Desk) -> Answer:
    """Ask once more before a program is given to many."""
    kept = await kept_program(turn, desk)
    to, tag = await _whom(turn, desk)
    count = await assignments.count(turn.tx, desk.clinic.id, tag=tag)
    text = turn.say(
        "give-ask", program=as_typed(kept.name), count=count, tag=as_typed(tag) if tag else ""
    )
    keyboard = (
        (turn.button("button-give-sure", FLOW, "sure", desk.clinic.id, kept.id, to),),
        (turn.button("button-back", FLOW, "show", desk.clinic.id, kept.id),),
    )
    return Stay((Rewrite(Screen(text, keyboard)),))


async def sure(turn: Turn, desk: Desk) -> Answer:
    """Give the program to many; who has it already goes on as they are."""
    kept = await kept_program(turn, desk)
    _, tag = await _whom(turn, desk)
    count = await _give(turn, desk, kept.id, tag=tag)
    if count:
        await desk.note(turn, "program-given", program=kept.name, count=count, tag=tag)
    said = turn.say("program-given-to", program=as_typed(kept.name), count=count)
    return Stay((Rewrite(await page(turn, desk, kept, said)),))


async def runner(turn: Turn, desk: Desk) -> Answer:
    """Show the programs to give one runner, and the one they have."""
    return Stay((Rewrite(await _runner_screen(turn, desk, await _enrolled(turn, desk))),))


async def one(turn: Turn, desk: Desk) -> Answer:
    """Give one runner a program."""
    enrolled = await _enrolled(turn, desk)
    kept = await kept_program(turn, desk, 2)
    if await _give(turn, desk, kept.id, runner_id=enrolled.runner_id):
        await desk.note(turn, "program-given-one", program=kept.name, runner=enrolled.runner_id)
    return Stay((Rewrite(await _runner_screen(turn, desk, enrolled)),))


async def take_back(turn: Turn, desk: Desk) -> Answer:
    """Let one runner have no program of the clinic any more."""
    enrolled = await _enrolled(turn, desk)
    if await assignments.take_back(turn.tx, desk.clinic.id, enrolled.runner_id):
        await desk.note(turn, "program-taken", runner=enrolled.runner_id)
    return Stay((Rewrite(await _runner_screen(turn, desk, enrolled)),))


async def _give(
    turn: Turn, desk: Desk, program_id: int, *, runner_id: int | None = None, tag: str | None = None
) -> int:
    given = await assignments.assign(
        turn.tx,
        desk.clinic.id,
        program_id,
        started_on=today_at(turn, desk),
        at=turn.now,
        runner_id=runner_id,
        tag=tag,
    )
    if given:
        await program_notices.tell_given(turn.tx, desk.clinic.id, program_id, at=turn.now)
        turn.plans_changed = True  # whoever sends looks again
    return given


async def _runner_screen(turn: Turn, desk: Desk, enrolled: Enrolment) -> Screen:
    clinic_id, runner_id = desk.clinic.id, enrolled.runner_id
    has = await assignments.of_clinic(turn.tx, clinic_id, runner_id)
    found = await programs.listed(turn.tx, clinic_id)
    buttons: list[tuple[Button, ...]] = []
    for program in found:
        is_theirs = has is not None and has.program_id == program.id
        label = f"{program.name} ✓" if is_theirs else program.name
        buttons.append((turn.labelled(label, FLOW, "one", clinic_id, runner_id, program.id),))
    if has is not None:
        back = turn.button("button-program-take", FLOW, "back", clinic_id, runner_id)
        buttons.append((back,))
    buttons.append((turn.button("button-back", "case", "open", clinic_id, runner_id),))
    is_waiting = has is not None and not has.in_force
    text = turn.say("give-one", name=as_typed(enrolled.name), count=len(found))
    if is_waiting:
        text += "\n" + turn.say("give-one-waits")
    return Screen(text, tuple(buttons))


async def _enrolled(turn: Turn, desk: Desk) -> Enrolment:
    found = await enrolments.get(turn.tx, desk.clinic.id, turn.number(1))
    if found is None:
        raise StaleError
    return found[1]


async def _whom(turn: Turn, desk: Desk) -> tuple[str, str | None]:
    """Return to whom, as the button says it, and the tag that stands for."""
    to = turn.word(2)
    if to == ALL:
        return to, None
    for tag, _ in await assignments.tags(turn.tx, desk.clinic.id, limit=MOST_TAGS):
        if _hash(tag) == to:
            return to, tag
    raise StaleError


def _hash(tag: str) -> str:
    return hashlib.sha256(tag.encode()).hexdigest()[:HASHED]


def build() -> DurableConversationHandler:
    """Return the conversation: buttons that stand by themselves."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            staff_tap("show", show, may=CARERS),
            staff_tap("ask", ask, may=CARERS),
            staff_tap("sure", sure, may=CARERS),
            staff_tap("runner", runner, may=CARERS),
            staff_tap("one", one, may=CARERS),
            staff_tap("back", take_back, may=CARERS),
        ],
        states={},
        asks_ready=False,
    )
