"""Random lives of a drill, against the table told a second time; the long form has 400,000."""

import random
from collections import Counter
from dataclasses import replace

import pytest

from bot.coach.judged import Action, Decision, Kind, Reason, Record
from bot.coach.ladder import Rungs
from bot.coach.progression import decide
from bot.coach.returning import accepted, at_start, cleared, declined, rested, taken_up
from messages.catalogue import LANGUAGES, Catalogue
from messages.drills import Felt
from storage.records import DrillLevel, Off, SinceLastTime
from tests.bot.coach.judging import on
from tests.bot.coach.progression_oracle import Diary, Entry

FELT = {"good": Felt.GLUTE, "off": Felt.QUAD, "back": Felt.LOW_BACK, None: None}
LADDERS = (Rungs(-1, 2), Rungs(-1, 1), Rungs(0, 2), Rungs(0, 1))
SESSIONS = 14
ROWS = {
    1: {Reason.STRONG_PAIN, Reason.STRONG_PAIN_AGAIN},
    2: {Reason.WORSE},
    3: {Reason.PAIN_ROSE},
    4: {Reason.LOW_BACK},
    5: {Reason.HARD},
    6: {Reason.OFF_TARGET, Reason.ANOTHER_CUE},
    7: {Reason.SOME_PAIN},
    8: {Reason.GOOD_DAYS},
    9: {
        Reason.AT_THE_TOP,
        Reason.A_WHILE_AGO,
        Reason.NOT_TODAY,
        Reason.TOO_FEW,
        Reason.MISSING,
        Reason.STEADY,
    },
}


