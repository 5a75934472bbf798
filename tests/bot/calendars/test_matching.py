from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from bot.calendars.found import Event, Found, Own
from bot.calendars.matching import PlannedRow, State, compare
from bot.coach.schedule import Plan, SingleRun, WeeklyRun
from storage.records import Run, RunKind

NOW = datetime(2027, 3, 1, 12)  # noqa: DTZ001 - a wall time
MADE = datetime(2027, 2, 1, 12, 0, 0, 500_000, tzinfo=UTC)
CALENDAR = 7
TUESDAYS = WeeklyRun(frozenset({1}), time(18))
EARLIER = WeeklyRun(frozenset({1}), time(17))
OVER = SingleRun(date(2027, 2, 9), time(8))
ONCE = SingleRun(date(2027, 3, 6), time(8))


def row(run_id: int, plan: Plan, uid: str | None = "a", **facts: Any) -> PlannedRow:
    run = Run(
        id=run_id,
        runner_id=1,
        at=plan.at,
        uid=uid,
        calendar_id=CALENDAR if uid else None,
        next_run_at=None,
        next_primer_at=None,
        created_at=MADE,
    )
    return PlannedRow(replace(run, **facts), plan)


def found(*events: Event, partial: bool = False) -> Found:
    return Found("key", "Training", partial, events)


def event(uid: str, *plans: Plan, kind: RunKind | None = None, own: Own | None = None) -> Event:
    return Event(uid, "Run", kind, plans, (), own)


def states(
    found: Found, rows: Sequence[PlannedRow], calendar_id: int | None = CALENDAR
) -> list[tuple[str, State]]:
    changes = compare(found, rows, calendar_id=calendar_id, now=NOW, usual_start=time(7))
    return [(change.uid, change.state) for change in changes]


@pytest.mark.parametrize(
    ("said", "rows", "expected"),
    [
        ([event("a", TUESDAYS)], [], [("a", State.ADDED)]),
        ([event("a", TUESDAYS)], [row(1, TUESDAYS)], [("a", State.SAME)]),
        ([event("a", EARLIER)], [row(1, TUESDAYS)], [("a", State.CHANGED)]),
        ([event("a")], [row(1, TUESDAYS)], [("a", State.REMOVED)]),
        ([], [row(1, TUESDAYS)], [("a", State.REMOVED)]),
        # What is over is no news, whoever still has it.
        ([], [row(1, OVER)], []),
        ([event("a")], [], []),
        ([event("a")], [row(1, OVER)], [("a", State.SAME)]),
        # Another way to say the same is the same; an end, or another kind, is not.
        (
            [event("a", WeeklyRun(frozenset({1}), time(18), first=date(2027, 3, 2)))],
            [row(1, TUESDAYS)],
            [("a", State.SAME)],
        ),
        (
            [event("a", replace(TUESDAYS, last=date(2040, 1, 3)))],
            [row(1, TUESDAYS)],
            [("a", State.CHANGED)],
        ),
        ([event("a", TUESDAYS, kind=RunKind.LONG)], [row(1, TUESDAYS)], [("a", State.CHANGED)]),
        # One event may be of several rows.
        ([event("a", TUESDAYS, ONCE)], [row(1, TUESDAYS), row(2, ONCE)], [("a", State.SAME)]),
        ([event("a", TUESDAYS)], [row(1, TUESDAYS), row(2, ONCE)], [("a", State.CHANGED)]),
        # By when they are next, what is removed last.
        (
            [event("b", ONCE), event("c", TUESDAYS)],
            [row(1, EARLIER)],
            [("c", State.ADDED), ("b", State.ADDED), ("a", State.REMOVED)],
        ),
    ],
)
def test_what_a_calendar_says_is_compared_by_what_lies_ahead(
    said: list[Event], rows: list[PlannedRow], expected: list[tuple[str, State]]
) -> None:
    assert states(found(*said), rows) == expected


def test_a_file_about_some_events_leaves_the_others() -> None:
    rows = [row(1, TUESDAYS), row(2, ONCE, "b")]
    said = found(event("b"), partial=True)
    assert states(said, rows) == [("b", State.REMOVED)]
    # An invitation names no calendar: its event may be of any.
    assert states(said, rows, None) == [("b", State.REMOVED)]


