"""When something goes out, as it is typed: what is understood, and what is refused."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.coach.moments import Moment, parse_change, parse_moment, parse_span
from bot.coach.plans import PlanError, PlanProblem

NOW = datetime(2027, 3, 1, 12, 0, tzinfo=ZoneInfo("Europe/Madrid"))  # a Monday


@pytest.mark.parametrize(
    ("text", "on", "at"),
    [
        ("tomorrow 18:00", date(2027, 3, 2), time(18)),
        ("mañana 18h", date(2027, 3, 2), time(18)),
        ("2027-03-28 09:00", date(2027, 3, 28), time(9)),
        ("28.3. 9:00", date(2027, 3, 28), time(9)),
        ("28.03.2027 9.30", date(2027, 3, 28), time(9, 30)),
        ("9:00, 28. 3.", date(2027, 3, 28), time(9)),
        ("1.3. 13:00", date(2027, 3, 1), time(13)),
        ("28.2. 9:00", date(2028, 2, 28), time(9)),
        ("vie 6pm", date(2027, 3, 5), time(18)),
        ("monday 13:00", date(2027, 3, 1), time(13)),
        ("monday 12:00", date(2027, 3, 8), time(12)),
        ("12:01", date(2027, 3, 1), time(12, 1)),
        ("12:00", date(2027, 3, 2), time(12)),
        ("28/3 18h", date(2027, 3, 28), time(18)),
        ("el 28 de marzo a las 6 de la tarde", date(2027, 3, 28), time(18)),
        ("tomorrow at half past six", date(2027, 3, 2), time(6, 30)),
        ("Sunday 28 March, noon", date(2027, 3, 28), time(12)),
        ("next monday 9:00", date(2027, 3, 8), time(9)),
    ],
)
def test_a_moment_is_read_as_one_would_say_it(text: str, on: date, at: time) -> None:
    assert parse_moment(text, now_local=NOW) == Moment(on, at)


@pytest.mark.parametrize(
    ("text", "problem", "example"),
    [
        ("", PlanProblem.EMPTY, "tomorrow 18:00"),
        ("tomorrow", PlanProblem.NO_TIME, "tomorrow 06:30"),
        ("today 11:59", PlanProblem.DATE_IN_PAST, "tomorrow 11:59"),
        ("31.2. 9:00", PlanProblem.BAD_DATE, "28 February 9:00"),
        ("2030-01-01 09:00", PlanProblem.BAD_DATE, "1 January 09:00"),
        ("4/3 9:00", PlanProblem.TWO_WAYS, "4 March 9:00"),
        ("mon,wed 9:00", PlanProblem.TWO_DATES, "tomorrow 18:00"),
        ("every other mon 9:00", PlanProblem.TWO_DATES, "tomorrow 18:00"),
        ("tomorrow 9:00 race", PlanProblem.TWO_DATES, "tomorrow 18:00"),
        ("mon 9:00 and 10:00", PlanProblem.TWO_TIMES, "tomorrow 18:00"),
        ("9:00 10:00", PlanProblem.TWO_TIMES, "9:00"),
        ("7", PlanProblem.BAD_TIME, "07:00"),
        ("soon", PlanProblem.UNKNOWN_WORD, "tomorrow 06:30"),
        ("9" * 300, PlanProblem.TOO_LONG, "tomorrow 18:00"),
    ],
)
def test_what_is_no_moment_is_refused_with_its_reason(
    text: str, problem: PlanProblem, example: str
) -> None:
    with pytest.raises(PlanError) as caught:
        parse_moment(text, now_local=NOW)
    assert (caught.value.problem, caught.value.example) == (problem, example)
    assert parse_moment(example, now_local=NOW).on >= NOW.date()


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("36 h", timedelta(hours=36)),
        ("2 horas", timedelta(hours=2)),
        ("3d", timedelta(days=3)),
        (" 3 días ", timedelta(days=3)),
        ("0h", timedelta()),
        ("3", None),
        ("tomorrow 18:00", None),
        ("99999 d", None),
    ],
)
def test_a_span_is_hours_or_days(text: str, span: timedelta | None) -> None:
    assert parse_span(text) == span


@pytest.mark.parametrize(
    ("typed", "language", "expected"),
    [
        ("7", "en", "2027-03-02 07:00"),
        ("at 19", "en", "2027-03-02 19:00"),
        ("las 7", "es", "2027-03-02 07:00"),
        ("a las 7", "es", "2027-03-02 07:00"),
        ("7pm", "en", "2027-03-02 19:00"),
        ("18.15", "es", "2027-03-02 18:15"),
        ("tomorrow", "en", "2027-03-03 06:30"),
        ("mañana", "es", "2027-03-03 06:30"),
        ("sat", "en", "2027-03-06 06:30"),
        ("tomorrow 9:00", "en", "2027-03-03 09:00"),
        ("el sábado 9:00", "es", "2027-03-06 09:00"),
    ],
)
def test_a_run_goes_to_a_time_a_day_or_both(typed: str, language: str, expected: str) -> None:
    was = datetime(2027, 3, 2, 6, 30, tzinfo=NOW.tzinfo)
    now = was - timedelta(minutes=20)
    on, at = parse_change(typed, was, now_local=now, language=language)
    assert f"{on} {at:%H:%M}" == expected


@pytest.mark.parametrize("typed", ["24", "at", "", "soon", "at 99"])
def test_what_is_no_time_and_no_day_moves_nothing(typed: str) -> None:
    was = datetime(2027, 3, 2, 6, 30, tzinfo=NOW.tzinfo)
    with pytest.raises(PlanError):
        parse_change(typed, was, now_local=was, language="en")
