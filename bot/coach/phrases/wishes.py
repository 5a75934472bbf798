"""From the parts that belong together to wishes: with dates that lie ahead, and not too far."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.coach.phrases.clauses import Clause
from bot.coach.phrases.dates import Dates
from bot.coach.phrases.lexicon import Words
from bot.coach.phrases.marking import Clock, When, marked
from bot.coach.phrases.parts import (
    LONGEST_UNSAID,
    Begins,
    Dated,
    Day,
    Days,
    Ends,
    Every,
    Half,
    Item,
    Lasts,
    Mark,
    On,
    Without,
    months_later,
)
from bot.coach.phrases.problems import PlanError, PlanProblem
from bot.coach.schedule import EVERY_DAY, SingleRun, WeeklyRun, Wish

_LATE = {Half.AFTERNOON, Half.EVENING, Half.NIGHT}
_BOUNDS = Begins | Ends | Lasts


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when; with what was said of it."""

    first: date | None
    last: date | None
    lasts: Lasts | None
    items: Sequence[Item]

    def end(self, begin: date) -> date | None:
        """Return the last day of what begins on a date."""
        if self.lasts is None:
            return self.last
        later = months_later(begin, self.lasts.months) + timedelta(days=self.lasts.days)
        return later - timedelta(days=1)


def wishes_of(
    words: Words, clause: Clause, shared: Sequence[Item], now: datetime
) -> Iterator[tuple[Wish, bool]]:
    """Return a clause's wishes, each with whether its hour was said alone; raises PlanError."""
    dates = Dates(words, now)
    _require_whole(words, dates, clause, shared)
    found = marked(words, clause)
    said = [*shared, *(one for one in clause.items if isinstance(one.what, _BOUNDS))]
    left_out = [one for one in clause.items if isinstance(one.what, Without)]
    found.whens = _without_every_day(found.whens)
    if any(isinstance(when.item.what, On) for when in found.whens):
        rhythms = [one for one in clause.items if isinstance(one.what, Every)]
        for item in (*rhythms, *said, *left_out):
            edit = (*words.span(item.begin, item.end), "")
            raise PlanError(PlanProblem.ONE_DATE, words.said(item.begin, item.end), edits=(edit,))
        for when in only_dates(words, dates, found.whens):
            for clock in found.clocks:
                on = dates.ahead(when.item, clock)
                wish = Wish(SingleRun(on, clock.clock.at), found.kind_of(when, clock))
                yield wish, clock.clock.is_alone
        return
    span = _span(dates, said)
    wishes: list[tuple[Wish, bool]] = []
    for every, whens in _by_rhythm(found.whens):
        runs = _Weekly(words, dates, span, left_out, every, whens)
        for kind in dict.fromkeys(when.kind for when in whens):
            of_kind = [when for when in whens if when.kind is kind]
            for clock in found.clocks:
                plan = runs.plan(of_kind, clock, found.clocks)
                wish = Wish(plan, found.kind_of(of_kind[0], clock))
                wishes.append((wish, clock.clock.is_alone))
    _require_exceptions(dates, span.first, left_out, found.whens, [wish for wish, _ in wishes])
    yield from wishes


def _without_every_day(whens: list[When]) -> list[When]:
    """Leave "daily" out of "daily, mon to fri"."""
    others = [when for when in whens if when.item.what != Days(EVERY_DAY)]
    return others or whens[:1]


