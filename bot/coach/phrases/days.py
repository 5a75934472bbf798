"""Single days as they are typed: 28 March, 28.3., el 28 de marzo, next friday, tomorrow."""

import re

from bot.coach.phrases.lexicon import Words
from bot.coach.phrases.parts import LAST_OF_MONTH, MONTHS, Coming, Dated, Day, Days, Mark, On
from bot.coach.phrases.problems import PlanError, PlanProblem
from bot.coach.phrases.spoken import spoken

LONGEST_MONTH, LAST_HOUR = 31, 23
_COMMON_YEAR = 2027
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4}|[0-9]{2})?")
_SHORT_DOTTED = re.compile(r"([0-9]{2})\.([0-9]{1,2})")
_SLASHED = re.compile(r"([0-9]{1,2})([/-])([0-9]{1,2})(?:[/-]([0-9]{4}|[0-9]{2}))?")
_DATE_LIKE = re.compile(r"[0-9]+(?:[-/][0-9]+)+|[0-9]+\.[0-9]+\.[0-9]+|[0-9]{4}\.[0-9]+\.[0-9]+")
_ORDINAL = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|o|ro|er)")
_YEAR = re.compile(r"(?:20|21)[0-9]{2}")
_ENDS = {
    ("end", "of"), ("finales", "de"), ("final", "de"), ("fin", "de"), ("fines", "de"),
}  # fmt: skip

Found = tuple[Day, int]
"""A day, and the place after its words."""


def day_at(words: Words, at: int, *, weekdays: bool = False) -> Found | None:
    """Read a day that begins here; raises PlanError for one that there is not."""
    length, means = words.phrase(at)
    if means and isinstance(means[0], On) and len(means) == 1:
        return means[0].day, at + length
    return (
        _coming(words, at, weekdays=weekdays)
        or _in_figures(words, at)
        or _end_of_month(words, at)
        or _of_month(words, at)
        or _month_first(words, at)
        or _alone(words, at)
    )


def list_at(words: Words, at: int) -> tuple[tuple[Day, ...], int] | None:
    """Read the days of one month: "28 and 29 March", "el 1, el 2 y el 3 de mayo"."""
    if words.month(at):
        return _after_month(words, at)
    days: list[int] = []
    end = at
    while (number := _day_number(words, end)) is not None:
        days.append(number)
        if len(days) > LONGEST_MONTH:
            return None
        joined = words.after_fill(end + 1)
        length = words.mark(joined, Mark.AND)
        if not length:
            break
        end = words.after_fill(joined + length)
    last = _of_month(words, end) if len(days) > 1 else None
    if last is None or not isinstance(last[0], Dated):
        return None
    month, year = last[0].month, last[0].year
    return tuple(Dated(day, month, year) for day in days), last[1]


def _after_month(words: Words, at: int) -> tuple[tuple[Day, ...], int] | None:
    """Read "March 28 and 29", where a time follows: "March 28 and 9" may have its time already."""
    days, end = [], words.after_fill(at + 1)
    while (day := _day_number(words, end)) is not None:
        days.append(day)
        length = words.mark(end + 1, Mark.AND)
        if not length:
            break
        end += 1 + length
    has_time = words.mark(end + 1, Mark.AT) or words.key(end + 1)[:1].isdigit()
    month = words.month(at) or 0
    if len(days) < 2 or not has_time or max(days) > _longest(month, None):  # noqa: PLR2004 - a list
        return None
    return tuple(Dated(day, month) for day in days), end + 1


def bad_date(words: Words, begin: int, end: int, better: str | None = None) -> PlanError:
    """Return the refusal of a date, with what may be meant."""
    edit = (*words.span(begin, end), better or "")
    return PlanError(PlanProblem.BAD_DATE, words.said(begin, end), better, edits=(edit,))


def last_of(month: int, language: str) -> str:
    """Return the last day that a month has in every year, as one types it."""
    return spoken(language).month_day(_longest(month, _COMMON_YEAR), month)


