"""By which words an event is a run, and of which kind."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from bot.coach.typed import fold
from storage.records import RunKind

EVERYTHING = "*"
"""Typed instead of words: every event is a run."""
MOST_WORDS = 30
LONGEST_WORD = 30
_TOKEN = re.compile(r"[^\W_]+|🏃")
_BETWEEN = re.compile(r"[,;\n]+")
_PACES = ("pace", "ritmo", "tempo", "allure")
"""An aside with one of these speaks of a workout."""


def default_words(language: str = "en") -> tuple[str, ...]:
    """Return the words that count until a runner changes them, those of a language first."""
    runs: Mapping[str, Sequence[str]] = _data()["runs"]
    others = (word for other in runs if other != language for word in runs[other])
    return tuple(dict.fromkeys((*runs[language], *others)))


def words_of(typed: str) -> tuple[str, ...]:
    """Return the words of a typed list, apart by commas; none where there is none to use."""
    if typed.strip() == EVERYTHING:
        return (EVERYTHING,)
    words = (" ".join(part.split()) for part in _BETWEEN.split(typed))
    usable = [word for word in words if word and len(word) <= LONGEST_WORD and _TOKEN.search(word)]
    return tuple(dict.fromkeys(usable))[:MOST_WORDS]


class Words:
    """Finds runs by words; case, accents and what stands between words do not count."""

    def __init__(self, words: Iterable[str]) -> None:
        chosen = tuple(words)
        self._all = EVERYTHING in chosen
        self._keys = tuple(filter(None, map(_key, chosen)))

    def find(self, *texts: str) -> bool:
        """Whether one of the words is in one of the texts; the usual ones find no errands."""
        if self._all:
            return True
        said = list(map(_key, texts))
        keys = self._keys
        if any(key in text for text in said for key in _keys()["errands"]):
            usual = set(_keys()["usual"])
            keys = tuple(key for key in keys if key not in usual)
        return any(key in text for text in said for key in keys)


def kind_of(*texts: str) -> RunKind | None:
    """Return the kind of run that texts speak of, None where they do not."""
    said = "".join(map(_key, texts))
    for aside in _keys()["asides"]:
        is_pace = any(word in aside for word in _PACES)
        said = said.replace(aside, " pace " if is_pace else " ")
    for kind in (RunKind.RACE, RunKind.LONG, RunKind.WORKOUT, RunKind.EASY):
        if any(key in said for key in _keys()[kind]):
            return kind
    return None


def _key(text: str) -> str:
    """Reduce a text to its words, each between two spaces."""
    tokens = _TOKEN.findall(fold(text))
    return f" {' '.join(tokens)} " if tokens else ""


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(files("bot.calendars").joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def _keys() -> Mapping[str, Sequence[str]]:
    data = _data()
    listed = {
        "usual": default_words(),
        "errands": data["errands"],
        "asides": data["asides"],
        **data["kinds"],
    }
    return {name: [_key(word) for word in words] for name, words in listed.items()}
