"""What is said in each language: Fluent catalogues, loaded once, checked against each other."""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path

from babel import Locale, UnknownLocaleError
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern
from fluent.runtime.types import FluentInt
from markupsafe import Markup, escape

DEFAULT_LANGUAGE = "en"
LANGUAGES = ("en", "es", "de", "fr", "pt")
HOURS = (24, 12)
"""What a clock counts to."""

REMEMBERED = 4096
"""How many texts each language keeps as they were said last."""

FIRST_STRONG_ISOLATE, POP_ISOLATE = Markup("\u2068"), Markup("\u2069")

_HERE = Path(__file__).parent


class MissingTextError(LookupError):
    """A text that no catalogue has, or that wants an argument it did not get."""


class Say:
    """One language's voice: `say("runs-empty")` returns the text as Telegram's HTML.

    Texts are markup already; every string argument is escaped unless it is markup too. An
    attribute is asked for as `drill-glute-bridge.inside`. `hours` are its clocks', 12 or 24.
    """

    def __init__(self, language: str, bundle: FluentBundle, hours: int = 24) -> None:
        self.language = language
        self.hours = hours
        self._bundle = bundle
        # Most is said again and again: to many at one time of the day, and on every screen.
        self._said = lru_cache(REMEMBERED)(self._say)

    def __call__(self, text_id: str, **arguments: str | int) -> Markup:
        """Return a text with its arguments filled in."""
        # Markup and plain text that read the same are not the same: one is escaped.
        return self._said(text_id, *((*one, type(one[1])) for one in arguments.items()))

    def _say(self, text_id: str, *given: tuple[str, str | int, type]) -> Markup:
        arguments = {name: value for name, value, _ in given}
        pattern = self._pattern(text_id)
        if pattern is None:
            raise MissingTextError(f"{self.language}: {text_id}")
        safe = {
            key: escape(value) if isinstance(value, str) else value
            for key, value in arguments.items()
        }
        said, errors = self._bundle.format_pattern(pattern, safe)
        if errors:
            raise MissingTextError(f"{self.language}: {text_id}: {errors[0]}")
        return Markup(said)  # noqa: S704 - the arguments were escaped above

    def has(self, text_id: str) -> bool:
        """Whether there is such a text."""
        return self._pattern(text_id) is not None

    def _pattern(self, text_id: str) -> Pattern | None:
        name, _, attribute = text_id.partition(".")
        if not self._bundle.has_message(name):
            return None
        message = self._bundle.get_message(name)
        return message.attributes.get(attribute) if attribute else message.value


def as_typed(text: str) -> Markup:
    """Return what a person typed, safe inside any sentence: escaped, its direction kept apart."""
    return FIRST_STRONG_ISOLATE + text + POP_ISOLATE


class Catalogue:
    """All languages; `catalogue.say("es-MX")` is the nearest voice to a client's language."""

    def __init__(self, voices: Mapping[tuple[str, int], Say]) -> None:
        self._voices = voices

    @classmethod
    @cache
    def load(cls) -> "Catalogue":
        """Read every catalogue of the package, once a process: it never says anything else."""
        bundles = {language: _bundle(language) for language in LANGUAGES}
        return cls(
            {
                (language, hours): Say(language, bundle, hours)
                for language, bundle in bundles.items()
                for hours in HOURS
            }
        )

    @property
    def voices(self) -> Iterable[Say]:
        """Return all languages' voices, with either clock."""
        return self._voices.values()

    def say(self, language_code: str | None, hours: int | None = None) -> Say:
        """Return the voice for a client's language code, the default where there is none.

        Without `hours` its clocks are those of the code's region.
        """
        language = (language_code or "").partition("-")[0].lower()
        clock = hours_of(language_code) if hours is None else hours
        return self._voices.get((language, clock)) or self._voices[DEFAULT_LANGUAGE, clock]


@cache
def hours_of(language_code: str | None) -> int:
    """Return the hours of the clocks where a client's language code comes from, 12 or 24.

    A language alone is spoken in many places: it says nothing of clocks, and 24 leaves no doubt.
    """
    language, _, region = (language_code or "").partition("-")
    if not region:
        return 24
    try:
        pattern = Locale.parse(f"{language}_{region}").time_formats["short"].pattern
    except (ValueError, UnknownLocaleError):
        return 24
    return 12 if "a" in pattern else 24


def sources(language: str) -> list[Path]:
    """Return a language's catalogue files."""
    return sorted((_HERE / language).glob("*.ftl"))


def _bundle(language: str) -> FluentBundle:
    # Isolating marks around every number would only be noise in a chat; `as_typed` sets them
    # around what people typed.
    bundle = FluentBundle([language], functions={"LENGTH": _length}, use_isolating=False)
    for path in sources(language):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


def _length(text: str) -> FluentInt:
    """Let a text ask whether an argument is empty, which no selector of Fluent's own can."""
    return FluentInt(len(text))