def _coming(words: Words, at: int, *, weekdays: bool) -> Found | None:
    """Read "next friday", "el lunes que viene"; a weekday alone only where it is a day."""
    mark = words.mark(at, Mark.NEXT) or words.mark(at, Mark.THIS)
    is_this = bool(words.mark(at, Mark.THIS))
    weekday, end = words.weekday(at + mark), at + mark + 1
    if weekday is None:
        return None
    if (words.key(end), words.key(end + 1)) == ("que", "viene"):
        return Coming(weekday), end + 2
    if words.key(end) in {"proximo", "siguiente"}:
        return Coming(weekday), end + 1
    if mark or weekdays:
        return Coming(weekday, may_be_today=is_this), end
    return None


def _in_figures(words: Words, at: int) -> Found | None:
    key = words.key(at)
    if parts := _YEAR_FIRST.fullmatch(key):
        return _dated(words, at, int(parts[3]), int(parts[2]), int(parts[1])), at + 1
    if (parts := _DOTTED.fullmatch(key)) and (parts[3] or int(parts[2]) <= MONTHS):
        return _dated(words, at, int(parts[1]), int(parts[2]), _year(parts[3])), at + 1
    if (parts := _SHORT_DOTTED.fullmatch(key)) and int(parts[1]) > LAST_HOUR:
        if int(parts[1]) <= LONGEST_MONTH and 1 <= int(parts[2]) <= MONTHS:
            return _dated(words, at, int(parts[1]), int(parts[2]), None), at + 1
        return None
    if (parts := _SLASHED.fullmatch(key)) and (parts[2] == "/" or parts[4]):
        day, month = int(parts[1]), int(parts[3])
        if month > MONTHS >= day:
            day, month = month, day
        elif not words.spoken.is_day_first and day <= MONTHS and day != month:
            raise _two_ways(words, at, (day, month), _year(parts[4]))
        return _dated(words, at, day, month, _year(parts[4])), at + 1
    if parts:
        raise _dashed(words, at, int(parts[1]), int(parts[3]))
    if _DATE_LIKE.fullmatch(key) and ":" not in key:
        raise bad_date(words, at, at + 1)
    return None


def _dashed(words: Words, at: int, first: int, second: int) -> PlanError:
    """Return the refusal of "14-3", which may be a date, or a span of hours as in "sat 8-9"."""
    span, said, better = words.span(at, at + 1), words.said(at, at + 1), f"{first}/{second}"
    if max(first, second) <= LAST_HOUR and _is_span_of_hours(words, at):
        return PlanError(PlanProblem.TWO_TIMES, said, edits=((*span, f"{first:02}:00"),))
    if max(first, second) > LONGEST_MONTH or not 1 <= min(first, second) <= MONTHS:
        return bad_date(words, at, at + 1)
    if not words.spoken.is_day_first and first != second and max(first, second) <= MONTHS:
        return _two_ways(words, at, (first, second), None)
    return PlanError(PlanProblem.UNKNOWN_WORD, said, better, edits=((*span, better),))


def _is_span_of_hours(words: Words, at: int) -> bool:
    """Whether a day is named elsewhere, and no time."""
    around = [other for other in range(len(words.tokens)) if other != at]
    names_day = any(
        words.weekday(other) is not None
        or any(isinstance(part, Days | On) for part in words.phrase(other)[1])
        for other in around
    )
    is_bound = at > 0 and words.mark(at - 1, Mark.UNTIL, Mark.SINCE)
    return names_day and not is_bound and not any(words.key(one)[:1].isdigit() for one in around)


def _two_ways(words: Words, at: int, said: tuple[int, int], year: int | None) -> PlanError:
    first, second = said
    if not (first and second):
        return bad_date(words, at, at + 1)
    span, ending = words.span(at, at + 1), f" {year}" if year else ""
    better, other = (
        f"{words.spoken.month_day(*of)}{ending}" for of in ((first, second), (second, first))
    )
    return PlanError(
        PlanProblem.TWO_WAYS,
        words.said(at, at + 1),
        better,
        edits=((*span, better),),
        or_edits=((*span, other),),
    )


def _year(said: str | None) -> int | None:
    if said is None:
        return None
    return int(said) if len(said) > 2 else 2000 + int(said)  # noqa: PLR2004


def _dated(words: Words, at: int, day: int, month: int, year: int | None, end: int = 0) -> Dated:
    """Return a date if there is one in some year, or in that year; else refuse it."""
    end = end or at + 1
    longest = _longest(month, year)
    if not 1 <= day <= longest:
        better = None
        if longest and day > longest:
            better = f"{year}-{month:02}-{longest}" if year else None
            better = better or last_of(month, words.language)
        raise bad_date(words, at, end, better)
    return Dated(day, month, year)


