"""Runners: added with defaults, changed one thing at a time, removed with all that is theirs."""

from dataclasses import replace

from sqlalchemy import func, insert, select

from storage import (
    broadcasts,
    chores,
    clinics,
    dialogues,
    levels,
    pauses,
    pictures,
    primers,
    runners,
)
from storage.chores import Chore
from storage.database import Transaction
from storage.records import FOREVER, Dialogue, DrillLevel, Runner
from storage.tables import calendar, metadata
from tests.clinics import a_clinic, a_program_of, all_of_a_clinic, an_invite
from tests.factories import (
    NOON,
    a_begun_primer,
    a_delivery,
    a_primer,
    a_run,
    a_runner,
)


async def test_a_runner_begins_with_the_defaults_and_without_a_zone(tx: Transaction) -> None:
    added = await runners.add(tx, 7, language="es", at=NOON)
    assert added == Runner(7, "es", None, 15, "standard", None, None)
    assert await runners.get(tx, 7) == added


async def test_who_has_never_started_is_no_runner(tx: Transaction) -> None:
    assert await runners.get(tx, 404) is None


async def test_telegrams_large_ids_are_kept(tx: Transaction) -> None:
    large = 2**52 - 1
    await a_runner(tx, large)
    assert await runners.get(tx, large) is not None


async def test_each_setting_changes_its_own_runner_alone(tx: Transaction) -> None:
    first, other = await a_runner(tx, 1), await a_runner(tx, 2)
    await runners.set_language(tx, 1, "es")
    await runners.set_zone(tx, 1, "Asia/Tokyo")
    await runners.set_lead(tx, 1, 30)
    await runners.set_sequence(tx, 1, "standing")
    await runners.set_pause(tx, 1, NOON)
    await runners.set_unreachable(tx, 1, NOON)
    assert await runners.get(tx, 1) == Runner(1, "es", "Asia/Tokyo", 30, "standing", NOON, NOON)
    assert await runners.get(tx, 2) == other
    assert replace(first, id=2) == other


async def test_a_pause_and_a_block_can_end(tx: Transaction) -> None:
    runner = await a_runner(tx, 1)
    await runners.set_pause(tx, 1, NOON)
    await runners.set_unreachable(tx, 1, NOON)
    await runners.set_pause(tx, 1, None)
    await runners.set_unreachable(tx, 1, None)
    assert await runners.get(tx, 1) == runner


async def test_runners_are_found_by_their_ids_and_strangers_left_out(tx: Transaction) -> None:
    first, second = await a_runner(tx, 1), await a_runner(tx, 2)
    await a_runner(tx, 3)
    assert await runners.by_id(tx, [1, 2, 404]) == {1: first, 2: second}
    assert await runners.by_id(tx, []) == {}


OF_NOBODY = {
    "audit",
    "broadcast",
    "chore",
    "clinic",
    "invite",
    "picture",
    "program",
    "program_version",
}
"""Tables whose rows belong to no runner."""


async def all_of_it(tx: Transaction, runner_id: int) -> None:
    """Give a runner a row in every table that has to do with runners."""
    await a_runner(tx, runner_id)
    run = await a_run(tx, runner_id)
    primer = await a_primer(tx, runner_id, run_id=run.id, run_at=NOON)
    await a_delivery(tx, primer)
    await a_begun_primer(tx, runner_id)
    await dialogues.save(tx, Dialogue(runner_id, flow="plan", state="days"))
    await pauses.begin(tx, runner_id, NOON, FOREVER)
    await levels.put(tx, runner_id, {"bird-dog": (DrillLevel(), DrillLevel(-1))})
    sent = insert(calendar).values(runner_id=runner_id, key="key", name="Training", read_at=NOON)
    await tx.execute(sent)


async def rows(tx: Transaction) -> dict[str, int]:
    return {
        name: (await tx.execute(select(func.count()).select_from(table))).scalar_one()
        for name, table in metadata.tables.items()
    }


async def test_a_removed_runner_takes_all_that_is_theirs_along_and_nothing_else(
    tx: Transaction,
) -> None:
    await pictures.keep(tx, 42, "digest", "file")
    await broadcasts.add(tx, "News", again_if_uncertain=False, at=NOON)
    await chores.put(tx, Chore("zones", up_to_id=7))
    clinic = await a_clinic(tx)
    await an_invite(tx, clinic.id)
    await all_of_it(tx, 1)
    await all_of_a_clinic(tx, clinic.id, 1)
    await a_program_of(tx, clinic.id, 1)
    found = await clinics.membership(tx, clinic.id, 1)
    assert found
    await clinics.note(tx, found[1], "named", at=NOON)
    of_one = await rows(tx)
    assert all(of_one.values()), "every table has a row, or this test proves nothing"
    await all_of_it(tx, 2)
    await all_of_a_clinic(tx, clinic.id, 2)
    await runners.remove(tx, 2)
    assert await rows(tx) == of_one
    await runners.remove(tx, 1)
    assert {name for name, count in (await rows(tx)).items() if count} == OF_NOBODY
    await clinics.remove(tx, clinic.id)
    assert {name for name, count in (await rows(tx)).items() if count} == {
        "broadcast",
        "chore",
        "picture",
    }


async def test_a_removed_runner_can_start_anew(tx: Transaction) -> None:
    await all_of_it(tx, 1)
    await runners.remove(tx, 1)
    await a_runner(tx, 1)
    assert await primers.latest(tx, 1, limit=10) == []
    assert (await dialogues.load(tx, 1))[0] == Dialogue(1)


async def test_runners_are_found_among_more_ids_than_a_statement_has_parameters(
    tx: Transaction,
) -> None:
    await a_runner(tx, 7)
    await a_runner(tx, 99_999)
    assert sorted(await runners.by_id(tx, range(100_000))) == [7, 99_999]
    assert sorted(await runners.lock(tx, range(100_000))) == [7, 99_999]
    assert await runners.by_id(tx, []) == {}
