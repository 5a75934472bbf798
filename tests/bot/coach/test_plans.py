"""What people type to plan a run: what is understood, and what is refused with which reason."""

import tomllib
from datetime import datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.coach.phrases.spoken import SPOKEN
from bot.coach.plans import (
    PlanError,
    PlanProblem,
    is_nearly_plan,
    parse_day,
    parse_plans,
    parse_time,
)
from bot.coach.schedule import SingleRun, Wish

NOW = datetime(2027, 3, 1, 12, 0, tzinfo=ZoneInfo("Europe/Madrid"))  # a Monday
NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
GROUPS = {" ".join(NAMES): "daily", " ".join(NAMES[:5]): "mon-fri"}


def tables(file: str, name: str) -> dict[str, Any]:
    """Return the tables of one name, by their language."""
    folder = Path(__file__).parent
    return {
        language: tomllib.loads((folder / f"{file}_{language}.toml").read_text("utf-8"))[name]
        for language in SPOKEN
    }


PHRASES = tables("phrases", "understood")
REFUSED = tables("refused", "refused")


def told(wish: Wish, *, is_alone: bool) -> str:
    """Return a wish as the table of phrases tells it."""
    plan, parts = wish.plan, []
    if isinstance(plan, SingleRun):
        parts = [f"{plan.on} {plan.at:%H:%M}"]
    else:
        days = " ".join(NAMES[day] for day in sorted(plan.weekdays))
        parts = [
            GROUPS.get(days, days),
            f"/{plan.every}" if plan.every > 1 else "",
            f"{plan.at:%H:%M}",
            f"from {plan.first}" if plan.first else "",
            f"to {plan.last}" if plan.last else "",
            *(f"but {day}" for day in sorted(plan.but)),
        ]
    return " ".join(part for part in [*parts, wish.kind or "", "?" if is_alone else ""] if part)


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language in PHRASES for text in PHRASES[language]]
)
def test_what_is_understood(language: str, text: str) -> None:
    parsed = parse_plans(text, now_local=NOW, language=language)
    runs = zip(parsed.wishes, parsed.alone, strict=True)
    assert [told(wish, is_alone=alone) for wish, alone in runs] == PHRASES[language][text]


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language in REFUSED for text in REFUSED[language]]
)
def test_what_is_not_understood_and_the_nearest_that_is(language: str, text: str) -> None:
    with pytest.raises(PlanError) as caught:
        parse_plans(text, now_local=NOW, language=language)
    error = caught.value
    assert [error.problem, error.said, error.example] == REFUSED[language][text]
    assert parse_plans(error.example, now_local=NOW, language=language).wishes


def test_the_tables_are_long_enough_to_mean_something() -> None:
    assert sum(map(len, PHRASES.values())) >= 500
    assert sum(map(len, REFUSED.values())) >= 200
    problems = {refused[0] for table in REFUSED.values() for refused in table.values()}
    assert problems == set(PlanProblem)


def test_it_is_told_which_hours_were_said_alone() -> None:
    parsed = parse_plans("tomorrow 7, sat 6:30", now_local=NOW)
    assert [wish.plan.at for wish in parsed.wishes] == [time(7), time(6, 30)]
    assert parsed.alone == (True, False)


