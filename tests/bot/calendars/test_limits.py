"""No file takes more than its share: refused before it costs, or ended where it does."""

import asyncio
import json
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.calendars.finding import find
from bot.calendars.found import LARGEST_FILE, MOST_EVENTS, CalendarError, Found, Problem
from bot.calendars.reader import CalendarReader
from bot.calendars.words import default_words
from bot.children import _environment
from tests.bot.calendars import office_programs
from tests.bot.calendars.building import calendar, event
from tests.processes import ROOT

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
HEAD = "PRODID:x\nX-WR-CALNAME:Big"
NEVER = "RRULE:FREQ=MONTHLY;BYDAY=-53MO;BYSETPOS=366"
MUTANTS = 5_000


def run_event(number: int, *more: str) -> str:
    start = "DTSTART:20270302T080000"
    return event("\n".join([f"UID:{number}", "SUMMARY:Run", start, *more]))


def many(count: int, *more: str) -> bytes:
    return calendar(HEAD, *(run_event(number, *more) for number in range(count))).encode()


def problem_of(content: bytes) -> Problem:
    with pytest.raises(CalendarError) as refused:
        find(content, now=NOW, zone=ZoneInfo("Europe/Madrid"), words=default_words())
    return refused.value.problem


async def read(reader: CalendarReader, content: bytes) -> Found:
    return await reader.read(content, now=NOW, zone="Europe/Madrid", words=default_words())


async def problem_read(reader: CalendarReader, content: bytes) -> Problem:
    with pytest.raises(CalendarError) as refused:
        await read(reader, content)
    return refused.value.problem


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", Problem.NO_CALENDAR),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), Problem.NO_CALENDAR),
        (b"BEGIN:VCARD\nEND:VCARD\n", Problem.NO_CALENDAR),
        (b"BEGIN:VCALENDAR\nX:" + b"x" * LARGEST_FILE, Problem.TOO_LARGE),
        (many(3)[:-20], Problem.BROKEN),
        (b"BEGIN:VCALENDAR\nEND:VEVENT\n", Problem.BROKEN),
        (many(MOST_EVENTS + 1), Problem.TOO_MANY_EVENTS),
        (many(601), Problem.TOO_MANY_RUNS),
        (many(5, "RRULE:FREQ=DAILY"), Problem.TOO_MANY_RUNS),
        (many(1, "RRULE:FREQ=SECONDLY"), Problem.HOSTILE),
        (many(1, "RRULE:FREQ=HOURLY;COUNT=3"), Problem.HOSTILE),
        (many(6, "RDATE:" + ",".join(["20270404T060000"] * 1_000)), Problem.HOSTILE),
        (b"BEGIN:VCALENDAR\n" + b"BEGIN:X\n" * 50, Problem.HOSTILE),
    ],
)
def test_what_cannot_be_taken_is_refused_with_its_reason(content: bytes, problem: Problem) -> None:
    assert problem_of(content) is problem


def test_what_is_no_run_may_come_as_often_as_it_likes() -> None:
    water = event("UID:w\nSUMMARY:Drink water\nDTSTART:20270302T080000\nRRULE:FREQ=HOURLY")
    content = calendar(HEAD, run_event(1), water).encode()
    found = find(content, now=NOW, zone=ZoneInfo("Europe/Madrid"), words=default_words())
    assert (len(found.events), found.others) == (1, ("Drink water",))


async def test_a_child_reads_what_a_large_calendar_holds_and_the_loop_stays_free() -> None:
    notes = ["DESCRIPTION:" + "Take a lamp along.\\n" * 15]
    content = calendar(
        HEAD, *(run_event(number, *notes) for number in range(590)), *([event("UID:e")] * 1_400)
    )
    gaps = Gaps()
    found = await read(CalendarReader(), content.encode())
    assert (len(found.events), found.count) == (590, 1_990)
    assert gaps.longest() < 1


async def test_a_file_that_eats_time_is_refused_and_the_loop_stays_free() -> None:
    gaps = Gaps()
    began = time.monotonic()
    assert await problem_read(CalendarReader(), many(60, NEVER)) is Problem.HOSTILE
    assert time.monotonic() - began < 12
    assert gaps.longest() < 1


async def test_a_child_that_says_nothing_is_ended() -> None:
    reader = CalendarReader(patience=0.3, module="tests.bot.calendars.endless")
    assert await problem_read(reader, b"x") is Problem.HOSTILE


async def test_one_child_at_a_time_reads() -> None:
    reader = CalendarReader()
    content = office_programs.apple().content
    found = await asyncio.gather(*(read(reader, content) for _ in range(2)))
    assert {one.name for one in found} == {"Running"}


@pytest.mark.parametrize(
    "eats",
    [
        "bytearray(200 * 2**20)",
        "[bytes(2**20) for _ in range(200)]",
        "(lambda again: again(again))(lambda again: again(again))",
        "[0 for nothing in iter(int, 1) if nothing]",
    ],
)
def test_who_eats_memory_or_time_is_stopped_in_the_process(eats: str) -> None:
    ended = in_a_process(f"with in_time(0.3): {eats}")
    assert ended.stderr.splitlines()[-1].endswith("CalendarError: hostile")


def test_who_cannot_be_stopped_is_ended_by_the_system() -> None:
    ended = in_a_process("sum(range(10**12))", more_seconds=0)
    assert ended.returncode < 0


def test_nothing_is_written_by_a_child(tmp_path: Path) -> None:
    ended = in_a_process(f"open({str(tmp_path / 'kept')!r}, 'wb', buffering=0).write(b'x')")
    assert "File too large" in ended.stderr


def test_a_child_is_told_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "42:secret")
    monkeypatch.setenv("DATABASE_URL", "postgresql://secret")
    assert set(_environment()) <= {"PYTHONPATH", "PYTHONTZPATH", "SYSTEMROOT"}


def test_thousands_of_spoilt_calendars_are_read_or_refused() -> None:
    ended = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-m", "tests.bot.calendars.mutants", "0", str(MUTANTS)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=300,
    )
    assert ended.returncode == 0, ended.stderr
    said = json.loads(ended.stdout)
    assert set(said["came"]) <= {"found", *Problem}
    assert sum(said["came"].values()) == MUTANTS
    assert said["came"]["found"] > MUTANTS / 4
    assert said["longest"] < 2
    assert said["memory"] < 100 * 2**20


def in_a_process(line: str, *, more_seconds: int = 2) -> subprocess.CompletedProcess[str]:
    """Run a line in a process with a child's limits."""
    code = f"from bot.calendars.limits import *\nenclose(more_seconds={more_seconds})\n{line}"
    return subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=60,
    )


class Gaps:
    """How long nobody else had a turn: a callback that calls itself back notes it."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._longest = 0.0
        self._over = False
        self._last = time.monotonic()
        self._turn()

    def longest(self) -> float:
        self._over = True
        return self._longest

    def _turn(self) -> None:
        now = time.monotonic()
        self._longest = max(self._longest, now - self._last)
        self._last = now
        if not self._over:
            self._loop.call_later(0.002, self._turn)
