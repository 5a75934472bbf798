"""Any chain of moves, skips, undos and waits leaves one primer for each run that takes place."""

import asyncio
import shutil
import tempfile
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.coach.changes import Spot, a_day_later, shifted, spot, unfit
from bot.delivery import occurrences
from bot.delivery.due import DuePrimers
from bot.delivery.planning import plan_anew, plan_of, withdraw, zone_of
from storage import leases, primers, runners, runs
from storage import occurrences as stored
from storage.database import Database, Transaction
from storage.leases import Result
from storage.records import (
    SNOOZED,
    DeliveryState,
    Primer,
    PrimerStatus,
    Runner,
)
from storage.tables import delivery, primer
from tests.databases import looking_into, sqlite_url
from tests.factories import NOON, a_run, a_runner, claimed

TUESDAY = date(2027, 3, 2)
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
TUESDAY_0615 = datetime(2027, 3, 2, 5, 15, tzinfo=UTC)
TUESDAY_0630 = TUESDAY_0615 + 15 * MINUTE
GONE = (PrimerStatus.MOVED, PrimerStatus.SKIPPED)


@pytest.fixture
async def database(migrated_file: Path, tmp_path: Path) -> AsyncIterator[Database]:
    """A database of its own: what it decides does not differ from one kind to the other."""
    copied = shutil.copy(migrated_file, tmp_path / "bot.sqlite3")
    async with looking_into(sqlite_url(Path(copied))) as opened:
        yield opened


@dataclass(slots=True)
class Life:
    """A runner in Madrid whose plans are changed while their time passes."""

    database: Database
    runner: Runner
    now: datetime = NOON
    asked: dict[tuple[int, date], Spot | None] = field(default_factory=dict)
    """What the runner asked of occurrences, by run and date: the pure model of it all."""

    @property
    def zone(self) -> ZoneInfo:
        found = zone_of(self.runner)
        assert found is not None
        return found

    async def pass_to(self, instant: datetime, *, is_sent: bool = True) -> None:
        """Let time pass; what falls due is sent, or is still on its way."""
        engine = DuePrimers(self.database, rate=1000, early=timedelta())
        while self.now < instant:
            async with self.database.snapshot() as tx:
                due_at = await runs.earliest_primer_at(tx)
                snoozed = (await tx.execute(_NEXT_TRY)).scalar()
            due = min((one for one in (due_at, snoozed) if one), default=instant)
            self.now = min(max(due, self.now), instant)
            while await engine.claim(self.now):
                pass
            async with self.database.transaction() as tx:
                sent = await claimed(tx, self.now)
                if is_sent:
                    await record(tx, [one.id for one in sent], self.now)
            if due > instant or (due_at is None and snoozed is None):
                break
            self.now += MINUTE / 60
        self.now = instant

    async def next_of(self, tx: Transaction, run_id: int) -> occurrences.Occurrence | None:
        return await occurrences.next_of(tx, self.runner, self.now, run_id)

    async def is_free(self, tx: Transaction, to: Spot) -> bool:
        plans = [plan_of(one) for one in await runs.of(tx, self.runner.id)]
        return unfit(to, plans, self.zone, self.now) is None

    async def move(self, run_id: int, minutes: int | None) -> None:
        """Move the next occurrence by so many minutes, or by a day, if it can go there."""
        async with self.database.transaction() as tx:
            one = await self.next_of(tx, run_id)
            if one is None:
                return
            to = (
                a_day_later(one.on if one.run.on is None else one.run.on, one.run.at, self.zone)
                if minutes is None
                else shifted(one.at, minutes, self.zone)
            )
            if to and await self.is_free(tx, to):
                await occurrences.move(tx, self.runner, one, to, self.now)
                self.asked[key(one)] = to

    async def leave_out(self, run_id: int) -> None:
        async with self.database.transaction() as tx:
            one = await self.next_of(tx, run_id)
            if one is not None:
                await occurrences.leave_out(tx, self.runner, one, self.now)
                self.asked[key(one)] = None

    async def take_back(self, index: int) -> None:
        """Take the change of some occurrence back, if what it gives back lies ahead."""
        async with self.database.transaction() as tx:
            changed = [one for one in await runs.of(tx, self.runner.id) if one.stands_for]
            if not changed:
                return
            one = changed[index % len(changed)]
            at = await occurrences.original(tx, self.runner, one)
            if at is None or at <= self.now:
                return
            run = await occurrences.take_back(tx, self.runner, one, at, self.now)
            assert one.stands_for is not None
            assert one.stands_for_on is not None
            of = one.stands_for, one.stands_for_on
            if run.id == one.id:
                assert run.on is not None
                self.asked[of] = spot(run.on, run.at, self.zone)
            else:
                del self.asked[of]

    async def snooze(self, minutes: int) -> None:
        async with self.database.transaction() as tx:
            waiting = await primers.waiting_for(tx, self.runner.id, after=self.now)
            until = self.now + minutes * MINUTE
            if waiting and waiting.run_at and until < waiting.run_at:
                await occurrences.snooze(tx, self.runner, waiting, until)

    async def go_to(self, zone: str) -> None:
        """Change the zone, while no primer is in the chat: that one has its run where it was."""
        async with self.database.transaction() as tx:
            if await primers.waiting_for(tx, self.runner.id, after=self.now):
                return
            await runners.set_zone(tx, self.runner.id, zone)
            self.runner = replace(self.runner, zone=zone)
            await plan_anew(tx, self.runner, self.now)
            for of, to in self.asked.items():
                self.asked[of] = to and spot(to.on, to.at, self.zone)

    async def plan_anew(self) -> None:
        async with self.database.transaction() as tx:
            await plan_anew(tx, self.runner, self.now)

    async def expected(self, until: datetime) -> Counter[datetime]:
        """Return the instants at which runs take place from now on, by the model alone."""
        async with self.database.snapshot() as tx:
            own = [one for one in await runs.of(tx, self.runner.id) if not one.stands_for]
        found = set()
        for run in own:
            for day in range(-2, 9):
                on = TUESDAY + day * DAY
                if run.on not in (None, on) or (
                    run.on is None and on.weekday() not in run.weekdays
                ):
                    continue
                to = self.asked.get((run.id, on), spot(on, run.at, self.zone))
                if to is not None and self.now < to.instant <= until:
                    found.add(to.instant)
        return Counter(found)

    async def live(self, after: datetime, until: datetime) -> Counter[datetime]:
        async with self.database.snapshot() as tx:
            return Counter(
                [
                    one.run_at
                    for one in await all_primers(tx)
                    if one.run_at and after < one.run_at <= until and one.status not in GONE
                ]
            )


