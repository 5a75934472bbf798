"""Every text that is asked for is there, and every text that is there is asked for."""

from collections.abc import Iterable

import pytest

from bot.calendars.found import Problem
from bot.calendars.matching import State as OfCalendar
from bot.coach.changes import Unfit
from bot.coach.choice import ChoiceReason
from bot.coach.judged import Reason as Judgement
from bot.coach.looking_back import Span
from bot.coach.pain import PainAdvice
from bot.coach.plans import PlanProblem
from bot.coach.program_faults import ProgramProblem
from bot.coach.regions import REGIONS
from bot.coach.upcoming import Clocks
from bot.coach.why import Reason
from bot.coach.zones import ZoneProblem
from bot.conversations.clinics.cast_screens import ENDED, KEYS, PARTS
from bot.conversations.clinics.cast_status import COUNTED, REASONS
from bot.conversations.clinics.hours import COLUMNS
from bot.conversations.clinics.links import LinkProblem
from bot.conversations.clinics.menu import RUNNER_MENU, STAFF_MENU
from bot.conversations.clinics.mine import SHARES
from bot.conversations.clinics.program_texts import REMARKS
from bot.conversations.clinics.program_words import ASKED
from bot.conversations.help import COMMANDS
from bot.conversations.history_texts import Picture
from bot.conversations.level_screens import What
from bot.conversations.primer_screens import WORDINGS, State
from bot.conversations.run_screens import USUAL
from bot.conversations.sound import ALWAYS, ASK, WORDS
from messages.drills import DRILLS, SEQUENCES, TEMPLATES, Felt, Place, Sides, Up
from storage.clinic_records import BroadcastState, MediaKind, Role
from storage.invites import InviteProblem
from storage.records import (
    DeliveryState,
    Off,
    Pictures,
    PrimerStatus,
    RunKind,
    Side,
    SinceLastTime,
    StepOutcome,
)
from tests.messages.notes import notes_in_sources
from tests.messages.texts import PATTERNS, variables
from tests.messages.uses import UnreadableError, Use, all_uses, forwarders_in, uses_in

OFF_TARGET = {felt: [d for d in DRILLS.values() if felt not in d.on_target] for felt in Felt}

BEGUN = [
    PrimerStatus.GOING,
    PrimerStatus.DONE,
    PrimerStatus.STOPPED,
    PrimerStatus.SKIPPED,
    PrimerStatus.CANCELLED,
]
"""How a primer can stand that has begun."""

BOOK = notes_in_sources()
"""What is noted in a clinic's book: actions, with what each time goes with them."""

STATES_SHOWN = set(BroadcastState) - {BroadcastState.DRAFT, BroadcastState.DONE} | {ENDED}
LEGENDS = ("on", "off", "left", "right", "usual", "most", "done", "planned", "pause")
"""What is named beside the pictures of the weeks."""
NARROWED = {"program", "phase", "language", "idle", "tag"}
"""By what a broadcast's segment is narrowed."""

