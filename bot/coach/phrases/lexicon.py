"""Looking up words: the longest phrase that begins at one, and what an unknown one may be."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.coach.phrases.parts import Mark, Part
from bot.coach.phrases.spoken import DEFAULT, READ, SPOKEN, Spoken, spoken
from bot.coach.phrases.tokens import Token
from bot.coach.phrases.words import (
    LETTERS,
    LEXICON,
    LONGEST_PHRASE,
    MEANT,
    MONTH_OF,
    NUMBERS,
    WEEKDAY_OF,
)
from bot.coach.typed import fold

_SHORTEST_COMPARED, _LONGEST_COMPARED, _SHORTEST_BEGIN = 3, 15, 3
_TWO_SLIPS = 6
"""A word this long may have two slips in it, a shorter one has one."""

_SUGGESTED = {
    language: tuple(
        dict.fromkeys(
            [
                *names.weekdays,
                *names.short,
                *map(str.casefold, names.months),
                *names.kinds.values(),
                *names.others,
            ]
        )
    )
    for language, names in SPOKEN.items()
}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a line, looked up by their places."""

    text: str
    tokens: Sequence[Token]
    language: str
    _phrases: dict[int, tuple[int, tuple[Part, ...]]] = field(default_factory=dict)
    """What was looked up already: the readers ask at the same place again and again."""

    @property
    def spoken(self) -> Spoken:
        """Return how the line's language is typed."""
        return spoken(self.language)

    def key(self, at: int) -> str:
        """Return a word as it is compared; nothing beyond the last."""
        return self.tokens[at].key if at < len(self.tokens) else ""

    def said(self, begin: int, end: int) -> str:
        """Return words as they were typed."""
        return " ".join(token.word for token in self.tokens[begin:end])

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """Return where words begin and end in the text."""
        return self.tokens[begin].begin, self.tokens[end - 1].end

    def phrase(self, at: int) -> tuple[int, tuple[Part, ...]]:
        """Return how many words the longest known phrase has, and what it means."""
        if at not in self._phrases:
            self._phrases[at] = self._longest_phrase(at)
        return self._phrases[at]

    def _longest_phrase(self, at: int) -> tuple[int, tuple[Part, ...]]:
        longest = min(LONGEST_PHRASE, len(self.tokens) - at)
        for length in range(longest, 0, -1):
            keys = " ".join(token.key for token in self.tokens[at : at + length])
            if found := LEXICON.get(keys):
                return length, found
        return 0, ()

    def mark(self, at: int, *marks: Mark) -> int:
        """Return how many words say one of these marks here."""
        length, means = self.phrase(at)
        return length if means and means[0] in marks else 0

    def after_fill(self, at: int) -> int:
        """Return the place after words that only fill."""
        while length := self.mark(at, Mark.FILL):
            at += length
        return at

    def joins(self, begin: int, end: int) -> bool:
        """Whether a comma or "and" stands between two places."""
        return any(self.mark(at, Mark.AND) for at in range(begin, end))

    def weekday(self, at: int) -> int | None:
        """Return the weekday that a word names."""
        key = self.key(at)
        letters = LETTERS.get(self.language, {})
        return letters[key] if key in letters else WEEKDAY_OF.get(key)

    @property
    def weekday_keys(self) -> set[str]:
        """Return the words of the line that name weekdays."""
        places = range(len(self.tokens))
        return {self.key(at) for at in places if self.weekday(at) is not None}

    def month(self, at: int) -> int | None:
        """Return the month that a word names."""
        return MONTH_OF.get(self.key(at))

    def number(self, at: int) -> int | None:
        """Return the whole number that a word is, in figures or letters."""
        key = self.key(at)
        if key.isascii() and key.isdigit():
            return int(key)
        return NUMBERS.get(key)


def suggestion(words: Words, at: int) -> tuple[str | None, int]:
    """Return what an unknown word may be, and how many words that stands for."""
    for length in range(LONGEST_PHRASE, 0, -1):
        tokens = words.tokens[at : at + length]
        keys = " ".join(token.key for token in tokens)
        if keys in MEANT:
            return words.spoken.meant.get(MEANT[keys], MEANT[keys]), len(tokens)
    return _near(words.key(at), words.language), 1


def _near(key: str, language: str) -> str | None:
    """Return the one known word that is nearest, first of those in a person's own language."""
    own = _SUGGESTED.get(language, _SUGGESTED[DEFAULT])
    others = READ if language in READ else (language, DEFAULT)
    everything = [word for other in others for word in _SUGGESTED.get(other, ())]
    # What is known has no other meaning; it has none where it stands.
    is_known = key in LEXICON or any(key == fold(word) for word in everything)
    if is_known or not _SHORTEST_COMPARED <= len(key) <= _LONGEST_COMPARED:
        return None
    for known in (own, everything):
        begun = [word for word in known if fold(word).startswith(key)]
        if len(begun) == 1 and len(key) > _SHORTEST_BEGIN:
            return begun[0]
        near = {word: slips for word in known if (slips := _slips(key, fold(word))) is not None}
        nearest = [word for word, slips in near.items() if slips == min(near.values())]
        if len(nearest) == 1:
            return nearest[0]
    return None


def _slips(typed: str, word: str) -> int | None:
    """Return how many slips of the finger lie between two words; None for too many.

    Whoever slips gets the first letter right, or swaps it with the second: so "banana" is
    no slip of "manana".
    """
    if typed[0] != word[0] and typed[:2] != word[1::-1]:
        return None
    most = 2 if len(word) >= _TWO_SLIPS else 1
    if abs(len(typed) - len(word)) > most:
        return None
    slips = _distance(typed, word)
    return slips if slips <= most else None


def _distance(typed: str, word: str) -> int:
    """Count letters that are missing, too many, wrong, or swapped with the next."""
    before: list[int] = []
    row = list(range(len(word) + 1))
    for i, letter in enumerate(typed, start=1):
        earlier, before = before, row
        row = [i]
        for j, wanted in enumerate(word, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == word[j - 2] and typed[i - 2] == wanted:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]
