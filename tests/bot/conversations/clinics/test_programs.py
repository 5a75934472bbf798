"""A clinic's programs in the chat: made, edited, published, given, taken back."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from bot.coach.program_documents import document_of
from bot.coach.program_files import written
from bot.coach.program_templates import from_template
from storage import programs
from storage.clinic_records import Role
from storage.tables import assignment, audit, program, program_version
from tests.bot.coach.program_samples import a_phase, a_program, a_sequence, a_step
from tests.bot.deeds import TUESDAY_0615, fetch, offered, rows, say, tap, toast
from tests.bot.programs import given
from tests.clinics import a_clinic, a_member, an_enrolment
from tests.phone import Message, Phone
from tests.world import World

BRIDGE, BIRD_DOG = a_step("glute-bridge", 50), a_step("bird-dog", 65)
BRIDGE_OF_13 = a_step("glute-bridge", 13)
STRENGTH = a_program(a_phase("Start", 2, BRIDGE), a_phase("Build", 4, BIRD_DOG))


async def staff_of(world: World, clinic_id: int, role: Role = Role.THERAPIST) -> Phone:
    """Return the phone of somebody who works in a clinic."""
    phone = await world.runner("2027-12-01 06:30")
    async with world.app.database.transaction() as tx:
        await a_member(tx, clinic_id, phone.id, role)
    return phone


async def opened(phone: Phone, what: str) -> Message:
    """Press a button that stands in a clinic's menu, or on a runner's page."""
    await phone.press(f"1:{what}", phone.last.id)
    await phone.settled()
    return phone.last


@pytest.fixture
async def clinic_id(world: World) -> int:
    async with world.app.database.transaction() as tx:
        return (await a_clinic(tx, zone="Europe/Madrid")).id


@pytest.fixture
async def therapist(world: World, clinic_id: int) -> Phone:
    return await staff_of(world, clinic_id)


async def enrolled(world: World, clinic_id: int) -> Phone:
    phone = await world.runner("daily 06:30")
    async with world.app.database.transaction() as tx:
        await an_enrolment(tx, clinic_id, phone.id)
    return phone


async def test_a_program_is_made_of_a_template_given_to_all_and_followed(
    world: World, clinic_id: int, therapist: Phone
) -> None:
    runner = await enrolled(world, clinic_id)
    listed = await opened(therapist, f"programs:show:0:{clinic_id}")
    assert listed.said == "Riverside has no program yet."
    asked = await tap(therapist, "New program", "Standard")
    assert asked.said.startswith("What is the program called?")
    draft = await say(therapist, "Strong <hips>")
    assert draft.said.startswith("Strong <hips>\n1. Phase 1, 2 weeks: Floor 300 s, Standing 300 s")
    await tap(therapist, "1. Phase 1", "+1 week", "Floor")
    longer = await tap(therapist, "2. Glute bridge", "+10 s", "× 9")
    assert longer.said == (
        "Glute bridge 60 s × 9\n"
        "310 s in all, with the time between the drills. The target is 300 s, the most 600 s."
    )
    await tap(therapist, "‹ Back", "4. Bird dog", "Take it out", "‹ Back", "Note")
    await say(therapist, "Slowly, please")
    reviewed = await tap(therapist, "‹ Back", "Publish …")
    assert reviewed.said.endswith("Nobody has this program yet.")
    page = await tap(therapist, "Publish")
    assert page.said.startswith("Strong <hips> is there. Now you can give it to your runners.")
    asked = await tap(therapist, "Give", "All (1)")
    assert asked.said == "Give Strong <hips> to all 1 runners?"
    page = await tap(therapist, "Yes, give it")
    assert page.said.startswith("Strong <hips> was given to one runner.")
    await world.app.wakeups.idle()
    await runner.settled()
    assert runner.last.said.startswith("Riverside has given you a program: Strong <hips>.")
    shown = await tap(runner, "Show it")
    assert "Riverside: Strong <hips>, week 1 of 3" in shown.said
    assert "2. Glute bridge 60 s × 9\n3. Kickback on all fours 30 s a side" in shown.said
    assert "Note from your clinic: Slowly, please" in (await offered(world, runner)).said
    begun = await tap(runner, "Nothing, let’s start", "Glute")
    assert begun.said.startswith("2 of 3 · Glute bridge\n60 s, 9 times")
    actions = await fetch(world, select(audit.c.action).order_by(audit.c.id))
    assert actions == [("program-made",), ("program-given",)]


async def kept(world: World) -> list[tuple[int, str, int]]:
    return await fetch(world, select(program.c.id, program.c.name, program.c.version))


async def test_a_new_version_says_for_whom_it_changes_something_and_can_be_rolled_back(
    world: World,
) -> None:
    runner = await world.runner("daily 06:30")
    clinic_id = await given(world, runner, STRENGTH)
    therapist = await staff_of(world, clinic_id)
    await opened(therapist, f"programs:show:0:{clinic_id}")
    await tap(therapist, "Strength · 1", "Edit", "1. Start", "Floor", "Add a drill", "Leg swing")
    reviewed = await tap(therapist, "‹ Back", "‹ Back", "Publish …")
    assert reviewed.said.endswith(
        "What is new:\nIn Start: + Leg swing 25 s a side\n"
        "Something changes for 1 of 1 runners, from their next primer on."
    )
    page = await tap(therapist, "Publish")
    assert page.said.startswith("Strength is published as version 2. Something changes for one")
    await offered(world, runner)
    assert "New in your program:\n+ Leg swing 25 s a side" in runner.last.said
    versions = await tap(therapist, "Versions")
    assert versions.labels == ["Back to 1", "‹ Back"]
    back = await tap(therapist, "Back to 1")
    assert "− Leg swing" in back.said
    await tap(therapist, "Publish")
    assert [version for _, _, version in await kept(world)] == [3]
    contents = await fetch(world, select(program_version.c.content))
    assert contents[0] == contents[2] != contents[1]
    assert "New in" not in (await say(runner, "/primer")).said


async def test_of_two_authors_the_second_is_told(world: World) -> None:
    clinic_id = await given(world, await world.runner(), STRENGTH)
    first, second = await staff_of(world, clinic_id), await staff_of(world, clinic_id, Role.OWNER)
    ((program_id, _, _),) = await kept(world)
    for author in (first, second):
        await opened(author, f"program:edit:0:{clinic_id}:{program_id}")
        await tap(author, "1. Start", "+1 week", "‹ Back", "Publish …")
    await tap(first, "Publish")
    await second.tap("Publish")
    assert (await toast(second) or "").startswith("Somebody has published or deleted this program")
    assert [version for _, _, version in await kept(world)] == [2]


async def test_a_place_a_phase_and_a_name_come_and_go(
    world: World, clinic_id: int, therapist: Phone
) -> None:
    await opened(therapist, f"program:new:0:{clinic_id}:gentle")
    gentle = await say(therapist, "Soft start")
    assert gentle.said.startswith("Soft start\nGentle\n1. Phase 1, 2 weeks: Floor 300 s")
    await tap(therapist, "1. Phase 1", "Add standing")
    assert therapist.last.said.startswith("Phase 1, Standing\n1. Standing glute squeeze 60 s")
    assert "Drop this place" in therapist.last.labels
    phase = await tap(therapist, "Drop this place", "Locked")
    assert "Locked: no drill is swapped" in phase.said
    await tap(therapist, "‹ Back", "New phase")
    assert (await say(therapist, "Second")).said.startswith("Second, phase 2 of 2")
    await tap(therapist, "Rename")
    assert (await say(therapist, "Third")).said.startswith("Third, phase 2 of 2")
    draft = await tap(therapist, "Drop this phase", "Gentle", "Rename")
    draft = await say(therapist, "Hard start")
    assert draft.said.startswith("Hard start\n1. Phase 1")
    await tap(therapist, "Leave")
    assert therapist.last.said.startswith("Nothing was published.")
    assert await kept(world) == []


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("x" * 65, "name: 1 to 64 characters, please."),
        ("a\nb", "name has a sign in it that is no text: U+000A."),
    ],
)
async def test_a_wrong_name_is_refused(
    world: World, clinic_id: int, therapist: Phone, typed: str, answer: str
) -> None:
    await opened(therapist, f"program:new:0:{clinic_id}:easy")
    assert (await say(therapist, typed)).said == answer
    assert (await say(therapist, "Easy")).said.startswith("Easy\n1. Phase 1")


async def test_a_name_that_is_taken_is_refused_when_it_is_published(world: World) -> None:
    clinic_id = await given(world, await world.runner(), STRENGTH)
    therapist = await staff_of(world, clinic_id)
    await opened(therapist, f"program:new:0:{clinic_id}:race")
    await say(therapist, "Strength")
    await tap(therapist, "Publish …")
    await therapist.tap("Publish")
    assert (await toast(therapist) or "").startswith("There is a program \u2068Strength\u2069 ")


async def test_a_drill_too_many_and_a_second_too_many_are_refused(
    world: World, clinic_id: int, therapist: Phone
) -> None:
    await opened(therapist, f"program:send:0:{clinic_id}:0")
    three = a_sequence(a_step("glute-bridge", 270), a_step("bird-dog", 270), BRIDGE_OF_13)
    full = replace(three, ready=0, transition=20, switch=0, log=5)
    draft = a_program(replace(a_phase(), floor=full))
    await therapist.send_document("long.toml", written(draft).encode())
    await therapist.settled()
    await tap(therapist, "‹ Back", "1. Start", "Floor", "3. Glute bridge")
    assert therapist.last.said.startswith("Glute bridge 13 s × 8\n")
    before = await rows(world)
    await therapist.tap("+5 s")
    assert await toast(therapist) == "phases[1].floor lasts 603 seconds; 600 is the most."
    assert await rows(world) == before


async def test_a_program_is_given_to_one_and_to_a_tag_and_taken_back(world: World) -> None:
    runner = await world.runner("daily 06:30")
    clinic_id = await given(world, runner, STRENGTH)
    therapist = await staff_of(world, clinic_id)
    ((program_id, _, _),) = await kept(world)
    shown = await opened(therapist, f"giving:runner:0:{clinic_id}:{runner.id}")
    assert shown.labels == ["Strength ✓", "No program", "‹ Back"]
    page = await tap(therapist, "‹ Back")
    assert "\nProgram: Strength, Start, week 1 of 6.\n" in page.said
    await tap(therapist, "Program", on=page)
    await tap(therapist, "No program")
    assert await fetch(world, select(assignment.c.runner_id)) == []
    await tap(therapist, "Strength")
    assert await fetch(world, select(assignment.c.program_id)) == [(program_id,)]
    await world.app.wakeups.idle()
    await runner.settled()
    assert runner.last.said.startswith("Riverside has given you a program: Strength.")
    actions = await fetch(world, select(audit.c.action, audit.c.data).order_by(audit.c.id))
    assert [action for action, _ in actions] == ["program-taken", "program-given-one"]


async def test_a_second_clinics_program_is_offered_and_taken_with_a_tap(
    world: World, clinic_id: int, therapist: Phone
) -> None:
    runner = await enrolled(world, clinic_id)
    await given(world, runner, STRENGTH, "Hillside")
    async with world.app.database.transaction() as tx:
        easy = from_template("easy", name="Easy", phase="Phase 1")
        await programs.add(tx, clinic_id, document_of(easy), by=1, at=world.clock.now())
    await opened(therapist, f"giving:runner:0:{clinic_id}:{runner.id}")
    assert "has not chosen it yet" in (await tap(therapist, "Easy")).said
    await world.app.wakeups.idle()
    await runner.settled()
    assert runner.last.said.startswith("Riverside offers you a program: Easy.")
    assert "Hillside: Strength" in (await say(runner, "/primer")).said
    offer = next(one for one in runner.messages if "offers you" in one.said)
    await tap(runner, "Follow this one", on=offer)
    shown = next(one for one in runner.messages if one.id == offer.id)
    assert shown.said.startswith("Riverside: Easy, week 1 of 2")
    assert shown.labels == ["Hillside: Strength", "‹ All clinics"]
    assert "Riverside: Easy" in (await offered(world, runner, TUESDAY_0615)).said


async def test_a_program_is_deleted_and_its_runners_go_on(world: World) -> None:
    runner = await world.runner("daily 06:30")
    clinic_id = await given(world, runner, STRENGTH)
    therapist = await staff_of(world, clinic_id)
    await opened(therapist, f"programs:show:0:{clinic_id}")
    await tap(therapist, "Strength", "Delete", "Yes, delete it")
    assert therapist.last.said.startswith("Strength is deleted.")
    assert (await offered(world, runner)).said.startswith("Run at 06:30. Five minutes")


async def test_a_draft_goes_on_after_a_primer_that_came_between(
    world: World, clinic_id: int, therapist: Phone
) -> None:
    await opened(therapist, f"program:new:0:{clinic_id}:easy")
    await say(therapist, "Easy")
    await say(therapist, "/primer")
    await tap(therapist, "Nothing, let’s start", *["Skip"] * 4)
    assert therapist.last.said.startswith("Easy\n1. Phase 1")


async def test_a_draft_of_one_clinic_is_never_published_in_another(
    world: World, clinic_id: int, therapist: Phone
) -> None:
    async with world.app.database.transaction() as tx:
        other = (await a_clinic(tx, "Hillside")).id
        await a_member(tx, other, therapist.id, Role.OWNER)
    await opened(therapist, f"program:new:0:{clinic_id}:easy")
    await say(therapist, "Easy")
    shown = await tap(therapist, "Publish …")
    data = shown.data_of("Publish")
    assert data is not None
    before = await rows(world)
    await therapist.press(f"{data.rpartition(':')[0]}:{other}", shown.id)
    await therapist.settled()
    assert await rows(world) == before
    assert (await tap(therapist, "Publish")).said.startswith("Easy is there.")


async def test_a_program_of_another_clinic_is_out_of_reach(
    world: World, clinic_id: int, therapist: Phone
) -> None:
    runner = await world.runner()
    await given(world, runner, STRENGTH, "Hillside")
    ((theirs, _, _),) = await kept(world)
    before = await rows(world)
    for what in ("one", "export", "versions", "delete", "deleted"):
        await opened(therapist, f"programs:{what}:0:{clinic_id}:{theirs}")
    for what in (f"edit:0:{clinic_id}:{theirs}", f"roll:0:{clinic_id}:{theirs}:1"):
        await opened(therapist, f"program:{what}")
    await opened(therapist, f"program:send:0:{clinic_id}:{theirs}")
    for what in (f"show:0:{clinic_id}:{theirs}", f"sure:0:{clinic_id}:{theirs}:all"):
        await opened(therapist, f"giving:{what}")
    await opened(therapist, f"giving:one:0:{clinic_id}:{runner.id}:{theirs}")
    await opened(therapist, f"giving:back:0:{clinic_id}:{runner.id}")
    assert await rows(world) == before
