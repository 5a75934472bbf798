"""What becomes of a send that failed, as it is written down."""

from datetime import timedelta

import pytest
from telegram.error import BadRequest, NetworkError

from bot.delivery import outcomes
from bot.delivery.transport import AnswerLostError
from storage import leases
from storage.database import Transaction
from storage.leases import Claimed
from storage.records import DeliveryState
from storage.tables import delivery
from tests.factories import NOON, a_delivery, a_runner, claimed, state_of

LEASE = NOON + timedelta(minutes=1)


@pytest.fixture
async def one(tx: Transaction) -> Claimed:
    """A claimed delivery."""
    await a_runner(tx)
    await a_delivery(tx)
    (found,) = await claimed(tx)
    return found


@pytest.mark.parametrize("words", ["a\0b", "half a pair \ud83c", 'it\'s "quoted" {[', "é" * 300])
@pytest.mark.parametrize("error", [BadRequest, NetworkError, AnswerLostError])
async def test_whatever_telegram_says_is_kept_as_a_reason(
    tx: Transaction, one: Claimed, error: type[Exception], words: str
) -> None:
    result = outcomes.unsent(one, LEASE, error(words), NOON)
    await leases.record(tx, [result])
    kept = (await tx.execute(delivery.select())).one().reason
    assert kept == result.reason
    assert 0 < len(kept) <= outcomes.LONGEST_REASON
    assert await state_of(tx, one.id) is not DeliveryState.SENDING
