"""What holds for every text in every language: sound, short enough for its place, and kind."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import time

import pytest
from fluent.syntax import ast

from bot.coach.plans import PlanProblem, parse_plans
from bot.coach.zones import parse_zone
from bot.conversations import zone_choice
from bot.conversations.help import COMMANDS
from bot.sandbox.formatting import rendered, utf16_length
from messages.catalogue import LANGUAGES, Catalogue, Say
from tests.messages.texts import CHAPTERS, PATTERNS, arguments, entries, variables
from tests.messages.times import NOON

CATALOGUE = Catalogue.load()

MESSAGE, ALERT, COMMAND, DESCRIPTION, SHORT_DESCRIPTION, LABEL = 4096, 200, 60, 512, 120, 20

ALERTS = {
    "alert-gone",
    "alert-not-held",
    "alert-released",
    "alert-was-seen",
    "care-drill-held",
    "care-nothing-left",
    "case-gone",
    "letter-not-enrolled",
    "pain-line-empty",
    "clinic-not-begun",
    "clinic-not-yours",
    "clinic-signup-closed",
    "clinic-too-many",
    "delete-last-owner",
    "invite-unknown",
    "staff-last-owner",
    "compose-changed",
    "compose-confirmed-already",
    "compose-csv-carers",
    "compose-expiry-early",
    "compose-gone",
    "compose-inert",
    "compose-nobody",
    "compose-program-gone",
    "compose-start-past",
    "compose-tag-gone",
    "mine-not-in",
    "clinic-not-your-role",
    "stale-tap",
    "stale-over",
    "plan-date-in-past",
    "plan-days-first",
    "plan-exists",
    "plan-too-many",
    "primer-over",
    "run-no-day-left",
    "today-back-over",
    "today-far",
    "today-gone",
    "today-over",
    "today-taken",
    "snooze-too-late",
    "drill-no-easier",
    "drill-locked",
    "level-drill-off",
    "program-name-taken",
    "program-moved-on",
    "programs-too-many",
}
"""What stands over the chat after a tap."""

SAFE_TAGS = {"bold", "italic", "underline", "code"}

DISCLAIMER = {
    "en": "Guides general warm-up movement and keeps your own notes."
    " Not for diagnosing, monitoring or treating injury or disease.",
    "es": "Guía movimientos generales de calentamiento y guarda tus propias notas."
    " No sirve para diagnosticar, vigilar ni tratar lesiones o enfermedades.",
    "de": "Leitet zu allgemeinen Aufwärmbewegungen an und bewahrt deine eigenen Notizen auf."
    " Nicht dafür da, Verletzungen oder Krankheiten zu diagnostizieren, zu überwachen oder zu"
    " behandeln.",
    "fr": "Guide des mouvements généraux d’échauffement et garde tes propres notes."
    " Ne sert ni à diagnostiquer, ni à surveiller, ni à traiter des blessures ou des maladies.",
    "pt": "Orienta movimentos gerais de aquecimento e guarda suas próprias anotações."
    " Não serve para diagnosticar, monitorar nem tratar lesões ou doenças.",
}


def texts_of(chapter: str) -> Iterator[tuple[str, str]]:
    """Return the ids of a file's texts, each with every mixture of sample arguments, as HTML."""
    language, text_ids = CHAPTERS[chapter]
    for text_id in text_ids:
        for html in said(language, text_id):
            yield text_id, html


def said(language: str, text_id: str) -> list[str]:
    """Return a text with every mixture of sample arguments, as Telegram's HTML."""
    say = CATALOGUE.say(language)
    return [say(text_id, **given) for given in arguments(language, text_id)]


def shown(html: str) -> str:
    """Return what a reader sees; raises where Telegram would refuse the markup."""
    return str(rendered(html, "HTML", None)["text"])


def is_plain(text_id: str) -> bool:
    """Whether a text goes where Telegram takes no markup."""
    return is_label(text_id) or text_id in ALERTS | {"plan-text"} or limit(text_id) < ALERT


def is_label(text_id: str) -> bool:
    """Whether a text stands on a button."""
    return (
        text_id.startswith(("button-", "felt-", "region-")) and text_id != "felt-sides"
    ) or text_id in {"effort-label", "pause-days", "language-name"}


def limit(text_id: str) -> int:
    """Return how many characters a text's place takes."""
    if is_label(text_id):
        return LABEL
    if text_id.startswith("command-") and "." not in text_id:
        return COMMAND
    if text_id in ALERTS:
        return ALERT
    places = {"bot-description": DESCRIPTION, "bot-short-description": SHORT_DESCRIPTION}
    return places.get(text_id, MESSAGE)


