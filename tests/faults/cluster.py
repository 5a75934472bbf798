"""A PostgreSQL cluster of one's own, to be restarted and crashed."""

import asyncio
import os
import shutil
import socket
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Literal

Mode = Literal["fast", "immediate"]

USER = "postgres"
AS_ROOT = os.geteuid() == 0


class Cluster:
    """A server on a port and in a folder of its own, run by a user that is not root."""

    def __init__(self, folder: Path, port: int) -> None:
        self._folder = folder
        self._data = folder / "data"
        self._port = port

    @property
    def url(self) -> str:
        """The URL of its database."""
        return f"postgresql+asyncpg://{USER}@127.0.0.1:{self._port}/postgres"

    async def make(self) -> None:
        """Make it and start it."""
        await self._run("initdb", "--auth=trust", f"--username={USER}", "--no-sync")
        settings = {
            "port": self._port,
            "listen_addresses": "'127.0.0.1'",
            "unix_socket_directories": f"'{self._folder}'",
        }
        with (self._data / "postgresql.conf").open("a") as file:
            file.writelines(f"{name} = {value}\n" for name, value in settings.items())
        await self._control("start")

    async def restart(self, mode: Mode) -> None:
        """Restart it in order, or as after a crash."""
        await self._control("restart", f"--mode={mode}")

    async def stop(self, mode: Mode) -> None:
        """Stop it."""
        await self._control("stop", f"--mode={mode}")

    async def start(self) -> None:
        """Start it again."""
        await self._control("start")

    async def _control(self, *words: str) -> None:
        await self._run("pg_ctl", f"--log={self._folder / 'log'}", "--wait", *words)

    async def _run(self, program: str, *arguments: str) -> None:
        process = await asyncio.create_subprocess_exec(
            _binary(program),
            f"--pgdata={self._data}",
            *arguments,
            cwd=self._folder,
            stdout=asyncio.subprocess.DEVNULL,
            user=USER if AS_ROOT else None,
            group=USER if AS_ROOT else None,
            extra_groups=[] if AS_ROOT else None,
        )
        assert await process.wait() == 0, f"{program} {arguments} failed"


def _binary(program: str) -> str:
    found = shutil.which(program)
    installed = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"))
    assert found or installed, f"{program} is not installed: it comes with PostgreSQL's server"
    return found or str(installed[-1])


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@asynccontextmanager
async def a_cluster() -> AsyncIterator[Cluster]:
    """Make a cluster for the length of a block."""
    with tempfile.TemporaryDirectory(prefix="runprimer-") as name:
        if AS_ROOT:
            shutil.chown(name, USER, USER)
        cluster = Cluster(Path(name), _free_port())
        await cluster.make()
        try:
            yield cluster
        finally:
            await cluster.stop("immediate")
