"""A track is sounded by a child process, which gets only so much time."""

import asyncio

import pytest

from bot.media.cues import Cue, Track
from bot.media.sounder import Sounder, SoundingError
from tests.sounds import decoded, onsets

TRACK = Track(((Cue.GO, 0.5), (Cue.DONE, 2.0)), 4.0)


async def test_a_child_sounds_a_track() -> None:
    heard, rate = decoded(await Sounder(patience=60).m4a(TRACK))
    assert onsets(heard, rate) == pytest.approx([0.5, 2.0], abs=0.01)
    assert len(heard) / rate == pytest.approx(4, abs=0.05)


@pytest.mark.parametrize("module", ["tests.bot.calendars.endless", "bot.no_such_module"])
async def test_one_that_says_nothing_in_time_is_given_up(module: str) -> None:
    with pytest.raises(SoundingError):
        await Sounder(patience=0.5, module=module).m4a(TRACK)


async def test_without_room_for_a_child_it_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    async def no_room(*_: object, **__: object) -> None:
        raise BlockingIOError

    monkeypatch.setattr(asyncio, "create_subprocess_exec", no_room)
    with pytest.raises(SoundingError):
        await Sounder(patience=0.5).m4a(TRACK)
