"""Staff come by links that work once, and a clinic always keeps an owner."""

import asyncio

from sqlalchemy import select

from storage import clinics
from storage.clinic_records import Role
from storage.tables import member, runner
from tests.bot.clinic_deeds import a_code, clinic_with, code_in, employed, founded
from tests.bot.deeds import fetch, rows, say, tap, toast
from tests.world import World


async def test_a_link_for_staff_lets_one_person_in(world: World) -> None:
    owner = await world.runner()
    await founded(owner)
    await tap(owner, "Staff", "Add a therapist")
    link = next(word for word in owner.last.text.split() if word.startswith("https://"))
    assert link == f"https://t.me/runprimer_test_bot?start={code_in(owner.last).replace('-', '')}"
    tom, other = await world.person("Tom & <i>Co</i>"), await world.person()
    await tom.follow(link)
    await tom.settled()
    assert tom.last.text.startswith("Riverside wants you on its staff, as therapist.")
    assert tom.last.labels == ["Join", "No"]
    menu = await tap(tom, "Join")
    assert "Invites" in menu.labels
    assert "Book of changes" not in menu.labels
    before = await rows(world)
    assert (await say(tom, f"/join {code_in(owner.last)}")).text.startswith("This code was used")
    await other.follow(link)
    await other.settled()
    assert other.last.text.startswith("This code was used as often as it may be.")
    assert await rows(world) == before
    await say(owner, "/clinic")
    assert "Tom & <i>Co</i>: therapist" in (await tap(owner, "Staff")).text


async def test_one_of_the_staff_needs_no_second_link_and_takes_no_use(world: World) -> None:
    clinic_id, tom = await clinic_with(world, Role.THERAPIST)
    code = await a_code(world, clinic_id, role=Role.OWNER)
    await say(tom, "/privacy")
    before = await rows(world)
    assert (await say(tom, f"/join {code}")).text == "You work in Riverside already."
    assert await rows(world) == before
    # A runner of one's own clinic one may be.
    assert (await say(tom, f"/join {await a_code(world, clinic_id, seed=2)}")).labels[-2] == "Join"


async def test_a_no_to_a_link_leaves_it_for_another(world: World) -> None:
    clinic_id, _ = await clinic_with(world)
    code = await a_code(world, clinic_id, role=Role.ASSISTANT)
    runner_ = await world.runner()
    await say(runner_, f"/join {code}")
    assert (await tap(runner_, "No")).text.startswith("You didn’t join")
    await say(runner_, f"/join {code}")
    assert (await tap(runner_, "Join")).text.startswith("Welcome to Riverside.")


async def test_the_last_owner_stays_until_there_is_another(world: World) -> None:
    clinic_id, owner = await clinic_with(world)
    tom = await employed(world, clinic_id, Role.THERAPIST, "Tom")
    await say(owner, "/clinic")
    shown = await tap(owner, "Staff")
    before = await rows(world)
    last = "Riverside needs an owner: make somebody else one first, or delete the clinic."
    for data in (
        f"1:staff:left:0:{clinic_id}",
        f"1:staff:removed:0:{clinic_id}:{owner.id}",
        f"1:staff:role:0:{clinic_id}:{owner.id}:therapist",
    ):
        await owner.press(data, shown.id)
        assert await toast(owner) == last, data
    await say(owner, "/delete")
    await owner.tap("Delete everything")
    assert (await toast(owner) or "").startswith("You are the only owner of Riverside. In /clinic")
    assert await rows(world) == before
    await say(owner, "/clinic")
    await tap(owner, "Staff", "Tom ›", "Make owner", "Leave the staff", "Yes, leave")
    assert owner.last.text.endswith("You work in Riverside no more.")
    assert await fetch(world, select(member.c.person_id, member.c.role)) == [(tom.id, Role.OWNER)]
    await say(owner, "/delete")
    deleted = "Deleted: I keep nothing about you any more. /start begins anew."
    assert (await tap(owner, "Delete everything")).text == deleted
    assert await fetch(world, select(runner.c.id)) == [(tom.id,)]
    await say(tom, "/clinic")
    book = await tap(tom, "Book")
    assert "Staff left the staff" in book.text
    assert "Staff made Tom an owner" in book.text


