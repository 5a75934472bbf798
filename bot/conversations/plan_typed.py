"""What was typed to plan runs; what cannot be read is refused with what is wrong and an example."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from bot.coach.plans import PlanError, PlanProblem, parse_plans, parse_time
from bot.coach.schedule import SingleRun, WeeklyRun, Wish
from bot.conversations.misread import misread
from bot.conversations.turn import Turn


@dataclass(frozen=True, slots=True)
class Typed:
    """The runs that are wished for; `alone` are times of which only the hour was said."""

    wishes: tuple[Wish, ...]
    alone: frozenset[time] = frozenset()


def read(turn: Turn, said: str, days: Sequence[int] = (), on: date | None = None) -> Typed:
    """Read runs, or only a time for the days or the date that were picked; or RefusedError."""
    now_local, language = turn.now.astimezone(turn.zone), turn.say.language
    try:
        try:
            parsed = parse_plans(said, now_local=now_local, language=language)
        except PlanError as error:
            if not (days or on) or error.problem is not PlanProblem.NO_DAY:
                raise
            at, alone = _time(said, language)
            plan = SingleRun(on, at) if on else WeeklyRun(frozenset(days), at)
            return Typed((Wish(plan),), alone)
    except PlanError as error:
        raise misread(turn, error) from None
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
