import math
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest
from PIL import Image, ImageColor

from bot.media import body, canvas, figures, runner
from bot.media.body import MOVEMENTS
from bot.media.figures import (
    CORNER,
    FRAME,
    FURNITURE_EDGE,
    GROUND,
    HEIGHT,
    ROOM,
    SIDE_MARGIN,
    TOP_MARGIN,
    WIDTH,
    digest,
    drawing_code,
    figure_digest,
    figure_png,
    lay_out,
    scenes,
)
from bot.media.runner import CARD, GLUTE, REACH
from messages.drills import DRILLS

EACH_DRILL = pytest.mark.parametrize("drill", MOVEMENTS)


@cache
def picture(drill: str) -> Image.Image:
    return Image.open(BytesIO(figure_png(drill))).convert("RGB")


def count(image: Image.Image, colour: str, *, tolerance: int = 12) -> int:
    """Count the pixels that look like a colour."""
    sought = ImageColor.getrgb(colour)[:3]
    return sum(
        number
        for number, found in image.getcolors(WIDTH * HEIGHT) or ()
        if isinstance(found, tuple)
        and all(abs(a - b) <= tolerance for a, b in zip(found, sought, strict=True))
    )


def test_every_drill_has_a_figure() -> None:
    assert set(DRILLS) <= set(MOVEMENTS)


@EACH_DRILL
def test_a_figure_is_a_png_of_the_promised_size(drill: str) -> None:
    png = figure_png(drill)
    with Image.open(BytesIO(png)) as image:
        assert (image.format, image.size, image.mode) == ("PNG", (WIDTH, HEIGHT), "RGB")
    assert len(png) < 60_000


@EACH_DRILL
def test_every_joint_is_in_the_picture(drill: str) -> None:
    start, end = scenes(MOVEMENTS[drill])
    layout = lay_out(start, end)
    # The ghost of the start stands where the end does.
    for x, scene in ((layout.start_x, start), (layout.end_x, end), (layout.end_x, start)):
        for joint, point in scene.at.items():
            reach = REACH * layout.scale
            assert reach <= x + point.x * layout.scale <= WIDTH - reach, joint
            assert reach <= layout.floor_y - point.y * layout.scale <= HEIGHT, joint


@EACH_DRILL
def test_the_poses_do_not_meet_and_the_arrow_is_between(drill: str) -> None:
    start, end = scenes(MOVEMENTS[drill])
    layout = lay_out(start, end)
    left_ends = layout.start_x + start.right * layout.scale
    right_begins = layout.end_x + min(start.left, end.left) * layout.scale
    assert layout.arrow_x - left_ends == pytest.approx(right_begins - layout.arrow_x)
    assert right_begins - left_ends >= 0.2 * layout.scale


@EACH_DRILL
def test_nothing_is_drawn_in_the_margins(drill: str) -> None:
    image = picture(drill)
    above = image.crop((CORNER + FRAME, FRAME + 4, WIDTH - CORNER - FRAME, TOP_MARGIN - 4))
    assert count(above, CARD, tolerance=0) == above.width * above.height
    for left in (FRAME + 4, WIDTH - SIDE_MARGIN + 4):
        beside = image.crop((left, 0, left + SIDE_MARGIN - FRAME - 8, HEIGHT))
        for y in range(FRAME + CORNER, HEIGHT - FRAME - CORNER):
            row = beside.crop((0, y, beside.width, y + 1))
            assert len(row.getcolors() or ()) == 1, f"something at {left}, {y}"


@EACH_DRILL
def test_the_card_is_light_and_opaque_to_its_rounded_corners(drill: str) -> None:
    image = picture(drill)
    for corner in ((0, 0), (WIDTH - 1, 0), (FRAME + 2, FRAME + 2), (FRAME + 2, HEIGHT - FRAME - 3)):
        assert image.getpixel(corner) == ImageColor.getrgb(ROOM)
    assert image.getpixel((WIDTH // 2, FRAME + 2)) == ImageColor.getrgb(CARD)
    assert image.getpixel((WIDTH // 2, HEIGHT - FRAME - 3)) == ImageColor.getrgb(GROUND)


@EACH_DRILL
def test_the_working_glute_glows_in_the_end_pose_alone(drill: str) -> None:
    image = picture(drill)
    start, end = scenes(MOVEMENTS[drill])
    layout = lay_out(start, end)
    arrow = round(layout.arrow_x)
    whole = math.pi * (0.048 * layout.scale) ** 2
    assert count(image.crop((0, 0, arrow, HEIGHT)), GLUTE) == 0
    assert count(image.crop((arrow, 0, WIDTH, HEIGHT)), GLUTE) > 0.8 * whole


@pytest.mark.parametrize("drill", ["quadruped-kickback", "standing-kickback", "half-kneeling-rock"])
def test_the_glute_is_at_the_back_of_the_hip(drill: str) -> None:
    start, end = scenes(MOVEMENTS[drill])
    layout = lay_out(start, end)
    glowing = [
        (x, y)
        for x in range(WIDTH // 2, WIDTH)
        for y in range(HEIGHT)
        if picture(drill).getpixel((x, y)) == ImageColor.getrgb(GLUTE)
    ]
    hip = end.at["hip"]
    trunk = math.radians(end.pose.trunk)
    middle_x, middle_y = (sum(values) / len(glowing) for values in zip(*glowing, strict=True))
    offset_x = (middle_x - layout.end_x) / layout.scale - hip.x
    offset_y = (layout.floor_y - middle_y) / layout.scale - hip.y
    behind = offset_y * math.cos(trunk) - offset_x * math.sin(trunk)
    assert 0.015 < behind < 0.045


def test_walls_and_rails_stand_only_where_hands_need_them() -> None:
    furnished = {
        drill for drill in MOVEMENTS if count(picture(drill), FURNITURE_EDGE, tolerance=1) > 500
    }
    assert furnished == {"wall-lean-march", "standing-kickback", "leg-swing"}


def test_a_figure_is_the_same_each_time_and_no_two_are_alike() -> None:
    assert figure_png("glute-bridge") == figure_png("glute-bridge")
    assert len({picture(drill).tobytes() for drill in MOVEMENTS}) == len(MOVEMENTS)


@pytest.mark.parametrize("function", [figure_png, figure_digest])
def test_an_unknown_drill_is_a_key_error(function: Callable[[str], object]) -> None:
    with pytest.raises(KeyError):
        function("handstand")


def test_a_digest_is_short_hex_and_each_drill_has_its_own() -> None:
    digests = [figure_digest(drill) for drill in MOVEMENTS]
    assert digests == [figure_digest(drill) for drill in MOVEMENTS]
    assert len(set(digests)) == len(MOVEMENTS)
    assert all(re.fullmatch(r"[0-9a-f]{16}", found) for found in digests)


def test_a_digest_changes_with_the_poses_and_with_the_drawing() -> None:
    bridge, code = MOVEMENTS["glute-bridge"], drawing_code()
    higher = replace(bridge, end=replace(bridge.end, trunk=bridge.end.trunk + 1))
    digests = {
        figure_digest("glute-bridge"),
        digest(bridge, code + b"# another stroke"),
        digest(higher, code),
        digest(replace(bridge, beside="wall"), code),
    }
    assert len(digests) == 4


@pytest.mark.parametrize("module", [body, canvas, figures, runner])
def test_all_drawing_code_counts_in_the_digest(module: ModuleType) -> None:
    assert module.__file__
    assert Path(module.__file__).read_bytes() in drawing_code()