VALUES: dict[str, Iterable[str]] = {
    "today-{}": Unfit,
    "level-because-{}": Judgement,
    "level-of-{}": (Side.LEFT, Side.RIGHT),
    "level-off-{}": Off,
    "level-offer-{}": Up,
    "level-what-{}": set(What) - {What.CUE},
    "level-words-{}": Up,
    "choice-{}": ChoiceReason,
    "ask-{}": ASKED,
    "alert-drill-{}": Side,
    "button-pictures-{}": Pictures,
    "button-side-{}": Side,
    "brief-dose-{}": Sides,
    "book-{}": BOOK,
    "button-as-{}": Role,
    "button-cast-{}": {action for actions in KEYS.values() for action in actions},
    "button-kind-{}": (USUAL, *RunKind),
    "button-link-{}": Role,
    "button-look-{}": (*Picture, *Span),
    "button-menu-{}": [entry.word for entry in (*STAFF_MENU, *RUNNER_MENU)],
    "button-add-{}": Place,
    "button-edit-{}": Place,
    "button-place-{}": SEQUENCES,
    "button-share-{}": SHARES,
    "button-since-{}": SinceLastTime,
    "button-template-{}": TEMPLATES,
    "progress-state-{}": STATES_SHOWN,
    "progress-{}": (*PARTS, "muted", "unreachable"),
    "button-narrow-{}": NARROWED,
    "compose-ask-{}": NARROWED - {"idle"},
    "compose-link-{}": LinkProblem,
    "compose-media-{}": MediaKind,
    "compose-none-{}": NARROWED - {"idle"},
    "compose-report-{}": COUNTED,
    "compose-row-{}": DeliveryState,
    "compose-state-{}": BroadcastState,
    "compose-why-{}": REASONS.values(),
    "calendar-line-{}": set(OfCalendar) - {OfCalendar.SAME},
    "calendar-problem-{}": Problem,
    "export-run-{}": RunKind,
    "change-place-added-{}": Place,
    "change-place-removed-{}": Place,
    "command-{}": COMMANDS,
    "command-{}.help": COMMANDS,
    "dose-{}": Sides,
    "drill-where-{}": (State.LEFT, State.RIGHT),
    "clip-{}": DRILLS,
    "drill-{}": DRILLS,
    "drill-{}.inside": DRILLS,
    "drill-{}.outside": DRILLS,
    "felt-{}": Felt,
    "pictures-are-{}": Pictures,
    "tempo-{}": ("out", "hold", "back", "rest"),
    "fix-{}": [felt for felt, drills in OFF_TARGET.items() if drills],
    "history-session-{}": BEGUN,
    "history-step-{}": Side,
    "history-{}": set(StepOutcome) - {StepOutcome.DONE},
    "hours-ask-{}": COLUMNS,
    "invite-{}": InviteProblem,
    "kind-{}": RunKind,
    "look-{}": LEGENDS,
    "look-none-{}": Picture,
    "look-title-{}": Picture,
    "pain-end-{}": set(PainAdvice) - {PainAdvice.GO_ON},
    "place-{}": Place,
    "plan-{}": PlanProblem,
    "program-fault-{}": ProgramProblem,
    "program-file-{}": REMARKS,
    "region-{}": [region.lower() for region in REGIONS],
    "role-{}": Role,
    "morning-said-{}": set(SinceLastTime) - {SinceLastTime.FIRST},
    "picture-{}": DRILLS,
    "ready-{}": [str(number + 1) for number in range(1, WORDINGS)],
    "since-{}": SinceLastTime,
    "sound-words-{}": WORDS,
    "button-sound-{}": (ALWAYS, ASK),
    "why-because-{}": set(Reason) - {Reason.COMES_AGAIN},
    "why-clocks-{}": Clocks,
    "zone-{}": set(ZoneProblem) - {ZoneProblem.AMBIGUOUS},
    "zone-which-{}": set(ZoneProblem) - {ZoneProblem.EMPTY},
    "{}-example": ("zone", "plan"),
}
"""What stands in the gap of each id that varies."""

OPTIONAL = "drill-{}.fix-{}"
"""A drill has its own advice for some places where it should not be felt, and none for others."""

ADVICE = {f"drill-{drill.key}.fix-{felt}" for felt, all_ in OFF_TARGET.items() for drill in all_}

USES = all_uses()


def _ids(use: Use) -> set[str]:
    if "{}" not in use.text_id:
        return {use.text_id}
    return {use.text_id.replace("{}", value) for value in VALUES[use.text_id]}


def test_every_id_that_varies_is_in_the_table_and_the_table_has_no_other() -> None:
    varying = {use.text_id for use in USES if "{}" in use.text_id}
    assert varying == {*VALUES, OPTIONAL}


@pytest.mark.parametrize("language", PATTERNS)
def test_every_text_that_is_asked_for_is_there_and_gets_its_arguments(language: str) -> None:
    texts = PATTERNS[language]
    wrong = []
    for use in USES:
        for text_id in ADVICE & set(texts) if use.text_id == OPTIONAL else _ids(use):
            given = use.gives | (
                BOOK[text_id.removeprefix("book-")] if "**" in use.gives else set()
            )
            missing = variables(texts[text_id]) - given if text_id in texts else {"the text"}
            wrong += [f"{use.where}: {text_id}: {one} is missing" for one in sorted(missing)]
    assert wrong == []


@pytest.mark.parametrize("language", PATTERNS)
def test_every_text_is_asked_for(language: str) -> None:
    asked = ADVICE.union(*(_ids(use) for use in USES if use.text_id != OPTIONAL))
    assert sorted(set(PATTERNS[language]) - asked) == []


SOURCE = """
def _say(turn, text_id):
    return turn.say(text_id)

async def act(turn, felt, late):
    name = f"drill-{felt}"
    kind = "a" if late else "b"
    turn.say(name, seconds=3)
    turn.say(f"{name}.inside")
    turn.say("x" if late else f"y-{kind}")
    _say(turn, "z")
    turn.catalogue.say("es")("language-name")
"""


def test_uses_are_found_however_they_are_written() -> None:
    found = uses_in(SOURCE, "here", forwarders_in(SOURCE))
    assert {(use.text_id, use.gives) for use in found} == {
        ("drill-{}", frozenset({"seconds"})),
        ("drill-{}.inside", frozenset()),
        ("x", frozenset()),
        ("y-a", frozenset()),
        ("y-b", frozenset()),
        ("z", frozenset()),
        ("language-name", frozenset()),
    }


def test_an_id_from_nowhere_is_refused() -> None:
    with pytest.raises(UnreadableError, match="here:2"):
        uses_in("def act(say, what):\n    say(what.text)\n", "here", {})
