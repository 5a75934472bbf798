"""The rules of zones are the newest on the machine."""

import os
import zoneinfo
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from bot.zone_rules import ZoneRules, use_newest

PACKAGED = files("tzdata").joinpath("zoneinfo/tzdata.zi").read_text(encoding="utf-8").split()[2]


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Path]:
    """A folder where this machine would have its zones."""
    tmp_path.joinpath("UTC").touch()
    before = os.environ.get("PYTHONTZPATH")
    os.environ["PYTHONTZPATH"] = str(tmp_path)
    yield tmp_path
    if before is None:
        del os.environ["PYTHONTZPATH"]
    else:
        os.environ["PYTHONTZPATH"] = before
    use_newest()


@pytest.mark.parametrize(
    ("file", "told", "version"),
    [
        ("tzdata.zi", "# version 2999a\n# redo ...\n", "2999a"),
        ("+VERSION", "2999b\n", "2999b"),
        ("tzdata.zi", f"# version {PACKAGED}\n", PACKAGED),
    ],
)
def test_a_machine_that_is_kept_up_to_date_is_taken(
    machine: Path, file: str, told: str, version: str
) -> None:
    machine.joinpath(file).write_text(told)
    assert use_newest({}) == ZoneRules(version, str(machine))
    assert (str(machine),) == zoneinfo.TZPATH


@pytest.mark.parametrize("told", ["# version 2007a\n", "no version\n", "", None])
def test_of_an_old_machine_the_package_is_taken(machine: Path, told: str | None) -> None:
    if told is not None:
        machine.joinpath("tzdata.zi").write_text(told)
    assert use_newest({}) == ZoneRules(PACKAGED)
    assert zoneinfo.TZPATH == ()
    assert zoneinfo.ZoneInfo("Europe/Madrid").key == "Europe/Madrid"


def test_where_the_machine_has_no_zones_the_package_is_taken(machine: Path) -> None:
    machine.joinpath("UTC").unlink()
    assert use_newest({}) == ZoneRules(PACKAGED)


def test_whoever_has_set_where_zones_are_has_decided(machine: Path) -> None:
    machine.joinpath("tzdata.zi").write_text("# version 2007a\n")
    zoneinfo.reset_tzpath()
    assert use_newest({"PYTHONTZPATH": str(machine)}) == ZoneRules("2007a", str(machine))
