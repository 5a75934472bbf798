"""A line taken apart into words that can be compared, each with its place in the line."""

import re
import unicodedata
from dataclasses import dataclass

from bot.coach.phrases.problems import PlanError, PlanProblem
from bot.coach.phrases.spoken import Spoken
from bot.coach.typed import fold

LONGEST = 200

_HALF_OF_DAY = re.compile(
    r"(?<=[0-9])\s*(?:([ap])\.?\s?m|h(?:rs?|s|oras?|ours?)?)\b\.?", re.IGNORECASE
)
_DAY_FIRST = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4})(?!\d))?(?!\d)")
_REWRITTEN = (
    (re.compile(r"\s*[\r\n]+\s*"), ", "),
    (re.compile(r"[‐-―−]"), "-"),
    (re.compile(r"(?<=[0-9][:.][0-9]{2})\s*-\s*(?=[0-9]{1,2}[:.][0-9]{2}(?![0-9.]))"), " - "),
    (re.compile(r"(?<=[^\W\d_])\s*-\s*(?=[^\W\d_])"), " - "),
    (re.compile(r"\b([0-9]{1,2})-([0-9]{1,2})(?=\s+(?:(?:de|of)\s+)?[^\W\d_]{3})"), r"\1 - \2"),
    (re.compile(r"(?<![0-9])\s*/|/(?![0-9])"), ", "),
    (re.compile(r"[@\s]+"), " "),
)
_CHUNK = re.compile(r"(?<!\d)\d{1,2},\d{2}(?![\d:.h])|[,;&+]|[^\s,;&+]+")
_PUNCTUATION = ".:!?¡¿()[]\"'’“”«»*_-…"


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it was typed, as it is compared, and where it stands."""

    word: str
    key: str
    begin: int
    end: int


def prepare(text: str, language: Spoken) -> str:
    """Return a text in the one way of writing it in which it is read; raises PlanError."""
    text = text.strip()
    if len(text) > LONGEST:
        raise PlanError(PlanProblem.TOO_LONG, text)
    text = unicodedata.normalize("NFKC", text)
    # Marks without a shape, as phones put around pasted text, would make known words unknown.
    text = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
    for pattern, better in (*language.rewritten, *_REWRITTEN):
        text = pattern.sub(better, text)
    text = _HALF_OF_DAY.sub(lambda found: f"{found[1]}m" if found[1] else "h", text)
    return _DAY_FIRST.sub(lambda found: f"{found[1]}.{found[2]}.{found[3] or ''}", text).strip()


def tokens_of(text: str) -> list[Token]:
    """Return the words of a prepared text, without the marks around them."""
    tokens = []
    for found in _CHUNK.finditer(text):
        word, begin = found[0], found.start()
        if word != "-":
            kept = word.lstrip(_PUNCTUATION)
            begin += len(word) - len(kept)
            word = kept.rstrip(_PUNCTUATION)
            if _DAY_FIRST.fullmatch(f"{word}."):
                word = kept[: len(word) + 1] if kept[len(word) : len(word) + 1] == "." else word
        if word:
            tokens.append(Token(word, _key(word), begin, begin + len(word)))
    return tokens


def _key(word: str) -> str:
    key = fold(word).replace("’", "'")
    return key if any(letter.isdigit() for letter in key) else key.replace(".", "")
