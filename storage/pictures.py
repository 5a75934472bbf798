"""Queries about pictures that were uploaded once and are sent by reference ever after."""

from sqlalchemy import select

from storage.database import Transaction
from storage.dialects import Upsert
from storage.tables import picture

_KEEP = Upsert(
    lambda insert: (new := insert(picture)).on_conflict_do_update(
        index_elements=[picture.c.bot_id, picture.c.digest],
        set_={"file_id": new.excluded.file_id},
    )
)


async def file_ids(tx: Transaction, bot_id: int) -> dict[str, str]:
    """Return all file ids of a bot's pictures by the digest of their content."""
    query = select(picture.c.digest, picture.c.file_id).where(picture.c.bot_id == bot_id)
    return dict((await tx.execute(query)).all())


async def keep(tx: Transaction, bot_id: int, digest: str, file_id: str) -> None:
    """Keep what Telegram calls a picture."""
    await tx.execute(_KEEP.on(tx), {"bot_id": bot_id, "digest": digest, "file_id": file_id})
