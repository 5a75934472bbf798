"""Minutes and days as people type them."""

import pytest

from bot.coach.spans import parse_days, parse_minutes


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("20", 20),
        ("20 min", 20),
        ("20 minutes", 20),
        ("20 Minutos antes", 20),
        ("20 minutes avant", 20),
        ("thirty minutes before", 30),
        ("veinte", 20),
        ("20 Minuten vorher", 20),
        ("soon", None),
        ("-15", None),
        ("١٥", None),
        ("20 days", None),
        ("", None),
    ],
)
def test_minutes(typed: str, minutes: int | None) -> None:
    assert parse_minutes(typed) == minutes


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("7", 7),
        ("7d", 7),
        ("10 days", 10),
        ("diez días", 10),
        ("2w", 14),
        ("two weeks", 14),
        ("for a week", 7),
        ("dos  semanas", 14),
        ("durante una semana", 7),
        ("un día", 1),
        ("für 10 Tage", 10),
        ("2 Wochen", 14),
        ("7j", 7),
        ("pendant 10 jours", 10),
        ("2 semaines", 14),
        ("two", None),
        ("a", None),
        ("until monday", None),
        ("-1", None),
        ("", None),
    ],
)
def test_days(typed: str, days: int | None) -> None:
    assert parse_days(typed) == days
