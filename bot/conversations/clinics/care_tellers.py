"""What people are told unasked about pain, drills on hold, thresholds and letters."""

from markupsafe import Markup

from bot.conversations.clinics import alert_screens
from bot.conversations.clinics.alert_screens import drill_name
from bot.conversations.clinics.desk import CARERS
from bot.conversations.clinics.letters import FLOW as LETTER
from bot.conversations.clinics.letters import MOST_BUNDLED
from bot.conversations.notices import Telling
from bot.conversations.replies import Button, Screen
from messages import formatting
from messages.catalogue import as_typed
from storage import alerts, clinics, enrolments, holds, letters
from storage.clinic_records import Clinic, Enrolment


async def alert(telling: Telling) -> Screen | None:
    """Tell one of the staff of pain, unless somebody has seen it."""
    clinic = await _as_carer(telling)
    if clinic is None or telling.notice.alert_id is None:
        return None
    seen = await alert_screens.read(telling.tx, clinic, telling.notice.alert_id)
    if seen is None or seen.alert.seen_at is not None:
        return None
    return alert_screens.screen(telling.say, seen, telling.now)


async def alert_seen(telling: Telling) -> Screen | None:
    """Tell a runner that somebody of the clinic has seen it."""
    found = await _as_runner(telling)
    if found is None or telling.notice.alert_id is None:
        return None
    one = await alerts.get(telling.tx, found[0].id, telling.notice.alert_id)
    if one is None or one.seen_at is None:
        return None
    at = formatting.clock_time(one.seen_at.astimezone(telling.zone), telling.say)
    return Screen(telling.say("care-seen", clinic=as_typed(found[0].name), at=at))


async def released(telling: Telling) -> Screen | None:
    """Tell a runner that a drill is back, or that primers go on, or for whose word it waits yet."""
    found = await _as_runner(telling)
    if found is None:
        return None
    clinic, drill = found[0], telling.notice.data["drill"]
    others = [
        one for one in await holds.of(telling.tx, telling.notice.person_id) if one.drill == drill
    ]
    # What the clinic holds again is not released any more.
    if any(one.clinic_id == clinic.id for one in others):
        return None
    name = as_typed(clinic.name)
    theirs = Markup(", ").join(as_typed(one.clinic) for one in others)
    if not drill:
        if others:
            return Screen(telling.say("care-released-all-but", clinic=name, clinics=theirs))
        return Screen(telling.say("care-released-all", clinic=name))
    what = drill_name(telling.say, drill)
    if others:
        return Screen(telling.say("care-released-but", clinic=name, clinics=theirs, drill=what))
    return Screen(telling.say("care-released", clinic=name, drill=what))


async def threshold(telling: Telling) -> Screen | None:
    """Tell a runner with alerts from which number on the clinic hears of pain now."""
    found = await _as_runner(telling)
    # What has been changed again is told by that change.
    if found is None or found[0].alert_from != telling.notice.data["from"]:
        return None
    clinic, own = found
    if not own.alerts:
        return None
    name = as_typed(clinic.name)
    if clinic.alert_from is None:
        return Screen(telling.say("care-threshold-off", clinic=name))
    return Screen(telling.say("care-threshold", clinic=name, number=clinic.alert_from))


async def letter(telling: Telling) -> Screen | None:
    """Show a runner what the clinic has written, or one of its staff what the runner has."""
    is_to_runner = telling.notice.person_id == telling.notice.about_id
    if is_to_runner:
        found = await _as_runner(telling)
        clinic = found[0] if found else None
    else:
        clinic = await _as_carer(telling)
    runner_id = telling.notice.about_id
    if clinic is None or runner_id is None:
        return None
    case = await enrolments.get(telling.tx, clinic.id, runner_id)
    written = await letters.since(
        telling.tx,
        clinic.id,
        runner_id,
        telling.notice.created_at or telling.now,
        by_clinic=is_to_runner,
        limit=MOST_BUNDLED,
    )
    if case is None or not written:
        return None
    head = (
        telling.say("letter-to", clinic=as_typed(clinic.name))
        if is_to_runner
        else telling.say("letter-from", runner=as_typed(case[1].name))
    )
    text = Markup("\n\n").join([head, *(as_typed(one.text) for one in written)])
    return Screen(text, (_letter_keys(telling, clinic.id, runner_id),))


def _letter_keys(telling: Telling, clinic_id: int, runner_id: int) -> tuple[Button, ...]:
    if telling.notice.person_id == runner_id:
        return (telling.button("button-answer", LETTER, "write", clinic_id),)
    return (
        telling.button("button-answer", LETTER, "answer", clinic_id, runner_id),
        telling.button("button-page", "case", "open", clinic_id, runner_id),
    )


async def _as_carer(telling: Telling) -> Clinic | None:
    """Return the clinic, if the reader may see its runners' health."""
    notice = telling.notice
    found = await clinics.membership(telling.tx, notice.clinic_id or 0, notice.person_id)
    return found[0] if found and found[1].role in CARERS else None


async def _as_runner(telling: Telling) -> tuple[Clinic, Enrolment] | None:
    """Return the clinic, if the reader is enrolled in it, and what they share."""
    notice = telling.notice
    return await enrolments.get(telling.tx, notice.clinic_id or 0, notice.person_id)
