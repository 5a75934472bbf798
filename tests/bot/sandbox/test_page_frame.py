"""The chat page in a real browser: what stands around the chat, and what a lost line does to it."""

import re
from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import pytest
from playwright.async_api import expect

from tests.bot.sandbox.page_walk import Line, Walk, bubbles, png, walking

pytestmark = pytest.mark.browser


@pytest.fixture
async def walk() -> AsyncIterator[Walk]:
    async with walking() as walk:
        yield walk


@pytest.fixture
async def started(walk: Walk) -> Walk:
    await walk.start()
    return walk


async def test_the_other_persons_unread_messages_are_counted(started: Walk) -> None:
    async with started.page() as page:
        alex = page.get_by_role("button", name="Alex")
        await started.bot.send_message(started.other.id, "for Alex only")
        await started.bot.send_message(started.other.id, "and more")
        await expect(alex.get_by_label("2 unread")).to_be_visible()
        await expect(bubbles(page)).to_have_text(["/start"])
        await alex.click()
        await expect(bubbles(page)).to_have_text(["/start", "for Alex only", "and more"])
        await expect(alex.locator(".badge")).to_be_hidden()
        await expect(alex).to_have_attribute("aria-current", "true")


async def test_a_person_is_added(walk: Walk) -> None:
    async with walk.page() as page:
        await page.get_by_role("button", name="Add a person").click()
        await page.get_by_label("Name").fill("Kim <i>")
        await page.get_by_label("Language").select_option("es")
        await page.get_by_role("button", name="Add", exact=True).click()
        kim = page.get_by_role("button", name="Kim <i>")
        await expect(kim).to_have_attribute("aria-current", "true")
        await page.get_by_role("button", name="START").click()
        user = (await walk.heard_message()).from_user
        assert user is not None
        assert user.language_code == "es"


async def test_a_blocked_bot_can_be_let_in_again(started: Walk) -> None:
    async with started.page() as page:
        await page.get_by_role("button", name="Menu").click()
        await page.get_by_role("menuitem", name="Block the bot").click()
        member = (await started.heard()).my_chat_member
        assert member is not None
        assert member.new_chat_member.status == "kicked"
        await expect(page.get_by_label("Message", exact=True)).to_be_hidden()
        await page.get_by_role("button", name="Unblock the bot").click()
        member = (await started.heard()).my_chat_member
        assert member is not None
        assert member.new_chat_member.status == "member"
        await expect(page.get_by_label("Message", exact=True)).to_be_visible()


async def test_dark_follows_the_system_until_the_person_chooses(started: Walk) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    async with started.page(dark=True) as page:
        dark = await page.evaluate(ground)
        await page.get_by_role("button", name="Menu").click()
        await page.get_by_role("menuitemradio", name="Light theme").click()
        await expect(page.locator("body")).not_to_have_css("background-color", dark)
        light = await page.evaluate(ground)
        assert brightness(dark) < 60
        assert brightness(light) > 200
        await page.reload()
        await expect(page.locator("body")).to_have_css("background-color", light)


def brightness(colour: str) -> float:
    channels = [int(number) for number in re.findall(r"\d+", colour)[:3]]
    return sum(channels) / len(channels)


@pytest.mark.parametrize("dark", [False, True])
async def test_a_small_phone_has_room_for_everything(started: Walk, dark: bool) -> None:
    digits = [str(digit) for digit in range(8)]
    await started.says("w" * 300, digits, ["A label that is long " * 3, "x" * 60], ["one", "two"])
    await started.bot.send_photo(started.me.id, png(900, 500), caption="Wide")
    async with started.page(width=360, height=640, dark=dark) as page:
        await expect(page.get_by_alt_text("Wide")).to_have_js_property("naturalWidth", 900)
        for part in ("html", "#log"):
            widths = "node => [node.scrollWidth, node.clientWidth]"
            needed, given = await page.locator(part).evaluate(widths)
            assert needed <= given, part
        tops = "nodes => nodes.map(n => n.getBoundingClientRect().top)"
        row = page.locator(".button-row").first.locator("button")
        assert len(set(await row.evaluate_all(tops))) == 1
        tappable = page.locator("button:visible:not(.command-link)")
        heights = "nodes => nodes.map(n => [n.getBoundingClientRect().height, n.outerHTML])"
        small = [html for height, html in await tappable.evaluate_all(heights) if height < 44]
        assert small == []

        alex = page.get_by_role("button", name="Alex")
        await expect(alex).to_be_hidden()
        await page.get_by_role("button", name="People").click()
        await alex.click()
        await expect(alex).to_be_hidden()
        await expect(bubbles(page)).to_have_text(["/start"])


async def test_skip_moves_the_clock_and_tells_where_to(walk: Walk) -> None:
    async def to_next_year() -> str:
        now = walk.clock.now()
        walk.clock.move_to(now.replace(year=now.year + 1, month=1, day=2, hour=12))
        return "Next primer: in the new year"

    walk.api.on_skip = to_next_year
    async with walk.page() as page:
        await page.get_by_role("button", name="Skip to the next primer").click()
        await expect(page.get_by_text("Next primer: in the new year")).to_be_visible()
        await expect(page.locator(".clock time")).to_contain_text("2 Jan")


async def test_an_hour_is_skipped_from_the_menu(walk: Walk) -> None:
    before = walk.clock.now()
    async with walk.page(width=360, height=740) as page:
        shown = await page.locator(".clock time").get_attribute("datetime")
        assert shown is not None
        await page.get_by_role("button", name="Menu").click()
        await page.get_by_role("menuitem", name="Skip an hour").click()
        await expect(page.locator(".clock time")).not_to_have_attribute("datetime", shown)
        later = datetime.fromisoformat(
            await page.locator(".clock time").get_attribute("datetime") or ""
        )
    # It runs on as it is read.
    assert timedelta(hours=1) <= later - before < timedelta(hours=1, minutes=1)


async def test_what_fails_is_said(started: Walk) -> None:
    started.api.on_skip = None
    async with started.page() as page:
        await page.get_by_role("button", name="Skip to the next primer").click()
        await expect(page.get_by_text("That did not work")).to_be_visible()
        started.errors.clear()  # the browser itself reports the refusal in its console


async def test_a_lost_line_is_taken_up_again_without_doubles(started: Walk) -> None:
    line = Line(started.url)
    await started.says("before", ["Tap"])
    async with line.open() as near, started.page(url=near) as page:
        await page.get_by_role("button", name="Tap").click()
        query = (await started.heard()).callback_query
        assert query is not None
        line.cut()
        await expect(page.get_by_text("connecting")).to_be_visible()
        await started.says("meanwhile")
        await query.answer("answered meanwhile")
        line.mend()
        await expect(page.get_by_text("answered meanwhile")).to_be_visible()
        await started.says("after")
        await expect(bubbles(page)).to_have_text(["/start", "before", "meanwhile", "after"])
        await expect(page.get_by_text("connecting")).to_be_hidden()
        started.errors.clear()  # the browser itself reports the lost line in its console
