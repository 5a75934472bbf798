"""What is done today: levels and the day's choice together, and never two steps at once."""

from collections.abc import Mapping
from datetime import timedelta

from bot.coach.choice import Asked, choose
from bot.coach.for_today import for_today
from bot.coach.judged import Reason
from bot.coach.levelled import levelled, lowered_since
from messages.drills import DRILLS, SEQUENCES
from storage.records import DrillLevel, LastSession, Levels, Off, Side, Step
from tests.factories import NOON

A_DAY = timedelta(days=1)
RACE = frozenset(step.drill for step in SEQUENCES["race"].steps)
BRIDGE, HINGE, GLUTE_SET, KICKBACK = (
    "glute-bridge",
    "single-leg-hinge",
    "standing-glute-set",
    "standing-kickback",
)


def today(
    sequence: str,
    stand: Mapping[str, DrillLevel],
    *,
    hurt: Mapping[str, int] | None = None,
    done: frozenset[str] = frozenset(DRILLS),
) -> dict[str, int]:
    """Return the drills of a primer the day after the last, with their levels."""
    last = LastSession(NOON, 0, hurt or {})
    levels: dict[str, Levels] = {drill: (one, one) for drill, one in stand.items()}
    asked = Asked(
        sequence,
        (NOON + A_DAY).date(),
        None,
        last,
        NOON.date(),
        done,
        lowered=lowered_since(levels, NOON),
    )
    choice = choose(asked)
    steps = [
        Step(1, place, Side.BOTH, step.drill, step.seconds, 0, None, None, None, None)
        for place, step in enumerate(SEQUENCES[choice.sequence].steps)
    ]
    found = for_today(levelled(steps, levels), choice, asked, levels, ())
    assert [step.position for step in found] == list(range(len(found)))
    drills = {step.drill: step.level for step in found}
    assert len(drills) == len(found)
    return drills


def test_what_went_down_by_the_last_session_goes_down_no_further_today() -> None:
    lowered = DrillLevel(0, Reason.PAIN_ROSE, changed_at=NOON, lowered_to=NOON)
    assert today("standard", {BRIDGE: lowered}, hurt={BRIDGE: 4})[BRIDGE] == 0
    longer_ago = DrillLevel(0, Reason.PAIN_ROSE, changed_at=NOON, lowered_to=NOON - A_DAY)
    assert today("standard", {BRIDGE: longer_ago}, hurt={BRIDGE: 4})[GLUTE_SET] == -1


def test_no_easier_drill_is_put_in_that_is_off_itself() -> None:
    off = {KICKBACK: DrillLevel(off=Off.CLINICIAN)}
    assert KICKBACK not in today("standard", off, hurt={"quadruped-kickback": 4})


def test_nobody_does_the_same_twice() -> None:
    hurt = {KICKBACK: 4, "wall-lean-march": 4}
    assert list(today("standing", {}, hurt=hurt)) == ["leg-swing", "split-stance-rock", GLUTE_SET]
    down = {KICKBACK: DrillLevel(-1)}
    assert "wall-lean-march" not in today("standing", down, hurt={"wall-lean-march": 4})


def test_a_race_has_no_rung_that_was_never_done() -> None:
    up = {KICKBACK: DrillLevel(2, Reason.STEADY)}
    assert today("race", up, done=RACE)[KICKBACK] == 0
    assert today("race", up, done=RACE | {HINGE})[HINGE] == 2
    down = {"leg-swing": DrillLevel(-1, Reason.WORSE)}
    assert list(today("race", down, done=RACE)) == [
        "reverse-lunge-reach",
        KICKBACK,
        "wall-lean-march",
    ]


def test_what_was_accepted_is_not_begun_on_the_day_of_a_race() -> None:
    more = {KICKBACK: DrillLevel(1, Reason.ACCEPTED)}
    assert today("race", more)[KICKBACK] == 0
    assert today("standing", more)[KICKBACK] == 1


def test_what_hurt_on_another_rung_is_made_easier_or_left_out_like_any_other() -> None:
    hurt = {"marching-bridge": 4, BRIDGE: 4}
    harder = today("standard", {BRIDGE: DrillLevel(2)}, hurt=hurt)
    assert (harder[BRIDGE], "marching-bridge" in harder) == (1, False)
    easier = today("standard", {BRIDGE: DrillLevel(-1)}, hurt={GLUTE_SET: 4, BRIDGE: 4})
    assert not {BRIDGE, GLUTE_SET} & {*easier}
