"""Updates by webhook: each acts once and is answered when it is done, whatever comes between."""

import asyncio
import json
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.sandbox.faults import Fault, FaultKind
from bot.web.webhook import CONNECTIONS, LARGEST_BODY
from storage.tables import run, runner
from tests.bot.deeds import DRILLS, begun, fetch, rows, say, tap
from tests.hook import PATH, SECRET, Poster, written
from tests.world import TOKEN, World

LEADS = select(runner.c.lead_minutes)


def info(world: World) -> dict[str, object]:
    """Return what the Bot API knows of the webhook."""
    webhook = world.api.bots[TOKEN].webhook
    assert webhook is not None
    return webhook.info()


async def test_a_primer_is_walked_by_webhook_from_the_plan_to_its_end(world: World) -> None:
    phone = await world.runner("daily 06:30")
    await begun(world, phone)
    await tap(phone, *["Glute"] * DRILLS, "2 easy", "0")
    await say(phone, "/history")
    assert "Effort 2, pain 0" in (await tap(phone, "Last sessions")).text
    methods = {call.method for call in world.api.calls.entries}
    assert "setWebhook" in methods
    assert "getUpdates" not in methods
    assert (info(world)["pending_update_count"], info(world).get("last_error_message")) == (0, None)


async def test_the_webhook_is_set_with_all_that_polling_asks_for(
    world: World, poster: Poster
) -> None:
    said = [call.params for call in world.api.calls.entries if call.method == "setWebhook"]
    assert said == [
        {
            "url": world.settings["webhook_url"],
            "max_connections": CONNECTIONS,
            "allowed_updates": ["message", "edited_message", "callback_query", "my_chat_member"],
            "drop_pending_updates": False,
            "secret_token": SECRET,
        }
    ]


@pytest.mark.parametrize("secret", [None, "", "another", SECRET + "0", "ünglücklich"])
async def test_who_does_not_know_the_secret_is_turned_away(
    world: World, poster: Poster, secret: str | None
) -> None:
    phone = await world.runner()
    before = await rows(world)
    status, _ = await poster.post(written(phone.id, "/lead 20"), secret=secret)
    assert status == 403
    assert await rows(world) == before


@pytest.mark.parametrize("path", ["/", PATH + "/", PATH + "/more", "/telegram", "/healthz/"])
async def test_there_is_no_other_page(world: World, poster: Poster, path: str) -> None:
    phone = await world.runner()
    before = await rows(world)
    assert (await poster.post(written(phone.id, "/lead 20"), path=path))[0] == 404
    assert (await poster.get(path))[0] == 404
    assert await rows(world) == before


GARBAGE = (
    b"",
    b"\xff\xfe",
    b"{",
    b"[" * 100_000,
    b"null",
    b"7",
    b"[]",
    b"{}",
    b'{"update_id": 7}',
    b'{"message": {}}',
    b'{"update_id": "7", "message": {}}',
    b'{"update_id": true, "message": {}}',
    b'{"update_id": 7.0, "message": {}}',
    b'{"update_id": 7, "callback_query": 8}',
    b'{"update_id": 7, "callback_query": {"message": 8}}',
)


async def test_a_body_that_is_no_update_is_refused(poster: Poster) -> None:
    answers = [(body[:40], (await poster.post(body))[0]) for body in GARBAGE]
    assert answers == [(body[:40], 400) for body in GARBAGE]


async def test_a_body_that_is_too_large_is_refused_before_it_is_read(
    world: World, poster: Poster
) -> None:
    phone = await world.runner()
    update = written(phone.id, "/lead 20")
    fits = json.dumps(update).encode()
    status, _ = await poster.post(fits + b" " * (LARGEST_BODY + 1 - len(fits)))
    assert status == 413
    assert await fetch(world, LEADS) == [(15,)]
    assert await poster.post(fits) == (200, b"")
    assert await fetch(world, LEADS) == [(20,)]


