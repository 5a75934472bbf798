"""Each thing that Telegram refuses, and the words in which it does."""

from typing import Any

import aiohttp
import pytest
import telegram

from bot.clock import MovableClock
from tests.bot.sandbox.conftest import TOKEN, Client, Ticks
from tests.phone import Phone

BUTTON = {"text": "ok", "callback_data": "1:ok"}


def inline(*buttons: Any) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
        ({}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        (
            {"text": "<b>x", "parse_mode": "HTML"},
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        ({"text": "x", "parse_mode": "BBCode"}, "unsupported parse_mode"),
        ({"text": "x", "chat_id": 999}, "chat not found"),
        ({"text": "x", "chat_id": "@someone"}, "chat not found"),
        ({"text": "x", "colour": "red"}, 'unknown field "colour" of sendMessage'),
        ({"text": "x", "protect_content": "maybe"}, 'field "protect_content" must be a Boolean'),
        ({"text": "x", "reply_markup": "{"}, "can't parse reply_markup JSON object"),
        ({"text": "x", "reply_markup": {"inline": []}}, "object expected as reply markup"),
        ({"text": "x", "reply_markup": inline({"text": "a", "callback_data": "é" * 33})}, "DATA"),
        ({"text": "x", "reply_markup": inline({"text": "a", "callback_data": ""})}, "DATA"),
        ({"text": "x", "reply_markup": inline(*[BUTTON] * 101)}, "reply markup is too long"),
        (
            {"text": "x", "reply_markup": inline({**BUTTON, "text": " "})},
            "inline keyboard button text must be non-empty",
        ),
        (
            {"text": "x", "reply_markup": inline({"text": "a"})},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "x", "reply_markup": inline({**BUTTON, "url": "https://example.org"})},
            (
                "can't parse inline keyboard button: exactly one action is expected, "
                "found callback_data, url"
            ),
        ),
        (
            {"text": "x", "reply_markup": inline({"text": "a", "url": "nowhere"})},
            "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
        ),
        (
            {"text": "x", "reply_markup": inline({"text": "a", "copy_text": {"text": "c" * 257}})},
            "BUTTON_COPY_TEXT_INVALID",
        ),
        (
            {"text": "x", "reply_markup": inline({"text": "a", "callback": "b"})},
            'unknown field "callback" in InlineKeyboardButton',
        ),
        ({"text": "x", "reply_parameters": {"message_id": 77}}, "message to be replied not found"),
        (
            {"text": "x", "link_preview_options": {"disabled": True}},
            'unknown field "disabled" in LinkPreviewOptions',
        ),
    ],
)
async def test_a_message_that_telegram_would_not_take(
    client: Client, runner: Phone, params: dict[str, Any], why: str
) -> None:
    expected = "BUTTON_DATA_INVALID" if why == "DATA" else why
    assert await client.refused("sendMessage", **({"chat_id": runner.id} | params)) == (
        f"Bad Request: {expected}"
    )
    _, chat = await client.get(f"/user/{runner.id}/chat")
    assert [message["text"] for message in chat["messages"]] == ["/start"]


