"""What a runner moved or left out, while calendars are sent again and the plan is given back."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from tests.bot.calendars.building import calendar, event
from tests.bot.deeds import rows, say, tap
from tests.phone import Message, Phone
from tests.world import World

# What the databases do differently is in tests/storage/test_calendars.py.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

BY_HAND = "wed fri 6:30"
ONCE = "2027-03-03 06:30"
WEDNESDAYS = "UID:w\nSUMMARY:Easy run\nDTSTART:20270303T063000\nRRULE:FREQ=WEEKLY"
RACE = "UID:r\nSUMMARY:Half marathon\nDTSTART:20270303T063000"
LATER = "UID:l\nSUMMARY:Long run\nDTSTART:20270306T080000"
WEDNESDAY_0645 = datetime(2027, 3, 3, 5, 45, tzinfo=UTC)  # in Madrid
BY_HALF_AN_HOUR = "+30 · 07:00"
SAME = "Nothing new"


async def send(phone: Phone, content: bytes) -> Message:
    await phone.send_document("training.ics", content)
    await phone.settled()
    return phone.last


async def exported(phone: Phone) -> bytes:
    return await phone.download(await say(phone, "/export ics"))


async def change(phone: Phone, ways: Sequence[str]) -> None:
    """Change the next run in ways, one after the other."""
    for way in ways:
        await say(phone, "/today")
        await tap(phone, way)


async def of(world: World, plan: str) -> Phone:
    """Return somebody with a plan by hand, or from a calendar with one event."""
    if not plan.startswith("UID"):
        return await world.runner(plan)
    phone = await world.runner("2027-12-31 18:00")
    await send(phone, file_of(plan))
    await tap(phone, "Take 1 over")
    return phone


def file_of(*events: str) -> bytes:
    return calendar("X-WR-CALNAME:Training", *map(event, events)).encode()


ONE_OF_IT = [
    [BY_HALF_AN_HOUR],
    ["A day later"],
    ["Skip"],
    [BY_HALF_AN_HOUR, "Skip"],
    [BY_HALF_AN_HOUR, "A day later"],
]
TWO_OF_IT = [["Skip", BY_HALF_AN_HOUR], ["A day later", "Skip", BY_HALF_AN_HOUR]]
SINGLE = [ONCE, RACE]
SERIES = [BY_HAND, WEDNESDAYS]


@pytest.mark.parametrize(
    ("plan", "ways"),
    [
        *((plan, ways) for plan in SERIES for ways in ONE_OF_IT + TWO_OF_IT),
        *((plan, ways) for plan in SINGLE for ways in ONE_OF_IT),
    ],
)
async def test_the_plan_comes_back_with_what_was_moved_or_left_out(
    world: World, plan: str, ways: list[str]
) -> None:
    phone = await of(world, plan)
    # Something else is there to be written, whatever is left out.
    await say(phone, "/run 28 March 9:00 race")
    earlier = await exported(phone)
    await change(phone, ways)
    before = await rows(world)
    assert (await send(phone, await exported(phone))).said.startswith(SAME)
    # What was written before that says nothing against it.
    assert (await send(phone, earlier)).said.startswith(SAME)
    assert await rows(world) == before


async def test_what_was_moved_and_given_back_has_its_primer_at_its_new_time(
    world: World,
) -> None:
    phone = await world.runner(BY_HAND)
    await change(phone, [BY_HALF_AN_HOUR])
    content = await exported(phone)
    assert content.count(b"BEGIN:VEVENT") == 2
    assert (await send(phone, content)).said == (
        "Nothing new: all 2 runs are planned just as they are there."
    )
    assert "Wednesday 07:00 instead of 06:30" in " ".join((await say(phone, "/runs")).labels)
    await world.move_to(WEDNESDAY_0645)
    assert any("Run at 07:00" in one.said for one in await phone.settled())


@pytest.mark.parametrize("ways", [["Skip"], [BY_HALF_AN_HOUR, "Skip"]], ids=" ".join)
async def test_a_run_that_is_left_out_is_not_written(world: World, ways: list[str]) -> None:
    phone = await world.runner(ONCE)
    await change(phone, ways)
    assert (await say(phone, "/export ics")).said.startswith("No run is planned")
    await say(phone, "/run 28 March 9:00 race")
    content = await exported(phone)
    assert content.count(b"BEGIN:VEVENT") == 1
    assert b"20270328T090000" in content
    # For somebody else it is not there either.
    other = await world.runner("daily 07:00")
    assert (await send(other, content)).said.startswith("1 run found")


async def test_a_series_that_was_changed_elsewhere_keeps_what_was_moved(world: World) -> None:
    phone = await world.runner(BY_HAND)
    await change(phone, [BY_HALF_AN_HOUR])
    content = await exported(phone)
    shown = await send(phone, content.replace(b"T063000", b"T064500"))
    assert "1 is planned already" in shown.said
    await tap(phone, "Take 1 over")
    labels = " ".join((await say(phone, "/runs")).labels)
    assert "Wed and Fri 06:45" in labels
    assert "Wednesday 07:00 instead of 06:45" in labels
    assert (await send(phone, await exported(phone))).said.startswith(SAME)


async def test_a_moved_run_that_was_changed_elsewhere_still_stands_for_its_date(
    world: World,
) -> None:
    phone = await world.runner(BY_HAND)
    await change(phone, [BY_HALF_AN_HOUR])
    content = await exported(phone)
    await send(phone, content.replace(b"T070000", b"T071500"))
    await tap(phone, "Take 1 over")
    assert "Wednesday 07:15 instead of 06:30" in " ".join((await say(phone, "/runs")).labels)


async def test_a_moved_run_outlives_a_series_that_was_called_off_elsewhere(world: World) -> None:
    phone = await world.runner(BY_HAND)
    await change(phone, [BY_HALF_AN_HOUR])
    content = await exported(phone)
    shown = await send(phone, content.replace(b"RRULE:", b"STATUS:CANCELLED\r\nRRULE:"))
    assert "1 is planned already" in shown.said
    await tap(phone, "Take 1 over")
    assert [label for label in (await say(phone, "/runs")).labels if "07:00" in label] == [
        "Wednesday 07:00 ›"
    ]
    await world.move_to(WEDNESDAY_0645)
    assert any("Run at 07:00" in one.said for one in await phone.settled())


@pytest.mark.parametrize("plan", [WEDNESDAYS, RACE])
@pytest.mark.parametrize("ways", ONE_OF_IT, ids=" ".join)
async def test_what_was_moved_outlives_its_calendar_sent_again(
    world: World, plan: str, ways: list[str]
) -> None:
    phone = await of(world, plan)
    await change(phone, ways)
    before = await rows(world)
    assert (await send(phone, file_of(plan))).said.startswith(SAME)
    assert await rows(world) == before
    # So it does where something else in it is new.
    await send(phone, file_of(plan, LATER))
    await tap(phone, "Take 1 over")
    known = {row[0] for row in before["run"]}
    assert known <= {row[0] for row in (await rows(world))["run"]}
    assert (await send(phone, file_of(plan, LATER))).said.startswith(SAME)


async def test_what_was_moved_goes_with_the_event_that_its_calendar_has_no_more(
    world: World,
) -> None:
    phone = await of(world, RACE)
    await change(phone, [BY_HALF_AN_HOUR])
    shown = await send(phone, file_of(LATER))
    assert "🗑 No longer there: Wednesday 06:30, race" in shown.said
    await tap(phone, "Take 2 over")
    assert "07:00" not in " ".join((await say(phone, "/runs")).labels)
    await world.move_to(WEDNESDAY_0645)
    assert not any("Run at" in one.said for one in await phone.settled())