async def test_an_update_that_nobody_can_read_is_noted_and_does_not_come_again(
    world: World, poster: Poster, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await poster.post({"update_id": 7, "message": {"text": "private"}}) == (200, b"")
    said = capsys.readouterr().out
    assert "an update failed" in said
    assert "private" not in said


async def test_the_answer_comes_when_the_row_is_written_and_the_reply_has_left(
    world: World, poster: Poster
) -> None:
    phone = await world.runner()
    world.api.faults.add(Fault(FaultKind.LATE, method="sendMessage", chat_id=phone.id, seconds=0.5))
    posted = asyncio.create_task(poster.post(written(phone.id, "/lead 20")))
    await phone.next_message()
    assert await fetch(world, LEADS) == [(20,)]
    assert not posted.done()  # the bot does not know yet that the reply is there
    assert await posted == (200, b"")


async def test_an_update_posted_again_while_it_is_in_hand_waits_for_its_end(
    world: World, poster: Poster
) -> None:
    phone = await world.runner()
    sent = len(phone.messages)
    update = written(phone.id, "/run mon 07:00")
    answers = await asyncio.gather(*(poster.post(update) for _ in range(5)))
    assert answers == [(200, b"")] * 5
    assert await poster.post(update) == (200, b"")
    await phone.settled()
    assert len(phone.messages) == sent + 1
    assert len(await fetch(world, select(run.c.id))) == 2


async def test_of_two_updates_that_come_in_the_wrong_order_both_act_and_neither_again(
    world: World, poster: Poster
) -> None:
    phone = await world.runner()
    earlier, later = written(phone.id, "/lead 20"), written(phone.id, "/lead 30")
    assert await poster.post(later) == (200, b"")
    assert await fetch(world, LEADS) == [(30,)]
    assert await poster.post(earlier) == (200, b"")
    assert await fetch(world, LEADS) == [(20,)]
    await say(phone, "/lead 45")
    await world.stop_bot()
    await world.start_bot()  # which remembers nothing but its rows
    await poster.well()
    for update in (earlier, later):
        assert await poster.post(update) == (200, b"")
    assert await fetch(world, LEADS) == [(45,)]


async def test_a_slow_update_holds_nobody_else(world: World, poster: Poster) -> None:
    slow, quick = await world.runner(), await world.runner()
    world.api.faults.add(Fault(FaultKind.LATE, method="sendMessage", chat_id=slow.id, seconds=1.0))
    held = asyncio.create_task(poster.post(written(slow.id, "/runs")))
    await slow.next_message()
    assert await poster.post(written(quick.id, "/runs")) == (200, b"")
    assert not held.done()
    assert await held == (200, b"")


async def test_what_is_in_hand_at_a_stop_is_finished_and_the_webhook_stays(
    world: World, poster: Poster
) -> None:
    phone = await world.runner()
    world.api.faults.add(Fault(FaultKind.LATE, method="sendMessage", chat_id=phone.id, seconds=0.5))
    in_hand = asyncio.create_task(poster.post(written(phone.id, "/lead 20")))
    await phone.next_message()
    world.app.stop()
    refused = written(phone.id, "/lead 45")
    assert (await poster.post(refused))[0] == 503
    assert (await poster.get("/healthz"))[0] == 503
    assert await in_hand == (200, b"")
    await world.stop_bot()
    assert info(world)["url"] == world.settings["webhook_url"]
    await world.start_bot()
    await poster.well()
    assert await fetch(world, LEADS) == [(20,)]
    assert await poster.post(refused) == (200, b"")
    assert await fetch(world, LEADS) == [(45,)]


async def test_what_is_sent_while_no_bot_runs_is_taken_by_the_next_one(world: World) -> None:
    phone = await world.runner()
    await world.stop_bot()
    await phone.send("/lead 20")
    await world.start_bot()
    await phone.settled()
    assert await fetch(world, LEADS) == [(20,)]


async def test_after_a_silence_of_a_week_a_lower_id_acts(world: World, poster: Poster) -> None:
    phone = await world.runner()
    world.clock.advance(timedelta(days=8))
    assert await poster.post(written(phone.id, "/lead 20", 7)) == (200, b"")
    assert await poster.post(written(phone.id, "/lead 30", 6)) == (200, b"")
    assert await fetch(world, LEADS) == [(30,)]


async def test_it_is_well_while_it_runs(poster: Poster) -> None:
    assert await poster.get("/healthz") == (200, b"ok")
