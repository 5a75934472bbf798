"""How long a message may be, counted as Telegram does: UTF-16 units, entities taken out."""

from bot.coach.typed import units

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024


def excess(text: str, *, under_file: bool) -> int:
    """Return by how much a text is too long, 0 where it fits."""
    return max(0, units(text) - (LONGEST_CAPTION if under_file else LONGEST_TEXT))
