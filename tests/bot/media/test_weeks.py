"""The pictures of the weeks: their size, that all text fits, and that they show what texts say."""

import re
from io import BytesIO
from itertools import combinations

import pytest
from markupsafe import Markup
from PIL import Image, ImageColor

from bot.coach.looking_back import LookBack, Span
from bot.conversations import history_texts
from bot.conversations.history_pictures import card, png
from bot.conversations.history_texts import Picture
from bot.media.card import FULL, WIDTH, Card
from bot.media.runner import CARD
from bot.sandbox.formatting import rendered, utf16_length
from messages.catalogue import LANGUAGES, Catalogue, Say
from tests.factories import NOON
from tests.looking_back import DAY, OFFERED, STATES, Life

SAY = Catalogue.load().say("en")
CAPTION, MESSAGE = 1024, 4096
LONGEST_HEIGHT = 1060
"""Pixels; a phone makes what is much higher than wide narrower, and its letters smaller."""
EVERY = [(state, picture) for state in STATES for picture in Picture]


class Wordy(Say):
    """A language whose words are twice as long as those of another."""

    def __init__(self, say: Say) -> None:
        self.language = say.language
        self._real = say

    def __call__(self, text_id: str, **arguments: str | int) -> Markup:
        said = self._real(text_id, **arguments)
        return Markup(re.sub(r"(?<!<)\b[^\W\d_]{4,}", _twice, said))  # noqa: S704 - of ours


def _twice(word: re.Match[str]) -> str:
    """Return a word twice, but for one that came with an argument and is already."""
    half = len(word[0]) // 2
    return word[0] if word[0][:half] == word[0][half:] else word[0] * 2


def back_of(state: str) -> LookBack:
    life, span = STATES[state]
    return life.back(span)


def voices() -> list[Say]:
    real = [Catalogue.load().say(language) for language in LANGUAGES]
    return [*real, Wordy(real[-1])]


def crowded(drawn: Card) -> list[object]:
    """Return the texts that leave the card or run into each other."""
    out = [
        one
        for one in drawn.written
        if one.left < 0 or one.top < 0 or one.right > WIDTH or one.bottom > drawn.height
    ]
    return [*out, *(pair for pair in combinations(drawn.written, 2) if pair[0].meets(pair[1]))]


@pytest.mark.parametrize(("state", "picture"), EVERY)
def test_all_text_fits_in_every_language_and_in_a_wordier_one(state: str, picture: Picture) -> None:
    back = back_of(state)
    for say in voices():
        drawn = card(back, picture, say)
        assert drawn.written
        assert crowded(drawn) == [], say.language
        assert isinstance(say, Wordy) or not any("…" in one.text for one in drawn.written)
        assert drawn.height <= LONGEST_HEIGHT + 100 * isinstance(say, Wordy)
        for text, limit in (
            (history_texts.caption(back, picture, say), CAPTION),
            (history_texts.in_full(back, picture, say), MESSAGE),
        ):
            assert utf16_length(rendered(text, "HTML", None)["text"]) <= limit


def test_a_word_that_has_no_room_even_when_small_is_cut() -> None:
    drawn = Card()
    drawn.write("Oberschenkel" * 20, 10, 100, room=300)
    drawn.write("Kraft", 10, 200, room=300)
    cut, whole = drawn.written
    assert cut.text.endswith("…")
    assert cut.right <= 311
    assert whole.text == "Kraft"
    drawn.write("one on top of it", 20, 195, room=300)
    drawn.write("outside", WIDTH - 20, 300, room=300)
    drawn.height = 400
    assert len(crowded(drawn)) == 2


