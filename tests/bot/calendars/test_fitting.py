from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.calendars.fitting import GoesOn, fit, walls_of
from bot.coach.schedule import Plan, SingleRun, WeeklyRun

MONDAY_NOON = datetime(2027, 3, 1, 12)  # noqa: DTZ001 - wall times
END = MONDAY_NOON + timedelta(days=548)
SIX, SEVEN = time(6), time(7)
FOREVER = GoesOn(date.max, 1)


def fitted(plans: list[Plan], goes_on: GoesOn | None = None) -> list[Plan]:
    walls = walls_of(plans, after=MONDAY_NOON, until=END)
    return list(fit(walls, after=MONDAY_NOON, until=END, goes_on=goes_on))


@pytest.mark.parametrize(
    ("plans", "goes_on"),
    [
        ([WeeklyRun(frozenset({1, 3}), SIX)], FOREVER),
        ([WeeklyRun(frozenset(range(7)), SIX)], FOREVER),
        ([WeeklyRun(frozenset({1, 3}), SIX, last=date(2027, 6, 1))], None),
        ([WeeklyRun(frozenset({0}), SIX, last=date(2030, 6, 3))], GoesOn(date(2030, 6, 3), 1)),
        ([WeeklyRun(frozenset({5}), SIX, 2, date(2027, 3, 6))], GoesOn(date.max, 2)),
        ([WeeklyRun(frozenset({5, 6}), SIX, 12, date(2027, 3, 6))], GoesOn(date.max, 12)),
        ([WeeklyRun(frozenset({5}), SIX, 3, date(2027, 3, 13), date(2027, 10, 9))], None),
        ([WeeklyRun(frozenset({2}), SIX, first=date(2027, 5, 5))], FOREVER),
        # Holidays are left out, and one that was moved stands by itself.
        ([WeeklyRun(frozenset({1, 3}), SIX, but=frozenset({date(2027, 3, 4)}))], FOREVER),
        (
            [
                WeeklyRun(frozenset({1}), SIX, but=frozenset({date(2027, 3, 9)})),
                SingleRun(date(2027, 3, 10), SEVEN),
            ],
            FOREVER,
        ),
        ([SingleRun(date(2027, 3, 2), SIX), SingleRun(date(2027, 4, 9), SIX)], None),
    ],
)
def test_what_is_a_rhythm_becomes_one_again(plans: list[Plan], goes_on: GoesOn | None) -> None:
    assert fitted(plans, goes_on) == plans


def test_a_rhythm_that_changes_makes_two_plans() -> None:
    winter = WeeklyRun(frozenset({1, 3}), SIX, last=date(2027, 4, 29))
    summer = WeeklyRun(frozenset({0, 2, 4}), SIX, first=date(2027, 5, 3))
    assert fitted([winter, summer]) == [winter, replace(summer, last=date(2028, 8, 30))]


def test_every_other_day_makes_two_plans() -> None:
    days = [MONDAY_NOON.replace(hour=6) + timedelta(days=2 * n) for n in range(1, 275)]
    plans = fit(days, after=MONDAY_NOON, until=END, goes_on=GoesOn(date.max, 2))
    assert [(plan.every, plan.last) for plan in plans if isinstance(plan, WeeklyRun)] == [
        (2, None),
        (2, None),
    ]


def test_what_ends_does_not_go_on_and_few_of_a_month_are_no_weekly_run() -> None:
    ends = WeeklyRun(frozenset({1}), SIX, last=date(2028, 8, 29))
    assert fitted([ends]) == [ends]
    first_sundays = [
        datetime.combine(day, SIX)
        for month in range(20)
        for day in (date(2027 + (month + 3) // 12, (month + 3) % 12 + 1, 1),)
        if MONDAY_NOON.date() < day <= END.date()
    ]
    plans = fit(first_sundays, after=MONDAY_NOON, until=END)
    assert walls_of(plans, after=MONDAY_NOON, until=END) == frozenset(first_sundays)
    assert not any(isinstance(plan, WeeklyRun) and plan.last is None for plan in plans)


DAYS = st.dates(MONDAY_NOON.date(), END.date())
TIMES = st.sampled_from([SIX, SEVEN, time(12), time(12, 30), time(23, 59)])
SINGLE = st.builds(SingleRun, DAYS, TIMES)
WEEKLY = st.builds(
    lambda weekdays, at, every, first, length, but: WeeklyRun(
        weekdays, at, every, first, first + timedelta(days=length), but
    ),
    st.frozensets(st.integers(0, 6), min_size=1),
    TIMES,
    st.integers(1, 12),
    DAYS,
    st.integers(0, 400),
    st.frozensets(DAYS, max_size=5),
)


@settings(max_examples=60)
@given(
    st.lists(WEEKLY | SINGLE, max_size=5),
    st.none() | st.builds(GoesOn, st.just(date.max) | DAYS, st.integers(1, 12)),
    st.integers(0, 3 * 24 * 60),
)
def test_plans_take_place_exactly_when_they_should(
    plans: list[Plan], goes_on: GoesOn | None, minutes: int
) -> None:
    after = MONDAY_NOON + timedelta(minutes=minutes)
    walls = walls_of(plans, after=after, until=END)
    found = fit(walls, after=after, until=END, goes_on=goes_on)
    assert walls_of(found, after=after, until=END) == walls
    assert len(found) <= len(walls)
