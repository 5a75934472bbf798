"""aiogram: how fast it posts the same messages, then how fast it answers what is polled."""

import asyncio
import json
import sys
import time
from typing import Any

import uvloop
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import InlineKeyboardMarkup, Message

TOKEN = "4242:benchmark"


async def sent_a_second(bot: Bot, message: dict[str, Any], count: int, concurrency: int) -> float:
    """Post so many messages, so many at once."""
    markup = InlineKeyboardMarkup.model_validate(message["reply_markup"])

    async def post(chats: range) -> None:
        for chat_id in chats:
            await bot.send_message(chat_id, message["text"], reply_markup=markup)

    began = time.monotonic()
    async with asyncio.TaskGroup() as group:
        for first in range(1, concurrency + 1):
            group.create_task(post(range(first, count + 1, concurrency)))
    return count / (time.monotonic() - began)


async def answer(message: Message) -> None:
    """Say what was said."""
    await message.answer(message.text or "")


async def main(asked: dict[str, Any]) -> None:
    """Post, say how fast that was, and answer until killed."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(asked["url"]))
    bot = Bot(TOKEN, session=session)
    speed = await sent_a_second(bot, asked["message"], asked["count"], asked["concurrency"])
    print(json.dumps({"a_second": speed}), flush=True)  # noqa: T201
    dispatcher = Dispatcher()
    dispatcher.message.register(answer)
    await dispatcher.start_polling(bot, handle_signals=False)


if __name__ == "__main__":
    uvloop.run(main(json.loads(sys.argv[1])))
