"""The catalogues as they are written: patterns, their variables, and arguments to try them."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from messages.catalogue import LANGUAGES, sources
from messages.drills import Felt

COUNTS = (0, 1, 2, 20)

SAMPLES: dict[str, tuple[str | int, ...]] = {
    "clinics": ("Riverside, Hillside",),
    "instead": ("Hamstring 2 · Quad 1",),
    "lefts": (1, 20),
    "look-pain most": (0, 10),
    "look-pain-period most": (0, 10),
    "look-primed runs": (1, 20),
    "look-sides left": COUNTS,
    "summary-on-target drills": ("Glute bridge 2 of 3",),
    "look-sides right": COUNTS,
    "on": COUNTS,
    "period": ("2 Mar",),
    "rights": (1, 20),
    "sessions": (1, 20),
    "span": ("2 Feb to 1 Mar",),
    "usual": (0, 10),
    "care-left-out drills": ("Bird dog, Glute bridge",),
    "case-silent days": (1, 20),
    "case-primed planned": COUNTS,
    "cue": ("Push the floor away",),
    "more": (2,),
    "other": ("Glute bridge",),
    "level-line what": ("one step easier from now on.",),
    "why": ("It hurt more than before.",),
    "level-line drills": ("Bird dog, Glute bridge",),
    "level-left-out drills": ("Bird dog, Glute bridge",),
    "level-rest-ask most": (2,),
    "level-what-rest most": (2,),
    "length": (1_001,),
    "opens": ("tomorrow 08:00",),
    "places": ("Glute 3, hurt 1",),
    "runner": ("Ana",),
    "runners": COUNTS,
    "session": ("Tomorrow 06:15: pain 3",),
    "steps": (1, 2),
    "tempo": ("2 s out, 2 s hold, 1 s back",),
    "tags": ("marathon, left hip",),
    "text": ("My hip is better",),
    "times": (1, 20),
    "tags-wrong most": (10,),
    "after": ("60 s",),
    "change-weeks after": (1, 4),
    "ahead": (-1, 0, 1),
    "alert": ("Red flag · Today 06:15",),
    "answer": ("Front of hip",),
    "at": ("Tomorrow 06:15",),
    "before": ("50 s",),
    "by": ("Ana",),
    "button-seconds-by by": ("-10", "+5"),
    "button-weeks-by by": ("-1", "+1"),
    "change-weeks before": (2,),
    "added": COUNTS,
    "changed": COUNTS,
    "removed": COUNTS,
    "calendar-words-wrong most": (200,),
    "calendar-too-many most": (600,),
    "title": ("Easy run",),
    "titles": ("Dentist; Lunch",),
    "words": ("run, jog",),
    "zones": ("Mars/Olympus",),
    "begin": ("08:00",),
    "body": ("05:30",),
    "bot": ("@primer_bot",),
    "change": ("+ Bird dog 50 s",),
    "city": ("Buenos Aires",),
    "clinic": ("Riverside",),
    "code": ("c0ffee",),
    "command": ("/fly",),
    "count": COUNTS,
    "total": COUNTS,
    "rate": (0, 1, 30),
    "choice-left-out count": (1, 2),
    "choice-made-easier count": (1, 2),
    "choice-race-left-out count": (1, 2),
    "choice-back days": (15, 40),
    "choice-back-easier days": (29, 400),
    "choice-back-same days": (15, 28),
    "choice-when days": (0, 1, 2, 28),
    "choice-left-out drills": ("Leg swing and Wall march",),
    "choice-made-easier drills": ("Leg swing",),
    "choice-other-drills drills": ("Leg swing",),
    "choice-race-left-out drills": ("Leg swing",),
    "when": ("on Tuesday",),
    "day": ("Wednesday",),
    "compose-expiry-late days": (30,),
    "compose-idle days": (1, 14),
    "days": ("Mon, Wed and Fri",),
    "book-hours days": (0, 1, 5),
    "button-invite-days days": (1, 7, 30, 365),
    "invite-options days": (1, 7, 365),
    "pause-days days": (1, 14),
    "staff-link days": (7,),
    "done": COUNTS,
    "dose": ("30 s a side",),
    "drill": ("Half-kneeling rock",),
    "drills": (4,),
    "end": ("18:00",),
    "effort": tuple(range(11)),
    "example": ("weeks = 2",),
    "zone-at-sea example": ("Madrid", "/timezone Madrid"),
    "plan-either example": ("4 March 9:00",),
    "plan-either other": ("3 April 9:00",),
    "plan-meant example": ("mon 06:30",),
    "plan-near example": ("mon 06:30",),
    "fault": ("There is no drill “bird”.",),
    "felt": tuple(Felt),
    "first": ("Mon",),
    "fix": ("relax the foot",),
    "hours": ("Mon to Fri 08:00 to 18:00",),
    "held": COUNTS,
    "compose-hours hours": (2, 6),
    "button-clock hours": (12, 24),
    "inside": ("Glute first",),
    "language": ("English",),
    "kept": ("06:30",),
    "moved": ("00:30", "Mon and Thu 23:00"),
    "key": ("bird-dog",),
    "last": ("Fri",),
    "lead": (0, 1, 60),
    "least": (1,),
    "program-file-wrong line": (12,),
    "led": COUNTS,
    "left": ("Glute",),
    "line": ("+34 600 000 000",),
    "office line": ("", "+34 600 000 000"),
    "link": ("https://t.me/primer_bot?start=0ABC1DEF2GHJ3KMN",),
    "longest": (365,),
    "meant": COUNTS,
    "minutes": (0, 1, 2, 5, 7),
    "most": ("Mon, Tue",),
    "clinic-too-many most": (20,),
    "compose-ask-links most": (6,),
    "compose-link-too-many most": (6,),
    "plan-too-many most": (1, 20),
    "name": ("Ana",),
    "program-fault-unknown-drill near": ("", "bird-dog, bird-dog-leg"),
    "program-fault-unknown-phase near": ("", "Build"),
    "program-fault-unknown-field near": ("weeks",),
    "near": ("",),
    "note": ("Slowly, please",),
    "number": (1,),
    "of": (0, 40),
    "outside": ("A cup on the back",),
    "over": (1, 4096),
    "pain": (0, 10),
    "phase": ("Build",),
    "place": ("Floor",),
    "side": ("left", "right"),
    "sound-title place": ("standard", "standing", "race", "short"),
    "plan": ("Every day 06:30",),
    "planned": ("06:15:00",),
    "plans": ("Tue and Thu 18:15; Sat 08:00",),
    "kind": ("long",),
    "date": ("24 Nov",),
    "run-instead before": ("06:30", "Tue 06:30"),
    "page": (1,),
    "pages": (2, 75),
    "button-some-weeks weeks": (2, 12),
    "dates": ("tomorrow 24 Nov, Thu 26 Nov",),
    "days-every-other day": ("Sunday",),
    "day-dated day": ("tomorrow",),
    "days-of-some-weeks weeks": (2, 3, 12),
    "primed": COUNTS,
    "program": ("Strength",),
    "invite-one program": ("", "Six weeks"),
    "invite-options program": ("", "Six weeks"),
    "repetitions": (1, 6),
    "real": ("03:00",),
    "reason": ("cancelled",),
    "right": ("Low back",),
    "role": ("therapist", "owner"),
    "run": ("06:30",),
    "runs": (1, 4),
    "clinic-name-wrong said": ("", "x" * 30),
    "said": ("x" * 30,),
    "seconds": (30,),
    "place-sum seconds": (300,),
    "sequence-sum seconds": (315,),
    "sums": ("Floor 300 s",),
    "since": ("Mon 1 Mar",),
    "tag": ("", "marathon"),
    "target": (300,),
    "brief-dose-times seconds": ("30 s",),
    "segment": ("Strength · Spanish",),
    "sent": ("06:12:31",),
    "shortest": (5,),
    "compose-tagged tag": ("marathon",),
    "time": ("06:30",),
    "version": (3,),
    "week": (2,),
    "weeks": (6,),
    "to": ("03:00",),
    "until": ("Tomorrow 06:15",),
    "uses": (1, 10, 100, 100_000),
    "what": ("10 uses, until tomorrow 06:15",),
    "phase-line weeks": ("2 weeks",),
    "phase-title weeks": ("2 weeks",),
    "where": ("phases[2].floor.steps[1].seconds",),
    "zone": ("Europe/Madrid",),
    "why-clocks-forward planned": ("02:30",),
    "why-clocks-back planned": ("02:30",),
    "why-early seconds": (1, 149),
    "why-late seconds": (1, 149),
}
"""What each variable may hold, and a text's own where it means another thing by the word."""


