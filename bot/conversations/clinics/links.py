"""Link buttons as they are typed: a line for each, its label first, its address last."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import SplitResult, urlsplit

from bot.coach.typed import quote, units

MOST = 6
LONGEST_LABEL = 64
LONGEST_ADDRESS = 2048
_LINE = re.compile(r"(?P<label>.*?)[\s:|>–—-]*\s(?P<address>\S+)")
_ADDRESS = re.compile(r"\S*(?:://|\.)\S*")
_HOST = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_](?:[\w-]*[^\W_])?")


class LinkProblem(StrEnum):
    """Why lines are no link buttons."""

    TOO_MANY = "too-many"
    NO_ADDRESS = "no-address"
    NO_LABEL = "no-label"
    LONG_LABEL = "long-label"
    BAD_SCHEME = "bad-scheme"
    BAD_HOST = "bad-host"
    LONG_ADDRESS = "long-address"


class LinkError(ValueError):
    """A line is no link button: which one, from 1, and what stands there."""

    def __init__(self, problem: LinkProblem, line: int, said: str) -> None:
        self.problem = problem
        self.line = line
        self.said = quote(said)
        super().__init__(f"{problem} in line {line}")


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str

    def wrong(self, problem: LinkProblem, said: str | None = None) -> LinkError:
        return LinkError(problem, self.number, self.text if said is None else said)


def parse_links(text: str) -> Sequence[tuple[str, str]]:
    """Return labels and addresses; raises LinkError for the first line that is wrong."""
    written = [line for line in map(str.strip, text.splitlines()) if line]
    if len(written) > MOST:
        raise LinkError(LinkProblem.TOO_MANY, len(written), written[MOST])
    return [_link(_Line(number, line)) for number, line in enumerate(written, 1)]


def _link(line: _Line) -> tuple[str, str]:
    # Without a label the address stands alone.
    found = _LINE.fullmatch(f" {line.text}")
    label, address = (found["label"].strip(), found["address"]) if found else ("", line.text)
    if not _ADDRESS.fullmatch(address):
        raise line.wrong(LinkProblem.NO_ADDRESS)
    _check_address(line, address)
    if not label:
        raise line.wrong(LinkProblem.NO_LABEL)
    if units(label) > LONGEST_LABEL:
        raise line.wrong(LinkProblem.LONG_LABEL, label)
    return label, address


def _check_address(line: _Line, address: str) -> None:
    if len(address.encode()) > LONGEST_ADDRESS:
        raise line.wrong(LinkProblem.LONG_ADDRESS, address)
    try:
        parts: SplitResult = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise line.wrong(LinkProblem.BAD_HOST, address) from None
    if parts.scheme not in {"http", "https"} or "://" not in address:
        raise line.wrong(LinkProblem.BAD_SCHEME, address)
    # Who reads "bank.example@evil.example" sees the wrong name.
    if port == 0 or "@" in parts.netloc or not _HOST.fullmatch(host):
        raise line.wrong(LinkProblem.BAD_HOST, address)
