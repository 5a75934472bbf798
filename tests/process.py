"""The bot as a process of its own, to be killed and started again."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent


@dataclass(slots=True)
class BotProcess:
    """One bot process after another on the same database and token."""

    url: str
    token: str
    database_url: str
    settings: Mapping[str, str] = field(default_factory=dict)
    _process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start the bot; its log goes to this process's standard error."""
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            cwd=ROOT,
            env={
                "PATH": os.environ.get("PATH", ""),
                "BOT_TOKEN": self.token,
                "BOT_API_URL": self.url,
                "DATABASE_URL": self.database_url,
                "SEND_RATE": "1000",
                "CLIPS": "false",
                **self.settings,
            },
        )

    @property
    def is_running(self) -> bool:
        """Whether it was started, and has not ended by itself."""
        return self._process is not None and self._process.returncode is None

    async def kill(self) -> None:
        """End the process by SIGKILL, wherever it is."""
        if self._process is not None:
            self._process.kill()
            await self._process.wait()
            self._process = None

    async def stop(self) -> None:
        """End the process in order."""
        if self._process is not None:
            self._process.terminate()
            await self._process.wait()
            self._process = None


@asynccontextmanager
async def bot_process(
    url: str, token: str, database_url: str, settings: Mapping[str, str] | None = None
) -> AsyncIterator[BotProcess]:
    """Run the bot for the length of a block, however it is killed and started within."""
    process = BotProcess(url, token, database_url, settings or {})
    await process.start()
    try:
        yield process
    finally:
        await process.stop()
