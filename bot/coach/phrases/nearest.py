"""The nearest text that is understood, where one is not."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from bot.coach.phrases.problems import Edit, PlanError, PlanProblem
from bot.coach.phrases.spoken import Spoken
from bot.coach.phrases.tokens import LONGEST, prepare
from bot.coach.phrases.words import MONTH_OF, NUMBERS
from bot.coach.typed import fold

Meaning = TypeVar("Meaning")
LONGEST_EXAMPLE = 80
_MOST_STEPS = 8
_TURNING = {
    *MONTH_OF, "no", "not", "never", "neither", "nor", "without", "dont", "don't", "cant", "can't",
    "cannot", "wont", "won't", "nunca", "jamas", "ni", "tampoco", "sin", "nie", "kein", "keine",
    "nicht", "jamais", "pas", "nao",
}  # fmt: skip
_UNITS = {
    "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "fortnight", "fortnights",
    "month", "months", "year", "years", "time", "times", "minuto", "minutos", "hora", "horas",
    "dia", "dias", "semana", "semanas", "mes", "meses", "ano", "anos", "vez", "veces",
}  # fmt: skip
_YEAR = re.compile(r"\b(?:20|21)[0-9]{2}\b")
_TIDIED = (
    (re.compile(r"\s+"), " "),
    (re.compile(r"\s+,"), ","),
    (re.compile(r"(,\s*)+,"), ","),
    (re.compile(r"^[\s,;]+|(?:[\s,;]+(?:and|y|e|und|et)\b)*[\s,;]*$"), ""),
)


def with_example(
    error: PlanError,
    text: str,
    language: Spoken,
    default: str,
    understands: Callable[[str], Meaning],
    write: Callable[[Meaning], str] | None = None,
) -> PlanError:
    """Return a refusal with the nearest texts that `understands` takes."""
    way = _Way(language, understands, write)
    ways = [_nearest(error, text, way)]
    if error.or_edits:
        ways.append(_nearest(error, text, way, other=True))
    nearest = tuple(dict.fromkeys(filter(None, ways)))
    return PlanError(
        error.problem,
        error.said,
        error.suggestion if nearest else None,
        example=nearest[0] if nearest else default,
        nearest=nearest,
        edits=error.edits,
        or_edits=error.or_edits,
    )


@dataclass(frozen=True, slots=True)
class _Way:
    """How texts of a language are understood, and written where that is possible."""

    language: Spoken
    understands: Callable[[str], Any]
    write: Callable[[Any], str] | None


def _edits(error: PlanError, *, other: bool) -> tuple[Edit, ...]:
    """Return what mends a text; all of its dates have the day first, or in the other the month."""
    return error.or_edits or error.edits if other else error.edits


def _nearest(error: PlanError, text: str, way: _Way, *, other: bool = False) -> str | None:
    """Mend a text step by step, as each refusal says, until it is understood.

    Where that took words out, what is left is written anew: it may not be a sentence.
    """
    if error.problem is PlanProblem.TOO_LONG:
        return None
    text, edits = prepare(text, way.language), _edits(error, other=other)
    # What is put in is English where a language has no word of its own for it.
    is_whole = not way.language.glossary
    for _ in range(_MOST_STEPS):
        if _turns_around(text, edits, way.language):
            return None
        better = _mended(text, edits)
        is_whole = is_whole and all(instead for _, _, instead in edits)
        if better == text or len(better) > LONGEST:
            return None
        try:
            meant = way.understands(better)
        except PlanError as refusal:
            # It was prepared, but for the piece that is new.
            edits, text = _edits(refusal, other=other), prepare(better, way.language)
            if _changes_more(error, refusal, text, edits):
                return None
            continue
        if way.write and not is_whole:
            better = _anew(better, meant, way.understands, way.write)
        return better if len(better) <= LONGEST_EXAMPLE else None
    return None


def _turns_around(text: str, edits: tuple[Edit, ...], language: Spoken) -> bool:
    """Whether the rest means another thing without what is taken out.

    "Tuesday 7 not 8" has an 8 that is no time, and the 3 of "in 3 weeks" is one without its unit.
    """
    for begin, end, instead in edits:
        taken, following = fold(text[begin:end]).split(), fold(text[end:]).split()[:1]
        before = fold(text[:begin]).split()[-1:]
        if not instead and taken and taken[0] in _TURNING:
            return True
        pairs = [*before, *taken[:1]], [*taken[-1:], *following]
        if any(_counts(pair, language) for pair in pairs):
            return True
    return False


def _counts(words: list[str], language: Spoken) -> bool:
    """Whether these are a number and its unit."""
    match [" ".join(language.glossary.get(word, (word,))) for word in words]:
        case number, unit:
            return unit in _UNITS and (number.isdigit() or number in NUMBERS)
    return False


def _changes_more(told: PlanError, refusal: PlanError, text: str, edits: tuple[Edit, ...]) -> bool:
    """Whether mending adds a run, or changes a weekday or a year, and another matter is told."""
    adds_run = any(instead.startswith(",") for _, _, instead in edits)
    if refusal.problem is PlanProblem.OTHER_WEEKDAY or adds_run:
        return True
    is_told = told.problem in {PlanProblem.BAD_DATE, PlanProblem.DATE_IN_PAST}
    return not is_told and any(
        _YEAR.search(text[begin:end]) and not _YEAR.search(instead) for begin, end, instead in edits
    )


def _anew(
    text: str,
    meant: Meaning,
    understands: Callable[[str], Meaning],
    write: Callable[[Meaning], str],
) -> str:
    anew = write(meant)
    try:
        return anew if understands(anew) == meant else text
    except PlanError:
        return text


def _mended(text: str, edits: tuple[Edit, ...]) -> str:
    for begin, end, instead in sorted(edits, reverse=True):
        text = text[:begin] + instead + text[end:]
    for pattern, better in _TIDIED:
        text = pattern.sub(better, text)
    return text
