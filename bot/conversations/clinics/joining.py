"""Join a clinic by a code: as one of its runners, consenting to each thing, or of its staff.

stateDiagram-v2
    [*] --> Code: /join
    [*] --> Consent: a link or code for runners
    [*] --> Staff: a link or code for staff
    Code --> Consent: a code typed
    Code --> Staff: a code typed
    Consent --> Consent: share this, or not
    Consent --> [*]: Join, or No
    Staff --> [*]: Join, or No
"""

from enum import StrEnum

from markupsafe import Markup

from bot.coach.codes import hash_of, read_code
from bot.conversations import zone
from bot.conversations.clinics import home, mine
from bot.conversations.clinics.desk import CARERS, STAFF, desk_of
from bot.conversations.clinics.people import introduce, name_of
from bot.conversations.durable import (
    Answer,
    DurableConversationHandler,
    End,
    Next,
    Route,
    Stay,
    command,
    tap,
    text,
)
from bot.conversations.replies import Mark, Screen, Send
from bot.conversations.turn import RefusedError, StaleError, Turn
from messages.catalogue import as_typed
from storage import assignments, clinics, enrolments, invites, programs
from storage.clinic_records import Clinic, Invite
from storage.enrolments import Consent
from storage.invites import InviteProblem

FLOW = "join"
NOTHING = dict.fromkeys(mine.SHARES, False)
"""What is shared until it is tapped."""


class State(StrEnum):
    """What is asked."""

    CODE = "code"
    CONSENT = "consent"
    STAFF = "staff"


async def join(turn: Turn) -> Answer:
    """Take the code that stands after /join or /start, or ask for one."""
    return await typed(turn) if turn.argument else await ask(turn)


async def ask(turn: Turn) -> Answer:
    """Ask for a code."""
    await introduce(turn)
    return Next(State.CODE)


async def typed(turn: Turn) -> Answer:
    """Take a code, and show who asks for what."""
    code = read_code(turn.argument)
    if code is None and turn.command == "start":
        raise RefusedError(turn.say("link-wrong"))
    if code is None:
        raise RefusedError(turn.say("code-wrong", said=as_typed(turn.argument[:30])))
    found = _usable(turn, await invites.by_hash(turn.tx, hash_of(code)))
    clinic = await clinics.get(turn.tx, found.clinic_id)
    if clinic is None:
        raise RefusedError(turn.say("invite-unknown"))
    if found.role is not None:
        if await clinics.membership(turn.tx, clinic.id, turn.person_id):
            raise RefusedError(turn.say("join-staff-already", clinic=clinic.name))
        await introduce(turn)
        return Next(State.STAFF, {"invite": found.id})
    if own := await enrolments.get(turn.tx, clinic.id, turn.person_id):
        shown = mine.screen(turn, *own)
        return Stay((Send(Screen(turn.say("join-already", clinic=clinic.name))), Send(shown)))
    await introduce(turn, found.language)
    return Next(State.CONSENT, {"invite": found.id, **NOTHING})


async def let(turn: Turn) -> Answer:
    """Take what the clinic may have, or not."""
    match turn.tap.arguments if turn.tap else ():
        case [which, "0" | "1" as on] if which in mine.SHARES:
            data = {**turn.dialogue.data, which: on == "1"}
            return Next(State.CONSENT, data, in_place=True)
    raise StaleError


async def enrol(turn: Turn) -> Answer:
    """Enrol the runner, with what they share; whoever is new says next where they run."""
    data = turn.dialogue.data
    clinic, found = await _asking(turn)
    if not await enrolments.get(turn.tx, clinic.id, turn.person_id):
        if problem := await _problem_of_taking(turn):
            return _go_on(turn, problem)
        consent = Consent(*(data[which] for which in mine.SHARES))
        name = name_of(turn)
        await enrolments.add(
            turn.tx, clinic.id, turn.person_id, name, consent, at=turn.now, tag=found.tag
        )
        await _give_program(turn, found)
    return _go_on(turn, turn.say("joined", clinic=clinic.name))


