"""A real Chromium for tests that walk the chat page."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import Page, async_playwright

ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]
MISSING = "Chromium is not installed: the system's package `chromium` brings it"


def chromium() -> str:
    """Return the path of the system's Chromium; without one the test skips, or fails under CI."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    # On a developer's machine a browser is a convenience; where CI is set, a skipped walk would
    # pass for a walked one.
    if os.environ.get("CI") == "true":
        pytest.fail(MISSING)
    pytest.skip(MISSING)


@asynccontextmanager
async def chromium_page(
    *,
    width: int = 1200,
    height: int = 800,
    dark: bool = False,
    zone: str | None = None,
    scale: float = 1,
) -> AsyncIterator[Page]:
    """Open an empty page in a fresh browser, `width` by `height` CSS pixels.

    `zone` is the IANA zone that the browser is in; a picture of the page has `scale` pixels to
    each of CSS.
    """
    path = chromium()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        try:
            yield await browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme="dark" if dark else "light",
                timezone_id=zone,
                device_scale_factor=scale,
            )
        finally:
            await browser.close()
