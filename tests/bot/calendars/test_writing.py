from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from bot.calendars.finding import find
from bot.calendars.fitting import walls_of
from bot.calendars.found import AHEAD
from bot.calendars.matching import PlannedRow, State, compare
from bot.calendars.words import default_words
from bot.calendars.writing import write
from bot.coach.schedule import Plan, SingleRun, WeeklyRun
from storage.records import Run, RunKind

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
MADRID = ZoneInfo("Europe/Madrid")
TITLES = {
    None: "Run",
    RunKind.EASY: "Easy run",
    RunKind.LONG: "Long run",
    RunKind.WORKOUT: "Workout",
    RunKind.RACE: "Race",
}
TUESDAYS = WeeklyRun(frozenset({1}), time(18, 15))


def rows(plans: Sequence[Plan], kind: RunKind | None = None) -> list[PlannedRow]:
    return [
        PlannedRow(
            Run(
                id=number,
                runner_id=1,
                at=plan.at,
                kind=kind,
                next_run_at=None,
                next_primer_at=None,
                created_at=NOW - timedelta(days=number, microseconds=7),
            ),
            plan,
        )
        for number, plan in enumerate(plans, 1)
    ]


def written(planned: Sequence[PlannedRow], zone: ZoneInfo = MADRID, owner: str = "1") -> bytes:
    return write(planned, name="Runs", titles=TITLES, zone=zone, now=NOW, owner=owner)


def states(planned: Sequence[PlannedRow], content: bytes, zone: ZoneInfo = MADRID) -> set[State]:
    found = find(content, now=NOW, zone=zone, words=default_words())
    local = NOW.astimezone(zone).replace(tzinfo=None)
    changes = compare(found, planned, calendar_id=None, now=local, usual_start=None)
    return {change.state for change in changes}


def test_a_plan_is_written_as_calendars_write_it() -> None:
    plan = WeeklyRun(
        frozenset({1, 3}), time(18, 15), 2, date(2027, 3, 1), date(2027, 6, 30),
        frozenset({date(2027, 3, 18)}),
    )  # fmt: skip
    content = written(rows([plan, SingleRun(date(2027, 2, 1), time(8))], RunKind.LONG))
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    lines = event.to_ical().decode().splitlines()
    assert lines == [
        "BEGIN:VEVENT",
        "SUMMARY:Long run",
        "DTSTART;TZID=Europe/Madrid:20270302T181500",
        "DURATION:PT45M",
        "DTSTAMP:20270301T120000Z",
        "UID:run-1-1803815999@runprimer",
        "RRULE:FREQ=WEEKLY;UNTIL=20270630T215959Z;INTERVAL=2;BYDAY=TU,TH;WKST=MO",
        "EXDATE;TZID=Europe/Madrid:20270318T181500",
        "CATEGORIES:long",
        "END:VEVENT",
    ]


@pytest.mark.parametrize("kind", [None, *RunKind])
def test_what_was_written_says_the_same_when_it_is_read(kind: RunKind | None) -> None:
    planned = rows([TUESDAYS, SingleRun(date(2027, 3, 28), time(2, 30))], kind)
    assert states(planned, written(planned)) == {State.SAME}


def test_what_was_written_is_found_whatever_its_words_and_whoever_writes_it_again() -> None:
    planned = rows([TUESDAYS])
    again = written(planned).replace(b"SUMMARY:Run", b"SUMMARY:Tuesday").replace(
        b"-//Runprimer//Runprimer//EN", b"-//Google Inc//Google Calendar 70.9054//EN"
    )  # fmt: skip
    assert states(planned, again) == {State.SAME}


def test_what_was_changed_in_another_program_is_changed() -> None:
    planned = rows([TUESDAYS])
    assert states(planned, written(planned).replace(b"T181500", b"T191500")) == {State.CHANGED}
    off = written(planned).replace(b"SUMMARY", b"STATUS:CANCELLED\r\nSUMMARY")
    assert states(planned, off) == {State.REMOVED}


def test_for_somebody_else_it_is_a_calendar_like_any_other() -> None:
    assert states([], written(rows([TUESDAYS]))) == {State.ADDED}


def test_the_calendars_of_two_runners_are_two() -> None:
    def key(owner: str) -> str:
        content = write(
            rows([TUESDAYS]), name="Runs", titles=TITLES, zone=MADRID, now=NOW, owner=owner
        )
        return find(content, now=NOW, zone=MADRID, words=()).key

    assert key("1") == key("1")
    assert key("1") != key("2")


