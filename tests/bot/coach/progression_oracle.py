"""What follows for a drill, told a second time from the table: a diary by days, and plain ifs.

It knows no instants and no dataclasses of the coach: it numbers the records, and notes at which
number the last change, the last step down and the last offer were.
"""

from dataclasses import dataclass, field


@dataclass
class Entry:
    """One record: its local day, what was said, and the answer that followed."""

    day: int
    level: int
    finished: bool
    felt: str | None  # "good", "off", "back"
    effort: int | None
    pain: int | None
    usual: bool
    since: str | None = None


@dataclass
class Diary:
    """All that happened, and since which record number something counts."""

    floor: int
    top: int
    entries: list[Entry] = field(default_factory=list)
    level: int = 0
    off: str | None = None
    off_day: int = 0
    changed: int = 0
    lowered: int = 0
    offered: int = 0
    cue: bool = False

    def counted(self, today: int) -> list[Entry]:
        if not self.entries or self.entries[-1].level != self.level:
            return []
        found = []
        for number, entry in enumerate(self.entries):
            if number < self.changed or entry.level != self.level:
                continue
            if today - entry.day > 28:
                continue
            found.append(entry)
        return found if self.changed < len(self.entries) else []

    def row(self, today: int, *, may_rise: bool) -> int:
        """Return which row of the table matches first, 0 while the drill is off."""
        last, three = self.entries[-1], self.counted(today)[-3:]
        pain = -1 if last.pain is None else last.pain
        matches = {
            1: pain >= 6 and len(self.entries) > self.lowered,
            0: self.off is not None,
            2: self._is_worse(),
            3: pain >= 3 and pain >= 2 + self._usual_pain(today),
            4: len([e for e in three if e.felt == "back"]) > 1,
            5: len([e for e in three if not e.finished or (e.effort or 0) > 6]) > 1,
            6: len([e for e in three if e.felt == "off"]) > 1,
            7: pain in (3, 4, 5),
            8: may_rise and self._may_rise(today),
            9: True,
        }
        return next(row for row, matched in matches.items() if matched)

    def _is_worse(self) -> bool:
        said = [number for number, entry in enumerate(self.entries) if entry.since]
        if not said or said[-1] < self.lowered:
            return False
        return self.entries[said[-1]].since == "worse"

    def _usual_pain(self, today: int) -> float:
        pains = [e.pain for e in self.counted(today)[:-1] if e.pain is not None][-3:]
        if not pains:
            return 99
        low, high = sorted(pains)[(len(pains) - 1) // 2], sorted(pains)[len(pains) // 2]
        return (low + high) / 2

    def _may_rise(self, today: int) -> bool:
        if len(self.entries) - self.offered < 2 or self.level == self.top:
            return False
        first, second = self.entries[-2:]
        if len(self.counted(today)) < 2 or self.counted(today)[-2] is not first:
            return False
        if not first.day < second.day < first.day + 15 or not second.usual:
            return False
        if first.since not in ("same", "better") or second.since == "worse":
            return False
        return self._is_good(first) and self._is_good(second)

    def _is_good(self, entry: Entry) -> bool:
        said = entry.effort is not None and entry.pain is not None
        if not said or not entry.finished or entry.felt != "good":
            return False
        return entry.effort in range(5) and entry.pain in range(3)

    def act(self, row: int, today: int) -> None:
        """Let the diary stand as a row leaves it."""
        if row == 1:
            strong = [e.day for e in self.entries if e.pain is not None and e.pain >= 6]
            is_second = len(strong) > 1 and strong[-1] - strong[-2] <= 14
            self.off = "clinician" if is_second or self.off == "clinician" else "rest"
            self.moved(self.level, today)
            self.lowered = len(self.entries)
        elif row in (2, 3, 4, 5) or (row == 6 and self.cue):
            self.down(today)
        elif row == 6:
            self.cue, self.changed = True, len(self.entries)
        elif row == 8:
            self.offered = len(self.entries)

    def down(self, today: int) -> None:
        """Go one down, or drop the drill where there is no lower rung."""
        if self.level == self.floor:
            self.off = "dropped"
        self.moved(max(self.floor, self.level - 1), today)
        self.lowered = len(self.entries)

    def moved(self, level: int, today: int) -> None:
        """Note a change: what came before counts no more."""
        self.level, self.off_day, self.cue = level, today, False
        self.changed = len(self.entries)
