"""How a process that serves for months looks for garbage."""

import gc

THRESHOLDS = 20_000, 20, 50
"""How much may pile up before it is searched: nearly all goes by itself."""


def settle() -> None:
    """Leave what is loaded by now out of every search for garbage.

    It stays to the end, and a search of it stops everything, taps too, for 40 ms each time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)
