"""The chat page in a real browser: files that go both ways, and what words a person formats."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import FilePayload, Page, expect
from telegram import InputFile

from tests.bot.sandbox.page_walk import Walk, bubbles, png, walking

pytestmark = pytest.mark.browser

PROGRAM = FilePayload(name="hips <1>.toml", mimeType="application/toml", buffer=b'name = "Hips"\n')


@pytest.fixture
async def started() -> AsyncIterator[Walk]:
    async with walking() as walk:
        await walk.start()
        yield walk


async def attach(page: Page, item: str, file: FilePayload) -> None:
    """Choose a file from the composer's menu."""
    await page.get_by_role("button", name="Attach").click()
    async with page.expect_file_chooser() as choosing:
        await page.get_by_role("menuitem", name=item).click()
    await (await choosing.value).set_files(file)


async def test_a_file_is_sent_with_a_formatted_caption(started: Walk) -> None:
    async with started.page() as page:
        await attach(page, "File", PROGRAM)
        await expect(page.get_by_text("hips <1>.toml · 1 KB")).to_be_visible()
        message = page.get_by_label("Message", exact=True)
        await expect(message).to_have_attribute("placeholder", "Caption")
        await message.fill("**for** all")
        await page.get_by_role("button", name="Send").click()
        sent = await started.heard_message()
        assert sent.document is not None
        assert sent.document.file_name == "hips <1>.toml"
        assert sent.caption_html == "<b>for</b> all"
        file = await sent.document.get_file()
        assert bytes(await file.download_as_bytearray()) == b'name = "Hips"\n'
        await expect(bubbles(page).last.locator("strong")).to_have_text("for")
        await expect(page.get_by_text("hips <1>.toml · 1 KB")).to_be_hidden()
        await expect(message).to_have_attribute("placeholder", "Message")


async def test_a_photo_and_a_video_are_sent_as_such_or_as_files(started: Walk) -> None:
    picture = FilePayload(name="knee.png", mimeType="image/png", buffer=png())
    moving = FilePayload(name="rock.mp4", mimeType="video/mp4", buffer=b"moving")
    async with started.page() as page:
        for item, file, kind in (
            ("Photo or video", picture, "photo"),
            ("Photo or video", moving, "video"),
            ("File", picture, "document"),
        ):
            await attach(page, item, file)
            await page.get_by_role("button", name="Send").click()
            assert getattr(await started.heard_message(), kind), kind
        await expect(page.locator(".mine").get_by_alt_text("Picture")).to_have_js_property(
            "naturalWidth", 64
        )
        await expect(page.locator(".mine").get_by_label("rock.mp4")).to_be_visible()
        await expect(page.get_by_role("link", name="Download knee.png")).to_be_visible()


async def test_a_file_that_is_not_taken_stays_until_it_is_dropped(started: Walk) -> None:
    async with started.page() as page:
        await attach(page, "File", PROGRAM)
        message = page.get_by_label("Message", exact=True)
        await message.fill("x" * 1025)
        await page.keyboard.press("Enter")
        await expect(page.get_by_text("message caption is too long")).to_be_visible()
        await expect(message).to_have_value("x" * 1025)
        await page.get_by_role("button", name="Remove the file").click()
        await expect(page.get_by_text("hips <1>.toml")).to_be_hidden()
        await message.fill("only words")
        await page.keyboard.press("Enter")
        assert (await started.heard_message()).text == "only words"
        started.errors.clear()  # the browser itself reports the refusal in its console


async def test_the_bots_document_is_downloaded_by_a_click(started: Walk, tmp_path: Path) -> None:
    report = InputFile(b"sent,held\n3,1\n", "report.csv")
    await started.bot.send_document(started.me.id, report, caption="The report")
    async with started.page() as page:
        async with page.expect_download() as downloading:
            await page.get_by_role("link", name="Download report.csv").click()
        download = await downloading.value
        assert download.suggested_filename == "report.csv"
        await download.save_as(tmp_path / "report.csv")
    assert (tmp_path / "report.csv").read_bytes() == b"sent,held\n3,1\n"


MARKED = {
    "**a __b__** c": "<b>a <i>b</i></b> c",
    "~~a~~ ||b|| `c **d**`": '<s>a</s> <span class="tg-spoiler">b</span> <code>c **d**</code>',
    "🏃 **a** **b**": "🏃 <b>a</b> <b>b</b>",
    "2 ** 3 and __a and snake__case__x": "2 ** 3 and __a and snake__case__x",
    "snake__case__ and __case__snake": "snake__case__ and __case__snake",
}


async def test_marked_words_are_formatted(started: Walk) -> None:
    async with started.page() as page:
        for typed, html in MARKED.items():
            await page.get_by_label("Message", exact=True).fill(typed)
            await page.keyboard.press("Enter")
            assert (await started.heard_message()).text_html == html
