"""Which primer still fits before its run."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.coach.lateness import is_over, sequence_that_fits, sequence_to_offer

RUN_AT = datetime(2027, 3, 2, 5, 30, tzinfo=UTC)
PLANNED_AT = RUN_AT - timedelta(minutes=15)


def offer(wanted: str, *, could_go_at: datetime, now: datetime) -> str:
    return sequence_to_offer(
        wanted, planned_at=PLANNED_AT, could_go_at=could_go_at, run_at=RUN_AT, now=now
    )


@pytest.mark.parametrize(
    ("minutes_late", "offered"), [(0, "standard"), (2, "standard"), (2.1, "short"), (14, "short")]
)
def test_a_primer_that_could_go_no_sooner_is_offered_short(
    minutes_late: float, offered: str
) -> None:
    now = PLANNED_AT + timedelta(minutes=minutes_late)
    assert offer("standard", could_go_at=now, now=now) == offered


@pytest.mark.parametrize(("minutes_waited", "offered"), [(3, "standard"), (11, "short")])
def test_a_primer_that_waits_in_a_crowd_stays_whole_for_as_long_as_it_fits(
    minutes_waited: int, offered: str
) -> None:
    now = PLANNED_AT + timedelta(minutes=minutes_waited)
    assert offer("standard", could_go_at=PLANNED_AT, now=now) == offered


def test_a_primer_that_starts_early_is_whole() -> None:
    early = PLANNED_AT - timedelta(minutes=15)
    assert offer("standard", could_go_at=early, now=early) == "standard"


def test_a_primer_in_time_is_offered_short_where_five_minutes_do_not_fit() -> None:
    planned_at = RUN_AT - timedelta(minutes=4)
    offered = sequence_to_offer(
        "standing", planned_at=planned_at, could_go_at=planned_at, run_at=RUN_AT, now=planned_at
    )
    assert offered == "short"


@pytest.mark.parametrize(
    ("seconds_left", "fits"), [(301, "standing"), (300, "standing"), (299, "short"), (-60, "short")]
)
def test_a_sequence_fits_when_it_ends_before_the_run(seconds_left: int, fits: str) -> None:
    now = RUN_AT - timedelta(seconds=seconds_left)
    assert sequence_that_fits("standing", run_at=RUN_AT, now=now) == fits


def test_by_hand_nothing_is_late() -> None:
    offered = sequence_to_offer(
        "standard", planned_at=PLANNED_AT, could_go_at=RUN_AT, run_at=None, now=RUN_AT
    )
    assert offered == "standard"
    assert not is_over(None, RUN_AT)


def test_a_primer_is_over_half_an_hour_after_its_run() -> None:
    assert not is_over(RUN_AT, RUN_AT + timedelta(minutes=30))
    assert is_over(RUN_AT, RUN_AT + timedelta(minutes=30, seconds=1))
