"""Words of a language that stand for those which are read: "jeden" for "every"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.coach.phrases.spoken import Spoken
from bot.coach.phrases.tokens import Token
from bot.coach.phrases.words import LEXICON


def translated(tokens: Sequence[Token], language: Spoken) -> list[Token]:
    """Return the words with the keys that they stand for; each keeps its place in the line."""
    return list(_translated(tokens, language)) if language.glossary else list(tokens)


def _translated(tokens: Sequence[Token], language: Spoken) -> Iterator[Token]:
    at = 0
    while at < len(tokens):
        length, keys = _longest_phrase(tokens, at, language)
        if not length:
            yield tokens[at]
        elif length == len(keys) and " ".join(keys) not in LEXICON:
            for token, key in zip(tokens[at : at + length], keys, strict=True):
                yield replace(token, key=key)
        else:
            yield from _joined(tokens[at : at + length], keys)
        at += length or 1


def _longest_phrase(
    tokens: Sequence[Token], at: int, language: Spoken
) -> tuple[int, tuple[str, ...]]:
    for length in range(min(language.longest, len(tokens) - at), 0, -1):
        phrase = " ".join(token.key for token in tokens[at : at + length])
        if keys := language.glossary.get(phrase):
            return length, keys
    return 0, ()


def _joined(tokens: Sequence[Token], keys: tuple[str, ...]) -> Iterator[Token]:
    """Return one word for a phrase that is looked up as one, else one for each key, all there."""
    word = " ".join(token.word for token in tokens)
    whole = Token(word, " ".join(keys), tokens[0].begin, tokens[-1].end)
    if whole.key in LEXICON:
        yield whole
        return
    for key in keys:
        yield replace(whole, key=key)
