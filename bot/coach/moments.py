"""When something goes out, as it is typed: "tomorrow 18:00", "28.3. 9:00", "vie 18:00", "18:00"."""

import re
from collections.abc import Container
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.coach.plans import PlanError, PlanProblem, parse_plan, parse_time
from bot.coach.schedule import SingleRun, WeeklyRun

_DAY_FIRST = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4})(?!\d))?")


@dataclass(frozen=True, slots=True)
class Moment:
    """A date and a wall time, of no zone yet."""

    on: date
    at: time


def parse_moment(text: str, *, now_local: datetime) -> Moment:
    """Read one day and one time; without a day it is the next such time.

    `now_local` shows the reader's date and wall time. Raises PlanError.
    """
    said = _DAY_FIRST.sub(lambda found: _year_first(found, now_local), text)
    try:
        plan = parse_plan(said, now_local=now_local)
    except PlanError as error:
        if error.problem is not PlanProblem.NO_DAY:
            raise
        at = parse_time(said)
        return Moment(_next(now_local, at, range(7)), at)
    match plan:
        case SingleRun(on, at):
            return Moment(on, at)
        case WeeklyRun(weekdays, at) if len(weekdays) == 1:
            return Moment(_next(now_local, at, weekdays), at)
    raise PlanError(PlanProblem.TWO_DATES, text)


def _year_first(found: re.Match[str], now_local: datetime) -> str:
    """Return a date as year-month-day; without a year it is the next such day."""
    day, month, year = int(found[1]), int(found[2]), found[3]
    if year:
        return f" {int(year):04}-{month:02}-{day:02} "
    this = now_local.year
    is_over = (month, day) < (now_local.month, now_local.day)
    return f" {this + is_over:04}-{month:02}-{day:02} "


def _next(now_local: datetime, at: time, weekdays: Container[int]) -> date:
    today, is_over = now_local.date(), at <= now_local.time()
    days = (today + timedelta(days=ahead) for ahead in range(is_over, 8))
    return next(day for day in days if day.weekday() in weekdays)


_SPAN = re.compile(r"(\d{1,4})\s*(?:(h|hours?|horas?|hs?)|d|days?|d[ií]as?)", re.IGNORECASE)


def parse_span(text: str) -> timedelta | None:
    """Read hours or days ("36 h", "3 días"), None for anything else."""
    found = _SPAN.fullmatch(text.strip())
    if found is None:
        return None
    number = int(found[1])
    return timedelta(hours=number) if found[2] else timedelta(days=number)
