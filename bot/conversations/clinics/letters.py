"""A runner writes to a clinic, and a therapist answers; what follows within a minute is one notice.

stateDiagram-v2
    [*] --> Write: Message (a runner)
    [*] --> Answer: Answer (a therapist)
    Write --> [*]: typed
    Answer --> [*]: typed
"""

from datetime import timedelta
from enum import StrEnum

from markupsafe import Markup

from bot.coach.typed import units
from bot.conversations.clinics.case_screens import case_of
from bot.conversations.clinics.desk import CARERS, Desk, desk_of, staff_tap, staff_text
from bot.conversations.durable import (
    Answer,
    DurableConversationHandler,
    End,
    Next,
    Route,
    Stay,
    tap,
    text,
)
from bot.conversations.replies import Screen, Send
from bot.conversations.turn import RefusedError, Turn
from messages import formatting
from messages.catalogue import as_typed
from storage import clinics, enrolments, letters, notices
from storage.clinic_records import Clinic, Role
from storage.letters import Letter
from storage.notices import NewNotice
from storage.records import Lane, NoticeKind

FLOW = "letter"
LONGEST = 1_000
BUNDLED = timedelta(minutes=1)
"""How long after a notice the next waits, for more letters to go out with it."""
MOST_BUNDLED = 3
"""Letters of one side within that time: as many fit in one message."""
SHOWN = 3


class State(StrEnum):
    """What is to be typed."""

    WRITE = "write"
    ANSWER = "answer"


async def write(turn: Turn) -> Answer:
    """Ask a runner what to tell the clinic."""
    clinic = await _own_clinic(turn, turn.number(0))
    return Next(State.WRITE, {"clinic": clinic.id})


async def written(turn: Turn) -> Answer:
    """Send what a runner has typed to the therapists, or to the owners where there is none."""
    clinic = await _own_clinic(turn, turn.dialogue.data["clinic"])
    await _keep(turn, clinic.id, turn.person_id, author_id=None)
    for role in (Role.THERAPIST, Role.OWNER):
        if staff := await clinics.in_reach(turn.tx, clinic.id, role):
            people = [member.person_id for member in staff]
            await _tell(turn, clinic.id, turn.person_id, people)
            break
    return End((Send(Screen(turn.say("letter-sent", clinic=as_typed(clinic.name)))),))


async def answer(turn: Turn, desk: Desk) -> Answer:
    """Ask a therapist what to answer."""
    case = await case_of(turn, desk, turn.number(1))
    return Next(State.ANSWER, {"clinic": desk.clinic.id, "runner": case.runner_id})


async def answered(turn: Turn, desk: Desk) -> Answer:
    """Send what a therapist has typed to the runner."""
    case = await case_of(turn, desk, turn.dialogue.data["runner"])
    await _keep(turn, desk.clinic.id, case.runner_id, author_id=turn.person_id)
    await desk.note(turn, "letter", runner=case.runner_id)
    await _tell(turn, desk.clinic.id, case.runner_id, [case.runner_id])
    return End((Send(Screen(turn.say("letter-answered", runner=as_typed(case.name)))),))


async def only_text(turn: Turn) -> Answer:
    """Refuse whatever is no text."""
    raise RefusedError(turn.say("letter-only-text"))


async def show(turn: Turn, desk: Desk) -> Answer:
    """Show a therapist the last letters of a runner, both ways."""
    case = await case_of(turn, desk, turn.number(1))
    last = await letters.latest(turn.tx, desk.clinic.id, case.runner_id, limit=SHOWN)
    keys = (
        turn.button("button-answer", FLOW, "answer", desk.clinic.id, case.runner_id),
        turn.button("button-page", "case", "open", desk.clinic.id, case.runner_id),
    )
    if not last:
        return Stay((Send(Screen(turn.say("letters-none"), (keys,))),))
    lines = [turn.say("letters", runner=as_typed(case.name))]
    lines += [_line(turn, desk, one) for one in last]
    return Stay((Send(Screen(Markup("\n\n").join(lines), (keys,))),))


def _line(turn: Turn, desk: Desk, one: Letter) -> Markup:
    at = formatting.moment(one.created_at, turn.now, desk.zone, turn.say)
    by = "runner" if one.author_id is None else "clinic"
    return turn.say(f"letter-line-{by}", at=at, text=as_typed(one.text))


async def _keep(turn: Turn, clinic_id: int, runner_id: int, *, author_id: int | None) -> None:
    """Keep what was typed; raises RefusedError for a long one, and the fourth of a minute."""
    said = turn.text or ""
    length = units(said)
    if length > LONGEST:
        raise RefusedError(turn.say("letter-too-long", length=length, longest=LONGEST))
    just_now = await letters.since(
        turn.tx,
        clinic_id,
        runner_id,
        turn.now - BUNDLED,
        by_clinic=author_id is not None,
        limit=MOST_BUNDLED,
    )
    if len(just_now) == MOST_BUNDLED:
        raise RefusedError(turn.say("letter-wait"))
    if not await letters.add(turn.tx, clinic_id, runner_id, said, author_id=author_id, at=turn.now):
        raise RefusedError(turn.say("letter-not-enrolled"))


async def _tell(turn: Turn, clinic_id: int, runner_id: int, people: list[int]) -> None:
    """Let a letter go out to each, at once or with those that wait for a minute to pass."""
    for person_id in people:
        told = NewNotice(person_id, NoticeKind.LETTER, clinic_id=clinic_id, about_id=runner_id)
        if not await notices.joins(
            turn.tx,
            person_id,
            NoticeKind.LETTER,
            clinic_id=clinic_id,
            about_id=runner_id,
            at=turn.now,
        ):
            last = await notices.last_due(turn.tx, told)
            due = turn.now if last is None else max(turn.now, last + BUNDLED)
            # A pause is of primers: what somebody writes waits for nobody's.
            await notices.add(turn.tx, [told], lane=Lane.ALERT, at=turn.now, not_before=due)
            turn.plans_changed = True


async def _own_clinic(turn: Turn, clinic_id: int) -> Clinic:
    found = await enrolments.get(turn.tx, clinic_id, turn.person_id)
    if found is None:
        raise RefusedError(turn.say("letter-not-enrolled"))
    return found[0]


async def present(turn: Turn) -> Screen:
    """Ask for what is to be typed."""
    data = turn.dialogue.data
    if turn.dialogue.state == State.WRITE:
        clinic = await _own_clinic(turn, data["clinic"])
        return Screen(turn.say("letter-ask", clinic=as_typed(clinic.name), longest=LONGEST))
    desk = await desk_of(turn, CARERS, data["clinic"])
    case = await case_of(turn, desk, data["runner"])
    return Screen(turn.say("letter-answer-ask", runner=as_typed(case.name), longest=LONGEST))


def _is_no_text(turn: Turn) -> bool:
    return turn.message is not None and turn.text is None


def build() -> DurableConversationHandler:
    """Return the conversation."""
    no_text = Route(_is_no_text, only_text, "no text")
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            tap("write", write),
            staff_tap("answer", answer, may=CARERS),
            staff_tap("show", show, may=CARERS),
        ],
        states={
            State.WRITE: [text(written), no_text],
            State.ANSWER: [staff_text(answered, may=CARERS), no_text],
        },
        present=present,
        asks_ready=False,
    )
