"""A drill's figure is uploaded once, and sent by reference ever after."""

from bot.sandbox.faults import Fault, FaultKind
from tests.phone import Phone
from tests.world import World


async def at_first_drill(world: World) -> Phone:
    phone = await world.runner()
    await phone.send("/primer")
    await phone.next_message()
    await phone.tap("start")
    assert (await phone.next_message()).has_photo
    return phone


def uploads(world: World) -> int:
    """Return how many photos went out as bytes, not by reference."""
    photos = [
        call.params["photo"]
        for call in world.api.calls.entries
        if call.method == "sendPhoto" and call.status == 200
    ]
    return sum(not isinstance(photo, str) or photo.startswith("attach:") for photo in photos)


async def test_the_second_runner_gets_the_figure_by_reference(world: World) -> None:
    await at_first_drill(world)
    assert uploads(world) == 1
    await at_first_drill(world)
    assert uploads(world) == 1


async def test_a_restart_remembers_what_was_uploaded(world: World) -> None:
    await at_first_drill(world)
    await world.stop_bot()
    await world.start_bot()
    await at_first_drill(world)
    assert uploads(world) == 1


async def test_a_reference_that_telegram_forgot_is_uploaded_anew(world: World) -> None:
    await at_first_drill(world)
    world.api.faults.add(
        Fault(
            FaultKind.REFUSE,
            method="sendPhoto",
            status=400,
            description="Bad Request: wrong file identifier/HTTP URL specified",
        )
    )
    await at_first_drill(world)
    assert uploads(world) == 2
