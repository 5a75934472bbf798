"""What a clinic's staff and runners do in tests, one line each."""

import re

from bot.coach.codes import code_of, grouped, hash_of
from bot.conversations.callbacks import Tap
from storage import clinics, invites, runners
from storage.clinic_records import Role
from storage.invites import NewInvite
from tests.bot.deeds import say, tap
from tests.clinics import A_DAY, a_clinic, an_enrolment
from tests.factories import NOON
from tests.phone import Message, Phone
from tests.world import World

SHOWN_CODE = re.compile(r"\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b")


async def founded(phone: Phone, name: str = "Riverside") -> Message:
    """Make a clinic in the place where its owner runs, and return its menu."""
    shown = await say(phone, "/clinic")
    if "Make a clinic" not in shown.labels:
        await tap(phone, "All clinics")
    await tap(phone, "Make a clinic")
    await say(phone, name)
    return await tap(phone, "Madrid")


def code_in(message: Message) -> str:
    """Return the code that a message shows."""
    found = SHOWN_CODE.search(message.text)
    assert found, message.text
    return found[0]


def clinic_in(message: Message) -> int:
    """Return the clinic that a menu's first button is about."""
    data = next(data for row in message.keyboard for _, data in row if data)
    shown = Tap.decode(data)
    assert shown is not None
    return int(shown.arguments[0])


async def a_code(
    world: World,
    clinic_id: int,
    *,
    seed: int = 1,
    role: Role | None = None,
    uses: int = 1,
    language: str | None = None,
    tag: str | None = None,
    program_id: int | None = None,
    by: int = 1,
) -> str:
    """Add an invite of a day, and return its code."""
    code = code_of(seed.to_bytes(10))
    new = NewInvite(clinic_id, uses, NOON + A_DAY, role, program_id, language, tag)
    async with world.app.database.transaction() as tx:
        await invites.add(tx, new, code_hash=hash_of(code), by=by, at=NOON)
    return grouped(code)


async def employed(world: World, clinic_id: int, role: Role, name: str = "Staff") -> Phone:
    """Return the phone of one of a clinic's staff, who has not said where they are."""
    phone = await world.person(name)
    async with world.app.database.transaction() as tx:
        await runners.add(tx, phone.id, language="en", at=NOON)
        await clinics.add_member(tx, clinic_id, phone.id, role, name, at=NOON)
    return phone


async def enrolled(world: World, clinic_id: int) -> Phone:
    """Return the phone of a runner who shares everything with a clinic."""
    phone = await world.runner()
    async with world.app.database.transaction() as tx:
        await an_enrolment(tx, clinic_id, phone.id)
    return phone


async def clinic_with(world: World, role: Role = Role.OWNER) -> tuple[int, Phone]:
    """Return a clinic's id, and the phone of one of its staff."""
    async with world.app.database.transaction() as tx:
        clinic = await a_clinic(tx, zone="Europe/Madrid")
    return clinic.id, await employed(world, clinic.id, role)
