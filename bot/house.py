"""Who runs this bot, and whom they let in: what conversations know of the settings."""

from dataclasses import dataclass
from enum import StrEnum


class Signup(StrEnum):
    """Who may make a clinic."""

    OPEN = "open"  # whoever wants
    APPROVAL = "approval"  # whoever wants, and it begins when an operator says so
    CLOSED = "closed"  # operators


@dataclass(frozen=True, slots=True)
class House:
    """What the operator has set."""

    signup: Signup = Signup.OPEN
    operators: frozenset[int] = frozenset()
