"""A program as a file in the chat: the template, there and back, and every file that is none."""

import pytest
from sqlalchemy import select

from bot.coach.program_documents import document_of
from bot.coach.program_files import LARGEST_FILE, read_file, written
from storage.clinic_records import Role
from storage.tables import program, program_version
from tests.bot.clinic_deeds import clinic_with
from tests.bot.coach.program_samples import a_phase, a_program, a_step
from tests.bot.deeds import fetch, rows, say, tap
from tests.phone import Phone
from tests.world import World

STRENGTH = a_program(a_phase("Start", 2, a_step("glute-bridge", 50)), a_phase("Build", 4))
GOOD = written(STRENGTH)


@pytest.fixture
async def desk(world: World) -> tuple[int, Phone]:
    """A clinic's id, and a therapist's phone that shows its programs."""
    clinic_id, phone = await clinic_with(world, Role.THERAPIST)
    await say(phone, "/clinic")
    await tap(phone, "Programs", "New program")
    return clinic_id, phone


async def sent(phone: Phone, content: bytes | str, name: str = "program.toml") -> str:
    """Send a file, and return what is said to it."""
    await phone.send_document(name, content.encode() if isinstance(content, str) else content)
    await phone.settled()
    return phone.last.said


async def test_the_template_is_sent_changed_and_sent_back(
    world: World, desk: tuple[int, Phone]
) -> None:
    _, phone = desk
    file = await tap(phone, "Template file")
    assert file.file_name == "program.toml"
    template = (await phone.download(file)).decode()
    assert template.startswith("# A program for your runners.")
    assert "# bird-dog = Bird dog (Floor)\n" in template
    menu = next(one for one in phone.messages if "Template file" in one.labels)
    await tap(phone, "Send a file", on=menu)
    reviewed = await sent(phone, template.replace('name = "Strength"', 'name = "Power"'))
    assert reviewed.startswith("Power\n1. Phase 1, 2 weeks: Floor 300 s, Standing 300 s")
    page = await tap(phone, "Publish")
    assert page.said.startswith("Power is there.")
    ((content,),) = await fetch(world, select(program_version.c.content))
    assert content == {**document_of(read_file(template.encode())), "name": "Power"}


async def test_a_program_goes_out_as_a_file_and_comes_back_as_its_next_version(
    world: World, desk: tuple[int, Phone]
) -> None:
    _, phone = desk
    await tap(phone, "Send a file")
    await sent(phone, GOOD)
    page = await tap(phone, "Publish")
    file = await tap(phone, "As a file", on=page)
    exported = (await phone.download(file)).decode()
    assert read_file(exported.encode()) == STRENGTH
    await tap(phone, "Send a file", on=page)
    reviewed = await sent(phone, exported.replace("weeks = 4", "weeks = 3"))
    assert "Build: 4 → 3 weeks" in reviewed
    await tap(phone, "Publish")
    assert await fetch(world, select(program.c.name, program.c.version)) == [("Strength", 2)]


WRONG: list[tuple[str, bytes | str, str]] = [
    (
        "weeks",
        GOOD.replace("weeks = 4", "weeks = 400"),
        (
            "Line 19: phases[2].weeks: 400 is not between 1 and 52."
            " It would be right like this: weeks = 2. Nothing was changed."
        ),
    ),
    (
        "a field",
        GOOD.replace("weeks = 4", "weks = 4"),
        (
            "Line 19: “weks” is no field here; known: weeks."
            " It would be right like this: weeks = 2. Nothing was changed."
        ),
    ),
    (
        "a drill",
        GOOD.replace("glute-bridge", "glute-brige", 1),
        (
            "Line 14: There is no drill “glute-brige”; is it glute-bridge, single-leg-bridge?"
            ' It would be right like this: drill = "glute-bridge". Nothing was changed.'
        ),
    ),
    (
        "0 seconds",
        GOOD.replace("seconds = 50", "seconds = 0", 1),
        (
            "Line 14: phases[1].floor.steps[1].seconds: 0 is not between 1 and 300."
            " It would be right like this: seconds = 50. Nothing was changed."
        ),
    ),
    (
        "900 seconds",
        GOOD.replace("seconds = 50 },", "seconds = 300 }, { drill = 'bird-dog', seconds = 300 },"),
        "Line 8: phases[1].floor lasts 635 seconds; 600 is the most.",
    ),
    ("a cycle", GOOD.replace("weeks = 4", 'weeks = 4\nthen = "Start"'), "Line 20: After “Build”"),
    ("a wrong sign", GOOD.replace("weeks = 4", "weeks ="), "Line 19: This cannot be read as TOML"),
    ("markup", "<b>bold</b>", "Line 1: This cannot be read as TOML: "),
    ("no text", b"\x89PNG\r\n\x1a\n\x00", "Line 1: This is no text in UTF-8."),
    ("nothing", "#", "Line 1: name is missing."),
    ("a bomb of brackets", "a = [\n" + "[\n" * 30_000, "Too much is nested in this file."),
    ("a bomb of dots", "a" + ".a" * 30_000 + " = 1", "Line 1: This line has 60005 characters;"),
    (
        "10 MB",
        b"#" * 10_000_000,
        "The file is larger than 64 KiB: 10000000 bytes. Nothing was changed.",
    ),
]


async def test_a_file_that_is_no_program_is_refused_with_its_line_and_an_example(
    world: World, desk: tuple[int, Phone]
) -> None:
    _, phone = desk
    await tap(phone, "Send a file")
    before = await rows(world)
    for what, content, answer in WRONG:
        said = await sent(phone, content)
        assert said.startswith(answer), (what, said)
        assert said.endswith("Nothing was changed."), what
        assert await rows(world) == before, what
    for name in ("program.txt", "program", "photo.jpg"):
        assert (await sent(phone, GOOD, name)).startswith("That is no program:")
    await phone.send_photo()
    await phone.settled()
    assert phone.last.said.startswith("That is no program:")
    assert await rows(world) == before
    assert (await sent(phone, GOOD, "PROGRAM.TOML")).startswith("Strength\n1. Start, 2 weeks")


async def test_a_file_that_lies_about_its_size_is_not_read(
    world: World, desk: tuple[int, Phone]
) -> None:
    _, phone = desk
    await tap(phone, "Send a file")
    await phone.send_document("a.toml", b"#" * (LARGEST_FILE + 9), claims_size=100)
    await phone.settled()
    assert phone.last.said == "The file could not be fetched. Send it once more."


async def test_a_file_that_nobody_asked_for_makes_no_program(
    world: World, desk: tuple[int, Phone]
) -> None:
    _, phone = desk
    await sent(phone, GOOD)
    assert await fetch(world, select(program.c.id)) == []


async def test_a_file_that_is_published_is_asked_for_no_more(
    world: World, desk: tuple[int, Phone]
) -> None:
    _, phone = desk
    await tap(phone, "Send a file")
    await say(phone, "/plan")
    await say(phone, "/clinic")
    await tap(phone, "Programs", "New program", "Send a file")
    await sent(phone, GOOD)
    page = await tap(phone, "Publish")
    assert page.said.startswith("Strength is there.")
