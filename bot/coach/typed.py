"""What the readers of typed text share: folding, measuring, and quoting a part of it."""

import unicodedata

QUOTED_LONGEST = 30
# Letters that Unicode does not take apart into a plain one and a mark.
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})


def fold(text: str) -> str:
    """Take case and accents away."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def units(text: str) -> int:
    """Return the length of a plain text as Telegram counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def quote(said: str) -> str:
    """Cut what was said to the length that an answer can repeat."""
    return said if len(said) <= QUOTED_LONGEST else said[: QUOTED_LONGEST - 1] + "…"
