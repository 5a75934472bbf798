"""Where time enters: handlers and jobs read a clock, everything below them takes an instant."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the present instant, aware and in UTC."""

    def now(self) -> datetime:
        """Return the present instant in UTC."""
        ...

    def monotonic(self) -> float:
        """Return seconds that only ever grow, for spans: nobody can put them back."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the present instant in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Return the machine's monotonic clock."""
        return time.monotonic()


class MovableClock:
    """A clock that can be moved ahead; it runs on from there, or stands still for tests.

    Whoever plans by this clock asks to be told of a move: a timer set before it is too late by
    the length of the move.
    """

    def __init__(self, *, standing_at: datetime | None = None) -> None:
        self._standing_at = standing_at
        self._moved = timedelta()
        self._moved_ahead = timedelta()
        self._listeners: list[Callable[[], None]] = []

    def now(self) -> datetime:
        """Return the instant that this clock shows, in UTC."""
        return (self._standing_at or datetime.now(UTC)) + self._moved

    def monotonic(self) -> float:
        """Return the machine's monotonic clock, and all that this one was moved ahead."""
        return time.monotonic() + self._moved_ahead.total_seconds()

    def advance(self, by: timedelta) -> None:
        """Move the clock by a span and tell all who asked."""
        self._moved += by
        self._moved_ahead += max(by, timedelta())
        for listener in self._listeners:
            listener()

    def move_to(self, instant: datetime) -> None:
        """Move the clock to an instant (aware) and tell all who asked."""
        self.advance(instant - self.now())

    def on_move(self, listener: Callable[[], None]) -> None:
        """Call `listener` after every move."""
        self._listeners.append(listener)
