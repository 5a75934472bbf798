"""The table of progression, row by row, and each number in it from both sides."""

from dataclasses import replace

import pytest

from bot.coach.judged import Action, Decision, Kind, Reason, Record
from bot.coach.ladder import Rungs
from bot.coach.progression import decide
from messages.drills import Felt
from storage.records import DrillLevel, Off, SinceLastTime
from tests.bot.coach.judging import FULL, history, on, record

BACK, QUAD = Felt.LOW_BACK, Felt.QUAD
WORSE, BETTER = SinceLastTime.WORSE, SinceLastTime.BETTER
BASE = DrillLevel()


def judged(records: list[Record], level: DrillLevel = BASE, *, may_rise: bool = True) -> Decision:
    """Return what follows at the end of the last record's day."""
    return decide(records, level, records[-1].at, FULL, may_rise=may_rise)


ROWS: list[tuple[str, list[Record], Action, Reason]] = [
    # 1
    ("strong pain", history(record(0, 6)), Action.STOP, Reason.STRONG_PAIN),
    ("nearly strong pain", history(record(0, 5)), Action.EASE, Reason.SOME_PAIN),
    (
        "strong pain at another level",
        history(record(0), record(1, 6, level=-1)),
        Action.STOP,
        Reason.STRONG_PAIN,
    ),
    (
        "strong pain of old",
        history(record(0, 6), record(1, 2)),
        Action.HOLD,
        Reason.STEADY,
    ),
    (
        "twice in 14 days",
        history(record(0, 6), record(14, 6)),
        Action.STOP,
        Reason.STRONG_PAIN_AGAIN,
    ),
    ("twice in 15 days", history(record(0, 6), record(15, 6)), Action.STOP, Reason.STRONG_PAIN),
    ("strong pain and worse", history(record(0, since=WORSE), record(1, 6)), *(
        Action.STOP,
        Reason.STRONG_PAIN,
    )),
    # 2
    ("worse", [record(0, since=WORSE)], Action.DOWN, Reason.WORSE),
    ("better", [record(0, since=BETTER)], Action.HOLD, Reason.TOO_FEW),
    ("worse before, same now", history(record(0, since=WORSE), record(1), record(2)), *(
        Action.OFFER_UP,
        Reason.GOOD_DAYS,
    )),
    (
        "worse at another level",
        [record(0), record(1, level=-1, since=WORSE)],
        Action.DOWN,
        Reason.WORSE,
    ),
    # 3
    ("pain rose by 2", history(record(0, 1), record(1, 3)), Action.DOWN, Reason.PAIN_ROSE),
    ("pain rose by 1", history(record(0, 2), record(1, 3)), Action.EASE, Reason.SOME_PAIN),
    ("pain rose to 2", history(record(0, 0), record(1, 2)), Action.OFFER_UP, Reason.GOOD_DAYS),
    (
        "the median of three, not of four",
        history(record(0, 0), record(1, 0), record(2, 2), record(3, 2), record(4, 3)),
        Action.EASE,
        Reason.SOME_PAIN,
    ),
    (
        "the median, not the last",
        history(record(0, 1), record(1, 1), record(2, 3), record(3, 3)),
        Action.DOWN,
        Reason.PAIN_ROSE,
    ),
    (
        "above those who said it",
        history(record(0, 1), record(1, None), record(2, 3)),
        Action.DOWN,
        Reason.PAIN_ROSE,
    ),
    # 4
    ("low back twice", history(record(0, felt=BACK), record(1, felt=BACK)), *(
        Action.DOWN,
        Reason.LOW_BACK,
    )),
    (
        "low back in two of three",
        history(record(0, felt=BACK), record(1), record(2, felt=BACK)),
        Action.DOWN,
        Reason.LOW_BACK,
    ),
    (
        "low back in two of four",
        history(record(0, felt=BACK), record(1), record(2), record(3, felt=BACK)),
        Action.HOLD,
        Reason.STEADY,
    ),
    ("low back once", history(record(0), record(1, felt=BACK)), Action.HOLD, Reason.STEADY),
    # 5
    ("hard twice", history(record(0, effort=7), record(1, effort=7)), Action.DOWN, Reason.HARD),
    ("not quite hard", history(record(0, effort=6), record(1, effort=6)), *(
        Action.HOLD,
        Reason.STEADY,
    )),
    (
        "hard once, unfinished once",
        history(record(0, effort=8), record(1), record(2, finished=False, felt=None)),
        Action.DOWN,
        Reason.HARD,
    ),
    # 6
    ("off target twice", history(record(0, felt=QUAD), record(1, felt=QUAD)), *(
        Action.HOLD,
        Reason.ANOTHER_CUE,
    )),
    (
        "off target in two of three",
        history(record(0, felt=QUAD), record(1), record(2, felt=Felt.NOTHING)),
        Action.HOLD,
        Reason.ANOTHER_CUE,
    ),
    (
        "off target once, low back once",
        history(record(0, felt=QUAD), record(1, felt=BACK)),
        Action.HOLD,
        Reason.STEADY,
    ),
    # 7
    ("some pain", history(record(0, 3)), Action.EASE, Reason.SOME_PAIN),
    ("little pain", history(record(0, 2)), Action.HOLD, Reason.TOO_FEW),
    # 8
    ("two good days", history(record(0), record(1)), Action.OFFER_UP, Reason.GOOD_DAYS),
    (
        "just good enough",
        history(record(0, 2, effort=4), record(1, 2, effort=4)),
        Action.OFFER_UP,
        Reason.GOOD_DAYS,
    ),
    ("effort of 5", history(record(0), record(1, effort=5)), Action.HOLD, Reason.STEADY),
    ("pain of 3 before", history(record(0, 3), record(1)), Action.HOLD, Reason.STEADY),
    ("unfinished before", history(record(0, finished=False), record(1)), *(
        Action.HOLD,
        Reason.STEADY,
    )),
    ("once on target", history(record(0, felt=QUAD), record(1)), Action.HOLD, Reason.STEADY),
    ("twice a day", history(record(0), record(0.1)), Action.HOLD, Reason.STEADY),
    (
        "the first time",
        history(record(0, since=SinceLastTime.FIRST), record(1)),
        Action.HOLD,
        Reason.STEADY,
    ),
    ("within 14 days", history(record(0), record(14)), Action.OFFER_UP, Reason.GOOD_DAYS),
    ("after 15 days", history(record(0), record(15)), Action.HOLD, Reason.A_WHILE_AGO),
    ("after 28 days", history(record(0), record(28)), Action.HOLD, Reason.A_WHILE_AGO),
    ("after 29 days", history(record(0), record(29)), Action.HOLD, Reason.TOO_FEW),
    ("before a race", history(record(0), record(1, kind=Kind.RACE)), *(
        Action.HOLD,
        Reason.NOT_TODAY,
    )),
    ("in a program", history(record(0), record(1, kind=Kind.PROGRAM)), *(
        Action.HOLD,
        Reason.NOT_TODAY,
    )),
    # 9
    ("one good day", history(record(0)), Action.HOLD, Reason.TOO_FEW),
    ("no effort said", history(record(0), record(1, effort=None)), Action.HOLD, Reason.MISSING),
    ("no pain said", history(record(0, None), record(1)), Action.HOLD, Reason.MISSING),
    ("not said where", history(record(0, felt=None), record(1)), Action.HOLD, Reason.MISSING),
    ("not said since", [record(0, since=None), record(1)], Action.HOLD, Reason.STEADY),
    ("another level before", history(record(0, level=-1), record(1)), *(
        Action.HOLD,
        Reason.TOO_FEW,
    )),
    ("another level now", history(record(0), record(1), record(2, level=-1)), *(
        Action.HOLD,
        Reason.TOO_FEW,
    )),
]  # fmt: skip


