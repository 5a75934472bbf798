"""What was typed to plan runs; what cannot be read is refused with what is wrong and an example."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from bot.coach.plans import PlanError, PlanProblem, parse_plan, parse_time
from bot.coach.schedule import SingleRun, WeeklyRun, Wish
from bot.conversations.turn import RefusedError, Turn
from messages.catalogue import as_typed


@dataclass(frozen=True, slots=True)
class Typed:
    """The runs that are wished for; `alone` are times of which only the hour was said."""

    wishes: tuple[Wish, ...]
    alone: frozenset[time] = frozenset()


def read(turn: Turn, said: str, days: Sequence[int] = (), on: date | None = None) -> Typed:
    """Read runs, or only a time for the days or the date that were picked; or RefusedError."""
    now_local = turn.now.astimezone(turn.zone)
    try:
        try:
            return Typed((Wish(parse_plan(said, now_local=now_local)),))
        except PlanError as error:
            if not (days or on) or error.problem is not PlanProblem.NO_DAY:
                raise
            at = parse_time(said)
            return Typed((Wish(SingleRun(on, at) if on else WeeklyRun(frozenset(days), at)),))
    except PlanError as error:
        example = "meant" if error.suggestion else "example"
        raise RefusedError(
            turn.say(f"plan-{error.problem}", said=as_typed(error.said))
            + " "
            + turn.say(f"plan-{example}", suggestion=error.suggestion or "")
        ) from None
