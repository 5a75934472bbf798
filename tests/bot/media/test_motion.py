"""The body on its way from one key pose to the other: every frame, every drill, both sides."""

import math
from functools import cache

import pytest

from bot.media.body import LENGTHS, MOVEMENTS, Movement, grounded
from bot.media.figures import FLOOR_DEPTH, HAND, Scene
from bot.media.frames import STAGES, come
from bot.media.motion import RESTING, Stance, eased, held, stance, swapped
from tests.bot.media.test_body import LIMBS

SIDES = {
    f"{drill}, {name}": movement
    for drill, own in MOVEMENTS.items()
    for name, movement in (("as it is", own), ("swapped", swapped(own)))
}
EACH = pytest.mark.parametrize("movement", SIDES.values(), ids=SIDES)
SLIDES = 0.01
"""Body heights: what keeps its place moves no more."""
LOWEST = -0.012
"""Body heights: so low lies a foot's tip on its instep; the floor is drawn at FLOOR_DEPTH."""
RANGES = {
    "hip": (-30, 120),
    "knee": (0, 135),
    # Ankle and toes together, since a foot is one line here: 50 and 45, 20 and 30 (of 70).
    "ankle": (-95, 50),
    "shoulder": (-60, 180),
    "elbow": (0, 150),
}
"""Degrees, extension to flexion: American Academy of Orthopaedic Surgeons, Joint Motion, 1965."""
LARGEST_TURN = 15
"""Degrees from one stage to the next, a twelfth of a second in most drills."""


@cache
def way(movement: Movement) -> list[Stance]:
    return [stance(movement, come(stage)) for stage in range(STAGES + 1)]


def angles(body: Stance) -> dict[str, float]:
    pose = body.pose
    found = {}
    for side, leg, arm in (
        ("near", pose.near_leg, pose.near_arm),
        ("far", pose.far_leg, pose.far_arm),
    ):
        for joint, angle in (leg._asdict() | arm._asdict()).items():
            found[f"{joint} {side}"] = angle
    return found


@EACH
def test_what_rests_on_the_floor_in_both_poses_does_not_slide(movement: Movement) -> None:
    keys = [grounded(pose, LENGTHS, movement.anchor) for pose in (movement.start, movement.end)]
    resting = {
        joint
        for joint in RESTING
        if all(abs(key[joint].y) < 0.015 for key in keys)
        and math.dist(keys[0][joint], keys[1][joint]) < 0.1
    }
    assert movement.anchor in resting
    places = way(movement)[0].at
    assert {
        joint: moved
        for joint in resting
        for body in way(movement)
        if (moved := math.dist(body.at[joint], places[joint])) > SLIDES
    } == {}


@EACH
def test_hands_on_a_wall_stay_there_and_nothing_goes_through_it(movement: Movement) -> None:
    scenes = [Scene(body.pose, body.at, movement.beside) for body in way(movement)]
    hands = [scene.hand for scene in scenes]
    if movement.beside is None:
        return
    assert max(math.dist(hand, hands[0]) for hand in hands) < SLIDES
    if movement.beside == "wall":
        ahead = max(point.x for scene in scenes for point in scene.at.values())
        assert ahead <= hands[0].x + HAND


@EACH
def test_nothing_goes_through_the_floor(movement: Movement) -> None:
    assert LOWEST > -FLOOR_DEPTH
    assert [
        (joint, round(point.y, 3))
        for body in way(movement)
        for joint, point in body.at.items()
        if point.y < LOWEST
    ] == []


@EACH
def test_no_limb_gets_longer_or_shorter(movement: Movement) -> None:
    assert [
        (a, b)
        for body in way(movement)
        for a, b, length in LIMBS
        if abs(math.dist(body.at[a], body.at[b]) - length) > 1e-6
    ] == []


@EACH
def test_no_joint_bends_beyond_what_people_can_nor_at_once(movement: Movement) -> None:
    before = angles(way(movement)[0])
    for body in way(movement):
        now = angles(body)
        for joint, angle in now.items():
            least, most = RANGES[joint.split()[0]]
            assert least - 0.01 <= angle <= most + 0.01, joint
            assert abs(angle - before[joint]) < LARGEST_TURN, joint
        before = now


@EACH
def test_a_way_begins_and_ends_with_the_key_poses(movement: Movement) -> None:
    for pose, body in ((movement.start, way(movement)[0]), (movement.end, way(movement)[-1])):
        key = grounded(pose, LENGTHS, movement.anchor)
        assert max(math.dist(key[joint], body.at[joint]) for joint in key) < SLIDES


def test_a_foot_that_rises_on_its_toes_is_no_foot_that_stays_flat() -> None:
    rock = MOVEMENTS["split-stance-rock"]
    assert {"toe_near", "ankle_far", "toe_far"} == set(held(rock))
    assert way(rock)[-1].at["ankle_near"].y > way(rock)[0].at["ankle_near"].y + 0.02


def test_to_swap_the_sides_is_the_same_movement_on_the_other() -> None:
    for movement in MOVEMENTS.values():
        other = {"near": "far", "far": "near"}
        for body, twin in zip(way(movement), way(swapped(movement)), strict=True):
            for joint, point in body.at.items():
                name, _, side = joint.partition("_")
                assert math.dist(point, twin.at[f"{name}_{other[side]}" if side else name]) < 1e-9
        assert swapped(swapped(movement)) == movement


def test_a_movement_begins_and_ends_slowly() -> None:
    assert [round(eased(share), 6) for share in (-1, 0, 0.5, 1, 2)] == [0, 0, 0.5, 1, 1]
    assert eased(0.1) < 0.1
    assert eased(0.9) > 0.9
