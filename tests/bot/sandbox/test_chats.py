"""A person's side of a chat, and what the bot gets of it."""

import asyncio
import json
from typing import Any

import aiohttp
import pytest
import telegram
import telegram.ext

from tests.bot.sandbox.conftest import Client
from tests.phone import Message, NothingCameError, Phone

YES = telegram.InlineKeyboardMarkup.from_button(
    telegram.InlineKeyboardButton("Yes, now", callback_data="1:yes")
)


async def test_a_message_a_tap_and_an_edit_go_round(bot: telegram.Bot, runner: Phone) -> None:
    await bot.send_message(runner.id, "<b>Ready</b>?", parse_mode="HTML", reply_markup=YES)
    shown = await runner.next_message()
    assert shown == Message(id=2, text="Ready?", keyboard=((("Yes, now", "1:yes"),),))
    tapped = await runner.tap("Yes")
    start, tap = await bot.get_updates(timeout=0)
    assert start.message is not None
    assert start.message.parse_entities() == {start.message.entities[0]: "/start"}
    assert tap.callback_query is not None
    assert (tap.callback_query.id, tap.callback_query.data) == (tapped["query_id"], "1:yes")
    assert tap.callback_query.from_user.id == runner.id
    await tap.callback_query.edit_message_text("Go")
    edited = await runner.next_edit()
    assert (edited.text, edited.labels, edited.edited) == ("Go", [], True)
    assert runner.last == edited


async def test_a_button_that_is_gone_is_pressed_by_force_only(
    client: Client, bot: telegram.Bot, runner: Phone
) -> None:
    sent = await bot.send_message(runner.id, "Ready?", reply_markup=YES)
    await sent.edit_text("Over")
    path, body = f"/user/{runner.id}/tap", {"message_id": sent.id, "data": "1:yes"}
    assert (await client.post(path, body))[0] == 409
    assert (await client.post(path, {**body, "force": True}))[0] == 200
    await sent.delete()
    await runner.press("1:yes", sent.id)
    *_, stale = await bot.get_updates(timeout=0)
    assert stale.callback_query is not None
    assert stale.callback_query.message is not None
    assert not stale.callback_query.message.is_accessible


async def test_a_person_changes_what_they_wrote(
    client: Client, bot: telegram.Bot, runner: Phone
) -> None:
    mine = await runner.send("/run mon 06:30")
    await runner.edit(mine["message_id"], "/run tue 06:30")
    *_, update = await bot.get_updates(timeout=0)
    assert update.edited_message is not None
    assert update.edited_message.text == "/run tue 06:30"
    theirs = await bot.send_message(runner.id, "Noted")
    body = {"message_id": theirs.id, "text": "No"}
    assert (await client.post(f"/user/{runner.id}/edit", body))[0] == 409


async def test_blocking_and_coming_back_are_told_to_the_bot(
    client: Client, bot: telegram.Bot, runner: Phone
) -> None:
    await runner.block()
    assert (await client.post(f"/user/{runner.id}/send", {"text": "hi"}))[0] == 409
    assert (await client.get(f"/user/{runner.id}/chat"))[1]["blocked"] is True
    await runner.unblock()
    updates = await bot.get_updates(timeout=0)
    changes = [u.my_chat_member for u in updates if u.my_chat_member]
    assert [(c.old_chat_member.status, c.new_chat_member.status) for c in changes] == [
        ("member", "kicked"),
        ("kicked", "member"),
    ]


