"""Something on the list: all waits for a clinician, and the list says where to turn."""

from markupsafe import Markup

from bot.conversations import hearing, judging, unfinished
from bot.conversations.replies import Screen
from bot.conversations.turn import Turn
from storage import holds
from storage.holds import EVERYTHING
from storage.records import PrimerStatus


async def take(turn: Turn, primer_id: int) -> None:
    """Put every drill off, end what is under way, and let the clinics hear of it."""
    await unfinished.end(turn, PrimerStatus.STOPPED)
    await hearing.hear(turn, primer_id, None)
    await hearing.weighed(turn)
    await judging.red_flag(turn.tx, turn.runner.id, turn.now)


async def screen(turn: Turn, primer_id: int) -> Screen:
    """Return the list, and below it who was told, or for whose word all waits."""
    told = await hearing.told(turn, primer_id)
    if not told and (waiting := await waits(turn)):
        told = [waiting]
    return Screen(Markup("\n\n").join((turn.say("red-flags"), *told)))


async def waits(turn: Turn) -> Markup | None:
    """Return for whose word all primers wait, None where they do not."""
    held = await holds.of(turn.tx, turn.runner.id)
    if hearing.is_waiting(held):
        return hearing.waits(turn, held)
    if await judging.is_off(turn.tx, turn.runner.id, EVERYTHING):
        return turn.say("level-waits-all") + " /levels"
    return None
