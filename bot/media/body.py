"""From joint angles to points: the body behind the figures, seen from the side.

Lengths are in body heights, angles in degrees, x runs to the right (where the figure looks), y up.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple, Self

POSES_FILE = Path(__file__).with_name("poses.json")


class Point(NamedTuple):
    """A place in the picture's plane, in body heights."""

    x: float
    y: float

    def along(self, direction: float, length: float) -> "Point":
        """Return the point `length` away in a direction (degrees)."""
        angle = math.radians(direction)
        return Point(self.x + length * math.cos(angle), self.y + length * math.sin(angle))

    def towards(self, other: "Point", share: float) -> "Point":
        """Return the point at a share (0 to 1) of the way to another."""
        return self.moved((other.x - self.x) * share, (other.y - self.y) * share)

    def moved(self, dx: float, dy: float) -> "Point":
        """Return the point shifted by a vector."""
        return Point(self.x + dx, self.y + dy)


Joints = Mapping[str, Point]
"""Where hip, shoulder, head, and knee, ankle, toe, elbow, wrist (`_near`, `_far`) are."""


@dataclass(frozen=True, slots=True)
class Lengths:
    """How long each part is; `head` reaches from the shoulder to the middle of the head."""

    trunk: float
    head: float
    thigh: float
    shank: float
    foot: float
    upper_arm: float
    forearm: float


class Leg(NamedTuple):
    """A leg's joint angles: flexion and dorsiflexion are positive."""

    hip: float
    knee: float
    ankle: float


class Arm(NamedTuple):
    """An arm's joint angles: flexion is positive."""

    shoulder: float
    elbow: float


@dataclass(frozen=True, slots=True)
class Pose:
    """How a body holds itself: directions of trunk and neck, joint angles, joints on the floor."""

    trunk: float
    neck: float
    near_leg: Leg
    far_leg: Leg
    near_arm: Arm
    far_arm: Arm
    floor: tuple[str, ...]

    @classmethod
    def parse(cls, facts: Mapping[str, Any]) -> Self:
        """Read a pose from its facts in the file."""
        return cls(
            trunk=facts["trunk"],
            neck=facts.get("neck", facts["trunk"]),
            near_leg=Leg(*facts["near_leg"]),
            far_leg=Leg(*facts["far_leg"]),
            near_arm=Arm(*facts["near_arm"]),
            far_arm=Arm(*facts["far_arm"]),
            floor=tuple(facts["floor"]),
        )


@dataclass(frozen=True, slots=True)
class Movement:
    """A drill's two key poses, and what stands beside the body."""

    start: Pose
    end: Pose
    beside: str | None

    @property
    def anchor(self) -> str:
        """The joint that stays where it is on the floor throughout."""
        return next(joint for joint in self.start.floor if joint in self.end.floor)


def joints(pose: Pose, lengths: Lengths) -> Joints:
    """Return where each joint of a pose is, with the hip at the origin."""
    hip = Point(0, 0)
    shoulder = hip.along(pose.trunk, lengths.trunk)
    placed = {"hip": hip, "shoulder": shoulder, "head": shoulder.along(pose.neck, lengths.head)}
    for side, leg, arm in (
        ("near", pose.near_leg, pose.near_arm),
        ("far", pose.far_leg, pose.far_arm),
    ):
        thigh = pose.trunk - 180 + leg.hip
        shank = thigh - leg.knee
        foot = shank + 90 + leg.ankle
        knee = hip.along(thigh, lengths.thigh)
        ankle = knee.along(shank, lengths.shank)
        placed |= {
            f"knee_{side}": knee,
            f"ankle_{side}": ankle,
            f"toe_{side}": ankle.along(foot, lengths.foot),
        }
        upper_arm = pose.trunk - 180 + arm.shoulder
        elbow = shoulder.along(upper_arm, lengths.upper_arm)
        placed |= {
            f"elbow_{side}": elbow,
            f"wrist_{side}": elbow.along(upper_arm + arm.elbow, lengths.forearm),
        }
    return placed


def grounded(pose: Pose, lengths: Lengths, anchor: str) -> Joints:
    """Return a pose's joints with the floor at y = 0 and the anchor joint at x = 0."""
    placed = joints(pose, lengths)
    dx = -placed[anchor].x
    dy = -fmean(placed[joint].y for joint in pose.floor)
    return {joint: point.moved(dx, dy) for joint, point in placed.items()}


def _load(path: Path) -> tuple[Lengths, dict[str, Movement]]:
    facts = json.loads(path.read_text(encoding="utf-8"))
    movements = {
        drill: Movement(
            start=Pose.parse(entry["start"]),
            end=Pose.parse(entry["end"]),
            beside=entry.get("beside"),
        )
        for drill, entry in facts["drills"].items()
    }
    return Lengths(**facts["lengths"]), movements


LENGTHS, MOVEMENTS = _load(POSES_FILE)
