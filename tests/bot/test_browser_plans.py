"""Plans by clicking, on a narrow screen: typed, picked from a month, moved, and sent as a file."""

import pytest
from playwright.async_api import FilePayload, expect

from tests.bot.calendars.building import calendar, event
from tests.bot.chat_page import chat_page
from tests.world import World

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]

CLUB = calendar(
    "PRODID:-//Google Inc//Google Calendar 70.9054//EN\nX-WR-CALNAME:Club",
    event("UID:e\nSUMMARY:Easy run\nDTSTART:20270303T180000\nRRULE:FREQ=WEEKLY;COUNT=8"),
    event("UID:r\nSUMMARY:Half marathon\nDTSTART:20270411T090000"),
)


async def test_plans_are_typed_picked_moved_and_sent_as_a_file(world: World) -> None:
    async with chat_page(world, width=360, height=740, dark=True) as chat:
        await chat.press("START")
        await chat.share_location("Share my location", "Madrid")
        await chat.reads("On which days do you run?")
        await chat.write("tue thu 18.15, sat 8am long")
        await chat.reads("Sat 08:00, long", "Next: tomorrow 2 Mar, Thu 4 Mar, Sat 6 Mar.")
        await chat.fits()

        await chat.tap("Another run")
        await chat.reads("On which days do you run?")
        await chat.taps("One date ›", "›")
        await expect(chat.newest.get_by_role("button", name="April 2027")).to_be_visible()
        await chat.fits()
        await chat.tap("18")
        await chat.reads("Sun 18 Apr: at what time?")
        await chat.taps("09", "09:30")
        await chat.reads("Sun 18 Apr 09:15: your primer")

        await chat.command("today")
        await chat.reads("Your run tomorrow 18:15. When is it this time?")
        await chat.fits()
        await chat.tap("+30 · 18:45")
        await chat.reads("Moved: tomorrow 18:45, your primer at 18:30.")

        await chat.send_file(
            FilePayload(name="club.ics", mimeType="text/calendar", buffer=CLUB.encode())
        )
        await chat.reads("2 runs found in “Club”", "Half marathon: Sun 11 Apr 09:00, race")
        await chat.fits()
        await chat.taps("1 ✓", "Take 1 over")
        await chat.reads("Done. New: 1, changed: 0, removed: 0.")
        await chat.command("runs")
        await chat.reads("Your 5 runs")
        buttons = chat.newest.get_by_role("button")
        await expect(buttons).to_contain_text(
            [
                "Tomorrow 18:45 instead of 18:15",
                "Tue and Thu 18:15",
                "Sat 08:00, long",
                "Sun 11 Apr 09:00, race",
                "Sun 18 Apr 09:30",
                "Add a run",
            ]
        )
        await chat.fits()