def test_the_languages_say_the_same_things_about_the_same_things() -> None:
    english = {text_id: variables(pattern) for text_id, pattern in PATTERNS["en"].items()}
    for language in LANGUAGES:
        found = {text_id: variables(pattern) for text_id, pattern in PATTERNS[language].items()}
        assert found == english, language


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_can_be_read_and_says_nothing_twice(language: str) -> None:
    found = list(entries(language))
    assert [entry.content for entry in found if isinstance(entry, ast.Junk)] == []
    ids = [entry.id.name for entry in found if isinstance(entry, ast.Message)]
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_text_is_sound_markup_within_its_limit(chapter: str) -> None:
    for text_id, html in texts_of(chapter):
        sight = rendered(html, "HTML", None)
        kinds = {entity["type"] for entity in sight["entities"]}
        assert kinds <= SAFE_TAGS | {"bot_command", "mention", "url"}, text_id
        assert 1 <= utf16_length(sight["text"]) <= limit(text_id), text_id
        if is_plain(text_id):
            assert sight["text"] == html, text_id


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_text_is_neat(chapter: str) -> None:
    for text_id, html in texts_of(chapter):
        assert html == html.strip(), text_id
        assert not re.search(r" {2}| \n|\n{3}|\.\.|[{}]|\bNone\b", html), text_id
        assert "'" not in html, f"typographic apostrophes, please: {text_id}"


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_message_has_one_emoji_at_most_and_an_error_none(chapter: str) -> None:
    errors = ("error-", "not-here-", "unknown-", "stale-", "plan-", "zone-", "pain-", "red-flags")
    for text_id, html in texts_of(chapter):
        is_error = text_id.startswith(errors) or text_id.endswith("-wrong")
        emoji = [sign for sign in shown(html) if unicodedata.category(sign) == "So"]
        assert len(emoji) <= (0 if is_error else 1), text_id


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_command_in_a_text_exists(chapter: str) -> None:
    language = CHAPTERS[chapter][0]
    for text_id, html in texts_of(chapter):
        if "command" in variables(PATTERNS[language][text_id]):
            continue
        named = re.findall(r"(?<![\w/<@])/([a-z]+)", html)
        assert set(named) <= {*COMMANDS, "start"}, text_id


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_id", ["privacy", "bot-description"])
def test_what_the_bot_is_not_stands_word_for_word(language: str, text_id: str) -> None:
    assert DISCLAIMER[language] in shown(CATALOGUE.say(language)(text_id))


SEVERAL = {time(18, 15), time(8)}
"""The times of the example with several runs."""


def examples(say: Say) -> list[str]:
    """Return every plan that a text shows as an example."""
    texts = [say("plan-example"), say("plan-ask-days"), say("runs-empty"), say("unknown-text")]
    shown_as_code = [code for text in texts for code in re.findall("<code>(.+?)</code>", text)]
    line = shown(say("command-run.help"))
    in_help = re.findall(r"/run (.+?) – |: ([^,]+), | ([^ ]+ [0-9:]+)$", line)
    return [
        *(code.removeprefix("/run ") for code in shown_as_code),
        *("".join(found) for found in in_help),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_of_plans_can_be_read(language: str) -> None:
    found = examples(CATALOGUE.say(language))
    assert len(found) == 7
    for example in found:
        found_times = {
            wish.plan.at for wish in parse_plans(example, now_local=NOON, language=language).wishes
        }
        assert found_times <= {time(6, 30), time(7), time(9)} or found_times == SEVERAL, example


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_wrong_with_a_plan_is_said_and_then_an_example_is_given(language: str) -> None:
    say = CATALOGUE.say(language)
    for problem in PlanProblem:
        html = say(f"plan-{problem}", said="<i>")
        assert shown(html).endswith((".", "?"))
        assert "<code>" not in html
        quotes_it = problem not in {"empty", "too-long", "no-time", "no-day"}
        assert ("<i>" in shown(html)) == quotes_it
    for nearest in ("plan-meant", "plan-near"):
        assert "<code>mon 06:30</code>" in say(nearest, example="mon 06:30")
    either = say("plan-either", example="4 March 9:00", other="3 April 9:00")
    assert re.findall("<code>(.+?)</code>", either) == ["4 March 9:00", "3 April 9:00"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_of_places_can_be_read(language: str) -> None:
    say = CATALOGUE.say(language)
    texts = [
        say("zone-empty", example=zone_choice.PLACE),
        say("zone-at-sea", example=zone_choice.PLACE),
        say("zone-offset", said="+2", example=zone_choice.PLACE),
        say("zone-unknown", said="xx", example=zone_choice.PLACE),
    ]
    for text in texts:
        (place,) = re.findall("<code>(.+?)</code>", text)
        assert parse_zone(place, NOON) == "Europe/Madrid"
    assert f"/timezone {zone_choice.PLACE}" == zone_choice.COMMAND
    assert zone_choice.COMMAND in say("command-timezone.help")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_place_is_asked_about_only_where_there_is_something_near(language: str) -> None:
    say = CATALOGUE.say(language)
    assert "?" in say("zone-which-unknown", said="Osol", count=1)
    assert "?" not in say("zone-unknown", said="Osol", example="Oslo")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_help_line_begins_with_its_command(language: str) -> None:
    for name in COMMANDS:
        assert re.match(
            rf"/{name}( .+)? – ", shown(CATALOGUE.say(language)(f"command-{name}.help"))
        )


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("en", "Your run keeps its local time.", "Your 3 runs keep their local times."),
        ("es", "Tu salida mantiene su hora local.", "Tus 3 salidas mantienen su hora local."),
        ("de", "Dein Lauf behält seine Ortszeit.", "Deine 3 Läufe behalten ihre Ortszeit."),
        ("fr", "Ta sortie garde son heure locale.", "Tes 3 sorties gardent leur heure locale."),
        (
            "pt",
            "Sua corrida mantém o horário local.",
            "Suas 3 corridas mantêm o horário local.",
        ),
    ],
)
def test_one_and_many_differ(language: str, one: str, many: str) -> None:
    say = CATALOGUE.say(language)
    assert say("zone-runs-kept", count=1) == one
    assert say("zone-runs-kept", count=3) == many


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_primed_run_is_no_red_zero(language: str) -> None:
    for runs in (1, 2, 4):
        assert "0" not in CATALOGUE.say(language)("history-primed", primed=0, runs=runs)
