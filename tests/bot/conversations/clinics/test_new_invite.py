"""Invites are made by taps: a link, a code and a picture, shown once and taken back by a tap."""

from datetime import timedelta

from sqlalchemy import select

from bot.coach.codes import hash_of, read_code
from bot.media.code import qr_png
from storage import programs
from storage.clinic_records import Role
from storage.tables import dialogue, invite
from tests.bot.clinic_deeds import a_code, clinic_with, code_in
from tests.bot.deeds import fetch, rows, say, tap, toast
from tests.factories import NOON
from tests.world import World


async def test_an_invite_is_made_by_taps_and_its_code_kept_nowhere(world: World) -> None:
    clinic_id, staff = await clinic_with(world, Role.ASSISTANT)
    async with world.app.database.transaction() as tx:
        for name, is_gentle in (("Six weeks", False), ("Slow", True)):
            content = {"name": name, "gentle": is_gentle, "phases": []}
            await programs.add(tx, clinic_id, content, by=1, at=NOON)
    await say(staff, "/clinic")
    await tap(staff, "Invites", "New invite", "100×", "30 days", "English", "Program")
    assert staff.last.labels == ["Six weeks", "Without"]
    await tap(staff, "Six weeks", "Tag")
    for wrong in ("x" * 33, "left hip, 10k"):
        assert "from 1 to 32 characters and no comma" in (await say(staff, wrong)).text
    chosen = await say(staff, "<u>10k</u>")
    assert "For 100 runners, for 30 days.\nProgram: Six weeks\nTag: <u>10k</u>" in chosen.text
    await tap(staff, "Make it")
    shown = staff.messages[-2]
    code = read_code(code_in(shown))
    assert code is not None
    link = f"https://t.me/runprimer_test_bot?start={code}"
    assert link in shown.text
    assert await staff.download(shown) == qr_png(link)
    kept = select(
        *(invite.c.code_hash, invite.c.uses_left, invite.c.expires_at),
        *(invite.c.language, invite.c.tag),
    )
    assert await fetch(world, kept) == [
        (hash_of(code), 100, NOON + timedelta(days=30), "en", "<u>10k</u>")
    ]
    assert await fetch(world, select(dialogue.c.flow).where(dialogue.c.flow.is_not(None))) == []
    assert not any(code in str(row) for found in (await rows(world)).values() for row in found)


async def test_an_invite_is_taken_back_by_a_tap(world: World) -> None:
    clinic_id, staff = await clinic_with(world)
    code = await a_code(world, clinic_id, uses=100_000, tag="10k")
    await say(staff, "/clinic")
    shown = await tap(staff, "Invites")
    assert shown.labels[0] == "no limit, until tomorrow 13:00 ›"
    one = await tap(staff, "no limit")
    assert "Program: none\nTag: 10k\n" in one.text
    assert (await tap(staff, "Revoke")).labels == ["New invite", "‹ Back"]
    runner = await world.runner()
    assert (await say(runner, f"/join {code}")).text.startswith("The clinic has taken this code")


async def test_links_for_staff_are_the_owners_alone(world: World) -> None:
    clinic_id, assistant = await clinic_with(world, Role.ASSISTANT)
    await a_code(world, clinic_id, role=Role.OWNER)
    ((invite_id,),) = await fetch(world, select(invite.c.id))
    await say(assistant, "/clinic")
    shown = await tap(assistant, "Invites")
    assert shown.labels == ["New invite", "‹ Back"]
    before = await rows(world)
    for action in ("one", "revoke"):
        await assistant.press(f"1:invites:{action}:0:{clinic_id}:{invite_id}", shown.id)
        said = await toast(assistant)
        assert said == "In Riverside you are assistant: that is for others to do."
    assert await rows(world) == before


async def test_forged_choices_are_not_taken(world: World) -> None:
    clinic_id, staff = await clinic_with(world, Role.ASSISTANT)
    other_id, _ = await clinic_with(world)
    async with world.app.database.transaction() as tx:
        gentle = await programs.add(
            tx, clinic_id, {"name": "Slow", "gentle": True, "phases": []}, by=1, at=NOON
        )
        others = await programs.add(
            tx, other_id, {"name": "Other", "gentle": False, "phases": []}, by=1, at=NOON
        )
        await programs.add(
            tx, clinic_id, {"name": "Plain", "gentle": False, "phases": []}, by=1, at=NOON
        )
    await say(staff, "/clinic")
    options = await tap(staff, "Invites", "New invite")
    data = options.data_of("10×")
    assert data is not None
    serial = data.split(":")[3]
    for action, argument in (
        *(("uses", "2"), ("uses", "-1"), ("days", "366")),
        *(("language", "tlh"), ("language", "EN")),
    ):
        before = await rows(world)
        await staff.press(f"1:invite:{action}:{serial}:{clinic_id}:{argument}", options.id)
        assert (await toast(staff) or "").startswith("That one is answered"), action
        assert await rows(world) == before
    programs_shown = await tap(staff, "Program")
    assert programs_shown.labels == ["Plain", "Without"]
    for wrong in (gentle, others, 404):
        before = await rows(world)
        await staff.press(f"1:invite:program:{serial}:{clinic_id}:{wrong}", options.id)
        assert (await toast(staff) or "").startswith("That one is answered"), wrong
        assert await rows(world) == before


async def test_no_invite_is_made_by_going_back(world: World) -> None:
    _, owner = await clinic_with(world)
    await say(owner, "/clinic")
    await tap(owner, "Invites", "New invite", "Tag", "Without")
    assert "No invite is open" in (await tap(owner, "Back")).text
    assert await fetch(world, select(invite.c.id)) == []
    assert (await say(owner, "/cancel")).text.startswith("Nothing is open.")
