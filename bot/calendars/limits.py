"""How much a process may use from now on: more ends it, and nothing else."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from bot.calendars.found import CalendarError, Problem

SECONDS = 1.5
"""Of the processor, for one file."""
MORE_SECONDS = 2
"""Of the processor, for the whole process, after its imports."""
MORE_MEMORY = 100 * 1024 * 1024


class _TooSlow(BaseException):
    """The time is over."""


def enclose(*, more_seconds: int = MORE_SECONDS) -> None:
    """Let this process have so much more memory and time than it has used, and write no files."""
    if sys.platform == "win32":
        # There the parent's patience is the only limit.
        return
    import resource  # noqa: PLC0415 - not on every system

    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + 1 + more_seconds
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if (size := _size()) is not None:
        resource.setrlimit(resource.RLIMIT_AS, (size + MORE_MEMORY, size + MORE_MEMORY))


@contextmanager
def in_time(seconds: float = SECONDS) -> Iterator[None]:
    """Refuse what takes longer than so many seconds of the processor, or more than the memory."""
    try:
        with _alarm(seconds):
            yield
    except (_TooSlow, MemoryError, RecursionError):
        raise CalendarError(Problem.HOSTILE) from None


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    if sys.platform == "win32":
        yield
        return

    def over(_signal: int, _frame: FrameType | None) -> None:
        raise _TooSlow

    before = signal.signal(signal.SIGVTALRM, over)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _size() -> int | None:
    """Return the bytes of this process's address space, None where the system does not say."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
    except OSError:
        return None
    import resource  # noqa: PLC0415 - not on every system

    return int(pages) * resource.getpagesize()
