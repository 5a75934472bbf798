"""What a move to another zone does to the runs: their wall times stay, or their moments do."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.coach.moving import dates_taken, days_moved, differs, kept, moved
from bot.coach.regions import city_of
from bot.coach.schedule import Plan, SingleRun, instant_of
from bot.conversations import home, summary
from bot.conversations.replies import Screen
from bot.conversations.turn import RefusedError, Turn
from bot.delivery import occurrences
from bot.delivery.planning import plan_anew, plan_of, zone_named, zone_of
from messages import formatting
from storage import deliveries, primers, runners, runs
from storage import occurrences as stored
from storage.records import Run

SHOWN = 3
_LONGEST_DAY = timedelta(days=3)
"""Of all zones together, and then some: what was primed before is over everywhere."""


async def settle(turn: Turn, name: str, before: str | None) -> tuple[list[Run], list[int]]:
    """Keep the zone, with all runs at their wall times.

    What has had its primer, or was skipped, comes no second time where its hour is yet to come.
    Return the runs, and the ids of those whose next moment is another one than in the zone before.
    """
    old = zone_of(turn.runner)
    await runners.set_zone(turn.tx, turn.person_id, name)
    await deliveries.wake(turn.tx, turn.person_id, at=turn.now)
    turn.known = replace(turn.runner, zone=name)
    await summary.keep_evening(turn)
    turn.plans_changed = True
    taken = await _taken(turn)
    if old is not None:
        for run in await runs.of(turn.tx, turn.runner.id):
            plan = plan_of(run)
            stays = kept(plan, old, turn.zone, taken, turn.now)
            if stays != plan:
                await runs.change(turn.tx, turn.runner.id, run.id, _as(run, stays))
    planned = await plan_anew(turn.tx, turn.runner, turn.now)
    old = zone_named(before)
    if old is None:
        return planned, []
    return planned, [run.id for run in planned if _is_open(turn, run, old, taken)]


async def keep_moments(turn: Turn) -> None:
    """Let the runs in question be when they were before the move."""
    data, taken = turn.dialogue.data, await _taken(turn)
    old = zone_named(data["from"])
    followed: dict[int, tuple[Run, time, int]] = {}
    for run in await runs.of(turn.tx, turn.runner.id):
        if old is None or run.id not in data["runs"] or not _is_open(turn, run, old, taken):
            continue
        plan = plan_of(run)
        if not isinstance(plan, SingleRun):
            had = {*dates_taken(plan, old, taken), *dates_taken(plan, turn.zone, taken)}
            plan = replace(plan, but=plan.but | had)
        first, *others = moved(plan, old, turn.zone, turn.now)
        if not isinstance(plan, SingleRun):
            followed[run.id] = run, first.at, days_moved(plan, old, turn.zone, turn.now)
        await runs.change(turn.tx, turn.runner.id, run.id, _as(run, first))
        for other in others:
            await runs.add(turn.tx, turn.runner.id, _as(run, other), created_at=turn.now)
    await _follow(turn, followed)
    await plan_anew(turn.tx, turn.runner, turn.now)
    turn.plans_changed = True


async def screen(turn: Turn) -> Screen:
    """Ask whether the wall times or the moments stay, and show both."""
    data = turn.dialogue.data
    old = zone_named(data["from"])
    planned = [run for run in await runs.of(turn.tx, turn.runner.id) if run.id in data["runs"]]
    if old is None or not planned:
        raise RefusedError(turn.say("stale-over"))
    lines = [turn.say("moved-ask", before=city_of(data["from"]))]
    lines += [_both(turn, plan_of(run), old) for run in planned[:SHOWN]]
    if len(planned) > SHOWN:
        lines.append(turn.say("moved-more", count=len(planned) - SHOWN))
    keyboard = (
        (turn.choice(turn.say("button-keep-times"), "times"),),
        (turn.choice(turn.say("button-keep-moments"), "moments"),),
    )
    return Screen(Markup("\n").join(lines), keyboard)


def _both(turn: Turn, plan: Plan, old: ZoneInfo) -> Markup:
    """Return a plan in a line: its wall time that stays, and what it would be otherwise."""
    after = moved(plan, old, turn.zone, turn.now)
    if len(after) == 1 and _days(after[0]) == _days(plan):
        other = Markup.escape(formatting.clock_time(after[0].at, turn.say))
    else:
        other = Markup("; ").join(home.plan_text(one, turn) for one in after)
    return turn.say(
        "moved-run",
        plan=home.plan_text(plan, turn),
        city=city_of(str(turn.zone)),
        kept=formatting.clock_time(plan.at, turn.say),
        moved=other,
    )


def _days(plan: Plan) -> object:
    return plan.on if isinstance(plan, SingleRun) else plan.weekdays


def _is_open(turn: Turn, run: Run, old: ZoneInfo, taken: Collection[datetime]) -> bool:
    """Whether a run's next moment is another one than in the old zone; not where it was primed."""
    plan = plan_of(run)
    if isinstance(plan, SingleRun) and instant_of(plan.on, plan.at, turn.zone) in taken:
        return False
    return differs(plan, old, turn.zone, turn.now)


async def _taken(turn: Turn) -> set[datetime]:
    """Return the instants that have their primer; those that wait for it are let go."""
    await primers.withdraw(turn.tx, turn.runner.id)
    after = turn.now - _LONGEST_DAY
    taken = await stored.taken(turn.tx, [turn.runner.id], after=after)
    return {run_at for _, run_at in taken.by_runner | taken.by_run}


async def _follow(turn: Turn, followed: Mapping[int, tuple[Run, time, int]]) -> None:
    """Let runs that stand for a date of another one stand for that date where it is now.

    Of each other one come what it was, its wall time now, and by how many days it has moved.
    """
    for run in await runs.of(turn.tx, turn.runner.id):
        of = followed.get(run.stands_for or 0)
        if of is None or run.stands_for_on is None:
            continue
        before, at, days = of
        on = run.stands_for_on + timedelta(days=days)
        changed = replace(run, stands_for_on=on)
        if occurrences.is_left_out(run) and not occurrences.was_moved_before(run, before):
            # Given back, it comes when all the others do.
            changed = replace(changed, on=on, at=at, but=frozenset({on}))
        await runs.change(turn.tx, turn.runner.id, run.id, changed)


def _as(run: Run, plan: Plan) -> Run:
    """Return a run with another plan of its kind."""
    if isinstance(plan, SingleRun):
        return replace(run, on=plan.on, at=plan.at)
    return replace(
        run,
        weekdays=plan.weekdays,
        at=plan.at,
        every=plan.every,
        first=plan.first,
        last=plan.last,
        but=plan.but,
    )
