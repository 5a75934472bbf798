"""What was over the weeks as pictures: the numbers and the words that a drawing gets."""

from bot.coach.looking_back import LookBack
from bot.conversations import history_texts
from bot.conversations.history_texts import Picture
from bot.media.card import Card
from bot.media.weeks import (
    DrillRow,
    Head,
    Pain,
    Runs,
    SidesRow,
    felt_card,
    pain_card,
    primed_card,
    sides_card,
)
from messages.catalogue import Say


def card(back: LookBack, picture: Picture, say: Say) -> Card:
    """Draw a picture of some weeks; it takes some tenths of a second."""
    match picture:
        case Picture.FELT:
            return felt_card(_head(back, picture, say, "on", "off"), _drills(back, say))
        case Picture.PAIN:
            pains = [Pain(one.usual, one.most) if one else None for one in back.pain]
            paused = [one.is_pause for one in back.primed]
            return pain_card(_head(back, picture, say, "usual", "most", "pause"), pains, paused)
        case Picture.SIDES:
            return sides_card(
                _head(back, picture, say, "left", "right", "on", "off"), _sides(back, say)
            )
        case Picture.PRIMED:
            runs = [Runs(one.primed, one.runs, one.is_pause) for one in back.primed]
            return primed_card(_head(back, picture, say, "done", "planned", "pause"), runs)


def png(back: LookBack, picture: Picture, say: Say) -> bytes:
    """Draw a picture of some weeks and return the PNG."""
    return card(back, picture, say).png()


def _head(back: LookBack, picture: Picture, say: Say, *words: str) -> Head:
    # No markup is read in a picture.
    return Head(
        title=say(f"look-title-{picture}").unescape(),
        span=history_texts.span(back, say),
        periods=[history_texts.period(back, one, say) for one in back.periods],
        words=[say(f"look-{word}").unescape() for word in words],
        nothing=say(f"look-none-{picture}").unescape(),
    )


def _drills(back: LookBack, say: Say) -> list[DrillRow]:
    return [
        DrillRow(
            name=say(f"drill-{one.drill}").unescape(),
            periods=[(share.on_target, share.answers) for share in one.periods],
            instead=history_texts.places(one, say).unescape(),
        )
        for one in back.drills
    ]


def _sides(back: LookBack, say: Say) -> list[SidesRow]:
    return [
        SidesRow(
            say(f"drill-{one.drill}").unescape(),
            (one.left.on_target, one.left.answers),
            (one.right.on_target, one.right.answers),
        )
        for one in back.sides
    ]
