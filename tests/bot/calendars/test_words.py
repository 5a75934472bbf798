"""By which words an event is a run."""

import pytest

from bot.calendars.words import Words, default_words, kind_of
from storage.records import RunKind


@pytest.mark.parametrize(
    ("title", "is_run"),
    [
        ("Easy run", True),
        ("Interval training 6x800", True),
        ("Threshold 3x10", True),
        ("Series en pista", True),
        ("Running shoes: pick up", False),
        ("Recoger zapatillas de correr", False),
        ("Fisio (carrera)", False),
        ("Fractionné 8x400", True),
        ("Course à pied", True),
        ("Retrait des dossards (course)", False),
        ("Kiné après footing", False),
        ("Half marathon: bib pickup", False),
        ("Dauerlauf 10 km", True),
        ("Intervalle auf der Bahn", True),
        ("Laufschuhe abholen", False),
        ("Nach dem Laufen: Physiotherapeutin", False),
        ("Dentist", False),
        ("Longão de domingo", True),
        ("Treino intervalado 6x800", True),
        ("Retirada do kit da corrida", False),
    ],
)
def test_the_usual_words_find_sessions_and_no_errands(title: str, is_run: bool) -> None:
    assert Words(default_words()).find(title) is is_run


def test_a_typed_word_finds_an_errand_too() -> None:
    assert Words(["shop run"]).find("Shop run, Saturdays")
    assert not Words(["run"]).find("Run to the shop")


def test_each_language_sees_its_own_words_first() -> None:
    assert default_words("es")[0] == "correr"
    assert default_words("de")[0] == "lauf"
    assert default_words("fr")[0] == "courir"
    assert default_words("pt")[0] == "corrida"
    english = default_words()
    assert len(set(english)) == len(english)
    for language in ("es", "de", "fr", "pt"):
        assert set(default_words(language)) == set(english)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Course facile", RunKind.EASY),
        ("Sortie longue", RunKind.LONG),
        ("Fractionné au seuil", RunKind.WORKOUT),
        ("Allure marathon 3x3 km", RunKind.WORKOUT),
        ("Semi-marathon de Lyon", RunKind.RACE),
        ("Course à pied", None),
    ],
)
def test_a_french_title_tells_the_kind(title: str, kind: RunKind | None) -> None:
    assert kind_of(title) == kind
