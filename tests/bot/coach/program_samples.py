"""Programs to try things on, and any program at all."""

from dataclasses import replace

from hypothesis import strategies as st

from bot.coach import programs
from bot.coach.program_documents import PAUSES, Document
from bot.coach.programs import Phase, Program
from bot.coach.typed import units
from messages.drills import DRILLS, TEMPLATES, Place, Sequence, SequenceStep

FLOOR = TEMPLATES["standard"][Place.FLOOR]
STANDING = TEMPLATES["standard"][Place.STANDING]


def a_step(
    drill: str = "glute-bridge", seconds: int = 50, times: int | None = None
) -> SequenceStep:
    return SequenceStep(drill, DRILLS[drill].sides, seconds, times)


def a_sequence(*steps: SequenceStep, place: Place = Place.FLOOR) -> Sequence:
    return Sequence(place.value, steps or (a_step(),), **PAUSES)


def a_phase(name: str = "Start", weeks: int = 2, *steps: SequenceStep) -> Phase:
    return Phase(name, weeks, floor=a_sequence(*steps))


def a_program(*phases: Phase) -> Program:
    return Program("Strength", phases or (a_phase("Start", 2), a_phase("Build", 4)))


def a_document() -> Document:
    """Return the plain values of a program of two phases, the second standing."""
    step = {"drill": "glute-bridge", "seconds": 50, "repetitions": 8}
    return {
        "name": "Strength",
        "phases": [
            {"name": "Start", "weeks": 2, "floor": {"steps": [dict(step)]}},
            {"name": "Build", "weeks": 4, "note": "Slowly", "standing": {"steps": [dict(step)]}},
        ],
    }


# Any program ----------------------------------------------------------------------------------

_SIGNS = st.characters(exclude_categories=["Cc", "Cs"])
# A sign may be two units, and it is units that a text may have so many of.
_NAMES = (
    st.text(_SIGNS, min_size=1, max_size=programs.LONGEST_NAME)
    .map(str.strip)
    .filter(lambda name: 1 <= units(name) <= programs.LONGEST_NAME)
)
_NOTES = (
    st.text(_SIGNS | st.just("\n"), max_size=programs.LONGEST_NOTE)
    .map(str.strip)
    .filter(lambda note: units(note) <= programs.LONGEST_NOTE)
)
_STEPS = st.builds(
    a_step,
    st.sampled_from(sorted(DRILLS)),
    st.integers(1, 30),
    st.none() | st.integers(1, programs.MOST_REPETITIONS),
)
_PAUSE = st.integers(0, 15)


def _sequences(place: Place) -> st.SearchStrategy[Sequence]:
    return st.builds(
        Sequence,
        st.just(place.value),
        st.lists(_STEPS, min_size=1, max_size=4).map(tuple),
        *[_PAUSE] * len(PAUSES),
    )


_PLACES = st.sampled_from([(True, False), (False, True), (True, True)])


@st.composite
def any_program(draw: st.DrawFn) -> Program:
    """Return a program that keeps all limits."""
    phases = []
    for name in draw(st.lists(_NAMES, min_size=1, max_size=5, unique=True)):
        has_floor, has_standing = draw(_PLACES)
        phases.append(
            Phase(
                name,
                draw(st.integers(1, programs.MOST_WEEKS)),
                draw(_NOTES),
                draw(st.booleans()),
                draw(_sequences(Place.FLOOR)) if has_floor else None,
                draw(_sequences(Place.STANDING)) if has_standing else None,
            )
        )
    if len(phases) > 1 and draw(st.booleans()):
        phases[0] = replace(phases[0], then=phases[1].name)
    return Program(draw(_NAMES), tuple(phases), draw(st.booleans()))
