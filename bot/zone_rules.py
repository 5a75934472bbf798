"""Which rules of the zones are in force: the machine's own, or the `tzdata` package's."""

import os
import re
import zoneinfo
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

_VERSION = re.compile(r"(?:# version )?([0-9]{4}[a-z]{1,2})\s*")


@dataclass(frozen=True, slots=True)
class ZoneRules:
    """A version of the tz database, such as 2026f, nothing where it is not told; and its folder.

    Without a folder it is the package.
    """

    version: str
    folder: str | None = None


def use_newest(environment: Mapping[str, str] = os.environ) -> ZoneRules:
    """Let zones be read from wherever their rules are newer, and return what that is.

    `zoneinfo` takes the machine's, however old they are, and the package's only where it has none.
    A machine is kept up to date without a release of ours, where anybody does it; where nobody
    does, the package is newer. Names are always the package's: a zone of new rules and one of old
    ones would not fit together. Who sets PYTHONTZPATH has decided.
    """
    if "PYTHONTZPATH" in environment:
        return ZoneRules(*_version_in(zoneinfo.TZPATH))
    zoneinfo.reset_tzpath()
    zoneinfo.ZoneInfo.clear_cache()
    machines, packages = _version_in(zoneinfo.TZPATH), _version_of_package()
    # Versions are a year and a letter: as text they are in their order.
    if machines[0] >= packages:
        return ZoneRules(*machines)
    zoneinfo.reset_tzpath(to=[])
    return ZoneRules(packages)


def _version_in(folders: Sequence[str]) -> tuple[str, str | None]:
    """Return the version of the first folder that has zones, nothing where it does not tell."""
    for folder in folders:
        if Path(folder, "UTC").exists():
            # Linux and macOS each have their own file.
            told = (_version_told(Path(folder, name)) for name in ("tzdata.zi", "+VERSION"))
            return next((one for one in told if one), ""), folder
    return "", None


def _version_of_package() -> str:
    with files("tzdata").joinpath("zoneinfo/tzdata.zi").open(encoding="utf-8") as opened:
        return _version(opened.readline())


def _version_told(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", errors="replace") as opened:
            return _version(opened.readline())
    except OSError:
        return ""


def _version(line: str) -> str:
    found = _VERSION.match(line)
    return found[1] if found else ""