async def test_in_a_group_the_bot_hears_answers_and_leaves(
    client: Client, bot: telegram.Bot, runner: Phone
) -> None:
    group = await runner.new_group("Track club")
    await runner.send("hello all", chat_id=group)
    _, added, said = await bot.get_updates(timeout=0)
    assert added.my_chat_member is not None
    assert added.my_chat_member.new_chat_member.status == "member"
    assert said.message is not None
    assert (said.message.chat.type, said.message.chat.title) == ("group", "Track club")
    await said.message.reply_text("Only in private, please", do_quote=True)
    assert [m.text for m in await runner.group_messages(group)] == [
        "hello all",
        "Only in private, please",
    ]
    await bot.leave_chat(group)
    with pytest.raises(telegram.error.Forbidden, match="not a member of the group chat"):
        await bot.send_message(group, "Hello?")
    assert (await runner.send("gone", chat_id=group))["update_id"] is None
    other = await Phone.pick_up(client.session, client.url)
    status, _ = await client.get(f"/user/{other.id}/group/{group}/messages")
    assert status == 404


async def test_the_chat_shows_the_bot_in_the_persons_language(
    client: Client, bot: telegram.Bot
) -> None:
    spanish = await Phone.pick_up(client.session, client.url, "Corredora", "es")
    await bot.set_my_commands([("run", "Plan a run"), ("help", "Help")])
    await bot.set_my_commands([("run", "Planear")], language_code="es")
    await bot.set_my_description("Five minutes")
    await bot.set_my_short_description("Cinco", language_code="es")
    assert [c.description for c in await bot.get_my_commands(language_code="es")] == ["Planear"]
    _, chat = await client.get(f"/user/{spanish.id}/chat")
    assert chat["opened"] is False
    assert chat["bot"]["commands"] == [{"command": "run", "description": "Planear"}]
    assert chat["bot"]["description"] == "Five minutes"
    assert chat["bot"]["short_description"] == "Cinco"
    await bot.delete_my_commands(language_code="es")
    narrow = telegram.BotCommandScopeChat(spanish.id)
    await bot.set_my_commands([("clinic", "Your clinic")], scope=narrow)
    _, chat = await client.get(f"/user/{spanish.id}/chat")
    assert [c["command"] for c in chat["bot"]["commands"]] == ["clinic"]
    await spanish.next_event("chat")


async def test_a_reply_keyboard_stays_until_it_is_removed(
    client: Client, bot: telegram.Bot, runner: Phone
) -> None:
    ask = telegram.KeyboardButton("Share", request_location=True)
    keyboard = telegram.ReplyKeyboardMarkup([[ask], ["Later"]], resize_keyboard=True)
    sent = await bot.send_message(runner.id, "Where?", reply_markup=keyboard)
    assert sent.reply_markup is None
    _, chat = await client.get(f"/user/{runner.id}/chat")
    assert chat["reply_keyboard"]["keyboard"] == [
        [{"text": "Share", "request_location": True}],
        [{"text": "Later"}],
    ]
    assert chat["messages"][-1]["reply_markup"] == chat["reply_keyboard"]
    await bot.send_message(runner.id, "Thanks", reply_markup=telegram.ReplyKeyboardRemove())
    _, chat = await client.get(f"/user/{runner.id}/chat")
    assert chat["reply_keyboard"] is None


async def test_people_have_ascending_ids_and_unread_messages(
    client: Client, bot: telegram.Bot, runner: Phone
) -> None:
    body = {"first_name": "Ana", "language_code": "es"}
    assert (await client.post("/user/people", body))[1] == {"id": 1002, "unread": 0, **body}
    await bot.send_message(runner.id, "one")
    await bot.send_message(runner.id, "two")
    assert [p["unread"] for p in (await client.get("/user/people"))[1]] == [2, 0]
    await client.get(f"/user/{runner.id}/chat")
    assert [p["unread"] for p in (await client.get("/user/people"))[1]] == [0, 0]


async def events(stream: aiohttp.ClientResponse, count: int) -> list[tuple[int, dict[str, Any]]]:
    """Read so many server-sent events; return their ids and data."""
    found: list[tuple[int, dict[str, Any]]] = []
    cursor = 0
    async with asyncio.timeout(5):
        while len(found) < count:
            line = (await stream.content.readline()).decode().strip()
            if line.startswith("id: "):
                cursor = int(line[4:])
            elif line.startswith("data: "):
                found.append((cursor, json.loads(line[6:])))
    return found


