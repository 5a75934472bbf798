"""A calendar in the chat: sent, ticked, taken over, sent again, and given back."""

from datetime import date, time
from typing import Any

import pytest
from sqlalchemy import select

from bot.calendars.found import LARGEST_FILE
from storage import runners, runs
from storage.records import Run, RunKind
from storage.tables import calendar as calendars
from storage.tables import dialogue, runner
from tests.bot.calendars import office_programs, other_programs
from tests.bot.calendars.building import calendar, event
from tests.bot.deeds import fetch, rows, say, state_of, tap, toast
from tests.phone import Message, Phone
from tests.world import World

# What the databases do differently is in tests/storage/test_calendars.py.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

HEAD = "PRODID:-//Google Inc//Google Calendar 70.9054//EN\nX-WR-CALNAME:Training"
TUESDAYS = "UID:t\nSUMMARY:Easy run\nDTSTART:20270302T181500\nRRULE:FREQ=WEEKLY"
RACE = "UID:r\nSUMMARY:Half marathon\nDTSTART:20270314T090000"
DENTIST = "UID:d\nSUMMARY:Dentist\nDTSTART:20270303T090000"


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who runs every day at 06:30."""
    return await world.runner("daily 06:30")


def file_of(*events: str, head: str = HEAD) -> bytes:
    return calendar(head, *map(event, events)).encode()


async def send(phone: Phone, content: bytes, name: str = "training.ics", **how: Any) -> Message:
    await phone.send_document(name, content, **how)
    await phone.settled()
    return phone.last


async def planned(world: World, phone: Phone) -> list[Run]:
    """Return the runs that came from calendars."""
    async with world.app.database.snapshot() as tx:
        return [run for run in await runs.of(tx, phone.id) if run.calendar_id is not None]


async def test_a_calendar_is_shown_ticked_and_taken_over(world: World, phone: Phone) -> None:
    shown = await send(phone, file_of(TUESDAYS, RACE, DENTIST))
    assert shown.said == (
        "2 runs found in “Training”\n"
        "Found by the usual words: run, runs, running, runner …\n"
        "1 other event has none of these words and is left out.\n\n"
        "1. 🆕 Easy run: Tue 18:15, easy\n"
        "2. 🆕 Half marathon: Sun 14 Mar 09:00, race"
    )
    assert shown.labels == [
        "1 ✓", "2 ✓", "Take 2 over", "Change the words", "Leave it",
    ]  # fmt: skip
    assert await planned(world, phone) == []
    await tap(phone, "2 ✓")
    assert phone.last.labels[:3] == ["1 ✓", "2", "Take 1 over"]
    await tap(phone, "2")
    done = await tap(phone, "Take 2 over")
    # The list stays as what became of it.
    kept = state_of(shown, phone)
    assert kept.said == (
        "“Training”\n\nTaken over: 2\n"
        "1. 🆕 Easy run: Tue 18:15, easy\n"
        "2. 🆕 Half marathon: Sun 14 Mar 09:00, race"
    )
    assert kept.labels == []
    assert done.said == (
        "Done. New: 2, changed: 0, removed: 0.\nSend the calendar again whenever it changes.\n"
        "Next: tomorrow 2 Mar, Tue 9 Mar, Sun 14 Mar."
    )
    taken = await planned(world, phone)
    assert [(run.weekdays, run.on is None, run.kind) for run in taken] == [
        (frozenset({1}), True, RunKind.EASY),
        (frozenset(), False, RunKind.RACE),
    ]
    assert all(run.next_primer_at for run in taken)
    assert await fetch(world, select(calendars.c.name)) == [("Training",)]


async def test_the_same_calendar_again_updates_by_its_events(world: World, phone: Phone) -> None:
    await send(phone, file_of(TUESDAYS, RACE))
    await tap(phone, "Take 2 over")
    before = await planned(world, phone)
    again = await send(phone, file_of(TUESDAYS, RACE))
    assert again.said == "Nothing new: all 2 runs are planned just as they are there."
    later = TUESDAYS.replace("T181500", "T190000")
    new = "UID:n\nSUMMARY:Long run\nDTSTART:20270306T080000"
    shown = await send(phone, file_of(later, new))
    assert shown.said == (
        "2 runs found in “Training”\n\n"
        "1. ✏️ Easy run: Tue 19:00, easy\n"
        "2. 🆕 Long run: Saturday 08:00, long\n"
        "3. 🗑 No longer there: Sun 14 Mar 09:00, race"
    )
    await tap(phone, "3 ✓")
    done = await tap(phone, "Take 2 over")
    assert done.said.startswith("Done. New: 1, changed: 1, removed: 0.")
    kept = state_of(shown, phone).said
    assert "Taken over: 2\n1. ✏️" in kept
    assert kept.endswith("Left as they were: 1\n3. 🗑 No longer there: Sun 14 Mar 09:00, race")
    await send(phone, file_of(later, new))
    done = await tap(phone, "Take 1 over")
    assert done.said.startswith("Done. New: 0, changed: 0, removed: 1.")
    after = await planned(world, phone)
    assert [run.at.isoformat("minutes") for run in after] == ["19:00", "08:00"]
    # A run that was changed is still the same one: what was said of it belongs to it.
    assert after[0].id == before[0].id


async def test_what_changed_since_the_preview_is_compared_again(world: World, phone: Phone) -> None:
    await send(phone, file_of(TUESDAYS, RACE))
    await tap(phone, "Take 2 over")
    await send(phone, file_of(TUESDAYS.replace("T181500", "T190000"), RACE))
    (tuesdays, race) = await planned(world, phone)
    async with world.app.database.transaction() as tx:
        await runs.remove(tx, phone.id, race.id)
        await runs.remove(tx, phone.id, tuesdays.id)
    done = await tap(phone, "Take 1 over")
    assert done.said.startswith("Done. New: 2, changed: 0, removed: 0.")
    assert len(await planned(world, phone)) == 2


async def test_a_second_tap_takes_nothing_twice(world: World, phone: Phone) -> None:
    shown = await send(phone, file_of(TUESDAYS))
    data = shown.data_of("Take 1 over")
    assert data is not None
    await tap(phone, "Take 1 over")
    before = await rows(world)
    await phone.press(data, shown.id)
    assert await toast(phone) == "That one is over. /help shows what I can do."
    assert await rows(world) == before


async def test_words_are_typed_kept_and_the_file_is_read_again(world: World, phone: Phone) -> None:
    none = await send(phone, file_of(DENTIST, RACE.replace("Half marathon", "Club session")))
    assert none.said.startswith("I looked through the 2 events in “Training” and found no run")
    assert "Other events there: Dentist; Club session" in none.said
    refused = await say(phone, ",,,")
    assert refused.said.startswith("I found no words in that.")
    shown = await say(phone, "club session, jog")
    assert shown.said == (
        "1 run found in “Training”\n"
        "Found by your own words alone: club session, jog\n"
        "1 other event has none of these words and is left out.\n\n"
        "1. 🆕 Club session: Sun 14 Mar 09:00"
    )
    assert await fetch(world, select(runner.c.run_words)) == [("club session, jog",)]
    await tap(phone, "Change the words")
    everything = await tap(phone, "Take every event")
    assert everything.said.startswith("2 runs found")
    await tap(phone, "Change the words")
    assert (await tap(phone, "The usual words")).said.startswith("I looked through the 2 events")
    assert await fetch(world, select(runner.c.run_words)) == [(None,)]
    await tap(phone, "Leave it")
    assert await planned(world, phone) == []
    assert await fetch(world, select(dialogue.c.flow)) == [(None,)]


async def test_where_nothing_is_new_the_words_can_be_changed(world: World, phone: Phone) -> None:
    club = "UID:c\nSUMMARY:Club session\nDTSTART:20270306T080000"
    content = file_of(club, RACE)
    await send(phone, content)
    await tap(phone, "Change the words")
    await say(phone, "club session")
    await tap(phone, "Take 1 over")
    same = await send(phone, content)
    assert same.said == (
        "Nothing new: that run is planned just as it is there.\n"
        "Found by your own words alone: club session\n"
        "1 other event has none of these words and is left out."
    )
    assert same.labels == ["Change the words", "The usual words", "Leave it"]
    usual = await tap(phone, "The usual words")
    assert "🆕 Half marathon: Sun 14 Mar 09:00, race" in usual.said
    assert await fetch(world, select(runner.c.run_words)) == [(None,)]


async def test_a_second_file_closes_the_list_of_the_first(world: World, phone: Phone) -> None:
    first = await send(phone, file_of(TUESDAYS, RACE))
    old = first.data_of("Take 2 over")
    assert old is not None
    await send(phone, file_of(DENTIST, "UID:n\nSUMMARY:Long run\nDTSTART:20270306T080000"))
    assert phone.messages[-2].said.startswith("This file takes the place of the last one")
    await phone.press(old, first.id)
    assert (await toast(phone) or "").startswith("That one is answered already")
    # Neither list was taken over by it.
    assert await planned(world, phone) == []
    assert "Long run" in phone.last.said


async def test_whole_days_begin_when_the_runner_usually_does(world: World, phone: Phone) -> None:
    content = other_programs.garmin().content
    asked = await send(phone, content)
    assert asked.said.startswith("Some runs there have a day, but no time.")
    await tap(phone, "07")
    shown = await tap(phone, "07:30")
    assert "Events without a time begin at 07:30." in shown.said
    assert "1. 🆕 Base Run: Tomorrow 07:30, easy" in shown.said
    await tap(phone, "Start: 07:30 ›")
    shown = await say(phone, "8:15")
    assert "1. 🆕 Base Run: Tomorrow 08:15, easy" in shown.said
    await tap(phone, "Take 2 over")
    # It is remembered, and asked no more.
    assert "Nothing new" in (await send(phone, content)).said


async def test_what_cannot_be_taken_is_said_and_changes_nothing(world: World, phone: Phone) -> None:
    before = await rows(world)
    often = file_of(TUESDAYS + "\nRRULE:FREQ=SECONDLY")
    for name, content, said in [
        ("a.ics", b"hello", "That is no calendar, whatever the name of the file says."),
        ("a.ics", file_of(TUESDAYS)[:-30], "That calendar ends in the middle"),
        ("a.ics", file_of(*["UID:x"] * 2_001), "That calendar has more than 2,000 events."),
        ("A.ICS", often, "I can’t read that calendar"),
        ("a.ics", b"x" * (LARGEST_FILE + 1), "That file is too large: up to 1 MB"),
    ]:
        assert (await send(phone, content, name)).said.startswith(said)
    # Its size may only be said.
    answer = await send(phone, b"x" * (LARGEST_FILE + 1), claims_size=100)
    assert answer.said.startswith("That file is too large")
    assert await rows(world) == before


OVER = "UID:o\nSUMMARY:Easy run\nDTSTART:20260302T181500\nRRULE:FREQ=WEEKLY;UNTIL=20261201T000000Z"
OVER_ONCE = "UID:p\nSUMMARY:Long run\nDTSTART;VALUE=DATE:20270228"
NO_DATE = "UID:n\nSUMMARY:Easy run\nDTSTART:20261301T250000"
FAR = "UID:f\nSUMMARY:Easy run\nDTSTART:20300302T181500"
RARE = "UID:y\nSUMMARY:Easy run\nDTSTART:20250302T181500\nRRULE:FREQ=YEARLY;INTERVAL=5"
OFF = "UID:q\nSUMMARY:Easy run\nDTSTART:20270101T181500\nSTATUS:CANCELLED"
ALL_OVER = "All runs that I found in “Training” are over: none of them lies ahead."
UNREAD = (
    "I found a run in “Training”, but its dates can’t be read. "
    "Please export the calendar once more."
)


@pytest.mark.parametrize(
    ("events", "said"),
    [
        ([OVER], ALL_OVER),
        ([OVER, OVER_ONCE], ALL_OVER),
        ([NO_DATE], UNREAD),
        ([OVER, NO_DATE], f"{ALL_OVER}\n{UNREAD}"),
    ],
)
async def test_runs_that_are_over_or_without_dates_are_said_to_be(
    world: World, phone: Phone, events: list[str], said: str
) -> None:
    before = await rows(world)
    assert (await send(phone, file_of(*events))).said == said
    assert await rows(world) == before
    # Where other words may find more, they are asked for below it.
    shown = await send(phone, file_of(*events, DENTIST))
    assert shown.said.startswith(f"{said}\nI look for these words:")
    assert (await tap(phone, "Take every event")).said.startswith("1 run found")


@pytest.mark.parametrize("far", [FAR, RARE, OFF])
async def test_runs_that_never_were_are_not_said_to_be_over(phone: Phone, far: str) -> None:
    assert (await send(phone, file_of(far))).said.startswith("I looked through the event in")


async def test_another_file_while_a_list_is_open_is_said_to_be_no_calendar(phone: Phone) -> None:
    shown = await send(phone, file_of(TUESDAYS, RACE))
    said = (
        "That is no calendar: I read files that end in .ics. "
        "Send one, or go on with the newest message. /cancel leaves."
    )
    assert (await send(phone, b"hello", "notes.txt")).said == said
    await phone.send_photo()
    await phone.settled()
    assert phone.last.said == said
    # The list is still open, and so is the question for words.
    await tap(phone, "2 ✓", "Change the words", on=shown)
    assert (await send(phone, b"hello", "notes.txt")).said == said
    assert (await say(phone, "marathon")).said.startswith("1 run found")


async def test_what_comes_by_mail_changes_its_own_event_alone(world: World, phone: Phone) -> None:
    await send(phone, file_of(TUESDAYS, RACE))
    await tap(phone, "Take 2 over")
    one_day = "\nRECURRENCE-ID:20270309T181500"
    moved = TUESDAYS.replace("20270302T18", "20270309T19").replace("\nRRULE:FREQ=WEEKLY", one_day)
    product = HEAD.partition("\n")[0]
    shown = await send(phone, file_of(moved, head=product + "\nMETHOD:REQUEST"))
    assert "1. ✏️ Easy run: Tue 18:15, easy (+1)" in shown.said
    await tap(phone, "Take 1 over")
    shown = await send(phone, file_of(RACE, head=product + "\nMETHOD:CANCEL"))
    assert "1. 🗑 Half marathon: Sun 14 Mar 09:00" in shown.said
    await tap(phone, "Take 1 over")
    rhythm, once = await planned(world, phone)
    assert (rhythm.weekdays, rhythm.but) == (frozenset({1}), frozenset({date(2027, 3, 9)}))
    assert (once.on, once.at, once.calendar_id) == (
        date(2027, 3, 9), time(19, 15), rhythm.calendar_id,
    )  # fmt: skip
    # They are still of the calendar that they came with.
    assert "🗑 No longer there" in (await send(phone, file_of(RACE))).said


async def test_a_long_list_is_turned_and_bounded(world: World, phone: Phone) -> None:
    days = [f"UID:{day}\nSUMMARY:Run {day}\nDTSTART:202703{day:02}T120000" for day in range(2, 22)]
    shown = await send(phone, file_of(*days))
    assert [label for label in shown.labels if "✓" in label] == [f"{n} ✓" for n in range(1, 9)]
    await tap(phone, "›", "›")
    assert [label for label in phone.last.labels if "✓" in label] == [
        f"{number} ✓" for number in range(17, 21)
    ]
    await tap(phone, "20 ✓")
    done = await tap(phone, "Take 19 over")
    assert done.said.startswith("Done. New: 19")
    # A calendar's runs leave room for those that are planned by hand.
    assert "Sat 10:00" in (await say(phone, "/run sat 10:00")).said
    # What is over makes room, and is not spoken of.
    await world.move_by(days=10)
    await phone.settled()
    await send(phone, file_of(*days[:15]))
    done = await tap(phone, "Take 4 over")
    assert done.said.startswith("Done. New: 0, changed: 0, removed: 4.")
    assert len(await planned(world, phone)) == 5


async def test_times_are_those_of_the_zone_that_the_runner_has_when_they_take_it(
    world: World, phone: Phone
) -> None:
    invited = RACE.replace("DTSTART:", "DTSTART;TZID=Europe/Madrid:")
    assert "09:00" in (await send(phone, file_of(invited))).said
    async with world.app.database.transaction() as tx:
        await runners.set_zone(tx, phone.id, "America/New_York")
    shown = await tap(phone, "Take 1 over")
    assert "Half marathon: Sun 14 Mar 04:00" in shown.said
    await tap(phone, "Take 1 over")
    (race,) = await planned(world, phone)
    assert race.at.hour == 4


async def test_the_plan_is_given_back_and_read_again_it_changes_nothing(
    world: World, phone: Phone
) -> None:
    await say(phone, "/run every other sat 8:00 long")
    await say(phone, "/run 28 March 9:00 race")
    await send(phone, office_programs.google().content)
    await tap(phone, "Take 2 over")
    sent = await say(phone, "/export ics")
    assert (sent.file_name, sent.media) == ("runprimer.ics", "document")
    content = await phone.download(sent)
    before = await rows(world)
    answer = await send(phone, content)
    assert answer.said.startswith("Nothing new: all")
    assert await rows(world) == before
    # Another's plan is a calendar like any other.
    other = await world.runner("daily 07:00")
    assert "found in “Runs”" in (await send(other, content)).said


async def test_a_plan_that_was_changed_elsewhere_comes_back(world: World, phone: Phone) -> None:
    content = await phone.download(await say(phone, "/export"))
    shown = await send(phone, content.replace(b"T063000", b"T070000"))
    assert "1. ✏️ Run: Every day 07:00" in shown.said
    await tap(phone, "Take 1 over")
    async with world.app.database.snapshot() as tx:
        (run,) = await runs.of(tx, phone.id)
    assert (run.at.hour, run.calendar_id) == (7, None)


async def test_an_export_of_nothing_or_in_another_form_is_refused(phone: Phone) -> None:
    assert (await say(phone, "/export pdf")).said == "I can’t write “pdf”. For example: /export ics"
    await say(phone, "/runs")
    await tap(phone, "Every day", "Delete")
    assert (await say(phone, "/export ics")).said.startswith("No run is planned")


async def test_the_buttons_of_a_file_are_never_those_of_the_next_one(
    world: World, phone: Phone
) -> None:
    first = await send(phone, file_of(TUESDAYS))
    await send(phone, file_of(RACE, head="X-WR-CALNAME:Races"))
    await tap(phone, "Take 1 over", on=first)
    assert await planned(world, phone) == []
    assert phone.last.said.startswith("1 run found in “Races”")
