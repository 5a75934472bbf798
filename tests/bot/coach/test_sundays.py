"""Sunday evenings by the runner's own clocks, and what is on and what is off."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.coach.sundays import next_sunday, parse_switch, week_to_sum_up

MADRID, SAMOA = ZoneInfo("Europe/Madrid"), ZoneInfo("Pacific/Apia")


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    ("zone", "after", "sunday"),
    [
        (MADRID, utc(2027, 3, 1, 12), utc(2027, 3, 7, 18)),
        (MADRID, utc(2027, 3, 7, 18), utc(2027, 3, 14, 18)),  # strictly after
        (MADRID, utc(2027, 3, 22, 12), utc(2027, 3, 28, 17)),  # the clocks went forward that night
        (MADRID, utc(2027, 10, 31, 12), utc(2027, 10, 31, 18)),  # and back that night
        (SAMOA, utc(2027, 3, 7, 6), utc(2027, 3, 14, 6)),
    ],
)
def test_the_next_sunday_evening_is_the_runners_own(
    zone: ZoneInfo, after: datetime, sunday: datetime
) -> None:
    assert next_sunday(zone, after) == sunday


@pytest.mark.parametrize(
    ("now", "week"),
    [
        (utc(2027, 3, 7, 17, 59), None),
        (utc(2027, 3, 7, 18), date(2027, 3, 1)),
        (utc(2027, 3, 7, 23, 30), date(2027, 3, 1)),  # Monday already
        (utc(2027, 3, 8, 7, 59), date(2027, 3, 1)),
        (utc(2027, 3, 8, 8), None),
        (utc(2027, 3, 10, 12), None),
        (utc(2027, 1, 3, 18), date(2026, 12, 28)),
    ],
)
def test_a_week_is_summed_up_from_sunday_evening_to_monday_morning(
    now: datetime, week: date | None
) -> None:
    found = week_to_sum_up(MADRID, now)
    assert (found and found[0]) == week
    if found:
        assert found[1].astimezone(MADRID).strftime("%a %H:%M") == "Mon 09:00"
        assert timedelta() < found[1] - now <= timedelta(hours=14)


@pytest.mark.parametrize(
    ("said", "on"),
    [("on", True), ("Sí", True), ("OFF", False), ("apagar.", False), ("", None), ("maybe", None)],
)
def test_on_and_off_are_understood(said: str, *, on: bool | None) -> None:
    assert parse_switch(said) is on
