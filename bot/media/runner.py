"""The runner in the figures: skin, shirt, shorts and shoes around a pose's joints."""

import math
from dataclasses import astuple, dataclass, replace

from bot.media.body import Joints, Point, Pose
from bot.media.canvas import Canvas

CARD = "#fbfaf6"
"""The colour behind the runner, into which the far side fades."""
GLUTE = "#f4662f"
REACH = 0.085
"""How far the runner reaches beyond the joints at most, in body heights."""


def mixed(colour: str, other: str, share: float) -> str:
    """Return a colour (#rrggbb) with a share (0 to 1) of another."""
    pairs = zip(bytes.fromhex(colour[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + bytes(round(a + (b - a) * share) for a, b in pairs).hex()


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours (#rrggbb) of a body, or of one side of it."""

    skin: str
    hair: str
    shirt: str
    sleeve: str
    shorts: str
    glute: str
    shoe: str

    def faded(self) -> "Palette":
        """Return these colours as they look on the side that is turned away."""
        return Palette(*(mixed(colour, CARD, 0.55) for colour in astuple(self)))


NEAR = Palette(
    skin="#c48d6a",
    hair="#4a3b36",
    shirt="#4c839b",
    sleeve="#417389",
    shorts="#2d4b5f",
    glute=GLUTE,
    shoe="#3b4e5b",
)
FAR = NEAR.faded()
GHOST = Palette(*["#d9e2e3"] * 7)


def draw_runner(
    canvas: Canvas, pose: Pose, at: Joints, *, glute: float, far_glute: float = 0
) -> None:
    """Draw a runner in a pose, each glute coloured as strongly (0 to 1) as it works.

    The far one is drawn only where it does: it is seen behind the body.
    """
    near = replace(NEAR, glute=mixed(NEAR.shorts, GLUTE, glute))
    far = replace(FAR, glute=mixed(NEAR.shorts, GLUTE, far_glute))
    if far_glute:
        _far_glute(canvas, pose, at, far)
    _body(canvas, pose, at, near, far)


def draw_ghost(canvas: Canvas, pose: Pose, at: Joints) -> None:
    """Draw the pale silhouette of a pose that was left."""
    _body(canvas, pose, at, GHOST, GHOST)


def _body(canvas: Canvas, pose: Pose, at: Joints, near: Palette, far: Palette) -> None:
    """Draw from the far side to the near one, so that what is nearer covers what is not."""
    _arm(canvas, at, "far", far)
    _leg(canvas, at, "far", far)
    _head(canvas, pose, at, near)
    _trunk(canvas, pose, at, near)
    _leg(canvas, at, "near", near)
    _arm(canvas, at, "near", near)
    _glute(canvas, pose, at, near)  # last: a hand on the hip must not hide it


def _head(canvas: Canvas, pose: Pose, at: Joints, colours: Palette) -> None:
    front = pose.neck - 90
    head = at["head"].along(front, 0.022)
    canvas.taper(at["shoulder"].along(front, 0.01), 0.032, head, 0.032, colours.skin)
    canvas.disc(head, 0.062, colours.hair)
    face = head.along(front, 0.014).along(pose.neck, -0.013)
    canvas.disc(face, 0.051, colours.skin)
    nose = head.along(front, 0.064).along(pose.neck, -0.008)
    canvas.disc(nose, 0.011, colours.skin)


def _trunk(canvas: Canvas, pose: Pose, at: Joints, colours: Palette) -> None:
    front = pose.trunk - 90
    shoulder = at["shoulder"].along(front, 0.006)
    chest = at["shoulder"].along(pose.trunk, -0.075).along(front, 0.018)
    waist = at["hip"].along(pose.trunk, 0.075).along(front, 0.01)
    belt = at["hip"].along(pose.trunk, 0.055).along(front, 0.01)
    canvas.taper(shoulder, 0.05, chest, 0.064, colours.shirt)
    canvas.taper(chest, 0.064, waist, 0.054, colours.shirt)
    canvas.taper(belt, 0.055, at["hip"], 0.064, colours.shorts)


def _leg(canvas: Canvas, at: Joints, side: str, colours: Palette) -> None:
    hip, knee, ankle, toe = (at[j] for j in ("hip", f"knee_{side}", f"ankle_{side}", f"toe_{side}"))
    canvas.taper(knee, 0.04, ankle, 0.025, colours.skin)
    canvas.taper(ankle, 0.03, toe, 0.02, colours.shoe)
    canvas.taper(hip, 0.06, knee, 0.041, colours.skin)
    canvas.taper(hip, 0.062, hip.towards(knee, 0.55), 0.053, colours.shorts)


def _arm(canvas: Canvas, at: Joints, side: str, colours: Palette) -> None:
    shoulder, elbow, wrist = (at[j] for j in ("shoulder", f"elbow_{side}", f"wrist_{side}"))
    canvas.taper(elbow, 0.026, wrist, 0.02, colours.skin)
    canvas.disc(wrist, 0.026, colours.skin)
    canvas.taper(shoulder, 0.036, elbow, 0.026, colours.skin)
    canvas.taper(shoulder, 0.042, shoulder.towards(elbow, 0.5), 0.036, colours.sleeve)


def _glute(canvas: Canvas, pose: Pose, at: Joints, colours: Palette) -> None:
    middle = at["hip"].along(_behind(pose.trunk, pose.near_leg.hip), 0.03)
    canvas.disc(middle, 0.048, colours.glute)


def _far_glute(canvas: Canvas, pose: Pose, at: Joints, colours: Palette) -> None:
    # Farther out than it is, or the near one would hide it.
    middle = at["hip"].along(_behind(pose.trunk, pose.far_leg.hip), 0.055)
    canvas.disc(middle, 0.05, colours.glute)


def _behind(trunk: float, hip: float) -> float:
    """Return the direction, in degrees, in which the glute of a leg is from the hip."""
    return _halfway(trunk + 90, trunk + hip - 270)


def _halfway(one: float, other: float) -> float:
    """Return the direction between two, in degrees; the sum of vectors knows no turn at 360."""
    x, y = Point(0, 0).along(one, 1).along(other, 1)
    return math.degrees(math.atan2(y, x))
