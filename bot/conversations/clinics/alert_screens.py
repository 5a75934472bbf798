"""An alert as a clinic's therapists see it: what hurt, how it was before, and who has seen it."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.coach.pain import stops_everything
from bot.conversations.callbacks import Tap
from bot.conversations.replies import Button, Keyboard, Screen
from messages import formatting
from messages.catalogue import Say, as_typed
from storage import alerts, care, holds, mornings
from storage.alerts import Alert
from storage.care import Session
from storage.clinic_records import Clinic
from storage.database import Transaction
from storage.holds import EVERYTHING
from storage.records import SinceLastTime

FLOW = "alert"
SESSIONS = 4


@dataclass(frozen=True, slots=True)
class Seen:
    """An alert with what its screen needs; `sessions` are none where they are not shared."""

    alert: Alert
    clinic: Clinic
    runner: str
    sessions: list[Session]
    is_held: bool
    is_worse: bool
    seer: str | None

    @property
    def held(self) -> str:
        """What was put on hold for it."""
        return self.alert.drill or EVERYTHING


async def read(tx: Transaction, clinic: Clinic, alert_id: int) -> Seen | None:
    """Return a clinic's alert, None where its runner has left or no longer lets it hear."""
    found = await alerts.get(tx, clinic.id, alert_id)
    case = await care.case_of(tx, clinic.id, found.runner_id) if found else None
    if found is None or case is None:
        return None
    # Its own session is what the alert is about.
    last = await care.sessions(tx, clinic.id, found.runner_id, limit=SESSIONS + 1)
    before = [one for one in last if one.primer_id != found.primer_id][:SESSIONS]
    held = {hold.drill for hold in await holds.of(tx, found.runner_id, clinic.id)}
    return Seen(
        found,
        clinic,
        case.name,
        before,
        is_held=(found.drill or EVERYTHING) in held and holds_back(found),
        is_worse=await _is_of_a_morning(tx, found),
        seer=await alerts.seer(tx, found) if found.seen_at else None,
    )


async def _is_of_a_morning(tx: Transaction, alert: Alert) -> bool:
    """Whether an alert came when its session was over: worse the morning after."""
    of = await mornings.said(tx, alert.primer_id) if alert.primer_id is not None else None
    if of is None or of.answer is not SinceLastTime.WORSE or of.ended_at is None:
        return False
    return alert.created_at > of.ended_at


def holds_back(alert: Alert) -> bool:
    """Whether something was put on hold: a drill, or all of them."""
    return alert.drill is not None or stops_everything(alert.pain)


def screen(say: Say, seen: Seen, now: datetime) -> Screen:
    """Return the message of an alert, with times in the clinic's zone."""
    zone, alert = ZoneInfo(seen.clinic.zone), seen.alert
    at = _moment(say, alert.created_at, now, zone)
    is_worse = seen.is_worse and alert.pain is not None
    place = say("alert-worse", at=at) if is_worse else where(say, alert, at)
    lines = [_head(say, seen), place]
    if seen.sessions:
        lines += [Markup(), say("alert-sessions")]
        lines += [_session(say, one, now, zone) for one in seen.sessions]
    if seen.is_held:
        lines += [Markup(), say("alert-held", drill=drill_name(say, seen.held))]
    if alert.seen_at is not None:
        lines += [Markup(), _seen_by(say, seen, _moment(say, alert.seen_at, now, zone))]
    return Screen(Markup("\n").join(lines), _keyboard(say, seen))


def release_all(say: Say, seen: Seen) -> Screen:
    """Ask whether all primers of an alert's runner shall go out again."""
    about = (str(seen.clinic.id), str(seen.alert.id))
    yes = Button(say("button-release-sure"), Tap(FLOW, "all", arguments=about).encode())
    back = Button(say("button-back"), Tap(FLOW, "show", arguments=about).encode())
    return Screen(say("release-all-ask", runner=as_typed(seen.runner)), ((yes, back),))


def drill_name(say: Say, drill: str) -> Markup:
    """Return the name of what is held: a drill, or all of them."""
    return say("alert-everything") if drill == EVERYTHING else say(f"drill-{drill}")


def _head(say: Say, seen: Seen) -> Markup:
    runner = as_typed(seen.runner)
    if seen.alert.pain is None:
        return say("alert-flag", runner=runner)
    return say("alert-pain", runner=runner, pain=seen.alert.pain)


def where(say: Say, alert: Alert, at: str) -> Markup:
    """Return at which drill something hurt, and when."""
    if alert.drill is not None:
        drill = say(f"drill-{alert.drill}")
        if alert.side is None:
            return say("alert-drill", drill=drill, at=at)
        return say(f"alert-drill-{alert.side}", drill=drill, at=at)
    return say("alert-flag-at" if alert.pain is None else "alert-at-the-end", at=at)


def _session(say: Say, one: Session, now: datetime, zone: ZoneInfo) -> Markup:
    at = _moment(say, one.started_at, now, zone)
    if one.pain is None:
        said = say("alert-session-unsaid", at=at)
    else:
        said = say("alert-session", at=at, pain=one.pain)
    if one.since_last is SinceLastTime.WORSE:
        return say("alert-session-worse", session=said)
    return said


def _seen_by(say: Say, seen: Seen, at: str) -> Markup:
    if seen.seer is None:
        return say("alert-seen-by-nobody", at=at)
    return say("alert-seen-by", name=as_typed(seen.seer), at=at)


def _keyboard(say: Say, seen: Seen) -> Keyboard:
    clinic_id, alert = seen.clinic.id, seen.alert

    def button(text_id: str, flow: str, action: str, about: int) -> Button:
        tap = Tap(flow, action, arguments=(str(clinic_id), str(about)))
        return Button(say(text_id), tap.encode())

    first = () if alert.seen_at else (button("button-seen", FLOW, "seen", alert.id),)
    page = button("button-page", "case", "open", alert.runner_id)
    if not seen.is_held:
        return ((*first, page),)
    word = "button-release-all" if seen.held == EVERYTHING else "button-release"
    return ((*first, page), (button(word, FLOW, "release", alert.id),))


def _moment(say: Say, at: datetime, now: datetime, zone: ZoneInfo) -> str:
    return formatting.moment(at, now, zone, say)
