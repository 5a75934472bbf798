"""What a person types to plan a run, in English or Spanish: "mon-fri 6:30", "mañana 18:15"."""

import difflib
import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from bot.coach.schedule import EVERY_DAY, Plan, SingleRun, WeeklyRun
from bot.coach.typed import fold, quote

LONGEST = 200
FURTHEST = timedelta(days=731)


class PlanProblem(StrEnum):
    """Why a text is no plan."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    NO_TIME = "no-time"
    NO_DAY = "no-day"
    BAD_TIME = "bad-time"
    BAD_DATE = "bad-date"  # no such date, not written year-month-day, or over two years ahead
    DATE_IN_PAST = "date-in-past"
    TWO_TIMES = "two-times"
    TWO_DATES = "two-dates"
    MIXED_DAYS = "mixed-days"  # weekdays and a date in one run
    UNKNOWN_WORD = "unknown-word"


class PlanError(ValueError):
    """The text is no plan: the problem, the part said that shows it, and what may be meant."""

    def __init__(self, problem: PlanProblem, said: str = "", suggestion: str | None = None) -> None:
        self.problem = problem
        self.said = quote(said)
        self.suggestion = suggestion
        super().__init__(f"{problem}: {self.said}")


# What words mean ------------------------------------------------------------------------------

_WEEKDAYS = (
    ("monday", "lunes"),
    ("tuesday", "martes"),
    ("wednesday", "miércoles"),
    ("thursday", "jueves"),
    ("friday", "viernes"),
    ("saturday", "sábado"),
    ("sunday", "domingo"),
)
_OTHER_SHORT = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
_WORKING_DAYS, _WEEKEND = frozenset(range(5)), frozenset({5, 6})
_GROUPS = {
    "daily": EVERY_DAY,
    "everyday": EVERY_DAY,
    "every day": EVERY_DAY,
    "each day": EVERY_DAY,
    "diario": EVERY_DAY,
    "a diario": EVERY_DAY,
    "diariamente": EVERY_DAY,
    "todos los días": EVERY_DAY,
    "cada día": EVERY_DAY,
    "weekday": _WORKING_DAYS,
    "weekdays": _WORKING_DAYS,
    "laborables": _WORKING_DAYS,
    "días laborables": _WORKING_DAYS,
    "entre semana": _WORKING_DAYS,
    "weekend": _WEEKEND,
    "weekends": _WEEKEND,
    "fin de semana": _WEEKEND,
    "fines de semana": _WEEKEND,
    "finde": _WEEKEND,
}
_AHEAD = {
    "today": timedelta(),
    "hoy": timedelta(),
    "tomorrow": timedelta(days=1),
    "mañana": timedelta(days=1),
}
_LINKS = frozenset({"-", "to", "through", "thru", "until", "a", "al", "hasta"})
_OPENERS = frozenset({"from", "de", "del"})
# No "de" and no "la" here: "6:30 de la mañana" is in the morning, not tomorrow.
_FILLERS = _LINKS | {"and", "y", "e", "at", "on", "every", "each", "cada", "el", "los", "las"}

_Meaning = frozenset[int] | date | timedelta | time


def _forms(name: str) -> set[str]:
    plural = name if name.endswith("s") else f"{name}s"
    return {name, plural, name[:3], name[:2]}


_WEEKDAY_OF = _OTHER_SHORT | {
    form: weekday
    for weekday, names in enumerate(_WEEKDAYS)
    for name in names
    for form in _forms(fold(name))
}
_LEXICON: dict[str, frozenset[int] | timedelta] = {
    **{form: frozenset({weekday}) for form, weekday in _WEEKDAY_OF.items()},
    **{fold(phrase): weekdays for phrase, weekdays in _GROUPS.items()},
    **{fold(word): ahead for word, ahead in _AHEAD.items()},
}
_LONGEST_PHRASE = max(phrase.count(" ") + 1 for phrase in _LEXICON)
_SUGGESTED = {
    fold(word): word
    for word in [*(name for names in _WEEKDAYS for name in names), *_AHEAD, "daily", "weekend"]
}


# Reading, word by word ------------------------------------------------------------------------

_DASH_IN_WORDS = re.compile(r"(?<=[^\W\d_])\s*[-‐-―−]\s*(?=[^\W\d_])")
_HALF_OF_DAY = re.compile(r"(?<=[0-9])\s*(?:([ap])\.?\s?m|h(?:rs?|s)?)\b\.?", re.IGNORECASE)
_SEPARATORS = re.compile(r"[\s,;+&@]+|(?<![0-9])/|/(?![0-9])")
_PUNCTUATION = ".:!?¡¿()\"'’-‐‑‒–—―−"
_CLOCK = re.compile(r"([0-9]{1,2})(?:[:.h]([0-9]{2}))?(am|pm|h)?")
_DATE_LIKE = re.compile(r"[0-9]+(?:[-/][0-9]+)+|[0-9]+\.[0-9]+\.[0-9]+")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_NOON = 12


@dataclass(frozen=True, slots=True)
class _Read:
    """What was found, each with how it was said; the same thing twice counts once."""

    weekdays: dict[frozenset[int], str] = field(default_factory=dict)
    dates: dict[date | timedelta, str] = field(default_factory=dict)
    times: dict[time, str] = field(default_factory=dict)


def _read(text: str) -> _Read:
    words = _words(text)
    keys = [fold(word) for word in words]
    read, begin = _Read(), 0
    while begin < len(words):
        length, means = _first_meaning(words[begin:], keys[begin:])
        said = " ".join(words[begin : begin + length])
        match means:
            case frozenset():
                read.weekdays[means] = said
            case time():
                read.times[means] = said
            case date() | timedelta():
                read.dates[means] = said
        begin += length
    return read


def _words(text: str) -> list[str]:
    if len(text.strip()) > LONGEST:
        raise PlanError(PlanProblem.TOO_LONG, text.strip())
    text = unicodedata.normalize("NFKC", text)
    # Marks without a shape, as phones put around pasted text, would make known words unknown.
    text = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
    text = _DASH_IN_WORDS.sub(" - ", text)
    text = _HALF_OF_DAY.sub(lambda found: f"{found[1]}m" if found[1] else "h", text)
    words = (
        word if word in _LINKS else word.strip(_PUNCTUATION) for word in _SEPARATORS.split(text)
    )
    return [word for word in words if word]


def _first_meaning(words: list[str], keys: list[str]) -> tuple[int, _Meaning | None]:
    """Return how many words belong together, and what they mean; None for words that only link."""
    if in_range := _range(words, keys):
        return in_range
    for length in range(_LONGEST_PHRASE, 0, -1):
        means = _LEXICON.get(" ".join(keys[:length]))
        if means is not None:
            return length, means
    if keys[0] in _FILLERS:
        return 1, None
    if not "0" <= keys[0][:1] <= "9":
        close = difflib.get_close_matches(keys[0], _SUGGESTED, n=1)
        suggestion = _SUGGESTED[close[0]] if close else None
        raise PlanError(PlanProblem.UNKNOWN_WORD, words[0], suggestion)
    if _DATE_LIKE.fullmatch(keys[0]):
        return 1, _date(words[0])
    return 1, _time(words[0], keys[0])


def _range(words: list[str], keys: list[str]) -> tuple[int, frozenset[int]] | None:
    """Read "mon to fri" or "de lunes a viernes"; fri to mon goes over the weekend."""
    begin = 1 if keys[0] in _OPENERS else 0
    match keys[begin : begin + 5]:
        case [first, link, last, *rest] if (
            first in _WEEKDAY_OF and link in _LINKS and last in _WEEKDAY_OF
        ):
            # "mon-wed-fri" may be a list or a range of ranges.
            if len(rest) > 1 and rest[0] in _LINKS and rest[1] in _WEEKDAY_OF:
                raise PlanError(PlanProblem.UNKNOWN_WORD, " ".join(words[: begin + 5]))
            start, days = _WEEKDAY_OF[first], (_WEEKDAY_OF[last] - _WEEKDAY_OF[first]) % 7
            return begin + 3, frozenset((start + day) % 7 for day in range(days + 1))
    return None


def _date(said: str) -> date:
    parts = _YEAR_FIRST.fullmatch(said)
    try:
        found = date(*(int(part) for part in parts.groups())) if parts else None
    except ValueError:
        found = None
    if found is None or said != found.isoformat():
        suggestion = found.isoformat() if found else None
        raise PlanError(PlanProblem.BAD_DATE, said, suggestion)
    return found


def _time(said: str, key: str) -> time:
    parts = _CLOCK.fullmatch(key)
    if parts is None:
        raise PlanError(PlanProblem.BAD_TIME, said)
    hour, minute, mark = int(parts[1]), int(parts[2] or 0), parts[3]
    if mark in {"am", "pm"}:
        if not 1 <= hour <= _NOON:
            raise PlanError(PlanProblem.BAD_TIME, said)
        hour = hour % _NOON + (_NOON if mark == "pm" else 0)
    try:
        at = time(hour, minute)
    except ValueError:
        raise PlanError(PlanProblem.BAD_TIME, said) from None
    if not (parts[2] or mark):
        raise PlanError(PlanProblem.BAD_TIME, said, at.isoformat("minutes"))
    return at


# From words to plans --------------------------------------------------------------------------


def parse_plan(text: str, *, now_local: datetime) -> Plan:
    """Read weekdays or one date, and a time, in any order.

    `now_local` shows the runner's date and wall time, aware or not. Raises PlanError.
    """
    read = _read(text)
    if not (read.weekdays or read.dates or read.times):
        raise PlanError(PlanProblem.EMPTY)
    if not read.times:
        raise PlanError(PlanProblem.NO_TIME)
    at = _only_time(read)
    if read.weekdays and read.dates:
        raise PlanError(PlanProblem.MIXED_DAYS, next(iter(read.dates.values())))
    if read.dates:
        return SingleRun(_only_date(read, at, now_local), at)
    if read.weekdays:
        return WeeklyRun(frozenset().union(*read.weekdays), at)
    raise PlanError(PlanProblem.NO_DAY)


def parse_time(text: str) -> time:
    """Read one time of day and nothing else; raises PlanError.

    An hour alone ("6") is refused: nobody can tell the morning from the evening.
    """
    read = _read(text)
    for said in (*read.weekdays.values(), *read.dates.values()):
        raise PlanError(PlanProblem.UNKNOWN_WORD, said)
    if not read.times:
        raise PlanError(PlanProblem.EMPTY)
    return _only_time(read)


def _only_time(read: _Read) -> time:
    at, *others = read.times
    if others:
        raise PlanError(PlanProblem.TWO_TIMES, " ".join(read.times.values()))
    return at


def _only_date(read: _Read, at: time, now_local: datetime) -> date:
    """Return the one date said, if a run at this time of it lies ahead, and not too far."""
    today, now = now_local.date(), now_local.time()
    dates = {
        (today + means if isinstance(means, timedelta) else means): said
        for means, said in read.dates.items()
    }
    (on, said), *others = dates.items()
    if others:
        raise PlanError(PlanProblem.TWO_DATES, " ".join(read.dates.values()))
    if (on, at) <= (today, now):
        raise PlanError(PlanProblem.DATE_IN_PAST, said)
    if on - today > FURTHEST:
        raise PlanError(PlanProblem.BAD_DATE, said)
    return on
