"""What is said of levels: what was decided and why, an offer, and how every drill stands."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from markupsafe import Markup

from bot.coach.histories import histories
from bot.coach.judged import Action, Decision, Reason, Record
from bot.coach.ladder import HIGHEST, MORE, drill_at
from bot.coach.levelled import NEW
from bot.coach.returning import is_later_day
from bot.coach.thresholds import THRESHOLDS
from bot.conversations import hearing, judging
from bot.conversations.judging import SIDES, Judged
from bot.conversations.replies import Button, Keyboard, Screen
from bot.conversations.turn import Turn
from messages import formatting
from messages.catalogue import Say
from messages.drills import DRILLS
from storage import holds, levels
from storage.holds import EVERYTHING
from storage.records import DrillLevel, Levels, Off, Side

FLOW = "levels"
RECORDS = 3
ROOM = 3_900
"""So many characters at most are a message's; Telegram takes 4,096."""
PAINS = range(11)


class What(StrEnum):
    """What a decision comes to, for whoever does the drill."""

    EASIER = "easier"
    HARDER = "harder"
    CUE = "cue"
    BACK = "back"
    REST = "rest"
    CLINICIAN = "clinician"
    DROPPED = "dropped"


def lines(say: Say, judged: Sequence[Judged]) -> list[Markup]:
    """Return a line for whatever changes, with its reason; drills that share it share the line."""
    named: dict[tuple[What, Reason, str], list[Markup]] = {}
    for one in judged:
        for name, decision in _sides(say, one):
            if (what := _what(decision)) is not None:
                cue = one.drill if what is What.CUE else ""
                named.setdefault((what, decision.reason, cue), []).append(name)
    return [
        say(
            "level-line",
            drills=Markup(", ").join(names),
            what=_said(say, what, cue),
            why=say(f"level-because-{reason}"),
        )
        for (what, reason, cue), names in named.items()
    ]


def left_out(say: Say, drills: Sequence[str]) -> list[Markup]:
    """Return which drills of a primer are off; nothing where none is."""
    names = Markup(", ").join(say(f"drill-{drill}") for drill in drills)
    return [say("level-left-out", drills=names)] if drills else []


def _sides(say: Say, one: Judged) -> list[tuple[Markup, Decision]]:
    """Return what a drill is called, with its side where the sides differ."""
    left, right = one.decisions
    drill = say(f"drill-{one.drill}")
    if (_what(left), left.reason) == (_what(right), right.reason):
        return [(drill, left)]
    return [
        (say(f"level-of-{side}", drill=drill), decision)
        for side, decision in zip(SIDES, one.decisions, strict=True)
    ]


def _what(decision: Decision) -> What | None:
    if decision.action is Action.STOP or (
        decision.action is Action.DOWN and decision.level.off is not None
    ):
        return What(decision.level.off or Off.REST)
    if decision.reason is Reason.ANOTHER_CUE:
        return What.CUE
    whats = {Action.DOWN: What.EASIER, Action.UP: What.HARDER, Action.RETURN: What.BACK}
    return whats.get(decision.action)


def _said(say: Say, what: What, cue: str) -> Markup:
    if what is What.CUE:
        return say("level-what-cue", cue=say(f"drill-{cue}.outside"))
    return say(f"level-what-{what}", most=THRESHOLDS.calm_to)


# An offer ----------------------------------------------------------------------------------------


def offer(turn: Turn, found: Mapping[str, Levels]) -> tuple[list[Markup], Keyboard]:
    """Return what is offered, and its two buttons; nothing where nothing is."""
    for drill, sides in found.items():
        offered = [side for side in sides if side.is_offered]
        if drill != EVERYTHING and offered:
            return [_offer(turn.say, drill, sides, offered[0].level)], _offer_keys(
                turn, drill, offered[0].level
            )
    return [], ()


def _offer(say: Say, drill: str, sides: Levels, level: int) -> Markup:
    name = say(f"drill-{drill}")
    if not all(side.is_offered for side in sides):
        side = Side.LEFT if sides[0].is_offered else Side.RIGHT
        name = say(f"level-of-{side}", drill=name)
    if level == 0:
        return say(f"level-offer-{DRILLS[drill].up}", drill=name)
    other = say(f"drill-{drill_at(drill, level + 1)}")
    return say("level-offer-base" if level < 0 else "level-offer-next", drill=name, other=other)


def _offer_keys(turn: Turn, drill: str, level: int) -> Keyboard:
    # Levels below nothing have a sign, which no number in a button has.
    about = (drill, HIGHEST - level)
    return (
        (
            turn.button("button-level-accept", FLOW, "accept", *about),
            turn.button("button-level-decline", FLOW, "decline", *about),
        ),
    )


# How every drill stands --------------------------------------------------------------------------


