"""The cut-offs of the coach, all of them, in one place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where one thing ends and another begins; numbers that are named count themselves.

    Pain is 0 to 10 and effort CR10. "So many in the last so many" are `often` in `of_last`. Days
    are local calendar days, apart by so many at most unless it says otherwise.
    """

    stop_from: int = 6
    """Pain that ends a primer, and puts a drill off."""
    ease_from: int = 3
    """Pain that makes a drill smaller, and lets none progress."""
    calm_to: int = 2
    """Pain with which one may progress, and at rest come back to a drill."""
    rise_by: int = 2
    """How far above the median before it pain that eases goes one down."""
    median_of: int = 3
    """The median is of so many records at most."""
    hard_from: int = 7
    light_to: int = 4
    often: int = 2
    of_last: int = 3
    good_days: int = 2
    """So many records in a row, each on a day of its own, for one up."""
    window_days: int = 28
    """Records further apart from today do not count."""
    again_days: int = 14
    """A second pain that stops, so near to the first, is a clinician's matter."""
    hold_after_days: int = 15
    """From so many days without a drill on nothing is offered the first time."""
    lower_after_days: int = 28
    """After more days than these a drill begins again one down."""


THRESHOLDS = Thresholds()
"""Those in force."""
