"""Dialogues: one a chat, kept whole, beside the runner whose chat it is."""

from dataclasses import replace

from storage import dialogues
from storage.database import Database, Transaction
from storage.records import Dialogue
from tests.factories import NOON, a_runner

FULL = Dialogue(
    7,
    flow="primer",
    state="drill",
    data={"primer": 3, "left": "glute", "days": [0, 6], "eased": True},
    serial=2**40,
    interrupted={"flow": "plan", "state": "days", "data": {"run": None}, "serial": 5},
    shown=False,
    acted_up_to=2**31 + 1,
    last_update_at=NOON,
    acted_since=[2**31 + 3, 2**31 + 9],
)


async def test_a_stranger_has_a_new_dialogue_and_is_no_runner(tx: Transaction) -> None:
    assert await dialogues.load(tx, 7) == (Dialogue(7), None)


async def test_a_runner_without_a_dialogue_has_a_new_one(tx: Transaction) -> None:
    runner = await a_runner(tx, 7)
    assert await dialogues.load(tx, 7) == (Dialogue(7), runner)


async def test_a_dialogue_comes_back_as_it_was_with_its_runner(database: Database) -> None:
    async with database.transaction() as tx:
        runner = await a_runner(tx, 7)
        await a_runner(tx, 8)
        await dialogues.save(tx, FULL)
        await dialogues.save(tx, Dialogue(8))
    async with database.transaction() as tx:
        assert await dialogues.load(tx, 7) == (FULL, runner)


async def test_a_dialogue_of_no_runner_comes_without_one(tx: Transaction) -> None:
    await dialogues.save(tx, FULL)
    assert await dialogues.load(tx, 7) == (FULL, None)


async def test_what_was_saved_last_stands(tx: Transaction) -> None:
    await dialogues.save(tx, FULL)
    at_rest = replace(Dialogue(7), acted_up_to=FULL.acted_up_to + 1)
    await dialogues.save(tx, at_rest)
    assert (await dialogues.load(tx, 7))[0] == at_rest


async def test_a_screen_that_could_not_be_sent_is_noted_for_its_chat_alone(
    tx: Transaction,
) -> None:
    for chat in (7, 8):
        await dialogues.save(tx, replace(FULL, runner_id=chat, shown=True))
    await dialogues.mark_unshown(tx, 7)
    assert (await dialogues.load(tx, 7))[0] == FULL
    assert (await dialogues.load(tx, 8))[0].shown is True
