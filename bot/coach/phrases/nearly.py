"""Whether a line is nearly one about runs: it names a day or a time, and little that is unknown."""

import re

from bot.coach.phrases.days import LAST_HOUR
from bot.coach.phrases.lexicon import Words, suggestion
from bot.coach.phrases.parts import Days, Mark, On
from bot.coach.phrases.spoken import SPOKEN

_MOST_UNKNOWN = 1
_SHORTEST_WEEKDAY = 3
"""We and do are also Wednesday and Sunday."""
_DAYS = {day for names in SPOKEN.values() for day in (*names.weekdays, names.today, names.tomorrow)}
"""What a slip with an hour may be: "tomorow 7" is a plan, and "thanks 10" is none."""
_FIGURES = re.compile(r"[0-9]+(?:[:./-][0-9]+)+(?:am|pm|h)?|[0-9]+(?:am|pm|h)")
_SCORE = re.compile(r"[0-9]+[./-][0-9]+")
"""3/10 alone is rather a pain than a date."""


def is_nearly(words: Words) -> bool:
    """Whether whoever typed this most likely wants to plan a run."""
    if len(words.tokens) == 1 and _SCORE.fullmatch(words.key(0)):
        return False
    has_hour = any(_is_hour(token.key) for token in words.tokens)
    at = slips = unknown = named = 0
    while at < len(words.tokens):
        length, means = words.phrase(at)
        named += _names(words, at)
        if not (length or _is_known(words, at)):
            better = suggestion(words, at)[0]
            slips, unknown = slips + (better is not None), unknown + (better is None)
            named += has_hour and better in _DAYS
        at += length or 1
        named += any(isinstance(part, Days | On) or part is Mark.NOON for part in means)
    # With a day and a time one word may be anything: it hurts since Monday is no plan.
    return named > 0 and slips + unknown <= _MOST_UNKNOWN and (not unknown or named > 1)


def _is_hour(key: str) -> bool:
    return key.isascii() and key.isdigit() and len(key) <= len("23") and int(key) <= LAST_HOUR


def _names(words: Words, at: int) -> bool:
    key = words.key(at)
    is_weekday = words.weekday(at) is not None and len(key) >= _SHORTEST_WEEKDAY
    return is_weekday or _FIGURES.fullmatch(key) is not None


def _is_known(words: Words, at: int) -> bool:
    is_number = words.number(at) is not None or words.key(at)[:1].isdigit()
    return is_number or words.weekday(at) is not None or words.month(at) is not None
