"""When a broadcast that was confirmed will start, as long as it has not. Pure."""

from datetime import date, datetime, time
from typing import Protocol
from zoneinfo import ZoneInfo

from markupsafe import Markup

from messages import formatting
from messages.catalogue import Say


class Timed(Protocol):
    """What goes out at an instant, at each runner's own time, or, with neither, at once."""

    @property
    def starts_at(self) -> datetime | None:
        """An instant, the same for all."""

    @property
    def local_on(self) -> date | None:
        """A day on each runner's calendar."""

    @property
    def local_at(self) -> time | None:
        """A time on each runner's clock."""


def start_ahead(
    say: Say, timed: Timed, now: datetime, zone: ZoneInfo, *, has_begun: bool
) -> Markup | None:
    """Return when a broadcast starts, None where it has; `has_begun` for some runner's time."""
    if timed.local_on is not None and timed.local_at is not None:
        if has_begun:
            return None
        day = formatting.day(timed.local_on, now.astimezone(zone).date(), say)
        at = formatting.clock_time(timed.local_at, say)
        return say("progress-starts-local", day=day, time=at)
    if timed.starts_at is None or timed.starts_at <= now:
        return None
    return say("progress-starts", at=formatting.moment(timed.starts_at, now, zone, say))
