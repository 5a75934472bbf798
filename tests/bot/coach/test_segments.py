"""Who is in a phase today: the same answer as each runner's own program gives."""

from datetime import timedelta

import pytest

from bot.coach.programs import Phase, Program, phase_at
from bot.coach.segments import Begun, begun_for
from tests.factories import NOON

TODAY = NOON.date()
IN_ORDER = Program("Six weeks", (Phase("A", 2), Phase("B", 3), Phase("C", 1)))
JUMPING = Program("Out of order", (Phase("A", 1, then="C"), Phase("B", 2), Phase("C", 2, then="B")))
ALONE = Program("One", (Phase("A", 4),))


@pytest.mark.parametrize("program", [IN_ORDER, JUMPING, ALONE], ids=lambda one: one.name)
def test_the_days_of_a_phase_are_those_of_its_runners(program: Program) -> None:
    for days in range(-10, 60):
        started = TODAY - timedelta(days=days)
        found = [
            phase
            for phase in range(len(program.phases))
            if (begun := begun_for(program, phase, TODAY))
            and (begun.first is None or begun.first <= started)
            and (begun.last is None or started <= begun.last)
        ]
        assert found == [phase_at(program, started, TODAY).index], days


def test_the_only_phase_has_no_bounds_and_none_is_there_beside_it() -> None:
    assert begun_for(ALONE, 0, TODAY) == Begun()
    assert begun_for(ALONE, 1, TODAY) is None
