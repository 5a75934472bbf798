"""What a person types to plan runs, in any of our languages: "mon-fri 6:30", "mañana 18:15"."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time

from bot.coach.phrases.clauses import grouped
from bot.coach.phrases.dates import FURTHEST, Dates
from bot.coach.phrases.from_now import with_moments
from bot.coach.phrases.lexicon import Words
from bot.coach.phrases.marking import When, which_run
from bot.coach.phrases.nearest import with_example
from bot.coach.phrases.nearly import is_nearly
from bot.coach.phrases.parts import At, Coming, Days, Ends, Every, Item, Mark, On
from bot.coach.phrases.problems import PlanError, PlanProblem
from bot.coach.phrases.reader import items_of
from bot.coach.phrases.spoken import spoken
from bot.coach.phrases.tokens import LONGEST, prepare, tokens_of
from bot.coach.phrases.translating import translated
from bot.coach.phrases.wishes import only_dates, wishes_of
from bot.coach.phrases.written import written
from bot.coach.schedule import WeeklyRun, Wish

__all__ = [
    "FURTHEST",
    "LONGEST",
    "Parsed",
    "PlanError",
    "PlanProblem",
    "is_nearly_plan",
    "parse_day",
    "parse_plans",
    "parse_time",
]

_EXAMPLE_TIME = "06:30"


@dataclass(frozen=True, slots=True)
class Parsed:
    """The runs that a text asks for, and which of them had their hour said alone."""

    wishes: tuple[Wish, ...]
    alone: tuple[bool, ...]
    """Whether the hour of each wish was said alone, and so may be meant in the evening."""


def parse_plans(text: str, *, now_local: datetime, language: str = "en") -> Parsed:
    """Read runs: days, times, kinds, rhythms, begins and ends, in any order that makes sense.

    `now_local` shows the runner's date and wall time, aware or not. An hour alone is one of the
    24. Raises PlanError, with the nearest example.
    """

    def read(text: str) -> Parsed:
        return _plans(_words(text, language), now_local)

    def write(parsed: Parsed) -> str:
        return written(parsed.wishes, now_local.date(), language)

    names = spoken(language)
    text = with_moments(text, now_local)
    try:
        return read(text)
    except PlanError as error:
        raise with_example(error, text, names, names.example, read, write) from None


def is_nearly_plan(text: str, *, language: str = "en") -> bool:
    """Whether a text names a day or a time, and little else that is unknown."""
    try:
        return is_nearly(_words(text, language))
    except PlanError:
        return False


def parse_time(text: str, *, language: str = "en") -> time:
    """Read one time of day and nothing else; raises PlanError.

    An hour in figures alone ("6") is refused: nobody can tell the morning from the evening.
    """

    def read(text: str) -> time:
        return _time(_words(text, language))

    try:
        return read(text)
    except PlanError as error:
        raise with_example(error, text, spoken(language), _EXAMPLE_TIME, read) from None


def parse_day(text: str, now_local: datetime, language: str = "en") -> date:
    """Read one day that is today or later, and nothing else: "until 12 March", "hasta el lunes".

    A weekday is the next one after today. Raises PlanError.
    """

    def read(text: str) -> date:
        return _day(_words(text, language), now_local)

    names = spoken(language)
    try:
        return read(text)
    except PlanError as error:
        raise with_example(error, text, names, names.example_day, read) from None


def _words(text: str, language: str) -> Words:
    names = spoken(language)
    prepared = prepare(text, names)
    return Words(prepared, translated(tokens_of(prepared), names), language)


def _plans(words: Words, now: datetime) -> Parsed:
    items = items_of(words)
    if not any(item.what is not Mark.AND for item in items):
        raise PlanError(PlanProblem.EMPTY)
    groups = grouped(items)
    found = [
        wish for clause in groups.clauses for wish in wishes_of(words, clause, groups.bounds, now)
    ]
    rhythm = groups.unclear
    if rhythm and isinstance(rhythm.what, Every) and rhythm.what.weeks > 1:
        days = next(one for one in groups.clauses[-1].items if isinstance(one.what, Days | On))
        raise which_run(words, rhythm, days)
    return _joined(found)


def _joined(found: list[tuple[Wish, bool]]) -> Parsed:
    """Join weekly runs that differ in nothing but the days."""
    joined: dict[Wish, bool] = {}
    for wish, is_alone in found:
        for other in joined:
            if (union := _union(wish, other)) is not None:
                joined = {union if one == other else one: alone for one, alone in joined.items()}
                break
        else:
            joined[wish] = is_alone
    return Parsed(tuple(joined), tuple(joined.values()))


def _union(one: Wish, other: Wish) -> Wish | None:
    if one == other:
        return one
    if isinstance(one.plan, WeeklyRun) and isinstance(other.plan, WeeklyRun):
        both = replace(other.plan, weekdays=one.plan.weekdays | other.plan.weekdays)
        if replace(one, plan=replace(one.plan, weekdays=both.weekdays)) == replace(
            other, plan=both
        ):
            return replace(other, plan=both)
    return None


def _time(words: Words) -> time:
    times: list[Item] = []
    for item in items_of(words):
        if isinstance(item.what, At):
            times.append(item)
        elif item.what is not Mark.AND:
            raise _superfluous(words, item)
    if not times:
        raise PlanError(PlanProblem.EMPTY)
    if len(times) > 1:
        said = " ".join(words.said(item.begin, item.end) for item in times)
        edits = tuple((*words.span(item.begin, item.end), "") for item in times[1:])
        raise PlanError(PlanProblem.TWO_TIMES, said, edits=edits)
    (item,) = times
    if not isinstance(item.what, At):
        raise TypeError(item)
    if item.what.is_bare and item.what.is_alone:
        better = f"{item.what.at:%H:%M}"
        edit = (*words.span(item.begin, item.end), better)
        said = words.said(item.begin, item.end)
        raise PlanError(PlanProblem.BAD_TIME, said, better, edits=(edit,))
    return item.what.at


def _superfluous(words: Words, item: Item) -> PlanError:
    edit = (*words.span(item.begin, item.end), "")
    return PlanError(PlanProblem.UNKNOWN_WORD, words.said(item.begin, item.end), edits=(edit,))


def _day(words: Words, now: datetime) -> date:
    days: list[Item] = []
    for item in items_of(words):
        match item.what:
            case On() | Ends():
                days.append(item)
            case Days(weekdays) if len(weekdays) == 1:
                days.append(item)
            case Mark.AND:
                continue
            case _:
                raise _superfluous(words, item)
    if not days:
        raise PlanError(PlanProblem.EMPTY)
    dates = Dates(words, now)
    day, *others = _without_its_weekday(words, dates, days)
    if others:
        raise dates.refusal(PlanProblem.TWO_DATES, *others)
    on = dates.of(day)
    if on < now.date():
        raise dates.past(day, on)
    return on


def _without_its_weekday(words: Words, dates: Dates, days: list[Item]) -> list[Item]:
    """Return days; of a date and its weekday, only the date. Raises PlanError for another."""
    match sorted(days, key=lambda item: isinstance(item.what, Days)):
        case [Item(On()) as date_said, Item(Days()) as weekday]:
            whens = only_dates(words, dates, [When(date_said), When(weekday)])
            return [when.item for when in whens]
    return [
        replace(item, what=On(Coming(min(item.what.weekdays))))
        if isinstance(item.what, Days)
        else item
        for item in days
    ]
