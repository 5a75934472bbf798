"""A bot that takes updates by webhook, and whoever posts to it."""

from collections.abc import AsyncIterator

import pytest

from tests.hook import Poster, hook_settings
from tests.world import World, a_world


@pytest.fixture
async def world(database_url: str) -> AsyncIterator[World]:
    """The whole bot, at noon of a Monday, taking updates by webhook."""
    async with a_world(database_url, settings=hook_settings()) as opened:
        yield opened


@pytest.fixture
async def poster(world: World) -> Poster:
    """Whoever posts to the bot, which takes updates by now."""
    port = world.settings["http_port"]
    assert isinstance(port, int)
    poster = Poster(world.session, port)
    await poster.well()
    return poster
