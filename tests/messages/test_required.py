"""At the start every language has the texts that the tables of drills and sequences ask for."""

from collections.abc import Iterator

import pytest
from fluent.runtime import FluentBundle, FluentResource

from messages.catalogue import Catalogue, MissingTextError, Say
from messages.required import require_texts, text_ids


def lines(lacking: str) -> Iterator[str]:
    """Return a catalogue's lines without one text, or without a message and its attributes."""
    for text_id in text_ids():
        name, _, attribute = text_id.partition(".")
        if lacking not in {text_id, name}:
            yield f"    .{attribute} = x" if attribute else f"{name} = x"


def test_every_language_has_them() -> None:
    require_texts(Catalogue.load())


@pytest.mark.parametrize(
    "lacking", ["drill-bird-dog", "drill-bird-dog.outside", "fix-low-back", "button-place-race"]
)
def test_a_language_that_lacks_one_is_named_with_it(lacking: str) -> None:
    bundle = FluentBundle(["xx"])
    bundle.add_resource(FluentResource("\n".join(lines(lacking))))
    with pytest.raises(MissingTextError, match=rf"messages/xx: no text for .*{lacking}"):
        require_texts(Catalogue({("xx", 24): Say("xx", bundle)}))
