"""A month of a runner's plans over HTTP: typed, picked, moved, paused, taken elsewhere, told of."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from storage.records import PrimerStatus
from storage.tables import primer
from tests.bot.calendars.building import calendar, event
from tests.bot.deeds import fetch, full_session, rows, say, tap
from tests.phone import Message, Phone
from tests.world import MADRID, World

LONDON = (51.5074, -0.1278)
SECOND, LEAD = timedelta(seconds=1), timedelta(minutes=15)
WHY_AFTER_THE_PAUSE = """\
Sat 6 Mar to today: paused

Sat 6 Mar: planned 07:45:00, sent 07:45:00
On time.

Thu 4 Mar: planned 18:00:00, sent 18:00:00
On time.

Wed 3 Mar: planned 18:45:00, sent 18:45:00
On time.

Tue 2 Mar: planned 18:30:00, sent 18:30:00
On time.
Moved from 18:15.

Tue 2 Mar: planned 18:00:00, sent 18:05:00
300 seconds later. You asked for it a little later.
Moved to 18:45.

Next
Tomorrow 07:45, for your run at 08:00.
Tuesday 18:00, for your run at 18:15.
Thursday 18:00, for your run at 18:15."""
WHY_AT_THE_END = """\
Today: planned 09:15:00, sent 09:15:00
On time.
Moved from 08:30.

Today: planned 08:15:00, not sent
Moved to 09:30.

Yesterday: planned 06:45:00, sent 06:45:00
On time.

Thu 25 Mar: planned 17:00:00, sent 17:00:00
On time.

Tue 23 Mar: planned 17:00:00, sent 17:00:00
On time.

Mon 22 Mar: planned 18:45:00, sent 18:45:00
On time.

Sat 20 Mar: planned 06:45:00, sent 06:45:00
On time.

Thu 18 Mar: planned 17:00:00, sent 17:00:00
On time.

Tue 16 Mar: planned 17:00:00, sent 17:00:00
On time.

Mon 15 Mar: planned 18:45:00, sent 18:45:00
On time.

