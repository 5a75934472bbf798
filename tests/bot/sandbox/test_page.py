"""The chat page in a real browser: what is said in a chat, and how it is shown."""

import re
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import expect
from telegram import BotCommand, KeyboardButton, ReplyKeyboardMarkup
from telegram.constants import ParseMode

from tests.bot.sandbox.page_walk import Walk, bubbles, png, walking

pytestmark = pytest.mark.browser


@pytest.fixture
async def walk() -> AsyncIterator[Walk]:
    async with walking() as walk:
        yield walk


@pytest.fixture
async def started(walk: Walk) -> Walk:
    await walk.start()
    return walk


async def test_a_new_chat_tells_about_the_bot_and_starts_with_one_button(walk: Walk) -> None:
    await walk.bot.set_my_description("Five easy minutes before a run.")
    async with walk.page() as page:
        await expect(page.get_by_text("Five easy minutes before a run.")).to_be_visible()
        await expect(page.get_by_text("Press START")).to_be_visible()
        await expect(page.get_by_label("Message", exact=True)).to_be_hidden()
        await page.get_by_role("button", name="START", exact=True).click()
        assert (await walk.heard_message()).text == "/start"
        await expect(bubbles(page)).to_have_text(["/start"])
        await expect(page.get_by_role("button", name="START", exact=True)).to_be_hidden()
        await expect(page.get_by_text("Press START")).to_be_hidden()
        await expect(page.get_by_label("Message", exact=True)).to_be_visible()


async def test_bubbles_stand_in_order_mine_to_the_right(started: Walk) -> None:
    async with started.page() as page:
        await started.says("first")
        await expect(bubbles(page)).to_have_text(["/start", "first"])
        await page.get_by_label("Message", exact=True).fill("second")
        await page.keyboard.press("Enter")
        await expect(bubbles(page)).to_have_text(["/start", "first", "second"])
        await started.says("third")
        await expect(bubbles(page)).to_have_text(["/start", "first", "second", "third"])
        theirs, mine = page.locator(".theirs .bubble").first, page.locator(".mine .bubble").last
        left, right = await theirs.bounding_box(), await mine.bounding_box()
        assert left is not None
        assert right is not None
        assert left["x"] < right["x"]
        await expect(page.locator(".day")).to_have_count(1)
        await expect(page.locator(".mine time").last).to_have_text(re.compile(r"^\d\d:\d\d$"))


@pytest.mark.parametrize("alert", [False, True])
async def test_a_tap_spins_until_it_is_answered(started: Walk, alert: bool) -> None:
    await started.says("Where did you feel it?", ["Glute", "Quad"])
    async with started.page() as page:
        button = page.get_by_role("button", name="Glute")
        await button.click()
        await expect(button).to_have_attribute("aria-busy", "true")
        query = (await started.heard()).callback_query
        assert query is not None
        assert query.data == "Glute"
        await started.bot.answer_callback_query(query.id, "Noted: glute", show_alert=alert)
        if alert:
            await expect(page.get_by_role("dialog")).to_contain_text("Noted: glute")
            await page.get_by_role("button", name="OK").click()
            await expect(page.get_by_role("dialog")).to_have_count(0)
        else:
            await expect(page.get_by_text("Noted: glute")).to_be_visible()
            await expect(page.get_by_role("dialog")).to_have_count(0)
        await expect(button).not_to_have_attribute("aria-busy", "true")


async def test_an_edit_changes_its_own_bubble_only(started: Walk) -> None:
    asked = await started.says("Any pain now?", ["0", "1"])
    await started.says("below")
    async with started.page() as page:
        await expect(bubbles(page)).to_have_text(["/start", "Any pain now?", "below"])
        # A mark that would be lost if the neighbours were drawn again.
        await page.get_by_role("article").last.evaluate("node => { node.dataset.kept = 'yes' }")
        await asked.edit_text("Pain: none")
        await expect(bubbles(page)).to_have_text(["/start", "Pain: none", "below"])
        await expect(page.get_by_role("article").nth(1)).to_contain_text("edited")
        await expect(page.locator(".inline-button")).to_have_count(0)
        await expect(page.get_by_role("article").last).to_have_attribute("data-kept", "yes")
        await asked.delete()
        await expect(bubbles(page)).to_have_text(["/start", "below"])


async def test_the_last_own_message_can_be_edited(started: Walk) -> None:
    async with started.page() as page:
        await page.get_by_role("button", name="Edit").click()
        await page.get_by_label("Message", exact=True).fill("/start again")
        await page.get_by_role("button", name="Send").click()
        edited = (await started.heard()).edited_message
        assert edited is not None
        assert edited.text == "/start again"
        await expect(bubbles(page)).to_have_text(["/start again"])
        await expect(page.get_by_text("Editing your message")).to_be_hidden()


