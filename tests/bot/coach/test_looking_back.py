"""Looking back: weeks and months, what counts in them, and what it comes to."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.coach.looking_back import LONGEST, MOST_WEEKS, PainBack, PrimedBack, Share, Span, since_of
from messages.drills import Felt
from storage.records import FOREVER, PrimerStatus
from tests.factories import NOON
from tests.looking_back import DAY, MADRID, WEEK, Life, a_life

GLUTE, QUAD, LOW_BACK = Felt.GLUTE, Felt.QUAD, Felt.LOW_BACK
AUCKLAND, UTC_ZONE = ZoneInfo("Pacific/Auckland"), ZoneInfo("UTC")
BRIDGE = {"glute-bridge": GLUTE}


@pytest.mark.parametrize(
    ("now", "zone", "span", "firsts"),
    [
        pytest.param(NOON, MADRID, Span.FOUR_WEEKS, ["02-08", "02-15", "02-22", "03-01"], id="now"),
        # The clocks of Madrid go forward on 28 March: its week has 167 hours.
        pytest.param(
            datetime(2027, 4, 4, 21, 59, tzinfo=UTC),
            MADRID,
            Span.FOUR_WEEKS,
            ["03-08", "03-15", "03-22", "03-29"],
            id="the last minute of a Sunday",
        ),
        pytest.param(
            datetime(2027, 4, 4, 22, 0, tzinfo=UTC),
            MADRID,
            Span.FOUR_WEEKS,
            ["03-15", "03-22", "03-29", "04-05"],
            id="the first minute of a Monday",
        ),
        pytest.param(
            datetime(2027, 1, 3, 12, tzinfo=UTC),
            MADRID,
            Span.FOUR_WEEKS,
            ["12-07", "12-14", "12-21", "12-28"],
            id="over the end of a year",
        ),
        pytest.param(
            datetime(2027, 2, 28, 12, tzinfo=UTC),
            AUCKLAND,
            Span.FOUR_WEEKS,
            ["02-08", "02-15", "02-22", "03-01"],
            id="Monday already, elsewhere",
        ),
    ],
)
def test_weeks_are_the_runners_own(
    now: datetime, zone: ZoneInfo, span: Span, firsts: list[str]
) -> None:
    back = Life().back(span, now, zone)
    assert [f"{one.first:%m-%d}" for one in back.periods] == firsts
    assert back.periods[-1].last == now.astimezone(zone).date()
    assert all(one.last - one.first == 6 * DAY for one in back.periods[:-1])
    assert since_of(span, zone, now).astimezone(zone).date() == back.periods[0].first


def test_all_begins_with_the_first_and_goes_by_months_where_it_is_long() -> None:
    for weeks, is_monthly in ((1, False), (MOST_WEEKS - 1, False), (MOST_WEEKS, True)):
        back = a_life(weeks).back(Span.ALL)
        assert back.is_monthly == is_monthly, weeks
        assert back.sessions == sum(one.started_at is not None for one in a_life(weeks).primers)
    back = a_life(3 * LONGEST).back(Span.ALL)
    assert back.periods[0].first == date(2025, 3, 10)  # of two years no more is shown
    assert back.periods[1].first == date(2025, 4, 1)
    assert len(back.periods) == 25
    for before, after in zip(back.periods, back.periods[1:], strict=False):
        assert after.first - before.last == DAY


def test_what_is_on_either_side_of_midnight_is_of_its_own_week() -> None:
    life = Life()
    monday = datetime(2027, 2, 28, 23, 0, tzinfo=UTC)  # midnight in Madrid
    life.run(monday - timedelta(seconds=1), felt=BRIDGE)
    life.run(monday, felt=BRIDGE)
    back = life.back(Span.FOUR_WEEKS)
    assert [one.runs for one in back.primed] == [0, 0, 1, 1]
    in_utc = life.back(Span.FOUR_WEEKS, zone=UTC_ZONE)
    assert [one.runs for one in in_utc.primed] == [0, 0, 2, 0]


@pytest.mark.parametrize(
    ("status", "at", "counted"),
    [
        (PrimerStatus.DONE, NOON - DAY, (1, 1)),
        (PrimerStatus.DONE, NOON, (1, 1)),  # just now, before its run
        (PrimerStatus.OFFERED, NOON - DAY, (0, 1)),
        (PrimerStatus.OFFERED, NOON + DAY / 24, (0, 0)),
        (PrimerStatus.GOING, NOON - DAY, (0, 1)),
        (PrimerStatus.CANCELLED, NOON - DAY, (0, 1)),
        (PrimerStatus.SKIPPED, NOON - DAY, (0, 0)),
        (PrimerStatus.STOPPED, NOON - DAY, (0, 0)),
        (PrimerStatus.MISSED, NOON - DAY, (0, 0)),
        (PrimerStatus.MOVED, NOON - DAY, (0, 0)),
        (PrimerStatus.PLANNED, NOON - DAY, (0, 0)),
    ],
)
def test_what_nobody_can_help_counts_against_nobody(
    status: PrimerStatus, at: datetime, counted: tuple[int, int]
) -> None:
    life = Life()
    life.run(at, status)
    of_all = life.back(Span.FOUR_WEEKS).primed_of_all
    assert (of_all.primed, of_all.runs) == counted


def test_a_primer_by_hand_is_felt_but_primes_no_run() -> None:
    life = Life()
    life.run(NOON, felt=BRIDGE, pain=1, by_hand=True)
    back = life.back(Span.FOUR_WEEKS)
    assert (back.sessions, back.primed_of_all.runs) == (1, 0)
    assert back.drills[0].total == Share(1, 1)


@pytest.mark.parametrize(
    ("since", "until", "paused"),
    [
        (NOON - 14 * DAY, NOON - 8 * DAY, [False, True, False, False]),
        (NOON - 13 * DAY, NOON - 12.9 * DAY, [False, True, False, False]),
        (NOON - 14 * DAY, FOREVER, [False, True, True, False]),
        # A run was done in it all the same.
        (NOON - 21 * DAY, NOON - 15 * DAY, [False] * 4),
        (NOON - 200 * DAY, NOON - 100 * DAY, [False] * 4),
    ],
)
def test_weeks_of_pause_are_shown_as_pause(
    since: datetime, until: datetime, paused: list[bool]
) -> None:
    life = Life(pauses=[(since, until)])
    for days in (0, 20):
        life.run(NOON - days * DAY, felt=BRIDGE)
    back = life.back(Span.FOUR_WEEKS)
    assert [one.is_pause for one in back.primed] == paused
    assert back.primed_of_all == PrimedBack(2, 2)


def test_left_and_right_of_one_session_count_as_one_and_are_told_apart() -> None:
    life = Life()
    life.run(NOON - WEEK, felt={"bird-dog": (GLUTE, LOW_BACK), "glute-bridge": QUAD})
    life.run(NOON, felt={"bird-dog": (GLUTE, GLUTE), "glute-bridge": GLUTE})
    life.run(NOON, felt={"glute-bridge": QUAD, "rock": GLUTE})  # no drill that is known
    back = life.back(Span.FOUR_WEEKS)
    bridge, bird = back.drills
    assert (bridge.drill, bridge.total, bridge.instead) == (
        "glute-bridge",
        Share(1, 3),
        [(QUAD, 2)],
    )
    assert bridge.periods == [Share(), Share(), Share(0, 1), Share(1, 2)]
    assert (bird.total, bird.instead) == (Share(1, 2), [(LOW_BACK, 1)])
    (sides,) = back.sides
    assert (sides.drill, sides.left, sides.right) == ("bird-dog", Share(2, 2), Share(1, 2))


def test_pain_is_the_highest_of_a_session_and_the_usual_of_several() -> None:
    life = Life()
    for days, pain in ((9, 5), (3, 0), (2, None), (1, 4), (0, 1)):
        life.run(NOON - days * DAY, pain=pain, felt=BRIDGE)
    back = life.back(Span.FOUR_WEEKS)
    assert back.pain == [None, PainBack(5, 5, 1), PainBack(0, 4, 2), PainBack(1, 1, 1)]
    assert back.pain_of_all == PainBack(1, 5, 4)


def test_only_the_drills_that_are_done_most_are_shown_and_the_rest_is_counted() -> None:
    back = a_life(12).back(Span.TWELVE_WEEKS)
    assert (len(back.drills), back.drills_left) == (6, 2)
    times = [one.total.answers for one in back.drills]
    assert times == sorted(times, reverse=True)
