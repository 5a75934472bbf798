"""Take the runs of a calendar over that was sent as a file, and give the plan back as one.

stateDiagram-v2
    [*] --> Hour: a file with whole days, and no usual start
    [*] --> Preview: a file with runs that are new, changed or gone
    [*] --> Words: a file without runs
    [*] --> [*]: a file in which all is a run, and that changes nothing or is over; /export
    Hour --> Minute: an hour
    Minute --> Hour: back
    Minute --> Preview: minutes
    Hour --> Preview: a time typed
    Preview --> Preview: a tick, another page
    Preview --> Hour: whole days
    Preview --> Words: the words
    Words --> Preview: words typed, the usual ones, every event, back
    Preview --> Preview: the usual words
    Preview --> [*]: take over, leave
    Words --> [*]: leave
"""

import asyncio
import hashlib
from dataclasses import replace
from datetime import time
from enum import StrEnum
from typing import Any

from markupsafe import Markup

from bot.calendars import matching
from bot.calendars.found import LARGEST_FILE, Found, Problem
from bot.calendars.matching import PlannedRow
from bot.calendars.packing import packed, unpacked
from bot.calendars.words import EVERYTHING, default_words, words_of
from bot.calendars.writing import write
from bot.coach.plans import PlanError, parse_time
from bot.conversations import calendar_screens as screens
from bot.conversations import home, pickers, plan_texts
from bot.conversations.calendar_taking import compared, take
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
from bot.conversations.misread import misread
from bot.conversations.replies import Document, Mark, Rewrite, Screen, Send
from bot.conversations.turn import CalendarAsked, RefusedError, StaleError, Turn, UnreadError
from bot.delivery.planning import plan_of
from messages.catalogue import as_typed
from storage import runners, runs
from storage.records import RunKind

FLOW = "calendar"
SUFFIXES = (".ics", ".ical")
TYPE = "text/calendar"
LONGEST_WORDS = 200
LAST_PAGE = 100
FORMATS = ("", "ics")


class State(StrEnum):
    """What is asked about a calendar."""

    HOUR = "hour"
    MINUTE = "minute"
    PREVIEW = "preview"
    WORDS = "words"


def is_calendar(turn: Turn) -> bool:
    """Whether a calendar file was sent."""
    document = turn.message.document if turn.message else None
    if document is None:
        return False
    return (document.file_name or "").lower().endswith(SUFFIXES) or document.mime_type == TYPE


def is_other_file(turn: Turn) -> bool:
    """Whether a file was sent that is no calendar."""
    message = turn.message
    is_file = message is not None and bool(message.document or message.photo or message.video)
    return is_file and not is_calendar(turn)


async def other_sent(turn: Turn) -> Answer:
    """Say that a file is no calendar: who has just sent one most likely means another."""
    raise RefusedError(turn.say("calendar-other-file"))


async def sent(turn: Turn) -> Answer:
    """Take a file that was sent, and show what it would change."""
    document = turn.message.document if turn.message else None
    if document is None:
        raise StaleError
    if (document.file_size or 0) > LARGEST_FILE:
        raise RefusedError(turn.say("calendar-problem-too-large"))
    found = _read(turn, document.file_id, screens.words_now(turn))
    opened = await _opened(turn, document.file_id, found)
    if turn.dialogue.flow != FLOW:
        return opened
    # One calendar is asked about at a time: the list of the last one is over.
    replaced = Send(Screen(turn.say("calendar-replaced")))
    if isinstance(opened, Next):
        return replace(opened, before=(replaced,))
    return End((replaced, *opened.replies))


def _read(turn: Turn, file_id: str, words: tuple[str, ...]) -> Found:
    """Return what is in a file, once it was read; raises UnreadError until then."""
    if turn.calendar is None:
        raise UnreadError(CalendarAsked(file_id, words, turn.zone.key))
    if isinstance(turn.calendar, Problem):
        raise RefusedError(turn.say(f"calendar-problem-{turn.calendar}"))
    return turn.calendar


