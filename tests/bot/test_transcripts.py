"""What is said in one long walk stays as it was read and kept, in every language."""

import pytest

from messages.catalogue import LANGUAGES
from tests.bot.transcript import FOLDER, walk
from tests.world import World


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_walk_says_what_its_transcript_says(world: World, language: str) -> None:
    kept = (FOLDER / f"{language}.txt").read_text(encoding="utf-8")
    assert (await walk(world, language)).splitlines() == kept.splitlines(), (
        "if the new words are meant: python -m tests.bot.transcript"
    )


def test_every_language_has_its_transcript_and_no_other_is_kept() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(LANGUAGES)
