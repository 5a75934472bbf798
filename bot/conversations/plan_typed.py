"""What was typed to plan runs; what cannot be read is refused with what is wrong and an example."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, time
from functools import partial
from typing import Any

from bot.coach.plans import PlanError, PlanProblem, is_nearly_plan, parse_plans, parse_time
from bot.coach.schedule import SingleRun, WeeklyRun, Wish
from bot.conversations.misread import MEANT, misread
from bot.conversations.replies import Button
from bot.conversations.turn import Turn

FLOW = "plan"
_LAST_MINUTE, _A_DAY = "23:59", "monday"
"""What makes a line whole that lacks its time or its day, to see what it says besides."""


@dataclass(frozen=True, slots=True)
class Typed:
    """The runs that are wished for; `alone` are times of which only the hour was said."""

    wishes: tuple[Wish, ...]
    alone: frozenset[time] = frozenset()


def read(
    turn: Turn, said: str, days: Sequence[int] = (), on: date | None = None, before: str = ""
) -> Typed:
    """Read runs, or what is missing to the days or the date, or to a line before; RefusedError."""
    try:
        return _plans(turn, said)
    except PlanError as error:
        if before and (whole := _whole(turn, said, before)):
            return whole
        if not (days or on) or error.problem is not PlanProblem.NO_DAY:
            raise misread(turn, error, partial(_meant, turn)) from None
    try:
        at, alone = _time(said, turn.say.language)
    except PlanError as error:
        raise misread(turn, error, partial(_meant, turn)) from None
    plan = SingleRun(on, at) if on else WeeklyRun(frozenset(days), at)
    return Typed((Wish(plan),), alone)


def _meant(turn: Turn, text: str, number: int) -> Button:
    """Return a button that the open question hears, or that stands by itself."""
    if turn.dialogue.flow == FLOW:
        return turn.choice(text, MEANT, number)
    return turn.labelled(text, FLOW, MEANT, number)


def is_wanted(turn: Turn, said: str) -> bool:
    """Whether a text is a plan, or so nearly one that it is worth saying what is wrong with it."""
    try:
        _plans(turn, said)
    except PlanError:
        return is_nearly_plan(said, language=turn.say.language)
    return True


def with_time(turn: Turn, before: str, at: time) -> Typed | None:
    """Return a line of which only the time was missing with that, None where there is none."""
    return _whole(turn, f"{at:%H:%M}", before) if before else None


def half_of(turn: Turn, said: str) -> dict[str, Any] | None:
    """Return what is known of one run of which only the time, or only the day, is missing.

    That is its days or its date, or its time, as the dialogue keeps them.
    """
    try:
        _plans(turn, said)
    except PlanError as error:
        match error.problem:
            case PlanProblem.NO_TIME:
                return _days_of(turn, said)
            case PlanProblem.NO_DAY:
                return _time_of(turn, said)
    return None


def _days_of(turn: Turn, said: str) -> dict[str, Any] | None:
    whole = _whole(turn, _LAST_MINUTE, said)
    if whole is None or len(whole.wishes) > 1:
        return None
    (wish,) = whole.wishes
    known: dict[str, Any] = {"said": said, "kind": wish.kind}
    if isinstance(wish.plan, SingleRun):
        on = wish.plan.on.isoformat()
        return {**known, "on": on, "shown": on}
    return {**known, "days": sorted(wish.plan.weekdays)}


def _time_of(turn: Turn, said: str) -> dict[str, Any] | None:
    whole = _whole(turn, _A_DAY, said)
    if whole is None or len(whole.wishes) > 1:
        return None
    (wish,) = whole.wishes
    at = wish.plan.at.isoformat("minutes")
    return {"said": said, "kind": wish.kind, "at": at, "alone": bool(whole.alone)}


def _whole(turn: Turn, said: str, before: str) -> Typed | None:
    """Read two halves as one line, whichever comes first in it."""
    for line in (f"{before} {said}", f"{said} {before}"):
        with suppress(PlanError):
            return _plans(turn, line)
    return None


def _plans(turn: Turn, said: str) -> Typed:
    now_local, language = turn.now.astimezone(turn.zone), turn.say.language
    parsed = parse_plans(said, now_local=now_local, language=language)
    told = zip(parsed.wishes, parsed.alone, strict=True)
    return Typed(parsed.wishes, frozenset(wish.plan.at for wish, is_alone in told if is_alone))


def _time(said: str, language: str) -> tuple[time, frozenset[time]]:
    """Return a time that was typed, and that once more where it was an hour alone."""
    try:
        return parse_time(said, language=language), frozenset()
    except PlanError as error:
        # The days are picked already: there an hour alone is as good as in a whole line.
        if error.problem is not PlanProblem.BAD_TIME or error.suggestion is None:
            raise
        at = time.fromisoformat(error.suggestion)
        return at, frozenset({at})
