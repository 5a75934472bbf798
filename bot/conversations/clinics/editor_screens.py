"""What an author sees of a program while it is being edited, part by part."""

from dataclasses import replace
from enum import StrEnum

from markupsafe import Markup

from bot.coach.programs import MOST_DRILLS, MOST_PHASES, MOST_STEP_SECONDS, MOST_WEEKS
from bot.conversations.clinics.program_drafts import Draft
from bot.conversations.clinics.program_texts import drill_lines, sum_line, summary, sums
from bot.conversations.program_screens import brief_dose
from bot.conversations.replies import Button, Keyboard, Screen, rows
from bot.conversations.turn import Turn
from messages.catalogue import as_typed
from messages.drills import DRILLS, Place

SECONDS_BY = (-10, -5, 5, 10)


class State(StrEnum):
    """Where an author stands."""

    PROGRAM = "program"
    PHASE = "phase"
    DRILLS = "drills"
    DRILL = "drill"
    PICK = "pick"
    WORDS = "words"
    FILE = "file"
    REVIEW = "review"


def _choice(turn: Turn, draft: Draft, label: str, action: str, *arguments: object) -> Button:
    return turn.choice(label, action, draft.clinic_id, *arguments)


def program(turn: Turn, draft: Draft) -> Screen:
    """Return the whole program."""
    say, phases = turn.say, draft.program.phases
    text = summary(say, draft.program) + "\n\n" + say("draft-hint")
    keyboard = [
        (_choice(turn, draft, f"{number + 1}. {phase.name} ›", "phase", number),)
        for number, phase in enumerate(phases)
    ]
    gentle = draft.program.gentle
    buttons = [
        _choice(turn, draft, say("button-rename"), "rename"),
        _choice(turn, draft, _ticked(say("button-gentle"), on=gentle), "gentle", int(not gentle)),
    ]
    if len(phases) < MOST_PHASES:
        buttons.insert(0, _choice(turn, draft, say("button-phase-add"), "add"))
    last = (
        _choice(turn, draft, say("button-draft-review"), "review"),
        _choice(turn, draft, say("button-draft-leave"), "leave"),
    )
    return Screen(text, (*keyboard, *rows(buttons, 3), last))


def phase(turn: Turn, draft: Draft) -> Screen:
    """Return one phase."""
    say, here = turn.say, draft.here
    lines = [
        say(
            "phase-title",
            phase=as_typed(here.name),
            number=draft.phase + 1,
            count=len(draft.program.phases),
            weeks=say("weeks", count=here.weeks),
            sums=sums(say, here),
        )
    ]
    if here.locked:
        lines.append(say("phase-locked"))
    if here.then is not None:
        lines.append(say("phase-then", phase=as_typed(here.then)))
    if here.note:
        lines.append(say("phase-note", note=as_typed(here.note)))
    own = {Place.FLOOR: here.floor, Place.STANDING: here.standing}
    places = [
        _choice(
            turn,
            draft,
            say(f"button-{'edit' if own[place] else 'add'}-{place}"),
            "place",
            place,
        )
        for place in Place
    ]
    weeks = [
        _choice(turn, draft, say("button-weeks-by", by=f"{by:+}"), "weeks", here.weeks + by)
        for by in (-1, 1)
        if 1 <= here.weeks + by <= MOST_WEEKS
    ]
    locked = _ticked(say("button-lock"), on=here.locked)
    words = [
        _choice(turn, draft, say("button-phase-note"), "note"),
        _choice(turn, draft, say("button-rename"), "call"),
        _choice(turn, draft, locked, "lock", int(not here.locked)),
    ]
    last = [_choice(turn, draft, say("button-back"), "up")]
    if len(draft.program.phases) > 1:
        last.append(_choice(turn, draft, say("button-phase-drop"), "drop"))
    keyboard = (tuple(places), tuple(weeks), tuple(words), tuple(last))
    return Screen(Markup("\n").join(lines), keyboard)


def drills(turn: Turn, draft: Draft) -> Screen:
    """Return the drills of a place."""
    say, sequence = turn.say, draft.sequence
    title = say(
        "sequence-title", phase=as_typed(draft.here.name), place=say(f"place-{draft.place}")
    )
    text = Markup("\n").join((title, drill_lines(say, sequence), sum_line(say, sequence)))
    keyboard: list[tuple[Button, ...]] = [
        (_choice(turn, draft, f"{number + 1}. {say(f'drill-{step.drill}')} ›", "drill", number),)
        for number, step in enumerate(sequence.steps)
    ]
    last = [_choice(turn, draft, say("button-back"), "up")]
    if len(sequence.steps) < MOST_DRILLS:
        last.append(_choice(turn, draft, say("button-drill-add"), "pick"))
    if draft.here.floor and draft.here.standing:
        last.append(_choice(turn, draft, say("button-place-drop"), "without"))
    return Screen(text, (*keyboard, tuple(last)))


def drill(turn: Turn, draft: Draft) -> Screen:
    """Return one drill with its time and repetitions."""
    say, step = turn.say, draft.drill
    name = say(f"drill-{step.drill}")
    seconds = [
        _choice(turn, draft, say("button-seconds-by", by=f"{by:+}"), "seconds", step.seconds + by)
        for by in SECONDS_BY
        if 1 <= step.seconds + by <= MOST_STEP_SECONDS
    ]
    usual = DRILLS[step.drill].dose.repetitions
    now = step.repetitions or usual
    # Beside the buttons for one fewer and one more, also the usual number is said.
    dose = brief_dose(say, replace(step, repetitions=now))
    text = say("drill-title-edit", drill=name, dose=dose)
    times = [
        _choice(turn, draft, say("button-times", count=count), "times", count)
        for count in (now - 1, now + 1)
        if count >= 1
    ]
    if step.repetitions is not None:
        times.append(_choice(turn, draft, say("button-times-usual"), "times", 0))
    last = [_choice(turn, draft, say("button-back"), "up")]
    if draft.step > 0:
        last.append(_choice(turn, draft, say("button-earlier"), "earlier"))
    if len(draft.sequence.steps) > 1:
        last.append(_choice(turn, draft, say("button-drill-out"), "out"))
    text += "\n" + sum_line(say, draft.sequence)
    return Screen(text, (tuple(seconds), tuple(times), tuple(last)))


def pick(turn: Turn, draft: Draft) -> Screen:
    """Return all drills to choose from, those of the place first."""
    keys = sorted(DRILLS, key=lambda key: DRILLS[key].place is not draft.place)
    buttons = [_choice(turn, draft, turn.say(f"drill-{key}"), "picked", key) for key in keys]
    up = (_choice(turn, draft, turn.say("button-back"), "up"),)
    return Screen(turn.say("drill-which"), (*rows(buttons, 2), up))


def asking(turn: Turn, question: Markup) -> Screen:
    """Return a question that is answered by writing or sending, and the way back."""
    clinic_id = turn.dialogue.data["clinic"]
    keyboard: Keyboard = ((turn.choice(turn.say("button-back"), "up", clinic_id),),)
    return Screen(question, keyboard)


def review(turn: Turn, draft: Draft, news: Markup) -> Screen:
    """Return what publishing would do."""
    keyboard = (
        (_choice(turn, draft, turn.say("button-publish"), "publish"),),
        (_choice(turn, draft, turn.say("button-back"), "up"),),
    )
    return Screen(summary(turn.say, draft.program) + "\n\n" + news, keyboard)


def _ticked(label: str, *, on: bool) -> str:
    return f"{label} ✓" if on else label
