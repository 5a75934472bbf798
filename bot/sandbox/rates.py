"""How fast a bot may send: the rates at which Telegram starts to answer 429."""

import math
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from bot.sandbox.wire import too_many


@dataclass(frozen=True, slots=True)
class RateLimits:
    """Telegram's rates: messages and edits a second for the token, messages for a chat."""

    per_second: float = 30
    burst: int = 30
    per_chat_per_second: float = 1
    per_chat_burst: int = 20
    per_group_per_minute: float = 20
    per_group_burst: int = 20


TELEGRAM_LIMITS = RateLimits()
# Arithmetic with instants leaves crumbs of a nanosecond: they are no reason for a refusal.
_CRUMB = 1e-6


@dataclass(slots=True)
class _Meter:
    """One rate: the instant at which its allowance is whole again, and nothing more to keep.

    Every event moves that instant ahead by `interval`; an event is refused when the instant would
    lie further ahead than `burst` events reach.
    """

    interval: float
    burst: int
    whole_at: float = -math.inf

    def wait(self, now: float) -> float:
        """Return the seconds until one more event passes; zero when it may pass now."""
        return max(0.0, self.whole_at - now - (self.burst - 1) * self.interval)

    def count(self, now: float) -> None:
        """Count one event."""
        self.whole_at = max(self.whole_at, now) + self.interval


class RateGate:
    """Lets the calls of one token pass, or answers 429 with the seconds to wait."""

    def __init__(self, limits: RateLimits, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._token = _Meter(1 / limits.per_second, limits.burst)
        self._chats: dict[int, _Meter] = defaultdict(
            lambda: _Meter(1 / limits.per_chat_per_second, limits.per_chat_burst)
        )
        self._groups: dict[int, _Meter] = defaultdict(
            lambda: _Meter(60 / limits.per_group_per_minute, limits.per_group_burst)
        )

    def message(self, chat_id: int) -> None:
        """Count a message to a chat, or refuse it; a refused one does not count."""
        now = self._monotonic()
        chat = (self._groups if chat_id < 0 else self._chats)[chat_id]
        self._pass(now, self._token, chat)

    def edit(self) -> None:
        """Count an edit, or refuse it."""
        self._pass(self._monotonic(), self._token)

    @staticmethod
    def _pass(now: float, *meters: _Meter) -> None:
        if (wait := max(meter.wait(now) for meter in meters)) > _CRUMB:
            raise too_many(math.ceil(wait))
        for meter in meters:
            meter.count(now)
