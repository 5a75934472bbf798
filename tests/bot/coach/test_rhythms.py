"""Rules with a rhythm of weeks, a first and a last date, and dates that they leave out."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.coach.schedule import EVERY_DAY, Plan, SingleRun, WeeklyRun, next_occurrence

ONE_DAY = date(2026, 12, 20)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def once(text: str) -> SingleRun:
    wall = datetime.fromisoformat(text)
    return SingleRun(wall.date(), wall.time())


def occurrences(plan: Plan, zone: ZoneInfo, after: datetime, end: datetime) -> Iterator[datetime]:
    found = next_occurrence(plan, zone, after)
    while found is not None and found <= end:
        yield found
        found = next_occurrence(plan, zone, found)


def rule(text: str, **more: Any) -> WeeklyRun:
    """Return a rule that is written as the days' numbers and a time: 6@09:00."""
    days, at = text.split("@")
    dates = {name: date.fromisoformat(on) for name, on in more.items() if isinstance(on, str)}
    but = frozenset(map(date.fromisoformat, more.get("but", ())))
    return WeeklyRun(
        frozenset(map(int, days)),
        time.fromisoformat(at),
        more.get("every", 1),
        dates.get("first"),
        dates.get("last"),
        but,
    )


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        pytest.param(
            rule("6@09:00", every=2, first="2026-12-20"),
            "2026-12-20 2027-01-03 2027-01-17",
            id="every other Sunday, over the year's end",
        ),
        pytest.param(
            rule("0@09:00", every=2, first="2026-12-20"),
            "2026-12-28 2027-01-11 2027-01-25",
            id="the first date's week has no Monday left: the next is two weeks on",
        ),
        pytest.param(
            rule("06@09:00", every=2, first="2026-12-20"),
            "2026-12-20 2026-12-28 2027-01-03 2027-01-11",
            id="weeks begin on Monday",
        ),
        pytest.param(
            rule("3@09:00", every=3, first="2026-12-10"),
            "2026-12-10 2026-12-31 2027-01-21",
            id="every third Thursday, over a year of 53 weeks",
        ),
        pytest.param(
            rule("01@09:00", first="2028-02-28", last="2028-03-06"),
            "2028-02-28 2028-02-29 2028-03-06",
            id="a leap day, from and until, both included",
        ),
        pytest.param(
            rule("1@09:00", first="2028-02-20", but=["2028-02-29"], last="2028-03-09"),
            "2028-02-22 2028-03-07",
            id="but not on the leap day",
        ),
        pytest.param(
            rule("0123456@09:00", last="2026-12-02", but=["2026-12-01"]),
            "2026-11-30 2026-12-02",
            id="from now until, but one",
        ),
        pytest.param(rule("0@09:00", last="2026-11-29"), "", id="over before it begins"),
    ],
)
def test_the_dates_of_a_rule(plan: WeeklyRun, expected: str) -> None:
    zone = ZoneInfo("Europe/Madrid")
    every = occurrences(plan, zone, utc("2026-11-30 00:00"), utc("2029-01-01 00:00"))
    dates = [str(one.astimezone(zone).date()) for one in every]
    wanted = expected.split()
    assert dates[: len(wanted)] == wanted
    if plan.last is not None:
        assert dates == wanted


@pytest.mark.parametrize(
    ("plan", "after", "expected"),
    [
        (once("2028-02-29 06:30"), "2026-01-01 00:00", "2028-02-29 05:30"),
        (rule("4@06:30", last="2026-12-31"), "2026-12-25 06:00", None),
        (rule("4@00:00", first="2027-01-01"), "2026-12-31 12:00", "2026-12-31 23:00"),
        (rule("5@23:59", every=12, first="2026-01-03"), "2026-01-04 00:00", "2026-03-28 22:59"),
    ],
)
def test_leap_days_and_the_ends_of_years(plan: Plan, after: str, expected: str | None) -> None:
    found = next_occurrence(plan, ZoneInfo("Europe/Madrid"), utc(after))
    assert found == (expected and utc(expected))


def test_a_day_that_a_zone_leaves_out_is_left_out_of_no_rule_but_runs_once() -> None:
    # Samoa went from Thursday the 29th to Saturday the 31st.
    zone = ZoneInfo("Pacific/Apia")
    friday = rule("4@06:30", every=2, first="2011-12-16", last="2012-01-31")
    found = occurrences(friday, zone, utc("2011-12-15 00:00"), utc("2012-02-01 00:00"))
    assert list(found) == [
        utc("2011-12-16 16:30"),
        utc("2011-12-30 10:00"),
        utc("2012-01-12 16:30"),
        utc("2012-01-26 16:30"),
    ]
    left_out = rule("4@06:30", but=["2011-12-30"], last="2012-01-06")
    found = occurrences(left_out, zone, utc("2011-12-29 00:00"), utc("2012-02-01 00:00"))
    assert list(found) == [utc("2012-01-05 16:30")]


@pytest.mark.parametrize(
    ("every", "first", "match"), [(0, ONE_DAY, "weeks"), (13, ONE_DAY, "weeks"), (2, None, "first")]
)
def test_a_rhythm_of_weeks_has_a_length_and_a_beginning(
    every: int, first: date | None, match: str
) -> None:
    with pytest.raises(ValueError, match=match):
        WeeklyRun(EVERY_DAY, time(6, 30), every, first)
