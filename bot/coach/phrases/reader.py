"""From words to parts: what each stretch of a line says, from left to right."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.coach.phrases.clocks import bad_time, time_at
from bot.coach.phrases.days import bad_date, day_at, last_of, list_at
from bot.coach.phrases.lexicon import Words, suggestion
from bot.coach.phrases.parts import (
    At,
    Begins,
    Coming,
    Dated,
    Day,
    Days,
    Ends,
    Item,
    Mark,
    On,
    Without,
)
from bot.coach.phrases.problems import PlanError, PlanProblem
from bot.coach.phrases.rhythms import lasting_at, rhythm_at
from storage.records import RunKind

_OPENERS = {"from", "de", "del", "desde", "between", "entre"}
_EVERY = {"every", "each", "cada"}
_FILLING = {Mark.FILL, Mark.AT, Mark.LINK, Mark.SINCE, Mark.FOR}
_HOURS = re.compile(r"[0-9]+h")
_SPELT_HOURS = re.compile(r"\w+ (?:hours?|minutes?|mins?|horas?|minutos?)")
_NOT_ALONE = {Mark.UNTIL, Mark.NEXT, Mark.THIS, Mark.UNCLEAR}


def items_of(words: Words) -> list[Item]:
    """Return the parts of a line in their order; raises PlanError."""
    items: list[Item] = []
    at = 0
    while at < len(words.tokens):
        found = _next(words, at, items)
        items += [item for item in found if item.what not in _FILLING]
        at = found[-1].end
    _refuse_loose_hours(words, items)
    return list(_exceptions_folded(words, items))


def _next(words: Words, at: int, before: Sequence[Item]) -> list[Item]:
    """Return what begins here: one part, or a few that one phrase says."""
    _refuse_from_now(words, at)
    return (
        _time(words, at, before)
        or _rhythm(words, at)
        or _range(words, at)
        or _bounds(words, at, before)
        or _dates(words, at)
        or _phrase(words, at)
        or _weekday(words, at)
    )


def _refuse_from_now(words: Words, at: int) -> None:
    """Refuse "in 2 hours", which is no time of day."""
    if words.key(at) in {"in", "en", "dentro"}:
        begin = at + 1 + (words.key(at + 1) == "de")
        for length, pattern in ((1, _HOURS), (2, _SPELT_HOURS)):
            if pattern.fullmatch(words.said(begin, begin + length).casefold()):
                raise _unknown(words, at, begin + length)


def _time(words: Words, at: int, before: Sequence[Item]) -> list[Item]:
    """Read a time, unless its number begins a date; "7 to 30 June" has an end as well."""
    if words.phrase(at)[1] and not words.mark(at, Mark.AT, Mark.NOON, Mark.MIDNIGHT):
        return []
    found = _only_time(words, at, before)
    if found is None:
        return []
    clock, end = found
    link = words.mark(end, Mark.LINK, Mark.UNTIL)
    if link and (until := _only_time(words, end + link, before)):
        begin = at - (words.key(at - 1) in _OPENERS) if at else at
        edit = (*words.span(begin, until[1]), f"{clock.at:%H:%M}")
        raise PlanError(PlanProblem.TWO_TIMES, words.said(at, until[1]), edits=(edit,))
    return [Item(clock, at, end), *_end_behind(words, end)]


def _end_behind(words: Words, at: int) -> list[Item]:
    """Read the end in "tue 7 to 30 June"; a dash there may just set things apart."""
    length = words.mark(at, Mark.LINK) if words.key(at) != "-" else 0
    last = _bound(words, at + length) if length else None
    return [Item(Ends(last[0]), at, last[1])] if last and isinstance(last[0], Dated) else []


def _only_time(words: Words, at: int, before: Sequence[Item]) -> tuple[At, int] | None:
    if words.mark(at, Mark.AT):
        return time_at(words, at)
    if day_at(words, at) or (_numbered(words, at) and not _is_hour(words, at, before)):
        return None
    said = [item.what for item in before if not isinstance(item.what, RunKind)]
    if said and isinstance(said[-1], On):
        # In "20 april 7, 21 april 8" the 7 is the hour of its date.
        return time_at(words, at)
    return None if list_at(words, at) else time_at(words, at)


def _rhythm(words: Words, at: int) -> list[Item]:
    found = rhythm_at(words, at) or lasting_at(words, at)
    return [Item(found[0], at, found[1])] if found else []


def _range(words: Words, at: int) -> list[Item]:
    """Read "mon to fri" or "de lunes a viernes"; fri to mon goes over the weekend."""
    opener = words.key(at) if words.key(at) in _OPENERS else ""
    begin = words.after_fill(at + 1) if opener else at
    first, end = words.weekday(begin), begin + 1
    link = words.mark(end, Mark.LINK, Mark.UNTIL)
    last_at = words.after_fill(end + link)
    last = words.weekday(last_at) if link else None
    if first is None or last is None:
        return []
    end = last_at + 1
    if opener and words.mark(begin + 1, Mark.UNTIL) and _names_days(words, at, end):
        return []  # "daily from monday until friday" has a begin and an end
    if (again := words.mark(end, Mark.LINK)) and words.weekday(end + again) is not None:
        # "mon-wed-fri" may be a list or a range of ranges.
        end += again + 1
        better = ", ".join(
            token.word for token in words.tokens[begin:end] if token.key in words.weekday_keys
        )
        edit = (*words.span(at, end), better)
        raise PlanError(PlanProblem.UNKNOWN_WORD, words.said(at, end), better, edits=(edit,))
    days = frozenset((first + day) % 7 for day in range((last - first) % 7 + 1))
    return [Item(Days(days), at, end)]


def _names_days(words: Words, begin: int, end: int) -> bool:
    """Whether days of the week are named outside of a stretch."""
    others = [*range(begin), *range(end, len(words.tokens))]
    return any(
        words.weekday(at) is not None or any(isinstance(part, Days) for part in words.phrase(at)[1])
        for at in others
    )


def _bounds(words: Words, at: int, before: Sequence[Item]) -> list[Item]:
    """Read "from 1 March to 30 June", "starting monday", "until 30 June", "1 March - 30 June"."""
    if length := words.mark(at, Mark.UNTIL):
        last = _bound(words, at + length)
        return [Item(Ends(last[0]), at, last[1])] if last else []
    length = words.mark(at, Mark.SINCE)
    begin = _numbered(words, at + length)
    if begin and not length and _is_hour(words, at, before):
        begin = None
    if begin is None:
        begin = _bound(words, at + length, begins=True) if length else day_at(words, at)
    is_weak = words.key(at) in {"de", "del"} or not length
    if begin is None or (is_weak and not isinstance(begin[0], Dated)):
        return []
    link = words.mark(begin[1], Mark.LINK, Mark.UNTIL)
    last = _bound(words, begin[1] + link) if link else None
    if last and isinstance(last[0], Coming) and not length:
        last = None
    if last is None:
        return [Item(Begins(begin[0]), at, begin[1])] if length else []
    return [Item(Begins(begin[0]), at, begin[1]), Item(Ends(last[0]), begin[1], last[1])]


def _bound(words: Words, at: int, *, begins: bool = False) -> tuple[Day, int] | None:
    begin = at
    found = day_at(words, at, weekdays=True)
    while found is None and (length := words.mark(at, Mark.FILL)):
        at += length
        found = day_at(words, at, weekdays=True)
    month = words.month(at)
    if found is None and month and begins:
        return Dated(1, month), at + 1
    if found is None and month:
        # Until June begins, or until it ends?
        better = last_of(month, words.language)
        raise bad_date(words, at, at + 1, better)
    return found if begin < len(words.tokens) else None


def _numbered(words: Words, at: int) -> tuple[Day, int] | None:
    """Read the 1 of "from 1 to 30 June": a day of the month that the end names."""
    at = words.after_fill(at)
    number, link = words.number(at), words.mark(at + 1, Mark.LINK, Mark.UNTIL)
    last = _bound(words, at + 1 + link) if number and link else None
    if number and last and isinstance(last[0], Dated) and last[0].month:
        return Dated(number, last[0].month, last[0].year), at + 1
    return None


def _is_hour(words: Words, at: int, before: Sequence[Item]) -> bool:
    """Whether the 7 of "tue 7 until 30 June" is the hour: its days have no other time."""
    if words.key(at + 1) == "-":
        return False
    said = [item.what for item in before if isinstance(item.what, Days | On | At)]
    if said and isinstance(said[-1], At):
        return words.mark(at - 1, Mark.AND) > 0 and words.key(at - 1) != ","
    following = range(at + 1, len(words.tokens))
    day = next((at for at in following if said and words.weekday(at) is not None), following.stop)
    return not any(_is_time(words, at) for at in range(at + 1, day))


def _is_time(words: Words, at: int) -> bool:
    """Whether a time follows a begin and an end: a number that is no date and no rhythm."""
    is_led = words.mark(at, Mark.AT, Mark.NOON) > 0
    if is_led or not words.key(at)[:1].isdigit() or words.key(at - 1) in _EVERY:
        return is_led
    is_year = words.key(at).isdigit() and len(words.key(at)) > len("28")
    return not (is_year or day_at(words, at) or list_at(words, at))


def _dates(words: Words, at: int) -> list[Item]:
    if several := list_at(words, at):
        return [Item(On(day), at, several[1]) for day in several[0]]
    found = day_at(words, at)
    return [Item(On(found[0]), at, found[1])] if found else []


def _phrase(words: Words, at: int) -> list[Item]:
    length, means = words.phrase(at)
    end = at + length
    if means and means[0] in _NOT_ALONE:
        better, meant = suggestion(words, at)
        raise _unknown(words, at) if better and meant >= length else _unknown(words, at, end)
    return [Item(part, at, end) for part in means]


def _weekday(words: Words, at: int) -> list[Item]:
    weekday = words.weekday(at)
    if weekday is None:
        raise _unknown(words, at)
    return [Item(Days(frozenset({weekday})), at, at + 1)]


def _unknown(words: Words, at: int, end: int = 0) -> PlanError:
    better, length = (None, end - at) if end else suggestion(words, at)
    edit = (*words.span(at, at + length), better or "")
    return PlanError(PlanProblem.UNKNOWN_WORD, words.said(at, at + length), better, edits=(edit,))


def _refuse_loose_hours(words: Words, items: Sequence[Item]) -> None:
    """Refuse "lunes 7 a las 9": a bare number right before or after a time may be anything."""
    for one, other in pairwise(items):
        match one.what, other.what:
            case At() as first, At() as second if first.is_bare or second.is_bare:
                better = f"{(second if first.is_bare else first).at:%H:%M}"
                raise bad_time(words, one.begin, other.end, better)


def _exceptions_folded(words: Words, items: Sequence[Item]) -> Iterator[Item]:
    """Join "except" and the days after it into one part."""
    at = 0
    while at < len(items):
        item = items[at]
        if item.what is not Mark.EXCEPT:
            yield item
            at += 1
            continue
        end = _end_of_exceptions(items, at + 1)
        left_out = [one.what for one in items[at + 1 : end]]
        weekdays = [part.weekdays for part in left_out if isinstance(part, Days)]
        days = [part.day for part in left_out if isinstance(part, On)]
        if not (weekdays or days):
            raise _unknown(words, item.begin, item.end)
        last = items[end - 1].end
        yield Item(Without(frozenset().union(*weekdays), tuple(days)), item.begin, last)
        at = end


def _end_of_exceptions(items: Sequence[Item], at: int) -> int:
    """Return the place after the days that are left out.

    After a time, the days behind a comma that have a time of their own are left in:
    "daily 6:30 except sunday, mon 18:00".
    """
    ends, begin = [at], at
    while at < len(items) and isinstance(items[at].what, Days | On):
        ends.append(at + 1)
        at += 1
        if at + 1 < len(items) and items[at].what is Mark.AND:
            at += 1
    has_own_time = ends[-1] < len(items) and isinstance(items[ends[-1]].what, At)
    is_after_time = any(isinstance(item.what, At) for item in items[:begin])
    return ends[1] if has_own_time and is_after_time and len(ends) > 1 else ends[-1]
