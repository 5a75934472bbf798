import math

import pytest

from bot.media.body import LENGTHS, MOVEMENTS, Arm, Leg, Movement, Point, Pose, grounded, joints

LIMBS = [
    ("hip", "shoulder", LENGTHS.trunk),
    ("shoulder", "head", LENGTHS.head),
    *(
        limb
        for side in ("near", "far")
        for limb in (
            ("hip", f"knee_{side}", LENGTHS.thigh),
            (f"knee_{side}", f"ankle_{side}", LENGTHS.shank),
            (f"ankle_{side}", f"toe_{side}", LENGTHS.foot),
            ("shoulder", f"elbow_{side}", LENGTHS.upper_arm),
            (f"elbow_{side}", f"wrist_{side}", LENGTHS.forearm),
        )
    ),
]

EACH_DRILL = pytest.mark.parametrize("movement", MOVEMENTS.values(), ids=MOVEMENTS)


def standing(**changes: Leg | Arm) -> Pose:
    limbs = {
        "near_leg": Leg(0, 0, 0),
        "far_leg": Leg(0, 0, 0),
        "near_arm": Arm(0, 0),
        "far_arm": Arm(0, 0),
    }
    return Pose.parse({"trunk": 90, "floor": ["ankle_near"], **limbs, **changes})


def test_who_stands_is_one_line_with_the_toes_in_front() -> None:
    at = joints(standing(), LENGTHS)
    assert at["head"].y > at["shoulder"].y > at["hip"].y > at["knee_near"].y > at["ankle_near"].y
    assert all(point.x == pytest.approx(0) for name, point in at.items() if "toe" not in name)
    assert at["toe_near"] == pytest.approx((LENGTHS.foot, at["ankle_near"].y))


def test_flexing_a_hip_brings_the_knee_forward_and_a_knee_the_heel_back() -> None:
    at = joints(standing(near_leg=Leg(90, 90, 0)), LENGTHS)
    assert at["knee_near"] == pytest.approx((LENGTHS.thigh, 0))
    assert at["ankle_near"] == pytest.approx((LENGTHS.thigh, -LENGTHS.shank))
    assert at["knee_far"] == pytest.approx((0, -LENGTHS.thigh))


def test_flexing_a_shoulder_and_an_elbow_brings_the_hand_forward() -> None:
    at = joints(standing(far_arm=Arm(90, 0), near_arm=Arm(0, 90)), LENGTHS)
    reach = LENGTHS.upper_arm + LENGTHS.forearm
    assert at["wrist_far"] == pytest.approx((reach, LENGTHS.trunk))
    assert at["wrist_near"] == pytest.approx((LENGTHS.forearm, LENGTHS.trunk - LENGTHS.upper_arm))


def test_a_dorsiflexed_foot_points_up() -> None:
    at = joints(standing(near_leg=Leg(0, 0, 20)), LENGTHS)
    assert at["toe_near"].y - at["ankle_near"].y == pytest.approx(
        LENGTHS.foot * math.sin(math.radians(20))
    )


def test_a_point_is_found_between_two() -> None:
    assert Point(0, 2).towards(Point(4, 0), 0.25) == (1, 1.5)


@EACH_DRILL
def test_limbs_keep_their_lengths(movement: Movement) -> None:
    for pose in (movement.start, movement.end):
        at = joints(pose, LENGTHS)
        for one, other, length in LIMBS:
            assert math.dist(at[one], at[other]) == pytest.approx(length), (one, other)


@EACH_DRILL
def test_what_should_touch_the_floor_does_and_nothing_is_below(movement: Movement) -> None:
    for pose in (movement.start, movement.end):
        at = grounded(pose, LENGTHS, movement.anchor)
        assert pose.floor
        for joint in pose.floor:
            assert at[joint].y == pytest.approx(0, abs=0.01), joint
        # A toe that points back under a kneeling knee may press a little into the mat.
        assert min(point.y for point in at.values()) > -0.015


@EACH_DRILL
def test_what_rests_on_the_floor_in_both_poses_does_not_slide(movement: Movement) -> None:
    start = grounded(movement.start, LENGTHS, movement.anchor)
    end = grounded(movement.end, LENGTHS, movement.anchor)
    assert start[movement.anchor].x == end[movement.anchor].x == 0
    for joint in set(movement.start.floor) & set(movement.end.floor):
        assert start[joint].x == pytest.approx(end[joint].x, abs=0.02), joint


@EACH_DRILL
def test_a_movement_moves(movement: Movement) -> None:
    start = grounded(movement.start, LENGTHS, movement.anchor)
    end = grounded(movement.end, LENGTHS, movement.anchor)
    assert max(math.dist(start[joint], end[joint]) for joint in start) > 0.02


@pytest.mark.parametrize("drill", ["wall-lean-march", "standing-kickback"])
def test_hands_on_a_wall_stay_on_it(drill: str) -> None:
    movement = MOVEMENTS[drill]
    start = grounded(movement.start, LENGTHS, movement.anchor)
    end = grounded(movement.end, LENGTHS, movement.anchor)
    assert math.dist(start["wrist_near"], end["wrist_near"]) < 0.01


def test_the_bird_dog_without_its_arm_keeps_both_hands_on_the_floor() -> None:
    movement = MOVEMENTS["bird-dog-leg"]
    at = grounded(movement.end, LENGTHS, movement.anchor)
    assert at["wrist_far"].y == pytest.approx(0, abs=0.01)
    assert at["ankle_near"].y > 0.1
