"""A calendar's runs taken over: rows added, changed in their places, and removed."""

from collections.abc import Sequence
from dataclasses import replace

from bot.calendars.found import MOST_ROWS, Found
from bot.calendars.matching import Change, PlannedRow, State, compare
from bot.coach.schedule import next_occurrence, with_all_dates
from bot.conversations import home
from bot.conversations.turn import RefusedError, Turn
from bot.conversations.understood import MOST_RUNS, is_counted
from bot.delivery.planning import plan_anew, plan_of, row_of
from storage import calendars, runs
from storage.records import NewRun, Run


async def compared(turn: Turn, found: Found) -> list[Change]:
    """Return what a calendar would change now."""
    calendar_id = await calendars.find(turn.tx, turn.runner.id, found.key)
    return _compared(turn, found, await runs.of(turn.tx, turn.runner.id), calendar_id)


def _compared(
    turn: Turn, found: Found, existing: Sequence[Run], calendar_id: int | None
) -> list[Change]:
    return compare(
        found,
        [PlannedRow(run, plan_of(run)) for run in existing],
        calendar_id=calendar_id,
        now=turn.now.astimezone(turn.zone).replace(tzinfo=None),
        usual_start=turn.runner.usual_start,
    )


async def take(
    turn: Turn, found: Found, changes: Sequence[Change], written: set[int]
) -> tuple[list[Run], dict[State, int]]:
    """Make the rows what a calendar says; return its runs, planned, and how many of each.

    `written` are the rows that its events were written from, changed or not.
    """
    existing = await runs.of(turn.tx, turn.runner.id)
    taking = _Taking(turn, existing, written)
    for change in changes:
        taking.note(change)
    taking.part()
    taking.forget_what_is_over()
    taking.check()
    # Only now, for whatever is refused leaves nothing behind.
    calendar_id = await calendars.put(turn.tx, turn.runner.id, found.key, found.name, at=turn.now)
    touched = {*taking.removed, *taking.changed}
    await calendars.withdraw(turn.tx, turn.runner.id, touched, turn.now)
    changed = {run_id: _of(new, calendar_id) for run_id, new in taking.changed.items()}
    await calendars.change_runs(turn.tx, turn.runner.id, changed)
    # Only then, for what still stands for a run goes with it.
    await calendars.remove_runs(turn.tx, turn.runner.id, taking.removed)
    added = [_of(new, calendar_id) for new in taking.added]
    await calendars.add_runs(turn.tx, turn.runner.id, added, created_at=turn.now)
    await calendars.tidy(turn.tx, turn.runner.id)
    planned = await plan_anew(turn.tx, turn.runner, turn.now)
    turn.plans_changed = True
    uids = {change.uid for change in changes}
    theirs = [run for run in planned if run.uid in uids or run.id in taking.changed]
    return theirs, taking.counts


class _Taking:
    def __init__(self, turn: Turn, existing: Sequence[Run], written: set[int]) -> None:
        self._turn = turn
        self._existing = existing
        self._written = written
        self.added: list[NewRun] = []
        self.changed: dict[int, NewRun] = {}
        self.removed: set[int] = set()
        self.counts = dict.fromkeys((State.ADDED, State.CHANGED, State.REMOVED), 0)

    def note(self, change: Change) -> None:
        """Note what becomes of the rows of an event; those that stay in number keep their ids."""
        plans = () if change.state is State.REMOVED else change.plans
        new = [_row(row_of(plan, change.kind), change) for plan in plans]
        kept = change.rows[: len(new)]
        self.changed |= {run.id: _in_place(one, run) for run, one in zip(kept, new, strict=False)}
        self.added += new[len(kept) :]
        self.removed |= {run.id for run in change.rows[len(kept) :]}
        # What took the place of an occurrence is of the plan as it was; but not where the file
        # says itself that it takes place.
        changed = {run.id for run in change.rows}
        self.removed |= {
            run.id
            for run in self._existing
            if run.stands_for in changed and run.id not in self._written
        }
        self.counts[change.state] += 1

    def part(self) -> None:
        """Let what stands for a date of a run that goes stay by itself, if it stays."""
        for run in self._existing:
            if run.stands_for in self.removed and run.id not in self.removed:
                new = self.changed.get(run.id, run)
                self.changed[run.id] = replace(new, stands_for=None, stands_for_on=None)

    def forget_what_is_over(self) -> None:
        """Let runs of calendars go that lie behind, and so does all that stands for them."""
        needed = {run.stands_for or run.id for run in self._existing if self._would_be_ahead(run)}
        self.removed |= {
            run.id
            for run in self._existing
            if run.calendar_id is not None and run.id not in self.changed.keys() | needed
        }

    def _would_be_ahead(self, run: Run) -> bool:
        """Whether a run is ahead, or would be had its runner not moved it or left it out."""
        plan = with_all_dates(plan_of(run))
        return next_occurrence(plan, self._turn.zone, self._turn.now) is not None

    def check(self) -> None:
        """Refuse more than a runner can have."""
        gone = self.removed | self.changed.keys()
        stay = [run for run in self._existing if run.id not in gone]
        new = [*self.added, *self.changed.values()]
        if sum(row.uid is not None for row in [*stay, *new]) > MOST_ROWS:
            raise RefusedError(self._turn.say("calendar-too-many", most=MOST_ROWS))
        by_hand = [run for run in stay if is_counted(run) and home.is_ahead(run, self._turn)]
        own = [row for row in new if row.uid is None and row.stands_for is None]
        if own and len(by_hand) + len(own) > MOST_RUNS:
            raise RefusedError(self._turn.say("plan-too-many", most=MOST_RUNS))


def _row(row: NewRun, change: Change) -> NewRun:
    if change.own:
        return row
    # An invitation may change what another file has brought: it stays of that calendar.
    calendar_id = change.rows[0].calendar_id if change.rows else None
    return replace(row, uid=change.uid, calendar_id=calendar_id)


def _in_place(row: NewRun, of: Run) -> NewRun:
    """Return what a row is from now on, which stands for what it stood for."""
    if row.on is None:
        return row
    return replace(row, stands_for=of.stands_for, stands_for_on=of.stands_for_on)


def _of(row: NewRun, calendar_id: int) -> NewRun:
    if row.uid is None or row.calendar_id is not None:
        return row
    return replace(row, calendar_id=calendar_id)