async def test_a_page_hears_events_and_goes_on_where_it_was(
    client: Client, bot: telegram.Bot, runner: Phone
) -> None:
    path = f"{client.url}/user/{runner.id}/events"
    _, chat = await client.get(f"/user/{runner.id}/chat")
    async with client.session.get(path, params={"after": chat["cursor"]}) as stream:
        assert stream.content_type == "text/event-stream"
        sent = await bot.send_message(runner.id, "one")
        await sent.edit_text("two")
        (first, message), (second, edited) = await events(stream, 2)
    assert (first, second) == (chat["cursor"] + 1, chat["cursor"] + 2)
    assert (message["kind"], message["message"]["text"]) == ("message", "one")
    assert message["message"]["outgoing"] is False
    assert (edited["kind"], edited["message"]["text"]) == ("edited", "two")
    async with client.session.get(path, headers={"Last-Event-ID": str(first)}) as stream:
        assert await events(stream, 1) == [(second, edited)]


async def test_a_phone_that_waits_in_vain_shows_the_chat(bot: telegram.Bot, runner: Phone) -> None:
    await bot.send_message(runner.id, "Ready?", reply_markup=YES)
    await runner.next_message()
    with pytest.raises(NothingCameError, match=r"bot: 'Ready\?' \['Yes, now'\]"):
        await runner.next_message(timeout=0.01)
    with pytest.raises(NothingCameError, match="no button 'No'"):
        await runner.tap("No")


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"text": " "},
        {"text": "x" * 4097},
        {"location": {"latitude": 91, "longitude": 0}},
        {"video": True},
        {"text": "x", "chat_id": "7"},
    ],
)
async def test_what_no_phone_would_send(
    client: Client, runner: Phone, body: dict[str, Any]
) -> None:
    status, said = await client.post(f"/user/{runner.id}/send", body)
    assert (status, list(said)) == (400, ["error"])


async def test_with_two_bots_the_phone_names_the_second(client: Client, runner: Phone) -> None:
    assert (await client.post(f"/user/{runner.id}/send?bot=42", {"text": "hi"}))[0] == 200
    assert (await client.post(f"/user/{runner.id}/send?bot=43", {"text": "hi"}))[0] == 404
    assert (await client.post("/user/999/send", {"text": "hi"}))[0] == 404


async def test_how_a_message_is_sent_shows_in_it(bot: telegram.Bot, runner: Phone) -> None:
    asked = await bot.send_message(runner.id, "Ready?", protect_content=True)
    sent = await bot.send_message(
        runner.id,
        "Go",
        disable_notification=True,
        reply_parameters=telegram.ReplyParameters(asked.id),
        link_preview_options=telegram.LinkPreviewOptions(is_disabled=True),
    )
    assert asked.has_protected_content
    assert sent.reply_to_message == asked
    assert sent.link_preview_options == telegram.LinkPreviewOptions(is_disabled=True)
    lost = telegram.ReplyParameters(777, allow_sending_without_reply=True)
    assert (await bot.send_message(runner.id, "Go", reply_parameters=lost)).text == "Go"
    assert await bot.set_chat_menu_button(runner.id, telegram.MenuButtonCommands())
    assert await bot.send_chat_action(runner.id, "typing")


async def test_a_whole_application_polls_and_answers(
    bot: telegram.Bot, client: Client, phone: Phone
) -> None:
    async def start(update: telegram.Update, _: object) -> None:
        assert update.effective_message is not None
        await update.effective_message.reply_text("Welcome")

    application = telegram.ext.Application.builder().bot(bot).build()
    application.add_handler(telegram.ext.CommandHandler("start", start))
    async with application:
        assert application.updater is not None
        await application.updater.start_polling()
        await application.start()
        await phone.send("/start")
        assert (await phone.next_message()).text == "Welcome"
        await phone.settled()
        await application.updater.stop()
        await application.stop()
