"""Runs that were deleted last: what is kept of them, so that a tap brings them back whole."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import UTC, date, datetime, time
from typing import Any

from bot.conversations.turn import Turn
from storage.records import NewRun, Run, RunKind

KEPT = 3
"""So many deletions can be taken back."""


def keep(turn: Turn, removed: Run, with_it: Sequence[Run]) -> None:
    """Keep a run that is deleted, and those that stood for its dates and go with it."""
    kept = [[to_json(run) for run in (removed, *with_it)], *(turn.dialogue.removed or ())]
    turn.dialogue = replace(turn.dialogue, removed=kept[:KEPT])


def take_back(turn: Turn, run_id: int) -> list[Run]:
    """Return a run that was deleted and those that went with it, the run first; else nothing."""
    for kept in turn.dialogue.removed or ():
        if kept[0]["id"] == run_id:
            return [from_json(one, turn.runner.id) for one in kept]
    return []


def to_json(run: Run) -> dict[str, Any]:
    """Return what is kept of a run, without what follows from its plan."""
    kept = {one.name: _plain(getattr(run, one.name)) for one in fields(NewRun)}
    return {"id": run.id, "created_at": run.created_at.isoformat(), **kept}


def from_json(kept: Mapping[str, Any], runner_id: int) -> Run:
    """Return the run of what was kept of it."""
    day_of = {name: kept[name] and date.fromisoformat(kept[name]) for name in _DATES}
    return Run(
        **{**kept, **day_of}
        | {
            "weekdays": frozenset(kept["weekdays"]),
            "at": time.fromisoformat(kept["at"]),
            "but": frozenset(map(date.fromisoformat, kept["but"])),
            "kind": kept["kind"] and RunKind(kept["kind"]),
            "created_at": datetime.fromisoformat(kept["created_at"]).astimezone(UTC),
            "runner_id": runner_id,
            "next_run_at": None,
            "next_primer_at": None,
        }
    )


_DATES = ("on", "first", "last", "stands_for_on")


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(map(_plain, value), key=str)
    return value.isoformat() if isinstance(value, date | time) else value
