"""Who puts which notice into words: whoever adds a kind adds a line here."""

from collections.abc import Mapping

from bot.conversations.clinics import followed, signup
from bot.conversations.clinics.notices import Teller, Telling
from bot.conversations.replies import Screen
from storage.clinic_records import NoticeKind

TELLERS: Mapping[NoticeKind, Teller] = {
    NoticeKind.SIGNUP: signup.tell_operator,
    NoticeKind.APPROVED: signup.tell_owner,
    NoticeKind.PROGRAM: followed.told,
}


async def told(telling: Telling) -> Screen | None:
    """Return what a notice says, None where it no longer concerns its reader."""
    teller = TELLERS.get(telling.notice.kind)
    return await teller(telling) if teller else None
