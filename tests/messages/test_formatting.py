from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from messages import formatting
from messages.catalogue import Catalogue, Say
from tests.messages.times import NOON

CATALOGUE = Catalogue.load()
WEDNESDAY = NOON.date()
MADRID, AUCKLAND = ZoneInfo("Europe/Madrid"), ZoneInfo("Pacific/Auckland")


@pytest.fixture
def english() -> Say:
    return CATALOGUE.say("en")


@pytest.fixture
def spanish() -> Say:
    return CATALOGUE.say("es")


def test_a_clock_shows_two_digits_each(english: Say) -> None:
    assert formatting.clock_time(time(6, 5), english) == "06:05"
    late = datetime(2026, 12, 2, 23, 59, 59, tzinfo=UTC)
    assert formatting.clock_time(late, english) == "23:59"


def test_weekdays_are_short_on_buttons(english: Say, spanish: Say) -> None:
    week = range(7)
    names = [formatting.weekday_short(day, english) for day in week]
    assert names == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    nombres = [formatting.weekday_short(day, spanish) for day in week]
    assert nombres == ["Lun", "Mar", "Mié", "Jue", "Vie", "Sáb", "Dom"]


@pytest.mark.parametrize(
    ("days", "in_english", "in_spanish"),
    [
        (range(7), "every day", "todos los días"),
        ([2], "Wed", "mié"),
        ([6, 2], "Wed and Sun", "mié y dom"),
        ([0, 1], "Mon and Tue", "lun y mar"),
        (range(5), "Mon to Fri", "lun a vie"),
        ([5, 4, 6], "Fri to Sun", "vie a dom"),
        ([0, 2, 4], "Mon, Wed and Fri", "lun, mié y vie"),
        ([0, 1, 2, 6], "Mon, Tue, Wed and Sun", "lun, mar, mié y dom"),
        (range(1, 7), "Tue to Sun", "mar a dom"),
    ],
)
def test_weekdays_are_said_as_one_says_them(
    days: Iterable[int], in_english: str, in_spanish: str, english: Say, spanish: Say
) -> None:
    days = list(days)
    assert formatting.weekdays(days, english) == in_english
    assert formatting.weekdays(frozenset(days), spanish) == in_spanish


def test_a_list_is_one_sentence(english: Say, spanish: Say) -> None:
    assert formatting.listed([], english) == ""
    assert formatting.listed(["Oslo"], english) == "Oslo"
    assert formatting.listed(["Oslo", "Rome", "Lima"], english) == "Oslo, Rome and Lima"
    assert formatting.listed(["Oslo", "Roma"], spanish) == "Oslo y Roma"


@pytest.mark.parametrize(
    ("ahead", "in_english", "in_spanish"),
    [
        (-2, "Mon 30 Nov", "el lun 30 nov"),
        (-1, "yesterday", "ayer"),
        (0, "today", "hoy"),
        (1, "tomorrow", "mañana"),
        (2, "Friday", "el viernes"),
        (6, "Tuesday", "el martes"),
        (7, "Wed 9 Dec", "el mié 9 dic"),
        (30, "Fri 1 Jan", "el vie 1 ene"),
        (300, "28 Sep 2027", "el 28 sept 2027"),
        (-300, "5 Feb 2026", "el 5 feb 2026"),
    ],
)
def test_a_day_is_told_from_today(
    ahead: int, in_english: str, in_spanish: str, english: Say, spanish: Say
) -> None:
    on = WEDNESDAY + timedelta(days=ahead)
    assert formatting.day(on, WEDNESDAY, english) == in_english
    assert formatting.day(on, WEDNESDAY, spanish) == in_spanish


def test_tomorrow_may_be_next_year(english: Say) -> None:
    eve = date(2026, 12, 31)
    assert formatting.day(date(2027, 1, 1), eve, english) == "tomorrow"
    assert formatting.day(eve, date(2027, 1, 1), english) == "yesterday"


@pytest.mark.parametrize(
    ("zone", "at", "in_english", "in_spanish"),
    [
        # Madrid is an hour ahead of UTC in December, Auckland thirteen.
        (MADRID, datetime(2026, 12, 2, 22, 59, tzinfo=UTC), "today 23:59", "hoy a las 23:59"),
        (MADRID, datetime(2026, 12, 2, 23, 0, tzinfo=UTC), "tomorrow 00:00", "mañana a las 00:00"),
        (
            AUCKLAND,
            datetime(2026, 12, 2, 10, 59, tzinfo=UTC),
            "yesterday 23:59",
            "ayer a las 23:59",
        ),
        (AUCKLAND, datetime(2026, 12, 2, 23, 0, tzinfo=UTC), "today 12:00", "hoy a las 12:00"),
        (
            MADRID,
            datetime(2026, 12, 6, 5, 15, tzinfo=UTC),
            "Sunday 06:15",
            "el domingo a las 06:15",
        ),
    ],
)
def test_a_moment_has_the_day_and_time_of_the_readers_zone(
    zone: ZoneInfo, at: datetime, in_english: str, in_spanish: str, english: Say, spanish: Say
) -> None:
    assert formatting.moment(at, NOON, zone, english) == in_english
    assert formatting.moment(at, NOON, zone, spanish) == in_spanish


