"""What clinics hear of a runner's pain, noted with what was said and in one transaction with it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.coach.office import Office, after_office_time, is_open, opens_next
from bot.coach.pain import stops_everything
from bot.conversations import home
from bot.conversations.turn import Turn
from messages import formatting
from messages.catalogue import Say, as_typed
from storage import alerts, care, clinics, holds, notices
from storage.alerts import Alert
from storage.clinic_records import Clinic, Member, Role
from storage.holds import EVERYTHING, Hold
from storage.notices import NewNotice
from storage.records import Lane, NoticeKind, Side

OWNERS_AFTER = timedelta(minutes=30)
"""Office time after which an alert that nobody has seen goes to the owners, too."""


async def hear(
    turn: Turn,
    primer_id: int,
    pain: int | None,
    *,
    drill: str | None = None,
    side: Side | None = None,
    is_worse: bool = False,
) -> None:
    """Let every clinic that wants to hear of so much pain hear of it; None is a red flag.

    The drill is off from then on; every one after a red flag, and after strong pain at the end,
    which counts for all that was done. What a clinic has heard of in this primer, and no less, is
    no news, but that it is worse the morning after.
    """
    listening = await alerts.listeners(turn.tx, turn.runner.id, pain)
    known = await alerts.heard(turn.tx, primer_id) if listening else {}
    for clinic in listening:
        if not is_worse and _is_known(known, clinic.id, drill, pain):
            continue
        heard = await alerts.add(
            turn.tx,
            clinic.id,
            turn.runner.id,
            primer_id=primer_id,
            drill=drill,
            side=side,
            pain=pain,
            at=turn.now,
        )
        if drill is not None or stops_everything(pain):
            held = EVERYTHING if drill is None else drill
            await holds.add(turn.tx, clinic.id, turn.runner.id, held, at=turn.now)
        await _tell_staff(turn, clinic, heard)
        # The notices go out at once, not at the next look.
        turn.plans_changed = True


def _is_known(
    known: dict[tuple[int, str | None], int], clinic_id: int, drill: str | None, pain: int | None
) -> bool:
    if pain is None:
        return known.get((clinic_id, None), 0) == alerts.HIGHEST
    if drill is not None:
        return known.get((clinic_id, drill), -1) >= pain
    return any(worst >= pain for (clinic, _), worst in known.items() if clinic == clinic_id)


async def _tell_staff(turn: Turn, clinic: Clinic, heard: Alert) -> None:
    """Tell the therapists at once, the owners when nobody has looked.

    Where no therapist is to be reached, the owners are told at once.
    """
    therapists = await clinics.in_reach(turn.tx, clinic.id, Role.THERAPIST)
    owners = await clinics.in_reach(turn.tx, clinic.id, Role.OWNER)
    later = after_office_time(office_of(clinic), turn.now, OWNERS_AFTER)
    first = therapists or owners
    await notices.add(turn.tx, _alerts(heard, first), lane=Lane.ALERT, at=turn.now)
    if therapists:
        await notices.add(
            turn.tx,
            _alerts(heard, owners),
            lane=Lane.ALERT,
            at=turn.now,
            not_before=later or turn.now + OWNERS_AFTER,
        )


def _alerts(heard: Alert, members: list[Member]) -> list[NewNotice]:
    return [
        NewNotice(
            member.person_id,
            NoticeKind.ALERT,
            clinic_id=heard.clinic_id,
            about_id=heard.runner_id,
            alert_id=heard.id,
        )
        for member in members
    ]


def office_of(clinic: Clinic) -> Office:
    """Return a clinic's office hours."""
    return Office(clinic.office_days, clinic.office_from, clinic.office_to, ZoneInfo(clinic.zone))


async def primed(turn: Turn) -> None:
    """Let the clinics' lists of runners show that a primer has ended, and how."""
    await care.weigh(turn.tx, turn.runner.id, primed_at=turn.now)


async def weighed(turn: Turn) -> None:
    """Let the clinics' lists show how much the runner needs a look now."""
    await care.weigh(turn.tx, turn.runner.id)


def is_waiting(held: Sequence[Hold]) -> bool:
    """Whether all primers wait for a clinic's word."""
    return any(hold.drill == EVERYTHING for hold in held)


# What the runner is told -----------------------------------------------------------------------


async def told(turn: Turn, primer_id: int) -> list[Markup]:
    """Return which clinics were told of a primer's pain, and whose word is waited for now."""
    heard = await alerts.of_primer(turn.tx, turn.runner.id, primer_id)
    held = await holds.of(turn.tx, turn.runner.id) if heard else []
    waiting = [_waits(turn, hold) for hold in held if hold.drill == EVERYTHING]
    return [*(_told(turn, clinic, one) for clinic, one in heard), *waiting]


def _told(turn: Turn, clinic: Clinic, heard: Alert) -> Markup:
    name, at = as_typed(clinic.name), _clock(turn, heard.created_at)
    if heard.seen_at is not None:
        return turn.say("care-seen", clinic=name, at=_clock(turn, heard.seen_at))
    office = office_of(clinic)
    opens = None if is_open(office, turn.now) else opens_next(office, turn.now)
    if opens is None:
        line = turn.say("care-told", clinic=name, at=at)
    else:
        line = turn.say("care-told-closed", clinic=name, at=at, opens=home.moment(turn, opens))
    return line + urgent(turn.say, clinic.emergency_line)


def urgent(say: Say, emergency_line: str | None) -> Markup:
    """Return whom to call, to be added to a sentence; nothing where a clinic has not said."""
    if emergency_line is None:
        return Markup()
    return " " + say("care-urgent", line=as_typed(emergency_line))


def waits(turn: Turn, held: Sequence[Hold]) -> Markup:
    """Return whose word a runner's primers wait for, and whom to call."""
    lines = [
        _waits(turn, hold) + urgent(turn.say, hold.emergency_line)
        for hold in held
        if hold.drill == EVERYTHING
    ]
    return Markup("\n").join(lines)


def _waits(turn: Turn, hold: Hold) -> Markup:
    return turn.say("care-waits", clinic=as_typed(hold.clinic))


def left_out(turn: Turn, held: Sequence[Hold], drills: set[str]) -> Markup:
    """Return which of a primer's drills are off, until which clinics say otherwise."""
    off = [hold for hold in held if hold.drill in drills]
    names = list(dict.fromkeys(turn.say(f"drill-{hold.drill}") for hold in off))
    theirs = list(dict.fromkeys(as_typed(hold.clinic) for hold in off))
    by = Markup(", ")
    return turn.say(
        "care-left-out", drills=by.join(names), clinics=by.join(theirs), count=len(names)
    )


def _clock(turn: Turn, at: datetime) -> str:
    return formatting.clock_time(at.astimezone(turn.zone), turn.say)
