"""What the message of a claimed primer says of the time that is left."""

import json
from datetime import timedelta

import pytest

from bot.delivery.drafts import form_of, offer
from messages.catalogue import Catalogue
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


def opening(primer_id: int) -> str:
    """Return how the message of a primer begins, as it is sent."""
    claim = a_claim(sequence="standard")._replace(primer_id=primer_id)
    form = form_of(offer(claim, NOON, is_first=False), Catalogue.load())
    text: str = json.loads(form.fill(1, primer_id))["text"]
    return text.partition("\n")[0]


def test_the_wording_varies_from_primer_to_primer_and_each_keeps_its_own() -> None:
    three = [
        "Run at 13:15. Five minutes for hips and glutes?",
        "Run at 13:15. Five easy minutes before you go?",
        "Run at 13:15. Hips and glutes first: five minutes?",
    ]
    assert [opening(primer_id) for primer_id in (1, 2, 3, 1)] == [*three, three[0]]
