"""Queries about pictures that were uploaded once and are sent by reference ever after."""

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from storage.database import Transaction
from storage.tables import picture


async def file_ids(tx: Transaction, bot_id: int) -> dict[str, str]:
    """Return all file ids of a bot's pictures by the digest of their content."""
    query = select(picture.c.digest, picture.c.file_id).where(picture.c.bot_id == bot_id)
    return dict((await tx.execute(query)).all())


async def keep(tx: Transaction, bot_id: int, digest: str, file_id: str) -> None:
    """Keep what Telegram calls a picture."""
    await tx.execute(
        insert(picture)
        .values(bot_id=bot_id, digest=digest, file_id=file_id)
        .on_conflict_do_update(
            index_elements=[picture.c.bot_id, picture.c.digest], set_={"file_id": file_id}
        )
    )
