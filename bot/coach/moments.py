"""When something goes out, as it is typed: "tomorrow 18:00", "28.3. 9:00", "vie 18:00", "18:00"."""

import re
from collections.abc import Container
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.coach.phrases.nearest import with_example
from bot.coach.phrases.spoken import spoken
from bot.coach.plans import PlanError, PlanProblem, parse_day, parse_plans, parse_time
from bot.coach.schedule import SingleRun, WeeklyRun, Wish


@dataclass(frozen=True, slots=True)
class Moment:
    """A date and a wall time, of no zone yet."""

    on: date
    at: time


def parse_moment(text: str, *, now_local: datetime, language: str = "en") -> Moment:
    """Read one day and one time; without a day it is the next such time.

    `now_local` shows the reader's date and wall time. Raises PlanError.
    """

    def read(text: str) -> Moment:
        return _moment(text, now_local, language)

    names = spoken(language)
    try:
        return read(text)
    except PlanError as error:
        raise with_example(error, text, names, names.example_moment, read) from None


_HOUR = re.compile(r"(?:at|a\s+las?|las?|um|à|às)?\s*(\d{1,2})(?:\s*uhr)?", re.IGNORECASE)
_HOURS = 24


def parse_change(
    text: str, was: datetime, *, now_local: datetime, language: str = "en"
) -> tuple[date, time]:
    """Read where a run goes that was at a wall time: "at 7", "18:15", "tomorrow", "sat 9:00".

    An hour in figures alone is one of 24; a day alone keeps the time. Raises PlanError.
    """
    hour = _HOUR.fullmatch(text.strip())
    if hour is not None and int(hour[1]) < _HOURS:
        return was.date(), time(int(hour[1]))
    try:
        return was.date(), parse_time(text, language=language)
    except PlanError:
        pass
    try:
        return parse_day(text, now_local, language), was.time().replace(fold=0)
    except PlanError:
        found = parse_moment(text, now_local=now_local, language=language)
        return found.on, found.at


def _moment(text: str, now_local: datetime, language: str) -> Moment:
    try:
        wishes = parse_plans(text, now_local=now_local, language=language).wishes
    except PlanError as error:
        if error.problem is not PlanProblem.NO_DAY:
            raise
        at = parse_time(text, language=language)
        return Moment(_next(now_local, at, range(7)), at)
    match wishes:
        case (Wish(SingleRun(on, at), None),):
            return Moment(on, at)
        case (Wish(WeeklyRun(weekdays, at) as plan, None),) if len(weekdays) == 1:
            if plan == WeeklyRun(weekdays, at):
                return Moment(_next(now_local, at, weekdays), at)
    if len({wish.plan.at for wish in wishes}) > 1:
        raise PlanError(PlanProblem.TWO_TIMES, text)
    raise PlanError(PlanProblem.TWO_DATES, text)


def _next(now_local: datetime, at: time, weekdays: Container[int]) -> date:
    today, is_over = now_local.date(), at <= now_local.time()
    days = (today + timedelta(days=ahead) for ahead in range(is_over, 8))
    return next(day for day in days if day.weekday() in weekdays)


_SPAN = re.compile(
    r"(\d{1,4})\s*(?:(h|hours?|horas?|hs?|stunden?|heures?)|d|days?|d[ií]as?|tage?|j|jours?)",
    re.IGNORECASE,
)


def parse_span(text: str) -> timedelta | None:
    """Read hours or days ("36 h", "3 días"), None for anything else."""
    found = _SPAN.fullmatch(text.strip())
    if found is None:
        return None
    number = int(found[1])
    return timedelta(hours=number) if found[2] else timedelta(days=number)
