"""What Portuguese needs beside its texts: names without full stops, and 0 counted right."""

from datetime import date, time, timedelta

import pytest

from bot.coach.schedule import EVERY_DAY, Plan, SingleRun, WeeklyRun
from bot.conversations.plan_texts import plan_text
from messages import formatting
from messages.catalogue import Catalogue
from storage.records import RunKind
from tests.messages.times import NOON

SAY = Catalogue.load().say("pt")
WEDNESDAY = NOON.date()
MONDAY = date(2027, 3, 1)
SUNDAY, TUE_THU = frozenset({6}), frozenset({1, 3})


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (-2, "seg 30 nov"),
        (-1, "ontem"),
        (0, "hoje"),
        (1, "amanhã"),
        (2, "sexta-feira"),
        (7, "qua 9 dez"),
        (300, "28 set 2027"),
    ],
)
def test_a_day_has_no_full_stop(ahead: int, said: str) -> None:
    assert formatting.day(WEDNESDAY + timedelta(days=ahead), WEDNESDAY, SAY) == said


def test_dates_and_days_have_no_full_stop() -> None:
    assert formatting.dated(WEDNESDAY + timedelta(days=1), WEDNESDAY, SAY) == "amanhã 3 dez"
    assert formatting.dated(WEDNESDAY + timedelta(days=7), WEDNESDAY, SAY) == "qua 9 dez"
    assert formatting.short_date(WEDNESDAY, WEDNESDAY, SAY) == "2 dez"
    assert formatting.day_of_year(WEDNESDAY, SAY) == "2 dez"
    names = ["Seg", "Ter", "Qua", "Qui", "Sex", "Sáb", "Dom"]
    assert [formatting.weekday_short(day, SAY) for day in range(7)] == names
    assert [formatting.weekday_shortest(day, SAY) for day in range(7)] == names


@pytest.mark.parametrize(
    ("plan", "kind", "said"),
    [
        (WeeklyRun(EVERY_DAY, time(6)), None, "Todo dia às 06:00"),
        (WeeklyRun(TUE_THU, time(18, 15)), RunKind.LONG, "Ter e qui às 18:15, longa"),
        (
            WeeklyRun(SUNDAY, time(9), every=2, first=date(2027, 4, 1), last=date(2027, 6, 30)),
            RunKind.EASY,
            "A cada duas semanas, domingo às 09:00, leve, de 1 abr até 30 jun",
        ),
        (SingleRun(date(2027, 3, 28), time(9)), RunKind.RACE, "Dom 28 mar às 09:00, prova"),
    ],
)
def test_a_plan_is_said(plan: Plan, kind: RunKind | None, said: str) -> None:
    assert plan_text(plan, SAY, MONDAY, kind) == said


def test_none_is_never_said_to_be_one() -> None:
    assert SAY("compose-muted", count=0).startswith("0 ")
    assert SAY("moved-more", count=0) == "E mais 0 corridas."
    assert SAY("pause-days", days=1) == "1 dia"
