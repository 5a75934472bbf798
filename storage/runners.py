"""Queries about runners."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, time
from typing import Any

from sqlalchemy import delete, insert, select, update

from storage.database import Transaction
from storage.dialects import SQLITE, among
from storage.records import Pictures, Runner
from storage.tables import dialogue, runner

COLUMNS = (
    runner.c.id,
    runner.c.language,
    runner.c.zone,
    runner.c.lead_minutes,
    runner.c.sequence,
    runner.c.paused_until,
    runner.c.unreachable_since,
    runner.c.quiet_from,
    runner.c.quiet_to,
    runner.c.usual_start,
    runner.c.run_words,
    runner.c.summary_at,
    runner.c.with_sound,
    runner.c.hours,
    runner.c.pictures,
)

DEFAULT_LEAD_MINUTES = 15
DEFAULT_SEQUENCE = "standard"


def from_row(row: Sequence[Any]) -> Runner:
    """Return the runner of a row's COLUMNS."""
    return Runner(*row)


async def get(tx: Transaction, runner_id: int) -> Runner | None:
    """Return a runner, None where the person has never started."""
    row = (await tx.execute(select(*COLUMNS).where(runner.c.id == runner_id))).one_or_none()
    return None if row is None else from_row(row)


async def by_id(tx: Transaction, runner_ids: Sequence[int]) -> dict[int, Runner]:
    """Return runners by their ids."""
    query = select(*COLUMNS).where(among(runner.c.id, runner_ids))
    return {row.id: from_row(row) for row in await tx.execute(query)}


async def lock(
    tx: Transaction, runner_ids: Iterable[int], *, skip_locked: bool = False
) -> dict[int, Runner]:
    """Return runners by their ids, whom nobody else changes until the transaction ends.

    Whoever changes anything of a runner does this first, once, for all: in the order of their
    ids, so that no two wait for each other. With `skip_locked` those whom somebody else has
    are left out. On SQLite the one writer has all of them.
    """
    query = (
        select(*COLUMNS)
        .where(among(runner.c.id, runner_ids))
        .order_by(runner.c.id)
        .with_for_update(key_share=True, of=runner, skip_locked=skip_locked)
    )
    return {row.id: from_row(row) for row in await tx.execute(query)}


async def hold(tx: Transaction, runner_ids: Collection[int]) -> set[int]:
    """Lock runners as `lock` does, but wait for nobody; return those whom somebody else has.

    On SQLite there is nothing to do.
    """
    if tx.dialect.name == SQLITE:
        return set()
    held = await lock(tx, runner_ids, skip_locked=True)
    # Who is not there at all has been deleted meanwhile.
    rest = [one for one in runner_ids if one not in held]
    return set(await by_id(tx, rest)) if rest else set()


async def add(
    tx: Transaction, runner_id: int, *, language: str, at: datetime, hours: int = 24
) -> Runner:
    """Add a runner with the defaults."""
    await tx.execute(
        insert(runner).values(
            id=runner_id,
            language=language,
            lead_minutes=DEFAULT_LEAD_MINUTES,
            sequence=DEFAULT_SEQUENCE,
            created_at=at,
            hours=hours,
        )
    )
    by_default = DEFAULT_LEAD_MINUTES, DEFAULT_SEQUENCE, None, None
    return Runner(runner_id, language, None, *by_default, hours=hours)


async def set_language(tx: Transaction, runner_id: int, language: str) -> None:
    """Set the language of all that is said to a runner."""
    await tx.execute(update(runner).where(runner.c.id == runner_id).values(language=language))


async def set_hours(tx: Transaction, runner_id: int, hours: int) -> None:
    """Set what a runner's clocks count to, 12 or 24."""
    await tx.execute(update(runner).where(runner.c.id == runner_id).values(hours=hours))


async def set_zone(tx: Transaction, runner_id: int, zone: str) -> None:
    """Set the IANA zone; the caller plans the runs anew."""
    await tx.execute(update(runner).where(runner.c.id == runner_id).values(zone=zone))


async def set_lead(tx: Transaction, runner_id: int, minutes: int) -> None:
    """Set the lead; the caller plans the runs anew."""
    await tx.execute(update(runner).where(runner.c.id == runner_id).values(lead_minutes=minutes))


async def set_quiet(tx: Transaction, runner_id: int, quiet_from: time, quiet_to: time) -> None:
    """Set the quiet hours, none where both are the same; the caller wakes what they held."""
    await tx.execute(
        update(runner)
        .where(runner.c.id == runner_id)
        .values(quiet_from=quiet_from, quiet_to=quiet_to)
    )


async def set_sequence(tx: Transaction, runner_id: int, sequence: str) -> None:
    """Set the sequence that the next primer begins with."""
    await tx.execute(update(runner).where(runner.c.id == runner_id).values(sequence=sequence))


async def set_usual_start(tx: Transaction, runner_id: int, at: time) -> None:
    """Set the wall time at which a calendar's whole days begin."""
    await tx.execute(update(runner).where(runner.c.id == runner_id).values(usual_start=at))


async def set_run_words(tx: Transaction, runner_id: int, words: str | None) -> None:
    """Set the words by which a calendar's runs are found; None stands for the usual ones."""
    await tx.execute(update(runner).where(runner.c.id == runner_id).values(run_words=words))


async def set_with_sound(tx: Transaction, runner_id: int, *, on: bool) -> None:
    """Set whether the sound of each primer comes with it."""
    await tx.execute(update(runner).where(runner.c.id == runner_id).values(with_sound=on))


async def set_pictures(tx: Transaction, runner_id: int, pictures: Pictures) -> None:
    """Set how the drills are shown."""
    await tx.execute(update(runner).where(runner.c.id == runner_id).values(pictures=pictures))


async def set_pause(tx: Transaction, runner_id: int, until: datetime | None) -> None:
    """Pause until an instant, or end the pause; the caller plans the runs anew."""
    await tx.execute(update(runner).where(runner.c.id == runner_id).values(paused_until=until))


async def set_unreachable(tx: Transaction, runner_id: int, since: datetime | None) -> None:
    """Note that the runner has blocked the bot, or is back."""
    await tx.execute(update(runner).where(runner.c.id == runner_id).values(unreachable_since=since))


async def remove(tx: Transaction, runner_id: int) -> None:
    """Delete a runner and all that is theirs."""
    await tx.execute(delete(runner).where(runner.c.id == runner_id))
    await tx.execute(delete(dialogue).where(dialogue.c.runner_id == runner_id))
