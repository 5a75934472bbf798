"""Bot API methods about the bot itself: its commands, descriptions, menu button, files."""

import re

from bot.sandbox.sending import Call
from bot.sandbox.wire import Json, bad_request, forbidden, only

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_COMMAND_LIMIT = 100
_COMMAND_DESCRIPTION_LIMIT = 256
_DESCRIPTION_LIMIT = 512
_SHORT_DESCRIPTION_LIMIT = 120
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
_SCOPES = {
    "default": frozenset[str](),
    "all_private_chats": frozenset[str](),
    "all_group_chats": frozenset[str](),
    "all_chat_administrators": frozenset[str](),
    "chat": frozenset({"chat_id"}),
    "chat_administrators": frozenset({"chat_id"}),
    "chat_member": frozenset({"chat_id", "user_id"}),
}
_MENU_BUTTONS = {"commands", "default", "web_app"}


async def get_me(call: Call) -> Json:
    """Return the bot's account."""
    return {
        **call.bot.user,
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def set_my_commands(call: Call) -> bool:
    """Set the commands of a scope and language."""
    scope, language = _scope(call), _language(call)
    commands = call.params["commands"]
    if len(commands) > _COMMAND_LIMIT:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        _check_command(command)
    call.bot.profile.set_commands(commands, scope, language)
    call.bot.tell_all()
    return True


async def get_my_commands(call: Call) -> list[Json]:
    """Return the commands of a scope and language."""
    return call.bot.profile.commands(_scope(call), _language(call))


async def delete_my_commands(call: Call) -> bool:
    """Delete the commands of a scope and language."""
    call.bot.profile.set_commands([], _scope(call), _language(call))
    call.bot.tell_all()
    return True


async def set_my_description(call: Call) -> bool:
    """Set what an empty chat shows."""
    return _describe(call, call.bot.profile.descriptions, "description", _DESCRIPTION_LIMIT)


async def get_my_description(call: Call) -> Json:
    """Return what an empty chat shows."""
    return {"description": call.bot.profile.descriptions.get(_language(call), "")}


async def set_my_short_description(call: Call) -> bool:
    """Set what the bot's page shows."""
    texts = call.bot.profile.short_descriptions
    return _describe(call, texts, "short_description", _SHORT_DESCRIPTION_LIMIT)


async def get_my_short_description(call: Call) -> Json:
    """Return what the bot's page shows."""
    return {"short_description": call.bot.profile.short_descriptions.get(_language(call), "")}


async def set_chat_menu_button(call: Call) -> bool:
    """Set the button beside the text field."""
    chat_id = call.params.get("chat_id")
    if chat_id is not None and chat_id not in call.bot.chats:
        raise bad_request("chat not found")
    button = call.params.get("menu_button", {"type": "default"})
    if button.get("type") not in _MENU_BUTTONS:
        raise bad_request("MenuButton has unsupported type")
    only(button, frozenset({"type", "text", "web_app"}), "MenuButton")
    call.bot.profile.menu_buttons[chat_id] = button
    return True


async def get_file(call: Call) -> Json:
    """Return where a file can be downloaded."""
    found = call.bot.files.by_id(call.params["file_id"])
    names = ("file_id", "file_unique_id", "file_size")
    return {**{name: found.json[name] for name in names}, "file_path": found.path}


async def leave_chat(call: Call) -> bool:
    """Leave a group."""
    chat = call.bot.chats.get(call.params["chat_id"])
    if chat is None:
        raise bad_request("chat not found")
    if chat.private:
        raise bad_request("chat member status can't be changed in private chats")
    if chat.left:
        raise forbidden("bot is not a member of the group chat")
    chat.left = True
    chat.changed()
    call.bot.membership(chat, call.bot.user, "member", "left")
    return True


def _check_command(command: object) -> None:
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: BotCommand must be an Object")
    only(command, frozenset({"command", "description"}), "BotCommand")
    name, description = command.get("command"), command.get("description")
    if not isinstance(name, str) or not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not isinstance(description, str) or not (
        1 <= len(description.strip()) <= _COMMAND_DESCRIPTION_LIMIT
    ):
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")


def _scope(call: Call) -> Json | None:
    scope: Json | None = call.params.get("scope")
    if scope is None:
        return None
    needed = _SCOPES.get(scope.get("type", ""))
    if needed is None:
        raise bad_request("can't parse BotCommandScope: type of the scope is invalid")
    only(scope, needed | {"type"}, "BotCommandScope")
    if needed - scope.keys():
        raise bad_request("can't parse BotCommandScope: chat_id is empty")
    return scope


def _language(call: Call) -> str:
    language: str = call.params.get("language_code", "")
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language


def _describe(call: Call, texts: dict[str, str], field: str, limit: int) -> bool:
    text = call.params.get(field, "")
    if len(text) > limit:
        raise bad_request(f"{field.replace('_', ' ')} is too long")
    texts[_language(call)] = text
    call.bot.tell_all()
    return True
