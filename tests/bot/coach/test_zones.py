"""Finding a zone: names, cities, countries, typing errors, and what is refused."""

import tomllib
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.coach.regions import REGIONS, WELL_KNOWN, all_zones, city_of, others_of
from bot.coach.typed import QUOTED_LONGEST
from bot.coach.zones import (
    MOST,
    ZoneError,
    ZoneProblem,
    parse_zone,
)

NOON = datetime(2027, 1, 15, 12, 0, tzinfo=UTC)
SUMMER = datetime(2027, 7, 15, 12, 0, tzinfo=UTC)


def refusal(text: str) -> ZoneError:
    with pytest.raises(ZoneError) as caught:
        parse_zone(text, NOON)
    return caught.value


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Europe/Madrid", "Europe/Madrid"),
        (" europe/madrid\n", "Europe/Madrid"),
        ("EUROPE / MADRID", "Europe/Madrid"),
        ("america/new york", "America/New_York"),
        ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("UTC", "UTC"),
        ("etc/utc", "UTC"),
        ("Zulu", "UTC"),
        ("madrid", "Europe/Madrid"),
        ("New York", "America/New_York"),
        ("new_york", "America/New_York"),
        ("port-au-prince", "America/Port-au-Prince"),
        ("São Paulo", "America/Sao_Paulo"),
        ("sao paulo", "America/Sao_Paulo"),
        ("Oslo", "Europe/Oslo"),
        ("York", "America/New_York"),
        ("Madr", "Europe/Madrid"),
        ("Asia/Calcutta", "Asia/Kolkata"),
        ("calcutta", "Asia/Kolkata"),
        ("Kiev", "Europe/Kyiv"),
        ("US/Eastern", "America/New_York"),
        ("America/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("GB", "Europe/London"),
        ("Iceland", "Atlantic/Reykjavik"),
        ("Pacific/Yap", "Pacific/Chuuk"),
        ("Barcelona", "Europe/Madrid"),
        ("sevilla", "Europe/Madrid"),
        ("Málaga", "Europe/Madrid"),
        ("Las Palmas", "Atlantic/Canary"),
        ("München", "Europe/Berlin"),
        ("Munich", "Europe/Berlin"),
        ("MILAN", "Europe/Rome"),
        ("wroclaw", "Europe/Warsaw"),
        ("Edinburgh", "Europe/London"),
        ("Nueva York", "America/New_York"),
        ("Washington, DC", "America/New_York"),
        ("san francisco", "America/Los_Angeles"),
        ("St Louis", "America/Chicago"),
        ("Rio", "America/Sao_Paulo"),
        ("Mumbai", "Asia/Kolkata"),
        ("Beijing", "Asia/Shanghai"),
        ("Osaka", "Asia/Tokyo"),
        ("Japan", "Asia/Tokyo"),
        ("Italia", "Europe/Rome"),
        ("UK", "Europe/London"),
        ("Côte d'Ivoire", "Africa/Abidjan"),
        ("Valencia, Spain", "Europe/Madrid"),
        ("valencia, venezuela", "America/Caracas"),
    ],
)
def test_one_zone(text: str, zone: str) -> None:
    assert parse_zone(text, NOON) == zone


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Spain", ("Europe/Madrid", "Atlantic/Canary", "Africa/Ceuta")),
        ("españa", ("Europe/Madrid", "Atlantic/Canary", "Africa/Ceuta")),
        ("USA", ("America/New_York", "America/Chicago", "America/Denver")),
        ("Birmingham", ("America/Chicago", "Europe/London")),
        ("Portland", ("America/Los_Angeles", "America/New_York")),
        ("cambridge", ("America/New_York", "Europe/London")),
        ("Springfield", ("America/Chicago", "America/New_York")),
        ("San Jose", ("America/Costa_Rica", "America/Los_Angeles")),
        ("Victoria", ("Australia/Melbourne", "America/Vancouver")),
        ("Hamilton", ("America/Toronto", "Pacific/Auckland")),
        ("santiago", ("America/Santiago", "America/Santo_Domingo", "Europe/Madrid")),
        ("Samoa", ("Pacific/Pago_Pago", "Pacific/Apia")),
        ("ber", ("Europe/Berlin",)),
        ("spai", ("Europe/Madrid",)),  # before Port of Spain
    ],
)
def test_several_zones(text: str, first: tuple[str, ...]) -> None:
    error = refusal(text)
    assert error.problem is ZoneProblem.AMBIGUOUS
    assert error.candidates[: len(first)] == first


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("Londn", "Europe/London"),
        ("nwe york", "America/New_York"),
        ("lodnon", "Europe/London"),
        ("Barcelna", "Europe/Madrid"),
        ("Europe/Madird", "Europe/Madrid"),
        ("xyzzy", None),
        ("🏃", None),
        ("Ba", None),
        ("London " * 600, None),
    ],
)
def test_unknown_names(text: str, nearest: str | None) -> None:
    error = refusal(text)
    assert error.problem is ZoneProblem.UNKNOWN
    assert len(error.said) <= QUOTED_LONGEST
    assert error.candidates[:1] == ((nearest,) if nearest else ())


