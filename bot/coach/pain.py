"""What a number for pain means: go on, ease, or stop.

After the pain-monitoring idea of Thomeé and Silbernagel 2007 (10.1177/0363546506298279), in the
stricter split.
"""

from datetime import timedelta
from enum import StrEnum

from bot.coach.thresholds import THRESHOLDS

EASE_FROM = THRESHOLDS.ease_from
STOP_FROM = THRESHOLDS.stop_from
REST_AFTER_A_STOP = timedelta(hours=12)
"""How long after a safety stop no primer goes out unasked: that day's runs were to be left."""


class PainAdvice(StrEnum):
    """What follows from a number for pain."""

    GO_ON = "go-on"
    EASE = "ease"
    STOP = "stop"


def stops_everything(pain: int | None) -> bool:
    """Whether pain that no drill is named for, or with None a red flag, puts all drills off."""
    return pain is None or pain >= STOP_FROM


def advice_on(pain: int) -> PainAdvice:
    """Return what follows from pain of 0 to 10."""
    if pain >= STOP_FROM:
        return PainAdvice.STOP
    return PainAdvice.EASE if pain >= EASE_FROM else PainAdvice.GO_ON
