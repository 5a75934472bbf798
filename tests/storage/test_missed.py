"""What a clock that was ahead has taken for missed, given back to its runs."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from storage import missed, primers, runners, runs
from storage.database import Transaction
from storage.records import SNOOZED, DeliveryState, Primer, PrimerStatus
from storage.tables import delivery, primer
from tests.factories import AN_HOUR, NOON, a_delivery, a_primer, a_run, a_runner

LEAD, A_DAY = timedelta(minutes=15), timedelta(days=1)
FIRST, SECOND = NOON + AN_HOUR, NOON + AN_HOUR + A_DAY
PLANNED = (FIRST + 7 * A_DAY, FIRST + 7 * A_DAY - LEAD)


@pytest.fixture(autouse=True)
async def run_id(tx: Transaction) -> int:
    """A runner's daily run, which is planned a week ahead."""
    await a_runner(tx)
    return (await a_run(tx, primer_at=PLANNED[1])).id


async def a_missed(tx: Transaction, run_id: int, run_at: datetime) -> Primer:
    return await a_primer(
        tx,
        run_id=run_id,
        run_at=run_at,
        planned_at=run_at - LEAD,
        status=PrimerStatus.MISSED,
    )


async def given_back(tx: Transaction) -> list[int]:
    """Give back all that can be, and return what it was."""
    found = await missed.lock(tx, await missed.ahead(tx, NOON, after=0, limit=9))
    await missed.give_back(tx, found)
    return [one.primer_id for one in found]


async def next_of(tx: Transaction, run_id: int) -> tuple[datetime | None, datetime | None]:
    found = await runs.get(tx, 1, run_id)
    assert found is not None
    return found.next_run_at, found.next_primer_at


async def test_a_run_comes_again_where_the_first_of_its_missed_primers_was(
    tx: Transaction, run_id: int
) -> None:
    second, first = [await a_missed(tx, run_id, run_at) for run_at in (SECOND, FIRST)]
    over = await a_missed(tx, run_id, NOON)
    assert sorted(await given_back(tx)) == sorted([first.id, second.id])
    assert await next_of(tx, run_id) == (FIRST, FIRST - LEAD)
    assert list((await tx.execute(select(primer.c.id))).scalars()) == [over.id]
    assert await primers.get(tx, 1, over.id) is not None


async def test_what_comes_sooner_than_what_was_missed_stays(tx: Transaction, run_id: int) -> None:
    later = await a_missed(tx, run_id, PLANNED[0] + A_DAY)
    assert await given_back(tx) == [later.id]
    assert await next_of(tx, run_id) == PLANNED


@pytest.mark.parametrize(
    ("values", "comes_back"),
    [
        ({"state": DeliveryState.EXPIRED}, True),
        ({"state": DeliveryState.EXPIRED, "attempts": 1}, False),
        ({"state": DeliveryState.EXPIRED, "doubts": 1}, False),
        ({"state": DeliveryState.EXPIRED, "reason": SNOOZED}, False),
        ({"state": DeliveryState.FAILED}, False),
        ({"state": DeliveryState.UNCERTAIN}, False),
    ],
)
async def test_only_what_cannot_have_left_is_given_back(
    tx: Transaction, run_id: int, values: dict[str, object], comes_back: bool
) -> None:
    one = await a_missed(tx, run_id, FIRST)
    row = await a_delivery(tx, one)
    await tx.execute(update(delivery).where(delivery.c.id == row).values(**values))
    assert await given_back(tx) == ([one.id] if comes_back else [])


async def test_who_has_paused_or_is_gone_gets_nothing_back(tx: Transaction, run_id: int) -> None:
    first, second = await a_missed(tx, run_id, FIRST), await a_missed(tx, run_id, SECOND)
    await runners.set_pause(tx, 1, FIRST + AN_HOUR)
    assert await given_back(tx) == [second.id]
    await runners.set_pause(tx, 1, None)
    await runners.set_unreachable(tx, 1, NOON)
    assert await given_back(tx) == []
    assert await primers.get(tx, 1, first.id) is not None