def _require_whole(words: Words, dates: Dates, clause: Clause, shared: Sequence[Item]) -> None:
    if not clause.has_days:
        if any(isinstance(one.what, Without) for one in clause.items):
            raise PlanError(PlanProblem.NO_DAY)  # not on Tuesday: then on which days?
        first = next((one for one in clause.items if not isinstance(one.what, _BOUNDS)), None)
        at = words.span(first.begin, first.end)[0] if first else 0
        day = words.spoken.daily if shared else words.spoken.short[0]
        if first and any(token.key[0].isdigit() for token in words.tokens[: first.begin]):
            day = f", {day}"  # another run came before
        raise PlanError(PlanProblem.NO_DAY, edits=((at, at, f"{day} "),))
    if not clause.has_times:
        whens = [When(one) for one in clause.items if isinstance(one.what, Days | On)]
        _require_weekdays(words, dates, whens)  # the wrong day matters more than no time
        last = whens[-1].item
        begin = words.span(last.begin, last.end)[1]
        dangling = words.mark(last.end, Mark.AT)
        end = words.span(last.begin, last.end + dangling)[1]
        is_late = any(isinstance(one.what, Half) and one.what in _LATE for one in clause.items)
        edit = (begin, end, " 18:30" if is_late else " 06:30")
        raise PlanError(PlanProblem.NO_TIME, edits=(edit,))


def _require_weekdays(words: Words, dates: Dates, whens: Sequence[When]) -> None:
    """Refuse a date with the name of another weekday beside it."""
    singles = [when for when in whens if isinstance(when.item.what, On)]
    for when in whens:
        single = _said_with(words, when, singles)
        if single and isinstance(when.item.what, Days):
            _require_weekday(words, when.item, when.item.what.weekdays, single.item, dates)


def only_dates(words: Words, dates: Dates, whens: Sequence[When]) -> list[When]:
    """Return the dates, without the weekdays said with them; raises PlanError for others."""
    singles = [when for when in whens if isinstance(when.item.what, On)]
    for when in whens:
        if isinstance(when.item.what, Days):
            single = _said_with(words, when, singles)
            if single is None:
                said = words.said(singles[0].item.begin, singles[0].item.end)
                begin, end = whens[0].item.begin, whens[-1].item.end
                edit = (*words.span(begin, end), said)
                raise PlanError(PlanProblem.MIXED_DAYS, said, edits=(edit,))
            _require_weekday(words, when.item, when.item.what.weekdays, single.item, dates)
    return singles


def _said_with(words: Words, weekday: When, singles: Sequence[When]) -> When | None:
    """Return the date beside a weekday, as in "sunday 28 march" or "28 March, Sunday"."""
    if not isinstance(weekday.item.what, Days) or len(weekday.item.what.weekdays) > 1:
        return None
    for single in singles:
        first, second = sorted((single.item, weekday.item), key=lambda one: one.begin)
        between = words.tokens[first.end : second.begin]
        if all(
            token.key == "," or words.after_fill(at) > at
            for at, token in enumerate(between, first.end)
        ):
            return single
    return None


def _require_weekday(
    words: Words, item: Item, weekdays: frozenset[int], single: Item, dates: Dates
) -> None:
    on = dates.of(single)
    if on.weekday() not in weekdays:
        edit = (*words.span(item.begin, item.end), words.spoken.short[on.weekday()])
        begin, end = min(item.begin, single.begin), max(item.end, single.end)
        raise PlanError(PlanProblem.OTHER_WEEKDAY, words.said(begin, end), edits=(edit,))


def _span(dates: Dates, items: Sequence[Item]) -> Span:
    first = last = lasts = None
    for item in sorted(items, key=lambda one: not isinstance(one.what, Begins)):
        match item.what:
            case Begins() if first is None:
                first = dates.bound(item)
            case Ends() if last is None and lasts is None:
                last = dates.bound(item, floor=first)
            case Lasts() as lasts_said if last is None and lasts is None:
                lasts = lasts_said
            case _:
                raise dates.refusal(PlanProblem.TWO_DATES, item)
    if first and last and (first > last or _is_mixed_up(first, last, items)):
        raise dates.refusal(PlanProblem.NEVER, *items)
    return Span(first, last, lasts, items)


def _is_mixed_up(first: date, last: date, items: Sequence[Item]) -> bool:
    """Whether an end without its year is rather one that lies before the begin."""
    days = [item.what.day for item in items if isinstance(item.what, Begins | Ends)]
    is_unsaid = all(isinstance(day, Dated) and day.year is None for day in days)
    return is_unsaid and last.year > first.year and last - first > LONGEST_UNSAID


