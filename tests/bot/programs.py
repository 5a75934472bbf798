"""Programs in a world: given to a runner, and changed, as a clinic would."""

from datetime import date

from bot.coach.program_documents import document_of
from bot.coach.programs import Program
from storage import assignments, programs
from tests.clinics import a_clinic, an_enrolment
from tests.factories import NOON
from tests.phone import Phone
from tests.world import World

MONDAY = date(2027, 3, 1)


async def given(world: World, phone: Phone, program: Program, clinic: str = "Riverside") -> int:
    """Let a new clinic give a runner a program from Monday on, and return the clinic's id."""
    async with world.app.database.transaction() as tx:
        clinic_id = (await a_clinic(tx, clinic)).id
        await an_enrolment(tx, clinic_id, phone.id)
        program_id = await programs.add(tx, clinic_id, document_of(program), by=1, at=NOON)
        assert program_id is not None
        await assignments.assign(tx, clinic_id, program_id, started_on=MONDAY, at=NOON)
    return clinic_id


async def published(world: World, clinic_id: int, program: Program) -> None:
    """Let a clinic's only program say something else from now on."""
    async with world.app.database.transaction() as tx:
        (one,) = await programs.listed(tx, clinic_id)
        content = document_of(program)
        at = world.clock.now()
        await programs.publish(tx, clinic_id, one.id, content, after=one.version, by=1, at=at)
