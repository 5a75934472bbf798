"""Whether the pocket track comes with each primer, or only when one asks for it."""

from dataclasses import replace

from bot.conversations import pocket, primer_ready
from bot.conversations.durable import Answer, DurableConversationHandler, Stay, command, tap
from bot.conversations.following import followed_by
from bot.conversations.primer_screens import FLOW as PRIMER
from bot.conversations.replies import Mark, Rewrite, Screen, Send
from bot.conversations.turn import RefusedError, StaleError, Turn
from messages.catalogue import as_typed
from messages.drills import SEQUENCES, Sequence
from storage import primers, runners, steps
from storage.records import Primer, PrimerStatus, Step

FLOW = "sound"
ALWAYS, ASK, NOW = "always", "ask", "now"
WORDS = (ALWAYS, ASK, NOW)


async def sound(turn: Turn) -> Answer:
    """Take what stands after /sound, or show the choice."""
    said = turn.argument.lower()
    if not said:
        return Stay((Send(_menu(turn)),))
    word = next((one for one in WORDS if said in turn.say(f"sound-words-{one}").split()), None)
    if word is None:
        raise RefusedError(turn.say("sound-wrong", said=as_typed(turn.argument[:30])))
    if word == NOW:
        return Stay((Send(await _next_track(turn)),))
    return Stay((Send(await _set(turn, on=word == ALWAYS)),))


async def always(turn: Turn) -> Answer:
    """Send the track with each primer from now on."""
    return Stay((Rewrite(await _set(turn, on=True)),))


async def ask(turn: Turn) -> Answer:
    """Send it only when it is asked for."""
    return Stay((Rewrite(await _set(turn, on=False)),))


async def now(turn: Turn) -> Answer:
    """Send the track of the primer that is under way, or else of the next one."""
    return Stay((Send(await _next_track(turn)),))


async def track(turn: Turn) -> Answer:
    """Send the track of the primer whose ready message was tapped."""
    if turn.dialogue.flow == PRIMER and turn.dialogue.data["primer"] == turn.number(0):
        return await now(turn)
    planned = await primer_ready.planned_for(turn, await primer_ready.offered(turn))
    return Stay((Send(_track(turn, *planned)),))


async def each_time(turn: Turn) -> Answer:
    """Send it with each primer from now on: said below a track, which stays."""
    await _set(turn, on=True)
    return Stay((Mark(turn.say("sound-each-time")),))


async def _next_track(turn: Turn) -> Screen:
    if turn.dialogue.flow == PRIMER:
        return _track(turn, *await _under_way(turn))
    waiting = await primers.offered_to(turn.tx, turn.runner.id)
    return _track(turn, *await primer_ready.planned_for(turn, waiting or _usual(turn)))


async def _under_way(turn: Turn) -> tuple[Sequence, list[Step]]:
    """Return the primer that was begun, as its rows have it."""
    found = await steps.with_steps(turn.tx, turn.runner.id, turn.dialogue.data["primer"])
    if found is None:
        raise StaleError
    primer, begun = found
    follows = await followed_by(turn)
    if follows and (follows.program_id, follows.version) == (
        primer.program_id,
        primer.program_version,
    ):
        return follows.sequence(follows.key(primer.sequence)), begun
    return SEQUENCES[primer.sequence], begun


def _usual(turn: Turn) -> Primer:
    """Return a primer as the next one will be; of it there is no row yet."""
    unsaid = (None,) * 5
    return Primer(
        0, turn.runner.id, None, None, turn.now, PrimerStatus.PLANNED, turn.runner.sequence, *unsaid
    )


def _track(turn: Turn, sequence: Sequence, planned: list[Step]) -> Screen:
    """Return a track that was asked for, with a button for who wants it each time."""
    each_time = turn.button("button-sound-each", FLOW, "each")
    keyboard = () if turn.runner.with_sound else ((each_time,),)
    return pocket.screen(turn, sequence, planned, keyboard)


async def _set(turn: Turn, *, on: bool) -> Screen:
    await runners.set_with_sound(turn.tx, turn.runner.id, on=on)
    turn.known = replace(turn.runner, with_sound=on)
    return _menu(turn)


def _menu(turn: Turn) -> Screen:
    with_sound = turn.runner.with_sound
    choices = tuple(
        turn.labelled(turn.say(f"button-sound-{one}") + (" ✓" if is_so else ""), FLOW, one)
        for one, is_so in ((ALWAYS, with_sound), (ASK, not with_sound))
    )
    return Screen(turn.say("sound-menu"), (choices, (turn.button("button-sound-now", FLOW, NOW),)))


def build() -> DurableConversationHandler:
    """Return the conversation: a command, and buttons that stand by themselves."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            command("sound", sound),
            tap(ALWAYS, always),
            tap(ASK, ask),
            tap(NOW, now),
            tap("track", track),
            tap("each", each_time),
        ],
        states={},
    )
