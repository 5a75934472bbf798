"""A calendar file taken apart: only what runs are found by, and nothing is computed yet.

What programs add, descriptions, alarms, attachments, is passed over line by line, so that a large
file costs no more than its length; and every limit is met before anything is understood.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from unicodedata import category

from bot.calendars.found import (
    LARGEST_FILE,
    MOST_EVENTS,
    CalendarError,
    Problem,
)

MOST_LINES_OF_ZONES = 5_000
MOST_VALUES = 5_000
"""Of dates that are listed one by one in a whole file."""
DEEPEST = 8

_OF_CALENDAR = frozenset(
    {"PRODID", "METHOD", "NAME", "X-WR-CALNAME", "X-WR-RELCALID", "X-WR-TIMEZONE"}
)
_OF_EVENT = frozenset(
    {
        *("UID", "SUMMARY", "CATEGORIES", "STATUS", "SEQUENCE", "RECURRENCE-ID"),
        *("DTSTART", "RRULE", "RDATE", "EXDATE", "EXRULE"),
    }
)
_OF_ZONE = frozenset({"TZID", "DTSTART", "RRULE", "RDATE", "TZOFFSETFROM", "TZOFFSETTO"})
_FOLD = re.compile(rb"\n[ \t]")
_NAME = re.compile(r"[A-Za-z0-9-]+")
_MARK = re.compile('[":;]')


@dataclass(frozen=True, slots=True)
class Line:
    """A property: its name and parameters in capitals, and its value as it stands."""

    name: str
    parameters: Mapping[str, str]
    value: str


@dataclass(slots=True)
class Part:
    """A calendar, or an event of one."""

    lines: list[Line] = field(default_factory=list)

    def all(self, name: str) -> list[Line]:
        """Return the properties of a name."""
        return [line for line in self.lines if line.name == name]

    def first(self, name: str) -> Line | None:
        """Return the first property of a name, None where there is none."""
        return next((line for line in self.lines if line.name == name), None)

    def text(self, name: str) -> str:
        """Return the first value of a name, without space around it; empty where there is none."""
        line = self.first(name)
        return line.value.strip() if line else ""


@dataclass(slots=True)
class File:
    """The calendars of a file as one: their properties, events, and zones by id as they stand."""

    calendar: Part = field(default_factory=Part)
    events: list[Part] = field(default_factory=list)
    zones: dict[str, list[str]] = field(default_factory=dict)


def take_apart(content: bytes) -> File:
    """Return what a file holds; raises CalendarError."""
    if len(content) > LARGEST_FILE:
        raise CalendarError(Problem.TOO_LARGE)
    return _Reader(_logical_lines(content)).read()


def _logical_lines(content: bytes) -> Iterator[str]:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        content = content.decode("utf-16", "replace").encode()
    content = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").replace(b"\0", b"")
    # Before the letters are read: lines are folded by bytes, also in the middle of a letter.
    content = _FOLD.sub(b"", content)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # What is not UTF-8 comes from old Windows programs; every byte means something there.
        text = content.decode("latin-1")
    return (line for line in text.split("\n") if line.strip())


class _Reader:
    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._file = File()
        self._opened: list[str] = []
        self._zone: list[str] = []
        self._values = 0
        self._of_zones = 0

    def read(self) -> File:
        seen = False
        for text in self._lines:
            found = _NAME.match(text)
            name = found[0].upper() if found else ""
            if name == "BEGIN":
                self._begin(text.partition(":")[2].strip().upper())
                seen = True
            elif not seen:
                break
            elif name == "END":
                self._end(text.partition(":")[2].strip().upper())
            else:
                self._property(name, text)
        if not seen:
            raise CalendarError(Problem.NO_CALENDAR)
        if self._opened:
            # What is missing at its end would be taken for deleted.
            raise CalendarError(Problem.BROKEN)
        return self._file

    def _begin(self, name: str) -> None:
        opened = self._opened
        opened.append(name)
        if opened[0] != "VCALENDAR":
            raise CalendarError(Problem.NO_CALENDAR)
        if len(opened) > DEEPEST:
            raise CalendarError(Problem.HOSTILE)
        if opened[1:] == ["VEVENT"]:
            self._file.events.append(Part())
            if len(self._file.events) > MOST_EVENTS:
                raise CalendarError(Problem.TOO_MANY_EVENTS)
        elif opened[1:] == ["VTIMEZONE"]:
            self._zone = []
        elif opened[1:-1] == ["VTIMEZONE"]:
            self._zone.append(f"BEGIN:{name}")

    def _end(self, name: str) -> None:
        if not self._opened or self._opened.pop() != name:
            raise CalendarError(Problem.BROKEN)
        if self._opened[1:] == ["VTIMEZONE"]:
            self._zone.append(f"END:{name}")
        elif self._opened[1:] == [] and name == "VTIMEZONE":
            tzid = next((line for line in self._zone if line.startswith("TZID:")), "TZID:")
            self._file.zones.setdefault(zone_id(tzid.removeprefix("TZID:")), self._zone)

    def _property(self, name: str, text: str) -> None:
        match self._opened:
            case ["VCALENDAR"] if name in _OF_CALENDAR:
                self._keep(self._file.calendar, name, text)
            case ["VCALENDAR", "VEVENT"] if name in _OF_EVENT:
                self._keep(self._file.events[-1], name, text)
            case ["VCALENDAR", "VTIMEZONE", *_] if name in _OF_ZONE:
                self._of_zones += 1
                if self._of_zones > MOST_LINES_OF_ZONES:
                    raise CalendarError(Problem.HOSTILE)
                line = split(name, text)
                self._zone.append(f"{name}:{line.value}" if line else "")

    def _keep(self, part: Part, name: str, text: str) -> None:
        line = split(name, text)
        if line is None:
            return
        if name in {"RDATE", "EXDATE"}:
            self._values += line.value.count(",") + 1
            if self._values > MOST_VALUES:
                raise CalendarError(Problem.HOSTILE)
        part.lines.append(line)


def split(name: str, text: str) -> Line | None:
    """Return a property, None where it has no value; quotes hide what else parts it."""
    marks = [0]
    quoted = False
    end = None
    for found in _MARK.finditer(text):
        if found[0] == '"':
            quoted = not quoted
        elif not quoted:
            marks.append(found.start())
            if found[0] == ":":
                end = found.start()
                break
    if end is None:
        return None
    parameters = {}
    for start, stop in pairwise(marks[1:]):
        key, _, value = text[start + 1 : stop].partition("=")
        parameters[key.strip().upper()] = value.strip().strip('"')
    return Line(name, parameters, text[end + 1 :])


def zone_id(tzid: str) -> str:
    """Return the id of a zone as it is compared."""
    return tzid.strip().strip('"').strip()


_ESCAPED = re.compile(r"\\(.)")


def plain(value: str) -> str:
    """Return a text without its escapes, in one line, and without marks that have no shape."""
    text = _ESCAPED.sub(lambda found: " " if found[1] in "nN" else found[1], value)
    shown = (" " if category(one)[0] == "Z" else one for one in text if category(one)[0] != "C")
    return " ".join("".join(shown).split())