async def screen(turn: Turn, above: Sequence[Markup] = ()) -> Screen:
    """Return how each drill stands that the runner has met, the latest first."""
    found = await levels.of(turn.tx, turn.runner.id)
    last_at = await levels.last_done(turn.tx, turn.runner.id)
    said = await levels.said(turn.tx, turn.runner.id, since=turn.now - judging.LOOK_BACK)
    by_side = [histories(said, side) for side in SIDES]
    met = [one for one in DRILLS if one in found or one in last_at]
    latest = sorted(met, key=lambda one: last_at.get(one, turn.now), reverse=True)
    parts = [
        _drill(turn, one, found.get(one, NEW), [[*side.get(one, {}).values()] for side in by_side])
        for one in latest
    ]
    if not parts:
        parts = [turn.say("level-none")]
    offered, keys = offer(turn, found)
    asked, more = await _asked(turn, found)
    head = [*above, *asked, *offered]
    return Screen(_fitting(head, parts), (*keys, *more))


def _fitting(head: Sequence[Markup], parts: list[Markup]) -> Markup:
    """Return what goes into one message; what does not was done longest ago."""
    while True:
        text = Markup("\n\n").join([*head, *parts])
        if len(text.striptags()) <= ROOM or len(parts) == 1:
            return text
        parts = parts[:-1]


def _drill(turn: Turn, drill: str, sides: Levels, records: Sequence[list[Record]]) -> Markup:
    say, (left, right) = turn.say, sides
    name = say(f"drill-{drill}")
    is_same = left == right and records[0] == records[1]
    if is_same:
        return _side(turn, say("level-title", drill=name), drill, left, records[0])
    return Markup("\n").join(
        _side(
            turn,
            say("level-title", drill=say(f"level-of-{side}", drill=name)),
            drill,
            level,
            of_side,
        )
        for side, level, of_side in zip(SIDES, sides, records, strict=True)
    )


def _side(
    turn: Turn, title: Markup, drill: str, level: DrillLevel, records: list[Record]
) -> Markup:
    say = turn.say
    words = _words(say, drill, level) if level.off is None else say(f"level-off-{level.off}")
    rows = [title + " · " + words]
    if level.reason is not None:
        rows.append(say(f"level-because-{Reason(level.reason)}"))
    rows += [_record(turn, record) for record in records[: -RECORDS - 1 : -1]]
    return Markup("\n").join(rows)


def _words(say: Say, drill: str, level: DrillLevel) -> Markup:
    if level.level == 0:
        return say("level-words-base")
    if level.level == 1:
        return say(f"level-words-{DRILLS[drill].up}", more=MORE)
    other = say(f"drill-{drill_at(drill, level.level)}")
    return say("level-words-easier" if level.level < 0 else "level-words-harder", drill=other)


def _record(turn: Turn, record: Record) -> Markup:
    say, today = turn.say, turn.now.astimezone(turn.zone).date()
    day = formatting.sentence(formatting.day(record.at.astimezone(turn.zone).date(), today, say))
    felt = say("level-unfinished") if record.felt is None else say(f"felt-{record.felt}")
    if record.effort is None or record.pain is None:
        if record.pain is None:
            return say("level-record", day=day, felt=felt)
        return say("level-record-pain", day=day, felt=felt, pain=record.pain)
    return say("level-record-full", day=day, felt=felt, effort=record.effort, pain=record.pain)


# What is off -------------------------------------------------------------------------------------


async def _asked(turn: Turn, found: Mapping[str, Levels]) -> tuple[list[Markup], Keyboard]:
    """Return what would bring back what is off, and the buttons for it."""
    say, texts = turn.say, list[Markup]()
    keyboard: list[tuple[Button, ...]] = []
    held = await holds.of(turn.tx, turn.runner.id)
    theirs = {hold.drill for hold in held}
    if hearing.is_waiting(held):
        return [hearing.waits(turn, held)], ()
    if held:
        texts.append(hearing.left_out(turn, held, theirs))
    # What a clinic holds back is for that clinic to say.
    own = [side for drill, sides in found.items() if drill not in theirs for side in sides]
    if any(one.off is Off.CLINICIAN for one in own):
        texts.append(say("level-waits-all" if EVERYTHING in found else "level-waits"))
        keyboard.append((turn.button("button-level-cleared", FLOW, "cleared", stamp_of(found)),))
    if EVERYTHING not in found and any(_may_ask(turn, one, Off.REST) for one in own):
        texts.append(say("level-rest-ask", most=THRESHOLDS.calm_to))
        keyboard += _numbers(turn)
    if any(_may_ask(turn, one, Off.DROPPED) for one in own):
        keyboard.append((turn.button("button-level-take-up", FLOW, "take"),))
    return texts, tuple(keyboard)


def stamp_of(found: Mapping[str, Levels]) -> int:
    """Return since when what waits for a clinician does so, in seconds; 0 where nothing does."""
    waits = [side for sides in found.values() for side in sides if side.off is Off.CLINICIAN]
    return max((int(one.changed_at.timestamp()) for one in waits if one.changed_at), default=0)


def _may_ask(turn: Turn, level: DrillLevel, off: Off) -> bool:
    return level.off is off and is_later_day(level, turn.now.astimezone(turn.zone))


def _numbers(turn: Turn) -> list[tuple[Button, ...]]:
    keys = [turn.labelled(str(pain), FLOW, "rest", pain) for pain in PAINS]
    return [tuple(keys[:6]), tuple(keys[6:])]