def test_a_file_about_one_of_a_series_leaves_the_others_of_it() -> None:
    day = date(2027, 3, 9)
    instead = SingleRun(day, time(19))
    moved = Event("a", "Run", None, (instead,), instead_of=(day,))
    (change,) = compare(
        found(moved, partial=True),
        [row(1, TUESDAYS)],
        calendar_id=CALENDAR,
        now=NOW,
        usual_start=None,
    )
    but = replace(TUESDAYS, but=frozenset({day}))
    assert (change.state, change.plans) == (State.CHANGED, (but, instead))
    # The same again says nothing new, and called off it is gone alone.
    rows = [row(1, but), row(2, instead)]
    assert states(found(moved, partial=True), rows) == [("a", State.SAME)]
    off = Event("a", "Run", None, (), instead_of=(day,))
    (change,) = compare(
        found(off, partial=True), rows, calendar_id=CALENDAR, now=NOW, usual_start=None
    )
    assert (change.state, change.plans) == (State.CHANGED, (but,))


def test_another_calendar_and_own_runs_are_not_touched() -> None:
    rows = [row(1, TUESDAYS, calendar_id=8), row(2, EARLIER, None)]
    assert states(found(), rows) == []
    assert states(found(event("a", TUESDAYS)), rows) == [("a", State.ADDED)]
    assert states(found(event("a", TUESDAYS)), [row(1, TUESDAYS)], None) == [("a", State.ADDED)]


def test_what_the_runner_moved_is_no_change_of_the_calendar() -> None:
    moved = replace(TUESDAYS, but=frozenset({date(2027, 3, 2)}))
    instead = row(
        2, SingleRun(date(2027, 3, 3), time(7)), None, stands_for=1, stands_for_on=date(2027, 3, 2)
    )
    said = found(event("a", TUESDAYS))
    assert states(said, [row(1, moved), instead]) == [("a", State.SAME)]
    assert states(said, [row(1, moved)]) == [("a", State.CHANGED)]


def test_an_exported_run_may_have_what_its_runner_moved_before_or_after() -> None:
    mine = Own(1, int(MADE.timestamp()))
    moved = replace(TUESDAYS, but=frozenset({date(2027, 3, 2)}))
    instead = row(
        2, SingleRun(date(2027, 3, 3), time(7)), None, stands_for=1, stands_for_on=date(2027, 3, 2)
    )
    rows = [row(1, moved, None), instead]
    for plan in (TUESDAYS, moved):
        assert states(found(event("x", plan, own=mine)), rows) == [("x", State.SAME)]
    other = replace(TUESDAYS, but=frozenset({date(2027, 3, 9)}))
    assert states(found(event("x", other, own=mine)), rows) == [("x", State.CHANGED)]
    assert states(found(event("x", own=mine)), rows) == [("x", State.REMOVED)]


def test_an_exported_run_is_known_by_its_id_and_by_when_it_was_made() -> None:
    mine = Own(1, int(MADE.timestamp()))
    rows = [row(1, TUESDAYS, None)]
    assert states(found(event("x", TUESDAYS, own=mine)), rows) == [("x", State.SAME)]
    assert states(found(event("x", EARLIER, own=mine)), rows) == [("x", State.CHANGED)]
    assert states(found(event("x", own=mine)), rows) == [("x", State.REMOVED)]
    somebodys = replace(mine, created=mine.created - 1)
    assert states(found(event("x", TUESDAYS, own=somebodys)), rows) == [("x", State.ADDED)]
    assert states(found(event("x", TUESDAYS, own=mine)), []) == [("x", State.ADDED)]


def test_whole_days_begin_at_the_usual_start() -> None:
    said = found(Event("a", "Run", None, (), (SingleRun(ONCE.on, time()),)))
    (change,) = compare(said, [], calendar_id=None, now=NOW, usual_start=time(7, 30))
    assert change.plans == (SingleRun(ONCE.on, time(7, 30)),)
    assert change.next_at == datetime.combine(ONCE.on, time(7, 30))
