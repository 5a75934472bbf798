"""A pain line as a picture: numbers from 0 to 10 over the days, for a phone's screen.

Nothing in it but numbers and dates, which the caller writes. Nothing is transparent and nothing
red: a low number is no praise, a high one no alarm.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO
from typing import Any

from bot.media.runner import CARD

WIDTH, HEIGHT = 960, 600
"""Pixels; on a phone a third of that."""
DPI = 150
HIGHEST = 10
SPAN = timedelta(weeks=8)
"""How far back a pain line goes."""
LEAST_DAYS = 6
MOST_MARKED = 40
"""Of more points than this the line alone is drawn: dots would run into each other."""
MOST_DATES = 5
AIR = 0.04
"""How much of the width is left free before the first day and after the last."""
LETTERS = 16
"""Points: a phone shows them at a third of the pixels."""
MARGINS = {"left": 0.075, "right": 0.965, "top": 0.94, "bottom": 0.125}

GRID, INK = "#cfdcda", "#33474f"
LINE, FILL = "#2b6f8a", "#dcebf0"


@dataclass(frozen=True, slots=True)
class Point:
    """The pain, 0 to 10, that was said on a day; of several on one day each is a point."""

    on: date
    pain: int


def pain_line_png(
    points: Sequence[Point], *, since: date, until: date, written: Callable[[date], str]
) -> bytes:
    """Draw the pain of a span of days and return the PNG; without a point the days alone.

    `written` says how a day is written below the line, in ten letters at most.

    Takes some tenths of a second of pure computation, and longer the first time.
    """
    # Half a second and 60 MB that nobody needs who never looks at a pain line.
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415

    figure = Figure(figsize=(WIDTH / DPI, HEIGHT / DPI), dpi=DPI, facecolor=CARD)
    figure.subplots_adjust(**MARGINS)
    axes = figure.add_subplot()
    _grid(axes, since, until, written)
    _line(axes, sorted(points, key=lambda point: point.on))
    png = BytesIO()
    FigureCanvasAgg(figure)
    figure.savefig(png, format="png", facecolor=CARD)
    return png.getvalue()


def _grid(axes: Any, since: date, until: date, written: Callable[[date], str]) -> None:
    first, days = since.toordinal(), max((until - since).days, LEAST_DAYS)
    axes.set_xlim(first - days * AIR, first + days * (1 + AIR))
    axes.set_ylim(-0.5, HIGHEST + 0.5)
    axes.set_yticks(range(0, HIGHEST + 1, 2))
    step = -(-days // (MOST_DATES - 1))
    ticks = range(first, first + days + 1, step)
    axes.set_xticks(ticks, [written(date.fromordinal(day)) for day in ticks])
    axes.tick_params(length=0, pad=10, labelsize=LETTERS, labelcolor=INK)
    axes.grid(color=GRID, linewidth=1.2)
    axes.set_axisbelow(True)
    axes.set_facecolor(CARD)
    for side in axes.spines.values():
        side.set_visible(False)


def _line(axes: Any, points: Sequence[Point]) -> None:
    of_day = Counter(point.on for point in points)
    before: Counter[date] = Counter()
    when = []
    for point in points:
        when.append(point.on.toordinal() + before[point.on] / of_day[point.on])
        before[point.on] += 1
    pain = [point.pain for point in points]
    marked = len(points) <= MOST_MARKED
    axes.fill_between(when, pain, -0.5, color=FILL, linewidth=0)
    axes.plot(
        when,
        pain,
        color=LINE,
        linewidth=3 if marked else 1.5,
        marker="o" if marked else "",
        markersize=9,
        markeredgecolor=CARD,
        markeredgewidth=1.5,
        solid_capstyle="round",
        solid_joinstyle="round",
    )
