"""Wishes, written as one types them."""

from collections.abc import Sequence
from datetime import date

from bot.coach.phrases.parts import LONGEST_UNSAID, Dated, date_of
from bot.coach.phrases.spoken import Spoken, spoken
from bot.coach.schedule import EVERY_DAY, SingleRun, WeeklyRun, Wish

_WORKING_DAYS = frozenset(range(5))


def written(wishes: Sequence[Wish], today: date, language: str) -> str:
    """Return wishes as a line that means them."""
    return ", ".join(_written(wish, today, spoken(language)) for wish in wishes)


def _date_written(on: date, today: date, words: Spoken, *, is_far: bool = False) -> str:
    """Return a date as one types it, with the year where it is far or not the next such date."""
    if date_of(Dated(on.day, on.month), today) == on and not is_far:
        return words.month_day(on.day, on.month)
    return words.in_year(on.day, on.month, on.year)


def _written(wish: Wish, today: date, words: Spoken) -> str:
    plan = wish.plan
    kind = [words.kinds[wish.kind]] if wish.kind else []
    if isinstance(plan, SingleRun):
        return " ".join([_single_day(plan.on, today, words), f"{plan.at:%H:%M}", *kind])
    parts = [words.every.format(plan.every)] if plan.every > 1 else []
    parts += [_days(plan, words), f"{plan.at:%H:%M}", *kind]
    for word, on in ((words.since, plan.first), (words.until, plan.last)):
        if on:
            # Nearly a year behind the begin an end is only understood with its year.
            is_far = on - (plan.first or on) > LONGEST_UNSAID
            parts += [word, _date_written(on, today, words, is_far=is_far)]
    if plan.but:
        but = [_date_written(on, today, words) for on in sorted(plan.but)]
        parts += [words.but, f" {words.also} ".join(but)]
    return " ".join(parts)


def _single_day(on: date, today: date, words: Spoken) -> str:
    ahead = (on - today).days
    near = {0: words.today, 1: words.tomorrow}
    return near.get(ahead) or _date_written(on, today, words)


def _days(plan: WeeklyRun, words: Spoken) -> str:
    names = words.short
    if plan.weekdays == EVERY_DAY:
        return words.daily
    if plan.weekdays == _WORKING_DAYS:
        return f"{names[0]}-{names[4]}"
    return ",".join(names[day] for day in sorted(plan.weekdays))
