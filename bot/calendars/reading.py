"""A calendar file read: which of its events are runs, and when they take place."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import recurring_ical_events
from icalendar import Calendar
from recurring_ical_events.occurrence import Occurrence
from recurring_ical_events.selection.name import ComponentsWithName

from bot.calendars.fitting import GoesOn
from bot.calendars.found import (
    AHEAD,
    LONGEST_TITLE,
    MOST_OCCURRENCES,
    OURS,
    CalendarError,
    Own,
    Problem,
)
from bot.calendars.lines import File, Line, Part, plain, take_apart
from bot.calendars.moments import Moment, UnreadableError, Zones, moment_of, moments_of
from bot.calendars.rules import Rule, rule_of, skipped
from bot.calendars.words import Words, kind_of
from storage.records import RunKind

OWN_UID = re.compile(r"run-([0-9]{1,18})-([0-9]{1,12})@runprimer")
LONGEST_NAME = 40
MOST_OTHERS = 5
MOST_RULES = 5
_TO_SOME = frozenset({"REQUEST", "CANCEL", "ADD", "REPLY", "COUNTER"})
_MARGIN = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Series:
    """A run of a calendar: wall times and dates in the runner's zone, all of them ahead.

    `goes_on` says how its rule goes on where that is further than was looked, None where all is
    there or nothing that plans can say. It `is_over` where it was to take place, and will no more.
    """

    uid: str
    title: str
    kind: RunKind | None
    walls: frozenset[datetime]
    dates: frozenset[date]
    goes_on: GoesOn | None
    own: Own | None
    instead_of: tuple[date, ...]
    is_over: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says; see Found."""

    key: str
    name: str
    partial: bool
    series: tuple[Series, ...]
    others: tuple[str, ...]
    count: int
    unread: int
    strange: tuple[str, ...]
    left_out: int


def read(content: bytes, *, now: datetime, zone: ZoneInfo, words: Sequence[str]) -> Reading:
    """Return the runs ahead in a file, for a runner in a zone; raises CalendarError."""
    file = take_apart(content)
    return _File(file, now, zone, Words(words)).read()


@dataclass(frozen=True, slots=True)
class _Entry:
    """An event as it stands: the first of a series, or what has become of one of it."""

    start: Moment
    instead_of: Moment | None
    and_after: bool
    sequence: int
    is_off: bool
    titles: tuple[str, ...]
    rules: tuple[Rule, ...]
    dates: tuple[Moment, ...]
    but: tuple[Moment, ...]


