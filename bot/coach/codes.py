"""Codes of invites: made of chance, shown in groups, read however they are typed."""

import base64
import hashlib
import re

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base32: without I, L, O and U, which are taken for others or make words."""
LENGTH = 16
RANDOM_BYTES = 10
"""So many bits of chance that nobody guesses one: 80."""
_GROUP = 4
_RFC4648 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_TO_OURS = str.maketrans(_RFC4648, ALPHABET)
_MEANT = str.maketrans("OIL", "011")
_CODE = re.compile(f"[{ALPHABET}]{{{LENGTH}}}")
_BETWEEN = re.compile(r"[\s\-‐‑‒–—_.]+")
_LONGEST = 100


def code_of(chance: bytes) -> str:
    """Return the code that ten random bytes make."""
    if len(chance) != RANDOM_BYTES:
        raise ValueError(f"a code takes {RANDOM_BYTES} bytes of chance")
    return base64.b32encode(chance).decode().translate(_TO_OURS)


def grouped(code: str) -> str:
    """Return a code as people read it: ABCD-EFGH-JKMN-PQRS."""
    return "-".join(code[start : start + _GROUP] for start in range(0, LENGTH, _GROUP))


def read_code(said: str) -> str | None:
    """Return the code that was typed, None where it cannot be one.

    Case, spaces and dashes mean nothing; O is 0, I and L are 1.
    """
    if len(said) > _LONGEST:
        return None
    signs = _BETWEEN.sub("", said)
    code = signs.upper().translate(_MEANT)
    return code if signs.isascii() and _CODE.fullmatch(code) else None


def hash_of(code: str) -> str:
    """Return what is kept of a code: it cannot be turned back into one."""
    return hashlib.sha256(code.encode()).hexdigest()
