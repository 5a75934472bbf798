"""The nearest text that is understood, where one is not."""

import re
from collections.abc import Callable

from bot.coach.phrases.problems import Edit, PlanError, PlanProblem
from bot.coach.phrases.tokens import prepare

LONGEST_EXAMPLE = 80
_MOST_STEPS = 8
_TIDIED = (
    (re.compile(r"\s+"), " "),
    (re.compile(r"\s+,"), ","),
    (re.compile(r"(,\s*)+,"), ","),
    (re.compile(r"^[\s,;]+|(?:[\s,;]+(?:and|y|e)\b)*[\s,;]*$"), ""),
)


def with_example(
    error: PlanError, text: str, understands: Callable[[str], object], default: str
) -> PlanError:
    """Return a refusal with the nearest text that `understands` takes."""
    return PlanError(
        error.problem,
        error.said,
        error.suggestion,
        example=_nearest(error, text, understands) or default,
        edits=error.edits,
    )


def _nearest(error: PlanError, text: str, understands: Callable[[str], object]) -> str | None:
    """Mend a text step by step, as each refusal says, until it is understood."""
    if error.problem is PlanProblem.TOO_LONG:
        return None
    text = prepare(text)
    for _ in range(_MOST_STEPS):
        better = _mended(text, error.edits)
        if better == text:
            return None
        try:
            understands(better)
        except PlanError as refusal:
            # It was prepared, but for the piece that is new.
            error, text = refusal, prepare(better)
        else:
            return better if len(better) <= LONGEST_EXAMPLE else None
    return None


def _mended(text: str, edits: tuple[Edit, ...]) -> str:
    for begin, end, instead in sorted(edits, reverse=True):
        text = text[:begin] + instead + text[end:]
    for pattern, better in _TIDIED:
        text = pattern.sub(better, text)
    return text
