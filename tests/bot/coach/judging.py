"""Records of a drill by their days, for what is judged of them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.coach.judged import Kind, Record
from bot.coach.ladder import Rungs
from messages.drills import Felt
from storage.records import SinceLastTime

MADRID = ZoneInfo("Europe/Madrid")
BEGIN = datetime(2027, 3, 1, 5, 15, tzinfo=UTC)
DAY = timedelta(days=1)
FULL = Rungs(-1, 2)
"""A ladder that has all its rungs."""


def on(day: float) -> datetime:
    """Return the instant at which the primer of a day begins, in Madrid's time."""
    return (BEGIN + day * DAY).astimezone(MADRID)


def record(
    day: float,
    pain: int | None = 0,
    *,
    effort: int | None = 2,
    felt: Felt | None = Felt.GLUTE,
    finished: bool = True,
    level: int = 0,
    since: SinceLastTime | None = SinceLastTime.SAME,
    kind: Kind = Kind.USUAL,
) -> Record:
    """Return a record of a good day, but for what is named."""
    on_target = None if felt is None else felt is Felt.GLUTE
    return Record(on(day), level, finished, felt, on_target, effort, pain, since, kind)


def history(*records: Record) -> list[Record]:
    """Return records in order; how it has been since the last one nobody has asked yet."""
    return [*records[:-1], *(replace(one, since=None) for one in records[-1:])]
