"""Which sequence a primer begins with, what stays out of it today, and why: a table of days."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest

from bot.coach.choice import Asked, Choice, ChoiceReason, Why, choices_of, choose
from bot.coach.following import Following
from bot.coach.programs import Phase
from messages.drills import DRILLS, SEQUENCES, SHORT
from storage.records import LastSession, RunKind, Side, Step
from tests.factories import NOON

TODAY = date(2027, 3, 1)
ALL = frozenset(DRILLS)
EASY_RUN, RACE = RunKind.EASY, RunKind.RACE
KICKBACK, STANDING_KICKBACK, ROCK = "quadruped-kickback", "standing-kickback", "half-kneeling-rock"
ON_THE_FLOOR = frozenset(step.drill for step in SEQUENCES["standard"].steps)
UPRIGHT = frozenset(step.drill for step in SEQUENCES["standing"].steps)
Reason = ChoiceReason


def day(
    sequence: str = "standard",
    kind: RunKind | None = None,
    *,
    days: int | None = 2,
    pain: int | None = 0,
    hurt: Mapping[str, int] | None = None,
    done: frozenset[str] = ALL,
    off: frozenset[str] = frozenset(),
    follows: Following | None = None,
    lowered: frozenset[str] = frozenset(),
) -> Asked:
    """Return a day, so many days after the last session; None: there was none."""
    last = None if days is None else LastSession(NOON, pain, hurt or {})
    last_on = None if days is None else TODAY - timedelta(days=days)
    return Asked(sequence, TODAY, kind, last, last_on, done, off, follows, lowered)


def program(*, gentle: bool = False) -> Following:
    """Return a clinic's program with both places, locked."""
    floor, standing = SEQUENCES["standard"], SEQUENCES["standing"]
    phase = Phase("Phase 1", 2, locked=True, floor=floor, standing=standing)
    return Following(1, 1, "Riverside", "Strength", phase, week=1, weeks=2, is_gentle=gentle)


def late(_sequence: str) -> str:
    return SHORT


ON_TIME: list[tuple[str, Asked, str, Why | None]] = [
    ("nothing special", day(), "standard", None),
    ("the first time", day(days=None), "standard", None),
    ("the usual place", day("standing"), "standing", None),
    ("two minutes were tapped", day(SHORT), SHORT, None),
    ("an easy run", day("easy", EASY_RUN), "easy", Why(Reason.EASY_RUN)),
    ("who stands does not lie down for it", day("standing", EASY_RUN), "standing", None),
    ("a race whose drills are known", day("race", RACE), "race", None),
    ("a fortnight is no gap", day(days=14), "standard", None),
    ("a gap holds", day(days=15), "standard", Why(Reason.BACK_SAME, 15)),
    ("up to four weeks", day(days=28), "standard", Why(Reason.BACK_SAME, 28)),
    ("a longer one eases", day(days=29), "standard", Why(Reason.BACK_EASIER, 29)),
    ("a gap, then the run", day("easy", EASY_RUN, days=20), "easy", Why(Reason.BACK_SAME, 20)),
    ("a race, then a gap", day("race", RACE, days=20), "race", Why(Reason.BACK_SAME, 20)),
    ("a clinic's levels", day(days=40, follows=program()), "standard", Why(Reason.BACK, 40)),
    ("pain of no drill", day(pain=4), "standard", Why(Reason.SOME_PAIN, 2)),
    ("a little is none", day(pain=2), "standard", None),
    ("pain goes before a gap", day(pain=4, days=20), "standard", Why(Reason.SOME_PAIN, 20)),
    ("old pain", day(pain=4, days=29), "standard", Why(Reason.BACK_EASIER, 29)),
    ("gentle is a clinician's", day(follows=program(gentle=True)), "standard", None),
    ("the floor of a program", day("easy", EASY_RUN, follows=program()), "easy", None),
]


@pytest.mark.parametrize(("asked", "sequence", "why"), [one[1:] for one in ON_TIME])
def test_a_day_has_its_sequence_and_its_reason(
    asked: Asked, sequence: str, why: Why | None
) -> None:
    choice = choose(asked)
    assert (choice.sequence, choice.why, choice.left_out) == (sequence, why, frozenset())


LOWERED = frozenset({KICKBACK})
HURT = [
    # What hurt, on which day; what stays out, what is easier, which sequence, and why.
    (day(hurt={KICKBACK: 4}), "standard", set(), {KICKBACK}, Reason.MADE_EASIER),
    (day(hurt={KICKBACK: 6}), "standard", {KICKBACK}, set(), Reason.LEFT_OUT),
    (day(hurt={KICKBACK: 6}, days=20), "standard", {KICKBACK}, set(), Reason.LEFT_OUT),
    (day(hurt={KICKBACK: 6}, days=29), "standard", set(), set(), Reason.BACK_EASIER),
    # The easier one hurts, too, or a clinic holds it.
    (day(hurt={KICKBACK: 4, STANDING_KICKBACK: 4}), "standard", {KICKBACK}, set(), Reason.LEFT_OUT),
    (
        day(hurt={KICKBACK: 4}, off=frozenset({STANDING_KICKBACK})),
        "standard",
        {KICKBACK},
        set(),
        Reason.LEFT_OUT,
    ),
    # What a clinic holds is told of elsewhere, and nothing stands for it.
    (day(hurt={KICKBACK: 4}, off=frozenset({KICKBACK})), "standard", set(), set(), None),
    # Two of them: the other sequence of the same place has none.
    (day(hurt={KICKBACK: 4, ROCK: 3}), "easy", set(), set(), Reason.OTHER_DRILLS),
    (day("standing", hurt={KICKBACK: 4, ROCK: 3}), "standing", set(), set(), None),
    (day("standing", hurt={"leg-swing": 7}), "standing", {"leg-swing"}, set(), Reason.LEFT_OUT),
    # The easier of leg swings is the next drill.
    (day("standing", hurt={"leg-swing": 3}), "standing", {"leg-swing"}, set(), Reason.LEFT_OUT),
    # What got easier for good since then is no reason for a word.
    (
        day(hurt={KICKBACK: 7, ROCK: 4}, lowered=LOWERED),
        "standard",
        set(),
        {ROCK},
        Reason.MADE_EASIER,
    ),
    # Before a race pain goes before all else, and nothing new takes a drill's place.
    (
        day("race", RACE, hurt={"reverse-lunge-reach": 3}, done=ALL - {"split-stance-rock"}),
        "race",
        {"reverse-lunge-reach"},
        set(),
        Reason.LEFT_OUT,
    ),
    # A clinic's own are eased, too, locked or not: after pain they may be.
    (day(hurt={KICKBACK: 4}, follows=program()), "standard", set(), {KICKBACK}, Reason.MADE_EASIER),
    (
        day(hurt={KICKBACK: 6, ROCK: 6}, follows=program()),
        "standard",
        {KICKBACK, ROCK},
        set(),
        Reason.LEFT_OUT,
    ),
]