@pytest.mark.parametrize("picture", Picture)
@pytest.mark.parametrize("state", ["empty", "years2"])
def test_a_picture_is_an_opaque_png_of_some_size_and_not_red(state: str, picture: Picture) -> None:
    content = png(back_of(state), picture, SAY)
    assert len(content) <= 150_000
    with Image.open(BytesIO(content)) as image:
        assert (image.format, image.width) == ("PNG", WIDTH)
        assert image.convert("RGBA").getchannel("A").getextrema() == (255, 255)
        colours = image.convert("RGB").getcolors(WIDTH * LONGEST_HEIGHT) or ()
        assert image.convert("RGB").getpixel((2, 2)) == ImageColor.getrgb(CARD)
    assert all(
        isinstance(colour, tuple) and colour[0] <= max(colour[1:]) + 6 for _, colour in colours
    )


def shares(drawn: Card) -> list[tuple[str, ...]]:
    """Return the numbers that a card shows as a share, in the order in which it does."""
    found = (re.fullmatch(r"(\d+)/(\d+)", one.text) for one in drawn.written)
    return [one.groups() for one in found if one]


@pytest.mark.parametrize("state", ["one", "weeks12", "years2"])
def test_the_figures_as_text_are_those_of_the_picture(state: str) -> None:
    back = back_of(state)
    in_text = {one: history_texts.caption(back, one, SAY) for one in Picture}
    drawn = {one: card(back, one, SAY) for one in Picture}
    told = re.findall(r": on target (\d+) of (\d+)", in_text[Picture.FELT])
    assert told == [one for one in shares(drawn[Picture.FELT]) if one[0] != "0"]
    sides = re.findall(r"left (\d+) of (\d+), right (\d+) of (\d+)", in_text[Picture.SIDES])
    assert [part for one in sides for part in (one[:2], one[2:])] == shares(drawn[Picture.SIDES])
    instead = re.findall(r"[:;] (\D+ \d+(?: · \D+ \d+)*)$", in_text[Picture.FELT], re.MULTILINE)
    written = [one.text for one in drawn[Picture.FELT].written]
    assert instead
    assert [one for one in instead if one not in written] == []
    by_week = history_texts.in_full(back, Picture.PRIMED, SAY)
    if not back.is_monthly:
        lines = re.findall(r"^\d.*: (\d+) of (\d+)$", by_week, re.MULTILINE)
        assert lines == shares(drawn[Picture.PRIMED])


def test_a_pause_is_said_and_shown() -> None:
    back = back_of("weeks12")
    assert any(one.is_pause for one in back.primed)
    for picture in (Picture.PAIN, Picture.PRIMED):
        assert "pause" in history_texts.in_full(back, picture, SAY)
        assert "Pause" in [one.text for one in card(back, picture, SAY).written]


def test_no_primed_run_is_no_red_zero() -> None:
    life = Life()
    for days in (1, 3):
        life.run(NOON - days * DAY, OFFERED)
    back = life.back(Span.FOUR_WEEKS)
    drawn = card(back, Picture.PRIMED, SAY)
    text = history_texts.in_full(back, Picture.PRIMED, SAY)
    assert "Your next primed run starts the count." in text
    assert "22 Feb: 2 runs" in text
    assert not re.search(r"\b0 of|\b0/", text)
    assert shares(drawn) == []


def dots(life: Life) -> list[tuple[int, int]]:
    """Return where the line of pain is, within the plot."""
    image = Image.open(BytesIO(png(life.back(Span.FOUR_WEEKS), Picture.PAIN, SAY))).convert("RGB")
    pixels, colour = image.load(), ImageColor.getrgb(FULL)
    assert pixels is not None
    height = image.height
    return [(x, y) for x in range(110, WIDTH) for y in range(230, height) if pixels[x, y] == colour]


def test_more_pain_is_higher_and_later_is_to_the_right() -> None:
    life = Life()
    life.run(NOON - 21 * DAY, pain=2, felt={})
    life.run(NOON, pain=8, felt={})
    (_, early), (_, late) = min(dots(life)), max(dots(life))
    # Six of eleven steps.
    assert abs(early - late - 330 * 6 / 11) < 12
