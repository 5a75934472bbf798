"""Broadcasts of clinics with defaults: a test names only what it is about."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import func, insert, select, update

from bot.clock import MovableClock
from bot.delivery.addressing import Addressing
from bot.delivery.live import LiveBroadcasts
from storage import broadcast_drafts, broadcasts
from storage.clinic_records import BroadcastState, Content, Member, Role
from storage.database import Database, Transaction
from storage.records import DeliveryState
from storage.segments import Segment
from storage.tables import broadcast, delivery, enrolment, runner
from tests.factories import NOON

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
SOME_DAYS = timedelta(days=3)
EVERYBODY = Segment()


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a broadcast goes out: at once, from `starts_at` on, or at each runner's `local_at`.

    Whoever has no zone has the clinic's.
    """

    expires_at: datetime
    starts_at: datetime | None = None
    local_on: date | None = None
    local_at: time | None = None


async def many_runners(tx: Transaction, clinic_id: int, ids: Iterable[int]) -> None:
    """Make runners in Madrid, all enrolled in a clinic."""
    people = list(ids)
    await tx.execute(
        insert(runner),
        [
            {
                "id": one,
                "language": "en",
                "zone": "Europe/Madrid",
                "lead_minutes": 15,
                "sequence": "standard",
                "created_at": NOON,
            }
            for one in people
        ],
    )
    await enrol(tx, clinic_id, people)


async def enrol(tx: Transaction, clinic_id: int, people: Iterable[int]) -> None:
    """Enrol runners who share everything."""
    await tx.execute(
        insert(enrolment),
        [
            {
                "clinic_id": clinic_id,
                "runner_id": one,
                "name": f"Runner {one}",
                "shares_adherence": True,
                "shares_felt": True,
                "alerts": True,
                "muted": False,
                "attention": 0,
                "silent_since": NOON,
                "enrolled_at": LONG_AGO,
            }
            for one in people
        ],
    )


async def a_draft(
    tx: Transaction,
    clinic_id: int,
    segment: Segment = EVERYBODY,
    *,
    content: Content | None = None,
    schedule: Schedule | None = None,
) -> int:
    """Add a broadcast that waits for a word: at once, for some days."""
    says, goes = content or Content("<b>News</b>"), schedule or Schedule(NOON + SOME_DAYS)
    by = Member(clinic_id, 1, Role.OWNER, "Ana")
    broadcast_id = await broadcast_drafts.begin(tx, by, says, segment, at=NOON)
    await tx.execute(update(broadcast).where(broadcast.c.id == broadcast_id).values(**asdict(goes)))
    return broadcast_id


async def a_cast(
    tx: Transaction,
    clinic_id: int,
    segment: Segment = EVERYBODY,
    *,
    by_id: int = 1,
    message_id: int | None = None,
    at: datetime = NOON,
    content: Content | None = None,
    schedule: Schedule | None = None,
) -> int:
    """Add a broadcast that was confirmed, and return its id."""
    broadcast_id = await a_draft(tx, clinic_id, segment, content=content, schedule=schedule)
    assert await broadcasts.confirm(
        tx, clinic_id, broadcast_id, by_id=by_id, by_name="Ana", message_id=message_id, at=at
    )
    return broadcast_id


async def address_all(database: Database, *, chunk: int = 2_000, at: datetime = NOON) -> int:
    """Make all rows that are to be made; return in how many steps."""
    live = LiveBroadcasts(database, MovableClock(standing_at=at))
    addressing = Addressing(database, live, chunk=chunk)
    steps = 0
    await live.look()
    while await addressing.step(at):
        steps += 1
        await live.look()
    return steps


async def state_of(tx: Transaction, broadcast_id: int) -> BroadcastState:
    """Return how far a broadcast has come."""
    query = select(broadcast.c.state).where(broadcast.c.id == broadcast_id)
    return (await tx.execute(query)).scalar_one()


async def recipients(tx: Transaction, broadcast_id: int) -> list[int]:
    """Return who has a row, by their ids."""
    query = select(delivery.c.runner_id).where(delivery.c.broadcast_id == broadcast_id)
    return list((await tx.execute(query.order_by(delivery.c.runner_id))).scalars())


async def by_state(tx: Transaction, broadcast_id: int) -> dict[DeliveryState, int]:
    """Return how many rows of a broadcast stand in each state."""
    query = (
        select(delivery.c.state, func.count())
        .where(delivery.c.broadcast_id == broadcast_id)
        .group_by(delivery.c.state)
    )
    return {row[0]: row[1] for row in await tx.execute(query)}


async def mute(tx: Transaction, clinic_id: int, runner_id: int) -> None:
    """Let a runner want nothing of a clinic."""
    await tx.execute(
        update(enrolment)
        .where(enrolment.c.clinic_id == clinic_id, enrolment.c.runner_id == runner_id)
        .values(muted=True)
    )
