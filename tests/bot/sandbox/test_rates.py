import pytest
import telegram

from bot.clock import MovableClock
from bot.sandbox.rates import RateGate, RateLimits
from bot.sandbox.server import StrictBotApi, serving
from bot.sandbox.wire import ApiError
from tests.bot.sandbox.conftest import ACCOUNT, TOKEN, Client, Ticks
from tests.phone import Phone


def passed(gate: RateGate, *chats: int) -> int:
    """Return how many messages pass before the first refusal."""
    for count, chat_id in enumerate(chats):
        try:
            gate.message(chat_id)
        except ApiError:
            return count
    return len(chats)


def test_a_chat_takes_a_burst_and_then_one_a_second(ticks: Ticks) -> None:
    gate = RateGate(RateLimits(per_chat_burst=3), ticks)
    assert passed(gate, *[7] * 5) == 3
    with pytest.raises(ApiError) as refused:
        gate.message(7)
    assert refused.value.answer() == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }
    ticks.now += 1
    assert passed(gate, 7, 7) == 1
    assert passed(gate, 8) == 1


def test_the_token_takes_thirty_a_second_over_all_chats(ticks: Ticks) -> None:
    gate = RateGate(RateLimits(), ticks)
    assert passed(gate, *range(1, 100)) == 30
    ticks.now += 0.5
    assert passed(gate, *range(100, 200)) == 15
    ticks.now += 60
    assert passed(gate, *range(200, 300)) == 30


def test_a_group_takes_twenty_a_minute(ticks: Ticks) -> None:
    gate = RateGate(RateLimits(), ticks)
    assert passed(gate, *[-7] * 30) == 20
    with pytest.raises(ApiError, match="retry after 3"):
        gate.message(-7)
    ticks.now += 3
    assert passed(gate, -7, -7) == 1


def test_edits_count_for_the_token_alone(ticks: Ticks) -> None:
    gate = RateGate(RateLimits(burst=2, per_chat_burst=1), ticks)
    gate.edit()
    gate.edit()
    with pytest.raises(ApiError, match="retry after 1"):
        gate.edit()


async def test_too_fast_is_told_to_the_client_and_other_calls_pass(
    clock: MovableClock, ticks: Ticks, client: Client, bot: telegram.Bot, runner: Phone
) -> None:
    for number in range(20):
        await bot.send_message(runner.id, f"{number}")
    with pytest.raises(telegram.error.RetryAfter):
        await bot.send_message(runner.id, "20")
    for _ in range(40):
        await bot.get_me()
    ticks.now += 2
    await bot.send_message(runner.id, "20")


async def test_without_limits_everything_passes(clock: MovableClock, client: Client) -> None:
    api = StrictBotApi(clock=clock, bots={TOKEN: ACCOUNT}, limits=None)
    async with serving(api) as url:
        phone = await Phone.pick_up(client.session, url)
        await phone.send("/start")
        fast = Client(client.session, url)
        answers = [
            (await fast.call("sendMessage", chat_id=phone.id, text=f"{n}"))[0] for n in range(60)
        ]
    assert answers == [200] * 60
