"""The frames of a clip as pictures: the figure on its ground, and what counts beside it.

The side that works faces the viewer: the left one of a body that looks to the left. Where the
sides alternate it stays as it is, and the limbs of the far side do what the near ones did.
"""

from functools import lru_cache

from PIL import Image, ImageDraw, ImageOps

from bot.coach.timetable import Act, Exercise
from bot.media import panel
from bot.media.body import MOVEMENTS, Movement
from bot.media.canvas import Canvas
from bot.media.figures import FLOOR_DEPTH, GROUND, GROUND_EDGE, Scene, furniture
from bot.media.frames import STAGES, Frame, come
from bot.media.motion import held, stance, swapped
from bot.media.planes import Planes
from bot.media.runner import CARD, draw_runner
from messages.drills import Sides
from storage.records import Side

SIZE = 480
"""Pixels, of each side of the picture."""
MARGIN = 14
BAND, COLUMN = 186, 184
"""How much is for the counting: above a figure that lies, or beside one that stands."""
SMALL = 2
"""How much larger a figure is drawn than it is shown, for smooth edges."""
LARGEST_SCALE = 380
"""Pixels a body height at most."""
GLUTE_AT_REST = 0.25
"""How strongly the glute is coloured before it has to work."""
LETTERS = {Side.LEFT: "L", Side.RIGHT: "R", Side.BOTH: ""}


class Film:
    """The pictures of one exercise; what is the same in many of them is drawn once."""

    def __init__(self, exercise: Exercise) -> None:
        self._sides = exercise.sides
        self._movement = MOVEMENTS[exercise.drill]
        self._set = _Set(self._movement)
        self._figure = lru_cache(maxsize=None)(self._drawn)

    def picture(self, frame: Frame) -> Planes:
        """Return what a frame looks like, SIZE pixels wide and high."""
        left = self._sides is Sides.EACH and frame.side is Side.LEFT
        far = self._sides is Sides.ALTERNATING and frame.side is not _mover(self._movement)
        image = self._figure(frame.stage, left, far).copy()
        for part, (x, y) in self._parts(frame):
            image.paste(part, x, y)
        return image

    def _drawn(self, stage: int, left: bool, far: bool) -> Planes:  # noqa: FBT001 - a cache's key
        return Planes.of(self._set.picture(come(stage), left=left, far=far))

    def _parts(self, frame: Frame) -> list[tuple[Planes, tuple[int, int]]]:
        colour = panel.COUNT if frame.act in {Act.GET_READY, Act.SWITCH} else panel.WORK
        number = "" if frame.act is None else str(frame.number)
        parts = [
            panel.ring(number, frame.left, colour),
            panel.sign(frame.act, colour),
            panel.letter(LETTERS[frame.side], colour),
        ]
        if frame.of:
            parts.append(panel.dots(frame.number, frame.of, self._set.dots_width, colour))
        return list(zip(parts, self._set.places, strict=False))


def _mover(movement: Movement) -> Side:
    """Return the side whose leg moves, in a body that looks to the right."""
    return Side.LEFT if "toe_near" in held(movement) else Side.RIGHT


class _Set:
    """Where a figure is in the picture: below the counting or beside it, in its largest scale."""

    def __init__(self, movement: Movement) -> None:
        self._movements = {False: movement, True: swapped(movement)}
        scenes = [
            self._scene(come(stage), far=far)
            for far in (False, True)
            for stage in range(0, STAGES + 1, 3)
        ]
        self._top = max(scene.top for scene in scenes)
        left, right = min(s.left for s in scenes), max(s.right for s in scenes)
        self._lies = right - left > self._top + FLOOR_DEPTH
        x, y = (0, BAND) if self._lies else (COLUMN, 0)
        self._box = (x, y, SIZE, SIZE)
        free_width = SIZE - x - 2 * MARGIN
        free_height = SIZE - y - 4 * MARGIN
        self._scale = min(
            LARGEST_SCALE, free_width / (right - left), free_height / (self._top + FLOOR_DEPTH)
        )
        self._origin = (SIZE - x) / 2 - (left + right) / 2 * self._scale
        self._floor = SIZE - y - 3 * MARGIN - FLOOR_DEPTH * self._scale
        self.dots_width = SIZE - 204 - MARGIN if self._lies else COLUMN - 2 * MARGIN
        self.places = (
            ((MARGIN, MARGIN), (228, 34), (356, 34), (204, 148))
            if self._lies
            else ((MARGIN, MARGIN), (48, 222), (48, 332), (MARGIN, 188))
        )

    def picture(self, share: float, *, left: bool, far: bool) -> Image.Image:
        """Return the figure on its ground, with room for the counting."""
        x, y, right, bottom = self._box
        scene = self._scene(share, far=far)
        tile = Image.new("RGB", ((right - x) * SMALL, (bottom - y) * SMALL), CARD)
        canvas = Canvas(
            tile, scale=self._scale * SMALL, x=self._origin * SMALL, y=self._floor * SMALL
        )
        furniture(canvas, scene, self._top)
        glute = GLUTE_AT_REST + (1 - GLUTE_AT_REST) * share
        near, other = (0.0, glute) if far else (glute, 0.0)
        draw_runner(canvas, scene.pose, scene.at, glute=near, far_glute=other)
        ground = round((self._floor + FLOOR_DEPTH * self._scale) * SMALL)
        _ground(tile, ground, SMALL)
        tile = tile.reduce(SMALL)
        image = Image.new("RGB", (SIZE, SIZE), CARD)
        _ground(image, ground // SMALL + y, 1)
        image.paste(ImageOps.mirror(tile) if left else tile, (x, y))
        return image

    def _scene(self, share: float, *, far: bool) -> Scene:
        movement = self._movements[far]
        body = stance(movement, share)
        return Scene(body.pose, body.at, movement.beside)


def _ground(image: Image.Image, top: int, scale: int) -> None:
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, top, image.width, image.height), fill=GROUND)
    draw.line((0, top, image.width, top), fill=GROUND_EDGE, width=2 * scale)
