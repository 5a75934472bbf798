"""When an office is open: hand-computed cases around clock changes, nights and week ends."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.coach.office import Office, after_office_time, is_open, opens_next

MADRID, LORD_HOWE = ZoneInfo("Europe/Madrid"), ZoneInfo("Australia/Lord_Howe")
WORKING_DAYS, EVERY_DAY = frozenset(range(5)), frozenset(range(7))
HALF_AN_HOUR = timedelta(minutes=30)


def office(
    opens: str = "08:00",
    closes: str = "18:00",
    weekdays: frozenset[int] = WORKING_DAYS,
    zone: ZoneInfo = MADRID,
) -> Office:
    return Office(weekdays, time.fromisoformat(opens), time.fromisoformat(closes), zone)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


OFFICE = office()
NIGHT = office("22:00", "06:00", frozenset({4}))  # from Friday to Saturday
ROUND_THE_CLOCK = office("00:00", "00:00", EVERY_DAY)


@pytest.mark.parametrize(
    ("of", "at", "expected"),
    [
        pytest.param(OFFICE, "2027-03-01 06:59:59", False, id="a second before"),
        pytest.param(OFFICE, "2027-03-01 07:00", True, id="opens"),
        pytest.param(OFFICE, "2027-03-01 16:59:59", True, id="the last second"),
        pytest.param(OFFICE, "2027-03-01 17:00", False, id="closes"),
        pytest.param(OFFICE, "2027-03-06 12:00", False, id="Saturday"),
        pytest.param(OFFICE, "2027-03-29 06:00", True, id="an hour sooner in summer"),
        pytest.param(NIGHT, "2027-03-05 20:59", False, id="before the night"),
        pytest.param(NIGHT, "2027-03-05 21:00", True, id="the night begins"),
        pytest.param(NIGHT, "2027-03-06 04:59", True, id="the night, on the next day"),
        pytest.param(NIGHT, "2027-03-06 05:00", False, id="the night is over"),
        pytest.param(NIGHT, "2027-03-06 21:30", False, id="no night on Saturday"),
        pytest.param(ROUND_THE_CLOCK, "2027-03-28 00:59:59", True, id="round the clock, at a gap"),
        pytest.param(ROUND_THE_CLOCK, "2026-10-24 22:00", True, id="round the clock, midnight"),
        pytest.param(office(weekdays=frozenset()), "2027-03-01 12:00", False, id="never"),
        pytest.param(
            office("02:00", "02:30", EVERY_DAY, LORD_HOWE),
            "2026-10-03 15:30",
            False,
            id="hours that the clocks leap over",
        ),
    ],
)
def test_is_open(of: Office, at: str, expected: bool) -> None:
    assert is_open(of, utc(at)) is expected


@pytest.mark.parametrize(
    ("of", "at", "expected"),
    [
        pytest.param(OFFICE, "2027-03-01 12:00", "2027-03-01 12:00", id="open already"),
        pytest.param(OFFICE, "2027-03-01 05:00", "2027-03-01 07:00", id="this morning"),
        pytest.param(OFFICE, "2027-03-05 17:00", "2027-03-08 07:00", id="over the week end"),
        pytest.param(OFFICE, "2027-03-26 17:00", "2027-03-29 06:00", id="over a clock change"),
        pytest.param(
            office("02:30", "09:00", EVERY_DAY), "2027-03-28 00:00", "2027-03-28 01:00", id="gap"
        ),
        pytest.param(NIGHT, "2027-03-06 05:00", "2027-03-12 21:00", id="next week"),
    ],
)
def test_opens_next(of: Office, at: str, expected: str) -> None:
    assert opens_next(of, utc(at)) == utc(expected)


@pytest.mark.parametrize(
    ("of", "since", "expected"),
    [
        pytest.param(OFFICE, "2027-03-01 12:00", "2027-03-01 12:30", id="open all the time"),
        pytest.param(OFFICE, "2027-03-01 16:30", "2027-03-01 17:00", id="up to the last second"),
        pytest.param(OFFICE, "2027-03-01 16:40", "2027-03-02 07:10", id="the rest tomorrow"),
        pytest.param(OFFICE, "2027-03-05 16:50", "2027-03-08 07:20", id="over the week end"),
        pytest.param(OFFICE, "2027-03-06 10:00", "2027-03-08 07:30", id="from a Saturday"),
        pytest.param(
            office("01:45", "09:00", EVERY_DAY), "2027-03-28 00:00", "2027-03-28 01:15", id="a gap"
        ),
        pytest.param(
            office("01:45", "02:15", EVERY_DAY),
            "2026-10-25 00:00",
            "2026-10-26 01:00",
            id="in a fold the first of two",
        ),
        pytest.param(ROUND_THE_CLOCK, "2027-03-27 22:50", "2027-03-27 23:20", id="midnight"),
        pytest.param(
            office("08:00", "08:05", frozenset({0})),
            "2027-03-01 12:00",
            "2027-04-12 06:05",
            id="five minutes a week",
        ),
    ],
)
def test_half_an_hour_of_office_time(of: Office, since: str, expected: str) -> None:
    assert after_office_time(of, utc(since), HALF_AN_HOUR) == utc(expected)


def test_an_office_without_days_never_opens() -> None:
    never = office(weekdays=frozenset())
    assert opens_next(never, utc("2027-03-01 12:00")) is None
    assert after_office_time(never, utc("2027-03-01 12:00"), HALF_AN_HOUR) is None


@given(
    since=st.datetimes(datetime(2026, 10, 1), datetime(2027, 4, 30), timezones=st.just(UTC)),  # noqa: DTZ001 - the strategy adds the zone
    opens=st.times(),
    closes=st.times(),
    weekdays=st.frozensets(st.integers(0, 6), min_size=1),
    zone=st.sampled_from([MADRID, LORD_HOWE, ZoneInfo("America/New_York")]),
)
def test_the_minutes_that_are_open_are_as_many_as_asked(
    since: datetime, opens: time, closes: time, weekdays: frozenset[int], zone: ZoneInfo
) -> None:
    since = since.replace(second=0, microsecond=0)
    of = Office(
        weekdays,
        opens.replace(second=0, microsecond=0),
        closes.replace(second=0, microsecond=0),
        zone,
    )
    until = after_office_time(of, since, timedelta(minutes=3))
    first = opens_next(of, since)
    if until is None or until - since > timedelta(days=9):
        return  # some minutes a week, or none: too many to count
    assert first is not None
    minutes = int((until - first) / timedelta(minutes=1))
    open_ = sum(is_open(of, first + timedelta(minutes=n)) for n in range(min(minutes, 10)))
    assert open_ == min(3, minutes)
    assert is_open(of, first)
    assert is_open(of, until - timedelta(seconds=1))
    assert first == since or not is_open(of, first - timedelta(seconds=1))
