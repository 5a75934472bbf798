"""What people type to plan a run: what is understood, and what is refused with which reason."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.coach.plans import (
    PlanError,
    PlanProblem,
    parse_plan,
    parse_time,
)
from bot.coach.schedule import EVERY_DAY, Plan, SingleRun, WeeklyRun
from bot.coach.typed import QUOTED_LONGEST

NOW = datetime(2027, 3, 1, 12, 0, tzinfo=ZoneInfo("Europe/Madrid"))  # a Monday
MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
WORKING_DAYS, WEEKEND = {MON, TUE, WED, THU, FRI}, {SAT, SUN}


def refusal(text: str) -> PlanError:
    with pytest.raises(PlanError) as caught:
        parse_plan(text, now_local=NOW)
    return caught.value


@pytest.mark.parametrize(
    ("text", "weekdays"),
    [
        ("mon,wed,fri 06:30", {MON, WED, FRI}),
        ("Mon, Wed and Fri 6:30", {MON, WED, FRI}),
        ("MON WED FRI 06:30", {MON, WED, FRI}),
        ("  mon ,, wed;fri   6:30  ", {MON, WED, FRI}),
        ("mon，wed，fri 6:30", {MON, WED, FRI}),
        ("mon/wed/fri 6:30", {MON, WED, FRI}),
        ("mon & wed + fri @ 6:30", {MON, WED, FRI}),
        ("06:30 mon", {MON}),
        ("6:30, monday", {MON}),
        ("mon - 6:30", {MON}),
        ("mo tu we th fr sa su 6:30", EVERY_DAY),
        ("monday tuesday wednesday thursday friday 6:30", WORKING_DAYS),
        ("tues thurs 6:30", {TUE, THU}),
        ("weds and thur 6:30", {WED, THU}),
        ("every tuesday at 6:30", {TUE}),
        ("on Sundays at 6:30", {SUN}),
        ("each sat 6:30", {SAT}),
        ("Mon. 6:30", {MON}),
        ("mon: 6:30!", {MON}),
        ("mon mon 6:30", {MON}),
        ("mon-fri 6:30", WORKING_DAYS),
        ("mon – fri 6:30", WORKING_DAYS),
        ("mon to fri 6:30", WORKING_DAYS),
        ("from Monday through Friday at 6:30", WORKING_DAYS),
        ("fri-mon 6:30", {FRI, SAT, SUN, MON}),
        ("sat-sat 6:30", {SAT}),
        ("mon-wed, sat 6:30", {MON, TUE, WED, SAT}),
        ("daily 6:30", EVERY_DAY),
        ("every day 6:30", EVERY_DAY),
        ("everyday 6:30", EVERY_DAY),
        ("weekdays 6:30", WORKING_DAYS),
        ("every weekday 6:30", WORKING_DAYS),
        ("weekend 6:30", WEEKEND),
        ("weekends and wed 6:30", WEEKEND | {WED}),
        ("lun 6:30", {MON}),
        ("lunes, miércoles y viernes 6:30", {MON, WED, FRI}),
        ("lu ma mi ju vi sá do 6:30", EVERY_DAY),
        ("mié 6:30", {WED}),
        ("mie 6:30", {WED}),
        ("SÁB 6:30", {SAT}),
        ("sab e domingo 6:30", WEEKEND),
        ("sábados y domingos a las 6:30", WEEKEND),
        ("los martes y los jueves 6:30", {TUE, THU}),
        ("cada martes 6:30", {TUE}),
        ("lun-vie 6:30", WORKING_DAYS),
        ("lunes a viernes 6:30", WORKING_DAYS),
        ("de lunes a viernes a las 6:30", WORKING_DAYS),
        ("del viernes al lunes 6:30", {FRI, SAT, SUN, MON}),
        ("diario 6:30", EVERY_DAY),
        ("a diario 6:30", EVERY_DAY),
        ("todos los días 6:30", EVERY_DAY),
        ("Todos los dias, 6:30", EVERY_DAY),
        ("cada día 6:30", EVERY_DAY),
        ("laborables 6:30", WORKING_DAYS),
        ("días laborables 6:30", WORKING_DAYS),
        ("entre semana 6:30", WORKING_DAYS),
        ("fin de semana 6:30", WEEKEND),
        ("fines de semana a las 6:30", WEEKEND),
        ("mon 6:30 wed 06:30", {MON, WED}),
        ("mon\n6:30", {MON}),
        ("\u200emon\u00a06:30\u200b", {MON}),
    ],
)
def test_weekly_plans(text: str, weekdays: set[int]) -> None:
    assert parse_plan(text, now_local=NOW) == WeeklyRun(frozenset(weekdays), time(6, 30))


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("2027-03-28 9:00", date(2027, 3, 28)),
        ("9:00 2027-03-28", date(2027, 3, 28)),
        ("on 2028-02-29 at 9:00", date(2028, 2, 29)),
        ("2029-03-01 9:00", date(2029, 3, 1)),
        ("tomorrow 9:00", date(2027, 3, 2)),
        ("Tomorrow, 9 am", date(2027, 3, 2)),
        ("mañana a las 9:00", date(2027, 3, 2)),
        ("manana 9:00", date(2027, 3, 2)),
        ("man\u0303ana 9:00", date(2027, 3, 2)),
        ("tomorrow 2027-03-02 9:00", date(2027, 3, 2)),
    ],
)
def test_single_plans(text: str, on: date) -> None:
    assert parse_plan(text, now_local=NOW) == SingleRun(on, time(9))


@pytest.mark.parametrize("text", ["today 12:01", "hoy 12:01", "2027-03-01 12.01 pm"])
def test_today_while_its_time_lies_ahead(text: str) -> None:
    assert parse_plan(text, now_local=NOW) == SingleRun(date(2027, 3, 1), time(12, 1))


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("6:30", time(6, 30)),
        ("06:30", time(6, 30)),
        ("6.30", time(6, 30)),
        ("6h30", time(6, 30)),
        ("6H30", time(6, 30)),
        ("6h", time(6)),
        ("18 h", time(18)),
        ("18:15", time(18, 15)),
        ("18:15h", time(18, 15)),
        ("18:15 hrs.", time(18, 15)),
        ("6:30pm", time(18, 30)),
        ("6.30 pm", time(18, 30)),
        ("6:30 P.M.", time(18, 30)),
        ("6:30 p. m.", time(18, 30)),
        ("6am", time(6)),
        ("6 AM", time(6)),
        ("12am", time(0)),
        ("12:05 am", time(0, 5)),
        ("12pm", time(12)),
        ("12:30 pm", time(12, 30)),
        ("0:00", time(0)),
        ("23:59", time(23, 59)),
        ("at 6:30", time(6, 30)),
        ("a las 6:30.", time(6, 30)),
        ("６：３０", time(6, 30)),
    ],
)
def test_times(text: str, at: time) -> None:
    assert parse_time(text) == at
    assert parse_plan(f"mon {text}", now_local=NOW) == WeeklyRun(frozenset({MON}), at)
    assert parse_plan(f"{text} tomorrow", now_local=NOW) == SingleRun(date(2027, 3, 2), at)


@pytest.mark.parametrize(
    ("text", "problem", "said"),
    [
        ("", PlanProblem.EMPTY, ""),
        (" , \n", PlanProblem.EMPTY, ""),
        (" - ", PlanProblem.EMPTY, ""),
        ("and", PlanProblem.EMPTY, ""),
        ("mon", PlanProblem.NO_TIME, ""),
        ("every day", PlanProblem.NO_TIME, ""),
        ("today", PlanProblem.NO_TIME, ""),
        ("2027-03-28", PlanProblem.NO_TIME, ""),
        ("6:30", PlanProblem.NO_DAY, ""),
        ("every 6:30", PlanProblem.NO_DAY, ""),
        ("mon 25:00", PlanProblem.BAD_TIME, "25:00"),
        ("mon 24:00", PlanProblem.BAD_TIME, "24:00"),
        ("mon 6:60", PlanProblem.BAD_TIME, "6:60"),
        ("mon 6:3", PlanProblem.BAD_TIME, "6:3"),
        ("mon 6:30:00", PlanProblem.BAD_TIME, "6:30:00"),
        ("mon 0630", PlanProblem.BAD_TIME, "0630"),
        ("mon 13pm", PlanProblem.BAD_TIME, "13pm"),
        ("mon 0 am", PlanProblem.BAD_TIME, "0am"),
        ("mon 18:15 pm", PlanProblem.BAD_TIME, "18:15pm"),
        ("mon 6:30-7:30", PlanProblem.BAD_TIME, "6:30-7:30"),
        ("mon 6", PlanProblem.BAD_TIME, "6"),
        ("tomorrow 7", PlanProblem.BAD_TIME, "7"),
        ("mon 99", PlanProblem.BAD_TIME, "99"),
        ("2027-02-30 9:00", PlanProblem.BAD_DATE, "2027-02-30"),
        ("2027-13-01 9:00", PlanProblem.BAD_DATE, "2027-13-01"),
        ("0000-00-00 9:00", PlanProblem.BAD_DATE, "0000-00-00"),
        ("2027-3-28 9:00", PlanProblem.BAD_DATE, "2027-3-28"),
        ("28/03/2027 9:00", PlanProblem.BAD_DATE, "28/03/2027"),
        ("28.03.2027 9:00", PlanProblem.BAD_DATE, "28.03.2027"),
        ("3/28 9:00", PlanProblem.BAD_DATE, "3/28"),
        ("2029-03-02 9:00", PlanProblem.BAD_DATE, "2029-03-02"),
        ("9999-12-31 9:00", PlanProblem.BAD_DATE, "9999-12-31"),
        ("2027-02-28 9:00", PlanProblem.DATE_IN_PAST, "2027-02-28"),
        ("today 11:59", PlanProblem.DATE_IN_PAST, "today"),
        ("hoy 12:00", PlanProblem.DATE_IN_PAST, "hoy"),
        ("mon 6:30 7:30", PlanProblem.TWO_TIMES, "6:30 7:30"),
        ("mon 6:30 to 7:30", PlanProblem.TWO_TIMES, "6:30 7:30"),
        ("mon 6:30 and wed 6:30pm", PlanProblem.TWO_TIMES, "6:30 6:30pm"),
        ("today tomorrow 18:00", PlanProblem.TWO_DATES, "today tomorrow"),
        ("2027-03-28 2027-03-29 9:00", PlanProblem.TWO_DATES, "2027-03-28 2027-03-29"),
        ("mon 2027-03-28 9:00", PlanProblem.MIXED_DAYS, "2027-03-28"),
        ("tomorrow and fri 9:00", PlanProblem.MIXED_DAYS, "tomorrow"),
        ("mon 🏃 6:30", PlanProblem.UNKNOWN_WORD, "🏃"),
        ("every other mon 6:30", PlanProblem.UNKNOWN_WORD, "other"),
        ("mon-wed-fri 6:30", PlanProblem.UNKNOWN_WORD, "mon - wed - fri"),
        ("6:30 de la mañana", PlanProblem.UNKNOWN_WORD, "de"),
        ("lunes 6:30 por la mañana", PlanProblem.UNKNOWN_WORD, "por"),
        ("mon noon", PlanProblem.UNKNOWN_WORD, "noon"),
        ("月曜日 6:30", PlanProblem.UNKNOWN_WORD, "月曜日"),
        ("\u0301 6:30", PlanProblem.UNKNOWN_WORD, "\u0301"),
        ("mon 6:30" + " " * 4000, None, ""),
        ("mon " * 1000, PlanProblem.TOO_LONG, "mon mon mon mon mon mon mon m…"),
        ("x" * 200, PlanProblem.UNKNOWN_WORD, "x" * 29 + "…"),
    ],
)
def test_refusals(text: str, problem: PlanProblem | None, said: str) -> None:
    if problem is None:
        assert parse_plan(text, now_local=NOW) == WeeklyRun(frozenset({MON}), time(6, 30))
    else:
        error = refusal(text)
        assert (error.problem, error.said) == (problem, said)


@pytest.mark.parametrize(
    ("text", "said", "suggestion"),
    [
        ("wedn 6:30", "wedn", "wednesday"),
        ("thurday 6:30", "thurday", "thursday"),
        ("mon, Wendesday 6:30", "Wendesday", "wednesday"),
        ("mon-fry 6:30", "fry", "friday"),
        ("miercols 6:30", "miercols", "miércoles"),
        ("Lunnes 6:30", "Lunnes", "lunes"),
        ("tomorow 6:30", "tomorow", "tomorrow"),
        ("xyzzy 6:30", "xyzzy", None),
        ("mon 6", "6", "06:00"),
        ("mon 18", "18", "18:00"),
        ("2027/3/28 9:00", "2027/3/28", "2027-03-28"),
        ("2027-02-30 9:00", "2027-02-30", None),
    ],
)
def test_suggestions(text: str, said: str, suggestion: str | None) -> None:
    error = refusal(text)
    assert (error.said, error.suggestion) == (said, suggestion)


@pytest.mark.parametrize(
    ("text", "problem", "said"),
    [
        (" ", PlanProblem.EMPTY, ""),
        ("6", PlanProblem.BAD_TIME, "6"),
        ("25:00", PlanProblem.BAD_TIME, "25:00"),
        ("6:30 7:30", PlanProblem.TWO_TIMES, "6:30 7:30"),
        ("today 6:30", PlanProblem.UNKNOWN_WORD, "today"),
        ("mon 6:30", PlanProblem.UNKNOWN_WORD, "mon"),
    ],
)
def test_no_time_alone(text: str, problem: PlanProblem, said: str) -> None:
    with pytest.raises(PlanError) as caught:
        parse_time(text)
    assert (caught.value.problem, caught.value.said) == (problem, said)


# Arbitrary text, and text of the words and marks that mean something here.
PIECES = [
    "mon-fri",
    "lunes",
    "a",
    "to",
    "de",
    "every",
    "day",
    "todos",
    "los",
    "mañana",
    "today",
    "2027-03-28",
    "2028-02-30",
    "6:30",
    "7",
    "pm",
    "a.m.",
    "h",
    "-",
    "/",
    ",",
    ":",
]
texts = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=9).map("".join),
)


@given(texts)
def test_any_text_is_a_plan_or_refused(text: str) -> None:
    outcome = plan_or_refusal(text)
    if isinstance(outcome, PlanError):
        assert len(outcome.said) <= QUOTED_LONGEST
    elif isinstance(outcome, SingleRun):
        assert (outcome.on, outcome.at) > (NOW.date(), NOW.time())
    else:
        assert outcome.weekdays <= EVERY_DAY


def plan_or_refusal(text: str) -> Plan | PlanError:
    try:
        return parse_plan(text, now_local=NOW)
    except PlanError as error:
        return error


@given(texts)
def test_what_is_read_alone_is_read_in_a_plan(text: str) -> None:
    try:
        at = parse_time(text)
    except PlanError:
        return
    assert parse_plan(f"{text} , sun", now_local=NOW) == WeeklyRun(frozenset({SUN}), at)
