"""What the message of a claimed primer says of the time that is left."""

from datetime import timedelta

import pytest

from bot.delivery.drafts import offer
from messages.drills import SHORT
from storage.leases import Claimed
from storage.records import Lane
from tests.factories import NOON

MINUTE = timedelta(minutes=1)
RUN_AT = NOON + 15 * MINUTE


def a_claim(*, sequence: str, could_go: timedelta = timedelta()) -> Claimed:
    """Return the claim of a primer that was planned for noon, a quarter of an hour before a run."""
    return Claimed(
        1,
        1,
        Lane.PRIMER,
        1,
        None,
        NOON + could_go,
        RUN_AT,
        0,
        0,
        "en",
        "Europe/Madrid",
        "standard",
        sequence,
        NOON,
        again_if_uncertain=True,
    )


@pytest.mark.parametrize(
    ("claim", "after", "sequence", "is_late"),
    [
        (a_claim(sequence="standard"), 0, "standard", False),
        (a_claim(sequence="standard", could_go=5 * MINUTE), 5, SHORT, True),
        (a_claim(sequence="standard"), 11, SHORT, True),
        (a_claim(sequence=SHORT), 0, SHORT, False),
        (a_claim(sequence=SHORT, could_go=5 * MINUTE), 6, SHORT, True),
    ],
    ids=["in time", "after a standstill", "no time left", "chosen by the runner", "tried again"],
)
def test_time_is_said_to_be_short_where_it_is(
    claim: Claimed, after: int, sequence: str, is_late: bool
) -> None:
    draft = offer(claim, NOON + after * MINUTE, is_first=False)
    assert (draft.sequence, draft.is_late) == (sequence, is_late)