DAYS = st.dates(date(2027, 2, 1), date(2028, 8, 1))
TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0, fold=0))
SINGLE = st.builds(SingleRun, DAYS, TIMES)
WEEKLY = st.builds(
    lambda weekdays, at, every, first, length, but: WeeklyRun(
        weekdays, at, every, first, first + timedelta(days=length) if length else None, but
    ),
    st.frozensets(st.integers(0, 6), min_size=1),
    TIMES,
    st.integers(1, 12),
    DAYS,
    st.none() | st.integers(0, 300),
    st.frozensets(DAYS, max_size=4),
)
ZONES = st.sampled_from(
    ["Europe/Madrid", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"]
).map(ZoneInfo)


@settings(max_examples=600)
@given(st.lists(WEEKLY | SINGLE, max_size=3), ZONES, st.sampled_from([None, *RunKind]))
def test_any_plan_comes_back_as_it_was(
    plans: list[Plan], zone: ZoneInfo, kind: RunKind | None
) -> None:
    planned = rows(plans, kind)
    content = written(planned, zone)
    assert states(planned, content, zone) <= {State.SAME}
    found = find(content, now=NOW, zone=zone, words=())
    local = NOW.astimezone(zone).replace(tzinfo=None)
    read = [plan for event in found.events for plan in event.timed]
    assert walls_of(read, after=local, until=local + AHEAD) == walls_of(
        plans, after=local, until=local + AHEAD
    )


# Which of the next occurrences of a run, and what became of it: days and a time of day, or left
# out where it was or where it had been moved to.
CHANGES = st.lists(
    st.tuples(st.integers(0, 4), st.integers(0, 2), st.none() | TIMES, st.booleans()),
    max_size=3,
    unique_by=lambda change: change[0],
)


def changed(
    planned: PlannedRow, changes: Sequence[tuple[int, int, time | None, bool]], zone: ZoneInfo
) -> list[PlannedRow]:
    """Return a run as its rows are once some of its occurrences were moved or left out."""
    run, plan = planned.run, planned.plan
    local = NOW.astimezone(zone).replace(tzinfo=None)
    ahead = sorted(walls_of([plan], after=local, until=local + AHEAD))
    stand_ins = []
    for index, days, at, is_left_out in changes:
        if index >= len(ahead):
            continue
        on = ahead[index].date()
        stand_in = SingleRun(on + timedelta(days=days), at or plan.at, left_out=is_left_out)
        new = replace(
            run,
            id=run.id * 100 + index,
            at=stand_in.at,
            stands_for=run.id,
            stands_for_on=on,
            created_at=NOW,
        )
        stand_ins.append(PlannedRow(new, stand_in))
        if isinstance(plan, SingleRun):
            plan = replace(plan, left_out=True)
        else:
            plan = replace(plan, but=plan.but | {on})
    return [PlannedRow(run, plan), *stand_ins]


@settings(max_examples=600)
@given(
    st.lists(st.tuples(WEEKLY | SINGLE, CHANGES), min_size=1, max_size=3),
    ZONES,
    st.sampled_from([None, *RunKind]),
)
def test_any_plan_comes_back_with_what_was_moved_or_left_out(
    plans: list[tuple[Plan, list[tuple[int, int, time | None, bool]]]],
    zone: ZoneInfo,
    kind: RunKind | None,
) -> None:
    before = rows([plan for plan, _ in plans], kind)
    after = [
        row
        for planned, (_, changes) in zip(before, plans, strict=True)
        for row in changed(planned, changes, zone)
    ]
    content = written(after, zone)
    assert states(after, content, zone) <= {State.SAME}
    assert states(after, written(before, zone), zone) <= {State.SAME}
    # Whoever else reads it has a run exactly where one takes place.
    found = find(content, now=NOW, zone=zone, words=())
    local = NOW.astimezone(zone).replace(tzinfo=None)
    read = [plan for event in found.events for plan in event.timed]
    taking_place = [
        row.plan for row in after if not (isinstance(row.plan, SingleRun) and row.plan.left_out)
    ]
    assert walls_of(read, after=local, until=local + AHEAD) == walls_of(
        taking_place, after=local, until=local + AHEAD
    )


def test_a_single_run_that_is_left_out_is_not_written() -> None:
    planned = rows([SingleRun(date(2027, 3, 6), time(8), left_out=True), TUESDAYS])
    assert written(planned).count(b"BEGIN:VEVENT") == 1
    assert states(planned, written(planned)) == {State.SAME}


@pytest.mark.parametrize(
    "name",
    [
        "Europe/Madrid",
        "Europe/Dublin",
        "America/New_York",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "Asia/Kolkata",
        "Pacific/Chatham",
        "UTC",
    ],
)
def test_who_does_not_know_a_zone_by_its_name_reads_its_clocks_beside_it(name: str) -> None:
    """As another library makes them of the rules alone, which it is given under no known name."""
    zone = ZoneInfo(name)
    content = written(rows([TUESDAYS]), zone).decode().replace(f"TZID:{name}", "TZID:Here")
    read = tzical(StringIO(content)).get("Here")
    hours = (NOW + timedelta(hours=hour) for hour in range(18 * 30 * 24))
    walls = [hour.astimezone(zone) for hour in hours]
    assert read is not None
    assert [wall.utcoffset() for wall in walls] == [
        wall.replace(tzinfo=read, fold=wall.fold).utcoffset() for wall in walls
    ]
