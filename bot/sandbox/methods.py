"""The Bot API methods that are spoken here, and the fields of each.

Fields of Bot API 10.0 that only mean something elsewhere (business accounts, paid broadcasts, forum
topics, effects) are left out on purpose: a bot that sends them here is mistaken.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.sandbox import editing, presenting, receiving, sending
from bot.sandbox.fields import (
    Fields,
    a_file,
    an_array,
    an_object,
    boolean,
    chat,
    integer,
    strings,
    text,
)
from bot.sandbox.sending import Call


@dataclass(frozen=True, slots=True)
class Method:
    """What a method does, the fields it knows and those it needs."""

    act: Callable[[Call], Awaitable[object]]
    fields: Fields
    required: tuple[str, ...] = ()


_SENDING: Fields = {
    "chat_id": chat,
    "disable_notification": boolean,
    "protect_content": boolean,
    "reply_parameters": an_object,
    "reply_markup": an_object,
}
_EDITING: Fields = {
    "chat_id": chat,
    "message_id": integer,
    "inline_message_id": text,
    "reply_markup": an_object,
}
_TEXT: Fields = {
    "text": text,
    "parse_mode": text,
    "entities": an_array,
    "link_preview_options": an_object,
}
_CAPTION: Fields = {
    "caption": text,
    "parse_mode": text,
    "caption_entities": an_array,
}
_LANGUAGE: Fields = {"language_code": text}
_COMMANDS: Fields = {"scope": an_object, **_LANGUAGE}

METHODS: dict[str, Method] = {
    "getMe": Method(presenting.get_me, {}),
    "getUpdates": Method(
        receiving.get_updates,
        {"offset": integer, "limit": integer, "timeout": integer, "allowed_updates": strings},
    ),
    "setWebhook": Method(
        receiving.set_webhook,
        {
            "url": text,
            "max_connections": integer,
            "allowed_updates": strings,
            "drop_pending_updates": boolean,
            "secret_token": text,
        },
        ("url",),
    ),
    "deleteWebhook": Method(receiving.delete_webhook, {"drop_pending_updates": boolean}),
    "getWebhookInfo": Method(receiving.get_webhook_info, {}),
    "sendMessage": Method(sending.send_message, {**_SENDING, **_TEXT}, ("chat_id",)),
    "sendPhoto": Method(
        sending.send_photo,
        {
            **_SENDING,
            **_CAPTION,
            "photo": a_file,
            "show_caption_above_media": boolean,
            "has_spoiler": boolean,
        },
        ("chat_id", "photo"),
    ),
    "sendDocument": Method(
        sending.send_document,
        {
            **_SENDING,
            **_CAPTION,
            "document": a_file,
            "disable_content_type_detection": boolean,
        },
        ("chat_id", "document"),
    ),
    "sendVideo": Method(
        sending.send_video,
        {
            **_SENDING,
            **_CAPTION,
            "video": a_file,
            "width": integer,
            "height": integer,
            "duration": integer,
            "supports_streaming": boolean,
            "show_caption_above_media": boolean,
            "has_spoiler": boolean,
        },
        ("chat_id", "video"),
    ),
    "sendAudio": Method(
        sending.send_audio,
        {
            **_SENDING,
            **_CAPTION,
            "audio": a_file,
            "duration": integer,
            "performer": text,
            "title": text,
        },
        ("chat_id", "audio"),
    ),
    "sendAnimation": Method(
        sending.send_animation,
        {
            **_SENDING,
            **_CAPTION,
            "animation": a_file,
            "width": integer,
            "height": integer,
            "duration": integer,
            "show_caption_above_media": boolean,
            "has_spoiler": boolean,
        },
        ("chat_id", "animation"),
    ),
    "editMessageText": Method(editing.edit_text, {**_EDITING, **_TEXT}),
    "editMessageCaption": Method(
        editing.edit_caption, {**_EDITING, **_CAPTION, "show_caption_above_media": boolean}
    ),
    "editMessageReplyMarkup": Method(editing.edit_markup, _EDITING),
    "editMessageMedia": Method(editing.edit_media, {**_EDITING, "media": an_object}, ("media",)),
    "deleteMessage": Method(
        editing.delete_message,
        {"chat_id": chat, "message_id": integer},
        ("chat_id", "message_id"),
    ),
    "answerCallbackQuery": Method(
        editing.answer_callback_query,
        {
            "callback_query_id": text,
            "text": text,
            "show_alert": boolean,
            "url": text,
            "cache_time": integer,
        },
        ("callback_query_id",),
    ),
    "setMyCommands": Method(
        presenting.set_my_commands, {**_COMMANDS, "commands": an_array}, ("commands",)
    ),
    "getMyCommands": Method(presenting.get_my_commands, _COMMANDS),
    "deleteMyCommands": Method(presenting.delete_my_commands, _COMMANDS),
    "setMyDescription": Method(presenting.set_my_description, {**_LANGUAGE, "description": text}),
    "getMyDescription": Method(presenting.get_my_description, _LANGUAGE),
    "setMyShortDescription": Method(
        presenting.set_my_short_description, {**_LANGUAGE, "short_description": text}
    ),
    "getMyShortDescription": Method(presenting.get_my_short_description, _LANGUAGE),
    "setChatMenuButton": Method(
        presenting.set_chat_menu_button, {"chat_id": chat, "menu_button": an_object}
    ),
    "getFile": Method(presenting.get_file, {"file_id": text}, ("file_id",)),
    "sendChatAction": Method(
        sending.send_chat_action, {"chat_id": chat, "action": text}, ("chat_id", "action")
    ),
    "leaveChat": Method(presenting.leave_chat, {"chat_id": chat}, ("chat_id",)),
}
