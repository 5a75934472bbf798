"""Queries about calendars that runners have sent, and the runs that came from them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, update

from storage import runs
from storage.database import Transaction
from storage.dialects import Upsert, among
from storage.records import DeliveryState, NewRun
from storage.tables import calendar, delivery, primer, run

_PUT = Upsert(
    lambda insert: (
        (new := insert(calendar))
        .on_conflict_do_update(
            index_elements=[calendar.c.runner_id, calendar.c.key],
            set_={"name": new.excluded.name, "read_at": new.excluded.read_at},
        )
        .returning(calendar.c.id)
    )
)


async def find(tx: Transaction, runner_id: int, key: str) -> int | None:
    """Return the id of a calendar that a runner has sent before, None where they have not."""
    query = select(calendar.c.id).where(calendar.c.runner_id == runner_id, calendar.c.key == key)
    return (await tx.execute(query)).scalar_one_or_none()


async def put(tx: Transaction, runner_id: int, key: str, name: str, *, at: datetime) -> int:
    """Note that a runner has sent a calendar, and return its id."""
    values = {"runner_id": runner_id, "key": key, "name": name, "read_at": at}
    found: int = (await tx.execute(_PUT.on(tx), values)).scalar_one()
    return found


async def add_runs(
    tx: Transaction, runner_id: int, new: Sequence[NewRun], *, created_at: datetime
) -> None:
    """Add runs, not yet planned ahead."""
    if new:
        rows = [
            {"runner_id": runner_id, "created_at": created_at} | runs.values(one) for one in new
        ]
        await tx.execute(insert(run), rows)


_CHANGE = update(run).where(
    run.c.id == bindparam("of_run"), run.c.runner_id == bindparam("of_runner")
)


async def change_runs(tx: Transaction, runner_id: int, changed: Mapping[int, NewRun]) -> None:
    """Change runs of a runner, by their ids; the caller plans them anew."""
    if changed:
        of = {"of_runner": runner_id}
        rows = [of | {"of_run": run_id} | runs.values(new) for run_id, new in changed.items()]
        await tx.execute(_CHANGE, rows)


async def remove_runs(tx: Transaction, runner_id: int, run_ids: Collection[int]) -> None:
    """Delete runs of a runner."""
    if run_ids:
        await tx.execute(delete(run).where(run.c.runner_id == runner_id, among(run.c.id, run_ids)))


async def withdraw(tx: Transaction, runner_id: int, run_ids: Collection[int], at: datetime) -> None:
    """Let what may have left already of some runs go out no more."""
    if not run_ids:
        return
    theirs = select(primer.c.id).where(
        primer.c.runner_id == runner_id, among(primer.c.run_id, run_ids)
    )
    left = [DeliveryState.SENDING, DeliveryState.UNCERTAIN]
    await tx.execute(
        update(delivery)
        .where(delivery.c.state.in_(left), delivery.c.primer_id.in_(theirs))
        .values(expires_at=at)
    )


async def tidy(tx: Transaction, runner_id: int) -> None:
    """Delete a runner's calendars of which no run is left."""
    left = select(run.c.calendar_id).where(run.c.calendar_id == calendar.c.id)
    await tx.execute(delete(calendar).where(calendar.c.runner_id == runner_id, ~left.exists()))
