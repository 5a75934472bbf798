"""How often, and for how long: every other sunday, cada dos semanas, for 8 weeks."""

from bot.coach.phrases.lexicon import Words
from bot.coach.phrases.parts import Days, Every, Lasts, Mark
from bot.coach.phrases.problems import PlanError, PlanProblem
from bot.coach.phrases.words import ORDINALS
from bot.coach.schedule import MOST_WEEKS

_WEEK = 7
_FORTNIGHT_IN_SPANISH = 15
_UNITS = {
    "day": 1, "days": 1, "dia": 1, "dias": 1, "d": 1,
    "week": _WEEK, "weeks": _WEEK, "wk": _WEEK, "wks": _WEEK, "semana": _WEEK, "semanas": _WEEK,
}  # fmt: skip
_COMING = {"next", "proximas", "proximos", "siguientes"}
_MONTHS = {"month", "months", "mes", "meses"}
_LONGEST = 731
_DAYS = {"day", "days", "dia", "dias"}


def rhythm_at(words: Words, at: int) -> tuple[Every, int] | None:
    """Read one of so many weeks; raises PlanError for what does not go by weeks."""
    length, means = words.phrase(at)
    match means:
        case (Mark.NOT_WEEKLY,):
            raise _not_weekly(words, at, at + length)
        case (Every() as every,):
            return every, at + length
        case (Mark.OTHER,):
            return Every(2, of_weeks=False), at + length
    if words.key(at) not in {"every", "each", "cada"}:
        return None
    number = ORDINALS.get(words.key(at + 1)) or words.number(at + 1)
    if number is None or words.key(at + 1) in {"un", "una", "uno", "a"}:
        return None
    days, end = _days_between(words, at + 2, number)
    if days == _FORTNIGHT_IN_SPANISH and words.key(at) == "cada":
        days = 2 * _WEEK
    if days % _WEEK or not _WEEK <= days <= MOST_WEEKS * _WEEK:
        raise _not_weekly(words, at, min(end, len(words.tokens)))
    return Every(days // _WEEK, of_weeks=words.key(end - 1) in _UNITS), end


def _days_between(words: Words, at: int, number: int) -> tuple[int, int]:
    """Return the days of "2 weeks", "15 días", "2 sundays"; none of what does not go by weeks."""
    if unit := _UNITS.get(words.key(at)):
        return number * unit, at + 1
    if words.weekday(at) is not None or any(isinstance(one, Days) for one in words.phrase(at)[1]):
        return number * _WEEK, at
    return 0, at + (words.key(at) in _MONTHS)


def lasting_at(words: Words, at: int) -> tuple[Lasts, int] | None:
    """Read "for 8 weeks", "durante un mes"; raises PlanError for a number without a unit."""
    length = words.mark(at, Mark.FOR)
    begin = at + length
    coming = words.key(begin) in {"the", "las", "los"} and words.key(begin + 1) in _COMING
    if not (length or coming):
        return None
    begin += 2 * coming or words.key(begin) in _COMING
    number, end = words.number(begin), begin + 2
    if number is None:
        return None
    if words.key(begin + 1) in _MONTHS and 1 <= number * 30 <= _LONGEST:
        return Lasts(months=number), end
    days = number * _UNITS.get(words.key(begin + 1), 0)
    if not 1 <= days <= _LONGEST:
        end = min(end, len(words.tokens))
        edit = (*words.span(at, end), "")
        raise PlanError(PlanProblem.UNKNOWN_WORD, words.said(at, end), edits=(edit,))
    return Lasts(days=days), end


def _not_weekly(words: Words, begin: int, end: int) -> PlanError:
    is_by_days = any(_DAYS & {*words.key(at).split()} for at in range(begin, end))
    better = words.spoken.by_days if is_by_days else words.spoken.by_months
    edit = (*words.span(begin, end), better)
    return PlanError(PlanProblem.NOT_WEEKLY, words.said(begin, end), better, edits=(edit,))
