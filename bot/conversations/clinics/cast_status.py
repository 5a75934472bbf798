"""What became of a broadcast: in words, and as a table for a spreadsheet."""

import csv
import io
from collections.abc import AsyncIterator
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.conversations.clinics.cast_draft import FLOW, closing, moment
from bot.conversations.clinics.cast_starts import start_ahead
from bot.conversations.clinics.desk import CARERS, Desk
from bot.conversations.durable import Answer
from bot.conversations.replies import Button, Document, Screen, Send
from bot.conversations.turn import RefusedError, Turn
from messages.catalogue import Say, as_typed
from storage import broadcast_drafts, reports
from storage.broadcast_drafts import Composed
from storage.broadcasts import CAN_STOP
from storage.clinic_records import GOES_OUT, BroadcastState
from storage.enrolments import LEFT
from storage.records import BLOCKED, CANCELLED, HELD, QUIET, UNWANTED, DeliveryState
from storage.reports import WAITS, Line, Report

COUNTED = ("waiting", "held", "quiet", "unsure", "expired", "muted", "unreachable")
MOST_REASONS = 5
A_PAGE = 5_000
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a spreadsheet would take for the begin of a formula."""
REASONS = {
    BLOCKED: "blocked",
    CANCELLED: "cancelled",
    HELD: "held",
    LEFT: "left",
    QUIET: "quiet",
    UNWANTED: "unwanted",
}
ACTIONS = {
    BroadcastState.ADDRESSING: ("pause", "cancel"),
    BroadcastState.SENDING: ("pause", "cancel"),
    BroadcastState.PAUSED: ("resume", "cancel"),
}


async def report(turn: Turn, desk: Desk) -> Answer:
    """Show what became of a broadcast so far, below the message that was tapped."""
    return closing(turn, Send(await screen(turn, desk, await _tapped(turn, desk))))


async def table(turn: Turn, desk: Desk) -> Answer:
    """Send what became of a broadcast, one line a runner who is still enrolled."""
    found = await _tapped(turn, desk)
    if not _may_have_names(desk, found):
        raise RefusedError(turn.say("compose-csv-carers"))
    rows = [row async for row in _rows(turn, desk, found)]
    name = f"broadcast-{found.id}.csv"
    file = Document(name, written([_heading(turn, desk.zone), *rows]))
    said = turn.say("compose-csv", count=len(rows))
    return closing(turn, Send(Screen(said, file=file)))


async def _tapped(turn: Turn, desk: Desk) -> Composed:
    found = await broadcast_drafts.get(turn.tx, desk.clinic.id, turn.number(1))
    if found is None or found.is_draft:
        raise RefusedError(turn.say("compose-gone"))
    return found


def _may_have_names(desk: Desk, found: Composed) -> bool:
    """Whether the names tell nothing: of some segments they say who does what for their health."""
    segment = found.segment
    is_plain = segment.program_id is None and segment.silent_days is None
    return is_plain or desk.member.role in CARERS


async def screen(turn: Turn, desk: Desk, found: Composed) -> Screen:
    """Return what became of a broadcast so far, and what can be done with it."""
    counted = await reports.report(turn.tx, desk.clinic.id, found.id)
    if counted is None:
        raise RefusedError(turn.say("compose-gone"))
    at = moment(turn, desk, found.confirmed_at or found.created_at)
    heading = turn.say(f"compose-state-{found.state}")
    starts = None
    if found.state in CAN_STOP:
        has_begun = any(count for state, count in counted.by_state.items() if state not in WAITS)
        starts = start_ahead(turn.say, found, turn.now, desk.zone, has_begun=has_begun)
    if starts is not None and found.state in GOES_OUT:
        heading, starts = starts, None
    lines = [
        Markup("<b>{}</b> · {}").format(heading, turn.say("compose-by", name=found.by_name, at=at)),
        *([] if starts is None else [starts]),
        *_lines(turn.say, counted),
    ]
    if found.ended_at is None and found.expires_at is not None:
        lines.append(turn.say("compose-expires", at=moment(turn, desk, found.expires_at)))
    actions = ACTIONS.get(found.state, ()) if found.ended_at is None else ()
    keyboard = (
        tuple(_button(turn, found, action) for action in actions),
        (_button(turn, found, "csv"), turn.button("button-back", FLOW, "list", desk.clinic.id, 0)),
    )
    return Screen(Markup("\n").join(lines), tuple(row for row in keyboard if row))


def _button(turn: Turn, found: Composed, action: str) -> Button:
    return turn.button(f"button-cast-{action}", FLOW, action, found.clinic_id, found.id)


def _lines(say: Say, counted: Report) -> list[Markup]:
    """Return what became of how many, in words; what is nought goes without saying."""
    count = counted.by_state.get
    waiting = count(DeliveryState.PENDING, 0) + count(DeliveryState.SENDING, 0)
    numbers = (
        waiting,
        counted.held,
        counted.quiet,
        count(DeliveryState.UNCERTAIN, 0),
        count(DeliveryState.EXPIRED, 0),
        counted.muted,
        counted.unreachable,
    )
    lines = [say("compose-sent", count=count(DeliveryState.SENT, 0))]
    for part, number in zip(COUNTED, numbers, strict=True):
        if number:
            lines.append(say(f"compose-report-{part}", count=number))
    if unsent := count(DeliveryState.FAILED, 0):
        lines.append(say("compose-unsent", count=unsent))
        most = sorted(counted.reasons.items(), key=lambda one: (-one[1], one[0]))[:MOST_REASONS]
        lines += [
            say("compose-reason", reason=reason_text(say, reason), count=number)
            for reason, number in most
        ]
    return lines


def reason_text(say: Say, reason: str | None) -> Markup:
    """Return why one was not sent: in words, or as Telegram has put it."""
    if not reason:
        return Markup()
    known = REASONS.get(reason)
    return as_typed(reason) if known is None else say(f"compose-why-{known}")


def _heading(turn: Turn, zone: ZoneInfo) -> tuple[str, ...]:
    return (
        turn.say("compose-column-name").unescape(),
        turn.say("compose-column-state").unescape(),
        turn.say("compose-column-reason").unescape(),
        turn.say("compose-column-sent", zone=str(zone)).unescape(),
    )


async def _rows(turn: Turn, desk: Desk, found: Composed) -> AsyncIterator[tuple[str, ...]]:
    after = 0
    while True:
        page = await reports.lines(turn.tx, desk.clinic.id, found.id, after=after, limit=A_PAGE)
        if not page:
            return
        after = page[-1].runner_id
        for line in page:
            # Who has left is nobody of the clinic's any more.
            if line.name is not None:
                yield _row(turn.say, line.name, line, desk.zone)


def _row(say: Say, name: str, line: Line, zone: ZoneInfo) -> tuple[str, ...]:
    sent_at = f"{line.sent_at.astimezone(zone):%Y-%m-%d %H:%M:%S}" if line.sent_at else ""
    state = say(f"compose-row-{line.state}").unescape()
    return name, state, reason_text(say, line.reason).unescape(), sent_at


def written(rows: list[tuple[str, ...]]) -> bytes:
    """Return rows as a CSV file that spreadsheets read, and take no cell of it for a formula."""
    file = io.StringIO()
    csv.writer(file).writerows([_plain(cell) for cell in row] for row in rows)
    return file.getvalue().encode("utf-8-sig", "replace")


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" \u2068").startswith(FORMULA) else cell
