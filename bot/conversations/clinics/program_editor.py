"""Edit a program with buttons, or by a file, and publish it; until then nobody sees any of it.

stateDiagram-v2
    [*] --> Words: new, from a template
    [*] --> File: a file
    [*] --> Program: edit
    [*] --> Review: an older version
    Words --> Program: a name
    Words --> Phase: a note
    File --> Review: a program
    Program --> Phase
    Phase --> Drills: a place
    Drills --> Drill
    Drills --> Pick: add
    Pick --> Drills
    Drill --> Drills: back
    Drills --> Phase: back
    Phase --> Program: back
    Program --> Review
    Review --> Program: back
    Review --> [*]: publish
    Program --> [*]: leave
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.coach import program_edits
from bot.coach.program_documents import program_of
from bot.coach.programs import Program
from bot.conversations.clinics import editor_screens as screens
from bot.conversations.clinics import program_words as words
from bot.conversations.clinics import publishing
from bot.conversations.clinics.desk import CARERS, Desk, desk_of, staff_file, staff_tap, staff_text
from bot.conversations.clinics.editor_screens import State
from bot.conversations.clinics.program_drafts import Draft
from bot.conversations.clinics.program_pages import (
    EDITOR,
    content_of,
    kept_program,
    listing,
    page,
)
from bot.conversations.clinics.program_uploads import program_sent
from bot.conversations.durable import Answer, DurableConversationHandler, End, Next, command
from bot.conversations.replies import Rewrite, Screen, Send
from bot.conversations.turn import StaleError, Turn
from messages.drills import DRILLS, TEMPLATES, Place
from storage import programs

FLOW = EDITOR


async def edit(turn: Turn, desk: Desk) -> Answer:
    """Begin to edit a program as it stands."""
    kept = await kept_program(turn, desk)
    draft = Draft(desk.clinic.id, kept.id, kept.version, content_of(kept))
    return Next(State.PROGRAM, draft.data(), in_place=True)


async def new(turn: Turn, desk: Desk) -> Answer:
    """Ask for the name of a new program."""
    template = _argument(turn, TEMPLATES)
    data = {"clinic": desk.clinic.id, "asks": words.NEW, "template": template}
    return Next(State.WORDS, data, in_place=True)


async def send(turn: Turn, desk: Desk) -> Answer:
    """Ask for a file: of a new program, or of one that there is."""
    program_id = turn.number(1) or None
    after = (await kept_program(turn, desk)).version if program_id else 0
    data = {"clinic": desk.clinic.id, "program": program_id, "after": after}
    return Next(State.FILE, data, in_place=True)


async def roll_back(turn: Turn, desk: Desk) -> Answer:
    """Show what it would mean to go back to an older version."""
    kept = await kept_program(turn, desk)
    content = await programs.content_of(turn.tx, desk.clinic.id, kept.id, turn.number(2))
    if content is None:
        raise StaleError
    draft = Draft(desk.clinic.id, kept.id, kept.version, program_of(content))
    return Next(State.REVIEW, draft.data(), in_place=True)


async def file(turn: Turn, desk: Desk) -> Answer:
    """Read a program that was sent."""
    data = turn.dialogue.data
    if desk.clinic.id != data["clinic"]:
        raise StaleError
    program = await program_sent(turn)
    draft = Draft(desk.clinic.id, data["program"], data["after"], program)
    return Next(State.REVIEW, draft.data())


# The program ----------------------------------------------------------------------------------


async def phase(turn: Turn, desk: Desk) -> Answer:
    """Show one phase."""
    return _stand(State.PHASE, replace(Draft.of(turn, desk), phase=turn.number(1)))


async def ask_phase(turn: Turn, desk: Desk) -> Answer:
    """Ask for the name of another phase."""
    return _ask(Draft.of(turn, desk), words.NEW_PHASE)


async def ask_name(turn: Turn, desk: Desk) -> Answer:
    """Ask for another name of the program."""
    return _ask(Draft.of(turn, desk), words.NAME)


async def gentle(turn: Turn, desk: Desk) -> Answer:
    """Mark the program as gentle, or not."""
    draft = Draft.of(turn, desk)
    changed = replace(draft.program, gentle=_switch(turn))
    return _stand(State.PROGRAM, replace(draft, program=changed))


async def review(turn: Turn, desk: Desk) -> Answer:
    """Show what publishing would do."""
    draft = Draft.of(turn, desk)
    await publishing.news_text(turn, desk, draft)  # refused where there is nothing to begin from
    return _stand(State.REVIEW, draft)


async def leave(turn: Turn, desk: Desk) -> Answer:
    """Leave without publishing."""
    return End((Rewrite(await listing(turn, desk, turn.say("draft-left"))),))


async def publish(turn: Turn, desk: Desk) -> Answer:
    """Publish the draft."""
    draft = Draft.of(turn, desk)
    program_id, said = await publishing.publish(turn, desk, draft)
    kept = await programs.get(turn.tx, desk.clinic.id, program_id)
    assert kept is not None  # noqa: S101 - it was just written
    asked = turn.dialogue.interrupted or {}
    # A file that was asked for before has come by now; a draft of another program goes on.
    if asked.get("flow") == FLOW and asked.get("state") == State.FILE:
        turn.dialogue = replace(turn.dialogue, interrupted=None)
    return End((Rewrite(await page(turn, desk, kept, said)),))


async def to_program(turn: Turn, desk: Desk) -> Answer:
    """Show the whole program again."""
    return _stand(State.PROGRAM, Draft.of(turn, desk))


# A phase --------------------------------------------------------------------------------------


async def weeks(turn: Turn, desk: Desk) -> Answer:
    """Let the phase last so many weeks."""
    return _edit(turn, desk, State.PHASE, _phase_edit, weeks=turn.number(1))


async def lock(turn: Turn, desk: Desk) -> Answer:
    """Let nobody swap the phase's drills, or let them."""
    return _edit(turn, desk, State.PHASE, _phase_edit, locked=_switch(turn))


