"""Why a text about runs is not understood."""

from enum import StrEnum

from bot.coach.typed import quote


class PlanProblem(StrEnum):
    """Why a text is no plan."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    NO_TIME = "no-time"
    NO_DAY = "no-day"
    BAD_TIME = "bad-time"
    BAD_DATE = "bad-date"  # no such date, or over two years ahead
    TWO_WAYS = "two-ways"  # 4/3 is in April here and in March there
    DATE_IN_PAST = "date-in-past"
    TWO_TIMES = "two-times"  # a span, or a second time where one is wanted
    TWO_DATES = "two-dates"  # a second day where one is wanted
    MIXED_DAYS = "mixed-days"  # weekdays and a date at one time
    OTHER_WEEKDAY = "other-weekday"  # Monday 28 March, which is a Sunday
    ONE_DATE = "one-date"  # a date has no rhythm, no begin and no end
    TWO_KINDS = "two-kinds"
    NOT_WEEKLY = "not-weekly"  # every third day, once a month
    WHICH_RUN = "which-run"  # a rhythm that may be that of one run or of all
    NEVER = "never"  # no such day from the begin to the end
    NO_EXCEPTION = "no-exception"  # except a day that is none of the run's
    UNKNOWN_WORD = "unknown-word"


Edit = tuple[int, int, str]
"""A stretch of a text, from and to, and what stands there instead."""


class PlanError(ValueError):
    """The text is no plan: the problem, the part said that shows it, and what may be meant."""

    def __init__(
        self,
        problem: PlanProblem,
        said: str = "",
        suggestion: str | None = None,
        *,
        example: str = "",
        nearest: tuple[str, ...] = (),
        edits: tuple[Edit, ...] = (),
        or_edits: tuple[Edit, ...] = (),
    ) -> None:
        self.problem = problem
        self.said = quote(said)
        self.suggestion = suggestion
        """What the part that was said may be meant to be, if something is near."""
        self.example = example
        """The nearest whole text that is understood, or else any."""
        self.nearest = nearest
        """The nearest whole texts that are understood: none, one, or two that may be meant."""
        self.edits = edits
        """What makes the text better; it may take several such steps until it is understood."""
        self.or_edits = or_edits
        """What makes another text of it, that may be meant as well."""
        super().__init__(f"{problem}: {self.said}")
