"""What several kinds of faults need."""

from collections.abc import Callable

import pytest

from tests.faults.ledger import unsettled
from tests.world import World

SQLITE_AT_LEAST = pytest.mark.parametrize(
    "database_url",
    ["sqlite", pytest.param("postgresql", marks=pytest.mark.faults)],
    indirect=True,
)
"""On PostgreSQL, too, in the long run."""

RecordProperty = Callable[[str, object], None]

ENOUGH_MOVES = 100


async def settle(world: World) -> None:
    """Let time pass until every delivery has come to its end."""
    for _ in range(ENOUGH_MOVES):
        await world.move_by(seconds=2)
        async with world.app.database.snapshot() as tx:
            if not await unsettled(tx):
                return
    raise AssertionError("deliveries are still waiting")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show what was measured: figures of faults are worth more than a dot."""
    for report in terminalreporter.getreports("passed"):
        if report.user_properties:
            told = ", ".join(f"{name} {value}" for name, value in report.user_properties)
            terminalreporter.write_line(f"{report.nodeid.rpartition('::')[2]}: {told}")
