"""What is never said, in any language: no promise that is medicine's, and nothing of guilt."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from messages.catalogue import LANGUAGES
from tests.messages.test_texts import DISCLAIMER, shown, texts_of
from tests.messages.texts import CHAPTERS

KINDS = ("medical", "guilt")
Lists = Mapping[str, Mapping[str, list[str]]]

with Path(__file__).with_name("never_said.toml").open("rb") as _file:
    NEVER_SAID: Lists = tomllib.load(_file)

NOT_FOR = {"privacy", "bot-description"}
"""Texts that say what the bot is not for."""


def found_in(text: str, language: str) -> list[str]:
    """Return which of a language's patterns a text contains."""
    patterns = [one for kind in KINDS for one in NEVER_SAID[language][kind]]
    return [one for one in patterns if re.search(one, text, re.IGNORECASE)]


def test_every_language_has_both_lists() -> None:
    assert set(LANGUAGES) <= set(NEVER_SAID), "a language without a list"
    for language in set(NEVER_SAID):
        assert all(NEVER_SAID[language][kind] for kind in KINDS), language


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_no_text_promises_or_blames(chapter: str) -> None:
    language = CHAPTERS[chapter][0]
    for text_id, html in texts_of(chapter):
        # What the bot is not stands word for word, in two texts.
        rest = shown(html)
        if text_id in NOT_FOR:
            rest = rest.replace(DISCLAIMER[language], "")
        assert found_in(rest, language) == [], text_id


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Five minutes that prevent injuries"),
        ("en", "Your glutes don’t fire"),
        ("en", "You missed again"),
        ("en", "A streak of 9 days"),
        ("es", "Cinco minutos que previenen lesiones"),
        ("es", "Una racha de 9 días"),
        ("de", "Fünf Minuten, die Verletzungen vorbeugen"),
        ("de", "Schon wieder verpasst"),
        ("fr", "Cinq minutes qui soulagent"),
        ("fr", "Encore manqué"),
        ("pt", "Cinco minutos que aliviam"),
        ("pt", "Uma desculpa a menos"),
    ],
)
def test_a_forbidden_word_is_found(language: str, sentence: str) -> None:
    assert found_in(sentence, language)
