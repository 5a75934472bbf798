"""What counts beside the figure: a ring with a number in it, a sign of what to do, L or R.

No words and no letters but L and R; as large as the picture allows, for eyes two metres away.
"""

import math
from functools import cache

from PIL import Image, ImageDraw, ImageFont

from bot.coach.timetable import Act
from bot.media.planes import Planes
from bot.media.runner import CARD

RING = 164
"""The ring's width and height, in pixels."""
STROKE = 20
SIGN = 96
"""The width and height of a sign, and of L and R, in pixels."""
FINE = 4
"""How much larger it is drawn than it is shown, for smooth edges."""
WORK, COUNT, EMPTY, INK = "#2b7a78", "#e0912f", "#e2e9e8", "#24404d"
"""The colours of working and of being counted in, of what is over, and of the digits."""
DIGITS = {1: 84, 2: 72, 3: 50}
"""The size of a number by how many digits it has."""
_HUES = 256


def ring(number: str, left: float, colour: str) -> Planes:
    """Return the ring, a share (0 to 1) of it still full, with a number or nothing in it."""
    edge = left * (_HUES - 1)
    # A ramp of two steps: the ring's end moves smoothly.
    mask = _turns().point(
        [round(255 * min(1, max(0, (edge - hue) / 2 + 0.5))) for hue in range(_HUES)]
    )
    mask = mask if left > 0 else mask.point([0] * _HUES)
    return _disc(number, colour, colour).where(mask, _disc(number, EMPTY, colour))


@cache
def sign(act: Act | None, colour: str) -> Planes:
    """Return the sign of an act: away, held, back, at rest, other side, done."""
    image, draw = _surface(SIGN)
    size = SIGN * FINE

    def shape(*corners: tuple[float, float]) -> None:
        draw.polygon([(x * size, y * size) for x, y in corners], fill=colour)

    def bar(left: float, right: float) -> None:
        draw.rectangle((left * size, 0.14 * size, right * size, 0.86 * size), fill=colour)

    match act:
        case Act.OUT:
            shape((0.5, 0.1), (0.95, 0.62), (0.05, 0.62))
            draw.rectangle((0.34 * size, 0.6 * size, 0.66 * size, 0.92 * size), fill=colour)
        case Act.BACK:
            shape((0.5, 0.9), (0.95, 0.38), (0.05, 0.38))
            draw.rectangle((0.34 * size, 0.08 * size, 0.66 * size, 0.4 * size), fill=colour)
        case Act.HOLD:
            bar(0.16, 0.42)
            bar(0.58, 0.84)
        case Act.REST:
            draw.ellipse([size * 0.3] * 2 + [size * 0.7] * 2, fill=EMPTY)
        case Act.SWITCH:
            shape((0.02, 0.3), (0.34, 0.04), (0.34, 0.56))
            shape((0.98, 0.7), (0.66, 0.44), (0.66, 0.96))
            draw.rectangle((0.33 * size, 0.2 * size, 0.9 * size, 0.4 * size), fill=colour)
            draw.rectangle((0.1 * size, 0.6 * size, 0.67 * size, 0.8 * size), fill=colour)
        case None:
            line = [(0.1, 0.55), (0.4, 0.84), (0.92, 0.2)]
            draw.line([(x * size, y * size) for x, y in line], colour, size // 6, joint="curve")
        case _:
            pass
    return _fine(image)


@cache
def letter(side: str, colour: str) -> Planes:
    """Return L or R on a coloured square, nothing for neither."""
    image, draw = _surface(SIGN)
    size = SIGN * FINE
    if side:
        draw.rounded_rectangle((0, 0, size - 1, size - 1), size // 5, fill=colour)
        _write(draw, side, size / 2, 0.78 * size, CARD)
    return _fine(image)


@cache
def dots(done: int, of: int, width: int, colour: str) -> Planes:
    """Return a row of a dot for each repetition, filled as far as they are done or begun."""
    image = Image.new("RGB", (width * FINE, 20 * FINE), CARD)
    draw = ImageDraw.Draw(image)
    apart = min(24.0, width / of) * FINE
    left = (width * FINE - apart * of) / 2
    reach = min(8 * FINE, apart * 0.4)
    for index in range(of):
        x, y = left + apart * (index + 0.5), 10 * FINE
        fill = colour if index < done else EMPTY
        draw.ellipse((x - reach, y - reach, x + reach, y + reach), fill=fill)
    return _fine(image)


@cache
def _turns() -> Image.Image:
    """Return how far round each pixel is, from noon on with the clock, in 256 steps."""
    middle = (RING - 1) / 2
    turns = (
        math.atan2(x - middle, middle - y) / math.tau % 1 for y in range(RING) for x in range(RING)
    )
    image = Image.new("L", (RING, RING))
    image.putdata([int(turn * _HUES) for turn in turns])
    return image


@cache
def _disc(number: str, colour: str, ink: str) -> Planes:
    image, draw = _surface(RING)
    size = RING * FINE
    draw.ellipse((0, 0, size - 1, size - 1), fill=colour)
    inner = STROKE * FINE
    draw.ellipse((inner, inner, size - 1 - inner, size - 1 - inner), fill=CARD)
    if number:
        _write(draw, number, size / 2, DIGITS[len(number)] * FINE, INK if ink == WORK else ink)
    return _fine(image)


def _write(draw: ImageDraw.ImageDraw, said: str, middle: float, height: float, colour: str) -> None:
    font = ImageFont.load_default(height)
    draw.text((middle, middle), said, fill=colour, font=font, anchor="mm", stroke_width=height / 34)


def _surface(size: int) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("RGB", (size * FINE, size * FINE), CARD)
    return image, ImageDraw.Draw(image)


def _fine(image: Image.Image) -> Planes:
    return Planes.of(image.reduce(FINE))
