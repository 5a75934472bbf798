"""When a week is summed up: on its Sunday evening, by the runner's own clocks."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.coach.schedule import WeeklyRun, instant_of, next_occurrence
from bot.coach.typed import fold

EVENING, MORNING = time(19), time(9)
"""It comes on Sunday at the first, and no more from the second of Monday on."""
_SUNDAY = WeeklyRun(frozenset({6}), EVENING)
_DAY = timedelta(days=1)
_ON = {
    "on",
    "yes",
    "si",
    "encender",
    "activar",
    "an",
    "ein",
    "ja",
    "oui",
    "activer",
    "sim",
    "ligar",
}
_OFF = {"off", "no", "apagar", "desactivar", "quitar", "aus", "nein", "non", "desactiver"}
_OFF |= {"nao", "desligar"}


def next_sunday(zone: ZoneInfo, after: datetime) -> datetime:
    """Return the next Sunday evening (UTC) strictly after an instant (aware)."""
    found = next_occurrence(_SUNDAY, zone, after)
    if found is None:
        raise LookupError("there is no Sunday any more")
    return found


def week_to_sum_up(zone: ZoneInfo, now: datetime) -> tuple[date, datetime] | None:
    """Return the Monday of the week whose evening it is, and until when (UTC) it is worth saying.

    None at any other time than from Sunday evening to Monday morning.
    """
    today = now.astimezone(zone).date()
    for sunday in (today, today - _DAY):
        if _SUNDAY.is_on(sunday.toordinal()):
            until = instant_of(sunday + _DAY, MORNING, zone)
            if instant_of(sunday, EVENING, zone) <= now < until:
                return sunday - 6 * _DAY, until
    return None


def parse_switch(text: str) -> bool | None:
    """Read whether something is to be on ("on", "off"), None for anything else."""
    said = fold(text).strip(" .!")
    if said in _ON:
        return True
    return False if said in _OFF else None
