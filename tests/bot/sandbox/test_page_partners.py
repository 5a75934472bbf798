"""The chat page in a real browser: several partners, and the links that bring them to the bot."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Page, expect
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import ParseMode

from tests.bot.sandbox.page_walk import Walk, bubbles, walking

pytestmark = pytest.mark.browser

LINK = "https://t.me/Primer_Bot?start=CODE42"


@pytest.fixture
async def walk() -> AsyncIterator[Walk]:
    async with walking() as walk:
        yield walk


@pytest.fixture
async def started(walk: Walk) -> Walk:
    await walk.start()
    return walk


async def open_link(page: Page, link: str) -> None:
    """Open a link in the dialog that is there."""
    await page.get_by_label("Link to the bot").fill(link)
    await page.get_by_role("dialog").get_by_role("button", name="Open", exact=True).click()


@pytest.mark.parametrize(
    "html",
    [
        f'<a href="{LINK}">Join</a>',
        '<a href="tg://resolve?domain=primer_bot&amp;start=CODE42">Join</a>',
        "Join: t.me/primer_bot?start=CODE42",
        f"Join: {LINK}.",
    ],
)
async def test_a_link_to_the_bot_starts_it_with_what_it_carries(started: Walk, html: str) -> None:
    async with started.page() as page:
        await started.bot.send_message(started.me.id, html, parse_mode=ParseMode.HTML)
        await page.get_by_role("log").get_by_role("link").click()
        assert (await started.heard_message()).text == "/start CODE42"


async def test_a_button_opens_its_link(started: Walk) -> None:
    markup = InlineKeyboardMarkup.from_column(
        [
            InlineKeyboardButton("Join", url=LINK),
            InlineKeyboardButton("Elsewhere", url="https://t.me/other_bot?start=CODE42"),
        ]
    )
    await started.bot.send_message(started.me.id, "Where to?", reply_markup=markup)
    async with started.page() as page:
        await page.get_by_role("link", name="Join").click()
        assert (await started.heard_message()).text == "/start CODE42"
        elsewhere = page.get_by_role("link", name="Elsewhere")
        await expect(elsewhere).to_have_attribute("target", "_blank")
        await expect(elsewhere).to_have_attribute("rel", "noopener noreferrer")
        await expect(elsewhere).to_have_attribute("href", "https://t.me/other_bot?start=CODE42")
        await page.context.route("https://t.me/**", lambda route: route.abort())
        async with page.context.expect_page() as opened:
            await elsewhere.click()
        await (await opened.value).close()
        await expect(bubbles(page)).to_have_text(["/start", "Where to?", "/start CODE42"])


async def test_who_was_given_a_link_opens_it_in_a_chat_of_their_own(walk: Walk) -> None:
    async with walk.page() as page:
        await page.get_by_role("button", name="Open a link to the bot").click()
        await open_link(page, "https://t.me/other_bot?start=CODE42")
        await expect(page.get_by_role("dialog")).to_be_visible()
        await open_link(page, LINK)
        await expect(page.get_by_role("dialog")).to_have_count(0)
        sent = await walk.heard_message()
        assert (sent.chat.id, sent.text) == (walk.me.id, "/start CODE42")
        await expect(page.get_by_role("button", name="Open a link to the bot")).to_be_hidden()
        await page.get_by_role("button", name="Menu").click()
        await page.get_by_role("menuitem", name="Open a link").click()
        await open_link(page, "t.me/primer_bot?start=AGAIN")
        assert (await walk.heard_message()).text == "/start AGAIN"


async def test_an_invitation_goes_from_one_partner_to_a_new_one(started: Walk) -> None:
    async with started.page(width=360, height=740, dark=True) as page:
        await started.bot.send_message(started.me.id, f"Pass it on: {LINK}")
        link = await page.get_by_role("log").get_by_role("link").get_attribute("href")
        assert link == LINK
        await page.get_by_role("button", name="People").click()
        await page.get_by_role("button", name="Add a person").click()
        await page.get_by_label("Name").fill("Kim")
        await page.get_by_role("button", name="Add", exact=True).click()
        await page.get_by_role("button", name="Open a link to the bot").click()
        await open_link(page, link)
        joined = await started.heard_message()
        assert joined.from_user is not None
        assert (joined.from_user.first_name, joined.text) == ("Kim", "/start CODE42")
        await joined.reply_text("Welcome, Kim")
        await expect(bubbles(page)).to_have_text(["/start CODE42", "Welcome, Kim"])
        await started.bot.send_message(started.me.id, "Kim has joined")
        await page.get_by_role("button", name="People").click()
        robin = page.get_by_role("navigation", name="People").get_by_role("button", name="Robin")
        await expect(robin.get_by_label("1 unread")).to_be_visible()
        await robin.click()
        await expect(bubbles(page).last).to_have_text("Kim has joined")