async def _opened(turn: Turn, file_id: str, found: Found) -> Next | End:
    """Go to what is to be asked first."""
    data = {"file": file_id, "zone": turn.zone.key, "found": packed(found), "off": [], "page": 0}
    if turn.runner.usual_start is None and any(event.all_day for event in found.events):
        return Next(State.HOUR, data)
    changes = await compared(turn, found)
    if not changes:
        said = screens.in_vain(turn, found)
        # Other words would find nothing else.
        is_all = said and not screens.is_by_words(turn, found)
        return _said(turn, said) if is_all else Next(State.WORDS, data)
    if screens.offered(changes) or screens.is_by_words(turn, found):
        return Next(State.PREVIEW, data)
    return _said(turn, turn.say("calendar-same", count=len(changes)))


def _said(turn: Turn, said: Markup) -> End:
    return End((Mark(), Send(Screen(said))) if turn.tap else (Send(Screen(said)),))


# What is ticked -------------------------------------------------------------------------------


async def tick(turn: Turn) -> Answer:
    """Take an event in or out; the button says which, so that a second tap changes nothing."""
    arguments = turn.tap.arguments if turn.tap else ()
    found = _found(turn)
    tags = {change.uid[: screens.TAG] for change in await compared(turn, found)}
    if not arguments or arguments[0] not in tags:
        raise StaleError
    off = set(turn.dialogue.data["off"]) & tags
    off = off - {arguments[0]} if pickers.below(turn, 2, 1) else off | {arguments[0]}
    return Next(State.PREVIEW, _with(turn, off=sorted(off)), in_place=True)


async def page(turn: Turn) -> Answer:
    """Turn to another page."""
    return Next(State.PREVIEW, _with(turn, page=pickers.below(turn, LAST_PAGE)), in_place=True)


async def take_over(turn: Turn) -> Answer:
    """Make the rows what the calendar says, compared with how they stand now."""
    data = turn.dialogue.data
    if data["zone"] != turn.zone.key:
        # Its times are another zone's.
        return await _again(turn, screens.words_now(turn))
    found, off = _found(turn), set(data["off"])
    everything = await compared(turn, found)
    changes = screens.offered(everything)
    ticked = [change for change in changes if change.uid[: screens.TAG] not in off]
    if not ticked:
        raise RefusedError(turn.say("calendar-none-ticked"))
    written = {run.id for change in everything if change.own for run in change.rows}
    taken, counts = await take(turn, found, ticked, written)
    lines = [
        turn.say(
            "calendar-taken",
            added=counts[matching.State.ADDED],
            changed=counts[matching.State.CHANGED],
            removed=counts[matching.State.REMOVED],
        )
    ]
    if dates := plan_texts.next_dates_text([plan_of(run) for run in taken], turn):
        lines.append(dates)
    chosen = Screen(screens.chosen_text(turn, found, changes, off))
    return End((Rewrite(chosen), Send(Screen(Markup("\n").join(lines)))))


async def leave(turn: Turn) -> Answer:
    """Leave all as it is."""
    return End((Mark(turn.say("calendar-left")),))


# Words ----------------------------------------------------------------------------------------


async def ask_words(turn: Turn) -> Answer:
    """Show the words, to be changed."""
    return Next(State.WORDS, turn.dialogue.data, in_place=True)


async def words_typed(turn: Turn) -> Answer:
    """Take words that were typed."""
    words = words_of(turn.argument)
    if not words or len(turn.argument) > LONGEST_WORDS:
        raise RefusedError(turn.say("calendar-words-wrong", most=LONGEST_WORDS))
    return await _with_words(turn, words, ", ".join(words))


async def every_event(turn: Turn) -> Answer:
    """Let every event be a run."""
    return await _with_words(turn, (EVERYTHING,), EVERYTHING)


async def usual_words(turn: Turn) -> Answer:
    """Find runs by the usual words again."""
    return await _with_words(turn, default_words(turn.say.language), None)


async def _with_words(turn: Turn, words: tuple[str, ...], kept: str | None) -> Answer:
    """Read the file by other words, and keep them."""
    found = _read(turn, turn.dialogue.data["file"], words)
    await runners.set_run_words(turn.tx, turn.runner.id, kept)
    turn.known = replace(turn.runner, run_words=kept)
    return await _opened(turn, turn.dialogue.data["file"], found)


