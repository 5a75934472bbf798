"""Which days of beginning a phase of a program stands for, on one day."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.coach.programs import Program, course

_WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Begun:
    """Days on which a program was begun, both within; None where there is no bound."""

    first: date | None = None
    last: date | None = None


def begun_for(program: Program, phase: int, today: date) -> Begun | None:
    """Return when those have begun who are in a phase today, None where nobody comes to it.

    As with `phase_at`: whoever begins later is in the first phase, and the last one stays.
    """
    order = course(program)
    if phase not in order:
        return None
    place = order.index(phase)
    before = sum(program.phases[index].weeks for index in order[:place])
    after = before + program.phases[phase].weeks
    return Begun(
        first=None if place == len(order) - 1 else today - after * _WEEK + timedelta(days=1),
        last=None if place == 0 else today - before * _WEEK,
    )
