"""From a file to plans: what is read is fitted, and what would be too much is refused."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.calendars.fitting import fit
from bot.calendars.found import (
    AHEAD,
    MOST_ROWS,
    CalendarError,
    Event,
    Found,
    Problem,
)
from bot.calendars.reading import Series, read


def find(content: bytes, *, now: datetime, zone: ZoneInfo, words: Sequence[str]) -> Found:
    """Return the runs of a file as plans, for a runner in a zone; raises CalendarError."""
    reading = read(content, now=now, zone=zone, words=words)
    begin = now.astimezone(zone).replace(tzinfo=None)
    events = [_event(series, begin) for series in reading.series]
    if sum(len(event.timed) + len(event.all_day) for event in events) > MOST_ROWS:
        raise CalendarError(Problem.TOO_MANY_RUNS)
    return Found(
        reading.key,
        reading.name,
        reading.partial,
        # What is over is missing; a file that speaks of its own events alone must say so.
        tuple(one for one in events if one.timed or one.all_day or one.own or reading.partial),
        reading.others,
        reading.count,
        reading.unread,
        reading.strange,
        reading.left_out,
        sum(series.is_over for series in reading.series),
    )


def _event(series: Series, begin: datetime) -> Event:
    end = begin + AHEAD
    midnights = (datetime.combine(day, time()) for day in series.dates)
    yesterday = datetime.combine(begin.date() - timedelta(days=1), time(23, 59))
    return Event(
        series.uid,
        series.title,
        series.kind,
        fit(series.walls, after=begin, until=end, goes_on=series.goes_on),
        fit(midnights, after=yesterday, until=end, goes_on=series.goes_on),
        series.own,
        series.instead_of,
    )