def test_a_moment_after_midnight_is_today_already(english: Say) -> None:
    just_after_midnight = datetime(2026, 12, 31, 23, 5, tzinfo=UTC)
    at = datetime(2027, 1, 1, 5, 15, tzinfo=UTC)
    assert formatting.moment(at, just_after_midnight, MADRID, english) == "today 06:15"
    assert formatting.moment(just_after_midnight, at, MADRID, english) == "today 00:05"


def test_a_sentence_begins_with_a_large_letter() -> None:
    assert formatting.sentence("el domingo 06:15") == "El domingo 06:15"
    assert formatting.sentence("época Mié") == "Época Mié"
    assert formatting.sentence("") == ""


@pytest.mark.parametrize(("seconds", "minutes"), [(-60, 0), (0, 0), (59, 0), (60, 1), (3599, 59)])
def test_minutes_are_rounded_down_and_never_below_none(seconds: int, minutes: int) -> None:
    assert formatting.minutes_until(NOON + timedelta(seconds=seconds), NOON) == minutes


def test_below_a_chart_a_day_is_short_and_has_its_months_name(english: Say, spanish: Say) -> None:
    assert formatting.day_of_year(WEDNESDAY, english) == f"{WEDNESDAY.day} Dec"
    assert formatting.day_of_year(WEDNESDAY, spanish) == f"{WEDNESDAY.day} dic"


@pytest.mark.parametrize(
    ("ahead", "near", "dated"),
    [
        (1, "morgen", "morgen 3. Dez"),
        (2, "am Freitag", "Fr 4. Dez"),
        (7, "am Mi 9. Dez", "Mi 9. Dez"),
        (400, "am 6. Jan 2028", "Do 6. Jan 2028"),
    ],
)
def test_a_german_day_is_an_ordinal_and_its_names_have_no_full_stop(
    ahead: int, near: str, dated: str
) -> None:
    german, on = CATALOGUE.say("de"), WEDNESDAY + timedelta(days=ahead)
    assert formatting.day(on, WEDNESDAY, german) == near
    assert formatting.dated(on, WEDNESDAY, german) == dated


def test_german_weekdays_are_two_letters_at_the_head_of_a_month() -> None:
    names = [formatting.weekday_shortest(day, CATALOGUE.say("de")) for day in range(7)]
    assert names == ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]


def test_a_french_date_has_no_full_stop_within_a_sentence() -> None:
    french = CATALOGUE.say("fr")
    assert formatting.day(date(2026, 12, 9), WEDNESDAY, french) == "mer 9 déc"
    assert formatting.dated(date(2026, 12, 4), WEDNESDAY, french) == "ven 4 déc"
    assert formatting.short_date(date(2028, 1, 3), WEDNESDAY, french) == "3 janv 2028"
    assert formatting.day_of_year(WEDNESDAY, french) == "2 déc"


def test_a_french_plan_reads_as_it_is_said() -> None:
    french = CATALOGUE.say("fr")
    assert formatting.weekdays(range(5), french) == "du lun au ven"
    assert formatting.rhythm([6], 2, french) == "un dimanche sur deux"
    assert formatting.rhythm([2, 6], 3, french) == "toutes les 3 semaines, mer et dim"


@pytest.mark.parametrize(
    ("code", "half_past_six", "noon", "midnight"),
    [
        ("en", "06:30", "12", "00"),
        ("en-GB", "06:30", "12", "00"),
        ("en-US", "6:30 AM", "12 PM", "12 AM"),
        ("en-CA", "6:30 AM", "12 PM", "12 AM"),
        ("en-AU", "6:30 AM", "12 PM", "12 AM"),
        ("en-IN", "6:30 AM", "12 PM", "12 AM"),
        ("es", "06:30", "12", "00"),
        ("es-ES", "06:30", "12", "00"),
        ("es-MX", "6:30 am", "12 pm", "12 am"),
        ("en-XX", "06:30", "12", "00"),
        ("en-<b>", "06:30", "12", "00"),
        (None, "06:30", "12", "00"),
    ],
)
def test_times_are_as_where_the_phone_is_from(
    code: str | None, half_past_six: str, noon: str, midnight: str
) -> None:
    say = Catalogue.load().say(code)
    assert formatting.clock_time(time(6, 30), say) == half_past_six
    assert [formatting.clock_hour(hour, say) for hour in (12, 0)] == [noon, midnight]


def test_who_has_chosen_a_clock_has_it_in_any_language_and_zone() -> None:
    say = Catalogue.load().say("en", 12)
    at = datetime(2026, 12, 1, 20, 5, 9, tzinfo=UTC).astimezone(ZoneInfo("Asia/Tokyo"))
    assert formatting.clock_time(at, say) == "5:05 AM"
    assert formatting.clock_second(at, say) == "5:05:09 AM"
    assert Catalogue.load().say("en-US", 24).hours == 24
