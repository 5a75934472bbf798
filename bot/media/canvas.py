"""A drawing surface in body heights: round limbs above a floor."""

import math
from collections.abc import Iterable

from PIL import Image, ImageDraw

from bot.media.body import Point


class Canvas:
    """Draws on an image, `scale` pixels a body height, with the origin at the pixel (x, y)."""

    def __init__(self, image: Image.Image, *, scale: float, x: float, y: float) -> None:
        self._draw = ImageDraw.Draw(image)
        self._scale = scale
        self._x = x
        self._y = y

    def disc(self, centre: Point, radius: float, colour: str) -> None:
        """Draw a filled circle."""
        x, y = self._pixel(centre)
        reach = radius * self._scale
        self._draw.ellipse((x - reach, y - reach, x + reach, y + reach), fill=colour)

    def polygon(self, corners: Iterable[Point], colour: str) -> None:
        """Draw a filled polygon."""
        self._draw.polygon([self._pixel(corner) for corner in corners], fill=colour)

    def taper(self, a: Point, radius_a: float, b: Point, radius_b: float, colour: str) -> None:
        """Draw a round-ended limb, thicker at one end: two circles and their common tangents."""
        self.disc(a, radius_a, colour)
        self.disc(b, radius_b, colour)
        distance = math.dist(a, b)
        if distance <= abs(radius_a - radius_b):
            return  # one circle lies in the other: they have no common tangents
        towards = math.degrees(math.atan2(b.y - a.y, b.x - a.x))
        lean = math.degrees(math.acos((radius_a - radius_b) / distance))
        self.polygon(
            (
                a.along(towards + lean, radius_a),
                b.along(towards + lean, radius_b),
                b.along(towards - lean, radius_b),
                a.along(towards - lean, radius_a),
            ),
            colour,
        )

    def _pixel(self, point: Point) -> tuple[float, float]:
        return self._x + point.x * self._scale, self._y - point.y * self._scale
