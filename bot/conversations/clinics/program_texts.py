"""What staff read of a program: its phases, its sums, what is wrong with one, and its file."""

from markupsafe import Markup

from bot.coach.program_faults import Fault
from bot.coach.program_files import EXAMPLES, example_for
from bot.coach.programs import MOST_SECONDS, TARGET_SECONDS, Phase, Program
from bot.conversations.program_screens import brief_dose
from messages.catalogue import Say, as_typed
from messages.drills import DRILLS, Place, Sequence

REMARKS = ("name", "gentle", "phases", "weeks", "note", "locked", "then", "place", "ready", "steps")
"""Which fields of a file are explained over them."""


def fault_text(say: Say, fault: Fault) -> Markup:
    """Return what is wrong, in one sentence."""
    return say(
        f"program-fault-{fault.problem}",
        where=fault.where,
        said=fault.said,
        least=fault.least,
        most=fault.most,
        near=", ".join(fault.near),
    )


def file_fault_text(say: Say, fault: Fault) -> Markup:
    """Return what is wrong with a file: the line, the field, and how it would be right."""
    said = fault_text(say, fault)
    if fault.line is None:
        return say("program-file-refused", fault=said)
    return say("program-file-wrong", line=fault.line, fault=said, example=example_for(fault))


def summary(say: Say, program: Program) -> Markup:
    """Return a program's name and its phases, a line each."""
    lines = [say("program-name", program=as_typed(program.name))]
    if program.gentle:
        lines.append(say("program-is-gentle"))
    lines += [
        say(
            "phase-line",
            number=number,
            phase=as_typed(phase.name),
            weeks=say("weeks", count=phase.weeks),
            sums=sums(say, phase),
        )
        for number, phase in enumerate(program.phases, 1)
    ]
    return Markup("\n").join(lines)


def sums(say: Say, phase: Phase) -> str:
    """Return how long a phase's sequences take."""
    own = {Place.FLOOR: phase.floor, Place.STANDING: phase.standing}
    return ", ".join(
        say("place-sum", place=say(f"place-{place}"), seconds=sequence.total_seconds)
        for place, sequence in own.items()
        if sequence is not None
    )


def sum_line(say: Say, sequence: Sequence) -> Markup:
    """Return how long a sequence takes, beside what is wished for and what is allowed."""
    return say(
        "sequence-sum", seconds=sequence.total_seconds, target=TARGET_SECONDS, most=MOST_SECONDS
    )


def drill_lines(say: Say, sequence: Sequence) -> Markup:
    """Return a sequence's drills, a line each."""
    return Markup("\n").join(
        say(
            "drill-line",
            number=number,
            drill=say(f"drill-{step.drill}"),
            dose=brief_dose(say, step),
        )
        for number, step in enumerate(sequence.steps, 1)
    )


def remarks(say: Say) -> dict[str, str]:
    """Return what stands as comments in a program's file."""
    drills = "\n".join(
        say(
            "program-file-drill",
            key=key,
            drill=say(f"drill-{key}"),
            place=say(f"place-{drill.place}"),
        )
        for key, drill in DRILLS.items()
    )
    found = {field: say(f"program-file-{field}") for field in REMARKS}
    found[""] = say("program-file-head")
    found["steps"] += "\n" + drills
    assert found.keys() - {"", "place"} <= EXAMPLES.keys()  # noqa: S101 - fields that there are
    return {field: Markup(text).unescape() for field, text in found.items() if text}  # noqa: S704 - the catalogue's
