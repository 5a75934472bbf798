"""Keyboards of a date and a time: what they offer, and what is read back from them."""

from datetime import UTC, date, datetime
from typing import Any, cast

import pytest
from telegram import CallbackQuery, Update, User

from bot.conversations import pickers
from bot.conversations.callbacks import Tap
from bot.conversations.replies import Button, Keyboard
from bot.conversations.turn import StaleError, Turn
from messages.catalogue import Catalogue
from storage.database import Transaction
from storage.records import Dialogue
from tests.bot.deeds import say, toast
from tests.world import World

CATALOGUE = Catalogue.load()
TODAY, IN_TWO_YEARS = date(2026, 11, 23), date(2028, 11, 22)


def a_turn(data: str | None = None, language: str = "en") -> Turn:
    """Return the turn of somebody who taps, in a conversation that began with update 7."""
    person = User(1, "Runner", is_bot=False, language_code=language)
    query = CallbackQuery("1", person, "1", data=data)
    update = Update(1, callback_query=query)
    now = datetime(2026, 11, 23, 12, tzinfo=UTC)
    dialogue = Dialogue(1, flow="plan", serial=7)
    return Turn(update, cast("Transaction", None), now, dialogue, None, CATALOGUE)


def labels(keyboard: Keyboard) -> list[str]:
    """Return the labels, a line a row."""
    return [" ".join(button.label for button in row) for row in keyboard]


def datas(keyboard: Keyboard) -> dict[str, str]:
    """Return what the buttons carry, by their labels."""
    return {one.label: one.data for row in keyboard for one in row if isinstance(one, Button)}


def month(shown: date, language: str = "en", **given: Any) -> Keyboard:
    """Return a month as it is drawn."""
    limits = {"first": TODAY, "last": IN_TWO_YEARS} | given
    return pickers.month(a_turn(language=language), shown, "date", **limits)


def test_a_month_is_drawn_from_monday_to_sunday_without_what_is_past() -> None:
    assert labels(month(TODAY)) == [
        "· November 2026 ›",
        "Mo Tu We Th Fr Sa Su",
        "23 24 25 26 27 28 29",
        "30 · · · · · ·",
    ]


def test_the_last_month_ends_with_the_last_day() -> None:
    assert labels(month(date(2028, 11, 30), "es")) == [
        "‹ Noviembre 2028 ·",
        "Lu Ma Mi Ju Vi Sa Do",
        "· · 1 2 3 4 5",
        "6 7 8 9 10 11 12",
        "13 14 15 16 17 18 19",
        "20 21 22 · · · ·",
    ]


@pytest.mark.parametrize("number", range(26))
def test_every_month_has_each_of_its_days_once_below_its_weekday(number: int) -> None:
    shown = date(2026 + number // 12, number % 12 + 1, 1)
    weeks = pickers.weeks_of(shown, date.min, date.max)
    days = [day for week in weeks for day in week if day]
    assert [day.day for day in days] == list(range(1, len(days) + 1))
    assert (days[-1].month, (pickers.weeks_of(days[-1], date.min, date.max))) == (
        shown.month,
        weeks,
    )
    assert all(week[day.weekday()] == day for week in weeks for day in week if day)


def test_the_largest_month_is_well_within_what_a_keyboard_takes() -> None:
    keyboard = month(date(2027, 5, 1))
    assert len(keyboard) == 8
    assert sum(map(len, keyboard)) <= 100
    assert max(len(data.encode()) for data in datas(keyboard).values()) <= 64


def test_what_a_month_carries_is_read_again() -> None:
    found = datas(month(date(2027, 5, 15)))
    day, before, after = (
        picked(a_turn(found[label]), first=TODAY, last=IN_TWO_YEARS)
        for picked, label in (
            (pickers.picked_day, "31"),
            (pickers.picked_month, "‹"),
            (pickers.picked_month, "›"),
        )
    )
    assert (day, before, after) == (date(2027, 5, 31), date(2027, 4, 1), date(2027, 6, 1))
    assert Tap.decode(found["May 2027"]) == Tap("nowhere", "")


def test_buttons_can_stand_by_themselves() -> None:
    turn = a_turn()
    keyboard = pickers.minutes(
        turn, 6, press=lambda label, *rest: turn.labelled(label, "today", *rest, 12)
    )
    assert datas(keyboard)["06:55"] == "1:today:minute:0:55:12"
    assert pickers.below(a_turn("1:today:minute:0:55:12"), 60) == 55


def test_a_day_has_all_its_hours() -> None:
    assert labels(pickers.hours(a_turn()))[-1] == "18 19 20 21 22 23"
    assert datas(pickers.hours(a_turn()))["00"] == "1:plan:hour:7:0"


@pytest.mark.parametrize(
    "said",
    [
        "",
        "20261122",
        "20281123",
        "20270230",
        "20270001",
        "2027",
        "99991231",
        "999912311",
        "9" * 18,
        "-20270201",
        "20270201x",
        "٢٠٢٧٠٢٠١",
    ],
)
def test_a_date_that_was_not_offered_is_stale(said: str) -> None:
    turn = a_turn(f"1:plan:date:7:{said}")
    with pytest.raises(StaleError):
        pickers.picked_day(turn, first=TODAY, last=IN_TWO_YEARS)
    with pytest.raises(StaleError):
        pickers.picked_month(turn, first=TODAY, last=IN_TWO_YEARS)


@pytest.mark.parametrize("said", ["20261001", "20281201", "20270202", "99991201"])
def test_a_month_that_was_not_offered_is_stale(said: str) -> None:
    with pytest.raises(StaleError):
        pickers.picked_month(a_turn(f"1:plan:month:7:{said}"), first=TODAY, last=IN_TWO_YEARS)


async def test_a_tap_on_what_is_only_read_changes_nothing(world: World) -> None:
    phone = await world.runner()
    question = await say(phone, "/run")
    await phone.press("1:nowhere::0", question.id)
    assert not await toast(phone)
    assert phone.last == question
