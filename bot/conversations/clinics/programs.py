"""A clinic's programs: list, look, begin a new one, versions, the file, delete."""

from bot.coach.program_files import written
from bot.coach.program_templates import from_template
from bot.conversations.clinics.desk import CARERS, Desk, staff_tap
from bot.conversations.clinics.program_pages import (
    EDITOR,
    FLOW,
    content_of,
    kept_program,
    listing,
    page,
)
from bot.conversations.clinics.program_texts import remarks
from bot.conversations.durable import Answer, DurableConversationHandler, Stay
from bot.conversations.replies import Button, Document, Rewrite, Screen, Send
from bot.conversations.turn import Turn
from messages import formatting
from messages.catalogue import as_typed
from messages.drills import STANDARD, TEMPLATES
from storage import clinics, programs

VERSIONS = 10
"""How many versions are shown to go back to."""


async def show(turn: Turn, desk: Desk) -> Answer:
    """Show the clinic's programs."""
    return Stay((Rewrite(await listing(turn, desk)),))


async def one(turn: Turn, desk: Desk) -> Answer:
    """Show one program."""
    kept = await kept_program(turn, desk)
    return Stay((Rewrite(await page(turn, desk, kept)),))


async def new(turn: Turn, desk: Desk) -> Answer:
    """Show what a new program can begin with."""
    clinic_id = desk.clinic.id
    buttons: list[tuple[Button, ...]] = [
        (turn.button(f"button-template-{key}", EDITOR, "new", clinic_id, key),) for key in TEMPLATES
    ]
    buttons += [
        (
            turn.button("button-program-send", EDITOR, "send", clinic_id, 0),
            turn.button("button-program-template", FLOW, "template", clinic_id),
        ),
        (turn.button("button-back", FLOW, "show", clinic_id),),
    ]
    return Stay((Rewrite(Screen(turn.say("program-new-how"), tuple(buttons))),))


async def template(turn: Turn, desk: Desk) -> Answer:
    """Send the file that shows how a program is written."""
    program = from_template(
        STANDARD, name=turn.say("program-example").unescape(), phase=_phase_name(turn, 1)
    )
    content = written(program, remarks(turn.say)).encode()
    screen = Screen(turn.say("program-template-sent"), file=Document("program.toml", content))
    return Stay((Send(screen),))


async def file(turn: Turn, desk: Desk) -> Answer:
    """Send a program as a file, to be changed and sent back."""
    kept = await kept_program(turn, desk)
    content = written(content_of(kept), remarks(turn.say)).encode()
    text = turn.say("program-file-sent", program=as_typed(kept.name), version=kept.version)
    name = f"program-{kept.id}-{kept.version}.toml"
    return Stay((Send(Screen(text, file=Document(name, content))),))


async def versions(turn: Turn, desk: Desk) -> Answer:
    """Show the last versions, each to go back to."""
    kept = await kept_program(turn, desk)
    clinic_id = desk.clinic.id
    found = await programs.versions(turn.tx, clinic_id, kept.id, limit=VERSIONS)
    names = {one.person_id: one.name for one in await clinics.staff(turn.tx, clinic_id)}
    text, buttons = turn.say("versions-title", program=as_typed(kept.name)), []
    for version in found:
        at = formatting.moment(version.created_at, turn.now, desk.zone, turn.say)
        by = names.get(version.created_by, "–")
        text += "\n" + turn.say("version-line", number=version.number, at=at, by=by)
        if version.number != kept.version:
            label = turn.say("button-version", number=version.number)
            roll = turn.labelled(label, EDITOR, "roll", clinic_id, kept.id, version.number)
            buttons.append((roll,))
    back = (turn.button("button-back", FLOW, "one", clinic_id, kept.id),)
    return Stay((Rewrite(Screen(text, (*buttons, back))),))


async def delete(turn: Turn, desk: Desk) -> Answer:
    """Ask whether to delete a program."""
    kept = await kept_program(turn, desk)
    arguments = (desk.clinic.id, kept.id)
    keyboard = (
        (turn.button("button-program-delete-sure", FLOW, "deleted", *arguments),),
        (turn.button("button-back", FLOW, "one", *arguments),),
    )
    return Stay(
        (Rewrite(Screen(turn.say("program-delete-ask", program=as_typed(kept.name)), keyboard)),)
    )


async def deleted(turn: Turn, desk: Desk) -> Answer:
    """Delete a program: its runners go on without."""
    kept = await kept_program(turn, desk)
    await programs.remove(turn.tx, desk.clinic.id, kept.id)
    await desk.note(turn, "program-deleted", program=kept.name)
    said = turn.say("program-deleted", program=as_typed(kept.name))
    return Stay((Rewrite(await listing(turn, desk, said)),))


def _phase_name(turn: Turn, number: int) -> str:
    return turn.say("phase-name", number=number).unescape()


def build() -> DurableConversationHandler:
    """Return the conversation: buttons that stand by themselves."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            staff_tap("show", show, may=CARERS),
            staff_tap("one", one, may=CARERS),
            staff_tap("new", new, may=CARERS),
            staff_tap("template", template, may=CARERS),
            staff_tap("export", file, may=CARERS),
            staff_tap("versions", versions, may=CARERS),
            staff_tap("delete", delete, may=CARERS),
            staff_tap("deleted", deleted, may=CARERS),
        ],
        states={},
        asks_ready=False,
    )
