"""Find the zones whose clocks are so far from UTC, or are called so: "utc+2", "-3:30", "EST"."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import zip_longest
from zoneinfo import ZoneInfo

from bot.coach.regions import REGIONS, all_zones

_OFFSET = re.compile(
    r"(?P<posix>etc/)?(?:utc|gmt)?\s*(?P<sign>[+\-−–]?)\s*"
    r"(?P<hours>[0-9]{1,2})(?:[:.]?(?P<minutes>[0-9]{2})|(?P<half>[.,]5|½))?"
    r"\s*h?"
)
# Clocks' names as people use them. The database knows some of them as zones, but with the clocks
# of one country: its EST is Panama's, without a summer time.
_CALLED: Mapping[str, frozenset[str]] = {
    name: frozenset({name})
    for name in (
        *("gmt", "wet", "west", "bst", "ist", "idt", "cet", "cest", "eet", "eest", "msk"),
        *("est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "akst", "akdt", "hst", "hdt"),
        *("ast", "adt", "nst", "ndt", "sst", "chst", "aest", "aedt", "acst", "acdt", "awst"),
        *("nzst", "nzdt", "jst", "kst", "hkt", "pkt", "wib", "wita", "wit"),
        *("sast", "cat", "eat", "wat"),
    )
} | {
    **dict.fromkeys(("etc/gmt", "greenwich", "etc/greenwich"), frozenset({"gmt"})),
    **dict.fromkeys(("met", "mez"), frozenset({"cet"})),
    "mesz": frozenset({"cest"}),
    **dict.fromkeys(("et", "est5edt"), frozenset({"est", "edt"})),
    **dict.fromkeys(("ct", "cst6cdt"), frozenset({"cst", "cdt"})),
    **dict.fromkeys(("mt", "mst7mdt"), frozenset({"mst", "mdt"})),
    **dict.fromkeys(("pt", "pst8pdt"), frozenset({"pst", "pdt"})),
}
_QUARTER = timedelta(days=91)
_MONTH = timedelta(days=30)


def zones_at(said: str, now: datetime, most: int) -> tuple[str, ...] | None:
    """Return the zones of an offset or of a clock's name, None where the text is neither.

    Of an offset, those that have it now. Of a name, those that show it at some time of the year,
    now first: in summer, too, New York is what most people mean by EST.
    """
    lowered = said.casefold()
    if names := _CALLED.get(lowered):
        found = {zone: names & _shown(zone, now, 4) for zone in all_zones()}
        chosen = _fair([zone for zone, shown in found.items() if shown], now, most)
        return tuple(sorted(chosen, key=lambda zone: not names & _shown(zone, now, 1)))
    offset = _offset(lowered)
    if offset is None:
        return None
    there = [zone for zone in all_zones() if now.astimezone(ZoneInfo(zone)).utcoffset() == offset]
    return _fair(there, now, most)


def _offset(lowered: str) -> timedelta | None:
    found = _OFFSET.fullmatch(lowered)
    if found is None:
        return None
    minutes = 30 if found["half"] else int(found["minutes"] or 0)
    offset = timedelta(hours=int(found["hours"]), minutes=minutes)
    # The names of POSIX count the other way: Etc/GMT+5 is five hours behind.
    is_behind = (found["sign"] not in {"", "+"}) != (found["posix"] is not None)
    return -offset if is_behind else offset


def _shown(zone: str, now: datetime, quarters: int) -> set[str]:
    """Return what a zone's clocks are called now and in the quarters after it."""
    clock = ZoneInfo(zone)
    looks = (now + quarter * _QUARTER for quarter in range(quarters))
    return {(look.astimezone(clock).tzname() or "").casefold() for look in looks}


def _fair(zones: Sequence[str], now: datetime, most: int) -> tuple[str, ...]:
    """Return so many of the zones at most, in their order, and of each kind of clock one.

    Then come the well-known others, from one region after the other.
    """
    by_year: dict[tuple[timedelta | None, ...], list[str]] = {}
    for zone in zones:
        if not zone.startswith("Antarctica/"):
            by_year.setdefault(_year(zone, now), []).append(zone)
    firsts = [same[0] for same in by_year.values()]
    others = [[zone for zone in zones if zone in known] for known in REGIONS.values()]
    in_turn = (zone for turn in zip_longest(*others) for zone in turn if zone is not None)
    chosen = list(dict.fromkeys((*firsts, *in_turn)))[:most]
    return tuple(zone for zone in zones if zone in chosen)


def _year(zone: str, now: datetime) -> tuple[timedelta | None, ...]:
    """Return how far a zone's clocks are from UTC, through the year from now on."""
    clock = ZoneInfo(zone)
    return tuple((now + month * _MONTH).astimezone(clock).utcoffset() for month in range(13))
