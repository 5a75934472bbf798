"""A runner's plan as a calendar file, as Google, Apple and others take it, and as it is read here.

Zones are named as tzdata names them, and their rules stand beside: RFC 5545 wants both.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from bot.calendars.found import OURS
from bot.calendars.matching import PlannedRow
from bot.coach.clocks import Change, changes
from bot.coach.schedule import Plan, SingleRun
from storage.records import Run, RunKind

A_RUN = timedelta(minutes=45)
"""How long a run takes in a calendar; nobody has said."""
FURTHEST = timedelta(days=800)
A_YEAR = timedelta(days=366)
RULES_FOR = 5 * A_YEAR
"""For how long the changes of a zone's clocks are written; most programs know them anyway."""
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY_ENDS = time(23, 59, 59)


def write(
    rows: Iterable[PlannedRow],
    *,
    name: str,
    titles: Mapping[RunKind | None, str],
    zone: ZoneInfo,
    now: datetime,
    owner: str,
) -> bytes:
    """Return a runner's plan from now on as a file.

    `owner` tells the calendars of two runners apart, wherever one of them is sent to.
    """
    calendar = Calendar()
    calendar.add("prodid", OURS)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-relcalid", owner)
    calendar.add("x-wr-timezone", zone.key)
    for row in rows:
        first = _first(row.plan, now.astimezone(zone).replace(tzinfo=None))
        if first is not None:
            event = _event(row, first, zone, titles[row.run.kind])
            event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
            calendar.add_component(event)
    # Outlook takes a zone by the rules that stand beside its name, not by the name.
    calendar.add_component(rules_of(zone, now - A_YEAR, now + RULES_FOR))
    content: bytes = calendar.to_ical()
    return content


def rules_of(zone: ZoneInfo, since: datetime, until: datetime) -> Timezone:
    """Return when a zone's clocks change between two instants (UTC), each change by itself."""
    rules = Timezone()
    rules.add("tzid", zone.key)
    offset = since.astimezone(zone).utcoffset() or timedelta()
    for change in (Change(since, offset, offset), *changes(zone, since, until)):
        rules.add_component(_onset(change, zone))
    return rules


def _onset(change: Change, zone: ZoneInfo) -> TimezoneStandard | TimezoneDaylight:
    is_summer = change.at.astimezone(zone).dst()
    onset = TimezoneDaylight() if is_summer else TimezoneStandard()
    # A wall time as the clocks show it that are about to change.
    onset.add("dtstart", (change.at + change.before).replace(tzinfo=None, microsecond=0))
    onset.add("tzoffsetfrom", change.before)
    onset.add("tzoffsetto", change.after)
    return onset


def uid_of(run: Run) -> str:
    """Return the UID of a run, the same whenever it is written."""
    return f"run-{run.id}-{int(run.created_at.timestamp())}@runprimer"


def _event(row: PlannedRow, first: date, zone: ZoneInfo, title: str) -> Event:
    plan, run = row.plan, row.run
    event = Event()
    event.add("uid", uid_of(run))
    event.add("summary", title)
    if run.kind is not None:
        event.add("categories", [run.kind.value])
    event.add("dtstart", datetime.combine(first, plan.at, zone))
    event.add("duration", A_RUN)
    if isinstance(plan, SingleRun):
        return event
    rule: dict[str, object] = {"freq": "weekly", "interval": plan.every, "wkst": "MO"}
    rule["byday"] = [_WEEKDAYS[day] for day in sorted(plan.weekdays)]
    if plan.last is not None:
        rule["until"] = datetime.combine(plan.last, _DAY_ENDS, zone).astimezone(UTC)
    event.add("rrule", rule)
    but = [datetime.combine(day, plan.at, zone) for day in sorted(plan.but) if day > first]
    if but:
        event.add("exdate", but)
    return event


def _first(plan: Plan, now: datetime) -> date | None:
    """Return the first date ahead on which a plan takes place, None where there is none."""
    if isinstance(plan, SingleRun):
        is_ahead = datetime.combine(plan.on, plan.at) > now and not plan.left_out
        return plan.on if is_ahead else None
    begin = max(now.date(), plan.first or now.date()).toordinal()
    last = min(begin + FURTHEST.days, (plan.last or date.max).toordinal())
    days = (day for day in range(begin, last + 1) if plan.is_on(day))
    dates = map(date.fromordinal, days)
    return next((day for day in dates if datetime.combine(day, plan.at) > now), None)
