"""What runners do in tests, one line each, and what it leaves in the database."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Executable, select

from storage import deliveries, primers, steps
from storage.records import DeliveryState, PrimerStatus, Side, Step, StepOutcome
from storage.tables import chore, dialogue, metadata
from tests.factories import a_primer
from tests.phone import Message, Phone
from tests.world import World

TUESDAY_0615 = datetime(2027, 3, 2, 5, 15, tzinfo=UTC)  # in Madrid, as all others
DAY = timedelta(days=1)
DRILLS = 4

Rows = dict[str, list[tuple[Any, ...]]]


async def say(phone: Phone, text: str) -> Message:
    """Write a text and return the newest message when all is done."""
    await phone.send(text)
    await phone.settled()
    return phone.last


async def tap(phone: Phone, *labels: str, on: Message | None = None) -> Message:
    """Press buttons one after the other and return the newest message when all is done."""
    for label in labels:
        await phone.tap(label, message=on)
        await phone.settled()
    return phone.last


async def toast(phone: Phone) -> str | None:
    """Return what stands over the chat when all is done."""
    answers = [event for event in await phone.news() if event["kind"] == "callback_answer"]
    return answers[-1].get("text") if answers else None


async def offered(world: World, phone: Phone, at: datetime = TUESDAY_0615) -> Message:
    """Wait for the ready message of a primer."""
    await world.move_to(at)
    await phone.settled()
    return phone.last


async def begun(world: World, phone: Phone, at: datetime = TUESDAY_0615) -> Message:
    """Begin the first primer before a run, and return its first drill."""
    await offered(world, phone, at)
    return await tap(phone, "Nothing, let’s start")


async def full_session(phone: Phone, first: str = "Same") -> Message:
    """Tap through a primer that is offered, and return its closing line."""
    return await tap(phone, first, *["Glute"] * DRILLS, "2 easy", "0")


def state_of(message: Message, phone: Phone) -> Message:
    """Return a message as it stands now."""
    return next(one for one in phone.messages if one.id == message.id)


async def rows(world: World) -> Rows:
    """Return every row of every table; but not which updates have acted.

    Nor how far housekeeping has come: it begins when somebody gets the duty to send, and goes on
    beside whatever a test does.
    """
    unseen = {dialogue.c.acted_up_to, dialogue.c.acted_since, dialogue.c.last_update_at}
    found: Rows = {}
    async with world.app.database.snapshot() as tx:
        for table in (one for one in metadata.sorted_tables if one is not chore):
            columns = [column for column in table.columns if column not in unseen]
            query = select(*columns).order_by(*table.primary_key)
            found[table.name] = [tuple(row) for row in await tx.execute(query)]
    return found


async def fetch(world: World, query: Executable) -> list[tuple[Any, ...]]:
    """Return what a query finds."""
    async with world.app.database.snapshot() as tx:
        return [tuple(row) for row in await tx.execute(query)]


async def counts(world: World) -> dict[DeliveryState, int]:
    """Return how many deliveries stand in each state that any stands in."""
    async with world.app.database.snapshot() as tx:
        return {state: n for state, n in (await deliveries.counts(tx)).items() if n}


async def doubts(world: World) -> int:
    """Return how many sends may have been doubles."""
    async with world.app.database.snapshot() as tx:
        return await deliveries.doubts(tx)


async def has_done(world: World, phone: Phone, *drills: str) -> None:
    """Let somebody have done drills the day before, glute and all."""
    async with world.app.database.transaction() as tx:
        at = world.clock.now() - DAY
        past = await a_primer(tx, phone.id, planned_at=at, status=PrimerStatus.OFFERED)
        done = [
            Step(past.id, place, Side.BOTH, drill, 60, 0, StepOutcome.DONE, "glute", 1, 0)
            for place, drill in enumerate(drills)
        ]
        await steps.begin(tx, past, done, at=at)
        await primers.end(tx, past.id, PrimerStatus.DONE, at=at)
