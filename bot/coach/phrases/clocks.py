"""Times of day as they are typed or said: 6:30, 18h, 8 pm, half past six, las siete y media."""

import re
from collections.abc import Mapping
from datetime import time

from bot.coach.phrases.lexicon import Words
from bot.coach.phrases.parts import NOON, At, Half, Mark
from bot.coach.phrases.problems import PlanError, PlanProblem
from bot.coach.phrases.words import AFTER_HOUR, MINUTES, PAST_OR_TO

_CLOCK = re.compile(r"([0-9]{1,2})(?:[:.h']([0-9]{2}))?(am|pm|h)?")
_FIGURES = re.compile(r"([0-9]{1,2})[.,:h]?([0-9]{2})h?")
_TWO_FIGURES = re.compile(r"[0-5][0-9]")
_FEW_MINUTES = ("5", "10", "20", "25", "15", "30")
_WITHOUT_AT = {"un", "uno", "una", "a", "one", "primero", "second"}
"""Numbers that are seldom an hour where nothing says so."""
_HOURS = 24
_HALVED_HOUR = re.compile(r"([0-9]{1,2})(am|pm)")
_UNITS = {
    "min", "mins", "minute", "minutes", "minuto", "minutos",
    "km", "kms", "k", "m", "mi", "mile", "miles", "millas",
}  # fmt: skip

_DARK = {Half.EVENING, Half.NIGHT, Half.SMALL_HOURS}
_LETTERS = re.compile(r"[0-9]+(?!am|pm|h|o?\b)[^\W\d_]+")

Found = tuple[At, int]
"""A time, and the place after its words."""


def time_at(words: Words, at: int) -> Found | None:
    """Read a time that begins here, with its part of the day; raises PlanError for a wrong one."""
    begin = at
    if lead := words.mark(at, Mark.AT):
        at += lead
    found = _clock(words, at, is_led=bool(lead))
    if found is None:
        return None
    clock, end = found
    length, means = words.phrase(end)
    if means and isinstance(means[0], Half):
        return within(words, clock, means[0], begin, end + length), end + length
    return clock, end


def within(words: Words, clock: At, half: Half, begin: int, end: int) -> At:
    """Return a time in the part of the day that was said; raises PlanError where it is not."""
    at = clock.within(half)
    if at is None:
        # Twelve at night is midnight, and that is as unclear as the word.
        hour = clock.at.hour if half not in _DARK else clock.at.hour % NOON
        raise bad_time(words, begin, end, f"{hour:02}:{clock.at:%M}")
    return At(at, is_fixed=True)


def bad_time(words: Words, begin: int, end: int, better: str | None = None) -> PlanError:
    """Return the refusal of a time, with what may be meant."""
    edit = (*words.span(begin, end), better or "06:30")
    return PlanError(PlanProblem.BAD_TIME, words.said(begin, end), better, edits=(edit,))


def _clock(words: Words, at: int, *, is_led: bool) -> Found | None:
    if length := words.mark(at, Mark.NOON):
        return At(time(NOON), is_fixed=True), at + length
    if length := words.mark(at, Mark.MIDNIGHT):
        # That between today and tomorrow, or that between yesterday and today?
        raise bad_time(words, at, at + length, "00:00")
    if found := _past_or_to(words, at):
        return found
    key = words.key(at)
    if "0" <= key[:1] <= "9":
        return _figures(words, at)
    hour = words.number(at)
    if hour is None or hour >= _HOURS or (key in _WITHOUT_AT and not is_led):
        return None
    return _hour(words, at, hour)


def _past_or_to(words: Words, at: int) -> Found | None:
    """Read "half past six", "a quarter to seven", "ten past 6"."""
    if words.key(at) in {"a", "las"}:
        at += 1
    minutes = PAST_OR_TO.get(words.key(at))
    if words.key(at + 1) == "past" and minutes is None:
        minutes = words.number(at)
    link = at + (2 if words.key(at + 1) == "minutes" else 1)
    marked = _HALVED_HOUR.fullmatch(words.key(link + 1))
    hour, mark = (int(marked[1]), marked[2]) if marked else (words.number(link + 1), None)
    if words.key(at) == "half" and words.key(at + 1) != "past" and words.number(at + 1):
        # Half past seven in Britain; half of the way to seven elsewhere.
        raise bad_time(words, at, at + 2, f"{(words.number(at + 1) or 0) % NOON:02}:30")
    if minutes is None or hour is None or not (1 <= hour <= NOON and minutes < 60):  # noqa: PLR2004
        return None
    match words.key(link):
        case "past":
            return _with_half(_said(hour, minutes), mark), link + 2
        case "to" if minutes <= 25:  # noqa: PLR2004 - of an hour, nobody says thirty to
            return _with_half(_said(_before(hour), 60 - minutes), mark), link + 2
    return None


def _with_half(clock: At, mark: str | None) -> At:
    """Return a time with the am or pm that stands at its hour."""
    if mark is None:
        return clock
    hour = clock.at.hour % NOON + (NOON if mark == "pm" else 0)
    return At(clock.at.replace(hour=hour), is_fixed=True)


