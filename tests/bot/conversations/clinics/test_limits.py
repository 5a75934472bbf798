"""Much of everything: what is long arrives whole, and long lists are read page by page."""

import pytest

from bot.coach.program_documents import checked
from bot.coach.program_faults import ProgramError
from bot.coach.programs import MOST_PHASES, Program
from messages.drills import DRILLS
from storage import clinics, invites, programs, runners
from storage.clinic_records import Role
from storage.invites import NewInvite
from tests.bot.casting import a_clinic_of, drafted, press
from tests.bot.clinic_deeds import clinic_with, employed, enrolled
from tests.bot.coach.program_samples import a_phase, a_program, a_step
from tests.bot.deeds import say, tap
from tests.bot.programs import given, published
from tests.clinics import A_DAY, a_member
from tests.factories import NOON
from tests.phone import Message, Phone
from tests.world import World

MANY = 45
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
EMOJI = "🙂"  # two of what Telegram counts


async def test_three_letters_of_the_longest_arrive_in_one_message(world: World) -> None:
    clinic_id, therapist = await clinic_with(world, Role.THERAPIST)
    runner = await enrolled(world, clinic_id)
    await say(therapist, "/clinic")
    await press(runner, "write", clinic_id, flow="letter")
    refused = await say(runner, EMOJI * 501)
    assert "1,002 characters, and 1,000 fit" in refused.text
    await say(runner, EMOJI * 500)
    for _ in range(2):
        await press(runner, "write", clinic_id, flow="letter")
        await say(runner, EMOJI * 500)
    await world.move_by(seconds=61)
    await therapist.settled()
    assert therapist.last.text.count(EMOJI) == 1500


async def many(world: World, clinic_id: int) -> None:
    """Give a clinic many invites, half of them for staff, and many staff."""
    async with world.app.database.transaction() as tx:
        for number in range(MANY):
            role = Role.ASSISTANT if number >= MANY // 2 else None
            new = NewInvite(clinic_id, number + 2, NOON + A_DAY, role)
            await invites.add(tx, new, code_hash=f"{number:064}", by=1, at=NOON)
            await runners.add(tx, 10_000 + number, language="en", at=NOON)
            name = f"<b>&{number:02}" + "n" * 57
            await clinics.add_member(tx, clinic_id, 10_000 + number, Role.ASSISTANT, name, at=NOON)


async def turned(phone: Phone) -> list[Message]:
    """Return a list's pages, from the first to the last."""
    pages = [phone.last]
    while "Older ›" in pages[-1].labels:
        pages.append(await tap(phone, "Older ›"))
    return pages


async def test_all_of_many_staff_and_invites_can_be_reached(world: World) -> None:
    clinic_id, owner = await clinic_with(world)
    assistant = await employed(world, clinic_id, Role.ASSISTANT)
    await many(world, clinic_id)
    await say(owner, "/clinic")
    await tap(owner, "Staff")
    shown = [label for page in await turned(owner) for label in page.labels]
    assert sum(label.startswith("<b>&") for label in shown) == MANY
    for phone, count in ((owner, MANY), (assistant, MANY // 2)):
        await say(phone, "/clinic")
        await tap(phone, "Invites")
        shown = [label for page in await turned(phone) for label in page.labels]
        assert sum("until" in label for label in shown) == count


def with_names(name: str, drill: str) -> Program:
    """Return the longest program, its phases named with a number before."""
    names = [f"{number:02}{name}" for number in range(MOST_PHASES)]
    return a_program(*(a_phase(one, 1, a_step(drill, 30, 99)) for one in names))


async def test_the_review_of_the_longest_program_is_one_message(world: World) -> None:
    with pytest.raises(ProgramError):
        checked(with_names(EMOJI * 32, "bird-dog"))
    runner, owner = await world.runner(), await world.runner(language_code="es")
    drills = sorted(DRILLS)[:2]
    first, second = (checked(with_names("<&" + EMOJI * 30, drill)) for drill in drills)
    clinic_id = await given(world, runner, first)
    async with world.app.database.transaction() as tx:
        await a_member(tx, clinic_id, owner.id, Role.OWNER)
        (program,) = await programs.listed(tx, clinic_id)
    await published(world, clinic_id, second)
    review = await press(owner, "roll", clinic_id, program.id, 1, flow="program")
    assert "Y 12 más." in review.text
    assert "Publicar" in review.labels


async def test_links_of_the_longest_are_shown_to_be_changed(world: World) -> None:
    clinic_id, (owner,) = await a_clinic_of(world, await world.runner(), owner=Role.OWNER)
    await drafted(owner, clinic_id)
    await tap(owner, "Edit", "Link buttons")
    address = "https://example.com/" + "a" * 2_000
    await say(owner, f"One - {address}\nTwo - {address}")
    shown = await tap(owner, "Edit", "Link buttons")
    assert shown.labels == ["No buttons", "‹ Back"]
    assert f"One - {address[:199]}…" in shown.text
