"""Ids of another clinic in one's own taps: nothing of it is shown, and nothing of it changes."""

import pytest

from bot.coach.program_documents import document_of
from bot.conversations.clinics.desk import StaffRoute
from bot.conversations.durable import DurableConversationHandler
from bot.routes import handlers
from storage import assignments, broadcast_drafts, clinics, programs
from storage.clinic_records import Content, Role
from storage.segments import Segment
from tests.bot.clinic_deeds import employed
from tests.bot.coach.program_samples import a_program
from tests.bot.deeds import rows, say
from tests.clinics import a_clinic, all_of_a_clinic, an_enrolment, an_invite
from tests.factories import NOON
from tests.phone import Phone
from tests.world import World

SECRET = "Lakeside"


async def full(world: World) -> tuple[int, int]:
    """Return a clinic that has one of everything, and its runner's id."""
    runner = await world.runner()
    async with world.app.database.transaction() as tx:
        clinic = await a_clinic(tx, SECRET)
        await all_of_a_clinic(tx, clinic.id, runner.id)
        content = {**document_of(a_program()), "name": SECRET}
        program_id = await programs.add(tx, clinic.id, content, by=runner.id, at=NOON)
        assert program_id is not None
        await assignments.assign(
            tx, clinic.id, program_id, started_on=NOON.date(), at=NOON, runner_id=runner.id
        )
        await an_invite(tx, clinic.id)
        found = await clinics.membership(tx, clinic.id, runner.id)
        assert found is not None
        await broadcast_drafts.begin(tx, found[1], Content(SECRET), Segment(), at=NOON)
    return clinic.id, runner.id


def entrances() -> list[tuple[str, str]]:
    return [
        (one.flow, route.name)
        for one in handlers()
        if isinstance(one, DurableConversationHandler)
        for route in one.entry_points
        if isinstance(route, StaffRoute) and route.name not in {"text", "file"}
    ]


async def seen(phone: Phone) -> str:
    """Return all that is new on a phone."""
    return str(await phone.news())


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_no_tap_reaches_what_is_anothers(world: World) -> None:
    theirs, runner_id = await full(world)
    async with world.app.database.transaction() as tx:
        own = await a_clinic(tx, "Riverside")
    owner = await employed(world, own.id, Role.OWNER)
    mine = await world.runner()
    async with world.app.database.transaction() as tx:
        await an_enrolment(tx, own.id, mine.id)
    await say(owner, "/clinic")
    before = await rows(world)
    for flow, action in entrances():
        if (flow, action) in {("office", "gone"), ("staff", "left")}:
            continue
        for about in ("1", str(runner_id), f"{mine.id}:1", f"{runner_id}:1", "1:1:1"):
            await owner.press(f"1:{flow}:{action}:0:{own.id}:{about}", owner.last.id)
            await owner.settled()
            assert SECRET not in await seen(owner), (flow, action, about)
            assert SECRET not in str(owner.messages), (flow, action, about)
    after = await rows(world)
    for table, found in before.items():
        if table not in {"dialogue", "runner", "clinic"}:
            assert [row for row in found if row not in after[table]] == [], table
    assert before["clinic"][0] == after["clinic"][0]
    assert theirs == before["clinic"][0][0]
