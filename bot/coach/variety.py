"""Which of several wordings it is this time: it varies, and what is drawn again reads the same."""

from zlib import crc32


def turn_of(number: int, of: int) -> int:
    """Return one of so many (0 first) for an id of 1 or more, always the same.

    Ids that follow each other take turns; those further apart, as a runner's are where others have
    theirs between, are as by chance: by a remainder alone they might always be the same.
    """
    block, place = divmod(number - 1, of)
    return (place + crc32(b"%d" % block) // of) % of
