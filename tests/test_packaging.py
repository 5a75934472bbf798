"""The wheel: whole, with everything that is read at run time, and it runs on its own."""

import subprocess
import sys
import zipfile
from collections.abc import Sequence
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from tests.processes import ROOT, python

PACKAGES = ("bot", "storage", "messages")
READ_AT_RUN_TIME = {".ftl", ".toml", ".json", ".html", ".css", ".js", ".mako"}
LOAD = """
import bot.app, bot.coach.zones, bot.media.figures, messages.drills
from messages.catalogue import Catalogue
Catalogue.load()
print(bot.__file__)
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel, as whoever installs it does."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    built = subprocess.run(  # noqa: S603 - our own words
        [*command, str(ROOT)], capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stdout + built.stderr
    (found,) = folder.glob("runprimer-*.whl")
    return found


def names(wheel: Path) -> Sequence[str]:
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def sources() -> set[str]:
    """Return the files of the packages as they lie here."""
    return {
        str(path.relative_to(ROOT))
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }


def test_the_wheel_holds_every_file_of_the_packages_and_no_other(wheel: Path) -> None:
    packed = {name for name in names(wheel) if ".dist-info/" not in name}
    assert packed == sources()


def test_the_files_that_are_read_at_run_time_are_among_them(wheel: Path) -> None:
    assert {Path(name).suffix for name in names(wheel)} >= READ_AT_RUN_TIME
    for needed in (
        "messages/en/primer.ftl",
        "messages/es/primer.ftl",
        "messages/drills.toml",
        "bot/coach/cities.toml",
        "bot/media/poses.json",
        "bot/sandbox/page/index.html",
        "storage/migrations/env.py",
        "storage/migrations/versions/0001_the_first_tables.py",
    ):
        assert needed in names(wheel)


def test_the_licence_and_the_command_are_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        texts = {name: archive.read(name) for name in archive.namelist() if "dist-info" in name}
    (licence,) = (text for name, text in texts.items() if name.endswith("/licenses/LICENSE"))
    assert licence == (ROOT / "LICENSE").read_bytes()
    (entries,) = (text for name, text in texts.items() if name.endswith("/entry_points.txt"))
    assert b"[console_scripts]\nrunprimer = bot.__main__:main\n" in entries


def test_the_command_is_a_function_that_can_be_called() -> None:
    entry = EntryPoint("runprimer", "bot.__main__:main", "console_scripts")
    assert callable(entry.load())


async def test_the_wheel_runs_without_the_sources_beside_it(wheel: Path, tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    database = tmp_path / "bot.sqlite3"
    given = {
        "PYTHONPATH": str(installed),
        "DATABASE_URL": f"sqlite+aiosqlite:///{database}",
    }
    ended = await python("-m", "bot", "migrate", cwd=tmp_path, settings=given)
    assert (ended.code, ended.err) == (0, "")
    assert database.stat().st_size > 0
    ended = await python("-c", LOAD, cwd=tmp_path, settings=given)
    assert (ended.code, ended.err) == (0, "")
    assert Path(ended.out.strip()).is_relative_to(installed)
