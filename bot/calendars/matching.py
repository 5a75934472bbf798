"""What a calendar says against what a runner has of it: added, changed, removed or as it is.

What counts is when the runs ahead take place and of which kind they are, never how a rule is put.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from bot.calendars.fitting import walls_of
from bot.calendars.found import AHEAD, Event, Found
from bot.coach.schedule import Plan, WeeklyRun
from storage.records import Run, RunKind


class State(StrEnum):
    """What becomes of a calendar's event."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A row and its plan."""

    run: Run
    plan: Plan


@dataclass(frozen=True, slots=True)
class Change:
    """An event's plans and the rows that it has; where it is `own`, they are no calendar's.

    A removed one has the plans that it had.
    """

    uid: str
    state: State
    title: str
    kind: RunKind | None
    plans: tuple[Plan, ...]
    rows: tuple[Run, ...]
    next_at: datetime | None
    own: bool = False


def compare(
    found: Found,
    rows: Sequence[PlannedRow],
    *,
    calendar_id: int | None,
    now: datetime,
    usual_start: time | None,
) -> list[Change]:
    """Return what a file would change for a runner, by when it is next; what is removed last.

    `rows` are all of theirs, `calendar_id` is that of the same calendar where they have sent it
    before, and `now` is their wall time. A partial file may speak of any calendar's events.
    """
    theirs = [
        row for row in rows if row.run.uid and (found.partial or row.run.calendar_id == calendar_id)
    ]
    compared = _Compared(rows, theirs, now, usual_start)
    changes = [change for event in found.events if (change := compared.change(event))]
    if not found.partial:
        mentioned = {event.uid for event in found.events}
        changes += compared.missing(mentioned)
    last = datetime.max  # noqa: DTZ901 - a wall time
    return sorted(changes, key=lambda one: (one.state is State.REMOVED, one.next_at or last))


class _Compared:
    def __init__(
        self,
        rows: Sequence[PlannedRow],
        theirs: Sequence[PlannedRow],
        now: datetime,
        usual_start: time | None,
    ) -> None:
        self._now = now
        self._usual_start = usual_start
        self._rows = {row.run.id: row for row in rows}
        self._moved = _moved(rows)
        self._theirs: dict[str, list[PlannedRow]] = {}
        for row in theirs:
            self._theirs.setdefault(row.run.uid or "", []).append(row)

    def change(self, event: Event) -> Change | None:
        """Return what becomes of an event, None where there was and is nothing."""
        own = self._own(event)
        rows = [own] if own else self._theirs.get(event.uid, [])
        plans = timed_plans(event, self._usual_start)
        if event.instead_of and rows:
            plans = (*_without([row.plan for row in rows], event.instead_of), *plans)
        is_own = own is not None
        state = self._state(event, plans, rows, is_own=is_own) if rows else State.ADDED
        shown = plans or tuple(row.plan for row in rows)
        walls = self._ahead(shown)
        if not rows and not walls:
            return None
        return Change(
            event.uid,
            state,
            event.title,
            event.kind,
            shown if state is State.REMOVED else plans,
            tuple(row.run for row in rows),
            min(walls, default=None),
            own=is_own,
        )

    def missing(self, mentioned: set[str]) -> list[Change]:
        """Return the events that the calendar has no more, as far as there is anything ahead."""
        gone = []
        for uid, rows in self._theirs.items():
            plans = tuple(row.plan for row in rows)
            walls = self._ahead(plans)
            if uid not in mentioned and walls:
                runs = tuple(row.run for row in rows)
                gone.append(Change(uid, State.REMOVED, "", runs[0].kind, plans, runs, min(walls)))
        return gone

    def _own(self, event: Event) -> PlannedRow | None:
        """Return the row that an event was written from, None where it is not, or not any more."""
        row = self._rows.get(event.own.run_id) if event.own else None
        if row is None or event.own is None:
            return None
        return row if int(row.run.created_at.timestamp()) == event.own.created else None

    def _state(
        self, event: Event, plans: tuple[Plan, ...], rows: Sequence[PlannedRow], *, is_own: bool
    ) -> State:
        had = tuple(row.plan for row in rows)
        before, after = self._ahead(had), self._ahead(plans)
        moved = {wall for row in rows for wall in self._moved_of(row)}
        if is_own:
            # Written before a move it has that date, after it what takes its place: both are right.
            before, after = before - moved, after - moved
        else:
            # Whoever made a calendar knows of no move.
            before |= moved
        kinds = {row.run.kind for row in rows}
        is_same = before == after and _is_open(had) == _is_open(plans) and kinds == {event.kind}
        if is_same or not (before or after):
            return State.SAME
        return State.CHANGED if after else State.REMOVED

    def _moved_of(self, row: PlannedRow) -> Iterable[datetime]:
        """Return when a row would take place had its runner not moved it."""
        return (wall for wall in self._moved.get(row.run.id, ()) if self._now < wall)

    def _ahead(self, plans: Iterable[Plan]) -> frozenset[datetime]:
        return walls_of(plans, after=self._now, until=self._now + AHEAD)


def timed_plans(event: Event, usual_start: time | None) -> tuple[Plan, ...]:
    """Return an event's plans, those of whole days at the usual start."""
    if not event.all_day or usual_start is None:
        return event.timed
    return event.timed + tuple(replace(plan, at=usual_start) for plan in event.all_day)


def _without(plans: Iterable[Plan], dates: Iterable[date]) -> list[Plan]:
    """Return the plans of a series but for some of its dates."""
    left_out = frozenset(dates)
    kept: list[Plan] = []
    for plan in plans:
        if isinstance(plan, WeeklyRun):
            but = {day for day in left_out if plan.is_on(day.toordinal())}
            kept.append(replace(plan, but=plan.but | but))
        elif plan.on not in left_out:
            kept.append(plan)
    return kept


def _is_open(plans: Iterable[Plan]) -> bool:
    return any(isinstance(plan, WeeklyRun) and plan.last is None for plan in plans)


def _moved(rows: Sequence[PlannedRow]) -> Mapping[int, list[datetime]]:
    at = {row.run.id: row.run.at for row in rows}
    moved: dict[int, list[datetime]] = {}
    for row in rows:
        of, on = row.run.stands_for, row.run.stands_for_on
        if of is not None and on is not None and of in at:
            moved.setdefault(of, []).append(datetime.combine(on, at[of]))
    return moved
