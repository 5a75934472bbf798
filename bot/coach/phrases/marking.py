"""What is said of the days and times of a clause: their kind, rhythm and half of the day."""

from dataclasses import dataclass, field, replace
from typing import TypeVar

from bot.coach.phrases.clauses import Clause
from bot.coach.phrases.clocks import within
from bot.coach.phrases.lexicon import Words
from bot.coach.phrases.parts import NOON, At, Days, Every, Half, Item, On
from bot.coach.phrases.problems import PlanError, PlanProblem
from storage.records import RunKind


@dataclass(frozen=True, slots=True)
class When:
    """Days as they were said, how often, and for what."""

    item: Item
    every: int = 1
    kind: RunKind | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time as it was said, and for what."""

    item: Item
    clock: At
    kind: RunKind | None = None


_Kinded = TypeVar("_Kinded", When, Clock)


@dataclass(slots=True)
class Marked:
    """The days and times of a clause, gone through from left to right."""

    words: Words
    items: list[Item]
    whens: list[When] = field(default_factory=list)
    clocks: list[Clock] = field(default_factory=list)
    every: int = 1
    kind: RunKind | None = None
    half: Half | None = None

    def take(self, at: int) -> None:
        """Take the next part; raises PlanError for two kinds at once."""
        item = self.items[at]
        following = [one.what for one in self.items[at + 1 :]]
        match item.what:
            case Days() | On():
                self.whens.append(When(item, self.every, self.kind))
            case At() as clock:
                self.clocks.append(Clock(item, self._halved(clock, item), self.kind))
            case Half() as half:
                self.half = half
                if not any(isinstance(one, At) for one in following):
                    self.clocks = [
                        replace(one, clock=self._halved(one.clock, one.item)) for one in self.clocks
                    ]
            case Every(weeks, is_after):
                is_before = not is_after and self._is_right_before_days(at)
                self._take_rhythm(item, weeks, is_before=is_before, is_after=is_after)
            case RunKind() as kind:
                self._take_kind(
                    item,
                    kind,
                    is_last=not any(isinstance(one, Days | On | At) for one in following),
                )

    def _is_right_before_days(self, at: int) -> bool:
        if at + 1 == len(self.items):
            return False
        item, following = self.items[at : at + 2]
        is_joined = self.words.joins(item.end, following.begin)
        return isinstance(following.what, Days | On) and not is_joined

    def _halved(self, clock: At, item: Item) -> At:
        is_sure = clock.is_fixed or clock.at.hour > NOON
        if self.half is None or (is_sure and clock.within(self.half) is None):
            return clock
        return within(self.words, clock, self.half, item.begin, item.end)

    def _take_rhythm(self, item: Item, weeks: int, *, is_before: bool, is_after: bool) -> None:
        if is_before or not self.whens:
            self.every = weeks
        elif is_after and len(self.whens) > 1:
            raise which_run(self.words, item, self.whens[-1].item)
        else:
            self.whens = [
                replace(one, every=weeks) if one.every == 1 else one for one in self.whens
            ]

    def _take_kind(self, item: Item, kind: RunKind, *, is_last: bool) -> None:
        leads = isinstance(self.items[0].what, RunKind)
        if (leads and not is_last) or not (self.whens or self.clocks):
            if self.kind not in {None, kind} and not (self.whens or self.clocks):
                raise self._two_kinds(item)
            self.kind = kind
        elif self.clocks:
            self.clocks = self._of_kind(self.clocks, kind, item)
        else:
            self.whens = self._of_kind(self.whens, kind, item)

    def _of_kind(self, marked: list[_Kinded], kind: RunKind, item: Item) -> list[_Kinded]:
        if all(one.kind not in {None, kind} for one in marked):
            raise self._two_kinds(item)
        return [one if one.kind else replace(one, kind=kind) for one in marked]

    def kind_of(self, when: When, clock: Clock) -> RunKind | None:
        """Return the kind of a run; raises PlanError where its day has one and its time another."""
        if when.kind and clock.kind and when.kind is not clock.kind:
            last = next(one for one in self.items[::-1] if isinstance(one.what, RunKind))
            raise self._two_kinds(last)
        return when.kind or clock.kind

    def _two_kinds(self, item: Item) -> PlanError:
        said = self.words.said(item.begin, item.end)
        edit = (*self.words.span(item.begin, item.end), "")
        return PlanError(PlanProblem.TWO_KINDS, said, edits=(edit,))


def marked(words: Words, clause: Clause) -> Marked:
    """Return a clause's days and times with what is said of each; raises PlanError."""
    found = Marked(words, clause.items)
    for at in range(len(clause.items)):
        found.take(at)
    return found


def which_run(words: Words, rhythm: Item, days: Item) -> PlanError:
    """Return the refusal of a rhythm that may be that of one run or of all."""
    before = words.span(days.begin, days.end)[0]
    weeks = rhythm.what.weeks if isinstance(rhythm.what, Every) else 2
    better = words.spoken.every.format(weeks) + " "
    edits = [(before, before, better)]
    if rhythm.begin > days.begin:
        edits.append((*words.span(rhythm.begin, rhythm.end), ""))
    said = words.said(rhythm.begin, rhythm.end)
    return PlanError(PlanProblem.WHICH_RUN, said, edits=tuple(edits))