async def test_a_picture_is_shown_and_enlarged(started: Walk) -> None:
    await started.bot.send_photo(started.me.id, png(), caption="Half-kneeling rock")
    async with started.page() as page:
        image = page.get_by_role("article").get_by_alt_text("Half-kneeling rock")
        await expect(image).to_have_js_property("naturalWidth", 64)
        await page.get_by_role("button", name="Enlarge the picture").click()
        await expect(page.get_by_role("dialog").get_by_role("img")).to_be_visible()
        await page.keyboard.press("Escape")
        await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_the_bots_keyboard_asks_for_a_location(started: Walk) -> None:
    keys = [
        [KeyboardButton("Share my location", request_location=True)],
        [KeyboardButton("Europe")],
    ]
    markup = ReplyKeyboardMarkup(keys, one_time_keyboard=True)
    async with started.page() as page:
        await started.bot.send_message(started.me.id, "Which zone?", reply_markup=markup)
        await page.get_by_role("button", name="Share my location").click()
        await page.get_by_role("button", name="Nairobi").click()
        shared = await started.heard_message()
        assert shared.location is not None
        assert shared.location.latitude == pytest.approx(-1.2921)
        await expect(page.get_by_role("article").last).to_contain_text("-1.2921, 36.8219")
        await expect(page.get_by_role("button", name="Europe")).to_be_hidden()

        await page.get_by_role("button", name="Bot keyboard").click()
        await page.get_by_role("button", name="Share my location").click()
        await page.get_by_label("Latitude").fill("52.5")
        await page.get_by_label("Longitude").fill("-13.25")
        await page.get_by_role("button", name="Share this place").click()
        shared = await started.heard_message()
        assert shared.location is not None
        assert (shared.location.latitude, shared.location.longitude) == (52.5, -13.25)


async def test_a_sticker_is_sent(started: Walk) -> None:
    async with started.page() as page:
        await page.get_by_role("button", name="Attach").click()
        await page.get_by_role("menuitem", name="Sticker").click()
        assert (await started.heard_message()).sticker
        await expect(page.get_by_role("article")).to_have_count(2)


async def test_the_command_menu_narrows_while_typing(started: Walk) -> None:
    commands = [("run", "Plan a run"), ("runs", "Your runs"), ("why", "Why this time")]
    async with started.page() as page:
        await started.bot.set_my_commands([BotCommand(*command) for command in commands])
        await page.get_by_role("button", name="Commands of the bot").click()
        options = page.get_by_role("option")
        await expect(options).to_have_text([f"/{name}{does}" for name, does in commands])
        await page.keyboard.type("ru")
        await expect(options).to_have_count(2)
        await page.keyboard.press("ArrowDown")
        await page.keyboard.press("Tab")
        await expect(page.get_by_label("Message", exact=True)).to_have_value("/run ")
        await expect(options).to_have_count(0)
        await page.get_by_label("Message", exact=True).fill("/w")
        await options.click()
        sent = await started.heard_message()
        assert sent.text == "/why"


async def test_text_is_shown_as_typed_and_entities_as_elements(started: Walk) -> None:
    async with started.page() as page:
        await page.get_by_label("Message", exact=True).fill("<b>&amp;</b> <img src=x>")
        await page.keyboard.press("Enter")
        await expect(bubbles(page).last).to_have_text("<b>&amp;</b> <img src=x>")
        html = (
            "🙂 <b>bold <i>both</i></b> &lt;b&gt;&amp; <tg-spoiler>hidden</tg-spoiler>\n"
            '<blockquote>quoted</blockquote>\n<a href="https://example.org/">link</a>'
            " <code>x</code>"
        )
        await started.bot.send_message(started.me.id, html, parse_mode=ParseMode.HTML)
        said = bubbles(page).last
        await expect(said).to_contain_text("<b>& ")
        await expect(said.locator("strong")).to_have_text("bold both")
        await expect(said.locator("strong em")).to_have_text("both")
        await expect(said.locator("blockquote")).to_have_text("quoted")
        await expect(said.locator("code")).to_have_text("x")
        await expect(said.get_by_role("link")).to_have_attribute("href", "https://example.org/")
        await said.get_by_role("button", name="Hidden text").click()
        await expect(said.locator(".spoiler.shown")).to_have_text("hidden")


async def test_a_keyboard_that_comes_in_the_frame_of_a_scroll_hides_nothing(started: Walk) -> None:
    for number in range(30):
        await started.says(f"message {number}")
    async with started.page() as page:
        markup = ReplyKeyboardMarkup([["one"], ["two"], ["three"]])
        await started.bot.send_message(started.me.id, "at the bottom", reply_markup=markup)
        key = page.get_by_role("button", name="three")
        await expect(key).to_be_visible()
        await page.locator("#toggle-keyboard").click()
        await expect(key).to_be_hidden()
        await expect(page.get_by_text("at the bottom")).to_be_in_viewport(ratio=1)
        await page.evaluate(
            """() => {
                document.getElementById("log").scrollTop -= 30;
                document.getElementById("toggle-keyboard").click();
            }"""
        )
        await expect(key).to_be_visible()
        await expect(page.get_by_text("at the bottom")).to_be_in_viewport(ratio=1)


async def test_reading_above_is_not_disturbed_by_news(started: Walk) -> None:
    for number in range(30):
        await started.says(f"message {number}")
    async with started.page() as page:
        await expect(page.get_by_text("message 29")).to_be_in_viewport()
        markup = ReplyKeyboardMarkup([["one"], ["two"], ["three"]])
        await started.bot.send_message(started.me.id, "at the bottom", reply_markup=markup)
        await expect(page.get_by_role("button", name="three")).to_be_visible()
        await expect(page.get_by_text("at the bottom")).to_be_in_viewport(ratio=1)
        await page.get_by_text("message 0", exact=True).scroll_into_view_if_needed()
        await started.says("below the fold")
        more = page.get_by_role("button", name="New messages")
        await expect(more).to_be_visible()
        await expect(page.get_by_text("below the fold")).not_to_be_in_viewport()
        await more.click()
        await expect(page.get_by_text("below the fold")).to_be_in_viewport()
        await expect(more).to_be_hidden()
