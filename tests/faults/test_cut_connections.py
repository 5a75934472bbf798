"""The wire is cut at every place: all arrives, and what arrives twice was doubted."""

from collections.abc import AsyncIterator

import pytest

from tests.crowd import phones
from tests.faults.conftest import SQLITE_AT_LEAST, settle
from tests.faults.ledger import balance, sign_up_for_now
from tests.faults.proxy import Cut, CuttingProxy, serving
from tests.world import TOKEN, World

PEOPLE = 60
OTHER_CUTS = [Cut.BEFORE_REQUEST, Cut.WITHIN_REQUEST, Cut.WITHIN_ANSWER]


@pytest.fixture
async def proxy(world: World) -> AsyncIterator[CuttingProxy]:
    """A proxy that the bot of the world talks through."""
    async with serving(CuttingProxy(world.url)) as proxy:
        await world.stop_bot()
        world.url = proxy.url
        await world.start_bot()
        await world.app.wakeups.idle()
        yield proxy
        await world.stop_bot()


@SQLITE_AT_LEAST
@pytest.mark.parametrize("cut", Cut)
async def test_each_primer_arrives_whose_connection_is_cut(
    world: World, proxy: CuttingProxy, cut: Cut
) -> None:
    people = phones(world.api, PEOPLE, TOKEN)
    await sign_up_for_now(world.app.database, people, world.clock.now())
    proxy.cut(cut, method="sendMessage", every=3)
    await settle(world)
    ledger = await balance(world.app.database, people)
    assert ledger.lost == []
    assert ledger.unrecorded == {}
    assert not ledger.uncounted
    assert sum(ledger.doubts.values()) == proxy.cuts[cut] >= PEOPLE // 3
    arrived_though_cut = proxy.cuts[cut] if cut in {Cut.AFTER_REQUEST, Cut.WITHIN_ANSWER} else 0
    assert ledger.doubles.total() == arrived_though_cut


@SQLITE_AT_LEAST
async def test_while_connections_are_refused_nothing_is_doubted(
    world: World, proxy: CuttingProxy
) -> None:
    people = phones(world.api, PEOPLE, TOKEN)
    await proxy.refuse()
    await sign_up_for_now(world.app.database, people, world.clock.now())
    await world.move_by(seconds=10)
    assert not (await balance(world.app.database, people)).received
    await proxy.accept()
    await settle(world)
    ledger = await balance(world.app.database, people)
    assert ledger.lost == []
    assert ledger.unrecorded == {}
    assert not ledger.doubles
    assert not any(ledger.doubts.values())


@SQLITE_AT_LEAST
@pytest.mark.parametrize(
    ("cut", "method"),
    [
        (Cut.AFTER_REQUEST, "sendPhoto"),
        *(pytest.param(cut, "sendPhoto", marks=pytest.mark.faults) for cut in OTHER_CUTS),
        pytest.param(Cut.BEFORE_REQUEST, "editMessage", marks=pytest.mark.faults),
        (Cut.AFTER_REQUEST, "getUpdates"),
    ],
)
async def test_a_tap_acts_once_and_is_answered_whichever_call_is_cut(
    world: World, proxy: CuttingProxy, cut: Cut, method: str
) -> None:
    phone = await world.runner("daily 06:30")
    await phone.send("/primer")
    await phone.next_message()
    proxy.cut(cut, method=method, times=1)
    await phone.tap("start")
    assert "1 of 4" in (await phone.next_message()).text
    await phone.settled()
    async with world.app.database.snapshot() as tx:
        steps = await tx.exec_driver_sql("SELECT count(*) FROM primer_step")
        assert steps.scalar_one() == 4
    assert proxy.cuts == {cut: 1}
