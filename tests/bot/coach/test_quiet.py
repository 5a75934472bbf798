"""Quiet hours: hand-computed nights, all zones against the wall clock, and what is typed."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.coach.quiet import OFF, parse_hours, quiet_until
from bot.coach.schedule import instant_of
from storage.records import QUIET_FROM, QUIET_TO

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
USUAL = (QUIET_FROM, QUIET_TO)
NIGHT, NOON_NAP = (time(21, 30), time(7)), (time(13), time(14, 30))
IN_THE_GAP, IN_THE_FOLD = (time(2, 15), time(2, 45)), (time(2, 30), time(2, 45))
TO_THE_GAP, OVER_THE_FOLD = (time(21, 30), time(2, 30)), (time(2, 30), time(2, 10))
FROM_MIDNIGHT = (time(0), time(7))


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "hours", "at", "ends"),
    [
        ("Europe/Madrid", NIGHT, "2027-03-01 20:29:59", None),
        ("Europe/Madrid", NIGHT, "2027-03-01 20:30", "2027-03-02 06:00"),
        ("Europe/Madrid", NIGHT, "2027-03-01 23:30", "2027-03-02 06:00"),
        ("Europe/Madrid", NIGHT, "2027-03-02 05:59:59", "2027-03-02 06:00"),
        ("Europe/Madrid", NIGHT, "2027-03-02 06:00", None),
        ("Europe/Madrid", NOON_NAP, "2027-03-01 12:00", "2027-03-01 13:30"),
        ("Europe/Madrid", NOON_NAP, "2027-03-01 23:00", None),
        ("Europe/Madrid", OFF, "2027-03-01 23:30", None),
        ("Europe/Madrid", (time(9), time(9)), "2027-03-01 23:30", None),
        # The clocks go forward: the night is an hour shorter.
        ("Europe/Madrid", NIGHT, "2027-03-27 23:00", "2027-03-28 05:00"),
        ("Europe/Madrid", TO_THE_GAP, "2027-03-28 00:59", "2027-03-28 01:00"),
        ("Europe/Madrid", IN_THE_GAP, "2027-03-28 01:00", None),
        # And back: 02:30 comes twice, and counts the first time.
        ("Europe/Madrid", NIGHT, "2026-10-24 23:00", "2026-10-25 06:00"),
        ("Europe/Madrid", IN_THE_FOLD, "2026-10-25 00:30", "2026-10-25 00:45"),
        ("Europe/Madrid", IN_THE_FOLD, "2026-10-25 01:30", None),
        ("Europe/Madrid", OVER_THE_FOLD, "2026-10-25 01:15", "2026-10-26 01:10"),
        # One minute after midnight back to 23:01: the day after has begun its quiet hours today.
        ("America/St_Johns", FROM_MIDNIGHT, "2010-11-07 02:29", None),
        ("America/St_Johns", FROM_MIDNIGHT, "2010-11-07 02:45", "2010-11-07 10:30"),
        ("Atlantic/Azores", FROM_MIDNIGHT, "2023-10-29 00:20", "2023-10-29 08:00"),
        ("Atlantic/Azores", FROM_MIDNIGHT, "2023-10-29 01:05", "2023-10-29 08:00"),
        # A day that was left out: one night to the next one's morning.
        ("Pacific/Apia", NIGHT, "2011-12-30 08:00", "2011-12-30 17:00"),
    ],
)
def test_quiet_hours_end_when_the_runners_clock_says_so(
    zone: str, hours: tuple[time, time], at: str, ends: str | None
) -> None:
    assert quiet_until(utc(at), ZoneInfo(zone), *hours) == (ends and utc(ends))


WALL = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))
ZONES = ["Europe/Madrid", "Australia/Lord_Howe", "America/Havana", "Asia/Kathmandu", "Pacific/Apia"]


@settings(max_examples=300)
@given(
    at=st.datetimes(datetime(2024, 1, 1), datetime(2033, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis adds the zone
    zone=st.sampled_from(ZONES).map(ZoneInfo),
    begins=WALL,
    ends=WALL,
)
def test_what_is_quiet_ends_at_its_wall_time_and_within_a_day(
    at: datetime, zone: ZoneInfo, begins: time, ends: time
) -> None:
    until = quiet_until(at, zone, begins, ends)
    today = at.astimezone(zone).date()
    marks = {
        wall: [instant_of(today + days * DAY, wall, zone) for days in (-2, -1, 0, 1, 2)]
        for wall in (begins, ends)
    }
    if until is None:
        # The last mark that has passed is an end, or they never begin.
        last = max(mark for mark in marks[ends] if mark <= at)
        assert begins == ends or max(mark for mark in marks[begins] if mark <= at) <= last
    else:
        assert until in marks[ends]
        assert at < until <= at + DAY + timedelta(hours=1)
        assert quiet_until(until - MINUTE, zone, begins, ends) == until


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("22:00-06:30", (time(22), time(6, 30))),
        ("22:00 06:30", (time(22), time(6, 30))),
        ("22-7", (time(22), time(7))),
        ("from 10pm to 6 a.m.", (time(22), time(6))),
        ("10:00 – 6.15", (time(10), time(6, 15))),
        ("22h a 7h", (time(22), time(7))),
        ("de las 22:00 a las 7:30", (time(22), time(7, 30))),
        ("desde 23.15 hasta 8", (time(23, 15), time(8))),
        ("0:30 until 12:30pm", (time(0, 30), time(12, 30))),
        ("das 22h às 6h30", (time(22), time(6, 30))),
        ("22:00 até 7h", (time(22), time(7))),
        ("entre as 22 e as 6", (time(22), time(6))),
        ("OFF", OFF),
        ("não", OFF),
        ("Sim", USUAL),
        ("no", OFF),
        ("Sí", USUAL),
        ("von 22 Uhr bis 6:30 Uhr", (time(22), time(6, 30))),
        ("zwischen 21.30 und 7 Uhr", (time(21, 30), time(7))),
        ("Aus", OFF),
        ("ja", USUAL),
        ("de 22h à 6h30", (time(22), time(6, 30))),
        ("entre 22:00 et 7:30", (time(22), time(7, 30))),
        ("23h15 jusqu’à 8h", (time(23, 15), time(8))),
        ("non", OFF),
        ("oui", USUAL),
        ("10-6", None),
        ("22:00", None),
        ("22:60-7", None),
        ("25-7", None),
        ("13pm-7", None),
        ("whenever", None),
        ("", None),
    ],
)
def test_hours_are_read_in_every_language(typed: str, hours: tuple[time, time] | None) -> None:
    assert parse_hours(typed, USUAL) == hours
