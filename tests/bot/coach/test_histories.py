"""From the steps of primers to the records that a drill is judged by."""

from bot.coach.histories import histories
from bot.coach.judged import Kind, Record
from messages.drills import Felt
from storage.records import RunKind, Said, Side, SinceLastTime, Step, StepOutcome
from tests.bot.coach.judging import on

DONE, HURT, SKIPPED = StepOutcome.DONE, StepOutcome.HURT, StepOutcome.SKIPPED
SAME, WORSE = SinceLastTime.SAME, SinceLastTime.WORSE
LEFT, RIGHT, BOTH = Side.LEFT, Side.RIGHT, Side.BOTH


def said(
    day: int,
    felt: str | None = "glute",
    *,
    side: Side = BOTH,
    outcome: StepOutcome | None = DONE,
    drill: str = "bird-dog",
    pain: int | None = 0,
    of: str | None = None,
    kind: RunKind | None = None,
    sequence: str = "standard",
    program: int | None = None,
    position: int = 0,
) -> Said:
    level = 0 if of is None else -1
    step = Step(day, position, side, drill, 60, level, outcome, felt, 2, pain, instead_of=of)
    return Said(step, on(day), WORSE if day == 1 else SAME, sequence, program, kind)


def test_a_record_has_the_answer_that_followed_it() -> None:
    # The drill was not in the second primer, at whose beginning it was asked.
    found = histories([said(0), said(1, drill="glute-bridge"), said(2)], LEFT)["bird-dog"]
    assert found == {
        0: Record(on(0), 0, True, Felt.GLUTE, True, 2, 0, WORSE),
        2: Record(on(2), 0, True, Felt.GLUTE, True, 2, 0, None),
    }


def test_sides_are_kept_apart() -> None:
    steps = [said(0), said(1, "low-back", side=LEFT), said(1, "quad", side=RIGHT)]
    felt = [
        [one.felt for one in histories(steps, side)["bird-dog"].values()] for side in (LEFT, RIGHT)
    ]
    assert felt == [[Felt.GLUTE, Felt.LOW_BACK], [Felt.GLUTE, Felt.QUAD]]


def test_what_was_done_in_a_drills_place_is_its_record_at_another_level() -> None:
    swapped = said(0, "front-of-hip", drill="split-stance-rock", of="half-kneeling-rock")
    (record,) = histories([swapped], LEFT)["half-kneeling-rock"].values()
    # On target for the one that was done.
    assert (record.level, record.on_target) == (-1, True)


def test_what_hurt_was_left_half_way_and_what_was_skipped_is_no_record() -> None:
    hurt = said(0, None, outcome=HURT, pain=4)
    found = histories([hurt, said(1, None, outcome=SKIPPED), said(2, None, outcome=None)], LEFT)
    (record,) = found["bird-dog"].values()
    assert (record.finished, record.felt, record.on_target, record.pain) == (False, None, None, 4)


def test_a_drill_twice_in_a_primer_is_one_record_of_what_went_worse() -> None:
    steps = [said(0, pain=4), said(0, pain=0, position=1)]
    for order in (steps, steps[::-1]):
        (record,) = histories(order, RIGHT)["bird-dog"].values()
        assert record.pain == 4


def test_what_a_primer_was_for() -> None:
    kinds = [
        (said(0), Kind.USUAL),
        (said(0, sequence="race"), Kind.RACE),
        (said(0, kind=RunKind.RACE), Kind.RACE),
        (said(0, program=1), Kind.PROGRAM),
    ]
    for one, kind in kinds:
        assert histories([one], LEFT)["bird-dog"][0].kind is kind


def test_a_drill_that_the_table_has_no_more_is_left_out() -> None:
    assert histories([said(0, drill="rock"), said(1, drill="bird-dog", of="rock")], LEFT) == {}