_NEXT_TRY = (
    select(delivery.c.not_before)
    .where(delivery.c.state == DeliveryState.PENDING, delivery.c.reason == SNOOZED)
    .order_by(delivery.c.not_before)
)


def key(one: occurrences.Occurrence) -> tuple[int, date]:
    """Return which occurrence that was as it was planned."""
    run = one.run
    return (run.stands_for or run.id), (run.stands_for_on or one.on)


async def record(tx: Transaction, delivery_ids: list[int], now: datetime) -> None:
    """Record sends as the sender does, in its order."""
    query = select(delivery.c.id, delivery.c.primer_id, delivery.c.leased_until)
    leased = (await tx.execute(query.where(delivery.c.id.in_(delivery_ids)))).all()
    results = [
        Result(one, until, DeliveryState.SENT, now, message_id=1, sent_at=now)
        for one, _, until in leased
        if until
    ]
    await leases.record(tx, results)
    await primers.set_status(tx, [of for _, of, _ in leased if of], PrimerStatus.OFFERED)


async def all_primers(tx: Transaction) -> list[Primer]:
    rows = await tx.execute(select(*primers.COLUMNS).order_by(primer.c.id))
    return [primers.from_row(row) for row in rows]


async def a_life(database: Database) -> tuple[Life, list[int]]:
    """Return a runner with a run every day, one on two weekdays, and one of a date."""
    async with database.transaction() as tx:
        runner = await a_runner(tx)
        daily = await a_run(tx)
        evening = await a_run(tx, weekdays=[1, 2], at=time(18, 0))
        once = await a_run(tx, on=TUESDAY, at=time(12, 0))
        await plan_anew(tx, runner, NOON)
    return Life(database, runner), [daily.id, evening.id, once.id]


MOVES = [-60, -30, -15, 15, 30, 60, None]
DEEDS = st.one_of(
    st.tuples(st.just("move"), st.integers(0, 5), st.sampled_from(MOVES)),
    st.tuples(st.just("leave out"), st.integers(0, 5), st.none()),
    st.tuples(st.just("take back"), st.integers(0, 5), st.none()),
    st.tuples(st.just("pass"), st.sampled_from([7, 20, 61, 600, 1020]), st.booleans()),
    st.tuples(st.just("snooze"), st.sampled_from([5, 10]), st.none()),
    st.tuples(st.just("zone"), st.booleans(), st.none()),
    st.tuples(st.just("anew"), st.none(), st.none()),
)


async def lived(url: str, deeds: list[tuple[str, int, int | None]]) -> None:
    async with looking_into(url) as database:
        life, _ = await a_life(database)
        for deed, first, second in deeds:
            async with database.snapshot() as tx:
                ids = sorted(one.id for one in await runs.of(tx, 1))
            match deed:
                case "move":
                    await life.move(ids[first % len(ids)], second)
                case "leave out":
                    await life.leave_out(ids[first % len(ids)])
                case "take back":
                    await life.take_back(first)
                case "pass":
                    await life.pass_to(life.now + first * MINUTE, is_sent=bool(second))
                case "snooze":
                    await life.snooze(first)
                case "zone":
                    await life.go_to("Asia/Tokyo" if first else "Europe/Madrid")
                case "anew":
                    await life.plan_anew()
        end = life.now + 2 * DAY
        expected, since = await life.expected(end), life.now
        async with database.transaction() as tx:
            flying = select(delivery.c.id).where(delivery.c.state == DeliveryState.SENDING)
            await record(tx, list((await tx.execute(flying)).scalars()), life.now)
        await life.pass_to(end)
        assert await life.live(since, end) == expected


