"""What a clinic's staff do with broadcasts in tests, on rows that others have made."""

from storage.clinic_records import Role
from tests.bot.deeds import tap
from tests.clinics import a_clinic, a_member, an_enrolment
from tests.phone import Message, Phone
from tests.world import World


async def a_clinic_of(world: World, *runners: Phone, **staff: Role) -> tuple[int, list[Phone]]:
    """Make a clinic in Madrid with runners and staff, who are told their roles by name."""
    phones = [await world.runner() for _ in staff]
    async with world.app.database.transaction() as tx:
        clinic = await a_clinic(tx, zone="Europe/Madrid")
        for phone, role in zip(phones, staff.values(), strict=True):
            await a_member(tx, clinic.id, phone.id, role)
        for one in runners:
            await an_enrolment(tx, clinic.id, one.id)
    return clinic.id, phones


async def press(phone: Phone, action: str, *about: object, flow: str = "cast") -> Message:
    """Press a button that stands by itself, wherever it stood, and return the newest message."""
    data = ":".join(["1", flow, action, "0", *map(str, about)])
    await phone.press(data, phone.last.id)
    await phone.settled()
    return phone.last


async def drafted(phone: Phone, clinic_id: int, html: str = "<b>News</b>") -> Message:
    """Write a broadcast to all, and return the panel below its preview."""
    await press(phone, "new", clinic_id)
    await phone.send_html(html)
    await phone.settled()
    return await tap(phone, "Show me")
