"""From one key pose to the other: what stands on the floor stays, and the rest follows.

Angles go evenly from one to the other. Where a foot keeps its place while the hip moves, hip and
knee are bent to what its leg needs; a foot in the air is bent out of the floor's way.
"""

import math
from dataclasses import dataclass, replace
from functools import cache

from bot.media.body import LENGTHS, Arm, Joints, Leg, Movement, Point, Pose, grounded, joints

ON_FLOOR = 0.015
"""How far from the floor a joint may be in a key pose and still rest on it, in body heights."""
IN_PLACE = 0.02
"""How far two key poses may have a joint from each other that keeps its place."""
CLEARANCE = 0.02
"""How far from the floor a foot in the air keeps half-way."""
STRETCHED = -90
"""Degrees: an ankle, with the toes, stretches no farther."""
POINTED = -60
"""Degrees: an ankle that is stretched farther belongs to a foot on its instep."""
SIDES = ("near", "far")
RESTING = (
    "shoulder",
    *(f"{j}_{s}" for j in ("knee", "ankle", "toe", "elbow", "wrist") for s in SIDES),
)
"""The joints that can bear a body; a hip or a head only lies there."""


@dataclass(frozen=True, slots=True)
class Stance:
    """A pose at its place: the floor at y = 0, the joint that stays for sure at x = 0."""

    pose: Pose
    at: Joints


def eased(share: float) -> float:
    """Return how far one has come (0 to 1) after a share of the time: slow, fast, slow."""
    return (1 - math.cos(math.pi * min(1, max(0, share)))) / 2


def swapped(movement: Movement) -> Movement:
    """Return the movement with the limbs of the two sides exchanged."""
    return replace(movement, start=_swapped(movement.start), end=_swapped(movement.end))


@cache
def held(movement: Movement) -> dict[str, Point]:
    """Return which joints keep their place on the floor throughout, and where that is."""
    start, end = _keys(movement)
    return {
        joint: start[joint].towards(end[joint], 0.5)
        for joint in RESTING
        if max(abs(start[joint].y), abs(end[joint].y)) < ON_FLOOR
        and math.dist(start[joint], end[joint]) < IN_PLACE
    }


def stance(movement: Movement, share: float) -> Stance:
    """Return the body at a share (0 to 1) of the way from the start to the end."""
    places = held(movement)
    pose = _between(movement.start, movement.end, share)
    placed = joints(pose, LENGTHS)
    anchor, place = placed[movement.anchor], places[movement.anchor]
    hip = Point(place.x - anchor.x, place.y - anchor.y)
    pose = replace(
        pose,
        near_leg=_leg(pose, pose.near_leg, hip, places, "near"),
        far_leg=_leg(pose, pose.far_leg, hip, places, "far"),
    )
    lift = CLEARANCE * math.sin(math.pi * share)
    pose = replace(
        pose,
        near_leg=_clear(pose.near_leg, movement, hip, pose, "near", lift),
        far_leg=_clear(pose.far_leg, movement, hip, pose, "far", lift),
    )
    at = joints(pose, LENGTHS)
    return Stance(pose, {joint: point.moved(*hip) for joint, point in at.items()})


@cache
def _keys(movement: Movement) -> tuple[Joints, Joints]:
    start, end = (
        grounded(pose, LENGTHS, movement.anchor) for pose in (movement.start, movement.end)
    )
    return start, end


def _swapped(pose: Pose) -> Pose:
    other = {"near": "far", "far": "near"}
    floor = tuple(
        f"{joint}_{other[side]}" if side else joint
        for joint, _, side in (name.partition("_") for name in pose.floor)
    )
    return replace(
        pose,
        near_leg=pose.far_leg,
        far_leg=pose.near_leg,
        near_arm=pose.far_arm,
        far_arm=pose.near_arm,
        floor=floor,
    )


def _between(start: Pose, end: Pose, share: float) -> Pose:
    def mixed(a: float, b: float) -> float:
        return a + (b - a) * share

    def leg(a: Leg, b: Leg) -> Leg:
        # A foot that lies on its instep stays pointed until the leg is off the ground.
        late = share**3 if a.ankle < POINTED else share
        ankle = a.ankle + (b.ankle - a.ankle) * late
        return Leg(mixed(a.hip, b.hip), mixed(a.knee, b.knee), ankle)

    return Pose(
        trunk=mixed(start.trunk, end.trunk),
        neck=mixed(start.neck, end.neck),
        near_leg=leg(start.near_leg, end.near_leg),
        far_leg=leg(start.far_leg, end.far_leg),
        near_arm=Arm(*map(mixed, start.near_arm, end.near_arm)),
        far_arm=Arm(*map(mixed, start.far_arm, end.far_arm)),
        floor=end.floor,
    )


def _leg(pose: Pose, leg: Leg, hip: Point, places: dict[str, Point], side: str) -> Leg:
    """Return the leg as it must bend from this hip for the foot to keep its place."""
    thigh = pose.trunk - 180 + leg.hip
    shank = thigh - leg.knee
    foot = shank + 90 + leg.ankle
    if f"knee_{side}" in places:
        return leg
    if ankle := places.get(f"ankle_{side}"):
        return _reaching(pose.trunk, leg, hip, ankle, foot)
    if toe := places.get(f"toe_{side}"):
        return _reaching(pose.trunk, leg, hip, toe.along(foot, -LENGTHS.foot), foot)
    return leg


def _clear(leg: Leg, movement: Movement, hip: Point, pose: Pose, side: str, lift: float) -> Leg:
    """Return the leg with its foot turned out of the floor's way, where it is in the air."""
    if f"toe_{side}" in held(movement):
        return leg
    at = joints(pose, LENGTHS)
    ankle, toe = (hip.y + at[f"{joint}_{side}"].y for joint in ("ankle", "toe"))
    least = min(0, *(s[f"toe_{side}"].y for s in _keys(movement))) + lift
    if toe >= least:
        return leg
    foot = pose.trunk - 90 + leg.hip - leg.knee + leg.ankle
    down = math.degrees(math.asin(max(-1, min(1, (least - ankle) / LENGTHS.foot))))
    turned = min(_turn(down - foot), _turn(180 - down - foot), key=abs)
    return leg._replace(ankle=max(STRETCHED, leg.ankle + turned))


def _reaching(trunk: float, leg: Leg, hip: Point, ankle: Point, foot: float) -> Leg:
    """Return the leg that reaches from a hip to an ankle; the foot keeps its direction."""
    upper, lower = LENGTHS.thigh, LENGTHS.shank
    far = min(math.dist(hip, ankle), upper + lower)
    towards = math.degrees(math.atan2(ankle.y - hip.y, ankle.x - hip.x))
    at_hip = _angle(upper, far, lower)
    thigh = towards + at_hip
    knee = 180 - _angle(upper, lower, far)
    bent = leg.hip + _turn(thigh - trunk + 180 - leg.hip)
    shank = trunk - 180 + bent - knee
    return Leg(bent, knee, leg.ankle + _turn(foot - shank - 90 - leg.ankle))


def _angle(one: float, other: float, opposite: float) -> float:
    """Return the angle between two sides of a triangle, in degrees."""
    cosine = (one**2 + other**2 - opposite**2) / (2 * one * other)
    return math.degrees(math.acos(min(1, max(-1, cosine))))


def _turn(degrees: float) -> float:
    """Return the same turn, the short way round."""
    return (degrees + 180) % 360 - 180
