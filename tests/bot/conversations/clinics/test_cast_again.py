"""What was shown of a broadcast is over, or means something else by the time it is confirmed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from storage import programs
from storage.broadcast_drafts import get, set_segment
from storage.clinic_records import BroadcastState, Role
from storage.segments import Segment
from storage.tables import broadcast
from tests.bot.casting import a_clinic_of, drafted, press
from tests.bot.coach.program_samples import a_phase, a_program
from tests.bot.deeds import fetch, tap, toast
from tests.bot.programs import given, published
from tests.clinics import a_member
from tests.world import MONDAY_NOON, World

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
STATES = select(broadcast.c.state)


async def test_a_time_that_is_over_on_every_clock_is_refused(world: World) -> None:
    clinic_id, (owner,) = await a_clinic_of(world, await world.runner(), owner=Role.OWNER)
    await drafted(owner, clinic_id)
    shown = await tap(owner, "At a time", "Each one’s own time", "Tomorrow 09:00")
    world.clock.move_to(MONDAY_NOON + timedelta(hours=20))
    await owner.tap("Let it go out", message=shown)
    assert "That time is over" in (await toast(owner) or "")
    assert await fetch(world, STATES) == [(BroadcastState.DRAFT,)]


async def test_a_phase_that_has_moved_since_the_preview_is_shown_again(world: World) -> None:
    runner, owner = await world.runner(), await world.runner()
    phases = [a_phase("Start", 2), a_phase("Build", 4)]
    clinic_id = await given(world, runner, a_program(*phases))
    async with world.app.database.transaction() as tx:
        await a_member(tx, clinic_id, owner.id, Role.OWNER)
        (program,) = await programs.listed(tx, clinic_id)
    await drafted(owner, clinic_id)
    async with world.app.database.transaction() as tx:
        (found,) = (await tx.execute(select(broadcast.c.id))).scalars()
        draft = await get(tx, clinic_id, found)
        assert draft is not None
        await set_segment(tx, draft, Segment(program.id, 0))
    shown = await press(owner, "panel", clinic_id, found)
    assert "This goes to 1 of 1" in shown.text
    await published(world, clinic_id, a_program(replace(phases[0], weeks=3), phases[1]))
    await owner.tap("Send now", message=shown)
    assert "changed meanwhile" in (await toast(owner) or "")
    assert await fetch(world, STATES) == [(BroadcastState.DRAFT,)]
    await tap(owner, "Send now", on=owner.last)
    assert await fetch(world, STATES) != [(BroadcastState.DRAFT,)]
