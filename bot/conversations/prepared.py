"""What a primer would be if it began now: its sequence, its drills, and what keeps some out."""

from dataclasses import dataclass

from bot.coach.choice import Asked, Choice
from bot.coach.following import Following, sequence_of
from bot.coach.for_today import for_today
from bot.conversations import choosing
from bot.conversations.following import followed_by
from bot.conversations.judging import Start
from bot.conversations.turn import Turn
from messages.drills import Sequence
from storage import holds
from storage.holds import Hold
from storage.records import Primer, Side, Step


@dataclass(frozen=True, slots=True)
class Prepared:
    """A primer before it begins; `wanted` are the steps of its sequence, at no level yet."""

    follows: Following | None
    held: list[Hold]
    asked: Asked
    choice: Choice
    sequence: Sequence
    wanted: list[Step]

    @property
    def is_own(self) -> bool:
        """Whether its drills are those of a clinic's program."""
        return self.follows is not None and self.follows.is_own(self.choice.sequence)

    @property
    def is_locked(self) -> bool:
        """Whether the program keeps the runner from swapping drills."""
        return self.follows is not None and self.is_own and self.follows.phase.locked

    @property
    def theirs(self) -> set[str]:
        """Which drills clinics hold back."""
        return {hold.drill for hold in self.held}

    def steps(self, start: Start) -> list[Step]:
        """Return what is done of it, with its drills as they stand at the start."""
        return for_today(start.steps, self.choice, self.asked, start.levels, self.theirs)


async def prepare(turn: Turn, primer: Primer) -> Prepared:
    """Return what a primer of the runner would be now."""
    follows, held = await followed_by(turn), await holds.of(turn.tx, turn.runner.id)
    asked = await choosing.asked_of(turn, primer, follows)
    choice = choosing.chosen(turn, primer, asked)
    sequence = sequence_of(follows, choice.sequence)
    return Prepared(follows, held, asked, choice, sequence, _steps(primer.id, sequence))


def _steps(primer_id: int, sequence: Sequence) -> list[Step]:
    """Return what is to be done, drill by drill."""
    return [
        Step(
            primer_id,
            position,
            Side.BOTH,
            step.drill,
            step.seconds,
            level=0,
            outcome=None,
            felt=None,
            effort=None,
            pain=None,
            repetitions=step.repetitions,
        )
        for position, step in enumerate(sequence.steps)
    ]
