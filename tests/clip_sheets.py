"""What the clips of the drills look like, as sheets of their frames: a row a drill.

`python -m tests.pictures` makes these, too; by itself: `python -m tests.clip_sheets`.
"""

from io import BytesIO
from pathlib import Path

import av
from PIL import Image

from bot.coach.timetable import Act, Beat, Exercise, beats_of_step
from bot.media.filming import clip_mp4
from bot.media.frames import RATE
from messages.drills import DRILLS, Link

FOLDER = Path(__file__).parent.parent / "docs" / "images"
COLUMNS = 8
TILE = 160
GAP = 4
SECONDS = 20
"""Of each drill, or of each of its sides: enough for two repetitions of all of them."""
BEHIND = "#7d8f96"
MOVING = (Act.OUT, Act.HOLD, Act.BACK)


def make() -> None:
    """Film every drill, and keep a sheet for each of the three links."""
    for link in Link:
        drills = [drill.key for drill in DRILLS.values() if drill.link is link]
        sheet(drills).save(FOLDER / f"clips-{link}.png", optimize=True)


def sheet(drills: list[str]) -> Image.Image:
    """Return frames of the drills' clips, as they are seen once decoded."""
    apart = TILE + GAP
    image = Image.new("RGB", (COLUMNS * apart + GAP, len(drills) * apart + GAP), BEHIND)
    for row, drill in enumerate(drills):
        exercise = Exercise(drill, SECONDS)
        with av.open(BytesIO(clip_mp4(exercise)), "r") as container:
            frames = list(container.decode(video=0))
        for column, second in enumerate(instants(beats_of_step(exercise))):
            frame: Image.Image = frames[min(round(second * RATE), len(frames) - 1)].to_image()  # type: ignore[no-untyped-call]
            tile = frame.resize((TILE, TILE), Image.Resampling.LANCZOS)
            image.paste(tile, (GAP + column * apart, GAP + row * apart))
    return image


def instants(beats: tuple[Beat, ...]) -> list[float]:
    """Return when to look: counted in, once out and back, the other side, nearly over, over."""
    moves = [beat for beat in beats if beat.act in MOVING]
    first = moves[0]
    later = [m for m in moves if (m.side, m.repetition) != (first.side, first.repetition)]
    switch = [beat for beat in beats if beat.act is Act.SWITCH]
    once = [move for move in moves if move not in later]
    # Those of the other side first.
    later.sort(key=lambda move: (move.side is first.side, move.start))
    more = later[: COLUMNS - 3 - len(once) - len(switch)]
    chosen = sorted({beats[0], *once, *switch, *more, moves[-1]}, key=lambda beat: beat.start)
    return [*(beat.start + beat.seconds * 2 / 3 for beat in chosen), beats[-1].end + 1]


if __name__ == "__main__":
    make()