async def work(turn: Turn) -> Answer:
    """Let the person be one of the staff."""
    clinic, found = await _asking(turn)
    if found.role is None:
        raise StaleError
    if not await clinics.membership(turn.tx, clinic.id, turn.person_id):
        if problem := await _problem_of_taking(turn):
            return End((Mark(), Send(Screen(problem))))
        await clinics.add_member(
            turn.tx, clinic.id, turn.person_id, found.role, name_of(turn), at=turn.now
        )
        desk = await desk_of(turn, STAFF, clinic.id)
        await desk.note(turn, "joined", role=found.role)
    desk = await desk_of(turn, STAFF, clinic.id)
    said = turn.say("joined-staff", clinic=clinic.name, role=turn.say(f"role-{desk.member.role}"))
    return End((Mark(), Send(await home.screen(turn, desk, said))))


async def no(turn: Turn) -> Answer:
    """Leave all as it is."""
    return _go_on(turn, turn.say("join-not"))


async def present(turn: Turn) -> Screen:
    """Show who asks for what; raises RefusedError where the invite lets nobody in any more."""
    if turn.dialogue.state == State.CODE:
        return Screen(turn.say("code-ask"))
    clinic, found = await _asking(turn)
    answers = (
        turn.choice(turn.say("button-join"), "yes"),
        turn.choice(turn.say("button-no"), "no"),
    )
    if found.role is not None:
        role = turn.say(f"role-{found.role}")
        return Screen(turn.say("join-staff", clinic=clinic.name, role=role), (answers,))
    data = turn.dialogue.data
    toggles = [
        (
            turn.choice(
                mine.ticked(turn.say(f"button-share-{which}"), on=data[which]),
                *("let", which, int(not data[which])),
            ),
        )
        for which in mine.SHARES
    ]
    text_ = turn.say("join", clinic=clinic.name, name=name_of(turn)) + mine.alerts_off(turn, clinic)
    if given := await _program(turn, found):
        text_ += "\n" + turn.say("join-program", program=given)
    return Screen(text_, (*toggles, answers))


def _usable(turn: Turn, found: Invite | None) -> Invite:
    problem = invites.problem_of(found, turn.now)
    if found is None or problem is not None:
        raise RefusedError(turn.say(f"invite-{problem or InviteProblem.UNKNOWN}"))
    return found


async def _asking(turn: Turn) -> tuple[Clinic, Invite]:
    """Return the clinic and the invite of the dialogue; raises RefusedError where it is over."""
    found = await invites.by_id(turn.tx, turn.dialogue.data["invite"])
    clinic = await clinics.get(turn.tx, found.clinic_id) if found else None
    if found is None or clinic is None:
        raise RefusedError(turn.say("invite-unknown"))
    return clinic, found


async def _problem_of_taking(turn: Turn) -> Markup | None:
    """Use the invite, or return why it lets nobody in any more."""
    taken = await invites.take(turn.tx, turn.dialogue.data["invite"], turn.now)
    return turn.say(f"invite-{taken}") if isinstance(taken, InviteProblem) else None


async def _give_program(turn: Turn, found: Invite) -> None:
    if found.program_id is not None and await _program(turn, found):
        await assignments.assign(
            turn.tx,
            found.clinic_id,
            found.program_id,
            started_on=turn.now.astimezone(turn.zone).date() if turn.is_ready else turn.now.date(),
            at=turn.now,
            runner_id=turn.person_id,
        )


async def _program(turn: Turn, found: Invite) -> str | None:
    """Return the name of the program that an invite brings, if its maker may give it."""
    if found.program_id is None:
        return None
    program = await programs.get(turn.tx, found.clinic_id, found.program_id)
    if program is None:
        return None
    maker = await clinics.membership(turn.tx, found.clinic_id, found.created_by)
    is_gentle = bool(program.content.get("gentle"))
    return None if is_gentle and (maker is None or maker[1].role not in CARERS) else program.name


def _go_on(turn: Turn, said: Markup) -> Answer:
    """Say how it ended; ask somebody new where they run."""
    if turn.is_ready:
        return End((Mark(), Send(Screen(said))))
    return Next(zone.State.REGION, flow=zone.FLOW, before=(zone.with_location_key(turn, said),))


def build() -> DurableConversationHandler:
    """Return the conversation; it is asked before /start, for the sake of the links."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            Route(lambda turn: turn.command == "start" and bool(turn.argument), join, "/start"),
            command("join", join),
            tap("ask", ask),
        ],
        states={
            State.CODE: [text(typed)],
            State.CONSENT: [tap("let", let), tap("yes", enrol), tap("no", no)],
            State.STAFF: [tap("yes", work), tap("no", no)],
        },
        present=present,
        asks_ready=False,
        resumes=True,
    )
