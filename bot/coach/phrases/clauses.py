"""Which parts belong together: the days and times of one run, and what is said of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from types import UnionType

from bot.coach.phrases.parts import At, Begins, Days, Ends, Every, Half, Item, Lasts, Mark, On
from storage.records import RunKind

_BOUNDS = Begins | Ends | Lasts
_WHEN = Days | On


@dataclass(slots=True)
class Clause:
    """Days and times that go together."""

    items: list[Item] = field(default_factory=list)

    @property
    def has_days(self) -> bool:
        """Whether a day was said."""
        return _names(self.items, _WHEN)

    @property
    def has_times(self) -> bool:
        """Whether a time was said."""
        return _names(self.items, (At,))

    @property
    def is_whole(self) -> bool:
        """Whether both were."""
        return self.has_days and self.has_times


@dataclass(frozen=True, slots=True)
class Grouped:
    """The clauses of a line, and the begin and end that hold for all of them."""

    clauses: list[Clause]
    bounds: list[Item]
    unclear: Item | None = None
    """A rhythm before or behind several clauses, which may be that of one or of all."""


def grouped(items: Sequence[Item]) -> Grouped:
    """Return the clauses of a line."""
    rest, bounds = _shared_bounds(items)
    segments = list(_segments(rest))
    if not all(_names(one, _WHEN) and _names(one, (At,)) for one in segments):
        segments = [rest]
    clauses = [clause for segment in segments for clause in _alternating(segment)]
    return Grouped(clauses, bounds, _unclear_rhythm(clauses) if len(clauses) > 1 else None)


def _unclear_rhythm(clauses: Sequence[Clause]) -> Item | None:
    """Return "every other week" where it stands before several clauses or behind them."""
    first, (*before, last) = clauses[0].items[0], clauses[-1].items
    if isinstance(last.what, Every) and not (before and isinstance(before[-1].what, _WHEN)):
        return last
    others = [item for clause in clauses[1:] for item in clause.items]
    if isinstance(first.what, Every) and first.what.of_weeks and not _names(others, (Every,)):
        return first
    return None


def _shared_bounds(items: Sequence[Item]) -> tuple[list[Item], list[Item]]:
    """Take off the begin and end that stand before or behind everything else."""
    rest, shared = list(items), list[Item]()
    loose = _BOUNDS | Mark
    if sum(isinstance(item.what, _BOUNDS) for item in rest) > _MOST_SHARED:
        return rest, []
    while rest and isinstance(rest[-1].what, loose):
        shared.insert(0, rest.pop())
    while rest and isinstance(rest[0].what, loose):
        shared.append(rest.pop(0))
    return rest, [item for item in shared if item.what is not Mark.AND]


_MOST_SHARED = 2
"""A begin and an end; where there are more, each run has its own."""


def _segments(items: Sequence[Item]) -> Iterator[list[Item]]:
    """Return what stands between commas and "and"; what says neither day nor time goes along."""
    segment: list[Item] = []
    for part in _between(items):
        if _names(part, _WHEN | At) and _names(segment, _WHEN | At):
            yield segment
            segment = []
        segment += part
    yield segment


def _names(items: Sequence[Item], kinds: UnionType | tuple[type, ...]) -> bool:
    return any(isinstance(item.what, kinds) for item in items)


def _between(items: Sequence[Item]) -> Iterator[list[Item]]:
    part: list[Item] = []
    for item in items:
        if item.what is Mark.AND:
            yield part
            part = []
        else:
            part.append(item)
    yield part


def _alternating(items: Sequence[Item]) -> list[Clause]:
    """Return days and the times after them, or times and the days after them, by turns."""
    clauses = [Clause()]
    waiting: list[Item] = []
    leads = [item for item in items if item.what is not Mark.AND]
    kind_first = bool(leads) and isinstance(leads[0].what, RunKind)
    for at, item in enumerate(items):
        match item.what:
            case Mark.AND:
                continue
            case Days() | On() | At():
                if _begins_anew(clauses[-1], item):
                    clauses.append(Clause())
                clauses[-1].items += [*waiting, item]
                waiting = []
            case _ if _goes_on(items, at, is_whole=clauses[-1].is_whole, kind_first=kind_first):
                waiting.append(item)
            case _:
                clauses[-1].items.append(item)
    clauses[-1].items += waiting
    return clauses


def _begins_anew(clause: Clause, item: Item) -> bool:
    """Whether a day or time is that of the next clause: what the clause began with comes again."""
    if not clause.is_whole:
        return False
    first = next(one for one in clause.items if isinstance(one.what, _WHEN | At))
    return isinstance(first.what, At) == isinstance(item.what, At)


def _goes_on(items: Sequence[Item], at: int, *, is_whole: bool, kind_first: bool) -> bool:
    """Whether a kind, rhythm or half of the day is said of what follows it."""
    what = items[at].what
    following = items[at + 1].what if at + 1 < len(items) else Mark.AND
    after_comma = at > 0 and items[at - 1].what is Mark.AND
    match what:
        case Every(_, is_after):
            return not is_after and isinstance(following, _WHEN)
        case Half():
            return True
        case RunKind() if is_whole:
            return following is not Mark.AND and (after_comma or kind_first)
    return False
