"""A primer does not wait for an answer to a clinic, and the clinic's question is not lost."""

from tests.bot.clinic_deeds import a_code, clinic_with
from tests.bot.deeds import DAY, TUESDAY_0615, offered, say, tap
from tests.world import World


async def test_a_primer_in_the_midst_of_joining_goes_first_and_joining_goes_on(
    world: World,
) -> None:
    clinic_id, _ = await clinic_with(world)
    phone = await world.runner("daily 06:30")
    code = await a_code(world, clinic_id)
    asked = await say(phone, f"/join {code}")
    await offered(world, phone)
    await tap(phone, "Nothing, let’s start", "Glute")
    # The next day's comes while this one stands half way, with the clinic's question behind it.
    ready = await offered(world, phone, TUESDAY_0615 + DAY)
    await tap(phone, "Nothing, let’s start", on=ready)
    await tap(phone, *["Glute"] * 4, "2 easy", "0")
    assert phone.last.labels == asked.labels
