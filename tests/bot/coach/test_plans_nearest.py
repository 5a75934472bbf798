"""The texts that are offered as buttons where one is not understood: what may be meant, or none."""

from datetime import datetime

import pytest

from bot.coach.plans import PlanError, parse_plans

NOW = datetime.fromisoformat("2027-03-01T12:00")  # a Monday


def offered(text: str, language: str = "en") -> tuple[str, ...]:
    """Return what is offered for a text that is not understood; all of it is understood."""
    with pytest.raises(PlanError) as caught:
        parse_plans(text, now_local=NOW, language=language)
    for nearest in caught.value.nearest:
        assert parse_plans(nearest, now_local=NOW, language=language).wishes
    return caught.value.nearest


@pytest.mark.parametrize(
    ("text", "day_first", "month_first"),
    [
        ("4/3 9:00", "4 March 9:00", "3 April 9:00"),
        ("4/6/2028 9:00", "4 June 2028 9:00", "6 April 2028 9:00"),
        ("3/4/28 9:00", "3 April 2028 9:00", "4 March 2028 9:00"),
        ("6/7 and 8/9 9:00", "6 July and 8 September 9:00", "7 June and 9 August 9:00"),
        ("6/7 and 8/13 9:00", "6 July and 8/13 9:00", "7 June and 8/13 9:00"),
        (
            "sun 9 from 5/6 until 7/8",
            "sun 9 from 5 June until 7 August",
            "sun 9 from 6 May until 8 July",
        ),
    ],
)
def test_all_dates_have_the_day_first_in_one_text_and_the_month_in_the_other(
    text: str, day_first: str, month_first: str
) -> None:
    assert offered(text) == (day_first, month_first)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        *(
            (text, "en")
            for text in (
                *("race in 3 weeks sunday 10am", "tuesday 7 not 8", "in 1 week and 2 hours"),
                *("in 1 day 2 hours", "in 999 days 7:00", "3 times a week 7:00", "not tuesday 7"),
                *("sun 9 from 1 march 2030", "4/6/2030 9:00", "march 2027 9:00"),
                *("thrusday 10 may 9:00", "i'm not running tuesday 7"),
            )
        ),
        ("no puedo el lunes, martes 7:00", "es"),
    ],
)
def test_nothing_is_offered_rather_than_what_was_not_said(text: str, language: str) -> None:
    assert offered(text, language) == ()
