"""The drills and the sequences as data; what a runner reads about them is in the catalogues."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

FULL_SECONDS = 300
SHORT_SECONDS = 90
SHORT = "short"
"""The one sequence that is not five minutes long."""
STANDARD = "standard"
"""The usual one for who has said nothing else."""
EASY, RACE = "easy", "race"
"""Those of an easy run, in the place of the standard one, and of the day of a race."""

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

_TABLE_FILE = Path(__file__).with_name("drills.toml")
_TEMPLATES_FILE = Path(__file__).with_name("templates.toml")


class Link(StrEnum):
    """Which of the three links a drill is about."""

    HIP_EXTENSION = "hip-extension"
    MOTOR_CONTROL = "motor-control"
    CORE_CONTROL = "core-control"


class Place(StrEnum):
    """Where a drill is done."""

    FLOOR = "floor"
    STANDING = "standing"


class Felt(StrEnum):
    """Where a drill was felt."""

    GLUTE = "glute"
    FRONT_OF_HIP = "front-of-hip"
    HAMSTRING = "hamstring"
    QUAD = "quad"
    LOW_BACK = "low-back"
    ELSEWHERE = "elsewhere"
    NOTHING = "nothing"


class Sides(StrEnum):
    """How a drill shares itself between left and right."""

    EACH = "each"  # left, then right
    ALTERNATING = "alternating"
    BOTH = "both"


class Up(StrEnum):
    """What one level above a drill's own adds; the seconds stay."""

    REPETITIONS = "repetitions"
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class Dose:
    """How often, and in which tempo: repetitions are a side unless it is both, times in seconds."""

    repetitions: int
    up_to: int
    out: float
    hold: float
    back: float
    rest: float

    @property
    def seconds_each(self) -> float:
        """How long one repetition takes."""
        return self.out + self.hold + self.back + self.rest


@dataclass(frozen=True, slots=True)
class Drill:
    """A movement, its dose, where it should be felt, and its ladder: easier, more of it, harder."""

    key: str
    link: Link
    place: Place
    sides: Sides
    dose: Dose
    on_target: frozenset[Felt]
    regress: str | None
    up: Up
    progress: str | None
    no_wall: str | None


@dataclass(frozen=True, slots=True)
class SequenceStep:
    """A drill's time in a sequence: `seconds` of one side where it does each, else of it all.

    `repetitions` (a side, unless both) are a program's; without them the drill's dose has its own.
    `transition` is the pause after it where that is not the sequence's.
    """

    drill: str
    sides: Sides
    seconds: int
    repetitions: int | None = None
    transition: int | None = None

    def lasts(self, switch: int) -> int:
        """Return how long the step takes, with the time to switch sides."""
        return 2 * self.seconds + switch if self.sides is Sides.EACH else self.seconds


@dataclass(frozen=True, slots=True)
class Sequence:
    """The steps of a primer and the seconds before, between and after them.

    `march` is brisk marching or easy jogging at the end: no drill, nobody asks where it was felt.
    """

    key: str
    steps: tuple[SequenceStep, ...]
    ready: int
    transition: int
    switch: int
    log: int
    march: int = 0

    @property
    def total_seconds(self) -> int:
        """How long the whole primer takes."""
        steps = sum(step.lasts(self.switch) for step in self.steps)
        followed = self.steps if self.march else self.steps[:-1]
        pauses = sum(
            self.transition if step.transition is None else step.transition for step in followed
        )
        return self.ready + steps + pauses + self.march + self.log


class DrillTableError(ValueError):
    """The table of drills and sequences is wrong at a key."""

    def __init__(self, file: str, key: str, problem: str) -> None:
        super().__init__(f"{file}: {key}: {problem}")
        self.file = file
        self.key = key
        self.problem = problem


def read_tables(
    table: Mapping[str, Any], file: str
) -> tuple[Mapping[str, Drill], Mapping[str, Sequence]]:
    """Turn a parsed table into drills and sequences; the first fault is a DrillTableError.

    `file` is where the table came from, for the error's sentence.
    """
    top = _Entry(file, "the table", table)
    drills = {entry.key: _drill(entry) for entry in top.tables("drills")}
    sequences = {entry.key: _sequence(entry, drills) for entry in top.tables("sequences")}
    top.done()
    for drill in drills.values():
        _check_ladder(drill, drills, file)
    return MappingProxyType(drills), MappingProxyType(sequences)


def read_templates(
    table: Mapping[str, Any], drills: Mapping[str, Drill], file: str
) -> Mapping[str, Mapping[Place, Sequence]]:
    """Turn a parsed table into templates by key and place; the first fault is a DrillTableError."""
    top = _Entry(file, "the table", table)
    templates = {
        template.key: MappingProxyType(
            {
                place: _sequence(template.table(place), drills)
                for place in Place
                if template.has(place)
            }
        )
        for template in top.tables("templates")
    }
    top.done()
    return MappingProxyType(templates)


