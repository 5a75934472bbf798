"""What an operator sees of the deliveries, also while the bot runs: `runprimer stats`."""

from storage import deliveries
from storage.database import Database


async def summary(database: Database) -> str:
    """Return how many deliveries stand in each state, and how many sends may have been doubles."""
    async with database.snapshot() as tx:
        counts, doubts = await deliveries.counts(tx), await deliveries.doubts(tx)
    width = max(len(state) for state in counts)
    lines = [f"{state:<{width}} {count:>9}" for state, count in counts.items()]
    return "\n".join([*lines, f"{'doubts':<{width}} {doubts:>9}"])
