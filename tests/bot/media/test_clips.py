"""The clips as files: their size and time, and what can be seen in them once they are decoded."""

import math
import time
from functools import cache
from io import BytesIO
from pathlib import Path

import av
import pytest
from PIL import Image, ImageColor

from bot.coach.timetable import Exercise
from bot.media import clips, film, panel
from bot.media.clips import SOURCES, clip_digest, digest, filming_code
from bot.media.film import SIZE
from bot.media.filming import clip_mp4
from bot.media.frames import RATE, frames_of
from bot.media.runner import CARD, GLUTE
from tests.bot.media.test_frames import MORE, STEPS

LARGEST = 400_000
SECONDS = 3
"""Of one core, for a clip."""
# Short ones: the left from 3 to 13 and the right from 18 to 28; left and right of seven seconds.
ROCK, BIRD = Exercise("half-kneeling-rock", 10), Exercise("bird-dog", 28)
Pixel = tuple[int, int, int]


@cache
def filmed(exercise: Exercise) -> tuple[bytes, float]:
    began = time.process_time()
    mp4 = clip_mp4(exercise)
    return mp4, time.process_time() - began


@cache
def pictures(exercise: Exercise) -> list[Image.Image]:
    with av.open(BytesIO(filmed(exercise)[0]), "r") as container:
        return [frame.to_image() for frame in container.decode(video=0)]  # type: ignore[no-untyped-call]


def at(exercise: Exercise, second: float) -> Image.Image:
    return pictures(exercise)[round(second * RATE)]


def pixel(image: Image.Image, x: float, y: float) -> Pixel:
    r, g, b = image.getpixel((round(x), round(y)))  # type: ignore[misc]
    return r, g, b


def is_like(found: Pixel, colour: str) -> bool:
    return math.dist(found, ImageColor.getrgb(colour)[:3]) < 40


def glowing(image: Image.Image, box: tuple[int, int, int, int]) -> int:
    return sum(
        number
        for number, found in image.crop(box).getcolors(SIZE * SIZE) or ()
        if isinstance(found, tuple) and is_like((found[0], found[1], found[2]), GLUTE)
    )


FIGURE = (0, film.BAND, SIZE, SIZE)


def test_a_clip_is_h264_without_sound_that_plays_before_it_is_all_there() -> None:
    mp4, _ = filmed(ROCK)
    with av.open(BytesIO(mp4)) as container:
        (stream,) = container.streams
        assert isinstance(stream, av.VideoStream)
        assert (stream.codec_context.name, stream.pix_fmt) == ("h264", "yuv420p")
        assert (stream.width, stream.height) == (SIZE, SIZE)
        assert stream.average_rate == RATE
        assert stream.frames == len(frames_of(ROCK))
    assert mp4.index(b"moov") < mp4.index(b"mdat")


def test_a_clip_is_small_for_its_length() -> None:
    # What moves without a pause, a third of it.
    assert len(filmed(Exercise("leg-swing", 8))[0]) <= LARGEST / 3


@pytest.mark.faults
@pytest.mark.parametrize("exercise", sorted(STEPS | MORE, key=repr), ids=str)
def test_every_clip_is_small_and_soon_done(exercise: Exercise) -> None:
    mp4, seconds = filmed(exercise)
    assert len(mp4) <= LARGEST
    assert seconds <= SECONDS


def test_the_ring_is_as_full_as_the_table_says() -> None:
    middle, reach = film.MARGIN + panel.RING / 2, (panel.RING - panel.STROKE) / 2
    for second in (1.5, 5.0, 8.0, 11.5, 14.2, 20.0, 26.0):
        frame = frames_of(ROCK)[round(second * RATE)]
        colour = panel.COUNT if second < 3 or 13 <= second < 18 else panel.WORK
        for turn in (0.1, 0.25, 0.4, 0.6, 0.75, 0.9):
            angle = math.tau * turn
            x, y = middle + reach * math.sin(angle), middle - reach * math.cos(angle)
            full = turn < frame.left
            seen = pixel(at(ROCK, second), x, y)
            assert is_like(seen, colour if full else panel.EMPTY), (second, turn, seen)


def test_the_right_side_is_the_left_one_mirrored() -> None:
    for second in (4.0, 6.0, 8.0):
        left, right = (at(ROCK, second + later).crop(FIGURE) for later in (0, 15))
        mirrored = right.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        apart = [
            (x, y)
            for x in range(0, left.width, 4)
            for y in range(0, left.height, 4)
            if math.dist(pixel(left, x, y), pixel(mirrored, x, y)) > 60
        ]
        assert len(apart) < 40


def test_the_glute_glows_most_when_it_is_held() -> None:
    rest, out, hold = (glowing(at(ROCK, second), FIGURE) for second in (2.5, 3.6, 6.0))
    assert rest == out == 0
    assert hold > 300


def test_where_the_sides_alternate_the_figure_stays_and_the_limbs_change() -> None:
    left, right = (glowing(at(BIRD, second), FIGURE) for second in (6.5, 6.5 + 7))
    # The one that is turned away is seen behind the body, and so less of it.
    assert 0 < left < right
    assert is_like(pixel(at(BIRD, 2), 10, SIZE - 60), CARD)


def test_all_code_that_films_counts_in_the_digest() -> None:
    code = filming_code()
    folder = Path(clips.__file__).parent
    assert set(SOURCES) == {path.name for path in folder.glob("*.py")} - {
        *("__init__.py", "chart.py", "code.py", "clips.py", "card.py", "weeks.py"),
        *("cues.py", "tones.py", "sounder.py", "sounding.py"),
    }
    assert all((folder / name).read_bytes() in code for name in SOURCES)


def test_a_digest_changes_with_whatever_is_seen() -> None:
    bridge = Exercise("glute-bridge", 50)
    digests = [
        clip_digest(bridge),
        clip_digest(Exercise("glute-bridge", 45)),
        clip_digest(Exercise("glute-bridge", 50, repetitions=9)),
        clip_digest(Exercise("glute-bridge", 50, hold=4)),
        clip_digest(Exercise("marching-bridge", 50)),
        digest(bridge, filming_code() + b"# another stroke"),
    ]
    assert len(set(digests)) == len(digests)
    # What is asked for and is what fits looks the same.
    assert clip_digest(bridge) == clip_digest(Exercise("glute-bridge", 50, repetitions=8))


def test_an_unknown_drill_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        clip_mp4(Exercise("handstand", 30))