TIMES = {
    "6:30": time(6, 30), "06:30": time(6, 30), "6.30": time(6, 30), "6h30": time(6, 30),
    "6H30": time(6, 30), "6h": time(6), "18 h": time(18), "18:15": time(18, 15),
    "18:15h": time(18, 15), "18:15 hrs.": time(18, 15), "6:30pm": time(18, 30),
    "6.30 pm": time(18, 30), "6:30 P.M.": time(18, 30), "6:30 p. m.": time(18, 30),
    "6am": time(6), "6 AM": time(6), "12am": time(0), "12:05 am": time(0, 5), "12pm": time(12),
    "12:30 pm": time(12, 30), "0:00": time(0), "23:59": time(23, 59), "at 6:30": time(6, 30),
    "a las 6:30.": time(6, 30), "６：３０": time(6, 30), "18": time(18), "noon": time(12),
    "at noon": time(12), "midday": time(12), "half past six": time(6, 30),
    "half past 6": time(6, 30), "quarter past six": time(6, 15), "a quarter to seven": time(6, 45),
    "ten past six": time(6, 10), "10 past 6": time(6, 10), "twenty to seven": time(6, 40),
    "quarter to one": time(12, 45), "six thirty": time(6, 30), "six forty-five": time(6, 45),
    "seven o'clock": time(7), "7 o’clock": time(7), "seven p.m.": time(19),
    "7 in the evening": time(19), "half past six in the evening": time(18, 30),
    "6:30 at night": time(18, 30), "7 in the morning": time(7), "mediodía": time(12),
    "las siete y media": time(7, 30), "a las 7 y cuarto": time(7, 15), "las doce": time(12),
    "las 7 de la tarde": time(19), "las 9 de la noche": time(21),
    "las 18:15 de la tarde": time(18, 15), "la una y media": time(1, 30),
    "la una menos cuarto": time(12, 45), "a las veinte": time(20), "las dieciocho horas": time(18),
    "las siete y veinticinco": time(7, 25), "ocho menos diez de la tarde": time(19, 50),
}  # fmt: skip


def test_a_time_alone_and_the_same_within_a_plan() -> None:
    assert {text: parse_time(text) for text in TIMES} == TIMES
    for text, at in TIMES.items():
        (wish,) = parse_plans(f"mon {text}", now_local=NOW).wishes
        assert wish.plan.at == at
        (wish,) = parse_plans(f"{text}, tomorrow", now_local=NOW).wishes
        assert wish.plan.at == at


@pytest.mark.parametrize(
    ("text", "problem", "said", "example"),
    [
        (" ", PlanProblem.EMPTY, "", "06:30"),
        ("6", PlanProblem.BAD_TIME, "6", "06:00"),
        ("25:00", PlanProblem.BAD_TIME, "25:00", "06:30"),
        ("12 de la mañana", PlanProblem.BAD_TIME, "12 de la mañana", "12:00"),
        ("6:30 7:30", PlanProblem.TWO_TIMES, "6:30 7:30", "6:30"),
        ("today 6:30", PlanProblem.UNKNOWN_WORD, "today", "6:30"),
        ("mon 6:30", PlanProblem.UNKNOWN_WORD, "mon", "6:30"),
    ],
)
def test_no_time_alone(text: str, problem: PlanProblem, said: str, example: str) -> None:
    with pytest.raises(PlanError) as caught:
        parse_time(text)
    error = caught.value
    assert (error.problem, error.said, error.example) == (problem, said, example)
    assert parse_time(error.example) >= time(6)


DAYS = {
    "en": {
        "today": "2027-03-01", "tomorrow": "2027-03-02", "until 12 March": "2027-03-12",
        "12 March": "2027-03-12", "March 12": "2027-03-12", "till the 12th": "2027-03-12",
        "monday": "2027-03-08", "until friday": "2027-03-05", "next monday": "2027-03-08",
        "this friday": "2027-03-05", "1 March": "2027-03-01", "28 Feb": "2028-02-28",
        "29 Feb": "2028-02-29", "12.3.": "2027-03-12", "2027-03-12": "2027-03-12",
        "until the end of March": "2027-03-31", "Friday, 12 March": "2027-03-12",
    },
    "es": {
        "hasta el lunes": "2027-03-08", "hasta mañana": "2027-03-02", "el viernes": "2027-03-05",
        "hasta el 12 de marzo": "2027-03-12", "hasta el 12": "2027-03-12", "4/3": "2027-03-04",
        "finales de marzo": "2027-03-31", "viernes 12 de marzo": "2027-03-12",
    },
    "de": {
        "bis Montag": "2027-03-08", "heute": "2027-03-01", "bis zum 12. März": "2027-03-12",
        "4/3": "2027-03-04", "Freitag, 12. März": "2027-03-12", "Ende März": "2027-03-31",
        "nächsten Montag": "2027-03-08",
    },
    "fr": {
        "jusqu’à lundi": "2027-03-08", "demain": "2027-03-02", "jusqu’au 12 mars": "2027-03-12",
        "le 12": "2027-03-12", "fin mars": "2027-03-31", "lundi prochain": "2027-03-08",
    },
    "pt": {
        "até segunda": "2027-03-08", "hoje": "2027-03-01", "até 12 de março": "2027-03-12",
        "dia 12": "2027-03-12", "fim de março": "2027-03-31", "segunda que vem": "2027-03-08",
    },
}  # fmt: skip


