"""What is judged of a runner's drills when a record or an answer has come, in its transaction.

Nothing here sends anything: what was decided is returned, to be said by whoever has the chat.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.coach.histories import History, histories
from bot.coach.judged import Action, Decision
from bot.coach.ladder import HIGHEST, Rungs, drill_at, rungs_of
from bot.coach.levelled import NEW, levelled
from bot.coach.progression import decide
from bot.coach.returning import accepted, at_start, cleared, declined, rested, taken_up
from bot.coach.thresholds import THRESHOLDS
from messages.drills import DRILLS
from storage import holds, levels, primers, runners
from storage.database import Transaction
from storage.holds import EVERYTHING
from storage.records import DrillLevel, Levels, Off, Runner, Said, Side, SinceLastTime, Step

LOOK_BACK = timedelta(days=THRESHOLDS.window_days + 1)
"""Records from longer ago count for nothing, whatever the zone."""
SIDES = (Side.LEFT, Side.RIGHT)


@dataclass(frozen=True, slots=True)
class Judged:
    """What was decided for a drill on the left and on the right, and how it stood before."""

    drill: str
    before: Levels
    decisions: tuple[Decision, Decision]

    @property
    def after(self) -> Levels:
        """How the drill stands now."""
        left, right = self.decisions
        return left.level, right.level


@dataclass(frozen=True, slots=True)
class Start:
    """The steps of a primer at their levels, what was decided before it, and what is off."""

    steps: list[Step]
    judged: list[Judged]
    off: list[str]
    levels: Mapping[str, Levels]


@dataclass(frozen=True, slots=True)
class _Book:
    """All that a runner's drills are judged by; `now` is in the runner's zone."""

    runner_id: int
    now: datetime
    levels: Mapping[str, Levels]
    said: Sequence[Said]
    by_side: tuple[Mapping[str, History], Mapping[str, History]]

    def of(self, drill: str) -> Levels:
        return self.levels.get(drill, NEW)

    def met(self, primer_id: int) -> list[str]:
        """Return the drills that a primer has records of, in its order."""
        done = {drill for side in self.by_side for drill, one in side.items() if primer_id in one}
        order = [one.step.base for one in self.said if one.step.primer_id == primer_id]
        return [drill for drill in dict.fromkeys(order) if drill in done]


# A record has come -------------------------------------------------------------------------------


async def ended(
    tx: Transaction,
    runner: Runner,
    primer_id: int,
    now: datetime,
    *,
    rest_pain: int | None = None,
) -> list[Judged]:
    """Judge the drills of a primer that is over; `rest_pain` is what was said at its end.

    One up is offered for one drill at most. With little pain at rest comes back what was off.
    """
    book = await _book(tx, runner, now)
    steps = [one for one in book.said if one.step.primer_id == primer_id]
    may_rise = all(one.since_last is not SinceLastTime.WORSE for one in steps)
    judged: list[Judged] = []
    for drill in book.met(primer_id):
        others = {one.step.drill for one in steps if one.step.base != drill}
        is_free = DRILLS[drill].progress not in others or _highest(book.of(drill)) < 1
        one = _judge(book, drill, primer_id, may_rise=may_rise and is_free)
        may_rise = may_rise and not is_offered(one.after)
        judged.append(one)
    if rest_pain is not None:
        met = {one.drill for one in judged}
        judged += [one for one in await _rested(tx, book, rest_pain) if one.drill not in met]
    return await _kept(tx, runner.id, judged)


async def worse(tx: Transaction, runner_id: int, primer_id: int, now: datetime) -> list[Judged]:
    """Take it that it has been worse since a primer: what was done in it goes one down, once."""
    runner = await runners.get(tx, runner_id)
    if runner is None:
        return []
    book = await _book(tx, runner, now)
    judged = [
        _judge(book, drill, primer_id, may_rise=False, since=SinceLastTime.WORSE)
        for drill in book.met(primer_id)
    ]
    return await _kept(tx, runner_id, judged)


async def red_flag(tx: Transaction, runner_id: int, now: datetime) -> None:
    """Put every drill off until a clinician's word."""
    left, _ = (await levels.of(tx, runner_id)).get(EVERYTHING, NEW)
    stopped = decide((), left, now, Rungs(0, 0), red_flag=True).level
    await levels.put(tx, runner_id, {EVERYTHING: (stopped, stopped)})


