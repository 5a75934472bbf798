"""What a choice of sequence follows from, read for one or for a whole batch, and its reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.coach.choice import Asked, Choice, ChoiceReason, Why, choose
from bot.coach.following import Following, lasts_of
from bot.coach.lateness import sequence_that_fits
from bot.coach.levelled import lowered_since
from bot.coach.pain import EASE_FROM
from bot.conversations.turn import Turn
from messages import formatting
from messages.catalogue import Say
from storage import holds, levels, runs, sessions
from storage.database import Transaction
from storage.records import LastSession, Primer, RunKind

_OF_PAIN = {
    ChoiceReason.LEFT_OUT,
    ChoiceReason.MADE_EASIER,
    ChoiceReason.OTHER_DRILLS,
    ChoiceReason.SOME_PAIN,
}


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a runner's last session, of all that they have done, and of what is off."""

    last: LastSession | None = None
    done: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    lowered: frozenset[str] = frozenset()

    def asked(
        self,
        sequence: str,
        kind: RunKind | None,
        follows: Following | None,
        *,
        now: datetime,
        zone: ZoneInfo,
    ) -> Asked:
        """Return what the choice for a primer follows from."""
        return Asked(
            sequence,
            now.astimezone(zone).date(),
            kind,
            self.last,
            self.last.at.astimezone(zone).date() if self.last else None,
            self.done,
            self.off,
            follows,
            self.lowered,
        )


async def known_of(
    tx: Transaction, runner_ids: Sequence[int], racing: Sequence[int]
) -> dict[int, Known]:
    """Return what is known of runners; of those who race also what they have ever done."""
    last = await sessions.last_of(tx, runner_ids, pain_from=EASE_FROM)
    done = await sessions.drills_done(tx, racing) if racing else {}
    held = await holds.drills_of(tx, runner_ids)
    stand = await levels.of_all(tx, runner_ids)
    nothing: frozenset[str] = frozenset()
    return {
        one: Known(
            last.get(one),
            done.get(one, nothing),
            held.get(one, nothing),
            lowered_since(stand.get(one, {}), last[one].at) if one in last else nothing,
        )
        for one in runner_ids
    }


async def asked_of(turn: Turn, primer: Primer, follows: Following | None) -> Asked:
    """Return what the choice for a primer of the runner follows from."""
    run = await runs.get(turn.tx, turn.runner.id, primer.run_id) if primer.run_id else None
    kind, runner_id = run.kind if run else None, turn.runner.id
    is_race = RunKind.RACE in (kind, primer.sequence)
    known = await known_of(turn.tx, [runner_id], [runner_id] if is_race else [])
    return known[runner_id].asked(primer.sequence, kind, follows, now=turn.now, zone=turn.zone)


def chosen(turn: Turn, primer: Primer, asked: Asked) -> Choice:
    """Return what a primer begins with if it begins now."""
    lasts = partial(lasts_of, asked.follows)
    fits = partial(sequence_that_fits, run_at=primer.run_at, now=turn.now, lasts=lasts)
    return choose(asked, fits)


def why_line(say: Say, today: date, why: Why) -> Markup:
    """Return the reason of a choice, in one line."""
    drills = formatting.listed([say(f"drill-{drill}") for drill in why.drills], say)
    return say(
        f"choice-{why.reason}",
        drills=drills,
        count=len(why.drills),
        days=why.days,
        when=_when(say, today, why.days) if why.reason in _OF_PAIN else "",
    )


def _when(say: Say, today: date, days: int) -> Markup:
    return say("choice-when", days=days, day=formatting.past_day(today, days, say))
