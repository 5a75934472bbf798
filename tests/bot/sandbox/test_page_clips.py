"""The chat page in a real browser: an animation plays by itself, unless nothing should move."""

import pytest
from playwright.async_api import Locator, Page, expect
from telegram import InputFile

from bot.coach.timetable import Exercise
from bot.media.film import SIZE
from bot.media.filming import clip_mp4
from tests.bot.sandbox.page_walk import Walk, walking

pytestmark = pytest.mark.browser


async def shown(page: Page) -> Locator:
    video = page.get_by_label("Hold it for two")
    await expect(video).to_have_js_property("videoWidth", SIZE)
    return video


async def send(walk: Walk) -> None:
    clip = InputFile(clip_mp4(Exercise("glute-bridge", 6)), "glute-bridge.mp4")
    await walk.bot.send_animation(
        walk.me.id, clip, caption="Hold it for two", width=SIZE, height=SIZE, duration=11
    )


@pytest.mark.parametrize("dark", [False, True])
async def test_an_animation_plays_at_once_without_sound_and_without_end(*, dark: bool) -> None:
    async with walking() as walk:
        await walk.start()
        await send(walk)
        async with walk.page(width=320, height=640, dark=dark) as page:
            video = await shown(page)
            await expect(video).to_have_js_property("paused", value=False)
            for quality in ("muted", "loop", "playsInline"):
                await expect(video).to_have_js_property(quality, value=True)
            await expect(video).to_have_js_property("controls", value=False)
            box = await video.bounding_box()
            assert box is not None
            # As wide as the bubble, and nothing of it cut off.
            assert box["width"] == box["height"] >= 260


async def test_who_wants_nothing_to_move_sees_a_still_that_can_be_played() -> None:
    async with walking() as walk:
        await walk.start()
        await send(walk)
        async with walk.page(width=320, height=640) as page:
            await page.emulate_media(reduced_motion="reduce")
            await page.reload()
            video = await shown(page)
            await expect(video).to_have_js_property("paused", value=True)
            await expect(video).to_have_js_property("controls", value=True)
