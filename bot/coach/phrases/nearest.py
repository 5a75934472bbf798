"""The nearest text that is understood, where one is not."""

import re
from collections.abc import Callable
from typing import TypeVar

from bot.coach.phrases.problems import Edit, PlanError, PlanProblem
from bot.coach.phrases.tokens import LONGEST, prepare

Meaning = TypeVar("Meaning")
LONGEST_EXAMPLE = 80
_MOST_STEPS = 8
_TIDIED = (
    (re.compile(r"\s+"), " "),
    (re.compile(r"\s+,"), ","),
    (re.compile(r"(,\s*)+,"), ","),
    (re.compile(r"^[\s,;]+|(?:[\s,;]+(?:and|y|e)\b)*[\s,;]*$"), ""),
)


def with_example(
    error: PlanError,
    text: str,
    default: str,
    understands: Callable[[str], Meaning],
    write: Callable[[Meaning], str] | None = None,
) -> PlanError:
    """Return a refusal with the nearest texts that `understands` takes."""
    ways = [_nearest(error, text, understands, write)]
    if error.or_edits:
        ways.append(_nearest(error, text, understands, write, other=True))
    nearest = tuple(dict.fromkeys(filter(None, ways)))
    return PlanError(
        error.problem,
        error.said,
        error.suggestion,
        example=nearest[0] if nearest else default,
        nearest=nearest,
        edits=error.edits,
        or_edits=error.or_edits,
    )


def _edits(error: PlanError, *, other: bool) -> tuple[Edit, ...]:
    """Return what mends a text; all of its dates have the day first, or in the other the month."""
    return error.or_edits or error.edits if other else error.edits


def _nearest(
    error: PlanError,
    text: str,
    understands: Callable[[str], Meaning],
    write: Callable[[Meaning], str] | None,
    *,
    other: bool = False,
) -> str | None:
    """Mend a text step by step, as each refusal says, until it is understood.

    Where that took words out, what is left is written anew: it may not be a sentence.
    """
    if error.problem is PlanProblem.TOO_LONG:
        return None
    text, edits, is_whole = prepare(text), _edits(error, other=other), True
    for _ in range(_MOST_STEPS):
        better = _mended(text, edits)
        is_whole = is_whole and all(instead for _, _, instead in edits)
        if better == text or len(better) > LONGEST:
            return None
        try:
            meant = understands(better)
        except PlanError as refusal:
            # It was prepared, but for the piece that is new.
            edits, text = _edits(refusal, other=other), prepare(better)
            continue
        if write and not is_whole:
            better = _anew(better, meant, understands, write)
        return better if len(better) <= LONGEST_EXAMPLE else None
    return None


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
