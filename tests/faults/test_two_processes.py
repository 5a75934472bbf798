"""Two processes on PostgreSQL, the one on duty is killed: the other goes on sending."""

import time
from datetime import UTC, datetime

import aiohttp
import pytest

from bot.delivery.sender import most_leased
from bot.sandbox.server import serving
from tests.crowd import TOKEN, phones, strict_api
from tests.databases import looking_into
from tests.faults.conftest import RecordProperty
from tests.faults.ledger import balance, sign_up_for_now
from tests.faults.waiting import arrived, settled
from tests.hook import PATH, SECRET, Poster, free_port
from tests.process import bot_process

LATENCY = 0.02
TAKEN_OVER_WITHIN = 10.0


def hook() -> dict[str, str]:
    """Return the settings of one of several processes: none of them polls."""
    port = free_port()
    url = f"http://127.0.0.1:{port}{PATH}"
    return {"WEBHOOK_URL": url, "WEBHOOK_SECRET": SECRET, "HTTP_PORT": str(port)}


@pytest.mark.parametrize(
    ("count", "reached"),
    [
        (600, 100),
        *(
            pytest.param(5_000, reached, marks=pytest.mark.faults)
            for reached in (1, 700, 1_500, 3_000, 4_900)
        ),
    ],
)
async def test_the_one_on_duty_is_killed_in_a_burst_and_the_other_goes_on_within_ten_seconds(
    postgresql_url: str, count: int, reached: int, record_property: RecordProperty
) -> None:
    api = strict_api(LATENCY)
    herald, *people = phones(api, count + 1)
    first, second = hook(), hook()
    async with (
        serving(api) as url,
        aiohttp.ClientSession() as session,
        looking_into(postgresql_url) as database,
        bot_process(url, TOKEN, postgresql_url, first) as on_duty,
    ):
        await sign_up_for_now(database, [herald], datetime.now(UTC))
        await arrived([herald], 1)
        async with bot_process(url, TOKEN, postgresql_url, second):
            await Poster(session, int(second["HTTP_PORT"])).well()
            await sign_up_for_now(database, people, datetime.now(UTC))
            await arrived(people, reached)
            await on_duty.kill()
            killed_at = time.monotonic()
            await arrived(people, count)
            await settled(postgresql_url)
            ledger = await balance(database, [herald, *people])
    gap = min(one.monotonic for one in api.calls.entries if one.monotonic > killed_at) - killed_at
    assert gap < TAKEN_OVER_WITHIN
    assert ledger.lost == []
    assert ledger.unrecorded == {}
    assert not ledger.uncounted
    assert sum(ledger.doubts.values()) <= most_leased(1000)
    record_property("seconds until the other sends", round(gap, 2))
    record_property("doubles", ledger.doubles.total())
    record_property("doubts", sum(ledger.doubts.values()))