@pytest.mark.parametrize(
    ("records", "action", "reason"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_the_first_row_that_matches_wins(
    records: list[Record], action: Action, reason: Reason
) -> None:
    decision = judged(records)
    assert (decision.action, decision.reason) == (action, reason)
    assert decision.level.reason == reason
    step = {Action.DOWN: -1}.get(action, 0)
    assert decision.level.level == step
    assert decision.level.is_offered == (action is Action.OFFER_UP)


def test_a_stop_puts_the_drill_off_and_leaves_its_level_until_it_returns() -> None:
    once = judged(history(record(0, 6))).level
    assert (once.off, once.level, once.changed_at) == (Off.REST, 0, on(0))
    again = judged(history(record(0, 6), record(3, 7))).level
    assert again.off is Off.CLINICIAN
    assert judged(history(record(0, 6), record(20, 9)), again).level.off is Off.CLINICIAN


def test_a_red_flag_stops_whatever_was_said() -> None:
    for records in ([], history(record(0), record(1))):
        decision = decide(records, BASE, on(1), FULL, red_flag=True)
        assert (decision.action, decision.reason) == (Action.STOP, Reason.RED_FLAG)
        assert decision.level.off is Off.CLINICIAN
    resting = DrillLevel(off=Off.REST, reason=Reason.STRONG_PAIN)
    assert decide([], resting, on(1), FULL, red_flag=True).level.off is Off.CLINICIAN


@pytest.mark.parametrize("off", Off)
def test_what_is_off_stays_as_it_is(off: Off) -> None:
    level = DrillLevel(off=off, reason=Reason.WORSE)
    for records in (history(record(0), record(1)), [record(0, since=WORSE)]):
        assert judged(records, level) == Decision(Action.HOLD, Reason.WORSE, level)


def test_another_cue_is_tried_once_and_then_it_is_one_down() -> None:
    first = judged(history(record(0, felt=QUAD), record(1, felt=QUAD))).level
    assert (first.cue_used, first.counted_to, first.level) == (True, on(1), 0)
    records = [record(day, felt=QUAD) for day in range(3)]
    # The window was cleared: one more is too few.
    assert judged(history(*records), first).reason is Reason.TOO_FEW
    again = judged(history(*records, record(3, felt=QUAD)), first)
    assert (again.action, again.reason) == (Action.DOWN, Reason.OFF_TARGET)
    assert (again.level.level, again.level.cue_used) == (-1, False)


def test_a_record_has_one_step_down_at_most() -> None:
    records = history(record(0, felt=BACK), record(1, felt=BACK))
    lower = judged(records).level
    assert judged(records, lower).action is Action.HOLD
    worse = [records[0], replace(records[1], since=WORSE)]
    assert judged(worse, lower).level.level == -1
    # But one that brought another cue may still have turned out badly.
    cue = judged(history(record(0, felt=QUAD), record(1, felt=QUAD))).level
    assert judged([record(0, felt=QUAD), record(1, felt=QUAD, since=WORSE)], cue).level.level == -1


def test_every_change_clears_the_window() -> None:
    lower = judged([record(0, level=-1), record(1, since=WORSE)]).level
    assert lower.level == -1
    # The record at this level is from before the change.
    later = history(record(0, level=-1), record(1, since=WORSE), record(2, level=-1))
    assert judged(later, lower).reason is Reason.TOO_FEW


def test_one_down_from_the_floor_drops_the_drill() -> None:
    for level, rungs in ((-1, FULL), (0, Rungs(0, 1))):
        dropped = decide(
            [record(0, level=level, since=WORSE)], DrillLevel(level), on(1), rungs
        ).level
        assert (dropped.level, dropped.off) == (level, Off.DROPPED)


def test_at_the_top_nothing_is_offered() -> None:
    records = history(record(0, level=2), record(1, level=2))
    assert judged(records, DrillLevel(2)).reason is Reason.AT_THE_TOP
    assert decide(records, DrillLevel(2), on(1), Rungs(-1, 3)).reason is Reason.GOOD_DAYS


def test_nothing_is_offered_where_it_may_not_be() -> None:
    assert judged(history(record(0), record(1)), may_rise=False).reason is Reason.NOT_TODAY


def test_what_was_offered_once_is_offered_again_only_after_two_more_good_days() -> None:
    offered = judged(history(record(0), record(1))).level
    assert (offered.is_offered, offered.level) == (True, 0)
    third = judged(history(record(0), record(1), record(2)), offered)
    assert (third.action, third.level.is_offered) == (Action.HOLD, False)
    four = history(*(record(day) for day in range(4)))
    assert judged(four, third.level).action is Action.OFFER_UP