# A session begins --------------------------------------------------------------------------------


async def start(
    tx: Transaction,
    runner: Runner,
    steps: Sequence[Step],
    since_last: SinceLastTime,
    now: datetime,
    *,
    is_programs: bool,
) -> Start:
    """Return a primer's steps at their levels, by how it has been since the last one.

    A clinician's program stands as it was written, but for what pain has put off or made easier.
    """
    judged: list[Judged] = []
    if since_last is SinceLastTime.WORSE:
        for last in await primers.latest(tx, runner.id, limit=1):
            judged += await worse(tx, runner.id, last.id, now)
    await levels.withdraw_offers(tx, runner.id)
    planned = await planned_start(tx, runner, steps, now, is_programs=is_programs)
    await _kept(tx, runner.id, planned.judged)
    return replace(planned, judged=[*judged, *planned.judged])


async def planned_start(
    tx: Transaction, runner: Runner, steps: Sequence[Step], now: datetime, *, is_programs: bool
) -> Start:
    """Return how a primer would start now if it is no worse since last time; nothing is kept."""
    judged: list[Judged] = []
    found = await levels.of(tx, runner.id)
    if not is_programs:
        last_at = await levels.last_done(tx, runner.id)
        local = now.astimezone(zone_of(runner))
        judged = [
            one
            for drill in dict.fromkeys(step.base for step in steps)
            if drill in last_at
            and (one := _after_gap(drill, found.get(drill, NEW), last_at[drill], local))
        ]
        found |= {one.drill: one.after for one in judged}
    ready = levelled(steps, found, most=0 if is_programs else HIGHEST)
    off = [step.base for step in steps if any(side.off for side in found.get(step.base, NEW))]
    return Start(ready, judged, off, found)


def _after_gap(drill: str, before: Levels, last_at: datetime, now: datetime) -> Judged | None:
    found = [at_start(last_at, side, now, rungs_of(drill)) for side in before]
    return _both(drill, before, found)


# An answer has come ------------------------------------------------------------------------------


async def answered(
    tx: Transaction, runner_id: int, drill: str, level: int, now: datetime, *, is_wanted: bool
) -> Judged | None:
    """Take the answer to the offer of one up from a level, None where that is offered no more."""
    before = (await levels.of(tx, runner_id)).get(drill, NEW)
    found = [
        (accepted(side, now) if is_wanted else declined(side))
        if side.is_offered and side.level == level
        else None
        for side in before
    ]
    one = _both(drill, before, found)
    if one is not None:
        await _kept(tx, runner_id, [one])
    return one


async def rest(tx: Transaction, runner: Runner, pain: int, now: datetime) -> list[Judged]:
    """Let come back what was off until a later day with little pain at rest."""
    book = await _book(tx, runner, now)
    return await _kept(tx, runner.id, await _rested(tx, book, pain))


async def held_for(tx: Transaction, runner_id: int) -> set[str]:
    """Return the drills, or EVERYTHING, that clinics hold back for a runner."""
    return {hold.drill for hold in await holds.of(tx, runner_id)}


async def is_off(tx: Transaction, runner_id: int, drill: str) -> bool:
    """Whether a drill, or EVERYTHING, is off for a runner."""
    return any(side.off for side in (await levels.of(tx, runner_id)).get(drill, NEW))


async def is_any_resting(tx: Transaction, runner_id: int) -> bool:
    """Whether a drill is off until a later day with little pain at rest."""
    found = await levels.of(tx, runner_id)
    return any(side.off is Off.REST for sides in found.values() for side in sides)


async def take_up(tx: Transaction, runner: Runner, now: datetime) -> list[Judged]:
    """Let come back what was dropped on an earlier day."""
    book = await _book(tx, runner, now)
    judged = _each(book, lambda drill, side: taken_up(side, book.now, rungs_of(drill)))
    return await _kept(tx, runner.id, judged)


