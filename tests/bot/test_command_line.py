"""The command line as an operator meets it: what stands in the way is one line and exit code 2."""

import asyncio
import re
import signal
import socket
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from bot.delivery.polling import ALONE_SECONDS
from storage.database import Database
from storage.records import PrimerStatus
from storage.tables import metadata
from tests.databases import looking_into, sqlite_url
from tests.factories import a_delivery, a_primer, a_runner
from tests.hook import free_port
from tests.phone import Phone
from tests.processes import (
    PATIENCE,
    Ended,
    python,
    python_without_privilege,
    started,
    strict_api,
)

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw_"
WRONG = "123456789:AAGone_thisOneWasRevoked_0123456789"
NOBODY = "http://127.0.0.1:9"
"""No Bot API: for what must fail before anything is asked of one."""


def settings(database_url: str, *, token: str = TOKEN, url: str = NOBODY) -> dict[str, str]:
    return {
        "BOT_TOKEN": token,
        "BOT_API_URL": url,
        "DATABASE_URL": database_url,
    }


async def bot(folder: Path, *arguments: str, **values: str) -> Ended:
    """Run `python -m bot` to its end."""
    return await python("-m", "bot", *arguments, cwd=folder, settings=values)


def refusal(ended: Ended) -> str:
    """Return the one line of a refusal."""
    assert ended.code == 2
    assert ended.out == ""
    assert ended.line.startswith("runprimer: ")
    return ended.line.removeprefix("runprimer: ")


def last_line(ended: Ended) -> str:
    """Return the refusal of a bot that had begun, and so had logged."""
    assert ended.code == 2
    assert "Traceback" not in ended.err
    said = [line for line in ended.err.splitlines() if line.startswith("runprimer: ")]
    assert said == ended.err.splitlines()[-1:]
    return said[0].removeprefix("runprimer: ")


async def says(log: Path, word: str) -> None:
    """Wait until a bot has logged a word."""
    async with asyncio.timeout(PATIENCE):
        while True:
            if word in await asyncio.to_thread(log.read_text, encoding="utf-8"):
                return
            await asyncio.sleep(0.05)


@asynccontextmanager
async def phone_at(url: str) -> AsyncIterator[Phone]:
    async with aiohttp.ClientSession() as session:
        yield await Phone.pick_up(session, url)


def newer(path: Path) -> None:
    """Make a database that a later version has left."""
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        connection.execute("INSERT INTO alembic_version VALUES ('9999')")
    connection.close()


def left_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


async def test_run_without_a_token_says_where_to_get_one(tmp_path: Path) -> None:
    said = refusal(await bot(tmp_path, "run"))
    assert said.startswith("BOT_TOKEN is not set")
    assert "BotFather" in said
    assert "runprimer sandbox" in said
    assert left_in(tmp_path) == []


async def test_a_wrong_setting_is_one_line(tmp_path: Path) -> None:
    assert refusal(await bot(tmp_path, "run", HTTP_PORT="eighty")).startswith("HTTP_PORT: ")


async def test_an_unknown_command_is_answered_with_those_there_are(tmp_path: Path) -> None:
    ended = await bot(tmp_path, "fly")
    assert ended.code == 2
    for command in ("run", "sandbox", "migrate", "stats"):
        assert command in ended.err
    assert "Traceback" not in ended.err


@pytest.mark.parametrize("log_format", ["text", "json"])
async def test_a_wrong_token_ends_the_bot_and_is_never_printed(
    tmp_path: Path, log_format: str
) -> None:
    async with strict_api(tmp_path, TOKEN) as url:
        given = settings(sqlite_url(tmp_path / "bot.sqlite3"), token=WRONG, url=url)
        ended = await bot(tmp_path, "run", LOG_FORMAT=log_format, **given)
    assert refusal(ended).startswith("BOT_TOKEN is not accepted by Telegram")
    assert WRONG.partition(":")[2] not in ended.err


