"""Three primers went by: one question, and where its answers lead.

stateDiagram-v2: [*] --> Asked; Asked --> [*]: keep; the other buttons open what they name
"""

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.coach.pain import REST_AFTER_A_STOP, STOP_FROM
from bot.conversations.durable import Answer, DurableConversationHandler, Stay, tap
from bot.conversations.notices import Telling
from bot.conversations.replies import Mark, Screen
from bot.conversations.turn import Turn
from storage import holds, ignoring, primers, runs
from storage.database import Transaction

FLOW = "ignored"
IN_A_ROW = 3
AFTER_THE_RUN = timedelta(hours=1)
"""Nobody is asked while they run."""


async def who_is_asked(
    tx: Transaction,
    people: Collection[int],
    now: datetime,
    *,
    asked_since: datetime | None = None,
) -> set[int]:
    """Return who of runners is asked: not who rests after a safety stop, or waits for a clinic.

    With `asked_since` also not who has been asked since then.
    """
    found = await ignoring.who_ignores(
        tx,
        people,
        in_a_row=IN_A_ROW,
        now=now,
        begun_by=now - AFTER_THE_RUN,
        asked_since=asked_since,
    )
    if not found:
        return found
    found -= await primers.who_has_stopped(
        tx, found, since=now - REST_AFTER_A_STOP, pain_from=STOP_FROM
    )
    return found - await holds.who_waits(tx, found)


async def told(telling: Telling) -> Screen | None:
    """Ask a runner, if the last primers are still without an answer and a run lies ahead."""
    person_id = telling.notice.person_id
    if not await who_is_asked(telling.tx, [person_id], telling.now):
        return None
    run_id = await ignoring.last_run_of(telling.tx, person_id)
    ahead = await runs.next_of(telling.tx, person_id)
    if ahead is None:
        return None
    # A single run that is over cannot be changed, and a deleted one is no more.
    one = None if run_id is None else await runs.get(telling.tx, person_id, run_id)
    of = ahead if one is None or one.next_run_at is None else one
    buttons = [telling.button("button-another-time", "plan", "time", of.id)]
    if len(of.weekdays) > 1:
        buttons.append(telling.button("button-fewer-days", "plan", "change", of.id))
    return Screen(
        telling.say("ignored-ask"),
        (
            tuple(buttons),
            (
                telling.button("button-pause", "pause", "menu"),
                telling.button("button-leave-it", FLOW, "keep"),
            ),
        ),
    )


async def keep(turn: Turn) -> Answer:
    """Leave all as it is."""
    return Stay((Mark(turn.say("ignored-kept")),))


def build() -> DurableConversationHandler:
    """Return the conversation: a button that stands by itself, no states."""
    return DurableConversationHandler(FLOW, entry_points=[tap("keep", keep)], states={})
