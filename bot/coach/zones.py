"""Find an IANA time zone from what a person types: a zone, a city, a country or an offset.

The names come from the `tzdata` distribution, so they are as new as its rules; `cities.toml` beside
this file adds cities that have no zone of their own.
"""

import difflib
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from importlib.resources import files
from itertools import chain

from bot.coach.offsets import zones_at
from bot.coach.regions import city_of, country_of, lines, table
from bot.coach.typed import fold, quote

MOST = 12
"""As many as one looks through on a phone."""
SHORTEST_BEGINNING = 3
ALIKE = 0.75  # of 1, as difflib counts


class ZoneProblem(StrEnum):
    """Why a text names no zone."""

    EMPTY = "empty"
    OFFSET = "offset"  # "+2", "GMT-3", "EST": many places have it, and some only now
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


class ZoneError(ValueError):
    """The text names no single zone: the problem, what was said, and the zones it may mean.

    Those have the offset, the name, or a name that looks alike; none where nothing comes near.
    """

    def __init__(self, problem: ZoneProblem, said: str, candidates: tuple[str, ...] = ()) -> None:
        self.problem = problem
        self.said = quote(said)
        self.candidates = candidates
        super().__init__(f"{problem}: {self.said}")


def parse_zone(text: str, now: datetime) -> str:
    """Return the one zone that a text names in full, or by a beginning that fits no other.

    An offset names none, only those that have it at `now` (aware). Raises ZoneError.
    """
    said = " ".join(text.split())
    if not said:
        raise ZoneError(ZoneProblem.EMPTY, said)
    at_offset = zones_at(said, now, MOST)
    if at_offset is not None:
        raise ZoneError(ZoneProblem.OFFSET, said, at_offset)
    key = _key(said)
    for found in (_named(said), _begun(key)):
        if len(found) == 1:
            return found[0]
        if found:
            raise ZoneError(ZoneProblem.AMBIGUOUS, said, found[:MOST])
    raise ZoneError(ZoneProblem.UNKNOWN, said, _alike(key))


# How near a text comes ------------------------------------------------------------------------


def _key(text: str) -> str:
    """Reduce a name to its words of letters and digits."""
    return " ".join(re.findall(r"[^\W_]+", fold(text)))


def _named(said: str) -> tuple[str, ...]:
    """Return the zone of this name, or else the zones of the places of this name."""
    names, key = _names(), _key(said)
    if zone := names.zones.get(key):
        return (zone,)
    if found := names.places.get(key):
        return found
    # "Valencia, Spain": what the parts have in common.
    parts = [names.all.get(_key(part), ()) for part in said.split(",")]
    return tuple(zone for zone in parts[0] if all(zone in part for part in parts[1:]))


def _begun(key: str) -> tuple[str, ...]:
    """Return the zones of names that begin so; then of those in which a later word begins so."""
    if len(key) < SHORTEST_BEGINNING:
        return ()
    names = [name for name in _names().all if f" {key}" in f" {name}"]
    names.sort(key=lambda name: not name.startswith(key))
    return _distinct(zone for name in names for zone in _names().all[name])


def _alike(key: str) -> tuple[str, ...]:
    names = difflib.get_close_matches(key, _names().all, n=MOST, cutoff=ALIKE)
    return _distinct(zone for name in names for zone in _names().all[name])[:MOST]


def _distinct(zones: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(zones))


# The names ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Names:
    """Zones by key: of their own names and aliases, of places, and of both, well-known first."""

    zones: Mapping[str, str]
    places: Mapping[str, tuple[str, ...]]
    all: Mapping[str, tuple[str, ...]]


@cache
def _names() -> _Names:
    ours = tomllib.loads(files("bot.coach").joinpath("cities.toml").read_text(encoding="utf-8"))
    # "L target alias": a name's former spelling, or another one for the same clocks.
    links = [line.split()[1:] for line in lines("tzdata.zi") if line.startswith("L ")]
    zone_of: dict[str, str] = {zone: zone for zone in country_of()} | ours["renamed"]
    for zone, alias in links:
        if zone in zone_of:
            # A known zone stays itself: Oslo is a link to Berlin only because their clocks agree.
            zone_of.setdefault(alias, zone_of[zone])

    places: dict[str, list[str]] = defaultdict(list)
    for name, zone in zone_of.items():
        places[_key(city_of(name))].append(zone)
    named = (ours, *ours["languages"].values())
    for zone, cities in chain.from_iterable(names["cities"].items() for names in named):
        for city in cities:
            places[_key(city)].append(zone)
    countries = {code: [name, name.partition(" (")[0]] for code, name in table("iso3166.tab")}
    for code, others in chain.from_iterable(names["countries"].items() for names in named):
        countries[code] += others
    for zone, code in country_of().items():
        for country in countries[code]:
            places[_key(country)].append(zone)

    zones = {_key(name): zone for name, zone in zone_of.items()}
    distinct = {place: _distinct(found) for place, found in places.items()}
    return _Names(zones, distinct, {key: (zone,) for key, zone in zones.items()} | distinct)
