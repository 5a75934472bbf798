"""When clocks change, in every zone, as the offsets of each day tell it; and what rules are."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest

from bot.coach.clocks import Change, changes, digest, next_change, touched
from bot.coach.schedule import EVERY_DAY, Plan, SingleRun, WeeklyRun

SINCE, UNTIL = datetime(2024, 1, 1, tzinfo=UTC), datetime(2032, 1, 1, tzinfo=UTC)
HOUR, DAY, SECOND = timedelta(hours=1), timedelta(days=1), timedelta(seconds=1)


def offset(zone: ZoneInfo, at: datetime) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()


@pytest.mark.parametrize(
    ("name", "at", "before", "after"),
    [
        ("Europe/Madrid", datetime(2027, 3, 28, 1, tzinfo=UTC), HOUR, 2 * HOUR),
        ("America/New_York", datetime(2027, 3, 14, 7, tzinfo=UTC), -5 * HOUR, -4 * HOUR),
        ("Australia/Lord_Howe", datetime(2027, 4, 3, 15, tzinfo=UTC), 11 * HOUR, 10.5 * HOUR),
        ("Africa/Cairo", datetime(2027, 4, 29, 22, tzinfo=UTC), 2 * HOUR, 3 * HOUR),
    ],
)
def test_the_next_change_of_a_zone(
    name: str, at: datetime, before: timedelta, after: timedelta
) -> None:
    first = next(changes(ZoneInfo(name), datetime(2027, 1, 20, tzinfo=UTC), UNTIL))
    assert first == Change(at, before, after)
    assert first.by == after - before


@pytest.mark.parametrize("name", ["Europe/Madrid", "Australia/Lord_Howe", "America/St_Johns"])
@pytest.mark.parametrize("fraction", [1, 500_000, 999_999])
def test_a_change_is_at_its_second_whenever_one_looks(name: str, fraction: int) -> None:
    zone, now = ZoneInfo(name), datetime(2027, 1, 20, 5, 6, 7, tzinfo=UTC)
    change = next_change(zone, now)
    assert change is not None
    assert next_change(zone, now.replace(microsecond=fraction)) == change
    until = change.at + timedelta(microseconds=fraction)
    assert list(changes(zone, now, until)) == [change]
    assert next_change(zone, until) != change
    # Whoever runs right then is touched; the first time, where the clocks show it twice.
    local = change.at.astimezone(zone)
    plan = SingleRun(local.date(), local.time().replace(fold=0))
    first = change.at + min(change.by, timedelta())
    assert touched(plan, zone, change) == first


def test_a_country_that_leaves_a_day_out() -> None:
    of_2011 = changes(
        ZoneInfo("Pacific/Apia"),
        datetime(2011, 12, 1, tzinfo=UTC),
        datetime(2012, 1, 9, tzinfo=UTC),
    )
    assert [one.by for one in of_2011] == [DAY]


def test_no_change_of_any_zone_is_left_out_and_none_is_made_up() -> None:
    for name in sorted(available_timezones()):
        zone = ZoneInfo(name)
        found = list(changes(zone, SINCE, UNTIL))
        for one in found:
            assert (offset(zone, one.at - SECOND), offset(zone, one.at)) == (one.before, one.after)
        # Every fourth day: no zone changes and takes it back within four.
        offsets = [offset(zone, SINCE + days * DAY) for days in range(0, 8 * 365 + 6, 4)]
        assert sum(one != other for one, other in pairwise(offsets)) == len(found), name


def test_nothing_is_found_outside_of_what_was_asked_for() -> None:
    zone, change = ZoneInfo("Europe/Madrid"), datetime(2027, 3, 28, 1, tzinfo=UTC)
    assert [one.at for one in changes(zone, change - SECOND, change)] == [change]
    assert list(changes(zone, change, change + DAY)) == []
    assert list(changes(zone, change - DAY, change - SECOND)) == []
    assert list(changes(ZoneInfo("Asia/Tokyo"), SINCE, UNTIL)) == []


def test_rules_are_the_same_where_all_changes_are() -> None:
    madrid, paris, london = (ZoneInfo(f"Europe/{city}") for city in ("Madrid", "Paris", "London"))
    assert digest(madrid, SINCE, UNTIL) == digest(paris, SINCE, UNTIL)
    assert digest(madrid, SINCE, UNTIL) != digest(london, SINCE, UNTIL)
    # Athens changes at the same instants.
    assert digest(madrid, SINCE, UNTIL) != digest(ZoneInfo("Europe/Athens"), SINCE, UNTIL)
    assert digest(ZoneInfo("Asia/Tokyo"), SINCE, UNTIL) != digest(ZoneInfo("UTC"), SINCE, UNTIL)


FORWARD = Change(datetime(2027, 3, 28, 1, tzinfo=UTC), HOUR, 2 * HOUR)
BACK = Change(datetime(2027, 10, 31, 1, tzinfo=UTC), 2 * HOUR, HOUR)
SUNDAY = frozenset({6})


@pytest.mark.parametrize(
    ("plan", "change", "at"),
    [
        (WeeklyRun(SUNDAY, time(6, 30)), FORWARD, "2027-03-28T04:30Z"),
        # Leapt over: right after the leap. On the edges of the night: before, and after.
        (WeeklyRun(SUNDAY, time(2, 30)), FORWARD, "2027-03-28T01:00Z"),
        (WeeklyRun(SUNDAY, time(2)), FORWARD, "2027-03-28T01:00Z"),
        (WeeklyRun(SUNDAY, time(1, 59)), FORWARD, None),
        (WeeklyRun(SUNDAY, time(23, 59)), FORWARD, "2027-03-28T21:59Z"),
        (WeeklyRun(frozenset({0}), time(2, 59)), FORWARD, "2027-03-29T00:59Z"),
        (WeeklyRun(frozenset({0}), time(3)), FORWARD, None),
        (WeeklyRun(EVERY_DAY, time(6, 30)), FORWARD, "2027-03-28T04:30Z"),
        (WeeklyRun(SUNDAY, time(6, 30), but=frozenset({date(2027, 3, 28)})), FORWARD, None),
        (SingleRun(date(2027, 3, 28), time(6, 30)), FORWARD, "2027-03-28T04:30Z"),
        (SingleRun(date(2027, 3, 27), time(6, 30)), FORWARD, None),
        # Shown twice: the first of the two.
        (WeeklyRun(SUNDAY, time(2, 30)), BACK, "2027-10-31T00:30Z"),
        (WeeklyRun(SUNDAY, time(2)), BACK, "2027-10-31T00:00Z"),
        (WeeklyRun(SUNDAY, time(1, 59)), BACK, None),
        (WeeklyRun(SUNDAY, time(3)), BACK, "2027-10-31T02:00Z"),
    ],
)
def test_which_occurrence_a_change_touches(plan: Plan, change: Change, at: str | None) -> None:
    found = touched(plan, ZoneInfo("Europe/Madrid"), change)
    assert found == (datetime.fromisoformat(at) if at else None)


def test_the_next_change_where_there_is_one() -> None:
    madrid = ZoneInfo("Europe/Madrid")
    assert next_change(madrid, FORWARD.at - SECOND) == FORWARD
    assert next_change(madrid, FORWARD.at) == BACK
    assert next_change(ZoneInfo("Asia/Tokyo"), FORWARD.at) is None