@settings(max_examples=12)
@given(deeds=st.lists(DEEDS, min_size=4, max_size=14))
def test_each_run_that_takes_place_has_one_primer(
    migrated_file: Path, deeds: list[tuple[str, int, int | None]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        copied = shutil.copy(migrated_file, Path(folder) / "bot.sqlite3")
        asyncio.run(lived(sqlite_url(Path(copied)), deeds))


async def planned(life: Life) -> list[str]:
    """Return when each run comes next, in local time, as it lies in the rows."""
    async with life.database.snapshot() as tx:
        found = await runs.of(tx, life.runner.id)
    ahead = [one.next_run_at.astimezone(life.zone) for one in found if one.next_run_at]
    return [f"{at:%a %H:%M}" for at in ahead]


async def rewritten(life: Life, run_id: int, **values: Any) -> None:
    """Write a run anew, as whoever reads its calendar again does, and plan anew."""
    async with life.database.transaction() as tx:
        run = await runs.get(tx, life.runner.id, run_id)
        assert run is not None
        await runs.change(tx, life.runner.id, run_id, replace(run, **values))
        await plan_anew(tx, life.runner, life.now)


async def test_a_run_that_is_written_anew_does_not_come_back_where_it_was_moved(
    database: Database,
) -> None:
    life, (daily, evening, once) = await a_life(database)
    assert await planned(life) == ["Tue 06:30", "Tue 12:00", "Tue 18:00"]
    await life.move(daily, -30)
    await life.leave_out(evening)
    await life.move(once, 60)
    changed = ["Tue 06:00", "Tue 13:00", "Wed 06:30", "Wed 18:00"]
    assert await planned(life) == changed
    for run_id in (daily, evening, once):
        await rewritten(life, run_id, but=frozenset())
    assert await planned(life) == changed


async def test_what_stood_for_a_single_run_goes_when_that_is_moved_itself(
    database: Database,
) -> None:
    life, (_, _, once) = await a_life(database)
    await life.move(once, 60)
    await rewritten(life, once, on=TUESDAY + DAY, but=frozenset())
    assert await planned(life) == ["Tue 06:30", "Tue 18:00", "Wed 12:00"]


async def test_what_stands_for_a_run_goes_with_it_and_so_does_its_primer(
    database: Database,
) -> None:
    life, (daily, _, _) = await a_life(database)
    await life.move(daily, 15)
    life.now = TUESDAY_0630
    assert await DuePrimers(database, rate=1000, early=timedelta()).claim(life.now) == 1
    async with database.transaction() as tx:
        run = await runs.get(tx, 1, daily)
        assert run is not None
        await withdraw(tx, run, life.now)
        await runs.remove(tx, 1, daily)
        assert await claimed(tx, life.now) == []
    await life.plan_anew()
    assert await planned(life) == ["Tue 12:00", "Tue 18:00"]


async def test_single_runs_are_forgotten_when_their_day_is_over(database: Database) -> None:
    life, (daily, evening, once) = await a_life(database)
    await life.move(once, None)
    await life.leave_out(evening)

    async def left() -> set[int]:
        await life.plan_anew()
        async with database.snapshot() as tx:
            return {one.stands_for or one.id for one in await runs.of(tx, 1)}

    life.now = NOON + 1.6 * DAY  # Wednesday, after two in the morning
    # What was moved to this day stays, and so does the run that it stands for.
    assert await left() == {daily, evening, once}
    async with database.snapshot() as tx:
        assert [one.stands_for for one in await runs.of(tx, 1) if one.stands_for] == [once]
    life.now = NOON + 2.6 * DAY
    assert await left() == {daily, evening}
    async with database.snapshot() as tx:
        history = [one for one in await all_primers(tx) if one.status in GONE]
    assert {(one.run_id, one.status) for one in history} == {
        (None, PrimerStatus.MOVED),
        (evening, PrimerStatus.SKIPPED),
    }


async def test_a_primer_that_was_put_off_waits_through_all_but_a_pause(
    database: Database,
) -> None:
    life, _ = await a_life(database)
    await life.pass_to(TUESDAY_0615 + MINUTE)
    await life.snooze(5)
    await life.plan_anew()
    async with database.transaction() as tx:
        assert await claimed(tx, life.now + 4 * MINUTE) == []
        (waiting,) = await stored.snoozed(tx, 1, after=life.now)
        assert waiting.run_at == TUESDAY_0630
        life.runner = replace(life.runner, paused_until=NOON + 9 * DAY)
        await runners.set_pause(tx, 1, life.runner.paused_until)
        await plan_anew(tx, life.runner, life.now)
        assert await stored.snoozed(tx, 1, after=life.now) == []
