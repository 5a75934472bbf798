"""Find an IANA time zone from what a person types: a zone, a city or a country.

The names come from the `tzdata` distribution, so they are as new as its rules; `cities.toml` beside
this file adds cities that have no zone of their own.
"""

import difflib
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from bot.coach.typed import fold, quote

MOST = 8
SHORTEST_BEGINNING = 3
ALIKE = 0.75  # of 1, as difflib counts


def _zones(names: str) -> tuple[str, ...]:
    return tuple(names.split())


REGIONS: Mapping[str, tuple[str, ...]] = {
    "Europe": _zones(
        "Europe/Lisbon Europe/London Europe/Dublin Atlantic/Canary Europe/Madrid Europe/Paris"
        " Europe/Brussels Europe/Amsterdam Europe/Berlin Europe/Zurich Europe/Rome Europe/Vienna"
        " Europe/Prague Europe/Warsaw Europe/Budapest Europe/Copenhagen Europe/Oslo"
        " Europe/Stockholm Europe/Helsinki Europe/Athens Europe/Bucharest Europe/Kyiv"
        " Europe/Istanbul Europe/Moscow"
    ),
    "Americas": _zones(
        "America/New_York America/Chicago America/Denver America/Phoenix America/Los_Angeles"
        " America/Anchorage Pacific/Honolulu America/Toronto America/Vancouver America/Halifax"
        " America/Mexico_City America/Tijuana America/Guatemala America/Costa_Rica America/Panama"
        " America/Havana America/Bogota America/Lima America/Caracas America/La_Paz"
        " America/Santiago America/Argentina/Buenos_Aires America/Montevideo America/Sao_Paulo"
    ),
    "Asia": _zones(
        "Asia/Jerusalem Asia/Beirut Asia/Baghdad Asia/Riyadh Asia/Tehran Asia/Dubai Asia/Baku"
        " Asia/Tashkent Asia/Almaty Asia/Karachi Asia/Kolkata Asia/Colombo Asia/Kathmandu"
        " Asia/Dhaka Asia/Bangkok Asia/Ho_Chi_Minh Asia/Jakarta Asia/Kuala_Lumpur Asia/Singapore"
        " Asia/Manila Asia/Hong_Kong Asia/Shanghai Asia/Seoul Asia/Tokyo"
    ),
    "Africa": _zones(
        "Atlantic/Cape_Verde Africa/Dakar Africa/Abidjan Africa/Accra Africa/Casablanca"
        " Africa/Algiers Africa/Tunis Africa/Tripoli Africa/Lagos Africa/Kinshasa Africa/Luanda"
        " Africa/Cairo Africa/Khartoum Africa/Kigali Africa/Harare Africa/Maputo Africa/Windhoek"
        " Africa/Johannesburg Africa/Addis_Ababa Africa/Kampala Africa/Nairobi"
        " Africa/Dar_es_Salaam Indian/Antananarivo Indian/Mauritius"
    ),
    "Oceania": _zones(
        "Australia/Perth Australia/Darwin Australia/Adelaide Australia/Brisbane Australia/Sydney"
        " Australia/Melbourne Australia/Hobart Australia/Lord_Howe Pacific/Guam"
        " Pacific/Port_Moresby Pacific/Guadalcanal Pacific/Noumea Pacific/Fiji Pacific/Auckland"
        " Pacific/Chatham Pacific/Tongatapu Pacific/Apia Pacific/Tarawa Pacific/Pago_Pago"
        " Pacific/Tahiti Pacific/Marquesas Pacific/Gambier"
    ),
}


class ZoneProblem(StrEnum):
    """Why a text names no zone."""

    EMPTY = "empty"
    OFFSET = "offset"  # "+2", "GMT-3", "EST": it changes with the season, a place does not
    AMBIGUOUS = "ambiguous"  # `nearest` are the zones it may be
    UNKNOWN = "unknown"  # `nearest` are names that look alike, if any


class ZoneError(ValueError):
    """The text names no single zone: the problem, what was said, and the zones that come near."""

    def __init__(self, problem: ZoneProblem, said: str, nearest: tuple[str, ...] = ()) -> None:
        self.problem = problem
        self.said = quote(said)
        self.nearest = nearest
        super().__init__(f"{problem}: {self.said}")