@pytest.mark.parametrize("language", DAYS)
def test_a_day_alone(language: str) -> None:
    days = {text: str(parse_day(text, NOW, language)) for text in DAYS[language]}
    assert days == DAYS[language]


@pytest.mark.parametrize(
    ("text", "problem", "said", "example"),
    [
        ("", PlanProblem.EMPTY, "", "sunday"),
        ("fridya", PlanProblem.UNKNOWN_WORD, "fridya", "friday"),
        ("until monday 8:00", PlanProblem.UNKNOWN_WORD, "8:00", "until monday"),
        ("mon-fri", PlanProblem.UNKNOWN_WORD, "mon - fri", "sunday"),
        ("monday and friday", PlanProblem.TWO_DATES, "friday", "monday"),
        ("monday 12 March", PlanProblem.OTHER_WEEKDAY, "monday 12 March", "fri 12 March"),
        ("4/3", PlanProblem.TWO_WAYS, "4/3", "4 March"),
        ("2027-02-28", PlanProblem.DATE_IN_PAST, "2027-02-28", "28 February"),
        ("2030-01-01", PlanProblem.BAD_DATE, "2030-01-01", "1 January"),
    ],
)
def test_no_day_alone(text: str, problem: PlanProblem, said: str, example: str) -> None:
    with pytest.raises(PlanError) as caught:
        parse_day(text, NOW)
    error = caught.value
    assert (error.problem, error.said, error.example) == (problem, said, example)
    assert parse_day(error.example, NOW) >= NOW.date()


@pytest.mark.parametrize(
    ("text", "language", "is_nearly"),
    [
        *(
            (text, "en", True)
            for text in (
                *("tomorow 7am", "4/3 9:00 race", "sun 10 lnog", "mon wed", "mon 25:00", "6:30"),
                *("run sun 10 lnog", "thursday", "plan noon", "fri 7:30 fast"),
                *("tomorow 7", "thrusday 7", "wendesday at 7", "mondya 7", "run sunady 9"),
            )
        ),
        *((text, "es", True) for text in ("salida jeuves 7h", "lunes y miercoles", "mañana")),
        *((text, "es", True) for text in ("vienes 7", "mañna 7", "jeuves a las 8")),
        *(
            (text, "en", False)
            for text in (
                *("hello", "thanks", "6", "6 7", "", "3/10", "10 km", "we do", "may be", "a" * 999),
                *("see you on sunday at 9", "my knee hurts since monday", "good morning"),
                *("it hurts since monday", "thanks 10", "see you at 9", "pain 7", "knee 3 today"),
                *("i'm tired today 7/10", "i'm away until monday"),
                *("tomorow", "tomorow 70", "pain tomorow 7", "effort 7", "friendly 8"),
            )
        ),
        *(
            (text, "es", False)
            for text in (
                "hola",
                "gracias",
                "do mi",
                "duele desde el lunes",
                "dolor 7",
                "mano 4",
                "semana 3",
            )
        ),
    ],
)
def test_a_line_that_is_nearly_a_plan_names_a_day_or_a_time(
    text: str, language: str, is_nearly: bool
) -> None:
    assert is_nearly_plan(text, language=language) is is_nearly