def _require_exceptions(
    dates: Dates,
    floor: date | None,
    left_out: Sequence[Item],
    whens: Sequence[When],
    wishes: Sequence[Wish],
) -> None:
    """Refuse "tue 7 except 14 march", a Sunday: whoever says it has another day in mind."""
    weekdays = {day for when in whens for day in _weekdays_of(when.item)}
    for item in left_out:
        days = item.what.days if isinstance(item.what, Without) else ()
        but = [dates.checked(item, day, floor=floor) for day in days]
        if not weekdays & _weekdays_of(item) and not any(
            _would_be_on(wish, day) for wish in wishes for day in but
        ):
            raise dates.refusal(PlanProblem.NO_EXCEPTION, item)


def _weekdays_of(item: Item) -> frozenset[int]:
    return item.what.weekdays if isinstance(item.what, Days | Without) else frozenset()


def _would_be_on(wish: Wish, day: date) -> bool:
    """Whether a weekly run would take place on a date that is left out."""
    plan = wish.plan
    if isinstance(plan, SingleRun):
        return False
    is_within = (plan.first or day) <= day <= (plan.last or day)
    return is_within and replace(plan, but=frozenset()).is_on(day.toordinal())


def _by_rhythm(whens: Sequence[When]) -> Iterator[tuple[int, list[When]]]:
    for every in dict.fromkeys(when.every for when in whens):
        yield every, [when for when in whens if when.every == every]


@dataclass(frozen=True, slots=True)
class _Weekly:
    """The weekly runs of one rhythm in a clause."""

    words: Words
    dates: Dates
    span: Span
    left_out: Sequence[Item]
    every: int
    whens: Sequence[When]

    def plan(self, whens: Sequence[When], clock: Clock, clocks: Sequence[Clock]) -> WeeklyRun:
        """Return the weekly run on these days at this time; raises PlanError where it never is."""
        weekdays = self._weekdays(whens)
        at, first = clock.clock.at, self.span.first
        if self.every > 1:
            # All of a rhythm count from one week, or a run would change weeks with the other.
            all_ = self._weekdays(self.whens)
            first = min(self._next(all_, one.clock.at) for one in clocks)
            one_week = WeeklyRun(weekdays, at, self.every, first)
            while not one_week.is_on(first.toordinal()):
                first += timedelta(days=1)
        last = self.span.end(first or self._next(weekdays, at))
        plan = WeeklyRun(weekdays, at, self.every, first, last, self._but())
        if last and not self._ever(plan):
            raise self.dates.refusal(PlanProblem.NEVER, *self.span.items)
        return plan

    def _weekdays(self, whens: Sequence[When]) -> frozenset[int]:
        weekdays: set[int] = set()
        for when in whens:
            weekdays |= _weekdays_of(when.item)
        for item in self.left_out:
            weekdays -= _weekdays_of(item)
        if not weekdays:
            raise self.dates.refusal(PlanProblem.NEVER, *self.left_out)
        return frozenset(weekdays)

    def _next(self, weekdays: frozenset[int], at: time) -> date:
        """Return the first such day from the begin, or whose time lies ahead."""
        today = self.dates.now.date()
        first = self.span.first or today
        if self.span.first is None and at <= self.dates.now.time():
            first += timedelta(days=1)
        ahead = min((weekday - first.weekday()) % 7 for weekday in weekdays)
        return first + timedelta(days=ahead)

    def _but(self) -> frozenset[date]:
        floor = self.span.first
        days: list[tuple[Item, Day]] = [
            (item, day)
            for item in self.left_out
            if isinstance(item.what, Without)
            for day in item.what.days
        ]
        return frozenset(self.dates.checked(item, day, floor=floor) for item, day in days)

    def _ever(self, plan: WeeklyRun) -> bool:
        """Whether a run of the plan still lies ahead."""
        now = self.dates.now
        begin = now.date() + timedelta(days=plan.at <= now.time())
        first = max(begin, plan.first or begin).toordinal()
        last = (plan.last or begin).toordinal()
        return any(plan.is_on(day) for day in range(first, last + 1))