@pytest.mark.parametrize("text", ["", " \n"])
def test_nothing_said(text: str) -> None:
    assert refusal(text).problem is ZoneProblem.EMPTY


NAMES = sorted(available_timezones() - {"Factory", "localtime", "posixrules"})


def test_every_zone_is_found_by_its_name_with_the_same_clocks() -> None:
    found = {name: zone_or_refusal(name) for name in NAMES}
    for name, outcome in found.items():
        if isinstance(outcome, ZoneError):
            assert outcome.problem is ZoneProblem.OFFSET
            assert name.startswith("Etc/") or "/" not in name
        else:
            assert clocks(outcome) == clocks(name)


def clocks(zone: str) -> list[timedelta | None]:
    months = [datetime(2026, month, 15, tzinfo=UTC) for month in range(1, 13)]
    return [month.astimezone(ZoneInfo(zone)).utcoffset() for month in months]


def test_our_own_names_lead_to_zones() -> None:
    ours = tomllib.loads(files("bot.coach").joinpath("cities.toml").read_text(encoding="utf-8"))
    for named in (ours, *ours["languages"].values()):
        for zone, cities in named["cities"].items():
            assert parse_zone(zone, NOON) == zone
            for city in cities:
                assert zone in meant(city), city
        for names in named["countries"].values():
            for name in names:
                assert meant(name), name


@pytest.mark.parametrize("region", REGIONS)
def test_regions_hold_what_fits_a_keyboard(region: str) -> None:
    zones = REGIONS[region]
    assert 12 <= len(zones) <= 24
    assert len({city_of(zone) for zone in zones}) == len(zones)
    for zone in zones:
        assert ZoneInfo(zone).key == parse_zone(zone, NOON) == zone


def test_every_zone_where_somebody_lives_is_in_one_region() -> None:
    everywhere = [zone for name in REGIONS for zone in (*REGIONS[name], *others_of(name))]
    assert sorted(everywhere) == sorted(all_zones())
    assert all_zones()[: len(WELL_KNOWN)] == WELL_KNOWN


@pytest.mark.parametrize(
    ("zone", "city"),
    [
        ("America/Argentina/Buenos_Aires", "Buenos Aires"),
        ("America/Port-au-Prince", "Port-au-Prince"),
        ("Europe/Madrid", "Madrid"),
        ("UTC", "UTC"),
    ],
)
def test_city_of(zone: str, city: str) -> None:
    assert city_of(zone) == city


@given(st.one_of(st.text(), st.text("abcdenoru/_ ,+-09", max_size=20)))
def test_any_text_is_a_zone_or_refused(text: str) -> None:
    found = meant(text)
    assert len(found) == len(set(found)) <= MOST
    assert set(found) <= available_timezones()
    outcome = zone_or_refusal(text)
    assert isinstance(outcome, str) or len(outcome.said) <= QUOTED_LONGEST


def meant(text: str) -> tuple[str, ...]:
    """Return the zone that a text names, or those that it may."""
    outcome = zone_or_refusal(text)
    return outcome.candidates if isinstance(outcome, ZoneError) else (outcome,)


def zone_or_refusal(text: str) -> str | ZoneError:
    try:
        return parse_zone(text, NOON)
    except ZoneError as error:
        return error
