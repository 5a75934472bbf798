"""A runner moves: plans keep their wall times or their moments, and nothing comes twice."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.coach.moving import dates_taken, days_moved, differs, kept, moved
from bot.coach.regions import all_zones
from bot.coach.schedule import Plan, SingleRun, WeeklyRun, instant_of, next_occurrence

MADRID, LISBON, LONDON = ZoneInfo("Europe/Madrid"), ZoneInfo("Europe/Lisbon"), ZoneInfo("GB")
NEW_YORK, HONOLULU = ZoneInfo("America/New_York"), ZoneInfo("Pacific/Honolulu")
AUCKLAND = ZoneInfo("Pacific/Auckland")
MONDAY = date(2027, 3, 1)
NOON = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def weekly(days: str, at: str, **rhythm: Any) -> WeeklyRun:
    """Return a weekly run: "02" is Monday and Wednesday."""
    return WeeklyRun(frozenset(map(int, days)), time.fromisoformat(at), **rhythm)


def single(on: date, at: str) -> SingleRun:
    return SingleRun(on, time.fromisoformat(at))


@pytest.mark.parametrize(
    ("plan", "old", "new", "expected"),
    [
        (weekly("26", "06:30"), MADRID, NEW_YORK, [weekly("26", "00:30")]),
        (weekly("26", "06:30"), NEW_YORK, MADRID, [weekly("26", "12:30")]),
        (weekly("26", "18:15"), MADRID, AUCKLAND, [weekly("30", "06:15")]),
        (weekly("02", "05:00"), MADRID, NEW_YORK, [weekly("61", "23:00")]),
        (weekly("0123456", "05:00"), MADRID, NEW_YORK, [weekly("0123456", "23:00")]),
        (weekly("3", "11:00"), AUCKLAND, HONOLULU, [weekly("2", "12:00")]),
        (weekly("3", "06:30"), LISBON, LONDON, [weekly("3", "06:30")]),
        (single(MONDAY + DAY, "05:00"), MADRID, NEW_YORK, [single(MONDAY, "23:00")]),
        (single(MONDAY, "09:00"), MADRID, NEW_YORK, [single(MONDAY, "09:00")]),  # is over
        (weekly("0", "09:00", last=MONDAY), MADRID, NEW_YORK, [weekly("0", "09:00", last=MONDAY)]),
        (
            weekly("2", "05:00", first=MONDAY, last=MONDAY + 30 * DAY, but=frozenset({MONDAY})),
            MADRID,
            NEW_YORK,
            [
                weekly(
                    "1",
                    "23:00",
                    first=MONDAY - DAY,
                    last=MONDAY + 29 * DAY,
                    but=frozenset({MONDAY - DAY}),
                )
            ],
        ),
        pytest.param(
            weekly("6", "20:00", every=2, first=MONDAY),
            MADRID,
            AUCKLAND,
            [weekly("0", "08:00", every=2, first=MONDAY + 7 * DAY)],
            id="every other Sunday is every other Monday, of the other weeks",
        ),
        pytest.param(
            weekly("26", "20:00", every=2, first=MONDAY),
            MADRID,
            AUCKLAND,
            [
                weekly("3", "08:00", every=2, first=MONDAY + DAY),
                weekly("0", "08:00", every=2, first=MONDAY + 7 * DAY),
            ],
            id="some days get into the next week, some do not",
        ),
        pytest.param(
            weekly("03", "05:00", every=2, first=MONDAY + 2 * DAY),
            MADRID,
            NEW_YORK,
            [
                weekly("6", "23:00", every=2, first=MONDAY + 7 * DAY),
                weekly("2", "23:00", every=2, first=MONDAY + DAY),
            ],
            id="the first Monday was before the first date",
        ),
    ],
)
def test_the_moments_are_kept(
    plan: Plan, old: ZoneInfo, new: ZoneInfo, expected: list[Plan]
) -> None:
    assert moved(plan, old, new, NOON) == expected


def test_what_was_over_does_not_come_again_where_summer_time_ends_later() -> None:
    at = datetime(2027, 11, 6, 10, 45, tzinfo=UTC)
    plan = weekly("0123456", "06:30")
    assert next_occurrence(plan, NEW_YORK, at) == datetime(2027, 11, 7, 11, 30, tzinfo=UTC)
    left_out = frozenset({date(2027, 11, 6)})  # 12:30 in Madrid would be 11:30 UTC, and is to come
    assert moved(plan, NEW_YORK, MADRID, at) == [weekly("0123456", "12:30", but=left_out)]


@pytest.mark.parametrize(
    ("plan", "new", "expected"),
    [
        (weekly("2", "06:30"), NEW_YORK, True),
        (weekly("2", "06:30"), ZoneInfo("Europe/Paris"), False),
        # It is the same clock until the summer.
        (weekly("2", "06:30"), ZoneInfo("Africa/Lagos"), False),
        (weekly("2", "06:30", last=MONDAY), NEW_YORK, False),
        (single(MONDAY + DAY, "06:30"), NEW_YORK, True),
        (single(MONDAY - DAY, "06:30"), NEW_YORK, False),
    ],
)
def test_whether_a_move_makes_a_difference(plan: Plan, new: ZoneInfo, expected: bool) -> None:
    assert differs(plan, MADRID, new, NOON) is expected


def test_by_how_many_days_a_run_is_moved() -> None:
    assert days_moved(weekly("2", "06:30"), MADRID, NEW_YORK, NOON) == 0
    assert days_moved(weekly("2", "05:00"), MADRID, NEW_YORK, NOON) == -1
    assert days_moved(weekly("2", "18:15"), MADRID, AUCKLAND, NOON) == 1
    assert days_moved(weekly("2", "18:15", last=MONDAY), MADRID, AUCKLAND, NOON) == 0


DATES = st.dates(date(2024, 1, 1), date(2031, 12, 31))
ZONES = st.sampled_from(sorted(all_zones())).map(ZoneInfo)
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2032, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - the strategy adds the zone


@st.composite
def weekly_runs(draw: st.DrawFn, around: date) -> WeeklyRun:
    """Draw a weekly run of any rhythm that is under way, or soon."""
    near = st.integers(-15, 25).map(lambda days: around + timedelta(days=days))
    every = draw(st.sampled_from([1, 2, 2, 3, 12]))
    return WeeklyRun(
        draw(st.frozensets(st.integers(0, 6), min_size=1)),
        draw(st.times()).replace(second=0, microsecond=0, fold=0),
        every,
        draw(near if every > 1 else st.none() | near),
        draw(st.none() | near),
        draw(st.frozensets(near, max_size=5)),
    )


def occurrences(
    plans: list[Plan], zone: ZoneInfo, after: datetime, end: datetime
) -> list[datetime]:
    """Return all instants of plans between two."""

    def of(plan: Plan) -> Iterator[datetime]:
        found = next_occurrence(plan, zone, after)
        while found is not None and found <= end:
            yield found
            found = next_occurrence(plan, zone, found)

    return sorted(instant for plan in plans for instant in of(plan))


def end_of_rules(zones: tuple[ZoneInfo, ...], since: datetime) -> datetime:
    """Return until when, of twelve weeks, no zone changes its clocks."""
    end = since
    while end < since + 84 * DAY and all(
        (end + DAY).astimezone(zone).utcoffset() == since.astimezone(zone).utcoffset()
        for zone in zones
    ):
        end += DAY
    return end


@given(st.data(), ZONES, ZONES, MOMENTS)
def test_the_next_run_stays_at_its_instant_and_so_do_all_until_a_clock_changes(
    data: st.DataObject, old: ZoneInfo, new: ZoneInfo, at: datetime
) -> None:
    plan = data.draw(weekly_runs(at.date()))
    following = next_occurrence(plan, old, at)
    plans = moved(plan, old, new, at)
    if following is None:
        assert plans == [plan]
        return
    there = following.astimezone(new)
    assume(instant_of(there.date(), there.time().replace(fold=0), new) == following)
    assert occurrences(plans, new, at, following) == [following]
    assume(following.astimezone(old).time() == plan.at)  # or the clocks leapt over it
    end = end_of_rules((old, new), following)
    assert occurrences(plans, new, at, end) == occurrences([plan], old, at, end)


@given(ZONES, ZONES, MOMENTS, DATES, st.times())
def test_a_single_run_stays_at_its_instant(
    old: ZoneInfo, new: ZoneInfo, at: datetime, on: date, clock: time
) -> None:
    plan = SingleRun(on, clock.replace(second=0, microsecond=0, fold=0))
    instant = instant_of(plan.on, plan.at, old)
    there = instant.astimezone(new)
    assume(there.fold == 0)
    (after,) = moved(plan, old, new, at)
    assert isinstance(after, SingleRun)
    assert after == plan if instant <= at else instant_of(after.on, after.at, new) == instant


PRIMED = datetime(2027, 3, 3, 5, 30, tzinfo=UTC)  # Wednesday 06:30 in Madrid
WEDNESDAY = date(2027, 3, 3)


@pytest.mark.parametrize(
    ("plan", "at", "new", "next_at"),
    [
        # Primed at 06:15 in Madrid, and off to New York, where it is not 06:30 yet: not again.
        (weekly("0123456", "06:30"), "05:20", NEW_YORK, "2027-03-04 11:30"),
        (weekly("0123456", "06:30"), "11:00", NEW_YORK, "2027-03-04 11:30"),
        (weekly("2", "06:30"), "11:00", NEW_YORK, "2027-03-10 11:30"),
        (weekly("26", "06:30"), "11:00", HONOLULU, "2027-03-07 16:30"),
        # It is 06:30 no more there.
        (weekly("0123456", "06:30"), "06:00", AUCKLAND, "2027-03-03 17:30"),
        # What has had no primer yet has one.
        (weekly("0123456", "13:00"), "11:00", NEW_YORK, "2027-03-03 18:00"),
        # A single run that was primed stays where it was: that is over soon.
        (single(WEDNESDAY, "06:30"), "05:20", NEW_YORK, "2027-03-03 05:30"),
        (single(WEDNESDAY, "06:30"), "06:00", NEW_YORK, None),
        (single(WEDNESDAY, "13:00"), "06:00", NEW_YORK, "2027-03-03 18:00"),
    ],
)
def test_a_run_that_was_primed_is_not_primed_again_where_its_hour_is_yet_to_come(
    plan: Plan, at: str, new: ZoneInfo, next_at: str | None
) -> None:
    now = datetime.fromisoformat(f"2027-03-03 {at}+00:00")
    stays = kept(plan, MADRID, new, {PRIMED}, now)
    found = next_occurrence(stays, new, now)
    assert found == (datetime.fromisoformat(f"{next_at}+00:00") if next_at else None)
    assert stays.at == plan.at or isinstance(plan, SingleRun)


@given(st.data(), ZONES, ZONES, MOMENTS)
def test_no_date_is_primed_in_two_zones(
    data: st.DataObject, old: ZoneInfo, new: ZoneInfo, at: datetime
) -> None:
    plan = data.draw(weekly_runs(at.date()))
    before = occurrences([plan], old, at - 3 * DAY, at + 8 * DAY)
    taken = set(data.draw(st.lists(st.sampled_from(before), unique=True))) if before else set()
    stays = kept(plan, old, new, taken, at)
    assert isinstance(stays, WeeklyRun)
    had = dates_taken(plan, old, taken)
    assert len(had) >= len(taken)
    ahead = [instant_of(day, plan.at, new) for day in had]
    coming = occurrences([stays], new, at, at + 10 * DAY)
    assert not {instant for instant in ahead if instant > at} & set(coming)
    assert stays.but - plan.but <= set(had)
