"""The pain table, row by row."""

import pytest

from bot.coach.pain import PainAdvice, advice_on


@pytest.mark.parametrize(
    ("pain", "advice"),
    [(pain, PainAdvice.GO_ON) for pain in range(3)]
    + [(pain, PainAdvice.EASE) for pain in range(3, 6)]
    + [(pain, PainAdvice.STOP) for pain in range(6, 11)],
)
def test_every_number_has_its_advice(pain: int, advice: PainAdvice) -> None:
    assert advice_on(pain) is advice
