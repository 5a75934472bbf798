"""Chores go on where they stood."""

from storage import chores
from storage.chores import Chore
from storage.database import Transaction
from tests.factories import NOON


async def test_a_chore_goes_on_where_it_stood(tx: Transaction) -> None:
    assert await chores.get(tx, "zones") == Chore("zones")
    await chores.put(tx, Chore("zones", up_to_id=7, data={"Europe/Madrid": "rules"}))
    await chores.put(tx, Chore("ignored", up_to_at=NOON))
    assert await chores.get(tx, "zones") == Chore("zones", 7, None, {"Europe/Madrid": "rules"})
    await chores.put(tx, Chore("zones", data={"Asia/Tokyo": "others"}))
    assert await chores.get(tx, "zones") == Chore("zones", data={"Asia/Tokyo": "others"})
    assert await chores.get(tx, "ignored") == Chore("ignored", up_to_at=NOON)
