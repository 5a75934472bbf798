"""What a runner is told of the program that they follow: its name, its note, what is new."""

from markupsafe import Markup

from bot.coach.following import Following
from bot.coach.program_changes import Change, ChangeKind
from messages.catalogue import Say, as_typed
from messages.drills import SequenceStep

OF_PLACE = {ChangeKind.PLACE_ADDED, ChangeKind.PLACE_REMOVED}
MOST_LINES = 12
"""Of so many changes a message tells; whoever wants more asks their clinic."""


def paragraphs(say: Say, follows: Following) -> list[Markup]:
    """Return what stands in the ready message of who follows a program."""
    title = say(
        "program-line",
        clinic=as_typed(follows.clinic),
        program=as_typed(follows.program),
        week=follows.week,
        weeks=follows.weeks,
    )
    found = [title]
    if follows.changes:
        found.append(news(say, follows))
    if follows.phase.note:
        found.append(say("program-note", note=as_typed(follows.phase.note)))
    return found


def news(say: Say, follows: Following) -> Markup:
    """Return what the program has that the runner has not seen."""
    lines = change_lines(say, follows.changes, now=follows.phase.name)
    return Markup("\n").join((say("program-new"), *lines))


def change_lines(say: Say, changes: tuple[Change, ...], *, now: str | None) -> list[Markup]:
    """Return changes, a line each; those of another phase than the present one with its name.

    Staff, for whom no phase is the present one, see the name of each.
    """
    elsewhere = "change-of" if now is None else "change-in"
    lines = []
    for change in changes[:MOST_LINES]:
        line = _change(say, change)
        if change.place is not None and change.kind not in OF_PLACE:
            line = say("change-at", place=say(f"place-{change.place}"), change=line)
        own = change.kind in {ChangeKind.PHASE_ADDED, ChangeKind.PHASE_REMOVED, ChangeKind.WEEKS}
        if change.phase != now and not own:
            line = say(elsewhere, phase=as_typed(change.phase), change=line)
        lines.append(line)
    if len(changes) > MOST_LINES:
        lines.append(say("change-more", count=len(changes) - MOST_LINES))
    return lines


def _change(say: Say, change: Change) -> Markup:
    was, weeks = change.weeks or (0, 0)
    match change.kind:
        case ChangeKind.WEEKS:
            return say("change-weeks", phase=as_typed(change.phase), before=was, after=weeks)
        case ChangeKind.PHASE_ADDED:
            return say("change-phase-added", phase=as_typed(change.phase), count=weeks)
        case ChangeKind.PHASE_REMOVED:
            return say("change-phase-removed", phase=as_typed(change.phase))
        case ChangeKind.PLACE_ADDED | ChangeKind.PLACE_REMOVED:
            is_added = change.kind is ChangeKind.PLACE_ADDED
            which = "added" if is_added else "removed"
            return say(f"change-place-{which}-{change.place}")
        case ChangeKind.NOTE:
            return say("change-note")
        case _:
            return _drill_change(say, change.before, change.after)


def _drill_change(say: Say, before: SequenceStep | None, after: SequenceStep | None) -> Markup:
    doses = {
        name: brief_dose(say, step)
        for name, step in (("before", before), ("after", after))
        if step is not None
    }
    step = after or before
    assert step is not None  # noqa: S101 - a change of a drill has one
    drill = say(f"drill-{step.drill}")
    if before is None:
        return say("change-added", drill=drill, dose=doses["after"])
    if after is None:
        return say("change-removed", drill=drill)
    return say("change-dose", drill=drill, before=doses["before"], after=doses["after"])


def brief_dose(say: Say, step: SequenceStep) -> Markup:
    """Return a drill's time, and its repetitions where the program says them: 50 s × 8."""
    seconds = say(f"brief-dose-{step.sides}", seconds=step.seconds)
    if step.repetitions is None:
        return seconds
    return say("brief-dose-times", seconds=seconds, repetitions=step.repetitions)
