"""When runs take place, against another library: every zone that changes its clocks, 2024 to 2032.

The rule is written as a calendar in wall times of no zone, and recurring-ical-events says on which
dates it falls. What is added is the rule of the gap and the fold, from the changes of the clocks
themselves: a wall time that they leap over happens right after the leap, one that they show twice
the first time.
"""

from bisect import bisect, bisect_left
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, available_timezones

import pytest
import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from bot.coach.schedule import EVERY_DAY, WeeklyRun, next_occurrence

BEGIN, END = date(2023, 12, 1), date(2033, 2, 1)
NOON = time(12)
MINUTE, DAY, WEEK = timedelta(minutes=1), timedelta(days=1), timedelta(weeks=1)
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Change(NamedTuple):
    """When a zone's clocks are changed (UTC), and how far they were and are from UTC."""

    at: datetime
    before: timedelta
    after: timedelta


@cache
def changes(zone: str) -> tuple[Change, ...]:
    # Ramadan, for which some clocks go back, is longer than two weeks.
    found, look = [], datetime(2024, 1, 1, tzinfo=UTC)
    while look.year < 2033:
        before, later = offset_at(look, zone), look + 2 * WEEK
        if offset_at(later, zone) != before:
            minutes = range(int(2 * WEEK / MINUTE))
            since = bisect(
                minutes, 0, key=lambda n: int(offset_at(look + n * MINUTE, zone) != before)
            )
            later = look + since * MINUTE
            found.append(Change(later, before, offset_at(later, zone)))
        look = later
    return tuple(found)


def offset_at(instant: datetime, zone: str) -> timedelta:
    offset = instant.astimezone(ZoneInfo(zone)).utcoffset()
    assert offset is not None
    return offset


CHANGING = sorted(zone for zone in available_timezones() if changes(zone))


def instant_of(wall: datetime, zone: str) -> datetime:
    """Return the instant of a wall time, by the changes of the clocks alone."""
    naive, of_zone = wall.replace(tzinfo=UTC), changes(zone)
    # A clock is off by less than two days: what was changed before that is over.
    index = max(0, bisect([one.at for one in of_zone], naive - 2 * DAY) - 1)
    offset = of_zone[index].before if of_zone else offset_at(naive, zone)
    for change in of_zone[index:]:
        if naive - offset < change.at:
            break
        offset = change.after
        if naive - offset < change.at:
            return change.at  # neither before the leap nor after it
    return naive - offset


@cache
def dates(
    weekdays: frozenset[int],
    every: int = 1,
    first: date | None = None,
    last: date | None = None,
    but: frozenset[date] = frozenset(),
) -> Sequence[date]:
    """Return on which dates a rule falls, as another library says."""
    begin = datetime.combine(first or BEGIN, NOON)
    # A calendar counts weeks from an event's begin, which is itself one of its days.
    while begin.weekday() not in weekdays:
        begin += DAY
    skipped = (begin.date() - (first or BEGIN)).days + (first or BEGIN).weekday() > 6
    if every > 1 and skipped:
        # The week of the first date has none of the days left: the next one counts from it.
        begin += (every - 1) * WEEK
        begin -= timedelta(days=begin.weekday())
        while begin.weekday() not in weekdays:
            begin += DAY
    event, calendar = Event(), Calendar()
    event.add("uid", "run")
    event.add("dtstart", begin)
    event.add("dtend", begin)
    rule = {"freq": "weekly", "interval": every, "wkst": "MO"}
    event.add(
        "rrule",
        rule
        | {"byday": [WEEKDAYS[day] for day in sorted(weekdays)]}
        | ({"until": datetime.combine(last, NOON)} if last else {}),
    )
    for left_out in but:
        event.add("exdate", datetime.combine(left_out, NOON))
    calendar.add_component(event)
    found = recurring_ical_events.of(calendar).between(BEGIN, END)
    return sorted(one["dtstart"].dt.date() for one in found)


