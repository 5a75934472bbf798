"""When runs take place: hand-computed cases, and a minute-by-minute oracle over all zones."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.coach.schedule import (
    EVERY_DAY,
    Plan,
    Planned,
    SingleRun,
    WeeklyRun,
    instant_of,
    next_occurrence,
    next_primer,
)

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("zone", "local", "expected"),
    [
        pytest.param("Europe/Madrid", "2027-03-27 02:30", "2027-03-27 01:30", id="winter"),
        pytest.param("Europe/Madrid", "2027-03-28 01:59", "2027-03-28 00:59", id="before the gap"),
        pytest.param("Europe/Madrid", "2027-03-28 02:00", "2027-03-28 01:00", id="gap begins"),
        pytest.param("Europe/Madrid", "2027-03-28 02:30", "2027-03-28 01:00", id="in the gap"),
        pytest.param("Europe/Madrid", "2027-03-28 03:00", "2027-03-28 01:00", id="gap is over"),
        pytest.param("Europe/Madrid", "2027-03-28 03:01", "2027-03-28 01:01", id="after the gap"),
        pytest.param("Europe/Madrid", "2026-10-25 01:59", "2026-10-24 23:59", id="before the fold"),
        pytest.param("Europe/Madrid", "2026-10-25 02:30", "2026-10-25 00:30", id="in the fold"),
        pytest.param("Europe/Madrid", "2026-10-25 03:00", "2026-10-25 02:00", id="after the fold"),
        pytest.param("America/New_York", "2027-03-14 02:30", "2027-03-14 07:00", id="NY gap"),
        pytest.param("America/New_York", "2026-11-01 01:30", "2026-11-01 05:30", id="NY fold"),
        pytest.param(
            "Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03 15:30", id="half-hour gap"
        ),
        pytest.param(
            "Australia/Lord_Howe", "2026-10-04 02:30", "2026-10-03 15:30", id="half-hour gap over"
        ),
        pytest.param(
            "Australia/Lord_Howe", "2027-04-04 01:45", "2027-04-03 14:45", id="half-hour fold"
        ),
        pytest.param("Pacific/Apia", "2011-12-29 23:59", "2011-12-30 09:59", id="last of a day"),
        pytest.param("Pacific/Apia", "2011-12-30 00:00", "2011-12-30 10:00", id="a day left out"),
        pytest.param("Pacific/Apia", "2011-12-30 18:45", "2011-12-30 10:00", id="a day left out 2"),
        pytest.param("Pacific/Apia", "2011-12-31 00:01", "2011-12-30 10:01", id="next day"),
        # The clocks leap from 24:00 to 01:00, so that the day has no midnight.
        pytest.param("America/Asuncion", "2023-10-01 00:15", "2023-10-01 04:00", id="midnight gap"),
        pytest.param("Africa/Cairo", "2026-04-24 00:30", "2026-04-23 22:00", id="Cairo midnight"),
        # Morocco goes back an hour for Ramadan and ahead again after it, against the season.
        pytest.param("Africa/Casablanca", "2026-02-15 02:30", "2026-02-15 01:30", id="fold"),
        pytest.param("Africa/Casablanca", "2026-03-01 06:30", "2026-03-01 06:30", id="Ramadan"),
        pytest.param("Africa/Casablanca", "2026-03-22 02:30", "2026-03-22 02:00", id="gap"),
        pytest.param("Africa/Casablanca", "2026-06-01 06:30", "2026-06-01 05:30", id="summer"),
        # Dublin's winter time counts as the odd one, an hour back.
        pytest.param("Europe/Dublin", "2027-03-28 01:30", "2027-03-28 01:00", id="Dublin gap"),
        pytest.param("Europe/Dublin", "2040-10-28 01:30", "2040-10-28 00:30", id="Dublin by rule"),
        pytest.param("Asia/Kathmandu", "2026-06-01 06:30", "2026-06-01 00:45", id="quarter hour"),
    ],
)
def test_instant_of(zone: str, local: str, expected: str) -> None:
    moment = wall(local)
    assert instant_of(moment.date(), moment.time(), ZoneInfo(zone)) == utc(expected)


def test_instants_come_in_utc() -> None:
    for day in (date(2027, 3, 28), date(2027, 3, 29)):
        assert instant_of(day, time(2, 30), ZoneInfo("Europe/Madrid")).tzinfo is UTC


def weekly(at: str, *weekdays: int) -> WeeklyRun:
    return WeeklyRun(frozenset(weekdays) or EVERY_DAY, time.fromisoformat(at))


def once(text: str) -> SingleRun:
    return SingleRun(wall(text).date(), wall(text).time())


@pytest.mark.parametrize(
    ("plan", "zone", "after", "expected"),
    [
        pytest.param(
            weekly("06:30", 0, 2),
            "Europe/Madrid",
            "2026-11-02 05:29",
            "2026-11-02 05:30",
            id="soon",
        ),
        pytest.param(
            weekly("06:30", 0, 2), "Europe/Madrid", "2026-11-02 05:30", "2026-11-04 05:30", id="now"
        ),
        pytest.param(
            weekly("06:30", 0), "Europe/Madrid", "2026-11-02 05:30", "2026-11-09 05:30", id="a week"
        ),
        pytest.param(  # Sunday evening in UTC is Monday morning in Auckland
            weekly("06:30", 0),
            "Pacific/Auckland",
            "2026-11-01 17:00",
            "2026-11-01 17:30",
            id="another date",
        ),
        pytest.param(
            weekly("02:30"), "Europe/Madrid", "2027-03-28 00:59", "2027-03-28 01:00", id="to a gap"
        ),
        pytest.param(
            weekly("02:30"),
            "Europe/Madrid",
            "2027-03-28 01:00",
            "2027-03-29 00:30",
            id="past a gap",
        ),
        pytest.param(
            weekly("02:30"), "Europe/Madrid", "2026-10-25 00:30", "2026-10-26 01:30", id="fold 1"
        ),
        pytest.param(  # between the two 02:30: the run was at the first
            weekly("02:30"), "Europe/Madrid", "2026-10-25 01:15", "2026-10-26 01:30", id="fold 2"
        ),
        pytest.param(  # Friday the 30th was left out: the run comes as Saturday begins
            weekly("06:30", 4),
            "Pacific/Apia",
            "2011-12-30 09:00",
            "2011-12-30 10:00",
            id="no Friday",
        ),
        pytest.param(
            weekly("06:30"), "Pacific/Apia", "2011-12-30 10:00", "2011-12-30 16:30", id="Saturday"
        ),
        pytest.param(  # two wall times, one instant, one run
            weekly("00:00"),
            "Pacific/Apia",
            "2011-12-30 10:00",
            "2011-12-31 10:00",
            id="one instant",
        ),
        pytest.param(
            once("2027-03-28 02:30"),
            "Europe/Madrid",
            "2027-03-28 00:59",
            "2027-03-28 01:00",
            id="once",
        ),
        pytest.param(
            once("2027-03-28 02:30"), "Europe/Madrid", "2027-03-28 01:00", None, id="once and over"
        ),
        pytest.param(weekly("23:30"), "UTC", "9999-12-31 23:30", None, id="the calendar ends"),
        pytest.param(
            weekly("00:30"), "UTC", "0001-01-01 00:00", "0001-01-01 00:30", id="the calendar begins"
        ),
        pytest.param(
            weekly("06:30"), "Asia/Tokyo", "9999-12-31 22:00", None, id="the zone is past the end"
        ),
        pytest.param(
            weekly("12:00"),
            "America/New_York",
            "0001-01-01 01:00",
            "0001-01-01 16:56:02",
            id="the zone is before the beginning",
        ),
    ],
)
def test_next_occurrence(plan: Plan, zone: str, after: str, expected: str | None) -> None:
    found = next_occurrence(plan, ZoneInfo(zone), utc(after))
    assert found == (expected and utc(expected))


def test_after_may_be_in_any_zone() -> None:
    zone = ZoneInfo("Europe/Madrid")
    noon = utc("2026-11-02 12:00")
    tokyo = noon.astimezone(ZoneInfo("Asia/Tokyo"))
    assert next_primer(weekly("13:05"), zone, timedelta(minutes=15), tokyo) == Planned(
        primer_at=noon, run_at=utc("2026-11-02 12:05")
    )


@pytest.mark.parametrize(
    ("after", "primer_at", "run_at"),
    [
        ("2026-11-02 04:00", "2026-11-02 05:15", "2026-11-02 05:30"),
        ("2026-11-02 05:15", "2026-11-02 05:15", "2026-11-02 05:30"),
        ("2026-11-02 05:25", "2026-11-02 05:25", "2026-11-02 05:30"),  # at once
        ("2026-11-02 05:30", "2026-11-03 05:15", "2026-11-03 05:30"),
    ],
)
def test_next_primer(after: str, primer_at: str, run_at: str) -> None:
    planned = next_primer(
        weekly("06:30"), ZoneInfo("Europe/Madrid"), timedelta(minutes=15), utc(after)
    )
    assert planned == Planned(primer_at=utc(primer_at), run_at=utc(run_at))


def test_no_primer_for_a_run_that_is_over() -> None:
    plan, after = once("2027-03-28 09:00"), utc("2027-03-28 07:00")
    assert next_primer(plan, ZoneInfo("Europe/Madrid"), timedelta(minutes=15), after) is None


@pytest.mark.parametrize("weekdays", [frozenset[int](), frozenset({7}), frozenset({-1, 0})])
def test_a_weekly_run_needs_weekdays(weekdays: frozenset[int]) -> None:
    with pytest.raises(ValueError, match="weekdays"):
        WeeklyRun(weekdays, time(6, 30))


@pytest.mark.parametrize(
    "at", [time(6, 30, 1), time(6, 30, 0, 1), time(6, 30, tzinfo=UTC), time(6, 30, fold=1)]
)
def test_a_wall_time_has_hours_and_minutes_only(at: time) -> None:
    with pytest.raises(ValueError, match="wall time"):
        WeeklyRun(EVERY_DAY, at)
    with pytest.raises(ValueError, match="wall time"):
        SingleRun(date(2027, 3, 28), at)


# The oracle: a person who looks at the wall clock once a minute, and notes every run whose time the
# clock reaches or leaps past for the first time.

# Before 1973 some zones were off by odd seconds, which a look a minute cannot see.
FIRST, LAST = wall("1973-01-01"), wall("2090-01-01")
ZONES = sorted(available_timezones() - {"Factory"})


def watched(plan: Plan, zone: ZoneInfo, begin: datetime, end: datetime) -> Iterator[datetime]:
    """Yield every occurrence from `begin` to `end`, both included."""
    look = begin - 2 * DAY  # so that a fold that begins earlier is seen whole
    furthest = shown(look, zone)
    while look < end:
        look += MINUTE
        now = shown(look, zone)
        if now > furthest:
            if look >= begin and any(
                furthest < due <= now for due in due_near(plan, furthest, now)
            ):
                yield look
            furthest = now


def shown(instant: datetime, zone: ZoneInfo) -> datetime:
    return instant.astimezone(zone).replace(tzinfo=None)


def due_near(plan: Plan, since: datetime, until: datetime) -> Iterator[datetime]:
    if isinstance(plan, SingleRun):
        yield datetime.combine(plan.on, plan.at)
        return
    midnight = datetime.combine(since, time())
    while midnight <= until:
        if midnight.isoweekday() - 1 in plan.weekdays:
            yield midnight + timedelta(hours=plan.at.hour, minutes=plan.at.minute)
        midnight += DAY


@cache
def clock_changes(name: str, year: int) -> tuple[datetime, ...]:
    """Find the ends (UTC) of a year's half-days in which the zone's clocks are changed."""
    zone, hour = ZoneInfo(name), datetime(year, 1, 1, tzinfo=UTC)
    found = []
    while hour.year == year:
        later = hour + timedelta(hours=12)
        if hour.astimezone(zone).utcoffset() != later.astimezone(zone).utcoffset():
            found.append(later)
        hour = later
    return tuple(found)


@st.composite
def moments(draw: st.DrawFn) -> tuple[str, datetime]:
    """Draw a zone and an instant (whole minutes, UTC), mostly near a change of its clocks."""
    name = draw(st.sampled_from(ZONES))
    changes = clock_changes(name, draw(st.integers(FIRST.year, LAST.year - 1)))
    near = draw(st.integers(0, 3)) > 0
    if changes and near:
        change = changes[draw(st.integers(0, len(changes) - 1))]
        return name, change - draw(st.integers(0, 2 * 24 * 60)) * MINUTE
    drawn = draw(st.datetimes(FIRST, LAST)).replace(second=0, microsecond=0, tzinfo=UTC)
    return name, drawn


def wall_times() -> st.SearchStrategy[time]:
    """Draw wall times, mostly in the small hours, where clocks are changed."""
    hours = st.one_of(st.integers(0, 3), st.integers(0, 23))
    return st.builds(time, hours, st.integers(0, 59))


def weekday_sets() -> st.SearchStrategy[frozenset[int]]:
    return st.one_of(st.just(EVERY_DAY), st.frozensets(st.integers(0, 6), min_size=1))


def occurrences(plan: Plan, zone: ZoneInfo, after: datetime, end: datetime) -> Iterator[datetime]:
    found = next_occurrence(plan, zone, after)
    while found is not None and found <= end:
        yield found
        found = next_occurrence(plan, zone, found)


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(moments(), weekday_sets(), wall_times())
@example(("Pacific/Apia", utc("2011-12-29 00:00")), EVERY_DAY, time(0, 0))
@example(("Pacific/Kwajalein", utc("1993-08-20 00:00")), EVERY_DAY, time(13, 0))
@example(("Africa/Cairo", utc("2026-04-22 00:00")), EVERY_DAY, time(0, 30))
@example(("Australia/Lord_Howe", utc("2027-04-02 00:00")), EVERY_DAY, time(1, 45))
def test_no_weekly_occurrence_is_lost_or_doubled(
    moment: tuple[str, datetime], weekdays: frozenset[int], at: time
) -> None:
    name, after = moment
    zone, end = ZoneInfo(name), after + 9 * DAY
    plan = WeeklyRun(weekdays, at)
    expected = list(watched(plan, zone, after + MINUTE, end))
    assert list(occurrences(plan, zone, after, end)) == expected


@settings(max_examples=60)
@given(moments(), st.integers(0, 4), wall_times())
def test_a_single_run_happens_once(moment: tuple[str, datetime], days: int, at: time) -> None:
    name, after = moment
    zone, end = ZoneInfo(name), after + 6 * DAY
    plan = SingleRun(shown(after, zone).date() + days * DAY, at)
    assert list(occurrences(plan, zone, after, end)) == list(
        watched(plan, zone, after + MINUTE, end)
    )


@settings(max_examples=300)
@given(
    st.sampled_from(ZONES),
    weekday_sets(),
    wall_times(),
    st.one_of(
        st.datetimes(timezones=st.just(UTC)),
        st.datetimes(wall("9999-12-20"), timezones=st.just(UTC)),
        st.datetimes(max_value=wall("0001-01-10"), timezones=st.just(UTC)),
    ),
)
def test_next_occurrence_is_later_and_within_nine_days(
    name: str, weekdays: frozenset[int], at: time, after: datetime
) -> None:
    found = next_occurrence(WeeklyRun(weekdays, at), ZoneInfo(name), after)
    if found is None:
        assert after > datetime(9999, 12, 22, tzinfo=UTC)
    else:
        assert timedelta(0) < found - after < 9 * DAY


@settings(max_examples=200)
@given(moments(), wall_times(), st.integers(5, 60))
def test_a_primer_never_comes_before_it_is_asked_for_nor_after_its_run(
    moment: tuple[str, datetime], at: time, minutes: int
) -> None:
    name, after = moment
    lead = timedelta(minutes=minutes)
    planned = next_primer(WeeklyRun(EVERY_DAY, at), ZoneInfo(name), lead, after)
    assert planned is not None
    assert after <= planned.primer_at < planned.run_at
    assert planned.run_at - planned.primer_at <= lead