class Life:
    """A runner with one drill, whose every decision is compared with the diary's."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.rungs = chance.choice(LADDERS)
        self.level = DrillLevel()
        self.records: list[Record] = []
        self.diary = Diary(self.rungs.floor, self.rungs.top)
        self.day = 0
        self.times = 0
        self.seen: Counter[str] = Counter()

    def live(self) -> None:
        """Go through some sessions, with all that may come between them."""
        for _ in range(self.chance.randint(2, SESSIONS)):
            self.day += self.chance.choice((0, 1, 1, 1, 2, 3, 14, 15, 28, 29))
            self._return()
            if self.records:
                self._begin()
            if self.level.off is None:
                self._session()

    def _now(self) -> float:
        """Return a moment of today later than any before."""
        self.times += 1
        return self.day + self.times / 10_000

    def _begin(self) -> None:
        answer = self.chance.choice(["same", "same", "same", "better", "worse", None])
        self.diary.entries[-1].since = answer
        since = None if answer is None else SinceLastTime(answer)
        self.records[-1] = replace(self.records[-1], since=since)
        if answer == "worse":
            self._judge(may_rise=False)
        started = at_start(self.records[-1].at, self.level, on(self._now()), self.rungs)
        before, gap = self.level, self.day - self.diary.entries[-1].day
        is_paid = self.diary.lowered == len(self.records)
        if gap > 28 and not is_paid and before.off is None and before.level > self.rungs.floor:
            assert started is not None
            assert started.level.level == before.level - 1
            self.diary.down(self.day)
        else:
            assert started is None or started.level.level == before.level
        if started is not None:
            self._take(started)

    def _session(self) -> None:
        chance = self.chance
        level = self.level.level if chance.random() < 0.9 else max(-2, self.level.level - 1)
        entry = Entry(
            self.day,
            level,
            finished=chance.random() < 0.93,
            felt=chance.choice(["good"] * 12 + ["off", "off", "back", "back", None]),
            effort=chance.choice([0, 1, 2, 2, 3, 4, 4, 5, 6, 7, 10, None]),
            pain=chance.choice([0] * 8 + [1, 1, 2, 2, 3, 4, 5, 6, 8, None]),
            usual=chance.random() < 0.9,
        )
        self.diary.entries.append(entry)
        kind = Kind.USUAL if entry.usual else chance.choice([Kind.RACE, Kind.PROGRAM])
        on_target = None if entry.felt is None else entry.felt == "good"
        self.records.append(
            Record(
                on(self._now()),
                level,
                entry.finished,
                FELT[entry.felt],
                on_target,
                entry.effort,
                entry.pain,
                None,
                kind,
            )
        )
        decision = self._judge(may_rise=chance.random() < 0.95)
        if decision.action is Action.OFFER_UP:
            self._answer()

    def _answer(self) -> None:
        answer = self.chance.choice([accepted, accepted, declined, None])
        if answer is accepted:
            decision = accepted(self.level, on(self._now()))
            assert decision.level.level == self.level.level + 1 <= self.rungs.top
            self.diary.moved(self.diary.level + 1, self.day)
            self._take(decision)
        elif answer is declined:
            self._take(declined(self.level))

    def _judge(self, *, may_rise: bool) -> Decision:
        row = self.diary.row(self.day, may_rise=may_rise)
        before = self.level
        decision = decide(self.records, before, on(self._now()), self.rungs, may_rise=may_rise)
        if row:
            assert decision.reason in ROWS[row], (row, decision)
        assert (decision.action is Action.OFFER_UP) == (row == 8)
        self.diary.act(row, self.day)
        self._take(decision)
        self._holds(before, decision)
        return decision

    def _holds(self, before: DrillLevel, decision: Decision) -> None:
        """What must hold whatever the table says."""
        latest = self.records[-1]
        assert abs(decision.level.level - before.level) <= 1
        assert decision.level.level <= before.level
        if (latest.pain or 0) >= 6 and before.off is None and self.diary.off:
            assert decision.level.off is not None
        if decision.action is Action.OFFER_UP:
            for record in self.records[-2:]:
                assert record.pain is not None
                assert record.pain <= 2
                assert record.effort is not None
                assert record.felt is Felt.GLUTE
            assert self.records[-2].since is not None

    def _return(self) -> None:
        pain, now = self.chance.choice([0, 2, 3, 6]), on(self._now())
        back: Decision | None = None
        match self.level.off:
            case Off.REST:
                back = rested(self.level, now, self.rungs, pain)
                assert (back is not None) == (pain <= 2 and self.day > self.diary.off_day)
            case Off.CLINICIAN if self.chance.random() < 0.5:
                back = cleared(self.level, now, self.rungs)
            case Off.DROPPED if self.chance.random() < 0.5:
                back = taken_up(self.level, now, self.rungs)
                assert (back is not None) == (self.day > self.diary.off_day)
        if back is not None:
            lower = self.level.level - (self.level.off is not Off.DROPPED)
            assert back.level.level == max(self.rungs.floor, lower)
            self.diary.off = None
            self.diary.moved(back.level.level, self.day)
            self._take(back)

    def _take(self, decision: Decision) -> None:
        self.level = decision.level
        self.seen[decision.reason] += 1
        assert self.level.level == self.diary.level
        assert (self.level.off or None) == self.diary.off


def live(lives: int, seed: int) -> Counter[str]:
    """Live so many lives, and return how often each reason was given."""
    seen: Counter[str] = Counter()
    for number in range(lives):
        life = Life(random.Random(seed + number))  # noqa: S311
        try:
            life.live()
        except AssertionError as wrong:
            raise AssertionError(f"life {seed + number}: {life.records[-4:]}") from wrong
        seen += life.seen
    return seen


@pytest.mark.parametrize("lives", [4_000, pytest.param(400_000, marks=pytest.mark.faults)])
def test_every_life_follows_the_table(lives: int) -> None:
    seen = live(lives, seed=lives)
    for say in (Catalogue.load().say(language) for language in LANGUAGES):
        assert all(say(f"level-because-{reason}") for reason in seen)
    assert set(seen) == set(Reason) - {Reason.RED_FLAG}
