"""What a stored job does: the sending itself is not the point."""

from collections import Counter

RUN: Counter[str] = Counter()


async def send() -> None:
    """Count."""
    RUN["sent"] += 1
