"""What is said from now on: "in an hour", "dentro de 40 minutos", "in 3 Tagen"."""

import re
from datetime import UTC, datetime, timedelta

from bot.coach.phrases.words import NUMBERS_OF_ALL
from bot.coach.typed import fold

_IN = r"\b(?:in|en|dentro\s+de|dans|em|daqui\s+a)\s+"
_HOURS = r"h|hs|hrs?|hours?|horas?|std|stunden?|heures?"
_MINUTES = r"m|mins?|minutes?|minutos?|minuten?"
_SAID = re.compile(
    _IN + r"(half\s+an|einer\s+halben|une\s+demi(?=[\s-])|[0-9]{1,4}(?:[.,][0-9])?|[^\W\d_]+)"
    rf"[\s-]*(?:({_HOURS})"
    r"(?:\s+(?:and\s+|y\s+|und\s+|et\s+|e\s+)?"
    rf"(?:((?:a\s+)?half|media|meia|demie?)|([0-9]{{1,2}})\s*(?:{_MINUTES})))?"
    rf"|{_MINUTES})\b",
    re.IGNORECASE,
)
_DAYS = re.compile(
    _IN + r"([0-9]{1,3}|[^\W\d_]+)\s+(?:days?|d[ií]as?|tag(?:en?)?|jours?)\b"
    # "In 1 day and 2 hours" is a moment, and not that day at two; "in 2 days 18h" is at six.
    r"(?!\s+(?:(?:and|y)\s+\w+\s*h|(?:(?:and|y)\s+)?\w+\s*(?:hour|hora|m|min\w*)s?)\b)",
    re.IGNORECASE,
)
_HALF = {"half an", "media", "meia", "einer halben", "une demi"}
_ONE = {"a", "an", "un", "una", "um", "uma"}
_LONGEST = timedelta(days=2)
_LONGEST_DAYS = 366
_HOUR, _MINUTE = timedelta(hours=1), timedelta(minutes=1)


def with_moments(text: str, now_local: datetime) -> str:
    """Return a text in which what is said from now on is a date, or with a time; the rest stays."""

    def moment(found: re.Match[str]) -> str:
        span = _span(" ".join(fold(found[1]).split()), _HOUR if found[2] else _MINUTE)
        more = _HOUR / 2 if found[3] else int(found[4] or 0) * _MINUTE
        span = None if span is None else span + more
        if span is None or not _MINUTE <= span <= _LONGEST:
            return found[0]
        return f"{_later(now_local, span):%Y-%m-%d %H:%M}"

    def day(found: re.Match[str]) -> str:
        count = _count(fold(found[1]))
        is_known = count is not None and 1 <= count <= _LONGEST_DAYS
        return f"{now_local + timedelta(days=count or 0):%Y-%m-%d}" if is_known else found[0]

    return _DAYS.sub(day, _SAID.sub(moment, text))


def _span(number: str, unit: timedelta) -> timedelta | None:
    if number in _HALF:
        return unit / 2
    count = _count(number)
    return None if count is None else count * unit


def _count(number: str) -> float | None:
    if number[:1].isdigit():
        return float(number.replace(",", "."))
    return 1 if number in _ONE else NUMBERS_OF_ALL.get(number)


def _later(now_local: datetime, span: timedelta) -> datetime:
    """Return the wall time after a span; an hour lasts an hour, whatever the clocks do in it."""
    if now_local.tzinfo is None:
        return now_local + span
    return (now_local.astimezone(UTC) + span).astimezone(now_local.tzinfo)
