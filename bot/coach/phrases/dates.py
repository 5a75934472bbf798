"""The dates that are meant, as seen from a local date and time: ahead, and not too far."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.coach.phrases.days import bad_date, last_of
from bot.coach.phrases.lexicon import Words
from bot.coach.phrases.marking import Clock
from bot.coach.phrases.parts import NOON, Begins, Dated, Day, Ends, Item, On, date_of
from bot.coach.phrases.problems import PlanError, PlanProblem

FURTHEST = timedelta(days=731)
_SHORTEST_MONTH = 28


@dataclass(frozen=True, slots=True)
class Dates:
    """Finds dates from the runner's local date and time."""

    words: Words
    now: datetime

    def of(self, item: Item) -> date:
        """Return the date of a single day, or of a begin or an end; raises PlanError."""
        match item.what:
            case On(day) | Begins(day) | Ends(day):
                return self.checked(item, day)
        raise TypeError(item)

    def checked(self, item: Item, day: Day, floor: date | None = None) -> date:
        """Return the date of a day, within reach; raises PlanError."""
        today = self.now.date()
        if floor is not None:
            floor = max(floor, today)
        on = date_of(day, today, floor=floor)
        if on is not None and abs(on - today) <= FURTHEST:
            return on
        better = None
        if not isinstance(item.what, On):
            # From or until another year than the one said would be another plan.
            raise PlanError(PlanProblem.BAD_DATE, self._said(item, None))
        if isinstance(day, Dated) and day.month:
            better = last_of(day.month, self.words.language)
            if 1 <= day.day <= int(better.split()[0].rstrip(".")):
                better = self.words.spoken.month_day(day.day, day.month)
        raise bad_date(self.words, item.begin, item.end, better)

    def ahead(self, item: Item, clock: Clock) -> date:
        """Return the date of a single run that still lies ahead; raises PlanError."""
        on, at = self.of(item), clock.clock.at
        today, now = self.now.date(), self.now.time()
        if (on, at) > (today, now):
            return on
        later = at.replace(hour=(at.hour + NOON) % 24)
        if on == today and clock.clock.is_alone and later > now:
            edit = (*self.words.span(clock.item.begin, clock.item.end), f"{later:%H:%M}")
            said = self._said(item, clock.item)
            raise PlanError(PlanProblem.DATE_IN_PAST, said, edits=(edit,))
        raise self.past(item, on, clock.item)

    def bound(self, item: Item, floor: date | None = None) -> date:
        """Return a begin or an end; an end lies ahead. Raises PlanError."""
        match item.what:
            case Begins(day):
                return self.checked(item, day)
            case Ends(day):
                on = self.checked(item, day, floor=floor)
                if on < self.now.date():
                    raise self.past(item, on)
                return on
        raise TypeError(item)

    def past(self, item: Item, on: date, clock: Item | None = None) -> PlanError:
        """Return the refusal of a date that is over."""
        spoken = self.words.spoken
        better = spoken.month_day(min(on.day, _SHORTEST_MONTH), on.month)
        if on == self.now.date():
            better = spoken.tomorrow
        if isinstance(item.what, Ends):
            better = f"{spoken.until} {better}"
        said = self._said(item, clock if on == self.now.date() else None)
        edit = (*self.words.span(item.begin, item.end), better)
        return PlanError(PlanProblem.DATE_IN_PAST, said, edits=(edit,))

    def _said(self, item: Item, clock: Item | None) -> str:
        said = [self.words.said(one.begin, one.end) for one in (item, clock) if one]
        return " ".join(said)

    def refusal(self, problem: PlanProblem, *items: Item) -> PlanError:
        """Return the refusal of what some words say, which is better without them."""
        said = self.words.said(min(one.begin for one in items), max(one.end for one in items))
        edits = tuple((*self.words.span(one.begin, one.end), "") for one in items)
        return PlanError(problem, said, edits=edits)
