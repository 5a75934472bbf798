"""From the steps of primers to the records that a drill is judged by."""

from collections.abc import Mapping, Sequence

from bot.coach.judged import Kind, Record
from messages.drills import DRILLS, RACE, Felt
from storage.records import Said, Side, SinceLastTime, StepOutcome

RECORDED = (StepOutcome.DONE, StepOutcome.HURT)
"""What is skipped counts neither for nor against anyone."""

History = dict[int, Record]
"""The records of a drill by their primers, the oldest first."""


def histories(said: Sequence[Said], side: Side) -> dict[str, History]:
    """Return the records of each drill on one side, by the drill of the sequence.

    `said` has all steps of all primers that have begun, in their order.
    """
    answers = _answers(said)
    found: dict[str, History] = {}
    for one in said:
        is_known = one.step.base in DRILLS and one.step.drill in DRILLS
        if not is_known or one.step.outcome not in RECORDED:
            continue
        if one.step.side not in (Side.BOTH, side):
            continue
        history = found.setdefault(one.step.base, {})
        primer_id, new = one.step.primer_id, _record(one, answers)
        # A program may have a drill twice in a primer: what went worse says more.
        history[primer_id] = max(history.get(primer_id, new), new, key=_badness)
    return found


def _answers(said: Sequence[Said]) -> Mapping[int, SinceLastTime | None]:
    """Return by primer how it was since: what was said at the beginning of the next one."""
    begun = {one.step.primer_id: one.since_last for one in said}
    return dict(zip(begun, list(begun.values())[1:], strict=False))


def _record(one: Said, answers: Mapping[int, SinceLastTime | None]) -> Record:
    step = one.step
    felt = None if step.felt is None else Felt(step.felt)
    return Record(
        at=one.at,
        level=step.level,
        finished=step.outcome is StepOutcome.DONE,
        felt=felt,
        on_target=None if felt is None else felt in DRILLS[step.drill].on_target,
        effort=step.effort,
        pain=step.pain,
        since=answers.get(step.primer_id),
        kind=_kind(one),
    )


def _kind(one: Said) -> Kind:
    if one.program_id is not None:
        return Kind.PROGRAM
    return Kind.RACE if RACE in (one.sequence, one.kind) else Kind.USUAL


def _badness(record: Record) -> tuple[int, bool, bool]:
    return record.pain or 0, not record.finished, record.felt is Felt.LOW_BACK