async def test_a_port_in_use_is_named(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        said = refusal(await bot(tmp_path, "sandbox", HTTP_PORT=port))
    assert said == f"port {port} is in use: set another one, for example HTTP_PORT=8086"


HOOK = "https://bot.example.org/telegram"
SECRET = "a-secret_of-27-characters_0"


async def test_a_webhook_without_a_secret_says_how_to_make_one(tmp_path: Path) -> None:
    given = settings(sqlite_url(tmp_path / "bot.sqlite3"))
    said = refusal(await bot(tmp_path, "run", WEBHOOK_URL=HOOK, **given))
    assert said.startswith("WEBHOOK_SECRET is not set, and WEBHOOK_URL needs it: make one with: ")
    made = await python("-c", said.split("python3 -c ")[1].strip("'"), cwd=tmp_path)
    assert re.fullmatch("[A-Za-z0-9_-]{40,256}", made.out.strip())


async def test_a_signup_that_nobody_could_approve_is_refused(tmp_path: Path) -> None:
    given = settings(sqlite_url(tmp_path / "bot.sqlite3"))
    said = refusal(await bot(tmp_path, "run", CLINIC_SIGNUP="approval", **given))
    assert said.startswith("OPERATOR_IDS is not set, and CLINIC_SIGNUP=approval needs it: ")


async def test_a_webhooks_port_in_use_is_named_before_anything_is_asked(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        given = settings(sqlite_url(tmp_path / "bot.sqlite3")) | {
            "WEBHOOK_URL": HOOK,
            "WEBHOOK_SECRET": SECRET,
        }
        said = refusal(await bot(tmp_path, "run", HTTP_PORT=port, **given))
    assert said == f"port {port} is in use: set another one, for example HTTP_PORT=8086"


async def test_a_webhook_that_telegram_does_not_take_is_one_line(tmp_path: Path) -> None:
    async with strict_api(tmp_path, TOKEN) as url:
        given = settings(sqlite_url(tmp_path / "bot.sqlite3"), url=url) | {
            "WEBHOOK_URL": HOOK.replace("https", "http"),
            "WEBHOOK_SECRET": SECRET,
            "HTTP_PORT": str(free_port()),
        }
        ended = await bot(tmp_path, "run", **given)
    assert last_line(ended).startswith("WEBHOOK_URL is not accepted by Telegram (Bad webhook: an ")
    assert HOOK in last_line(ended)
    assert SECRET not in ended.err


async def test_the_sandbox_has_no_use_for_a_webhook(tmp_path: Path) -> None:
    given = {"HTTP_PORT": str(free_port()), "WEBHOOK_URL": HOOK}
    async with started("-m", "bot", "sandbox", cwd=tmp_path, settings=given) as sandbox:
        assert sandbox.stdout is not None
        await asyncio.wait_for(sandbox.stdout.readuntil(b"START"), PATIENCE)
        async with phone_at(f"http://127.0.0.1:{given['HTTP_PORT']}") as phone:
            await phone.send("/start")
            assert "Hi" in (await phone.next_message()).text


async def test_without_a_command_and_a_token_the_sandbox_opens(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert refusal(await bot(tmp_path, HTTP_PORT=port)).startswith(f"port {port} is in use")


async def test_the_sandbox_says_where_it_is_and_what_to_do_first(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    log = tmp_path / "log"
    async with started("-m", "bot", cwd=tmp_path, settings={"HTTP_PORT": port}, log=log) as sandbox:
        assert sandbox.stdout is not None
        said = await asyncio.wait_for(sandbox.stdout.readuntil(b"START"), PATIENCE)
        assert f"http://127.0.0.1:{port}" in said.decode()
        async with phone_at(f"http://127.0.0.1:{port}") as phone:
            await phone.send("/start")
            assert "Hi" in (await phone.next_message()).text
        sandbox.send_signal(signal.SIGINT)
        assert await asyncio.wait_for(sandbox.wait(), PATIENCE) == 0
    assert "Traceback" not in log.read_text(encoding="utf-8")


async def test_migrate_makes_the_tables_and_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "data" / "bot.sqlite3"
    ended = await bot(tmp_path, "migrate", **settings(sqlite_url(path)))
    assert (ended.code, ended.out, ended.err) == (0, "", "")
    connection = sqlite3.connect(path)
    found = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    connection.close()
    assert set(metadata.tables) <= found


@pytest.mark.parametrize("command", ["run", "migrate"])
async def test_a_database_from_a_newer_version_is_refused(tmp_path: Path, command: str) -> None:
    newer(tmp_path / "bot.sqlite3")
    said = refusal(await bot(tmp_path, command, **settings(sqlite_url(tmp_path / "bot.sqlite3"))))
    assert "newer version of runprimer" in said


@pytest.mark.parametrize("command", ["run", "migrate"])
async def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path, command: str) -> None:
    folder = tmp_path / "read only"
    folder.mkdir(mode=0o555)
    given = settings(sqlite_url(folder / "bot.sqlite3"))
    arguments = ("-m", "bot", command)
    said = refusal(await python_without_privilege(*arguments, cwd=tmp_path, settings=given))
    assert said == f"{folder / 'bot.sqlite3'}: no permission to write here (Permission denied)."


async def test_a_database_url_of_another_kind_is_refused(tmp_path: Path) -> None:
    given = {**settings(""), "DATABASE_URL": "mysql://runner:secret@localhost/primer"}
    said = refusal(await bot(tmp_path, "run", **given))
    assert said.startswith("DATABASE_URL must be sqlite+aiosqlite:///FILE")
    assert "secret" not in said


async def test_the_bot_ends_in_order_on_a_signal(tmp_path: Path, database_url: str) -> None:
    log = tmp_path / "log"
    async with strict_api(tmp_path, TOKEN) as url:
        given = settings(database_url, url=url)
        async with (
            started("-m", "bot", "run", cwd=tmp_path, settings=given, log=log) as running,
            phone_at(url) as phone,
        ):
            await phone.send("/start")
            await phone.next_message(PATIENCE)
            running.terminate()
            assert await asyncio.wait_for(running.wait(), PATIENCE) == 0
    said = log.read_text(encoding="utf-8")
    assert "ready" in said
    assert "Traceback" not in said
    assert TOKEN.partition(":")[2] not in said


async def test_a_second_copy_on_the_same_file_is_refused_and_told_of_the_first(
    tmp_path: Path,
) -> None:
    async with strict_api(tmp_path, TOKEN) as url:
        given = settings(sqlite_url(tmp_path / "bot.sqlite3"), url=url)
        async with (
            started("-m", "bot", "run", cwd=tmp_path, settings=given) as elder,
            phone_at(url) as phone,
        ):
            await phone.send("/start")
            await phone.next_message(PATIENCE)
            said = refusal(await bot(tmp_path, "run", **given))
            assert f"is in use by another runprimer (process {elder.pid})" in said
            await phone.send("/privacy")
            await phone.next_message()


async def test_stats_count_the_deliveries_beside_a_bot_that_runs(
    database_url: str, tmp_path: Path
) -> None:
    async with strict_api(tmp_path, TOKEN) as url:
        given = settings(database_url, url=url)
        async with (
            started("-m", "bot", "run", cwd=tmp_path, settings=given),
            phone_at(url) as phone,
        ):
            await phone.send("/start")
            await phone.next_message(PATIENCE)
            database = await Database.open(database_url, beside=True)
            async with database.transaction() as tx:
                await a_delivery(tx, await a_primer(tx, phone.id, status=PrimerStatus.PLANNED))
            await database.close()
            ended = await bot(tmp_path, "stats", **given)
    assert ended.code == 0
    assert [line.split() for line in ended.out.splitlines()] == [
        ["pending", "1"],
        ["sending", "0"],
        ["sent", "0"],
        ["failed", "0"],
        ["expired", "0"],
        ["uncertain", "0"],
        ["doubts", "0"],
    ]


async def test_stats_wait_for_nobody_who_writes(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path / "bot.sqlite3")
    async with looking_into(url) as database, database.transaction() as tx:
        await a_runner(tx, 1)
        ended = await bot(tmp_path, "stats", **settings(url))
    assert (ended.code, ended.err) == (0, "")


async def test_stats_make_no_database_and_change_none(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    given = settings(sqlite_url(path))
    assert refusal(await bot(tmp_path, "stats", **given)) == (
        f"{path} is not there: it is made when the bot first runs."
    )
    assert left_in(tmp_path) == []
    path.touch()
    assert "runprimer migrate brings them up to date" in refusal(
        await bot(tmp_path, "stats", **given)
    )
    assert (await bot(tmp_path, "migrate", **given)).code == 0
    assert (await bot(tmp_path, "stats", **given)).code == 0


@pytest.mark.parametrize("has_heard", [True, False], ids=["heard of somebody", "only waits"])
async def test_a_second_copy_on_the_same_token_gives_way_to_the_one_that_has_the_data(
    tmp_path: Path, *, has_heard: bool
) -> None:
    log = tmp_path / "log"
    log.touch()
    async with strict_api(tmp_path, TOKEN) as url:
        first = settings(sqlite_url(tmp_path / "first.sqlite3"), url=url)
        async with (
            started("-m", "bot", "run", cwd=tmp_path, settings=first, log=log) as elder,
            phone_at(url) as phone,
        ):
            if has_heard:
                await phone.send("/start")
                await phone.next_message(PATIENCE)
                await phone.settled()
            else:
                await says(log, "ready")
                await asyncio.sleep(ALONE_SECONDS + 1)  # time itself is what it goes by
            second = settings(sqlite_url(tmp_path / "second.sqlite3"), url=url)
            ended = await bot(tmp_path, "run", **second)
            assert last_line(ended).startswith("Another copy of this bot is running with this")
            await phone.send("/start")
            assert "Hi" in (await phone.next_message(PATIENCE)).text
            assert elder.returncode is None
    connection = sqlite3.connect(tmp_path / "second.sqlite3")
    assert connection.execute("SELECT count(*) FROM dialogue").fetchone() == (0,)
    connection.close()
