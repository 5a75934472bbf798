"""What stands in the way of a database is one clear sentence."""

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlalchemy import select

from storage.database import Database, DatabaseError
from storage.tables import runner
from tests.factories import a_runner
from tests.processes import PATIENCE, python_without_privilege, started

HOLD = """
import asyncio, sys
from storage.database import Database

async def hold():
    database = await Database.open(sys.argv[1])
    print("open", flush=True)
    await asyncio.Event().wait()
    await database.close()

asyncio.run(hold())
"""

TRY = """
import asyncio, sys
from storage.database import Database, DatabaseError

async def attempt():
    try:
        await (await Database.open(sys.argv[1])).close()
    except DatabaseError as error:
        print(error)

asyncio.run(attempt())
"""


def url_of(path: Path) -> str:
    return f"sqlite+aiosqlite:///{path}"


async def refusal(url: str) -> str:
    """Return why a database cannot be opened: one line that ends as a sentence does."""
    try:
        database = await Database.open(url)
    except DatabaseError as refused:
        said = str(refused)
        assert said.endswith(".")
        assert "\n" not in said
        return said
    await database.close()
    pytest.fail(f"{url} was opened")


@asynccontextmanager
async def opened(path: Path) -> AsyncIterator[Database]:
    """Open a database for the length of a block."""
    database = await Database.open(url_of(path))
    try:
        yield database
    finally:
        await database.close()


async def write(database: Database) -> None:
    """Add a runner."""
    async with database.transaction() as tx:
        await a_runner(tx, 7)


async def opens(path: Path) -> bool:
    """Open a database and use it."""
    async with opened(path) as database:
        await write(database)
    return True


async def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    assert await opens(tmp_path / "data" / "deep" / "bot.sqlite3")


async def test_what_was_written_is_there_after_the_next_opening(tmp_path: Path) -> None:
    await opens(tmp_path / "bot.sqlite3")
    async with opened(tmp_path / "bot.sqlite3") as database, database.snapshot() as tx:
        assert (await tx.execute(select(runner.c.id))).scalars().all() == [7]


async def test_a_second_process_is_refused_and_told_of_the_first(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    async with started("-c", HOLD, url_of(path), cwd=tmp_path) as holder:
        assert holder.stdout is not None
        assert await asyncio.wait_for(holder.stdout.readline(), PATIENCE) == b"open\n"
        said = await refusal(url_of(path))
        # Whoever is refused leaves the first one's name in place.
        assert await refusal(url_of(path)) == said
    assert f"{path} is in use by another runprimer (process {holder.pid})" in said


async def test_a_process_that_was_killed_leaves_the_file_free(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    async with started("-c", HOLD, url_of(path), cwd=tmp_path) as holder:
        assert holder.stdout is not None
        await asyncio.wait_for(holder.stdout.readline(), PATIENCE)
        holder.kill()
        await holder.wait()
        assert await opens(path)


async def test_the_same_process_is_refused_a_second_opening(tmp_path: Path) -> None:
    async with opened(tmp_path / "bot.sqlite3"):
        said = await refusal(url_of(tmp_path / "bot.sqlite3"))
    assert f"(process {os.getpid()})" in said
    assert await opens(tmp_path / "bot.sqlite3")


async def test_a_deleted_file_is_noticed_at_the_next_write(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    async with opened(path) as database:
        path.unlink()
        with pytest.raises(DatabaseError, match="was deleted or replaced while in use"):
            await write(database)
    assert not path.exists()


async def test_a_replaced_file_is_noticed_at_the_next_write(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    await (await Database.open(url_of(path))).close()
    copy = tmp_path / "copy.sqlite3"
    copy.write_bytes(path.read_bytes())
    async with opened(path) as database:
        copy.replace(path)
        with pytest.raises(DatabaseError, match="was deleted or replaced while in use"):
            await write(database)


async def test_a_database_from_a_newer_version_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    await opens(path)
    _revise(path, "9999")
    said = await refusal(url_of(path))
    assert said == (
        f"{path}: The tables were made by a newer version of runprimer; "
        "update runprimer to use them."
    )
    assert _revision(path) == "9999"


async def test_a_refused_database_can_be_opened_once_it_is_mended(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    await (await Database.open(url_of(path))).close()
    known = _revision(path)
    _revise(path, "9999")
    await refusal(url_of(path))
    _revise(path, known)
    assert await opens(path)


async def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Buy new shoes. " * 100, encoding="utf-8")
    said = await refusal(url_of(path))
    assert said == f"{path} cannot be used as a database: file is not a database."
    assert path.read_text(encoding="utf-8") == "Buy new shoes. " * 100


async def test_a_folder_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert "cannot be used as a database" in await refusal(url_of(tmp_path / "folder"))


async def test_a_folder_in_the_place_of_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    path = tmp_path / "file" / "bot.sqlite3"
    assert str(path) in await refusal(url_of(path))


async def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "read only"
    folder.mkdir(mode=0o555)
    path = folder / "bot.sqlite3"
    ended = await python_without_privilege("-c", TRY, url_of(path), cwd=tmp_path)
    assert ended.err == ""
    assert ended.out == f"{path}: no permission to write here (Permission denied).\n"


async def test_a_file_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    await opens(path)
    path.chmod(0o444)
    ended = await python_without_privilege("-c", TRY, url_of(path), cwd=tmp_path)
    assert ended.err == ""
    assert ended.out.startswith(str(path))
    assert ended.out.count("\n") == 1


@pytest.mark.parametrize(
    "url",
    [
        "",
        "data/runprimer.sqlite3",
        "sqlite+aiosqlite://",
        "sqlite+aiosqlite:///:memory:",
        "sqlite:///runprimer.sqlite3",
        "mysql://runner:secret@localhost/runprimer",
        "postgresql+asyncpg://runner:secret@localhost:many/runprimer",
    ],
)
async def test_a_url_of_another_kind_gets_an_example_of_both(url: str) -> None:
    said = await refusal(url)
    assert said.startswith("DATABASE_URL must be sqlite+aiosqlite:///FILE, for example")
    assert "postgresql+asyncpg://" in said
    assert "secret" not in said


def _revise(path: Path, revision: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", [revision])
    connection.close()


def _revision(path: Path) -> str:
    connection = sqlite3.connect(path)
    (found,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    connection.close()
    return str(found)
