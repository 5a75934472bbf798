import pytest
from markupsafe import Markup

from messages.catalogue import (
    FIRST_STRONG_ISOLATE,
    POP_ISOLATE,
    Catalogue,
    MissingTextError,
    Say,
    as_typed,
)

CATALOGUE = Catalogue.load()


@pytest.fixture
def say() -> Say:
    return CATALOGUE.say("en")


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("es", "es"),
        ("es-MX", "es"),
        ("ES", "es"),
        ("fr-CA", "fr"),
        ("xx", "en"),
        ("pt-br", "pt"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_a_client_gets_the_nearest_voice(code: str | None, language: str) -> None:
    assert CATALOGUE.say(code).language == language


def test_each_voice_speaks_its_own_language() -> None:
    assert CATALOGUE.say("en")("language-name") == "English"
    assert CATALOGUE.say("es")("language-name") == "Español"
    assert CATALOGUE.say("fr")("language-name") == "Français"
    assert CATALOGUE.say("pt")("language-name") == "Português"


def test_text_in_a_text_is_escaped(say: Say) -> None:
    assert say("run-deleted", plan="<b>&") == "Deleted: &lt;b&gt;&amp;."


def test_markup_in_a_text_stays_markup(say: Say) -> None:
    assert say("run-deleted", plan=Markup("<b>Wed</b>")) == "Deleted: <b>Wed</b>."


def test_what_is_said_can_stand_in_another_text(say: Say) -> None:
    inner = say("run-deleted", plan="&")
    assert say("run-deleted", plan=inner) == "Deleted: Deleted: &amp;.."


def test_an_attribute_is_a_text(say: Say) -> None:
    assert say("drill-quadruped-kickback.fix-hamstring") == "relax the foot"
    assert say.has("drill-quadruped-kickback.fix-hamstring")
    assert not say.has("drill-quadruped-kickback.fix-glute")


@pytest.mark.parametrize("text_id", ["nowhere", "nowhere.inside", "drill-bird-dog.nowhere"])
def test_a_text_that_is_not_there_is_an_error(text_id: str, say: Say) -> None:
    assert not say.has(text_id)
    with pytest.raises(MissingTextError, match=f"en: {text_id}"):
        say(text_id)


def test_an_argument_that_is_missing_is_an_error(say: Say) -> None:
    with pytest.raises(MissingTextError, match=r"en: run-deleted: .*plan"):
        say("run-deleted")


@pytest.mark.parametrize("name", ["Ana", "يوسف", "דנה 12", "🏃‍♀️ Zoë", "", "{ $name }"])
def test_a_typed_name_keeps_its_letters_and_its_direction_apart(name: str, say: Say) -> None:
    typed = as_typed(name)
    assert typed == f"{FIRST_STRONG_ISOLATE}{name}{POP_ISOLATE}"
    assert f"Hi {typed}!" in say("greeting", name=typed)


def test_a_typed_name_cannot_bring_markup(say: Say) -> None:
    typed = as_typed('<b>&"x"')
    assert "<b>" not in typed
    assert say("greeting", name=typed).unescape().startswith('Hi \u2068<b>&"x"\u2069!')