@pytest.mark.parametrize(("asked", "sequence", "out", "easier", "reason"), HURT)
def test_what_hurt_is_easier_or_stays_out(
    asked: Asked, sequence: str, out: set[str], easier: set[str], reason: ChoiceReason | None
) -> None:
    choice = choose(asked)
    assert choice.sequence == sequence
    assert (set(choice.left_out), set(choice.easier)) == (out, easier)
    assert (choice.why and choice.why.reason) == reason
    if reason in {Reason.LEFT_OUT, Reason.MADE_EASIER}:
        assert choice.why is not None
        assert set(choice.why.drills) == out | easier


RACES = [
    # What is known; with which sequence a race begins, without what, and why.
    (ALL, "race", set(), None),
    (ALL - {"reverse-lunge-reach"}, "race", {"reverse-lunge-reach"}, Reason.RACE_LEFT_OUT),
    (UPRIGHT, "race", {"reverse-lunge-reach"}, Reason.RACE_LEFT_OUT),
    (ON_THE_FLOOR, "standard", set(), Reason.RACE_USUAL),
    # Of what is known as well the one on the feet.
    (frozenset({"split-stance-rock"}), "standing", UPRIGHT - {"split-stance-rock"}, None),
    (frozenset[str](), SHORT, set(), Reason.RACE_ALL_NEW),
]


@pytest.mark.parametrize(("done", "first", "out", "reason"), RACES)
def test_a_race_brings_nothing_new(
    done: frozenset[str], first: str, out: set[str], reason: ChoiceReason | None
) -> None:
    choice = choose(day("race", RACE, done=done))
    assert (choice.sequence, choice.first, set(choice.left_out)) == (first, first, out)
    assert choices_of(None, first)[0] == first
    assert (choice.why and choice.why.reason) == (reason or (out and Reason.RACE_LEFT_OUT) or None)


@pytest.mark.parametrize("sequence", ["standing", SHORT])
def test_what_is_tapped_before_a_race_is_without_what_is_new(sequence: str) -> None:
    drills = {step.drill for step in SEQUENCES[sequence].steps}
    choice = choose(day(sequence, RACE, done=ALL - {"leg-swing"}))
    assert (choice.first, choice.sequence) == ("race", sequence)
    assert choice.left_out == frozenset({"leg-swing"})
    assert choose(day(sequence, RACE, done=ALL - drills)).left_out == frozenset()


def test_what_does_not_fit_is_the_short_one_and_the_reason_is_of_that() -> None:
    choice = choose(day("easy", EASY_RUN, hurt={KICKBACK: 6}), late)
    assert (choice.sequence, choice.first, choice.is_late, choice.why) == (
        SHORT,
        "easy",
        True,
        None,
    )
    hurt = choose(day("easy", EASY_RUN, hurt={"leg-swing": 6}), late)
    assert hurt.left_out == frozenset({"leg-swing"})
    assert hurt.why == Why(Reason.LEFT_OUT, 2, ("leg-swing",))
    assert not choose(day(SHORT)).is_late


def test_nothing_known_of_a_runner_leaves_nobody_without_a_drill() -> None:
    """Every mixture of a plan, a kind, what hurt and what is known has something left to do."""
    some = [frozenset(), ALL, UPRIGHT, ON_THE_FLOOR]
    sequences = ["standard", "standing", "easy", "race", SHORT]
    worst = [{}, dict.fromkeys(DRILLS, 4), dict.fromkeys(DRILLS, 8)]
    for sequence, kind, hurt, done in product(sequences, [None, *RunKind], worst, some):
        choice = choose(day(sequence, kind, hurt=hurt, done=done))
        planned = [
            Step(1, place, Side.BOTH, step.drill, step.seconds, 0, None, None, None, None)
            for place, step in enumerate(SEQUENCES[choice.sequence].steps)
        ]
        left = choice.apply(planned)
        assert left
        assert [step.position for step in left] == list(range(len(left)))


def test_the_easier_drill_takes_the_place_and_drops_a_level() -> None:
    step = Step(1, 3, Side.BOTH, KICKBACK, 30, 0, None, None, None, None, repetitions=6)
    choice = Choice("standard", "standard", easier=frozenset({KICKBACK}))
    eased = replace(
        step,
        position=0,
        drill=STANDING_KICKBACK,
        level=-1,
        repetitions=None,
        instead_of=KICKBACK,
    )
    assert choice.apply([step]) == [eased]
