"""Fixtures that every room may use."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.world import World, a_world


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """The whole bot, at noon of a Monday, with nobody in it."""
    async with a_world(tmp_path) as opened:
        yield opened
