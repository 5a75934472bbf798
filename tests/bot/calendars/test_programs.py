"""Calendars by the conventions of real programs: each is read as its program meant it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.calendars.finding import find
from bot.calendars.fitting import walls_of
from bot.calendars.found import AHEAD, Found
from bot.calendars.packing import packed, unpacked
from bot.calendars.words import default_words
from tests.bot.calendars import office_programs, other_programs
from tests.bot.calendars.building import Sample

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
    for event in found.events:
        assert not (event.timed and event.all_day)
        midnight = WALL.replace(hour=0) - timedelta(minutes=1)
        plans, after = (event.all_day, midnight) if event.all_day else (event.timed, WALL)
        walls = sorted(walls_of(plans, after=after, until=WALL + AHEAD))
        if walls:
            expected = sample.runs[event.title].count(",") + 1
            runs[event.title] = ", ".join(said(walls[:expected], whole_days=bool(event.all_day)))
            counts[event.title] = len(walls)
    assert runs == sample.runs
    assert counts == sample.counts
    assert found.name == sample.calendar
    assert found.partial is sample.partial
    assert (found.others, found.strange) == (sample.others, sample.strange)
    assert found.unread == sample.unread
    kinds = {event.title: event.kind for event in found.events}
    assert {title: kinds[title] for title in sample.kinds} == sample.kinds


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_what_was_found_is_packed_and_unpacked_as_it_is(sample: Sample) -> None:
    found = found_in(sample)
    assert unpacked(packed(found)) == found
