"""What stands before several bots: it passes each post to the next of them that takes it."""

from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import aiohttp
from aiohttp import web

from bot.web.serving import listening
from bot.web.webhook import SECRET_HEADER

UNAVAILABLE, BAD_GATEWAY = 503, 502


class Front:
    """Passes posts on in turn, past the bots that are not there or take nothing now."""

    def __init__(self, ports: Sequence[int], session: aiohttp.ClientSession) -> None:
        self.url = ""
        self.taken: Counter[int] = Counter()
        self._ports = list(ports)
        self._session = session

    async def pass_on(self, request: web.Request) -> web.Response:
        """Answer as the bot does; 502 where it died over this."""
        body = await request.read()
        headers = {SECRET_HEADER: request.headers[SECRET_HEADER]}
        for _ in self._ports:
            self._ports.append(port := self._ports.pop(0))
            url = f"http://127.0.0.1:{port}{request.path}"
            try:
                async with self._session.post(url, data=body, headers=headers) as answer:
                    await answer.read()
            except aiohttp.ClientConnectorError:
                continue
            except aiohttp.ClientError:
                return web.Response(status=BAD_GATEWAY)
            if answer.status != UNAVAILABLE:
                self.taken[port] += 1
                return web.Response(status=answer.status)
        return web.Response(status=UNAVAILABLE)


@asynccontextmanager
async def front_of(
    ports: Sequence[int], session: aiohttp.ClientSession, path: str
) -> AsyncIterator[Front]:
    """Stand before bots that listen on these ports."""
    front = Front(ports, session)
    application = web.Application()
    application.router.add_post(path, front.pass_on)
    async with listening(application, "127.0.0.1", 0) as base:
        front.url = base + path
        yield front
