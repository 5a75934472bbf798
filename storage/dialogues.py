"""Queries about dialogues: where each chat stands."""

from sqlalchemy import bindparam, select, update

from storage import runners
from storage.database import Transaction
from storage.dialects import Upsert, lock_person
from storage.records import Dialogue, Runner
from storage.tables import dialogue, runner

COLUMNS = (
    dialogue.c.runner_id,
    dialogue.c.flow,
    dialogue.c.state,
    dialogue.c.data,
    dialogue.c.serial,
    dialogue.c.interrupted,
    dialogue.c.shown,
    dialogue.c.acted_up_to,
    dialogue.c.last_update_at,
    dialogue.c.acted_since,
    dialogue.c.removed,
)


# Every tap runs these: built once, they are looked up by identity and not by shape.
#
# On PostgreSQL both rows are locked, for what another process wrote while this one waited is
# seen in a locked row alone: all else is as it was when the statement began.
_LOAD = (
    select(*COLUMNS, *runners.COLUMNS)
    .join_from(dialogue, runner, runner.c.id == dialogue.c.runner_id)
    .where(dialogue.c.runner_id == bindparam("person"))
    .with_for_update(key_share=True, of=[runner, dialogue])
)
_ALONE = select(*COLUMNS).where(dialogue.c.runner_id == bindparam("person"))
_SAVE = Upsert(
    lambda insert: (new := insert(dialogue)).on_conflict_do_update(
        index_elements=[dialogue.c.runner_id],
        set_={column.key: new.excluded[column.key] for column in COLUMNS[1:]},
    )
)


async def load(tx: Transaction, person_id: int) -> tuple[Dialogue, Runner | None]:
    """Return where a chat stands and whose it is; a new dialogue where there is none.

    Until the transaction ends no other one does the same for this person.
    """
    row = (await tx.execute(_LOAD, {"person": person_id})).one_or_none()
    if row is not None:
        split = len(COLUMNS)
        return Dialogue(*row[:split]), runners.from_row(row[split:])
    # No row to lock: somebody new, who may be signing up in another process just now.
    await lock_person(tx, person_id)
    known = await runners.lock(tx, [person_id])
    found = (await tx.execute(_ALONE, {"person": person_id})).one_or_none()
    return Dialogue(*found) if found else Dialogue(person_id), known.get(person_id)


async def save(tx: Transaction, spoken: Dialogue) -> None:
    """Keep where a chat stands."""
    await tx.execute(_SAVE.on(tx), {column.key: getattr(spoken, column.key) for column in COLUMNS})


async def mark_unshown(tx: Transaction, runner_id: int) -> None:
    """Note that the present screen could not be sent, so that the next tap shows it again."""
    await tx.execute(update(dialogue).where(dialogue.c.runner_id == runner_id).values(shown=False))
