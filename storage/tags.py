"""Queries about tags: a clinic's own words for some of its runners."""

from sqlalchemy import delete, select

from storage.database import Transaction
from storage.dialects import Upsert
from storage.tables import enrolment_tag

_ADD = Upsert(lambda insert: insert(enrolment_tag).on_conflict_do_nothing())


async def of(tx: Transaction, clinic_id: int, runner_id: int) -> list[str]:
    """Return a runner's tags in a clinic, in their order."""
    query = (
        select(enrolment_tag.c.tag)
        .where(enrolment_tag.c.clinic_id == clinic_id, enrolment_tag.c.runner_id == runner_id)
        .order_by(enrolment_tag.c.tag)
    )
    return list((await tx.execute(query)).scalars())


async def put(tx: Transaction, clinic_id: int, runner_id: int, tags: list[str]) -> None:
    """Let a runner have these tags in a clinic and no others."""
    await tx.execute(
        delete(enrolment_tag).where(
            enrolment_tag.c.clinic_id == clinic_id, enrolment_tag.c.runner_id == runner_id
        )
    )
    for tag in tags:
        row = {"clinic_id": clinic_id, "runner_id": runner_id, "tag": tag}
        await tx.execute(_ADD.on(tx), row)