def parse_zone(text: str) -> str:
    """Return the one zone that a text names in full, or by a beginning that fits no other.

    Raises ZoneError.
    """
    said = " ".join(text.split())
    if not said:
        raise ZoneError(ZoneProblem.EMPTY, said)
    if _is_offset(said):
        raise ZoneError(ZoneProblem.OFFSET, said)
    key = _key(said)
    for found in (_named(said), _begun(key)):
        if len(found) == 1:
            return found[0]
        if found:
            raise ZoneError(ZoneProblem.AMBIGUOUS, said, found[:MOST])
    raise ZoneError(ZoneProblem.UNKNOWN, said, _alike(key))


def find_zones(text: str) -> list[str]:
    """Return the zones that a text may name, best first, at most eight; none for an offset."""
    if _is_offset(text.strip()):
        return []
    key = _key(text)
    found = _distinct([*_named(text), *_begun(key)]) or _alike(key)
    return list(found[:MOST])


def city_of(zone: str) -> str:
    """Return the place in a zone's name: "Buenos Aires" for America/Argentina/Buenos_Aires."""
    return zone.rpartition("/")[2].replace("_", " ")


# How near a text comes ------------------------------------------------------------------------

_OFFSET = re.compile(r"(?:etc/)?(?:utc|gmt)?\s*[+\-−]?\s*[0-9]{1,2}(?:[:.]?[0-9]{2})?h?")
# Clock time in letters is an offset in disguise. The database knows some of these names, but with
# the clocks of one country that uses them: EST would be Panama, without a summer time.
_ABBREVIATIONS = frozenset(
    {
        *("gmt", "etc/gmt", "greenwich", "etc/greenwich", "wet", "west", "bst", "ist"),
        *("cet", "cest", "met", "mez", "mesz", "eet", "eest", "msk", "jst"),
        *("est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "ast", "adt", "hst", "akst"),
        *("est5edt", "cst6cdt", "mst7mdt", "pst8pdt"),
        *("aest", "aedt", "acst", "acdt", "awst", "nzst", "nzdt"),
    }
)


def _is_offset(said: str) -> bool:
    lowered = said.casefold()
    return lowered in _ABBREVIATIONS or _OFFSET.fullmatch(lowered) is not None


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
    ours = tomllib.loads(_text("bot.coach", "cities.toml"))
    country_of = {row[2]: row[0] for row in _table("zone.tab")}
    # "L target alias": a name's former spelling, or another one for the same clocks.
    links = [line.split()[1:] for line in _lines("tzdata.zi") if line.startswith("L ")]
    known = sorted(country_of, key=lambda zone: zone not in _WELL_KNOWN)
    zone_of: dict[str, str] = {zone: zone for zone in known} | ours["renamed"]
    for zone, alias in links:
        if zone in zone_of:
            # A known zone stays itself: Oslo is a link to Berlin only because their clocks agree.
            zone_of.setdefault(alias, zone_of[zone])

    places: dict[str, list[str]] = defaultdict(list)
    for name, zone in zone_of.items():
        places[_key(city_of(name))].append(zone)
    for zone, cities in ours["cities"].items():
        for city in cities:
            places[_key(city)].append(zone)
    countries = {code: [name, name.partition(" (")[0]] for code, name in _table("iso3166.tab")}
    for code, others in ours["countries"].items():
        countries[code] += others
    for zone in known:
        for country in countries[country_of[zone]]:
            places[_key(country)].append(zone)

    zones = {_key(name): zone for name, zone in zone_of.items()}
    distinct = {place: _distinct(found) for place, found in places.items()}
    return _Names(zones, distinct, {key: (zone,) for key, zone in zones.items()} | distinct)


_WELL_KNOWN = frozenset(zone for region in REGIONS.values() for zone in region)


def _table(name: str) -> list[list[str]]:
    return [line.split("\t") for line in _lines(name) if not line.startswith("#")]


def _lines(name: str) -> list[str]:
    return _text("tzdata", f"zoneinfo/{name}").splitlines()


def _text(package: str, path: str) -> str:
    return files(package).joinpath(path).read_text(encoding="utf-8")
