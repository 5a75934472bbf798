"""How many minutes or days a person types: "20 minutes", "two weeks", "una semana", "14 Tage"."""

import re

from bot.coach.phrases.words import AFTER_HOUR, NUMBERS_OF_ALL
from bot.coach.typed import fold

_NUMBER = r"(?P<number>[0-9]{1,4}|[a-z]+)"
_MINUTES = re.compile(
    rf"{_NUMBER}\s*(?:m|mins?|minutes?|minutos?|minuten?|'|′)?\.?\s*"
    r"(?:before|earlier|antes|vorher|davor|avant)?"
)
_DAYS = re.compile(
    rf"(?:for\s+|por\s+|durante\s+|fur\s+|pour\s+|pendant\s+)?{_NUMBER}\s*"
    r"(?P<unit>d|days?|dias?|tag(?:en?)?|j|jours?|w|wks?|weeks?|wochen?|s|sem|semanas?|semaines?)?"
)
"""A number alone is one of days."""
_WORDS = {**NUMBERS_OF_ALL, **AFTER_HOUR}


def parse_minutes(text: str) -> int | None:
    """Return how many minutes a text says, None where it says something else."""
    found = _MINUTES.fullmatch(_plain(text))
    return None if found is None else _number(found)


def parse_days(text: str) -> int | None:
    """Return how many days a text says in days or weeks, None where it says something else."""
    found = _DAYS.fullmatch(_plain(text))
    if found is None or (number := _number(found)) is None:
        return None
    if found["unit"] is None and not found["number"].isdecimal():
        return None
    return number * (7 if (found["unit"] or "d")[0] in "ws" else 1)


def _number(found: re.Match[str]) -> int | None:
    said = found["number"]
    return int(said) if said.isdecimal() else _WORDS.get(said)


def _plain(text: str) -> str:
    return " ".join(fold(text).split())
