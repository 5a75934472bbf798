"""Each reason for a primer's coming early, late or not at all."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.coach.why import Reason, gap, reason_of
from storage.records import BLOCKED, SNOOZED, DeliveryState, PrimerStatus, Reminder

PLANNED_AT = datetime(2027, 3, 2, 5, 15, tzinfo=UTC)
RUN_AT = PLANNED_AT + timedelta(minutes=15)
SECOND = timedelta(seconds=1)
SENT = Reminder(
    RUN_AT,
    PLANNED_AT,
    PrimerStatus.OFFERED,
    DeliveryState.SENT,
    created_at=PLANNED_AT,
    not_before=PLANNED_AT,
    expires_at=RUN_AT,
    sent_at=PLANNED_AT + SECOND / 5,
    attempts=1,
)
UNSENT = replace(SENT, status=PrimerStatus.MISSED, sent_at=None, attempts=0)
UNCLAIMED = Reminder(RUN_AT, PLANNED_AT, PrimerStatus.MISSED)


def after(seconds: float) -> datetime:
    return PLANNED_AT + seconds * SECOND


@pytest.mark.parametrize("seconds", [-1.9, 0, 0.2, 1.9])
def test_within_two_seconds_it_is_on_time(seconds: float) -> None:
    assert reason_of(replace(SENT, sent_at=after(seconds))) is Reason.ON_TIME


def test_what_left_sooner_was_one_of_many() -> None:
    early = replace(SENT, created_at=after(-150), not_before=after(-150), sent_at=after(-149.5))
    assert reason_of(early) is Reason.EARLY
    assert gap(early) == -149 * SECOND


@pytest.mark.parametrize("planned_at", [after(7), RUN_AT - timedelta(minutes=4)])
def test_what_was_planned_within_the_lead_came_at_short_notice(planned_at: datetime) -> None:
    sent = replace(SENT, planned_at=planned_at, created_at=planned_at, sent_at=planned_at)
    assert reason_of(sent) is Reason.SHORT_NOTICE


def test_what_could_go_only_later_waited_for_the_bot_to_be_there() -> None:
    back = after(180)
    away = replace(SENT, created_at=back, not_before=back, sent_at=back + SECOND)
    assert reason_of(away) is Reason.AWAY
    # Claimed in its turn, some time after the bot was back.
    assert reason_of(replace(away, created_at=after(200), sent_at=after(201))) is Reason.AWAY


def test_what_was_put_off_without_a_try_was_held_by_telegram() -> None:
    held = replace(SENT, not_before=after(20), sent_at=after(20.3))
    assert reason_of(held) is Reason.HELD


def test_what_took_more_than_one_try_had_trouble() -> None:
    again = replace(SENT, not_before=after(6), sent_at=after(6.3), attempts=3)
    assert reason_of(again) is Reason.TROUBLE


def test_what_could_go_and_left_later_was_one_of_many() -> None:
    assert reason_of(replace(SENT, created_at=after(90), sent_at=after(99))) is Reason.CROWD


def test_what_was_tapped_though_its_answer_was_lost_has_come() -> None:
    assert reason_of(replace(SENT, sent_at=None, doubts=1)) is Reason.UNSEEN
    assert gap(replace(SENT, sent_at=None)) == timedelta()


@pytest.mark.parametrize(
    "state", [DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.UNCERTAIN]
)
def test_what_has_not_left_is_on_its_way_unless_it_was_skipped(state: DeliveryState) -> None:
    waiting = replace(UNSENT, status=PrimerStatus.PLANNED, state=state)
    assert reason_of(waiting) is Reason.WAITING
    assert reason_of(replace(waiting, status=PrimerStatus.SKIPPED)) is Reason.SKIPPED


@pytest.mark.parametrize("seconds", [0.2, 60])
def test_a_snooze_is_told_whenever_it_came_again(seconds: float) -> None:
    again = replace(SENT, created_at=after(-300), reason=SNOOZED, sent_at=after(seconds))
    assert reason_of(again) is Reason.SNOOZED
    expired = replace(again, status=PrimerStatus.MISSED, state=DeliveryState.EXPIRED, attempts=0)
    assert reason_of(expired) is Reason.BEGUN_AWAY
    # Begun by a button of the first message, before it came again.
    assert reason_of(replace(again, sent_at=None)) is Reason.SNOOZED


@pytest.mark.parametrize("status", [PrimerStatus.OFFERED, PrimerStatus.GOING, PrimerStatus.DONE])
def test_what_came_in_answer_to_a_tap_was_never_on_its_way(status: PrimerStatus) -> None:
    assert reason_of(replace(UNCLAIMED, status=status)) is Reason.RUNNING


def test_what_was_sent_by_a_clock_that_was_ahead_is_told_once_it_is_put_back() -> None:
    late = replace(SENT, sent_at=after(60), created_at=after(60), not_before=after(60))
    assert reason_of(late, now=after(60)) is Reason.AWAY
    assert reason_of(late, now=after(58)) is Reason.CLOCK
    assert reason_of(SENT, now=after(-3600)) is Reason.CLOCK


@pytest.mark.parametrize("state", [None, *DeliveryState])
def test_a_moved_run_is_told_unless_its_primer_had_come(state: DeliveryState | None) -> None:
    moved = replace(SENT if state is DeliveryState.SENT else UNSENT, state=state)
    reason = reason_of(replace(moved, status=PrimerStatus.MOVED))
    assert reason is (Reason.ON_TIME if state is DeliveryState.SENT else Reason.MOVED)


def test_a_skip_is_told_from_the_rest_after_a_stop() -> None:
    skipped = replace(UNCLAIMED, status=PrimerStatus.SKIPPED)
    assert reason_of(skipped) is Reason.SKIPPED
    assert reason_of(skipped, [PLANNED_AT - timedelta(hours=11)]) is Reason.REST
    assert reason_of(skipped, [PLANNED_AT - timedelta(hours=13)]) is Reason.SKIPPED
    closed = replace(UNSENT, status=PrimerStatus.SKIPPED, state=DeliveryState.FAILED)
    assert reason_of(closed, [PLANNED_AT - timedelta(hours=11)]) is Reason.SKIPPED


def test_what_was_given_up_tells_why() -> None:
    failed = replace(UNSENT, state=DeliveryState.FAILED)
    assert reason_of(replace(failed, reason=BLOCKED)) is Reason.BLOCKED
    assert reason_of(replace(failed, reason="Bad Request: chat not found")) is Reason.REFUSED


def test_what_a_pause_or_a_change_took_back_was_withdrawn() -> None:
    expired = replace(UNSENT, state=DeliveryState.EXPIRED, expires_at=after(60))
    assert reason_of(expired) is Reason.WITHDRAWN


def test_what_was_overtaken_by_its_run_tells_what_kept_it() -> None:
    expired = replace(UNSENT, state=DeliveryState.EXPIRED)
    assert reason_of(expired) is Reason.BEGUN_AWAY
    assert reason_of(replace(expired, not_before=RUN_AT)) is Reason.BEGUN_HELD
    assert reason_of(replace(expired, not_before=RUN_AT, attempts=9)) is Reason.BEGUN_TROUBLE
    assert reason_of(UNCLAIMED) is Reason.BEGUN_AWAY
