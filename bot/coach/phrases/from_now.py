"""Moments that are said from now on: "in an hour", "dentro de 40 minutos"."""

import re
from datetime import UTC, datetime, timedelta

from bot.coach.phrases.words import NUMBERS
from bot.coach.typed import fold

_SAID = re.compile(
    r"\b(?:in|en|dentro\s+de)\s+(half\s+an|[0-9]{1,4}(?:[.,][0-9])?|[^\W\d_]+)\s*"
    r"(?:(h|hs|hrs?|hours?|horas?)|m|mins?|minutes?|minutos?)\b",
    re.IGNORECASE,
)
_HALF = {"half an", "media"}
_ONE = {"a", "an", "un", "una"}
_LONGEST = timedelta(days=2)
_HOUR, _MINUTE = timedelta(hours=1), timedelta(minutes=1)


def with_moments(text: str, now_local: datetime) -> str:
    """Return a text in which what is said from now on is a date and a time; the rest stays."""

    def moment(found: re.Match[str]) -> str:
        span = _span(" ".join(fold(found[1]).split()), _HOUR if found[2] else _MINUTE)
        if span is None or not _MINUTE <= span <= _LONGEST:
            return found[0]
        return f"{_later(now_local, span):%Y-%m-%d %H:%M}"

    return _SAID.sub(moment, text)


def _span(number: str, unit: timedelta) -> timedelta | None:
    if number in _HALF:
        return unit / 2
    if number[:1].isdigit():
        return float(number.replace(",", ".")) * unit
    count = 1 if number in _ONE else NUMBERS.get(number)
    return None if count is None else count * unit


def _later(now_local: datetime, span: timedelta) -> datetime:
    """Return the wall time after a span; an hour lasts an hour, whatever the clocks do in it."""
    if now_local.tzinfo is None:
        return now_local + span
    return (now_local.astimezone(UTC) + span).astimezone(now_local.tzinfo)
