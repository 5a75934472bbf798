import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from messages import drills
from messages.drills import (
    DRILLS,
    SEQUENCES,
    Drill,
    DrillTableError,
    Felt,
    Link,
    Place,
    Sides,
    read_tables,
)

Table = dict[str, Any]


@pytest.fixture
def table() -> Table:
    return tomllib.loads(Path(drills.__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def ladder(key: str) -> list[str]:
    rungs = [key]
    while (easier := DRILLS[rungs[-1]].regress) is not None:
        rungs.append(easier)
    return rungs


@pytest.mark.parametrize(
    ("key", "seconds"),
    [("standard", 300), ("standing", 300), ("easy", 300), ("race", 300), ("short", 90)],
    ids=str,
)
def test_a_sequence_lasts_as_long_as_promised(key: str, seconds: int) -> None:
    assert SEQUENCES[key].total_seconds == seconds


def test_these_are_all_the_sequences() -> None:
    assert set(SEQUENCES) == {"standard", "standing", "easy", "race", "short"}


def test_before_a_race_comes_a_minute_of_marching_and_a_shorter_pause_after_the_swings() -> None:
    race = SEQUENCES["race"]
    lasts = [(step.lasts(race.switch), step.transition) for step in race.steps]
    assert lasts == [(45, 5), (55, None), (45, None), (40, None)]
    assert (race.ready, race.transition, race.march, race.log) == (10, 10, 60, 10)


def test_each_switches_sides_and_alternating_does_not() -> None:
    standard = SEQUENCES["standard"]
    lasts = {step.drill: step.lasts(standard.switch) for step in standard.steps}
    assert lasts == {
        "half-kneeling-rock": 65,
        "glute-bridge": 50,
        "quadruped-kickback": 65,
        "bird-dog": 65,
    }


@pytest.mark.parametrize("key", ["standard", "standing", "race"])
def test_a_full_sequence_goes_through_the_three_links_in_order(key: str) -> None:
    links = [DRILLS[step.drill].link for step in SEQUENCES[key].steps]
    assert set(links) == set(Link)
    assert links == sorted(links, key=list(Link).index)


def test_an_easy_run_gets_all_three_links_and_its_hips_last() -> None:
    links = [DRILLS[step.drill].link for step in SEQUENCES["easy"].steps]
    assert set(links) == set(Link)
    assert links[-1] is Link.HIP_EXTENSION


def test_what_a_drill_progresses_to_is_done_at_the_same_place() -> None:
    higher = {key: drill.progress for key, drill in DRILLS.items() if drill.progress}
    assert higher == {
        "split-stance-rock": "reverse-lunge-reach",
        "glute-bridge": "marching-bridge",
        "quadruped-kickback": "bird-dog",
        "standing-kickback": "single-leg-hinge",
        "standing-glute-set": "standing-kickback",
        "bird-dog": "plank-knee-lift",
        "marching-bridge": "single-leg-bridge",
    }
    assert all(DRILLS[low].place is DRILLS[high].place for low, high in higher.items())


@pytest.mark.parametrize("key", ["standing", "race", "short"])
def test_on_a_wet_street_or_late_nobody_lies_down_even_on_an_easier_rung(key: str) -> None:
    rungs = [rung for step in SEQUENCES[key].steps for rung in ladder(step.drill)]
    assert {DRILLS[rung].place for rung in rungs} == {Place.STANDING}


def test_every_drill_is_in_a_sequence_or_on_a_ladder_or_for_clinics() -> None:
    steps = [step.drill for sequence in SEQUENCES.values() for step in sequence.steps]
    for_clinics = set(DRILLS) - {rung for key in steps for rung in ladder(key)}
    assert for_clinics == {
        "marching-bridge",
        "single-leg-hinge",
        "plank-knee-lift",
    }


def test_the_ladder_ends_at_the_gentlest_drills() -> None:
    assert {ladder(key)[-1] for key in DRILLS} == {"standing-glute-set", "bird-dog-leg"}
    assert ladder("half-kneeling-rock") == [
        "half-kneeling-rock",
        "split-stance-rock",
        "standing-glute-set",
    ]


@pytest.mark.parametrize("key", ["standard", "standing"])
def test_the_least_dose_fits_the_time_of_its_step(key: str) -> None:
    for step in SEQUENCES[key].steps:
        drill = DRILLS[step.drill]
        turns = 2 if drill.sides is Sides.ALTERNATING else 1
        assert drill.dose.repetitions * drill.dose.seconds_each * turns <= step.seconds, drill.key


def test_on_target_is_the_glute_with_few_exceptions() -> None:
    front_too = {key for key, drill in DRILLS.items() if Felt.FRONT_OF_HIP in drill.on_target}
    anywhere = {"leg-swing", "reverse-lunge-reach", "single-leg-hinge"}
    assert front_too == {"half-kneeling-rock", "split-stance-rock", *anywhere}
    for key in anywhere:
        assert DRILLS[key].on_target == set(Felt) - {Felt.LOW_BACK, Felt.NOTHING}
    assert all(Felt.GLUTE in drill.on_target for drill in DRILLS.values())
    others = [drill for key, drill in DRILLS.items() if key not in front_too]
    assert {drill.on_target for drill in others} == {frozenset({Felt.GLUTE})}


def test_a_dose_knows_its_tempo_its_range_and_its_pauses() -> None:
    bird_dog, glute_set = DRILLS["bird-dog"].dose, DRILLS["standing-glute-set"].dose
    assert (bird_dog.repetitions, bird_dog.up_to) == (4, 5)
    assert (bird_dog.out, bird_dog.hold, bird_dog.back, bird_dog.rest) == (2, 3, 2, 0)
    assert (glute_set.repetitions, glute_set.up_to, glute_set.seconds_each) == (6, 6, 10)


def test_nobody_can_change_the_tables() -> None:
    with pytest.raises(TypeError):
        DRILLS["glute-bridge"] = DRILLS["bird-dog"]  # type: ignore[index]  # what is tested


def test_the_table_is_read_as_it_is_written(table: Table) -> None:
    read, _ = read_tables(table, "drills.toml")
    assert isinstance(read["leg-swing"], Drill)
    assert read == DRILLS


def bridge(table: Table) -> Table:
    found: Table = table["drills"]["glute-bridge"]
    return found


FAULTS: list[tuple[str, Callable[[Table], object], str, str]] = [
    (
        "a step's drill is unknown",
        lambda t: t["sequences"]["short"]["steps"][1].update(drill="handstand"),
        "short.steps[1]",
        "drill: 'handstand' is no drill",
    ),
    (
        "a rung is unknown",
        lambda t: bridge(t).update(regress="handstand"),
        "glute-bridge",
        "regress: 'handstand' is no drill",
    ),
    (
        "a ladder in a circle",
        lambda t: t["drills"]["standing-glute-set"].update(regress="glute-bridge"),
        "half-kneeling-rock",
        "regress goes in a circle",
    ),
    (
        "a drill easier than itself",
        lambda t: t["drills"]["bird-dog-leg"].update(regress="bird-dog-leg"),
        "bird-dog",
        "regress goes in a circle: bird-dog -> bird-dog-leg -> bird-dog-leg",
    ),
    (
        "a rung above is unknown",
        lambda t: bridge(t).update(progress="handstand"),
        "glute-bridge",
        "progress: 'handstand' is no drill",
    ),
    (
        "a ladder up in a circle",
        lambda t: t["drills"]["single-leg-bridge"].update(progress="glute-bridge"),
        "glute-bridge",
        "progress goes in a circle: glute-bridge -> marching-bridge -> single-leg-bridge",
    ),
    (
        "more of what is unknown",
        lambda t: bridge(t).update(up="weight"),
        "glute-bridge",
        "up: 'weight' is none of repetitions, hold",
    ),
    (
        "a longer hold of none",
        lambda t: t["drills"]["leg-swing"].update(up="hold"),
        "leg-swing",
        "up = hold: it has none",
    ),
    (
        "more repetitions where there is no room",
        lambda t: bridge(t).update(up="repetitions"),
        "glute-bridge",
        "up = repetitions: it has no range",
    ),
    (
        "a sequence of 301 seconds",
        lambda t: t["sequences"]["standing"].update(log=16),
        "standing",
        "lasts 301 s, not 300",
    ),
    (
        "a short sequence of five minutes",
        lambda t: t["sequences"]["short"].update(ready=215),
        "short",
        "lasts 300 s, not 90",
    ),
    (
        "felt nowhere known",
        lambda t: bridge(t).update(on_target=["glute", "big toe"]),
        "glute-bridge",
        "on_target: 'big toe' is none of glute, front-of-hip,",
    ),
    (
        "felt nowhere",
        lambda t: bridge(t).update(on_target=[]),
        "glute-bridge",
        "on_target is empty",
    ),
    (
        "an unknown link",
        lambda t: bridge(t).update(link="missing"),
        "glute-bridge",
        "link: 'missing' is none of hip-extension, motor-control, core-control",
    ),
    (
        "a missing place",
        lambda t: bridge(t).pop("place"),
        "glute-bridge",
        "place is missing",
    ),
    (
        "a slip of the pen",
        lambda t: bridge(t).update(regres="standing-glute-set"),
        "glute-bridge",
        "unknown: regres",
    ),
    (
        "a slip of the pen in a dose",
        lambda t: bridge(t)["dose"].update(holt=2),
        "glute-bridge.dose",
        "unknown: holt",
    ),
    (
        "an upside-down range",
        lambda t: bridge(t)["dose"].update(up_to=7),
        "glute-bridge.dose",
        "up_to = 7 is less than 8",
    ),
    (
        "a negative hold",
        lambda t: bridge(t)["dose"].update(hold=-0.5),
        "glute-bridge.dose",
        "hold = -0.5 is less than 0",
    ),
    (
        "seconds that are words",
        lambda t: t["sequences"]["short"]["steps"][0].update(seconds="15"),
        "short.steps[0]",
        "seconds = '15' is not of type int",
    ),
    (
        "seconds that are a yes",
        lambda t: t["sequences"]["short"].update(ready=True),
        "short",
        "ready = True is not of type int",
    ),
    (
        "a step without time",
        lambda t: t["sequences"]["short"]["steps"][0].update(seconds=0),
        "short.steps[0]",
        "seconds = 0 is less than 1",
    ),
    (
        "a sequence without steps",
        lambda t: t["sequences"]["short"].update(steps=[]),
        "short",
        "steps is empty",
    ),
    (
        "a drill that is no table",
        lambda t: t["drills"].update(handstand="hard"),
        "handstand",
        "is not a table",
    ),
    (
        "nothing that there is without a wall",
        lambda t: t["drills"]["wall-lean-march"].update(no_wall="hug"),
        "wall-lean-march",
        "no_wall: 'hug' is no drill",
    ),
    (
        "a third heading",
        lambda t: t.update(programs={}),
        "the table",
        "unknown: programs",
    ),
]


@pytest.mark.parametrize(
    ("break_it", "key", "problem"), [fault[1:] for fault in FAULTS], ids=[f[0] for f in FAULTS]
)
def test_a_broken_table_says_file_key_and_what_is_wrong(
    table: Table, break_it: Callable[[Table], object], key: str, problem: str
) -> None:
    break_it(table)
    with pytest.raises(DrillTableError) as error:
        read_tables(table, "drills.toml")
    assert str(error.value).startswith(f"drills.toml: {key}: {problem}")
