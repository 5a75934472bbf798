"""The primer that stands half way: one at a time, and none after something on the list."""

from dataclasses import replace

from bot.conversations import judging
from bot.conversations.judging import Judged
from bot.conversations.primer_screens import FLOW
from bot.conversations.turn import Turn
from storage import primers
from storage.records import PrimerStatus


async def end(turn: Turn, status: PrimerStatus) -> list[Judged]:
    """End it, also behind another conversation, and return what its records decide."""
    dialogue = turn.dialogue
    judged: list[Judged] = []
    unfinished = [dialogue.data["primer"]] if dialogue.flow == FLOW else []
    if dialogue.interrupted and dialogue.interrupted["flow"] == FLOW:
        unfinished.append(dialogue.interrupted["data"]["primer"])
        turn.dialogue = replace(dialogue, interrupted=None)
    if dialogue.flow == FLOW:
        turn.dialogue = replace(turn.dialogue, flow=None, state=None, data={})
    for primer_id in unfinished:
        await primers.end(turn.tx, primer_id, status, at=turn.now)
        judged += await judging.ended(turn.tx, turn.runner, primer_id, turn.now)
    return judged
