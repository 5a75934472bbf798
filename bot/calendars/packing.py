"""What was found in a calendar as JSON: from the child that read it, and into a dialogue's row."""

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

from bot.calendars.found import Event, Found, Own
from bot.coach.schedule import Plan, SingleRun, WeeklyRun
from storage.records import RunKind

_FACTS = ("key", "name", "partial", "others", "count", "unread", "strange", "left_out", "over")


def packed(found: Found) -> dict[str, Any]:
    """Return what was found as JSON takes it, as short as it can be."""
    facts = {name: getattr(found, name) for name in _FACTS}
    return {**facts, "events": [_packed_event(event) for event in found.events]}


def unpacked(data: Mapping[str, Any]) -> Found:
    """Return what was packed."""
    return Found(
        key=data["key"],
        name=data["name"],
        partial=data["partial"],
        events=tuple(map(_event, data["events"])),
        others=tuple(data["others"]),
        count=data["count"],
        unread=data["unread"],
        strange=tuple(data["strange"]),
        # A question may be older than these counts.
        left_out=data.get("left_out", 0),
        over=data.get("over", 0),
    )


def _packed_event(event: Event) -> list[Any]:
    own = event.own and [event.own.run_id, event.own.created]
    timed, all_day = map(_packed_plan, event.timed), map(_packed_plan, event.all_day)
    instead_of = [day.isoformat() for day in event.instead_of]
    return [event.uid, event.title, event.kind, list(timed), list(all_day), own, instead_of]


def _event(data: Sequence[Any]) -> Event:
    uid, title, kind, timed, all_day, own, instead_of = data
    return Event(
        uid,
        title,
        RunKind(kind) if kind else None,
        tuple(map(_plan, timed)),
        tuple(map(_plan, all_day)),
        Own(*own) if own else None,
        tuple(map(date.fromisoformat, instead_of)),
    )


def _packed_plan(plan: Plan) -> list[Any]:
    at = f"{plan.at:%H:%M}"
    if isinstance(plan, SingleRun):
        return [at, plan.on.isoformat()]
    first, last = (day and day.isoformat() for day in (plan.first, plan.last))
    but = [day.isoformat() for day in sorted(plan.but)]
    return [at, "".join(map(str, sorted(plan.weekdays))), plan.every, first, last, but]


def _plan(data: Sequence[Any]) -> Plan:
    at, days, *rest = data
    if not rest:
        return SingleRun(date.fromisoformat(days), time.fromisoformat(at))
    every, first, last, but = rest
    return WeeklyRun(
        frozenset(map(int, days)),
        time.fromisoformat(at),
        every,
        first and date.fromisoformat(first),
        last and date.fromisoformat(last),
        frozenset(map(date.fromisoformat, but)),
    )
