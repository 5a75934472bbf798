"""Texts that are asked for by a name put together from data: all must be there at the start."""

from collections.abc import Iterator

from messages.catalogue import Catalogue, MissingTextError
from messages.drills import DRILLS, SEQUENCES, Felt, Sides


def require_texts(catalogue: Catalogue) -> None:
    """Raise MissingTextError for the first language that lacks a text of a drill or sequence."""
    for say in catalogue.voices:
        missing = [text_id for text_id in text_ids() if not say.has(text_id)]
        if missing:
            raise MissingTextError(f"messages/{say.language}: no text for {', '.join(missing)}")


def text_ids() -> Iterator[str]:
    """Return the texts of every drill, place and sequence of the tables."""
    for drill in DRILLS:
        yield f"drill-{drill}"
        yield f"drill-{drill}.inside"
        yield f"drill-{drill}.outside"
    for place in Felt:
        yield f"felt-{place}"
        if place is not Felt.GLUTE:
            yield f"fix-{place}"
    yield from (f"dose-{sides}" for sides in Sides)
    yield from (f"button-place-{sequence}" for sequence in SEQUENCES)
