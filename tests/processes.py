"""Python processes for tests: the command line as an operator meets it."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PATIENCE = 60.0

WITHOUT_PRIVILEGE = """
import ctypes, os, sys
if os.geteuid() == 0:
    for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        assert ctypes.CDLL(None).prctl(24, capability, 0, 0, 0) == 0  # PR_CAPBSET_DROP
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""
"""Root may write anywhere: what is started by this meets the permissions that others meet."""


@dataclass(frozen=True, slots=True)
class Ended:
    """What a process left: its exit code and what it printed."""

    code: int
    out: str
    err: str

    @property
    def line(self) -> str:
        """The one line on standard error; fails where there is another."""
        (only,) = self.err.splitlines()
        return only


@asynccontextmanager
async def started(
    *arguments: str, cwd: Path, settings: dict[str, str] | None = None, log: Path | None = None
) -> AsyncIterator[Process]:
    """Run Python beside a block, with no environment but the settings; killed at its end.

    What it logs goes to a file, or nowhere: an unread pipe would fill up and stop it.
    """
    target = os.open(log, os.O_WRONLY | os.O_CREAT) if log else DEVNULL
    try:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *arguments,
            cwd=cwd,
            env=_environment(settings or {}),
            stdin=PIPE,
            stdout=PIPE,
            stderr=target,
        )
    finally:
        if log:
            os.close(target)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def python(
    *arguments: str,
    cwd: Path,
    settings: dict[str, str] | None = None,
    patience: float = PATIENCE,
) -> Ended:
    """Run Python to its end, with no environment but the settings."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *arguments,
        cwd=cwd,
        env=_environment(settings or {}),
        stdin=DEVNULL,
        stdout=PIPE,
        stderr=PIPE,
        # With children of its own it is a group: they would keep its pipes open behind it.
        start_new_session=True,
    )
    try:
        out, err = await asyncio.wait_for(process.communicate(), patience)
    finally:
        if process.returncode is None:
            os.killpg(process.pid, signal.SIGKILL)
            await process.wait()
    return Ended(process.returncode or 0, out.decode(), err.decode())


async def python_without_privilege(
    *arguments: str, cwd: Path, settings: dict[str, str] | None = None
) -> Ended:
    """Run Python to its end, bound by the permissions of files even where root runs the tests."""
    return await python("-c", WITHOUT_PRIVILEGE, *arguments, cwd=cwd, settings=settings)


@asynccontextmanager
async def strict_api(folder: Path, token: str) -> AsyncIterator[str]:
    """Serve the strict Bot API in a process of its own and yield its address."""
    arguments = ("-m", "bot.sandbox.serve", "--token", token, "--no-limits")
    async with started(*arguments, cwd=folder) as process:
        assert process.stdout is not None
        yield (await asyncio.wait_for(process.stdout.readline(), PATIENCE)).decode().strip()


def _environment(settings: dict[str, str]) -> dict[str, str]:
    return {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **settings}
