"""When something is, as calendar files say it: dates, instants, wall times in zones by any name."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from zoneinfo import ZoneInfo

from icalendar import Timezone
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from bot.calendars.lines import Line, zone_id
from bot.coach.schedule import instant_of

EARLIEST, LATEST = 1600, 2200
"""Years that programs write; some begin their rules in 1601."""
MOST_STRANGE = 3
_DATE = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:T([0-9]{2})([0-9]{2})(?:[0-9]{2})?(Z)?)?")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*")
_NOWHERE = frozenset({"localtime", "posixrules", "Factory"})


class UnreadableError(ValueError):
    """An event says something that has no meaning."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A wall time in a zone, None for that of whoever reads it; or a date, at its midnight."""

    wall: datetime
    is_date: bool = False
    zone: tzinfo | None = None

    def wall_in(self, zone: tzinfo | None, runners: ZoneInfo) -> datetime:
        """Return what the clocks of a zone show at this moment; None is the runner's zone."""
        here, there = self.zone or runners, zone or runners
        if self.is_date or here is there:
            return self.wall
        try:
            return _instant(self.wall, here).astimezone(there).replace(tzinfo=None, fold=0)
        except OverflowError:
            raise UnreadableError from None


def _instant(wall: datetime, zone: tzinfo) -> datetime:
    if isinstance(zone, ZoneInfo):
        return instant_of(wall.date(), wall.time(), zone)
    return wall.replace(tzinfo=zone).astimezone(UTC)


class Zones:
    """The zones of a file: by the names that tzdata or Windows has, else as the file defines them.

    What a known name means is taken from tzdata, whatever the file says: files carry rules as they
    were when the program was made.
    """

    def __init__(self, defined: Mapping[str, Sequence[str]]) -> None:
        self._defined = defined
        self._known: dict[str, tzinfo | None] = {}
        self.strange: list[str] = []

    def of(self, tzid: str) -> tzinfo | None:
        """Return a zone, None where nobody knows it; it is noted then."""
        name = zone_id(tzid)
        if name not in self._known:
            self._known[name] = zone = named(name) or self._from_file(name)
            if zone is None and len(self.strange) < MOST_STRANGE:
                self.strange.append(name[:40])
        return self._known[name]

    def _from_file(self, name: str) -> tzinfo | None:
        lines = self._defined.get(name)
        if not lines:
            return None
        for line in lines:
            # It is asked for offsets again and again: only what comes once a year is cheap.
            if line.startswith("RRULE:") and "FREQ=YEARLY" not in line.upper():
                return None
        text = "\r\n".join(["BEGIN:VTIMEZONE", *lines, "END:VTIMEZONE", ""])
        try:
            defined = Timezone.from_ical(text)
            assert isinstance(defined, Timezone)  # noqa: S101 - what was written above
            zone: tzinfo = defined.to_tz(lookup_tzid=False)
            datetime(2026, 6, 1, tzinfo=zone).utcoffset()
        except Exception:  # noqa: BLE001 - whatever the library makes of nonsense, it is no zone
            return None
        return zone


def named(name: str) -> ZoneInfo | None:
    """Return the zone of a name as programs write them, None where it is not known.

    Some put their own name or address before it: /mozilla.org/20050126_1/Europe/Berlin.
    """
    parts = name.strip("/").split("/")
    candidates = ["/".join(parts[start:]) for start in range(min(len(parts), DEEPEST_NAME))]
    for candidate in (WINDOWS_TO_OLSON.get(name), *candidates):
        if candidate and _NAME.fullmatch(candidate) and candidate not in _NOWHERE:
            try:
                return ZoneInfo(candidate)
            except (KeyError, ValueError, OSError):
                continue
    return None


DEEPEST_NAME = 6


def moment_of(line: Line, zones: Zones) -> Moment:
    """Return the moment of a property that has one; raises UnreadableError."""
    return _moment(line.value, line.parameters.get("TZID"), zones)


def moments_of(line: Line, zones: Zones) -> list[Moment]:
    """Return the moments of a list, of periods those at which they begin."""
    tzid = line.parameters.get("TZID")
    values = (value.partition("/")[0] for value in line.value.split(","))
    return [_moment(value, tzid, zones) for value in values if value.strip()]


def _moment(value: str, tzid: str | None, zones: Zones) -> Moment:
    found = _DATE.fullmatch(value.strip().upper())
    if found is None:
        raise UnreadableError
    year, month, day, hour, minute, is_utc = found.groups()
    if not EARLIEST <= int(year) <= LATEST:
        raise UnreadableError
    try:
        on = date(int(year), int(month), int(day))
        at = time() if hour is None else time(int(hour), int(minute))
    except ValueError:
        raise UnreadableError from None
    if hour is None:
        return Moment(datetime.combine(on, at), is_date=True)
    zone = UTC_ZONE if is_utc else zones.of(tzid) if tzid else None
    return Moment(datetime.combine(on, at), zone=zone)


UTC_ZONE = ZoneInfo("UTC")
