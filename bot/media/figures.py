"""The drills as pictures: where a movement starts, where it ends, and the glute that does it.

No text is drawn, so one picture serves every language. Nothing is transparent: Telegram turns
photos into JPEG, so the picture brings its own light, rounded card for light and dark chats.
"""

import hashlib
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from bot.media.body import LENGTHS, MOVEMENTS, Joints, Movement, Point, Pose, grounded
from bot.media.canvas import Canvas
from bot.media.runner import CARD, REACH, draw_ghost, draw_runner

WIDTH, HEIGHT = 960, 540
OVERSAMPLING = 2
FRAME, CORNER = 12, 34
"""Pixels between the picture's edge and the card, and the radius of the card's corners."""
SIDE_MARGIN, TOP_MARGIN, BOTTOM_MARGIN = 48, 40, 66
"""Pixels between the picture's edges and what is drawn; the lowest holds the ground."""
LARGEST_SCALE = 470
"""Pixels a body height at most."""
GAP = 0.22
"""The room for the arrow between the poses, in body heights."""
FLOOR_DEPTH = 0.03
"""How far below a resting joint the floor is: the flesh between them, in body heights."""
HAND, RAIL, WALL, WALL_EDGE = 0.024, 0.016, 0.07, 0.012
"""Half a hand and half a rail; a wall and the face of it: in body heights."""
GLUTE_AT_REST = 0.5
"""How strongly the glute is coloured before it has to work."""

ROOM, GROUND, GROUND_EDGE = "#d6e1e5", "#e6ede9", "#a9bcb4"
FURNITURE, FURNITURE_EDGE, ARROW = "#e3e9e8", "#c3cfcf", "#7d9aa8"

SOURCES = ("body.py", "canvas.py", "runner.py", "figures.py")
"""All that has a say in how a figure looks, besides the poses."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A pose on its floor, with what stands beside it."""

    pose: Pose
    at: Joints
    beside: str | None

    @property
    def hand(self) -> Point:
        """The hand that is farthest in front."""
        return max(self.at["wrist_near"], self.at["wrist_far"])

    @property
    def left(self) -> float:
        """Where what is drawn begins, in body heights."""
        return min(point.x for point in self.at.values()) - REACH

    @property
    def right(self) -> float:
        """Where what is drawn ends, in body heights."""
        body = max(point.x for point in self.at.values()) + REACH
        return max(body, self.hand.x + HAND + WALL) if self.beside == "wall" else body

    @property
    def top(self) -> float:
        """How high what is drawn reaches, in body heights."""
        return max(point.y for point in self.at.values()) + REACH


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things go in the picture, in its pixels; `scale` is pixels a body height.

    The two x are those of the joint that stays in its place, `floor_y` that of resting joints.
    """

    scale: float
    start_x: float
    end_x: float
    arrow_x: float
    floor_y: float


def figure_png(drill: str) -> bytes:
    """Draw a drill's start and end pose side by side and return the PNG.

    Takes some tens of milliseconds of pure computation. An unknown drill is a KeyError.
    """
    image = Image.new("RGB", (WIDTH * OVERSAMPLING, HEIGHT * OVERSAMPLING), ROOM)
    _draw(image, *scenes(MOVEMENTS[drill]))
    png = BytesIO()
    image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).save(png, "PNG")
    return png.getvalue()


@cache
def figure_digest(drill: str) -> str:
    """Return a short hex key that changes whenever the drill's picture may look different."""
    return digest(MOVEMENTS[drill], drawing_code())


def digest(movement: Movement, code: bytes) -> str:
    """Return the key of a movement that is drawn by some code."""
    facts = repr((LENGTHS, movement)).encode()
    return hashlib.sha256(facts + code).hexdigest()[:16]


@cache
def drawing_code() -> bytes:
    """Return the sources that draw: no version number that somebody must remember to raise."""
    return b"".join(Path(__file__).with_name(name).read_bytes() for name in SOURCES)


def scenes(movement: Movement) -> tuple[Scene, Scene]:
    """Return the start and the end of a movement, both with the floor at y = 0."""
    start, end = (
        Scene(pose, grounded(pose, LENGTHS, movement.anchor), movement.beside)
        for pose in (movement.start, movement.end)
    )
    return start, end


