"""Wordings vary from session to session, however far apart a runner's primers are."""

from itertools import pairwise

import pytest

from bot.coach.variety import turn_of


@pytest.mark.parametrize("of", [3, 4])
@pytest.mark.parametrize("apart", [1, 2, 3, 4, 6, 9, 16, 27, 1_000])
def test_no_wording_stays_and_all_come(of: int, apart: int) -> None:
    turns = [turn_of(1 + session * apart, of) for session in range(60)]
    assert set(turns) == set(range(of))
    assert sum(one != other for one, other in pairwise(turns)) > len(turns) / 2


def test_one_after_the_other_takes_turns_and_each_keeps_its_own() -> None:
    turns = [turn_of(primer_id, 3) for primer_id in range(1, 31)]
    assert turns[:9] == [0, 1, 2, 0, 1, 2, 1, 2, 0]
    assert all(len(set(turns[start : start + 3])) == 3 for start in range(0, 30, 3))
