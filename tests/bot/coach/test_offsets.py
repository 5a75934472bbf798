"""Offsets and the names of clocks: which zones have them now."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.coach.offsets import zones_at
from bot.coach.regions import WELL_KNOWN, all_zones, city_of

MOST = 12
WINTER = datetime(2027, 1, 15, 12, 0, tzinfo=UTC)
SUMMER = datetime(2027, 7, 15, 12, 0, tzinfo=UTC)


def cities(said: str, now: datetime) -> list[str]:
    """Return the cities that a text is answered with."""
    found = zones_at(said, now, MOST)
    assert found is not None
    assert len(found) == len(set(found)) <= MOST
    return [city_of(zone) for zone in found]


def offset_of(zone: str, now: datetime) -> timedelta | None:
    return now.astimezone(ZoneInfo(zone)).utcoffset()


@pytest.mark.parametrize(
    ("texts", "minutes"),
    [
        (("+2", "utc+2", "UTC +2", "GMT+02:00", "+0200", "2", "+2h", "Etc/GMT-2"), 120),
        (("-3", "−3", "–3", "GMT-3", "utc -03", "Etc/GMT+3"), -180),
        (("+05:30", "+5:30", "+5.5", "+5,5", "+5½", "0530", "+5.30"), 330),
        (("+0", "UTC+0", "GMT0", "utc-0"), 0),
        (("+5:45",), 345),
        (("+13",), 780),
    ],
)
@pytest.mark.parametrize("now", [WINTER, SUMMER])
def test_an_offset_however_it_is_written(
    texts: tuple[str, ...], minutes: int, now: datetime
) -> None:
    (found,) = {zones_at(text, now, MOST) for text in texts}
    assert found
    assert {offset_of(zone, now) for zone in found} == {timedelta(minutes=minutes)}


@pytest.mark.parametrize(
    ("said", "now", "first"),
    [
        ("utc+1", WINTER, ["Madrid", "Paris"]),
        ("utc+1", SUMMER, ["Lisbon", "London", "Dublin", "Canary"]),
        ("-3:30", WINTER, ["St Johns"]),
        ("+12:45", SUMMER, ["Chatham"]),
        ("+5:45", WINTER, ["Kathmandu"]),
        ("EST", WINTER, ["New York", "Toronto", "Panama"]),
        ("est", SUMMER, ["Panama", "New York", "Toronto"]),
        ("EDT", SUMMER, ["New York", "Toronto"]),
        ("ET", WINTER, ["New York", "Toronto", "Panama"]),
        ("PST", WINTER, ["Los Angeles"]),
        ("CET", WINTER, ["Madrid", "Paris"]),
        ("CEST", SUMMER, ["Madrid", "Paris"]),
        ("MEZ", WINTER, ["Madrid", "Paris"]),
        ("BST", SUMMER, ["London"]),
        ("IST", WINTER, ["Jerusalem", "Kolkata", "Dublin"]),
        ("GMT", WINTER, ["London", "Dublin", "Dakar"]),
        ("JST", WINTER, ["Tokyo"]),
    ],
)
def test_who_has_it_now_comes_first(said: str, now: datetime, first: list[str]) -> None:
    assert cities(said, now)[: len(first)] == first


@pytest.mark.parametrize("said", ["+20", "-13", "+3:17", "UTC+99"])
def test_an_offset_that_no_clock_has_leads_nowhere(said: str) -> None:
    assert cities(said, WINTER) == []


@pytest.mark.parametrize(
    "said", ["", "UTC", "Madrid", "est time", "+", "utc", "2 cities", "+1:2", "12345", "plus two"]
)
def test_what_is_no_offset_is_looked_up_as_a_name(said: str) -> None:
    assert zones_at(said, WINTER, MOST) is None


def year_of(zone: str, now: datetime) -> tuple[timedelta | None, ...]:
    return tuple(offset_of(zone, now + month * timedelta(days=30)) for month in range(13))


@given(
    st.sampled_from(sorted(all_zones())),
    st.datetimes(datetime(2024, 1, 1), datetime(2032, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - the strategy adds the zone
)
def test_every_place_finds_its_own_clock_by_its_offset(zone: str, now: datetime) -> None:
    offset = offset_of(zone, now)
    assert offset is not None
    minutes = int(offset.total_seconds()) // 60
    sign = "-" if minutes < 0 else "+"
    found = zones_at(f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}", now, MOST)
    assert found
    assert {offset_of(one, now) for one in found} == {offset}
    if not zone.startswith("Antarctica/"):
        assert year_of(zone, now) in {year_of(one, now) for one in found}
    well_known = [one in WELL_KNOWN for one in found]
    assert well_known == sorted(well_known, reverse=True)