def lay_out(start: Scene, end: Scene) -> Layout:
    """Find the largest scale at which both scenes fit, and spread what room is left."""
    top = max(start.top, end.top)
    end_left, end_right = min(start.left, end.left), max(start.right, end.right)  # with the ghost
    width = start.right - start.left + GAP + end_right - end_left
    free_width = WIDTH - 2 * SIDE_MARGIN
    free_height = HEIGHT - TOP_MARGIN - BOTTOM_MARGIN
    scale = min(LARGEST_SCALE, free_width / width, free_height / (top + FLOOR_DEPTH))
    spare = (free_width - width * scale) / 3
    raised = (free_height - (top + FLOOR_DEPTH) * scale) * 0.4
    start_x = SIDE_MARGIN + spare - start.left * scale
    end_x = WIDTH - SIDE_MARGIN - spare - end_right * scale
    return Layout(
        scale=scale,
        start_x=start_x,
        end_x=end_x,
        arrow_x=(start_x + start.right * scale + end_x + end_left * scale) / 2,
        floor_y=HEIGHT - BOTTOM_MARGIN - FLOOR_DEPTH * scale - raised,
    )


def _draw(image: Image.Image, start: Scene, end: Scene) -> None:
    layout = lay_out(start, end)
    top = max(start.top, end.top)

    def canvas(x: float) -> Canvas:
        return Canvas(
            image,
            scale=layout.scale * OVERSAMPLING,
            x=x * OVERSAMPLING,
            y=layout.floor_y * OVERSAMPLING,
        )

    surface = ImageDraw.Draw(image)
    left, middle, right = canvas(layout.start_x), canvas(layout.arrow_x), canvas(layout.end_x)
    _card(surface)
    furniture(left, start, top)
    draw_runner(left, start.pose, start.at, glute=GLUTE_AT_REST)
    _arrow(middle, top / 2)
    furniture(right, end, top)
    draw_ghost(right, start.pose, start.at)
    draw_runner(right, end.pose, end.at, glute=1)
    # Over the figures: what presses on the ground is flattened by it.
    _ground(surface, layout.floor_y + FLOOR_DEPTH * layout.scale)


def _card(surface: ImageDraw.ImageDraw) -> None:
    box = [side * OVERSAMPLING for side in (FRAME, FRAME, WIDTH - FRAME, HEIGHT - FRAME)]
    surface.rounded_rectangle(box, CORNER * OVERSAMPLING, fill=CARD)


def _ground(surface: ImageDraw.ImageDraw, y: float) -> None:
    left, top, right, bottom = (
        side * OVERSAMPLING for side in (FRAME, y, WIDTH - FRAME, HEIGHT - FRAME)
    )
    surface.rounded_rectangle(
        (left, top, right, bottom),
        CORNER * OVERSAMPLING,
        fill=GROUND,
        corners=(False, False, True, True),
    )
    surface.line((left, top, right, top), fill=GROUND_EDGE, width=2 * OVERSAMPLING)


def furniture(canvas: Canvas, scene: Scene, top: float) -> None:
    """Draw what a scene's hands hold or lean on, up to a height."""
    x, y = scene.hand
    if scene.beside == "wall":
        _upright(canvas, x + HAND, x + HAND + WALL, top, FURNITURE)
        _upright(canvas, x + HAND, x + HAND + WALL_EDGE, top, FURNITURE_EDGE)
    elif scene.beside == "rail":
        _upright(canvas, x - RAIL, x + RAIL, y + 2 * HAND, FURNITURE_EDGE)


def _upright(canvas: Canvas, left: float, right: float, top: float, colour: str) -> None:
    foot = -FLOOR_DEPTH
    corners = (Point(left, foot), Point(left, top), Point(right, top), Point(right, foot))
    canvas.polygon(corners, colour)


def _arrow(canvas: Canvas, y: float) -> None:
    tip = Point(0.06, y)
    for tail in (Point(-0.06, y), Point(0.022, y + 0.04), Point(0.022, y - 0.04)):
        canvas.taper(tail, 0.008, tip, 0.008, ARROW)
