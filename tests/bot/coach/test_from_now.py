"""What is said from now on: a moment, whatever the clocks do in between."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.coach.phrases.from_now import with_moments
from bot.coach.plans import PlanError, parse_plans
from bot.coach.schedule import SingleRun

MADRID = ZoneInfo("Europe/Madrid")
NIGHT = datetime(2027, 3, 28, 1, 30, tzinfo=MADRID)
"""Half an hour before the clocks go forward."""


def test_an_hour_is_an_hour_on_the_night_of_a_change() -> None:
    (wish,) = parse_plans("in an hour", now_local=NIGHT).wishes
    assert isinstance(wish.plan, SingleRun)
    assert f"{wish.plan.on} {wish.plan.at:%H:%M}" == "2027-03-28 03:30"


def test_seconds_are_left_out() -> None:
    now = NIGHT.replace(day=27, hour=18, second=59)
    assert with_moments("in 20 minutes", now) == "2027-03-27 18:50"


@pytest.mark.parametrize("text", ["in 49 hours", "in 0 minutes", "in zero hours", "in march 7h"])
def test_what_is_too_far_or_no_number_stays_as_it_was_typed(text: str) -> None:
    assert with_moments(text, NIGHT) == text
    with pytest.raises(PlanError):
        parse_plans(text, now_local=NIGHT)
