"""Who puts which notice into words: whoever adds a kind adds a line here."""

from collections.abc import Mapping

from bot.conversations import clock_change, ignored, morning, pause, summary
from bot.conversations.clinics import care_tellers, followed, signup
from bot.conversations.notices import Teller, Telling
from bot.conversations.replies import Screen
from storage.records import NoticeKind

TELLERS: Mapping[NoticeKind, Teller] = {
    NoticeKind.SIGNUP: signup.tell_operator,
    NoticeKind.APPROVED: signup.tell_owner,
    NoticeKind.PROGRAM: followed.told,
    NoticeKind.ALERT: care_tellers.alert,
    NoticeKind.ALERT_SEEN: care_tellers.alert_seen,
    NoticeKind.RELEASED: care_tellers.released,
    NoticeKind.THRESHOLD: care_tellers.threshold,
    NoticeKind.LETTER: care_tellers.letter,
    NoticeKind.CLOCK_CHANGE: clock_change.told,
    NoticeKind.IGNORED: ignored.told,
    NoticeKind.PAUSE_OVER: pause.told_over,
    NoticeKind.MORNING_AFTER: morning.told,
    NoticeKind.SUMMARY: summary.told,
}


async def told(telling: Telling) -> Screen | None:
    """Return what a notice says, None where it no longer concerns its reader."""
    teller = TELLERS.get(telling.notice.kind)
    return await teller(telling) if teller else None
