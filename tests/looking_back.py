"""Runners with a history: what pictures of the weeks are tried and looked at with."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.coach.looking_back import LookBack, Span, look_back
from messages.drills import Felt
from storage.records import Primer, PrimerStatus, Side, Step, StepOutcome
from tests.factories import NOON

MADRID = ZoneInfo("Europe/Madrid")
WEEK, DAY = timedelta(weeks=1), timedelta(days=1)
DONE, OFFERED = PrimerStatus.DONE, PrimerStatus.OFFERED
FLOOR = ("half-kneeling-rock", "glute-bridge", "quadruped-kickback", "bird-dog")
STANDING = ("leg-swing", "split-stance-rock", "standing-kickback", "wall-lean-march")


@dataclass(slots=True)
class Life:
    """A runner's primers, the steps of each, and their pauses."""

    primers: list[Primer] = field(default_factory=list)
    steps: dict[int, Sequence[Step]] = field(default_factory=dict)
    pauses: list[tuple[datetime, datetime]] = field(default_factory=list)

    def run(
        self,
        at: datetime,
        status: PrimerStatus = DONE,
        *,
        pain: int | None = None,
        felt: Mapping[str, Felt | tuple[Felt, Felt]] | None = None,
        by_hand: bool = False,
    ) -> Primer:
        """Add a primer before a run, with where its drills were felt: one place, or one a side."""
        one = Primer(
            id=len(self.primers) + 1,
            runner_id=1,
            run_id=None if by_hand else 1,
            run_at=None if by_hand else at,
            planned_at=at,
            status=status,
            sequence="standard",
            since_last=None,
            effort=2 if felt else None,
            pain=pain,
            started_at=at if felt is not None else None,
            ended_at=at,
        )
        self.primers.append(one)
        self.steps[one.id] = list(_steps(one.id, felt or {}))
        return one

    def back(self, span: Span, now: datetime = NOON, zone: ZoneInfo = MADRID) -> LookBack:
        """Look back over it."""
        return look_back(self.primers, self.steps, self.pauses, zone=zone, now=now, span=span)


def _steps(primer_id: int, felt: Mapping[str, Felt | tuple[Felt, Felt]]) -> Iterator[Step]:
    for position, (drill, where) in enumerate(felt.items()):
        of = Step(primer_id, position, Side.BOTH, drill, 60, 0, StepOutcome.DONE, None, None, None)
        if isinstance(where, tuple):
            for side, told in zip((Side.LEFT, Side.RIGHT), where, strict=True):
                yield replace(of, side=side, felt=told)
        else:
            yield replace(of, felt=where)


def some_felt(number: int) -> dict[str, Felt | tuple[Felt, Felt]]:
    """Return where the drills of one session were felt: better as the sessions go on."""
    felt: dict[str, Felt | tuple[Felt, Felt]] = {}
    for place, drill in enumerate(FLOOR if number % 3 else STANDING):
        luck = (number * 7 + place * 5) % 11
        led = luck < 5 + number // 12 % 5
        other = (Felt.HAMSTRING, Felt.LOW_BACK, Felt.QUAD)[(number + place) % 3]
        where = Felt.GLUTE if led else other
        felt[drill] = (Felt.GLUTE, where) if luck % 4 == 0 else where
    return felt


def a_life(weeks: int, *, until: datetime = NOON) -> Life:
    """Return three runs a week up to an instant, most of them primed, and two weeks of pause."""
    life = Life()
    paused = {weeks // 3, weeks // 3 + 1} if weeks > 3 else set()
    for week in range(weeks):
        for number, days in enumerate((4, 2, 0)):
            at = until - (weeks - 1 - week) * WEEK - days * DAY - 6 * timedelta(hours=1)
            count = 3 * week + number
            if week in paused:
                continue
            if count % 7 == 3:
                life.run(at, OFFERED)
            else:
                life.run(at, pain=(count * 5 + week // 9) % 4, felt=some_felt(count))
    if paused:
        begin = until - (weeks - 1 - min(paused)) * WEEK - 6 * DAY
        life.pauses.append((begin, begin + 13 * DAY))
    return life


def one_session() -> Life:
    """Return a single session of today."""
    life = Life()
    felt = dict.fromkeys(FLOOR, Felt.GLUTE) | {"bird-dog": (Felt.GLUTE, Felt.LOW_BACK)}
    life.run(NOON - timedelta(hours=6), pain=1, felt=felt)
    return life


STATES = {
    "empty": (Life(), Span.FOUR_WEEKS),
    "one": (one_session(), Span.FOUR_WEEKS),
    "weeks4": (a_life(4), Span.FOUR_WEEKS),
    "weeks12": (a_life(12), Span.TWELVE_WEEKS),
    "years2": (a_life(120), Span.ALL),
}
"""Whose pictures are looked at."""
