"""Who speaks, as a clinic knows them: by a name, and perhaps not yet a runner."""

import unicodedata

from bot.coach.typed import units
from bot.conversations.turn import RefusedError, Turn
from messages.catalogue import as_typed
from storage import runners

LONGEST_NAME = 64
_DIRECTIONS = dict.fromkeys([0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
"""Marks that turn what stands after them around, in whatever sentence a name gets."""


def neat(text: str) -> str:
    """Return a name in one line, without signs that nobody sees."""
    seen = text.translate(_DIRECTIONS)
    words = "".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in seen)
    return " ".join(words.split())


def name_of(turn: Turn) -> str:
    """Return the name under which a person is on Telegram."""
    user = turn.update.effective_user
    return neat(user.full_name if user else "")[:LONGEST_NAME] or "—"


def typed_name(turn: Turn) -> str:
    """Return the clinic's name that was typed; raises RefusedError for none or a long one."""
    said = neat(turn.text or "")
    if not 1 <= units(said) <= LONGEST_NAME:
        quoted = as_typed(said[:30]) if said else ""
        raise RefusedError(turn.say("clinic-name-wrong", said=quoted, longest=LONGEST_NAME))
    return said


async def introduce(turn: Turn, language: str | None = None) -> None:
    """Keep who speaks, who may be new and say later where they run."""
    if turn.known is None:
        turn.known = await runners.add(
            turn.tx,
            turn.person_id,
            language=language or turn.say.language,
            at=turn.now,
            hours=turn.say.hours,
        )
