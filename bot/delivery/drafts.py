"""What a claimed delivery says, written down."""

from dataclasses import replace
from datetime import datetime
from functools import lru_cache, partial
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.coach.choice import choose
from bot.coach.following import Following, lasts_of
from bot.coach.lateness import sequence_to_offer
from bot.coach.variety import turn_of
from bot.conversations import primer_screens
from bot.conversations.choosing import Known
from bot.conversations.clinics import cast_screens
from bot.conversations.primer_screens import WORDINGS, Ready
from bot.conversations.replies import Screen
from bot.delivery.forms import ABOUT, Form
from bot.delivery.planning import zone_named
from messages.catalogue import Catalogue, Say
from messages.drills import SHORT
from storage.leases import Claimed
from storage.records import Broadcast

NOTHING = Known()
FORMS = 512
"""How many messages are kept as they were written down last."""


class Draft(NamedTuple):
    """A claimed delivery with what is needed to write it down; `ready` is what a primer says.

    `sequence` is the one offered, `is_late` whether it is the short one for want of time.
    """

    claimed: Claimed
    sequence: str = ""
    is_late: bool = False
    ready: Ready | None = None
    broadcast: Broadcast | None = None
    screen: Screen | None = None


def offer(
    claimed: Claimed,
    now: datetime,
    *,
    is_first: bool,
    follows: Following | None = None,
    known: Known = NOTHING,
) -> Draft:
    """Return the draft of a primer, with the sequence to offer."""
    fitting = partial(
        sequence_to_offer,
        planned_at=claimed.planned_at or now,
        could_go_at=claimed.not_before,
        run_at=claimed.expires_at,
        now=now,
        lasts=partial(lasts_of, follows),
    )
    zone = zone_named(claimed.zone) or ZoneInfo("UTC")
    asked = known.asked(claimed.sequence or SHORT, claimed.kind, follows, now=now, zone=zone)
    choice = choose(asked, fitting)
    # Who has chosen the short one on a message whose answer was lost has time for the other.
    is_late = choice.sequence == SHORT == fitting(claimed.usual_sequence)
    choice = replace(choice, is_late=is_late)
    ready = primer_screens.ready_of(
        ABOUT,
        claimed.expires_at,
        asked,
        choice,
        is_first=is_first,
        wording=turn_of(claimed.primer_id or 1, WORDINGS),
    )
    return Draft(claimed, choice.sequence, is_late, ready)


def form_of(draft: Draft, catalogue: Catalogue) -> Form:
    """Return the message of a draft, but for the chat and what its buttons are about."""
    claimed = draft.claimed
    if draft.screen is not None:
        return Form(draft.screen)
    if draft.broadcast is not None:
        return _broadcast_form(catalogue, claimed.language, draft.broadcast)
    assert draft.ready is not None  # noqa: S101 - a draft says one of the three
    say = catalogue.say(claimed.language, claimed.hours)
    return _ready_form(say, claimed.zone, draft.ready)


# In a crowd the same goes to many: who runs at one time in one zone, or gets one broadcast.
@lru_cache(FORMS)
def _ready_form(say: Say, zone: str | None, ready: Ready) -> Form:
    in_zone = zone_named(zone) or ZoneInfo("UTC")
    return Form(primer_screens.ready(say, in_zone, ready))


@lru_cache(FORMS)
def _broadcast_form(catalogue: Catalogue, language: str, broadcast: Broadcast) -> Form:
    return Form(cast_screens.sent(catalogue.say(language), broadcast))
