"""What a runner who follows a clinic's program does now: phase, sequences, and what is new."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.coach.lateness import LASTS
from bot.coach.program_changes import Change, Standing, changes_for
from bot.coach.programs import Phase, Program, phase_at
from messages.drills import EASY, RACE, SEQUENCES, SHORT, SHORT_SECONDS, STANDARD, Place, Sequence

PLACES = {STANDARD: Place.FLOOR, "standing": Place.STANDING}
"""Which place of a program stands for which of the sequences that a runner chooses from."""
_PLACE_OF = PLACES | {EASY: Place.FLOOR, RACE: Place.STANDING}
"""And for those that follow from the run: before a race nobody lies down."""
_SHORT_PAUSE = 5


@dataclass(frozen=True, slots=True)
class Following:
    """A runner's program on a day; `changes` are what its version has that they have not seen."""

    program_id: int
    version: int
    clinic: str
    program: str
    phase: Phase
    week: int
    weeks: int
    is_gentle: bool = False
    changes: tuple[Change, ...] = ()

    @property
    def choices(self) -> tuple[str, ...]:
        """The keys of the sequences to choose from: a place that has none of its own is none."""
        own = {Place.FLOOR: self.phase.floor, Place.STANDING: self.phase.standing}
        return (*(key for key, place in PLACES.items() if own[place] is not None), SHORT)

    def key(self, wanted: str) -> str:
        """Return the choice that a wanted one comes to."""
        if wanted in self.choices:
            return wanted
        place = _PLACE_OF.get(wanted)
        alike = (key for key in self.choices if key in PLACES and PLACES[key] is place)
        return next(alike, self.choices[0])

    def sequence(self, key: str) -> Sequence:
        """Return the sequence of a choice; two minutes are nobody's own, but for a gentle one."""
        if key != SHORT:
            return self.phase.at(_PLACE_OF[key])
        return shortened(self.phase.at(Place.FLOOR)) if self.is_gentle else SEQUENCES[SHORT]

    def is_own(self, key: str) -> bool:
        """Whether a choice's drills are the program's."""
        return key != SHORT or self.is_gentle

    def lasts(self, key: str) -> timedelta:
        """Return how long a choice takes."""
        return timedelta(seconds=self.sequence(key).total_seconds)


def following(
    new: tuple[int, int, Program],
    seen: Program | None,
    *,
    clinic: str,
    started_on: date,
    today: date,
) -> Following:
    """Return what a runner does on a day; `new` is the program's id, version and content.

    `seen` is the version that they have seen last, None where that is this one.
    """
    program_id, version, program = new
    now = phase_at(program, started_on, today)
    standing = Standing(started_on, today)
    return Following(
        program_id,
        version,
        clinic,
        program.name,
        program.phases[now.index],
        now.week,
        now.weeks,
        program.gentle,
        () if seen is None else changes_for(seen, program, standing),
    )


def shortened(sequence: Sequence) -> Sequence:
    """Return the first drills of a sequence, as many as fit in the short one's time."""
    pauses = {"ready": _SHORT_PAUSE, "transition": 0, "switch": _SHORT_PAUSE, "log": _SHORT_PAUSE}
    short = replace(sequence, key=SHORT, steps=sequence.steps[:1], **pauses)
    for count in range(2, len(sequence.steps) + 1):
        longer = replace(short, steps=sequence.steps[:count])
        if longer.total_seconds > SHORT_SECONDS:
            break
        short = longer
    return short


def sequence_of(follows: Following | None, key: str) -> Sequence:
    """Return the sequence of a choice, with a program or without."""
    return SEQUENCES[key] if follows is None else follows.sequence(key)


def lasts_of(follows: Following | None, key: str) -> timedelta:
    """Return how long a choice takes."""
    return LASTS[key] if follows is None else follows.lasts(key)