async def _again(turn: Turn, words: tuple[str, ...]) -> Answer:
    file_id = turn.dialogue.data["file"]
    return await _opened(turn, file_id, _read(turn, file_id, words))


async def back(turn: Turn) -> Answer:
    """Go one step back."""
    state = State.HOUR if turn.dialogue.state == State.MINUTE else State.PREVIEW
    return Next(state, turn.dialogue.data, in_place=True)


# The usual start ------------------------------------------------------------------------------


async def ask_start(turn: Turn) -> Answer:
    """Ask at what time whole days begin."""
    return Next(State.HOUR, turn.dialogue.data, in_place=True)


async def hour(turn: Turn) -> Answer:
    """Take the hour, and show its minutes."""
    return Next(State.MINUTE, _with(turn, hour=pickers.below(turn, 24)), in_place=True)


async def minute(turn: Turn) -> Answer:
    """Take the minutes."""
    return await _begin_at(turn, time(turn.dialogue.data["hour"], pickers.below(turn, 60)))


async def start_typed(turn: Turn) -> Answer:
    """Take a time that was typed."""
    try:
        at = parse_time(turn.argument, language=turn.say.language)
    except PlanError as error:
        raise misread(turn, error) from None
    return await _begin_at(turn, at)


async def _begin_at(turn: Turn, at: time) -> Answer:
    await runners.set_usual_start(turn.tx, turn.runner.id, at)
    turn.known = replace(turn.runner, usual_start=at)
    return await _opened(turn, turn.dialogue.data["file"], _found(turn))


# The plan as a file ---------------------------------------------------------------------------


async def export(turn: Turn) -> Answer:
    """Send the plan as a calendar file."""
    if turn.argument.lower() not in FORMATS:
        raise RefusedError(turn.say("export-wrong", said=as_typed(turn.argument[:30])))
    found = await runs.of(turn.tx, turn.runner.id)
    rows = [PlannedRow(run, plan_of(run)) for run in found if home.is_ahead(run, turn)]
    if not rows:
        raise RefusedError(turn.say("export-nothing"))
    # Hundreds of runs take a moment: nobody else's tap waits for that.
    content = await asyncio.to_thread(
        write,
        rows,
        name=turn.say("export-name").unescape(),
        titles={kind: _title(turn, kind) for kind in (None, *RunKind)},
        zone=turn.zone,
        now=turn.now,
        owner=hashlib.sha256(f"runner {turn.runner.id}".encode()).hexdigest()[:16],
    )
    file = Document("runprimer.ics", content)
    return Stay((Send(Screen(turn.say("export-done"), file=file)),))


def _title(turn: Turn, kind: RunKind | None) -> str:
    said = turn.say("export-run") if kind is None else turn.say(f"export-run-{kind}")
    return said.unescape()


def _found(turn: Turn) -> Found:
    return unpacked(turn.dialogue.data["found"])


def _with(turn: Turn, **changed: object) -> dict[str, Any]:
    return {**turn.dialogue.data, **changed}


async def present(turn: Turn) -> Screen:
    """Show what is asked."""
    data = turn.dialogue.data
    if turn.dialogue.state == State.HOUR:
        return screens.hours(turn)
    if turn.dialogue.state == State.MINUTE:
        return screens.minutes(turn, data["hour"])
    found = _found(turn)
    changes = await compared(turn, found)
    if turn.dialogue.state == State.WORDS:
        return screens.words(turn, found, has_runs=bool(changes))
    return screens.preview(turn, found, changes, set(data["off"]), data["page"])


def build() -> DurableConversationHandler:
    """Return the conversation."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[Route(is_calendar, sent, "a calendar"), command("export", export)],
        states={
            State.HOUR: [tap("hour", hour), text(start_typed)],
            State.MINUTE: [tap("minute", minute), tap("back", back), text(start_typed)],
            State.PREVIEW: [
                tap("tick", tick),
                tap("page", page),
                tap("take", take_over),
                tap("words", ask_words),
                tap("usual", usual_words),
                tap("start", ask_start),
            ],
            State.WORDS: [
                tap("all", every_event),
                tap("usual", usual_words),
                tap("back", back),
                text(words_typed),
            ],
        },
        fallbacks=[tap("leave", leave), Route(is_other_file, other_sent, "another file")],
        present=present,
    )