def _longest(month: int, year: int | None) -> int:
    if not 1 <= month <= MONTHS or year == 0:
        return 0
    if month == 2:  # noqa: PLR2004 - February
        leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
        return 29 if leap else 28
    return 30 if month in {4, 6, 9, 11} else LONGEST_MONTH


def _day_number(words: Words, at: int) -> int | None:
    key = words.key(at)
    if ordinal := _ORDINAL.fullmatch(key):
        return int(ordinal[1])
    number = words.number(at)
    return number if number is not None and key != "a" and number <= 99 else None  # noqa: PLR2004


def _end_of_month(words: Words, at: int) -> Found | None:
    """Read "the end of June", "finales de junio", "fin de mes"."""
    at = words.after_fill(at)
    if (words.key(at), words.key(at + 1)) not in _ENDS:
        return None
    at = words.after_fill(at + 2)
    if words.key(at) in {"month", "mes"}:
        return Dated(LAST_OF_MONTH), at + 1
    return (Dated(LAST_OF_MONTH, words.month(at)), at + 1) if words.month(at) else None


def _of_month(words: Words, at: int) -> Found | None:
    """Read "28 March", "the 28th of March 2027", "el 28 de marzo de 2027"."""
    begin, at = at, words.after_fill(at)
    day = _day_number(words, at)
    if day is None:
        return None
    end = at + 1
    if words.key(end) in {"of", "de", "del"}:
        end += 1
    month = words.month(end)
    if month is None:
        return None
    year, end = _year_at(words, end + 1)
    return _dated(words, begin, day, month, year, end), end


def _year_at(words: Words, at: int) -> tuple[int | None, int]:
    year = at + 1 if words.key(at) in {"de", "del", "of", ","} else at
    if _YEAR.fullmatch(words.key(year)):
        return int(words.key(year)), year + 1
    return None, at


def _month_first(words: Words, at: int) -> Found | None:
    """Read "March 28", "March the 28th, 2027"; "mar 7" is a Tuesday in Spanish."""
    month = words.month(at)
    if month is None:
        return None
    end = words.after_fill(at + 1)
    day = _day_number(words, end)
    is_weekday = words.weekday(at) is not None
    if day is None or not words.key(end)[0].isdigit():
        return None
    if is_weekday and words.spoken.is_day_first:
        return None
    year, after = _year_at(words, end + 1)
    return _dated(words, at, day, month, year, after), after


def _has_its_time(words: Words, at: int) -> bool:
    """Whether this is the 8 of "lunes 8 a las 7:00", or of "lunes 8 y martes 9 a las 7:00"."""
    if words.weekday(at - 1) is None:
        return False
    end = at + 1
    if length := words.mark(end, Mark.AND):
        following = words.after_fill(end + length)
        is_day = words.weekday(following) is not None and words.key(following + 1).isdigit()
        return is_day and _has_its_time(words, following + 1)
    lead = words.mark(end, Mark.AT)
    return lead > 0 and (words.key(end + lead)[:1].isdigit() or bool(words.number(end + lead)))


def _alone(words: Words, at: int) -> Found | None:
    """Read a day of the month without the month: "the 28th", "el 28", "sunday 28"."""
    key, end = words.key(at), at + 1
    if key in {"el", "dia", "the"}:
        end = words.after_fill(at)
        number = words.number(end) if key != "the" and words.key(end).isdigit() else None
        if ordinal := _ORDINAL.fullmatch(words.key(end)):
            number = int(ordinal[1])
        if number is None or not 1 <= number <= LONGEST_MONTH:
            return None
        return Dated(number), end + 1
    if ordinal := _ORDINAL.fullmatch(key):
        _dated(words, at, int(ordinal[1]), 1, None)  # raises for the 32nd
        return Dated(int(ordinal[1])), end
    if at > 0 and key.isdigit() and 1 <= int(key) <= LONGEST_MONTH:
        is_no_hour = words.weekday(at - 1) is not None and int(key) > LAST_HOUR
        if is_no_hour or words.key(at - 1) in {"del", "al"} or _has_its_time(words, at):
            return Dated(int(key)), end
    return None
