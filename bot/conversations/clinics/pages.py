"""Lists that are longer than a message: which page is asked for, and the ways to its neighbours."""

from bot.conversations.replies import Button
from bot.conversations.turn import StaleError, Turn

LAST_PAGE = 1_000


def page_of(turn: Turn) -> int:
    """Return the page that a tap asks for, from 0."""
    number = turn.number(1)
    if number > LAST_PAGE:
        raise StaleError
    return number


def turning_of(
    turn: Turn, flow: str, clinic_id: int, number: int, *, is_last: bool
) -> tuple[Button, ...]:
    """Return the buttons that turn the page, none where there is but one; for the newest first."""
    turning: list[Button] = []
    if number > 0:
        turning.append(turn.button("button-newer", flow, "page", clinic_id, number - 1))
    if not is_last:
        turning.append(turn.button("button-older", flow, "page", clinic_id, number + 1))
    return tuple(turning)