async def clear(
    tx: Transaction, runner_id: int, now: datetime, drill: str = EVERYTHING
) -> list[Judged]:
    """Take it that a clinician has cleared a drill, or EVERYTHING; nothing where it was not off.

    After a red flag each drill that was ever done is one down. What a clinic of the runner holds
    has to wait for that clinic's word.
    """
    held = await held_for(tx, runner_id)
    if EVERYTHING in held:
        return []
    found = await levels.of(tx, runner_id)
    last_at = await levels.last_done(tx, runner_id)
    was_flagged = drill == EVERYTHING and found.pop(EVERYTHING, None) is not None
    if was_flagged:
        await levels.remove(tx, runner_id, EVERYTHING)
        found = {one: NEW for one in last_at if one in DRILLS} | found
    judged = []
    for one, before in _in_order(found):
        names = {one, _rung(one, before)}
        if names & held or (drill != EVERYTHING and drill not in names):
            continue
        decisions = [
            cleared(side, now, rungs_of(one), last_at.get(one))
            if side.off in (Off.CLINICIAN, Off.REST) or (was_flagged and side.off is None)
            else None
            for side in before
        ]
        if (back := _both(one, before, decisions)) is not None:
            judged.append(back)
    return await _kept(tx, runner_id, judged)


def _rung(drill: str, before: Levels) -> str:
    return drill_at(drill, min(side.level for side in before))


# What they share ---------------------------------------------------------------------------------


def zone_of(runner: Runner) -> ZoneInfo:
    """Return the zone whose days count."""
    return ZoneInfo(runner.zone or "UTC")


def is_offered(found: Levels) -> bool:
    """Whether one up is offered, on one side or on both."""
    return any(side.is_offered for side in found)


def _highest(found: Levels) -> int:
    return max(side.level for side in found)


async def _book(tx: Transaction, runner: Runner, now: datetime) -> _Book:
    said = await levels.said(tx, runner.id, since=now - LOOK_BACK)
    left, right = (histories(said, side) for side in SIDES)
    found = await levels.of(tx, runner.id)
    return _Book(runner.id, now.astimezone(zone_of(runner)), found, said, (left, right))


def _judge(
    book: _Book,
    drill: str,
    primer_id: int,
    *,
    may_rise: bool,
    since: SinceLastTime | None = None,
) -> Judged:
    """Judge a drill by its records up to a primer; `since` is the answer that followed that one."""
    before = book.of(drill)
    decisions = []
    for side, level in zip(book.by_side, before, strict=True):
        history = side.get(drill, {})
        records = list(history.values())
        if primer_id in history:
            records = records[: list(history).index(primer_id) + 1]
            records[-1] = replace(records[-1], since=since or records[-1].since)
        decisions.append(decide(records, level, book.now, rungs_of(drill), may_rise=may_rise))
    return Judged(drill, before, (decisions[0], decisions[1]))


async def _rested(tx: Transaction, book: _Book, pain: int) -> list[Judged]:
    held = await held_for(tx, book.runner_id)
    back = _each(book, lambda drill, side: rested(side, book.now, rungs_of(drill), pain))
    return [one for one in back if not held & {EVERYTHING, one.drill, _rung(one.drill, one.before)}]


def _each(book: _Book, change: Callable[[str, DrillLevel], Decision | None]) -> list[Judged]:
    """Return what changes of all drills that were judged before."""
    found = []
    for drill, before in _in_order(book.levels):
        if one := _both(drill, before, [change(drill, side) for side in before]):
            found.append(one)
    return found


def _in_order(found: Mapping[str, Levels]) -> list[tuple[str, Levels]]:
    """Return the drills in the order of their table, without EVERYTHING."""
    return [(drill, found[drill]) for drill in DRILLS if drill in found]


def _both(drill: str, before: Levels, found: Sequence[Decision | None]) -> Judged | None:
    """Return what was decided for a drill; a side that nothing was decided for stays as it was."""
    first = next((one for one in found if one is not None), None)
    if first is None:
        return None
    left, right = (
        one or Decision(Action.HOLD, first.reason, side)
        for one, side in zip(found, before, strict=True)
    )
    return Judged(drill, before, (left, right))


async def _kept(tx: Transaction, runner_id: int, judged: list[Judged]) -> list[Judged]:
    await levels.put(tx, runner_id, {one.drill: one.after for one in judged})
    return judged
