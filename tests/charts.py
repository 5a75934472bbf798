"""`python -m tests.charts` draws all pictures of the weeks, in every language, into build/charts.

Look at them when a language is added, or a drawing is changed.
"""

from pathlib import Path

from bot.conversations.history_pictures import png
from bot.conversations.history_texts import Picture
from messages.catalogue import LANGUAGES, Catalogue
from tests.looking_back import STATES

FOLDER = Path(__file__).parents[1] / "build" / "charts"


def draw_all(folder: Path) -> list[Path]:
    """Draw every picture of every state in every language; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    drawn = []
    for language in LANGUAGES:
        say = Catalogue.load().say(language)
        for state, (life, span) in STATES.items():
            for picture in Picture:
                path = folder / f"{picture}-{state}-{language}.png"
                path.write_bytes(png(life.back(span), picture, say))
                drawn.append(path)
    return drawn


if __name__ == "__main__":
    print(f"{len(draw_all(FOLDER))} pictures in {FOLDER}")  # noqa: T201
