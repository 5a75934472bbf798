"""A card for a phone's screen: opaque, so that it looks alike in a light chat and in a dark one.

Text is as large as its room lets it be, and cut where even the smallest does not fit. Nothing is
red; what matters differs in pattern, not in colour alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

from bot.media.runner import CARD

WIDTH, DPI = 960, 150
"""Pixels, and so many of them an inch; on a phone a third of that."""
MARGIN = 48
TITLE, LETTERS, SMALL, SMALLEST = 20.0, 16.0, 14.0, 11.5
"""Points; a phone shows 16 of them as 11 pixels."""
LINE = 3.1
"""Pixels between two lines, a point of their letters."""

INK, MUTED, GRID = "#33474f", "#566970", "#cfdcda"
FULL, PALE, BLANK = "#2b6f8a", "#e4ecea", "#f1f3ee"
STRIPES = "#86a1ab"


@dataclass(frozen=True, slots=True)
class Written:
    """A text as it stands on a card: its box in pixels, from the upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Written") -> bool:
        """Whether two texts run into each other."""
        beside = self.right <= other.left or other.right <= self.left
        return not beside and self.top < other.bottom and other.top < self.bottom


class Card:
    """Draws in pixels from the upper left corner; `height` may grow until it is drawn."""

    def __init__(self) -> None:
        # Half a second and 60 MB that nobody needs who never looks at a picture.
        from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
        from matplotlib.figure import Figure  # noqa: PLC0415

        self.height = 0.0
        self.written: list[Written] = []
        self._figure = Figure(figsize=(WIDTH / DPI, 1), dpi=DPI, facecolor=CARD)
        # matplotlib's own are not typed.
        self._canvas: Any = FigureCanvasAgg(self._figure)
        self._axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()

    @cached_property
    def _renderer(self) -> Any:
        return self._canvas.get_renderer()

    def width_of(self, text: str, points: float, *, bold: bool = False) -> float:
        """Return how wide a text is, in pixels."""
        width, _, _ = self._renderer.get_text_width_height_descent(
            text, _font(points, bold=bold), ismath=False
        )
        return float(width)

    def write(
        self,
        text: str,
        x: float,
        y: float,
        *,
        room: float,
        points: float = LETTERS,
        align: str = "left",
        bold: bool = False,
        colour: str = INK,
    ) -> None:
        """Write one line on a base line at y; of x it begins, ends or has its middle there."""
        if not text:
            return
        while points > SMALLEST and self.width_of(text, points, bold=bold) > room:
            points = max(SMALLEST, points - 0.5)
        shown = text
        while len(shown) > 1 and self.width_of(shown, points, bold=bold) > room:
            text = text[:-1].rstrip()
            shown = text + "…"
        font = _font(points, bold=bold)
        self._axes.text(
            x,
            y,
            shown,
            fontproperties=font,
            color=colour,
            ha=align,
            va="baseline",
            parse_math=False,
        )
        width, height, descent = self._renderer.get_text_width_height_descent(
            shown, font, ismath=False
        )
        left = x - {"left": 0, "center": width / 2, "right": width}[align]
        self.written.append(Written(shown, left, y - height + descent, left + width, y + descent))

    def write_lines(
        self, text: str, x: float, y: float, *, room: float, points: float = LETTERS, **how: Any
    ) -> float:
        """Write a text on as many lines as it takes, the first at y; return where it ends."""
        line = ""
        for word in text.split():
            longer = f"{line} {word}".strip()
            if line and self.width_of(longer, points, bold=bool(how.get("bold"))) > room:
                self.write(line, x, y, room=room, points=points, **how)
                line, y = word, y + points * LINE
            else:
                line = longer
        self.write(line, x, y, room=room, points=points, **how)
        return y

    def box(self, left: float, top: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle."""
        from matplotlib.patches import Rectangle  # noqa: PLC0415

        self._axes.add_artist(Rectangle((left, top), width, height, facecolor=colour, linewidth=0))

    def striped(self, left: float, top: float, width: float, height: float) -> None:
        """Fill a rectangle with stripes: it cannot be taken for a full one without its colour."""
        from matplotlib.patches import Rectangle  # noqa: PLC0415

        stripes = Rectangle(
            (left, top),
            width,
            height,
            facecolor=PALE,
            edgecolor=STRIPES,
            hatch="///",
            linewidth=0,
        )
        stripes.set_hatch_linewidth(1.6)
        self._axes.add_artist(stripes)

    def frame(self, left: float, top: float, width: float, height: float, colour: str) -> None:
        """Draw a rectangle that is not filled."""
        from matplotlib.patches import Rectangle  # noqa: PLC0415

        inset = 1.5
        self._axes.add_artist(
            Rectangle(
                (left + inset, top + inset),
                width - 2 * inset,
                height - 2 * inset,
                fill=False,
                edgecolor=colour,
                linewidth=inset,
            )
        )

    def line(
        self, xs: Sequence[float], ys: Sequence[float], colour: str, *, width: float, dots: float
    ) -> None:
        """Draw a line (its width in points) through dots (points across; none of 0)."""
        self._axes.plot(
            xs,
            ys,
            color=colour,
            linewidth=width,
            marker="o" if dots else "",
            markersize=dots,
            markeredgecolor=CARD,
            markeredgewidth=1.5,
            solid_capstyle="round",
            solid_joinstyle="round",
        )

    def rule(self, left: float, right: float, y: float) -> None:
        """Draw a thin line across, behind all else."""
        self._axes.plot([left, right], [y, y], color=GRID, linewidth=1, zorder=0)

    def png(self) -> bytes:
        """Return the picture, as high as it has become; some tenths of a second of computation."""
        self._figure.set_size_inches(WIDTH / DPI, round(self.height) / DPI)
        self._axes.set_xlim(0, WIDTH)
        self._axes.set_ylim(round(self.height), 0)
        png = BytesIO()
        self._figure.savefig(png, format="png", facecolor=CARD)
        return png.getvalue()


def _font(points: float, *, bold: bool) -> Any:
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415

    return FontProperties(size=points, weight="bold" if bold else "normal")