def occurrences(plan: WeeklyRun, zone: str, after: datetime, until: datetime) -> list[datetime]:
    found, at = [], next_occurrence(plan, ZoneInfo(zone), after)
    while at is not None and at <= until:
        found.append(at)
        at = next_occurrence(plan, ZoneInfo(zone), at)
    return found


def expected(plan: WeeklyRun, zone: str, after: datetime, until: datetime) -> list[datetime]:
    on = dates(plan.weekdays, plan.every, plan.first, plan.last, plan.but)
    near = on[bisect_left(on, (after - 2 * DAY).date()) : bisect(on, (until + 2 * DAY).date())]
    # Two wall times that the clocks leap over are one run.
    found = {instant_of(datetime.combine(one, plan.at), zone) for one in near}
    return sorted(one for one in found if after < one <= until)


def near_changes(zone: str) -> set[time]:
    """Return wall times around those at which the clocks are changed, and ordinary ones."""
    found = {time(0), time(6, 30), time(23, 45)}
    for change in changes(zone):
        for offset in (change.before, change.after):
            wall = change.at + offset
            for minutes in (-30, -1, 0, 15, 30):
                found.add((wall + timedelta(minutes=minutes)).time())
    return found


@pytest.mark.parametrize("zone", CHANGING)
def test_the_nights_around_each_change_of_the_clocks(zone: str) -> None:
    for at in near_changes(zone):
        plan = WeeklyRun(EVERY_DAY, at)
        for change in changes(zone):
            after, until = change.at - 3 * DAY, change.at + 3 * DAY
            assert occurrences(plan, zone, after, until) == expected(plan, zone, after, until)


@pytest.mark.parametrize("zone", CHANGING)
def test_nine_years_of_weekly_runs(zone: str) -> None:
    """Single weekdays on the nights of the changes, and every other week, between two dates."""
    after, until = datetime(2024, 1, 1, tzinfo=UTC), datetime(2033, 1, 1, tzinfo=UTC)
    change = changes(zone)[0]
    wall = change.at + change.before
    for plan in (
        WeeklyRun(frozenset({wall.weekday()}), wall.time()),
        WeeklyRun(frozenset({0, 2, 5}), time(6, 30)),
        WeeklyRun(
            frozenset({wall.weekday(), 3}),
            (wall + timedelta(minutes=15)).time(),
            every=2,
            first=wall.date() - 4 * WEEK,
            last=date(2030, 10, 31),
            but=frozenset({wall.date(), wall.date() + 2 * WEEK}),
        ),
    ):
        assert occurrences(plan, zone, after, until) == expected(plan, zone, after, until)


@st.composite
def plans(draw: st.DrawFn) -> WeeklyRun:
    first = draw(st.none() | st.dates(date(2024, 1, 1), date(2031, 12, 31)))
    last = None if first is None else first + draw(st.integers(0, 500)) * DAY
    left_out = st.dates(first or date(2024, 1, 1), last or date(2032, 12, 31))
    return WeeklyRun(
        draw(st.frozensets(st.integers(0, 6), min_size=1)),
        draw(
            st.sampled_from([time(0), time(0, 30), time(1, 45), time(2, 30)])
            | st.builds(time, st.integers(0, 23), st.integers(0, 59))
        ),
        draw(st.integers(1, 4)) if first else 1,
        first,
        draw(st.sampled_from([None, last])),
        draw(st.frozensets(left_out, max_size=4)),
    )


@settings(max_examples=80)
@given(st.data(), plans())
def test_random_rules_at_random_instants(data: st.DataObject, plan: WeeklyRun) -> None:
    zone = data.draw(st.sampled_from(CHANGING))
    near = data.draw(st.sampled_from(changes(zone))).at
    begin = datetime.combine(plan.first or near.date(), time(), UTC)
    after = data.draw(st.sampled_from([near, begin])) - data.draw(st.integers(0, 4000)) * MINUTE
    until = after + 30 * DAY
    assert occurrences(plan, zone, after, until) == expected(plan, zone, after, until)