def entries(language: str) -> Iterator[ast.EntryType]:
    """Return all that stands in a language's files, comments and faults included."""
    for path in sources(language):
        yield from _parsed(path)


@cache
def _parsed(path: Path) -> list[ast.EntryType]:
    return FluentParser().parse(path.read_text(encoding="utf-8")).body


def patterns(entries: Iterable[ast.EntryType]) -> dict[str, ast.Pattern]:
    """Return every text by the id it is asked for: `drill-bird-dog`, `drill-bird-dog.inside`."""
    found = {}
    for entry in entries:
        if isinstance(entry, ast.Message):
            if entry.value:
                found[entry.id.name] = entry.value
            for attribute in entry.attributes:
                found[f"{entry.id.name}.{attribute.id.name}"] = attribute.value
    return found


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: Any) -> None:  # noqa: N802 - the visitor's own spelling
        self.names.add(node.id.name)


def variables(pattern: ast.Pattern) -> frozenset[str]:
    """Return the names of a text's arguments."""
    visitor = _Variables()
    visitor.visit(pattern)
    return frozenset(visitor.names)


PATTERNS = {language: patterns(entries(language)) for language in LANGUAGES}
CHAPTERS = {
    f"{language}/{path.stem}": (language, [*patterns(_parsed(path))])
    for language in LANGUAGES
    for path in sources(language)
}
"""The ids of every file's texts, with their language: a test of its own each would be 30,000."""


def arguments(language: str, text_id: str) -> Iterator[dict[str, str | int]]:
    """Return every mixture of sample arguments for a text."""
    names = sorted(variables(PATTERNS[language][text_id]))
    samples = [SAMPLES.get(f"{text_id} {name}") or SAMPLES[name] for name in names]
    for values in product(*samples):
        yield dict(zip(names, values, strict=True))
