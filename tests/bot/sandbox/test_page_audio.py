"""The chat page in a real browser: a sound that is played there."""

import re

import pytest
from playwright.async_api import expect
from telegram import InputFile

from bot.media.cues import Cue, Track
from bot.media.sounding import m4a_of, samples_of
from tests.bot.sandbox.page_walk import walking

pytestmark = pytest.mark.browser

SECONDS = 2
LENGTH = """element => new Promise((resolve) => {
    if (element.readyState) resolve(element.duration);
    else element.addEventListener("loadedmetadata", () => resolve(element.duration));
})"""


async def test_a_track_is_played_in_its_message_and_named_for_who_does_not_see_it() -> None:
    m4a = m4a_of(samples_of(Track(((Cue.GO, 0.5),), SECONDS)))
    async with walking() as walk:
        await walk.start()
        await walk.bot.send_audio(
            walk.me.id,
            InputFile(m4a, "track.m4a"),
            duration=SECONDS,
            title="Two minutes: standing",
            performer="Primer",
            caption="0:01 Swing",
        )
        async with walk.page() as page:
            sound = page.get_by_label("Two minutes: standing, 0:02")
            await expect(sound).to_have_js_property("tagName", "AUDIO")
            await expect(sound).to_be_visible()
            assert await sound.evaluate(LENGTH) == pytest.approx(SECONDS, abs=0.05)
            message = page.get_by_role("article").last
            await expect(message).to_contain_text("Two minutes: standing")
            await expect(message).to_contain_text("Primer · 0:02")
            await expect(message.locator(".words")).to_have_text(re.compile("0:01 Swing"))
            await sound.evaluate("element => element.play()")
            await expect(sound).to_have_js_property("ended", True)
