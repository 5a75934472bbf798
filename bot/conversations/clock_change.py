"""The clocks change in two days: what that is for the runs near it, and one tap to shift a run."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.coach.changes import Spot, shifted, unfit
from bot.coach.clocks import Change, next_change, touched
from bot.conversations import today_screens
from bot.conversations.callbacks import Tap
from bot.conversations.durable import Answer, DurableConversationHandler, Stay, tap
from bot.conversations.notices import Telling
from bot.conversations.replies import Button, Keyboard, Mark, Rewrite, Screen, Send
from bot.conversations.turn import StaleError, Turn
from bot.delivery import occurrences
from bot.delivery.planning import plan_of, zone_named
from messages import formatting
from messages.catalogue import Say
from storage import occurrences as stored
from storage import runners, runs
from storage.database import Transaction
from storage.records import Run, Runner

FLOW = "clocks"
SHOWN = 5
_SECOND, _MINUTE = timedelta(seconds=1), timedelta(minutes=1)
_LAST_SECOND = 2**33
"""No clock that anybody runs by changes after the year 2242."""

Touched = tuple[Run, datetime]
"""A run, and the instant of its occurrence near a change."""


async def told(telling: Telling) -> Screen | None:
    """Tell a runner of a change of the clocks, if it is still ahead and touches a run of theirs."""
    notice, now = telling.notice, telling.now
    runner = await runners.get(telling.tx, notice.person_id)
    change = _change_at(notice.data["zone"], datetime.fromisoformat(notice.data["at"]), now)
    if runner is None or change is None or runner.zone != notice.data["zone"]:
        return None
    if runner.is_paused(change.at):
        return None
    return await _screen(telling.tx, telling.say, runner, change, now)


async def move(turn: Turn) -> Answer:
    """Let one run be when the body expects it: by the clocks of before."""
    change = _change_in(turn)
    run = await runs.get(turn.tx, turn.runner.id, turn.number(0))
    run_at = touched(plan_of(run), turn.zone, change) if run else None
    planned = await runs.of(turn.tx, turn.runner.id)
    to = run_at and _by_the_body(run_at, change, planned, turn.zone, turn.now)
    one = run_at and await occurrences.find(turn.tx, turn.runner, turn.number(0), run_at)
    if not one or not to or one.is_begun:
        raise StaleError
    moved = await occurrences.move(turn.tx, turn.runner, one, to, turn.now)
    turn.plans_changed = True
    rest = await _screen(turn.tx, turn.say, turn.runner, change, turn.now)
    shown = Mark() if rest is None else Rewrite(rest)
    return Stay((shown, Send(today_screens.changed(turn, moved, one.at))))


async def _screen(
    tx: Transaction, say: Say, runner: Runner, change: Change, now: datetime
) -> Screen | None:
    """Return what a change is for a runner's runs, None where it is nothing."""
    zone = zone_named(runner.zone)
    if zone is None:
        return None
    taken = await stored.taken(tx, [runner.id], after=now)
    planned = await runs.of(tx, runner.id)
    near = [
        (run, run_at)
        for run in planned
        if (run_at := touched(plan_of(run), zone, change))
        and not taken.has(runner.id, run.id, run_at)
        # What the runner has moved near it is where they want it.
        and run.stands_for is None
    ]
    if not near:
        return None
    near = sorted(near, key=lambda one: one[1])[:SHOWN]
    keyboard: Keyboard = tuple(
        (_button(say, one, to, change, zone, is_only=len(near) == 1),)
        for one in near
        if (to := _by_the_body(one[1], change, planned, zone, now))
    )
    return Screen(text(say, near, change, zone, now), keyboard)


def _by_the_body(
    run_at: datetime, change: Change, planned: Iterable[Run], zone: ZoneInfo, now: datetime
) -> Spot | None:
    """Return where an occurrence after a change is by the clocks of before, if it can go there."""
    if run_at <= change.at:
        return None
    to = shifted(run_at, change.by // _MINUTE, zone)
    if to is None or to.instant <= change.at:
        return None
    return to if unfit(to, map(plan_of, planned), zone, now) is None else None


def _button(
    say: Say, near: Touched, to: Spot, change: Change, zone: ZoneInfo, *, is_only: bool
) -> Button:
    run, run_at = near
    data = Tap(FLOW, "move", arguments=(str(run.id), str(int(change.at.timestamp()))))
    time = formatting.clock_time(to.at, say)
    if is_only:
        return Button(say("button-move-it", time=time), data.encode())
    before = formatting.clock_time(run_at.astimezone(zone), say)
    return Button(say("button-move-one", before=before, time=time), data.encode())


def _change_at(zone: str | None, at: datetime, now: datetime) -> Change | None:
    """Return the change of a zone's clocks at an instant that lies ahead, None where none does."""
    known = zone_named(zone)
    change = next_change(known, at - _SECOND) if known and at > now else None
    return change if change and change.at == at else None


def _change_in(turn: Turn) -> Change:
    """Return the change that a tap is about; raises StaleError where it is no more."""
    seconds = turn.number(1)
    if seconds > _LAST_SECOND:
        raise StaleError
    change = _change_at(turn.runner.zone, datetime.fromtimestamp(seconds, UTC), turn.now)
    if change is None:
        raise StaleError
    return change


def text(
    say: Say, near: Sequence[Touched], change: Change, zone: ZoneInfo, now: datetime
) -> Markup:
    """Return what a change of the clocks is for runs near it."""
    before, after = (
        (change.at + offset).replace(tzinfo=None) for offset in (change.before, change.after)
    )
    day = formatting.day(before.date(), now.astimezone(zone).date(), say)
    at = say("moment", day=day, time=formatting.clock_time(before, say))
    head = say(
        "clocks-forward" if change.by > timedelta() else "clocks-back",
        at=formatting.sentence(at),
        to=formatting.clock_time(after, say),
    )
    lines = [_line(say, one, change, zone, now) for one in near]
    return Markup("\n").join((head, *lines))


def _line(say: Say, near: Touched, change: Change, zone: ZoneInfo, now: datetime) -> Markup:
    run, run_at = near
    local = run_at.astimezone(zone)
    day = formatting.sentence(formatting.day(local.date(), now.astimezone(zone).date(), say))
    planned, real = formatting.clock_time(run.at, say), formatting.clock_time(local, say)
    if planned != real:
        return say("clocks-gap", day=day, time=planned, real=real)
    if run_at < change.at:
        return say("clocks-twice", day=day, time=planned)
    body = formatting.clock_time((run_at + change.before).replace(tzinfo=None), say)
    return say("clocks-stays", day=day, time=planned, body=body)


def build() -> DurableConversationHandler:
    """Return the conversation: a button that stands by itself, no states."""
    return DurableConversationHandler(FLOW, entry_points=[tap("move", move)], states={})
