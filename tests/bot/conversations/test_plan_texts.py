"""Plans as one reads them, in both languages."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.coach.coming import next_dates
from bot.coach.schedule import EVERY_DAY, Plan, SingleRun, WeeklyRun
from bot.conversations.plan_texts import plan_text
from messages.catalogue import Catalogue
from storage.records import RunKind

CATALOGUE = Catalogue.load()
TODAY = date(2027, 3, 1)
MADRID = ZoneInfo("Europe/Madrid")
SUN, SAT, TUE_THU = frozenset({6}), frozenset({5}), frozenset({1, 3})
SIX = time(6)
CHRISTMAS = frozenset({date(2027, 12, 24)})


@pytest.mark.parametrize(
    ("plan", "kind", "english", "spanish"),
    [
        (WeeklyRun(TUE_THU, time(18, 15)), None, "Tue and Thu 18:15", "Mar y jue, 18:15"),
        (WeeklyRun(EVERY_DAY, SIX), None, "Every day 06:00", "Todos los días, 06:00"),
        (WeeklyRun(SAT, time(8)), RunKind.LONG, "Sat 08:00, long", "Sáb, 08:00, larga"),
        (
            WeeklyRun(SUN, time(9), every=2, first=TODAY),
            None,
            "Every other Sunday 09:00",
            "Cada dos semanas, el domingo, 09:00",
        ),
        (
            WeeklyRun(TUE_THU, SIX, every=2, first=TODAY),
            RunKind.EASY,
            "Every other week on Tue and Thu 06:00, easy",
            "Cada dos semanas, mar y jue, 06:00, suave",
        ),
        (
            WeeklyRun(SUN, SIX, every=3, first=date(2027, 3, 7)),
            None,
            "Every 3 weeks on Sun 06:00",
            "Cada 3 semanas, dom, 06:00",
        ),
        (
            WeeklyRun(SUN, SIX, every=2, first=date(2027, 4, 1)),
            None,
            "Every other Sunday 06:00, from 1 Apr",
            "Cada dos semanas, el domingo, 06:00, desde el 1 abr",
        ),
        (
            WeeklyRun(SAT, SIX, first=date(2027, 4, 1), last=date(2028, 6, 30), but=CHRISTMAS),
            RunKind.WORKOUT,
            "Sat 06:00, workout, from 1 Apr until 30 Jun 2028",
            "Sáb, 06:00, series, del 1 abr al 30 jun 2028",
        ),
        (
            WeeklyRun(SAT, SIX, first=TODAY, last=date(2027, 6, 30)),
            None,
            "Sat 06:00, until 30 Jun",
            "Sáb, 06:00, hasta el 30 jun",
        ),
        (
            WeeklyRun(SAT, SIX, first=date(2027, 4, 1)),
            None,
            "Sat 06:00, from 1 Apr",
            "Sáb, 06:00, desde el 1 abr",
        ),
        (
            SingleRun(date(2027, 3, 28), time(9)),
            RunKind.RACE,
            "Sun 28 Mar 09:00, race",
            "El dom 28 mar, 09:00, carrera",
        ),
        (SingleRun(date(2027, 3, 2), SIX), None, "Tomorrow 06:00", "Mañana, 06:00"),
    ],
)
def test_a_plan_is_said(plan: Plan, kind: RunKind | None, english: str, spanish: str) -> None:
    assert plan_text(plan, CATALOGUE.say("en"), TODAY, kind) == english
    assert plan_text(plan, CATALOGUE.say("es"), TODAY, kind) == spanish


def test_the_next_dates_of_several_plans_are_those_of_all_of_them() -> None:
    plans: list[Plan] = [
        WeeklyRun(TUE_THU, SIX),
        WeeklyRun(frozenset({3}), time(20)),
        SingleRun(TODAY, SIX),
    ]
    after = datetime(2027, 3, 1, 12, tzinfo=UTC)
    dates = next_dates(plans, MADRID, after, 3)
    assert dates == [date(2027, 3, 2), date(2027, 3, 4), date(2027, 3, 9)]


def test_a_plan_that_ends_has_no_more_dates_than_it_has() -> None:
    plan = WeeklyRun(SAT, SIX, last=date(2027, 3, 14), but=frozenset({date(2027, 3, 13)}))
    after = datetime(2027, 3, 1, 12, tzinfo=UTC)
    assert next_dates([plan], MADRID, after, 3) == [date(2027, 3, 6)]
