"""Plans as they were understood: saved at once, shown with what follows, and easy to correct."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, time

from markupsafe import Markup

from bot.coach.schedule import Plan, SingleRun, WeeklyRun, Wish, next_occurrence
from bot.conversations import home, pickers, resting
from bot.conversations.durable import Answer, End, Stay
from bot.conversations.plan_texts import first_shown
from bot.conversations.plan_typed import FLOW, Typed
from bot.conversations.replies import Button, Mark, Rewrite, Screen, Send
from bot.conversations.turn import RefusedError, StaleError, Turn
from bot.delivery import occurrences
from bot.delivery.planning import plan_anew, plan_of, row_of, withdraw
from messages import formatting
from storage import primers, runs
from storage.records import NewRun, Run, RunKind

MOST_RUNS = 20
"""As many that were made by hand can lie ahead."""
HALF_A_DAY = 12
_AN_HOUR = 60
_A_DAY = 24 * _AN_HOUR
HALVES = 3
"""So many times with the hour alone can be corrected by a tap; who says more types again."""

Again = tuple[Run, RunKind | None]
"""A run that is planned once more, and the kind that it takes over from that."""


async def save(turn: Turn, typed: Typed, *, run_id: int | None = None) -> End:
    """Keep plans, the first in the place of a run that is changed; of what is there, say so."""
    existing = await runs.of(turn.tx, turn.runner.id)
    changed = next((run for run in existing if run.id == run_id), None)
    if run_id is not None and changed is None:
        return End((*((Mark(),) if turn.tap else ()), Send(Screen(turn.say("stale-over")))))
    new = _rows(turn, typed.wishes, changed)
    check_ahead(turn, [plan_of(row) for row in new])
    again: list[Again] = []
    if changed is None:
        new, again = _apart(turn, existing, new)
    others = [run for run in existing if run is not changed]
    uncounted = 0 if changed is None or is_counted(changed) else 1
    check_new(turn, others, [plan_of(row) for row in new], uncounted=uncounted)
    saved = await _take_kinds(turn, again, existing)
    is_change = changed is not None or not new
    if changed is not None:
        await put_in_place(turn, changed, new.pop(0), existing)
        saved = [changed.id]
    added = [await runs.add(turn.tx, turn.runner.id, row, created_at=turn.now) for row in new]
    saved = [*saved, *added] if is_change else added
    planned = await plan_anew(turn.tx, turn.runner, turn.now)
    turn.plans_changed = True
    screen = await _screen(turn, planned, saved, typed.alone, is_change=is_change)
    if again:
        screen = replace(screen, text=_again_text(turn, again) + "\n" + screen.text)
    if turn.tap is None:
        return End((Send(screen),))
    at = formatting.clock_time(typed.wishes[0].plan.at, turn.say)
    return End((Mark(Markup.escape(at)), Send(screen)))


def _apart(
    turn: Turn, existing: Iterable[Run], rows: Sequence[NewRun]
) -> tuple[list[NewRun], list[Again]]:
    """Return what is new, and what is planned already; refused where that is all of it.

    A run of no kind takes over the one that is said now.
    """
    by_gist = {_gist(plan_of(run), _today(turn)): run for run in existing}
    new: list[NewRun] = []
    again: list[Again] = []
    for row in rows:
        known = by_gist.get(_gist(plan_of(row), _today(turn)))
        if known is None:
            new.append(row)
        else:
            again.append((known, row.kind if known.kind is None else None))
    if not new and not any(kind for _, kind in again):
        raise RefusedError(_again_text(turn, again))
    return new, again


async def _take_kinds(turn: Turn, again: Iterable[Again], existing: Sequence[Run]) -> list[int]:
    """Give runs the kinds that were said of them; return which."""
    taken = [replace(run, kind=kind) for run, kind in again if kind is not None]
    for run in taken:
        await put_in_place(turn, run, run, existing)
    return [run.id for run in taken]


def _again_text(turn: Turn, again: Sequence[Again]) -> Markup:
    lines = [
        turn.say(
            "plan-exists" if kind is None else "plan-kind-taken",
            plan=home.plan_text(plan_of(run), turn, kind or run.kind),
        )
        for run, kind in again
    ]
    return Markup("\n").join(lines)


def _rows(turn: Turn, wished: Sequence[Wish], changed: Run | None) -> list[NewRun]:
    """Return wishes as rows, without doubles; the first is that of a run that is changed."""
    wishes = list({wish.plan: wish for wish in wished}.values())
    rows = [row_of(wish.plan, wish.kind) for wish in wishes]
    return rows if changed is None else [kept_by(changed, wishes[0], _today(turn)), *rows[1:]]


def check_ahead(turn: Turn, plans: Iterable[Plan]) -> None:
    """Refuse plans of which nothing lies ahead."""
    for plan in plans:
        if next_occurrence(plan, turn.zone, turn.now) is not None:
            continue
        if isinstance(plan, SingleRun):
            raise RefusedError(turn.say("plan-date-in-past", said=home.plan_text(plan, turn)))
        raise RefusedError(turn.say("run-no-day-left"))


def check_new(
    turn: Turn, existing: Iterable[Run], plans: Sequence[Plan], *, uncounted: int = 0
) -> None:
    """Refuse plans of which one exists already, or that are too many in all.

    Of a calendar's runs, and of what stands for an occurrence, there may be any number.
    """
    existing, today = list(existing), _today(turn)
    gists = {_gist(plan_of(run), today) for run in existing}
    for plan in plans:
        if _gist(plan, today) in gists:
            raise RefusedError(turn.say("plan-exists", plan=home.plan_text(plan, turn)))
    # One that was moved or left out keeps its room for as long as it would have been ahead.
    ahead = sum(is_counted(run) and home.is_ahead(_as_planned(run), turn) for run in existing)
    if ahead + len(plans) - uncounted > MOST_RUNS:
        raise RefusedError(turn.say("plan-too-many", most=MOST_RUNS))


def is_counted(run: Run) -> bool:
    """Whether a run is one that was made by hand, of which there are only so many."""
    return run.calendar_id is None and run.stands_for is None


def _as_planned(run: Run) -> Run:
    return run if run.on is None else replace(run, but=frozenset())


def kept_by(run: Run, wish: Wish, today: date) -> NewRun:
    """Return a run with another plan; what that leaves unsaid stays where it makes sense."""
    plan, before = wish.plan, plan_of(run)
    if isinstance(plan, WeeklyRun) and isinstance(before, WeeklyRun):
        if plan == WeeklyRun(plan.weekdays, plan.at):
            plan = replace(plan, every=before.every, first=before.first, last=before.last)
        but = {day for day in before.but if day >= today and day.weekday() in plan.weekdays}
        plan = replace(plan, but=plan.but | but)
    row = row_of(plan, wish.kind or run.kind)
    row = replace(row, calendar_id=run.calendar_id, uid=run.uid)
    if isinstance(plan, WeeklyRun):
        return row
    return replace(row, stands_for=run.stands_for, stands_for_on=run.stands_for_on)


async def put_in_place(turn: Turn, run: Run, new: NewRun, existing: Iterable[Run]) -> None:
    """Change a run; what stood for an occurrence that it has no more goes. Plan anew after it."""
    if plan_of(new) != plan_of(run):
        # Of another kind it is the same run: a primer that was put off comes as it was asked to.
        await withdraw(turn.tx, run, turn.now)
    await runs.change(turn.tx, turn.runner.id, run.id, new)
    for other in existing:
        if other.stands_for != run.id:
            continue
        if other.stands_for_on not in new.but:
            await withdraw(turn.tx, other, turn.now)
            await runs.remove(turn.tx, turn.runner.id, other.id)
        elif occurrences.is_left_out(other) and not occurrences.was_moved_before(other, run):
            # Given back, it comes at the new time.
            await runs.change(turn.tx, turn.runner.id, other.id, replace(other, at=new.at))


async def undo(turn: Turn) -> Answer:
    """Take exactly the runs away again that were planned together."""
    together, existing = await _together(turn)
    for run in together:
        await withdraw(turn.tx, run, turn.now)
        await runs.remove(turn.tx, turn.runner.id, run.id)
    await plan_anew(turn.tx, turn.runner, turn.now)
    turn.plans_changed = True
    plans = Markup("; ").join(home.plan_text(plan_of(run), turn, run.kind) for run in together)
    said = turn.say("plan-taken-back", plans=plans)
    if len(existing) > len(together):
        said += "\n" + (await resting.screen(turn)).text
    again = turn.button("button-another-run", FLOW, "new")
    return Stay((Rewrite(Screen(said, ((again,),))),))


async def instead(turn: Turn) -> Answer:
    """Move those runs to the other half of the day of which the hour alone was said."""
    together, existing = await _together(turn)
    at = time(*divmod(pickers.below(turn, _A_DAY, 2), _AN_HOUR))
    other = _half_a_day_from(at)
    moved = [run for run in together if run.at == at]
    if moved:
        existing = await _moved(turn, moved, existing)
    elif not any(run.at == other for run in together):
        raise StaleError
    # Of two quick taps the second finds them there already.
    screen = await _screen(turn, existing, [run.id for run in together], {other})
    return Stay((Rewrite(screen),))


async def _moved(turn: Turn, moved: Collection[Run], existing: Sequence[Run]) -> list[Run]:
    """Move runs by half a day; return all as they are planned then."""
    plans = {run.id: _other_half(plan_of(run)) for run in moved}
    check_ahead(turn, plans.values())
    check_new(turn, [run for run in existing if run.id not in plans], list(plans.values()))
    for run in moved:
        new = kept_by(run, Wish(plans[run.id]), _today(turn))
        await put_in_place(turn, run, new, existing)
    turn.plans_changed = True
    return await plan_anew(turn.tx, turn.runner, turn.now)


async def _together(turn: Turn) -> tuple[list[Run], list[Run]]:
    """Return the runs that a tap names by the first and the last, and all that there are."""
    first, last = turn.number(0), turn.number(1)
    existing = await runs.of(turn.tx, turn.runner.id)
    # Ids only ever count up, and one person's turns come one by one: between the two are none
    # of another turn.
    together = [run for run in existing if first <= run.id <= last]
    if len({run.created_at for run in together}) != 1:
        raise StaleError
    return together, existing


async def _screen(
    turn: Turn,
    planned: Sequence[Run],
    ids: Collection[int],
    alone: Collection[time],
    *,
    is_change: bool = False,
) -> Screen:
    """Return what was understood, the next dates, the next primer, and the ways to correct it."""
    # As they were said: ids count up.
    saved = sorted((run for run in planned if run.id in ids), key=lambda run: run.id)
    correct = [turn.button("button-another-run", FLOW, "new")]
    if len(saved) == 1 or is_change:
        correct.append(turn.button("button-change", FLOW, "change", saved[0].id))
    if not is_change:
        correct.append(turn.button("button-undo", FLOW, "undo", *_ends(saved)))
    rows = [tuple(correct)]
    if not is_change:
        rows = [*((one,) for one in _halves(turn, saved, alone)), *rows]
    if not await primers.who_has_done_any(turn.tx, [turn.runner.id]):
        rows.insert(0, (turn.button("button-try-now", "primer", "now"),))
    return Screen(home.planned_text(saved, turn), tuple(rows))


def _halves(turn: Turn, saved: Sequence[Run], alone: Collection[time]) -> list[Button]:
    buttons: list[Button] = []
    for at in sorted({run.at for run in saved} & set(alone))[:HALVES]:
        others = [_other_half(plan_of(run)) for run in saved if run.at == at]
        is_over = any(next_occurrence(plan, turn.zone, turn.now) is None for plan in others)
        if is_over or any(plan_of(run) in others for run in saved):
            continue
        label = turn.say("button-instead", time=formatting.clock_time(others[0].at, turn.say))
        minutes = at.hour * _AN_HOUR + at.minute
        buttons.append(turn.labelled(label, FLOW, "instead", *_ends(saved), minutes))
    return buttons


def _ends(saved: Sequence[Run]) -> tuple[int, int]:
    ids = [run.id for run in saved]
    return min(ids), max(ids)


def _other_half(plan: Plan) -> Plan:
    return replace(plan, at=_half_a_day_from(plan.at))


def _half_a_day_from(at: time) -> time:
    return at.replace(hour=(at.hour + HALF_A_DAY) % 24)


def _gist(plan: Plan, today: date) -> Plan:
    """Return what makes two plans the same: not when they began, nor what they leave out."""
    if isinstance(plan, SingleRun):
        return plan
    plan = replace(plan, but=frozenset())
    first = first_shown(plan, today)
    if first is not None and not any(map(plan.is_on, range(today.toordinal(), first.toordinal()))):
        first = None
    if first is None and plan.first is not None and plan.every > 1:
        # Of the date from which weeks are counted only the week counts, and that again and again.
        first = date.fromordinal(7 * ((plan.first.toordinal() - 1) // 7 % plan.every) + 1)
    return replace(plan, first=first)


def _today(turn: Turn) -> date:
    return turn.now.astimezone(turn.zone).date()
