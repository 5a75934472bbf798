"""Programs: where a runner stands in one, and what none may be."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings

from bot.coach.program_documents import document_of, program_of
from bot.coach.program_faults import ProgramError, ProgramProblem
from bot.coach.program_templates import from_template
from bot.coach.programs import MOST_SECONDS, TARGET_SECONDS, Phase, Program, course, phase_at
from messages.drills import TEMPLATES, Place
from tests.bot.coach.program_samples import (
    FLOOR,
    STANDING,
    a_document,
    a_phase,
    a_program,
    any_program,
)

MONDAY = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("days", "stands"),
    [
        (-3, (0, 1, 6)),
        (0, (0, 1, 6)),
        (6, (0, 1, 6)),
        (7, (0, 2, 6)),
        (13, (0, 2, 6)),
        (14, (1, 3, 6)),
        (41, (1, 6, 6)),
        (42, (1, 6, 6)),
        (4000, (1, 6, 6)),
    ],
)
def test_phases_follow_each_other_by_whole_weeks_and_the_last_stays(
    days: int, stands: tuple[int, int, int]
) -> None:
    now = phase_at(a_program(), MONDAY, MONDAY + timedelta(days=days))
    assert (now.index, now.week, now.weeks) == stands


def test_a_phase_may_name_the_one_that_follows() -> None:
    phases = (
        replace(a_phase("One", 1), then="Three"),
        a_phase("Two", 1),
        replace(a_phase("Three", 1), then="Two"),
        a_phase("Four", 1),
    )
    # From two it goes on to three again: a circle, which no program may have.
    assert course(Program("Odd", phases)) == (0, 2, 1)
    with pytest.raises(ProgramError) as raised:
        program_of(document_of(Program("Odd", phases)))
    assert raised.value.fault.problem is ProgramProblem.CYCLE


def test_a_place_without_a_sequence_of_its_own_has_the_other_ones() -> None:
    both = Phase("Both", 1, floor=FLOOR, standing=STANDING)
    assert (both.at(Place.FLOOR), both.at(Place.STANDING)) == (FLOOR, STANDING)
    for only in (replace(both, standing=None), replace(both, floor=None)):
        assert only.at(Place.FLOOR) == only.at(Place.STANDING) == (only.floor or only.standing)
    with pytest.raises(LookupError):
        Phase("None", 1).at(Place.FLOOR)


@pytest.mark.parametrize("key", TEMPLATES)
def test_every_template_makes_a_program_of_five_minutes(key: str) -> None:
    program = from_template(key, name="Strength", phase="Phase 1")
    (phase,) = program.phases
    assert {phase.at(place).total_seconds for place in Place} == {TARGET_SECONDS}
    assert program.gentle is (key == "gentle")


@settings(max_examples=60)
@given(any_program())
def test_a_document_of_a_program_is_that_program(program: Program) -> None:
    assert program_of(document_of(program)) == program


def first(document: dict[str, Any]) -> Any:
    return document["phases"][0]


def step(document: dict[str, Any]) -> Any:
    return first(document)["floor"]["steps"][0]


STEP = "phases[1].floor.steps[1]"
FAULTS: list[tuple[Callable[[dict[str, Any]], object], ProgramProblem, str, str]] = [
    (lambda d: d.pop("name"), ProgramProblem.MISSING, "name", ""),
    (lambda d: d.update(name=" "), ProgramProblem.LENGTH, "name", ""),
    (lambda d: d.update(name="x" * 65), ProgramProblem.LENGTH, "name", ""),
    (lambda d: d.update(name="a\nb"), ProgramProblem.CHARACTER, "name", "U+000A"),
    (lambda d: d.update(name="a\ud800"), ProgramProblem.CHARACTER, "name", "U+D800"),
    (lambda d: d.update(name=5), ProgramProblem.KIND, "name", "5"),
    (lambda d: d.update(gentle=1), ProgramProblem.KIND, "gentle", "1"),
    (lambda d: d.update(phasen=[]), ProgramProblem.UNKNOWN_FIELD, "phasen", "phasen"),
    (lambda d: d.update(phases=[]), ProgramProblem.PHASES, "phases", "0"),
    (lambda d: d.update(phases=d["phases"] * 7), ProgramProblem.PHASES, "phases", "14"),
    (lambda d: d.update(phases="Start"), ProgramProblem.KIND, "phases", "Start"),
    (lambda d: d["phases"].append(3), ProgramProblem.KIND, "phases[3]", "3"),
    (lambda d: first(d).update(weeks=0), ProgramProblem.RANGE, "phases[1].weeks", "0"),
    (lambda d: first(d).update(weeks=53), ProgramProblem.RANGE, "phases[1].weeks", "53"),
    (lambda d: first(d).update(weeks=True), ProgramProblem.KIND, "phases[1].weeks", "true"),
    (lambda d: first(d).update(weeks=2.0), ProgramProblem.KIND, "phases[1].weeks", "2.0"),
    (lambda d: first(d).update(weeks=16**9999), ProgramProblem.RANGE, "phases[1].weeks", "…"),
    (lambda d: first(d).update(note="x" * 501), ProgramProblem.LENGTH, "phases[1].note", ""),
    (lambda d: first(d).update(note="\0"), ProgramProblem.CHARACTER, "phases[1].note", "U+0000"),
    (lambda d: first(d).pop("floor"), ProgramProblem.NO_PLACE, "phases[1]", ""),
    (lambda d: first(d).update(floor=[]), ProgramProblem.KIND, "phases[1].floor", ""),
    (lambda d: first(d).update(name="Build"), ProgramProblem.SAME_NAME, "phases[2].name", "Build"),
    (
        lambda d: first(d).update(then="Bild"),
        ProgramProblem.UNKNOWN_PHASE,
        "phases[1].then",
        "Bild",
    ),
    (lambda d: first(d).update(then="Start"), ProgramProblem.CYCLE, "phases[1].then", "Start"),
    (
        lambda d: d["phases"][1].update(then="Start"),
        ProgramProblem.CYCLE,
        "phases[2].then",
        "Build",
    ),
    (
        lambda d: (
            d["phases"].append({**first(d), "name": "End"}),
            first(d).update(then="End"),
        ),
        ProgramProblem.UNREACHED,
        "phases[2].name",
        "Build",
    ),
    (
        lambda d: first(d)["floor"].update(steps=[]),
        ProgramProblem.DRILLS,
        "phases[1].floor.steps",
        "0",
    ),
    (
        lambda d: first(d)["floor"].update(steps=[step(d)] * 9),
        ProgramProblem.DRILLS,
        "phases[1].floor.steps",
        "9",
    ),
    (
        lambda d: first(d)["floor"].update(ready=-1),
        ProgramProblem.RANGE,
        "phases[1].floor.ready",
        "-1",
    ),
    (
        lambda d: step(d).update(drill="glute-brige"),
        ProgramProblem.UNKNOWN_DRILL,
        f"{STEP}.drill",
        "glute-brige",
    ),
    (lambda d: step(d).update(seconds=0), ProgramProblem.RANGE, f"{STEP}.seconds", "0"),
    (lambda d: step(d).update(seconds=900), ProgramProblem.RANGE, f"{STEP}.seconds", "900"),
    (lambda d: step(d).update(repetitions=0), ProgramProblem.RANGE, f"{STEP}.repetitions", "0"),
    (lambda d: step(d).pop("drill"), ProgramProblem.MISSING, f"{STEP}.drill", ""),
    (lambda d: step(d).update(second=5), ProgramProblem.UNKNOWN_FIELD, f"{STEP}.second", "second"),
    (
        lambda d: first(d)["floor"].update(steps=[{**step(d), "seconds": 300}] * 3),
        ProgramProblem.TOO_LONG,
        "phases[1].floor",
        "945",
    ),
]


@pytest.mark.parametrize(
    ("spoil", "problem", "where", "said"), FAULTS, ids=[f"{f[1]}-{f[2]}-{f[3]}" for f in FAULTS]
)
def test_every_fault_is_named_with_its_place(
    spoil: Callable[[dict[str, Any]], object], problem: ProgramProblem, where: str, said: str
) -> None:
    document = a_document()
    assert program_of(document).name == "Strength"
    spoil(document)
    with pytest.raises(ProgramError) as raised:
        program_of(document)
    fault = raised.value.fault
    assert (fault.problem, fault.where, fault.said) == (problem, where, said)
    assert said not in str(raised.value) or not said or said in where


def test_600_seconds_are_the_most() -> None:
    document = a_document()
    pauses = {"ready": 0, "transition": 0, "switch": 0, "log": 0}
    document["phases"][0]["floor"] = {**pauses, "steps": [{**step(document), "seconds": 300}] * 2}
    assert program_of(document).phases[0].at(Place.FLOOR).total_seconds == MOST_SECONDS
    document["phases"][0]["floor"]["log"] = 1
    with pytest.raises(ProgramError) as raised:
        program_of(document)
    assert (raised.value.fault.said, raised.value.fault.most) == ("601", 600)


@pytest.mark.parametrize("value", [None, 5, "x", [], [{}], {1: 2}, {"phases": None, "name": "x"}])
def test_what_is_no_table_is_no_program(value: object) -> None:
    with pytest.raises(ProgramError):
        program_of(value)


def test_what_may_be_meant_is_named() -> None:
    document = a_document()
    step(document)["drill"] = "glute-brige"
    with pytest.raises(ProgramError) as raised:
        program_of(document)
    assert raised.value.fault.near[0] == "glute-bridge"
