"""PTB as it comes: a job of its JobQueue for each message, its own transport.

Two of its defaults would lose messages in such a burst, so they are lifted: a request waits one
second for a connection, and a job that starts over a second late is dropped. And no more messages
are under way than `concurrency`: with thousands of them its transport only gets slower.
"""

import asyncio
import json
import sys
from datetime import datetime
from typing import Any

from telegram.ext import Application, CallbackContext, ExtBot, JobQueue

TOKEN = "4242:benchmark"
PATIENCE = 600.0

Context = CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]


def say(what: dict[str, Any]) -> None:
    """Tell the starter."""
    print(json.dumps(what), flush=True)  # noqa: T201 - it reads here


async def main(asked: dict[str, Any]) -> None:
    """Plan a job a message, all for the instant that is told, and run until killed."""
    message = dict(asked["message"], reply_markup=json.dumps(asked["message"]["reply_markup"]))
    gate = asyncio.Semaphore(asked["concurrency"])

    async def send(context: Context) -> None:
        assert context.job is not None
        assert context.job.chat_id is not None
        async with gate:
            await context.bot.send_message(context.job.chat_id, **message)

    application: Application[Any, Any, Any, Any, Any, Any] = (
        Application.builder()
        .token(TOKEN)
        .base_url(f"{asked['url']}/bot")
        .pool_timeout(PATIENCE)
        .read_timeout(PATIENCE)
        .job_queue(JobQueue())
        .build()
    )
    async with application:
        await application.start()
        assert application.job_queue is not None
        say({"started": True})
        due_at = datetime.fromisoformat(sys.stdin.readline().strip())
        for chat_id in range(1, asked["count"] + 1):
            application.job_queue.run_once(
                send,
                due_at,
                chat_id=chat_id,
                job_kwargs={"misfire_grace_time": None},
            )
        say({"planned": asked["count"]})
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(json.loads(sys.argv[1])))
