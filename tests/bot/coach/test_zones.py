"""Finding a zone: names, cities, countries, typing errors, and what is refused."""

import tomllib
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.coach.typed import QUOTED_LONGEST
from bot.coach.zones import (
    MOST,
    REGIONS,
    ZoneError,
    ZoneProblem,
    city_of,
    find_zones,
    parse_zone,
)


def refusal(text: str) -> ZoneError:
    with pytest.raises(ZoneError) as caught:
        parse_zone(text)
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
    assert parse_zone(text) == zone
    assert find_zones(text)[0] == zone


@pytest.mark.parametrize(
    "text",
    [
        *("+2", "-3", "−3", "+02:00", "+0530", "2", "UTC+2", "utc +2", "GMT-3", "gmt 1"),
        *("Etc/GMT+5", "UTC-03:30", "GMT", "GMT0", "EST", "est", "PST", "CET", "CEST", "EST5EDT"),
    ],
)
def test_an_offset_is_not_enough(text: str) -> None:
    error = refusal(text)
    assert (error.problem, error.said, error.nearest) == (ZoneProblem.OFFSET, text, ())
    assert find_zones(text) == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Spain", ("Europe/Madrid", "Atlantic/Canary", "Africa/Ceuta")),
        ("españa", ("Europe/Madrid", "Atlantic/Canary", "Africa/Ceuta")),
        ("USA", ("America/New_York", "America/Chicago", "America/Denver")),
        ("Birmingham", ("America/Chicago", "Europe/London")),
        ("Samoa", ("Pacific/Pago_Pago", "Pacific/Apia")),
        ("ber", ("Europe/Berlin",)),
        ("spai", ("Europe/Madrid",)),  # before Port of Spain
    ],
)
def test_several_zones(text: str, first: tuple[str, ...]) -> None:
    error = refusal(text)
    assert error.problem is ZoneProblem.AMBIGUOUS
    assert error.nearest[: len(first)] == first
    assert tuple(find_zones(text))[: len(first)] == first


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("Londn", "Europe/London"),
        ("new yrok", "America/New_York"),
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
    assert error.nearest[:1] == ((nearest,) if nearest else ())
    assert find_zones(text) == list(error.nearest)


@pytest.mark.parametrize("text", ["", " \n"])
def test_nothing_said(text: str) -> None:
    assert refusal(text).problem is ZoneProblem.EMPTY
    assert find_zones(text) == []


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
    for zone, cities in ours["cities"].items():
        assert parse_zone(zone) == zone
        for city in cities:
            assert zone in find_zones(city), city
    for names in ours["countries"].values():
        for name in names:
            assert find_zones(name), name


@pytest.mark.parametrize("region", REGIONS)
def test_regions_hold_what_fits_a_keyboard(region: str) -> None:
    zones = REGIONS[region]
    assert 12 <= len(zones) <= 24
    assert len({city_of(zone) for zone in zones}) == len(zones)
    for zone in zones:
        assert ZoneInfo(zone).key == parse_zone(zone) == zone


def test_no_zone_is_in_two_regions() -> None:
    everywhere = [zone for zones in REGIONS.values() for zone in zones]
    assert len(everywhere) == len(set(everywhere))


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
    found = find_zones(text)
    assert len(found) == len(set(found)) <= MOST
    assert set(found) <= available_timezones()
    outcome = zone_or_refusal(text)
    if isinstance(outcome, str):
        assert found[0] == outcome
    else:
        assert len(outcome.said) <= QUOTED_LONGEST
        assert list(outcome.nearest) == found[: len(outcome.nearest)]


def zone_or_refusal(text: str) -> str | ZoneError:
    try:
        return parse_zone(text)
    except ZoneError as error:
        return error
