"""What each language calls things in a line about runs: one file a language, read at import.

English and Spanish are read by words.py; of every other language the file says what its words
stand for there.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from bot.coach.typed import fold
from storage.records import RunKind

_FOLDER = Path(__file__).with_name("languages")
DEFAULT = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """How a language is typed: days from Monday, months, and the pieces of a line.

    `glossary` has what its folded phrases stand for in the words that are read, `rewritten` what
    is put in another way before anything is read, and `meant` what a suggestion is called.
    """

    weekdays: tuple[str, ...]
    short: tuple[str, ...]
    months: tuple[str, ...]
    kinds: Mapping[RunKind, str]
    today: str
    tomorrow: str
    daily: str
    every: str
    since: str
    until: str
    but: str
    also: str
    day: str
    dated: str
    others: tuple[str, ...]
    by_days: str
    by_months: str
    example: str
    example_day: str
    example_moment: str
    is_day_first: bool
    glossary: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rewritten: tuple[tuple[re.Pattern[str], str], ...] = ()
    meant: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def parse(cls, facts: Mapping[str, Any]) -> Self:
        """Read a language from its facts in the file."""
        written = dict(facts["written"])
        return cls(
            **written
            | {name: tuple(written[name]) for name in ("weekdays", "short", "months")}
            | {
                "kinds": {RunKind(kind): word for kind, word in written["kinds"].items()},
                "others": tuple(written["others"].split()),
                "glossary": {
                    " ".join(fold(phrase).split()): tuple(key.split())
                    for key, phrases in facts.get("read", {}).items()
                    for line in phrases.splitlines()
                    for phrase in line.split("|")
                    if phrase.strip()
                },
                "rewritten": tuple(
                    (re.compile(pattern, re.IGNORECASE), better)
                    for pattern, better in facts.get("rewritten", {}).values()
                ),
                "meant": facts.get("meant", {}),
            }
        )

    @property
    def longest(self) -> int:
        """How many words the longest phrase of the glossary has."""
        return max((phrase.count(" ") + 1 for phrase in self.glossary), default=0)

    def month_day(self, day: int, month: int) -> str:
        """Return a day of a month as one types it."""
        return self.day.format(day=day, month=self.months[month - 1])

    def in_year(self, day: int, month: int, year: int) -> str:
        """Return a date with its year as one types it."""
        return self.dated.format(day=self.month_day(day, month), year=year)


SPOKEN = {
    path.stem: Spoken.parse(tomllib.loads(path.read_text(encoding="utf-8")))
    for path in sorted(_FOLDER.glob("*.toml"))
}


READ = tuple(language for language, names in SPOKEN.items() if not names.glossary)
"""The languages that are read as they are; whoever types in one of them is understood in all."""


def spoken(language: str) -> Spoken:
    """Return how a language is typed, English where it is none of these."""
    return SPOKEN.get(language, SPOKEN[DEFAULT])
