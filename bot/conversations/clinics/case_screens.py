"""A clinic's runners as its therapists see them: the list, and a runner's page."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.conversations.clinics.alert_screens import drill_name, where
from bot.conversations.clinics.case_program import Given, given_text, given_to
from bot.conversations.clinics.desk import Desk
from bot.conversations.clinics.program_pages import GIVING
from bot.conversations.replies import Button, Keyboard, Screen, rows
from bot.conversations.turn import RefusedError, Turn
from messages import formatting
from messages.catalogue import as_typed
from storage import alerts, care, holds, tags
from storage.alerts import Alert
from storage.care import ALERTED, WORSE, Case, Felt, Session
from storage.database import Transaction
from storage.holds import Hold

FLOW = "case"
FIGURES_OVER = timedelta(weeks=4)
ALERTS_SHOWN = 3
SILENT_FROM = timedelta(days=1)
MARKS = {ALERTED: "‼ ", WORSE: "! "}


@dataclass(frozen=True, slots=True)
class Page:
    """All that stands on a runner's page; what is not shared is not there."""

    case: Case
    program: Given | None
    primed: tuple[int, int] | None
    felt: list[Felt]
    last: Session | None
    easier: list[tuple[str, int, datetime]]
    alerts: list[tuple[Alert, str | None]]
    held: list[Hold]
    note: str | None
    tags: list[str]


async def case_of(turn: Turn, desk: Desk, runner_id: int) -> Case:
    """Return a runner of the clinic; raises RefusedError for whoever is not in it."""
    found = await care.case_of(turn.tx, desk.clinic.id, runner_id)
    if found is None:
        raise RefusedError(turn.say("case-gone"))
    return found


async def read(tx: Transaction, case: Case, now: datetime, zone: ZoneInfo) -> Page:
    """Read a runner's page; it is the day that it is in the clinic's zone."""
    of, since = (case.clinic_id, case.runner_id), now - FIGURES_OVER
    sessions = await care.sessions(tx, *of, limit=1, answered=True)
    return Page(
        case,
        await given_to(tx, *of, now.astimezone(zone).date()),
        await care.primed_of_planned(tx, *of, since=since, at=now),
        await care.felt(tx, *of, since=since),
        sessions[0] if sessions else None,
        await care.levels(tx, *of, since=since),
        await alerts.latest(tx, *of, since=since, limit=ALERTS_SHOWN),
        await holds.of(tx, case.runner_id, case.clinic_id),
        await care.note_of(tx, *of),
        await tags.of(tx, *of),
    )


def page(turn: Turn, desk: Desk, of: Page) -> Screen:
    """Return a runner's page."""
    paragraphs = [
        [
            turn.say("case", runner=as_typed(of.case.name)),
            given_text(turn.say, of.program),
            _primed(turn, of),
        ],
        _felt(turn, desk, of),
        _alerts(turn, desk, of),
        _held(turn, desk, of),
        _own(turn, of),
    ]
    text = Markup("\n\n").join(Markup("\n").join(lines) for lines in paragraphs if lines)
    return Screen(text, _keyboard(turn, desk, of))


def _primed(turn: Turn, of: Page) -> Markup:
    if of.primed is None:
        return turn.say("case-primed-unshared")
    primed, planned = of.primed
    return turn.say("case-primed", primed=primed, planned=planned)


def _felt(turn: Turn, desk: Desk, of: Page) -> list[Markup]:
    if not of.case.shares_felt:
        return [turn.say("case-felt-unshared")]
    lines = [turn.say("case-felt" if of.felt else "case-felt-none")]
    for drill, places in groupby(of.felt, key=lambda one: one.drill):
        said = Markup(", ").join(_place(turn, one) for one in places)
        lines.append(turn.say("case-felt-drill", drill=turn.say(f"drill-{drill}"), places=said))
    for drill, level, at in of.easier:
        name, when = turn.say(f"drill-{drill}"), moment(turn, desk, at)
        lines.append(turn.say("case-easier", drill=name, steps=-level, at=when))
    if of.last is not None and of.last.pain is not None:
        when = moment(turn, desk, of.last.started_at)
        lines.append(turn.say("case-pain", pain=of.last.pain, at=when))
    return lines


