"""Wishes, written as one types them."""

from collections.abc import Sequence
from datetime import date

from bot.coach.phrases.days import month_day
from bot.coach.phrases.parts import LONGEST_UNSAID, Dated, date_of
from bot.coach.phrases.words import KINDS, SHORT
from bot.coach.schedule import EVERY_DAY, SingleRun, WeeklyRun, Wish

_WORKING_DAYS = frozenset(range(5))
_NEAR = {"en": {0: "today", 1: "tomorrow"}, "es": {0: "hoy", 1: "mañana"}}
_WORDS = {
    "en": {
        "daily": "daily", "every": "every {} weeks on", "from": "from", "until": "until",
        "except": "except", "and": "and",
    },
    "es": {
        "daily": "a diario", "every": "cada {} semanas", "from": "desde el", "until": "hasta el",
        "except": "menos el", "and": "y el",
    },
}  # fmt: skip


def written(wishes: Sequence[Wish], today: date, language: str) -> str:
    """Return wishes as a line that means them."""
    language = language if language in _WORDS else "en"
    return ", ".join(_written(wish, today, language) for wish in wishes)


def _date_written(on: date, today: date, language: str, *, is_far: bool = False) -> str:
    """Return a date as one types it, with the year where it is far or not the next such date."""
    day = month_day(on.day, on.month, language)
    if date_of(Dated(on.day, on.month), today) == on and not is_far:
        return day
    return f"{day} de {on.year}" if language == "es" else f"{day} {on.year}"


def _written(wish: Wish, today: date, language: str) -> str:
    plan, words = wish.plan, _WORDS[language]
    kind = [KINDS[language][wish.kind]] if wish.kind else []
    if isinstance(plan, SingleRun):
        return " ".join([_single_day(plan.on, today, language), f"{plan.at:%H:%M}", *kind])
    parts = [words["every"].format(plan.every)] if plan.every > 1 else []
    parts += [_days(plan, language), f"{plan.at:%H:%M}", *kind]
    for word, on in (("from", plan.first), ("until", plan.last)):
        if on:
            # Nearly a year behind the begin an end is only understood with its year.
            is_far = on - (plan.first or on) > LONGEST_UNSAID
            parts += [words[word], _date_written(on, today, language, is_far=is_far)]
    if plan.but:
        but = [_date_written(on, today, language) for on in sorted(plan.but)]
        parts += [words["except"], f" {words['and']} ".join(but)]
    return " ".join(parts)


def _single_day(on: date, today: date, language: str) -> str:
    ahead = (on - today).days
    return _NEAR[language].get(ahead) or _date_written(on, today, language)


def _days(plan: WeeklyRun, language: str) -> str:
    names = SHORT[language]
    if plan.weekdays == EVERY_DAY:
        return _WORDS[language]["daily"]
    if plan.weekdays == _WORKING_DAYS:
        return f"{names[0]}-{names[4]}"
    return ",".join(names[day] for day in sorted(plan.weekdays))
