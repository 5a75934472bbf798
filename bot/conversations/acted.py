"""Which updates have acted, so that one that Telegram delivers again acts no second time.

A webhook gets one person's messages and taps side by side, and again later what it did not take:
a lower id may come after a higher one, and has not acted for that.
"""

from bisect import insort
from dataclasses import replace
from datetime import datetime, timedelta

from storage.records import Dialogue

REMEMBERED = 32
"""Updates of a person that are known one by one; all below them count as done."""
REDELIVERED_FOR = timedelta(days=2)
"""Longer than Telegram keeps an update, and shorter than its ids keep ascending."""


def has_acted(dialogue: Dialogue, update_id: int, now: datetime) -> bool:
    """Whether an update has acted before.

    Telegram redelivers for a day at most. After a week without any update it counts on from a
    random number: that one is lower means nothing by then.
    """
    if update_id in dialogue.acted_since:
        return True
    return not _is_over(dialogue, now) and update_id <= dialogue.acted_up_to


def note_acted(dialogue: Dialogue, update_id: int, now: datetime) -> Dialogue:
    """Return the dialogue after an update that acts."""
    if _is_over(dialogue, now):
        return replace(dialogue, acted_up_to=-1, acted_since=[update_id], last_update_at=now)
    acted, up_to = list(dialogue.acted_since), dialogue.acted_up_to
    insort(acted, update_id)
    if len(acted) > REMEMBERED:
        up_to = acted.pop(0)
    return replace(dialogue, acted_up_to=up_to, acted_since=acted, last_update_at=now)


def _is_over(dialogue: Dialogue, now: datetime) -> bool:
    """Whether nothing of what has acted can be delivered again."""
    last_at = dialogue.last_update_at
    return last_at is None or now - last_at > REDELIVERED_FOR
