"""What is shown of a calendar that was sent: its runs to be ticked, words, and the usual start."""

from datetime import datetime

from markupsafe import Markup

from bot.calendars.found import Found
from bot.calendars.matching import Change, State
from bot.calendars.words import EVERYTHING, default_words, words_of
from bot.conversations import pickers, plan_texts
from bot.conversations.replies import Button, Keyboard, Screen, rows
from bot.conversations.turn import Turn
from messages import formatting
from messages.catalogue import as_typed

A_PAGE = 8
SHOWN_WORDS = 12
FEW_WORDS = 4
TAG = 12
"""So much of an event's digest tells it from the others of a file."""


def words_now(turn: Turn) -> tuple[str, ...]:
    """Return the words by which this runner's runs are found."""
    return words_of(turn.runner.run_words or "") or default_words(turn.say.language)


def offered(changes: list[Change]) -> list[Change]:
    """Return what there is to take over."""
    return [change for change in changes if change.state is not State.SAME]


def preview(turn: Turn, found: Found, changes: list[Change], off: set[str], page: int) -> Screen:
    """Return the runs of a calendar that are new, changed or gone, a page of them."""
    listed = offered(changes)
    page = min(page, max(0, len(listed) - 1) // A_PAGE)
    start = page * A_PAGE
    shown = list(enumerate(listed[start : start + A_PAGE], start + 1))
    lines = [_heading(turn, found, changes), *_by_words(turn, found), *_remarks(turn, found)]
    if listed:
        lines += [Markup(), *(_line(turn, number, change) for number, change in shown)]
    ticks = [_tick(turn, number, change, off) for number, change in shown]
    count = sum(change.uid[:TAG] not in off for change in listed)
    take = (turn.choice(turn.say("button-calendar-take", count=count), "take"),)
    keyboard: Keyboard = (
        *rows(ticks, 4),
        *_turning(turn, page, len(listed)),
        *((take,) if listed else ()),
        (turn.choice(turn.say("button-calendar-words"), "words"), *_usual_button(turn)),
        *_start_button(turn, found),
        (turn.choice(turn.say("button-calendar-leave"), "leave"),),
    )
    return Screen(Markup("\n").join(lines), keyboard)


def _heading(turn: Turn, found: Found, changes: list[Change]) -> Markup:
    if not offered(changes):
        return turn.say("calendar-same", count=len(changes))
    runs = sum(change.state is not State.REMOVED for change in changes)
    same = len(changes) - len(offered(changes))
    heading = turn.say("calendar-found", count=runs, name=_name(turn, found))
    return heading + ("\n" + turn.say("calendar-same-count", count=same) if same else Markup())


def is_by_words(turn: Turn, found: Found) -> bool:
    """Whether other words than the present ones may find other runs in a file."""
    return found.left_out > 0 or turn.runner.run_words is not None


def _by_words(turn: Turn, found: Found) -> list[Markup]:
    """Return by which words the runs were found, and how many events these leave out."""
    if not is_by_words(turn, found):
        return []
    now, own = words_now(turn), turn.runner.run_words is not None
    if now == (EVERYTHING,):
        return [turn.say("calendar-words-all")]
    said = as_typed(_listed(now, SHOWN_WORDS if own else FEW_WORDS))
    lines = [turn.say("calendar-by-own" if own else "calendar-by-usual", words=said)]
    if found.left_out:
        lines.append(turn.say("calendar-left-out", count=found.left_out))
    return lines


def _listed(words: tuple[str, ...], most: int) -> str:
    return ", ".join(words[:most]) + (" …" if len(words) > most else "")


def chosen_text(turn: Turn, found: Found, changes: list[Change], off: set[str]) -> Markup:
    """Return what stays of a list: what was taken over, and what was left."""
    lines = [turn.say("calendar-was-shown", name=_name(turn, found))]
    numbered = list(enumerate(changes, 1))
    for is_left in (False, True):
        some = [one for one in numbered if (one[1].uid[:TAG] in off) is is_left]
        if not some:
            continue
        lines += [
            Markup(),
            turn.say("calendar-was-left" if is_left else "calendar-was-taken", count=len(some)),
        ]
        lines += [_line(turn, number, change) for number, change in some[:A_PAGE]]
        lines += [Markup("…")] if len(some) > A_PAGE else []
    return Markup("\n").join(lines)


def _remarks(turn: Turn, found: Found) -> list[Markup]:
    remarks = []
    if found.strange:
        zones = ", ".join(found.strange)
        remarks.append(turn.say("calendar-strange", zones=as_typed(zones)))
    if found.unread:
        remarks.append(turn.say("calendar-unread", count=found.unread))
    if turn.runner.usual_start and any(event.all_day for event in found.events):
        at = formatting.clock_time(turn.runner.usual_start, turn.say)
        remarks.append(turn.say("calendar-whole-days", time=at))
    return remarks


def _line(turn: Turn, number: int, change: Change) -> Markup:
    today = turn.now.astimezone(turn.zone).date()
    first = min(change.plans, key=lambda plan: plan.at != _at(change.next_at))
    plan = plan_texts.plan_text(first, turn.say, today, change.kind)
    more = len(change.plans) - 1
    if more:
        plan = turn.say("calendar-more", plan=plan, count=more)
    return turn.say(
        f"calendar-line-{change.state}",
        number=number,
        title=as_typed(change.title or turn.say("calendar-untitled")),
        plan=plan,
    )


def _at(wall: datetime | None) -> object:
    return wall.time() if wall else None


def _tick(turn: Turn, number: int, change: Change, off: set[str]) -> Button:
    tag = change.uid[:TAG]
    is_on = tag not in off
    return turn.choice(f"{number} ✓" if is_on else str(number), "tick", tag, int(not is_on))


def _turning(turn: Turn, page: int, count: int) -> Keyboard:
    buttons = []
    if page > 0:
        buttons.append(turn.choice("‹", "page", page - 1))
    if (page + 1) * A_PAGE < count:
        buttons.append(turn.choice("›", "page", page + 1))
    return (tuple(buttons),) if buttons else ()


def _usual_button(turn: Turn) -> tuple[Button, ...]:
    if turn.runner.run_words is None:
        return ()
    return (turn.choice(turn.say("button-calendar-usual"), "usual"),)


def _start_button(turn: Turn, found: Found) -> Keyboard:
    if turn.runner.usual_start is None or not any(event.all_day for event in found.events):
        return ()
    at = formatting.clock_time(turn.runner.usual_start, turn.say)
    return ((turn.choice(turn.say("button-calendar-start", time=at), "start"),),)


def words(turn: Turn, found: Found, *, has_runs: bool) -> Screen:
    """Return by which words runs are found, what was found in vain, and how to change them."""
    now = words_now(turn)
    lines = []
    if not has_runs:
        none = turn.say("calendar-none", count=found.count, name=_name(turn, found))
        lines.append(in_vain(turn, found) or none)
    if now == (EVERYTHING,):
        lines.append(turn.say("calendar-words-all"))
    else:
        said = as_typed(_listed(now, SHOWN_WORDS))
        lines.append(turn.say("calendar-words-now", words=said))
    if found.others:
        lines.append(turn.say("calendar-others", titles=as_typed("; ".join(found.others))))
    lines.append(turn.say("calendar-words-ask"))
    ways = [turn.choice(turn.say("button-calendar-all"), "all"), *_usual_button(turn)]
    back = pickers.way_back(turn) if has_runs else ()
    leave = turn.choice(turn.say("button-calendar-leave"), "leave")
    return Screen(Markup("\n").join(lines), (tuple(ways), (*back, leave)))


def in_vain(turn: Turn, found: Found) -> Markup:
    """Return why runs that were found cannot be planned, nothing where it is for no such reason."""
    name, lines = _name(turn, found), []
    if found.over:
        lines.append(turn.say("calendar-over", name=name))
    if found.unread:
        lines.append(turn.say("calendar-no-dates", count=found.unread, name=name))
    return Markup("\n").join(lines)


def hours(turn: Turn) -> Screen:
    """Ask at which hour whole days begin."""
    return Screen(turn.say("calendar-start-ask"), pickers.hours(turn, offered=pickers.HOURS))


def minutes(turn: Turn, hour: int) -> Screen:
    """Ask at which minute whole days begin."""
    return Screen(turn.say("calendar-start-minutes"), pickers.minutes(turn, hour))


def _name(turn: Turn, found: Found) -> Markup:
    return as_typed(found.name or turn.say("calendar-unnamed"))
