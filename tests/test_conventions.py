"""Every convention of the sources is a test that can fail."""

import re
from collections.abc import Iterator

import pytest

from bot.config import Settings
from bot.conversations import calendar, pause, plan, primer_screens, today, zone
from bot.conversations.clinics import (
    cases,
    cast_panel,
    editor_screens,
    founding,
    joining,
    letters,
    new_invite,
    office,
)
from bot.conversations.help import COMMANDS
from tests.conventions import (
    Source,
    all_sources,
    literals_said,
    states_entered,
    wrong_imports,
)
from tests.processes import ROOT

LONGEST = 400
SOURCES = all_sources()
README = (ROOT / "README.md").read_text(encoding="utf-8")
STATES = {
    "cases": cases.State,
    "letters": letters.State,
    "founding": founding.State,
    "joining": joining.State,
    "new_invite": new_invite.State,
    "office": office.State,
    "editor_screens": editor_screens.State,
    "cast_panel": cast_panel.State,
    "calendar": calendar.State,
    "pause": pause.State,
    "plan": plan.State,
    "primer_screens": primer_screens.State,
    "today": today.State,
    "zone": zone.State,
}


def written_files() -> Iterator[tuple[str, int]]:
    """Return every file that somebody writes by hand, and its number of lines."""
    for folder in ("bot", "storage", "messages", "tests"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in {".py", ".ftl", ".toml", ".js", ".css", ".html"}:
                lines = len(path.read_text(encoding="utf-8").splitlines())
                yield str(path.relative_to(ROOT)), lines


def table_of_readme(column: str) -> set[str]:
    """Return the names in the first column of the README's table with this heading."""
    _, _, rest = README.partition(f"\n| {column} |")
    table, _, _ = rest.partition("\n\n")
    cells = [row.split("|")[1] for row in table.splitlines() if row.startswith("| `")]
    return {name for cell in cells for name in re.findall(r"`/?(\w+)`", cell)}


def test_imports_go_one_way() -> None:
    assert [wrong for source in SOURCES for wrong in wrong_imports(source)] == []


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("storage.runs", "from bot import clock"),
        ("storage.runs", "import messages.drills"),
        ("messages.catalogue", "from storage.records import Runner"),
        ("messages.catalogue", "from telegram import Update"),
        ("bot.coach.pain", "from storage.runs import of"),
        ("bot.coach.pain", "import telegram"),
        ("bot.coach.pain", "from bot.clock import Clock"),
        ("bot.delivery.due", "from bot.app import App"),
        ("bot.delivery.due", "def late():\n    from bot import app"),
        ("bot.conversations.plan", "from bot.delivery.sender import Sender"),
        ("bot.conversations.plan", "from bot.delivery import sender"),
    ],
)
def test_a_wrong_import_is_found_wherever_it_stands(module: str, line: str) -> None:
    assert len(wrong_imports(Source(module, line))) == 1


def test_the_sources_that_are_read_are_those_of_the_project() -> None:
    modules = {source.module for source in SOURCES}
    assert {"bot", "bot.__main__", "bot.coach.plans", "storage.records", "messages"} <= modules


def test_no_file_is_over_400_lines() -> None:
    files = dict(written_files())
    assert len(files) > len(SOURCES)
    assert {name: lines for name, lines in files.items() if lines > LONGEST} == {}


def test_queries_never_commit_nor_open_a_transaction() -> None:
    databases = {"storage.sqlite", "storage.postgresql"}
    # Whether a database answers is no query: nobody has a transaction for it.
    scopes = {"storage.migrate", "storage.health", *databases}
    found = [
        (source.module, call)
        for source in SOURCES
        if source.module.startswith("storage.") and source.module not in scopes
        for call in re.findall(r"\.(?:commit|rollback|begin|transaction|snapshot)\(", source.text)
    ]
    assert found == []
    texts = {source.module: source.text for source in SOURCES}
    assert ".commit(" in texts["storage.migrate"]
    assert all(".commit(" not in texts[database] for database in databases)


def test_nothing_is_said_but_texts_of_the_catalogue() -> None:
    spoken = [source for source in SOURCES if source.module.startswith("bot.")]
    assert [said for source in spoken for said in literals_said(source)] == []


@pytest.mark.parametrize(
    "line",
    [
        'Screen("Hello")',
        'Screen(text="Hello")',
        'Toast("Hello", alert=True)',
        'Send(Screen(Markup("<b>Hello</b>")))',
        'Screen(f"Hello {name}")',
        'Screen(turn.say("greeting") + " and welcome")',
        'Mark("Hello" if late else None)',
        'turn.labelled("Yes", FLOW, "yes")',
        'bot.send_message(chat_id, "Hello")',
    ],
)
def test_words_outside_the_catalogue_are_found_however_they_are_said(line: str) -> None:
    assert len(literals_said(Source("bot.here", line))) == 1


@pytest.mark.parametrize(
    "line",
    [
        'Screen(turn.say("greeting"))',
        'Screen(said + "\\n" + after)',
        "Toast()",
        'turn.choice(f"{hour:02}:{minute:02}", "minute", minute)',
        'turn.button("button-keep", FLOW, "keep")',
    ],
)
def test_texts_of_the_catalogue_are_no_literals(line: str) -> None:
    assert literals_said(Source("bot.here", line)) == []


def test_every_state_of_a_dialogue_is_entered_by_a_handler() -> None:
    entered = set[str]().union(*(states_entered(source) for source in SOURCES))
    assert entered == {
        f"{home}.{state.name}" for home, states in STATES.items() for state in states
    }


def test_states_are_found_however_they_are_named() -> None:
    text = "from bot.conversations.other import State\nNext(State.A if x else State.B, {})\n"
    assert states_entered(Source("bot.here", text)) == {"other.A", "other.B"}
    text = "Next(plan.State.DAYS, plan.EMPTY)\nNext(State.OWN)\nStay(State.NOT)\n"
    assert states_entered(Source("bot.here", text)) == {"plan.DAYS", "here.OWN"}


def test_the_readme_has_every_command_and_no_other() -> None:
    assert table_of_readme("command") == {"start", *COMMANDS}


def test_the_readme_has_every_setting_and_no_other() -> None:
    assert table_of_readme("setting") == {name.upper() for name in Settings.model_fields}


def test_what_the_readme_shows_and_links_to_is_there() -> None:
    linked = set(re.findall(r'(?:src="|\]\()(?!https?:)([^")#]+)', README))
    assert linked
    assert [name for name in sorted(linked) if not (ROOT / name).exists()] == []
