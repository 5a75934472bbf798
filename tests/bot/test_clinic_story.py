"""A clinic's whole story over HTTP, from its first minute to a broadcast's report."""

from datetime import UTC, datetime

from tests.bot.clinic_deeds import code_in, founded
from tests.bot.deeds import DAY, TUESDAY_0615, offered, say, tap
from tests.phone import Message, Phone
from tests.world import World

WEDNESDAY_0615 = TUESDAY_0615 + DAY
NEWS = "<b>Week two</b>: the bridge is longer."


async def hired(world: World, owner: Phone) -> Phone:
    """Let an owner make a link for a therapist, who joins by it."""
    await founded(owner)
    await tap(owner, "Staff")
    link = await tap(owner, "Add a therapist")
    therapist = await world.person("Bea")
    await therapist.send("/start " + code_in(link).replace("-", ""))
    await therapist.settled()
    menu = await tap(therapist, "Join")
    assert "Your role here: therapist" in menu.text
    return therapist


async def programmed(therapist: Phone) -> None:
    """Make a program from the standard sequence, and publish it."""
    await tap(therapist, "Programs", "New program", "Standard")
    await say(therapist, "Six weeks")
    published = await tap(therapist, "Publish …", "Publish")
    assert "Version 1; nobody has it yet" in published.text


async def invited(therapist: Phone) -> str:
    """Make an invite that brings the program, and return its code."""
    await say(therapist, "/clinic")
    await tap(therapist, "Invites", "New invite", "Program", "Six weeks", "Make it")
    invite = therapist.messages[-2]
    assert invite.media == "photo"
    return code_in(invite)


async def joined(world: World, code: str, *shares: str, plan: str = "daily 06:30") -> Phone:
    """Return the phone of a runner who joins by a link, and lets the clinic see some things."""
    runner = await world.runner(plan)
    asked = await say(runner, "/start " + code.replace("-", ""))
    assert "With it comes the program Six weeks" in asked.text
    await tap(runner, *shares, "Join")
    assert "You’re in Riverside now" in runner.last.text
    return runner


async def hurt(world: World, runner: Phone) -> Message:
    """Stop the first drill of a primer with a pain of seven on the left."""
    ready = await offered(world, runner)
    assert "Riverside: Six weeks, week 1 of 2" in ready.said
    await tap(runner, "Nothing, let’s start", "It hurts", "Left", "7")
    await world.app.wakeups.idle()
    await runner.settled()
    return runner.last


async def newest(world: World, phone: Phone) -> Message:
    """Return a phone's newest message when all that is due has gone out."""
    await world.app.wakeups.idle()
    await phone.settled()
    return phone.last


async def lengthened(therapist: Phone) -> Message:
    """Publish a second version, in which the bridge takes longer; return the program's page."""
    await say(therapist, "/clinic")
    await tap(therapist, "Programs", "Six weeks", "Edit", "1. Phase 1", "Floor", "2.", "+10 s")
    await tap(therapist, "Back", "Back", "Back", "Publish …")
    assert "Glute bridge 50 s → 60 s" in therapist.last.text
    return await tap(therapist, "Publish")


async def test_from_a_new_clinic_to_the_report_of_a_broadcast(world: World) -> None:
    owner = await world.runner("2027-12-24 10:00")
    therapist = await hired(world, owner)
    await programmed(therapist)
    code = await invited(therapist)
    runner = await joined(world, code, "How often", "Felt and pain", "Alerts")
    other = await joined(world, code, plan="daily 18:00")

    told = await hurt(world, runner)
    assert "was told at 06:15. It is closed now and opens today 08:00" in told.text
    alert = await newest(world, therapist)
    assert "pain 7 of 10\nHalf-kneeling rock, left side, today 06:15" in alert.text
    await world.move_to(datetime(2027, 3, 2, 7, 20, tzinfo=UTC))
    await tap(therapist, "Seen", on=alert)
    assert "has seen it, 08:20" in (await newest(world, runner)).text
    await tap(therapist, "Release the drill", on=alert)
    assert "brings Half-kneeling rock back" in (await newest(world, runner)).text

    assert "published as version 2" in (await lengthened(therapist)).text
    await world.move_to(WEDNESDAY_0615.replace(minute=10))
    await tap(therapist, "Back", "Back")
    await say(therapist, "/clinic")
    await tap(therapist, "Broadcasts", "New broadcast")
    await therapist.send_html(NEWS)
    await therapist.settled()
    panel = await tap(therapist, "Show me")
    assert therapist.messages[-2].html == NEWS
    assert (
        "This goes to 2 of 2.\nOne has a run then: theirs waits until after it.\n"
        "2 have quiet hours then: theirs waits until these end."
    ) in panel.text
    await tap(therapist, "Send now")
    assert (await newest(world, other)).html != NEWS

    ready = await offered(world, runner, WEDNESDAY_0615)
    assert "New in your program:\nFloor: Glute bridge 50 s → 60 s" in ready.text
    await world.move_to(datetime(2027, 3, 3, 6, 0, tzinfo=UTC))
    assert (await newest(world, other)).html == NEWS
    await world.move_to(datetime(2027, 3, 3, 6, 29, tzinfo=UTC))
    assert (await newest(world, runner)).html != NEWS
    await world.move_to(datetime(2027, 3, 3, 6, 30, tzinfo=UTC))
    assert (await newest(world, runner)).html == NEWS
    await world.move_by(seconds=4)
    await therapist.settled()
    report = await tap(therapist, "Report")
    assert "Sent: 2\nKept until after a run: 1\nKept until after quiet hours: 1" in report.text
    assert owner.messages[-1].text.startswith("Riverside: one more therapist")
