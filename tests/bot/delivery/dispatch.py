"""An independent check of a schedule: work it off second by second, the earliest run first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.delivery.ahead import IN_TIME, Slot


@dataclass(frozen=True, slots=True)
class Dispatched:
    """A stretch of sending that is all of one slot."""

    begin: datetime
    end: datetime
    slot: Slot


def dispatched(
    released: Sequence[tuple[datetime, Slot]], now: datetime, rate: float
) -> list[Dispatched]:
    """Send all as fast as the rate allows, of what is released always the earliest run."""
    left = {slot: slot.count / rate for _, slot in released}
    at = now
    sent: list[Dispatched] = []
    while left:
        ready = [slot for release, slot in released if slot in left and release <= at]
        to_come = [release for release, slot in released if slot in left and release > at]
        if not ready:
            at = min(to_come)
            continue
        slot = min(ready, key=lambda one: one.run_at)
        end = min([at + timedelta(seconds=left[slot]), *to_come])
        sent.append(Dispatched(at, end, slot))
        left[slot] -= (end - at).total_seconds()
        if left[slot] <= 1e-5:
            del left[slot]
        at = end
    return sent


def fits(
    released: Sequence[tuple[datetime, Slot]],
    now: datetime,
    rate: float,
    *,
    grace: timedelta = timedelta(),
) -> bool:
    """Whether all is sent in time when the earliest run always goes first: nothing does better."""
    dust = timedelta(milliseconds=1)
    return all(
        one.end <= one.slot.run_at - IN_TIME + grace + dust
        for one in dispatched(released, now, rate)
    )
