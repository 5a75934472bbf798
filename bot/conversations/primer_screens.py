"""What a primer looks like: the ready message, a drill, the questions, the closing line."""

import math
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.coach.choice import Asked, Choice, Why, choices_of
from bot.coach.following import Following, sequence_of
from bot.coach.ladder import HIGHEST, easier, hold_of, is_longer_hold, repetitions_of, without_wall
from bot.coach.pain import PainAdvice, advice_on
from bot.coach.variety import turn_of
from bot.coach.walk import Walk, summary_of
from bot.conversations import choosing, history, pickers, primer_figures, program_screens
from bot.conversations.callbacks import Tap
from bot.conversations.replies import Button, Keyboard, Screen, rows
from bot.conversations.turn import Turn
from messages import formatting
from messages.catalogue import Say
from messages.drills import DRILLS, SEQUENCES, SHORT, STANDARD, Felt, Sides
from storage.records import Side, SinceLastTime, Step

FLOW = "primer"
WORDINGS = 3
"""So many openings the ready message has."""
PICTURES = 2
"""So many pictures to aim for each drill has."""
EFFORTS = (0, 1, 2, 3, 4, 5, 7, 10)
"""CR10, without the numbers that nobody tells apart before a run."""


class State(StrEnum):
    """Where a primer stands."""

    DRILL = "drill"
    LEFT = "left"
    RIGHT = "right"
    HURTS = "hurts"
    EASE = "ease"
    EFFORT = "effort"
    PAIN = "pain"


@dataclass(frozen=True, slots=True)
class Ready:
    """What the message that a primer begins with depends on; `first` is its first choice.

    `why` is the reason for what was chosen on the date `today`, if there is any to be told;
    `wording` says which of the WORDINGS it is.
    """

    primer_id: int
    run_at: datetime | None
    sequence: str
    is_first: bool
    is_late: bool
    today: date
    wording: int
    is_after: bool = False
    is_race: bool = False
    follows: Following | None = None
    first: str = STANDARD
    why: Why | None = None


def ready_of(
    primer_id: int,
    run_at: datetime | None,
    asked: Asked,
    choice: Choice,
    *,
    is_first: bool,
    wording: int,
    is_after: bool = False,
) -> Ready:
    """Return what the message says of a choice."""
    follows = asked.follows
    return Ready(
        primer_id,
        run_at,
        choice.sequence if follows is None else follows.key(choice.sequence),
        is_first,
        choice.is_late,
        asked.today,
        wording,
        is_after,
        asked.is_race,
        follows,
        choice.first,
        choice.why,
    )


def ready(say: Say, zone: ZoneInfo, of: Ready) -> Screen:
    """Return the message that a primer begins with; it stands by itself in the chat."""

    def button(text_id: str, action: str, *arguments: object, chosen: bool = False) -> Button:
        label = say(text_id) + (" ✓" if chosen else "")
        tap = Tap(FLOW, action, arguments=(str(of.primer_id), *map(str, arguments)))
        return Button(label, tap.encode())

    later: tuple[Button, ...] = ()
    if of.run_at is not None:
        tap = Tap("today", "later", arguments=(str(of.primer_id),))
        later = (Button(say("button-later"), tap.encode()),)
    heard = Tap("sound", "track", arguments=(str(of.primer_id),))
    answers = [SinceLastTime.FIRST] if of.is_first else [*SinceLastTime][1:]
    keyboard: Keyboard = (
        tuple(button(f"button-since-{answer}", "ready", answer) for answer in answers),
        tuple(
            button(f"button-place-{key}", "place", key, chosen=key == of.sequence)
            for key in choices_of(of.follows, of.first)
        ),
        (button("button-list", "list"),),
        (
            *later,
            Button(say("button-sound"), heard.encode()),
            button("button-skip-primer", "leave"),
        ),
    )
    return Screen(_ready_text(say, zone, of), keyboard)


