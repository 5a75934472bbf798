"""Where an occurrence can go, and for how long its primer can wait."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.coach.changes import (
    Unfit,
    a_day_later,
    date_of,
    shifted,
    shifts,
    snoozes,
    spot,
    this_minute,
    unfit,
)
from bot.coach.lateness import LASTS
from bot.coach.schedule import Plan, SingleRun, WeeklyRun
from messages.drills import SHORT

MADRID, APIA = ZoneInfo("Europe/Madrid"), ZoneInfo("Pacific/Apia")
CAIRO = ZoneInfo("Africa/Cairo")
TUESDAY = date(2027, 3, 2)
RUN_AT = datetime(2027, 3, 2, 5, 30, tzinfo=UTC)
DAILY = WeeklyRun(frozenset(range(7)), time(6, 30))
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("run_at", "minutes", "on", "at"),
    [
        (RUN_AT, -60, TUESDAY, time(5, 30)),
        (RUN_AT, 15, TUESDAY, time(6, 45)),
        # Over midnight the date is another one.
        (datetime(2027, 3, 1, 22, 50, tzinfo=UTC), 30, TUESDAY, time(0, 20)),
        (datetime(2027, 3, 1, 23, 10, tzinfo=UTC), -30, date(2027, 3, 1), time(23, 40)),
        # Over a gap the clocks show an hour more.
        (datetime(2027, 3, 28, 0, 30, tzinfo=UTC), 60, date(2027, 3, 28), time(3, 30)),
    ],
)
def test_an_occurrence_is_moved_by_minutes_that_pass(
    run_at: datetime, minutes: int, on: date, at: time
) -> None:
    to = shifted(run_at, minutes, MADRID)
    assert to is not None
    assert (to.on, to.at, to.instant) == (on, at, run_at + minutes * MINUTE)


def test_no_wall_time_says_the_second_of_two_hours() -> None:
    half_past_two = datetime(2027, 10, 31, 0, 30, tzinfo=UTC)
    assert shifted(half_past_two, 60, MADRID) is None
    assert shifted(half_past_two, 15, MADRID) == spot(date(2027, 10, 31), time(2, 45), MADRID)


def test_a_day_later_is_at_the_same_wall_time() -> None:
    saturday = date(2027, 3, 27)
    assert a_day_later(saturday, time(6, 30), MADRID).instant == datetime(
        2027, 3, 28, 4, 30, tzinfo=UTC
    )


@pytest.mark.parametrize(("seconds", "ahead"), [(0, 60), (1, 59), (59, 1)])
def test_a_run_that_begins_now_is_at_the_next_full_minute(seconds: int, ahead: int) -> None:
    now = RUN_AT + timedelta(seconds=seconds)
    assert this_minute(now, MADRID).instant == now + timedelta(seconds=ahead)


def test_now_is_now_in_the_second_of_two_hours_too() -> None:
    now = datetime(2027, 10, 31, 1, 30, tzinfo=UTC)
    assert this_minute(now, MADRID).instant == now + MINUTE


@pytest.mark.parametrize(
    ("at", "why"),
    [
        (time(6, 0), Unfit.OVER),
        (time(6, 15), Unfit.OVER),
        (time(6, 16), None),
        (time(6, 30), Unfit.TAKEN),
        (time(18, 0), Unfit.TAKEN),
    ],
)
def test_an_occurrence_goes_neither_into_the_past_nor_onto_another(
    at: time, why: Unfit | None
) -> None:
    plans: list[Plan] = [DAILY, SingleRun(TUESDAY, time(18, 0))]
    assert unfit(spot(TUESDAY, at, MADRID), plans, MADRID, RUN_AT - 15 * MINUTE) is why


def test_where_a_run_was_left_out_the_place_is_free() -> None:
    to = spot(TUESDAY, time(18, 0), MADRID)
    left_out = SingleRun(TUESDAY, time(18, 0), left_out=True)
    assert unfit(to, [left_out], MADRID, RUN_AT) is None
    but = WeeklyRun(frozenset({1}), time(18, 0), but=frozenset({TUESDAY}))
    assert unfit(to, [but], MADRID, RUN_AT) is None


def test_no_occurrence_goes_years_ahead() -> None:
    far = spot(date(2029, 6, 1), time(6, 30), MADRID)
    assert unfit(far, [], MADRID, RUN_AT) is Unfit.FAR


def test_only_the_shifts_that_fit_are_offered() -> None:
    found = shifts(RUN_AT, [DAILY, SingleRun(TUESDAY, time(7, 0))], MADRID, RUN_AT - 40 * MINUTE)
    assert [minutes for minutes, _ in found] == [-30, -15, 15, 60]


@pytest.mark.parametrize(
    ("before", "fits"), [(11.6, [5, 10]), (11.5, [5, 10]), (11.4, [5]), (6.5, [5]), (6.4, [])]
)
def test_a_primer_waits_for_as_long_as_the_shortest_one_ends_before_the_run(
    before: float, fits: list[int]
) -> None:
    now = RUN_AT - timedelta(minutes=before)
    assert snoozes(RUN_AT, now, LASTS.__getitem__, SHORT) == fits


@pytest.mark.parametrize(
    ("plan", "zone", "instant", "on"),
    [
        (DAILY, MADRID, RUN_AT, TUESDAY),
        (DAILY, MADRID, RUN_AT + MINUTE, None),
        (SingleRun(TUESDAY, time(6, 30)), MADRID, RUN_AT, TUESDAY),
        (WeeklyRun(frozenset({0}), time(6, 30)), MADRID, RUN_AT, None),
        # The clocks leap over midnight, and over a whole day.
        (
            WeeklyRun(frozenset(range(7)), time(0, 30)),
            CAIRO,
            datetime(2027, 4, 29, 22, 0, tzinfo=UTC),
            date(2027, 4, 30),
        ),
        (
            WeeklyRun(frozenset({4}), time(6, 30)),
            APIA,
            datetime(2011, 12, 30, 10, 0, tzinfo=UTC),
            date(2011, 12, 30),
        ),
    ],
)
def test_an_occurrence_is_of_one_date_of_its_plan(
    plan: Plan, zone: ZoneInfo, instant: datetime, on: date | None
) -> None:
    assert date_of(plan, zone, instant) == on
