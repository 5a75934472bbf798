"""Calendars by the conventions of real programs: each is read as its program meant it."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.calendars.finding import find
from bot.calendars.fitting import walls_of
from bot.calendars.found import AHEAD, Found
from bot.calendars.packing import packed, unpacked
from bot.calendars.words import default_words
from bot.coach.schedule import SingleRun
from tests.bot.calendars import office_programs, other_programs
from tests.bot.calendars.building import Sample, calendar, event

SAMPLES = office_programs.SAMPLES + other_programs.SAMPLES
NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
MADRID = ZoneInfo("Europe/Madrid")
WALL = NOW.astimezone(MADRID).replace(tzinfo=None)


def found_in(sample: Sample) -> Found:
    return find(sample.content, now=NOW, zone=MADRID, words=default_words())


def said(walls: list[datetime], *, whole_days: bool) -> list[str]:
    return [f"{wall:%m-%d}" if whole_days else f"{wall:%m-%d %H:%M}" for wall in walls]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_calendar_is_read_as_its_program_meant_it(sample: Sample) -> None:
    found = found_in(sample)
    runs, counts = {}, {}
    for one in found.events:
        assert not (one.timed and one.all_day)
        midnight = WALL.replace(hour=0) - timedelta(minutes=1)
        plans, after = (one.all_day, midnight) if one.all_day else (one.timed, WALL)
        walls = sorted(walls_of(plans, after=after, until=WALL + AHEAD))
        if walls:
            expected = sample.runs[one.title].count(",") + 1
            runs[one.title] = ", ".join(said(walls[:expected], whole_days=bool(one.all_day)))
            counts[one.title] = len(walls)
    assert runs == sample.runs
    assert counts == sample.counts
    assert found.name == sample.calendar
    assert found.partial is sample.partial
    assert (found.others, found.strange) == (sample.others, sample.strange)
    assert found.unread == sample.unread
    kinds = {one.title: one.kind for one in found.events}
    assert {title: kinds[title] for title in sample.kinds} == sample.kinds


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_what_was_found_is_packed_and_unpacked_as_it_is(sample: Sample) -> None:
    found = found_in(sample)
    assert unpacked(packed(found)) == found


def test_one_of_a_series_may_become_a_whole_day() -> None:
    weekly = event("UID:a\nSUMMARY:Run\nDTSTART:20270302T180000\nRRULE:FREQ=WEEKLY;COUNT=2")
    day = event("UID:a\nSUMMARY:Run\nRECURRENCE-ID:20270309T180000\nDTSTART;VALUE=DATE:20270310")
    content = calendar("PRODID:x\nX-WR-CALNAME:y", weekly, day).encode()
    (found,) = find(content, now=NOW, zone=MADRID, words=default_words()).events
    assert found.timed == (SingleRun(date(2027, 3, 2), time(18)),)
    assert found.all_day == (SingleRun(date(2027, 3, 10), time()),)
