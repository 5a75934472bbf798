"""Who waits while the database is out, and has been told so."""

from bot.clock import Clock

SILENCE = 3.0
"""Seconds of an outage that nobody is told of: most are over by then."""


class Outage:
    """Tells each person once an outage that what they said waits."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._since: dict[int, float] = {}
        self._told: set[int] = set()

    def is_over(self, person_id: int) -> None:
        """Note that a person's update has acted."""
        if self._since.pop(person_id, None) is not None:
            self._told.discard(person_id)

    def is_news(self, person_id: int, began: float) -> bool:
        """Whether to tell a person whose update, taken up at `began`, could not act."""
        since = self._since.setdefault(person_id, began)
        if person_id in self._told or self._clock.monotonic() - since < SILENCE:
            return False
        self._told.add(person_id)
        return True
