"""What changes a drill's level between its records."""

import pytest

from bot.coach.judged import Action, Reason
from bot.coach.ladder import Rungs
from bot.coach.returning import accepted, at_start, cleared, declined, rested, taken_up
from storage.records import DrillLevel, Off
from tests.bot.coach.judging import FULL, on


@pytest.mark.parametrize(
    ("days", "level", "reason"),
    [
        (1, 0, None),
        (14, 0, None),
        (15, 0, Reason.A_WHILE_AGO),
        (28, 0, Reason.A_WHILE_AGO),
        (29, -1, Reason.LONG_AGO),
        (400, -1, Reason.LONG_AGO),
    ],
)
def test_after_a_gap_a_drill_begins_lower_or_as_it_was(
    days: int, level: int, reason: Reason | None
) -> None:
    decision = at_start(on(0), DrillLevel(), on(days), FULL)
    if reason is None:
        assert decision is None
    else:
        assert decision is not None
        assert (decision.level.level, decision.reason) == (level, reason)


def test_a_gap_costs_one_step_however_often_one_begins() -> None:
    lower = at_start(on(0), DrillLevel(2), on(40), FULL)
    assert lower is not None
    assert lower.level.level == 1
    assert at_start(on(0), lower.level, on(41), FULL) is None


def test_after_a_gap_the_easiest_is_still_there() -> None:
    for level, rungs in ((-1, FULL), (0, Rungs(0, 1))):
        decision = at_start(on(0), DrillLevel(level), on(40), rungs)
        assert decision is not None
        assert (decision.level.level, decision.level.off) == (level, None)


def test_what_is_off_stays_off_however_long_ago() -> None:
    assert at_start(on(0), DrillLevel(off=Off.REST), on(40), FULL) is None


def test_an_accepted_offer_is_one_up_and_clears_the_window() -> None:
    offered = DrillLevel(0, offered_to=on(3), is_offered=True, cue_used=True)
    up = accepted(offered, on(4))
    assert up.action is Action.UP
    assert up.level == DrillLevel(
        1, Reason.ACCEPTED, changed_at=on(4), counted_to=on(3), offered_to=on(3)
    )
    assert declined(offered).level == DrillLevel(0, Reason.NOT_NOW, offered_to=on(3), cue_used=True)


@pytest.mark.parametrize(
    ("off", "day", "pain", "level"),
    [
        (Off.REST, 1, 2, 0),
        (Off.REST, 1, 3, None),
        (Off.REST, 0.5, 0, None),  # the same day
        (Off.REST, 0.8, 0, 0),  # after midnight
        (Off.CLINICIAN, 9, 0, None),
        (Off.DROPPED, 9, 0, None),
        (None, 9, 0, None),
    ],
)
def test_a_drill_comes_back_one_down_on_a_later_day_with_little_pain_at_rest(
    off: Off | None, day: float, pain: int, level: int | None
) -> None:
    stopped = DrillLevel(1, Reason.STRONG_PAIN, changed_at=on(0), off=off)
    back = rested(stopped, on(day), FULL, pain)
    assert (back and (back.action, back.reason, back.level.level, back.level.off)) == (
        None if level is None else (Action.RETURN, Reason.RESTED, level, None)
    )


def test_a_return_drops_nothing() -> None:
    lowest = DrillLevel(-1, changed_at=on(0), off=Off.REST)
    back = rested(lowest, on(1), FULL, 0)
    assert back is not None
    assert (back.level.level, back.level.off) == (-1, None)
    assert cleared(DrillLevel(-1, off=Off.CLINICIAN), on(1), FULL).level.level == -1


def test_a_clinicians_word_brings_a_drill_back_one_down() -> None:
    back = cleared(DrillLevel(2, changed_at=on(0), off=Off.CLINICIAN), on(0), FULL)
    assert (back.action, back.level.level, back.level.off) == (Action.RETURN, 1, None)


def test_what_was_dropped_is_taken_up_at_the_easiest_on_a_later_day() -> None:
    dropped = DrillLevel(-1, changed_at=on(0), off=Off.DROPPED)
    assert taken_up(dropped, on(0.5), FULL) is None
    back = taken_up(dropped, on(1), FULL)
    assert back is not None
    assert (back.action, back.level.level, back.level.off) == (Action.RETURN, -1, None)
    assert taken_up(DrillLevel(-1, changed_at=on(0), off=Off.REST), on(1), FULL) is None
