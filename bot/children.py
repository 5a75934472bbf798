"""Programs of our own that a child process runs, while the event loop goes on."""

import asyncio
import os
import sys
from collections.abc import Mapping
from pathlib import Path

_HOME = Path(__file__).parents[1]
_HANDED_ON = ("PYTHONTZPATH", "SYSTEMROOT", "TMPDIR")


async def answer_of(module: str, told: bytes, *, patience: float) -> bytes:
    """Return what a module says to what it is told.

    Nothing where it takes longer (seconds), or fails; OSError where no process can be started.
    """
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", module),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        cwd=_HOME,
        env=_environment(),
    )
    try:
        async with asyncio.timeout(patience):
            said, _ = await child.communicate(told)
    except TimeoutError:
        return b""
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    return said if child.returncode == 0 else b""


def _environment() -> Mapping[str, str]:
    """Return what a child is told of its surroundings: where it is, and no secret."""
    handed_on = {name: os.environ[name] for name in _HANDED_ON if name in os.environ}
    return {**handed_on, "PYTHONPATH": str(_HOME)}