def _place(turn: Turn, one: Felt) -> Markup:
    if one.felt is None:
        return turn.say("case-felt-hurt", times=one.times)
    return turn.say("case-felt-place", place=turn.say(f"felt-{one.felt}"), times=one.times)


def _alerts(turn: Turn, desk: Desk, of: Page) -> list[Markup]:
    said = [_alert(turn, desk, one, seer) for one, seer in of.alerts]
    return [turn.say("case-alerts"), *said] if said else []


def _alert(turn: Turn, desk: Desk, one: Alert, seer: str | None) -> Markup:
    place = where(turn.say, one, moment(turn, desk, one.created_at))
    if one.pain is None:
        said = turn.say("case-alert-flag", at=place)
    else:
        said = turn.say("case-alert", pain=one.pain, at=place)
    if one.seen_at is None:
        return turn.say("case-alert-unseen", alert=said)
    if seer is None:
        return turn.say("case-alert-seen", alert=said)
    return turn.say("case-alert-seen-by", alert=said, name=as_typed(seer))


def _held(turn: Turn, desk: Desk, of: Page) -> list[Markup]:
    lines = [] if of.case.alerts else [turn.say("case-alert-off")]
    return lines + [
        turn.say(
            "case-held", drill=drill_name(turn.say, one.drill), at=moment(turn, desk, one.since)
        )
        for one in of.held
    ]


def _own(turn: Turn, of: Page) -> list[Markup]:
    lines = []
    if of.note:
        lines.append(turn.say("case-note", note=as_typed(of.note)))
    if of.tags:
        lines.append(turn.say("case-tags", tags=as_typed(", ".join(of.tags))))
    return lines


def _keyboard(turn: Turn, desk: Desk, of: Page) -> Keyboard:
    about = (desk.clinic.id, of.case.runner_id)
    released = [
        turn.labelled(
            turn.say("case-release", drill=drill_name(turn.say, one.drill)).unescape(),
            FLOW,
            "free",
            *about,
            one.drill or "all",
        )
        for one in of.held
    ]
    keys = [
        turn.button("button-case-program", GIVING, "runner", *about),
        turn.button("button-letters", "letter", "show", *about),
        turn.button("button-note", FLOW, "note", *about),
        turn.button("button-tags", FLOW, "tags", *about),
    ]
    if of.case.shares_felt:
        keys.insert(0, turn.button("button-pain-line", FLOW, "line", *about))
    keys.append(turn.button("button-cases", FLOW, "list", desk.clinic.id))
    return (*rows(released, 1), *rows(keys, 2))


def release_all(turn: Turn, desk: Desk, case: Case) -> Screen:
    """Ask whether all primers of a runner shall go out again."""
    about = (desk.clinic.id, case.runner_id)
    yes = turn.button("button-release-sure", FLOW, "all", *about)
    back = turn.button("button-back", FLOW, "again", *about)
    return Screen(turn.say("release-all-ask", runner=as_typed(case.name)), ((yes, back),))


def cases(turn: Turn, desk: Desk, found: list[Case], *, is_first: bool, is_last: bool) -> Screen:
    """Return a page of the list, a runner a row."""
    clinic_id = desk.clinic.id
    home = turn.button("button-back", "clinic", "open", clinic_id)
    if not found and is_first:
        return Screen(turn.say("cases-none"), ((home,),))
    listed: list[tuple[Button, ...]] = [
        (turn.labelled(_label(turn, one), FLOW, "open", clinic_id, one.runner_id),) for one in found
    ]
    ways = [] if is_first else [turn.button("button-first-page", FLOW, "list", clinic_id)]
    if not is_last:
        ways.append(turn.button("button-more", FLOW, "more", clinic_id, found[-1].runner_id))
    text = turn.say("cases", clinic=as_typed(desk.clinic.name)) + "\n" + turn.say("cases-legend")
    return Screen(text, (*listed, tuple(ways), (home,)) if ways else (*listed, (home,)))


def _label(turn: Turn, one: Case) -> str:
    name = MARKS.get(one.attention, "") + one.name
    silent = turn.now - one.silent_since
    if not one.shares_adherence or silent < SILENT_FROM:
        return name
    return turn.say("case-silent", name=name, days=silent.days).unescape()


def moment(turn: Turn, desk: Desk, at: datetime) -> str:
    """Return an instant in the clinic's zone."""
    return formatting.moment(at, turn.now, desk.zone, turn.say)