class _File:
    def __init__(self, file: File, now: datetime, zone: ZoneInfo, words: Words) -> None:
        self._file = file
        self._zone = zone
        self._zones = Zones(file.zones)
        self._words = words
        self._begin = now.astimezone(zone).replace(tzinfo=None)
        self._end = self._begin + AHEAD
        self._method = file.calendar.text("METHOD").upper()
        self._found = 0

    def read(self) -> Reading:
        name, groups = self._name(), self._groups()
        series, others, unread, left_out = [], dict[str, None](), 0, 0
        for uid, parts in groups.items():
            if not self._is_run(uid, parts):
                others[self._titles(parts[0])[0]] = None
                left_out += 1
                continue
            try:
                series.append(self._series(uid, parts))
            except UnreadableError:
                unread += 1
        product = self._file.calendar.text("PRODID")
        which = (product, name, self._file.calendar.text("X-WR-RELCALID"))
        is_partial = self._method in _TO_SOME or product == OURS or (not name and len(groups) == 1)
        return Reading(
            _digest("\n".join(which)),
            name,
            is_partial,
            tuple(series),
            tuple(filter(None, others))[:MOST_OTHERS],
            len(self._file.events),
            unread,
            tuple(self._zones.strange),
            left_out,
        )

    def _name(self) -> str:
        calendar = self._file.calendar
        named = calendar.text("X-WR-CALNAME") or calendar.text("NAME")
        return plain(named[: LONGEST_NAME * 4])[:LONGEST_NAME].strip()

    def _groups(self) -> dict[str, list[Part]]:
        groups: dict[str, list[Part]] = {}
        for part in self._file.events:
            # Where there is none, what the event says must do.
            said = part.text("DTSTART") + "\n" + part.text("SUMMARY")
            groups.setdefault(part.text("UID") or said, []).append(part)
        return groups

    def _titles(self, part: Part) -> tuple[str, ...]:
        """Return an event's title and categories."""
        lines = [part.first("SUMMARY"), *part.all("CATEGORIES")[:MOST_OTHERS]]
        return tuple(plain(line.value[: LONGEST_TITLE * 4]) if line else "" for line in lines)

    def _is_run(self, uid: str, parts: Sequence[Part]) -> bool:
        if self._method == "CANCEL" or OWN_UID.fullmatch(uid):
            return True
        return any(self._words.find(*self._titles(part)) for part in parts)

    # One series -------------------------------------------------------------------------------

    def _series(self, uid: str, parts: Sequence[Part]) -> Series:
        entries = [self._entry(part) for part in parts]
        first = next((one for one in entries if one.instead_of is None), entries[0])
        walls, dates = set[datetime](), set[date]()
        for start in self._starts(uid, entries):
            if start.is_date:
                if self._begin.date() <= start.wall.date() <= self._end.date():
                    dates.add(start.wall.date())
                continue
            wall = start.wall_in(self._zone, self._zone)
            if self._begin < wall <= self._end:
                walls.add(wall)
        self._found += len(walls) + len(dates)
        if self._found > MOST_OCCURRENCES:
            raise CalendarError(Problem.TOO_MANY_RUNS)
        own = OWN_UID.fullmatch(uid)
        return Series(
            _digest(uid),
            first.titles[0][:LONGEST_TITLE].strip(),
            kind_of(*first.titles),
            frozenset(walls),
            frozenset(dates),
            self._goes_on(first),
            Own(int(own[1]), int(own[2])) if own else None,
            self._instead_of(entries),
            not walls and not dates and self._is_over(entries),
        )

    def _is_over(self, entries: Sequence[_Entry]) -> bool:
        """Whether a series without a date ahead has begun, and does not come again much later."""
        on = [one for one in entries if not one.is_off]
        starts = [one.start.wall_in(self._zone, self._zone) for one in on]
        starts += [again.wall_in(self._zone, self._zone) for one in on for again in one.dates]
        ends = all(
            rule.is_counted or (rule.until is not None and rule.until <= self._end)
            for one in on
            for rule in one.rules
        )
        return bool(starts) and max(starts) <= self._begin and ends

    def _instead_of(self, entries: Sequence[_Entry]) -> tuple[date, ...]:
        """Return which dates of a series the file speaks of, where it speaks of no others."""
        moments = [one.instead_of for one in entries if one.instead_of is not None]
        if len(moments) < len(entries) or any(one.and_after for one in entries):
            return ()
        return tuple(sorted({one.wall_in(self._zone, self._zone).date() for one in moments}))

    def _goes_on(self, core: _Entry) -> GoesOn | None:
        if core.is_off or len(core.rules) != 1:
            return None
        (rule,) = core.rules
        if rule.weeks is None:
            return None
        if rule.until is None:
            return GoesOn(date.max, rule.weeks)
        ends = Moment(rule.until, core.start.is_date, core.start.zone)
        until = ends.wall_in(self._zone, self._zone)
        return GoesOn(until.date(), rule.weeks) if until > self._end else None

    def _entry(self, part: Part) -> _Entry:
        start = part.first("DTSTART")
        if start is None or part.first("EXRULE") is not None:
            raise UnreadableError
        begins = moment_of(start, self._zones)
        instead = part.first("RECURRENCE-ID")
        rules = part.all("RRULE")
        if len(rules) > MOST_RULES:
            raise UnreadableError
        return _Entry(
            begins,
            moment_of(instead, self._zones) if instead else None,
            instead is not None and _range(instead) == "THISANDFUTURE",
            _sequence(part),
            self._method == "CANCEL" or part.text("STATUS").upper() == "CANCELLED",
            self._titles(part),
            tuple(rule_of(rule, begins, self._zone) for rule in rules),
            self._all(part.all("RDATE")),
            self._all(part.all("EXDATE")),
        )

    def _all(self, lines: Sequence[Line]) -> tuple[Moment, ...]:
        return tuple(one for line in lines for one in moments_of(line, self._zones))

    def _starts(self, uid: str, entries: Sequence[_Entry]) -> Iterator[Moment]:
        """Return when a series takes place, near the time that is asked for."""
        cores = [one for one in entries if one.instead_of is None]
        if not cores or not _comes_again(entries):
            # Invitations to one of a series; or events that share a UID by mistake.
            newest = max((one.sequence for one in cores), default=0)
            alone = [one for one in entries if one.instead_of or one.sequence == newest]
            yield from (one.start for one in alone if self._counts(uid, one))
            return
        again = [one for one in cores if one.rules or one.dates] or cores
        core = max(reversed(again), key=lambda one: one.sequence)
        expanded = [core, *(one for one in entries if one.instead_of is not None)]
        for index, wall in self._expanded(expanded):
            entry = expanded[index]
            if not self._counts(uid, entry):
                continue
            moved = index > 0 and not entry.and_after
            yield entry.start if moved else Moment(wall, core.start.is_date, core.start.zone)

    def _counts(self, uid: str, entry: _Entry) -> bool:
        """Whether an event takes place, and is a run; one of a series may be something else."""
        if entry.is_off:
            return False
        has_words = any(entry.titles) and not OWN_UID.fullmatch(uid)
        return not has_words or self._words.find(*entry.titles)

    def _expanded(self, entries: Sequence[_Entry]) -> list[tuple[int, datetime]]:
        """Return which of the events takes place when, as wall times of the first one's zone."""
        text = "\r\n".join(self._written(entries))
        seen = ComponentsWithName("VEVENT", occurrence=_Seen)
        try:
            query = recurring_ical_events.of(Calendar.from_ical(text), components=[seen])
            return list(query.between(self._begin - _MARGIN, self._end + _MARGIN))
        except Exception:  # noqa: BLE001 - whatever the library makes of nonsense
            raise UnreadableError from None

    def _written(self, entries: Sequence[_Entry]) -> Iterator[str]:
        """Write events for the library: wall times of one zone, nothing else to be wrong about."""
        core = entries[0].start

        def written(name: str, moment: Moment, *, day: bool = core.is_date) -> str:
            wall = moment.wall if day else moment.wall_in(core.zone, self._zone)
            return f"{name};VALUE=DATE:{wall:%Y%m%d}" if day else f"{name}:{wall:%Y%m%dT%H%M%S}"

        yield "BEGIN:VCALENDAR"
        for index, entry in enumerate(entries):
            start = entry.start
            if len(entry.rules) == 1 and index == 0:
                begin = skipped(entry.rules[0], start.wall, self._begin - 2 * _MARGIN)
                start = Moment(begin, start.is_date, start.zone)
            yield "BEGIN:VEVENT"
            yield "UID:1"
            yield f"SUMMARY:{index}"
            yield f"SEQUENCE:{entry.sequence}"
            yield written("DTSTART", start)
            if entry.instead_of is not None:
                also = ";RANGE=THISANDFUTURE" if entry.and_after else ""
                yield written(f"RECURRENCE-ID{also}", entry.instead_of)
            elif index == 0:
                for rule in entry.rules:
                    yield f"RRULE:{rule.written(as_date=core.is_date)}"
                yield from (written("RDATE", one) for one in entry.dates)
                for one in entry.but:
                    yield written("EXDATE", one, day=core.is_date or one.is_date)
            yield "END:VEVENT"
        yield "END:VCALENDAR"
        yield ""


class _Seen(Occurrence):  # type: ignore[misc]  # the library has no types
    """An occurrence as it is asked for here: of which event, and when."""

    def as_component(self, keep_recurrence_attributes: bool) -> tuple[int, datetime]:  # noqa: ARG002, FBT001 - the library's
        start = self.start
        wall = start if isinstance(start, datetime) else datetime(*start.timetuple()[:3])  # noqa: DTZ001 - a wall time
        return int(self._adapter._component["SUMMARY"]), wall  # noqa: SLF001 - made to be extended


def _comes_again(entries: Sequence[_Entry]) -> bool:
    return any(one.rules or one.dates or one.instead_of for one in entries)


def _range(line: Line) -> str:
    return line.parameters.get("RANGE", "").upper()


def _sequence(part: Part) -> int:
    said = part.text("SEQUENCE")
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 10 else 0  # noqa: PLR2004


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
