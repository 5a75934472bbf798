"""Listening on an address, and saying in one line why that cannot be."""

import errno
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

_SHUTDOWN_SECONDS = 1.0


@asynccontextmanager
async def listening(application: web.Application, host: str, port: int) -> AsyncIterator[str]:
    """Serve at a port (0: a free one) and yield the base URL; OSError when the port is taken."""
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=_SHUTDOWN_SECONDS)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        bound = runner.addresses[0][1]
        yield f"http://{f'[{host}]' if ':' in host else host}:{bound}"
    finally:
        await runner.cleanup()


def no_address(host: str, port: int, error: OSError) -> str:
    """Return the sentence for the operator whose address cannot be served."""
    if error.errno == errno.EADDRINUSE:
        return f"port {port} is in use: set another one, for example HTTP_PORT=8086"
    return (
        f"HTTP_HOST={host} is no address of this machine: set one, for example HTTP_HOST=127.0.0.1"
    )