@pytest.mark.parametrize(
    ("method", "params", "why"),
    [
        (
            "setMyCommands",
            {"commands": [{"command": "Run", "description": "x"}]},
            "BOT_COMMAND_INVALID",
        ),
        (
            "setMyCommands",
            {"commands": [{"command": "run", "description": "x" * 257}]},
            "BOT_COMMAND_DESCRIPTION_INVALID",
        ),
        (
            "setMyCommands",
            {"commands": [{"command": f"c{i}", "description": "x"} for i in range(101)]},
            "BOT_COMMANDS_TOO_MUCH",
        ),
        (
            "setMyCommands",
            {"commands": [], "language_code": "eng"},
            "invalid language code specified",
        ),
        ("setMyDescription", {"description": "x" * 513}, "description is too long"),
        (
            "setMyShortDescription",
            {"short_description": "x" * 121},
            "short description is too long",
        ),
        ("getUpdates", {"limit": 101}, "limit must be from 1 to 100"),
        (
            "getUpdates",
            {"allowed_updates": ["mesage"]},
            'unknown kind of update "mesage" in allowed_updates',
        ),
        (
            "setWebhook",
            {"url": "http://example.org/hook"},
            "bad webhook: An HTTPS URL must be provided for webhook",
        ),
        (
            "setWebhook",
            {"url": "https://example.org", "secret_token": "a b"},
            "secret token contains unallowed characters",
        ),
        ("getFile", {"file_id": "none"}, "wrong file_id or the file is temporarily unavailable"),
        (
            "sendChatAction",
            {"chat_id": 1001, "action": "dance"},
            "wrong parameter action in request",
        ),
        ("leaveChat", {"chat_id": 1001}, "chat member status can't be changed in private chats"),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "MESSAGE_TOO_LONG"),
        ("deleteMessage", {"chat_id": 1001, "message_id": 9}, "message to delete not found"),
    ],
)
async def test_a_call_that_telegram_would_not_take(
    client: Client, runner: Phone, method: str, params: dict[str, Any], why: str
) -> None:
    assert await client.refused(method, **params) == f"Bad Request: {why}"


async def test_a_wrong_token_and_an_unknown_method(client: Client) -> None:
    async with client.session.get(f"{client.url}/bot7:other/getMe") as answer:
        assert answer.status == 401
        assert (await answer.json())["description"] == "Unauthorized"
    assert await client.call("sendMesage") == (
        404,
        {"ok": False, "error_code": 404, "description": "Not Found"},
    )


async def test_who_never_opened_the_chat_cannot_be_written_to(
    bot: telegram.Bot, phone: Phone
) -> None:
    with pytest.raises(telegram.error.BadRequest, match="Chat not found"):
        await bot.send_message(phone.id, "Hello")
    await phone.send("hi")
    assert (await bot.send_message(phone.id, "Hello")).text == "Hello"


async def test_who_blocked_the_bot_or_left_telegram(bot: telegram.Bot, runner: Phone) -> None:
    sent = await bot.send_message(runner.id, "Hello")
    await runner.block()
    with pytest.raises(telegram.error.Forbidden, match="bot was blocked by the user"):
        await bot.send_message(runner.id, "Are you there?")
    with pytest.raises(telegram.error.Forbidden, match="bot was blocked by the user"):
        await sent.edit_text("Changed")
    await runner.unblock()
    await bot.send_message(runner.id, "Welcome back")
    await runner.deactivate()
    with pytest.raises(telegram.error.Forbidden, match="user is deactivated"):
        await bot.send_message(runner.id, "Hello")


async def test_edits_of_what_is_not_there_or_not_the_bots(
    client: Client, bot: telegram.Bot, runner: Phone, picture: bytes
) -> None:
    other = await Phone.pick_up(client.session, client.url)
    await other.send("/start")
    text = await bot.send_message(
        runner.id, "Hello", reply_markup=telegram.InlineKeyboardMarkup([])
    )
    photo = await bot.send_photo(runner.id, picture)
    asking = await bot.send_message(
        runner.id, "Where?", reply_markup=telegram.ReplyKeyboardMarkup([["Here"]])
    )
    theirs = (await runner.send("mine"))["message_id"]

    async def refused(chat_id: int, message_id: int, method: str = "Text") -> str:
        new = {"Text": {"text": "new"}, "Caption": {"caption": "new"}, "ReplyMarkup": {}}[method]
        params = {"chat_id": chat_id, "message_id": message_id, **new}
        return await client.refused(f"editMessage{method}", **params)

    assert await refused(runner.id, 777) == "Bad Request: message to edit not found"
    assert await refused(other.id, text.id) == "Bad Request: message to edit not found"
    assert await refused(runner.id, theirs) == "Bad Request: message can't be edited"
    assert await refused(runner.id, asking.id) == "Bad Request: message can't be edited"
    assert await refused(runner.id, photo.id) == (
        "Bad Request: there is no text in the message to edit"
    )
    assert await refused(runner.id, text.id, "Caption") == (
        "Bad Request: there is no caption in the message to edit"
    )
    assert await refused(runner.id, text.id, "ReplyMarkup") == (
        "Bad Request: message is not modified: specified new message content and reply markup "
        "are exactly the same as a current content and reply markup of the message"
    )
    edited = await text.edit_text("new")
    assert isinstance(edited, telegram.Message)
    assert edited.text == "new"


