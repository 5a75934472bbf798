"""What comes next over all plans, and what the clocks do to it."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.coach.schedule import EVERY_DAY, Plan, SingleRun, WeeklyRun, instant_of
from bot.coach.upcoming import Clocks, clocks_at, upcoming

MADRID, LEAD = ZoneInfo("Europe/Madrid"), timedelta(minutes=15)
DAILY = WeeklyRun(EVERY_DAY, time(6, 30))
AT_NIGHT = WeeklyRun(EVERY_DAY, time(2, 30))
SATURDAYS = WeeklyRun(frozenset({5}), time(8))
RACE = SingleRun(date(2027, 3, 28), time(9))
MONDAY_NOON = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def ahead(*plans: Plan, after: datetime = MONDAY_NOON, taken: tuple[str, ...] = ()) -> list[str]:
    """Return the wall times of what comes next."""
    found = upcoming(plans, MADRID, LEAD, after=after, taken={utc(one) for one in taken}, most=3)
    assert all(one.primer_at == max(one.run_at - LEAD, after) for one in found)
    return [f"{one.run_at.astimezone(MADRID):%a %H:%M}" for one in found]


def test_the_runs_of_all_plans_come_in_their_order_and_those_that_meet_are_one() -> None:
    also_daily = WeeklyRun(frozenset({1}), time(6, 30))
    assert ahead(SATURDAYS, DAILY, also_daily) == ["Tue 06:30", "Wed 06:30", "Thu 06:30"]
    assert ahead(SATURDAYS, RACE) == ["Sat 08:00"] * 3
    assert ahead(RACE) == ["Sun 09:00"]
    assert ahead() == []


def test_what_has_its_primer_already_is_left_out() -> None:
    taken = ("2027-03-02 05:30", "2027-03-04 05:30")
    assert ahead(DAILY, taken=taken) == ["Wed 06:30", "Fri 06:30", "Sat 06:30"]


def test_a_run_within_the_lead_has_its_primer_at_once() -> None:
    assert ahead(DAILY, after=utc("2027-03-02 05:20"))[0] == "Tue 06:30"


@pytest.mark.parametrize(
    ("zone", "on", "at", "clocks"),
    [
        ("Europe/Madrid", date(2027, 3, 28), time(2, 30), Clocks.FORWARD),
        ("Europe/Madrid", date(2027, 3, 28), time(3), None),
        ("Europe/Madrid", date(2027, 3, 28), time(6, 30), None),
        ("Europe/Madrid", date(2026, 10, 25), time(2, 30), Clocks.BACK),
        ("Europe/Madrid", date(2026, 10, 25), time(3), None),
        ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 15), Clocks.FORWARD),
        ("Australia/Lord_Howe", date(2027, 4, 4), time(1, 45), Clocks.BACK),
        ("Pacific/Apia", date(2011, 12, 30), time(6, 30), Clocks.FORWARD),
        ("Pacific/Apia", date(2011, 12, 31), time(6, 30), None),
    ],
)
def test_a_change_of_the_clocks_is_told_of_the_runs_it_touches(
    zone: str, on: date, at: time, clocks: Clocks | None
) -> None:
    place = ZoneInfo(zone)
    assert clocks_at(instant_of(on, at, place), at, place) is clocks


def test_of_a_run_that_has_another_time_now_nothing_is_told() -> None:
    then = instant_of(date(2027, 3, 28), time(2, 30), MADRID)
    assert clocks_at(then, time(18), MADRID) is None


def test_what_comes_on_the_night_says_what_the_clocks_do() -> None:
    found = upcoming([AT_NIGHT], MADRID, LEAD, after=utc("2027-03-27 12:00"), taken=(), most=2)
    assert [(one.clocks, one.at) for one in found] == [
        (Clocks.FORWARD, time(2, 30)),
        (None, time(2, 30)),
    ]
