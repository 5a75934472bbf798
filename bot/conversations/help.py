"""What the bot is, what it keeps, and the way out of every dialogue."""

from markupsafe import Markup

from bot.conversations import primer_screens, resting
from bot.conversations.durable import (
    Answer,
    DurableConversationHandler,
    End,
    Route,
    Stay,
    command,
    tap,
)
from bot.conversations.replies import Mark, Screen, Send
from bot.conversations.turn import RefusedError, Turn
from storage import clinics, invites, runners
from storage.clinic_records import Role

FLOW = "help"

COMMANDS = (
    "run",
    "runs",
    "primer",
    "history",
    "levels",
    "why",
    "today",
    "skip",
    "pause",
    "resume",
    "lead",
    "quiet",
    "summary",
    "sound",
    "pictures",
    "timezone",
    "clock",
    "language",
    "export",
    "clinic",
    "join",
    "leave",
    "help",
    "privacy",
    "delete",
    "cancel",
)
"""The command menu, in the order in which a runner comes to need them; /start is the client's."""


async def start(turn: Turn) -> Answer:
    """Say what comes next to a runner who is known."""
    return Stay((Send(await resting.screen(turn)),))


async def show_help(turn: Turn) -> Answer:
    """Say what the bot does and which commands it takes."""
    lines = [turn.say(f"command-{name}.help") for name in COMMANDS]
    text = turn.say("help") + "\n\n" + Markup("\n").join(lines)
    return Stay((Send(Screen(text)),))


async def privacy(turn: Turn) -> Answer:
    """Say what is kept, and what the bot is not."""
    return Stay((Send(Screen(turn.say("privacy"))),))


async def cancel(turn: Turn) -> Answer:
    """Leave the dialogue that is open, whichever it is."""
    if turn.dialogue.flow is None:
        return Stay((Send(Screen(turn.say("cancel-nothing"))),))
    return End((Send(Screen(turn.say("cancelled"))),), whichever=True)


async def ask_delete(turn: Turn) -> Answer:
    """Ask before all is deleted."""
    keyboard = (
        (turn.button("button-delete-all", FLOW, "erase"),),
        (turn.button("button-keep", FLOW, "keep"),),
    )
    return Stay((Send(Screen(turn.say("delete-ask"), keyboard)),))


async def erase(turn: Turn) -> Answer:
    """Delete a runner and all that is theirs; a clinic is not left without an owner."""
    for clinic, _ in await clinics.of_person(turn.tx, turn.person_id):
        await clinics.lock(turn.tx, clinic.id)
    # Read once they are locked: somebody may just have become, or no longer be, an owner.
    works = await clinics.of_person(turn.tx, turn.person_id)
    for clinic, member in works:
        if member.role is Role.OWNER and await clinics.owners(turn.tx, clinic.id) == 1:
            raise RefusedError(turn.say("delete-last-owner", clinic=clinic.name))
    for clinic, member in works:
        await invites.revoke_of(turn.tx, clinic.id, turn.person_id, turn.now)
        await clinics.note(turn.tx, member, "left", at=turn.now)
    said = turn.say("deleted-but-books" if works else "deleted")
    await runners.remove(turn.tx, turn.person_id)
    # Nothing is kept for who is not known, nor is anything left to go on with.
    turn.known = None
    turn.plans_changed = True
    return Stay((Mark(), Send(Screen(said))))


async def keep(turn: Turn) -> Answer:
    """Leave all as it is."""
    return Stay((Mark(turn.say("kept")),))


def build() -> DurableConversationHandler:
    """Return the conversation: commands that stand by themselves, for whoever asks."""
    return DurableConversationHandler(
        FLOW,
        entry_points=[
            Route(lambda turn: turn.is_ready and turn.command == "start", start, "/start"),
            command("help", show_help),
            command("privacy", privacy),
            # A primer has its own way out: it is noted as left half way.
            Route(
                lambda turn: turn.command == "cancel" and turn.dialogue.flow != primer_screens.FLOW,
                cancel,
                "/cancel",
            ),
            command("delete", ask_delete),
            tap("erase", erase),
            tap("keep", keep),
        ],
        states={},
        asks_ready=False,
    )