def _ready_text(say: Say, zone: ZoneInfo, of: Ready) -> Markup:
    minutes = math.ceil(sequence_of(of.follows, of.sequence).total_seconds / 60)
    if of.run_at is None:
        opening = say("ready-by-hand", minutes=minutes)
    else:
        at = formatting.clock_time(of.run_at.astimezone(zone), say)
        usual = f"ready-{of.wording + 1}" if of.wording else "ready"
        opening = say("ready-late" if of.is_late else usual, at=at, minutes=minutes)
        if of.is_race and of.sequence != SHORT:
            opening = say("ready-race", at=at, minutes=minutes)
        if of.is_after:
            opening = say("ready-after", at=at)
    if of.why is not None:
        opening += "\n" + choosing.why_line(say, of.today, of.why)
    question = say("ready-first" if of.is_first else "ready-since")
    about = () if of.follows is None else program_screens.paragraphs(say, of.follows)
    return Markup("\n\n").join((opening, *about, say("ready-flags"), question))


def of(turn: Turn, walk: Walk) -> Screen:
    """Return the screen of where a primer stands."""
    say, state = turn.say, State(turn.dialogue.state or State.DRILL)
    match state:
        case State.DRILL:
            return _drill(turn, walk)
        case State.LEFT | State.RIGHT:
            question = say(f"drill-where-{state}", drill=say(f"drill-{walk.step.drill}"))
            back = "drill" if state is State.LEFT else "again"
            keys = (
                *_felt_keys(turn, walk.step, state),
                (turn.choice(say("button-back"), back, *key_of(walk.step)),),
            )
            return Screen(question, keys, primer_figures.still(turn, walk.step))
        case State.HURTS:
            keys = (
                *_side_keys(turn, walk.step),
                *pickers.numbers(turn, "much", *key_of(walk.step)),
            )
            return Screen(say("pain-how-much"), keys)
        case State.EASE:
            return Screen(say("pain-ease"), _ease_keys(turn, walk))
        case State.EFFORT:
            return Screen(_march(say, walk) + say("effort-ask"), _effort_keys(turn))
        case State.PAIN:
            said = say("effort-said", effort=walk.primer.effort or 0)
            return Screen(said + "\n\n" + say("pain-ask"), pickers.numbers(turn, "pain"))


def _drill(turn: Turn, walk: Walk) -> Screen:
    say, step = turn.say, walk.step
    name = f"drill-{step.drill}"
    lines = [
        say(
            "drill-title",
            number=step.position + 1,
            count=walk.count,
            drill=say(name),
            dose=dose(say, step),
        ),
        *primer_figures.in_words(turn, step),
        _cues(say, step),
    ]
    if turn.dialogue.data.get("eased"):
        lines.insert(1, say("ease-smaller"))
    lines.append(say("drill-where"))
    key = key_of(step)
    keyboard = (
        *_felt_keys(turn, step, "felt", turn.choice(say("button-sides"), "sides", *key)),
        (
            turn.choice(say("button-skip"), "skip", *key),
            *_swap_key(turn, walk),
            turn.choice(say("button-hurts"), "hurts", *key),
        ),
        *_wall_key(turn, step),
    )
    return Screen(Markup("\n").join(lines), keyboard, primer_figures.of_step(turn, walk))


def _cues(say: Say, step: Step) -> Markup:
    """Return what to do and a picture to aim for: either first, and one of two pictures."""
    way = turn_of(step.primer_id, 2 * PICTURES)
    name = f"drill-{step.drill}"
    outside = f"picture-{step.drill}" if way // 2 else f"{name}.outside"
    turned = "drill-cues-turned" if way % 2 else "drill-cues"
    return say(turned, inside=say(f"{name}.inside"), outside=say(outside))


def _march(say: Say, walk: Walk) -> Markup:
    """Return what comes after the last drill and is none, nothing for most sequences."""
    seconds = SEQUENCES[walk.primer.sequence].march
    if not seconds or walk.primer.program_id is not None:
        return Markup()
    return say("march", seconds=seconds) + "\n\n"


