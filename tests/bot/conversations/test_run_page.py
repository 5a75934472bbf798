"""One run's page: the kind, the rhythm, and the dates from and until which it comes."""

from datetime import date, time
from typing import Any

import pytest
from sqlalchemy import select

from storage import runs
from storage.records import NewRun, RunKind
from storage.tables import run
from tests.bot.deeds import fetch, rows, say, tap, toast
from tests.factories import NOON
from tests.phone import Phone
from tests.world import World

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

RHYTHM = select(run.c.every, run.c.first, run.c.last).order_by(run.c.id)


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who looks at the page of a run on Tuesdays and Thursdays."""
    phone = await world.runner("tue,thu 06:30")
    await say(phone, "/runs")
    await tap(phone, "Tue and Thu")
    return phone


async def add(world: World, phone: Phone, **of: Any) -> int:
    """Plan a run, whatever nobody could tap or type."""
    async with world.app.database.transaction() as tx:
        return await runs.add(tx, phone.id, NewRun(**of), created_at=NOON)


async def test_the_page_shows_what_can_be_changed(phone: Phone) -> None:
    assert phone.last.text == (
        "Tue and Thu 06:30\n"
        "Next: tomorrow 2 Mar, Thu 4 Mar, Tue 9 Mar.\n"
        "Tomorrow 06:15: your primer, 15 minutes before your run."
    )
    assert phone.last.labels == [
        "Days and time",
        "Kind ›",
        "Every other week",
        "From ›",
        "Until ›",
        "Just this once ›",
        "Delete",
        "‹ Back",
    ]


async def test_a_kind_is_chosen_and_taken_away(world: World, phone: Phone) -> None:
    kinds = await tap(phone, "Kind")
    assert kinds.labels[:5] == ["Usual ✓", "Easy", "Long", "Workout", "Race"]
    assert (await tap(phone, "Race")).text.startswith("Tue and Thu 06:30, race\n")
    assert await fetch(world, select(run.c.kind)) == [(RunKind.RACE,)]
    assert "Race ✓" in (await tap(phone, "Kind")).labels
    assert (await tap(phone, "Usual")).text.startswith("Tue and Thu 06:30\n")


async def test_every_other_week_begins_with_the_next_date(world: World, phone: Phone) -> None:
    changed = await tap(phone, "Every other week")
    assert changed.text.startswith(
        "Every other week on Tue and Thu 06:30\nNext: tomorrow 2 Mar, Thu 4 Mar, Tue 16 Mar."
    )
    assert await fetch(world, RHYTHM) == [(2, date(2027, 3, 2), None)]
    again = await tap(phone, "Every other week ✓")
    assert again.text.startswith("Tue and Thu 06:30\nNext: tomorrow 2 Mar, Thu 4 Mar, Tue 9 Mar.")
    assert await fetch(world, RHYTHM) == [(1, None, None)]


async def test_every_other_week_keeps_a_begin_that_is_ahead_and_is_counted_from_now_without(
    world: World, phone: Phone
) -> None:
    await tap(phone, "From", "›", "8")
    changed = await tap(phone, "Every other week")
    assert changed.text.startswith("Every other week on Tue and Thu 06:30, from 8 Apr\n")
    assert await fetch(world, RHYTHM) == [(2, date(2027, 4, 8), None)]
    await tap(phone, "From", "From now on")
    assert await fetch(world, RHYTHM) == [(2, date(2027, 3, 2), None)]


async def test_both_ends_are_picked_from_a_month_and_opened_again(
    world: World, phone: Phone
) -> None:
    begin = await tap(phone, "From", "›", "8")
    assert begin.text.startswith("Tue and Thu 06:30, from 8 Apr\nNext: Thu 8 Apr, Tue 13 Apr,")
    months = await tap(phone, "Until")
    assert months.labels[:3] == ["·", "April 2027", "›"]
    both = await tap(phone, "20")
    assert both.text.startswith("Tue and Thu 06:30, from 8 Apr until 20 Apr\n")
    assert await fetch(world, RHYTHM) == [(1, date(2027, 4, 8), date(2027, 4, 20))]
    await tap(phone, "Until", "Without an end")
    opened = await tap(phone, "From", "From now on")
    assert opened.text.startswith("Tue and Thu 06:30\nNext: tomorrow 2 Mar,")
    assert await fetch(world, RHYTHM) == [(1, None, None)]


async def test_an_end_that_leaves_no_day_is_refused(world: World, phone: Phone) -> None:
    await tap(phone, "Until")
    before = await rows(world)
    await phone.tap("1")
    assert await toast(phone) == "Then no day would be left for this run."
    assert await rows(world) == before


async def test_other_days_keep_kind_rhythm_and_dates_where_they_make_sense(
    world: World, phone: Phone
) -> None:
    first, last = date(2027, 3, 1), date(2027, 6, 30)
    left_out = frozenset({date(2027, 3, 17), date(2027, 3, 20), date(2027, 2, 20)})
    run_id = await add(
        world,
        phone,
        weekdays=frozenset({2, 5}),
        at=time(8),
        every=2,
        first=first,
        last=last,
        but=left_out,
        kind=RunKind.LONG,
        uid="1" * 64,
    )
    for on in (date(2027, 3, 17), date(2027, 3, 20)):
        moved = {"on": on, "at": time(9), "stands_for": run_id, "stands_for_on": on}
        await add(world, phone, **moved)
    await say(phone, "/runs")
    await tap(phone, "Every other week on Wed and Sat")
    changed = await tap(phone, "Days and time", "Wed", "Sun", "10", "10:05")
    assert changed.text.startswith("Every other week on Sat and Sun 10:05, long, until 30 Jun\n")
    kept = select(run.c.every, run.c.first, run.c.last, run.c.but, run.c.kind, run.c.uid)
    assert await fetch(world, kept.where(run.c.id == run_id)) == [
        (2, first, last, frozenset({date(2027, 3, 20)}), RunKind.LONG, "1" * 64)
    ]
    stand_ins = select(run.c.stands_for_on).where(run.c.stands_for == run_id)
    assert await fetch(world, stand_ins) == [(date(2027, 3, 20),)]
