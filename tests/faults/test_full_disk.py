"""The disk of an SQLite database fills up: a tap is told so, and all goes on when there is room."""

import asyncio
import re
import resource
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from bot.sandbox.faults import Fault, FaultKind
from tests.crowd import phones
from tests.databases import sqlite_url
from tests.faults.conftest import settle
from tests.faults.ledger import balance, sign_up_for_now, unsettled
from tests.faults.waiting import arrived
from tests.world import TOKEN, World, a_world

PEOPLE = 60
SIZE = "16m"
OUTAGE = 10.0
"""Seconds within which an outage is told of, or noticed to be over."""
LATE = 0.5
"""Seconds from a message to its answer, in which the disk fills up."""


class SmallDisk:
    """A file system of a few megabytes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._filler = folder / "filler"

    def open(self) -> None:
        """Mount it: for root, where there are mounts."""
        size = ["-o", f"size={SIZE}"]
        subprocess.run(["mount", "-t", "tmpfs", *size, "tmpfs", self.folder], check=True)  # noqa: S603, S607

    def fill(self) -> None:
        """Take all the room that is left, to the last byte."""
        with self._filler.open("ab", buffering=0) as filler:
            for piece in (bytes(64 * 1024), b"\0"):
                with suppress(OSError):
                    while filler.write(piece):
                        pass

    def clear(self) -> None:
        """Make room again."""
        self._filler.unlink()

    def close(self) -> None:
        """Let it go, whoever still has a file open."""
        subprocess.run(["umount", "--lazy", self.folder], check=True)  # noqa: S603, S607


class Quota:
    """A limit to the length of this process's files, which needs no right."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._before, self._hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    def open(self) -> None:
        """Begin without a limit."""

    def fill(self) -> None:
        """Let no file grow beyond the log, which whatever is written has to prolong."""
        (log,) = self.folder.glob("*-wal")
        resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size, self._hard))

    def clear(self) -> None:
        """Lift the limit."""
        resource.setrlimit(resource.RLIMIT_FSIZE, (self._before, self._hard))

    def close(self) -> None:
        """Lift the limit, whatever happened."""
        self.clear()


def may_mount() -> bool:
    """Whether this process has CAP_SYS_ADMIN."""
    status = Path("/proc/self/status")
    found = re.search(r"CapEff:\s*(\w+)", status.read_text("ascii") if status.exists() else "")
    return bool(found and int(found[1], 16) & 1 << 21)


Disk = SmallDisk | Quota
KINDS = [SmallDisk, pytest.param(Quota, marks=pytest.mark.faults)] if may_mount() else [Quota]


@pytest.fixture(params=KINDS, ids=lambda kind: kind.__name__)
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Disk]:
    """A disk that can be filled up and cleared."""
    folder = tmp_path / "disk"
    folder.mkdir()
    made: Disk = request.param(folder)
    made.open()
    try:
        yield made
    finally:
        made.close()


@pytest.fixture
async def world(disk: Disk) -> AsyncIterator[World]:
    """A world whose database is on the disk."""
    async with a_world(sqlite_url(disk.folder / "bot.sqlite3")) as opened:
        yield opened


async def test_on_a_full_disk_a_tap_is_told_so_once_and_acts_when_there_is_room(
    world: World, disk: Disk
) -> None:
    phone = await world.runner("daily 06:30")
    disk.fill()
    await phone.send("/lead 20")
    assert "nothing was changed yet" in (await phone.next_message(OUTAGE)).text
    await phone.send("/run sat 09:00")
    async with world.app.database.snapshot() as tx:
        leads = await tx.exec_driver_sql("SELECT lead_minutes FROM runner")
        assert leads.scalar_one() == 15
    disk.clear()
    assert "06:10" in (await phone.next_message(OUTAGE)).text
    assert "09:00" in (await phone.next_message(OUTAGE)).text
    assert await phone.settled() == []


async def test_what_falls_due_on_a_full_disk_goes_out_once_there_is_room(
    world: World, disk: Disk
) -> None:
    people = phones(world.api, PEOPLE, TOKEN)
    await sign_up_for_now(world.app.database, people, world.clock.now())
    disk.fill()
    await world.move_by(seconds=1)
    disk.clear()
    await settle(world)
    ledger = await balance(world.app.database, people)
    assert ledger.lost == []
    assert ledger.unrecorded == {}
    assert not ledger.doubles


async def test_a_disk_that_fills_up_between_a_send_and_its_record_costs_nothing_but_time(
    world: World, disk: Disk
) -> None:
    people = phones(world.api, PEOPLE, TOKEN)
    await sign_up_for_now(world.app.database, people, world.clock.now())
    world.api.faults.add(Fault(FaultKind.LATE, method="sendMessage", seconds=LATE, times=None))
    moving = asyncio.create_task(world.move_by(seconds=1))
    await arrived(people, 1)
    disk.fill()
    await moving
    async with world.app.database.snapshot() as tx:
        assert await unsettled(tx) == PEOPLE
    world.api.faults.clear()
    disk.clear()
    await settle(world)
    ledger = await balance(world.app.database, people)
    assert ledger.lost == []
    assert ledger.unrecorded == {}
    assert not ledger.doubles
    assert not any(ledger.doubts.values())
