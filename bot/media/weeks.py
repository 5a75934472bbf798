"""What was over the weeks as four pictures, each to be read in two seconds on a narrow phone.

Texts come as arguments, written in the reader's language; so do the numbers that are shown.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from bot.media.card import (
    BLANK,
    FULL,
    GRID,
    LETTERS,
    LINE,
    MARGIN,
    MUTED,
    PALE,
    SMALL,
    STRIPES,
    TITLE,
    WIDTH,
    Card,
)

ROOM = WIDTH - 2 * MARGIN
SWATCH = 34
STRIP, NOTE, ROW = 38, 32, 126
"""Pixels: how high a drill's strip is, the note under it, and all of its row."""
PLOT = 330
"""Pixels: how high a plot over the weeks is."""
HIGHEST_PAIN = 10
AXIS = 56
"""Pixels left of a plot, for its numbers."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over and under a picture: its title, from when to when, and its words.

    `periods` are how the begin of each is written; as many are shown as there is room for. `words`
    are the legend's, in the order that each picture names; `nothing` is said where there is none.
    """

    title: str
    span: str
    periods: Sequence[str]
    words: Sequence[str]
    nothing: str


@dataclass(frozen=True, slots=True)
class DrillRow:
    """A drill: (on target, answers) of each period, and in words what took over."""

    name: str
    periods: Sequence[tuple[int, int]]
    instead: str


@dataclass(frozen=True, slots=True)
class SidesRow:
    """A drill: (on target, answers) of each side."""

    name: str
    left: tuple[int, int]
    right: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pain:
    """The usual and the highest pain, 0 to 10, of a period."""

    usual: int
    most: int


@dataclass(frozen=True, slots=True)
class Runs:
    """How many of the planned runs of a period were primed, or that it was a pause."""

    primed: int
    runs: int
    is_pause: bool


def felt_card(head: Head, rows: Sequence[DrillRow]) -> Card:
    """Draw where each drill was felt: a strip a drill, full as far as it was on target.

    Its words: on target, something else.
    """
    card, y = _begun(head, (_full, _striped) if rows else ())
    if not rows:
        return _said(card, head, y)
    for row in rows:
        _drill(card, row, y)
        y += ROW
    unsaid = 0 if rows[-1].instead else NOTE
    return _dated(card, head, y - unsaid - 10, MARGIN, ROOM)


def pain_card(head: Head, pains: Sequence[Pain | None], paused: Sequence[bool]) -> Card:
    """Draw pain over the weeks: a dot for what was usual, a stem up to the highest.

    Its words: usual, the most, and a pause.
    """
    if not any(pains):
        return _said(*_without(head))
    swatches = (_dot, _cap, *([_paused] if any(paused) else ()))
    card, y = _begun(head, swatches)
    unit = PLOT / (HIGHEST_PAIN + 1)
    bottom = y + PLOT - unit / 2
    _scale(card, range(0, HIGHEST_PAIN + 1, 2), bottom, unit)
    places = _places(len(pains))
    for (left, width), is_pause in zip(places, paused, strict=True):
        if is_pause:
            _pause(card, left, y, width, PLOT)
    middles = [left + width / 2 for left, width in places]
    said = [(x, one) for x, one in zip(middles, pains, strict=True) if one]
    usual = [bottom - one.usual * unit for _, one in said]
    for x, one in said:
        _stem(card, x, bottom - one.usual * unit, bottom - one.most * unit)
    card.line([x for x, _ in said], usual, FULL, width=2.5, dots=11)
    return _dated(card, head, y + PLOT + 6, MARGIN + AXIS, ROOM - AXIS)