async def ask_note(turn: Turn, desk: Desk) -> Answer:
    """Ask for a note to the runners."""
    return _ask(Draft.of(turn, desk), words.NOTE)


async def ask_phase_name(turn: Turn, desk: Desk) -> Answer:
    """Ask for another name of the phase."""
    return _ask(Draft.of(turn, desk), words.PHASE_NAME)


async def place(turn: Turn, desk: Desk) -> Answer:
    """Show the drills of a place; one that has none begins as the other."""
    draft = Draft.of(turn, desk)
    wanted = Place(_argument(turn, Place))
    changed = draft.edited(turn, program_edits.with_place, draft.phase, wanted)
    return _stand(State.DRILLS, replace(changed, place=wanted))


async def drop(turn: Turn, desk: Desk) -> Answer:
    """Take the phase out."""
    draft = Draft.of(turn, desk)
    changed = draft.edited(turn, program_edits.without_phase, draft.phase)
    return _stand(State.PROGRAM, replace(changed, phase=0))


async def to_phase(turn: Turn, desk: Desk) -> Answer:
    """Show the phase again."""
    return _stand(State.PHASE, Draft.of(turn, desk))


# A sequence, and a drill ----------------------------------------------------------------------


async def drill(turn: Turn, desk: Desk) -> Answer:
    """Show one drill."""
    return _stand(State.DRILL, replace(Draft.of(turn, desk), step=turn.number(1)))


async def pick(turn: Turn, desk: Desk) -> Answer:
    """Show the drills to add one of."""
    return _stand(State.PICK, Draft.of(turn, desk))


async def picked(turn: Turn, desk: Desk) -> Answer:
    """Add a drill."""
    key = _argument(turn, DRILLS)
    return _edit(turn, desk, State.DRILLS, _sequence_edit(program_edits.with_new_step), key)


async def without_place(turn: Turn, desk: Desk) -> Answer:
    """Take the place's sequence away: the other's is done there, too."""
    return _edit(turn, desk, State.PHASE, _sequence_edit(program_edits.with_sequence), None)


async def seconds(turn: Turn, desk: Desk) -> Answer:
    """Let the drill take so long."""
    return _edit(turn, desk, State.DRILL, _step_edit, seconds=turn.number(1))


async def times(turn: Turn, desk: Desk) -> Answer:
    """Let the drill be done so often; 0 is as often as usual."""
    return _edit(turn, desk, State.DRILL, _step_edit, repetitions=turn.number(1) or None)


async def earlier(turn: Turn, desk: Desk) -> Answer:
    """Let the drill come one place earlier."""
    draft = Draft.of(turn, desk)
    where = (draft.phase, draft.place, draft.step)
    changed = draft.edited(turn, program_edits.with_earlier_step, *where)
    return _stand(State.DRILL, replace(changed, step=draft.step - 1))


async def out(turn: Turn, desk: Desk) -> Answer:
    """Take the drill out."""
    draft = Draft.of(turn, desk)
    where = (draft.phase, draft.place, draft.step)
    changed = draft.edited(turn, program_edits.without_step, *where)
    return _stand(State.DRILLS, replace(changed, step=0))


async def to_drills(turn: Turn, desk: Desk) -> Answer:
    """Show the drills again."""
    return _stand(State.DRILLS, Draft.of(turn, desk))


# Words and files ------------------------------------------------------------------------------


