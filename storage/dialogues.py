"""Queries about dialogues: where each chat stands."""

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.sqlite import insert

from storage import runners
from storage.database import Transaction
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
)


# Every tap runs these: built once, they are looked up by identity and not by shape.
_LOAD = (
    select(*COLUMNS, *runners.COLUMNS)
    .select_from(dialogue.outerjoin(runner, runner.c.id == dialogue.c.runner_id))
    .where(dialogue.c.runner_id == bindparam("person"))
)
_NEW = insert(dialogue)
_SAVE = _NEW.on_conflict_do_update(
    index_elements=[dialogue.c.runner_id],
    set_={column.key: _NEW.excluded[column.key] for column in COLUMNS[1:]},
)


async def load(tx: Transaction, runner_id: int) -> tuple[Dialogue, Runner | None]:
    """Return where a chat stands and whose it is; a new dialogue where there is none."""
    row = (await tx.execute(_LOAD, {"person": runner_id})).one_or_none()
    if row is None:
        return Dialogue(runner_id), await runners.get(tx, runner_id)
    theirs = row[len(COLUMNS) :]
    return Dialogue(*row[: len(COLUMNS)]), None if theirs[0] is None else runners.from_row(theirs)


async def save(tx: Transaction, spoken: Dialogue) -> None:
    """Keep where a chat stands."""
    await tx.execute(_SAVE, {column.key: getattr(spoken, column.key) for column in COLUMNS})


async def mark_unshown(tx: Transaction, runner_id: int) -> None:
    """Note that the present screen could not be sent, so that the next tap shows it again."""
    await tx.execute(update(dialogue).where(dialogue.c.runner_id == runner_id).values(shown=False))
