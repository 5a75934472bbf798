"""What a change of one run looks like: the ways to change it, and what is so now."""

from collections.abc import Sequence
from datetime import UTC, datetime

from bot.coach import changes
from bot.coach.changes import Spot, Unfit
from bot.coach.following import Following, lasts_of
from bot.conversations import home, pickers
from bot.conversations.replies import Button, Screen
from bot.conversations.turn import StaleError, Turn
from bot.delivery import occurrences
from bot.delivery.occurrences import Occurrence
from bot.delivery.planning import plan_of
from messages import formatting
from messages.drills import SHORT
from storage.records import Primer, PrimerStatus, Run

FLOW = "today"


def later(turn: Turn, primer: Primer, follows: Following | None) -> Screen:
    """Return what can be done with a primer that comes at the wrong moment, or before none."""
    run_at = primer.run_at
    if run_at is None or primer.run_id is None:
        raise StaleError
    waits = changes.snoozes(run_at, turn.now, lambda key: lasts_of(follows, key), SHORT)
    snoozes = [
        turn.labelled(turn.say("button-snooze", minutes=one), FLOW, "wait", primer.id, one)
        for one in waits
    ]
    of = primer.run_id, minute_of(run_at)
    keyboard = (
        *((tuple(snoozes),) if snoozes else ()),
        (turn.button("button-shift", FLOW, "shift", *of),),
        (turn.button("button-running", FLOW, "now", *of),),
        (turn.button("button-back", FLOW, "ready", primer.id),),
    )
    return Screen(turn.say("today-later", at=home.moment(turn, run_at)), keyboard)


def ways(turn: Turn, one: Occurrence, planned: Sequence[Run]) -> Screen:
    """Return where an occurrence can go."""
    plans, of = [plan_of(run) for run in planned], (one.run.id, minute_of(one.at))
    found = changes.shifts(one.at, plans, turn.zone, turn.now)
    sooner = [_shift(turn, one, *shift) for shift in found if shift[0] < 0]
    after = [_shift(turn, one, *shift) for shift in found if shift[0] > 0]
    elsewhere = [turn.button("button-at-a-time", FLOW, "time", *of)]
    # Where a run is there already a tap says so: who looks for the button wonders where it is.
    if changes.unfit(next_day(turn, one), plans, turn.zone, turn.now) in (None, Unfit.TAKEN):
        name = "button-tomorrow" if _is_today(turn, one.at) else "button-a-day-later"
        elsewhere.append(turn.button(name, FLOW, "day", *of))
    last = [turn.button("button-skip-run", FLOW, "skip", *of)]
    last.append(turn.button("button-running", FLOW, "now", *of))
    keyboard = [tuple(row) for row in (sooner, after, elsewhere, last) if row]
    return Screen(
        turn.say("today-ways", at=home.moment(turn, one.at)), (*keyboard, (_way_back(turn, one),))
    )


def next_day(turn: Turn, one: Occurrence) -> Spot:
    """Return where an occurrence is a day later."""
    on = one.on if one.run.on is None else one.run.on
    return changes.a_day_later(on, one.run.at, turn.zone)


def hours(turn: Turn, one: Occurrence) -> Screen:
    """Return the hours of an occurrence's day that are not over."""
    begin = turn.now.astimezone(turn.zone).hour if _is_today(turn, one.at) else 0
    keyboard = pickers.hours(turn, offered=range(max(begin, pickers.HOURS.start), 24))
    asked = turn.say("today-ask-time", at=home.moment(turn, one.at))
    return Screen(asked, (*keyboard, pickers.way_back(turn)))


def minutes(turn: Turn, one: Occurrence, hour: int) -> Screen:
    """Return the minutes of an hour."""
    asked = turn.say("today-ask-time", at=home.moment(turn, one.at))
    return Screen(asked, pickers.minutes(turn, hour))


def changed(turn: Turn, run: Run, before: datetime) -> Screen:
    """Return what is so now of an occurrence that was changed, and the way back to an instant."""
    if run.on is None:
        raise StaleError
    at = home.moment(turn, changes.spot(run.on, run.at, turn.zone).instant)
    if occurrences.is_left_out(run):
        said = turn.say("skipped", at=at)
    elif run.next_primer_at is None:
        said = turn.say("today-moved", at=at)
    elif run.next_primer_at <= turn.now:
        said = turn.say("today-moved-now", at=at)
    else:
        primer_at = formatting.clock_time(run.next_primer_at.astimezone(turn.zone), turn.say)
        said = turn.say("today-moved-primer", at=at, time=primer_at)
    return Screen(said, ((undo(turn, run, before),),))


def undo(turn: Turn, run: Run, before: datetime) -> Button:
    """Return the button that takes the last change of an occurrence back: it was at an instant.

    It carries the wall time of that: in another zone it is the same one.
    """
    wall = before.astimezone(turn.zone).replace(tzinfo=UTC)
    return turn.button("button-undo", FLOW, "undo", run.id, minute_of(wall))


def spot_before(turn: Turn) -> Spot | None:
    """Return where the button that takes a change back says that the occurrence was.

    One of an older version says nothing.
    """
    if not turn.word(1):
        return None
    wall = instant_in(turn, 1)
    return changes.spot(wall.date(), wall.time(), turn.zone)


def minute_of(at: datetime) -> int:
    """Return an instant as buttons carry it."""
    return int(at.timestamp()) // 60


def instant_in(turn: Turn, index: int) -> datetime:
    """Return the instant that a tap carries; raises StaleError where it carries none."""
    try:
        return datetime.fromtimestamp(turn.number(index) * 60, UTC)
    except (OverflowError, ValueError, OSError):
        raise StaleError from None


def _shift(turn: Turn, one: Occurrence, by: int, to: Spot) -> Button:
    label = turn.say(
        "button-by", by=f"{by:+}".replace("-", "−"), time=formatting.clock_time(to.at, turn.say)
    )
    index = changes.SHIFTS.index(by)
    return turn.labelled(label, FLOW, "by", one.run.id, minute_of(one.at), index)


def _way_back(turn: Turn, one: Occurrence) -> Button:
    if one.primer is not None and one.primer.status is PrimerStatus.OFFERED:
        return turn.button("button-back", FLOW, "later", one.primer.id)
    return turn.button("button-back", "runs", "one", one.run.id)


def _is_today(turn: Turn, at: datetime) -> bool:
    return at.astimezone(turn.zone).date() == turn.now.astimezone(turn.zone).date()