def dose(say: Say, step: Step) -> Markup:
    """Return how long a drill takes and how often it is done in that time, each side."""
    sides, repetitions = DRILLS[step.drill].sides, repetitions_of(step)
    said = say(f"dose-{sides}", seconds=step.seconds, repetitions=repetitions)
    if not is_longer_hold(step):
        return said
    return say("level-dose", dose=said, seconds=int(hold_of(step)))


def key_of(step: Step) -> tuple[int, int]:
    """Return what a step's buttons carry: its position, and how far it is from the hardest."""
    return step.position, HIGHEST - step.level


def _felt_keys(turn: Turn, step: Step, action: str, *last: Button) -> Keyboard:
    """Return where it may have been felt, in three rows: the figure and they fit one screen."""
    key = key_of(step)
    felt = [turn.choice(turn.say(f"felt-{one}"), action, *key, one) for one in Felt]
    return (tuple(felt[:2]), tuple(felt[2:5]), (*felt[5:], *last))


def _swap_key(turn: Turn, walk: Walk) -> tuple[Button, ...]:
    if easier(walk.step) is None or is_locked(turn):
        return ()
    return (turn.choice(turn.say("button-swap"), "swap", *key_of(walk.step)),)


def _wall_key(turn: Turn, step: Step) -> Keyboard:
    if without_wall(step) is None or is_locked(turn):
        return ()
    return ((turn.choice(turn.say("button-no-wall"), "wall", *key_of(step)),),)


def is_locked(turn: Turn) -> bool:
    """Whether the program keeps the runner from swapping drills; after pain nothing does."""
    data = turn.dialogue.data
    return bool(data.get("locked")) and not data.get("pain")


def _side_keys(turn: Turn, step: Step) -> Keyboard:
    """Return on which side it may hurt; whoever taps none has told enough."""
    if DRILLS[step.drill].sides is Sides.BOTH:
        return ()
    chosen = turn.dialogue.data.get("side")
    return (
        tuple(
            turn.choice(
                turn.say(f"button-side-{side}") + (" ✓" if side == chosen else ""),
                "side",
                *key_of(step),
                side,
            )
            for side in (Side.LEFT, Side.RIGHT, Side.BOTH)
        ),
    )


def _ease_keys(turn: Turn, walk: Walk) -> Keyboard:
    say, key = turn.say, key_of(walk.step)
    return (
        (turn.choice(say("button-smaller"), "smaller", *key), *_swap_key(turn, walk)),
        (
            turn.choice(say("button-skip-drill"), "skip", *key),
            turn.choice(say("button-stop"), "stop", *key),
        ),
    )


def _effort_keys(turn: Turn) -> Keyboard:
    return rows([turn.choice(turn.say("effort-label", effort=n), "effort", n) for n in EFFORTS], 4)


async def closing(turn: Turn, walk: Walk, *, pain: int) -> Screen:
    """Return the closing line: what was done, what to better, and what the pain asks for."""
    say, summary = turn.say, summary_of(walk.steps)
    lines = [say("closing-done", done=summary.done, drills=summary.drills, led=summary.glute_led)]
    advice = advice_on(pain)
    if summary.off_target and advice is PainAdvice.GO_ON:
        lines.append(_better(say, *summary.off_target))
    if advice is not PainAdvice.GO_ON:
        lines.append(say(f"pain-end-{advice}"))
    if record := await history.primed_line(turn):
        lines.append(record)
    if advice is not PainAdvice.STOP and walk.primer.run_at and walk.primer.run_at > turn.now:
        minutes = formatting.minutes_until(walk.primer.run_at, turn.now)
        lines.append(say("closing-run", minutes=minutes))
    return Screen(Markup("\n").join(lines))


def _better(say: Say, drill: str, felt: Felt) -> Markup:
    name = f"drill-{drill}"
    fix = f"{name}.fix-{felt}"
    if not say.has(fix):
        fix = f"fix-{felt}"
    return say("closing-better", drill=say(name), felt=felt, fix=say(fix))
