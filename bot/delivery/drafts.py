"""What a claimed delivery says, written down."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.coach.lateness import sequence_to_offer
from bot.conversations import primer_screens
from bot.conversations.primer_screens import Ready
from bot.conversations.replies import Screen
from bot.delivery.forms import ABOUT, Form
from bot.delivery.planning import zone_named
from messages.catalogue import Catalogue, Say
from messages.drills import SHORT
from storage.leases import Claimed

FORMS = 512
"""How many messages are kept as they were written down last."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A claimed delivery with what is needed to write it down; `sequence` is the one offered."""

    claimed: Claimed
    sequence: str = ""
    is_first: bool = False
    text: str = ""


def offered(claimed: Claimed, now: datetime) -> str:
    """Return the sequence to offer with a primer."""
    return sequence_to_offer(
        claimed.sequence or SHORT,
        planned_at=claimed.planned_at or now,
        could_go_at=claimed.not_before,
        run_at=claimed.expires_at,
        now=now,
    )


def form_of(draft: Draft, catalogue: Catalogue) -> Form:
    """Return the message of a draft, but for the chat and what its buttons are about."""
    claimed = draft.claimed
    if claimed.broadcast_id is not None:
        return _form_of(draft.text)
    is_late = draft.sequence != claimed.sequence
    ready = Ready(ABOUT, claimed.expires_at, draft.sequence, draft.is_first, is_late)
    zone = zone_named(claimed.zone) or ZoneInfo("UTC")
    return _ready_form(catalogue.say(claimed.language), zone, ready)


# In a crowd the same goes to many: who runs at one time in one zone, or gets one broadcast.
@lru_cache(FORMS)
def _ready_form(say: Say, zone: ZoneInfo, offered: Ready) -> Form:
    return Form(primer_screens.ready(say, zone, offered))


@lru_cache(FORMS)
def _form_of(text: str) -> Form:
    return Form(Screen(Markup(text)))  # noqa: S704 - kept as Telegram's HTML