class _Entry:
    """One table of the file: every field is taken once, in its type, and none may be left."""

    def __init__(self, file: str, key: str, fields: object) -> None:
        self.file = file
        self.key = key
        if not isinstance(fields, Mapping):
            raise self.fault("is not a table")
        self._fields = dict(fields)

    def fault(self, problem: str) -> DrillTableError:
        return DrillTableError(self.file, self.key, problem)

    def take(self, field: str, kind: type[T], default: T | None = None) -> T:
        value = self._fields.pop(field, default)
        if value is None:
            raise self.fault(f"{field} is missing")
        # A bool is an int to Python, but not to whoever writes a table.
        if not isinstance(value, kind) or isinstance(value, bool):
            raise self.fault(f"{field} = {value!r} is not of type {kind.__name__}")
        return value

    def has(self, field: str) -> bool:
        return field in self._fields

    def whole(self, field: str, *, least: int, default: int | None = None) -> int:
        value = self.take(field, int, default)
        if value < least:
            raise self.fault(f"{field} = {value} is less than {least}")
        return value

    def seconds(self, field: str, default: float | None = None) -> float:
        if isinstance(self._fields.get(field), int):
            return self.whole(field, least=0)
        value = self.take(field, float, default)
        if value < 0:
            raise self.fault(f"{field} = {value} is less than 0")
        return value

    def choice(self, field: str, choices: type[E]) -> E:
        return self._chosen(field, self.take(field, str), choices)

    def choices(self, field: str, choices: type[E]) -> frozenset[E]:
        return frozenset(self._chosen(field, value, choices) for value in self.listed(field))

    def listed(self, field: str) -> list[object]:
        values: list[object] = self.take(field, list)
        if not values:
            raise self.fault(f"{field} is empty")
        return values

    def table(self, field: str) -> "_Entry":
        return _Entry(self.file, f"{self.key}.{field}", self.take(field, dict))

    def tables(self, field: str) -> list["_Entry"]:
        return [_Entry(self.file, key, fields) for key, fields in self.take(field, dict).items()]

    def done(self) -> None:
        if self._fields:
            raise self.fault(f"unknown: {', '.join(self._fields)}")

    def _chosen(self, field: str, value: object, choices: type[E]) -> E:
        for choice in choices:
            if choice.value == value:
                return choice
        raise self.fault(f"{field}: {value!r} is none of {', '.join(choices)}")


def _drill(entry: _Entry) -> Drill:
    drill = Drill(
        key=entry.key,
        link=entry.choice("link", Link),
        place=entry.choice("place", Place),
        sides=entry.choice("sides", Sides),
        dose=_dose(entry.table("dose")),
        on_target=entry.choices("on_target", Felt),
        regress=entry.take("regress", str, "") or None,
        up=entry.choice("up", Up),
        progress=entry.take("progress", str, "") or None,
        no_wall=entry.take("no_wall", str, "") or None,
    )
    entry.done()
    return drill


def _dose(entry: _Entry) -> Dose:
    repetitions = entry.whole("repetitions", least=1)
    dose = Dose(
        repetitions=repetitions,
        up_to=entry.whole("up_to", least=repetitions, default=repetitions),
        out=entry.seconds("out"),
        hold=entry.seconds("hold"),
        back=entry.seconds("back"),
        rest=entry.seconds("rest", 0.0),
    )
    entry.done()
    return dose


def _sequence(entry: _Entry, drills: Mapping[str, Drill]) -> Sequence:
    sequence = Sequence(
        key=entry.key,
        steps=tuple(
            _step(_Entry(entry.file, f"{entry.key}.steps[{place}]", fields), drills)
            for place, fields in enumerate(entry.listed("steps"))
        ),
        ready=entry.whole("ready", least=0),
        transition=entry.whole("transition", least=0),
        switch=entry.whole("switch", least=0),
        log=entry.whole("log", least=0),
        march=entry.whole("march", least=0, default=0),
    )
    entry.done()
    due = SHORT_SECONDS if entry.key == SHORT else FULL_SECONDS
    if sequence.total_seconds != due:
        raise entry.fault(f"lasts {sequence.total_seconds} s, not {due}")
    return sequence


def _step(entry: _Entry, drills: Mapping[str, Drill]) -> SequenceStep:
    key = entry.take("drill", str)
    if key not in drills:
        raise entry.fault(f"drill: {key!r} is no drill")
    step = SequenceStep(
        drill=key,
        sides=drills[key].sides,
        seconds=entry.whole("seconds", least=1),
        transition=entry.whole("transition", least=0) if entry.has("transition") else None,
    )
    entry.done()
    return step


def _check_ladder(drill: Drill, drills: Mapping[str, Drill], file: str) -> None:
    """Climb down from a drill, then up: every rung must be there, and none may come twice."""
    dose = drill.dose
    if drill.up is Up.HOLD and not dose.hold:
        raise DrillTableError(file, drill.key, "up = hold: it has none")
    if drill.up is Up.REPETITIONS and dose.repetitions == dose.up_to:
        raise DrillTableError(file, drill.key, "up = repetitions: it has no range")
    if drill.no_wall is not None and drill.no_wall not in drills:
        raise DrillTableError(file, drill.key, f"no_wall: {drill.no_wall!r} is no drill")
    for way in ("regress", "progress"):
        seen = [drill.key]
        while (rung := getattr(drills[seen[-1]], way)) is not None:
            if rung not in drills:
                raise DrillTableError(file, seen[-1], f"{way}: {rung!r} is no drill")
            if rung in seen:
                ring = " -> ".join([*seen, rung])
                raise DrillTableError(file, drill.key, f"{way} goes in a circle: {ring}")
            seen.append(rung)


with _TABLE_FILE.open("rb") as _table:
    DRILLS, SEQUENCES = read_tables(tomllib.load(_table), _TABLE_FILE.name)

with _TEMPLATES_FILE.open("rb") as _table:
    TEMPLATES: Mapping[str, Mapping[Place, Sequence]] = MappingProxyType(
        {
            STANDARD: MappingProxyType(
                {Place.FLOOR: SEQUENCES["standard"], Place.STANDING: SEQUENCES["standing"]}
            ),
            **read_templates(tomllib.load(_table), DRILLS, _TEMPLATES_FILE.name),
        }
    )
"""What a clinic's program can begin with, by place."""