def _figures(words: Words, at: int) -> Found | None:
    key = words.key(at)
    parts = _CLOCK.fullmatch(key)
    if _LETTERS.fullmatch(key):
        edit = (*words.span(at, at + 1), "")
        raise PlanError(PlanProblem.UNKNOWN_WORD, words.said(at, at + 1), edits=(edit,))
    if parts is None:
        raise bad_time(words, at, at + 1, _mended(key))
    hour, minute, mark = int(parts[1]), int(parts[2] or 0), parts[3]
    if parts[2] is None and mark is None:
        if words.key(at + 1) in _UNITS:
            edit = (*words.span(at, at + 2), "")
            raise PlanError(PlanProblem.UNKNOWN_WORD, words.said(at, at + 2), edits=(edit,))
        if hour >= _HOURS:
            raise bad_time(words, at, at + 1)
        return _hour(words, at, hour)
    if mark in {"am", "pm"}:
        if not 1 <= hour <= NOON:
            raise bad_time(words, at, at + 1, f"{hour:02}:{minute:02}" if hour < _HOURS else None)
        hour = hour % NOON + (NOON if mark == "pm" else 0)
    try:
        return At(time(hour, minute), is_fixed=mark in {"am", "pm"}), at + 1
    except ValueError:
        raise bad_time(words, at, at + 1, "00:00" if (hour, minute) == (24, 0) else None) from None


def _mended(key: str) -> str | None:
    """Return the time that figures without a colon may be: 0630, 6,30, 630."""
    if parts := _FIGURES.fullmatch(key):
        hour, minute = int(parts[1]), int(parts[2])
        if hour < _HOURS and minute < 60:  # noqa: PLR2004
            return f"{hour:02}:{minute:02}"
    return None


def _hour(words: Words, at: int, hour: int) -> Found:
    """Read what follows an hour: "y media", "menos cuarto", "thirty", "pm", "en punto"."""
    is_word, end = not words.key(at).isdigit(), at + 1
    if not is_word and _TWO_FIGURES.fullmatch(words.key(end)) and not _is_day(words, end):
        # "6 30" lacks its colon, or is two hours.
        raise bad_time(words, at, end + 1, f"{hour:02}:{words.key(end)}")
    return (
        _and_minutes(words, at, hour, is_word=is_word)
        or _marked(words, end, hour)
        or (_minutes_after(words, end, hour) if is_word else None)
        or (At(time(hour), is_alone=1 <= hour < NOON, is_bare=not is_word), end)
    )


def _and_minutes(words: Words, at: int, hour: int, *, is_word: bool) -> Found | None:
    """Read "y media", "y treinta y cinco", "menos cuarto" after an hour."""
    begin, (length, minutes) = at + 2, _longest(words, at + 2, MINUTES)
    match words.key(at + 1), words.key(begin):
        case "y", said if length and (is_word or said in {"cuarto", "media"}):
            return _said(hour, minutes), begin + length
        case "y", said if said in _FEW_MINUTES and not is_word:
            # "7 y 10" is ten past seven, or seven and ten.
            raise bad_time(words, at, begin + 1, f"{hour:02}:{int(said):02}")
        case "menos", said if length and minutes < 30:  # noqa: PLR2004 - of an hour
            return _said(_before(hour), 60 - minutes), begin + length
    return None


def _longest(words: Words, at: int, known: Mapping[str, int]) -> tuple[int, int]:
    """Return how many words say a number of minutes, and which; the most that are known."""
    for length in (3, 2, 1):
        tokens = words.tokens[at : at + length]
        keys = " ".join(token.key for token in tokens)
        if keys in known:
            return len(tokens), known[keys]
    return 0, 0


def _marked(words: Words, at: int, hour: int) -> Found | None:
    """Read "pm", "en punto", "o'clock" after an hour."""
    match words.key(at), words.key(at + 1):
        case "en", "punto":
            return _said(hour, 0), at + 2
        case ("am" | "pm") as mark, _ if 1 <= hour <= NOON:
            fixed = hour % NOON + (NOON if mark == "pm" else 0)
            return At(time(fixed), is_fixed=True), at + 1
        case (("h" | "horas" | "hrs" | "hours"), _):
            return At(time(hour)), at + 1
        case (("o'clock" | "oclock"), _):
            return _said(hour, 0), at + 1
    return None


def _minutes_after(words: Words, at: int, hour: int) -> Found | None:
    """Read the rest of "six thirty"."""
    length, minutes = _longest(words, at, AFTER_HOUR)
    return (_said(hour, minutes), at + length) if length else None


def _is_day(words: Words, at: int) -> bool:
    return words.month(at + 1) is not None or words.key(at + 1) in {"de", "of"}


def _said(hour: int, minute: int) -> At:
    return At(time(hour, minute), is_alone=1 <= hour < NOON)


def _before(hour: int) -> int:
    """Return the hour before: a quarter to one is a quarter to one at noon."""
    return NOON if hour == 1 else (hour - 1) % _HOURS
