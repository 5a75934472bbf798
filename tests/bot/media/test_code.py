"""A QR code: what a scanner needs, and what it must hold."""

from io import BytesIO

import pytest
import segno
from PIL import Image

from bot.media.code import QUIET_ZONE, SCALE, qr_png

LINK = "https://t.me/runprimer_bot?start=ABCDEFGHJKMNPQRS"


def modules(png: bytes) -> list[list[bool]]:
    """Read the code's modules off its picture: dark is True."""
    image = Image.open(BytesIO(png)).convert("L")
    count = image.width // SCALE

    def is_dark(row: int, column: int) -> bool:
        at = (column * SCALE + SCALE // 2, row * SCALE + SCALE // 2)
        return int(image.getpixel(at) or 0) < 128  # type: ignore[arg-type] # one channel

    return [[is_dark(row, column) for column in range(count)] for row in range(count)]


def test_a_code_holds_the_link_and_nothing_else() -> None:
    expected = segno.make(LINK, micro=False, error="q", boost_error=False)
    found = modules(qr_png(LINK))
    inside = [row[QUIET_ZONE:-QUIET_ZONE] for row in found[QUIET_ZONE:-QUIET_ZONE]]
    assert inside == [[bool(module) for module in row] for row in expected.matrix]


def test_around_it_is_a_quiet_zone_as_scanners_want_it() -> None:
    found = modules(qr_png(LINK))
    edge = range(QUIET_ZONE)
    assert not any(any(found[row]) or any(found[-1 - row]) for row in edge)
    assert not any(row[column] or row[-1 - column] for row in found for column in edge)


def test_it_is_dark_on_light_and_large_enough_for_paper() -> None:
    with Image.open(BytesIO(qr_png(LINK))) as image:
        grey = image.convert("L").histogram()
        assert image.width >= 700
    assert sum(grey[90:255]) == 0
    assert sum(grey[:90]) > image.width**2 / 5


def test_what_no_code_can_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="too large"):
        qr_png("x" * 5000)