async def typed(turn: Turn, desk: Desk) -> Answer:
    """Take what was asked for: a name, or a note."""
    state, draft = words.taken(turn, desk)
    return Next(state, draft.data())


async def back(turn: Turn, desk: Desk) -> Answer:
    """Go back to where something was asked for."""
    asks = turn.dialogue.data.get("asks", words.NEW)
    if asks == words.NEW:
        return End((Rewrite(await listing(turn, desk)),))
    state = State.PHASE if asks in words.OF_PHASE else State.PROGRAM
    return _stand(state, Draft.of(turn, desk))


async def cancel(turn: Turn) -> Answer:
    """Leave without publishing."""
    return End((Send(Screen(turn.say("draft-left"))),))


async def present(turn: Turn) -> Screen:
    """Show where the author stands, if they may still see it."""
    data, state = turn.dialogue.data, State(turn.dialogue.state or "")
    desk = await desk_of(turn, CARERS, data["clinic"])
    if state is State.FILE:
        return screens.asking(turn, turn.say("program-file-ask"))
    if state is State.WORDS:
        return screens.asking(turn, words.question(turn))
    draft = Draft.kept(data)
    if state is State.REVIEW:
        return screens.review(turn, draft, await publishing.news_text(turn, desk, draft))
    return DRAWN[state](turn, draft)


DRAWN: dict[State, Callable[[Turn, Draft], Screen]] = {
    State.PROGRAM: screens.program,
    State.PHASE: screens.phase,
    State.DRILLS: screens.drills,
    State.DRILL: screens.drill,
    State.PICK: screens.pick,
}


# What they share ------------------------------------------------------------------------------


def _stand(state: State, draft: Draft) -> Next:
    """Go to a part of the draft; raises StaleError where there is no such part."""
    try:
        _ = draft.here
        if state in {State.DRILLS, State.DRILL, State.PICK}:
            _ = draft.sequence
        if state is State.DRILL:
            _ = draft.drill
    except LookupError:
        raise StaleError from None
    return Next(state, draft.data(), in_place=True)


def _ask(draft: Draft, what: str) -> Next:
    return Next(State.WORDS, draft.data(asks=what), in_place=True)


Edit = Callable[..., Program]


def _edit(turn: Turn, desk: Desk, state: State, edit_: Edit, *at: Any, **to: Any) -> Next:
    """Change the draft where its author stands."""
    draft = Draft.of(turn, desk)
    return _stand(state, draft.edited(turn, edit_, draft, *at, **to))


def _phase_edit(program: Program, draft: Draft, **changed: Any) -> Program:
    return program_edits.with_phase(program, draft.phase, **changed)


def _step_edit(program: Program, draft: Draft, **changed: Any) -> Program:
    return program_edits.with_step(program, draft.phase, draft.place, draft.step, **changed)


def _sequence_edit(edit_: Edit) -> Edit:
    return lambda program, draft, *at: edit_(program, draft.phase, draft.place, *at)


def _switch(turn: Turn) -> bool:
    if turn.number(1) > 1:
        raise StaleError
    return turn.number(1) == 1


def _argument(turn: Turn, known: Any) -> str:
    """Return a tap's second argument, which must be one of those known."""
    said = turn.word(1)
    if said not in [str(one) for one in known]:
        raise StaleError
    return said


def _taps(**callbacks: Any) -> list[Any]:
    return [staff_tap(action, callback, may=CARERS) for action, callback in callbacks.items()]


def build() -> DurableConversationHandler:
    """Return the conversation."""
    return DurableConversationHandler(
        FLOW,
        entry_points=_taps(edit=edit, new=new, send=send, roll=roll_back),
        states={
            State.PROGRAM: _taps(
                phase=phase,
                add=ask_phase,
                rename=ask_name,
                gentle=gentle,
                review=review,
                leave=leave,
            ),
            State.PHASE: _taps(
                weeks=weeks,
                lock=lock,
                note=ask_note,
                call=ask_phase_name,
                place=place,
                drop=drop,
                up=to_program,
            ),
            State.DRILLS: _taps(drill=drill, pick=pick, without=without_place, up=to_phase),
            State.DRILL: _taps(
                seconds=seconds, times=times, earlier=earlier, out=out, up=to_drills
            ),
            State.PICK: _taps(picked=picked, up=to_drills),
            State.WORDS: [staff_text(typed, may=CARERS), *_taps(up=back)],
            State.FILE: [staff_file(file, may=CARERS), *_taps(up=back)],
            State.REVIEW: _taps(publish=publish, up=to_program),
        },
        fallbacks=[command("cancel", cancel)],
        present=present,
        asks_ready=False,
        resumes=True,
    )
