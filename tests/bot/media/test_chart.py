"""The pain line: what it shows can be read off its pixels."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from PIL import Image, ImageColor

from bot.media.chart import HEIGHT, LINE, WIDTH, Point, pain_line_png
from bot.media.runner import CARD

SINCE = date(2027, 2, 1)
UNTIL = SINCE + timedelta(weeks=4)


def drawn(points: list[Point]) -> bytes:
    return pain_line_png(points, since=SINCE, until=UNTIL, written=date.isoformat)


def picture(points: list[Point]) -> Image.Image:
    return Image.open(BytesIO(drawn(points))).convert("RGB")


def line(image: Image.Image) -> list[tuple[int, int]]:
    """Return where the line's own colour is."""
    colour = ImageColor.getrgb(LINE)
    pixels = image.load()
    assert pixels is not None
    return [(x, y) for x in range(WIDTH) for y in range(HEIGHT) if pixels[x, y] == colour]


def on(day: int, pain: int) -> Point:
    return Point(SINCE + timedelta(days=day), pain)


@pytest.mark.parametrize(
    "points",
    [
        pytest.param([], id="none"),
        pytest.param([on(3, 7)], id="one"),
        pytest.param([on(n, n % 11) for n in range(0, 28, 2)], id="four weeks"),
        pytest.param([on(n // 10, n % 11) for n in range(280)], id="many a day"),
    ],
)
def test_a_pain_line_is_an_opaque_png_of_the_promised_size(points: list[Point]) -> None:
    png = drawn(points)
    with Image.open(BytesIO(png)) as image:
        assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT))
        assert image.convert("RGBA").getchannel("A").getextrema() == (255, 255)
        assert image.convert("RGB").getpixel((2, 2)) == ImageColor.getrgb(CARD)
    assert len(png) < 100_000


def test_without_a_point_there_is_no_line() -> None:
    assert line(picture([])) == []


def test_a_single_session_is_a_dot_on_its_day() -> None:
    dot = line(picture([on(14, 5)]))
    assert dot
    # The middle of the days, half way up the numbers.
    assert all(abs(x - WIDTH * 0.52) < 20 for x, _ in dot)
    assert all(abs(y - HEIGHT * 0.465) < 20 for _, y in dot)


def test_more_pain_is_higher_and_later_is_to_the_right() -> None:
    drawn = line(picture([on(27, 9), on(1, 1)]))  # in any order
    (_, left), (_, right) = min(drawn), max(drawn)
    assert right < left - HEIGHT / 2


def test_two_sessions_of_a_day_are_two_points() -> None:
    # On top of each other they would be as narrow as one dot.
    columns = {x for x, _ in line(picture([on(14, 2), on(14, 2)]))}
    assert max(columns) - min(columns) > len({x for x, _ in line(picture([on(14, 2)]))})


def test_nothing_in_it_is_red() -> None:
    colours = picture([on(n, n % 11) for n in range(28)]).getcolors(WIDTH * HEIGHT) or ()
    assert all(
        isinstance(colour, tuple) and colour[0] <= max(colour[1:]) + 3 for _, colour in colours
    )
