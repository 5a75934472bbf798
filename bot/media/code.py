"""A link as a QR code, for a wall or a leaflet."""

from io import BytesIO

import segno

SCALE = 16
"""Pixels a module: printed as large as a hand it stays sharp."""
QUIET_ZONE = 4
DARK, LIGHT = "#33474f", "#ffffff"


def qr_png(link: str) -> bytes:
    """Return a link's QR code as PNG; dark on light also in a dark chat, or scanners fail.

    Level Q: a quarter of it may be torn or dirty. Raises ValueError for over 1,600 characters.
    """
    png = BytesIO()
    code = segno.make_qr(link, error="q", boost_error=False)
    code.save(png, kind="png", scale=SCALE, border=QUIET_ZONE, dark=DARK, light=LIGHT)
    return png.getvalue()
