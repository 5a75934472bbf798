"""The world's time zones by region: the well-known ones first, then all others of the database."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


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

WELL_KNOWN = tuple(zone for zones in REGIONS.values() for zone in zones)

_OCEANS: Mapping[str, tuple[str, ...]] = {
    "Europe": _zones(
        "Arctic/Longyearbyen Atlantic/Azores Atlantic/Faroe Atlantic/Madeira Atlantic/Reykjavik"
    ),
    "Americas": _zones("Atlantic/Bermuda Atlantic/South_Georgia Atlantic/Stanley"),
    "Asia": _zones("Indian/Chagos Indian/Christmas Indian/Cocos Indian/Maldives"),
    "Africa": _zones(
        "Atlantic/St_Helena Indian/Comoro Indian/Kerguelen Indian/Mahe Indian/Mayotte"
        " Indian/Reunion"
    ),
    "Oceania": (),
}
"""To which region a zone belongs that is named after an ocean."""
_CONTINENTS: Mapping[str, tuple[str, ...]] = {
    "Europe": ("Europe",),
    "Americas": ("America",),
    "Asia": ("Asia",),
    "Africa": ("Africa",),
    "Oceania": ("Australia", "Pacific", "Antarctica"),
}


@cache
def country_of() -> Mapping[str, str]:
    """Return the country's code of every zone in which somebody lives, the well-known first.

    Otherwise in the database's order, which begins with a country's largest.
    """
    codes = {row[2]: row[0] for row in table("zone.tab")}
    return dict(sorted(codes.items(), key=lambda entry: entry[0] not in WELL_KNOWN))


@cache
def all_zones() -> tuple[str, ...]:
    """Return every zone in which somebody lives, the well-known first, by regions."""
    return tuple(dict.fromkeys((*WELL_KNOWN, *country_of())))


@cache
def others_of(region: str) -> tuple[str, ...]:
    """Return the zones of a region that are not its well-known ones, by their cities."""
    found = [
        zone
        for zone in country_of()
        if zone.partition("/")[0] in _CONTINENTS[region] or zone in _OCEANS[region]
    ]
    return tuple(sorted(set(found) - set(WELL_KNOWN), key=city_of))


def city_of(zone: str) -> str:
    """Return the place in a zone's name: "Buenos Aires" for America/Argentina/Buenos_Aires."""
    return zone.rpartition("/")[2].replace("_", " ")


def table(name: str) -> list[list[str]]:
    """Return the rows of one of the database's tables."""
    return [line.split("\t") for line in lines(name) if not line.startswith("#")]


def lines(name: str) -> list[str]:
    """Return the lines of one of the database's texts."""
    return files("tzdata").joinpath("zoneinfo", name).read_text(encoding="utf-8").splitlines()