Next
Tuesday 17:00, for your run at 17:15.
Thursday 17:00, for your run at 17:15.
Saturday 06:45, for your run at 07:00."""
MONDAYS = "UID:m\nSUMMARY:Easy run\nDTSTART:20270315T180000\nRRULE:FREQ=WEEKLY;COUNT=2"
WEDNESDAY = "UID:w\nSUMMARY:Club run\nDTSTART:20270317T190000"


def march(day: int, hour: int, minute: int = 0) -> datetime:
    """Return an instant of March 2027; in Madrid an hour more is shown until the 28th."""
    return datetime(2027, 3, day, hour, minute, tzinfo=UTC)


def expected() -> list[tuple[datetime, PrimerStatus]]:
    """Return the runs of the story and what became of their primers, counted on a calendar."""
    weekly = {march(day, 17, 15) for day in (2, 4, 16, 18, 23, 25)}
    weekly |= {march(day, 7) for day in (6, 13, 20, 27)}
    once = {march(3, 18), march(2, 17, 45), march(28, 8, 30)}
    of_calendar = {march(15, 19), march(22, 19)}
    became = dict.fromkeys(weekly | once | of_calendar, PrimerStatus.OFFERED)
    became |= dict.fromkeys([march(2, 17, 15), march(28, 7, 30)], PrimerStatus.MOVED)
    became |= dict.fromkeys([march(2, 17, 45), march(6, 7)], PrimerStatus.DONE)
    return sorted(became.items())


@dataclass
class Story:
    """A runner, and when ready messages came."""

    world: World
    phone: Phone
    ready: list[datetime] = field(default_factory=list)

    async def comes(self, at: datetime) -> list[Message]:
        """Return what comes at an instant, before which nothing does."""
        await self.world.move_to(at - SECOND)
        assert await self.phone.settled() == []
        await self.world.move_to(at)
        came = await self.phone.settled()
        self.ready += [at for one in came if one.said.startswith("Run at")]
        return came

    async def primed(self, run_at: datetime) -> Message:
        """Return the ready message of a run, which is all that comes."""
        (ready,) = await self.comes(run_at - LEAD)
        return ready

    async def shares(self, latitude: float, longitude: float) -> Message:
        """Send a place."""
        await self.phone.share_location(latitude, longitude)
        await self.phone.settled()
        return self.phone.last

    async def sends(self, content: bytes) -> Message:
        """Send a calendar."""
        await self.phone.send_document("club.ics", content)
        await self.phone.settled()
        return self.phone.last


def club(*events: str) -> bytes:
    head = "PRODID:-//Google Inc//Google Calendar 70.9054//EN\nX-WR-CALNAME:Club"
    return calendar(head, *map(event, events)).encode()


async def planned(story: Story) -> None:
    """Plan by typing, correct an hour alone, and pick one date."""
    phone = story.phone
    await say(phone, "/start")
    assert "or type it" in (await story.shares(*MADRID)).text.lower()
    understood = await say(phone, "tue thu 18.15, sat 8am long")
    assert understood.text.splitlines() == [
        "Tue and Thu 18:15",
        "Sat 08:00, long",
        "Next: tomorrow 2 Mar, Thu 4 Mar, Sat 6 Mar.",
        "Tomorrow 18:00: your primer, 15 minutes before your run.",
    ]
    assert (await say(phone, "3 March 7")).text.startswith("Wednesday 07:00\nWednesday 06:45: ")
    assert (await tap(phone, "19:00 instead")).text.startswith("Wednesday 19:00\n")
    await say(phone, "/run")
    await tap(phone, "One date ›", "28", "09")
    assert (await tap(phone, "09:30")).text.startswith("Sun 28 Mar 09:30\nSun 28 Mar 09:15: ")


async def put_off_and_moved(story: Story) -> None:
    """Get a primer, have it a little later, then move its run by half an hour."""
    phone = story.phone
    first = await story.primed(march(2, 17, 15))
    assert first.said.startswith("Run at 18:15. ")
    put_off = await tap(phone, "Later ›", "In 5 min")
    assert put_off.text == "Later: I’m back at 18:05. Your run stays at 18:15."
    (again,) = await story.comes(march(2, 17, 5))
    assert (again.id != first.id, again.text) == (True, first.text)
    moved = await tap(phone, "Later ›", "Another time ›", "+30 · 18:45")
    assert moved.text == "Moved: today 18:45, your primer at 18:30."
    ready = await story.primed(march(2, 17, 45))
    assert ready.said.startswith("Run at 18:45. ")
    done = await full_session(phone, "Nothing, let’s start")
    assert done.text.startswith("Done: 4 of 4.")


async def skipped_and_taken_back(story: Story) -> None:
    """Leave Thursday’s run out, and take it back."""
    phone = story.phone
    assert (await story.primed(march(3, 18))).said.startswith("Run at 19:00.")
    await story.world.move_to(march(3, 19))
    skipped = await say(phone, "/skip")
    assert skipped.text.splitlines() == [
        "Skipped: no primer for your run tomorrow 18:15.",
        "Saturday 07:45: your primer, 15 minutes before your run.",
    ]
    back = await tap(phone, "Undo")
    assert back.text == "Tomorrow 18:00: your primer, 15 minutes before your run."
    assert (await story.primed(march(4, 17, 15))).said.startswith("Run at 18:15.")


async def paused(story: Story) -> None:
    """Pause until a date: two runs pass in silence, and a line says that it is over."""
    phone = story.phone
    await story.primed(march(6, 7))
    assert "Done: 4 of 4." in (await full_session(phone)).text
    await story.world.move_to(march(6, 9))
    paused = await say(phone, "/pause until 12 March")
    assert paused.text.splitlines() == [
        "Paused until Friday; /resume ends it earlier.",
        "Sat 13 Mar 07:45: your primer, 15 minutes before your run.",
    ]
    assert await story.comes(march(9, 17)) == await story.comes(march(11, 17)) == []
    # It ends at midnight; the line has no hurry and waits for the end of the quiet hours.
    (over,) = await story.comes(march(12, 6))
    assert over.text == (
        "Your pause is over. Tomorrow 07:45: your primer, 15 minutes before your run."
    )
    assert (await say(phone, "/why")).text == WHY_AFTER_THE_PAUSE


async def moved_to_london(story: Story) -> None:
    """Share a new place, and keep the moments."""
    asked = await story.shares(*LONDON)
    assert "London, 06:00 now. Your 3 runs keep" in story.phone.messages[-2].text
    assert asked.text.splitlines() == [
        "By the clock, or at the same moments as in Madrid?",
        "Sat 08:00 stays 08:00 in London. The same moment as before: 07:00.",
        "Tue and Thu 18:15 stays 18:15 in London. The same moment as before: 17:15.",
        "Sun 28 Mar 09:30 stays 09:30 in London. The same moment as before: 08:30.",
    ]
    kept = await tap(story.phone, "Keep the moments")
    assert kept.text == "Tomorrow 06:45: your primer, 15 minutes before your run."


async def calendars_taken(story: Story) -> None:
    """Take a calendar over, then its changes; the plan that is given back changes nothing."""
    phone = story.phone
    shown = await story.sends(club(MONDAYS, WEDNESDAY))
    assert "1. 🆕 Easy run: Mon 18:00, easy, until 22 Mar\n2. 🆕 Club run: Wednesday" in shown.said
    taken = await tap(phone, "Take 2 over")
    assert "New: 2, changed: 0, removed: 0." in taken.text
    assert "Next: Mon 15 Mar, Wed 17 Mar, Mon 22 Mar." in taken.text
    shown = await story.sends(club(MONDAYS.replace("T18", "T19")))
    assert "1. ✏️ Easy run: Mon 19:00, easy, until 22 Mar\n2. 🗑 No longer there" in shown.said
    assert "New: 0, changed: 1, removed: 1." in (await tap(phone, "Take 2 over")).text

    exported = await say(phone, "/export ics")
    before = await rows(story.world)
    again = await story.sends(await phone.download(exported))
    assert again.text == "Nothing new: all 4 runs are planned just as they are there."
    assert await rows(story.world) == before
    assert [label.removesuffix(" ›") for label in (await say(phone, "/runs")).labels] == [
        "Sat 07:00, long",
        "📅 Mon 19:00, easy, until 22 Mar",
        "Tue and Thu 17:15",
        "Sun 28 Mar 08:30",
        "Add a run",
    ]


async def asked_once(story: Story) -> None:
    """Let primers go by: after the third there is one question, and never again this month."""
    for run_at in (march(13, 7), march(15, 19), march(16, 17, 15)):
        await story.primed(run_at)
    await story.world.move_to(march(16, 18, 30))
    (asked,) = await story.phone.settled()
    assert asked.text == "The last three primers went by. Is the time right?"
    kept = await tap(story.phone, "Keep as it is")
    assert (kept.id, kept.text.splitlines()[-1]) == (asked.id, "Fine, all stays as it is.")
    for day in range(18, 26):
        for run_at, _ in expected():
            if run_at.day == day:
                await story.primed(run_at)


async def told_of_the_clocks(story: Story) -> None:
    """Hear of a change of the clocks, and move the run of that morning this once."""
    (told,) = await story.comes(march(26, 7))
    assert told.text.splitlines() == [
        "Sunday 01:00: the clocks go forward to 02:00.",
        "Sunday’s 08:30 stays 08:30; your body will think 07:30.",
    ]
    moved = await tap(story.phone, "Move it to 09:30")
    assert moved.text == "Moved: Sunday 09:30, your primer at 09:15."
    for run_at, clock in ((march(27, 7), "07:00"), (march(28, 8, 30), "09:30")):
        assert f"Run at {clock}." in (await story.primed(run_at)).said


async def test_a_month_in_which_nearly_everything_happens_to_a_plan(world: World) -> None:
    story = Story(world, await world.person())
    await planned(story)
    await put_off_and_moved(story)
    await skipped_and_taken_back(story)
    await paused(story)
    await moved_to_london(story)
    await calendars_taken(story)
    await asked_once(story)
    await told_of_the_clocks(story)
    assert (await say(story.phone, "/why")).text == WHY_AT_THE_END

    # Each occurrence has one primer, and none is lost; what went out is those that were not moved
    # beforehand, and the one that was asked for once more.
    query = select(primer.c.run_at, primer.c.status).order_by(primer.c.run_at)
    assert await fetch(world, query) == expected()
    went_out = {run_at - LEAD for run_at, _ in expected()} - {march(28, 7, 15)}
    assert story.ready == sorted([*went_out, march(2, 17, 5)])