def sides_card(head: Head, rows: Sequence[SidesRow]) -> Card:
    """Draw left against right: two bars a drill that grow outwards, full as far as on target.

    Its words: left, right; on target, something else.
    """
    if not rows:
        return _said(*_without(head))
    left_word, right_word, *words = head.words
    card, y = _begun(Head(head.title, head.span, (), words, ""), (_full, _striped))
    middle, half = WIDTH / 2, ROOM / 2
    card.write(left_word, middle - 12, y, room=half - 12, align="right", bold=True)
    card.write(right_word, middle + 12, y, room=half - 12, bold=True)
    y += 62
    for row in rows:
        card.write(row.name, middle, y, room=ROOM, align="center")
        top, reach = y + 16, half - 130
        for (on, of), sign in ((row.left, -1), (row.right, 1)):
            _outwards(card, middle + 6 * sign, top, sign * reach, (on, of))
            end, align = middle + sign * (reach + 24), "right" if sign < 0 else "left"
            card.write(f"{on}/{of}", end, top + STRIP / 2 + 12, room=110, align=align, bold=True)
        y += STRIP + 68
    card.height = y - 20
    return card


def primed_card(head: Head, periods: Sequence[Runs]) -> Card:
    """Draw the planned runs of each period as a column, full as far as they were primed.

    Its words: primed, planned runs, and a pause.
    """
    most = max((one.runs for one in periods), default=0)
    if not most and not any(one.is_pause for one in periods):
        return _said(*_without(head))
    is_paused = any(one.is_pause for one in periods)
    card, y = _begun(head, (_full, _framed, *([_paused] if is_paused else ())))
    y += 40
    step = max(1, -(-most // 6))
    unit = PLOT / (max(most, 2) + 0.2)
    bottom = y + PLOT
    _scale(card, range(0, max(most, 2) + 1, step), bottom, unit)
    places = _places(len(periods))
    room = places[0][1]
    is_roomy = all(card.width_of(f"{one.primed}/{one.runs}", SMALL) < room for one in periods)
    for (left, width), one in zip(places, periods, strict=True):
        air = width * 0.16
        if one.is_pause:
            _pause(card, left + air / 2, y, width - air, PLOT)
        if not one.runs:
            continue
        of = left + air, bottom - one.runs * unit, width - 2 * air, one.runs * unit
        card.box(*of, PALE)
        card.box(of[0], bottom - one.primed * unit, of[2], one.primed * unit, FULL)
        card.frame(*of, FULL)
        # What was not primed is no score.
        if is_roomy and one.primed:
            said = f"{one.primed}/{one.runs}"
            card.write(said, left + width / 2, of[1] - 12, room=width, points=SMALL, align="center")
    return _dated(card, head, bottom + 6, MARGIN + AXIS, ROOM - AXIS)


def _begun(
    head: Head, swatches: Sequence[Callable[[Card, float, float], None]]
) -> tuple[Card, float]:
    """Begin a card with its title and its legend; return where what is drawn may begin."""
    card = Card()
    y = card.write_lines(head.title, MARGIN, 74, room=ROOM, points=TITLE, bold=True)
    y += 46
    card.write(head.span, MARGIN, y, room=ROOM, points=SMALL, colour=MUTED)
    y += 52
    x = float(MARGIN)
    for word, swatch in zip(head.words, swatches, strict=False):
        width = SWATCH + 14 + card.width_of(word, SMALL)
        if x > MARGIN and x + width > WIDTH - MARGIN:
            x, y = MARGIN, y + SMALL * LINE
        swatch(card, x, y - 24)
        room = WIDTH - MARGIN - x - SWATCH - 14
        card.write(word, x + SWATCH + 14, y, room=room, points=SMALL)
        x += width + 40
    return card, y + (56 if swatches else 0)


def _without(head: Head) -> tuple[Card, Head, float]:
    card, y = _begun(head, ())
    return card, head, y


def _said(card: Card, head: Head, y: float) -> Card:
    """Say in the place of a drawing why there is none."""
    card.box(MARGIN, y - 4, ROOM, 4, GRID)
    end = card.write_lines(head.nothing, MARGIN, y + 74, room=ROOM)
    card.height = max(end + 80, WIDTH * 0.4)
    return card


def _drill(card: Card, row: DrillRow, y: float) -> None:
    on, of = (sum(one[part] for one in row.periods) for part in (0, 1))
    count = f"{on}/{of}"
    taken = card.width_of(count, LETTERS, bold=True)
    card.write(row.name, MARGIN, y, room=ROOM - taken - 30, bold=True)
    card.write(count, WIDTH - MARGIN, y, room=taken + 1, align="right", bold=True)
    top, width = y + 14, ROOM / len(row.periods)
    gap = 6 if len(row.periods) <= 12 else 3  # noqa: PLR2004 - of many each has little room
    for at, (on, of) in enumerate(row.periods):
        left, wide = MARGIN + at * width, width - gap
        if of == 0:
            card.box(left, top, wide, STRIP, BLANK)
            continue
        full = STRIP * on / of
        if full < STRIP:
            card.striped(left, top, wide, STRIP - full)
        card.box(left, top + STRIP - full, wide, full, FULL)
    card.write(row.instead, MARGIN, y + 14 + STRIP + NOTE, room=ROOM, points=SMALL, colour=MUTED)


def _outwards(card: Card, x: float, top: float, reach: float, share: tuple[int, int]) -> None:
    """Draw a bar from x outwards, where a reach below 0 goes to the left."""
    on, of = share
    if of == 0:
        card.box(min(x, x + reach), top, abs(reach), STRIP, BLANK)
        return
    full = reach * on / of
    rest = reach - full
    if rest:
        card.striped(min(x + full, x + reach), top, abs(rest), STRIP)
    card.box(min(x, x + full), top, abs(full), STRIP, FULL)


def _places(count: int) -> list[tuple[float, float]]:
    """Return where each of so many periods begins in a plot, and how wide it is."""
    width = (ROOM - AXIS) / count
    return [(MARGIN + AXIS + at * width, width) for at in range(count)]


def _scale(card: Card, numbers: range, bottom: float, unit: float) -> None:
    for number in numbers:
        y = bottom - number * unit
        card.rule(MARGIN + AXIS, WIDTH - MARGIN, y)
        card.write(
            str(number),
            MARGIN + AXIS - 16,
            y + 10,
            room=AXIS,
            points=SMALL,
            align="right",
            colour=MUTED,
        )


def _stem(card: Card, x: float, usual: float, most: float) -> None:
    if most < usual:
        card.line([x, x], [usual, most], STRIPES, width=3, dots=0)
        card.line([x - 10, x + 10], [most, most], STRIPES, width=3, dots=0)


def _dated(card: Card, head: Head, y: float, left: float, room: float) -> Card:
    """Write below a plot when its periods begin, those that have room; the first always."""
    width = room / len(head.periods)
    widest = max(card.width_of(one, SMALL) for one in head.periods)
    every = ceil((widest + 24) / width)
    end = left
    for at in range(0, len(head.periods), every):
        x = left + at * width
        if x >= end and x + widest <= WIDTH - 8:
            said = head.periods[at]
            card.write(said, x, y + 34, room=widest + 1, points=SMALL, colour=MUTED)
            end = x + widest + 12
    card.height = y + 74
    return card


def _full(card: Card, x: float, y: float) -> None:
    card.box(x, y, SWATCH, 28, FULL)


def _striped(card: Card, x: float, y: float) -> None:
    card.striped(x, y, SWATCH, 28)


def _framed(card: Card, x: float, y: float) -> None:
    card.box(x, y, SWATCH, 28, PALE)
    card.frame(x, y, SWATCH, 28, FULL)


def _dot(card: Card, x: float, y: float) -> None:
    card.line([x, x + SWATCH], [y + 14, y + 14], FULL, width=2.5, dots=0)
    card.line([x + SWATCH / 2], [y + 14], FULL, width=2.5, dots=11)


def _cap(card: Card, x: float, y: float) -> None:
    _stem(card, x + SWATCH / 2, y + 30, y)


def _paused(card: Card, x: float, y: float) -> None:
    _pause(card, x, y, SWATCH, 28)


def _pause(card: Card, left: float, top: float, width: float, height: float) -> None:
    """Draw a pause: a pale field with two upright bars, as on a player's key."""
    card.box(left, top, width, height, BLANK)
    middle, tall = left + width / 2, min(height * 0.6, 40)
    bar = min(7.0, width / 6)
    for x in (middle - 1.5 * bar, middle + 0.5 * bar):
        card.box(x, top + height / 2 - tall / 2, bar, tall, STRIPES)