async def test_what_an_owner_is_no_more_nobody_becomes_by_their_links(world: World) -> None:
    clinic_id, owner = await clinic_with(world)
    other = await employed(world, clinic_id, Role.OWNER, "Tom")
    third = await employed(world, clinic_id, Role.OWNER, "Eva")
    by_tom = await a_code(world, clinic_id, role=Role.OWNER, by=other.id)
    by_eva = await a_code(world, clinic_id, seed=2, role=Role.OWNER, by=third.id)
    await say(owner, "/clinic")
    await tap(owner, "Staff", "Tom ›", "Make assistant")
    await say(third, "/delete")
    assert "Only the books of the clinics" in (await tap(third, "Delete everything")).text
    new = await world.person()
    for code in (by_tom, by_eva):
        assert (await say(new, f"/join {code}")).text.startswith("The clinic has taken this code")
    await say(owner, "/clinic")
    assert "Eva left the staff" in (await tap(owner, "Book")).text


async def test_of_two_owners_who_remove_each_other_at_once_one_stays(world: World) -> None:
    clinic_id, one = await clinic_with(world)
    other = await employed(world, clinic_id, Role.OWNER)
    for phone in (one, other):
        await say(phone, "/clinic")
    await asyncio.gather(
        one.press(f"1:staff:removed:0:{clinic_id}:{other.id}", one.last.id),
        other.press(f"1:staff:role:0:{clinic_id}:{one.id}:assistant", other.last.id),
        one.press(f"1:staff:left:0:{clinic_id}", one.last.id),
        other.press(f"1:staff:left:0:{clinic_id}", other.last.id),
    )
    await one.settled()
    async with world.app.database.snapshot() as tx:
        assert await clinics.owners(tx, clinic_id) == 1


async def test_who_is_removed_is_out_with_the_links_they_made_for_others(world: World) -> None:
    clinic_id, owner = await clinic_with(world)
    tom = await employed(world, clinic_id, Role.THERAPIST, "Tom")
    for_staff = await a_code(world, clinic_id, role=Role.OWNER, by=tom.id)
    for_runners = await a_code(world, clinic_id, seed=2, by=tom.id)
    menu = await say(tom, "/clinic")
    await say(owner, "/clinic")
    await tap(owner, "Staff", "Tom ›", "Remove", "Remove")
    assert "Tom" not in owner.last.text
    await tom.tap("Invites", message=menu)
    assert await toast(tom) == "You don’t work in this clinic, or no longer."
    assert (await say(tom, f"/join {for_staff}")).text.startswith("The clinic has taken this code")
    assert (await say(tom, f"/join {for_runners}")).text.startswith("Riverside invites you")


async def test_the_book_is_turned_page_by_page(world: World) -> None:
    _, owner = await clinic_with(world)
    await say(owner, "/clinic")
    await tap(owner, "Staff", *["Add an assistant"] * 12)
    await say(owner, "/clinic")
    newest = await tap(owner, "Book")
    assert newest.text.count("Staff made a link for an assistant") == 10
    assert newest.labels == ["Older ›", "‹ Back"]
    oldest = await tap(owner, "Older")
    assert oldest.text.count("Staff made a link for an assistant") == 2
    assert oldest.labels == ["‹ Newer", "‹ Back"]
    assert (await tap(owner, "Newer")).text == newest.text


async def test_one_of_the_staff_who_never_said_where_they_are_chooses_a_language(
    world: World,
) -> None:
    _, phone = await clinic_with(world, Role.THERAPIST)
    await say(phone, "/language")
    await tap(phone, "Español")
    await say(phone, "/clinic")
    assert "terapeuta" in phone.last.text
    assert "Where" not in phone.last.text
