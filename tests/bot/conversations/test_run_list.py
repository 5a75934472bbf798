"""The runs as planned: look, change, delete, and take a deletion back."""

from datetime import date, time

import pytest
from sqlalchemy import delete, func, insert, select

from storage import runs
from storage.records import NewRun, RunKind
from storage.tables import calendar, run
from tests.bot.deeds import DAY, TUESDAY_0615, begun, fetch, offered, rows, say, tap, toast
from tests.phone import Phone
from tests.world import World

PLANS = select(run.c.weekdays, run.c.on, run.c.at).order_by(run.c.id)


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who runs every day, and once on a Sunday."""
    phone = await world.runner("daily 06:30")
    await say(phone, "/run 2027-03-28 09:00")
    return phone


async def test_the_runs_are_listed_with_what_comes_next(phone: Phone) -> None:
    listed = await say(phone, "/runs")
    assert listed.text == ("Your 2 runs\nTomorrow 06:15: your primer, 15 minutes before your run.")
    assert listed.labels == ["Every day 06:30 ›", "Sun 28 Mar 09:00 ›", "Add a run"]


async def test_a_run_is_looked_at_and_left_in_the_same_message(phone: Phone) -> None:
    listed = await say(phone, "/runs")
    one = await tap(phone, "Sun 28 Mar")
    assert one.id == listed.id
    assert one.labels == ["Date and time", "Kind ›", "Just this once ›", "Delete", "‹ Back"]
    assert one.text.startswith("Sun 28 Mar 09:00\nSun 28 Mar 08:45")
    assert (await tap(phone, "‹ Back")).labels == listed.labels


async def test_a_deleted_run_gets_no_primer(world: World, phone: Phone) -> None:
    await say(phone, "/runs")
    deleted = await tap(phone, "Every day", "Delete")
    assert deleted.text.startswith("Deleted: Every day 06:30.\n\nYour run\nSun 28 Mar 08:45")
    await world.move_to(TUESDAY_0615)
    assert await phone.settled() == []


@pytest.mark.parametrize("which", ["Every day", "Sun 28 Mar"])
async def test_a_deletion_is_taken_back(world: World, phone: Phone, which: str) -> None:
    await say(phone, "/runs")
    await tap(phone, which, "Delete")
    assert len(await fetch(world, PLANS)) == 1
    again = await tap(phone, "Undo")
    assert again.labels == ["Every day 06:30 ›", "Sun 28 Mar 09:00 ›", "Add a run"]
    assert len(await fetch(world, PLANS)) == 2


async def test_a_second_tap_on_delete_leaves_the_way_to_take_it_back(phone: Phone) -> None:
    await say(phone, "/runs")
    one = await tap(phone, "Every day")
    data = one.data_of("Delete")
    assert data is not None
    await phone.press(data, one.id)
    await phone.press(data, one.id)
    assert await toast(phone) == "That one is answered already; the newest message goes on."
    assert "Undo" in phone.last.labels


async def test_a_second_tap_on_undo_adds_no_second_run(world: World, phone: Phone) -> None:
    await say(phone, "/runs")
    deleted = await tap(phone, "Every day", "Delete")
    data = deleted.data_of("Undo")
    assert data is not None
    await phone.press(data, deleted.id)
    await phone.press(data, deleted.id)
    await phone.settled()
    assert len(await fetch(world, PLANS)) == 2


async def test_a_deletion_is_taken_back_whole(world: World, phone: Phone) -> None:
    async with world.app.database.transaction() as tx:
        (calendar_id,) = (
            await tx.execute(
                insert(calendar)
                .values(runner_id=phone.id, key="k", name="Plan", read_at=TUESDAY_0615)
                .returning(calendar.c.id)
            )
        ).one()
        new = NewRun(
            weekdays=frozenset({1, 3}),
            at=time(18, 15),
            every=2,
            first=date(2027, 3, 2),
            last=date(2027, 11, 30),
            but=frozenset({date(2027, 3, 4), date(2027, 7, 15)}),
            kind=RunKind.LONG,
            calendar_id=calendar_id,
            uid="0" * 64,
        )
        run_id = await runs.add(tx, phone.id, new, created_at=TUESDAY_0615)
        moved = NewRun(
            on=date(2027, 3, 5),
            at=time(19),
            stands_for=run_id,
            stands_for_on=date(2027, 3, 4),
        )
        await runs.add(tx, phone.id, moved, created_at=TUESDAY_0615)
    await say(phone, "/lead 20")
    before = (await rows(world))["run"]
    await say(phone, "/runs")
    label = "📅 Every other week on Tue and Thu 18:15, long, until 30 Nov ›"
    page = await tap(phone, label)
    assert "\nFriday 19:00 instead of Thursday 18:15.\nNot on Thu 15 Jul.\n" in page.text
    deleted = await tap(phone, "Delete")
    assert len((await rows(world))["run"]) == 2
    await say(phone, "/lead")
    await tap(phone, "Undo", on=deleted)
    assert (await rows(world))["run"] == before


async def test_a_run_comes_back_without_what_it_belonged_to_and_is_gone(
    world: World, phone: Phone
) -> None:
    async with world.app.database.transaction() as tx:
        of_it = insert(calendar).values(runner_id=phone.id, key="k", name="", read_at=TUESDAY_0615)
        (calendar_id,) = (await tx.execute(of_it.returning(calendar.c.id))).one()
        theirs = NewRun(on=date(2027, 3, 20), at=time(9), calendar_id=calendar_id, uid="0" * 64)
        await runs.add(tx, phone.id, theirs, created_at=TUESDAY_0615)
        weekly = NewRun(weekdays=frozenset({1}), at=time(18))
        run_id = await runs.add(tx, phone.id, weekly, created_at=TUESDAY_0615)
        instead_of = date(2027, 3, 23)
        new = NewRun(on=date(2027, 3, 24), at=time(19), stands_for=run_id, stands_for_on=instead_of)
        await runs.add(tx, phone.id, new, created_at=TUESDAY_0615)
    await say(phone, "/runs")
    deleted = await tap(phone, "📅 Sat 20 Mar 09:00", "Delete")
    of_calendar = deleted.data_of("Undo")
    deleted = await tap(phone, "Wed 24 Mar 19:00 instead of Tue 23 Mar 18:00", "Delete")
    of_run = deleted.data_of("Undo")
    await tap(phone, "Tue 18:00", "Delete")
    async with world.app.database.transaction() as tx:
        await tx.execute(delete(calendar))
    assert of_calendar is not None
    assert of_run is not None
    await phone.press(of_calendar, deleted.id)
    await phone.press(of_run, deleted.id)
    await phone.settled()
    assert {"Sat 20 Mar 09:00 ›", "Wed 24 Mar 19:00 ›"} <= set(phone.last.labels)


async def test_what_came_back_with_its_calendar_is_not_brought_back_once_more(
    world: World, phone: Phone
) -> None:
    new = NewRun(on=date(2027, 3, 20), at=time(9), uid="0" * 64)
    async with world.app.database.transaction() as tx:
        await runs.add(tx, phone.id, new, created_at=TUESDAY_0615)
    await say(phone, "/runs")
    await tap(phone, "Sat 20 Mar 09:00", "Delete")
    async with world.app.database.transaction() as tx:
        await runs.add(tx, phone.id, new, created_at=TUESDAY_0615)
    assert (await tap(phone, "Undo")).text.startswith("Your 3 runs\n")


async def test_an_undo_beyond_the_most_runs_says_so(world: World, phone: Phone) -> None:
    await say(phone, "/runs")
    deleted = await tap(phone, "Every day", "Delete")
    await many(world, phone, 19)
    data = deleted.data_of("Undo")
    assert data is not None
    await phone.press(data, deleted.id)
    assert "20 runs are all I can plan" in str(await toast(phone))
    assert len(await fetch(world, PLANS)) == 20


async def test_what_a_calendar_brought_or_was_moved_takes_none_of_the_room(
    world: World, phone: Phone
) -> None:
    await many(world, phone, 18)
    ((any_id,),) = await fetch(world, select(func.max(run.c.id)))
    async with world.app.database.transaction() as tx:
        on = date(2027, 3, 20)
        moved = NewRun(on=on, at=time(9), stands_for=any_id, stands_for_on=date(2027, 4, 18))
        await runs.add(tx, phone.id, moved, created_at=TUESDAY_0615)
    await say(phone, "/runs")
    await tap(phone, "Sat 20 Mar 09:00 instead of Sun 18 Apr 07:00", "Date and time")
    assert (await tap(phone, "21", "08", "08:20")).text.startswith("Sun 21 Mar 08:20\n")
    stand_ins = select(run.c.on, run.c.stands_for, run.c.stands_for_on)
    assert await fetch(world, stand_ins.where(run.c.stands_for.is_not(None))) == [
        (date(2027, 3, 21), any_id, date(2027, 4, 18))
    ]
    assert "20 runs are all I can plan" in (await say(phone, "/run sun 18:00")).text


async def many(world: World, phone: Phone, count: int, calendar_id: int | None = None) -> None:
    """Plan a run on many dates."""
    async with world.app.database.transaction() as tx:
        for number in range(count):
            on = date(2027, 4, 1) + number * DAY
            new = NewRun(on=on, at=time(7), calendar_id=calendar_id)
            await runs.add(tx, phone.id, new, created_at=TUESDAY_0615)


async def test_a_long_list_has_pages_of_eight(world: World, phone: Phone) -> None:
    await many(world, phone, 9)
    first = await say(phone, "/runs")
    assert first.labels[-5:] == ["Tue 6 Apr 07:00 ›", "‹", "1 of 2", "›", "Add a run"]
    assert (await tap(phone, "›")).labels[:2] == ["Wed 7 Apr 07:00 ›", "Thu 8 Apr 07:00 ›"]
    assert "2 of 2" in (await tap(phone, "Fri 9 Apr", "‹ Back")).labels


async def test_a_run_that_is_gone_shows_the_list_when_it_is_tapped(phone: Phone) -> None:
    first = await say(phone, "/runs")
    await tap(phone, "Sun 28 Mar", "Delete")
    await say(phone, "/runs")
    data = first.data_of("Sun 28 Mar")
    assert data is not None
    await phone.press(data, phone.last.id)
    await phone.settled()
    assert phone.last.labels == ["Every day 06:30 ›", "Add a run"]


async def test_a_run_that_is_over_is_not_listed_and_makes_room(world: World, phone: Phone) -> None:
    await many(world, phone, 18)
    await world.move_to(TUESDAY_0615 + 27 * DAY)
    await phone.settled()
    assert (await say(phone, "/runs")).text.startswith("Your 19 runs\n")
    assert (await say(phone, "/run sat 18:00")).text.startswith("Sat 18:00\n")
    assert "20 runs are all I can plan" in (await say(phone, "/run sun 18:00")).text


async def test_deleting_a_run_leaves_its_history(world: World, phone: Phone) -> None:
    await begun(world, phone)
    await tap(phone, *["Glute"] * 4, "2 easy", "0")
    await say(phone, "/runs")
    await tap(phone, "Every day", "Delete")
    await say(phone, "/history")
    assert "Today 06:15 · 4 of 4" in (await tap(phone, "Last sessions")).text


async def test_a_run_that_comes_back_gets_no_second_primer_before_the_same_run(
    world: World, phone: Phone
) -> None:
    await offered(world, phone)
    await tap(phone, "Skip this one")
    await say(phone, "/runs")
    await tap(phone, "Every day", "Delete", "Undo")
    await world.move_by(minutes=1)
    assert [one.text for one in await phone.settled() if "Run at 06:30" in one.text] == []


async def test_times_are_kept_as_wall_times(world: World, phone: Phone) -> None:
    assert [at for _, _, at in await fetch(world, PLANS)] == [time(6, 30), time(9)]