async def test_an_edit_without_a_keyboard_removes_it(bot: telegram.Bot, runner: Phone) -> None:
    markup = telegram.InlineKeyboardMarkup.from_button(
        telegram.InlineKeyboardButton("ok", callback_data="1:ok")
    )
    sent = await bot.send_message(runner.id, "Ready?", reply_markup=markup)
    with pytest.raises(telegram.error.BadRequest, match="Message is not modified"):
        await sent.edit_text("Ready?", reply_markup=markup)
    edited = await sent.edit_text("Ready?")
    assert isinstance(edited, telegram.Message)
    assert edited.reply_markup is None
    assert edited.edit_date is not None


async def test_a_tap_is_answered_once_and_in_time(
    client: Client, bot: telegram.Bot, runner: Phone, ticks: Ticks
) -> None:
    markup = telegram.InlineKeyboardMarkup.from_button(
        telegram.InlineKeyboardButton("Glute", callback_data="1:glute")
    )
    sent = await bot.send_message(runner.id, "Where?", reply_markup=markup)
    too_old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    query = (await runner.tap("Glu"))["query_id"]
    assert await bot.answer_callback_query(query, "Noted")
    answer = await runner.next_event("callback_answer")
    assert (answer["query_id"], answer["text"], answer["show_alert"]) == (query, "Noted", False)
    assert await client.refused("answerCallbackQuery", callback_query_id=query) == too_old
    assert await client.refused("answerCallbackQuery", callback_query_id="12") == too_old
    late = (await runner.press("1:forged", sent.id))["query_id"]
    ticks.now += 61
    assert await client.refused("answerCallbackQuery", callback_query_id=late) == too_old


async def test_a_message_can_be_deleted_for_two_days(
    client: Client, bot: telegram.Bot, runner: Phone, clock: MovableClock
) -> None:
    first = await bot.send_message(runner.id, "one")
    second = await bot.send_message(runner.id, "two")
    assert await first.delete()
    assert (await runner.next_event("deleted"))["message_id"] == first.id
    await client.post("/sandbox/clock", {"advance_seconds": 48 * 3600 + 1})
    assert await client.refused("deleteMessage", chat_id=runner.id, message_id=second.id) == (
        "Bad Request: message can't be deleted for everyone"
    )


async def test_a_request_of_another_kind_is_refused(client: Client) -> None:
    url = f"{client.url}/bot{TOKEN}/getMe"
    async with client.session.post(url, data=b"<x/>", headers={"Content-Type": "a/b"}) as answer:
        assert answer.status == 400
    async with client.session.post(
        url, data=b"[1", headers={"Content-Type": "application/json"}
    ) as answer:
        assert (await answer.json())["description"] == "Bad Request: can't parse the request's body"
    for kind in ("multipart/form-data", "multipart/form-data; boundary=x"):
        async with client.session.post(url, data=b"junk", headers={"Content-Type": kind}) as answer:
            assert (await answer.json())["description"] == (
                "Bad Request: can't parse the request's body"
            )
    form = aiohttp.FormData()
    form.add_field("photo", b"x", filename="x.png")
    async with client.session.post(url, data=form) as answer:
        assert (await answer.json())["description"] == (
            'Bad Request: no field refers to the file "photo"'
        )
